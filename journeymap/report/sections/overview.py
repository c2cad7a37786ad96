"""The three pillars, the stages, and how the stages feel."""

from __future__ import annotations

from journeymap.report import texts
from journeymap.report.content import EmotionRow, JourneyReport, PillarRow
from journeymap.report.table import GAP, INDENT, Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    display_width,
    draw_bar,
    make_safe,
    style_score,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_bound, say_found, say_score, say_share, say_signed

BAR = 20
ROOMY = 72
"""Columns below which a long bar would leave the words too little."""
SHORT_BAR = 10
NAME_COLUMN = 24


def write_pillars(report: JourneyReport, page: Page) -> list[str]:
    """Return the pillars with their values, or why they have none."""
    language = page.language
    columns = (
        Column(title=texts.COLUMN_PILLAR.say(language)),
        Column(title=texts.COLUMN_SCORE.say(language), right=True),
        Column(title=""),
        Column(title=texts.COLUMN_LOST.say(language), right=True),
        Column(title="", wraps=True),
    )
    rows = [_pillar(pillar, page) for pillar in report.pillars]
    return [*write_title(texts.PILLARS_TITLE, page), *write_table(columns, rows, page), ""]


def _pillar(row: PillarRow, page: Page) -> Row:
    language, style = page.language, style_score(row.value)
    if row.not_applicable is not None:
        remark = texts.NOT_APPLICABLE.say(language, reason=make_safe(row.not_applicable))
    elif row.gap is not None:
        remark = texts.NO_VALUE.say(language, reason=texts.GAPS[row.gap].say(language))
    else:
        remark = texts.PILLAR_QUESTIONS[row.pillar].say(language)
    counted = row.not_applicable is None
    return Row(
        cells=(
            Cell(texts.PILLARS[row.pillar].say(language)),
            Cell(say_score(row.value if counted else None, page), style),
            Cell(
                draw_bar(row.value if counted else None, page, BAR if page.width >= ROOMY else SHORT_BAR),
                style,
            ),
            Cell("" if row.points_lost is None else say_score(row.points_lost, page)),
            Cell(remark, Style.FAINT),
        )
    )


def write_stages(report: JourneyReport, page: Page) -> list[str]:
    """Return the stages in their order, each with its score."""
    language = page.language
    columns = (
        Column(title="", right=True),
        Column(title=texts.COLUMN_STAGE.say(language), wraps=True),
        Column(title=texts.COLUMN_SCORE.say(language), right=True),
        Column(title=""),
        Column(title=texts.COLUMN_MEASURED.say(language), right=True),
        Column(title=texts.COLUMN_TOUCHPOINTS.say(language), right=True),
        Column(title=texts.COLUMN_PAINS.say(language), right=True),
    )
    rows = [
        Row(
            cells=(
                Cell(str(stage.number), Style.FAINT),
                Cell(make_safe(stage.title)),
                Cell(say_score(stage.value, page), style_score(stage.value)),
                Cell(draw_bar(stage.value, page, SHORT_BAR), style_score(stage.value)),
                Cell(say_share(None if stage.value is None else stage.measured, page)),
                Cell(say_found(stage.touchpoints, page)),
                Cell(say_found(stage.pain_points, page)),
            )
        )
        for stage in report.stages
    ]
    lines = [*write_title(texts.STAGES_TITLE, page), *write_table(columns, rows, page)]
    if report.score.continuity is not None:
        told = texts.CONTINUITY.say(language, score=say_score(report.score.continuity, page))
        lines += ["", *write_paragraph(told, page, style=Style.FAINT)]
    return [*lines, ""]


def write_emotions(report: JourneyReport, page: Page) -> list[str]:
    """Return a line per persona with the emotion of each stage; many stages are folded into blocks."""
    language = page.language
    lines = write_title(texts.EMOTIONS_TITLE, page)
    if not report.emotions:
        return [*lines, *write_paragraph(texts.NO_EMOTION.say(language), page), ""]
    low, high = report.emotion_scale
    scale = texts.EMOTION_SCALE.say(language, low=say_bound(low, page), high=say_bound(high, page))
    lines += [*write_paragraph(scale, page, style=Style.FAINT), ""]
    shown = [say_signed(stage.value, page) for curve in report.emotions for stage in curve.stages]
    widest = max(display_width(text) for text in (*shown, str(len(report.stages))))
    fitting = max(1, (page.width - INDENT - NAME_COLUMN) // (widest + GAP))
    for first in range(0, len(report.stages), fitting):
        lines += _write_block(report, first, first + fitting, page)
    return [*lines, ""]


def _write_block(report: JourneyReport, first: int, end: int, page: Page) -> list[str]:
    shown = report.stages[first:end]
    columns = (
        Column(title="", wraps=True),
        *(Column(title=str(stage.number), right=True) for stage in shown),
    )
    rows = [
        Row(
            cells=(
                Cell(_name(curve, page)),
                *(_emotion(curve, place, page) for place in range(first, first + len(shown))),
            )
        )
        for curve in report.emotions
    ]
    return write_table(columns, rows, page)


def _name(curve: EmotionRow, page: Page) -> str:
    return texts.EVERYONE.say(page.language) if curve.name is None else make_safe(curve.name)


def _emotion(curve: EmotionRow, place: int, page: Page) -> Cell:
    value = curve.stages[place].value
    if value is None or value == 0:
        return Cell(say_signed(value, page), Style.FAINT if value is None else None)
    return Cell(say_signed(value, page), Style.GOOD if value > 0 else Style.POOR)
