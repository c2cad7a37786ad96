"""The emotion lane: a curve for each persona over the scale, broken where nothing is recorded.

Under the curves lie their intervals where customers were asked, and a second curve where there is one: the
feelings of the current state behind a future one, else how easy customers found each step. A second scale
at the right edge was refused for it: two scales on one field invite comparisons that mean nothing, so the
second curve says in words which way is better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.model import MetricKind
from journeymap.scene.curve import Point, clip, sample, smooth
from journeymap.scene.map import texts
from journeymap.scene.map.feelings import Feeling, Series, gather_former, gather_series
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Column, Strip, View, name_group
from journeymap.scene.map.wording import write_feeling, write_signed
from journeymap.scene.marks import draw_face, draw_marker, name_series
from journeymap.scene.pen import META, META_STRONG, Pen, set_baseline
from journeymap.scene.shapes import (
    Box,
    Chart,
    ChartPoint,
    ChartSeries,
    Circle,
    Group,
    Label,
    Line,
    Polygon,
    Shape,
)
from journeymap.scene.type import measure
from journeymap.value import NamedTuple, dataclass, make

LEAST = 204.0
"""Least height of the chart; many names beside it make it higher."""
EDGE = 18.0
"""Room above and below, so that markers and figures at the ends of the scale stay inside."""
SIDESTEP = 13.0
"""Distance between the markers of two personas at one touchpoint, so that none hides another."""
FORMER_DASH = (7.0, 5.0)
EFFORT_DASH = (1.5, 4.0)
_HEAD = HEAD_WIDTH - 56


class Curves(NamedTuple):
    """All that the lane draws over the touchpoints of the journey."""

    series: tuple[Series, ...]
    former: tuple[Series, ...]
    """The current state's curves behind those of a future one."""
    ease: tuple[float | None, ...]
    """How easy customers found each touchpoint, 0..100, where there is no former curve."""
    said: dict[tuple[int, int], str]
    """All that in words, by which touchpoints are shown: the lane says it, and the picture too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The chart's place and scale."""

    top: float
    size: float
    """Height from the best to the worst feeling."""
    low: float
    high: float

    @property
    def middle(self) -> float:
        """The neutral value: 0 where the scale holds it, else its middle."""
        return 0.0 if self.low < 0 < self.high else (self.low + self.high) / 2

    def height(self, value: float) -> float:
        """The y of a value."""
        share = (self.high - value) / (self.high - self.low)
        return round(self.top + EDGE + self.size * share, 2)


def gather_curves(view: View) -> Curves:
    """The curves of the journey, and its second curve."""
    series = gather_series(view)
    before = view.journey.future_of
    current = view.atlas.journeys.get(before.id) if before is not None else None
    former = gather_former(view, current) if current is not None else ()
    return Curves(series, former, () if former else _gather_ease(view), {})


def _gather_ease(view: View) -> tuple[float | None, ...]:
    if not view.shows("figures"):
        return ()
    ease = {
        identifier: metric.value
        for identifier, score in view.touchpoint_scores.items()
        for metric in reversed(score.metrics)  # the first of a touchpoint counts
        if metric.kind is MetricKind.CES
    }
    found = tuple([ease.get(touchpoint.id) for touchpoint in view.journey.touchpoints]) if ease else ()
    return () if set(found) <= {None} else found


def compose_emotions(view: View, top: float, curves: Curves) -> Strip | None:
    """Draw the chart; without any feeling the lane says so, which is worth knowing."""
    if not curves.series and not curves.ease:
        if not view.grid.columns:
            return None
        pen = Pen(view.grid.left + 9, top, 400, "panel")
        pen.write(view.say(texts.NO_EMOTIONS), META, "ink-muted")
        return Strip(height=pen.y - top, shapes=tuple(pen.shapes))
    scale = view.atlas.workspace.emotion_scale
    names = _write_names(view, curves, top)
    height = max(LEAST, names.y - top)
    plot = Plot(top=top, size=height - 2 * EDGE, low=scale.low, high=scale.high)
    series = curves.series
    paths = _place_series(view, plot, series)
    shapes: list[Shape] = [*_draw_field(view, plot)]
    for path in paths:
        shapes += _draw_intervals(view, plot, path.series, path.shift)
    shapes += [*_draw_grid(view, plot), *_draw_axis(view, plot), *names.shapes]
    shapes += _draw_second(view, plot, curves)
    drawn: list[Shape] = [_draw_curve(view, path) for path in paths]
    drawn += _draw_markers(view, plot, paths)
    figures = _name_figures(view, plot, paths) if view.shows("figures") else None
    shapes.append(Group("emotion-curves", "emotion-curves", tuple(drawn), chart=figures))
    shapes += _draw_gaps(view, plot, curves)
    group = name_group(
        "emotions", "emotions", tuple(shapes), view.say(texts.EMOTIONS), describe(view, curves)
    )
    return Strip(height=height, shapes=(group,))


