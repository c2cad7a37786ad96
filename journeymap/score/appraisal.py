"""From candidates to a ranking: each one's gain by recomputation, its gaps, its place."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import replace

from journeymap.model import Atlas, Edit, Journey, Opportunity, PainPoint, ResolvePain
from journeymap.score.candidate import Candidate, gather_candidates
from journeymap.score.journey import score_journey
from journeymap.score.priority import (
    SIZES,
    Gap,
    Ground,
    JourneyGain,
    Matrix,
    NamedPain,
    PriorityItem,
    Quadrant,
    Ranking,
    Service,
    Weighed,
    compute_priority,
    judge_service,
    opportunity_score,
)
from journeymap.score.result import PainLoad

_GRAVE = 3.5
"""From here on a severity belongs to step 4."""


def rank_candidates(atlas: Atlas, journeys: Sequence[Journey], *, confidence: float | None = None) -> Ranking:
    """Return everything that could be done about ``journeys``, the best first.

    Pain points of severity 4 come before all others, then by priority, then what cannot be ranked, by
    gain. ``confidence`` counts for what declares none; without it, that is not ranked.
    """
    ground = survey_ground(atlas, journeys)
    drafts = [_appraise(candidate, ground, confidence) for candidate in gather_candidates(atlas, journeys)]
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
        by_volume=knows_volumes(journeys),
    )


def knows_volumes(journeys: Sequence[Journey]) -> bool:
    """Whether every journey says how many start it, so that volumes can be weights."""
    return all(journey.volume is not None for journey in journeys) and any(j.volume for j in journeys)


def weigh_journeys(journeys: Sequence[Journey]) -> tuple[float, ...]:
    """Return each journey's weight: volume x importance where every volume is known, else importance."""
    if knows_volumes(journeys):
        return tuple((journey.volume or 0.0) * journey.importance for journey in journeys)
    return tuple(journey.importance for journey in journeys)


def survey_ground(atlas: Atlas, journeys: Sequence[Journey]) -> Ground:
    """Return ``journeys`` with their scores and with weights that sum to 1."""
    scores = {journey.id: score_journey(atlas, journey) for journey in journeys}
    declared = dict(zip(scores, weigh_journeys(journeys), strict=True))
    total = math.fsum(weight for key, weight in declared.items() if scores[key].value is not None)
    weights = {
        key: weight / total if total > 0 and scores[key].value is not None else 0.0
        for key, weight in declared.items()
    }
    return Ground(
        atlas=atlas, journeys={journey.id: journey for journey in journeys}, scores=scores, weights=weights
    )


def _appraise(candidate: Candidate, ground: Ground, default_confidence: float | None) -> Weighed:
    declared = candidate.declared
    of_pain = isinstance(declared, PainPoint)
    days, size = _find_effort(declared)
    given = declared.confidence is not None
    confidence = declared.confidence if given else default_confidence
    unclear = list(_list_unclear(candidate, ground))
    gap = _find_gap(candidate, [gap for _, gap in unclear])
    gains = _gain_journeys(candidate.edits, ground)
    gain = _add_up(gains) if gap is None else None
    missing = tuple(
        found
        for found in (
            gap,
            Gap.EFFORT if days is None else None,
            Gap.CONFIDENCE if confidence is None else None,
        )
        if found is not None
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
        direct_gain=None if gap is not None else _add_up(_gain_journeys(_only_pains(candidate), ground)),
        confidence=confidence,
        confidence_given=given,
        effort_days=days,
        effort_size=size,
        missing=missing,
        uncounted=() if of_pain else (*dict.fromkeys(pain for pain, _ in unclear), *candidate.uncounted),
        severity=declared.severity if isinstance(declared, PainPoint) else None,
        resolves=_list_resolved(declared, ground),
        touchpoints=tuple(dict.fromkeys(candidate.touchpoints.values())),
        journeys=gains,
        owner=declared.owner,
        due=declared.due,
        quadrant=None,
        importance=declared.importance if isinstance(declared, Opportunity) else None,
        satisfaction=declared.satisfaction if isinstance(declared, Opportunity) else None,
        opportunity_score=_weigh_need(declared),
        service=_place_service(declared),
        kano=declared.kano if isinstance(declared, Opportunity) else None,
    )
    return Weighed(edits={journey: tuple(edits) for journey, edits in candidate.edits.items()}, item=item)


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


def _gain_journeys(edits: dict[str, list[Edit]], ground: Ground) -> tuple[JourneyGain, ...]:
    return tuple(
        JourneyGain(
            id=key,
            title=ground.journeys[key].title,
            weight=ground.weights[key],
            gain=ground.gain(key, held) if held else 0.0,
        )
        for key, held in edits.items()
    )


def _add_up(gains: Sequence[JourneyGain]) -> float | None:
    known = [gain.weight * gain.gain for gain in gains if gain.gain is not None]
    return math.fsum(known) if known else None


def _only_pains(candidate: Candidate) -> dict[str, list[Edit]]:
    return {
        journey: [edit for edit in edits if isinstance(edit, ResolvePain)]
        for journey, edits in candidate.edits.items()
    }


def _list_resolved(declared: PainPoint | Opportunity, ground: Ground) -> tuple[NamedPain, ...]:
    if isinstance(declared, PainPoint):
        return ()
    titles = {pain_point.id: pain_point.title for pain_point in ground.atlas.pain_points.values()}
    for journey in ground.journeys.values():
        titles.update((pain_point.id, pain_point.title) for _, pain_point in journey.pain_points)
    return tuple(
        NamedPain(reference.id, titles.get(reference.id, reference.id)) for reference in declared.resolves
    )


def _weigh_need(declared: PainPoint | Opportunity) -> float | None:
    if isinstance(declared, PainPoint) or declared.importance is None or declared.satisfaction is None:
        return None
    return opportunity_score(declared.importance, declared.satisfaction)


def _place_service(declared: PainPoint | Opportunity) -> Service | None:
    if isinstance(declared, PainPoint) or declared.importance is None or declared.satisfaction is None:
        return None
    return judge_service(declared.importance, declared.satisfaction)


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
