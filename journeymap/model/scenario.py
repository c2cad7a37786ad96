"""What could be otherwise: single changes to a journey, and the scenario that holds several.

An edit is a value that names what it changes by id. Edited copies of whole journey files were refused:
nobody could say which of their differences brought which gain.
"""

from __future__ import annotations

import enum
from typing import TypeAlias

from journeymap.model.place import NOWHERE, Reference
from journeymap.problem import Location
from journeymap.value import dataclass, field

SURVEY = "survey"
"""The place of a metric of the whole journey; a touchpoint or stage of this id comes first."""


class EditKind(enum.Enum):
    """What an edit does."""

    RESOLVE_PAIN_POINT = "resolve-pain-point"
    SET_METRIC = "set-metric"
    MOVE_DROP_OFF = "move-drop-off"
    MEET_KPI = "meet-kpi"
    SET_KPI = "set-kpi"
    SET_COMPLETION = "set-completion"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvePain:
    """A pain point is gone, at every touchpoint of the journey that has it."""

    pain_point: str
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMetric:
    """A metric has another figure; one asked per persona has it for every persona."""

    place: str
    """A touchpoint, a stage, or ``survey``."""
    metric: str
    value: float
    """As the metric is read: percent for csat and rate, -100..100 for nps, a mean on the scale, ``unit``."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDropOff:
    """Some of those who are lost at a touchpoint go on instead; by share or by count."""

    source: str
    target: str
    """A touchpoint, ``complete``, or an outcome that counts as it."""
    share: float | None = None
    """Of those lost at ``source``, 0..1."""
    count: float | None = None
    """Cases; only where the transitions from ``source`` are counted."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetKpi:
    """A KPI reaches its target; one that is already past it stays where it is."""

    kpi: str
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetKpi:
    """A KPI has another value, in its own unit."""

    kpi: str
    value: float
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCompletion:
    """Another share of those who start gets it done."""

    share: float
    """0..1."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


Edit: TypeAlias = ResolvePain | SetMetric | MoveDropOff | MeetKpi | SetKpi | SetCompletion


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Several edits that belong together, as a scenario file holds them."""

    title: str | None = None
    journey: Reference | None = None
    """The journey it was written for."""
    edits: tuple[Edit, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)
