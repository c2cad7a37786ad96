"""The interval against its worked cases, its closed form and its laws."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import Aggregation, Journey, Scoring
from journeymap.score import score_journey
from journeymap.score.leaves import list_leaves
from journeymap.score.uncertainty import find_uncertainty
from tests.score.adapter import VECTORS, make_atlas, make_journey, read_input
from tests.score.journeys import ATLAS, counted_shares, journeys

PLAIN = Scoring()


def score_of(journey: Journey, scoring: Scoring = PLAIN) -> object:
    return score_journey(ATLAS, replace(journey, scoring=scoring))


@pytest.mark.parametrize("vector", ["V24", "V27"])
def test_worked_cases(vector: str) -> None:
    score = score_journey(make_atlas(), make_journey(read_input(vector)))
    found = find_uncertainty(score, PLAIN)
    expected = VECTORS[vector]["expected"]
    got = [score.value, found.lower, found.upper] if len(expected) == 3 else [found.lower, found.upper]
    assert got == pytest.approx(expected, abs=1e-6)


def test_the_full_example_says_which_survey_to_enlarge() -> None:
    score = score_journey(make_atlas(), make_journey(read_input("V27")))
    first = find_uncertainty(score, PLAIN).swings[0]
    assert first.id == "kpi/upsell"
    assert first.share == pytest.approx(0.69, abs=0.005)


@given(journeys())
def test_the_interval_holds_the_score_and_the_shares_add_up(journey: Journey) -> None:
    score = score_journey(ATLAS, journey)
    found = find_uncertainty(score, journey.scoring or PLAIN)
    if found.lower is None or found.upper is None or score.value is None:
        assert found.swings == ()
        return
    assert 0 <= found.lower <= score.value + 1e-9
    assert score.value - 1e-9 <= found.upper <= 100
    assert 0 < found.covers <= 1
    assert all(swing.down >= 0 and swing.up >= 0 for swing in found.swings)
    total = math.fsum(swing.share for swing in found.swings)
    assert total == pytest.approx(1) or total == 0


@given(journeys())
def test_one_direction_of_all_errors_is_the_widest(journey: Journey) -> None:
    score = score_journey(ATLAS, journey)
    scoring = journey.scoring or PLAIN
    apart, together = find_uncertainty(score, scoring), find_uncertainty(score, scoring, correlated=True)
    if apart.lower is not None and together.lower is not None:
        assert together.lower <= apart.lower + 1e-9
        assert apart.upper is not None
        assert together.upper is not None
        assert together.upper >= apart.upper - 1e-9


@given(journeys())
def test_the_weights_of_all_figures_add_up_to_one(journey: Journey) -> None:
    score = score_journey(ATLAS, journey)
    leaves = list_leaves(score, journey.scoring or PLAIN)
    if score.value is not None:
        assert math.fsum(leaf.weight for leaf in leaves) == pytest.approx(1)
        assert len({leaf.id for leaf in leaves}) == len(leaves)
    else:
        assert leaves == ()


def figures_of_one_sample(sample: str | None) -> Journey:
    given = {
        "stages": [
            {
                "id": "s",
                "touchpoints": [
                    {
                        "id": "t",
                        "metrics": [
                            {"id": "a", "kind": "csat", "k": 40, "n": 50, "sample": sample},
                            {"id": "b", "kind": "csat", "k": 30, "n": 50, "sample": sample},
                        ],
                    }
                ],
            }
        ]
    }
    journey = make_journey(given)
    stage = journey.stages[0]
    metrics = tuple(replace(metric, sample=sample) for metric in stage.touchpoints[0].metrics)
    touchpoint = replace(stage.touchpoints[0], metrics=metrics)
    return replace(journey, stages=(replace(stage, touchpoints=(touchpoint,)),))


def test_figures_of_one_sample_swing_together() -> None:
    apart, together = (
        find_uncertainty(score_journey(make_atlas(), figures_of_one_sample(sample)), PLAIN)
        for sample in (None, "s12")
    )
    assert [swing.id for swing in together.swings] == ["sample/s12"]
    downs = [swing.down for swing in apart.swings]
    assert together.swings[0].down == pytest.approx(sum(downs))
    assert apart.lower == pytest.approx(70 - math.hypot(*downs))
    assert together.lower == pytest.approx(70 - sum(downs))


def test_the_interval_covers_what_it_promises_in_simulation() -> None:
    # Two surveys and a completion, true score known; seeded, so the share of hits is always the same.
    chance = random.Random(7)  # noqa: S311  # a simulation, not a secret
    truth = (0.7, 0.55, 0.8)
    true_score = (100 * (truth[0] + truth[1]) / 2 + 100 * truth[2]) / 2
    hits = 0
    rounds = 1500
    for _ in range(rounds):
        k = [sum(chance.random() < p for _ in range(60)) for p in truth]
        journey = make_journey(
            {
                "stages": [
                    {
                        "id": "s",
                        "touchpoints": [
                            {"id": "t", "metrics": [{"id": "m", "kind": "csat", "k": k[0], "n": 60}]},
                            {"id": "u", "metrics": [{"id": "m", "kind": "csat", "k": k[1], "n": 60}]},
                        ],
                    }
                ],
                "completion": {"k": k[2], "n": 60},
            }
        )
        found = find_uncertainty(score_journey(make_atlas(), journey), PLAIN)
        assert found.lower is not None
        assert found.upper is not None
        hits += found.lower <= true_score <= found.upper
    assert 0.935 <= hits / rounds <= 0.97


@settings(max_examples=50)
@given(journeys())
def test_geometric_pillars_are_worked_out_again_exactly(journey: Journey) -> None:
    scoring = replace(journey.scoring or PLAIN, pillar_aggregation=Aggregation.GEOMETRIC)
    score = score_journey(ATLAS, replace(journey, scoring=scoring))
    found = find_uncertainty(score, scoring)
    if found.lower is not None and found.upper is not None and score.value is not None:
        assert found.lower <= score.value + 1e-9
        assert found.upper >= score.value - 1e-9


@st.composite
def counted_journeys(draw: st.DrawFn) -> tuple[Journey, Journey]:
    """Return a journey of counted rates, and the same one with the same shares of larger samples."""
    factor = draw(st.integers(2, 50))
    pairs = draw(st.lists(counted_shares(), min_size=2, max_size=5))

    def make(times: int) -> Journey:
        (k, n), *others = ((times * k, times * n) for k, n in pairs)
        places = [
            {"id": f"t{number}", "metrics": [{"id": "m", "kind": "rate", "k": k, "n": n}]}
            for number, (k, n) in enumerate(others)
        ]
        return make_journey({"stages": [{"id": "s", "touchpoints": places}], "completion": {"k": k, "n": n}})

    return make(1), make(factor)


@given(counted_journeys(), st.sampled_from(Aggregation))
def test_the_interval_shrinks_with_n_at_fixed_shares(
    pair: tuple[Journey, Journey], aggregation: Aggregation
) -> None:
    scoring = Scoring(pillar_aggregation=aggregation)
    small, large = (score_journey(ATLAS, replace(journey, scoring=scoring)) for journey in pair)
    assert large.value == pytest.approx(small.value)
    assert small.lower is not None
    assert small.upper is not None
    assert large.lower is not None
    assert large.upper is not None
    assert large.upper - large.lower <= small.upper - small.lower + 1e-9
