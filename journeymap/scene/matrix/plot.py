"""The plot: four quadrants, two axes with units, and the items in their places."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from journeymap.language import format_number
from journeymap.scene.map.view import name_group
from journeymap.scene.matrix import texts
from journeymap.scene.matrix.axis import Axis, make_axis
from journeymap.scene.matrix.markers import draw_item
from journeymap.scene.matrix.placement import LABEL, LEADING, Frame, Placed, Wanted, place_items
from journeymap.scene.pen import META, Style
from journeymap.scene.shapes import Anchor, Box, Circle, Label, Line, Shape
from journeymap.scene.type import measure
from journeymap.scene.voice import Voice
from journeymap.score.priority import Matrix, PriorityItem, Quadrant

AXIS_ROOM = 58.0
"""Room left of the plot for the ticks' figures."""
PAD = 26.0
"""Space inside the plot's edges, so that markers at the ends stay inside."""
_NAME = Style(14, 18, "semibold")
_GROUNDS = {
    Quadrant.QUICK_WIN: "good-surface",
    Quadrant.BIG_BET: "emotion-good-surface",
    Quadrant.FILL_IN: "panel",
    Quadrant.THINK_TWICE: "neutral-surface",
}


def say_gain(voice: Voice, gain: float | None) -> str:
    """A gain with its sign and two decimals; four where two would hide it, a limit where four do."""
    if gain is None:
        return "–"
    if abs(gain) < 1e-9:
        return "0"
    sign = "+" if gain > 0 else "−"
    size = abs(gain)
    if size < 0.00005:
        return f"{sign}<{format_number(0.0001, voice.language, decimals=4)}"
    return sign + format_number(size, voice.language, decimals=2 if size >= 0.005 else 4)


def draw_plot(
    voice: Voice, items: Sequence[PriorityItem], matrix: Matrix, frame: Frame, urgent: Mapping[int, bool]
) -> tuple[list[Shape], bool]:
    """Draw the plot inside ``frame``, ticks and axis titles outside of it; tell whether a marker moved.

    ``items`` have both a gain and an effort; ``urgent`` is by number.
    """
    across = make_axis([item.effort_days or 0 for item in items], frame.left + PAD, frame.right - PAD)
    up = make_axis([item.gain or 0 for item in items], frame.bottom - PAD, frame.top + PAD)
    cut = (across.place(matrix.effort_days or 0), up.place(matrix.gain or 0))
    shapes = [
        *_draw_ground(frame, *cut),
        *_name_quadrants(voice, frame),
        *_name_axes(voice, frame, across, up),
    ]
    if voice.shows("figures"):
        shapes += _draw_ticks(voice, frame, across, up)
    wanted = [
        Wanted(across.place(item.effort_days or 0), up.place(item.gain or 0), item.title) for item in items
    ]
    inside = Frame(frame.left + 4, frame.top + 4, frame.right - 4, frame.bottom - 4)
    placed = place_items(wanted, inside, cut)
    for spot, want in zip(placed, wanted, strict=True):
        shapes += _draw_leader(spot, want)
    for item, spot in zip(items, placed, strict=True):
        shapes.append(_draw_spot(item, spot, cut, urgent=urgent[item.number]))
    return shapes, any(spot.moved for spot in placed)


def _draw_ground(frame: Frame, cut_x: float, cut_y: float) -> list[Shape]:
    left, top, right, bottom = frame
    grounds: list[Shape] = [
        Box(x, y, width, height, 0, _GROUNDS[quadrant])
        for quadrant, x, y, width, height in (
            (Quadrant.QUICK_WIN, left, top, cut_x - left, cut_y - top),
            (Quadrant.BIG_BET, cut_x, top, right - cut_x, cut_y - top),
            (Quadrant.FILL_IN, left, cut_y, cut_x - left, bottom - cut_y),
            (Quadrant.THINK_TWICE, cut_x, cut_y, right - cut_x, bottom - cut_y),
        )
    ]
    return [
        *grounds,
        Line(((cut_x, top), (cut_x, bottom)), "line-strong", 1.5),
        Line(((left, cut_y), (right, cut_y)), "line-strong", 1.5),
        Box(left, top, right - left, bottom - top, 0, None, "line-strong", 1),
    ]


