"""The comparison put together: heading, the two sides' names, and each journey stage by stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeymap.scene.changes import texts
from journeymap.scene.changes.card import GUTTER, HALF, WIDTH, WORDS, draw_sign, write_row
from journeymap.scene.changes.content import Card, Row, Score, Sheet, Sign, Stage
from journeymap.scene.map.view import MARGIN, name_group
from journeymap.scene.pen import BODY, HEAD, META, META_STRONG, Pen, Style
from journeymap.scene.shapes import Box, Group, Line, Scene, Shape
from journeymap.scene.sheet.frame import Body, Entry, Heading, compose_heading, finish_scene
from journeymap.scene.voice import Voice

_TITLE = Style(19, 24, "bold")
_ROOM = WIDTH - 2 * MARGIN
_GAP = 8.0


def compose_changes(
    voice: Voice, title: str, sides: tuple[str, str], facts: Sequence[str], sheets: Sequence[Sheet]
) -> Scene:
    """Return the comparison of two ``sides``, which are told by their names.

    Touchpoints that are the same are named in a line between those that are not.
    """
    heading = Heading(kind=voice.say(texts.KIND), title=title, facts=facts)
    strip = compose_heading(heading, MARGIN, _ROOM)
    shapes: list[Shape] = [*strip.shapes]
    y = MARGIN + strip.height + 18
    names, y = _write_sides(voice, sides, y)
    shapes += names
    if not sheets:
        pen = Pen(MARGIN, y + 14, _ROOM, "page")
        pen.write(voice.say(texts.NOTHING), BODY, "ink-soft")
        shapes += pen.shapes
        y = pen.y
    for sheet in sheets:
        group, y = _write_sheet(voice, sheet, y + 22, named=len(sheets) > 1 or sheet.title != title)
        shapes.append(group)
    body = Body(
        id="changes" if len(sheets) != 1 else f"changes-{sheets[0].id}",
        title=f"{voice.say(texts.KIND)}: {title}",
        description=_describe(voice, sides, facts, sheets),
        width=WIDTH,
        bottom=y,
        shapes=shapes,
    )
    return finish_scene(voice, body, _list_entries(voice, sheets))


def _write_sides(voice: Voice, sides: tuple[str, str], top: float) -> tuple[list[Shape], float]:
    pens = [Pen(x, top, HALF, "page") for x in (MARGIN, MARGIN + HALF + GUTTER)]
    for pen, text, name in zip(pens, (texts.BEFORE, texts.AFTER), sides, strict=True):
        pen.write(voice.say(text, name=name), HEAD, "navy", max_lines=2)
    bottom = max(pen.y for pen in pens) + 5
    rules = [Line(((pen.x, bottom), (pen.x + HALF, bottom)), "line-strong", 1.5) for pen in pens]
    return [*pens[0].shapes, *pens[1].shapes, *rules], bottom


def _write_sheet(voice: Voice, sheet: Sheet, top: float, *, named: bool) -> tuple[Group, float]:
    pen = Pen(MARGIN, top, _ROOM, "page")
    if named:
        pen.shapes += draw_sign(sheet.sign, MARGIN + 10, top + _TITLE.leading / 2, 10)
        pen.write(sheet.title, _TITLE, "navy", indent=30)
    if sheet.score is not None:
        _write_score(pen, sheet.score, BODY)
    for line in sheet.more:
        pen.write(line, META, "ink-soft")
    shapes: list[Shape] = [*pen.shapes]
    y = pen.y
    for stage in sheet.stages:
        group, y = _write_stage(voice, sheet, stage, y + 16)
        shapes.append(group)
    return name_group(f"sheet.{sheet.id}", "sheet", tuple(shapes), sheet.title), y


def _write_score(pen: Pen, score: Score, style: Style) -> None:
    x, y = pen.x, pen.y + 1
    if score.verdict:
        role = {True: "good", False: "bad", None: "neutral"}[score.rises]
        x += pen.pill(score.verdict, role, f"{role}-surface", x, y) + 10
    pen.write(score.text, style, "ink", indent=x - pen.x)
    pen.y = max(pen.y, y + META_STRONG.leading + 5)


def _write_stage(voice: Voice, sheet: Sheet, stage: Stage, top: float) -> tuple[Group, float]:
    if _is_same(stage):
        line = Pen(MARGIN + 12, top, _ROOM - 24, "page")
        for row in _fold(voice, stage.rows):
            _write_same(line, f"{stage.title}: {row}")
        return name_group(f"{sheet.id}.{stage.id}", "stage", tuple(line.shapes), stage.title), line.y - 6
    pen = Pen(MARGIN, top, _ROOM, "panel")
    inner = pen.inside("panel", inset=12, top=7)
    if stage.sign is not Sign.SAME:
        inner.shapes += draw_sign(stage.sign, inner.x + 8, inner.y + HEAD.leading / 2, 8)
    inner.write(stage.title, HEAD, "navy", indent=0 if stage.sign is Sign.SAME else 24)
    if stage.score is not None:
        inner.skip(2)
        _write_score(inner, stage.score, META)
    bottom = inner.y + 7
    shapes: list[Shape] = [Box(MARGIN, top, _ROOM, bottom - top, 7, "panel"), *inner.shapes]
    for row in _fold(voice, stage.rows):
        if isinstance(row, str):
            line = Pen(MARGIN + 12, bottom + 6, _ROOM - 24, "page")
            _write_same(line, row)
            shapes += line.shapes
            bottom = line.y
            continue
        group, bottom = write_row(voice, row._replace(id=f"{sheet.id}.{stage.id}.{row.id}"), bottom + _GAP)
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
