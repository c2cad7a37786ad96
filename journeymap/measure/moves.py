"""A move as two whole numbers: from where to where and when, and how.

A table of moves is as long as its log, and whatever is counted goes through it: two numbers are half the
memory of a column for each part, and a group of them is found by comparing two. What they mean is read where
few of them are left, in Python.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from journeymap.measure.codes import Codes
from journeymap.value import dataclass

START = -1
"""The place before the first event of a case."""
OPEN = -3
"""The place after the last event of a case that may still go on. It is not :data:`rows.NOWHERE`."""
GOES_ON, COMPLETES, MAY_GO_ON, GETS_LOST = range(4)
"""What comes after an event of a case: another, or an end; an outcome is an event of its own."""
_FLAGS = 5
"""Bits of what is true of a move, beside its parts."""
_SMALL = 31
"""Bits of a short whole number without a sign."""


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
    """How the parts of a move lie in its numbers."""

    place: int
    """Bits of a place, the start among them."""
    channel: int
    persona: int
    step_type: str
    how_type: str

    def pack_step(self, period: Any, source: Any, target: Any) -> Any:
        """Return the first number; a missing source is the start."""
        number = (period << (2 * self.place)) + ((source + 1).fill_null(0) << self.place) + target
        return number.cast(self.step_type)

    def pack_how(self, persona: Any, channel_before: Any, channel: Any, flags: Flags) -> Any:
        """Return the second number; a missing channel is none."""
        number = persona.cast("int64") + 1
        for part in ((channel_before + 1).fill_null(0), channel + 1):
            number = (number << self.channel) + part
        number = (number << _FLAGS) + (flags.end << 3)
        for place, flag in enumerate((flags.repeated, flags.again_in_stage, flags.again)):
            number += flag.cast("int64") << place
        return number.cast(self.how_type)

    def read(self, step: int, how: int) -> tuple[Move, Flags]:
        """Return what the numbers mean."""
        own, channel, before = how >> _FLAGS, 0, 0
        own, channel = divmod(own, 1 << self.channel)
        own, before = divmod(own, 1 << self.channel)
        period, source, target = self.read_step(step)
        flags = Flags(end=how >> 3 & 3, again=how >> 2 & 1, again_in_stage=how >> 1 & 1, repeated=how & 1)
        return Move(period, own - 1, source, target, before - 1, channel - 1), flags

    def read_step(self, step: int) -> Step:
        """Return what the first number means."""
        rest, target = divmod(step, 1 << self.place)
        period, source = divmod(rest, 1 << self.place)
        return Step(period, source - 1, target)

    def unpack(self, table: Any) -> dict[str, Any]:
        """Return the parts of the moves of a table, as expressions."""
        step, how = table.step.cast("int64"), table.how.cast("int64")
        places, channels = ((1 << bits) - 1 for bits in (self.place, self.channel))
        return {
            "period": step >> (2 * self.place),
            "source": ((step >> self.place) & places) - 1,
            "target": step & places,
            "channel": ((how >> _FLAGS) & channels) - 1,
            "end": (how >> 3) & 3,
            "repeated": (how & 1) == 1,
        }


def choose_numbers(codes: Codes, periods: int) -> MoveNumbers:
    """Return how moves between the places of ``codes`` in so many periods are numbered."""
    place, channel, persona = (
        len(names).bit_length() for names in (codes.places, codes.channels, codes.personas)
    )
    step = periods.bit_length() + 2 * place
    how = persona + 2 * channel + _FLAGS
    return MoveNumbers(
        place=place,
        channel=channel,
        persona=persona,
        step_type="int32" if step <= _SMALL else "int64",
        how_type="int32" if how <= _SMALL else "int64",
    )
