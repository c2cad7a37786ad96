"""Cuts a journey into bands of columns that fit the terminal's width, at stages where it can."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.value import dataclass

GUTTER = 6
"""Cells left of the columns, for the figures of the emotion scale."""
GAP = 2
_FEWEST = 2
"""Columns with which a stage may begin that goes on in the next band: its title wants some room."""
NARROWEST, WIDEST = 16, 34
"""Cells of a column, the gap behind it left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The columns of one stage in a band; a stage without touchpoints keeps the room of one."""

    stage: int
    first: int
    """The first column among all of the journey."""
    count: int
    continued: bool = False
    """The stage began in the band before."""

    @property
    def room(self) -> int:
        """How many columns wide it is."""
        return max(1, self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What stands side by side."""

    segments: tuple[Segment, ...]
    column: int
    """Cells of a column without its gap."""

    @property
    def count(self) -> int:
        """How many columns it has."""
        return sum(segment.room for segment in self.segments)


def cut_bands(counts: Sequence[int], width: int) -> tuple[Band, ...]:
    """Return the bands for stages with ``counts`` touchpoints, none wider than ``width`` cells.

    A stage is torn only where it is too long for a band of its own, and then it begins where the one before
    it ended: bands of one column, left over from stage after stage, would make a journey half as long again.
    """
    room = max(1, (width - GUTTER + GAP) // (NARROWEST + GAP))
    bands: list[list[Segment]] = [[]]
    first = 0
    for stage, count in enumerate(counts):
        start = 0
        while start < max(1, count):
            left = room - sum(segment.room for segment in bands[-1])
            whole = max(1, count) <= room
            if (left < count if whole else left < min(_FEWEST, room)) or not left:
                bands.append([])
                left = room
            part = Segment(
                stage=stage, first=first + start, count=min(left, count - start), continued=start > 0
            )
            bands[-1].append(part)
            start += part.room
        first += count
    fullest = max(sum(segment.room for segment in band) for band in bands)
    column = min(WIDEST, (width - GUTTER + GAP) // max(1, fullest) - GAP)
    return tuple(Band(segments=tuple(band), column=column) for band in bands if band)