class _Path(NamedTuple):
    """Where a series runs."""

    series: Series
    shift: float
    """How far its markers stand right of the columns' middles."""
    points: list[Point | None]
    """Where they stand, for each touchpoint of the journey."""


def _place_series(view: View, plot: Plot, series: tuple[Series, ...]) -> list[_Path]:
    paths = []
    for place, one in enumerate(series):
        shift = _sidestep(place, len(series))
        paths.append(_Path(one, shift, _place_feelings(view, plot, one, shift)))
    return paths


def _place_feelings(view: View, plot: Plot, one: Series, shift: float) -> list[Point | None]:
    values = [None if feeling is None else feeling.value for feeling in one.feelings]
    heights = {value: plot.height(value) for value in set(values) if value is not None}
    return _place(view, [None if value is None else heights[value] for value in values], shift)


def _place(view: View, heights: Sequence[float | None], shift: float = 0) -> list[Point | None]:
    """Points of the touchpoints of the whole journey, where they have a height."""
    return [
        None if height is None else (column.centre + shift, height)
        for column, height in zip(view.grid.track, heights, strict=True)
    ]


def _name_figures(view: View, plot: Plot, paths: list[_Path]) -> Chart:
    """The figures behind the curves, for writers that have charts."""
    return Chart(
        x=view.grid.left,
        y=plot.height(plot.high),
        width=view.grid.end - view.grid.left,
        height=plot.size,
        low=plot.low,
        high=plot.high,
        series=tuple([_name_series_figures(view, one, shift) for one, shift, _ in paths]),
    )


def _name_series_figures(view: View, one: Series, shift: float) -> ChartSeries:
    points = [
        make(ChartPoint, (column.centre + shift, None, False))
        if feeling is None
        else make(ChartPoint, (column.centre + shift, feeling.value, not feeling.own))
        for column, feeling in _pair(view, one.feelings)
    ]
    return ChartSeries(one.name, name_series(one.number), one.number, tuple(points))


def describe(view: View, curves: Curves) -> str:
    """Every value in words, for who cannot see the curves."""
    shown = view.grid.first, len(view.grid.columns)
    if shown not in curves.said:
        curves.said[shown] = _describe_curves(view, curves)
    return curves.said[shown]


def _describe_curves(view: View, curves: Curves) -> str:
    said = [_describe_series(view, one, one.name) for one in curves.series]
    said += [
        _describe_series(view, one, f"{view.say(texts.CURRENT_CURVE)}, {one.name}") for one in curves.former
    ]
    ease = ", ".join(
        f"{column.touchpoint.title} {view.score_text(value)}"
        for column, value in zip(view.grid.track, curves.ease, strict=False)
        if value is not None and column in view.grid.columns
    )
    if ease:
        said.append(f"{view.say(texts.EASE_CURVE)}: {ease}")
    return "; ".join(part for part in said if part)


def _describe_series(view: View, one: Series, name: str) -> str:
    measured = f" ({view.say(texts.MEASURED)})" if view.shows("figures") else ""
    felt = [(column.touchpoint.title, feeling) for column, feeling in _pair(view, one.feelings) if feeling]
    written = {value: write_feeling(view, value) for value in {feeling.value for _, feeling in felt}}
    values = [
        f"{title} {written[feeling.value]}{measured if feeling.measured else ''}" for title, feeling in felt
    ]
    return f"{name}: {', '.join(values)}" if values else ""


def _pair(view: View, values: Sequence[Feeling | None]) -> Iterator[tuple[Column, Feeling | None]]:
    """The columns that are shown, each with its value."""
    first = view.grid.first
    return zip(view.grid.columns, values[first : first + len(view.grid.columns)], strict=True)


def _draw_field(view: View, plot: Plot) -> list[Shape]:
    left, right = view.grid.left, view.grid.end
    width = right - left
    neutral = plot.height(plot.middle)
    bottom = plot.height(plot.low) + EDGE
    return [
        Box(left, plot.top, width, neutral - plot.top, 0, "emotion-good-surface"),
        Box(left, neutral, width, bottom - neutral, 0, "emotion-bad-surface"),
    ]


