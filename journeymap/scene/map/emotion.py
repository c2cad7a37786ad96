"""The emotion lane: a curve for each persona over the scale, broken where nothing is recorded.

A value for everyone stands in for a persona's own (with a hollow marker); where there is neither, the curve
stops and starts again. Guessing across a gap was refused: it would draw a feeling that nobody reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from journeymap.model import Metric, MetricKind, Touchpoint
from journeymap.scene.curve import smooth
from journeymap.scene.map import texts
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Strip, View, name_group
from journeymap.scene.map.wording import read_mean, write_signed
from journeymap.scene.marks import draw_face, draw_marker, name_series
from journeymap.scene.pen import META, META_STRONG, Pen, set_baseline
from journeymap.scene.shapes import Box, Chart, ChartPoint, ChartSeries, Group, Label, Line, Shape
from journeymap.scene.type import measure

LEAST = 204.0
"""Least height of the chart; many names beside it make it higher."""
EDGE = 18.0
"""Room above and below, so that markers and figures at the ends of the scale stay inside."""
SIDESTEP = 13.0
"""Distance between the markers of two personas at one touchpoint, so that none hides another."""
EVERYONE = -1


class Feeling(NamedTuple):
    """A value of a series at a touchpoint."""

    touchpoint: Touchpoint
    value: float
    own: bool
    """The persona's own, not the value for everyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A curve: whose it is, and a feeling or ``None`` for each column."""

    number: int
    """The traveller's number, or ``EVERYONE``."""
    name: str
    feelings: tuple[Feeling | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The chart's place and scale."""

    top: float
    size: float
    """Height from the best to the worst feeling."""
    low: float
    high: float

    def height(self, value: float) -> float:
        """The y of a value."""
        share = (self.high - value) / (self.high - self.low)
        return round(self.top + EDGE + self.size * share, 2)


def gather_series(view: View) -> tuple[Series, ...]:
    """One series for each persona that has a value of its own, or one for everyone."""
    columns = view.grid.columns
    values = [_read_feelings(column.touchpoint, view) for column in columns]
    declared = {persona for found in values for persona in found if persona is not None}
    if not declared:
        common = tuple(
            Feeling(touchpoint=column.touchpoint, value=found[None], own=True) if None in found else None
            for column, found in zip(columns, values, strict=True)
        )
        series = Series(number=EVERYONE, name=view.say(texts.EVERYONE), feelings=common)
        return (series,) if any(common) else ()
    return tuple(
        Series(
            number=traveller.number,
            name=traveller.name,
            feelings=tuple(
                _choose_feeling(column.touchpoint, found, traveller.id)
                for column, found in zip(columns, values, strict=True)
            ),
        )
        for traveller in view.travellers
        if traveller.id in declared or any(None in found for found in values)
    )


def _read_feelings(touchpoint: Touchpoint, view: View) -> dict[str | None, float]:
    """Values by persona id, ``None`` for everyone; a measured value goes before a judged one."""
    scale = view.atlas.workspace.emotion_scale
    measured = [metric for metric in touchpoint.metrics if metric.kind is MetricKind.EMOTION]
    found: dict[str | None, float] = {}
    for metric in (*touchpoint.emotion, *measured):
        value = read_mean(metric)
        if value is not None and scale.low <= value <= scale.high:
            found[_name_persona(metric)] = value
    return found


def _name_persona(metric: Metric) -> str | None:
    return metric.persona.id if metric.persona else None


def _choose_feeling(touchpoint: Touchpoint, found: dict[str | None, float], persona: str) -> Feeling | None:
    if persona in found:
        return Feeling(touchpoint=touchpoint, value=found[persona], own=True)
    met = not touchpoint.personas or any(reference.id == persona for reference in touchpoint.personas)
    if None in found and met:
        return Feeling(touchpoint=touchpoint, value=found[None], own=False)
    return None


def compose_emotions(view: View, top: float, series: tuple[Series, ...]) -> Strip | None:
    """Draw the chart; without any feeling the lane says so, which is worth knowing."""
    if not series:
        if not view.grid.columns:
            return None
        pen = Pen(view.grid.left + 9, top, 400, "panel")
        pen.write(view.say(texts.NO_EMOTIONS), META, "ink-muted")
        return Strip(height=pen.y - top, shapes=tuple(pen.shapes))
    scale = view.atlas.workspace.emotion_scale
    names = _write_names(view, series, top)
    height = max(LEAST, names.y - top)
    plot = Plot(top=top, size=height - 2 * EDGE, low=scale.low, high=scale.high)
    shapes: list[Shape] = [*_draw_field(view, plot), *_draw_axis(view, plot), *names.shapes]
    shapes += _draw_gaps(view, plot, series)
    curves: list[Shape] = [
        _draw_curve(view, plot, one, place, len(series)) for place, one in enumerate(series)
    ]
    curves += _draw_markers(view, plot, series)
    shapes.append(
        Group("emotion-curves", "emotion-curves", tuple(curves), chart=_name_figures(view, plot, series))
    )
    group = name_group(
        "emotions", "emotions", tuple(shapes), view.say(texts.EMOTIONS), describe(view, series)
    )
    return Strip(height=height, shapes=(group,))


def _name_figures(view: View, plot: Plot, series: tuple[Series, ...]) -> Chart:
    """The figures behind the curves, for writers that have charts."""
    return Chart(
        x=view.grid.left,
        y=plot.height(plot.high),
        width=view.grid.right - view.grid.left,
        height=plot.size,
        low=plot.low,
        high=plot.high,
        series=tuple(
            ChartSeries(
                one.name,
                name_series(one.number),
                one.number,
                tuple(
                    ChartPoint(
                        column.centre + _sidestep(place, len(series)),
                        feeling.value if feeling else None,
                        feeling is not None and not feeling.own,
                    )
                    for column, feeling in zip(view.grid.columns, one.feelings, strict=True)
                ),
            )
            for place, one in enumerate(series)
        ),
    )


def describe(view: View, series: tuple[Series, ...]) -> str:
    """Every value in words, for who cannot see the curve."""
    return "; ".join(
        f"{one.name}: "
        + ", ".join(
            f"{feeling.touchpoint.title} {write_signed(view, feeling.value)}"
            for feeling in one.feelings
            if feeling is not None
        )
        for one in series
    )


def _middle(plot: Plot) -> float:
    """The neutral value: 0 where the scale holds it, else its middle."""
    return 0.0 if plot.low < 0 < plot.high else (plot.low + plot.high) / 2


def _draw_field(view: View, plot: Plot) -> list[Shape]:
    left, width = view.grid.left, view.grid.right - view.grid.left
    neutral = plot.height(_middle(plot))
    bottom = plot.height(plot.low) + EDGE
    shapes: list[Shape] = [
        Box(left, plot.top, width, neutral - plot.top, 0, "emotion-good-surface"),
        Box(left, neutral, width, bottom - neutral, 0, "emotion-bad-surface"),
    ]
    step = 1 if plot.high - plot.low <= 6 else (plot.high - plot.low) / 4
    value = plot.low + step
    while value < plot.high - 1e-9:
        if abs(value - _middle(plot)) > 1e-9:
            y = plot.height(value)
            shapes.append(Line(((left, y), (view.grid.right, y)), "line", 1, (1.5, 5)))
        value += step
    shapes.append(Line(((left, neutral), (view.grid.right, neutral)), "line-strong", 1.5))
    return shapes


def _draw_axis(view: View, plot: Plot) -> list[Shape]:
    """Faces and figures at the left edge, in the lane's head."""
    middle = _middle(plot)
    right = view.grid.left - 12
    shapes: list[Shape] = []
    for value, mood, role in (
        (plot.high, 1, "emotion-good"),
        (middle, 0, "neutral"),
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


def _write_names(view: View, series: tuple[Series, ...], top: float) -> Pen:
    """Whose curves these are, under the lane's title."""
    pen = Pen(MARGIN, top + 26, HEAD_WIDTH - 56, "page")
    for one in series:
        pen.shapes.append(draw_marker(one.number, pen.x + 7, pen.y + 7.5, 5.5))
        pen.write(one.name, META_STRONG, name_series(one.number), indent=19)
        pen.skip(4)
    if any(feeling and not feeling.own for one in series for feeling in one.feelings):
        pen.skip(2)
        pen.write(view.say(texts.FROM_EVERYONE), META, "ink-muted")
    return pen


def _draw_curve(view: View, plot: Plot, one: Series, place: int, count: int) -> Group:
    shapes: list[Shape] = []
    run: list[tuple[float, float]] = []
    for column, feeling in zip((*view.grid.columns, None), (*one.feelings, None), strict=True):
        if column is not None and feeling is not None:
            run.append((column.centre + _sidestep(place, count), plot.height(feeling.value)))
            continue
        if len(run) > 1:
            shapes.append(Line(smooth(run), name_series(one.number), 2.5, (), True))
        run = []
    return name_group(f"emotion.{one.number + 1}", "emotion-curve", tuple(shapes), one.name)


def _sidestep(place: int, count: int) -> float:
    return (place - (count - 1) / 2) * SIDESTEP


def _draw_markers(view: View, plot: Plot, series: tuple[Series, ...]) -> list[Shape]:
    """All markers over all curves; with one curve its figures beside them."""
    shapes: list[Shape] = []
    for place, one in enumerate(series):
        for column, feeling in zip(view.grid.columns, one.feelings, strict=True):
            if feeling is None:
                continue
            x, y = column.centre + _sidestep(place, len(series)), plot.height(feeling.value)
            shapes.append(draw_marker(one.number, x, y, 6, hollow=not feeling.own))
            if len(series) == 1:
                shapes.append(_write_value(view, plot, feeling.value, x, y))
    return shapes


def _write_value(view: View, plot: Plot, value: float, x: float, y: float) -> Shape:
    text = write_signed(view, value) if plot.low < 0 else view.number(value)
    room = measure(text, META.size, "semibold") + 0.01
    baseline = y - 11 if _middle(plot) <= value < plot.high or value == plot.low else y + 20
    background = (
        "emotion-good-surface" if baseline - 4 < plot.height(_middle(plot)) else "emotion-bad-surface"
    )
    return Label(x, baseline, text, META.size, room, "semibold", "ink-soft", background, "middle")


def _draw_gaps(view: View, plot: Plot, series: tuple[Series, ...]) -> list[Shape]:
    """Say at each touchpoint without any feeling that none was recorded."""
    text = view.say(texts.NOT_RECORDED)
    room = measure(text, META.size) + 0.01
    shapes: list[Shape] = []
    for place, column in enumerate(view.grid.columns):
        if all(one.feelings[place] is None for one in series):
            y = plot.height(_middle(plot)) - 6
            shapes.append(
                Label(
                    column.centre,
                    y,
                    text,
                    META.size,
                    room,
                    "regular",
                    "ink-muted",
                    "emotion-good-surface",
                    "middle",
                )
            )
    return shapes