def _name_quadrants(voice: Voice, frame: Frame) -> list[Shape]:
    """The quadrants' names at the corners, outside, where no item can lie on them."""
    half = (frame.right - frame.left) / 2 - 8
    above, below = frame.top - 10, frame.bottom + 22
    shapes: list[Shape] = []
    for quadrant, x, y, anchor in (
        (Quadrant.QUICK_WIN, frame.left, above, "start"),
        (Quadrant.BIG_BET, frame.right, above, "end"),
        (Quadrant.FILL_IN, frame.left, below, "start"),
        (Quadrant.THINK_TWICE, frame.right, below, "end"),
    ):
        name = voice.say(texts.QUADRANTS[quadrant])
        note = voice.say(texts.QUADRANT_NOTES[quadrant])
        wide = measure(name, _NAME.size, "semibold") + 0.02
        beside = measure(note, META.size) + 0.02
        start = x if anchor == "start" else x - wide - 8 - beside
        shapes += [
            Label(start, y, name, _NAME.size, min(wide, half), "semibold", "navy", "page"),
            Label(start + wide + 8, y, note, META.size, beside, "regular", "ink-muted", "page"),
        ]
    return shapes


def _draw_ticks(voice: Voice, frame: Frame, across: Axis, up: Axis) -> list[Shape]:
    shapes: list[Shape] = []
    for tick in across.ticks:
        x = across.place(tick)
        text = _say_tick(voice, tick)
        shapes.append(Line(((x, frame.bottom), (x, frame.bottom + 5)), "line-strong", 1))
        shapes.append(_write_tick(text, x, frame.bottom + 44, "middle"))
    for tick in up.ticks:
        y = up.place(tick)
        shapes.append(Line(((frame.left - 5, y), (frame.left, y)), "line-strong", 1))
        shapes.append(_write_tick(_say_tick(voice, tick), frame.left - 10, y + 4, "end"))
    return shapes


def _say_tick(voice: Voice, tick: float) -> str:
    """The tick as short as it can be: ``0.001``, ``0.5``, ``20``."""
    size = abs(tick)
    decimals = 0 if size >= 1 or not size else -math.floor(math.log10(size) + 1e-9)
    if size and abs(round(size, decimals) - size) > size * 1e-6:
        decimals += 1
    return ("−" if tick < 0 else "") + format_number(size, voice.language, decimals=decimals)


def _write_tick(text: str, x: float, y: float, anchor: Anchor) -> Label:
    room = measure(text, META.size) + 0.02
    return Label(x, y, text, META.size, room, "regular", "ink-muted", "page", anchor)


def _name_axes(voice: Voice, frame: Frame, across: Axis, up: Axis) -> list[Shape]:
    """The axes' titles with their units: the gain's above its ticks, the effort's below them."""
    shapes: list[Shape] = []
    for title, axis, x, y, anchor in (
        (texts.AXIS_GAIN, up, frame.left - AXIS_ROOM, frame.top - 36, "start"),
        (texts.AXIS_EFFORT, across, frame.right, frame.bottom + 66, "end"),
    ):
        text = voice.say(title)
        if axis.logarithmic:
            text = voice.say(texts.AXIS_LOG, axis=text)
        arrow = "↑ " if axis is up else ""
        text = f"{arrow}{text}" if axis is up else f"{text} →"
        room = measure(text, META.size, "semibold") + 0.02
        place: Anchor = "start" if anchor == "start" else "end"
        shapes.append(Label(x, y, text, META.size, room, "semibold", "ink-soft", "page", place))
    return shapes


def _draw_leader(spot: Placed, want: Wanted) -> list[Shape]:
    if not spot.moved:
        return []
    return [
        Line(((want.x, want.y), (spot.x, spot.y)), "ink-muted", 1),
        Circle(want.x, want.y, 3, "ink-muted", "surface", 1),
    ]


def _draw_spot(item: PriorityItem, spot: Placed, cut: tuple[float, float], *, urgent: bool) -> Shape:
    shapes: list[Shape] = [*draw_item(item, spot.x, spot.y, urgent=urgent)]
    if spot.label is not None:
        left, top, right, _ = spot.label
        for place, line in enumerate(spot.lines):
            middle = top + LEADING * (place + 0.5)
            ground = _GROUNDS[_find_quadrant((left + measure(line, LABEL) / 2, middle + LABEL * 0.08), cut)]
            shapes.append(
                Label(left, middle + LABEL * 0.34, line, LABEL, right - left, "regular", "ink-soft", ground)
            )
    return name_group(f"spot.{item.number}", item.kind.value, tuple(shapes), item.title)


def _find_quadrant(place: tuple[float, float], cut: tuple[float, float]) -> Quadrant:
    """The ground that was painted at a place."""
    left, above = place[0] < cut[0], place[1] < cut[1]
    if above:
        return Quadrant.QUICK_WIN if left else Quadrant.BIG_BET
    return Quadrant.FILL_IN if left else Quadrant.THINK_TWICE
