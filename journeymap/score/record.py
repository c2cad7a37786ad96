"""Frozen values as JSON and back: each dataclass by the fields that a score is made from.

Fields that hold their default are left out, and reading trusts nothing: a file of records may be old, cut
off, or someone else's. ``pickle`` was refused: it runs what it reads, and nobody can read it.
"""

from __future__ import annotations

import dataclasses
import enum
import math
import types
import typing
from functools import cache
from typing import Any

from journeymap.model import (
    Band,
    Completion,
    Journey,
    Kpi,
    Metric,
    NotApplicable,
    Outcome,
    PainPoint,
    Persona,
    PillarWeights,
    Reference,
    Retired,
    Scoring,
    Segment,
    Share,
    Stage,
    Touchpoint,
    Transition,
)

KEPT: dict[type, tuple[str, ...]] = {
    Journey: (
        "id",
        "title",
        "stages",
        "transitions",
        "outcomes",
        "completion",
        "survey",
        "kpis",
        "not_applicable",
        "retired",
        "scoring",
    ),
    Stage: ("id", "title", "importance", "touchpoints", "metrics", "kpis"),
    Touchpoint: (
        "id",
        "title",
        "channel",
        "moment_of_truth",
        "importance",
        "emotion",
        "metrics",
        "pain_points",
        "journey",
        "use_journey_score",
    ),
    PainPoint: ("id", "title", "severity", "frequency", "status"),
    Metric: (
        *("id", "kind", "k", "n", "counts", "promoters", "passives", "detractors", "value", "mean", "sd"),
        *("scale", "direction", "target", "floor", "weight", "persona", "sample", "assumed"),
    ),
    Kpi: (
        *("id", "title", "side", "unit", "value", "k", "n", "floor", "target", "direction", "weight"),
        *("sample", "assumed"),
    ),
    Transition: ("id", "source", "target", "count", "probability", "context_carried", "repeat_rate"),
    Share: ("value", "k", "n", "assumed", "sample"),
    Outcome: ("id", "title", "counts_as"),
    Completion: ("k", "n", "value", "target", "sample", "assumed"),
    NotApplicable: ("pillar", "reason"),
    Retired: ("id", "reason"),
    Persona: ("id", "name", "segment"),
    Segment: ("share", "weight"),
    **{
        kind: tuple(field.name for field in dataclasses.fields(kind) if field.compare)
        for kind in (Scoring, PillarWeights, Band)
    },
}
"""What of each value enters a score; everything else is left at its default."""


_PLAIN = frozenset({str, int, float, bool, type(None)})


class UnreadableError(ValueError):
    """A record does not have the form of what is read from it."""


def strip(value: Any) -> Any:
    """Return ``value`` with only what a score is made from."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return tuple([strip(item) for item in value]) if value else value
    kept = KEPT.get(kind)
    if kept is None:
        return Reference(id=value.id) if isinstance(value, Reference) else value
    fields = {}
    for name in kept:
        held = getattr(value, name)
        # Most fields are plain: asking here saves two calls in three.
        fields[name] = held if type(held) in _PLAIN else strip(held)
    return kind(**fields)


def write_value(value: Any) -> object:
    """Return a stripped value as JSON has it; numbers keep every bit."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Reference):
        return value.id
    if isinstance(value, tuple):
        return [write_value(item) for item in value]
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    written: dict[str, object] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if field.name in KEPT[type(value)] and held != field.default:
            written[field.name] = write_value(held)
    return written


def read_value(kind: Any, data: object) -> Any:
    """Return ``data`` as the type ``kind``.

    Raises:
        UnreadableError: it is not of that type.
    """
    origin, arguments = _take_apart(kind)
    if origin is typing.Union:
        return None if data is None else read_value(arguments[0], data)
    if origin is tuple:
        return _read_tuple(arguments, data)
    if kind in KEPT:
        return _read_fields(kind, data)
    if kind is Reference:
        return Reference(id=read_value(str, data))
    if issubclass(kind, enum.Enum):
        return _read_member(kind, data)
    return _read_plain(kind, data)


@cache
def _take_apart(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return what ``kind`` is made with, and of what; a record asks it for every value that it holds."""
    origin = typing.get_origin(kind)
    return (typing.Union if origin is types.UnionType else origin), typing.get_args(kind)


def _read_plain(kind: type, data: object) -> object:
    if kind is float and isinstance(data, (int, float)) and not isinstance(data, bool):
        if abs(data) < math.inf and abs(data) < 1e308:
            return data
    elif kind in {str, bool} and isinstance(data, kind):
        return data
    raise UnreadableError


def _read_member(kind: type[enum.Enum], data: object) -> enum.Enum:
    try:
        return kind(data)
    except ValueError as error:
        raise UnreadableError from error


def _read_tuple(arguments: tuple[Any, ...], data: object) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise UnreadableError
    if arguments[-1] is ...:
        return tuple(read_value(arguments[0], item) for item in data)
    if len(data) != len(arguments):
        raise UnreadableError
    return tuple(read_value(kind, item) for kind, item in zip(arguments, data, strict=True))


def _read_fields(kind: type, data: object) -> Any:
    if not isinstance(data, dict):
        raise UnreadableError
    kinds = _kinds_of(kind)
    if not data.keys() <= kinds.keys():
        raise UnreadableError
    values = {name: read_value(kinds[name], held) for name, held in data.items()}
    if not str(values.get("id", "")).isprintable():  # ids are told to terminals as they are
        raise UnreadableError
    try:
        return kind(**values)
    except TypeError as error:  # a field that must be there is not
        raise UnreadableError from error


@cache
def _kinds_of(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: hints[name] for name in KEPT[kind]}
