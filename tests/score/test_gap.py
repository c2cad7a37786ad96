"""What to measure next: the gaps are the width of the bounds."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given

from journeymap.model import Aggregation, Journey, Scoring
from journeymap.score import score_journey
from journeymap.score.gap import list_measure_gaps
from tests.score.adapter import make_atlas, make_journey, read_input
from tests.score.journeys import ATLAS, journeys

PLAIN = Scoring()


def test_the_full_example_lacks_one_touchpoint() -> None:
    score = score_journey(make_atlas(), make_journey(read_input("V26")))
    [gap] = list_measure_gaps(score, PLAIN)
    assert (gap.id, gap.kind) == ("sms_updates", "touchpoint")
    assert gap.points == pytest.approx(score.best - score.worst)


def test_a_journey_with_nothing_lacks_everything() -> None:
    score = score_journey(make_atlas(), make_journey(read_input("V23")))
    gaps = list_measure_gaps(score, PLAIN)
    assert [(gap.id, round(gap.points, 3)) for gap in gaps] == [("business", 33.333), ("u", 16.667)]


@given(journeys())
def test_the_gaps_add_up_to_the_width_of_the_bounds(journey: Journey) -> None:
    scoring = journey.scoring or PLAIN
    assume(scoring.pillar_aggregation is Aggregation.ARITHMETIC)
    assume(scoring.memory_weight == 0)
    score = score_journey(ATLAS, journey)
    assume(score.unscored_pain_points == 0)
    assume(score.value is not None)
    # A blended figure of which one persona's value is missing is covered in part; the gaps name wholes.
    assume(all(part.value is not None for s in score.stages for m in s.metrics for part in m.parts))
    gaps = list_measure_gaps(score, scoring)
    assert math.fsum(gap.points for gap in gaps) == pytest.approx(score.best - score.worst, abs=1e-6)
    assert [gap.points for gap in gaps] == sorted((gap.points for gap in gaps), reverse=True)
