"""An axis: where a value stands, and which values are written beside it.

An axis is linear from zero while the largest value is at most eight times the smallest, else logarithmic,
since on a linear one most items would lie on each other in a corner.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from journeymap.value import dataclass

_WIDE = 8.0
_MOST_TICKS = 9
_STEPS = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A range of values laid over a range of pixels."""

    low: float
    high: float
    """Values at the ends, apart from each other; above 0 where it is logarithmic."""
    start: float
    end: float
    """Pixels of the two ends; ``start`` may be the greater."""
    logarithmic: bool
    ticks: tuple[float, ...]

    def place(self, value: float) -> float:
        """The pixel of a value; what lies outside is held at the end."""
        value = min(max(value, self.low), self.high)
        if self.logarithmic:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(self.start + (self.end - self.start) * share, 2)


def make_axis(values: Sequence[float], start: float, end: float) -> Axis:
    """Return the axis that holds all ``values``, of which there is at least one."""
    least, most = min(values), max(values)
    if least > 0 and most > _WIDE * least:
        low, high = least / 1.5, most * 1.5
        ticks = _list_log_ticks(low, high)
        return Axis(low=low, high=high, start=start, end=end, logarithmic=True, ticks=ticks)
    low, high = min(0.0, least), max(0.0, most)
    if low == high:
        high = low + 1.0
    step = _choose_step((high - low) / 5)
    high = step * math.ceil((high * 1.04 - 1e-12) / step)
    low = step * math.floor((low + 1e-12) / step)
    count = round((high - low) / step)
    ticks = tuple(round(low + step * number, 12) for number in range(count + 1))
    return Axis(low=low, high=high, start=start, end=end, logarithmic=False, ticks=ticks)


def _choose_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))


def _list_log_ticks(low: float, high: float) -> tuple[float, ...]:
    """1, 2, 5 of each decade; the decades alone where those are too many."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    ticks = [step * 10.0**power for power in range(first, last + 1) for step in (1.0, 2.0, 5.0)]
    inside = tuple(float(f"{tick:.12g}") for tick in ticks if low <= tick <= high)
    return inside if len(inside) <= _MOST_TICKS else tuple(tick for tick in inside if _is_decade(tick))


def _is_decade(tick: float) -> bool:
    return f"{tick:e}".startswith("1.0")
