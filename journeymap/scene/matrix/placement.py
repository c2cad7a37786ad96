"""Places for markers and labels so that nothing lies on anything.

Greedy, in the order of the list: an item takes the nearest free place, so the most important one stands best.
Simulated annealing and force models were refused: slower, and a small change moves everything.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from journeymap.scene.type import measure, wrap
from journeymap.value import NamedTuple, dataclass

RADIUS = 12.0
LABEL = 11.5
LEADING = 14.0
_WIDTHS = (150.0, 110.0)
"""Widths that a label's lines may take."""
_MOST_LINES = 3
_BREATH = 4.0
"""Room above and below a label, so that two labels never read as one."""
_DOUBT = 3.0
"""How much farther every other marker is from a label than its own, so that nobody takes it for theirs."""
_CROWD = 32
"""With more items than this, numbers alone stand in the plot; the list has the words."""


class Frame(NamedTuple):
    """Left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Frame) -> bool:
        """Whether the two share any space."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Frame) -> bool:
        """Whether ``other`` lies inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def measure_gap(self, x: float, y: float) -> float:
        """The way from a point to the nearest edge; 0 inside."""
        across = max(self.left - x, 0.0, x - self.right)
        return math.hypot(across, max(self.top - y, 0.0, y - self.bottom))


class Wanted(NamedTuple):
    """An item: where its value lies, and its words."""

    x: float
    y: float
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item in the plot."""

    x: float
    y: float
    """The marker's centre."""
    moved: bool
    """The marker stands beside its true place."""
    lines: tuple[str, ...] = ()
    """The label; empty where there was no room."""
    label: Frame | None = None


def place_items(items: Sequence[Wanted], plot: Frame, cut: tuple[float, float]) -> tuple[Placed, ...]:
    """Return a place for each item within ``plot``; labels keep off the lines through ``cut`` as well."""
    frames: list[Frame] = []
    markers: list[tuple[float, float, bool]] = []
    for item in items:
        x, y = _find_marker(item, plot, frames)
        moved = math.hypot(x - item.x, y - item.y) > 0.5
        markers.append((x, y, moved))
        frames.append(_frame_marker(x, y))
        if moved:
            frames.append(Frame(item.x - 4, item.y - 4, item.x + 4, item.y + 4))
    if len(items) > _CROWD:
        return tuple(Placed(x=x, y=y, moved=moved) for x, y, moved in markers)
    frames += [
        Frame(cut[0] - 2, plot.top, cut[0] + 2, plot.bottom),
        Frame(plot.left, cut[1] - 2, plot.right, cut[1] + 2),
    ]
    placed = []
    for item, (x, y, moved) in zip(items, markers, strict=True):
        others = [(left, top) for left, top, _ in markers if (left, top) != (x, y)]
        lines, frame = _find_label(item.title, (x, y), others, plot, frames)
        if frame is not None:
            frames.append(frame._replace(top=frame.top - _BREATH, bottom=frame.bottom + _BREATH))
        placed.append(Placed(x=x, y=y, moved=moved, lines=lines, label=frame))
    return tuple(placed)


def _frame_marker(x: float, y: float) -> Frame:
    reach = RADIUS + 1.5
    return Frame(x - reach, y - reach, x + reach, y + reach)


def _find_marker(item: Wanted, plot: Frame, frames: Sequence[Frame]) -> tuple[float, float]:
    """The nearest free place on rings around the true one; the true one where the plot is full."""
    for x, y in _list_rings(item.x, item.y):
        frame = _frame_marker(x, y)
        if plot.holds(frame) and not any(frame.meets(other) for other in frames):
            return round(x, 2), round(y, 2)
    return item.x, item.y


def _list_rings(x: float, y: float) -> Iterator[tuple[float, float]]:
    yield x, y
    for ring in range(1, 24):
        distance = 13.0 * ring
        count = 8 if ring < 3 else 16
        for turn in range(count):
            angle = 2 * math.pi * turn / count
            yield x + distance * math.cos(angle), y - distance * math.sin(angle)


def _find_label(
    title: str,
    own: tuple[float, float],
    others: Sequence[tuple[float, float]],
    plot: Frame,
    frames: Sequence[Frame],
) -> tuple[tuple[str, ...], Frame | None]:
    """The first place beside the marker where the whole title fits and no other marker is as near."""
    for width in _WIDTHS:
        lines = wrap(title, LABEL, "regular", width)
        if len(lines) > _MOST_LINES:
            continue
        wide = max(measure(line, LABEL) for line in lines) + 0.02
        high = LEADING * len(lines)
        for left, top in _list_places(*own, wide, high):
            frame = Frame(left, top, left + wide, top + high)
            if not plot.holds(frame) or any(frame.meets(other) for other in frames):
                continue
            near = frame.measure_gap(*own) + _DOUBT
            if all(frame.measure_gap(*other) > near for other in others):
                return lines, frame
    return (), None


def _list_places(x: float, y: float, wide: float, high: float) -> Iterator[tuple[float, float]]:
    """Right, left, above and below, then the corners."""
    gap = RADIUS + 5
    yield x + gap, y - high / 2
    yield x - gap - wide, y - high / 2
    yield x - wide / 2, y - gap - high
    yield x - wide / 2, y + gap
    for left in (x + 4, x - 4 - wide):
        yield left, y - gap - high
        yield left, y + gap
