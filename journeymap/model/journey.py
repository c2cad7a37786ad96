"""A journey: one goal of the customer from first contact to outcome."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

from journeymap.model.measure import Goal, Kpi, Metric, Share, Signal
from journeymap.model.place import NOWHERE, Reference
from journeymap.model.touchpoint import Duration, Lane, Link, Opportunity, PainPoint, Touchpoint
from journeymap.problem import Location
from journeymap.value import dataclass, field

START = "start"
COMPLETE = "complete"
LOST = "lost"
RESERVED_IDS = (START, COMPLETE, LOST)
"""Ids that transitions use for the ends of a journey; no touchpoint may take them."""


class State(enum.Enum):
    """Whether a journey is how things are, or how they shall be."""

    CURRENT = "current"
    FUTURE = "future"


class Status(enum.Enum):
    """How far the map itself has come."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    APPROVED = "approved"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A phase of a journey."""

    id: str
    title: str
    description: str | None = None
    lifecycle: Reference | None = None
    customer_goal: str | None = None
    function: str | None = None
    """Who leads in this stage: ``marketing``, ``sales``, ``service`` ..."""
    owner: str | None = None
    importance: float = 1.0
    kpis: tuple[Kpi, ...] = ()
    """KPIs followed in this stage, cited from the journey or declared here."""
    metrics: tuple[Metric, ...] = ()
    """Customer metrics of the stage as a whole."""
    signals: tuple[Signal, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    lanes: tuple[Lane, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A step from touchpoint to touchpoint, to an outcome, or from the start."""

    id: str
    """As written, or ``FROM--TO``."""
    source: Reference
    """YAML ``from``: a touchpoint or ``start``."""
    target: Reference
    """YAML ``to``: a touchpoint, ``complete``, ``lost`` or a named outcome."""
    count: float | None = None
    probability: Share | None = None
    trigger: str | None = None
    context_carried: Share | None = None
    """Share of cases in which the next channel knows what was already said."""
    repeat_rate: Share | None = None
    """Share of cases in which the customer has to say it again."""
    personas: tuple[Reference, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A named way a journey ends."""

    id: str
    title: str
    counts_as: str = LOST
    """``complete`` or ``lost``: how the score sees it."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """How many who started got it done, counted outside the map."""

    k: float | None = None
    n: float | None = None
    value: float | None = None
    """A published share, 0..1."""
    target: float = 1.0
    period: str | None = None
    source: str | None = None
    sample: str | None = None
    assumed: bool = False
    evidence: tuple[Reference, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class Pillar(enum.Enum):
    """The three parts of a journey's score."""

    EXPERIENCE = "experience"
    COMPLETION = "completion"
    BUSINESS = "business"

    # A member is equal to itself alone; by default its name is hashed, by a function that is not in C.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True, kw_only=True)
class NotApplicable:
    """A pillar that does not apply to a journey, and why."""

    pillar: Pillar
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """Something taken out of the journey on purpose, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One goal of the customer from first contact to outcome."""

    id: str
    title: str
    description: str | None = None
    language: str | None = None
    """Language of its pictures and reports where it differs from the workspace's."""
    personas: tuple[Reference, ...] = ()
    state: State = State.CURRENT
    future_of: Reference | None = None
    """The current-state journey that this future state would replace."""
    owner: str | None = None
    status: Status | None = None
    reviewed: str | None = None
    review_every: Duration | None = None
    period: str | None = None
    volume: float | None = None
    """Customers that start it, per period."""
    importance: float = 1.0
    goals: tuple[Goal, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    stages: tuple[Stage, ...] = ()
    transitions: tuple[Transition, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    completion: Completion | None = None
    survey: tuple[Metric, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    evidence: tuple[Reference, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
    retired: tuple[Retired, ...] = ()
    scoring: Scoring | None = None
    """The workspace's scoring with this journey's own settings laid over it; ``None`` means unchanged."""
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def touchpoints(self) -> Iterator[Touchpoint]:
        """Every touchpoint, in declared order."""
        # A list is gone through in a third of a generator's time, and every rule does.
        return iter([touchpoint for stage in self.stages for touchpoint in stage.touchpoints])

    @property
    def pain_points(self) -> Iterator[tuple[Touchpoint, PainPoint]]:
        """Every pain point with the touchpoint it hurts at, in declared order."""
        return iter(
            [
                (touchpoint, pain_point)
                for stage in self.stages
                for touchpoint in stage.touchpoints
                for pain_point in touchpoint.pain_points
            ]
        )

    @property
    def all_kpis(self) -> tuple[Kpi, ...]:
        """Every KPI once, those of the journey first; a stage names those of its journey again."""
        everywhere = (*self.kpis, *(kpi for stage in self.stages for kpi in stage.kpis))
        return tuple({kpi.id: kpi for kpi in everywhere}.values())

    @property
    def all_opportunities(self) -> Iterator[Opportunity]:
        """Every opportunity, those of touchpoints first, in declared order."""
        for touchpoint in self.touchpoints:
            yield from touchpoint.opportunities
        yield from self.opportunities


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A grade and the lowest score that earns it."""

    grade: str
    at_least: float


class Aggregation(enum.Enum):
    """How the pillars become one number."""

    ARITHMETIC = "arithmetic"
    GEOMETRIC = "geometric"


class TouchpointWeights(enum.Enum):
    """What weighs a touchpoint in its stage."""

    IMPORTANCE = "importance"
    IMPORTANCE_X_REACH = "importance_x_reach"


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarWeights:
    """Weights of the three pillars; equal by default (JRC/OECD handbook: equal without grounds)."""

    experience: float = 1.0
    completion: float = 1.0
    business: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """Every choice the score leaves open, with its default."""

    pillar_weights: PillarWeights = PillarWeights()
    pillar_aggregation: Aggregation = Aggregation.ARITHMETIC
    assumed_weight: float = 0.5
    severity_exponent: float = 2.0
    pain_cap: float = 0.5
    moment_of_truth: float = 2.0
    continuity_weight: float = 1.0
    journey_survey_weight: float = 0.5
    memory_weight: float = 0.0
    weights: TouchpointWeights = TouchpointWeights.IMPORTANCE
    bands: tuple[Band, ...] = (
        Band(grade="A", at_least=80),
        Band(grade="B", at_least=60),
        Band(grade="C", at_least=40),
        Band(grade="D", at_least=20),
        Band(grade="E", at_least=0),
    )
    min_coverage: float = 0.5
    places: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)
    """Where each setting that is not the default was written: ``pain_cap``, ``pillar_weights.business``,
    ``bands.A`` ..."""
