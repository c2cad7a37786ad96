"""What a case has done so far, as bits of whole numbers: where it was, whether it has ended.

One running disjunction over the events of a case answers at each of them whether it has ended already, and
whether it was at this touchpoint or in this stage before. So different cases are counted by adding up rows:
those that came for the first time. Counting different cases by group was refused, since it holds a log of ten
million events once more for every kind of group; so was a row for each case with a flag for each touchpoint.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.value import NamedTuple, dataclass

_BITS = 62
"""Bits of a whole number that are safe to set; the sign is left alone."""
_ENDED, _ARRIVED = 1, 2
_OWN = 2
"""Bits that are not those of a stage or of a touchpoint."""


class Before(NamedTuple):
    """What a case did before an event of it, as expressions."""

    ended: Any
    arrived: Any
    """Whether it has come to where it is complete, with this very event."""
    again: Any
    """Whether it was at this touchpoint before."""
    again_in_stage: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The bits of every place; journeys share them, since no case is of two."""

    bits: tuple[tuple[int, ...], ...]
    """By column and place: several columns where some journey needs more bits than a number has."""
    stages: tuple[int, ...]
    """By column: which bits are those of stages."""
    points: tuple[int, ...]

    def mark(self, place: Any) -> dict[str, Any]:
        """Return the bits of a place; one beyond those of the maps has none."""
        import ibis

        found = {}
        for column, bits in enumerate(self.bits):
            # Spark takes a place in an array by a number of 32 bits alone.
            own = ibis.literal(list(bits), "array<int64>")[place.cast("int32")]
            none = ibis.literal(0, "int64")
            found[f"bits_{column}"] = ibis.cases((place < len(bits), own), else_=none)
        return found

    def gather(self, events: Any, engine: Engine, before: Any) -> dict[str, Any]:
        """Return the bits of the events before each of them; ``before`` is that window."""
        return {
            f"seen_{column}": engine.unite(events[f"bits_{column}"]).over(before).fill_null(0)
            for column in range(len(self.bits))
        }

    def read(self, table: Any) -> Before:
        """Return what the bits of a table with :meth:`mark` and :meth:`gather` say."""
        own, seen = table["bits_0"], table["seen_0"]
        return Before(
            ended=(seen & _ENDED) != 0,
            arrived=((own | seen) & _ARRIVED) != 0,
            again=self._is_shared(table, self.points),
            again_in_stage=self._is_shared(table, self.stages),
        )

    def is_end(self, table: Any) -> Any:
        """Return whether a case ends with this very event."""
        return (table["bits_0"] & _ENDED) != 0

    def _is_shared(self, table: Any, masks: tuple[int, ...]) -> Any:
        first, *others = (
            (table[f"bits_{column}"] & table[f"seen_{column}"] & mask) != 0
            for column, mask in enumerate(masks)
        )
        for other in others:
            first |= other
        return first


def set_marks(codes: Codes, complete_at: Collection[int]) -> Marks:
    """Return the bits of the places of ``codes``; cases are complete that came to ``complete_at``."""
    stages = 1 + max(codes.stages, default=-1)
    masks = [0], [0]
    bits = [
        [_ENDED * (n in codes.outcomes) | _ARRIVED * (n in complete_at) for n in range(len(codes.stages))]
    ]
    for place, point in _number_points(codes):
        for mask, number in zip(masks, (codes.stages[place], stages + point), strict=True):
            column, bit = divmod(_OWN + number, _BITS)
            while column >= len(bits):
                bits.append([0] * len(codes.stages))
                for each in masks:
                    each.append(0)
            bits[column][place] |= 1 << bit
            mask[column] |= 1 << bit
    return Marks(bits=tuple(map(tuple, bits)), stages=tuple(masks[0]), points=tuple(masks[1]))


def _number_points(codes: Codes) -> Iterator[tuple[int, int]]:
    """Yield the touchpoints of the maps, and the number that each has in its journey."""
    seen: Counter[str] = Counter()
    for place, stage in enumerate(codes.stages):
        if stage >= 0:
            journey = codes.places[place].journey
            yield place, seen[journey]
            seen[journey] += 1
