"""Everything that a comparison tells, before it is written."""

from __future__ import annotations

from journeymap.change import AtlasChange
from journeymap.change.scores import ScoreMove
from journeymap.problem import Problem
from journeymap.value import NamedTuple, dataclass


class StageGap(NamedTuple):
    """How far a stage is from its future state, and what would close the distance."""

    id: str
    title: str
    current: float | None
    future: float | None
    closed_by: tuple[str, ...]
    """Titles of opportunities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two states and everything that is not the same in them."""

    base: str
    """As it was named."""
    head: str
    change: AtlasChange
    scores: tuple[ScoreMove, ...]
    problems_new: tuple[Problem, ...] = ()
    problems_gone: tuple[Problem, ...] = ()
    gap: tuple[StageGap, ...] = ()
    """Of a current state against its future state."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.change.items or self.scores or self.problems_new or self.problems_gone)
