"""Intervals of single figures: how they shrink, mirror and stay in range."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import Metric, MetricKind, Scale
from journeymap.score.interval import Z, adjusted_wald, mean_limits, wilson
from journeymap.score.metric import Reading, read_metric


def nps(promoters: float, passives: float, detractors: float) -> Reading:
    metric = Metric(
        id="nps", kind=MetricKind.NPS, promoters=promoters, passives=passives, detractors=detractors
    )
    return read_metric(metric, Scale(low=-2, high=2))


def test_z_is_the_95_percent_point() -> None:
    assert pytest.approx(NormalDist().inv_cdf(0.975), abs=1e-15) == Z


@given(st.integers(0, 60), st.integers(1, 60), st.integers(2, 20))
def test_wilson_shrinks_with_n_at_a_fixed_share(k: int, n: int, factor: int) -> None:
    k = min(k, n)
    lower, upper = wilson(k, n)
    closer_lower, closer_upper = wilson(k * factor, n * factor)
    assert 0 <= lower <= k / n <= upper <= 1
    assert closer_upper - closer_lower < upper - lower


@given(st.integers(0, 60), st.integers(1, 60))
def test_wilson_mirrors(k: int, n: int) -> None:
    k = min(k, n)
    lower, upper = wilson(k, n)
    assert wilson(n - k, n) == pytest.approx((1 - upper, 1 - lower), abs=1e-12)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(2, 20))
def test_nps_limits_shrink_with_n_at_fixed_shares(
    promoters: int, passives: int, detractors: int, factor: int
) -> None:
    n = promoters + passives + detractors
    if n == 0:
        return
    lower, upper = adjusted_wald(promoters, detractors, n)
    closer_lower, closer_upper = adjusted_wald(promoters * factor, detractors * factor, n * factor)
    assert closer_upper - closer_lower < upper - lower


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_nps_mirrors_when_promoters_and_detractors_change_places(
    promoters: int, passives: int, detractors: int
) -> None:
    one, other = nps(promoters, passives, detractors), nps(detractors, passives, promoters)
    if one.value is None or one.lower is None or one.upper is None:
        assert promoters + passives + detractors == 0
        return
    assert (other.value, other.lower, other.upper) == pytest.approx(
        (100 - one.value, 100 - one.upper, 100 - one.lower), abs=1e-9
    )
    assert 0 <= one.lower <= one.value <= one.upper <= 100


def test_nps_with_unknown_passives_is_filled_from_n() -> None:
    metric = Metric(id="nps", kind=MetricKind.NPS, promoters=120, detractors=30, n=200)
    assert read_metric(metric, Scale(low=-2, high=2)) == nps(120, 50, 30)


def test_a_mean_without_spread_is_wider_than_with_any_possible_one() -> None:
    lower, upper = mean_limits(0.7, 50, None)
    spread = math.sqrt(0.7 * 0.3) * 0.95
    assert upper - lower > 0.9 * (mean_limits(0.7, 50, spread)[1] - mean_limits(0.7, 50, spread)[0])
    assert mean_limits(0.7, 50, 0) == (lower, upper)


@pytest.mark.parametrize(
    "metric",
    [
        Metric(id="m", kind=MetricKind.CSAT),
        Metric(id="m", kind=MetricKind.CSAT, k=3, n=0),
        Metric(id="m", kind=MetricKind.CSAT, k=5, n=4),
        Metric(id="m", kind=MetricKind.CSAT, k=float("nan"), n=4),
        Metric(id="m", kind=MetricKind.RATE, k=3, n=float("inf")),
        Metric(id="m", kind=MetricKind.RATE, value=101),
        Metric(id="m", kind=MetricKind.RATE, counts=(0, 0, 0)),
        Metric(id="m", kind=MetricKind.NPS, value=-101),
        Metric(id="m", kind=MetricKind.NPS, promoters=10, detractors=5, n=12),
        Metric(id="m", kind=MetricKind.NPS, promoters=10, detractors=5),
        Metric(id="m", kind=MetricKind.RATING, mean=4),
        Metric(id="m", kind=MetricKind.RATING, mean=6, scale=(1, 5)),
        Metric(id="m", kind=MetricKind.RATING, mean=1, scale=(1, 1)),
        Metric(id="m", kind=MetricKind.DURATION, value=4),
    ],
)
def test_impossible_or_missing_figures_have_no_value(metric: Metric) -> None:
    assert read_metric(metric, Scale(low=-2, high=2)).value is None


def test_a_duration_is_scored_against_its_target() -> None:
    metric = Metric(id="wait", kind=MetricKind.DURATION, value=8, target=6, unit="minutes")
    assert read_metric(metric, Scale(low=-2, high=2)).value == 75


def test_a_published_percentage_with_n_is_counted() -> None:
    published = Metric(id="m", kind=MetricKind.CSAT, value=75, n=200)
    counted = Metric(id="m", kind=MetricKind.CSAT, k=150, n=200)
    scale = Scale(low=-2, high=2)
    assert read_metric(published, scale) == read_metric(counted, scale)


def test_an_emotion_uses_the_scale_of_the_workspace() -> None:
    metric = Metric(id="emotion", kind=MetricKind.EMOTION, mean=3)
    assert read_metric(metric, Scale(low=1, high=5)).value == 50
    assert read_metric(metric, Scale(low=-2, high=2)).value is None
