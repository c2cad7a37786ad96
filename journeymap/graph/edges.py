"""The edges of the graph: every reference that the files make, as ``(from, to, relation, attributes)``.

Edges are listed as declared, also those that lead to something unknown; the builder leaves these out.
Dropping them here was refused: then each of these functions would have to know everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from journeymap.graph.nodes import Attributes, Name, list_owners, name_pain_point
from journeymap.graph.path import trace_path
from journeymap.model import (
    START,
    Atlas,
    Journey,
    Kpi,
    Opportunity,
    PainPoint,
    Persona,
    Reference,
    Stage,
    Touchpoint,
)

NamedEdge: TypeAlias = tuple[Name, Name, str, Attributes]

STEPS = ("next", "ends_in")
"""The relations that transitions make."""


def list_edges(atlas: Atlas) -> Iterator[NamedEdge]:
    """Yield every edge of ``atlas`` in the order of declaration."""
    for persona in atlas.personas.values():
        yield from _list_persona(persona)
    for pain_point in atlas.pain_points.values():
        yield from _list_pain_point(("pain-point", pain_point.id), pain_point)
    for opportunity in atlas.workspace.opportunities:
        yield from _list_opportunity(("opportunity", opportunity.id), opportunity, {}, None)
    for journey in atlas.journeys.values():
        yield from _list_journey(journey)
    for owned, owner in list_owners(atlas):
        yield ("team", owner), owned, "owns", {}


def _cite(name: Name, references: Iterable[Reference]) -> Iterator[NamedEdge]:
    for reference in references:
        yield name, ("evidence", reference.id), "cites", {}


def _list_persona(persona: Persona) -> Iterator[NamedEdge]:
    name = ("persona", persona.id)
    for channel in persona.preferred_channels:
        yield name, ("channel", channel.id), "prefers", {}
    for channel in persona.avoided_channels:
        yield name, ("channel", channel.id), "avoids", {}
    yield from _cite(name, persona.sources)


def _list_pain_point(name: Name, pain_point: PainPoint) -> Iterator[NamedEdge]:
    for persona in pain_point.personas:
        yield name, ("persona", persona.id), "felt_by", {}
    yield from _cite(name, pain_point.evidence)


def _list_opportunity(
    name: Name, opportunity: Opportunity, pain_points: dict[str, Name], journey: str | None
) -> Iterator[NamedEdge]:
    """``pain_points`` are those of the journey by id; what is not among them may be a shared one."""
    for reference in opportunity.resolves:
        yield name, pain_points.get(reference.id, ("pain-point", reference.id)), "resolves", {}
    if journey is not None:
        for move in opportunity.moves:
            figures: Attributes = {"expected": move.expected, "measured": move.measured}
            known = {key: value for key, value in figures.items() if value is not None}
            yield name, ("kpi", journey, move.indicator.id), "moves", known
    yield from _cite(name, opportunity.evidence)


def _list_journey(journey: Journey) -> Iterator[NamedEdge]:
    name = ("journey", journey.id)
    for persona in journey.personas:
        yield ("persona", persona.id), name, "travels", {}
    if journey.future_of is not None:
        yield name, ("journey", journey.future_of.id), "future_of", {}
    yield from _cite(name, journey.evidence)
    for stage in journey.stages:
        yield from _list_stage(journey, stage)
    yield from _list_steps(journey)
    yield from _list_goals(journey)
    for kpi in journey.kpis:
        yield name, ("kpi", journey.id, kpi.id), "tracks", {}
        yield from _list_kpi(journey, kpi)
    pain_points = _name_pain_points(journey)
    for opportunity in journey.all_opportunities:
        yield from _list_opportunity(
            ("opportunity", journey.id, opportunity.id), opportunity, pain_points, journey.id
        )
    for opportunity in journey.opportunities:
        yield ("opportunity", journey.id, opportunity.id), name, "aims_at", {}


def _list_goals(journey: Journey) -> Iterator[NamedEdge]:
    for goal in journey.goals:
        name = ("goal", journey.id, goal.id)
        yield ("journey", journey.id), name, "has_goal", {}
        for reference in goal.kpis:
            yield ("kpi", journey.id, reference.id), name, "measures", {}


def _name_pain_points(journey: Journey) -> dict[str, Name]:
    return {pain_point.id: name_pain_point(journey.id, pain_point) for _, pain_point in journey.pain_points}


def _list_stage(journey: Journey, stage: Stage) -> Iterator[NamedEdge]:
    name = ("stage", journey.id, stage.id)
    yield ("journey", journey.id), name, "has_stage", {}
    declared = {kpi.id for kpi in journey.kpis}
    for kpi in stage.kpis:
        yield name, ("kpi", journey.id, kpi.id), "tracks", {}
        if kpi.id not in declared:
            yield from _list_kpi(journey, kpi)
    for metric in stage.metrics:
        yield from _cite(name, metric.evidence)
    for touchpoint in stage.touchpoints:
        yield name, ("touchpoint", journey.id, touchpoint.id), "has_touchpoint", {}
        yield from _list_touchpoint(journey, touchpoint)


def _list_touchpoint(journey: Journey, touchpoint: Touchpoint) -> Iterator[NamedEdge]:
    name = ("touchpoint", journey.id, touchpoint.id)
    if touchpoint.channel is not None:
        yield name, ("channel", touchpoint.channel.id), "uses_channel", {}
    if touchpoint.shared is not None:
        yield name, ("shared-touchpoint", touchpoint.shared.id), "taken_from", {}
    if touchpoint.journey is not None:
        yield name, ("journey", touchpoint.journey.id), "opens", {}
    for persona in touchpoint.personas:
        yield ("persona", persona.id), name, "meets", {}
    for pain_point in touchpoint.pain_points:
        pain = name_pain_point(journey.id, pain_point)
        yield pain, name, "hurts", {"severity": pain_point.severity}
        yield from _list_pain_point(pain, pain_point)
    for opportunity in touchpoint.opportunities:
        yield ("opportunity", journey.id, opportunity.id), name, "aims_at", {}
    yield from _cite(name, touchpoint.evidence)
    for metric in (*touchpoint.emotion, *touchpoint.metrics):
        yield from _cite(name, metric.evidence)


def _list_steps(journey: Journey) -> Iterator[NamedEdge]:
    path = trace_path(journey)
    for edge in path.edges:
        if edge.source == START:
            if edge.target in path.touchpoints:
                yield ("journey", journey.id), ("touchpoint", journey.id, edge.target), "begins_at", {}
            continue
        attributes: Attributes = {"handoff": edge.is_handoff, "declared": edge.transition is not None}
        if edge.share is not None:
            attributes["share"] = edge.share
        if edge.transition is not None and edge.transition.count is not None:
            attributes["count"] = edge.transition.count
        inside = edge.target in path.touchpoints
        target = ("touchpoint" if inside else "outcome", journey.id, edge.target)
        yield (
            ("touchpoint", journey.id, edge.source),
            target,
            "next" if inside else "ends_in",
            attributes,
        )


def _list_kpi(journey: Journey, kpi: Kpi) -> Iterator[NamedEdge]:
    name = ("kpi", journey.id, kpi.id)
    yield from _cite(name, kpi.evidence)
    pain_points = _name_pain_points(journey)
    touchpoints = {touchpoint.id for touchpoint in journey.touchpoints}
    for reference in kpi.conflicts_with:
        if reference.id in touchpoints:
            yield name, ("touchpoint", journey.id, reference.id), "conflicts_with", {}
        elif reference.id in pain_points:
            yield name, pain_points[reference.id], "conflicts_with", {}
        else:
            yield name, ("kpi", journey.id, reference.id), "conflicts_with", {}
