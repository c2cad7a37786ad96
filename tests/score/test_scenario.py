"""What edits bring: the worked cases, closed forms, and laws over made journeys."""

from __future__ import annotations

import copy
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    COMPLETE,
    LOST,
    START,
    Atlas,
    Completion,
    Edit,
    EditKind,
    Journey,
    Kpi,
    MeetKpi,
    Metric,
    MetricKind,
    MoveDropOff,
    PainPoint,
    PainStatus,
    Reference,
    ResolvePain,
    Scale,
    Scoring,
    SetCompletion,
    SetKpi,
    SetMetric,
    Share,
    Side,
    Stage,
    State,
    Touchpoint,
    Transition,
    Workspace,
)
from journeymap.score import score_journey
from journeymap.score.edit import apply_edits, list_metrics, set_figure
from journeymap.score.edit_check import check_edits, list_kpis
from journeymap.score.metric import read_metric
from journeymap.score.scenario import score_scenario
from tests.score.adapter import FULL_EXAMPLE, VECTORS, make_atlas, make_journey
from tests.score.journeys import ATLAS, Made, journeys

TOLERANCE = 1e-6
EMOTION = Scale(low=-2, high=2)


def gain_of(atlas: Atlas, journey: Journey, *edits: Edit) -> float:
    gain = score_scenario(atlas, journey, edits).together.journey.gain
    assert gain is not None
    return gain


def ids_of_pains(journey: Journey) -> list[str]:
    return list(dict.fromkeys(pain_point.id for _, pain_point in journey.pain_points))


def test_worked_case_of_single_and_joint_fixes() -> None:
    journey, expected = make_journey(FULL_EXAMPLE), VECTORS["V29"]["expected"]
    for pain in ("p1", "p2", "p3"):
        fix = ResolvePain(pain_point=pain)
        assert gain_of(make_atlas(), journey, fix) == pytest.approx(expected[pain], abs=TOLERANCE)
    both = gain_of(make_atlas(), journey, ResolvePain(pain_point="p2"), ResolvePain(pain_point="p3"))
    assert both == pytest.approx(expected["both"], abs=TOLERANCE)
    assert both > expected["p2"] + expected["p3"]


def test_worked_case_of_the_levels_of_one_fix() -> None:
    gain = score_scenario(make_atlas(), make_journey(FULL_EXAMPLE), [ResolvePain(pain_point="p4")])
    effect = gain.edits[0].effect
    assert effect == gain.together
    assert [(level.id, round(level.gain or 0, 6)) for level in effect.touchpoints] == [
        ("technician", 6.117188)
    ]
    assert [(level.id, round(level.gain or 0, 6)) for level in effect.stages] == [("install", 6.117188)]
    assert [level.id for level in effect.pillars] == ["experience"]
    assert effect.journey.gain == pytest.approx(0.291294643, abs=TOLERANCE)


@settings(max_examples=40)
@given(journeys(Made(always_frequent=True, default_scoring=True)))
def test_one_fix_is_the_closed_form(journey: Journey) -> None:
    """``weight x cap x E x load x prod(1 - other loads)``, the weight found by finite difference."""
    score = score_journey(ATLAS, journey)
    scoring = Scoring()
    for stage, scored_stage in zip(journey.stages, score.stages, strict=True):
        for touchpoint, scored in zip(stage.touchpoints, scored_stage.touchpoints, strict=True):
            for number, pain in enumerate(scored.pain_points):
                if scored.experience is None or score.value is None:
                    continue
                fix = ResolvePain(pain_point=touchpoint.pain_points[number].id)
                effect = score_scenario(ATLAS, journey, [fix]).together
                others = [other.load or 0.0 for other in scored.pain_points if other is not pain]
                left = math.prod(1 - load for load in others)
                expected = scoring.pain_cap * scored.experience * (pain.load or 0.0) * left
                found = effect.touchpoints[0].gain if effect.touchpoints else 0.0
                assert found == pytest.approx(expected, abs=1e-9)
                weight = find_weight(journey, touchpoint.id, scored.value)
                assert effect.journey.gain == pytest.approx(weight * expected, abs=1e-9)


def find_weight(journey: Journey, touchpoint: str, value: float | None) -> float:
    """What a touchpoint's score weighs in the journey's, found from two figures without pain."""
    assert value is not None

    def fix(figure: float) -> float:
        metric = Metric(id="m", kind=MetricKind.CSAT, value=figure)
        stages = tuple(
            replace(
                stage,
                touchpoints=tuple(
                    replace(t, metrics=(metric,), emotion=(), pain_points=()) if t.id == touchpoint else t
                    for t in stage.touchpoints
                ),
            )
            for stage in journey.stages
        )
        score = score_journey(ATLAS, replace(journey, stages=stages)).value
        assert score is not None
        return score

    return (fix(100) - fix(0)) / 100


