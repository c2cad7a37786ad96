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


def clip(path: Sequence[Point], left: float, right: float) -> tuple[Point, ...]:
    """Return the part of a path of :func:`smooth` between two places, or nothing.

    Cut exactly: the two parts of a curve that two pages show meet where the page ends.
    """
    if not path or (path[0][0] >= left and path[-1][0] <= right):
        return tuple(path)
    kept: list[Point] = []
    for place in range(0, len(path) - 1, 3):
        start, end = path[place][0], path[place + 3][0]
        if end <= left or start >= right:
            continue
        # The controls of `smooth` stand at thirds, so x runs evenly along a piece.
        first, last = max(0.0, (left - start) / (end - start)), min(1.0, (right - start) / (end - start))
        piece = _cut(path[place : place + 4], first, last)
        kept += piece[1:] if kept else piece
    return tuple(kept)


def _cut(piece: Sequence[Point], first: float, last: float) -> list[Point]:
    """The part of a cubic between two shares of it (blossoming, de Casteljau)."""

    def blossom(*shares: float) -> Point:
        points = list(piece)
        for share in shares:
            points = [
                (x + (to_x - x) * share, y + (to_y - y) * share) for (x, y), (to_x, to_y) in pairwise(points)
            ]
        return points[0]

    return [
        blossom(first, first, first),
        blossom(first, first, last),
        blossom(first, last, last),
        blossom(last, last, last),
    ]


_SAMPLES = 8


def sample(path: Sequence[Point]) -> tuple[Point, ...]:
    """Return points along a path of :func:`smooth`, for shapes that have corners only."""
    points = list(path[:1])
    for place in range(0, len(path) - 1, 3):
        piece = path[place : place + 4]
        points += [_cut(piece, 0, step / _SAMPLES)[-1] for step in range(1, _SAMPLES + 1)]
    return tuple(points)


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
