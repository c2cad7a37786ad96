"""Shapes taken somewhere else: what was drawn to be measured need not be drawn again where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Shape
from journeymap.value import make


def move_shapes(shapes: Iterable[Shape], x: float, y: float) -> tuple[Shape, ...]:
    """Return ``shapes`` so far to the right and so far down."""
    return tuple([_MOVES[shape.__class__](shape, x, y) for shape in shapes])


# Fields are taken apart and put together in their order. Naming those that move, as ``_replace`` does, takes
# ten times as long, and one function for all shapes, which must cut their tuples, half as long again.


def _move_corner(shape: Any, x: float, y: float) -> Shape:
    moved: Shape = make(shape.__class__, (shape[0] + x, shape[1] + y, *shape[2:]))
    return moved


def _move_label(label: Any, x: float, y: float) -> Shape:
    left, baseline, text, size, width, weight, fill, background, anchor, italic, joint = label
    parts = (left + x, baseline + y, text, size, width, weight, fill, background, anchor, italic, joint)
    moved: Shape = make(Label, parts)
    return moved


def _move_box(box: Any, x: float, y: float) -> Shape:
    left, top, width, height, radius, fill, stroke, stroke_width, dash = box
    parts = (left + x, top + y, width, height, radius, fill, stroke, stroke_width, dash)
    moved: Shape = make(Box, parts)
    return moved


def _move_points(shape: Any, x: float, y: float) -> Shape:
    points = tuple([(px + x, py + y) for px, py in shape[0]])
    moved: Shape = make(shape.__class__, (points, *shape[1:]))
    return moved


def _move_group(group: Any, x: float, y: float) -> Shape:
    identifier, role, shapes, title, description, link, chart = group
    moved = None if chart is None else chart._replace(x=chart.x + x, y=chart.y + y)
    parts = (identifier, role, move_shapes(shapes, x, y), title, description, link, moved)
    whole: Shape = make(Group, parts)
    return whole


_MOVES: Mapping[type, Callable[[Any, float, float], Shape]] = {
    Label: _move_label,
    Box: _move_box,
    Circle: _move_corner,
    Image: _move_corner,
    Group: _move_group,
    Line: _move_points,
    Polygon: _move_points,
}
