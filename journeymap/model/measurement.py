"""What was counted for a journey, as it stands under ``measurements/``: by period, place and persona."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model.measure import Metric
from journeymap.model.place import NOWHERE, Reference
from journeymap.problem import Location
from journeymap.value import dataclass, field

_MOST_OPEN = 0.2
"""Share of a period's cases that may be open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredSource:
    """What was counted, and how."""

    id: str
    kind: str
    """``survey`` or ``events``."""
    method: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredMetric:
    """A metric of one period, and where in the journey it was measured."""

    period: str
    metric: Metric
    touchpoint: Reference | None = None
    stage: Reference | None = None
    """Neither of both: the whole journey."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredCompletion:
    """How many of the cases that began in a period got it done."""

    period: str
    k: float
    n: float
    """Cases that have ended."""
    open: float = 0
    """Cases that had not ended when their log did; they are not in ``n``."""
    persona: Reference | None = None
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """How often a touchpoint or a stage was visited, by cases that began in a period."""

    period: str
    count: float
    touchpoint: Reference | None = None
    stage: Reference | None = None
    """One of both."""
    persona: Reference | None = None
    cases: float | None = None
    """How many different cases came there; ``None`` is withheld, or was never counted."""
    lost: float | None = None
    """How many of them stopped there: what they ended with is no success."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredTransition:
    """How often one touchpoint followed another, in cases that began in a period, and how soon."""

    period: str
    source: Reference
    """YAML ``from``: a touchpoint or ``start``."""
    target: Reference
    """YAML ``to``: a touchpoint or an outcome."""
    count: float
    persona: Reference | None = None
    """``None`` is everyone; the others are part of it."""
    median_seconds: float | None = None
    """Of everyone only."""
    p90_seconds: float | None = None
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSwitch:
    """How often the next touchpoint was on another channel."""

    period: str
    source: Reference
    target: Reference
    count: float
    persona: Reference | None = None
    """``None`` is everyone; the others are part of it."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """Everything that was counted for one journey; every list is ordered by period, place and persona."""

    id: str
    """That of the journey."""
    min_group: int
    sources: tuple[MeasuredSource, ...] = ()
    metrics: tuple[MeasuredMetric, ...] = ()
    completion: tuple[MeasuredCompletion, ...] = ()
    visits: tuple[Visits, ...] = ()
    transitions: tuple[MeasuredTransition, ...] = ()
    channel_switches: tuple[ChannelSwitch, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods that have a figure, first to last; they sort as they are written."""
        return tuple(sorted({figure.period for figure in self.figures}))

    @property
    def unsettled_periods(self) -> frozenset[str]:
        """The periods of which too many cases were still open when their log ended; empty where all were.

        Who completes quickly is known first: the share of such a period is that of the quick ones, and does
        not take the place of the period before.
        """
        counted = [figure for figure in self.completion if figure.persona is None]
        young = {each.period for each in counted if each.open > _MOST_OPEN * (each.n + each.open)}
        return frozenset(young) if len(young) < len(counted) else frozenset()

    @property
    def figures(
        self,
    ) -> Iterator[MeasuredMetric | MeasuredCompletion | Visits | MeasuredTransition | ChannelSwitch]:
        """Every figure, in the order of the file."""
        yield from self.metrics
        yield from self.completion
        yield from self.visits
        yield from self.transitions
        yield from self.channel_switches
