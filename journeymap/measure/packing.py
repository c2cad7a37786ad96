"""An event as one whole number: what an engine sorts and moves is then one column and not five.

From the highest bits to the lowest: time, place, channel, persona, and whether it is recent. So the order of
the numbers is the order of events in their case. Columns for each part were refused: DuckDB takes half as
long again to sort by three of them, and twice the memory to hold them. Where times lie so far apart that the
parts need more than 63 bits, the time is a number of its own and the rest another.
"""

from __future__ import annotations

from typing import Any

from journeymap.measure.codes import Codes
from journeymap.measure.moments import DAY, SECOND
from journeymap.value import NamedTuple, dataclass

MARGIN = 5 * DAY
"""How far an instant may lie from what its clock showed: an offset in a text has four digits."""
_BITS = 63
"""Bits of a whole number that has no sign."""


class Events(NamedTuple):
    """The events of a source."""

    table: Any
    low: int
    """No event is before it; an instant in microseconds."""
    high: int
    """No event is after it."""


class Parts(NamedTuple):
    """The parts of events, as expressions."""

    at: Any
    place: Any
    channel: Any
    persona: Any
    recent: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Packing:
    """How the parts of an event lie in its numbers."""

    low: int
    persona: int
    """Bits of the persona; the channel and the place lie above it."""
    channel: int
    place: int
    columns: tuple[str, ...]
    """The names of the numbers: the order of events is by all of them."""

    @property
    def _width(self) -> int:
        return 1 + self.persona + self.channel + self.place

    def pack(self, events: Any) -> dict[str, Any]:
        """Return the numbers of events, by name."""
        what = events.place.cast("int64")
        for part, bits in ((events.channel, self.channel), (events.persona, self.persona)):
            what = what * (1 << bits) + (part.cast("int64") + 1)  # -1 is none
        what = what * 2 + events.recent.cast("int64")
        since = events["at"] - self.low
        if len(self.columns) == 1:
            return {self.columns[0]: since * (1 << self._width) + what}
        return dict(zip(self.columns, (since, what), strict=True))

    def is_same(self, table: Any, prefix: str, *, timed: bool) -> Any:
        """Return whether place and channel are those of numbers with a prefix, and the time if ``timed``."""
        import ibis

        lower = 1 + self.persona
        own, other = (table[start + self.columns[-1]] >> lower for start in ("", prefix))
        if len(self.columns) > 1 and timed:
            time = self.columns[0]
            return (own == other) & (table[time] == table[prefix + time])
        mask = ibis.literal((1 << (self.channel + self.place)) - 1, "int64")
        return own == other if timed else (own & mask) == (other & mask)

    def count_seconds(self, table: Any, prefix: str) -> Any:
        """Return the whole seconds since the numbers with a prefix."""
        shift = self._width if len(self.columns) == 1 else 0
        name = self.columns[0]
        return ((table[name] >> shift) - (table[prefix + name] >> shift)) // SECOND

    def spot(self, table: Any, prefix: str) -> Any:
        """Return the bits of place and channel of the numbers with a prefix; missing ones are missing."""
        mask = (1 << (self.place + self.channel)) - 1
        return (table[prefix + self.columns[-1]] >> (1 + self.persona)) & mask

    def persona_bits(self, table: Any, prefix: str) -> Any:
        """Return the bits of the persona; 0 is none."""
        return (table[prefix + self.columns[-1]] >> 1) & ((1 << self.persona) - 1)

    def unpack(self, table: Any, prefix: str = "") -> Parts:
        """Return the parts of the numbers whose names have a prefix; missing ones are missing."""
        numbers = [table[prefix + name] for name in self.columns]
        since = numbers[0] >> self._width if len(numbers) == 1 else numbers[0]
        what = numbers[-1]

        def part(shift: int, bits: int) -> Any:
            return (what >> shift) & ((1 << bits) - 1)

        return Parts(
            at=since + self.low,
            place=part(1 + self.persona + self.channel, self.place),
            channel=part(1 + self.persona, self.channel) - 1,
            persona=part(1, self.persona) - 1,
            recent=part(0, 1) == 1,
        )


def choose_packing(codes: Codes, low: int, high: int) -> Packing:
    """Return how events between two instants are packed."""
    bits = [len(names).bit_length() for names in (codes.personas, codes.channels, codes.places)]
    fits = (high - low).bit_length() + 1 + sum(bits) <= _BITS
    persona, channel, place = bits
    return Packing(
        low=low,
        persona=persona,
        channel=channel,
        place=place,
        columns=("event",) if fits else ("since", "what"),
    )
