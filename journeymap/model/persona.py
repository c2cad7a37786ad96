"""Who travels."""

from __future__ import annotations

from journeymap.model.place import NOWHERE, Reference
from journeymap.model.touchpoint import Duration
from journeymap.problem import Location
from journeymap.value import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The group of customers that a persona stands for."""

    name: str | None = None
    share: float | None = None
    """Share of all customers, 0..1."""
    weight: float = 1.0
    """How much more, or less, the company wants this segment to count."""
    value: str | None = None
    """What the segment is worth, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """A characteristic on a slider, 0..1."""

    title: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A type of customer, made from research."""

    id: str
    name: str
    role: str | None = None
    description: str | None = None
    age: int | None = None
    location: str | None = None
    segment: Segment | None = None
    goals: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    frustrations: tuple[str, ...] = ()
    motivations: tuple[str, ...] = ()
    quote: str | None = None
    preferred_channels: tuple[Reference, ...] = ()
    avoided_channels: tuple[Reference, ...] = ()
    traits: tuple[Trait, ...] = ()
    sources: tuple[Reference, ...] = ()
    image: str | None = None
    owner: str | None = None
    reviewed: str | None = None
    review_every: Duration | None = None
    tags: tuple[str, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def weight(self) -> float | None:
        """Share times weight of the segment, or ``None`` where the share is unknown."""
        if self.segment is None or self.segment.share is None:
            return None
        return self.segment.share * self.segment.weight
