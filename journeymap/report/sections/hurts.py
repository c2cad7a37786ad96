"""Where it goes badly, and what hurts there."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model import PainStatus
from journeymap.report import texts
from journeymap.report.content import Basis, JourneyReport, PainRow, TouchpointRow
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    draw_bar,
    join_items,
    make_safe,
    style_score,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import (
    say_amount,
    say_date,
    say_found,
    say_name,
    say_score,
    say_severity,
    say_share,
)

SHORT_BAR = 10


def write_touchpoints(report: JourneyReport, page: Page) -> list[str]:
    """Return the touchpoints from the worst to the best, those without a score last."""
    language = page.language
    lines = write_title(texts.TOUCHPOINTS_TITLE, page)
    if not report.touchpoints:
        return [*lines, *write_paragraph(texts.NO_TOUCHPOINTS.say(language), page), ""]
    columns = (
        Column(title=texts.COLUMN_SCORE.say(language), right=True),
        Column(title=""),
        Column(title=texts.COLUMN_TOUCHPOINT.say(language), wraps=True, share=4),
        Column(title=texts.COLUMN_STAGE.say(language), wraps=True),
        Column(title=texts.COLUMN_CHANNEL.say(language), wraps=True),
        Column(title=texts.COLUMN_PAINS_SHORT.say(language), right=True),
    )
    # Where the mark is absent a space stands, so that the points stay below each other.
    blank = " " if any(row.basis is Basis.ASSUMED for row in report.touchpoints) else ""
    lines += write_table(columns, [_touchpoint(row, blank, page) for row in report.touchpoints], page)
    return [*lines, *_write_notes(report, page), ""]


def _touchpoint(row: TouchpointRow, blank: str, page: Page) -> Row:
    style = style_score(row.value)
    title = make_safe(row.title)
    mark = texts.ASSUMED_MARK if row.basis is Basis.ASSUMED else blank
    return Row(
        cells=(
            Cell(f"{say_score(row.value, page)}{mark}", style),
            Cell(draw_bar(row.value, page, SHORT_BAR), style),
            Cell(f"{page.marks.star} {title}" if row.moment_of_truth else title),
            Cell(make_safe(row.stage_title), Style.FAINT),
            Cell("" if row.channel is None else say_name(row.channel, page.language), Style.FAINT),
            Cell(say_found(row.pain_points, page)),
        )
    )


def _write_notes(report: JourneyReport, page: Page) -> list[str]:
    notes = []
    if any(row.moment_of_truth for row in report.touchpoints):
        notes.append(texts.STAR_NOTE.say(page.language, mark=page.marks.star))
    if any(row.basis is Basis.ASSUMED for row in report.touchpoints):
        notes.append(texts.ASSUMED_NOTE.say(page.language, mark=texts.ASSUMED_MARK))
    if not notes:
        return []
    return ["", *(line for note in notes for line in write_paragraph(note, page, style=Style.FAINT))]


def write_pain_points(report: JourneyReport, page: Page) -> list[str]:
    """Return every pain point with what is known about it."""
    language = page.language
    lines = write_title(texts.PAINS_TITLE, page)
    if not report.pain_points:
        return [*lines, *write_paragraph(texts.NO_PAINS.say(language), page), ""]
    columns = (
        Column(title=texts.COLUMN_SEVERITY.say(language), right=True),
        Column(title=texts.COLUMN_PAIN.say(language), wraps=True),
        Column(title=texts.COLUMN_FREQUENCY.say(language), right=True),
        Column(title=texts.COLUMN_LOAD.say(language), right=True),
        Column(title=texts.COLUMN_TAKEN.say(language), right=True),
        Column(title=texts.COLUMN_STATUS.say(language)),
    )
    lines += write_table(columns, [_pain(row, page) for row in report.pain_points], page)
    return [*lines, "", *write_paragraph(texts.LOAD_NOTE.say(language), page, style=Style.FAINT), ""]


def _pain(row: PainRow, page: Page) -> Row:
    load = None if row.load is None else row.load * 100
    return Row(
        cells=(
            Cell(say_severity(row.severity, page.language), _style_severity(row)),
            Cell(make_safe(row.title), _style_severity(row) if row.severity_band == 4 else None),
            Cell(say_share(row.frequency, page)),
            Cell(say_score(load, page)),
            Cell(say_score(row.points, page)),
            Cell(texts.PAIN_STATUSES[row.status].say(page.language), Style.FAINT),
        ),
        detail=join_items(_list_pain_details(row, page), "; "),
    )


def _style_severity(row: PainRow) -> str | None:
    if row.status is PainStatus.RESOLVED:
        return Style.FAINT
    return {4: Style.GRAVE, 3: Style.POOR, 2: Style.FAIR}.get(row.severity_band)


def _list_pain_details(row: PainRow, page: Page) -> Iterator[str]:
    language = page.language
    yield texts.WHERE.say(
        language, touchpoint=make_safe(row.touchpoint_title), stage=make_safe(row.stage_title)
    )
    yield from _list_duties(row, page)
    if len(row.severities) > 1:
        ratings = "/".join(say_severity(severity, language) for severity in row.severities)
        yield texts.RATINGS.say(language, ratings=ratings)
    if row.frequency is None:
        yield texts.NO_FREQUENCY.say(language)
    if row.assumed:
        yield texts.ASSUMED.say(language)
    elif not row.evidence:
        yield texts.NO_EVIDENCE.say(language)


def _list_duties(row: PainRow, page: Page) -> Iterator[str]:
    """Yield who has to do what about it, by when."""
    language = page.language
    if row.owner is not None:
        yield texts.OWNER.say(language, owner=say_name(row.owner, language))
    elif row.status is not PainStatus.RESOLVED:
        yield texts.NO_OWNER.say(language)
    if row.cause is not None:
        yield texts.CAUSE.say(language, cause=texts.CAUSES[row.cause])
    if row.effort_days is not None:
        yield texts.EFFORT_DAYS.say(language, days=say_amount(row.effort_days, None, language))
    elif row.effort is not None:
        yield texts.EFFORT_SIZE.say(language, size=make_safe(row.effort))
    if row.due is not None:
        yield texts.DUE.say(language, date=say_date(row.due, language))
