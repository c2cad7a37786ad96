"""Builds journeys and personas."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.atlas.measures import build_goal, build_kpi, build_metric, build_signal
from journeymap.atlas.node import (
    Node,
    Reader,
    as_duration,
    as_evidence,
    as_reference,
    as_share,
    each_as,
    is_assumed,
    one_as,
    one_of,
    read_evidence,
    read_reference,
    read_references,
    read_tuple,
)
from journeymap.atlas.settings import build_scoring
from journeymap.atlas.texts import UNKNOWN_KPI
from journeymap.atlas.touchpoints import (
    SharedThings,
    build_lanes,
    build_link,
    build_opportunity,
    build_used_touchpoint,
)
from journeymap.atlas.unknown import report_unknown
from journeymap.model import (
    LOST,
    Completion,
    Journey,
    Kpi,
    NotApplicable,
    Outcome,
    Persona,
    Pillar,
    Retired,
    Scoring,
    Segment,
    Stage,
    State,
    Status,
    Trait,
    Transition,
)


def build_journey(node: Node, identifier: str, shared: SharedThings, scoring: Scoring) -> Journey:
    """Build a journey; ``scoring`` is the workspace's, under the journey's own settings."""
    found = node.fields(_JOURNEY)
    kpis = found.get("kpis", ())
    found["id"] = identifier
    found["stages"] = tuple([_build_stage(item, shared, kpis) for item in node.items("stages")])
    if "scoring" in found:
        found["scoring"] = build_scoring(found["scoring"], scoring)
    return Journey(**found, origin=node.origin)


def _build_stage(node: Node, shared: SharedThings, kpis: tuple[Kpi, ...]) -> Stage:
    found = node.fields(_STAGE)
    touchpoints = [build_used_touchpoint(item, shared) for item in node.items("touchpoints")]
    found["kpis"] = _build_stage_kpis(node, shared, kpis)
    found["touchpoints"] = tuple([touchpoint for touchpoint in touchpoints if touchpoint is not None])
    return Stage(**found, origin=node.origin)


def _build_stage_kpis(node: Node, shared: SharedThings, kpis: tuple[Kpi, ...]) -> tuple[Kpi, ...]:
    """Build the KPIs of a stage: declared here, or the journey's by id."""
    by_id = {kpi.id: kpi for kpi in kpis}
    found = []
    for item in node.items("kpis"):
        if item.is_mapping:
            found.append(build_kpi(item))
            continue
        cited = as_reference(item)
        if cited.id in by_id:
            found.append(by_id[cited.id])
        else:
            shared.problems.append(report_unknown(UNKNOWN_KPI, cited, by_id))
    return tuple(found)


def _build_transition(node: Node) -> Transition:
    found = node.fields(_TRANSITION)
    source, target = found.pop("from"), found.pop("to")
    found.setdefault("id", f"{source.id}--{target.id}")
    return Transition(source=source, target=target, **found, origin=node.origin)


def _build_outcome(node: Node) -> Outcome:
    return Outcome(
        id=node.required_text("id"),
        title=node.required_text("title"),
        counts_as=node.text("counts_as") or LOST,
        origin=node.origin,
    )


def _build_completion(node: Node) -> Completion:
    return Completion(
        k=node.number("k"),
        n=node.number("n"),
        value=node.number("value"),
        target=node.number_or("target", 1.0),
        period=node.text("period"),
        source=node.text("source"),
        sample=node.text("sample"),
        assumed=is_assumed(node),
        evidence=as_evidence(node),
        origin=node.origin,
    )


def _build_not_applicable(node: Node) -> tuple[NotApplicable, ...]:
    return tuple(
        NotApplicable(pillar=Pillar(pillar), reason=reason.data) for pillar, reason in node.entries()
    )


def _build_retired(node: Node) -> tuple[Retired, ...]:
    return tuple(Retired(id=identifier, reason=reason.data) for identifier, reason in node.entries())


_TRANSITION: Mapping[str, Reader] = {
    "from": read_reference,
    "to": read_reference,
    "probability": one_as(as_share),
    "context_carried": one_as(as_share),
    "repeat_rate": one_as(as_share),
    "personas": read_references,
}
_STAGE: Mapping[str, Reader] = {
    "lifecycle": read_reference,
    "metrics": each_as(build_metric),
    "signals": each_as(build_signal),
    "lanes": one_as(build_lanes),
}
_JOURNEY: Mapping[str, Reader] = {
    "personas": read_references,
    "state": one_of(State),
    "future_of": read_reference,
    "status": one_of(Status),
    "review_every": one_as(as_duration),
    "goals": each_as(build_goal),
    "kpis": each_as(build_kpi),
    "transitions": each_as(_build_transition),
    "outcomes": each_as(_build_outcome),
    "completion": one_as(_build_completion),
    "survey": each_as(build_metric),
    "opportunities": each_as(build_opportunity),
    "evidence": read_evidence,
    "not_applicable": one_as(_build_not_applicable),
    "retired": one_as(_build_retired),
    "scoring": Node,
    "tags": read_tuple,
    "links": each_as(build_link),
}


def build_persona(node: Node, identifier: str) -> Persona:
    """Build a persona."""
    channels = node.child("channels")
    age = node.number("age")
    return Persona(
        id=identifier,
        name=node.required_text("name"),
        role=node.text("role"),
        description=node.text("description"),
        age=None if age is None else int(age),
        location=node.text("location"),
        segment=node.one("segment", _build_segment),
        goals=node.texts("goals"),
        needs=node.texts("needs"),
        frustrations=node.texts("frustrations"),
        motivations=node.texts("motivations"),
        quote=node.text("quote"),
        preferred_channels=() if channels is None else channels.references("preferred"),
        avoided_channels=() if channels is None else channels.references("avoided"),
        traits=node.one("traits", _build_traits) or (),
        sources=node.references("sources"),
        image=node.text("image"),
        owner=node.text("owner"),
        reviewed=node.text("reviewed"),
        review_every=node.one("review_every", as_duration),
        tags=node.texts("tags"),
        origin=node.origin,
    )


def _build_segment(node: Node) -> Segment:
    return Segment(
        name=node.text("name"),
        share=node.number("share"),
        weight=node.number_or("weight", 1.0),
        value=node.text("value"),
    )


def _build_traits(node: Node) -> tuple[Trait, ...]:
    return tuple(Trait(title=title, value=value.data) for title, value in node.entries())
