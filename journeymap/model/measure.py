"""Figures as they were measured or judged: metrics, KPIs, shares, and the evidence behind them.

Figures stay raw here. Turning them into 0..100 is the score's work, so that a change of method never
needs a change of data.
"""

from __future__ import annotations

import enum

from journeymap.model.place import NOWHERE, Reference
from journeymap.problem import Location
from journeymap.value import dataclass, field

ASSUMED = "assumed"
"""The reserved evidence id that says: a judgement of the team, not a measurement."""


class MetricKind(enum.Enum):
    """What was asked or counted; decides which raw figures a metric may carry."""

    CSAT = "csat"
    """Satisfied answers: k of n, counts per answer (two top boxes), or a published percentage."""
    NPS = "nps"
    """Promoters, passives and detractors, or a published score from -100 to 100."""
    CES = "ces"
    """Customer effort: a mean on a scale, with a direction, ``ease`` or ``effort``."""
    RATING = "rating"
    """A mean on a scale where more is better."""
    RATE = "rate"
    """A share: k of n, or a percentage; ``direction: down`` where less is better."""
    EMOTION = "emotion"
    """A mean on the workspace's emotion scale."""
    DURATION = "duration"
    """Time in ``unit``; scored as attainment where a target is given, otherwise only shown."""


class Direction(enum.Enum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    EASE = "ease"
    EFFORT = "effort"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share of cases, 0..1: given as a number, or counted as ``k`` of ``n``."""

    value: float | None = None
    k: float | None = None
    n: float | None = None
    assumed: bool = False
    evidence: tuple[Reference, ...] = ()
    sample: str | None = None
    origin: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def share(self) -> float:
        """The share itself, 0..1."""
        if self.k is not None and self.n:
            return min(1.0, self.k / self.n)
        return self.value if self.value is not None else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One indicator of what customers felt or did, in raw figures."""

    id: str
    kind: MetricKind
    title: str | None = None
    question: str | None = None
    """The words of the survey question."""
    k: float | None = None
    n: float | None = None
    counts: tuple[float, ...] = ()
    """Answers per step of the scale, worst first; the last two are the top boxes."""
    promoters: float | None = None
    passives: float | None = None
    detractors: float | None = None
    value: float | None = None
    """A published figure: percent for csat and rate, -100..100 for nps, ``unit`` for duration."""
    mean: float | None = None
    sd: float | None = None
    p90: float | None = None
    """The 90th percentile of a duration."""
    scale: tuple[float, float] | None = None
    direction: Direction | None = None
    target: float | None = None
    floor: float | None = None
    unit: str | None = None
    weight: float = 1.0
    persona: Reference | None = None
    period: str | None = None
    source: str | None = None
    sample: str | None = None
    """Metrics with the same sample id come from the same respondents."""
    assumed: bool = False
    """``evidence: assumed`` was written: a judgement of the team."""
    evidence: tuple[Reference, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class Side(enum.Enum):
    """Whose interest a goal or a KPI serves."""

    CUSTOMER = "customer"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """A figure with an owner and a target."""

    id: str
    title: str
    side: Side = Side.BUSINESS
    description: str | None = None
    unit: str | None = None
    baseline: float | None = None
    value: float | None = None
    k: float | None = None
    n: float | None = None
    floor: float | None = None
    """The worst tolerable value: attainment 0."""
    target: float | None = None
    """The wanted value: attainment 100."""
    direction: Direction | None = None
    due: str | None = None
    owner: str | None = None
    weight: float = 1.0
    period: str | None = None
    source: str | None = None
    sample: str | None = None
    assumed: bool = False
    evidence: tuple[Reference, ...] = ()
    conflicts_with: tuple[Reference, ...] = ()
    """Pain points, touchpoints or KPIs that suffer when this one is pushed."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the customer or the business wants, with the SMART fields."""

    id: str
    title: str
    side: Side = Side.CUSTOMER
    kind: str | None = None
    """The outcome it serves: ``satisfaction``, ``loyalty`` or ``advocacy``."""
    specific: str | None = None
    measurable: str | None = None
    achievable: str | None = None
    relevant: str | None = None
    due: str | None = None
    owner: str | None = None
    status: str | None = None
    persona: Reference | None = None
    kpis: tuple[Reference, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """An early sign that a stage goes well or badly: a value watched against a threshold."""

    title: str
    value: float | None = None
    threshold: float | None = None
    direction: Direction = Direction.UP
    unit: str | None = None
    owner: str | None = None
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class Method(enum.Enum):
    """How evidence was gathered."""

    QUALITATIVE = "qualitative"
    QUANTITATIVE = "quantitative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A question or complaint that evidence counted."""

    title: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source that metrics, pain points and personas cite by id."""

    id: str
    title: str
    type: str | None = None
    method: Method | None = None
    date: str | None = None
    n: int | None = None
    who: str | None = None
    department: str | None = None
    level: str | None = None
    """The level of the people asked inside the company: ``frontline``, ``management`` ..."""
    owner: str | None = None
    confidence: float | None = None
    weight: float = 1.0
    summary: str | None = None
    link: str | None = None
    file: str | None = None
    topics: tuple[Topic, ...] = ()
    tags: tuple[str, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)
