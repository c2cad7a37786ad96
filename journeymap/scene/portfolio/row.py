"""A journey's line: each column draws its cell, and the line is as high as its highest cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from journeymap.language import Text
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map import trend_texts
from journeymap.scene.map.grades import draw_chip, name_band
from journeymap.scene.map.trends import draw_changes, draw_level
from journeymap.scene.map.view import MARGIN, SEPARATOR, name_group
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_change, draw_severity
from journeymap.scene.pen import BODY, META, META_STRONG, STRONG, Pen
from journeymap.scene.portfolio import texts
from journeymap.scene.portfolio.lines import JourneyLine
from journeymap.scene.shapes import Box, Circle, Group, Line, Shape
from journeymap.scene.sheet.frame import Entry
from journeymap.scene.voice import Voice
from journeymap.score.by_period import ScoreTrend
from journeymap.value import NamedTuple

WIDTH = 1560.0
GAP = 22.0
_PAD = 13.0
_BAR = 8.0
_CHANGE = 38.0
"""The room of a change in points."""
_LEAST_SPAN = 10.0
"""Points that the height of a line of scores is at least, so that noise does not look like a fall."""
_CHIP = 39.0
"""Room for a score's chip; one of two digits begins below the column's title."""


class Cell(NamedTuple):
    """A line as one cell sees it."""

    voice: Voice
    line: JourneyLine
    most_lost: float
    """The most points lost by any journey: the full length of that column's bar."""
    extras: frozenset[Text]
    """Titles of the columns that only some portfolios have: those that this one has."""


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
    """The volume that was declared, and below it how many were counted; one of both is enough."""
    voice, volume, cases = cell.voice, cell.line.journey.volume, cell.line.cases
    if volume is not None:
        pen.write(voice.count(volume), BODY)
    if cases is not None:
        counted = voice.count(cases.count)
        if volume is None:
            pen.write(counted, BODY)
        else:
            pen.write(voice.say(texts.CASES, count=counted), META, "ink-muted")
        pen.write(cases.period, META, "ink-muted")
    elif volume is None:
        pen.write(voice.say(texts.NO_VOLUME), META, "ink-muted")


def _write_pains(cell: Cell, pen: Pen) -> None:
    severity = cell.line.worst_pain
    if severity is None:
        pen.write(cell.voice.say(texts.NO_PAINS), META, "ink-muted")
        return
    pen.shapes += draw_severity(severity, pen.x + 11, pen.y + 8.5, cell.voice.language, 10)
    pen.write(str(cell.line.open_pains), BODY, indent=30)


def _write_record(cell: Cell, pen: Pen) -> None:
    """The recorded scores as a line on their own range, and how far the last is from the first."""
    record = cell.line.record
    if len(record) < 2:
        pen.write(cell.voice.say(texts.NO_RECORD), META, "ink-muted")
        return
    change = round(record[-1] - record[0], 1)
    role = "good" if change > 0 else "bad" if change < 0 else "neutral"
    pen.shapes += _draw_path(record, (pen.x, pen.y, pen.width, 20.0), role)
    pen.skip(22)
    pen.write(write_points(cell.voice, change), META_STRONG, role if change else "ink-muted")


def _draw_path(
    values: Sequence[float], frame: tuple[float, float, float, float], role: str, least: float = 0.0
) -> list[Shape]:
    """A line through ``values`` in a frame, with a dot at its end; the frame is ``least`` points high."""
    x, y, width, height = frame
    low, high = min(values), max(values)
    spare = max(0.0, least - (high - low)) / 2
    low, high = low - spare, high + spare
    step = (width - 8) / (len(values) - 1)
    points = tuple(
        (
            round(x + 4 + step * place, 2),
            round(y + height - 2 - (height - 4) * ((value - low) / (high - low) if high > low else 0.5), 2),
        )
        for place, value in enumerate(values)
    )
    return [Line(points, role, 1.8), Circle(*points[-1], 3, role)]


