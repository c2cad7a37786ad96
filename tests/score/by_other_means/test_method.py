"""The method term of a change: the old figures under the new settings, scored as any journey."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from journeymap.model import (
    Completion,
    Journey,
    Kpi,
    Scoring,
    Stage,
    Touchpoint,
)
from journeymap.score import score_journey
from journeymap.score.change import explain_change
from journeymap.score.snapshot import score_again
from tests.score.by_other_means.parts import rate, snap
from tests.score.journeys import ATLAS, journeys, scorings


@settings(max_examples=60)
@given(journeys(), journeys(), scorings())
def test_the_method_term_is_the_old_journey_under_the_new_settings(
    one: Journey, other: Journey, scoring: Scoring
) -> None:
    """With nothing in common, no weight or target is shared: the settings are all there is of method."""
    apart = replace(
        one,
        stages=tuple(
            replace(
                stage,
                id=f"old-{stage.id}",
                metrics=(),
                kpis=(),
                touchpoints=tuple(replace(t, id=f"old-{t.id}") for t in stage.touchpoints),
            )
            for stage in one.stages
        ),
        transitions=(),
        survey=(),
        kpis=(),
        completion=None,
    )
    old, new = snap(apart), snap(replace(other, scoring=scoring))
    change = explain_change(old, new, score_again(old, new.scoring))
    if change is None:
        return
    settled = replace(apart, scoring=scoring, not_applicable=other.not_applicable)
    under_new = score_journey(ATLAS, settled).value
    expected = 0.0 if under_new is None else under_new - change.before
    assert change.method == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("target", "importance", "floor"), [(0.9, 1.0, 0.0), (1.0, 3.0, 0.0), (1.0, 1.0, 20.0), (0.8, 2.0, 10.0)]
)
def test_targets_and_weights_are_method_too(target: float, importance: float, floor: float) -> None:
    def make(value: float, target: float, importance: float, floor: float) -> Journey:
        places = (
            Touchpoint(id="a", title="A", importance=importance, metrics=(rate("m", value),)),
            Touchpoint(id="b", title="B", metrics=(rate("m", 40),)),
        )
        return Journey(
            id="j",
            title="J",
            stages=(Stage(id="s", title="S", touchpoints=places),),
            completion=Completion(value=0.7, target=target),
            kpis=(Kpi(id="k", title="K", value=50, target=100, floor=floor),),
        )

    old, new = snap(make(60, 1.0, 1.0, 0.0)), snap(make(80, target, importance, floor))
    change = explain_change(old, new, score_again(old, new.scoring))
    assert change is not None
    experience = Fraction(60 * int(importance) + 40, int(importance) + 1)
    completion = min(Fraction(100), 100 * Fraction(7, 10) / Fraction(str(target)))
    business = 100 * (50 - Fraction(floor)) / (100 - Fraction(floor))
    again = (experience + completion + business) / 3
    assert change.method == pytest.approx(float(again - Fraction(50 + 70 + 50, 3)), abs=1e-9)
    assert change.values == pytest.approx(20 * importance / (importance + 1) / 3, abs=1e-9)
