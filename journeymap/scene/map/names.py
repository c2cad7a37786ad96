"""The touchpoints' titles, once more: at the head of a page that goes on below the row of touchpoints.

Turning back to the page before, to see which touchpoint a pain point belongs to, was refused; so were whole
cards, which would take a third of the page again.
"""

from __future__ import annotations

from journeymap.scene.map.view import Strip, View
from journeymap.scene.pen import META_STRONG, Pen
from journeymap.scene.shapes import Shape

_MOST = 2
"""Lines of a title; the card has all of it."""


def compose_names(view: View, top: float) -> Strip:
    """Draw the title of each column's touchpoint; without columns there is nothing to draw."""
    shapes: list[Shape] = []
    bottom = top
    for column in view.grid.columns:
        pen = Pen(column.x, top, column.width, "panel")
        pen.write(column.touchpoint.title, META_STRONG, "ink-soft", max_lines=_MOST)
        shapes += pen.shapes
        bottom = max(bottom, pen.y)
    return Strip(height=bottom - top, shapes=tuple(shapes))
