"""What every declared thing has: an origin. And the reference, a name with a place of its own."""

from __future__ import annotations

from journeymap.problem import Location
from journeymap.value import dataclass, field

NOWHERE = Location(file="", line=1, column=1)
"""The origin of values that no file declared, such as those built in code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The id of something declared elsewhere, and where the id was written."""

    id: str
    origin: Location = field(default=NOWHERE, compare=False, repr=False)
