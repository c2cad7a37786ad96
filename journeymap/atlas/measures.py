"""Builds what is measured: metrics, KPIs, goals, signals and evidence."""

from __future__ import annotations

from journeymap.atlas.node import Node, as_evidence, is_assumed
from journeymap.model import (
    Direction,
    Evidence,
    Goal,
    Kpi,
    Method,
    Metric,
    MetricKind,
    Reference,
    Side,
    Signal,
    Topic,
)


def build_metric(node: Node) -> Metric:
    """Build a metric; the figures stay as they were written."""
    scale = node.numbers("scale")
    return Metric(
        id=node.required_text("id"),
        kind=MetricKind(node.required_text("kind")),
        title=node.text("title"),
        question=node.text("question"),
        k=node.number("k"),
        n=node.number("n"),
        counts=node.numbers("counts"),
        promoters=node.number("promoters"),
        passives=node.number("passives"),
        detractors=node.number("detractors"),
        value=node.number("value"),
        mean=node.number("mean"),
        sd=node.number("sd"),
        p90=node.number("p90"),
        scale=(scale[0], scale[1]) if scale else None,
        direction=node.choice("direction", Direction),
        target=node.number("target"),
        floor=node.number("floor"),
        unit=node.text("unit"),
        weight=node.number_or("weight", 1.0),
        persona=node.reference("persona"),
        period=node.text("period"),
        source=node.text("source"),
        sample=node.text("sample"),
        assumed=is_assumed(node),
        evidence=as_evidence(node),
        origin=node.origin,
    )


def build_emotion(node: Node) -> tuple[Metric, ...]:
    """Build the team's judgement of a touchpoint: one value for all, or one per persona."""
    if not node.is_mapping:
        return (_emotion(node, None),)
    return tuple(
        _emotion(value, Reference(id=persona, origin=node.key_origin(persona)))
        for persona, value in node.entries()
    )


def _emotion(node: Node, persona: Reference | None) -> Metric:
    return Metric(
        id="emotion",
        kind=MetricKind.EMOTION,
        mean=node.data,
        persona=persona,
        assumed=True,
        origin=node.origin,
    )


def build_kpi(node: Node) -> Kpi:
    """Build a KPI."""
    return Kpi(
        id=node.required_text("id"),
        title=node.required_text("title"),
        side=node.choice_or("side", Side, Side.BUSINESS),
        description=node.text("description"),
        unit=node.text("unit"),
        baseline=node.number("baseline"),
        value=node.number("value"),
        k=node.number("k"),
        n=node.number("n"),
        floor=node.number("floor"),
        target=node.number("target"),
        direction=node.choice("direction", Direction),
        due=node.text("due"),
        owner=node.text("owner"),
        weight=node.number_or("weight", 1.0),
        period=node.text("period"),
        source=node.text("source"),
        sample=node.text("sample"),
        assumed=is_assumed(node),
        evidence=as_evidence(node),
        conflicts_with=node.references("conflicts_with"),
        origin=node.origin,
    )


def build_goal(node: Node) -> Goal:
    """Build a goal with its SMART fields."""
    return Goal(
        id=node.required_text("id"),
        title=node.required_text("title"),
        side=node.choice_or("side", Side, Side.CUSTOMER),
        kind=node.text("kind"),
        specific=node.text("specific"),
        measurable=node.text("measurable"),
        achievable=node.text("achievable"),
        relevant=node.text("relevant"),
        due=node.text("due"),
        owner=node.text("owner"),
        status=node.text("status"),
        persona=node.reference("persona"),
        kpis=node.references("kpis"),
        origin=node.origin,
    )


def build_signal(node: Node) -> Signal:
    """Build an early sign that a stage watches."""
    return Signal(
        title=node.required_text("title"),
        value=node.number("value"),
        threshold=node.number("threshold"),
        direction=node.choice_or("direction", Direction, Direction.UP),
        unit=node.text("unit"),
        owner=node.text("owner"),
        origin=node.origin,
    )


def build_evidence(node: Node, identifier: str) -> Evidence:
    """Build a source from a file under ``evidence/``."""
    n = node.number("n")
    return Evidence(
        id=identifier,
        title=node.required_text("title"),
        type=node.text("type"),
        method=node.choice("method", Method),
        date=node.text("date"),
        n=None if n is None else int(n),
        who=node.text("who"),
        department=node.text("department"),
        level=node.text("level"),
        owner=node.text("owner"),
        confidence=node.number("confidence"),
        weight=node.number_or("weight", 1.0),
        summary=node.text("summary"),
        link=node.text("link"),
        file=node.text("file"),
        topics=node.each("topics", _build_topic),
        tags=node.texts("tags"),
        origin=node.origin,
    )


def _build_topic(node: Node) -> Topic:
    return Topic(title=node.required_text("title"), count=int(node.number_or("count", 0)))
