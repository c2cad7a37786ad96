"""What the transitions of a journey say: who comes where, where people are lost, what the path hangs on.

None of it enters the score but for the completion; it is for those who ask where to begin.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping

from journeymap.graph.path import trace_path
from journeymap.model import COMPLETE, START, Journey
from journeymap.score.chain import Chain, find_reach, find_removal_effects
from journeymap.score.completion import score_completion, trace_chain, trace_chain_once, trace_path_once
from journeymap.score.workings import Workings
from journeymap.value import NamedTuple

_TOLERANCE = 0.05
"""Shares of completion that differ by more than this speak of different journeys."""


class Place(NamedTuple):
    """A touchpoint on the way."""

    id: str
    visits: float
    """Expected visits per journey; more than 1 where customers come back."""
    reach: float
    """Probability of ever coming here, 0..1."""
    drop_share: float
    """Share of all who are lost that are lost here, 0..1."""
    removal_effect: float
    """Share of completions that is lost if everyone who comes here is, 0..1."""


class Conversion(NamedTuple):
    """A journey's path, solved."""

    completion: float
    steps: float
    """Expected number of steps of a journey, whatever its end."""
    steps_to_complete: float | None
    efficiency: float | None
    """Shortest way to the end over the steps that completing journeys take, 0..1."""
    switches: float
    """Expected number of changes of channel in a journey, over declared transitions."""
    places: tuple[Place, ...]
    """By declared order; only what can be reached."""


class Disagreement(NamedTuple):
    """The counted completion and the one that the transitions lead to."""

    counted: float
    from_path: float


def find_conversion(journey: Journey, workings: Workings | None = None) -> Conversion | None:
    """Return what the path says; ``None`` without shares on every transition, or with a closed loop."""
    path = trace_path_once(journey, workings)
    chain = trace_chain_once(path, workings)
    if chain is None or chain.completion is None:
        return None
    reach, drops = find_reach(chain), chain.drop_shares
    removal = find_removal_effects(chain, reach)
    places = tuple(
        Place(
            touchpoint.id,
            chain.visits[touchpoint.id],
            reach[touchpoint.id],
            drops.get(touchpoint.id, 0.0),
            removal.get(touchpoint.id, 0.0),
        )
        for touchpoint in journey.touchpoints
        if touchpoint.id in chain.visits
    )
    return Conversion(
        completion=chain.completion,
        steps=chain.steps,
        steps_to_complete=chain.steps_to_complete,
        efficiency=find_efficiency(chain),
        switches=math.fsum(
            chain.visits.get(edge.source, 0.0) * (edge.share or 0.0) for edge in path.handoffs
        ),
        places=places,
    )


def find_efficiency(chain: Chain) -> float | None:
    """Return the shortest way to the end over the steps that completing journeys take, 0..1."""
    steps, shortest = chain.steps_to_complete, _find_shortest(chain)
    return shortest / steps if shortest and steps else None


def _find_shortest(chain: Chain) -> int | None:
    """Return the number of steps of the shortest way from the start to ``complete``."""
    waiting = deque([(START, 0)])
    seen = {START}
    while waiting:
        place, steps = waiting.popleft()
        shares: Mapping[str, float] = chain.rows[place].shares
        for target, share in shares.items():
            if share > 0 and target == COMPLETE:
                return steps + 1
            if share > 0 and target in chain.rows and target not in seen:
                seen.add(target)
                waiting.append((target, steps + 1))
    return None


def find_closed_loop(journey: Journey) -> tuple[str, ...]:
    """Return the touchpoints that customers come to and never leave, by id."""
    chain = trace_chain(trace_path(journey))
    return () if chain is None else chain.closed_loop


def find_disagreement(journey: Journey, chain: Chain | None = None) -> Disagreement | None:
    """Return both completions where the map and the analytics tell different stories.

    They do where they differ by more than 5 points, or where the path's completion lies outside the
    95 % interval of the counted one. ``chain`` is the solved one of its path, where it is at hand.
    """
    declared = journey.completion
    if declared is None or (declared.k is None and declared.value is None):
        return None
    path = trace_path(journey)
    chain = trace_chain(path) if chain is None else chain
    if chain is None or chain.completion is None:
        return None
    counted = score_completion(declared, path)
    if counted.share is None:
        return None
    far = abs(counted.share - chain.completion) > _TOLERANCE
    target = counted.target
    outside = (
        counted.lower is not None
        and counted.upper is not None
        and not counted.lower - 1e-9 <= 100 * min(1.0, chain.completion / target) <= counted.upper + 1e-9
    )
    return Disagreement(counted.share, chain.completion) if far or outside else None
