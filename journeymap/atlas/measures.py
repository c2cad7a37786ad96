"""Builds what is measured: metrics, KPIs, goals, signals and evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeymap.atlas.node import (
    Node,
    Reader,
    is_assumed,
    locate,
    one_of,
    read_evidence,
    read_reference,
    read_references,
    read_tuple,
)
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
from journeymap.problem import Location
from journeymap.source import Place

_METRIC: Mapping[str, Reader] = {
    "kind": one_of(MetricKind),
    "counts": read_tuple,
    "scale": read_tuple,
    "direction": one_of(Direction),
    "persona": read_reference,
    "evidence": read_evidence,
}


def build_metric(node: Node) -> Metric:
    """Build a metric; the figures stay as they were written."""
    return Metric(**node.fields(_METRIC), assumed=is_assumed(node), origin=node.origin)


def read_emotion(data: Any, place: Place, file: str) -> tuple[Metric, ...]:
    """Read the team's judgement of a touchpoint: one value for all, or one per persona."""
    if not isinstance(data, dict):
        return (_judge(data, None, locate(file, place)),)
    places = place[3]
    return tuple(
        [
            _judge(mean, read_reference(name, places[name][4:], file), locate(file, places[name]))
            for name, mean in data.items()
            if mean is not None
        ]
    )


def _judge(mean: float, persona: Reference | None, origin: Location) -> Metric:
    return Metric(
        id="emotion", kind=MetricKind.EMOTION, mean=mean, persona=persona, assumed=True, origin=origin
    )


_KPI: Mapping[str, Reader] = {
    "side": one_of(Side),
    "direction": one_of(Direction),
    "evidence": read_evidence,
    "conflicts_with": read_references,
}


def build_kpi(node: Node) -> Kpi:
    """Build a KPI."""
    return Kpi(**node.fields(_KPI), assumed=is_assumed(node), origin=node.origin)


_GOAL: Mapping[str, Reader] = {
    "side": one_of(Side),
    "persona": read_reference,
    "kpis": read_references,
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
