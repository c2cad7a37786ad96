"""Scores side by side: a line per journey, stage or touchpoint, and the counts of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from journeymap.language import Language, Text, format_count, sort_key
from journeymap.model import Pillar
from journeymap.report import texts
from journeymap.report.content import AtlasSummary
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    GLUE,
    Page,
    Style,
    draw_bar,
    join_items,
    make_page,
    make_safe,
    paint,
    style_score,
    wrap,
    write_paragraph,
)
from journeymap.report.wording import say_score, say_share
from journeymap.score import JourneyScore, PillarScore, StageScore, TouchpointScore

By: TypeAlias = Literal["journey", "stage", "touchpoint"]

SHORT_BAR = 10
WIDE = 100
"""From this many columns on, everything about a journey fits on one line."""


def write_score_table(
    scores: Sequence[JourneyScore],
    language: Language,
    *,
    by: By = "journey",
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return a table with a line per journey, stage or touchpoint, the lowest score first.

    What has no score comes last. No line is wider than ``width`` columns (at least 60).
    """
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    if not scores:
        return f"{texts.NO_JOURNEYS.say(language)}\n"
    lines = {"journey": _write_journeys, "stage": _write_stages, "touchpoint": _write_touchpoints}[by](
        scores, page
    )
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _write_journeys(scores: Sequence[JourneyScore], page: Page) -> list[str]:
    ordered = sorted(
        scores, key=lambda score: (*_rank(score.value), sort_key(score.title, page.language), score.id)
    )
    beside = page.width >= WIDE
    columns = (
        Column(title=texts.COLUMN_JOURNEY.say(page.language), wraps=True),
        Column(title=texts.COLUMN_SCORE.say(page.language), right=True),
        Column(title=texts.COLUMN_GRADE.say(page.language)),
        *(Column(title=texts.PILLARS[pillar].say(page.language), right=True) for pillar in Pillar),
        Column(title=texts.COLUMN_INTERVAL.say(page.language), right=True),
        _coverage_column(page),
        Column(title=texts.COLUMN_RANGE.say(page.language), right=True),
    )
    lines = write_table(columns, [_journey(score, page, beside=beside) for score in ordered], page)
    notes = [texts.LEGEND_INTERVAL, texts.LEGEND_COVERAGE, texts.LEGEND_RANGE]
    if any(score.provisional and score.grade is not None for score in scores):
        notes.append(texts.LEGEND_PROVISIONAL)
    return [*lines, "", *_write_notes(notes, page)]


def _journey(score: JourneyScore, page: Page, *, beside: bool) -> Row:
    """Return a journey's row; on a narrow page what the score rests on stands below it."""
    span = _say_span(score.worst, score.best, page)
    lower, upper = score.telling_interval or (None, None)
    interval = _say_span(lower, upper, page)
    known = _say_known(score.measured, score.coverage, page)
    if score.value is None:
        # A journey without any figure could be anything; 0 to 100 would look like a finding.
        known = span = page.marks.missing
    pillars = {pillar.pillar: pillar for pillar in score.pillars}
    style = style_score(score.value)
    below = (
        f"{texts.COLUMN_INTERVAL.say(page.language)}: {interval}",
        f"{texts.COLUMN_COVERAGE.say(page.language)}: {known}",
        f"{texts.COLUMN_RANGE.say(page.language)}: {span}",
    )
    return Row(
        cells=(
            Cell(make_safe(score.title)),
            Cell(say_score(score.value, page), style),
            Cell(make_safe(score.grade_label or page.marks.missing), style),
            *(_pillar(pillars.get(pillar), page) for pillar in Pillar),
            Cell(interval if beside else ""),
            Cell(known if beside else ""),
            Cell(span if beside else "", Style.FAINT),
        ),
        detail="" if beside else join_items(below, "; "),
    )


def _say_span(low: float | None, high: float | None, page: Page) -> str:
    """Return a range on one line; one figure where both ends are the same."""
    ends = [say_score(low, page), say_score(high, page)]
    return ends[0] if ends[0] == ends[1] else f"{GLUE}{page.marks.to}{GLUE}".join(ends)


def _coverage_column(page: Page) -> Column:
    # The stroke stays with the word before it.
    return Column(title=texts.COLUMN_COVERAGE.say(page.language).replace(" /", f"{GLUE}/"), right=True)


def _say_known(measured: float, coverage: float, page: Page) -> str:
    return f"{say_share(measured, page)} / {say_share(coverage, page)}"


def _pillar(pillar: PillarScore | None, page: Page) -> Cell:
    if pillar is None or pillar.not_applicable is not None:
        return Cell(page.marks.missing, Style.FAINT)
    return Cell(say_score(pillar.value, page), style_score(pillar.value))


def _write_stages(scores: Sequence[JourneyScore], page: Page) -> list[str]:
    pairs = [(score, stage) for score in scores for stage in score.stages]
    pairs.sort(key=lambda pair: (*_rank(pair[1].value), sort_key(pair[1].title, page.language), pair[0].id))
    columns = (
        *_bar_columns(page),
        Column(title=texts.COLUMN_STAGE.say(page.language), wraps=True, share=2),
        *_journey_column(scores, page),
        _coverage_column(page),
    )
    rows = [Row(cells=_stage(score, stage, page, several=len(scores) > 1)) for score, stage in pairs]
    return [*write_table(columns, rows, page), "", *_write_notes([texts.LEGEND_COVERAGE], page)]


