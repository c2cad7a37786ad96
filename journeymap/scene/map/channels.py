"""The channel lane: a line for each channel in use, a dot where it is used, a step where it changes."""

from __future__ import annotations

from journeymap.model import Medium
from journeymap.scene.map import texts
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Strip, View, name_group
from journeymap.scene.pen import META, set_baseline
from journeymap.scene.shapes import Circle, Label, Line, Shape
from journeymap.scene.type import wrap
from journeymap.value import make

ROW = 24.0
FEWEST = 2
"""With one channel there is no change to show."""


def compose_channels(view: View, top: float) -> Strip | None:
    """Draw the lane, or nothing where fewer than two channels are in use."""
    used = list(
        dict.fromkeys(
            column.touchpoint.channel.id for column in view.grid.columns if column.touchpoint.channel
        )
    )
    if len(used) < FEWEST:
        return None
    y = top + 24
    left, right = view.grid.left, view.grid.end
    rows: dict[str, float] = {}
    shapes: list[Shape] = []
    roles: dict[str, str] = {}
    for reference in (column.touchpoint.channel for column in view.grid.columns):
        if reference is None or reference.id in rows:
            continue
        title, medium = view.channel(reference)
        lines = wrap(title, META.size, "regular", HEAD_WIDTH - 18)
        height = max(ROW, META.leading * len(lines) + 6)
        rows[reference.id] = middle = y + height / 2
        roles[reference.id] = _name_role(medium)
        first = middle - META.leading * len(lines) / 2
        shapes += [
            Label(
                MARGIN,
                first + META.leading * place + set_baseline(META),
                line,
                META.size,
                HEAD_WIDTH - 18,
                fill="ink-soft",
                background="page",
            )
            for place, line in enumerate(lines)
        ]
        shapes.append(Line(((left, middle), (right, middle)), "line", 1, (1.5, 4)))
        y += height
    shapes += _draw_route(view, rows, roles)
    title = view.say(texts.CHANNELS)
    group = name_group("channels", "channels", tuple(shapes), title)
    return Strip(height=y - top, shapes=(group,))


def _name_role(medium: Medium | None) -> str:
    return medium.value if medium else "no-channel"


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
