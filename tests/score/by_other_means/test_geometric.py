"""The explanation with geometric pillars, against Shapley's formula over subsets."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Aggregation,
    Completion,
    Journey,
    Kpi,
    PillarWeights,
    Scoring,
)
from journeymap.score import score_journey
from journeymap.score.explanation import explain
from tests.score.by_other_means.parts import percents, rate
from tests.score.journeys import ATLAS


def shapley(values: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    """Return what each pillar costs, by the formula over subsets and products of powers."""
    total = sum(weights.values())

    def score(lowered: frozenset[str]) -> float:
        reached = {name: max(1.0, values[name]) if name in lowered else 100.0 for name in values}
        return math.prod([math.pow(reached[name], weights[name] / total) for name in values])

    count = len(values)
    cost = dict.fromkeys(values, 0.0)
    for name in values:
        others = [other for other in values if other != name]
        for size in range(count):
            factor = math.factorial(size) * math.factorial(count - size - 1) / math.factorial(count)
            for subset in map(frozenset, itertools.combinations(others, size)):
                cost[name] += factor * (score(subset) - score(subset | {name}))
    return cost


@settings(max_examples=100)
@given(
    st.tuples(percents, percents, percents),
    st.tuples(*[st.sampled_from([0.5, 1.0, 3.0])] * 3),
)
def test_geometric_pillars_cost_their_shapley_values(
    values: tuple[float, float, float], weights: tuple[float, float, float]
) -> None:
    names = ("experience", "completion", "business")
    scoring = Scoring(
        pillar_aggregation=Aggregation.GEOMETRIC,
        pillar_weights=PillarWeights(**dict(zip(names, weights, strict=True))),
    )
    journey = Journey(
        id="j",
        title="J",
        survey=(rate("m", values[0]),),
        completion=Completion(value=values[1] / 100),
        kpis=(Kpi(id="k", title="K", value=values[2], target=100),),
        scoring=scoring,
    )
    loss = explain(score_journey(ATLAS, journey), scoring)
    assert loss is not None
    expected = shapley(dict(zip(names, values, strict=True)), dict(zip(names, weights, strict=True)))
    assert {part.id: part.points for part in loss.parts} == pytest.approx(expected, abs=1e-9)
    for part in loss.parts:  # inside a pillar everything is linear: one figure, all of the loss
        assert [inner.points for inner in part.parts] == pytest.approx([part.points], abs=1e-9)
