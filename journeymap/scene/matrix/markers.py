"""The sign of an item: a disc for an opportunity, a square for a pain point, an octagon round the urgent."""

from __future__ import annotations

from journeymap.scene.marks import draw_ring
from journeymap.scene.shapes import Box, Circle, Label, Shape
from journeymap.scene.type import measure
from journeymap.score.candidate import CandidateKind
from journeymap.score.priority import PriorityItem

RADIUS = 12.0


def draw_item(item: PriorityItem, x: float, y: float, *, urgent: bool) -> tuple[Shape, ...]:
    """Draw the number of ``item`` on its sign around ``x``, ``y``."""
    return draw_sign(item.kind, str(item.number), x, y, urgent=urgent)


def draw_sign(
    kind: CandidateKind, text: str, x: float, y: float, *, urgent: bool = False
) -> tuple[Shape, ...]:
    """Draw a sign that is 24 wide and high, with ``text`` in it; an urgent one has an octagon around."""
    shapes: list[Shape] = []
    radius, fill, ink = RADIUS, "opportunity", "surface"
    if urgent:
        shapes.append(draw_ring(x, y, RADIUS * 1.06, "severity-4"))
        radius = RADIUS - 3.5
    if kind is CandidateKind.OPPORTUNITY:
        shapes.append(Circle(x, y, radius, fill, "surface" if urgent else None, 1))
    elif urgent:
        fill, ink = "severity-4", "on-severity-4"
    else:
        fill = "bad"
        shapes.append(Box(x - RADIUS + 1, y - RADIUS + 1, 2 * RADIUS - 2, 2 * RADIUS - 2, 3, fill))
    narrow = len(text) > 2 or (urgent and kind is CandidateKind.OPPORTUNITY)
    size = 8.5 if narrow else 11.0
    room = measure(text, size, "bold") + 0.01
    shapes.append(Label(x, y + size * 0.34, text, size, room, "bold", ink, fill, "middle"))
    return tuple(shapes)
