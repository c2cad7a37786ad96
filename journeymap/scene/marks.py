"""Small signs drawn as shapes: stars, markers, badges, faces and icons.

Signs from a font were refused: few fonts hold them, and a missing one is an empty square in the client's
deck. Every sign differs by form and not only by colour.
"""

from __future__ import annotations

import math
from functools import lru_cache

from journeymap.language import Language, format_number
from journeymap.model import Medium, Reach
from journeymap.scene.palette import SERIES
from journeymap.scene.shapes import Box, Circle, Label, Line, Polygon, Shape
from journeymap.scene.type import measure
from journeymap.value import make

Points = tuple[tuple[float, float], ...]


@lru_cache(maxsize=256)
def _ring(corners: int, turn: float, radius: float) -> Points:
    """Corners of a regular polygon around nothing, the first ``turn`` of a full circle from the top."""
    angles = [2 * math.pi * (turn + corner / corners) for corner in range(corners)]
    return tuple(
        [(round(math.sin(angle), 5) * radius, round(-math.cos(angle), 5) * radius) for angle in angles]
    )


@lru_cache(maxsize=64)
def _star_ring(radius: float) -> Points:
    outer, inner = _ring(5, 0, 1), _ring(5, 0.1, 1)
    return tuple(
        point
        for tip, notch in zip(outer, inner, strict=True)
        for point in (
            (tip[0] * radius, tip[1] * radius),
            (notch[0] * 0.45 * radius, notch[1] * 0.45 * radius),
        )
    )


def _around(ring: Points, x: float, y: float) -> Points:
    return tuple([(x + dx, y + dy) for dx, dy in ring])


def draw_star(x: float, y: float, radius: float) -> Shape:
    """A five-pointed star: the moment of truth."""
    return make(Polygon, (_around(_star_ring(radius), x, y), "star", "star-edge", 1))


def draw_ring(x: float, y: float, radius: float, fill: str) -> Shape:
    """An octagon around ``x``, ``y``: the form of severity 4, to be laid behind another sign."""
    return Polygon(_around(_ring(8, 1 / 16, radius), x, y), fill)


def draw_marker(index: int, x: float, y: float, radius: float = 6, *, hollow: bool = False) -> Shape:
    """The marker of persona number ``index`` from 0; ``-1`` stands for everyone.

    Six forms go with six colours, and the forms shift by one each time the colours start again, so that
    thirty-six personas can be told apart.
    """
    form, fill, stroke, width = _plan_marker(index, hollow)
    if form == 0:
        return make(Circle, (x, y, radius, fill, stroke, width))
    if form == 1:
        side = radius * 1.75
        return make(Box, (x - side / 2, y - side / 2, side, side, 1, fill, stroke, width, ()))
    corners, turn, grow = _FORMS[form]
    return make(Polygon, (_around(_ring(corners, turn, radius * grow), x, y), fill, stroke, width))


