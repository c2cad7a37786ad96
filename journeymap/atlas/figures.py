"""Checks that figures can be what they say: k within n, values on their scale, dates in the calendar.

A schema sees one value at a time; these are laws between two values, or against the workspace's scale.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from journeymap.atlas import texts
from journeymap.atlas.node import Node
from journeymap.language import Message
from journeymap.model import (
    Atlas,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    Scale,
    Share,
    Transition,
)
from journeymap.problem import Location, Problem

_ON_SCALE = (MetricKind.CES, MetricKind.RATING, MetricKind.EMOTION)


def check_figures(atlas: Atlas) -> Iterator[Problem]:
    """Yield a problem for each figure that contradicts another, its scale or the calendar."""
    emotion_scale = atlas.workspace.emotion_scale
    if emotion_scale.low >= emotion_scale.high:
        yield _reversed(atlas.workspace.origin, emotion_scale.low, emotion_scale.high)
    for touchpoint in atlas.touchpoints.values():
        yield from _check_metrics((*touchpoint.emotion, *touchpoint.metrics), emotion_scale)
    for pain_point in atlas.pain_points.values():
        yield from _check_share(pain_point.frequency)
    for journey in atlas.journeys.values():
        yield from _check_journey(journey, emotion_scale)


def _check_journey(journey: Journey, emotion_scale: Scale) -> Iterator[Problem]:
    yield from _check_metrics(journey.survey, emotion_scale)
    for stage in journey.stages:
        yield from _check_metrics(stage.metrics, emotion_scale)
    for touchpoint in journey.touchpoints:
        yield from _check_metrics((*touchpoint.emotion, *touchpoint.metrics), emotion_scale)
        for pain_point in touchpoint.pain_points:
            yield from _check_share(pain_point.frequency)
    kpis = (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis))
    for kpi in {kpi.origin: kpi for kpi in kpis}.values():  # a stage names those of its journey again
        yield from _check_kpi(kpi)
    yield from _check_transitions(journey.transitions)
    if journey.completion is not None:
        yield from _check_counts(journey.completion.k, journey.completion.n, journey.completion.origin)


def _check_transitions(transitions: Iterable[Transition]) -> Iterator[Problem]:
    for transition in transitions:
        for share in (transition.probability, transition.context_carried, transition.repeat_rate):
            if share is not None:
                yield from _check_share(share)
    yield from _check_rows(transitions)


def _problem(rule: str, location: Location, message: Message, help_message: Message | None = None) -> Problem:
    return Problem(rule=rule, location=location, message=message, help=help_message)


def _check_counts(k: float | None, n: float | None, origin: Location) -> Iterator[Problem]:
    if k is not None and n is not None and k > n:
        yield _problem("more-than-all", origin, texts.MORE_THAN_ALL(k=k, n=n))


def _check_share(share: Share | None) -> Iterator[Problem]:
    if share is not None:
        yield from _check_counts(share.k, share.n, share.origin)


def _check_metrics(metrics: Iterable[Metric], emotion_scale: Scale) -> Iterator[Problem]:
    for metric in metrics:
        if metric.k is not None:
            yield from _check_counts(metric.k, metric.n, metric.origin)
        if metric.target is not None:
            yield from _check_spread(metric)
        if metric.kind in _ON_SCALE:
            yield from _check_scale(metric, emotion_scale)


def _check_scale(metric: Metric, emotion_scale: Scale) -> Sequence[Problem]:
    """Return the problem of a mean off its scale; every feeling is asked, so no generator is made."""
    low, high = metric.scale or (emotion_scale.low, emotion_scale.high)
    if low >= high:
        return () if metric.scale is None else [_reversed(metric.origin, low, high)]
    value = metric.mean if metric.mean is not None else metric.value
    if value is None or low <= value <= high:
        return ()
    own = metric.scale is not None or metric.kind is not MetricKind.EMOTION
    help_message = texts.SCALE_HELP() if own else texts.OFF_SCALE_HELP()
    message = texts.OFF_SCALE(value=value, low=low, high=high)
    return [_problem("off-scale", metric.origin, message, help_message)]


def _reversed(origin: Location, low: float, high: float) -> Problem:
    return _problem("scale-reversed", origin, texts.SCALE_REVERSED(low=low, high=high))


def _check_spread(figure: Metric | Kpi) -> Iterator[Problem]:
    if figure.target is not None and figure.target == figure.floor:
        message = texts.NO_SPREAD(value=figure.target)
        yield _problem("no-spread", figure.origin, message, texts.NO_SPREAD_HELP())


def _check_kpi(kpi: Kpi) -> Iterator[Problem]:
    yield from _check_counts(kpi.k, kpi.n, kpi.origin)
    yield from _check_spread(kpi)


def _check_rows(transitions: Iterable[Transition]) -> Iterator[Problem]:
    """Check the ways out of each touchpoint together: one kind of figure, at most 1 in all."""
    if not [transition for transition in transitions if transition.probability is not None]:
        return
    rows: dict[str, list[Transition]] = {}
    for transition in transitions:
        rows.setdefault(transition.source.id, []).append(transition)
    for source, row in rows.items():
        probabilities = [t for t in row if t.probability is not None]
        if probabilities and any(t.count is not None for t in row):
            mixed = probabilities[0].source.origin
            yield _problem("mixed-transitions", mixed, texts.COUNT_AND_PROBABILITY(id=source))
            continue
        total = sum(t.probability.share for t in probabilities if t.probability is not None)
        if total > 1 + 1e-9:
            last = probabilities[-1].source.origin
            message = texts.PROBABILITY_OVER_ONE(id=source, sum=round(total, 6))
            yield _problem("probability-over-one", last, message)


_MONTH_AND_DAY = re.compile(r"-\d\d-\d\d")
_DATE_KEYS = frozenset({"date", "due", "resolved_on", "reviewed"})


def check_dates(node: Node, text: str) -> Iterator[Problem]:
    """Yield a problem for each date in a document that the calendar does not have."""
    # Nearly every file has only real dates, so its text is asked before its tree is walked.
    found = (text[max(0, match.start() - 4) : match.end()] for match in _MONTH_AND_DAY.finditer(text))
    if all(map(_is_date, found)):
        return
    for key, value in _walk(node):
        if key in _DATE_KEYS and isinstance(value.data, str) and not _is_date(value.data):
            message = texts.NO_SUCH_DATE(date=value.data)
            yield _problem("no-such-date", value.origin, message, texts.NO_SUCH_DATE_HELP())


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _walk(node: Node) -> Iterator[tuple[str, Node]]:
    for key, value in node.entries():
        yield key, value
        if value.is_mapping:
            yield from _walk(value)
        elif isinstance(value.data, list):
            for item in node.items(key):
                if item.is_mapping:
                    yield from _walk(item)
