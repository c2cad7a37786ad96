"""A lane at its place: its title at the left, what it says, and the rule or the blueprint's line above."""

from __future__ import annotations

from journeymap.language import Text
from journeymap.scene.map.lanes import Lane
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, View
from journeymap.scene.pen import META, Pen, Style
from journeymap.scene.shapes import Box, Line, Shape
from journeymap.value import NamedTuple, make

LANE_PAD = 12.0
_TITLE = Style(13, 17, "semibold")
_LINE_ROOM = 10.0


class Row(NamedTuple):
    """A lane, drawn."""

    lane: str
    shapes: tuple[Shape, ...]
    bottom: float
    """Where it ends, without the space to the next."""


def compose_row(view: View, lane: Lane, y: float, *, first: bool) -> Row | None:
    """Draw a lane from ``y`` downwards, or return ``None`` where it has nothing to say."""
    top = y + LANE_PAD + (_LINE_ROOM if lane.line else 0)
    strip = lane.compose(view, top)
    if strip is None:
        return None
    shapes: list[Shape] = []
    if lane.line is not None:
        shapes += _draw_blueprint_line(view, lane.line, y)
    elif not first:
        shapes.append(make(Line, (((MARGIN, y), (view.grid.end, y)), "line", 1, (), False)))
    pen = Pen(MARGIN, top, HEAD_WIDTH - 18, "page")
    pen.write(view.say(lane.title), _TITLE, "navy")
    return Row(lane.id, (*shapes, *pen.shapes, *strip.shapes), max(pen.y, top + strip.height))


def _draw_blueprint_line(view: View, text: Text, y: float) -> list[Shape]:
    pen = Pen(MARGIN, y - 1, view.grid.end - MARGIN, "page")
    pen.shapes.append(Line(((MARGIN, y), (view.grid.end, y)), "line-strong", 1.5, (6, 5)))
    pen.place(view.say(text), META, "ink-muted", MARGIN, y + 3, HEAD_WIDTH)
    return pen.shapes


def draw_panels(view: View, top: float, bottom: float) -> list[Shape]:
    """The tinted column of each stage, behind its lanes."""
    height = round(bottom - top, 2)
    return [make(Box, (span.x, top, span.width, height, 8, "panel", None, 1, ())) for span in view.grid.spans]
