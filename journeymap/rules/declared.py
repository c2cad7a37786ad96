"""What journeys declare, in the order it is read, with the place where it is mended.

A shared touchpoint or pain point is used in many journeys and declared in one file. Its findings are told
there, once: telling each use was refused, since ten messages would be mended by one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.model import (
    Atlas,
    Journey,
    Metric,
    Opportunity,
    PainPoint,
    Persona,
    Reference,
    State,
    Status,
    Touchpoint,
)
from journeymap.problem import Location
from journeymap.rules.rule import Finding
from journeymap.value import NamedTuple


class UsedPainPoint(NamedTuple):
    """A pain point where a journey uses it."""

    journey: Journey
    touchpoint: Touchpoint
    pain_point: PainPoint
    place: Location
    """Where it is declared: in its own file where it is shared."""


def list_living(atlas: Atlas) -> list[Journey]:
    """Return the journeys that somebody still works with: all but the archived."""
    return [journey for journey in atlas.journeys.values() if journey.status is not Status.ARCHIVED]


def list_current(atlas: Atlas) -> list[Journey]:
    """Return the journeys that tell of today: neither archived nor plans."""
    return [journey for journey in list_living(atlas) if journey.state is State.CURRENT]


def list_metrics(journey: Journey) -> Iterator[Metric]:
    """Yield what customers were asked or what was counted; emotions are the team's judgement."""
    yield from journey.survey
    for stage in journey.stages:
        yield from stage.metrics
        for touchpoint in stage.touchpoints:
            yield from touchpoint.metrics


def list_pain_points(atlas: Atlas) -> Iterator[UsedPainPoint]:
    """Yield every use of a pain point in the journeys that tell of today."""
    for journey in list_current(atlas):
        for touchpoint, pain_point in journey.pain_points:
            place = atlas.pain_points[pain_point.id].origin if pain_point.shared else pain_point.origin
            yield UsedPainPoint(journey, touchpoint, pain_point, place)


def list_opportunities(atlas: Atlas, journeys: Iterable[Journey]) -> Iterator[Opportunity]:
    """Yield the opportunities of ``journeys``, then those of the workspace."""
    for journey in journeys:
        yield from journey.all_opportunities
    yield from atlas.workspace.opportunities


def place_touchpoint(atlas: Atlas, touchpoint: Touchpoint) -> Location:
    """Return where a touchpoint is declared: in its own file where it is shared."""
    shared = touchpoint.shared
    return touchpoint.origin if shared is None else atlas.touchpoints[shared.id].origin


def list_cited(journey: Journey) -> Iterator[Reference]:
    """Yield the evidence that a journey cites, at every place where it can."""
    yield from journey.evidence
    completion = () if journey.completion is None else (journey.completion,)
    kpis = (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis))
    for declared in (*completion, *kpis, *list_metrics(journey), *journey.all_opportunities):
        yield from declared.evidence
    for touchpoint in journey.touchpoints:
        yield from list_cited_at(touchpoint)
    for transition in journey.transitions:
        for share in (transition.probability, transition.context_carried, transition.repeat_rate):
            if share is not None:
                yield from share.evidence


def list_cited_at(touchpoint: Touchpoint) -> Iterator[Reference]:
    """Yield the evidence that a touchpoint and its pain points cite."""
    yield from touchpoint.evidence
    for pain_point in touchpoint.pain_points:
        yield from pain_point.evidence
        if pain_point.frequency is not None:
            yield from pain_point.frequency.evidence


def meets(touchpoint: Touchpoint, persona: Persona) -> bool:
    """Whether ``persona`` comes to ``touchpoint``; where none is named, all of the journey do."""
    return not touchpoint.personas or any(named.id == persona.id for named in touchpoint.personas)


def tell_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the first finding at each place: what is declared once is told once."""
    told: set[Location] = set()
    for finding in findings:
        if finding.location not in told:
            told.add(finding.location)
            yield finding