def _draw_grid(view: View, plot: Plot) -> list[Shape]:
    left, right = view.grid.left, view.grid.end
    neutral = plot.height(plot.middle)
    shapes: list[Shape] = []
    step = 1 if plot.high - plot.low <= 6 else (plot.high - plot.low) / 4
    value = plot.low + step
    while value < plot.high - 1e-9:
        if abs(value - plot.middle) > 1e-9:
            y = plot.height(value)
            shapes.append(Line(((left, y), (right, y)), "line", 1, (1.5, 5)))
        value += step
    shapes.append(Line(((left, neutral), (right, neutral)), "line-strong", 1.5))
    return shapes


def _draw_axis(view: View, plot: Plot) -> list[Shape]:
    """Faces and figures at the left edge, in the lane's head."""
    right = view.grid.left - 12
    shapes: list[Shape] = []
    for value, mood, role in (
        (plot.high, 1, "emotion-good"),
        (plot.middle, 0, "neutral"),
        (plot.low, -1, "emotion-bad"),
    ):
        y = plot.height(value)
        shapes += draw_face(mood, right - 9, y, 9, role)
        text = write_signed(view, value) if plot.low < 0 else view.number(value)
        room = measure(text, META.size) + 0.01
        baseline = y + set_baseline(META) - META.leading / 2
        shapes.append(
            Label(right - 24, baseline, text, META.size, room, "regular", "ink-muted", "page", "end")
        )
    return shapes


def _write_names(view: View, curves: Curves, top: float) -> Pen:
    """Whose curves these are, under the lane's title."""
    pen = Pen(MARGIN, top + 26, _HEAD, "page")
    if not curves.series:
        pen.write(view.say(texts.NO_EMOTIONS), META, "ink-muted")
        pen.skip(2)
    for one in curves.series:
        pen.shapes.append(draw_marker(one.number, pen.x + 7, pen.y + 7.5, 5.5))
        pen.write(one.name, META_STRONG, name_series(one.number), indent=19)
        pen.skip(4)
    if [feeling for one in curves.series for feeling in one.feelings if feeling and not feeling.own]:
        pen.skip(2)
        pen.write(view.say(texts.FROM_EVERYONE), META, "ink-muted")
    second = texts.CURRENT_CURVE if curves.former else texts.EASE_CURVE if curves.ease else None
    if second is not None:
        pen.skip(4)
        y = pen.y + 7.5
        dash = FORMER_DASH if curves.former else EFFORT_DASH
        pen.shapes.append(Line(((pen.x, y), (pen.x + 14, y)), "ink-muted", 2, dash))
        pen.write(view.say(second), META, "ink-muted", indent=19)
    return pen


def _draw_curve(view: View, path: _Path) -> Group:
    one, _, points = path
    role = name_series(one.number)
    shapes = tuple([Line(line, role, 2.5, (), True) for line in _trace(view, points)])
    return name_group(f"emotion.{one.number + 1}", "emotion-curve", shapes, one.name)


def _trace(view: View, points: Sequence[Point | None]) -> Iterator[tuple[Point, ...]]:
    """Curves through the points over the whole journey, broken at gaps and cut at the edges of the page."""
    for run in _split(points):
        if len(run) > 1:
            path = clip(smooth(run), *view.grid.cuts)
            if path:
                yield path


def _split(points: Sequence[Point | None]) -> Iterator[list[Point]]:
    run: list[Point] = []
    for point in points:
        if point is not None:
            run.append(point)
            continue
        yield run
        run = []
    yield run


def _sidestep(place: int, count: int) -> float:
    return (place - (count - 1) / 2) * SIDESTEP


def _draw_intervals(view: View, plot: Plot, one: Series, shift: float) -> list[Shape]:
    """A band where neighbours are both measured with their n, and a whisker at each of them."""
    limits = [feeling.interval if feeling else None for feeling in one.feelings]
    if not view.shows("figures") or not any(limits):
        return []
    role = name_series(one.number)
    band = f"{role}-surface" if one.number >= 0 else "panel-strong"
    bounds = [
        list(_split(_place(view, [limit[end] if limit else None for limit in limits], shift)))
        for end in (0, 1)
    ]
    shapes: list[Shape] = []
    for lower, upper in zip(*bounds, strict=True):
        edges = [
            sample(clip(smooth([(x, plot.height(value)) for x, value in run]), *view.grid.cuts))
            for run in (lower, upper)
            if len(run) > 1
        ]
        if edges and edges[0]:
            shapes.append(Polygon((*edges[1], *reversed(edges[0])), band, role, 0.6))
    for column, feeling in _pair(view, one.feelings):
        if feeling is not None and feeling.interval is not None:
            low, high = map(plot.height, feeling.interval)
            shapes += _draw_whisker(column.centre + shift, low, high, role)
    return shapes


