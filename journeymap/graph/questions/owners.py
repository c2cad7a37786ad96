"""Hand-offs between owners: steps from what one team answers for to what another does."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.graph.path import Edge, Path
from journeymap.graph.questions.switches import add_counts, expect_steps, rank_traffic
from journeymap.model import Journey
from journeymap.value import dataclass

MOST_STEPS = 2_000
"""A search for many hand-offs in a row gives up after so many steps: to find none is no harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerHandoff:
    """All steps from one owner to another, taken together."""

    source: str
    target: str
    steps: int
    count: float | None
    """How many cases took them, where every one of them is counted."""
    per_journey: float | None
    """How often a journey takes them on average, where that is known."""


def name_owners(journey: Journey) -> dict[str, str]:
    """Return who answers for each touchpoint: its own owner, else its stage's.

    The owner of the journey was left out: it answers for the whole, and so for no hand-off.
    """
    return {
        touchpoint.id: owner
        for stage in journey.stages
        for touchpoint in stage.touchpoints
        if (owner := touchpoint.owner or stage.owner) is not None
    }


def find_owner_handoffs(
    journey: Journey, path: Path, visits: Mapping[str, float] | None = None
) -> tuple[OwnerHandoff, ...]:
    """Return the steps that change owner by pair of owners, most traffic first, then most steps."""
    owners = name_owners(journey)
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in list_owner_handoffs(owners, path):
        pairs.setdefault((owners[edge.source], owners[edge.target]), []).append(edge)
    handoffs = [
        OwnerHandoff(
            source=source,
            target=target,
            steps=len(edges),
            count=add_counts(edges),
            per_journey=expect_steps(edges, visits),
        )
        for (source, target), edges in pairs.items()
    ]
    return tuple(
        sorted(handoffs, key=lambda h: (-rank_traffic(h.per_journey, h.count), -h.steps, h.source, h.target))
    )


def list_owner_handoffs(owners: Mapping[str, str], path: Path) -> list[Edge]:
    """Return the steps between two touchpoints whose owners are known and differ."""
    return [
        edge
        for edge in path.edges
        if edge.source in owners and edge.target in owners and owners[edge.source] != owners[edge.target]
    ]


def find_handoff_run(
    journey: Journey, path: Path, *, in_a_row: int, least_share: float = 0.0
) -> tuple[str, ...]:
    """Return the first touchpoints, in declared order, between which the owner changes ``in_a_row`` times.

    One after the other along the steps, no touchpoint passed twice; empty where there are none. Steps that
    fewer than ``least_share`` of those at their source take are left out.
    """
    onward: dict[str, dict[str, None]] = {}
    for edge in list_owner_handoffs(name_owners(journey), path):
        if edge.share is None or edge.share >= least_share:
            onward.setdefault(edge.source, {})[edge.target] = None
    if len(onward) < in_a_row:
        return ()
    budget = MOST_STEPS
    for start in path.touchpoints:
        run, budget = _run_on(start, onward, in_a_row, budget)
        if run or not budget:
            return run
    return ()


def _run_on(
    start: str, onward: Mapping[str, Mapping[str, None]], in_a_row: int, budget: int
) -> tuple[tuple[str, ...], int]:
    """Return a run that begins at ``start``, and what is left of the budget of steps."""
    way = [start]
    branches = [iter(onward.get(start, ()))]
    while branches:
        if len(way) > in_a_row:
            return tuple(way), budget
        target = next(branches[-1], None)
        if target is None:
            branches.pop()
            way.pop()
            continue
        if budget == 0:
            return (), 0
        budget -= 1
        if target not in way:
            way.append(target)
            branches.append(iter(onward.get(target, ())))
    return (), budget
