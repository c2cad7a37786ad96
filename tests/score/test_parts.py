"""The decisions between the figures and the score: what blends, what enters where, what comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeymap.model import (
    Completion,
    Direction,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    Outcome,
    PainPoint,
    Pillar,
    Reference,
    Scoring,
    Share,
    Side,
    Stage,
    Touchpoint,
    TouchpointWeights,
    Transition,
)
from journeymap.score import CompletionScore, JourneyScore, ScoredMetric, score_journey
from journeymap.score.metric import read_kpi
from tests.score.adapter import FULL_EXAMPLE, make_atlas, make_journey
from tests.score.journeys import ATLAS


def rate(value: float, id: str = "rate", persona: str | None = None, n: float | None = None) -> Metric:
    return Metric(
        id=id,
        kind=MetricKind.RATE,
        value=value,
        n=n,
        persona=None if persona is None else Reference(id=persona),
    )


def feel(mean: float, persona: str | None = None) -> Metric:
    return Metric(
        id="emotion",
        kind=MetricKind.EMOTION,
        mean=mean,
        assumed=True,
        persona=None if persona is None else Reference(id=persona),
    )


def journey_of(*touchpoints: Touchpoint, **fields: object) -> Journey:
    stage = Stage(id="stage", title="Stage", touchpoints=touchpoints)
    return replace(Journey(id="journey", title="Journey", stages=(stage,)), **fields)  # type: ignore[arg-type]


def touchpoint(id: str = "one", *metrics: Metric, channel: str | None = None) -> Touchpoint:
    reference = None if channel is None else Reference(id=channel)
    return Touchpoint(id=id, title=id, metrics=metrics, channel=reference)


def step(source: str, target: str, **fields: object) -> Transition:
    made = Transition(id=f"{source}--{target}", source=Reference(id=source), target=Reference(id=target))
    return replace(made, **fields)  # type: ignore[arg-type]


def score(journey: Journey) -> JourneyScore:
    return score_journey(ATLAS, journey)


def only_metric(result: JourneyScore) -> ScoredMetric:
    (metric,) = result.stages[0].touchpoints[0].metrics
    return metric


def test_values_per_persona_are_one_indicator_blended_by_share() -> None:
    metric = only_metric(
        score(journey_of(touchpoint("one", rate(80, persona="ayse"), rate(40, persona="mehmet"))))
    )
    # Ayşe counts 0.6, Mehmet 0.4 * 1.5.
    assert metric.value == pytest.approx(60)
    assert (metric.persona, metric.weight) == (None, 1)
    assert [(part.persona, part.value, part.weight) for part in metric.parts] == [
        ("ayse", 80, 0.6),
        ("mehmet", 40, pytest.approx(0.6)),
    ]


@pytest.mark.parametrize("stranger", ["unknown-share", "nobody"])
def test_personas_count_equally_where_a_share_is_unknown(stranger: str) -> None:
    result = score(journey_of(touchpoint("one", rate(80, persona="ayse"), rate(40, persona=stranger))))
    assert only_metric(result).value == pytest.approx(60)


def test_a_general_value_wins_over_values_per_persona() -> None:
    result = score(journey_of(touchpoint("one", rate(70), rate(10, persona="ayse"))))
    assert only_metric(result).value == 70
    assert only_metric(result).parts == ()


def test_a_blend_has_limits_only_where_every_part_has() -> None:
    with_n = (rate(80, persona="ayse", n=100), rate(40, persona="mehmet", n=50))
    blended = only_metric(score(journey_of(touchpoint("one", *with_n))))
    assert blended.lower is not None
    assert blended.upper is not None
    # Narrower than the mean of the parts' limits: errors of two samples cancel in part.
    lows = [part.lower for part in blended.parts if part.lower is not None]
    assert sum(lows) / 2 < blended.lower < 60 < blended.upper
    without = (rate(80, persona="ayse", n=100), rate(40, persona="mehmet"))
    assert only_metric(score(journey_of(touchpoint("one", *without)))).lower is None


def test_emotion_is_an_assumed_metric_of_half_weight() -> None:
    place = replace(touchpoint("one", rate(80)), emotion=(feel(-1, "ayse"), feel(1, "mehmet")))
    scored = score(journey_of(place)).stages[0].touchpoints[0]
    emotion = next(metric for metric in scored.metrics if metric.id == "emotion")
    assert emotion.value == pytest.approx(50)
    assert (emotion.weight, emotion.assumed) == (0.5, True)
    assert scored.value == pytest.approx((80 + 0.5 * 50) / 1.5)
    assert scored.measured
    alone = score(journey_of(replace(touchpoint(), emotion=(feel(2),))))
    assert alone.coverage == pytest.approx(1 / 3)
    assert alone.measured == 0


def test_without_assumed_weight_a_guess_is_no_value() -> None:
    place = replace(touchpoint(), emotion=(feel(2),))
    result = score(journey_of(place, scoring=Scoring(assumed_weight=0)))
    assert result.value is None
    assert result.coverage == 0


def test_a_touchpoint_with_pains_only_shows_its_load() -> None:
    pain = PainPoint(id="p", title="P", severity=4, frequency=Share(value=0.5))
    scored = score(journey_of(replace(touchpoint(), pain_points=(pain,)))).stages[0].touchpoints[0]
    assert (scored.value, scored.load, scored.pain_points[0].points) == (None, 0.5, None)


def test_a_pain_without_frequency_widens_the_worst_bound_only() -> None:
    pain = PainPoint(id="p", title="P", severity=4)
    result = score(journey_of(replace(touchpoint("one", rate(80)), pain_points=(pain,))))
    assert result.value == 80
    assert result.unscored_pain_points == 1
    assert (result.worst, result.best) == pytest.approx((40 / 3, (80 + 200) / 3))


def handed(**fields: object) -> JourneyScore:
    places = (touchpoint("a", channel="store"), touchpoint("b", channel="website"))
    return score(journey_of(*places, transitions=(step("a", "b", **fields),)))


def test_continuity_needs_a_declared_change_of_channel() -> None:
    assert handed(repeat_rate=Share(k=36, n=60)).continuity == pytest.approx(40)
    places = (touchpoint("a", channel="store"), touchpoint("b", channel="store"), touchpoint("c"))
    shares = {"context_carried": Share(value=0.5)}
    same = journey_of(*places, transitions=(step("a", "b", **shares), step("b", "c", **shares)))
    assert score(same).handoffs == ()
    undeclared = journey_of(touchpoint("a", channel="store"), touchpoint("b", channel="website"))
    assert score(undeclared).handoffs == ()


def test_a_handoff_without_figures_is_missing_not_zero() -> None:
    result = handed()
    assert result.continuity is None
    assert [handoff.value for handoff in result.handoffs] == [None]


def test_a_repeat_rate_that_was_assumed_counts_half() -> None:
    result = handed(repeat_rate=Share(value=0.9, assumed=True), context_carried=Share(value=0.7))
    assert result.continuity == pytest.approx((0.5 * 10 + 70) / 1.5)


def completion(*transitions: Transition, **fields: object) -> CompletionScore:
    places = (touchpoint("a"), touchpoint("b"))
    return score(journey_of(*places, transitions=transitions, **fields)).completion


COUNTED_STEPS = (
    step("a", "b", count=80),
    step("a", "lost", count=20),
    step("b", "complete", count=60),
    step("b", "gave-up", count=20),
)


def test_completion_is_counted_before_it_is_computed() -> None:
    counted = completion(*COUNTED_STEPS, completion=Completion(k=45, n=50, target=0.9))
    assert (counted.basis, counted.share, counted.value) == ("counted", 0.9, 100)
    published = completion(*COUNTED_STEPS, completion=Completion(value=0.45, target=0.9))
    assert (published.basis, published.value, published.lower) == ("counted", 50, None)
    target_only = completion(*COUNTED_STEPS[:3], completion=Completion(target=0.9))
    assert target_only.basis == "chain-of-counts"
    assert target_only.value == pytest.approx(80 / 0.9)


def test_completion_from_a_chain_of_counts() -> None:
    outcomes = (Outcome(id="gave-up", title="Gave up"),)
    found = completion(*COUNTED_STEPS, outcomes=outcomes)
    assert found.basis == "chain-of-counts"
    assert found.share == pytest.approx(0.6)
    # On the logit scale, from the standard error sqrt(.6 * .4 / 100).
    assert (found.lower, found.upper) == pytest.approx((50.134728, 69.115852), abs=1e-6)


def test_a_named_outcome_may_count_as_complete() -> None:
    outcomes = (Outcome(id="gave-up", title="Bought in the store", counts_as="complete"),)
    assert completion(*COUNTED_STEPS, outcomes=outcomes).share == pytest.approx(0.8)


def test_completion_from_probabilities_says_when_they_were_assumed() -> None:
    found = completion(
        step("a", "b", probability=Share(value=0.5, assumed=True)),
        step("b", "complete", probability=Share(value=0.5)),
    )
    assert (found.basis, found.share, found.assumed) == ("chain-of-probabilities", 0.25, True)
    assert found.lower is None


def test_nothing_is_computed_from_steps_without_figures_or_without_an_end() -> None:
    assert completion(step("a", "b"), step("b", "complete")).value is None
    assert completion(step("a", "b", count=10)).value is None
    assert completion().basis is None


def test_a_closed_loop_is_named_and_gives_no_value() -> None:
    found = completion(
        step("start", "a", count=10),
        step("start", "complete", count=10),
        step("a", "b", count=10),
        step("b", "a", count=10),
    )
    assert (found.value, found.closed_loop) == (None, ("a", "b"))


def test_impossible_completion_has_no_value() -> None:
    assert completion(completion=Completion(k=5, n=4)).value is None
    assert completion(completion=Completion(k=3, n=4, target=0)).value is None


def test_reach_weighs_touchpoints_where_the_chain_is_known() -> None:
    steps = (
        step("a", "b", count=20),
        step("a", "complete", count=80),
        step("b", "complete", count=20),
    )
    scoring = Scoring(weights=TouchpointWeights.IMPORTANCE_X_REACH)
    places = (touchpoint("a", rate(80)), touchpoint("b", rate(20)))
    known = score(journey_of(*places, transitions=steps, scoring=scoring))
    assert [place.weight for place in known.stages[0].touchpoints] == [1, pytest.approx(0.2)]
    assert known.stages[0].value == pytest.approx(70)
    stranger = (*places, touchpoint("c", rate(50)))
    unknown = score(journey_of(*stranger, transitions=steps, scoring=scoring))
    assert [place.weight for place in unknown.stages[0].touchpoints] == [1, 1, 1]


def test_customer_kpis_enter_the_first_stage_that_follows_them() -> None:
    kpi = Kpi(id="otd", title="On time", side=Side.CUSTOMER, value=83, floor=60, target=95)
    stages = tuple(Stage(id=name, title=name, kpis=(kpi,)) for name in ("one", "two"))
    result = score(Journey(id="j", title="J", stages=stages, kpis=(kpi,)))
    assert [stage.value for stage in result.stages] == [pytest.approx(100 * 23 / 35), None]
    assert result.kpis == ()
    unplaced = score(Journey(id="j", title="J", kpis=(kpi,)))
    assert unplaced.value is None


def test_business_kpis_of_stages_enter_the_business_pillar_once() -> None:
    kpi = Kpi(id="cost", title="Cost", value=30, target=40)
    other = Kpi(id="margin", title="Margin", value=10, target=10)
    stage = Stage(id="one", title="One", kpis=(kpi, other))
    result = score(Journey(id="j", title="J", stages=(stage,), kpis=(kpi,)))
    assert [(one.id, one.value) for one in result.kpis] == [("cost", 75), ("margin", 100)]
    business = next(pillar for pillar in result.pillars if pillar.pillar is Pillar.BUSINESS)
    assert business.value == 87.5


def test_a_counted_kpi_in_percent_is_read_in_percent() -> None:
    kpi = Kpi(id="k", title="K", k=90, n=120, unit="%", floor=50, target=100)
    assert read_kpi(kpi).value == pytest.approx(50)
    late = replace(kpi, floor=None, target=10, direction=Direction.DOWN, k=24)
    reading = read_kpi(late)
    assert reading.value == pytest.approx(50)
    assert reading.lower is not None
    assert reading.upper is not None
    assert reading.lower < 50 < reading.upper


def test_kpis_without_a_meaning_have_no_value() -> None:
    assert read_kpi(Kpi(id="k", title="K", value=3)).value is None
    assert read_kpi(Kpi(id="k", title="K", value=3, target=5, floor=5)).value is None
    assert read_kpi(Kpi(id="k", title="K", k=3, n=2, target=5)).value is None


def test_the_survey_stands_for_a_journey_without_measured_touchpoints() -> None:
    result = score(journey_of(touchpoint(), survey=(rate(70),)))
    assert (result.roll_up, result.survey, result.roll_up_gap) == (None, 70, None)
    assert result.value == 70
    both = score(journey_of(touchpoint("one", rate(90)), survey=(rate(70),)))
    assert (both.value, both.roll_up_gap) == (80, 20)


def nested(id: str, opens: str, *metrics: Metric) -> Journey:
    place = replace(
        touchpoint(f"{id}-one", *metrics), journey=Reference(id=opens), use_journey_score=bool(opens)
    )
    return Journey(id=id, title=id.title(), stages=(Stage(id="s", title="S", touchpoints=(place,)),))


def test_a_sub_journey_stands_for_its_touchpoint() -> None:
    inner = nested("inner", "", rate(40))
    outer = nested("outer", "inner", rate(90))
    atlas = replace(ATLAS, journeys={"inner": inner, "outer": outer})
    (metric,) = score_journey(atlas, outer).stages[0].touchpoints[0].metrics
    assert (metric.id, metric.title, metric.value) == ("inner", "Inner", 40)
    assert score_journey(atlas, outer).value == 40


def test_a_journey_that_opens_itself_lends_no_value() -> None:
    one, two = nested("one", "two", rate(80)), nested("two", "one", rate(60))
    atlas = replace(ATLAS, journeys={"one": one, "two": two})
    assert score_journey(atlas, one).value is None
    missing = nested("three", "nowhere", rate(80))
    assert score_journey(atlas, missing).value is None


# Changes of one choice at a time, as the method publishes them for the full example.
METHOD_RANGE = {
    "no pain": (Scoring(pain_cap=0), 76.79),
    "full pain": (Scoring(pain_cap=1), 75.59),
    "linear severity": (Scoring(severity_exponent=1), 75.92),
    "moments of truth count once": (Scoring(moment_of_truth=1), 76.05),
    "moments of truth count three times": (Scoring(moment_of_truth=3), 76.26),
    "no survey": (Scoring(journey_survey_weight=0), 76.04),
    "survey only": (Scoring(journey_survey_weight=1), 76.34),
    "no continuity": (Scoring(continuity_weight=0), 76.37),
    "continuity twice": (Scoring(continuity_weight=2), 76.05),
    "half remembered": (Scoring(memory_weight=0.5), 76.32),
    "experience doubled": (
        Scoring(pillar_weights=replace(Scoring().pillar_weights, experience=2)),
        73.28,
    ),
    "without business": (
        Scoring(pillar_weights=replace(Scoring().pillar_weights, business=0)),
        77.53,
    ),
}


@pytest.mark.parametrize("choice", METHOD_RANGE)
def test_method_range(choice: str) -> None:
    scoring, expected = METHOD_RANGE[choice]
    result = score_journey(make_atlas(), replace(make_journey(FULL_EXAMPLE), scoring=scoring))
    assert result.value == pytest.approx(expected, abs=0.0051)
