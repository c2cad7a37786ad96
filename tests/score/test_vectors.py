"""The worked cases, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from journeymap.model import COMPLETE, Direction, PainPoint, Scale, Share
from journeymap.score import JourneyScore, score_journey
from journeymap.score.chain import Chain, Row, find_reach, find_removal_effects, solve_chain
from journeymap.score.metric import read_kpi, read_metric
from journeymap.score.pain import pain_load, share_load, unite_loads
from tests.score.adapter import (
    VECTORS,
    count_row,
    make_atlas,
    make_journey,
    make_kpi,
    make_metric,
    read_input,
)


def approximate(expected: object) -> Any:
    return pytest.approx(expected, abs=1e-6, rel=0)


def score(identifier: str) -> JourneyScore:
    return score_journey(make_atlas(), make_journey(read_input(identifier)))


def solve(identifier: str) -> Chain:
    rows: dict[str, Row] = {}
    for place, given in VECTORS[identifier]["input"].items():
        shares = {COMPLETE if target == "ok" else target: share for target, share in given.items()}
        rows[place] = count_row(shares) if sum(shares.values()) > 1 + 1e-9 else Row(shares=shares)
    return solve_chain(rows)


@pytest.mark.parametrize("identifier", [f"V0{number}" for number in range(1, 9)])
def test_metric(identifier: str) -> None:
    reading = read_metric(make_metric(read_input(identifier)), Scale(low=-2, high=2))
    assert [reading.value, reading.lower, reading.upper] == [
        None if figure is None else approximate(figure) for figure in VECTORS[identifier]["expected"]
    ]


def test_attainment() -> None:
    values = [read_kpi(make_kpi(kpi)).value for kpi in read_input("V09")]
    assert values == approximate(VECTORS["V09"]["expected"])


def test_two_pains() -> None:
    pains = [
        PainPoint(id="p", title="p", severity=severity, frequency=Share(value=frequency))
        for severity, frequency in read_input("V10")["pains"]
    ]
    loads = [load for pain in pains if (load := pain_load(pain, 2)) is not None]
    assert unite_loads(loads) == approximate(VECTORS["V10"]["expected"]["load"])
    assert share_load(loads) == approximate(tuple(VECTORS["V10"]["expected"]["shares"]))


def test_three_pains() -> None:
    loads = read_input("V11")
    assert unite_loads(loads) == approximate(VECTORS["V11"]["expected"]["load"])
    assert share_load(loads) == approximate(tuple(VECTORS["V11"]["expected"]["shares"]))


def test_touchpoint() -> None:
    touchpoint = score("V12").stages[0].touchpoints[0]
    found = {"E": touchpoint.experience, "L": touchpoint.load, "T": touchpoint.value}
    assert found == approximate(VECTORS["V12"]["expected"])
    assert [pain.points for pain in touchpoint.pain_points] == approximate(
        [0.5 * 75 * share for share in VECTORS["V10"]["expected"]["shares"]]
    )


def test_assumed_emotion_counts_half() -> None:
    touchpoint = score("V13").stages[0].touchpoints[0]
    assert touchpoint.experience == approximate(VECTORS["V13"]["expected"]["E"])


def test_moment_of_truth_counts_twice() -> None:
    assert score("V14").stages[0].value == approximate(VECTORS["V14"]["expected"]["s"])


@pytest.mark.parametrize("identifier", ["V15", "V16"])
def test_continuity(identifier: str) -> None:
    assert score(identifier).continuity == approximate(VECTORS[identifier]["expected"]["continuity"])


def _chain_figures(chain: Chain) -> Mapping[str, object]:
    return {
        "p": chain.completion,
        "visits": {place: visits for place, visits in chain.visits.items() if place != "start"},
        "removal": find_removal_effects(chain),
        "drop_share": chain.drop_shares,
        "reach": find_reach(chain),
        "steps": chain.steps,
        "steps_given_complete": chain.steps_to_complete,
    }


@pytest.mark.parametrize("identifier", ["V17", "V18"])
def test_chain(identifier: str) -> None:
    found = _chain_figures(solve(identifier))
    for name, expected in VECTORS[identifier]["expected"].items():
        figure = found[name]
        if isinstance(figure, Mapping) and isinstance(expected, Mapping):
            figure = {place: figure[place] for place in expected}
        assert figure == approximate(expected), name


def test_chain_of_counts() -> None:
    chain = solve("V19")
    assert [chain.completion, chain.error] == approximate(VECTORS["V19"]["expected"])


def test_completion_against_target() -> None:
    completion = score_journey(make_atlas(), make_journey({"completion": read_input("V20")})).completion
    assert [completion.value] == approximate(VECTORS["V20"]["expected"])
    assert completion.basis == "counted"


def test_grade_is_held_down_by_the_weakest_pillar() -> None:
    result, expected = score("V21"), VECTORS["V21"]["expected"]
    assert result.value == approximate(expected["jss"])
    assert result.geometric == approximate(expected["geometric"])
    assert result.imbalance == approximate(expected["imbalance"])
    assert result.grade == expected["grade"]


@pytest.mark.parametrize("identifier", ["V22", "V23"])
def test_coverage_and_bounds(identifier: str) -> None:
    result, expected = score(identifier), VECTORS[identifier]["expected"]
    assert result.value == (None if expected["jss"] is None else approximate(expected["jss"]))
    assert result.coverage == approximate(expected["coverage"])
    assert [result.worst, result.best] == approximate(expected["bounds"])
    assert result.grade == expected["grade"]


def test_value_of_a_small_journey() -> None:
    assert score("V24").value == approximate(VECTORS["V24"]["expected"][0])


def test_full_journey() -> None:
    result, expected = score("V25"), VECTORS["V25"]["expected"]
    pillars = {pillar.pillar.value: pillar.value for pillar in result.pillars}
    assert {stage.id: stage.value for stage in result.stages} == approximate(expected["stages"])
    assert result.continuity == approximate(expected["continuity"])
    assert result.roll_up == approximate(expected["rollup"])
    assert pillars == approximate({name: expected[name] for name in pillars})
    assert result.value == approximate(expected["jss"])
    assert result.geometric == approximate(expected["geometric"])


def test_full_journey_coverage() -> None:
    result, expected = score("V26"), VECTORS["V26"]["expected"]
    assert result.coverage == approximate(expected["coverage"])
    assert result.measured == approximate(expected["measured"])
    assert [result.worst, result.best] == approximate(expected["bounds"])
    assert result.grade_label == expected["grade"]


def test_roll_up_and_memory_of_touchpoints() -> None:
    touchpoints = [
        {"id": f"t{place}", "metrics": [{"id": "m", "kind": "rate", "value": value}]}
        for place, value in enumerate(read_input("V34"))
    ]
    result = score_journey(make_atlas(), make_journey({"stages": [{"id": "s", "touchpoints": touchpoints}]}))
    assert result.roll_up == approximate(VECTORS["V34"]["expected"]["rollup"])
    assert result.remembered == approximate(VECTORS["V34"]["expected"]["remembered"])


def test_directions_of_a_rate() -> None:
    up = read_metric(make_metric({"kind": "rate", "k": 24, "n": 60}), Scale(low=-2, high=2))
    down = read_metric(make_metric(read_input("V08")), Scale(low=-2, high=2))
    assert up == approximate(down)
    assert make_metric(read_input("V08")).direction is Direction.DOWN
