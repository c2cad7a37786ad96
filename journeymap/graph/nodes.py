"""The nodes of the graph: what each declared thing is called there, and what it says about itself.

A node's name is its kind and then its ids, ``("stage", "first-order", "payment")``, so that equal ids in
two journeys stay two nodes. Names joined by dots were refused: they would have to be taken apart again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TypeAlias

from journeymap.graph.path import trace_path
from journeymap.model import Atlas, Journey, Kpi, Opportunity, PainPoint, Stage, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_CHANNELS

Name: TypeAlias = tuple[str, ...]
Attributes: TypeAlias = dict[str, object]
NamedNode: TypeAlias = tuple[Name, Attributes]


def name_pain_point(journey: str, pain_point: PainPoint) -> Name:
    """Return the name of a pain point: one node for a shared one, wherever it hurts."""
    return ("pain-point", pain_point.id) if pain_point.shared else ("pain-point", journey, pain_point.id)


def list_nodes(atlas: Atlas) -> Iterator[NamedNode]:
    """Yield every node of ``atlas`` in the order of declaration; a name may come again, the first counts."""
    yield from _list_channels(atlas)
    for persona in atlas.personas.values():
        yield _node("persona", persona.id, title=persona.name, role=persona.role, weight=persona.weight)
    for evidence in atlas.evidence.values():
        yield _node("evidence", evidence.id, title=evidence.title, type=evidence.type, n=evidence.n)
    for pain_point in atlas.pain_points.values():
        yield _pain_point_node(("pain-point", pain_point.id), pain_point)
    for touchpoint in atlas.touchpoints.values():
        yield _node("shared-touchpoint", touchpoint.id, title=touchpoint.title)
    for opportunity in atlas.workspace.opportunities:
        yield _opportunity_node(("opportunity", opportunity.id), opportunity)
    for journey in atlas.journeys.values():
        yield from _list_journey(journey)
    yield from _list_teams(atlas)


def _node(*name: str, **attributes: object) -> NamedNode:
    """Return the node ``name`` with its kind and those attributes that are known."""
    known = {key: value for key, value in attributes.items() if value is not None}
    return name, {"kind": name[0], "id": name[-1], **known}


def _list_channels(atlas: Atlas) -> Iterator[NamedNode]:
    own = atlas.workspace.channels
    used = {
        touchpoint.channel.id
        for journey in atlas.journeys.values()
        for touchpoint in journey.touchpoints
        if touchpoint.channel is not None
    }
    for persona in atlas.personas.values():
        used.update(channel.id for channel in (*persona.preferred_channels, *persona.avoided_channels))
    for channel in {**BUILT_IN_CHANNELS, **own}.values():
        # Nobody asked for the built-in channels: only those in use are part of this atlas.
        if channel.id in used or channel.id in own:
            yield _node(
                "channel",
                channel.id,
                title=channel.title,
                medium=channel.medium.value,
                side=channel.side.value,
            )


def _list_journey(journey: Journey) -> Iterator[NamedNode]:
    yield _node(
        "journey",
        journey.id,
        title=journey.title,
        state=journey.state.value,
        volume=journey.volume,
        importance=journey.importance,
    )
    for stage in journey.stages:
        yield _stage_node(journey, stage)
        for touchpoint in stage.touchpoints:
            yield _touchpoint_node(journey, stage, touchpoint)
    for _, pain_point in journey.pain_points:
        yield _pain_point_node(name_pain_point(journey.id, pain_point), pain_point)
    for opportunity in journey.all_opportunities:
        yield _opportunity_node(("opportunity", journey.id, opportunity.id), opportunity)
    for goal in journey.goals:
        yield _node("goal", journey.id, goal.id, title=goal.title, side=goal.side.value)
    for kpi in (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis)):
        yield _kpi_node(journey, kpi)
    for outcome in trace_path(journey).outcomes:
        yield _node("outcome", journey.id, outcome.id, title=outcome.title, counts_as=outcome.counts_as)


def _stage_node(journey: Journey, stage: Stage) -> NamedNode:
    return _node(
        "stage",
        journey.id,
        stage.id,
        title=stage.title,
        lifecycle=None if stage.lifecycle is None else stage.lifecycle.id,
        importance=stage.importance,
    )


def _touchpoint_node(journey: Journey, stage: Stage, touchpoint: Touchpoint) -> NamedNode:
    return _node(
        "touchpoint",
        journey.id,
        touchpoint.id,
        title=touchpoint.title,
        stage=stage.id,
        channel=None if touchpoint.channel is None else touchpoint.channel.id,
        reach=None if touchpoint.reach is None else touchpoint.reach.value,
        moment_of_truth=touchpoint.moment_of_truth,
        importance=touchpoint.importance,
    )


def _pain_point_node(name: Name, pain_point: PainPoint) -> NamedNode:
    return _node(
        *name,
        title=pain_point.title,
        severity=pain_point.severity,
        frequency=None if pain_point.frequency is None else pain_point.frequency.share,
        status=pain_point.status.value,
        cause=None if pain_point.cause is None else pain_point.cause.value,
    )


def _opportunity_node(name: Name, opportunity: Opportunity) -> NamedNode:
    return _node(*name, title=opportunity.title, status=opportunity.status.value, due=opportunity.due)


def _kpi_node(journey: Journey, kpi: Kpi) -> NamedNode:
    return _node(
        "kpi",
        journey.id,
        kpi.id,
        title=kpi.title,
        side=kpi.side.value,
        value=kpi.value,
        target=kpi.target,
        unit=kpi.unit,
    )


def _list_teams(atlas: Atlas) -> Iterator[NamedNode]:
    """Teams are the owners that things name; a declared team brings its title, owner or not."""
    for team in atlas.workspace.teams:
        yield _node("team", team.id, title=team.title)
    for _, owner in list_owners(atlas):
        yield _node("team", owner, title=owner)


def list_owners(atlas: Atlas) -> Iterator[tuple[Name, str]]:
    """Yield what is owned and by whom, wherever an owner is named; each pair once."""
    told: set[tuple[Name, str | None]] = set()  # of what is no journey's own, so that several may name it
    for owned in chain((_list_shared(atlas),), map(_list_owned, atlas.journeys.values())):
        for name, owner in dict.fromkeys(owned):
            if owner and (name, owner) not in told:
                yield name, owner
                if len(name) == 2:
                    told.add((name, owner))


def _list_shared(atlas: Atlas) -> list[tuple[Name, str | None]]:
    owned: list[tuple[Name, str | None]] = [
        (("persona", persona.id), persona.owner) for persona in atlas.personas.values()
    ]
    owned += [(("evidence", evidence.id), evidence.owner) for evidence in atlas.evidence.values()]
    owned += [(("pain-point", pain.id), pain.owner) for pain in atlas.pain_points.values()]
    return [*owned, *((("opportunity", chance.id), chance.owner) for chance in atlas.workspace.opportunities)]


def _list_owned(journey: Journey) -> list[tuple[Name, str | None]]:
    own = journey.id
    owned: list[tuple[Name, str | None]] = [(("journey", own), journey.owner)]
    owned += [(("stage", own, stage.id), stage.owner) for stage in journey.stages]
    owned += [(("touchpoint", own, touchpoint.id), touchpoint.owner) for touchpoint in journey.touchpoints]
    owned += [(name_pain_point(own, pain), pain.owner) for _, pain in journey.pain_points]
    owned += [(("opportunity", own, chance.id), chance.owner) for chance in journey.all_opportunities]
    owned += [(("goal", own, goal.id), goal.owner) for goal in journey.goals]
    kpis = (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis))
    return [*owned, *((("kpi", own, kpi.id), kpi.owner) for kpi in kpis)]