@settings(max_examples=40)
@given(journeys())
def test_fixes_never_lose_and_together_bring_at_least_their_sum(journey: Journey) -> None:
    if score_journey(ATLAS, journey).value is None:
        return
    scoring = journey.scoring or Scoring()
    assert scoring.memory_weight == 0
    fixes = [ResolvePain(pain_point=pain) for pain in ids_of_pains(journey)]
    gain = score_scenario(ATLAS, journey, fixes)
    singles = [edit.effect.journey.gain or 0.0 for edit in gain.edits]
    assert all(single >= -1e-12 for single in singles)
    assert (gain.together.journey.gain or 0.0) >= math.fsum(singles) - 1e-9


@settings(max_examples=40)
@given(journeys(), st.floats(0, 100))
def test_raising_a_figure_never_loses(journey: Journey, value: float) -> None:
    before = score_journey(ATLAS, journey).value
    for (place, name), metrics in list_metrics(journey).items():
        readings = [read_metric(metric, EMOTION).value for metric in metrics]
        changed = [read_metric(set_figure(metric, value), EMOTION).value for metric in metrics]
        better = all(
            one is not None and other is not None and other >= one
            for one, other in zip(readings, changed, strict=True)
        )
        if better and before is not None:
            edited = apply_edits(journey, [SetMetric(place=place, metric=name, value=value)])
            assert (score_journey(ATLAS, edited).value or 0.0) >= before - 1e-9


@settings(max_examples=40)
@given(journeys())
def test_meeting_a_kpi_attains_it_and_never_loses(journey: Journey) -> None:
    before = score_journey(ATLAS, journey).value
    for identifier, kpi in list_kpis(journey).items():
        edited = apply_edits(journey, [MeetKpi(kpi=identifier)])
        after = score_journey(ATLAS, edited)
        if kpi.side is Side.BUSINESS:
            met = next(scored for scored in after.kpis if scored.id == identifier)
            assert met.value == 100
        if before is not None and kpi.value is not None:
            assert (after.value or 0.0) >= before - 1e-9


@settings(max_examples=40)
@given(journeys())
def test_the_journey_handed_in_stays_as_it_is(journey: Journey) -> None:
    kept = copy.deepcopy(journey)
    edits: list[Edit] = [ResolvePain(pain_point=pain) for pain in ids_of_pains(journey)]
    edits += [SetMetric(place=place, metric=metric, value=50) for place, metric in list_metrics(journey)]
    edits += [MeetKpi(kpi=kpi) for kpi in list_kpis(journey)]
    edits += [MoveDropOff(source=t.id, target=COMPLETE, share=0.5) for t in journey.touchpoints]
    edits += [SetCompletion(share=0.5)]
    first = score_scenario(ATLAS, journey, edits)
    assert journey == kept
    assert score_scenario(ATLAS, journey, edits) == first


@given(journeys())
def test_an_edit_that_names_nothing_changes_nothing(journey: Journey) -> None:
    edits: list[Edit] = [
        ResolvePain(pain_point="none"),
        SetMetric(place="none", metric="none", value=1),
        MeetKpi(kpi="none"),
        SetKpi(kpi="none", value=1),
    ]
    assert apply_edits(journey, edits) == journey
    assert [problem.rule for problem in check_edits(journey, edits, EMOTION)] == ["unknown-reference"] * 4


def funnel(*, counted: bool = True, completion: Completion | None = None) -> Journey:
    """Return a path of two steps: 100 start, 80 come to pay, 60 complete."""

    def step(source: str, target: str, count: float, share: float) -> Transition:
        return Transition(
            id=f"{source}--{target}",
            source=Reference(id=source),
            target=Reference(id=target),
            count=count if counted else None,
            probability=None if counted else Share(value=share),
        )

    lost = [step("cart", LOST, 20, 0.2), step("pay", LOST, 20, 0.25)] if counted else []
    return Journey(
        id="funnel",
        title="Funnel",
        stages=(
            Stage(
                id="order",
                title="Order",
                touchpoints=(Touchpoint(id="cart", title="Cart"), Touchpoint(id="pay", title="Pays")),
            ),
        ),
        transitions=(
            step(START, "cart", 100, 1),
            step("cart", "pay", 80, 0.8),
            step("pay", COMPLETE, 60, 0.75),
            *lost,
        ),
        completion=completion,
    )


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize(("source", "expected"), [("cart", 67.5), ("pay", 70.0)])
def test_moved_drop_off_goes_through_the_chain(*, counted: bool, source: str, expected: float) -> None:
    """Half of the lost at the cart: .9 x .75; half of those at the payment: .8 x .875."""
    target = {"cart": "pay", "pay": COMPLETE}[source]
    gain = score_scenario(
        make_atlas(), funnel(counted=counted), [MoveDropOff(source=source, target=target, share=0.5)]
    )
    assert gain.together.journey.before == pytest.approx(60)
    assert gain.together.journey.after == pytest.approx(expected)


