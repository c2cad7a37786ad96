"""One interaction, what hurts in it, and what could be done about it."""

from __future__ import annotations

import enum

from journeymap.model.measure import Metric, Share
from journeymap.model.place import NOWHERE, Reference
from journeymap.problem import Location
from journeymap.value import dataclass, field


class Cause(enum.Enum):
    """Where a pain point comes from."""

    TECHNOLOGY = "technology"
    PROCESS = "process"
    ORGANISATION = "organisation"
    PARTNER = "partner"
    POLICY = "policy"


class PainStatus(enum.Enum):
    """How far the mending of a pain point has come."""

    OPEN = "open"
    PLANNED = "planned"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class PainPoint:
    """What hurts."""

    id: str
    title: str
    description: str | None = None
    severity: float
    """0 (none) .. 4 (catastrophe); the mean where several raters gave one."""
    severities: tuple[float, ...] = ()
    """The single ratings, where several raters gave one."""
    frequency: Share | None = None
    """Share of the touchpoint's visitors it hits; ``None`` means unknown, and it is not scored."""
    cause: Cause | None = None
    status: PainStatus = PainStatus.OPEN
    resolved_on: str | None = None
    owner: str | None = None
    effort: str | None = None
    """T-shirt size: ``S``, ``M``, ``L`` or ``XL``."""
    effort_days: float | None = None
    """Person-days."""
    confidence: float | None = None
    due: str | None = None
    personas: tuple[Reference, ...] = ()
    """Whom it hurts; empty means everyone."""
    evidence: tuple[Reference, ...] = ()
    assumed: bool = False
    tags: tuple[str, ...] = ()
    shared: bool = False
    """Declared once under ``pain-points/``."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class OpportunityStatus(enum.Enum):
    """How far an opportunity has come."""

    IDEA = "idea"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An indicator that an opportunity moves: what is expected, and later what was measured."""

    indicator: Reference
    """A metric or a KPI of the journey."""
    expected: float | None = None
    measured: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """A corrective action."""

    id: str
    title: str
    description: str | None = None
    resolves: tuple[Reference, ...] = ()
    """Pain points it ends."""
    moves: tuple[Move, ...] = ()
    effort: str | None = None
    effort_days: float | None = None
    confidence: float | None = None
    importance: float | None = None
    """How much customers say it matters, 0..10 (opportunity score)."""
    satisfaction: float | None = None
    """How well it is served today, 0..10 (opportunity score)."""
    kano: str | None = None
    owner: str | None = None
    due: str | None = None
    status: OpportunityStatus = OpportunityStatus.IDEA
    evidence: tuple[Reference, ...] = ()
    tags: tuple[str, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class ExpectationKind(enum.Enum):
    """The Kano kind of an expectation."""

    BASIC = "basic"
    PERFORMANCE = "performance"
    DELIGHT = "delight"


class Met(enum.Enum):
    """What became of an expectation."""

    MISSED = "missed"
    MET = "met"
    EXCEEDED = "exceeded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the customer expects, and what they found."""

    text: str
    kind: ExpectationKind | None = None
    met: Met | None = None
    found: str | None = None
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something the company does, seen (frontstage) or unseen (backstage, support)."""

    action: str
    owner: str | None = None
    system: str | None = None
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class Reach(enum.Enum):
    """Whose ground a touchpoint stands on."""

    AMBIENT = "ambient"
    EXTERNAL = "external"
    INTERNAL = "internal"


class HandledBy(enum.Enum):
    """Who serves the customer."""

    HUMAN = "human"
    MACHINE = "machine"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time as written, ``5 minutes``, and in seconds (month 30 days, year 365)."""

    amount: float
    unit: str
    """``seconds``, ``minutes``, ``hours``, ``days``, ``weeks``, ``months`` or ``years``."""

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        return self.amount * SECONDS[self.unit]


SECONDS = {
    "seconds": 1,
    "minutes": 60,
    "hours": 3600,
    "days": 86_400,
    "weeks": 604_800,
    "months": 2_592_000,
    "years": 31_536_000,
}


def read_duration(text: str) -> Duration | None:
    """Read ``5 minutes`` or ``1 month``, the unit kept in the plural; ``None`` where it is no such thing."""
    amount, _, unit = text.strip().partition(" ")
    unit = unit if unit.endswith("s") else f"{unit}s"
    if not amount.isascii() or not amount.replace(".", "", 1).isdigit() or unit not in SECONDS:
        return None
    return Duration(amount=float(amount), unit=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What a touchpoint says in one of the workspace's own lanes."""

    lane: Reference
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touchpoint:
    """One interaction of a customer with the company or its surroundings."""

    id: str
    title: str
    description: str | None = None
    action: str | None = None
    """What the customer does."""
    kind: str | None = None
    """The kind of interaction; the same kind on several channels is compared for consistency."""
    channel: Reference | None = None
    reach: Reach | None = None
    personas: tuple[Reference, ...] = ()
    """Who meets it; empty means all personas of the journey."""
    thoughts: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    emotion: tuple[Metric, ...] = ()
    """The team's judgement: one value for all (no persona), or one per persona; assumed evidence."""
    expectation: Expectation | None = None
    metrics: tuple[Metric, ...] = ()
    pain_points: tuple[PainPoint, ...] = ()
    gains: tuple[str, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    moment_of_truth: bool = False
    importance: float = 1.0
    volume: float | None = None
    duration: Duration | None = None
    wait: Duration | None = None
    handled_by: HandledBy | None = None
    frontstage: tuple[Action, ...] = ()
    backstage: tuple[Action, ...] = ()
    support: tuple[Action, ...] = ()
    owner: str | None = None
    journey: Reference | None = None
    """The sub-journey that this touchpoint opens into."""
    use_journey_score: bool = False
    """The sub-journey's score stands for this touchpoint."""
    evidence: tuple[Reference, ...] = ()
    images: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    lanes: tuple[Lane, ...] = ()
    tags: tuple[str, ...] = ()
    shared: Reference | None = None
    """The touchpoint under ``touchpoints/`` that it was taken from by ``use``."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address with a title."""

    title: str
    url: str
