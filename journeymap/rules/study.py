"""What the rules look at: the atlas, the day, and what takes time to find out and is asked more than once.

The day and the dates of the last changes are given by whoever asks: a rule that read the clock or called
git itself could not be tested, and the same input would give other findings tomorrow.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from journeymap.graph.path import Path, trace_path
from journeymap.graph.questions.reach import can_go_round, find_shortest_way, is_whole
from journeymap.model import Atlas, Journey
from journeymap.value import dataclass, field

if TYPE_CHECKING:  # most journeys need neither a chain nor a score to be reviewed
    from journeymap.score.chain import Chain
    from journeymap.score.result import JourneyScore, TouchpointScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """An atlas under review."""

    atlas: Atlas
    today: dt.date | None = None
    """The day that ages are counted to; without it, rules about age have nothing to say."""
    whole: bool = True
    """Nothing of the workspace failed to be read; else what seems unused may be used where nobody can see."""
    changed: Mapping[str, dt.date] = field(default_factory=dict)
    """The day of the last committed change of each file of which it is known."""
    _scores: dict[str, JourneyScore] = field(default_factory=dict, compare=False, repr=False)
    _paths: dict[str, Path] = field(default_factory=dict, compare=False, repr=False)
    _chains: dict[str, Chain | None] = field(default_factory=dict, compare=False, repr=False)
    _described: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)
    _round: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def score(self, journey: Journey) -> JourneyScore:
        """Return the score of a journey; it is made once."""
        from journeymap.score.journey import score_journey

        found = self._scores.get(journey.id)
        if found is None:
            found = self._scores[journey.id] = score_journey(self.atlas, journey)
        return found

    def path(self, journey: Journey) -> Path:
        """Return the path of a journey; it is traced once."""
        found = self._paths.get(journey.id)
        if found is None:
            found = self._paths[journey.id] = trace_path(journey)
        return found

    def chain(self, journey: Journey) -> Chain | None:
        """Return the solved chain of a journey, ``None`` where its path carries none; it is solved once."""
        from journeymap.score.completion import trace_chain

        if journey.id not in self._chains:
            self._chains[journey.id] = trace_chain(self.path(journey))
        return self._chains[journey.id]

    def is_described(self, journey: Journey) -> bool:
        """Whether the transitions lead from the start to completion, all of them to known places."""
        found = self._described.get(journey.id)
        if found is None:
            path = self.path(journey)
            whole = bool(journey.transitions) and is_whole(journey, path)
            found = self._described[journey.id] = whole and bool(find_shortest_way(path))
        return found

    def can_go_round(self, journey: Journey) -> bool:
        """Whether customers may come to a place and never leave it; where not, no chain need be solved."""
        found = self._round.get(journey.id)
        if found is None:
            found = self._round[journey.id] = can_go_round(self.path(journey))
        return found

    def touchpoint_scores(self, journey: Journey) -> dict[str, TouchpointScore]:
        """Return the scored touchpoints of a journey by id."""
        return {part.id: part for stage in self.score(journey).stages for part in stage.touchpoints}
