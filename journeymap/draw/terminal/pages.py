"""Cuts a journey into bands of columns that fit the terminal's width, at stages where it can."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.value import dataclass

GUTTER = 6
"""Cells left of the columns, for the figures of the emotion scale."""
GAP = 2
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

    A stage that is too long for one band continues in the next.
    """
    room = max(1, (width - GUTTER + GAP) // (NARROWEST + GAP))
    bands: list[list[Segment]] = [[]]
    first = 0
    for stage, count in enumerate(counts):
        for start in range(0, max(1, count), room):
            part = Segment(
                stage=stage, first=first + start, count=min(room, count - start), continued=start > 0
            )
            used = sum(segment.room for segment in bands[-1])
            if bands[-1] and used + part.room > room:
                bands.append([])
            bands[-1].append(part)
        first += count
    fullest = max(sum(segment.room for segment in band) for band in bands)
    column = min(WIDEST, (width - GUTTER + GAP) // max(1, fullest) - GAP)
    return tuple(Band(segments=tuple(band), column=column) for band in bands if band)
