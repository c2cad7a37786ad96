"""Builds what is measured: metrics, KPIs, goals, signals and evidence."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.atlas.node import Node, Reader, as_cited, as_tuple, is_assumed, one_of
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

_METRIC: Mapping[str, Reader] = {
    "kind": one_of(MetricKind),
    "counts": as_tuple,
    "scale": as_tuple,
    "direction": one_of(Direction),
    "persona": Node.required_reference,
    "evidence": as_cited,
}


def build_metric(node: Node) -> Metric:
    """Build a metric; the figures stay as they were written."""
    return Metric(**node.fields(_METRIC), assumed=is_assumed(node), origin=node.origin)


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


_KPI: Mapping[str, Reader] = {
    "side": one_of(Side),
    "direction": one_of(Direction),
    "evidence": as_cited,
    "conflicts_with": Node.references,
}


def build_kpi(node: Node) -> Kpi:
    """Build a KPI."""
    return Kpi(**node.fields(_KPI), assumed=is_assumed(node), origin=node.origin)


_GOAL: Mapping[str, Reader] = {
    "side": one_of(Side),
    "persona": Node.required_reference,
    "kpis": Node.references,
}


def build_goal(node: Node) -> Goal:
    """Build a goal with its SMART fields."""
    return Goal(**node.fields(_GOAL), origin=node.origin)


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
