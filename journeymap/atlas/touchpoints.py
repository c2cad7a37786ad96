"""Builds touchpoints, pain points and opportunities, and puts what is shared in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from journeymap.atlas.measures import build_metric, read_emotion
from journeymap.atlas.node import (
    Node,
    Reader,
    as_duration,
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
from journeymap.atlas.texts import UNKNOWN_PAIN_POINT, UNKNOWN_TOUCHPOINT
from journeymap.atlas.unknown import report_unknown
from journeymap.model import (
    Action,
    Cause,
    Expectation,
    ExpectationKind,
    HandledBy,
    Lane,
    Link,
    Met,
    Move,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Reach,
    Reference,
    Touchpoint,
)
from journeymap.problem import Problem
from journeymap.value import dataclass, field, fields, replace

_Declared = TypeVar("_Declared", PainPoint, Touchpoint)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedThings:
    """What journeys may use by id, and the problems found while they did."""

    touchpoints: Mapping[str, Touchpoint] = field(default_factory=dict)
    pain_points: Mapping[str, PainPoint] = field(default_factory=dict)
    broken_touchpoints: frozenset[str] = frozenset()
    """Files that are there but could not be read: citing them is not a second problem."""
    broken_pain_points: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)


_PAIN_POINT: Mapping[str, Reader] = {
    "frequency": one_as(as_share),
    "cause": one_of(Cause),
    "status": one_of(PainStatus),
    "personas": read_references,
    "evidence": read_evidence,
    "tags": read_tuple,
}


def build_pain_point(node: Node, identifier: str, *, shared: bool = False) -> PainPoint:
    """Build a pain point that is declared whole."""
    found = node.fields(_PAIN_POINT)
    found.pop("use", None)
    found["id"] = identifier
    found["severity"], found["severities"] = _severity(node)
    return PainPoint(**found, assumed=is_assumed(node), shared=shared, origin=node.origin)


def _severity(node: Node) -> tuple[float, tuple[float, ...]]:
    value = node.data["severity"]
    if isinstance(value, list):
        ratings = tuple(float(rating) for rating in value)
        return sum(ratings) / len(ratings), ratings
    return value, ()


def build_pain_points(node: Node, shared: SharedThings) -> tuple[PainPoint, ...]:
    """Build the pain points of a touchpoint: declared here, or used by id with or without changes."""
    built = [_pain_point(item, shared) for item in node.items("pain_points")]
    return tuple([pain_point for pain_point in built if pain_point is not None])


def _pain_point(node: Node, shared: SharedThings) -> PainPoint | None:
    if isinstance(node.data, str):
        used = as_reference(node)
    elif node.has("use"):
        used = node.required_reference("use")
    else:
        return build_pain_point(node, node.required_text("id"))
    original = shared.pain_points.get(used.id)
    if original is None:
        if used.id not in shared.broken_pain_points:
            shared.problems.append(report_unknown(UNKNOWN_PAIN_POINT, used, shared.pain_points))
        return None
    if not node.is_mapping:
        return replace(original, origin=node.origin)
    whole = Node({"title": original.title, "severity": original.severity, **node.data}, node.place, node.file)
    changed = build_pain_point(whole, original.id, shared=True)
    return _overlay(original, changed, node)


def build_touchpoint(node: Node, identifier: str, shared: SharedThings) -> Touchpoint:
    """Build a touchpoint that is declared whole."""
    found = node.fields(_TOUCHPOINT)
    found.pop("use", None)
    found["id"] = identifier
    if "pain_points" in found:
        found["pain_points"] = build_pain_points(node, shared)
    return Touchpoint(**found, origin=node.origin)


def build_used_touchpoint(node: Node, shared: SharedThings) -> Touchpoint | None:
    """Build a touchpoint of a stage: declared here, or a shared one with this journey's changes."""
    used = node.reference("use")
    if used is None:
        return build_touchpoint(node, node.required_text("id"), shared)
    original = shared.touchpoints.get(used.id)
    if original is None:
        if used.id not in shared.broken_touchpoints:
            shared.problems.append(report_unknown(UNKNOWN_TOUCHPOINT, used, shared.touchpoints))
        return None
    whole = Node({"title": original.title, **node.data}, node.place, node.file)
    changed = build_touchpoint(whole, node.text("id") or original.id, shared)
    merged = _overlay(original, changed, node)
    return replace(merged, id=changed.id, shared=used)


def _overlay(original: _Declared, changed: _Declared, node: Node) -> _Declared:
    """Return ``original`` with the fields that ``node`` writes; the place is where it is used."""
    written = {key for key, value in node.data.items() if value is not None}
    if "severity" in written:
        written.add("severities")
    if "evidence" in written:
        written.add("assumed")
    names = [each.name for each in fields(original) if each.name in written]
    return replace(original, origin=node.origin, **{name: getattr(changed, name) for name in names})


def build_opportunity(node: Node) -> Opportunity:
    """Build an opportunity."""
    return Opportunity(**node.fields(_OPPORTUNITY), origin=node.origin)


def _build_move(node: Node) -> Move:
    return Move(
        indicator=node.required_reference("indicator"),
        expected=node.number("expected"),
        measured=node.number("measured"),
    )


def _build_expectation(node: Node) -> Expectation:
    if not node.is_mapping:
        return Expectation(text=node.data, origin=node.origin)
    return Expectation(
        text=node.required_text("text"),
        kind=node.choice("kind", ExpectationKind),
        met=node.choice("met", Met),
        found=node.text("found"),
        origin=node.origin,
    )


def _build_action(node: Node) -> Action:
    if not node.is_mapping:
        return Action(action=node.data, origin=node.origin)
    return Action(
        action=node.required_text("action"),
        owner=node.text("owner"),
        system=node.text("system"),
        origin=node.origin,
    )


def build_link(node: Node) -> Link:
    """Build a web address with its title."""
    return Link(title=node.required_text("title"), url=node.required_text("url"))


def build_lanes(node: Node) -> tuple[Lane, ...]:
    """Build what is said in the workspace's own lanes: a text, or a list of them, per lane."""
    return tuple(
        Lane(
            lane=Reference(id=lane, origin=node.key_origin(lane)),
            entries=(value.data,) if isinstance(value.data, str) else tuple(value.data),
        )
        for lane, value in node.entries()
    )


_OPPORTUNITY: Mapping[str, Reader] = {
    "resolves": read_references,
    "moves": each_as(_build_move),
    "status": one_of(OpportunityStatus),
    "evidence": read_evidence,
    "tags": read_tuple,
}
_TOUCHPOINT: Mapping[str, Reader] = {
    "channel": read_reference,
    "reach": one_of(Reach),
    "personas": read_references,
    "thoughts": read_tuple,
    "quotes": read_tuple,
    "emotion": read_emotion,
    "expectation": one_as(_build_expectation),
    "metrics": each_as(build_metric),
    "gains": read_tuple,
    "opportunities": each_as(build_opportunity),
    "duration": one_as(as_duration),
    "wait": one_as(as_duration),
    "handled_by": one_of(HandledBy),
    "frontstage": each_as(_build_action),
    "backstage": each_as(_build_action),
    "support": each_as(_build_action),
    "journey": read_reference,
    "evidence": read_evidence,
    "images": read_tuple,
    "links": each_as(build_link),
    "lanes": one_as(build_lanes),
    "tags": read_tuple,
}
