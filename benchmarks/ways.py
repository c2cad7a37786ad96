"""The journeys of an atlas as tables of chances: from each place, where customers go, and how likely."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from benchmarks.chances import Numbers, Shares, stack
from journeymap.model import COMPLETE, LOST, START, Atlas, Journey, State, Transition

_GOES_ON = 0.93
"""Share of customers who go on to the next touchpoint of a map without transitions."""


class Spot(NamedTuple):
    """Where a customer can be."""

    journey: int
    id: str
    title: str
    channel: str
    """Empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """All journeys that a customer can take now; the first spots are their starts."""

    journeys: tuple[Journey, ...]
    spots: tuple[Spot, ...]
    targets: Numbers
    """By spot: the spots that may follow."""
    bounds: Shares
    """By spot: the upper ends of their chances, but the last."""
    ends: tuple[int, ...]
    """The spots at which a case is over."""
    personas: tuple[tuple[str, ...], ...]
    """By journey: who takes it."""
    shares: tuple[tuple[float, ...], ...]
    """By journey: how many of each persona there are, as weights."""


def find_ways(atlas: Atlas) -> Ways:
    """Return the ways of the journeys as they are now; of planned ones nobody has left a trace."""
    journeys = tuple(each for each in atlas.journeys.values() if each.state is State.CURRENT)
    spots = [Spot(number, START, "", "") for number in range(len(journeys))]
    chances: dict[int, dict[int, float]] = {}
    ends: list[int] = []
    for number, journey in enumerate(journeys):
        points = list(journey.touchpoints)
        first = len(spots)
        spots += [Spot(number, p.id, p.title, "" if p.channel is None else p.channel.id) for p in points]
        outcomes = [COMPLETE, LOST, *(outcome.id for outcome in journey.outcomes)]
        ends += range(len(spots), len(spots) + len(outcomes))
        spots += [Spot(number, each, "", "") for each in outcomes]
        places = {spot.id: first + place for place, spot in enumerate(spots[first:])} | {START: number}
        for source, aims in _list_chances(journey).items():
            chances[places[source]] = {places[target]: weight for target, weight in aims.items()}
    targets, bounds = _make_tables(len(spots), chances)
    personas = tuple(tuple(each.id for each in journey.personas) for journey in journeys)
    return Ways(
        journeys=journeys,
        spots=tuple(spots),
        targets=targets,
        bounds=bounds,
        ends=tuple(ends),
        personas=personas,
        shares=tuple(tuple(_find_share(atlas, each) for each in group) for group in personas),
    )


def _find_share(atlas: Atlas, persona: str) -> float:
    segment = atlas.personas[persona].segment
    return 1.0 if segment is None or segment.share is None else segment.share


def _list_chances(journey: Journey) -> dict[str, dict[str, float]]:
    """Return the weight of each way by where it begins; what has no way out ends in ``lost``."""
    ids = [point.id for point in journey.touchpoints]
    found: dict[str, dict[str, float]] = defaultdict(dict)
    if not journey.transitions:
        for source, target in zip([START, *ids], [*ids, COMPLETE], strict=True):
            found[source] = {target: _GOES_ON, LOST: 1 - _GOES_ON}
        return found
    for transition in journey.transitions:
        aims = found[transition.source.id]
        aims[transition.target.id] = aims.get(transition.target.id, 0.0) + _weigh(transition)
    for identifier in (START, *ids):
        found.setdefault(identifier, {LOST: 1.0})
    return found


def _weigh(transition: Transition) -> float:
    if transition.count is not None:
        return transition.count
    chance = transition.probability
    return 1.0 if chance is None or chance.value is None else chance.value


def _make_tables(spots: int, chances: dict[int, dict[int, float]]) -> tuple[Numbers, Shares]:
    widest = max(len(aims) for aims in chances.values())
    targets = np.zeros((spots, widest), np.int64)
    bounds = np.full((spots, widest - 1), 2.0)
    for source, aims in chances.items():
        targets[source, : len(aims)] = list(aims)
        bounds[source, : len(aims) - 1] = stack(list(aims.values()))
    return targets, bounds
