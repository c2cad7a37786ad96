"""The steps between two states of a journey: the old one takes over one kind of thing from the new one.

Only what both states have is taken over. What came, went or was moved is left for the last step, which
is the new state itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from journeymap.graph.path import trace_path
from journeymap.model import Completion, Journey, Kpi, Metric, Scale, Share, Stage, Touchpoint, Transition
from journeymap.score.completion import score_completion
from journeymap.score.figures import Figures
from journeymap.score.metric import read_kpi, read_metric

_NO_SCALE = Scale(low=-2, high=2)
"""Figures name their scales; this is for journeys made in code."""

MetricKey: TypeAlias = tuple[str, str, str | None]
"""Place, id and persona."""
MixMetric: TypeAlias = Callable[[Metric, Metric], Metric]
MixKpi: TypeAlias = Callable[[Kpi, Kpi], Kpi]
_Figure = TypeVar("_Figure", float, Share)


def adopt_declared(old: Figures, new: Figures) -> Figures:
    """Return the old figures under the new settings, weights and targets."""
    known = {persona.id: persona for persona in new.personas}
    figures = _mix_each(old, new, _declare)
    return replace(figures, personas=tuple(known.get(persona.id, persona) for persona in old.personas))


def _mix_each(old: Figures, new: Figures, mix: Callable[[Journey, Journey], Journey]) -> Figures:
    """Return the old journey mixed with the new one, and so each sub-journey that both have."""
    known = {lender.id: lender for lender in new.lenders}
    return replace(
        old,
        journey=mix(old.journey, new.journey),
        lenders=tuple(
            mix(lender, known[lender.id]) if lender.id in known else lender for lender in old.lenders
        ),
    )


def _declare(old: Journey, new: Journey) -> Journey:
    journey = _mix_figures(old, new, _declare_metric, _declare_kpi)
    stages = {stage.id: stage for stage in new.stages}
    touchpoints = {touchpoint.id: touchpoint for touchpoint in new.touchpoints}
    outcomes = {outcome.id: outcome for outcome in new.outcomes}
    completion = journey.completion
    if completion is not None and new.completion is not None:
        completion = replace(completion, target=new.completion.target)
    return replace(
        journey,
        stages=tuple(_declare_stage(stage, stages.get(stage.id), touchpoints) for stage in journey.stages),
        outcomes=tuple(outcomes.get(outcome.id, outcome) for outcome in journey.outcomes),
        completion=completion,
        not_applicable=new.not_applicable,
        scoring=new.scoring,
    )


def adopt_values(old: Figures, new: Figures) -> Figures:
    """Return the old figures with the new value of each that both states have."""
    return _mix_each(old, new, _take_values)


def _take_values(old: Journey, new: Journey) -> Journey:
    transitions = {transition.id: transition for transition in new.transitions}
    return replace(
        _mix_figures(old, new, lambda _, metric: metric, _take_kpi),
        completion=_take_completion(old, new),
        transitions=tuple(
            _take_transition(transition, transitions.get(transition.id)) for transition in old.transitions
        ),
    )


def adopt_pains(old: Figures, new: Figures) -> Figures:
    """Return the old figures with the new pain points of each touchpoint that both states have."""
    return _mix_each(old, new, _take_pains)


def _take_pains(old: Journey, new: Journey) -> Journey:
    pains = {touchpoint.id: touchpoint.pain_points for touchpoint in new.touchpoints}

    def take(touchpoint: Touchpoint) -> Touchpoint:
        return replace(touchpoint, pain_points=pains.get(touchpoint.id, touchpoint.pain_points))

    stages = tuple(replace(stage, touchpoints=tuple(map(take, stage.touchpoints))) for stage in old.stages)
    return replace(old, stages=stages)


def _mix_figures(old: Journey, new: Journey, mix_metric: MixMetric, mix_kpi: MixKpi) -> Journey:
    """Return ``old`` with each metric and KPI that has a value in both mixed with the new one."""
    metrics = {key: metric for key, metric in _list_metrics(new) if _is_known(metric)}
    kpis = {kpi.id: kpi for kpi in _list_kpis(new) if read_kpi(kpi).value is not None}

    def mix(place: str, held: Iterable[Metric]) -> tuple[Metric, ...]:
        return tuple(_mix_metric(metric, metrics.get(_key(place, metric)), mix_metric) for metric in held)

    def mix_all(held: Iterable[Kpi]) -> tuple[Kpi, ...]:
        return tuple(_mix_kpi(kpi, kpis.get(kpi.id), mix_kpi) for kpi in held)

    def mix_touchpoint(touchpoint: Touchpoint) -> Touchpoint:
        place = f"touchpoint/{touchpoint.id}"
        return replace(
            touchpoint, emotion=mix(place, touchpoint.emotion), metrics=mix(place, touchpoint.metrics)
        )

    return replace(
        old,
        survey=mix("survey", old.survey),
        kpis=mix_all(old.kpis),
        stages=tuple(
            replace(
                stage,
                metrics=mix(f"stage/{stage.id}", stage.metrics),
                kpis=mix_all(stage.kpis),
                touchpoints=tuple(map(mix_touchpoint, stage.touchpoints)),
            )
            for stage in old.stages
        ),
    )


def _list_metrics(journey: Journey) -> Iterator[tuple[MetricKey, Metric]]:
    places = [("survey", journey.survey)]
    for stage in journey.stages:
        places.append((f"stage/{stage.id}", stage.metrics))
        places += [(f"touchpoint/{t.id}", (*t.emotion, *t.metrics)) for t in stage.touchpoints]
    for place, metrics in places:
        for metric in metrics:
            yield _key(place, metric), metric


def _list_kpis(journey: Journey) -> Iterator[Kpi]:
    for stage in reversed(journey.stages):
        yield from stage.kpis
    yield from journey.kpis


def _key(place: str, metric: Metric) -> MetricKey:
    return place, metric.id, None if metric.persona is None else metric.persona.id


def _is_known(metric: Metric) -> bool:
    return read_metric(metric, _NO_SCALE).value is not None


def _mix_metric(old: Metric, new: Metric | None, mix: MixMetric) -> Metric:
    return old if new is None or not _is_known(old) else mix(old, new)


def _mix_kpi(old: Kpi, new: Kpi | None, mix: MixKpi) -> Kpi:
    return old if new is None or read_kpi(old).value is None else mix(old, new)


def _declare_metric(old: Metric, new: Metric) -> Metric:
    return replace(old, weight=new.weight, target=new.target, floor=new.floor)


def _declare_kpi(old: Kpi, new: Kpi) -> Kpi:
    return replace(old, weight=new.weight, target=new.target, floor=new.floor, direction=new.direction)


def _take_kpi(old: Kpi, new: Kpi) -> Kpi:
    # A KPI that now serves the other side counts elsewhere, and that is composition.
    return replace(new, side=old.side)


def _declare_stage(stage: Stage, new: Stage | None, touchpoints: dict[str, Touchpoint]) -> Stage:
    return replace(
        stage,
        importance=stage.importance if new is None else new.importance,
        touchpoints=tuple(
            _declare_touchpoint(touchpoint, touchpoints.get(touchpoint.id))
            for touchpoint in stage.touchpoints
        ),
    )


def _declare_touchpoint(touchpoint: Touchpoint, new: Touchpoint | None) -> Touchpoint:
    if new is None:
        return touchpoint
    return replace(touchpoint, importance=new.importance, moment_of_truth=new.moment_of_truth)


def _take_completion(old: Journey, new: Journey) -> Completion | None:
    """Return the new completion where both states have a value, else the old one."""
    known = [score_completion(journey.completion, trace_path(journey)).value for journey in (old, new)]
    return old.completion if None in known else new.completion


def _take_transition(old: Transition, new: Transition | None) -> Transition:
    if new is None:
        return old
    return replace(
        old,
        count=_take(old.count, new.count),
        probability=_take(old.probability, new.probability),
        context_carried=_take(old.context_carried, new.context_carried),
        repeat_rate=_take(old.repeat_rate, new.repeat_rate),
    )


def _take(old: _Figure | None, new: _Figure | None) -> _Figure | None:
    return old if old is None or new is None else new
