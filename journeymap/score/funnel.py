"""The funnel: how many ever come to each stage and touchpoint, and where they are lost.

Reach falls from stage to stage only where everyone passes all of them; a stage that can be left out has
a low reach and loses nobody by it. The drop shares say where people are lost.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from journeymap.graph.path import Path, trace_path
from journeymap.graph.questions.bottlenecks import Traffic
from journeymap.model import COMPLETE, LOST, Journey, Stage
from journeymap.score.chain import Chain, Row, solve_chain
from journeymap.score.completion import trace_chain
from journeymap.score.conversion import Conversion, find_conversion


class StageTraffic(NamedTuple):
    """A stage of the funnel; a stage nobody comes to is all zero."""

    stage: str
    traffic: Traffic
    """Visits are those of all its touchpoints together."""


def find_traffic(conversion: Conversion | None) -> dict[str, Traffic]:
    """Return what the solved path says of each touchpoint that can be reached; empty without figures."""
    if conversion is None:
        return {}
    lost = 1 - conversion.completion
    return {
        place.id: Traffic(
            visits=place.visits,
            reach=place.reach,
            lost_here=min(1.0, place.drop_share * lost / place.visits) if place.visits > 0 else 0.0,
            drop_share=place.drop_share,
        )
        for place in conversion.places
    }


def find_funnel(journey: Journey, path: Path | None = None) -> tuple[StageTraffic, ...]:
    """Return the stages with who comes there and who is lost there; empty where the path has no figures."""
    chain = trace_chain(trace_path(journey) if path is None else path)
    traffic = find_traffic(find_conversion(journey))
    if chain is None or not traffic:
        return ()
    return tuple(_add_up(stage, chain, traffic) for stage in journey.stages)


def _add_up(stage: Stage, chain: Chain, traffic: dict[str, Traffic]) -> StageTraffic:
    places = [touchpoint.id for touchpoint in stage.touchpoints if touchpoint.id in traffic]
    visits = math.fsum(traffic[place].visits for place in places)
    lost = math.fsum(traffic[place].visits * traffic[place].lost_here for place in places)
    return StageTraffic(
        stage.id,
        Traffic(
            visits=visits,
            reach=_reach(frozenset(places), chain),
            lost_here=lost / visits if visits > 0 else 0.0,
            drop_share=math.fsum(traffic[place].drop_share for place in places),
        ),
    )


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
