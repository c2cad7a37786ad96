"""How well what customers do fits the map: declared against observed (conformance checking).

**Fit.** A *step* is a move from the start or a touchpoint to the next touchpoint or to an outcome. A case
fits the map if the map declares each of its steps. Being lost is no step, since it is where the steps end and
not what was done. With C the cases of a journey that have ended::

    fitness       = |{c in C : every step of c is declared}| / |C|
    step fitness  = sum over C of declared steps of c / sum over C of steps of c

The first is the fraction of fitting traces, the second its share by steps, both 0..1 (van der Aalst, Process
Mining: Data Science in Action, 2nd ed. 2016, ch. 8; a map is a directly-follows graph, which replays a trace
exactly, without alignments). A map without transitions declares its order: from the start to the first
touchpoint, from each to the next, and from the last to ``complete``.

**Order.** The map has a before b if its transitions lead from a to b and not back. A case departs from the
order if, its touchpoints taken by their first visits, one stands right after another that the map has behind
it.

**Shares** are shares of cases: of those that were at a touchpoint, the part that took a step at least once.
The declared share of a step is that of the map, of all who leave the touchpoint.
"""

from __future__ import annotations

import enum

from journeymap.value import dataclass

MOST_VARIANTS = 10
"""How many variants are told apart."""


class Presence(enum.Enum):
    """Where something is there."""

    BOTH = "both"
    DECLARED = "declared"
    """On the map only: nobody was seen there."""
    OBSERVED = "observed"
    """In the data only: the map lacks it."""
    WITHHELD = "withheld"
    """On the map, and how many were seen there is not told: too few, or it would give such a figure away."""


class Deviation(enum.Enum):
    """How a step departs from the map."""

    SKIPS = "skips"
    """The map leads there by way of others."""
    BACK = "back"
    """The map leads the other way."""
    REPEATS = "repeats"
    """The same touchpoint again."""
    ASIDE = "aside"
    """On the map neither leads to the other."""
    NEW_PLACE = "new-place"
    """From or to what is not on the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSeen:
    """A touchpoint of the map, or a name in the log that the map lacks."""

    id: str
    """The touchpoint's; of what the map lacks, the name in the log."""
    title: str
    presence: Presence
    cases: int | None
    """Cases that were there; ``None`` is withheld."""
    share: float | None
    """Of all cases."""
    lost: int | None
    """Cases that were lost after it; ``None`` is withheld."""
    lost_share: float | None
    """Of the cases that were there."""
    declared_lost_share: float | None
    """What the map says; ``None`` where it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSeen:
    """A step of the map or of the cases."""

    source: str
    target: str
    presence: Presence
    cases: int | None
    share: float | None
    """Of the cases that were at the source."""
    declared_share: float | None
    deviation: Deviation | None = None
    """Of a step that the map lacks."""
    skipped: tuple[str, ...] = ()
    """The touchpoints between on the shortest way of the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSeen:
    """How cases ended."""

    id: str
    title: str | None
    """``None`` for ``complete`` and ``lost``, which each language names itself."""
    completes: bool
    cases: int | None
    share: float | None
    """Of all cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inversion:
    """Two touchpoints in the other order than the map has them."""

    first: str
    """Visited first, though the map has it behind."""
    then: str
    cases: int
    share: float
    """Of all cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaySeen:
    """A variant: cases that visited the same touchpoints in the same order and ended alike."""

    places: tuple[str, ...]
    end: str
    """An outcome."""
    cases: int
    share: float
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The variants that are not told apart: too rare, or about too few people."""

    variants: int
    cases: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopSeen:
    """A touchpoint that cases come back to."""

    touchpoint: str
    cases: int
    share: float
    """Of the cases that were there."""
    declared: bool
    """Whether the map has a way back there."""
    back_from: tuple[str, ...]
    """Where they came back from, the most frequent first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitness:
    """The cases that fit the map."""

    cases: int
    fitting: int
    share: float
    steps: int
    """Passes."""
    fitting_steps: int
    step_share: float | None
    """``None`` where there is no step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """What is not told, because it is about too few people or would give such a figure away."""

    steps: int = 0
    """Steps that the map lacks."""
    names: int = 0
    """Names in the log that mean nothing here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conformance:
    """A journey as it is declared, beside what its cases did."""

    id: str
    title: str
    min_group: int
    by_order: bool
    """The map declares no transitions, and its order is taken for them."""
    cases: int | None
    """Cases that have ended; ``None`` where they are too few, and everything else is empty then."""
    open: int
    """Cases that had not ended when the log did; they are in no other figure."""
    completed: int
    fitness: Fitness | None
    ends: tuple[EndSeen, ...]
    """Outcomes that the map has or cases came to."""
    places: tuple[PlaceSeen, ...]
    """As the map has them, then those that it lacks."""
    steps: tuple[StepSeen, ...]
    """As the map has them, then those that it lacks, the most frequent first."""
    disordered: int | None
    """Cases that depart from the order of the map; ``None`` where they are too few."""
    inversions: tuple[Inversion, ...]
    variants: tuple[WaySeen, ...]
    variant_count: int
    rest: Rest | None
    loops: tuple[LoopSeen, ...]
    untold: Untold
    period: str | None = None
    """In which the cases began, ``2026-Q2..2026-Q3`` from one to another; ``None`` where none did."""
    wider_period: str | None = None
    """What may be told in its place: so few cases began beside ``period`` that its figures would tell of
    them."""

    def list_places(self, presence: Presence) -> tuple[PlaceSeen, ...]:
        """Return the places that are there in one way."""
        return tuple(place for place in self.places if place.presence is presence)

    def list_steps(self, presence: Presence) -> tuple[StepSeen, ...]:
        """Return the steps that are there in one way."""
        return tuple(step for step in self.steps if step.presence is presence)

    @property
    def losses(self) -> tuple[PlaceSeen, ...]:
        """The places after which cases were lost, the most first; where that is withheld, last."""
        losing = (place for place in self.places if place.cases and place.lost != 0)
        return tuple(sorted(losing, key=lambda place: -(place.lost or 0)))
