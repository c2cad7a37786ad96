"""Intervals against an independent library (statsmodels), over many sizes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from journeymap.score.interval import Z, mean_limits, wilson


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson(counted: tuple[int, int]) -> None:
    k, n = counted
    lower, upper = proportion_confint(k, n, alpha=0.05, method="wilson")
    # The library leaves rounding at the ends; the definition says 0 for none and 1 for all.
    assert wilson(k, n) == pytest.approx((lower, upper), abs=1e-9)
    assert k != 0 or wilson(k, n)[0] == 0
    assert k != n or wilson(k, n)[1] == 1


@given(st.floats(0.05, 0.95), st.floats(0.01, 0.5), st.integers(2, 3000))
def test_means_with_a_known_spread(share: float, spread: float, n: int) -> None:
    from scipy import stats

    lower, upper = stats.norm.interval(0.95, loc=share, scale=spread / math.sqrt(n))
    found = mean_limits(share, n, spread)
    assert found == pytest.approx((max(0.0, lower), min(1.0, upper)), abs=1e-9)
    assert pytest.approx(1.959963984540054) == Z
