"""Where tags stand in the gap between two columns, which many arrows may share.

A tag stands on the line of its own arrow, clear of other tags, and where it covers the fewest other lines.
Only where a line has no room left does a tag stand beside it; the picture then widens the gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from journeymap.scene.columns import Point
from journeymap.scene.flow.tags import Tag

Frame: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class Crowd:
    """What is in a gap between two columns: the curves that cross it, and the tags placed so far."""

    __slots__ = ("_sampled", "curves", "tags")

    def __init__(self) -> None:
        """Start with an empty gap."""
        self.curves: dict[int, tuple[Point, Point]] = {}
        """Where the curve of each arrow that crosses starts and ends."""
        self.tags: list[Frame] = []
        self._sampled: dict[int, tuple[Point, ...]] = {}

    def count_covered(self, number: int, frame: Frame) -> int:
        """Return how many curves other than that of arrow ``number`` a tag would cover."""
        left, top, right, bottom = frame
        return sum(
            any(left < x < right and top < y < bottom for x, y in self._sample(other))
            for other in self.curves
            if other != number
        )

    def _sample(self, number: int) -> tuple[Point, ...]:
        """Return points along a curve; in most gaps nobody asks, since one arrow crosses them alone."""
        points = self._sampled.get(number)
        if points is None:
            start, end = self.curves[number]
            points = self._sampled[number] = tuple([follow(start, end, t) for t in _SAMPLES])
        return points


def follow(start: Point, end: Point, t: float) -> Point:
    """Return the point at ``t``, 0..1, of the curve that joins two points."""
    middle = (start[0] + end[0]) / 2
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return (a * start[0] + (b + c) * middle + d * end[0], (a + b) * start[1] + (c + d) * end[1])


Curve: TypeAlias = tuple[int, Point, Point]
"""A curve across a gap: the number of its arrow, its start and its end."""


def place_tag(curve: Curve, tag: Tag, crowd: Crowd, *, late: bool) -> tuple[Point, bool]:
    """Return where a tag stands, clear of the others, and whether it had to leave its curve for that.

    On its curve it stands where it covers the fewest other curves, and of these nearest to where it would
    stand alone.
    """
    number, start, end = curve
    low, high = sorted((start[0], end[0]))
    reach = max(0.0, (high - low - tag.width) / 2 - 2)
    middle = (low + high) / 2
    best: tuple[int, Point] | None = None
    for place in _list_places_on(start, end, late=late):
        frame = _frame(place, tag)
        if abs(place[0] - middle) > reach or not all(_apart(frame, other) for other in crowd.tags):
            continue
        covered = crowd.count_covered(number, frame)
        if best is None or covered < best[0]:
            best = (covered, place)
        if not covered:
            break
    strays = best is None
    chosen = _find_place_beside(start, end, tag, crowd) if best is None else best[1]
    crowd.tags.append(_frame(chosen, tag))
    return chosen, strays


def _find_place_beside(start: Point, end: Point, tag: Tag, crowd: Crowd) -> Point:
    """Return the nearest place above or below the middle of a curve that is clear of other tags."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    places = ((x, y + side * 4 * step) for step in range(1, _TRIES) for side in (1, -1))
    return next(
        (place for place in places if all(_apart(_frame(place, tag), other) for other in crowd.tags)), (x, y)
    )


_TRIES = 400
_STEEP = 48.0
_SAMPLES = tuple(step / 12 for step in range(13))
_PLACES = (0.5, *(0.5 + side * step / 40 for step in range(1, 20) for side in (-1, 1)))
"""Shares of a curve, from its middle outwards."""


def _list_places_on(start: Point, end: Point, *, late: bool) -> Iterator[Point]:
    """Yield places on the curve from its middle outwards.

    On a steep curve the search begins near the source, where the arrows have not crossed yet, or ``late``,
    near the target, where all arrows come from one point.
    """
    first = (0.36, 0.42, 0.3) if abs(end[1] - start[1]) > _STEEP else ()
    for t in (*first, *_PLACES):
        yield follow(start, end, 1 - t if late else t)


def _frame(place: Point, tag: Tag) -> Frame:
    x, y = place
    return (x - tag.width / 2, y - tag.height / 2, x + tag.width / 2, y + tag.height / 2)


def _apart(one: Frame, other: Frame) -> bool:
    return one[2] + 2 < other[0] or other[2] + 2 < one[0] or one[3] + 2 < other[1] or other[3] + 2 < one[1]
