"""How customers get through, and what nobody has measured."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import format_count, format_number
from journeymap.report import texts
from journeymap.report.content import (
    CompletionRow,
    ConversionRow,
    Gaps,
    HandoffRow,
    JourneyReport,
    Mention,
    Named,
)
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    join_items,
    make_safe,
    style_score,
    write_item,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_count, say_name, say_score, say_share


def write_handoffs(report: JourneyReport, page: Page) -> list[str]:
    """Return the transitions that change channel, the worst first; nothing where there is none."""
    if not report.handoffs:
        return []
    language = page.language
    columns = (
        Column(title=texts.COLUMN_SCORE.say(language), right=True),
        Column(title=texts.COLUMN_HANDOFF.say(language), wraps=True),
        Column(title=texts.COLUMN_CARRIED.say(language), right=True),
        Column(title=texts.COLUMN_REPEATED.say(language), right=True),
    )
    rows = [_handoff(row, page) for row in report.handoffs]
    return [*write_title(texts.HANDOFFS_TITLE, page), *write_table(columns, rows, page), ""]


def _handoff(row: HandoffRow, page: Page) -> Row:
    arrow = page.marks.arrow
    details = [f"{_channel(row.source_channel, page)} {arrow} {_channel(row.target_channel, page)}"]
    if row.count is not None:
        details.append(texts.CASES.say(page.language, count=say_count(row.count, page.language)))
    return Row(
        cells=(
            Cell(say_score(row.value, page), style_score(row.value)),
            Cell(f"{make_safe(row.source_title)} {arrow} {make_safe(row.target_title)}"),
            Cell(say_share(row.context_carried, page)),
            Cell(say_share(row.repeat_rate, page)),
        ),
        detail=join_items(details, "; "),
    )


def _channel(channel: Named | None, page: Page) -> str:
    return page.marks.missing if channel is None else say_name(channel, page.language)


def write_completion(report: JourneyReport, page: Page) -> list[str]:
    """Return how many get it done, or why that is not known."""
    told = " ".join(list_completion(report, page))
    return [*write_title(texts.COMPLETION_TITLE, page), *write_paragraph(told, page), ""]


def write_conversion(report: JourneyReport, page: Page) -> list[str]:
    """Return who comes where and where people are lost; nothing without figures on the transitions."""
    way = report.conversion
    if way is None:
        return []
    language = page.language
    columns = (
        Column(title=texts.COLUMN_TOUCHPOINT.say(language), wraps=True),
        Column(title=texts.COLUMN_REACH.say(language), right=True),
        Column(title=texts.COLUMN_VISITS.say(language), right=True),
        Column(title=texts.COLUMN_DROP.say(language), right=True),
        Column(title=texts.COLUMN_REMOVAL.say(language), right=True),
    )
    rows = [
        Row(
            cells=(
                Cell(make_safe(place.title)),
                Cell(say_share(place.reach, page)),
                Cell(format_number(place.visits, language, decimals=2)),
                Cell(say_share(place.drop_share, page)),
                Cell(say_share(place.removal_effect, page)),
            )
        )
        for place in way.places
    ]
    told = " ".join(list_conversion(way, page))
    return [
        *write_title(texts.CONVERSION_TITLE, page),
        *write_paragraph(told, page),
        "",
        *write_table(columns, rows, page),
        "",
        *write_paragraph(texts.LEGEND_CONVERSION.say(language), page, style=Style.FAINT),
        "",
    ]


def list_conversion(way: ConversionRow, page: Page) -> Iterator[str]:
    """Yield what the transitions say of the whole way."""
    language = page.language
    yield texts.PATH_COMPLETION.say(language, share=say_share(way.completion, page, decimals=1))
    if way.counted is not None:
        yield texts.PATH_DISAGREES.say(language, share=say_share(way.counted, page, decimals=1))
    yield texts.STEPS.say(language, steps=format_number(way.steps, language, decimals=1))
    if way.switches > 0:
        yield texts.SWITCHES.say(language, switches=format_number(way.switches, language, decimals=1))
    if way.steps_to_complete is not None and way.efficiency is not None:
        yield texts.STEPS_TO_COMPLETE.say(
            language,
            steps=format_number(way.steps_to_complete, language, decimals=1),
            efficiency=say_share(way.efficiency, page),
        )


def list_completion(report: JourneyReport, page: Page) -> Iterator[str]:
    """Yield how many get it done, or why that is not known."""
    language, row = page.language, report.completion
    pillar = next((pillar for pillar in report.pillars if pillar.pillar.value == "completion"), None)
    if row.share is None:
        if pillar is not None and pillar.not_applicable is not None:
            yield texts.NOT_APPLICABLE_SENTENCE.say(language, reason=make_safe(pillar.not_applicable))
        elif pillar is not None and pillar.gap is not None:
            yield texts.NO_COMPLETION.say(language, reason=texts.GAPS[pillar.gap])
        if row.closed_loop:
            titles = ", ".join(make_safe(title) for title in row.closed_loop)
            yield texts.CLOSED_LOOP.say(language, titles=titles)
        return
    yield texts.COMPLETED_SHARE.say(
        language, share=say_share(row.share, page, decimals=1), basis=_say_basis(row, page)
    )
    if row.value is not None:
        yield texts.COMPLETION_TARGET.say(
            language, target=say_share(row.target, page, decimals=1), score=say_score(row.value, page)
        )
    if row.lower is not None and row.upper is not None:
        yield texts.LIMITS.say(language, lower=say_score(row.lower, page), upper=say_score(row.upper, page))
    if row.source is not None:
        yield texts.SOURCE.say(language, source=make_safe(row.source))


def _say_basis(row: CompletionRow, page: Page) -> str:
    language = page.language
    parts = [] if row.basis is None else [texts.BASES[row.basis].say(language)]
    if row.n is not None:
        parts.append(texts.SAMPLE.say(language, n=say_count(row.n, language)))
    if row.period is not None:
        parts.append(make_safe(row.period))
    if row.assumed:
        parts.append(texts.ASSUMED.say(language))
    return ", ".join(parts)


def write_gaps(report: JourneyReport, page: Page) -> list[str]:
    """Return everything that has no figures, by name."""
    language = page.language
    told = [
        texts.PILLAR_WITHOUT.say(language, pillar=texts.PILLARS[pillar.pillar], reason=texts.GAPS[pillar.gap])
        for pillar in report.pillars
        if pillar.gap is not None
    ]
    told += list_gaps(report.gaps, page)
    if not told:
        told = [texts.NOTHING_MISSING.say(language)]
    lines = [line for item in told for line in write_item(item, page)]
    return [
        *write_title(texts.GAPS_TITLE, page),
        *lines,
        "",
        *write_paragraph(texts.SAMPLING_ONLY.say(language), page, style=Style.FAINT),
    ]


def list_gaps(gaps: Gaps, page: Page) -> Iterator[str]:
    """Yield what has no figures, kind by kind."""
    for text, mentions in (
        (texts.WITHOUT_METRIC, gaps.touchpoints_without_metric),
        (texts.ONLY_ASSUMED, gaps.touchpoints_only_assumed),
        (texts.WITHOUT_FREQUENCY, gaps.pain_points_without_frequency),
        (texts.HANDOFFS_WITHOUT, gaps.handoffs_without_figures),
        (texts.KPIS_WITHOUT_VALUE, gaps.kpis_without_value),
        (texts.KPIS_WITHOUT_TARGET, gaps.kpis_without_target),
    ):
        if mentions:
            yield text.say(
                page.language,
                count=format_count(len(mentions), page.language),
                titles=_join_titles(mentions),
            )


def _join_titles(mentions: tuple[Mention, ...]) -> str:
    return "; ".join(make_safe(mention.title) for mention in mentions)
