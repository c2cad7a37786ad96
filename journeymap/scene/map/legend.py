"""The legend: every sign the picture uses, and none that it does not; and the footer."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial

from journeymap.model import Medium, Metric, MetricKind, Reach, Touchpoint
from journeymap.scene.map import texts, trend_texts
from journeymap.scene.map.emotion import Curves
from journeymap.scene.map.feelings import Feeling
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.map.trends import draw_changes, draw_level
from journeymap.scene.map.view import MARGIN, Strip, View, name_group
from journeymap.scene.marks import (
    draw_evidence,
    draw_medium,
    draw_reach,
    draw_severity,
    draw_star,
    level_severity,
)
from journeymap.scene.pen import META, META_STRONG, Pen
from journeymap.scene.shapes import Box, Line, Shape
from journeymap.scene.type import measure

ROW = 28.0
GAP = 26.0

_Draw = Callable[[float, float], tuple[Shape, ...]]
"""Draws an icon with its top left corner at a place, 20 high."""


def compose_legend(view: View, top: float, lanes: Container[str], curves: Curves) -> Strip:
    """Lay the entries out in rows; ``lanes`` are those drawn above. Without any there is no legend."""
    entries = list(_list_entries(view, lanes, curves))
    if not entries:
        return Strip(height=0, shapes=())
    pen = Pen(MARGIN, top, view.grid.right - MARGIN, "page")
    x, y = MARGIN, top
    title = view.say(texts.LEGEND)
    pen.place(title, META_STRONG, "ink-soft", x, y + 2.5, 120)
    x += measure(title, META.size, "semibold") + GAP
    right = view.grid.right
    for width, text, draw in entries:
        room = measure(text, META.size) + 0.01
        if x + width + 8 + room > right and x > MARGIN:
            x, y = MARGIN, y + ROW
        pen.shapes += draw(x, y)
        pen.place(text, META, "ink-soft", x + width + 8, y + 2.5, room)
        x += width + 8 + room + GAP
    group = name_group("legend", "legend", tuple(pen.shapes), title)
    return Strip(height=y + ROW - 6 - top, shapes=(group,))


def compose_footer(view: View, top: float, reserved: float = 0) -> Strip:
    """The workspace's name, and that data are made up; ``reserved`` is kept free at the right."""
    pen = Pen(MARGIN, top, view.grid.right - MARGIN, "page")
    x = MARGIN
    if view.atlas.workspace.fictional:
        x += pen.pill(view.say(texts.FICTIONAL), "star-ink", "star-surface", x, top) + 10
    name = view.atlas.workspace.name
    room = view.grid.right - reserved - x
    shown = Pen(x, top + 1.5, room, "page")
    shown.write(name, META, "ink-muted")
    return Strip(height=max(18, shown.y - top), shapes=(*pen.shapes, *shown.shapes))


_Entry = tuple[float, str, _Draw]


def _list_entries(view: View, lanes: Container[str], curves: Curves) -> Iterator[_Entry]:
    if view.shows("figures"):
        yield from _list_scores(view, lanes)
    touchpoints = view.grid.touchpoints
    if "touchpoints" in lanes:
        yield from _list_card_signs(view, touchpoints)
    levels = sorted({level_severity(pain.severity) for one in touchpoints for pain in one.pain_points})
    if levels and "pain-points" in lanes:
        width = 26.0 * len(levels) - 4
        yield width, view.say(texts.LEGEND_SEVERITY), partial(_draw_severities, view, levels)
    yield from _list_evidence(view, lanes, curves)
    if "time" in lanes:
        yield from _list_times(view, touchpoints)


def _list_scores(view: View, lanes: Container[str]) -> Iterator[_Entry]:
    stages = view.score.stages
    values = [stage.value for stage in stages]
    values += [part.value for stage in stages for part in stage.touchpoints]
    missing = values.count(None)
    if missing < len(values):
        yield 34, view.say(texts.LEGEND_SCORE), partial(_draw_score_sign, view, 72.0)
    if missing:
        yield 34, view.say(texts.LEGEND_NO_SCORE), partial(_draw_score_sign, view, None)
    if ("metrics" in lanes and _list_metrics(view)) or "kpis" in lanes:
        yield 26, view.say(texts.LEGEND_BAR), _draw_bar_sign
    if view.trends:
        yield from _list_trends(view, lanes)


def _list_trends(view: View, lanes: Container[str]) -> Iterator[_Entry]:
    """The marks of change that are drawn, each with what it says; those of the journey stand at its head."""
    places = {column.touchpoint.id for column in view.grid.columns if "metrics" in lanes}
    places |= {span.stage.id for span in view.grid.spans if "kpis" in lanes and not span.continued}
    places |= {""} if view.grid.opens and "touchpoints" in lanes else set()
    moves = {
        None if not round(trend.difference.value, 1) else bool(trend.is_significant)
        for (place, _, _), trend in view.trends.items()
        if place in places
    }
    if True in moves:
        yield 24, view.say(trend_texts.LEGEND), partial(draw_changes, significant=True)
    if False in moves:
        yield 24, view.say(trend_texts.LEGEND_CHANCE), partial(draw_changes, significant=False)
    if None in moves:
        yield 10, view.say(trend_texts.LEGEND_LEVEL), draw_level


