"""From candidates to a ranking: each one's gain by recomputation, its gaps, its place."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence

from journeymap.model import Atlas, Journey, Opportunity, PainPoint, ResolvePain
from journeymap.score.candidate import Candidate, CandidateKind, gather_candidates
from journeymap.score.ground import Ground, JourneyGain, add_up, survey_ground
from journeymap.score.priority import (
    SIZES,
    Gap,
    Matrix,
    NamedPain,
    PriorityItem,
    Quadrant,
    Ranking,
    Weighed,
    compute_priority,
    judge_service,
    opportunity_score,
)
from journeymap.score.result import JourneyScore, PainLoad
from journeymap.score.workings import Workings
from journeymap.value import replace

_GRAVE = 3.5
"""From here on a severity belongs to step 4."""


def rank_candidates(
    atlas: Atlas,
    journeys: Sequence[Journey],
    *,
    confidence: float | None = None,
    scores: Mapping[str, JourneyScore] | None = None,
    workings: Workings | None = None,
) -> Ranking:
    """Return everything that could be done about ``journeys``, the best first.

    Pain points of severity 4 come before all others, then by priority, then what cannot be ranked, by
    gain. ``confidence`` counts for what declares none; without it, that is not ranked. What work brings
    to journeys beside those asked for counts as well: it is valued over the portfolio. ``scores`` and
    ``workings`` are what is known of the journeys already.
    """
    ground = survey_ground(atlas, journeys, scores=scores, workings=workings)
    asked = set(ground.asked)
    drafts = [
        _appraise(candidate, ground, confidence)
        for candidate in gather_candidates(atlas, tuple(ground.journeys.values()))
        if not asked.isdisjoint(candidate.edits)
    ]
    ordered = sorted(drafts, key=lambda draft: _order(draft.item))
    matrix = _cut_matrix([draft.item for draft in ordered])
    by_priority = sorted(
        (place for place, draft in enumerate(ordered) if draft.item.priority is not None),
        key=lambda place: -(ordered[place].item.priority or 0.0),
    )
    ranks = {place: rank for rank, place in enumerate(by_priority, start=1)}
    return Ranking(
        items=tuple(
            replace(draft, item=_place(draft.item, place + 1, ranks.get(place), matrix))
            for place, draft in enumerate(ordered)
        ),
        matrix=matrix,
        ground=ground,
    )


def _appraise(candidate: Candidate, ground: Ground, default_confidence: float | None) -> Weighed:
    declared = candidate.declared
    days, size = _find_effort(declared)
    confidence = default_confidence if declared.confidence is None else declared.confidence
    unclear = list(_list_unclear(candidate, ground))
    gap = _find_gap(candidate, [gap for _, gap in unclear])
    gains, direct = _gain_journeys(candidate, ground)
    if gap is not None:  # that nothing can be counted is no gain of 0
        gains, direct = _forget(gains), _forget(direct)
    gain = add_up(gains)
    gaps = (
        gap,
        Gap.EFFORT if days is None else None,
        Gap.CONFIDENCE if confidence is None else None,
    )
    priority = None
    if gain is not None and confidence is not None and days is not None:
        priority = compute_priority(gain, 1.0, confidence, days)
    item = PriorityItem(
        number=0,
        rank=None,
        kind=candidate.kind,
        id=declared.id,
        title=declared.title,
        urgent=isinstance(declared, PainPoint) and declared.severity >= _GRAVE,
        priority=priority,
        gain=gain,
        direct_gain=add_up(direct),
        confidence=confidence,
        confidence_given=declared.confidence is not None,
        effort_days=days,
        effort_size=size,
        missing=tuple(found for found in gaps if found is not None),
        uncounted=_list_uncounted(candidate, [pain for pain, _ in unclear]),
        severity=declared.severity if isinstance(declared, PainPoint) else None,
        touchpoints=tuple(dict.fromkeys(candidate.touchpoints.values())),
        journeys=gains,
        owner=declared.owner,
        due=declared.due,
    )
    if isinstance(declared, Opportunity):
        item = _add_opinions(item, declared, ground)
    return Weighed(edits={journey: tuple(edits) for journey, edits in candidate.edits.items()}, item=item)


def _add_opinions(item: PriorityItem, opportunity: Opportunity, ground: Ground) -> PriorityItem:
    """Return ``item`` with what only an opportunity has: what it resolves, and how else it may be judged."""
    importance, satisfaction = opportunity.importance, opportunity.satisfaction
    need, service = None, None
    if importance is not None and satisfaction is not None:
        need = opportunity_score(importance, satisfaction)
        service = judge_service(importance, satisfaction)
    return replace(
        item,
        resolves=_list_resolved(opportunity, ground),
        importance=importance,
        satisfaction=satisfaction,
        opportunity_score=need,
        service=service,
        kano=opportunity.kano,
    )


def _find_effort(declared: PainPoint | Opportunity) -> tuple[float | None, str | None]:
    """Return the days, and the size they come from where none were given."""
    if declared.effort_days is not None:
        return (declared.effort_days, None) if declared.effort_days > 0 else (None, None)
    size = "" if declared.effort is None else declared.effort.strip().upper()
    return (SIZES[size], size) if size in SIZES else (None, None)


def _list_unclear(candidate: Candidate, ground: Ground) -> Iterable[tuple[str, Gap]]:
    """Yield the pain points that it resolves and that no score can count, each with the reason."""
    for journey, edits in candidate.edits.items():
        resolved = {edit.pain_point for edit in edits if isinstance(edit, ResolvePain)}
        loads: dict[str, list[PainLoad]] = {}
        for stage in ground.scores[journey].stages:
            for touchpoint in stage.touchpoints:
                for load in touchpoint.pain_points:
                    if load.id in resolved and not load.resolved:
                        loads.setdefault(load.id, []).append(load)
        for pain, met in loads.items():
            if all(load.points is None for load in met):
                unknown = all(load.load is None for load in met)
                yield pain, Gap.FREQUENCY if unknown else Gap.SCORE


def _find_gap(candidate: Candidate, unclear: Sequence[Gap]) -> Gap | None:
    """Return why no gain can be counted at all, or ``None`` where one can."""
    edits = [edit for held in candidate.edits.values() for edit in held]
    if not edits:
        return Gap.EFFECT
    if len(unclear) == len(edits):
        return unclear[0]
    return None


def _gain_journeys(
    candidate: Candidate, ground: Ground
) -> tuple[tuple[JourneyGain, ...], tuple[JourneyGain, ...]]:
    """Return what a candidate brings to each journey, and what its resolving of pain points alone brings."""
    whole = ground.gain(candidate.edits)
    fixes = {
        key: [edit for edit in edits if isinstance(edit, ResolvePain)]
        for key, edits in candidate.edits.items()
    }
    return whole, whole if fixes == candidate.edits else ground.gain(fixes)


def _forget(gains: Iterable[JourneyGain]) -> tuple[JourneyGain, ...]:
    return tuple(gain._replace(gain=None) for gain in gains)


def _list_uncounted(candidate: Candidate, unclear: Sequence[str]) -> tuple[str, ...]:
    """Return what an opportunity is about beside what counts; of a pain point its gap says it already."""
    if candidate.kind is CandidateKind.PAIN_POINT:
        return ()
    return (*dict.fromkeys(unclear), *candidate.uncounted)


def _list_resolved(opportunity: Opportunity, ground: Ground) -> tuple[NamedPain, ...]:
    titles = ground.pain_titles
    return tuple(
        NamedPain(reference.id, titles.get(reference.id, reference.id)) for reference in opportunity.resolves
    )


def _order(item: PriorityItem) -> tuple[bool, bool, float, bool, float]:
    """Return the key of the list: the urgent, the ranked by priority, the others by gain."""
    return (
        not item.urgent,
        item.priority is None,
        -(item.priority or 0.0),
        item.gain is None,
        -(item.gain or 0.0),
    )


def _cut_matrix(items: Sequence[PriorityItem]) -> Matrix:
    both = [(item.gain, item.effort_days) for item in items]
    known = [(gain, days) for gain, days in both if gain is not None and days is not None]
    if not known:
        return Matrix(gain=None, effort_days=None)
    return Matrix(
        gain=statistics.median([gain for gain, _ in known]),
        effort_days=statistics.median([days for _, days in known]),
    )


def _place(item: PriorityItem, number: int, rank: int | None, matrix: Matrix) -> PriorityItem:
    quadrant = None
    if None not in {item.gain, item.effort_days, matrix.gain, matrix.effort_days}:
        gain, days = item.gain or 0.0, item.effort_days or 0.0
        strong = gain >= (matrix.gain or 0.0) and gain > 0
        quadrant = _QUADRANTS[strong, days <= (matrix.effort_days or 0.0)]
    return replace(item, number=number, rank=rank, quadrant=quadrant)


_QUADRANTS = {
    (True, True): Quadrant.QUICK_WIN,
    (True, False): Quadrant.BIG_BET,
    (False, True): Quadrant.FILL_IN,
    (False, False): Quadrant.THINK_TWICE,
}
"""By high impact and low effort."""
