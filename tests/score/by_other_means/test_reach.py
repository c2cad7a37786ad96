"""Weights by importance x reach, against exact fractions and a walk through the chain."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    COMPLETE,
    LOST,
)
from journeymap.score import score_journey
from tests.score.by_other_means.parts import journey_on, leak, percents
from tests.score.journeys import ATLAS
from tests.score.test_chain import PLACES, solve_exactly, tables


def reach_exactly(table: Mapping[str, Mapping[str, int]], goal: str) -> Fraction:
    """Return P(ever at ``goal``): completion of the chain in which only arriving there completes."""
    turned: dict[str, dict[str, int]] = {}
    for place, row in table.items():
        turned[place] = {target: n for target, n in row.items() if target != COMPLETE}
        turned[place][LOST] = turned[place].get(LOST, 0) + row.get(COMPLETE, 0)
    return solve_exactly({**turned, goal: {COMPLETE: 1}})


@settings(max_examples=100)
@given(tables(), st.lists(percents, min_size=4, max_size=4))
def test_weights_by_reach_in_exact_fractions(table: dict[str, dict[str, int]], values: list[float]) -> None:
    table = leak(table)
    by_place = dict(zip(PLACES, values, strict=True))
    weights = {place: (1 + n) * reach_exactly(table, place) for n, place in enumerate(PLACES)}
    total = sum(weights.values())
    expected = sum(weight * Fraction(by_place[place]) for place, weight in weights.items()) / total
    stage = score_journey(ATLAS, journey_on(table, by_place)).stages[0]
    assert stage.value == pytest.approx(float(expected), abs=1e-9)
    assert {t.id: t.weight for t in stage.touchpoints} == pytest.approx(
        {place: float(weight) for place, weight in weights.items()}, abs=1e-9
    )


def test_weights_by_reach_in_simulation() -> None:
    table = {
        "start": {"a": 3, "b": 1},
        "a": {"b": 2, "a": 1, "lost": 1},
        "b": {"c": 3, "a": 1, "lost": 1, "complete": 1},
        "c": {"b": 1, "complete": 2, "lost": 1},
        "d": {"complete": 1},
    }
    chance = random.Random(11)  # noqa: S311  # a simulation, not a secret
    rounds = 20_000
    came = dict.fromkeys(PLACES, 0)
    for _ in range(rounds):
        place, seen = "start", set()
        while place in table:
            seen.add(place)
            place = chance.choices(list(table[place]), list(table[place].values()))[0]
        for visited in seen - {"start"}:
            came[visited] += 1
    scored = score_journey(ATLAS, journey_on(table, dict.fromkeys(PLACES, 50.0))).stages[0].touchpoints
    for number, touchpoint in enumerate(scored):
        reach = touchpoint.weight / (1 + number)
        assert abs(came[touchpoint.id] / rounds - reach) <= 4 * math.sqrt(0.25 / rounds)
