"""What a report says, before anyone decides how it looks: plain values and rows, already in order.

Text and JSON are written from the same values, so they cannot disagree. Letting each writer ask the
atlas and the score by itself was refused for that reason.

``None`` means that nothing is known; scores are 0..100, shares 0..1.
"""

from __future__ import annotations

import enum

from journeymap.language import Text
from journeymap.model import Cause, Duration, OpportunityStatus, PainStatus, Pillar, Side, State, Status
from journeymap.score.sign import Signs
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something of a vocabulary: its id and its title."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaRow:
    """Who travels."""

    id: str
    name: str
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The journey success score and what it rests on."""

    value: float | None
    grade: str | None
    provisional: bool
    lower: float | None
    upper: float | None
    interval_covers: float
    coverage: float
    measured: float
    worst: float
    best: float
    geometric: float | None
    imbalance: float | None
    roll_up: float | None
    survey: float | None
    roll_up_gap: float | None
    continuity: float | None


class Gap(enum.Enum):
    """Why a pillar has no value."""

    NO_METRIC = "no-metric"
    NO_COMPLETION = "no-completion"
    INCOMPLETE_TRANSITIONS = "incomplete-transitions"
    CLOSED_LOOP = "closed-loop"
    NO_KPI = "no-kpi"
    KPI_WITHOUT_FIGURES = "kpi-without-figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarRow:
    """One of the three pillars."""

    pillar: Pillar
    value: float | None
    weight: float
    points_lost: float | None
    """Its part of ``100 - score``; ``None`` without a value, and where the pillars multiply."""
    not_applicable: str | None
    """The declared reason."""
    gap: Gap | None
    """Why there is no value, where the pillar applies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """A stage; ``number`` counts from 1 in declared order."""

    number: int
    id: str
    title: str
    lifecycle: Named | None
    owner: Named | None
    customer_goal: str | None
    value: float | None
    weight: float
    coverage: float
    measured: float
    touchpoints: int
    pain_points: int
    """Those not resolved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEmotion:
    """The mean emotion of a stage's touchpoints, on the workspace's scale."""

    stage: str
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmotionRow:
    """One curve: of a persona, or of everyone (no persona)."""

    persona: str | None
    name: str | None
    stages: tuple[StageEmotion, ...]


class Basis(enum.Enum):
    """What the value of a touchpoint rests on."""

    MEASURED = "measured"
    ASSUMED = "assumed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointRow:
    """A touchpoint; rows run from the worst to the best, then those without a value."""

    id: str
    title: str
    stage: str
    stage_title: str
    channel: Named | None
    moment_of_truth: bool
    value: float | None
    experience: float | None
    load: float
    weight: float
    basis: Basis
    pain_points: int
    """Those not resolved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PainRow:
    """A pain point at a touchpoint; rows run from severity 4 and the heaviest load to the resolved."""

    id: str
    title: str
    touchpoint: str
    touchpoint_title: str
    stage: str
    stage_title: str
    severity: float
    severity_band: int
    """Severity rounded to a whole step, 0..4."""
    severities: tuple[float, ...]
    frequency: float | None
    load: float | None
    points: float | None
    """Points it takes from its touchpoint."""
    status: PainStatus
    cause: Cause | None
    owner: Named | None
    effort: str | None
    effort_days: float | None
    due: str | None
    assumed: bool
    evidence: tuple[str, ...]
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """What an opportunity is expected to do to a metric or a KPI."""

    indicator: str
    indicator_title: str
    expected: float | None
    measured: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpportunityRow:
    """A corrective action of a touchpoint, of the journey, or of the workspace (no touchpoint)."""

    id: str
    title: str
    touchpoint: str | None
    touchpoint_title: str | None
    resolves: tuple[str, ...]
    resolves_titles: tuple[str, ...]
    moves: tuple[MoveRow, ...]
    status: OpportunityStatus
    effort: str | None
    effort_days: float | None
    confidence: float | None
    owner: Named | None
    due: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiRow:
    """A KPI against its target."""

    id: str
    title: str
    side: Side
    stage: str | None
    stage_title: str | None
    unit: str | None
    baseline: float | None
    value: float | None
    """As declared, or k of n: a percentage where the unit is ``%``, else a share."""
    is_share: bool
    """Value, baseline, floor and target are shares of 1, because the value was counted as k of n."""
    floor: float | None
    target: float | None
    attainment: float | None
    """0..100."""
    assumed: bool
    owner: Named | None
    due: str | None
    period: str | None
    conflicts_with: tuple[str, ...]
    conflicts_with_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """What the customer or the business wants, and how it is followed."""

    id: str
    title: str
    side: Side
    kind: str | None
    owner: Named | None
    due: str | None
    status: str | None
    kpis: tuple[str, ...]
    kpi_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoffRow:
    """A transition that changes channel."""

    id: str
    source: str
    source_title: str
    source_channel: Named | None
    target: str
    target_title: str
    target_channel: Named | None
    count: float | None
    context_carried: float | None
    repeat_rate: float | None
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionRow:
    """How many get it done."""

    share: float | None
    target: float
    value: float | None
    lower: float | None
    upper: float | None
    basis: str | None
    assumed: bool
    n: float | None
    period: str | None
    source: str | None
    closed_loop: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A touchpoint on the way, as the transitions solve it."""

    id: str
    title: str
    reach: float
    visits: float
    drop_share: float
    removal_effect: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionRow:
    """What the transitions say of the whole way."""

    completion: float
    steps: float
    steps_to_complete: float | None
    efficiency: float | None
    switches: float
    """Expected number of changes of channel in a journey."""
    counted: float | None
    """The counted completion, where it tells another story than the transitions."""
    places: tuple[PlaceRow, ...]
    """Where most are lost first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something that is named only: its id and its title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What is not measured, each in declared order."""

    touchpoints_without_metric: tuple[Mention, ...]
    touchpoints_only_assumed: tuple[Mention, ...]
    pain_points_without_frequency: tuple[Mention, ...]
    handoffs_without_figures: tuple[Mention, ...]
    kpis_without_value: tuple[Mention, ...]
    kpis_without_target: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyReport:
    """Everything the report of one journey says."""

    id: str
    title: str
    description: str | None
    workspace: str
    fictional: bool
    state: State
    future_of: Mention | None
    """The journey of the current state that this one would replace."""
    status: Status | None
    owner: Named | None
    reviewed: str | None
    review_every: Duration | None
    period: str | None
    volume: float | None
    personas: tuple[PersonaRow, ...]
    score: Headline
    signs: Signs
    pillars: tuple[PillarRow, ...]
    stages: tuple[StageRow, ...]
    emotion_scale: tuple[float, float]
    emotions: tuple[EmotionRow, ...]
    touchpoints: tuple[TouchpointRow, ...]
    pain_points: tuple[PainRow, ...]
    opportunities: tuple[OpportunityRow, ...]
    goals: tuple[GoalRow, ...]
    kpis: tuple[KpiRow, ...]
    handoffs: tuple[HandoffRow, ...]
    completion: CompletionRow
    conversion: ConversionRow | None
    """``None`` without a figure on every transition."""
    gaps: Gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityCount:
    """How many unresolved pain points have a severity."""

    severity_band: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasSummary:
    """The counts of a whole workspace."""

    name: str
    description: str | None
    fictional: bool
    journeys: int
    personas: int
    touchpoints: int
    """Of all journeys; a shared one counts in each journey that uses it."""
    pain_points: int
    """Unresolved ones, at every touchpoint they hurt."""
    pain_points_by_severity: tuple[SeverityCount, ...]
    """From 4 down to 0."""
    pain_points_resolved: int
    opportunities: int
