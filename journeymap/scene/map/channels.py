"""The channel lane: a line for each channel in use, a dot where it is used, a step where it changes."""

from __future__ import annotations

from journeymap.scene.map import texts
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Strip, View, name_group
from journeymap.scene.pen import META, set_baseline
from journeymap.scene.shapes import Circle, Label, Line, Shape
from journeymap.scene.type import wrap
from journeymap.value import make

ROW = 24.0
_DROP = set_baseline(META)
FEWEST = 2
"""With one channel there is no change to show."""


def compose_channels(view: View, top: float) -> Strip | None:
    """Draw the lane, or nothing where fewer than two channels are in use."""
    references = [touchpoint.channel for touchpoint in view.grid.touchpoints]
    used = {reference.id: reference for reference in references if reference}
    if len(used) < FEWEST:
        return None
    y = top + 24
    left, right = view.grid.left, view.grid.end
    rows: dict[str, float] = {}
    shapes: list[Shape] = []
    roles: dict[str, str] = {}
    room = HEAD_WIDTH - 18
    for identifier, reference in used.items():
        title, medium = view.channel(reference)
        lines = wrap(title, META.size, "regular", room)
        height = max(ROW, META.leading * len(lines) + 6)
        rows[identifier] = middle = y + height / 2
        roles[identifier] = medium.value if medium else "no-channel"
        first = middle - META.leading * len(lines) / 2
        for place, line in enumerate(lines):
            baseline = first + META.leading * place + _DROP
            parts = (
                MARGIN,
                baseline,
                line,
                META.size,
                room,
                "regular",
                "ink-soft",
                "page",
                "start",
                False,
                None,
            )
            shapes.append(make(Label, parts))
        shapes.append(make(Line, (((left, middle), (right, middle)), "line", 1, (1.5, 4), False)))
        y += height
    shapes += _draw_route(view, rows, roles)
    title = view.say(texts.CHANNELS)
    group = name_group("channels", "channels", tuple(shapes), title)
    return Strip(height=y - top, shapes=(group,))


def _draw_route(view: View, rows: dict[str, float], roles: dict[str, str]) -> list[Shape]:
    lines: list[Shape] = []
    dots: list[Shape] = []
    route: list[tuple[float, float]] = []
    for column in view.grid.columns:
        channel = column.touchpoint.channel
        if channel is None:
            lines += _draw_run(route)
            route = []
            continue
        here = (column.centre, rows[channel.id])
        route += _step(route[-1], here) if route else (here,)
        dots.append(make(Circle, (*here, 6, roles[channel.id], "surface", 2)))
    lines += _draw_run(route)
    return _lead_on(view, rows) + lines + dots


def _draw_run(route: list[tuple[float, float]]) -> list[Shape]:
    """The way through neighbouring touchpoints with a channel, as one curve."""
    return [Line(tuple(route), "line-strong", 2, (), True)] if len(route) > 1 else []


def _lead_on(view: View, rows: dict[str, float]) -> list[Shape]:
    """Lines to the edges of a page, where the journey came from another page or goes on to one."""
    grid = view.grid
    ends = (
        (grid.first - 1, grid.columns[0], grid.left),
        (grid.first + len(grid.columns), grid.columns[-1], grid.end),
    )
    shapes: list[Shape] = []
    for place, column, edge in ends:
        channel = column.touchpoint.channel
        beyond = grid.track[place].touchpoint.channel if 0 <= place < len(grid.track) else None
        if channel is not None and beyond is not None:
            y = rows[channel.id]
            shapes.append(
                Line(((min(edge, column.centre), y), (max(edge, column.centre), y)), "line-strong", 2)
            )
    return shapes


def _step(start: tuple[float, float], end: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    """The rest of a curve from ``start`` to ``end``, level at both."""
    middle = round((start[0] + end[0]) / 2, 2)
    return ((middle, start[1]), (middle, end[1]), end)
