"""How far two scores are apart, and whether that is more than chance.

Whether two intervals overlap was refused as the test: they may overlap although the difference is clear.
"""

from __future__ import annotations

import math

from journeymap.value import NamedTuple


class Difference(NamedTuple):
    """New minus old, with the 95 % interval where both sides have one."""

    value: float
    lower: float | None
    upper: float | None

    @property
    def falls_beyond_chance(self) -> bool:
        """The whole interval lies below 0."""
        return self.upper is not None and self.upper < 0

    @property
    def rises_beyond_chance(self) -> bool:
        """The whole interval lies above 0."""
        return self.lower is not None and self.lower > 0

    @property
    def is_significant(self) -> bool | None:
        """Whether it is more than chance; ``None`` where it has no interval."""
        return None if self.lower is None else self.falls_beyond_chance or self.rises_beyond_chance


def subtract(
    new: tuple[float, float | None, float | None], old: tuple[float, float | None, float | None]
) -> Difference:
    """Return the difference of two independent estimates with its MOVER interval (Zou & Donner 2008).

    Each is given as value, lower and upper limit. ``d - sqrt((new - l_new)^2 + (u_old - old)^2)``, and the
    other end likewise; no interval where a limit is missing. Two surveys that share respondents are taken as
    independent too, which makes the interval wider than it need be.
    """
    value = new[0] - old[0]
    if new[1] is None or new[2] is None or old[1] is None or old[2] is None:
        return Difference(value, None, None)
    lower = value - math.hypot(new[0] - new[1], old[2] - old[0])
    upper = value + math.hypot(new[2] - new[0], old[0] - old[1])
    return Difference(value, lower, upper)
