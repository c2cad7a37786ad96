"""The funnel: how many ever come to each stage and touchpoint, and where they are lost.

Reach falls from stage to stage only where everyone passes all of them; a stage that can be left out has
a low reach and loses nobody by it. The drop shares say where people are lost.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from journeymap.graph.questions.bottlenecks import Traffic
from journeymap.model import COMPLETE, LOST, Journey, Stage
from journeymap.score.chain import Chain, Row, find_reach, solve_chain
from journeymap.value import NamedTuple


class FunnelStep(NamedTuple):
    """A stage of the funnel, or a touchpoint of it."""

    stage: str
    touchpoint: str | None
    """``None`` in the step of the stage itself."""
    reach: float
    """Probability of ever coming here, 0..1."""
    traffic: Traffic
    """Visits to a stage are those of all its touchpoints together."""


def find_traffic(chain: Chain | None) -> dict[str, Traffic]:
    """Return what the solved path says of the start and of each touchpoint that can be reached.

    Empty without figures, or with a closed loop.
    """
    if chain is None or chain.completion is None:
        return {}
    lost, drops = 1 - chain.completion, chain.drop_shares
    return {
        place: Traffic(
            visits=visits,
            lost_here=min(1.0, drops.get(place, 0.0) * lost / visits) if visits > 0 else 0.0,
            drop_share=drops.get(place, 0.0),
        )
        for place, visits in chain.visits.items()
    }


def find_funnel(
    journey: Journey, chain: Chain | None, reach: Mapping[str, float] | None = None
) -> tuple[FunnelStep, ...]:
    """Return each stage and then its touchpoints that can be reached; empty where the path has no figures.

    ``reach`` is that of the chain, where it is at hand.
    """
    traffic = find_traffic(chain)
    if chain is None or not traffic:
        return ()
    reach = find_reach(chain) if reach is None else reach
    steps: list[FunnelStep] = []
    for stage in journey.stages:
        places = [touchpoint.id for touchpoint in stage.touchpoints if touchpoint.id in traffic]
        steps.append(_add_up(stage, places, chain, traffic))
        steps += [FunnelStep(stage.id, place, reach[place], traffic[place]) for place in places]
    return tuple(steps)


def _add_up(stage: Stage, places: list[str], chain: Chain, traffic: dict[str, Traffic]) -> FunnelStep:
    visits = math.fsum(traffic[place].visits for place in places)
    lost = math.fsum(traffic[place].visits * traffic[place].lost_here for place in places)
    together = Traffic(
        visits=visits,
        lost_here=lost / visits if visits > 0 else 0.0,
        drop_share=math.fsum(traffic[place].drop_share for place in places),
    )
    return FunnelStep(stage.id, None, _reach(frozenset(places), chain), together)


def _reach(places: frozenset[str], chain: Chain) -> float:
    """Return the probability of ever coming to one of ``places``: the chain, ended there and nowhere else."""
    if not places:
        return 0.0
    rows = {place: _end_at(places, row) for place, row in chain.rows.items() if place not in places}
    return solve_chain(rows).completion or 0.0


def _end_at(places: frozenset[str], row: Row) -> Row:
    shares: dict[str, float] = {}
    for target, share in row.shares.items():
        end = COMPLETE if target in places else LOST if target == COMPLETE else target
        shares[end] = shares.get(end, 0.0) + share
    return Row(shares=shares)
