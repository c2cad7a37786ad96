"""The explanation adds up, on the worked case and on any journey."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings

from journeymap.model import Aggregation, Journey, Scoring
from journeymap.score import score_journey
from journeymap.score.explanation import Loss, explain
from tests.score.adapter import VECTORS, make_atlas, make_journey, read_input
from tests.score.journeys import ATLAS, journeys

PLAIN = Scoring()


def test_the_worked_case() -> None:
    score = score_journey(make_atlas(), make_journey(read_input("V28")))
    loss = explain(score, PLAIN)
    assert loss is not None
    by_name = {part.id.rpartition("/")[2]: part.points for part in loss.walk() if not part.parts}
    by_name["total"] = loss.points
    expected = VECTORS["V28"]["expected"]
    assert {name: by_name[name] for name in expected} == pytest.approx(expected, abs=1e-6)


def check_adds_up(loss: Loss) -> None:
    assert loss.points >= -1e-9
    if loss.parts:
        assert math.fsum(part.points for part in loss.parts) == pytest.approx(loss.points, abs=1e-8)
        assert [part.points for part in loss.parts] == sorted((p.points for p in loss.parts), reverse=True)
    for part in loss.parts:
        check_adds_up(part)


@given(journeys())
def test_points_lost_add_up_to_what_is_missing(journey: Journey) -> None:
    score = score_journey(ATLAS, journey)
    loss = explain(score, journey.scoring or PLAIN)
    if score.value is None:
        assert loss is None
        return
    assert loss is not None
    check_adds_up(loss)
    leaves = math.fsum(part.points for part in loss.walk() if not part.parts)
    assert leaves == pytest.approx(100 - score.value, abs=1e-8)


@settings(max_examples=50)
@given(journeys())
def test_they_add_up_with_geometric_pillars_too(journey: Journey) -> None:
    scoring = replace(journey.scoring or PLAIN, pillar_aggregation=Aggregation.GEOMETRIC)
    score = score_journey(ATLAS, replace(journey, scoring=scoring))
    loss = explain(score, scoring)
    if loss is not None:
        check_adds_up(loss)


@settings(max_examples=50)
@given(journeys())
def test_they_add_up_when_memory_weighs(journey: Journey) -> None:
    scoring = replace(journey.scoring or PLAIN, memory_weight=0.4)
    score = score_journey(ATLAS, replace(journey, scoring=scoring))
    loss = explain(score, scoring)
    if loss is not None:
        check_adds_up(loss)
