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
    path = [points[0]]
    for ((x, y), end), (slope, end_slope) in zip(pairwise(points), pairwise(_slopes(points)), strict=True):
        end_x, end_y = end
        third = (end_x - x) / 3
        path += (x + third, y + slope * third), (end_x - third, end_y - end_slope * third), end
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
    """Slope at each point: the harmonic mean of two of one sign, else flat, is within the monotone region."""
    secants = [(end_y - y) / (end_x - x) for (x, y), (end_x, end_y) in pairwise(points)]
    inner = [
        2 * before * after / (before + after) if before * after > 0 else 0.0
        for before, after in pairwise(secants)
    ]
    return [secants[0], *inner, secants[-1]]
