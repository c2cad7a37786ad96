"""Signs beside the score."""

from __future__ import annotations

import pytest
from hypothesis import given

from journeymap.model import Completion, Journey, Kpi, Metric, MetricKind, NotApplicable, Pillar, Scoring
from journeymap.score import score_journey
from journeymap.score.sign import Signs, find_signs
from tests.score.journeys import ATLAS, journeys

BANDS = Scoring().bands


def signs(experience: float, completion: float, business: float, *left_out: Pillar) -> Signs:
    made = Journey(
        id="j",
        title="J",
        survey=(Metric(id="m", kind=MetricKind.RATE, value=experience),),
        completion=Completion(value=completion / 100),
        kpis=(Kpi(id="k", title="K", value=business, target=100),),
        not_applicable=tuple(NotApplicable(pillar=pillar, reason="no") for pillar in left_out),
    )
    return find_signs(score_journey(ATLAS, made), BANDS)


@pytest.mark.parametrize(
    ("experience", "business", "tense"),
    [(50, 80, True), (50.5, 80, False), (50, 79.5, False), (90, 20, False)],
)
def test_tension(experience: float, business: float, tense: bool) -> None:  # noqa: FBT001
    found = signs(experience, 60, business)
    assert found.tension == pytest.approx(business - experience)
    assert found.is_tense is tense


def test_no_tension_with_a_pillar_that_does_not_count() -> None:
    found = signs(20, 60, 90, Pillar.BUSINESS)
    assert (found.tension, found.is_tense, found.weakest) == (None, False, Pillar.EXPERIENCE)


def test_a_held_grade_names_the_grade_of_the_number_and_the_pillar_that_holds_it() -> None:
    found = signs(90, 30, 90)
    assert (found.held_from, found.weakest) == ("B", Pillar.COMPLETION)
    assert found.is_lopsided
    assert found.imbalance == pytest.approx(70 - 62.402515, abs=1e-6)


def test_a_level_score_has_no_signs() -> None:
    found = signs(70, 70, 70)
    assert (found.is_tense, found.is_lopsided, found.held_from) == (False, False, None)
    assert found.weakest is Pillar.EXPERIENCE


@given(journeys())
def test_signs_of_any_journey(made: Journey) -> None:
    score = score_journey(ATLAS, made)
    bands = (made.scoring or Scoring()).bands
    found = find_signs(score, bands)
    assert (found.weakest is None) == (score.value is None)
    assert found.held_from is None or found.held_from < (score.grade or "")