@lru_cache(maxsize=64)
def _plan_marker(index: int, hollow: bool) -> tuple[int, str, str, float]:  # noqa: FBT001
    """The number of a marker's form, its colours and the width of its edge."""
    role = name_series(index)
    form = (index + index // SERIES) % 6 if index >= 0 else 6
    return (form, "surface", role, 2.0) if hollow else (form, role, "surface", 1.5)


_FORMS = {2: (3, 0.0, 1.3), 3: (4, 0.0, 1.2), 4: (3, 0.5, 1.3), 5: (6, 0.0, 1.08), 6: (8, 1 / 16, 1.05)}
"""Corners, turn and size of triangle, diamond, triangle on its tip, hexagon and octagon."""


@lru_cache(maxsize=64)
def name_series(index: int) -> str:
    """The colour role of persona number ``index``; ``ink-soft`` for everyone."""
    return f"persona-{index % SERIES + 1}" if index >= 0 else "ink-soft"


def draw_severity(
    severity: float, x: float, y: float, language: Language, radius: float = 11
) -> tuple[Shape, ...]:
    """A badge around ``x``, ``y``: circle, square, diamond, octagon for 1 to 4, with the number in it."""
    level, fill, ink, text, size, width = _plan_badge(severity, language)
    shape: Shape
    if level == 2:
        side = radius * 1.8
        shape = make(Box, (x - radius * 0.9, y - radius * 0.9, side, side, 3, fill, None, 1, ()))
    elif level == 3:
        shape = make(Polygon, (_around(_ring(4, 0, radius * 1.2), x, y), fill, None, 1))
    elif level == 4:
        shape = make(Polygon, (_around(_ring(8, 1 / 16, radius * 1.06), x, y), fill, None, 1))
    else:
        shape = make(Circle, (x, y, radius, fill, "line-strong" if level == 0 else None, 1))
    number = (x, y + size * 0.34, text, size, width, "bold", ink, fill, "middle", False, None)
    return (shape, make(Label, number))


@lru_cache(maxsize=256)
def _plan_badge(severity: float, language: Language) -> tuple[int, str, str, str, float, float]:
    """The level of a badge, its colour and that of its number; the number, its size and its width."""
    level = level_severity(severity)
    text = format_number(round(severity, 1), language)
    size = 12.0 if len(text) == 1 else 10.5
    width = measure(text, size, "bold") + 0.01
    return level, f"severity-{level}", f"on-severity-{level}", text, size, width


@lru_cache(maxsize=256)
def level_severity(severity: float) -> int:
    """The whole step 0 to 4 that a severity is drawn as, rounded half up."""
    return max(0, min(4, math.floor(severity + 0.5)))


def draw_evidence(x: float, y: float, *, measured: bool) -> tuple[Shape, ...]:
    """A dot around ``x``, ``y``, ringed where customers were asked, bare where it is the team's word."""
    dot = make(Circle, (x, y, 2.2, "ink-muted", None, 1))
    return (dot, make(Circle, (x, y, 5, None, "ink-muted", 1.2))) if measured else (dot,)


def draw_reach(reach: Reach, x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """The company as a ring in a square of 12, and the customer as a dot: inside, outside or all around."""
    ring = Circle(x + 5, y + 6, 4.2, None, stroke, 1.3)
    if reach is Reach.INTERNAL:
        return (ring, Circle(x + 5, y + 6, 1.7, stroke))
    if reach is Reach.EXTERNAL:
        return (Circle(x + 3.6, y + 6, 3.1, None, stroke, 1.3), Circle(x + 10, y + 6, 1.7, stroke))
    return tuple([Circle(cx, cy, 1.2, stroke) for cx, cy in _around(_ring(6, 0, 4.6), x + 6, y + 6)])


def draw_medium(medium: Medium | None, x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """An icon in a square of 12: a house, a screen or a person; a ring where no channel is named."""
    if medium is Medium.PHYSICAL:
        wall = ((x + 1, y + 5.5), (x + 6, y + 1), (x + 11, y + 5.5), (x + 11, y + 11), (x + 1, y + 11))
        door = ((x + 6, y + 11), (x + 6, y + 7.5))
        return (make(Polygon, (wall, None, stroke, 1.4)), make(Line, (door, stroke, 1.6, (), False)))
    if medium is Medium.DIGITAL:
        foot = ((x + 4, y + 11), (x + 8, y + 11))
        screen = (x + 0.5, y + 1.5, 11, 7, 1.5, None, stroke, 1.4, ())
        return (make(Box, screen), make(Line, (foot, stroke, 1.4, (), False)))
    if medium is Medium.HUMAN:
        body = ((x + 1, y + 11), (x + 1, y + 7), (x + 11, y + 7), (x + 11, y + 11))
        head = (x + 6, y + 3.4, 2.5, None, stroke, 1.4)
        return (make(Circle, head), make(Line, (body, stroke, 1.4, (), True)))
    return (Circle(x + 6, y + 6, 4.5, None, stroke, 1.4),)


def draw_face(mood: int, x: float, y: float, radius: float, stroke: str) -> tuple[Shape, ...]:
    """A face around ``x``, ``y``: ``mood`` -1, 0 or 1."""
    eye, mouth, bend = radius * 0.36, radius * 0.42, radius * 0.34 * mood
    level = y + radius * 0.36 - bend / 2
    points = (
        (x - mouth, level),
        (x - mouth / 2, level + bend),
        (x + mouth / 2, level + bend),
        (x + mouth, level),
    )
    return (
        make(Circle, (x, y, radius, "surface", stroke, 1.5)),
        make(Circle, (x - eye, y - radius * 0.22, 1.2, stroke, None, 1)),
        make(Circle, (x + eye, y - radius * 0.22, 1.2, stroke, None, 1)),
        make(Line, (points, stroke, 1.5, (), True)),
    )


def draw_check(x: float, y: float, stroke: str) -> Shape:
    """A tick in a square of 10."""
    return Line(((x + 1, y + 5.5), (x + 4, y + 8.5), (x + 9, y + 2)), stroke, 1.8)


def draw_cross(x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """A cross in a square of 10."""
    return (
        Line(((x + 1.5, y + 1.5), (x + 8.5, y + 8.5)), stroke, 1.8),
        Line(((x + 8.5, y + 1.5), (x + 1.5, y + 8.5)), stroke, 1.8),
    )


def draw_rise(x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """An arrow upwards in a square of 10."""
    return (
        Line(((x + 5, y + 9.5), (x + 5, y + 1)), stroke, 1.8),
        Line(((x + 1.5, y + 4.5), (x + 5, y + 1), (x + 8.5, y + 4.5)), stroke, 1.8),
    )


def draw_change(change: float, x: float, y: float, *, significant: bool | None) -> tuple[Shape, ...]:
    """How a figure moved, in a square of 10: an arrow, filled where it is more than chance; a bar if level.

    Hollow is what may be chance and what cannot be told. ``change`` counts so that more is better.
    """
    change = round(change, 1)
    if not change:
        return (Box(x + 0.5, y + 3.75, 9, 2.5, 1, "ink-muted"),)
    corners = tuple((x + dx, y + (dy if change > 0 else 10 - dy)) for dx, dy in _ARROW)
    if significant:
        return (Polygon(corners, "good" if change > 0 else "bad"),)
    return (Polygon(corners, None, "ink-muted", 1.1),)


_ARROW = ((0.5, 5), (5, 0.5), (9.5, 5), (6.8, 5), (6.8, 9.5), (3.2, 9.5), (3.2, 5))
"""Upwards; a triangle was refused, since it is a persona's marker."""


def draw_clock(x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """A clock in a square of 12."""
    hands = ((x + 6, y + 3.2), (x + 6, y + 6), (x + 8.2, y + 7.4))
    return (Circle(x + 6, y + 6, 5, None, stroke, 1.3), Line(hands, stroke, 1.3))


def draw_narrows(x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """Two banks that leave one way between them, in a square of 14: all must pass here."""
    return (
        Polygon(((x + 1, y + 0.5), (x + 13, y + 0.5), (x + 7, y + 5.5)), stroke),
        Polygon(((x + 1, y + 13.5), (x + 13, y + 13.5), (x + 7, y + 8.5)), stroke),
        Line(((x + 1, y + 7), (x + 13, y + 7)), stroke, 1.6),
    )


def draw_bulb(x: float, y: float, stroke: str) -> tuple[Shape, ...]:
    """A light bulb in a square of 14."""
    neck = ((x + 4.6, y + 9), (x + 4.6, y + 11), (x + 9.4, y + 11), (x + 9.4, y + 9))
    return (
        Circle(x + 7, y + 5.2, 4.4, None, stroke, 1.5),
        Line(neck, stroke, 1.5),
        Line(((x + 5.6, y + 13.2), (x + 8.4, y + 13.2)), stroke, 1.5),
    )
