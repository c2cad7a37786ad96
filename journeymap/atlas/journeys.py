"""Builds journeys and personas."""

from __future__ import annotations

from journeymap.atlas.measures import build_goal, build_kpi, build_metric, build_signal
from journeymap.atlas.node import Node, as_duration, as_evidence, as_reference, as_share, is_assumed
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
    kpis = node.each("kpis", build_kpi)
    stages = tuple(_build_stage(item, shared, kpis) for item in node.items("stages"))
    own_scoring = node.child("scoring")
    return Journey(
        id=identifier,
        title=node.required_text("title"),
        description=node.text("description"),
        language=node.text("language"),
        personas=node.references("personas"),
        state=node.choice_or("state", State, State.CURRENT),
        future_of=node.reference("future_of"),
        owner=node.text("owner"),
        status=node.choice("status", Status),
        reviewed=node.text("reviewed"),
        review_every=node.one("review_every", as_duration),
        period=node.text("period"),
        volume=node.number("volume"),
        importance=node.number_or("importance", 1.0),
        goals=node.each("goals", build_goal),
        kpis=kpis,
        stages=stages,
        transitions=node.each("transitions", _build_transition),
        outcomes=node.each("outcomes", _build_outcome),
        completion=node.one("completion", _build_completion),
        survey=node.each("survey", build_metric),
        opportunities=node.each("opportunities", build_opportunity),
        evidence=as_evidence(node),
        not_applicable=node.one("not_applicable", _build_not_applicable) or (),
        retired=node.one("retired", _build_retired) or (),
        scoring=None if own_scoring is None else build_scoring(own_scoring, scoring),
        tags=node.texts("tags"),
        links=node.each("links", build_link),
        origin=node.origin,
    )


def _build_stage(node: Node, shared: SharedThings, kpis: tuple[Kpi, ...]) -> Stage:
    touchpoints = (build_used_touchpoint(item, shared) for item in node.items("touchpoints"))
    return Stage(
        id=node.required_text("id"),
        title=node.required_text("title"),
        description=node.text("description"),
        lifecycle=node.reference("lifecycle"),
        customer_goal=node.text("customer_goal"),
        function=node.text("function"),
        owner=node.text("owner"),
        importance=node.number_or("importance", 1.0),
        kpis=_build_stage_kpis(node, shared, kpis),
        metrics=node.each("metrics", build_metric),
        signals=node.each("signals", build_signal),
        touchpoints=tuple(touchpoint for touchpoint in touchpoints if touchpoint is not None),
        lanes=node.one("lanes", build_lanes) or (),
        origin=node.origin,
    )


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
    source = node.required_reference("from")
    target = node.required_reference("to")
    return Transition(
        id=node.text("id") or f"{source.id}--{target.id}",
        source=source,
        target=target,
        count=node.number("count"),
        probability=node.one("probability", as_share),
        trigger=node.text("trigger"),
        context_carried=node.one("context_carried", as_share),
        repeat_rate=node.one("repeat_rate", as_share),
        personas=node.references("personas"),
        origin=node.origin,
    )


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
