"""The ranking by gain, weight, confidence and effort; and the best set for a budget."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Aggregation,
    Atlas,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    Move,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Reference,
    Scoring,
    Share,
    Stage,
    Touchpoint,
    Workspace,
)
from journeymap.score.appraisal import rank_candidates
from journeymap.score.candidate import CandidateKind
from journeymap.score.plan import MOST_TOGETHER, choose_plan, gain_together, is_possible
from journeymap.score.priority import (
    Gap,
    PriorityItem,
    Quadrant,
    Ranking,
    Service,
    Weighed,
    compute_priority,
    judge_service,
    opportunity_score,
)
from tests.score.adapter import FULL_EXAMPLE, VECTORS, make_atlas, make_journey

TOLERANCE = 1e-6


def pain(identifier: str, severity: float = 2, **more: object) -> PainPoint:
    known: dict[str, object] = {"frequency": Share(value=0.5), "effort_days": 5.0, "confidence": 0.8}
    return PainPoint(id=identifier, title=identifier.title(), severity=severity, **(known | more))  # type: ignore[arg-type]


def idea(identifier: str, *resolves: str, **more: object) -> Opportunity:
    known: dict[str, object] = {"effort_days": 5.0, "confidence": 0.8}
    references = tuple(Reference(id=name) for name in resolves)
    return Opportunity(id=identifier, title=identifier.title(), resolves=references, **(known | more))  # type: ignore[arg-type]


def place(
    identifier: str, *pains: PainPoint, ideas: Sequence[Opportunity] = (), value: float = 80
) -> Touchpoint:
    metric = Metric(id="csat", kind=MetricKind.CSAT, value=value)
    return Touchpoint(
        id=identifier, title=identifier, metrics=(metric,), pain_points=pains, opportunities=tuple(ideas)
    )


def travel(*touchpoints: Touchpoint, **more: object) -> Journey:
    stage = Stage(id="stage", title="Stage", touchpoints=touchpoints)
    return Journey(**({"id": "journey", "title": "Journey", "stages": (stage,)} | more))  # type: ignore[arg-type]


def rank(*journeys: Journey, confidence: float | None = None) -> Ranking:
    atlas = Atlas(workspace=Workspace(name="W"), journeys={journey.id: journey for journey in journeys})
    return rank_candidates(atlas, journeys, confidence=confidence)


def items(*journeys: Journey, confidence: float | None = None) -> list[PriorityItem]:
    return [weighed.item for weighed in rank(*journeys, confidence=confidence).items]


def test_worked_case_of_the_formula() -> None:
    given_, expected = VECTORS["V30"]["input"], VECTORS["V30"]["expected"]
    found = [
        compute_priority(gain, given_["weight"], given_["confidence"], effort)
        for gain, effort in zip(given_["gain"], given_["effort"], strict=True)
    ]
    assert found == pytest.approx(expected, abs=TOLERANCE)


def test_worked_case_through_the_whole_ranking() -> None:
    efforts = {"p1": 5.0, "p4": 20.0}
    journey = make_journey(FULL_EXAMPLE)
    stages = tuple(
        replace(
            stage,
            touchpoints=tuple(
                replace(
                    touchpoint,
                    pain_points=tuple(
                        replace(p, effort_days=efforts.get(p.id), confidence=0.8)
                        for p in touchpoint.pain_points
                    ),
                )
                for touchpoint in stage.touchpoints
            ),
        )
        for stage in journey.stages
    )
    ranking = rank_candidates(make_atlas(), [replace(journey, stages=stages)])
    found = {weighed.item.id: weighed.item for weighed in ranking.items}
    assert found["p1"].priority == pytest.approx(VECTORS["V30"]["expected"][0], abs=TOLERANCE)
    assert found["p4"].priority == pytest.approx(VECTORS["V30"]["expected"][1], abs=TOLERANCE)
    assert [weighed.item.id for weighed in ranking.items] == ["p2", "p1", "p4", "p5", "p3"]
    assert found["p2"].urgent, "severity 4 stands on top, though it has no effort and no rank"
    assert (found["p1"].rank, found["p4"].rank, found["p2"].rank) == (1, 2, None)


def test_worked_case_of_the_opportunity_score() -> None:
    pairs = VECTORS["V35"]["input"]
    assert [opportunity_score(*pair) for pair in pairs] == VECTORS["V35"]["expected"]


@pytest.mark.parametrize(
    ("importance", "satisfaction", "expected"),
    [
        (8, 3, Service.CONCENTRATE),
        (8, 8, Service.KEEP_UP),
        (5, 5, Service.LOW_PRIORITY),
        (2, 8, Service.OVERKILL),
    ],
)
def test_importance_against_performance(importance: float, satisfaction: float, expected: Service) -> None:
    assert judge_service(importance, satisfaction) is expected


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"effort_days": None}, (Gap.EFFORT,)),
        ({"effort_days": 0.0}, (Gap.EFFORT,)),
        ({"confidence": None}, (Gap.CONFIDENCE,)),
        ({"frequency": None}, (Gap.FREQUENCY,)),
        (
            {"frequency": None, "effort_days": None, "confidence": None},
            (Gap.FREQUENCY, Gap.EFFORT, Gap.CONFIDENCE),
        ),
        ({"effort_days": None, "effort": "huge"}, (Gap.EFFORT,)),
    ],
)
def test_what_is_missing_is_listed_and_not_ranked(
    changes: dict[str, object], missing: tuple[Gap, ...]
) -> None:
    found = items(travel(place("a", pain("known", 1)), place("b", pain("vague", 3, **changes))))
    assert [item.id for item in found] == ["known", "vague"]
    assert found[1].missing == missing
    assert (found[1].priority, found[1].rank) == (None, None)
    assert (found[1].gain is None) == (Gap.FREQUENCY in missing)


def test_a_touchpoint_without_a_score_gains_nothing_that_is_known() -> None:
    bare = Touchpoint(id="a", title="A", pain_points=(pain("p"),))
    (found,) = items(travel(bare, place("b")))
    assert found.missing == (Gap.SCORE,)
    assert found.gain is None


@pytest.mark.parametrize(("size", "days"), [("S", 2), ("m", 5), ("L", 15), ("XL", 40)])
def test_a_size_stands_for_days(size: str, days: float) -> None:
    (found,) = items(travel(place("a", pain("p", effort_days=None, effort=size))))
    assert (found.effort_days, found.effort_size) == (days, size.upper())


def test_a_confidence_can_be_set_for_all_that_declare_none() -> None:
    journey = travel(place("a", pain("p", confidence=None), pain("q")))
    by_id = {item.id: item for item in items(journey, confidence=0.5)}
    assert (by_id["p"].confidence, by_id["p"].confidence_given) == (0.5, False)
    assert (by_id["q"].confidence, by_id["q"].confidence_given) == (0.8, True)
    assert by_id["p"].rank == 2


def test_the_resolved_and_the_closed_are_no_candidates() -> None:
    ideas = [
        idea("done", "p", status=OpportunityStatus.DONE),
        idea("no", "p", status=OpportunityStatus.REJECTED),
    ]
    assert items(travel(place("a", pain("p", status=PainStatus.RESOLVED), ideas=ideas))) == []


def test_an_opportunity_gains_by_what_it_resolves_and_moves() -> None:
    moves = (
        Move(indicator=Reference(id="csat"), expected=90.0),
        Move(indicator=Reference(id="otd"), expected=5.0),
    )
    first = place("a", pain("p"), ideas=[idea("both", "p", moves=moves)])
    kpi = Kpi(id="otd", title="On time", value=0, target=10)
    journey = travel(first, place("b"), kpis=(kpi,))
    by_id = {item.id: item for item in items(journey)}
    # E 80 -> 90 without the load of 0.125 x 0.5; half of the stage, half of the journey; and the KPI to 50.
    assert by_id["p"].gain == pytest.approx(80 * 0.5 * 0.125 / 4)
    assert by_id["both"].direct_gain == by_id["p"].gain
    assert by_id["both"].gain == pytest.approx((90 - 80 * (1 - 0.5 * 0.125)) / 4 + 25)
    assert by_id["both"].uncounted == ()
    assert [resolved.title for resolved in by_id["both"].resolves] == ["P"]


def test_an_indicator_that_could_be_several_is_not_counted() -> None:
    moves = (Move(indicator=Reference(id="csat"), expected=90.0), Move(indicator=Reference(id="nps")))
    journey = travel(place("a"), place("b"), opportunities=(idea("vague", moves=moves),))
    (found,) = items(journey)
    assert found.uncounted == ("csat", "nps")
    assert found.missing == (Gap.EFFECT,)


def test_a_shared_pain_point_is_one_piece_of_work() -> None:
    shared = pain("wait", shared=True)
    one = travel(place("a", shared), id="one", volume=1000)
    other = travel(place("a", shared, ideas=[idea("staff", "wait")]), id="other", volume=3000)
    by_id = {item.id: item for item in items(one, other)}
    assert set(by_id) == {"wait", "staff"}
    assert [(gain.id, gain.weight) for gain in by_id["wait"].journeys] == [("one", 0.25), ("other", 0.75)]
    assert by_id["wait"].gain == pytest.approx(80 * 0.5 * 0.125)
    assert by_id["staff"].gain == by_id["wait"].gain


def test_own_pain_points_of_one_name_are_two() -> None:
    found = items(travel(place("a", pain("wait")), id="one"), travel(place("a", pain("wait")), id="other"))
    assert [item.id for item in found] == ["wait", "wait"]


def test_the_workspace_has_opportunities_too() -> None:
    journey = travel(place("a", pain("p")))
    atlas = Atlas(
        workspace=Workspace(name="W", opportunities=(idea("wide", "p"), idea("elsewhere", "q"))),
        journeys={journey.id: journey},
    )
    found = [weighed.item for weighed in rank_candidates(atlas, [journey]).items]
    assert [(item.kind, item.id) for item in found] == [
        (CandidateKind.PAIN_POINT, "p"),
        (CandidateKind.OPPORTUNITY, "wide"),
    ]


def test_quadrants_are_cut_at_the_medians() -> None:
    journey = travel(
        place("a", pain("strong-quick", 3.4, effort_days=1.0)),
        place("b", pain("strong-long", 3.3, effort_days=30.0)),
        place("c", pain("weak-quick", 1, effort_days=2.0)),
        place("d", pain("weak-long", 1.1, effort_days=20.0)),
    )
    assert {item.id: item.quadrant for item in items(journey)} == {
        "strong-quick": Quadrant.QUICK_WIN,
        "strong-long": Quadrant.BIG_BET,
        "weak-quick": Quadrant.FILL_IN,
        "weak-long": Quadrant.THINK_TWICE,
    }


def expect_by_brute_force(chosen: Sequence[Weighed], ranking: Ranking) -> float:
    """The mean gain over every way in which the chosen items may succeed or fail."""
    total = []
    for outcome in itertools.product((True, False), repeat=len(chosen)):
        chance = math.prod(
            (w.item.confidence or 0) if won else 1 - (w.item.confidence or 0)
            for w, won in zip(chosen, outcome, strict=True)
        )
        won = [w for w, success in zip(chosen, outcome, strict=True) if success]
        total.append(chance * gain_together(won, ranking.ground))
    return math.fsum(total)


def find_best(ranking: Ranking, budget: float) -> float:
    able = [w for w in ranking.items if w.item.priority]
    best = 0.0
    for size in range(len(able) + 1):
        for chosen in itertools.combinations(able, size):
            days = math.fsum(math.ceil((w.item.effort_days or 0) * 2) / 2 for w in chosen)
            if days <= budget and is_possible(chosen):
                best = max(best, expect_by_brute_force(chosen, ranking))
    return best


@st.composite
def small_journeys(draw: st.DrawFn) -> Journey:
    """Two or three touchpoints with pains, overlapping opportunities, and sometimes means that do not add."""
    efforts = st.sampled_from([0.5, 1.0, 1.2, 2.0, 3.5])
    confidences = st.sampled_from([0.2, 0.5, 0.9, 1.0])
    touchpoints = []
    count = 0
    for number in range(draw(st.integers(1, 3))):
        pains, ideas = [], []
        for _ in range(draw(st.integers(0, 2))):
            name = f"p{count}"
            count += 1
            days, sure = draw(efforts), draw(confidences)
            pains.append(pain(name, draw(st.sampled_from([1, 2, 3])), effort_days=days, confidence=sure))
        for extra in range(draw(st.integers(0, 2)) if count < 5 else 0):
            resolved = [p.id for p in pains if draw(st.booleans())]
            moves = draw(st.sampled_from([(), (Move(indicator=Reference(id="csat"), expected=90.0),)]))
            days, sure = draw(efforts), draw(confidences)
            ideas.append(idea(f"i{number}{extra}", *resolved, moves=moves, effort_days=days, confidence=sure))
        touchpoints.append(place(f"t{number}", *pains, ideas=ideas, value=draw(st.sampled_from([40, 80]))))
    aggregation = draw(st.sampled_from(Aggregation))
    kpis = (Kpi(id="k", title="K", value=30, target=100),)
    return travel(*touchpoints, kpis=kpis, scoring=Scoring(pillar_aggregation=aggregation))


@settings(max_examples=40)
@given(small_journeys(), st.sampled_from([0.0, 1.0, 2.5, 4.0, 6.0, 100.0]))
def test_the_plan_is_the_best_of_all_sets(journey: Journey, budget: float) -> None:
    ranking = rank(journey)
    plan = choose_plan(ranking, budget)
    numbers = {chosen.number for chosen in plan.chosen}
    chosen = [weighed for weighed in ranking.items if weighed.item.number in numbers]
    assert plan.days <= budget
    assert plan.not_considered == ()
    assert plan.expected_gain == pytest.approx(expect_by_brute_force(chosen, ranking), abs=1e-9)
    assert plan.expected_gain == pytest.approx(find_best(ranking, budget), abs=1e-9)
    assert plan.gain == pytest.approx(gain_together(chosen, ranking.ground), abs=1e-12)


def test_two_opportunities_for_one_pain_count_once() -> None:
    ideas = [idea("one", "p", confidence=1.0), idea("other", "p", confidence=1.0)]
    plan = choose_plan(rank(travel(place("a", pain("p", confidence=None), ideas=ideas))), 100)
    assert [chosen.id for chosen in plan.chosen] == ["one"]


def test_a_pain_point_and_its_opportunity_are_the_same_work() -> None:
    plan = choose_plan(rank(travel(place("a", pain("p"), ideas=[idea("fix", "p", confidence=0.9)]))), 100)
    assert [chosen.id for chosen in plan.chosen] == ["fix"]


def test_past_the_limit_the_best_are_weighed_and_the_rest_is_named() -> None:
    pains = [pain(f"p{number}", 2, effort_days=1.0 + number) for number in range(MOST_TOGETHER + 2)]
    plan = choose_plan(rank(travel(place("a", *pains))), 1000)
    assert plan.considered == MOST_TOGETHER
    assert plan.not_considered == (11, 12)


def test_without_a_budget_that_pays_for_anything_the_plan_is_empty() -> None:
    plan = choose_plan(rank(travel(place("a", pain("p")))), 1)
    assert (plan.chosen, plan.days, plan.expected_gain, plan.gain, plan.considered) == ((), 0, 0, 0, 0)
