"""Lanes filled cell by cell: one cell for each touchpoint, or one for each stage."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress

from journeymap.language import Text
from journeymap.model import Stage, Touchpoint
from journeymap.scene.map.view import STAGE_PAD, Strip, View, name_group
from journeymap.scene.pen import Pen
from journeymap.scene.shapes import Group

PANEL = "panel"
"""The surface of a stage's column, on which the lanes stand."""


def fill_columns(
    view: View,
    top: float,
    lane: str,
    label: Text,
    held: Callable[[Touchpoint], object],
    write: Callable[[View, Pen, Touchpoint], None],
) -> Strip | None:
    """Let ``write`` fill a cell for each touchpoint; ``None`` where nothing was written anywhere.

    ``held`` is what a cell is written from, and nothing where there is none: most lanes are empty at most
    touchpoints, and no pen goes there.
    """
    columns = list(compress(view.grid.columns, map(held, view.grid.touchpoints)))
    if not columns:
        return None
    groups: list[Group] = []
    bottom = top
    title = view.say(label)
    for touchpoint, x, width, _ in columns:
        pen = Pen(x, top, width, PANEL)
        write(view, pen, touchpoint)
        if pen.shapes:
            identifier = f"{lane}.{touchpoint.id}"
            groups.append(name_group(identifier, lane, tuple(pen.shapes), f"{title}: {touchpoint.title}"))
            bottom = max(bottom, pen.y)
    return Strip(height=bottom - top, shapes=tuple(groups)) if groups else None


def fill_spans(
    view: View, top: float, lane: str, label: Text, write: Callable[[View, Pen, Stage], None]
) -> Strip | None:
    """Let ``write`` fill a cell for each stage; ``None`` where nothing was written anywhere."""
    groups: list[Group] = []
    bottom = top
    title = view.say(label)
    for span in view.grid.spans:
        if span.continued:
            continue
        pen = Pen(span.x + STAGE_PAD, top, span.width - 2 * STAGE_PAD, PANEL)
        write(view, pen, span.stage)
        if pen.shapes:
            identifier = f"{lane}.{span.stage.id}"
            groups.append(name_group(identifier, lane, tuple(pen.shapes), f"{title}: {span.stage.title}"))
            bottom = max(bottom, pen.y)
    return Strip(height=bottom - top, shapes=tuple(groups)) if groups else None
