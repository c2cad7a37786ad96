"""Small numbers for what rows are about, so that an engine moves numbers and not texts."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.model import COMPLETE, LOST, WHOLE_JOURNEY, Atlas, Journey
from journeymap.value import NamedTuple, dataclass


class Place(NamedTuple):
    """Where in a journey something happened or was asked."""

    journey: str
    kind: str
    """``touchpoint``, ``outcome``, ``stage`` or ``journey``."""
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Everything that a row can be about; its number is its position."""

    journeys: tuple[str, ...]
    places: tuple[Place, ...]
    """Those of a journey follow each other: touchpoints as the map has them, outcomes, stages, the whole."""
    channels: tuple[str, ...]
    personas: tuple[str, ...]
    numbers: Mapping[Place, int]
    """The number of each place."""
    own_channels: tuple[int, ...]
    """The number of each place's own channel; -1 where it has none."""
    stages: tuple[int, ...]
    """Of each place of the maps: the number of its stage in the journey; -1 if it is no touchpoint."""
    complete: frozenset[int]
    """The places that are outcomes and mean that the customer got it done."""

    def find_place(self, journey: str, identifier: str | None, *, for_events: bool) -> int | None:
        """Return the number of a place by its id, or ``None``."""
        kinds = ("touchpoint", "outcome") if for_events else ("touchpoint", "stage", "journey")
        for kind in kinds if identifier is not None else ():
            number = self.numbers.get(Place(journey, kind, identifier or ""))
            if number is not None:
                return number
        return None

    def number_of_whole(self, journey: str) -> int:
        """Return the number of the journey as a whole."""
        return self.numbers[Place(journey, "journey", WHOLE_JOURNEY)]

    def list_ids(self, role: str) -> tuple[str, ...]:
        """Return the ids that a name in a column can mean."""
        if role == "name":
            return tuple(dict.fromkeys(place.id for place in self.places))
        return {"journey": self.journeys, "channel": self.channels, "persona": self.personas}[role]

    @property
    def outcomes(self) -> frozenset[int]:
        """The places that end a case."""
        return frozenset(number for number, place in enumerate(self.places) if place.kind == "outcome")


def make_codes(atlas: Atlas) -> Codes:
    """Return the numbers of an atlas."""
    channels = tuple(sorted(atlas.workspace.channels))
    places: list[Place] = []
    own: list[int] = []
    stages: list[int] = []
    complete: set[int] = set()
    for journey in atlas.journeys.values():
        stages += [number for number, stage in enumerate(journey.stages) for _ in stage.touchpoints]
        for place, channel, is_complete in _list_places(journey):
            if is_complete:
                complete.add(len(places))
            places.append(place)
            own.append(channels.index(channel) if channel in channels else -1)
        stages += [-1] * (len(places) - len(stages))
    return Codes(
        journeys=tuple(atlas.journeys),
        places=tuple(places),
        numbers={place: number for number, place in enumerate(places)},
        channels=channels,
        personas=tuple(sorted(atlas.personas)),
        own_channels=tuple(own),
        stages=tuple(stages),
        complete=frozenset(complete),
    )


def _list_places(journey: Journey) -> list[tuple[Place, str | None, bool]]:
    found: list[tuple[Place, str | None, bool]] = [
        (
            Place(journey.id, "touchpoint", point.id),
            None if point.channel is None else point.channel.id,
            False,
        )
        for point in journey.touchpoints
    ]
    found += [
        (Place(journey.id, "outcome", COMPLETE), None, True),
        (Place(journey.id, "outcome", LOST), None, False),
    ]
    found += [
        (Place(journey.id, "outcome", outcome.id), None, outcome.counts_as == COMPLETE)
        for outcome in journey.outcomes
    ]
    found += [(Place(journey.id, "stage", stage.id), None, False) for stage in journey.stages]
    found.append((Place(journey.id, "journey", WHOLE_JOURNEY), None, False))
    return found