def test_drop_off_by_count_and_past_a_step() -> None:
    move = MoveDropOff(source="cart", target=COMPLETE, count=5)
    assert score_scenario(make_atlas(), funnel(), [move]).together.journey.after == pytest.approx(65)


def test_moved_drop_off_moves_a_counted_completion_by_the_difference() -> None:
    known = Completion(k=500, n=1000)
    journey = funnel(completion=known)
    gain = score_scenario(make_atlas(), journey, [MoveDropOff(source="cart", target="pay", share=0.5)])
    assert gain.counted_completion
    assert gain.together.journey.before == pytest.approx(50)
    assert gain.together.journey.after == pytest.approx(57.5)


def test_a_touchpoint_without_a_way_out_loses_everyone() -> None:
    journey = replace(funnel(counted=False), transitions=funnel(counted=False).transitions[:2])
    move = MoveDropOff(source="pay", target=COMPLETE, share=0.5)
    assert check_edits(journey, [move], EMOTION) == ()
    assert score_journey(make_atlas(), apply_edits(journey, [move])).completion.share == pytest.approx(0.4)


PROBLEMS: list[tuple[Edit, str, str | None]] = [
    (ResolvePain(pain_point="sl"), "The journey has no pain point `sl`.", "Did you mean `slow`?"),
    (
        SetMetric(place="cart", metric="nps", value=1),
        "The journey has no metric `cart.nps`; a metric is named by its place, such as `checkout.csat`.",
        "There is: cart.csat, cart.emotion.",
    ),
    (ResolvePain(pain_point="sloww"), "The journey has no pain point `sloww`.", "Did you mean `slow`?"),
    (
        SetMetric(place="cart", metric="csta", value=1),
        "The journey has no metric `cart.csta`; a metric is named by its place, such as `checkout.csat`.",
        "Did you mean `cart.csat`?",
    ),
    (
        SetMetric(place="cart", metric="csat", value=101),
        "`cart.csat` cannot be 101: its figures go from 0 to 100.",
        None,
    ),
    (
        SetMetric(place="cart", metric="emotion", value=-3),
        "`cart.emotion` cannot be -3: its figures go from -2 to 2.",
        None,
    ),
    (MeetKpi(kpi="otp"), "The journey has no KPI `otp`.", "Did you mean `otd`?"),
    (MeetKpi(kpi="otd"), "The KPI `otd` has no target that it could meet.", None),
    (
        MoveDropOff(source="card", target="pay", share=0.5),
        "The journey has no touchpoint `card`.",
        "Did you mean `cart`?",
    ),
    (
        MoveDropOff(source="cart", target=LOST, share=0.5),
        "Whoever goes to `lost` is lost as well; name a touchpoint or `complete`.",
        None,
    ),
    (
        MoveDropOff(source="cart", target="completed", share=0.5),
        "The journey has nothing called `completed` that people could go on to.",
        "Did you mean `complete`?",
    ),
    (MoveDropOff(source="cart", target="pay", count=21), "Only 20 are lost at `cart`, not 21.", None),
    (
        MoveDropOff(source="cart", target="pay", share=1.5),
        "1.5 is no share: a share goes from 0 to 1.",
        None,
    ),
    (MoveDropOff(source=START, target="pay", share=1), "Nobody is lost at `start`.", None),
    (SetCompletion(share=2), "2 is no share: a share goes from 0 to 1.", None),
]


@pytest.mark.parametrize(("edit", "message", "suggestion"), PROBLEMS, ids=[row[1][:40] for row in PROBLEMS])
def test_an_impossible_edit_is_told(edit: Edit, message: str, suggestion: str | None) -> None:
    journey = funnel()
    cart = replace(
        next(journey.touchpoints),
        metrics=(Metric(id="csat", kind=MetricKind.CSAT, k=4, n=10),),
        emotion=(Metric(id="emotion", kind=MetricKind.EMOTION, value=-1, assumed=True),),
        pain_points=(PainPoint(id="slow", title="Slow", severity=2),),
    )
    stage = replace(journey.stages[0], touchpoints=(cart, *journey.stages[0].touchpoints[1:]))
    journey = replace(journey, stages=(stage,), kpis=(Kpi(id="otd", title="On time", value=1),))
    (problem,) = check_edits(journey, [edit], EMOTION)
    assert problem.message.say("en") == message
    assert (None if problem.help is None else problem.help.say("en")) == suggestion
    assert problem.message.say("tr") != message


