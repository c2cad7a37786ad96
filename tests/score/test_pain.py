"""Pain loads, their union, and who takes what of it."""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import PainPoint, PainStatus, Share
from journeymap.score.pain import pain_load, share_load, unite_loads, worst_load

loads = st.lists(st.floats(0, 1), min_size=1, max_size=6)


def shapley(loads: Sequence[float], player: int) -> float:
    """Return the Shapley value by its definition: the mean over every order of arrival."""
    gains = []
    for order in itertools.permutations(range(len(loads))):
        before = [loads[other] for other in order[: order.index(player)]]
        gains.append(unite_loads([*before, loads[player]]) - unite_loads(before))
    return math.fsum(gains) / len(gains)


@given(loads)
def test_shares_are_the_shapley_values(loads: list[float]) -> None:
    shares = share_load(loads)
    assert math.fsum(shares) == pytest.approx(unite_loads(loads), abs=1e-12)
    assert all(0 <= share <= load for share, load in zip(shares, loads, strict=True))
    if len(loads) <= 5:
        assert shares == pytest.approx(tuple(shapley(loads, at) for at in range(len(loads))), abs=1e-12)


def test_many_pains_lose_no_digits() -> None:
    many = [1.0] * 60 + [0.5] * 20
    assert math.fsum(share_load(many)) == pytest.approx(1, abs=1e-12)


def test_hundreds_of_pains_are_shared_in_time() -> None:
    many = [place / 5000 for place in range(1, 2001)]
    started = time.process_time()
    shares = share_load(many)
    assert time.process_time() - started < 5
    assert math.fsum(shares) == pytest.approx(unite_loads(many), abs=1e-9)
    assert list(shares) == sorted(shares)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=10))
def test_the_way_for_many_agrees_with_the_exact_one(loads: list[float]) -> None:
    # Loads of 0 make more pains out of few, and change nothing.
    many = [*loads, *[0.0] * 25]
    assert share_load(many)[: len(loads)] == pytest.approx(share_load(loads), abs=1e-9)


@given(loads, st.integers(0, 5))
def test_loads_unite_in_any_order(loads: list[float], turn: int) -> None:
    turned = loads[turn:] + loads[:turn]
    assert unite_loads(turned) == unite_loads(loads)
    assert max(loads) - 1e-12 <= unite_loads(loads) <= 1


def make(severity: float, frequency: float | None, status: PainStatus = PainStatus.OPEN) -> PainPoint:
    share = None if frequency is None else Share(value=frequency)
    return PainPoint(id="p", title="P", severity=severity, frequency=share, status=status)


def test_load_of_a_pain() -> None:
    assert pain_load(make(3, 0.2), 2) == pytest.approx(0.1125)
    assert pain_load(make(3, 0.2), 1) == pytest.approx(0.15)
    assert pain_load(make(4, 0.5, PainStatus.RESOLVED), 2) == 0
    assert pain_load(make(4, None, PainStatus.RESOLVED), 2) == 0


def test_a_pain_without_frequency_is_not_scored_but_bounds_the_worst() -> None:
    assert pain_load(make(2, None), 2) is None
    assert worst_load(make(2, None), 2) == 0.25
    assert worst_load(make(2, 0.5), 2) == 0.125
