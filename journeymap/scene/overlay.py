"""What was seen of a journey, to be drawn over its flow: values only, whoever has counted them.

Where something was seen shows by the kind of line and by a sign, and by colour only beside them.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from journeymap.scene.shapes import Circle, Line, Shape
from journeymap.value import NamedTuple, dataclass


class Sight(enum.Enum):
    """Where something is there."""

    BOTH = "both"
    DECLARED = "declared"
    """On the map only."""
    OBSERVED = "observed"
    """Seen only."""
    WITHHELD = "withheld"
    """On the map; how many were seen is not told."""


class SeenStep(NamedTuple):
    """What was seen of a step."""

    sight: Sight
    cases: int | None
    share: float | None
    """Of the cases at its source."""
    declared: float | None
    """The map's share."""
    weight: float
    """Of all cases, 0..1: how thick it is drawn."""


class SeenPlace(NamedTuple):
    """What was seen of a touchpoint."""

    sight: Sight
    cases: int | None
    share: float | None
    lost: int | None
    lost_share: float | None
    declared_lost: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What was seen of a journey."""

    cases: int
    open: int
    period: str
    """In which the cases began."""
    fit: float
    """Share of the cases that fit the map."""
    steps: Mapping[tuple[str, str], SeenStep]
    places: Mapping[str, SeenPlace]
    ends: Mapping[str, float | None]
    """Share of the cases that ended so."""


ROLES = {
    Sight.BOTH: "step",
    Sight.DECLARED: "ink-muted",
    Sight.OBSERVED: "way-back",
    Sight.WITHHELD: "step",
}
DASHES: Mapping[Sight, tuple[float, ...]] = {
    Sight.BOTH: (),
    Sight.DECLARED: (1.5, 4.5),
    Sight.OBSERVED: (9.0, 5.0),
    Sight.WITHHELD: (),
}
"""A line of dots is on the map only, one of dashes was seen only."""


def draw_sight(sight: Sight, x: float, y: float) -> tuple[Shape, ...]:
    """Draw the sign around ``x``, ``y``: a plus where the map lacks it, a crossed ring where nobody was."""
    role = ROLES[sight]
    if sight is Sight.OBSERVED:
        return (
            Circle(x, y, 6, role),
            Line(((x - 3.4, y), (x + 3.4, y)), "surface", 1.8),
            Line(((x, y - 3.4), (x, y + 3.4)), "surface", 1.8),
        )
    if sight is Sight.DECLARED:
        return (
            Circle(x, y, 5, "surface", role, 1.5),
            Line(((x - 3.5, y + 3.5), (x + 3.5, y - 3.5)), role, 1.5),
        )
    return ()
