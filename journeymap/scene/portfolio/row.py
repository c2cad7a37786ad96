"""A journey's line: each column draws its cell, and the line is as high as its highest cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from journeymap.language import Text
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import draw_chip, name_band
from journeymap.scene.map.view import MARGIN, SEPARATOR, name_group
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_severity
from journeymap.scene.pen import BODY, META, META_STRONG, STRONG, Pen
from journeymap.scene.portfolio import texts
from journeymap.scene.portfolio.lines import JourneyLine
from journeymap.scene.shapes import Box, Circle, Group, Line
from journeymap.scene.voice import Voice

WIDTH = 1560.0
GAP = 22.0
_PAD = 13.0
_BAR = 8.0
_CHIP = 39.0
"""Room for a score's chip; one of two digits begins below the column's title."""


class Cell(NamedTuple):
    """A line as one cell sees it."""

    voice: Voice
    line: JourneyLine
    most_lost: float
    """The most points lost by any journey: the full length of that column's bar."""
    with_trend: bool
    """Some journey of the portfolio has a trend; else that column is left out."""


class Column(NamedTuple):
    """A column of the table."""

    title: Text
    width: float
    write: Callable[[Cell, Pen], None]
    figure: bool = True
    """It shows figures, which a workspace may keep to itself."""


def _write_journey(cell: Cell, pen: Pen) -> None:
    voice, line = cell.voice, cell.line
    pen.write(line.journey.title, STRONG)
    facts = [line.why_not] if line.why_not else []
    if line.journey.owner and voice.shows("owners"):
        facts.append(voice.team(line.journey.owner))
    if line.journey.status is not None:
        facts.append(voice.say(map_texts.STATUSES[line.journey.status]))
    if facts:
        pen.write(SEPARATOR.join(facts), META, "ink-muted")


def say_lost(voice: Voice, points: float) -> str:
    """Points lost with a decimal; what is more than nothing never reads as nothing."""
    text = voice.number(points, 1)
    return f"<{voice.number(0.1, 1)}" if 0 < points < 0.05 else text


def _write_lost(cell: Cell, pen: Pen) -> None:
    lost = cell.line.points_lost
    if lost is None:
        pen.write("–", BODY, "ink-muted")
        return
    pen.write(say_lost(cell.voice, lost), STRONG)
    pen.skip(3)
    share = lost / cell.most_lost if cell.most_lost > 0 else 0.0
    pen.shapes.append(Box(pen.x, pen.y, pen.width, _BAR, 2, "neutral-surface"))
    if share > 0:
        pen.shapes.append(Box(pen.x, pen.y, max(2.0, round(pen.width * share, 2)), _BAR, 2, "bad"))
    pen.skip(_BAR)


def _write_score(cell: Cell, pen: Pen) -> None:
    score = cell.line.score
    pen.shapes += draw_chip(cell.voice, score.value, pen.x + _CHIP, pen.y - 2)
    if score.grade_label is not None:
        role = name_band(cell.voice, score.value)
        x = pen.x + _CHIP + 10
        pen.place(score.grade_label, STRONG, role, x, pen.y + 0.5, pen.width - _CHIP - 10)
    pen.skip(20)


def _write_interval(cell: Cell, pen: Pen) -> None:
    score = cell.line.score
    x, width, y = pen.x, pen.width, pen.y + 3
    if score.value is None:
        pen.shapes.append(Line(((x, y + _BAR / 2), (x + width, y + _BAR / 2)), "line-strong", 1, (2, 4)))
        pen.skip(20)
        return
    role = name_band(cell.voice, score.value)
    length = round(width * score.value / 100, 2)
    pen.shapes.append(Box(x, y, width, _BAR, 4, "kpi-track"))
    if length > 0:
        pen.shapes.append(Box(x, y, max(length, _BAR), _BAR, 4, role))
    pen.skip(16)
    if score.telling_interval is None:
        return
    lower, upper = score.telling_interval
    left, right = round(x + width * lower / 100, 2), round(x + width * upper / 100, 2)
    level = y + _BAR + 5
    pen.shapes += [
        Line(((left, level), (right, level)), "ink-muted", 1.4),
        Line(((left, level - 3), (left, level + 3)), "ink-muted", 1.4),
        Line(((right, level - 3), (right, level + 3)), "ink-muted", 1.4),
    ]
    pen.skip(6)
    texted = f"{cell.voice.score_text(lower)} – {cell.voice.score_text(upper)}"
    pen.write(texted, META, "ink-muted")


def _write_coverage(cell: Cell, pen: Pen) -> None:
    voice, score = cell.voice, cell.line.score
    pen.write(voice.percent(score.coverage), BODY)
    pen.write(voice.say(texts.MEASURED, share=voice.percent(score.measured)), META, "ink-muted")


