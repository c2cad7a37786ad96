"""The rectangle that a shape takes, for writers that place frames: links, text boxes, groups."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Shape
from journeymap.scene.type import ASCENT, DESCENT, measure
from journeymap.value import NamedTuple


class Bounds(NamedTuple):
    """Left, top, right and bottom in the scene's pixels."""

    left: float
    top: float
    right: float
    bottom: float


def join_bounds(bounds: Iterable[Bounds]) -> Bounds | None:
    """Return the rectangle around all of them; ``None`` around nothing."""
    found = list(bounds)
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return Bounds(min(lefts), min(tops), max(rights), max(bottoms))


@singledispatch
def find_bounds(shape: Shape) -> Bounds | None:
    """Return the rectangle around ``shape``; ``None`` for an empty group."""
    raise TypeError(type(shape).__name__)


@find_bounds.register
def _(shape: Box) -> Bounds:
    return Bounds(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


@find_bounds.register
def _(shape: Image) -> Bounds:
    return Bounds(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


@find_bounds.register
def _(shape: Circle) -> Bounds:
    x, y, radius = shape.x, shape.y, shape.radius
    return Bounds(x - radius, y - radius, x + radius, y + radius)


@find_bounds.register
def _(shape: Polygon) -> Bounds:
    return _surround(shape.points)


@find_bounds.register
def _(shape: Line) -> Bounds:
    return _surround(shape.points)


@find_bounds.register
def _(shape: Label) -> Bounds:
    width = measure(shape.text, shape.size, "italic" if shape.italic else shape.weight)
    left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
    return Bounds(left, shape.y - ASCENT * shape.size, left + width, shape.y + DESCENT * shape.size)


@find_bounds.register
def _(shape: Group) -> Bounds | None:
    return join_bounds(bounds for held in shape.shapes if (bounds := find_bounds(held)) is not None)


def _surround(points: Iterable[tuple[float, float]]) -> Bounds:
    across, down = zip(*points, strict=True)
    return Bounds(min(across), min(down), max(across), max(down))