def _draw_whisker(x: float, low: float, high: float, role: str) -> tuple[Shape, ...]:
    left, right = x - 4, x + 4
    points = ((left, low), (right, low), (x, low), (x, high), (left, high), (right, high))
    return (Line(points, role, 1.3),)


def _draw_second(view: View, plot: Plot, curves: Curves) -> list[Shape]:
    shapes: list[Shape] = []
    for place, one in enumerate(curves.former):
        points = _place_feelings(view, plot, one, _sidestep(place, len(curves.former)))
        lines = [Line(path, name_series(one.number), 1.4, FORMER_DASH, True) for path in _trace(view, points)]
        title = f"{view.say(texts.CURRENT_CURVE)}: {one.name}"
        shapes.append(name_group(f"former-emotion.{one.number + 1}", "former-emotion", tuple(lines), title))
    if curves.ease:
        shapes.append(_draw_ease(view, plot, curves.ease))
    return shapes


def _draw_ease(view: View, plot: Plot, ease: tuple[float | None, ...]) -> Group:
    heights = [None if value is None else _height_of_ease(plot, value) for value in ease]
    lines = _trace(view, _place(view, heights))
    shapes: list[Shape] = [Line(path, "ink-muted", 2, EFFORT_DASH, True) for path in lines]
    for place, (column, height) in enumerate(zip(view.grid.track, heights, strict=True)):
        if height is not None and view.grid.shows(place):
            shapes.append(Box(column.centre - 3, height - 3, 6, 6, 0, "surface", "ink-muted", 1.5))
    return name_group("ease", "ease-curve", tuple(shapes), view.say(texts.EASE_CURVE))


def _height_of_ease(plot: Plot, value: float) -> float:
    return plot.height(plot.low + (plot.high - plot.low) * value / 100)


def _draw_markers(view: View, plot: Plot, paths: list[_Path]) -> list[Shape]:
    """All markers over all curves, ringed where measured; with one curve its figures beside them."""
    shapes: list[Shape] = []
    tells = len(paths) == 1 and view.shows("figures")
    shown = slice(view.grid.first, view.grid.first + len(view.grid.columns))
    for one, _, points in paths:
        for feeling, point in zip(one.feelings[shown], points[shown], strict=True):
            if feeling is None or point is None:
                continue
            x, y = point
            if feeling.measured:
                shapes.append(Circle(x, y, 10, None, name_series(one.number), 1.4))
            shapes.append(draw_marker(one.number, x, y, 6, hollow=not feeling.own))
            if tells:
                shapes += _write_value(view, plot, feeling, x, y)
    return shapes


def _write_value(view: View, plot: Plot, feeling: Feeling, x: float, y: float) -> tuple[Shape, ...]:
    value = feeling.value
    text = write_signed(view, value) if plot.low < 0 else view.number(value)
    away = 4 if feeling.measured else 0
    up = y - 20 - away > plot.top
    down = y + 23 + away < plot.height(plot.low) + EDGE
    above = up and (value >= plot.middle or not down)
    return _label(text, "ink-soft", x, y - 11 - away if above else y + 20 + away)


def _label(text: str, fill: str, x: float, y: float) -> tuple[Shape, ...]:
    """A word on a surface of its own: curves and bands may pass behind it."""
    room = measure(text, META.size, "semibold") + 0.01
    return (
        Box(x - room / 2 - 3, y - 10, room + 6, 13, 4, "surface"),
        Label(x, y, text, META.size, room, "semibold", fill, "surface", "middle"),
    )


def _draw_gaps(view: View, plot: Plot, curves: Curves) -> list[Shape]:
    """Say at each touchpoint without any feeling that none was recorded, clear of the marker of ease."""
    if not curves.series:
        return []  # the lane's head says it once
    felt = [any(feelings) for feelings in zip(*[one.feelings for one in curves.series], strict=True)]
    if all(felt):
        return []
    text = view.say(texts.NOT_RECORDED)
    middle = plot.height(plot.middle)
    shapes: list[Shape] = []
    for place, column in enumerate(view.grid.columns, view.grid.first):
        if not felt[place]:
            ease = curves.ease[place] if curves.ease else None
            marker = None if ease is None else _height_of_ease(plot, ease)
            is_taken = marker is not None and middle - 20 < marker < middle + 1
            shapes += _label(text, "ink-muted", column.centre, middle + 16 if is_taken else middle - 6)
    return shapes
