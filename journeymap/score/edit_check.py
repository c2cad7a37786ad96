"""Whether edits can be made to a journey: every id known, every figure possible.

Refusing a wrong edit by a gain of zero was refused: zero is an answer, and a mistyped id has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymap.language import Message
from journeymap.model import (
    COMPLETE,
    START,
    Edit,
    Journey,
    Kpi,
    MeetKpi,
    Metric,
    MetricKind,
    MoveDropOff,
    ResolvePain,
    Scale,
    SetCompletion,
    SetKpi,
    SetMetric,
)
from journeymap.problem import Location, Problem
from journeymap.schema.suggestion import nearest
from journeymap.score import edit_texts as texts
from journeymap.score.edit import ON_A_SCALE, find_lost, is_lost, list_metrics

_SHOWN = 8


def check_edits(journey: Journey, edits: Iterable[Edit], emotion_scale: Scale) -> tuple[Problem, ...]:
    """Return what is wrong with ``edits``, each at the edit's own place; empty means that all can be made.

    ``emotion_scale`` bounds an emotion that names no scale of its own.
    """
    return tuple(problem for edit in edits for problem in _check(journey, edit, emotion_scale))


def list_kpis(journey: Journey) -> dict[str, Kpi]:
    """Return every KPI of the journey and its stages by id."""
    return {kpi.id: kpi for kpi in (*journey.kpis, *(k for stage in journey.stages for k in stage.kpis))}


def _check(journey: Journey, edit: Edit, emotion_scale: Scale) -> Iterator[Problem]:
    match edit:
        case ResolvePain():
            known = {pain_point.id for _, pain_point in journey.pain_points}
            if edit.pain_point not in known:
                message = texts.UNKNOWN_PAIN(id=edit.pain_point)
                yield _unknown(message, edit.pain_point, known, edit.origin)
        case SetMetric():
            yield from _check_metric(journey, edit, emotion_scale)
        case MoveDropOff():
            yield from _check_move(journey, edit)
        case MeetKpi() | SetKpi():
            yield from _check_kpi(journey, edit)
        case SetCompletion():
            if not 0 <= edit.share <= 1:
                yield _wrong(texts.SHARE_OUT_OF_RANGE(value=edit.share), edit.origin)


def _check_kpi(journey: Journey, edit: MeetKpi | SetKpi) -> Iterator[Problem]:
    kpis = list_kpis(journey)
    if edit.kpi not in kpis:
        yield _unknown(texts.UNKNOWN_KPI(id=edit.kpi), edit.kpi, kpis, edit.origin)
    elif isinstance(edit, MeetKpi) and kpis[edit.kpi].target is None:
        yield _wrong(texts.NO_TARGET(id=edit.kpi), edit.origin)


def _check_metric(journey: Journey, edit: SetMetric, emotion_scale: Scale) -> Iterator[Problem]:
    found = list_metrics(journey)
    name = f"{edit.place}.{edit.metric}"
    if (edit.place, edit.metric) not in found:
        # At a place that is there, only its own metrics can have been meant.
        here = {place: metric for place, metric in found if place == edit.place}
        known = [f"{place}.{metric}" for place, metric in found if place in here or not here]
        yield _unknown(texts.UNKNOWN_METRIC(id=name), name, known, edit.origin)
        return
    for metric in found[edit.place, edit.metric][:1]:
        if metric.kind is MetricKind.DURATION:
            if edit.value < 0:
                yield _wrong(texts.NEGATIVE(id=name, value=edit.value), edit.origin)
            continue
        low, high = _find_limits(metric, emotion_scale)
        if not low <= edit.value <= high:
            message = texts.OFF_SCALE(id=name, value=edit.value, low=low, high=high)
            yield _wrong(message, edit.origin)


def _find_limits(metric: Metric, emotion_scale: Scale) -> tuple[float, float]:
    if metric.kind in ON_A_SCALE:
        return metric.scale or (emotion_scale.low, emotion_scale.high)
    return (-100, 100) if metric.kind is MetricKind.NPS else (0, 100)


def _check_move(journey: Journey, edit: MoveDropOff) -> Iterator[Problem]:
    if not journey.transitions:
        yield _wrong(texts.NO_TRANSITIONS(), edit.origin)
        return
    places = [touchpoint.id for touchpoint in journey.touchpoints]
    targets = [*places, COMPLETE, *(outcome.id for outcome in journey.outcomes)]
    if edit.source not in (START, *places):
        yield _unknown(texts.UNKNOWN_SOURCE(id=edit.source), edit.source, places, edit.origin)
    elif is_lost(journey, edit.target):
        yield _wrong(texts.TARGET_IS_LOST(id=edit.target), edit.origin)
    elif edit.target not in targets:
        yield _unknown(texts.UNKNOWN_TARGET(id=edit.target), edit.target, targets, edit.origin)
    else:
        yield from _check_amount(journey, edit)


def _check_amount(journey: Journey, edit: MoveDropOff) -> Iterator[Problem]:
    lost = find_lost(journey, edit.source)
    if lost is None:
        yield _wrong(texts.NO_FIGURES(id=edit.source), edit.origin)
    elif lost[0] <= 0:
        yield _wrong(texts.NOBODY_LOST(id=edit.source), edit.origin)
    elif edit.share is not None and not 0 <= edit.share <= 1:
        yield _wrong(texts.SHARE_OUT_OF_RANGE(value=edit.share), edit.origin)
    elif edit.count is not None and not lost[1]:
        yield _wrong(texts.NOT_COUNTED(id=edit.source), edit.origin)
    elif edit.count is not None and edit.count > lost[0]:
        message = texts.MORE_THAN_LOST(id=edit.source, lost=lost[0], count=edit.count)
        yield _wrong(message, edit.origin)


def _unknown(message: Message, word: str, known: Iterable[str], origin: Location) -> Problem:
    candidates = sorted(set(known))
    best = nearest(word, candidates) or _find_only(word, candidates)
    if best is not None:
        suggestion = texts.DID_YOU_MEAN(id=best)
    elif candidates:
        shown = ", ".join(candidates[:_SHOWN]) + (", …" if len(candidates) > _SHOWN else "")
        suggestion = texts.KNOWN(ids=shown)
    else:
        suggestion = texts.NOTHING_THERE()
    return Problem(rule="unknown-reference", location=origin, message=message, help=suggestion)


def _find_only(word: str, candidates: Sequence[str]) -> str | None:
    """Return the one candidate that ``word`` is a part of: an id may have been cut short."""
    found = [candidate for candidate in candidates if word and word in candidate]
    return found[0] if len(found) == 1 else None


def _wrong(message: Message, origin: Location) -> Problem:
    return Problem(rule="impossible-edit", location=origin, message=message)