def _list_metrics(view: View) -> list[Metric]:
    emotion = MetricKind.EMOTION
    return [metric for one in view.grid.touchpoints for metric in one.metrics if metric.kind is not emotion]


def _list_card_signs(view: View, touchpoints: Sequence[Touchpoint]) -> Iterator[_Entry]:
    if [touchpoint for touchpoint in touchpoints if touchpoint.moment_of_truth]:
        yield 14, view.say(texts.MOMENT_OF_TRUTH), lambda x, y: (draw_star(x + 7, y + 10, 7),)
    channels = {touchpoint.channel.id: touchpoint.channel for touchpoint in touchpoints if touchpoint.channel}
    used = [view.channel(reference)[1] for reference in channels.values()]
    for medium, text in (
        (Medium.PHYSICAL, texts.PHYSICAL),
        (Medium.DIGITAL, texts.DIGITAL),
        (Medium.HUMAN, texts.HUMAN),
    ):
        if medium in used:
            yield 22, view.say(text), _draw_medium_sign(medium)
    reaches = {touchpoint.reach for touchpoint in touchpoints}
    for reach in Reach:
        if reach in reaches:
            yield 12, view.say(texts.LEGEND_REACHES[reach]), partial(_draw_reach_sign, reach)


def _list_evidence(view: View, lanes: Container[str], curves: Curves) -> Iterator[_Entry]:
    """Whether customers were asked, in the curve and beside the figures."""
    drawn = curves.series if "emotions" in lanes else ()
    shown = [feeling for one in drawn for feeling in _cut(view, one.feelings) if feeling]
    known = {feeling.measured for feeling in shown}
    if view.shows("figures") and "metrics" in lanes:
        known |= {not metric.assumed for metric in _list_metrics(view)}
    if view.shows("figures") and "kpis" in lanes:
        known |= {not kpi.assumed for span in view.grid.spans for kpi in span.stage.kpis}
    if True in known:
        yield 12, view.say(texts.LEGEND_MEASURED), partial(_draw_evidence_sign, measured=True)
    if False in known:
        yield 12, view.say(texts.LEGEND_ASSUMED), partial(_draw_evidence_sign, measured=False)
    if view.shows("figures") and [feeling for feeling in shown if feeling.interval]:
        yield 26, view.say(texts.LEGEND_INTERVAL), _draw_interval_sign
    if view.sources:
        yield 18, view.say(texts.LEGEND_SOURCE), _draw_source_sign


def _cut(view: View, feelings: Sequence[Feeling | None]) -> Sequence[Feeling | None]:
    return feelings[view.grid.first : view.grid.first + len(view.grid.columns)]


def _list_times(view: View, touchpoints: Sequence[Touchpoint]) -> Iterator[_Entry]:
    if any(touchpoint.duration for touchpoint in touchpoints):
        yield 26, view.say(texts.LEGEND_DURATION), lambda x, y: (Box(x, y + 7, 26, 7, 1, "kpi"),)
    if any(touchpoint.wait for touchpoint in touchpoints):
        wait = partial(Box, width=26, height=6, radius=1, fill="star-surface", stroke="star-edge")
        yield 26, view.say(texts.LEGEND_WAIT), lambda x, y: (wait(x, y + 7),)


def _draw_severities(view: View, levels: Sequence[int], x: float, y: float) -> tuple[Shape, ...]:
    return tuple(
        shape
        for place, level in enumerate(levels)
        for shape in draw_severity(level, x + 11 + 26 * place, y + 10, view.language, 9.5)
    )


def _draw_reach_sign(reach: Reach, x: float, y: float) -> tuple[Shape, ...]:
    return draw_reach(reach, x, y + 4, "ink-muted")


def _draw_evidence_sign(x: float, y: float, *, measured: bool) -> tuple[Shape, ...]:
    return draw_evidence(x + 6, y + 10, measured=measured)


def _draw_interval_sign(x: float, y: float) -> tuple[Shape, ...]:
    return (
        Box(x, y + 3, 26, 14, 0, "panel-strong"),
        Line(((x + 13, y + 3), (x + 13, y + 17)), "ink-soft", 1.3),
        Line(((x + 9, y + 3), (x + 17, y + 3)), "ink-soft", 1.3),
        Line(((x + 9, y + 17), (x + 17, y + 17)), "ink-soft", 1.3),
    )


def _draw_source_sign(x: float, y: float) -> tuple[Shape, ...]:
    pen = Pen(x, y + 2.5, 20, "page")
    pen.write("[1]", META, "ink-muted")
    return tuple(pen.shapes)


def _draw_medium_sign(medium: Medium) -> _Draw:
    role = medium.value

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return (Box(x, y, 22, 20, 10, f"{role}-surface"), *draw_medium(medium, x + 5, y + 4, role))

    return draw


def _draw_score_sign(view: View, value: float | None, x: float, y: float) -> tuple[Shape, ...]:
    return draw_chip(view, value, x + 34, y - 1)


def _draw_bar_sign(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y + 7, 26, 6, 3, "kpi-track"), Box(x, y + 7, 18, 6, 3, "kpi"))
