"""Shapes taken somewhere else: what was drawn to be measured need not be drawn again where it belongs."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.scene.shapes import Group, Line, Polygon, Shape

_new = tuple.__new__


def move_shapes(shapes: Iterable[Shape], x: float, y: float) -> tuple[Shape, ...]:
    """Return ``shapes`` so far to the right and so far down."""
    return tuple([_move(shape, x, y) for shape in shapes])


def _move(shape: Shape, x: float, y: float) -> Shape:
    # Places are slots of tuples here: naming them, as ``_replace`` does, takes ten times as long.
    if isinstance(shape, Group):
        identifier, role, shapes, title, description, link, chart = shape
        moved = None if chart is None else chart._replace(x=chart.x + x, y=chart.y + y)
        return Group(identifier, role, move_shapes(shapes, x, y), title, description, link, moved)
    if isinstance(shape, (Line, Polygon)):
        points = tuple([(px + x, py + y) for px, py in shape.points])
        return _new(type(shape), (points, *shape[1:]))
    return _new(type(shape), (shape[0] + x, shape[1] + y, *shape[2:]))