def _stage(score: JourneyScore, stage: StageScore, page: Page, *, several: bool) -> tuple[Cell, ...]:
    known = page.marks.missing
    if stage.value is not None:
        known = _say_known(stage.measured, stage.coverage, page)
    return (
        *_bar_cells(stage.value, page),
        Cell(make_safe(stage.title)),
        *((Cell(make_safe(score.title), Style.FAINT),) if several else ()),
        Cell(known),
    )


def _write_touchpoints(scores: Sequence[JourneyScore], page: Page) -> list[str]:
    found = [
        (score, stage, touchpoint)
        for score in scores
        for stage in score.stages
        for touchpoint in stage.touchpoints
    ]
    found.sort(
        key=lambda item: (
            *_rank(item[2].value),
            sort_key(item[2].title, page.language),
            item[0].id,
            item[2].id,
        )
    )
    columns = (
        *_bar_columns(page),
        Column(title=texts.COLUMN_TOUCHPOINT.say(page.language), wraps=True, share=4),
        Column(title=texts.COLUMN_STAGE.say(page.language), wraps=True),
        *_journey_column(scores, page),
        Column(title=texts.COLUMN_LOAD.say(page.language), right=True),
    )
    rows = [Row(cells=_touchpoint(*item, page, several=len(scores) > 1)) for item in found]
    lines = write_table(columns, rows, page)
    if any(_is_assumed(touchpoint) for _, _, touchpoint in found):
        told = texts.ASSUMED_NOTE.say(page.language, mark=texts.ASSUMED_MARK)
        lines += ["", *write_paragraph(told, page, style=Style.FAINT)]
    return lines


def _touchpoint(
    score: JourneyScore, stage: StageScore, touchpoint: TouchpointScore, page: Page, *, several: bool
) -> tuple[Cell, ...]:
    return (
        *_bar_cells(touchpoint.value, page, texts.ASSUMED_MARK if _is_assumed(touchpoint) else " "),
        Cell(make_safe(touchpoint.title)),
        Cell(make_safe(stage.title), Style.FAINT),
        *((Cell(make_safe(score.title), Style.FAINT),) if several else ()),
        Cell(say_score(touchpoint.load * 100 if _has_load(touchpoint) else None, page)),
    )


def _has_load(touchpoint: TouchpointScore) -> bool:
    return any(pain.load is not None for pain in touchpoint.pain_points)


def _is_assumed(touchpoint: TouchpointScore) -> bool:
    return touchpoint.value is not None and not touchpoint.measured


def _bar_columns(page: Page) -> tuple[Column, Column]:
    return Column(title=texts.COLUMN_SCORE.say(page.language), right=True), Column(title="")


def _bar_cells(value: float | None, page: Page, mark: str = "") -> tuple[Cell, Cell]:
    style = style_score(value)
    return Cell(f"{say_score(value, page)}{mark}", style), Cell(draw_bar(value, page, SHORT_BAR), style)


def _journey_column(scores: Sequence[JourneyScore], page: Page) -> tuple[Column, ...]:
    if len(scores) < 2:
        return ()
    return (Column(title=texts.COLUMN_JOURNEY.say(page.language), wraps=True),)


def _rank(value: float | None) -> tuple[bool, float]:
    return (value is None, 0.0 if value is None else value)


def _write_notes(notes: Sequence[Text], page: Page) -> list[str]:
    return [
        line for note in notes for line in write_paragraph(note.say(page.language), page, style=Style.FAINT)
    ]


def write_atlas_summary(
    summary: AtlasSummary,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the counts of a workspace: what stands above the table of several journeys."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    name = make_safe(summary.name)
    lines = [paint(line, Style.TITLE, page) for line in wrap(name, page.width)] if name else []
    if summary.fictional:
        lines += write_paragraph(texts.FICTIONAL.say(language), page)
    if summary.description is not None:
        lines += write_paragraph(make_safe(summary.description), page)
    columns = (Column(title=""), Column(title="", right=True), Column(title="", wraps=True))
    lines += ["", *write_table(columns, _count_rows(summary, page), page, head=False)]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _count_rows(summary: AtlasSummary, page: Page) -> list[Row]:
    language = page.language
    severities = "; ".join(
        texts.SEVERITY_COUNT.say(language, band=band.severity_band, count=format_count(band.count, language))
        for band in summary.pain_points_by_severity
        if band.count
    )
    counts = (
        (texts.COUNT_JOURNEYS, summary.journeys, ""),
        (texts.COUNT_PERSONAS, summary.personas, ""),
        (texts.COUNT_TOUCHPOINTS, summary.touchpoints, ""),
        (texts.COUNT_PAINS, summary.pain_points, severities),
        (texts.COUNT_RESOLVED, summary.pain_points_resolved, ""),
        (texts.COUNT_OPPORTUNITIES, summary.opportunities, ""),
    )
    return [
        Row(cells=(Cell(text.say(language)), Cell(format_count(count, language)), Cell(remark, Style.FAINT)))
        for text, count, remark in counts
    ]
