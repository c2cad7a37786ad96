"""Emotion curves over each other in one field, wherever the touchpoints of a sheet stand.

The map's own lane was not taken for it: there the columns of the grid say where a feeling stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.model import Scale
from journeymap.scene.curve import smooth
from journeymap.scene.map.feelings import Feeling, gather_series
from journeymap.scene.map.view import View
from journeymap.scene.map.wording import write_feeling, write_signed
from journeymap.scene.marks import draw_face, draw_marker, name_series
from journeymap.scene.pen import META, Pen, set_baseline
from journeymap.scene.shapes import Box, Chart, ChartPoint, ChartSeries, Group, Label, Line, Shape
from journeymap.scene.sheet import texts
from journeymap.scene.type import measure
from journeymap.scene.voice import Voice
from journeymap.value import NamedTuple

EDGE = 16.0
AXIS = 52.0
"""Room left of the field for faces and figures."""


class Curve(NamedTuple):
    """A curve: its marker's number, whose it is, and a feeling or ``None`` for each place."""

    number: int
    name: str
    feelings: tuple[Feeling | None, ...]


class Field(NamedTuple):
    """The chart's field."""

    left: float
    top: float
    width: float
    height: float


def find_curve(view: View, persona: str | None, number: int, name: str) -> Curve:
    """The curve of ``persona`` through the journey of ``view``, or that of everyone, on all touchpoints.

    Where the persona has no value of its own, everyone's stands in for it, as in the map.
    """
    series = gather_series(view)
    wanted = view.numbers.get(persona, -1) if persona is not None else -1
    chosen = next((one for one in series if one.number == wanted), None)
    if chosen is None:
        chosen = next((one for one in series if one.number < 0), None)
    feelings = chosen.feelings if chosen else (None,) * len(view.grid.columns)
    return Curve(number, name, feelings)


def mean_curve(view: View, number: int, name: str) -> Curve:
    """The curve over everyone: at each touchpoint the mean of what is told there."""
    series = gather_series(view)
    feelings: list[Feeling | None] = []
    for place in range(len(view.grid.columns)):
        told = [feeling for one in series if (feeling := one.feelings[place]) is not None]
        if not told:
            feelings.append(None)
            continue
        mean = sum(feeling.value for feeling in told) / len(told)
        feelings.append(Feeling(told[0].touchpoint, mean, any(feeling.own for feeling in told)))
    return Curve(number, name, tuple(feelings))


def write_no_curve(voice: Voice, pen: Pen, curves: Sequence[Curve]) -> bool:
    """Say so where the curves have no feeling at all, and return whether that is so."""
    if any(feeling for curve in curves for feeling in curve.feelings):
        return False
    pen.write(voice.say(texts.EMPTY_CHART), META, "ink-muted")
    return True


def draw_chart(
    voice: Voice, field: Field, places: Sequence[float], curves: Sequence[Curve], name: str
) -> list[Shape]:
    """Draw the curves, whose feelings stand at the pixels ``places``.

    ``name`` is the id of the curves: a group with their figures, for writers that have charts.
    """
    scale = voice.atlas.workspace.emotion_scale
    shapes = [*_draw_field(field, scale), *_draw_axis(voice, field, scale)]
    aside = [(place - (len(curves) - 1) / 2) * 9.0 for place in range(len(curves))]
    drawn: list[Shape] = []
    for curve, shift in zip(curves, aside, strict=True):
        run: list[tuple[float, float]] = []
        for x, feeling in (*zip(places, curve.feelings, strict=True), (0.0, None)):
            if feeling is not None:
                run.append((round(x + shift, 2), _height(field, scale, feeling.value)))
                continue
            if len(run) > 1:
                drawn.append(Line(smooth(run), name_series(curve.number), 2.4, (), True))
            run = []
    for curve, shift in zip(curves, aside, strict=True):
        drawn += [
            draw_marker(
                curve.number, round(x + shift, 2), _height(field, scale, feeling.value), 5.5,
                hollow=not feeling.own,
            )
            for x, feeling in zip(places, curve.feelings, strict=True)
            if feeling is not None
        ]  # fmt: skip
    told = zip(curves, aside, strict=True)
    figures = _name_figures(field, scale, places, told) if voice.shows("figures") else None
    return [*shapes, Group(name, "emotion-curves", tuple(drawn), chart=figures)]


