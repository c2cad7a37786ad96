"""The legend: every sign the picture uses, and none that it does not; and the footer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from journeymap.model import Medium, MetricKind
from journeymap.scene.map import texts
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.map.view import MARGIN, Strip, View, name_group
from journeymap.scene.marks import draw_medium, draw_severity, draw_star, level_severity
from journeymap.scene.pen import META, META_STRONG, Pen
from journeymap.scene.shapes import Box, Shape
from journeymap.scene.type import measure

ROW = 28.0
GAP = 26.0

_Draw = Callable[[float, float], tuple[Shape, ...]]
"""Draws an icon with its top left corner at a place, 20 high."""


def compose_legend(view: View, top: float) -> Strip:
    """Lay the entries out in rows, then the footer line."""
    pen = Pen(MARGIN, top, view.grid.right - MARGIN, "page")
    x, y = MARGIN, top
    title = view.say(texts.LEGEND)
    pen.place(title, META_STRONG, "ink-soft", x, y + 2.5, 120)
    x += measure(title, META.size, "semibold") + GAP
    for width, text, draw in _list_entries(view):
        room = measure(text, META.size) + 0.01
        if x + width + 8 + room > view.grid.right and x > MARGIN:
            x, y = MARGIN, y + ROW
        pen.shapes += draw(x, y)
        pen.place(text, META, "ink-soft", x + width + 8, y + 2.5, room)
        x += width + 8 + room + GAP
    group = name_group("legend", "legend", tuple(pen.shapes), title)
    return Strip(height=y + ROW - 6 - top, shapes=(group,))


def compose_footer(view: View, top: float) -> Strip:
    """The workspace's name, and that the data are made up where they are."""
    pen = Pen(MARGIN, top, view.grid.right - MARGIN, "page")
    x = MARGIN
    if view.atlas.workspace.fictional:
        x += pen.pill(view.say(texts.FICTIONAL), "star-ink", "star-surface", x, top) + 10
    name = view.atlas.workspace.name
    room = view.grid.right - x
    shown = Pen(x, top + 1.5, room, "page")
    shown.write(name, META, "ink-muted")
    return Strip(height=max(18, shown.y - top), shapes=(*pen.shapes, *shown.shapes))


def _list_entries(view: View) -> Iterator[tuple[float, str, _Draw]]:
    yield from _list_scores(view)
    yield from _list_signs(view)


def _list_scores(view: View) -> Iterator[tuple[float, str, _Draw]]:
    if view.shows("figures"):
        stages = view.score.stages
        values = [stage.value for stage in stages]
        values += [part.value for stage in stages for part in stage.touchpoints]
        if any(value is not None for value in values):
            yield 34, view.say(texts.LEGEND_SCORE), partial(_draw_score_sign, view, 72.0)
        if any(value is None for value in values):
            yield 34, view.say(texts.LEGEND_NO_SCORE), partial(_draw_score_sign, view, None)
        rows = [metric for column in view.grid.columns for metric in column.touchpoint.metrics]
        bars = [metric for metric in rows if metric.kind is not MetricKind.EMOTION]
        if bars or any(stage.kpis or stage.metrics for stage in view.journey.stages):
            yield 26, view.say(texts.LEGEND_BAR), _draw_bar_sign


def _list_signs(view: View) -> Iterator[tuple[float, str, _Draw]]:
    touchpoints = [column.touchpoint for column in view.grid.columns]
    if any(touchpoint.moment_of_truth for touchpoint in touchpoints):
        yield 14, view.say(texts.MOMENT_OF_TRUTH), lambda x, y: (draw_star(x + 7, y + 10, 7),)
    levels = sorted(
        {level_severity(pain.severity) for touchpoint in touchpoints for pain in touchpoint.pain_points}
    )
    if levels:
        width = 26.0 * len(levels) - 4

        def draw_levels(x: float, y: float) -> tuple[Shape, ...]:
            return tuple(
                shape
                for place, level in enumerate(levels)
                for shape in draw_severity(level, x + 11 + 26 * place, y + 10, view.language, 9.5)
            )

        yield width, view.say(texts.LEGEND_SEVERITY), draw_levels
    used = {view.channel(touchpoint.channel)[1] for touchpoint in touchpoints if touchpoint.channel}
    for medium, text in (
        (Medium.PHYSICAL, texts.PHYSICAL),
        (Medium.DIGITAL, texts.DIGITAL),
        (Medium.HUMAN, texts.HUMAN),
    ):
        if medium in used:
            yield 22, view.say(text), _draw_medium_sign(medium)


def _draw_medium_sign(medium: Medium) -> _Draw:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        surface = f"{medium.value}-surface"
        return (Box(x, y, 22, 20, 10, surface), *draw_medium(medium, x + 5, y + 4, medium.value))

    return draw


def _draw_score_sign(view: View, value: float | None, x: float, y: float) -> tuple[Shape, ...]:
    return draw_chip(view, value, x + 34, y - 1)


def _draw_bar_sign(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y + 7, 26, 6, 3, "kpi-track"), Box(x, y + 7, 18, 6, 3, "kpi"))
