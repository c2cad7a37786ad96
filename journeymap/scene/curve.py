"""Smooth curves through points that never rise above or fall below what was measured.

Monotone cubic interpolation (Fritsch and Carlson 1980). Catmull-Rom and natural splines were refused: they
overshoot, and a curve that shows a feeling better than anyone reported is an invented number.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


def smooth(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a start and cubic Bezier triples through ``points``, whose x must rise.

    Between two neighbours the curve stays within their two heights. Fewer than two points have no curve.
    """
    if len(points) < 2:
        return tuple(points)
    slopes = _slopes(points)
    path = [points[0]]
    for place in range(len(points) - 1):
        (x, y), (next_x, next_y) = points[place], points[place + 1]
        third = (next_x - x) / 3
        path += [
            (x + third, y + slopes[place] * third),
            (next_x - third, next_y - slopes[place + 1] * third),
            (next_x, next_y),
        ]
    return tuple(path)


def _slopes(points: Sequence[Point]) -> list[float]:
    """Slope at each point; flat at turns and ends of the rise, limited everywhere else."""
    secants = [
        (points[place + 1][1] - points[place][1]) / (points[place + 1][0] - points[place][0])
        for place in range(len(points) - 1)
    ]
    inner = [_limit(before, after) for before, after in pairwise(secants)]
    return [secants[0], *inner, secants[-1]]


def _limit(before: float, after: float) -> float:
    """The harmonic mean of two slopes of one sign, else flat: within the monotone region."""
    return 2 * before * after / (before + after) if before * after > 0 else 0.0
