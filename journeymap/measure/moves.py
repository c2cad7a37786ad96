"""A move as one whole number: from where to where, when, how, and what is true of it.

A table of moves is as long as its log, and whatever is counted goes through it: one number is a quarter of
the memory of a column for each part, and a group of them is found by comparing one. What it means is read
where few of them are left, in Python. Where the parts need more than 63 bits, it is two numbers: where the
case was before, and where it came to.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from journeymap.measure.codes import Codes
from journeymap.measure.packing import Packing
from journeymap.value import NamedTuple, dataclass

Numbers: TypeAlias = tuple[int, ...]
"""The numbers of a move."""
START = -1
"""The place before the first event of a case."""
OPEN = -3
"""The place after the last event of a case that may still go on. It is not :data:`rows.NOWHERE`."""
GOES_ON, COMPLETES, MAY_GO_ON, GETS_LOST = range(4)
"""What comes after an event of a case: another, or an end; an outcome is an event of its own."""
_FLAGS = 5
"""Bits of what is true of a move, beside its parts."""
_BITS = 63
"""Bits of a whole number that has no sign."""


class Move(NamedTuple):
    """Moves that are counted together."""

    period: int
    persona: int
    source: int
    target: int
    channel_before: int
    channel: int


class Step(NamedTuple):
    """From one place to the next, in a period."""

    period: int
    source: int
    target: int


class Flags(NamedTuple):
    """What is true of a move, beside its parts."""

    end: Any
    """What comes after it: ``GOES_ON`` and so on."""
    again: Any
    """The case was at this touchpoint before."""
    again_in_stage: Any
    repeated: Any
    """It is the same event once more, and no move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveNumbers:
    """How the parts of a move lie in its numbers.

    The upper half: the period, the persona, whether there was a place before, and that one with its channel.
    The lower half: the place that the case came to with its channel, and the flags.
    """

    persona: int
    """Bits of the persona."""
    channel: int
    place: int
    columns: tuple[str, ...]

    @property
    def _spot(self) -> int:
        """Bits of a place and a channel."""
        return self.channel + self.place

    @property
    def _lower(self) -> int:
        return self._spot + _FLAGS

    def pack(
        self, looked: Any, packing: Packing, period: Any, flags: Flags, prefixes: tuple[str, str]
    ) -> dict[str, Any]:
        """Return the numbers of moves, by name.

        Args:
            looked: events with the one before and the first of their case.
            packing: how these are packed.
            period: the number of the period.
            flags: what is true of the move.
            prefixes: of the names of the event before, and of the first.
        """
        before, first = prefixes
        has_before = 1 << self._spot
        source = (packing.spot(looked, before) | has_before).fill_null(0)
        who = packing.persona_bits(looked, first)
        upper = (((period << self.persona) | who) << (self._spot + 1)) | source
        lower = (packing.spot(looked, "") << _FLAGS) | (flags.end << 3)
        for place, flag in enumerate((flags.repeated, flags.again_in_stage, flags.again)):
            bit = flag.cast("int64")
            lower |= bit << place if place else bit
        if len(self.columns) == 1:
            return {self.columns[0]: (upper << self._lower) | lower}
        return dict(zip(self.columns, (upper, lower), strict=True))

    def read(self, numbers: Numbers) -> tuple[Move, Flags]:
        """Return what the numbers mean."""
        upper, lower = self._halve(numbers)
        spot, flags = divmod(lower, 1 << _FLAGS)
        rest, source = divmod(upper, 2 << self._spot)
        period, persona = divmod(rest, 1 << self.persona)
        target, channel = divmod(spot, 1 << self.channel)
        before = divmod(source - (1 << self._spot), 1 << self.channel) if source else (START, 0)
        move = Move(period, persona - 1, before[0], target, before[1] - 1, channel - 1)
        return move, Flags(
            end=flags >> 3, again=flags >> 2 & 1, again_in_stage=flags >> 1 & 1, repeated=flags & 1
        )

    def group_steps(self, table: Any) -> dict[str, Any]:
        """Return the numbers of a table without persona, channels and flags, by name."""
        places = ((1 << self.place) - 1) << self.channel
        periods = -1 << (self.persona + self._spot + 1)
        upper, lower = periods | 1 << self._spot | places, places << _FLAGS
        masks = (upper << self._lower | lower,) if len(self.columns) == 1 else (upper, lower)
        return {name: table[name] & mask for name, mask in zip(self.columns, masks, strict=True)}

    def unpack(self, table: Any) -> dict[str, Any]:
        """Return the parts of the moves of a table, as expressions."""
        import ibis

        upper = table[self.columns[0]] >> (self._lower if len(self.columns) == 1 else 0)
        lower = table[self.columns[-1]] & ((1 << self._lower) - 1)
        places, channels = ((1 << bits) - 1 for bits in (self.place, self.channel))
        has_before = (upper & (1 << self._spot)) != 0
        return {
            "period": upper >> (self.persona + self._spot + 1),
            "source": ibis.cases((has_before, (upper >> self.channel) & places), else_=START),
            "target": lower >> (_FLAGS + self.channel),
            "channel": ((lower >> _FLAGS) & channels) - 1,
            "end": (lower >> 3) & 3,
            "repeated": (lower & 1) == 1,
        }

    def _halve(self, numbers: Numbers) -> tuple[int, int]:
        if len(numbers) == 1:
            return divmod(numbers[0], 1 << self._lower)
        upper, lower = numbers
        return upper, lower


def choose_numbers(codes: Codes, periods: int) -> MoveNumbers:
    """Return how moves between the places of ``codes`` in so many periods are numbered."""
    persona, channel, place = (
        len(names).bit_length() for names in (codes.personas, codes.channels, codes.places)
    )
    fits = periods.bit_length() + persona + 1 + 2 * (channel + place) + _FLAGS <= _BITS
    columns = ("move",) if fits else ("origin", "arrival")
    return MoveNumbers(persona=persona, channel=channel, place=place, columns=columns)
