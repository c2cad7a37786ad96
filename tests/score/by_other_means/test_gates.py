"""Which gates fail, by a predicate for each; and the fingerprint, setting by setting."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Aggregation,
    Gates,
    Journey,
    PillarWeights,
    Scoring,
    TouchpointWeights,
)
from journeymap.score.gate import check_gates
from journeymap.score.method import fingerprint_method
from journeymap.score.snapshot import Snapshot
from tests.score.by_other_means.parts import percents, snap
from tests.score.journeys import journeys


@settings(max_examples=150)
@given(
    journeys(),
    journeys(),
    st.builds(
        Gates,
        min_score=st.one_of(st.none(), percents),
        min_lower_bound=st.one_of(st.none(), percents),
        max_drop=st.one_of(st.none(), st.sampled_from([0.0, 3.0, 20.0])),
        significant_drop=st.booleans(),
        min_coverage=st.one_of(st.none(), st.sampled_from([0.2, 0.5, 1.0])),
    ),
)
def test_the_gates_that_fail_are_those_whose_limit_is_missed(
    one: Journey, other: Journey, gates: Gates
) -> None:
    old, new = snap(one), snap(replace(other, scoring=one.scoring))
    failed = {problem.rule: problem.severity.value for problem in check_gates(gates, other, new, old)}
    assert failed == dict(expect(gates, new, old))


def expect(gates: Gates, new: Snapshot, old: Snapshot) -> Iterator[tuple[str, str]]:
    if gates.min_score is not None and (new.value is None or new.value < gates.min_score - 1e-9):
        yield "min-score", "error"
    if gates.min_lower_bound is not None and (new.lower is None or new.lower < gates.min_lower_bound - 1e-9):
        yield "min-lower-bound", "error"
    if gates.min_coverage is not None and new.measured < gates.min_coverage - 1e-9:
        yield "min-coverage", "error"
    if old.value is not None:
        drop = math.inf if new.value is None else old.value - new.value
        if gates.max_drop is not None and drop > gates.max_drop + 1e-9:
            yield "max-drop", "error"
        if gates.significant_drop and 1e-9 < drop < math.inf:
            yield from expect_significance(new, old, drop)


def expect_significance(new: Snapshot, old: Snapshot, drop: float) -> Iterator[tuple[str, str]]:
    if new.lower is None or old.lower is None or new.upper is None or new.value is None or old.value is None:
        yield "significant-drop", "warning"
    elif drop > math.hypot(new.upper - new.value, old.value - old.lower):
        yield "significant-drop", "error"


def test_every_setting_is_in_the_fingerprint() -> None:
    plain = Scoring()
    others = [
        replace(plain, pillar_weights=PillarWeights(experience=2)),
        replace(plain, pillar_weights=PillarWeights(completion=2)),
        replace(plain, pillar_weights=PillarWeights(business=2)),
        replace(plain, pillar_aggregation=Aggregation.GEOMETRIC),
        replace(plain, weights=TouchpointWeights.IMPORTANCE_X_REACH),
        replace(plain, bands=plain.bands[1:]),
        *(
            replace(plain, **{name: 0.25})  # type: ignore[arg-type]  # the keys are numbers
            for name in (
                *("assumed_weight", "severity_exponent", "pain_cap", "moment_of_truth", "continuity_weight"),
                *("journey_survey_weight", "memory_weight", "min_coverage"),
            )
        ),
    ]
    changed = {
        name
        for other in others
        for name in Scoring.__dataclass_fields__
        if getattr(other, name) != getattr(plain, name)
    }
    assert changed == {name for name, field in Scoring.__dataclass_fields__.items() if field.compare}
    prints = [fingerprint_method(scoring) for scoring in (plain, *others)]
    assert len(set(prints)) == len(prints)
