"""A journey and an edit in, the edited journey out.

Pure on the model: what was handed in stays as it is. An edit that names nothing changes nothing;
``edit_check`` says so beforehand. Formulas for the gain of each kind of edit were refused: the edited
journey is scored like any other, so a gain is exact through caps, unions and means alike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from journeymap.graph.path import trace_path
from journeymap.model import (
    LOST,
    SURVEY,
    Completion,
    Edit,
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
    SetCompletion,
    SetKpi,
    SetMetric,
    Share,
    Touchpoint,
    Transition,
)
from journeymap.score.completion import trace_chain
from journeymap.score.metric import read_kpi
from journeymap.value import replace

ON_A_SCALE = (MetricKind.RATING, MetricKind.CES, MetricKind.EMOTION)


def apply_edits(journey: Journey, edits: Iterable[Edit]) -> Journey:
    """Return ``journey`` after all ``edits``, in their order.

    A figure that is set keeps its weight, its n and whether it was assumed, so that nothing but the
    figure makes the difference.
    """
    for edit in edits:
        journey = _apply(journey, edit)
    return journey


def _apply(journey: Journey, edit: Edit) -> Journey:
    match edit:
        case ResolvePain():
            return _resolve(journey, edit.pain_point)
        case SetMetric():
            return _set_metric(journey, edit)
        case MoveDropOff():
            return _move(journey, edit)
        case MeetKpi():
            return _change_kpis(journey, edit.kpi, _meet)
        case SetKpi():
            return _change_kpis(journey, edit.kpi, lambda kpi: set_kpi(kpi, edit.value))
        case SetCompletion():
            known = journey.completion or Completion()
            return replace(journey, completion=_complete(known, edit.share))


def _resolve(journey: Journey, identifier: str) -> Journey:
    def change(touchpoint: Touchpoint) -> Touchpoint:
        if all(pain_point.id != identifier for pain_point in touchpoint.pain_points):
            return touchpoint
        pain_points = tuple(_end(pain, identifier) for pain in touchpoint.pain_points)
        return replace(touchpoint, pain_points=pain_points)

    return _change_touchpoints(journey, change)


def _end(pain_point: PainPoint, identifier: str) -> PainPoint:
    return replace(pain_point, status=PainStatus.RESOLVED) if pain_point.id == identifier else pain_point


def _change_touchpoints(journey: Journey, change: Callable[[Touchpoint], Touchpoint]) -> Journey:
    stages = []
    for stage in journey.stages:
        touchpoints = tuple(map(change, stage.touchpoints))
        same = all(one is other for one, other in zip(touchpoints, stage.touchpoints, strict=True))
        stages.append(stage if same else replace(stage, touchpoints=touchpoints))
    return replace(journey, stages=tuple(stages))


def list_metrics(journey: Journey) -> dict[tuple[str, str], tuple[Metric, ...]]:
    """Return every metric by its place and id; one asked per persona has several values."""
    places: dict[str, list[Metric]] = {}
    for touchpoint in journey.touchpoints:
        places.setdefault(touchpoint.id, []).extend((*touchpoint.emotion, *touchpoint.metrics))
    for stage in journey.stages:
        places.setdefault(stage.id, list(stage.metrics))
    places.setdefault(SURVEY, list(journey.survey))
    found: dict[tuple[str, str], tuple[Metric, ...]] = {}
    for place, metrics in places.items():
        for metric in metrics:
            found[place, metric.id] = (*found.get((place, metric.id), ()), metric)
    return found


def _set_metric(journey: Journey, edit: SetMetric) -> Journey:
    def change_all(metrics: Sequence[Metric]) -> tuple[Metric, ...]:
        return tuple(set_figure(m, edit.value) if m.id == edit.metric else m for m in metrics)

    def change(touchpoint: Touchpoint) -> Touchpoint:
        if touchpoint.id != edit.place:
            return touchpoint
        return replace(
            touchpoint, emotion=change_all(touchpoint.emotion), metrics=change_all(touchpoint.metrics)
        )

    if any(touchpoint.id == edit.place for touchpoint in journey.touchpoints):
        return _change_touchpoints(journey, change)
    if any(stage.id == edit.place for stage in journey.stages):
        stages = tuple(
            replace(stage, metrics=change_all(stage.metrics)) if stage.id == edit.place else stage
            for stage in journey.stages
        )
        return replace(journey, stages=stages)
    return replace(journey, survey=change_all(journey.survey)) if edit.place == SURVEY else journey


def set_figure(metric: Metric, value: float) -> Metric:
    """Return ``metric`` with ``value`` in place of whatever raw figures it had, on the same n."""
    scaled = metric.kind in ON_A_SCALE
    return replace(
        metric,
        k=None,
        n=_count_answers(metric),
        counts=(),
        promoters=None,
        passives=None,
        detractors=None,
        mean=value if scaled else None,
        value=None if scaled else value,
    )


def _count_answers(metric: Metric) -> float | None:
    if metric.counts:
        return math.fsum(metric.counts)
    groups = [group for group in (metric.promoters, metric.passives, metric.detractors) if group is not None]
    return math.fsum(groups) if len(groups) == 3 else metric.n


def _change_kpis(journey: Journey, identifier: str, change: Callable[[Kpi], Kpi]) -> Journey:
    def change_all(kpis: Sequence[Kpi]) -> tuple[Kpi, ...]:
        return tuple(change(kpi) if kpi.id == identifier else kpi for kpi in kpis)

    return replace(
        journey,
        kpis=change_all(journey.kpis),
        stages=tuple(replace(stage, kpis=change_all(stage.kpis)) for stage in journey.stages),
    )


def set_kpi(kpi: Kpi, value: float) -> Kpi:
    """Return ``kpi`` with ``value``, in its own unit, in place of what was counted."""
    return replace(kpi, k=None, n=None, value=value)


def _meet(kpi: Kpi) -> Kpi:
    if kpi.target is None or read_kpi(kpi).value == 100:
        return kpi
    return set_kpi(kpi, kpi.target)


def is_lost(journey: Journey, target: str) -> bool:
    """Whether a transition to ``target`` ends the journey without success."""
    return target == LOST or any(
        outcome.id == target and outcome.counts_as == LOST for outcome in journey.outcomes
    )


def find_lost(journey: Journey, source: str) -> tuple[float, bool] | None:
    """Return how many are lost at ``source``, and whether that is a count; else it is a share of 1.

    Where probabilities leave something to 1, the rest is lost; a touchpoint without transitions loses
    everyone. ``None`` where the transitions from it carry no figures.
    """
    row = [transition for transition in journey.transitions if transition.source.id == source]
    if not row:
        return 1.0, False
    counts = [transition.count for transition in row if transition.count is not None]
    if len(counts) == len(row) and math.fsum(counts) > 0:
        return math.fsum(t.count or 0.0 for t in row if is_lost(journey, t.target.id)), True
    shares = [transition.probability.share for transition in row if transition.probability is not None]
    if len(shares) < len(row):
        return None
    excess = max(1.0, math.fsum(shares))
    onward = [
        share
        for share, transition in zip(shares, row, strict=True)
        if not is_lost(journey, transition.target.id)
    ]
    return max(0.0, 1 - math.fsum(onward) / excess), False


def _move(journey: Journey, edit: MoveDropOff) -> Journey:
    lost = find_lost(journey, edit.source)
    if lost is None or lost[0] <= 0 or (edit.count is not None and not lost[1]):
        return journey
    total, counted = lost
    part = edit.share if edit.share is not None else (edit.count or 0.0) / total
    part = min(1.0, max(0.0, part))
    kept = [_keep(journey, transition, edit.source, 1 - part) for transition in journey.transitions]
    changed = replace(journey, transitions=_add(kept, edit, part * total, counted=counted))
    return replace(changed, completion=_carry_over(journey, changed))


def _keep(journey: Journey, transition: Transition, source: str, part: float) -> Transition:
    """Return a transition to the lost with only ``part`` of its cases; any other as it is."""
    if transition.source.id != source or not is_lost(journey, transition.target.id):
        return transition
    count = None if transition.count is None else transition.count * part
    return replace(transition, count=count, probability=_scale(transition.probability, part))


def _scale(share: Share | None, factor: float) -> Share | None:
    return None if share is None else replace(share, k=None, value=share.share * factor)


def _add(
    transitions: Sequence[Transition], edit: MoveDropOff, moved: float, *, counted: bool
) -> tuple[Transition, ...]:
    """Return ``transitions`` with ``moved`` more from source to target, on a new one if there is none."""
    for place, found in enumerate(transitions):
        if (found.source.id, found.target.id) == (edit.source, edit.target):
            more = _increase(found, moved, counted=counted)
            return (*transitions[:place], more, *transitions[place + 1 :])
    new = Transition(
        id=f"{edit.source}--{edit.target}",
        source=Reference(id=edit.source),
        target=Reference(id=edit.target),
        count=moved if counted else None,
        probability=None if counted else Share(value=moved),
    )
    return (*transitions, new)


def _increase(transition: Transition, moved: float, *, counted: bool) -> Transition:
    if counted:
        return replace(transition, count=(transition.count or 0.0) + moved)
    known = transition.probability or Share(value=0.0)
    return replace(transition, probability=replace(known, k=None, value=min(1.0, known.share + moved)))


def _carry_over(before: Journey, after: Journey) -> Completion | None:
    """Return the counted completion moved by what the transitions show; without one the chain is scored.

    Counts from outside the map and the chain tell of the same customers. Where both agree, the result is
    the chain's own; where they differ, the difference between them stays as it was.
    """
    known = before.completion
    share = None if known is None else _counted_share(known)
    one, other = trace_chain(trace_path(before)), trace_chain(trace_path(after))
    if known is None or share is None or one is None or other is None:
        return known
    if one.completion is None or other.completion is None:
        return known
    return _complete(known, min(1.0, max(0.0, share + other.completion - one.completion)))


def _counted_share(completion: Completion) -> float | None:
    if completion.k is not None and completion.n:
        return completion.k / completion.n
    return completion.value


def _complete(completion: Completion, share: float) -> Completion:
    """Return ``completion`` with another share on the same n."""
    return replace(completion, k=None, value=share)