def _write_volume(cell: Cell, pen: Pen) -> None:
    volume = cell.line.journey.volume
    if volume is None:
        pen.write(cell.voice.say(texts.NO_VOLUME), META, "ink-muted")
    else:
        pen.write(cell.voice.count(volume), BODY)


def _write_pains(cell: Cell, pen: Pen) -> None:
    severity = cell.line.worst_pain
    if severity is None:
        pen.write(cell.voice.say(texts.NO_PAINS), META, "ink-muted")
        return
    pen.shapes += draw_severity(severity, pen.x + 11, pen.y + 8.5, cell.voice.language, 10)
    pen.write(str(cell.line.open_pains), BODY, indent=30)


def _write_trend(cell: Cell, pen: Pen) -> None:
    """The recorded scores as a line on their own range, and how far the last is from the first."""
    trend = cell.line.trend
    if len(trend) < 2:
        pen.write(cell.voice.say(texts.NO_TREND), META, "ink-muted")
        return
    low, high = min(trend), max(trend)
    height = 20.0
    step = (pen.width - 8) / (len(trend) - 1)
    points = tuple(
        (
            round(pen.x + 4 + step * place, 2),
            round(
                pen.y + height - 2 - (height - 4) * ((value - low) / (high - low) if high > low else 0.5), 2
            ),
        )
        for place, value in enumerate(trend)
    )
    change = round(trend[-1] - trend[0], 1)
    role = "good" if change > 0 else "bad" if change < 0 else "neutral"
    pen.shapes += [Line(points, role, 1.8), Circle(*points[-1], 3, role)]
    pen.skip(height + 2)
    pen.write(write_points(cell.voice, change), META_STRONG, role if change else "ink-muted")


def _write_worst(cell: Cell, pen: Pen) -> None:
    stage = cell.line.worst
    if stage is None:
        pen.write(cell.voice.say(texts.NO_STAGE), META, "ink-muted")
        return
    if cell.voice.shows("figures"):
        pen.shapes += draw_chip(cell.voice, stage.value, pen.x + _CHIP, pen.y - 2)
        pen.write(stage.title, BODY, indent=_CHIP + 10)
    else:
        pen.write(stage.title, BODY)


COLUMNS: tuple[Column, ...] = (
    Column(texts.COLUMN_JOURNEY, 340, _write_journey, figure=False),
    Column(texts.COLUMN_LOST, 104, _write_lost),
    Column(texts.COLUMN_SCORE, 84, _write_score),
    Column(texts.COLUMN_INTERVAL, 200, _write_interval),
    Column(texts.COLUMN_COVERAGE, 104, _write_coverage),
    Column(texts.COLUMN_VOLUME, 86, _write_volume),
    Column(texts.COLUMN_PAINS, 84, _write_pains, figure=False),
    Column(texts.COLUMN_TREND, 92, _write_trend),
    Column(texts.COLUMN_WORST, 202, _write_worst, figure=False),
)


def list_columns(voice: Voice, *, with_trend: bool) -> list[tuple[float, float, Column]]:
    """The columns that may be shown, each with its left edge and width; they fill the page."""
    chosen = [column for column in COLUMNS if not column.figure or voice.shows("figures")]
    chosen = [column for column in chosen if with_trend or column.title is not texts.COLUMN_TREND]
    room = WIDTH - 2 * MARGIN - GAP * (len(chosen) - 1)
    grow = room / sum(column.width for column in chosen)
    placed = []
    x = MARGIN
    for column in chosen:
        width = round(column.width * grow, 2)
        placed.append((x, width, column))
        x += width + GAP
    return placed


def write_head(voice: Voice, top: float, *, with_trend: bool) -> Pen:
    """The columns' titles over a line."""
    head = Pen(MARGIN, top, WIDTH - 2 * MARGIN, "page")
    bottom = top
    for x, width, column in list_columns(voice, with_trend=with_trend):
        pen = Pen(x, top, width, "page")
        pen.write(voice.say(column.title), META_STRONG, "navy")
        head.shapes += pen.shapes
        bottom = max(bottom, pen.y)
    head.y = bottom + 6
    head.shapes.append(Line(((MARGIN, head.y), (WIDTH - MARGIN, head.y)), "line-strong", 1.5))
    return head


def write_row(cell: Cell, top: float, described: str) -> tuple[Group, float]:
    """Draw a line from ``top`` on; return it and where it ends."""
    pens = []
    for x, width, column in list_columns(cell.voice, with_trend=cell.with_trend):
        pen = Pen(x, top + _PAD, width, "page")
        column.write(cell, pen)
        pens.append(pen)
    bottom = max(pen.y for pen in pens) + _PAD
    rule = Line(((MARGIN, bottom), (WIDTH - MARGIN, bottom)), "line", 1)
    shapes = tuple(shape for pen in pens for shape in pen.shapes)
    journey = cell.line.journey
    return name_group(f"journey.{journey.id}", "journey", (*shapes, rule), journey.title, described), bottom
