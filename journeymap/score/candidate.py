"""What could be done: every unresolved pain point and every open opportunity, as edits of journeys.

A shared pain point, a shared touchpoint's opportunity and one of the workspace are one piece of work,
however many journeys they help; counting their effort once per journey was refused.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from journeymap.model import (
    Atlas,
    Edit,
    Journey,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    ResolvePain,
    SetKpi,
    SetMetric,
    Touchpoint,
)
from journeymap.score.edit import list_metrics
from journeymap.score.edit_check import check_edits, list_kpis
from journeymap.value import dataclass

_CLOSED = (OpportunityStatus.DONE, OpportunityStatus.REJECTED)


class CandidateKind(enum.Enum):
    """What a candidate is declared as."""

    PAIN_POINT = "pain-point"
    OPPORTUNITY = "opportunity"


@dataclass(slots=True, kw_only=True)
class Candidate:
    """One piece of work, gathered journey by journey."""

    kind: CandidateKind
    declared: PainPoint | Opportunity
    """As first met; a use with overrides does not change what was said first."""
    touchpoints: dict[str, str] = field(default_factory=dict)
    """Titles, by journey and id."""
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    """What it would change, by journey."""
    uncounted: dict[str, None] = field(default_factory=dict)
    """Indicators it says to move, but that no figure is expected of, or that nothing definite bears."""


_Key: TypeAlias = tuple[str, ...]


def gather_candidates(atlas: Atlas, journeys: Sequence[Journey]) -> tuple[Candidate, ...]:
    """Return what could be done about ``journeys``, in declared order, pain points before opportunities."""
    found: dict[_Key, Candidate] = {}
    for journey in journeys:
        _gather_pains(found, journey)
    for journey in journeys:
        for key, opportunity, touchpoint in _list_opportunities(atlas, journey):
            _gather_opportunity(found, key, opportunity, touchpoint, atlas, journey)
    _spread_shared_pains(found, journeys)
    return tuple(found.values())


def _gather_pains(found: dict[_Key, Candidate], journey: Journey) -> None:
    for touchpoint, pain_point in journey.pain_points:
        if pain_point.status is PainStatus.RESOLVED:
            continue
        home = "" if pain_point.shared else journey.id
        key = (CandidateKind.PAIN_POINT.value, home, pain_point.id)
        if key not in found:
            found[key] = Candidate(kind=CandidateKind.PAIN_POINT, declared=pain_point)
        found[key].touchpoints[f"{journey.id}/{touchpoint.id}"] = touchpoint.title
        _add(found[key], journey.id, [ResolvePain(pain_point=pain_point.id)])


def _list_opportunities(
    atlas: Atlas, journey: Journey
) -> Iterator[tuple[_Key, Opportunity, Touchpoint | None]]:
    """Yield the open opportunities that touch ``journey``, with what makes two of them the same."""
    kind = CandidateKind.OPPORTUNITY.value
    for touchpoint in journey.touchpoints:
        shared = touchpoint.shared
        home = ("touchpoint", shared.id) if shared is not None else ("journey", journey.id)
        for opportunity in _list_open(touchpoint.opportunities):
            yield (kind, *home, opportunity.id), opportunity, touchpoint
    for opportunity in _list_open(journey.opportunities):
        yield (kind, "journey", journey.id, opportunity.id), opportunity, None
    held = {pain_point.id for _, pain_point in journey.pain_points}
    for opportunity in _list_open(atlas.workspace.opportunities):
        if any(reference.id in held for reference in opportunity.resolves):
            yield (kind, "workspace", opportunity.id), opportunity, None


def _list_open(opportunities: Iterable[Opportunity]) -> list[Opportunity]:
    return [opportunity for opportunity in opportunities if opportunity.status not in _CLOSED]


def _gather_opportunity(
    found: dict[_Key, Candidate],
    key: _Key,
    opportunity: Opportunity,
    touchpoint: Touchpoint | None,
    atlas: Atlas,
    journey: Journey,
) -> None:
    if key not in found:
        found[key] = Candidate(kind=CandidateKind.OPPORTUNITY, declared=opportunity)
    candidate = found[key]
    if touchpoint is not None:
        candidate.touchpoints[f"{journey.id}/{touchpoint.id}"] = touchpoint.title
    held = {
        pain_point.id for _, pain_point in journey.pain_points if pain_point.status is not PainStatus.RESOLVED
    }
    edits: list[Edit] = [
        ResolvePain(pain_point=reference.id) for reference in opportunity.resolves if reference.id in held
    ]
    for move in opportunity.moves:
        edit = _make_move(journey, touchpoint, move.indicator.id, move.expected)
        if edit is None or check_edits(journey, [edit], atlas.workspace.emotion_scale):
            candidate.uncounted[move.indicator.id] = None
        else:
            edits.append(edit)
    _add(candidate, journey.id, edits)


def _make_move(
    journey: Journey, touchpoint: Touchpoint | None, indicator: str, expected: float | None
) -> Edit | None:
    """Return the edit of an expected figure: of the own touchpoint's metric, the only one, or a KPI."""
    if expected is None:
        return None
    places = [place for place, metric in list_metrics(journey) if metric == indicator]
    if touchpoint is not None and touchpoint.id in places:
        places = [touchpoint.id]
    if len(places) == 1:
        return SetMetric(place=places[0], metric=indicator, value=expected)
    return SetKpi(kpi=indicator, value=expected) if not places and indicator in list_kpis(journey) else None


def _add(candidate: Candidate, journey: str, edits: Iterable[Edit]) -> None:
    known = candidate.edits.setdefault(journey, [])
    known += [edit for edit in edits if edit not in known]


def _spread_shared_pains(found: Mapping[_Key, Candidate], journeys: Sequence[Journey]) -> None:
    """Let an opportunity that resolves a shared pain point resolve it in every journey that has it."""
    shared = {
        journey.id: {
            pain_point.id
            for _, pain_point in journey.pain_points
            if pain_point.shared and pain_point.status is not PainStatus.RESOLVED
        }
        for journey in journeys
    }
    order = {journey: place for place, journey in enumerate(shared)}
    having: dict[str, list[str]] = {}
    for journey, pains in shared.items():
        for pain in pains:
            having.setdefault(pain, []).append(journey)
    for candidate in found.values():
        resolved = {
            edit.pain_point: None
            for journey, edits in candidate.edits.items()
            for edit in edits
            if isinstance(edit, ResolvePain) and edit.pain_point in shared[journey]
        }
        # Only journeys that have one of them: each candidate with each journey would be their product.
        for journey in sorted(
            {journey for pain in resolved for journey in having[pain]}, key=order.__getitem__
        ):
            own = [ResolvePain(pain_point=pain) for pain in resolved if pain in shared[journey]]
            _add(candidate, journey, own)