def _write_trend(cell: Cell, pen: Pen) -> None:
    """How the score moved in the last measured period, with whether it is chance, and the periods before."""
    voice, trend = cell.voice, cell.line.trend
    if trend is None:
        pen.write(voice.say(texts.NO_TREND), META, "ink-muted")
        return
    change = round(trend.difference.value, 1)
    role = "ink-muted"
    if change and trend.is_significant:
        role = "good" if change > 0 else "bad"
    pen.shapes += draw_change(change, pen.x, pen.y + 3.5, significant=trend.is_significant)
    pen.place(write_points(voice, change), STRONG, role, pen.x + 15, pen.y, _CHANGE)
    if len(trend.values) > 2:
        x = pen.x + 15 + _CHANGE + 6
        frame = (x, pen.y - 1, pen.x + pen.width - x, 20.0)
        pen.shapes += _draw_path(trend.values, frame, "ink-muted", _LEAST_SPAN)
    pen.skip(STRONG.leading + 2)
    pen.write(voice.say(trend_texts.VERDICTS[trend.is_significant]), META, "ink-soft")
    pen.write(f"{trend.periods[-2]} – {trend.periods[-1]}", META, "ink-muted")


def list_trend_signs(voice: Voice, trends: Sequence[ScoreTrend]) -> Iterator[Entry]:
    """The marks of change that are shown, each with what it says."""
    moves = {bool(each.is_significant) for each in trends if round(each.difference.value, 1)}
    for significant, text in ((True, texts.KEY_TREND), (False, trend_texts.LEGEND_CHANCE)):
        if significant in moves:
            yield Entry(24, voice.say(text), partial(draw_changes, significant=significant))
    if any(not round(each.difference.value, 1) for each in trends):
        yield Entry(10, voice.say(trend_texts.LEGEND_LEVEL), draw_level)
    if any(len(each.values) > 2 for each in trends):
        yield Entry(26, voice.say(texts.KEY_PERIODS), _draw_periods)


def _draw_periods(x: float, y: float) -> tuple[Shape, ...]:
    return tuple(_draw_path((0.0, 6.0, 4.0, 9.0), (x, y, 30, 20), "ink-muted", _LEAST_SPAN))


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
    Column(texts.COLUMN_TREND, 124, _write_trend),
    Column(texts.COLUMN_RECORD, 92, _write_record),
    Column(texts.COLUMN_WORST, 202, _write_worst, figure=False),
)


_EXTRAS = frozenset({texts.COLUMN_TREND, texts.COLUMN_RECORD})


def list_columns(voice: Voice, extras: frozenset[Text]) -> list[tuple[float, float, Column]]:
    """The columns that may be shown, each with its left edge and width; they fill the page."""
    chosen = [column for column in COLUMNS if not column.figure or voice.shows("figures")]
    chosen = [column for column in chosen if column.title not in _EXTRAS or column.title in extras]
    room = WIDTH - 2 * MARGIN - GAP * (len(chosen) - 1)
    grow = room / sum(column.width for column in chosen)
    placed = []
    x = MARGIN
    for column in chosen:
        width = round(column.width * grow, 2)
        placed.append((x, width, column))
        x += width + GAP
    return placed


def write_head(voice: Voice, top: float, extras: frozenset[Text]) -> Pen:
    """The columns' titles over a line."""
    head = Pen(MARGIN, top, WIDTH - 2 * MARGIN, "page")
    bottom = top
    for x, width, column in list_columns(voice, extras):
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
    for x, width, column in list_columns(cell.voice, cell.extras):
        pen = Pen(x, top + _PAD, width, "page")
        column.write(cell, pen)
        pens.append(pen)
    bottom = max(pen.y for pen in pens) + _PAD
    rule = Line(((MARGIN, bottom), (WIDTH - MARGIN, bottom)), "line", 1)
    shapes = tuple(shape for pen in pens for shape in pen.shapes)
    journey = cell.line.journey
    return name_group(f"journey.{journey.id}", "journey", (*shapes, rule), journey.title, described), bottom
