"""A card on one side, and the row of two; a sign is a form as well as a colour."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.scene.changes import texts
from journeymap.scene.changes.content import Card, Row, Sign, Told
from journeymap.scene.map.view import MARGIN, name_group
from journeymap.scene.pen import BODY, META, META_STRONG, STRONG, Pen
from journeymap.scene.shapes import Box, Circle, Group, Line, Shape
from journeymap.scene.voice import Voice

WIDTH = 1240.0
GUTTER = 40.0
HALF = (WIDTH - 2 * MARGIN - GUTTER) / 2
ROLES = {Sign.ADDED: "good", Sign.REMOVED: "bad", Sign.CHANGED: "accent", Sign.SAME: "ink-muted"}
WORDS = {
    Sign.ADDED: texts.ADDED,
    Sign.REMOVED: texts.REMOVED,
    Sign.CHANGED: texts.CHANGED,
    Sign.SAME: texts.SAME,
}
_MOST_LINES = 14
"""Lines of a card; the text tells the rest."""
_BADGE = 9.0


def draw_sign(sign: Sign, x: float, y: float, radius: float = _BADGE) -> tuple[Shape, ...]:
    """Draw a badge around ``x``, ``y``: a plus, a minus, a wave, or a ring for what is the same."""
    role = ROLES[sign]
    if sign is Sign.SAME:
        return (Circle(x, y, radius * 0.45, None, role, 1.3),)
    arm = radius * 0.5
    flat = Line(((x - arm, y), (x + arm, y)), "surface", 2)
    disc = Circle(x, y, radius, role)
    if sign is Sign.ADDED:
        return (disc, flat, Line(((x, y - arm), (x, y + arm)), "surface", 2))
    if sign is Sign.REMOVED:
        return (disc, flat)
    wave = (
        (x - arm, y + 1),
        (x - arm / 2, y - arm),
        (x - arm / 4, y - arm / 2),
        (x, y),
        (x + arm / 4, y + arm / 2),
        (x + arm / 2, y + arm),
        (x + arm, y - 1),
    )
    return (disc, Line(wave, "surface", 2, (), True))


def write_row(voice: Voice, row: Row, left: float, top: float) -> tuple[Group, float]:
    """Draw both cards of a row from ``left`` on, equally high; return them and where they end."""
    pens = [Pen(x, top, HALF, "page") for x in (left, left + HALF + GUTTER)]
    cards = (row.before, row.after)
    inner = [_fill(voice, pen, card) for pen, card in zip(pens, cards, strict=True)]
    bottom = max(pen.y for pen in inner) + 8
    shapes: list[Shape] = []
    for pen, filled, card, absent in zip(
        pens, inner, cards, (texts.ABSENT_BEFORE, texts.ABSENT_AFTER), strict=True
    ):
        shapes += _frame(pen, filled, card, bottom - top, voice.say(absent))
    signs = [card.sign for card in cards if card is not None]
    sign = next((sign for sign in signs if sign is not Sign.SAME), Sign.SAME)
    if None not in cards:
        middle = (left + HALF + 8, left + HALF + GUTTER - 8)
        shapes += _draw_arrow(middle, (top + bottom) / 2, ROLES[sign])
    title = next(card.title for card in reversed(cards) if card is not None)
    told = "; ".join(line.text for card in cards if card is not None for line in card.lines)
    label = f"{voice.say(WORDS[sign])}: {title}"
    return name_group(row.id, "change", tuple(shapes), label, told), bottom


def _draw_arrow(ends: tuple[float, float], y: float, role: str) -> list[Shape]:
    left, right = ends
    return [
        Line(((left, y), (right, y)), role, 1.6),
        Line(((right - 5, y - 4), (right, y), (right - 5, y + 4)), role, 1.6),
    ]


def _fill(voice: Voice, pen: Pen, card: Card | None) -> Pen:
    inner = pen.inside("surface" if card is not None else "page", inset=12)
    if card is None:
        inner.skip(BODY.leading)
        return inner
    quiet = card.sign is Sign.SAME
    inner.shapes += draw_sign(card.sign, inner.x + _BADGE, inner.y + STRONG.leading / 2 + 1)
    inner.write(card.title, BODY if quiet else STRONG, "ink-soft" if quiet else "ink", indent=26)
    if card.remark:
        inner.write(card.remark, META, "ink-muted", indent=26)
    if card.lines:
        inner.skip(3)
    _write_lines(voice, inner, card.lines)
    return inner


def _write_lines(voice: Voice, pen: Pen, lines: Sequence[Told]) -> None:
    shown = lines if len(lines) <= _MOST_LINES else lines[: _MOST_LINES - 1]
    for line in shown:
        indent = 26 + 14 * min(line.level, 4)
        if line.sign is not Sign.SAME:
            pen.shapes += draw_sign(line.sign, pen.x + indent + 5, pen.y + META.leading / 2, 5.5)
            indent += 16
        strong = line.sign is not Sign.SAME
        pen.write(line.text, META_STRONG if strong else META, "ink" if strong else "ink-soft", indent=indent)
    if len(shown) < len(lines):
        left = voice.say(texts.MORE, count=str(len(lines) - len(shown)))
        pen.write(left, META, "ink-muted", indent=26)


def _frame(pen: Pen, inner: Pen, card: Card | None, height: float, absent: str) -> list[Shape]:
    if card is None:
        box = Box(pen.x, pen.y, HALF, height, 7, None, "line-strong", 1, (4, 4))
        pen.place(absent, META, "ink-muted", pen.x + 12, pen.y + 8, HALF - 24)
        return [box, *pen.shapes]
    loud = card.sign is not Sign.SAME
    box = Box(
        pen.x, pen.y, HALF, height, 7, "surface", ROLES[card.sign] if loud else "line", 1.6 if loud else 1
    )
    bar = [Box(pen.x, pen.y, 5, height, 2, ROLES[card.sign])] if loud else []
    return [box, *bar, *inner.shapes]
