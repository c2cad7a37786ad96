"""What work brings to the portfolio, and that parts taken over change no bit of a score."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Aggregation,
    Atlas,
    Edit,
    Journey,
    MeetKpi,
    Metric,
    MetricKind,
    PainPoint,
    Reference,
    ResolvePain,
    Scoring,
    SetMetric,
    Share,
    Stage,
    State,
    Touchpoint,
    TouchpointWeights,
    Workspace,
)
from journeymap.report.composition import compose_report
from journeymap.score import JourneyScore, score_journey
from journeymap.score.appraisal import rank_candidates
from journeymap.score.edit import apply_edits, list_metrics
from journeymap.score.edit_check import list_kpis
from journeymap.score.ground import survey_ground
from journeymap.score.journey import score_plainly, value_plainly
from journeymap.score.plan import choose_plan
from journeymap.score.priority import PriorityItem
from journeymap.score.scenario import score_scenario
from journeymap.score.workings import Workings
from tests.score.journeys import ATLAS, journeys
from tests.score.test_priority import find_best


def without_interval(score: JourneyScore) -> JourneyScore:
    return replace(score, lower=None, upper=None, interval_covers=0.0)


def list_edits(journey: Journey) -> list[Edit]:
    pains: list[Edit] = [ResolvePain(pain_point=pain.id) for _, pain in journey.pain_points]
    return [
        *pains,
        *(SetMetric(place=place, metric=metric, value=1) for place, metric in list_metrics(journey)),
        *(MeetKpi(kpi=kpi) for kpi in list_kpis(journey)),
    ]


@settings(max_examples=60)
@given(journeys(), st.sampled_from(TouchpointWeights), st.sampled_from([0.0, 0.5]))
def test_what_is_taken_over_changes_no_bit(
    journey: Journey, weights: TouchpointWeights, memory: float
) -> None:
    scoring = replace(journey.scoring or Scoring(), weights=weights, memory_weight=memory)
    journey = replace(journey, scoring=scoring)
    workings = Workings()
    for edits in ((), *((edit,) for edit in list_edits(journey))):
        edited = apply_edits(journey, edits)
        score = score_plainly(ATLAS, edited, workings)
        assert score == without_interval(score_journey(ATLAS, edited))
        assert value_plainly(ATLAS, edited, workings) == score.value


@settings(max_examples=20)
@given(journeys())
def test_what_is_known_already_changes_no_bit_of_what_is_made_of_it(journey: Journey) -> None:
    """As on a site: a score for the page, for the report, and for the ranking of work."""
    workings = Workings()
    atlas = replace(ATLAS, journeys={**ATLAS.journeys, journey.id: journey})
    scores = {each.id: score_journey(atlas, each, workings) for each in atlas.journeys.values()}
    assert scores == {each.id: score_journey(atlas, each) for each in atlas.journeys.values()}
    score = scores[journey.id]
    assert compose_report(atlas, journey, score, workings) == compose_report(atlas, journey, score)
    asked = tuple(atlas.journeys.values())
    known = rank_candidates(atlas, asked, scores=scores, workings=workings)
    assert known.items == rank_candidates(atlas, asked).items


def pain(identifier: str, **more: object) -> PainPoint:
    known: dict[str, object] = {"severity": 3, "frequency": Share(value=0.5), "effort_days": 2.0}
    return PainPoint(id=identifier, title=identifier, confidence=1.0, **(known | more))  # type: ignore[arg-type]


def travel(
    identifier: str, *pains: PainPoint, opens: str | None = None, own: bool = True, **more: object
) -> Journey:
    """Return a journey of one measured touchpoint, and of one that the score of ``opens`` stands for."""
    touchpoints = []
    if own:
        metric = Metric(id="csat", kind=MetricKind.CSAT, value=80)
        touchpoints.append(Touchpoint(id="own", title="Own", metrics=(metric,), pain_points=pains))
    if opens is not None:
        opened = Reference(id=opens)
        standing = Touchpoint(id="standing", title="Standing", journey=opened, use_journey_score=True)
        touchpoints.append(standing if own else replace(standing, pain_points=pains))
    stage = Stage(id="s", title="S", touchpoints=tuple(touchpoints))
    return Journey(id=identifier, title=identifier.title(), stages=(stage,), **more)  # type: ignore[arg-type]


def make_atlas(*made: Journey) -> Atlas:
    return Atlas(workspace=Workspace(name="W"), journeys={journey.id: journey for journey in made})


def find_items(atlas: Atlas, *asked: str) -> dict[str, PriorityItem]:
    ranking = rank_candidates(atlas, [atlas.journeys[name] for name in asked])
    return {weighed.item.id: weighed.item for weighed in ranking.items}


def test_work_is_worth_the_same_whichever_journeys_were_asked_for() -> None:
    atlas = make_atlas(
        travel("large", pain("here"), pain("both", shared=True), volume=3000),
        travel("small", pain("there"), pain("both", shared=True), volume=1000),
    )
    everything, one = find_items(atlas, "large", "small"), find_items(atlas, "small")
    assert set(everything) == {"here", "there", "both"}
    assert set(one) == {"there", "both"}
    for name, item in one.items():
        assert item.gain == everything[name].gain, "of the portfolio, not of what was asked for"
    assert {gain.id: gain.weight for gain in one["both"].journeys} == {"large": 0.75, "small": 0.25}
    assert one["there"].gain == pytest.approx((one["there"].journeys[0].gain or 0) / 4)


def test_a_journey_that_stands_in_another_counts_there() -> None:
    atlas = make_atlas(
        travel("part", pain("deep"), volume=500),
        travel("whole", opens="part", volume=1000),
        travel("other", volume=3000),
    )
    (item,) = find_items(atlas, "part").values()
    gains = {gain.id: (gain.weight, gain.gain) for gain in item.journeys}
    own = gains["part"][1]
    assert own is not None
    assert gains == {"part": (0, own), "whole": (0.25, pytest.approx(own / 2))}
    assert item.gain == pytest.approx(own / 8)


def test_a_plan_weighs_what_it_would_weigh_in_the_portfolio() -> None:
    now = travel("now", pain("old"), volume=1000)
    plan = travel("plan", pain("new"), volume=500, state=State.FUTURE)
    (beside,) = find_items(make_atlas(now, plan), "plan").values()
    assert [gain.weight for gain in beside.journeys] == [0.5]
    (alone,) = find_items(make_atlas(plan), "plan").values()
    assert [gain.weight for gain in alone.journeys] == [1]


def test_weights_of_the_portfolio_add_up_to_one() -> None:
    atlas = make_atlas(
        travel("a", volume=1), travel("b", volume=3), travel("c", opens="a"), travel("d", own=False)
    )
    ground = survey_ground(atlas, ())
    assert not ground.by_volume, "not every volume is known"
    assert ground.counted == 2
    assert ground.weights == {"a": 0, "b": 0.5, "c": 0.5, "d": 0}


@st.composite
def portfolios(draw: st.DrawFn) -> Atlas:
    """Two or three journeys with pains of their own and in common, one of them standing in another."""
    shared = pain("shared", shared=True, severity=draw(st.sampled_from([1, 2, 3])))
    confidences = st.sampled_from([0.5, 1.0])
    aggregations = st.sampled_from(Aggregation)
    made = []
    for name, opens in (("part", None), ("whole", draw(st.sampled_from([None, "part"]))), ("other", None)):
        pains = [
            pain(f"{name}-{number}", frequency=Share(value=0.2)) for number in range(draw(st.integers(0, 2)))
        ]
        pains = [replace(each, confidence=draw(confidences)) for each in pains]
        pains += [shared] if draw(st.booleans()) else []
        own = opens is None or draw(st.booleans())
        scoring = Scoring(pillar_aggregation=draw(aggregations))
        volume = draw(st.sampled_from([None, 100.0, 300.0]))
        made.append(travel(name, *pains, opens=opens, own=own, scoring=scoring, volume=volume))
    return make_atlas(*made)


@settings(max_examples=60)
@given(portfolios())
def test_a_gain_is_what_the_portfolio_gains(atlas: Atlas) -> None:
    for item in find_items(atlas, *atlas.journeys).values():
        holders = [
            key for key, each in atlas.journeys.items() if item.id in {p.id for _, p in each.pain_points}
        ]
        edit = ResolvePain(pain_point=item.id)
        told = score_scenario(atlas, atlas.journeys[holders[0]], [edit]).together.portfolio
        assert told is not None
        assert item.gain == (None if told.gain is None else pytest.approx(told.gain, abs=1e-9))


@settings(max_examples=60)
@given(portfolios(), st.sampled_from([0.0, 2.0, 5.0, 100.0]))
def test_the_plan_is_the_best_of_all_sets_over_journeys_that_stand_in_others(
    atlas: Atlas, budget: float
) -> None:
    ranking = rank_candidates(atlas, tuple(atlas.journeys.values()))
    plan = choose_plan(ranking, budget)
    assert plan.not_considered == ()
    assert plan.expected_gain == pytest.approx(find_best(ranking, budget), abs=1e-9)
