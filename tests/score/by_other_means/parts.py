"""Parts of the score found a second time by other means: what several of these tests use.

Brute force, exact fractions and simulation: none of them uses the code that it tests, beyond scoring a
whole journey.
"""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from journeymap.model import (
    COMPLETE,
    LOST,
    START,
    Journey,
    Metric,
    MetricKind,
    Reference,
    Scoring,
    Stage,
    Touchpoint,
    TouchpointWeights,
    Transition,
)
from journeymap.score import score_journey
from journeymap.score.snapshot import Snapshot, take_snapshot
from tests.score.journeys import ATLAS
from tests.score.test_chain import PLACES

percents = st.integers(0, 100).map(float)
sizes = st.integers(1, 400).map(float)
samples = st.sampled_from([None, None, "one", "two"])


def rate(identifier: str, value: float, n: float | None = None, sample: str | None = None) -> Metric:
    return Metric(id=identifier, kind=MetricKind.RATE, value=value, n=n, sample=sample)


def journey_on(table: Mapping[str, Mapping[str, int]], values: Mapping[str, float]) -> Journey:
    """Return a journey of one stage whose transitions are counted as in ``table``."""
    touchpoints = tuple(
        Touchpoint(id=place, title=place, importance=1.0 + number, metrics=(rate("m", values[place]),))
        for number, place in enumerate(PLACES)
    )
    transitions = tuple(
        Transition(
            id=f"{source}--{target}",
            source=Reference(id=source),
            target=Reference(id=target),
            count=float(count),
        )
        for source, row in table.items()
        for target, count in row.items()
    )
    return Journey(
        id="j",
        title="J",
        stages=(Stage(id="s", title="S", touchpoints=touchpoints),),
        transitions=transitions,
        scoring=Scoring(weights=TouchpointWeights.IMPORTANCE_X_REACH),
    )


def leak(table: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """Return ``table`` with a way out of every place, so that no loop is closed, and all named."""
    return {
        place: dict(row) if place == START else {**row, LOST: 1, COMPLETE: 1} for place, row in table.items()
    }


def snap(journey: Journey) -> Snapshot:
    return take_snapshot(ATLAS, journey, score_journey(ATLAS, journey))
