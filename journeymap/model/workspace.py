"""What a workspace declares for everything in it, and the atlas: all of it, loaded."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from journeymap.language import Language, Text
from journeymap.model.data import DataSettings
from journeymap.model.journey import Journey, Scoring
from journeymap.model.measure import Evidence
from journeymap.model.measurement import Measurement
from journeymap.model.persona import Persona
from journeymap.model.place import NOWHERE, Reference
from journeymap.model.raster import Raster
from journeymap.model.touchpoint import Duration, Opportunity, PainPoint, Touchpoint
from journeymap.problem import Location
from journeymap.value import dataclass, field


class Medium(enum.Enum):
    """What a channel is made of."""

    PHYSICAL = "physical"
    DIGITAL = "digital"
    HUMAN = "human"


class ChannelSide(enum.Enum):
    """Whose channel it is."""

    OWNED = "owned"
    EARNED = "earned"
    THIRD_PARTY = "third-party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way customers and the company meet."""

    id: str
    title: Text
    """A workspace's own channel has one title, the same in both languages."""
    medium: Medium
    side: ChannelSide = ChannelSide.OWNED
    built_in: bool = False
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An id of a vocabulary with its title: a lifecycle step, an own lane, a team."""

    id: str
    title: Text
    built_in: bool = False
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The lowest and the highest value of a scale."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gates:
    """What a score must meet before a run passes; ``None`` and ``False`` mean: not asked."""

    min_score: float | None = None
    min_lower_bound: float | None = None
    max_drop: float | None = None
    significant_drop: bool = False
    min_coverage: float | None = None
    no_new_severity_4: bool = False
    no_silent_removal: bool = False
    stale_after: Duration | None = None
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)
    """Where each gate that the workspace declares was written, by key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSettings:
    """What a workspace says about one rule."""

    rule: str
    severity: str | None = None
    """``error``, ``warning``, ``info`` or ``off``; ``None`` keeps the rule's own."""
    options: Mapping[str, object] = field(default_factory=dict)
    origin: Location = field(default=NOWHERE, compare=False, repr=False)
    """Where the rule's name was written."""
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)
    """Where the name of each option was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branding:
    """How pictures and pages look."""

    palette: Mapping[str, str] = field(default_factory=dict)
    """Colours by role, each ``#rrggbb``."""
    logo: str | None = None
    font: str | None = None
    page_size: str | None = None
    lane_order: tuple[Reference, ...] = ()
    """Lanes of the map from top to bottom; those not named follow."""
    hidden_lanes: tuple[Reference, ...] = ()
    """Lanes of the map that are left out; touchpoints and pain points cannot be."""
    redact: tuple[str, ...] = ()
    """What is left out for publishing: ``quotes``, ``owners``, ``evidence``, ``figures``."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The settings in ``journeymap.yaml``, or their defaults."""

    name: str = ""
    """Empty where none was given; the folder's name is no part of the input."""
    description: str | None = None
    language: Language = "en"
    fictional: bool = False
    """The data are made up; pictures and reports say so."""
    channels: Mapping[str, Channel] = field(default_factory=dict)
    lifecycle: tuple[Term, ...] = ()
    lanes: tuple[Term, ...] = ()
    teams: tuple[Term, ...] = ()
    code_owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Who reviews the files of an owner, by owner: ``@name``, ``@group/team`` or a mail address."""
    emotion_scale: Scale = Scale(low=-2, high=2)
    scoring: Scoring = Scoring()
    gates: Gates = Gates()
    rules: tuple[RuleSettings, ...] = ()
    jargon: tuple[str, ...] = ()
    """Internal words that customer-facing labels should not use."""
    branding: Branding = Branding()
    opportunities: tuple[Opportunity, ...] = ()
    """Opportunities that span several journeys."""
    data: DataSettings | None = None
    """The data behind the maps; ``None`` where nothing is measured."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Everything a workspace declares, loaded; each mapping is ordered by id."""

    workspace: Workspace
    journeys: Mapping[str, Journey] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)
    touchpoints: Mapping[str, Touchpoint] = field(default_factory=dict)
    """The shared ones, under ``touchpoints/``."""
    pain_points: Mapping[str, PainPoint] = field(default_factory=dict)
    """The shared ones, under ``pain-points/``."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    measurements: Mapping[str, Measurement] = field(default_factory=dict)
    """What was counted, by the journey's id; the journeys hold the figures of the last period already."""
    rasters: Mapping[str, Raster] = field(default_factory=dict, compare=False, repr=False)
    """Pictures by their path in the workspace, for those who draw; empty until ``read_rasters`` was asked."""
