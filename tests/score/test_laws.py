"""The laws that every score obeys, whatever the journey."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import (
    Aggregation,
    Completion,
    Direction,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    PainPoint,
    PainStatus,
    Pillar,
    PillarWeights,
    Scoring,
    Share,
    Side,
    Stage,
    Touchpoint,
)
from journeymap.score import JourneyScore, score_journey
from journeymap.score.grade import grade_score
from journeymap.score.metric import attainment
from journeymap.score.tree import weighted_mean
from tests.score.journeys import ATLAS, Made, journeys, metrics, pain_points, percentages, scorings, weights

Item = TypeVar("Item")
Weighted = TypeVar("Weighted", Metric, Kpi)


def score(journey: Journey) -> JourneyScore:
    return score_journey(ATLAS, journey)


def change_touchpoints(journey: Journey, change: Callable[[Touchpoint], Touchpoint]) -> Journey:
    return replace(
        journey,
        stages=tuple(
            replace(stage, touchpoints=tuple(change(touchpoint) for touchpoint in stage.touchpoints))
            for stage in journey.stages
        ),
    )


@given(journeys())
def test_everything_stays_in_its_range(journey: Journey) -> None:
    result = score(journey)
    assert 0 <= result.worst <= result.best <= 100
    assert 0 <= result.measured <= result.coverage <= 1
    if result.value is not None:
        assert 0 <= result.value <= 100
        assert result.worst <= result.value <= result.best
    for stage in result.stages:
        for touchpoint in stage.touchpoints:
            assert 0 <= touchpoint.load <= 1
            for metric in touchpoint.metrics:
                if metric.value is not None and metric.lower is not None and metric.upper is not None:
                    assert 0 <= metric.lower <= metric.value <= metric.upper <= 100


@given(journeys(Made(always_frequent=True)))
def test_bounds_are_as_wide_as_what_is_not_covered(journey: Journey) -> None:
    result = score(journey)
    assert result.best - result.worst == pytest.approx(100 * (1 - result.coverage), abs=1e-8)


@given(journeys(), st.randoms(use_true_random=False))
def test_order_changes_no_bit(journey: Journey, source: random.Random) -> None:
    def shuffle(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(source.sample(items, len(items)))

    def shuffle_touchpoint(touchpoint: Touchpoint) -> Touchpoint:
        return replace(
            touchpoint, metrics=shuffle(touchpoint.metrics), pain_points=shuffle(touchpoint.pain_points)
        )

    def shuffle_stage(stage: Stage) -> Stage:
        return replace(stage, touchpoints=shuffle(stage.touchpoints), metrics=shuffle(stage.metrics))

    shuffled = change_touchpoints(journey, shuffle_touchpoint)
    shuffled = replace(
        shuffled,
        stages=shuffle(tuple(shuffle_stage(stage) for stage in shuffled.stages)),
        kpis=shuffle(journey.kpis),
        survey=shuffle(journey.survey),
        transitions=shuffle(journey.transitions),
    )
    one, other = score(journey), score(shuffled)
    for name in ("value", "geometric", "coverage", "measured", "worst", "best", "grade", "continuity"):
        assert getattr(one, name) == getattr(other, name), name
    assert one.completion == other.completion


def scale_metrics(journey: Journey, factor: float) -> Journey:
    def scale(touchpoint: Touchpoint) -> Touchpoint:
        return replace(touchpoint, metrics=scale_weights(touchpoint.metrics, factor))

    return change_touchpoints(journey, scale)


def scale_weights(items: tuple[Weighted, ...], factor: float) -> tuple[Weighted, ...]:
    return tuple(replace(item, weight=item.weight * factor) for item in items)


def scale_touchpoints(journey: Journey, factor: float) -> Journey:
    """Scale all that a stage is a mean of: touchpoints, and the metrics and customer KPIs of its own."""
    scaled = change_touchpoints(
        journey, lambda touchpoint: replace(touchpoint, importance=touchpoint.importance * factor)
    )
    return replace(
        scaled,
        stages=tuple(
            replace(
                stage, metrics=scale_weights(stage.metrics, factor), kpis=scale_weights(stage.kpis, factor)
            )
            for stage in scaled.stages
        ),
    )


def scale_stages(journey: Journey, factor: float) -> Journey:
    """Scale all that the roll-up is a mean of: the stages, and continuity as one more."""
    scoring = journey.scoring or Scoring()
    return replace(
        journey,
        stages=tuple(replace(stage, importance=stage.importance * factor) for stage in journey.stages),
        scoring=replace(scoring, continuity_weight=scoring.continuity_weight * factor),
    )


def scale_traffic(journey: Journey, factor: float) -> Journey:
    return replace(
        journey,
        transitions=tuple(
            step if step.count is None else replace(step, count=step.count * factor)
            for step in journey.transitions
        ),
    )


def scale_pillars(journey: Journey, factor: float) -> Journey:
    scoring = journey.scoring or Scoring()
    held = scoring.pillar_weights
    weights = PillarWeights(
        experience=held.experience * factor,
        completion=held.completion * factor,
        business=held.business * factor,
    )
    return replace(journey, scoring=replace(scoring, pillar_weights=weights))


LEVELS: dict[str, Callable[[Journey, float], Journey]] = {
    "metrics": scale_metrics,
    "touchpoints": scale_touchpoints,
    "stages": scale_stages,
    "traffic": scale_traffic,
    "survey": lambda journey, factor: replace(journey, survey=scale_weights(journey.survey, factor)),
    "kpis": lambda journey, factor: replace(journey, kpis=scale_weights(journey.kpis, factor)),
    "pillars": scale_pillars,
}


@pytest.mark.parametrize("level", LEVELS)
@given(journeys(), st.floats(0.1, 10))
def test_weights_of_one_level_are_relative(level: str, journey: Journey, factor: float) -> None:
    assert_same(score(journey), score(LEVELS[level](journey, factor)))


@given(journeys())
def test_twice_the_same_touchpoints_are_the_same_stage(journey: Journey) -> None:
    def twice(stage: Stage) -> Stage:
        copies = tuple(replace(touchpoint, id=f"{touchpoint.id}-again") for touchpoint in stage.touchpoints)
        return replace(stage, touchpoints=(*stage.touchpoints, *copies))

    alone = tuple(replace(stage, metrics=(), kpis=()) for stage in journey.stages)
    plain = replace(journey, stages=alone)
    assert_same(score(plain), score(replace(plain, stages=tuple(twice(stage) for stage in alone))))


def assert_same(one: JourneyScore, other: JourneyScore) -> None:
    for name in ("value", "coverage", "measured", "worst", "best"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), abs=1e-8), name


def with_touchpoint_figure(journey: Journey, value: float) -> Journey:
    places = [touchpoint.id for touchpoint in journey.touchpoints]
    chosen = places[len(places) // 2] if places else None
    metric = Metric(id="raised", kind=MetricKind.RATE, value=value)
    return change_touchpoints(
        journey,
        lambda touchpoint: (
            replace(touchpoint, metrics=(*touchpoint.metrics, metric))
            if touchpoint.id == chosen
            else touchpoint
        ),
    )


def with_stage_figures(journey: Journey, value: float) -> Journey:
    metric = Metric(id="raised", kind=MetricKind.RATE, value=value)
    kpi = Kpi(id="raised-kpi", title="K", side=Side.CUSTOMER, value=value, target=100)
    return replace(
        journey,
        stages=tuple(
            replace(stage, metrics=(*stage.metrics, metric), kpis=(*stage.kpis, kpi))
            for stage in journey.stages
        ),
    )


def with_handoff_figures(journey: Journey, value: float) -> Journey:
    carried, repeated = Share(value=value / 100), Share(value=1 - value / 100)
    return replace(
        journey,
        transitions=tuple(
            replace(step, context_carried=carried, repeat_rate=repeated) for step in journey.transitions
        ),
    )


RAISED: dict[str, Callable[[Journey, float], Journey]] = {
    "touchpoint": with_touchpoint_figure,
    "stage": with_stage_figures,
    "handoff": with_handoff_figures,
    "survey": lambda journey, value: replace(
        journey, survey=(*journey.survey, Metric(id="raised", kind=MetricKind.RATE, value=value))
    ),
    "completion": lambda journey, value: replace(journey, completion=Completion(value=value / 100)),
    "kpi": lambda journey, value: replace(
        journey, kpis=(*journey.kpis, Kpi(id="raised", title="K", value=value, target=100))
    ),
}


@pytest.mark.parametrize("leaf", RAISED)
@given(journeys(), percentages, percentages, st.sampled_from([0.0, 0.5]))
def test_a_better_figure_never_lowers_the_score(
    leaf: str, journey: Journey, one: float, other: float, memory: float
) -> None:
    journey = replace(journey, scoring=replace(journey.scoring or Scoring(), memory_weight=memory))
    worse, better = (score(RAISED[leaf](journey, value)) for value in sorted((one, other)))
    assert not_lower(better.value, worse.value)
    assert not_lower(better.geometric, worse.geometric)
    assert not_lower(better.remembered, worse.remembered)


def not_lower(better: float | None, worse: float | None) -> bool:
    if better is None or worse is None:
        return better is worse
    return better >= worse - 1e-9


@given(journeys(), pain_points("added"), st.sampled_from([0.0, 0.3, 1.0]))
def test_more_pain_never_raises_the_score(journey: Journey, pain: PainPoint, more: float) -> None:
    def with_pain(pain: PainPoint) -> JourneyScore:
        return score(
            change_touchpoints(
                journey,
                lambda touchpoint: replace(touchpoint, pain_points=(*touchpoint.pain_points, pain)),
            )
        )

    share = 0.0 if pain.frequency is None else pain.frequency.share
    worse = replace(
        pain,
        severity=min(4, pain.severity + 4 * more),
        frequency=Share(value=max(share, more)),
        status=PainStatus.OPEN,
    )
    assert not_lower(score(journey).value, with_pain(pain).value)
    assert not_lower(with_pain(pain).value, with_pain(worse).value)


@given(journeys())
def test_something_unmeasured_changes_coverage_only(journey: Journey) -> None:
    extra = Touchpoint(id="unmeasured", title="Unmeasured")
    longer = replace(
        journey,
        stages=tuple(replace(stage, touchpoints=(*stage.touchpoints, extra)) for stage in journey.stages),
    )
    one, other = score(journey), score(longer)
    assert (one.value, one.geometric, one.grade) == (other.value, other.geometric, other.grade)
    assert other.coverage <= one.coverage + 1e-12


@given(journeys())
def test_a_metric_equal_to_the_mean_changes_nothing(journey: Journey) -> None:
    experiences = {
        touchpoint.id: touchpoint.experience
        for stage in score(journey).stages
        for touchpoint in stage.touchpoints
    }

    def add_mean(touchpoint: Touchpoint) -> Touchpoint:
        mean = experiences[touchpoint.id]
        if mean is None:
            return touchpoint
        return replace(
            touchpoint,
            metrics=(*touchpoint.metrics, Metric(id="mean", kind=MetricKind.RATE, value=min(100, mean))),
        )

    one, other = score(journey), score(change_touchpoints(journey, add_mean))
    assert one.value == pytest.approx(other.value, abs=1e-8)


@given(journeys())
def test_without_data_there_is_no_score(journey: Journey) -> None:
    def strip(touchpoint: Touchpoint) -> Touchpoint:
        return replace(touchpoint, metrics=(), emotion=())

    bare = change_touchpoints(journey, strip)
    bare = replace(
        bare,
        stages=tuple(replace(stage, metrics=(), kpis=()) for stage in bare.stages),
        transitions=(),
        completion=None,
        survey=(),
        kpis=(),
    )
    result = score(bare)
    assert (result.value, result.grade, result.geometric) == (None, None, None)
    assert (result.coverage, result.measured, result.worst, result.best) == (0, 0, 0, 100)
    assert result.provisional


@given(st.floats(-50, 50), st.floats(1, 50), st.floats(-100, 100), st.floats(0.1, 10), st.floats(-20, 20))
def test_attainment_does_not_see_the_unit(
    floor: float, span: float, value: float, factor: float, shift: float
) -> None:
    def convert(figure: float) -> float:
        return factor * figure + shift

    one = attainment(value, floor + span, floor, None)
    other = attainment(convert(value), convert(floor + span), convert(floor), None)
    assert one == pytest.approx(other, abs=1e-6)


def test_attainment_of_a_time_without_a_floor() -> None:
    assert attainment(0, 5, None, Direction.DOWN) == 100
    assert attainment(10, 5, None, Direction.DOWN) == 50
    assert attainment(10, 0, None, Direction.DOWN) == 0


@given(st.lists(st.tuples(weights, st.one_of(st.none(), percentages)), max_size=6))
def test_a_mean_lies_among_its_values(weighted: list[tuple[float, float | None]]) -> None:
    mean = weighted_mean(weighted)
    counted = [value for weight, value in weighted if value is not None and weight > 0]
    assert (mean is None) == (not counted)
    if mean is not None:
        assert min(counted) <= mean <= max(counted)


@given(journeys())
def test_the_grade_is_held_by_number_and_by_weakest_pillar(journey: Journey) -> None:
    result = score(journey)
    bands = (journey.scoring or Scoring()).bands
    order = [band.grade for band in bands]
    if result.value is None or result.grade is None:
        assert result.value is None
        assert result.grade is None
        return
    counted = [
        pillar.value
        for pillar in result.pillars
        if pillar.not_applicable is None and pillar.weight > 0 and pillar.value is not None
    ]
    by_number = grade_score(result.value, [], bands)
    weakest = grade_score(min(counted), [], bands)
    assert by_number is not None
    assert weakest is not None
    assert order.index(result.grade) >= order.index(by_number)
    assert order.index(result.grade) >= order.index(weakest) - 1


@given(journeys())
def test_scoring_is_pure(journey: Journey) -> None:
    before = copy.deepcopy(journey)
    assert score(journey) == score(journey)
    assert journey == before


@given(journeys())
def test_the_geometric_mean_is_not_above_the_arithmetic(journey: Journey) -> None:
    result = score(journey)
    pillars = [pillar.value for pillar in result.pillars if pillar.value is not None]
    if result.geometric is not None and all(value >= 1 for value in pillars):
        assert result.imbalance is not None
        assert result.imbalance >= -1e-9


@given(journeys(), scorings())
def test_geometric_mode_uses_the_geometric_mean(journey: Journey, scoring: Scoring) -> None:
    result = score(replace(journey, scoring=replace(scoring, pillar_aggregation=Aggregation.GEOMETRIC)))
    assert result.value == result.geometric
    if result.value is not None:
        assert result.worst <= result.value <= result.best


@given(journeys())
def test_a_pillar_that_does_not_apply_is_left_out(journey: Journey) -> None:
    result = score(journey)
    counted = [pillar for pillar in result.pillars if pillar.not_applicable is None]
    assert [pillar.pillar for pillar in result.pillars] == list(Pillar)
    assert len(result.pillars) - len(counted) == len(journey.not_applicable)
    if (journey.scoring or Scoring()).pillar_aggregation is Aggregation.ARITHMETIC:
        assert result.value == weighted_mean([(pillar.weight, pillar.value) for pillar in counted])


@given(metrics())
def test_a_metric_declares_its_figures_or_has_no_value(metric: Metric) -> None:
    stage = Stage(id="s", title="s", touchpoints=(Touchpoint(id="t", title="t", metrics=(metric,)),))
    touchpoint = score(Journey(id="j", title="j", stages=(stage,))).stages[0].touchpoints[0]
    assert touchpoint.measured == (
        touchpoint.metrics[0].value is not None and metric.weight > 0 and not metric.assumed
    )