def _name_figures(
    field: Field, scale: Scale, places: Sequence[float], curves: Iterable[tuple[Curve, float]]
) -> Chart:
    return Chart(
        x=field.left,
        y=_height(field, scale, scale.high),
        width=field.width,
        height=field.height - 2 * EDGE,
        low=scale.low,
        high=scale.high,
        series=tuple(
            ChartSeries(
                curve.name,
                name_series(curve.number),
                curve.number,
                tuple(
                    ChartPoint(
                        round(x + shift, 2),
                        feeling.value if feeling else None,
                        feeling is not None and not feeling.own,
                    )
                    for x, feeling in zip(places, curve.feelings, strict=True)
                ),
            )
            for curve, shift in curves
            if any(curve.feelings)
        ),
    )


class Named(NamedTuple):
    """A stage below a curve: where it begins, how wide it is, and what it is called."""

    x: float
    width: float
    text: str


def mark_stages(field: Field, stages: Sequence[Named], background: str) -> Pen:
    """Draw a line between the stages and their names below the field; the pen ends below the lowest.

    Where a word would have to be broken, every second name goes a line lower, and each has the room of two.
    """
    floor = field.top + field.height
    pen = Pen(field.left, floor + 5, field.width, background)
    lowers = any(_measure_longest(stage.text) > stage.width - 8 for stage in stages[1:])
    frames = _frame_lowered(stages) if lowers else [(stage.x + 4, stage.width - 8) for stage in stages]
    for place, (x, _) in enumerate(frames):
        if place:
            tail = 0 if lowers and (place % 2 or x < stages[place].x) else 14
            line = ((stages[place].x, field.top), (stages[place].x, floor + tail))
            pen.shapes.append(Line(line, "line-strong", 1, (2, 3)))
    bottom = pen.y
    for row in (0, 1) if lowers else (0,):
        top = bottom
        for place in range(row, len(stages), 2 if lowers else 1):
            x, width = frames[place]
            cell = Pen(x, top, width, background)
            cell.write(stages[place].text, META, "ink-muted")
            pen.shapes += cell.shapes
            bottom = max(bottom, cell.y)
    pen.y = bottom
    return pen


def _frame_lowered(stages: Sequence[Named]) -> list[tuple[float, float]]:
    """The frames of the names where every second is a line lower; the last begins as early as it must."""
    end = stages[-1].x + stages[-1].width
    starts = [stage.x for stage in stages]
    starts[-1] = min(starts[-1], end - min(stages[-1].width * 2, measure(stages[-1].text, META.size) + 8.02))
    return [
        (start + 4, (starts[place + 2] if place + 2 < len(starts) else end) - start - 8)
        for place, start in enumerate(starts)
    ]


def _measure_longest(text: str) -> float:
    """The width of the longest word."""
    return max(measure(word, META.size) for word in text.split()) + 0.02


def say_curve(voice: Voice, curve: Curve) -> str:
    """Every value of a curve in words; where figures are not published, whether it is good or bad."""
    told = ", ".join(
        f"{feeling.touchpoint.title} {write_feeling(voice, feeling.value)}"
        for feeling in curve.feelings
        if feeling is not None
    )
    return f"{curve.name}: {told or voice.say(texts.NO_FEELING)}"


def _middle(scale: Scale) -> float:
    return 0.0 if scale.low < 0 < scale.high else (scale.low + scale.high) / 2


def _height(field: Field, scale: Scale, value: float) -> float:
    share = (scale.high - value) / (scale.high - scale.low)
    return round(field.top + EDGE + (field.height - 2 * EDGE) * share, 2)


def _draw_field(field: Field, scale: Scale) -> list[Shape]:
    neutral = _height(field, scale, _middle(scale))
    bottom = field.top + field.height
    right = field.left + field.width
    return [
        Box(field.left, field.top, field.width, neutral - field.top, 0, "emotion-good-surface"),
        Box(field.left, neutral, field.width, bottom - neutral, 0, "emotion-bad-surface"),
        Line(((field.left, neutral), (right, neutral)), "line-strong", 1.5),
    ]


def _draw_axis(voice: Voice, field: Field, scale: Scale) -> list[Shape]:
    shapes: list[Shape] = []
    for value, mood, role in (
        (scale.high, 1, "emotion-good"),
        (_middle(scale), 0, "neutral"),
        (scale.low, -1, "emotion-bad"),
    ):
        y = _height(field, scale, value)
        shapes += draw_face(mood, field.left - 18, y, 8, role)
        text = write_signed(voice, value) if scale.low < 0 else voice.number(value)
        room = measure(text, META.size) + 0.02
        baseline = y + set_baseline(META) - META.leading / 2
        shapes.append(
            Label(field.left - 31, baseline, text, META.size, room, "regular", "ink-muted", "surface", "end")
        )
    return shapes