def test_drop_off_without_figures_is_told() -> None:
    bare = replace(funnel(), transitions=tuple(replace(step, count=None) for step in funnel().transitions))
    move = MoveDropOff(source="cart", target="pay", share=0.5)
    (problem,) = check_edits(bare, [move], EMOTION)
    assert problem.message.say("en") == "Not all transitions from `cart` have a count or a probability."
    (problem,) = check_edits(replace(bare, transitions=()), [move], EMOTION)
    assert problem.message.say("en").startswith("The journey declares no transitions")
    assert apply_edits(bare, [move]) == bare


def simple(identifier: str, *, volume: float | None, state: State = State.CURRENT) -> Journey:
    shared = PainPoint(id="wait", title="Waits", severity=4, frequency=Share(value=0.5), shared=True)
    touchpoint = Touchpoint(
        id="call",
        title="Calls",
        metrics=(Metric(id="csat", kind=MetricKind.CSAT, value=80),),
        pain_points=(shared,),
    )
    return Journey(
        id=identifier,
        title=identifier,
        volume=volume,
        state=state,
        stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),),
    )


def make_portfolio(*made: Journey) -> Atlas:
    return Atlas(workspace=Workspace(name="Two"), journeys={journey.id: journey for journey in made})


def test_a_shared_pain_point_is_resolved_in_every_journey_and_in_the_portfolio() -> None:
    one, other = simple("a", volume=1000), simple("b", volume=3000)
    gain = score_scenario(make_portfolio(one, other), one, [ResolvePain(pain_point="wait")])
    assert gain.by_volume
    assert gain.journeys == 2
    assert gain.together.journey.gain == pytest.approx(20)
    assert [(level.id, level.gain) for level in gain.together.other_journeys] == [("b", 20)]
    assert gain.together.portfolio is not None
    assert gain.together.portfolio.gain == pytest.approx(20)


def test_the_portfolio_weighs_by_volume_only_where_all_are_known() -> None:
    edit = SetMetric(place="call", metric="csat", value=100)
    one = simple("a", volume=1000)
    known = score_scenario(make_portfolio(one, simple("b", volume=3000)), one, [edit]).together.portfolio
    unknown = score_scenario(make_portfolio(one, simple("b", volume=None)), one, [edit]).together.portfolio
    assert known is not None
    assert unknown is not None
    assert known.gain == pytest.approx(15 / 4)
    assert unknown.gain == pytest.approx(15 / 2)


def test_a_future_state_is_not_in_the_portfolio() -> None:
    future = simple("a", volume=1000, state=State.FUTURE)
    gain = score_scenario(make_portfolio(future), future, [ResolvePain(pain_point="wait")])
    assert gain.together.portfolio is None


def test_a_resolved_pain_point_gains_nothing_again() -> None:
    journey = apply_edits(simple("a", volume=None), [ResolvePain(pain_point="wait")])
    assert all(pain.status is PainStatus.RESOLVED for _, pain in journey.pain_points)
    assert gain_of(make_atlas(), journey, ResolvePain(pain_point="wait")) == 0


def test_what_an_edit_is_called() -> None:
    journey = replace(
        simple("a", volume=None), kpis=(Kpi(id="otd", title="On time", value=80, target=95, unit="%"),)
    )
    edits: list[Edit] = [
        ResolvePain(pain_point="wait"),
        SetMetric(place="call", metric="csat", value=90),
        MeetKpi(kpi="otd"),
        SetKpi(kpi="otd", value=90),
        SetCompletion(share=0.5),
        MoveDropOff(source="call", target=COMPLETE, share=0.5),
    ]
    told = score_scenario(make_atlas(), journey, edits).edits
    assert [(edit.kind, edit.subject, edit.title, edit.amount, edit.unit) for edit in told] == [
        (EditKind.RESOLVE_PAIN_POINT, "wait", "Waits", None, None),
        (EditKind.SET_METRIC, "call.csat", None, 90, "%"),
        (EditKind.MEET_KPI, "otd", "On time", 95, "%"),
        (EditKind.SET_KPI, "otd", "On time", 90, "%"),
        (EditKind.SET_COMPLETION, "completion", None, 0.5, None),
        (EditKind.MOVE_DROP_OFF, "call:complete", None, 0.5, None),
    ]


def test_a_journey_in_which_the_score_stands_changes_with_it() -> None:
    part = simple("part", volume=None)
    opening = Touchpoint(id="t", title="T", journey=Reference(id="part"), use_journey_score=True)
    whole = Journey(id="whole", title="Whole", stages=(Stage(id="s", title="S", touchpoints=(opening,)),))
    above = replace(
        whole,
        id="above",
        stages=(replace(whole.stages[0], touchpoints=(replace(opening, journey=Reference(id="whole")),)),),
    )
    gain = score_scenario(make_portfolio(above, part, whole), part, [ResolvePain(pain_point="wait")])
    assert [(level.id, round(level.gain or 0, 9)) for level in gain.together.other_journeys] == [
        ("above", 20),
        ("whole", 20),
    ]
