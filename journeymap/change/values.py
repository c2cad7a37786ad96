"""What changed, as frozen values."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import field

from journeymap.value import NamedTuple, dataclass


class Fate(enum.Enum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class FieldChange(NamedTuple):
    """A field with its values before and after; ``None`` where it had none.

    Of a list whose order means nothing, such as tags, a tuple holds what went and what came.
    """

    field: str
    """Its name in the model, with those it is inside of: ``segment.share``."""
    before: object
    after: object


class Move(NamedTuple):
    """Where something stood and where it stands."""

    source: str
    """The stage's title; the same as ``target`` where only the order is another."""
    target: str
    before: int
    """Place in its stage or journey, from 1."""
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """Something declared, and what became of it."""

    kind: str
    """``journey``, ``stage``, ``touchpoint``, ``pain-point`` ..."""
    id: str
    """As it is now, or was last."""
    title: str
    fate: Fate
    renamed_from: str | None = None
    """The id that it had before."""
    moved: Move | None = None
    fields: tuple[FieldChange, ...] = ()
    parts: tuple[ItemChange, ...] = ()

    def walk(self) -> Iterator[ItemChange]:
        """Yield this one and everything inside of it."""
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def says_itself(self) -> bool:
        """Whether there is more to tell than that something inside of it changed."""
        return bool(
            self.fate is not Fate.CHANGED or self.renamed_from is not None or self.moved or self.fields
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasChange:
    """Everything that is not the same in two atlases."""

    settings: ItemChange | None = None
    journeys: tuple[ItemChange, ...] = ()
    personas: tuple[ItemChange, ...] = ()
    touchpoints: tuple[ItemChange, ...] = ()
    """The shared ones; what changed in one is not told again in each journey that uses it."""
    pain_points: tuple[ItemChange, ...] = ()
    """The shared ones."""
    evidence: tuple[ItemChange, ...] = ()
    not_compared: tuple[str, ...] = field(default=())
    """Files that one side has and that could not be read."""

    @property
    def items(self) -> tuple[ItemChange, ...]:
        """Everything that changed, in the order of a report."""
        own = () if self.settings is None else (self.settings,)
        return (
            *self.journeys,
            *self.personas,
            *self.touchpoints,
            *self.pain_points,
            *self.evidence,
            *own,
        )
