"""What the score says: frozen results, each part with the figures it was made from.

Values are 0..100 where more is better, shares and coverage 0..1. ``None`` means: no value, because
nothing was measured. It never means zero. What a journey has many of is a named tuple: frozen as a
dataclass is, and made in a third of the time.
"""

from __future__ import annotations

from journeymap.model import MetricKind, Pillar
from journeymap.value import NamedTuple, dataclass


class ScoredMetric(NamedTuple):
    """A metric or a KPI on the 0..100 scale, with its own 95 % interval where its n is known."""

    id: str
    title: str | None
    kind: MetricKind | None
    """``None`` for a KPI and for a share of a transition."""
    value: float | None
    lower: float | None
    upper: float | None
    weight: float
    """Weight among its siblings, already halved where assumed."""
    assumed: bool
    n: float | None
    persona: str | None = None
    sample: str | None = None
    """Figures with the same sample id come from the same respondents."""
    parts: tuple[ScoredMetric, ...] = ()
    """The values per persona, where this one was blended from them; their weights are the personas'."""


class PainLoad(NamedTuple):
    """How much a pain point takes from its touchpoint."""

    id: str
    title: str
    severity: float
    frequency: float | None
    load: float | None
    """``(severity/4)^exponent * frequency``; 0 when resolved, ``None`` without a frequency."""
    points: float | None
    """Points it takes from the touchpoint's score (its Shapley share of the deduction)."""
    resolved: bool


class TouchpointScore(NamedTuple):
    """A touchpoint: ``T = E * (1 - pain_cap * L)``."""

    id: str
    title: str
    stage: str
    value: float | None
    """T."""
    experience: float | None
    """E, the weighted mean of its metrics."""
    load: float
    """L, the union of its pain loads, 0..1."""
    weight: float
    """Weight in its stage: importance, doubled for a moment of truth."""
    measured: bool
    """At least one metric that is not assumed."""
    metrics: tuple[ScoredMetric, ...]
    pain_points: tuple[PainLoad, ...]


class StageScore(NamedTuple):
    """A stage: the weighted mean of its touchpoints and of its own customer metrics."""

    id: str
    title: str
    value: float | None
    weight: float
    coverage: float
    measured: float
    metrics: tuple[ScoredMetric, ...]
    touchpoints: tuple[TouchpointScore, ...]


class HandoffScore(NamedTuple):
    """A transition between two channels: ``wmean(100 - repeat rate, context carried)``."""

    id: str
    source: str
    target: str
    source_channel: str
    target_channel: str
    value: float | None
    weight: float
    metrics: tuple[ScoredMetric, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionScore:
    """How many get it done: ``100 * min(1, share / target)``."""

    value: float | None
    share: float | None
    """The share of starters that complete."""
    target: float
    basis: str | None
    """``counted`` (also a published share), ``chain-of-counts`` or ``chain-of-probabilities``."""
    assumed: bool
    lower: float | None
    upper: float | None
    """Limits of ``value``."""
    n: float | None = None
    sample: str | None = None
    closed_loop: tuple[str, ...] = ()
    """Touchpoints that are never left again, where that is why the chain has no result."""

    @property
    def figure(self) -> ScoredMetric:
        """The same as the one figure that the completion pillar is made of."""
        return ScoredMetric(
            id="completion",
            title=None,
            kind=None,
            value=self.value,
            lower=self.lower,
            upper=self.upper,
            weight=1.0,
            assumed=self.assumed,
            n=self.n,
            sample=self.sample,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarScore:
    """One of the three pillars."""

    pillar: Pillar
    value: float | None
    weight: float
    not_applicable: str | None
    """Why the pillar does not count, where it was declared so."""


TELLING = 0.5
"""From this share of the weight on, an interval speaks for the score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyScore:
    """The journey success score (JSS) and everything it was made from."""

    id: str
    title: str
    value: float | None
    """JSS, the weighted mean of the pillars that have a value."""
    grade: str | None
    provisional: bool
    """Less than ``min_coverage`` of the weight is measured; the grade is shown with ``?``."""
    coverage: float
    measured: float
    worst: float
    best: float
    """The score if everything that is not scored were terrible, or perfect."""
    geometric: float | None
    imbalance: float | None
    """Arithmetic minus geometric mean of the pillars."""
    pillars: tuple[PillarScore, ...]
    roll_up: float | None
    survey: float | None
    roll_up_gap: float | None
    """``roll_up - survey``: green touchpoints, red journey."""
    continuity: float | None
    stages: tuple[StageScore, ...]
    handoffs: tuple[HandoffScore, ...]
    survey_metrics: tuple[ScoredMetric, ...]
    completion: CompletionScore
    kpis: tuple[ScoredMetric, ...]
    """Business KPIs."""
    unscored_pain_points: int
    """Pain points without a frequency: listed, not scored."""
    lower: float | None = None
    upper: float | None = None
    """The 95 % interval; ``None`` where no figure has a known n."""
    interval_covers: float = 0.0
    """Share of the weight whose figures have a known n, 0..1; the rest is taken as exact."""
    remembered: float | None = None
    """``(peak + end) / 2`` over the touchpoints in declared order; shown, not scored by default."""

    @property
    def telling_interval(self) -> tuple[float, float] | None:
        """The interval where at least half of the weight has a known n.

        Beside a score alone, an interval from a few of its figures would look like certainty.
        """
        if self.lower is None or self.upper is None or self.interval_covers < TELLING:
            return None
        return self.lower, self.upper

    @property
    def grade_label(self) -> str | None:
        """The grade as shown: ``B``, or ``B?`` while provisional."""
        if self.grade is None:
            return None
        return f"{self.grade}?" if self.provisional else self.grade
