"""Curves that pass every point and never overshoot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.scene.curve import Point, clip, sample, smooth

heights = st.lists(st.floats(-100, 100), min_size=2, max_size=12)


def _at(path: tuple[Point, ...], segment: int, share: float) -> Point:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = path[3 * segment : 3 * segment + 4]
    keep = 1 - share
    weights = (keep**3, 3 * keep**2 * share, 3 * keep * share**2, share**3)
    return (
        sum(weight * x for weight, x in zip(weights, (x0, x1, x2, x3), strict=True)),
        sum(weight * y for weight, y in zip(weights, (y0, y1, y2, y3), strict=True)),
    )


@given(heights=heights, share=st.floats(0, 1))
def test_between_two_points_the_curve_stays_between_their_heights(heights: list[float], share: float) -> None:
    points = [(50.0 * place, height) for place, height in enumerate(heights)]
    path = smooth(points)
    for segment in range(len(points) - 1):
        low, high = sorted((heights[segment], heights[segment + 1]))
        assert low - 1e-6 <= _at(path, segment, share)[1] <= high + 1e-6


@given(heights=heights)
def test_the_curve_passes_every_point(heights: list[float]) -> None:
    points = tuple((50.0 * place, height) for place, height in enumerate(heights))
    assert smooth(points)[::3] == points


def test_a_straight_line_stays_straight() -> None:
    path = smooth([(0, 0), (10, 10), (20, 20)])
    assert all(x == pytest.approx(y) for x, y in path)


def test_one_point_has_no_curve() -> None:
    assert smooth([(1, 2)]) == ((1, 2),)
    assert smooth([]) == ()


@given(heights=heights, share=st.floats(0.05, 0.95))
def test_a_cut_curve_is_the_curve(heights: list[float], share: float) -> None:
    points = [(50.0 * place, height) for place, height in enumerate(heights)]
    path = smooth(points)
    left, right = path[0][0], path[-1][0]
    place = left + (right - left) * share
    before, after = clip(path, left, place), clip(path, place, right)
    assert before[0] == path[0]
    assert after[-1] == pytest.approx(path[-1])
    assert before[-1] == pytest.approx(after[0], rel=1e-6, abs=1e-6)
    assert all(min(heights) - 1e-6 <= y <= max(heights) + 1e-6 for _, y in sample(before))


def test_a_curve_beyond_the_page_is_nothing() -> None:
    assert clip(smooth([(0, 0), (10, 5)]), 20, 30) == ()
    assert clip(smooth([(0, 0), (10, 5)]), -5, 30) == smooth([(0, 0), (10, 5)])
    assert sample(()) == ()
