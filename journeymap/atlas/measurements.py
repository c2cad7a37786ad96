"""Builds what was counted, and lays the last figures over the journeys: measured comes before assumed.

The journey's own file stays what its authors wrote. A figure that is both declared and measured is one fact:
the measured one counts, and keeps the title, weight and target that were declared. A row of transitions is
replaced whole or not at all, since counts of two origins in one row make no shares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from journeymap.atlas import texts
from journeymap.atlas.measures import build_metric
from journeymap.atlas.node import Node
from journeymap.atlas.unknown import report_unknown
from journeymap.model import (
    COMPLETE,
    LOST,
    START,
    Atlas,
    ChannelSwitch,
    Completion,
    Journey,
    MeasuredCompletion,
    MeasuredMetric,
    MeasuredSource,
    MeasuredTransition,
    Measurement,
    Metric,
    Reference,
    Touchpoint,
    Transition,
    Visits,
)
from journeymap.problem import Location, Problem, Severity
from journeymap.value import replace

_T = TypeVar("_T")


def build_measurement(node: Node, identifier: str) -> Measurement:
    """Build what a file under ``measurements/`` holds."""
    return Measurement(
        id=identifier,
        min_group=int(node.number_or("min_group", 1)),
        sources=node.each("sources", _build_source),
        metrics=node.each("metrics", _build_metric),
        completion=node.each("completion", _build_completion),
        visits=node.each("visits", _build_visits),
        transitions=node.each("transitions", _build_transition),
        channel_switches=node.each("channel_switches", _build_switch),
        origin=node.origin,
    )


def _build_source(node: Node) -> MeasuredSource:
    return MeasuredSource(
        id=node.required_text("id"), kind=node.required_text("kind"), method=node.text("method")
    )


def _build_metric(node: Node) -> MeasuredMetric:
    said = {key: value for key, value in node.data.items() if key not in _WHERE}
    return MeasuredMetric(
        period=node.required_text("period"),
        metric=build_metric(Node(said, node.place, node.file)),
        touchpoint=node.reference("touchpoint"),
        stage=node.reference("stage"),
        origin=node.origin,
    )


_WHERE = {"touchpoint", "stage"}
"""What a metric says of the place where it was measured."""


def _build_completion(node: Node) -> MeasuredCompletion:
    return MeasuredCompletion(
        period=node.required_text("period"),
        k=node.number_or("k", 0),
        n=node.number_or("n", 1),
        open=node.number_or("open", 0),
        persona=node.reference("persona"),
        origin=node.origin,
    )


def _build_visits(node: Node) -> Visits:
    return Visits(
        period=node.required_text("period"),
        count=node.number_or("count", 0),
        touchpoint=node.reference("touchpoint"),
        stage=node.reference("stage"),
        persona=node.reference("persona"),
        cases=node.number("cases"),
        lost=node.number("lost"),
        origin=node.origin,
    )


def _build_transition(node: Node) -> MeasuredTransition:
    return MeasuredTransition(
        period=node.required_text("period"),
        source=node.required_reference("from"),
        target=node.required_reference("to"),
        count=node.number_or("count", 0),
        persona=node.reference("persona"),
        median_seconds=node.number("median_seconds"),
        p90_seconds=node.number("p90_seconds"),
        origin=node.origin,
    )


def _build_switch(node: Node) -> ChannelSwitch:
    return ChannelSwitch(
        period=node.required_text("period"),
        source=node.required_reference("from"),
        target=node.required_reference("to"),
        count=node.number_or("count", 0),
        persona=node.reference("persona"),
        origin=node.origin,
    )


def lay_over(journey: Journey, measurement: Measurement) -> Journey:
    """Return the journey with the figures of the last period that has each of them."""
    last = _take_last(measurement.metrics, _key_metric)
    by_place: dict[tuple[str, str], list[Metric]] = {}
    for measured in last:
        by_place.setdefault(_place_of(measured), []).append(measured.metric)
    stages = tuple(
        replace(
            stage,
            metrics=_merge(stage.metrics, by_place.get(("stage", stage.id), ())),
            touchpoints=tuple(
                _lay_over_touchpoint(point, by_place.get(("touchpoint", point.id), ()))
                for point in stage.touchpoints
            ),
        )
        for stage in journey.stages
    )
    return replace(
        journey,
        stages=stages,
        survey=_merge(journey.survey, by_place.get(("journey", ""), ())),
        completion=_lay_over_completion(journey.completion, measurement),
        transitions=_lay_over_transitions(journey.transitions, measurement),
    )


def _key_metric(measured: MeasuredMetric) -> tuple[object, ...]:
    persona = measured.metric.persona
    return (*_place_of(measured), measured.metric.id, None if persona is None else persona.id)


def _place_of(measured: MeasuredMetric) -> tuple[str, str]:
    if measured.touchpoint is not None:
        return "touchpoint", measured.touchpoint.id
    return ("stage", measured.stage.id) if measured.stage is not None else ("journey", "")


def _take_last(figures: Iterable[_T], key: Callable[[_T], object]) -> list[_T]:
    """Return the figure of the last period for each key, in the order of the file."""
    last: dict[object, _T] = {}
    for figure in figures:
        known = last.get(key(figure))
        if known is None or figure.period >= known.period:  # type: ignore[attr-defined]  # all figures have one
            last[key(figure)] = figure
    return list(last.values())


def _lay_over_touchpoint(touchpoint: Touchpoint, measured: Sequence[Metric]) -> Touchpoint:
    return replace(touchpoint, metrics=_merge(touchpoint.metrics, measured)) if measured else touchpoint


def _merge(declared: tuple[Metric, ...], measured: Sequence[Metric]) -> tuple[Metric, ...]:
    """Return the declared metrics with measured figures in the place of their own, then the other measured.

    A guess of the same kind gives way as well, whatever its id: it was a guess at what is now known.
    """
    if not measured:
        return declared
    by_key = {_identify(metric): metric for metric in measured}
    known_kinds = {(metric.kind, _persona_of(metric)) for metric in measured}
    kept = [
        _take_figures(metric, by_key.pop(_identify(metric))) if _identify(metric) in by_key else metric
        for metric in declared
        if _identify(metric) in by_key
        or not (metric.assumed and (metric.kind, _persona_of(metric)) in known_kinds)
    ]
    return (*kept, *by_key.values())


def _identify(metric: Metric) -> tuple[str, str | None]:
    return metric.id, _persona_of(metric)


def _persona_of(metric: Metric) -> str | None:
    return None if metric.persona is None else metric.persona.id


def _take_figures(declared: Metric, measured: Metric) -> Metric:
    """Return the measured metric with what only its author can say of it."""
    same_kind = declared.kind is measured.kind
    return replace(
        measured,
        title=declared.title or measured.title,
        question=declared.question,
        weight=declared.weight,
        target=declared.target if same_kind else None,
        floor=declared.floor if same_kind else None,
        direction=measured.direction or (declared.direction if same_kind else None),
        evidence=declared.evidence,
        sample=declared.sample,
        persona=declared.persona,
    )


def _lay_over_completion(declared: Completion | None, measurement: Measurement) -> Completion | None:
    unsettled = measurement.unsettled_periods
    counted = [
        figure
        for figure in measurement.completion
        if figure.persona is None and figure.period not in unsettled
    ]
    if not counted:
        return declared
    last = max(counted, key=lambda figure: figure.period)
    events = ", ".join(source.id for source in measurement.sources if source.kind == "events")
    known = declared or Completion(origin=last.origin)
    return replace(
        known, k=last.k, n=last.n, value=None, period=last.period, source=events or None, assumed=False
    )


def _lay_over_transitions(
    declared: tuple[Transition, ...], measurement: Measurement
) -> tuple[Transition, ...]:
    """Return the transitions with their counts of the last settled period, row by row."""
    unsettled = measurement.unsettled_periods
    periods = {figure.period for figure in measurement.transitions if figure.persona is None} - unsettled
    if not declared or not periods:
        return declared
    period = max(periods)
    counts = {
        (figure.source.id, figure.target.id): figure.count
        for figure in measurement.transitions
        if figure.period == period and figure.persona is None
    }
    rows: dict[str, list[Transition]] = {}
    for transition in declared:
        rows.setdefault(transition.source.id, []).append(transition)
    whole = {source for source, row in rows.items() if _is_counted(row, counts)}
    return tuple(
        replace(transition, count=counts[transition.source.id, transition.target.id], probability=None)
        if transition.source.id in whole
        else transition
        for transition in declared
    )


def _is_counted(row: list[Transition], counts: Mapping[tuple[str, str], float]) -> bool:
    """Whether every way out of a place was counted, each is there once, and somebody took one."""
    ways = [(transition.source.id, transition.target.id) for transition in row]
    return len(set(ways)) == len(ways) and all(way in counts for way in ways) and any(counts[w] for w in ways)


def check_measurements(
    atlas: Atlas, measurements: Mapping[str, Measurement], journeys: frozenset[str]
) -> Iterator[Problem]:
    """Yield a warning for each id that a measurement names and nothing has; measuring anew mends it."""
    for measurement in measurements.values():
        journey = atlas.journeys.get(measurement.id)
        if journey is not None:
            yield from map(_soften, _check_measurement(atlas, journey, measurement))
        elif measurement.id not in journeys:
            place = Location(file=measurement.origin.file)
            named = Reference(id=measurement.id, origin=place)
            yield _soften(report_unknown(texts.UNKNOWN_JOURNEY, named, journeys))


def _soften(problem: Problem) -> Problem:
    # The command that would mend it must not be stopped by it.
    return replace(problem, severity=Severity.WARNING, help=texts.MEASURE_AGAIN(), fix=None)


def _check_measurement(atlas: Atlas, journey: Journey, measurement: Measurement) -> Iterator[Problem]:
    touchpoints = frozenset(point.id for point in journey.touchpoints)
    stages = frozenset(stage.id for stage in journey.stages)
    ends = touchpoints | {START, COMPLETE, LOST, *(outcome.id for outcome in journey.outcomes)}
    cited: list[tuple[Reference | None, frozenset[str]]] = []
    for metric in measurement.metrics:
        cited += [(metric.touchpoint, touchpoints), (metric.stage, stages)]
        cited.append((metric.metric.persona, frozenset(atlas.personas)))
    for visits in measurement.visits:
        cited += [(visits.touchpoint, touchpoints), (visits.stage, stages)]
    for transition in measurement.transitions:
        cited += [(transition.source, ends), (transition.target, ends)]
        cited.append((transition.persona, frozenset(atlas.personas)))
    cited += [(switch.persona, frozenset(atlas.personas)) for switch in measurement.channel_switches]
    seen: set[str] = set()
    for reference, known in cited:
        if reference is not None and reference.id not in known and reference.id not in seen:
            seen.add(reference.id)
            yield report_unknown(texts.UNKNOWN_MEASURED, reference, known)
