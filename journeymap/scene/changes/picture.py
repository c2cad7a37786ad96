"""The comparison put together: heading, the two sides' names, and each journey stage by stage."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import partial

from journeymap.scene.changes import texts
from journeymap.scene.changes.card import GUTTER, HALF, WIDTH, WORDS, draw_sign, write_row
from journeymap.scene.changes.content import Card, Row, Score, Sheet, Sign, Stage
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.view import MARGIN, name_group
from journeymap.scene.pen import BODY, HEAD, META, META_STRONG, Pen, Style
from journeymap.scene.shapes import Box, Group, Line, Scene, Shape
from journeymap.scene.sheet.frame import Body, Entry, Heading, compose_heading, finish_scene
from journeymap.scene.voice import Voice
from journeymap.value import replace

_TITLE = Style(19, 24, "bold")
_ROOM = WIDTH - 2 * MARGIN
_GAP = 8.0
_BESIDE = 56.0
"""Between columns."""
_TALL = 1.6
"""A column may be so many times as high as wide before there is another."""
_MOST_COLUMNS = 4
_MOST_ROWS = 12
"""Rows of a stage that stay together where there are several columns."""


def compose_changes(
    voice: Voice, title: str, sides: tuple[str, str], facts: Sequence[str], sheets: Sequence[Sheet]
) -> Scene:
    """Return the comparison of two ``sides``, which are told by their names.

    Touchpoints that are the same are named in a line between those that are not. What would be much higher
    than wide goes on in further columns.
    """
    columns = _count_columns(voice, sheets)
    room = _ROOM * columns + _BESIDE * (columns - 1)
    heading = Heading(kind=voice.say(texts.KIND), title=title, facts=facts)
    strip = compose_heading(heading, MARGIN, room)
    shapes: list[Shape] = [*strip.shapes]
    y = MARGIN + strip.height + 18
    if not sheets:
        names, y = _write_sides(voice, sides, MARGIN, y)
        pen = Pen(MARGIN, y + 14, _ROOM, "page")
        pen.write(voice.say(texts.NOTHING), BODY, "ink-soft")
        shapes += [*names, *pen.shapes]
        y = pen.y
    for place, sheet in enumerate(sheets):
        named = len(sheets) > 1 or sheet.title != title
        head = _write_head(sheet, y + (22 if place and named else 0), named=named)
        names, y = _write_all_sides(voice, sides, head.y + (12 if head.shapes else 0), columns)
        stages, y = _lay_stages(voice, sheet, y + 6, columns)
        held = (*head.shapes, *names, *stages)
        shapes.append(name_group(f"sheet.{sheet.id}", "sheet", held, sheet.title))
    body = Body(
        id="changes" if len(sheets) != 1 else f"changes-{sheets[0].id}",
        title=f"{voice.say(texts.KIND)}: {title}",
        description=_describe(voice, sides, facts, sheets),
        width=room + 2 * MARGIN,
        bottom=y,
        shapes=shapes,
    )
    return finish_scene(voice, body, _list_entries(voice, sheets))


def compose_sheet(voice: Voice, sides: tuple[str, str], sheet: Sheet) -> Scene:
    """Return the cards of one sheet alone, for a page that has its title and its score in words."""
    bare = replace(sheet, score=None, more=())
    names, y = _write_sides(voice, sides, MARGIN, MARGIN - 12)
    stages, y = _lay_stages(voice, bare, y + 6, 1)
    body = Body(
        id=f"changes-{sheet.id}",
        title=f"{voice.say(texts.KIND)}: {sheet.title}",
        description=_describe(voice, sides, (), (bare,)),
        width=WIDTH,
        bottom=y,
        shapes=(name_group(f"sheet.{sheet.id}", "sheet", (*names, *stages), sheet.title),),
    )
    return finish_scene(voice, body, _list_entries(voice, (bare,)))


def _count_columns(voice: Voice, sheets: Sequence[Sheet]) -> int:
    """Return in how many columns the tallest sheet is nearest to as high as wide."""
    tallest = max((_lay_stages(voice, sheet, 0, 1)[1] for sheet in sheets), default=0.0)
    most = max((len(list(_break_stages(voice, sheet))) for sheet in sheets), default=1)
    return max(1, min(most, _MOST_COLUMNS, round(math.sqrt(tallest / (_TALL * _ROOM)))))


def _write_all_sides(
    voice: Voice, sides: tuple[str, str], top: float, columns: int
) -> tuple[list[Shape], float]:
    """Name the sides above each column."""
    drawn = [_write_sides(voice, sides, _place(column), top) for column in range(columns)]
    return [shape for shapes, _ in drawn for shape in shapes], max(bottom for _, bottom in drawn)


def _write_sides(voice: Voice, sides: tuple[str, str], left: float, top: float) -> tuple[list[Shape], float]:
    pens = [Pen(x, top, HALF, "page") for x in (left, left + HALF + GUTTER)]
    for pen, text, name in zip(pens, (texts.BEFORE, texts.AFTER), sides, strict=True):
        pen.write(voice.say(text, name=name), HEAD, "navy", max_lines=2)
    bottom = max(pen.y for pen in pens) + 5
    rules = [Line(((pen.x, bottom), (pen.x + HALF, bottom)), "line-strong", 1.5) for pen in pens]
    return [*pens[0].shapes, *pens[1].shapes, *rules], bottom


def _place(column: int) -> float:
    """The left edge of a column."""
    return MARGIN + column * (_ROOM + _BESIDE)


def _write_head(sheet: Sheet, top: float, *, named: bool) -> Pen:
    pen = Pen(MARGIN, top, _ROOM, "page")
    if named:
        pen.shapes += draw_sign(sheet.sign, MARGIN + 10, top + _TITLE.leading / 2, 10)
        pen.write(sheet.title, _TITLE, "navy", indent=30)
    if sheet.score is not None:
        _write_score(pen, sheet.score, BODY)
    for line in sheet.more:
        pen.write(line, META, "ink-soft")
    return pen


def _lay_stages(voice: Voice, sheet: Sheet, top: float, columns: int) -> tuple[list[Shape], float]:
    """Draw the stages down the columns, each as high as its share of the whole."""
    share = 0.0
    if columns > 1:
        share = (_lay_stages(voice, sheet, 0, 1)[1]) / columns
    shapes: list[Shape] = []
    column, y, bottom = 0, top, top
    for stage in _break_stages(voice, sheet) if columns > 1 else sheet.stages:
        group, end = _write_stage(voice, sheet, stage, _place(column), y + 16)
        if column + 1 < columns and y > top and (end + y) / 2 - top > share:
            column += 1
            group, end = _write_stage(voice, sheet, stage, _place(column), top + 16)
        shapes.append(group)
        y = end
        bottom = max(bottom, y)
    return shapes, bottom


def _break_stages(voice: Voice, sheet: Sheet) -> Iterator[Stage]:
    """Yield the stages, those with many rows in several pieces, so that columns can be even."""
    for stage in sheet.stages:
        yield stage._replace(rows=stage.rows[:_MOST_ROWS])
        for start in range(_MOST_ROWS, len(stage.rows), _MOST_ROWS):
            title = voice.say(map_texts.CONTINUED, title=stage.title)
            rows = stage.rows[start : start + _MOST_ROWS]
            yield Stage(f"{stage.id}.{start}", Sign.SAME, title, None, rows)


def _write_score(pen: Pen, score: Score, style: Style) -> None:
    x, y = pen.x, pen.y + 1
    if score.verdict:
        role = {True: "good", False: "bad", None: "neutral"}[score.rises]
        x += pen.pill(score.verdict, role, f"{role}-surface", x, y) + 10
    pen.write(score.text, style, "ink", indent=x - pen.x)
    pen.y = max(pen.y, y + META_STRONG.leading + 5)


def _write_stage(voice: Voice, sheet: Sheet, stage: Stage, left: float, top: float) -> tuple[Group, float]:
    if _is_same(stage):
        line = Pen(left + 12, top, _ROOM - 24, "page")
        for row in _fold(voice, stage.rows):
            _write_same(line, f"{stage.title}: {row}")
        return name_group(f"{sheet.id}.{stage.id}", "stage", tuple(line.shapes), stage.title), line.y - 6
    pen = Pen(left, top, _ROOM, "panel")
    inner = pen.inside("panel", inset=12, top=7)
    if stage.sign is not Sign.SAME:
        inner.shapes += draw_sign(stage.sign, inner.x + 8, inner.y + HEAD.leading / 2, 8)
    inner.write(stage.title, HEAD, "navy", indent=0 if stage.sign is Sign.SAME else 24)
    if stage.score is not None:
        inner.skip(2)
        _write_score(inner, stage.score, META)
    bottom = inner.y + 7
    shapes: list[Shape] = [Box(left, top, _ROOM, bottom - top, 7, "panel"), *inner.shapes]
    for row in _fold(voice, stage.rows):
        if isinstance(row, str):
            line = Pen(left + 12, bottom + 6, _ROOM - 24, "page")
            _write_same(line, row)
            shapes += line.shapes
            bottom = line.y
            continue
        group, bottom = write_row(
            voice, row._replace(id=f"{sheet.id}.{stage.id}.{row.id}"), left, bottom + _GAP
        )
        shapes.append(group)
    title = stage.title if stage.score is None else f"{stage.title}: {_say_score(stage.score)}"
    return name_group(f"{sheet.id}.{stage.id}", "stage", tuple(shapes), title), bottom


def _is_same(stage: Stage) -> bool:
    """Whether nothing of a stage is another: its touchpoints are named in one line."""
    cards = [card for row in stage.rows for card in (row.before, row.after)]
    same = all(card is not None and card.sign is Sign.SAME for card in cards)
    return bool(cards) and same and stage.sign is Sign.SAME and stage.score is None


def _write_same(pen: Pen, text: str) -> None:
    pen.shapes += draw_sign(Sign.SAME, pen.x + 5, pen.y + META.leading / 2)
    pen.write(text, META, "ink-muted", indent=18)


def _fold(voice: Voice, rows: Sequence[Row]) -> Iterator[Row | str]:
    """Yield the rows; those in which nothing changed as one line that names them."""
    same: list[Card] = []
    for row in (*rows, None):
        if row is not None and row.after is not None and row.after.sign is Sign.SAME:
            same.append(row.after)
            continue
        if same:
            titles = ", ".join(card.title for card in same)
            yield voice.say(texts.UNCHANGED, count=str(len(same)), titles=titles)
            same = []
        if row is not None:
            yield row


def _say_score(score: Score) -> str:
    return f"{score.text}: {score.verdict}" if score.verdict else score.text


def _describe(voice: Voice, sides: tuple[str, str], facts: Sequence[str], sheets: Sequence[Sheet]) -> str:
    """Everything that the picture shows, in words."""
    told = [f"{voice.say(texts.BEFORE, name=sides[0])}; {voice.say(texts.AFTER, name=sides[1])}", *facts]
    for sheet in sheets:
        told.append(f"{voice.say(WORDS[sheet.sign])}: {sheet.title}")
        told += [] if sheet.score is None else [_say_score(sheet.score)]
        told += sheet.more
        for stage in sheet.stages:
            told.append(stage.title if stage.score is None else f"{stage.title}: {_say_score(stage.score)}")
            told += (
                row if isinstance(row, str) else _say_row(voice, row) for row in _fold(voice, stage.rows)
            )
    if not sheets:
        told.append(voice.say(texts.NOTHING))
    return " ".join(line if line.endswith((".", "!", "?", "…")) else f"{line}." for line in told)


def _say_row(voice: Voice, row: Row) -> str:
    cards = [card for card in (row.before, row.after) if card is not None]
    sign = next((card.sign for card in cards if card.sign is not Sign.SAME), Sign.SAME)
    lines = "; ".join(f"{line.sign.value} {line.text}" for card in cards for line in card.lines)
    said = f"{voice.say(WORDS[sign])}: {cards[-1].title}"
    return f"{said} ({lines})" if lines else said


def _list_entries(voice: Voice, sheets: Sequence[Sheet]) -> Iterator[Entry]:
    """Explain the signs that are there."""
    rows = [row for sheet in sheets for stage in sheet.stages for row in stage.rows]
    cards = [card for row in rows for card in (row.before, row.after) if card is not None]
    found = {card.sign for card in cards} | {line.sign for card in cards for line in card.lines}
    found |= {stage.sign for sheet in sheets for stage in sheet.stages} | {sheet.sign for sheet in sheets}
    for sign in (Sign.ADDED, Sign.REMOVED, Sign.CHANGED, Sign.SAME):
        if sign in found and (sign is not Sign.SAME or any(card.sign is Sign.SAME for card in cards)):
            yield Entry(20, voice.say(WORDS[sign]), partial(_draw_entry, sign))


def _draw_entry(sign: Sign, x: float, y: float) -> Sequence[Shape]:
    return draw_sign(sign, x + 10, y + 10)
