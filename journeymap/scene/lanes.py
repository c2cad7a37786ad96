"""Edges that pass columns: each runs level in a lane of its own, above the boxes it passes or below them.

A layout engine was refused. The columns of a journey are its stages and their order is declared, so all
that is left to find is on which side of the boxes an edge passes, and how far out: whichever side takes
the shorter way and crosses fewer other edges. An engine also bends an edge around every column by itself;
a lane is straight, and a reader can follow it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from journeymap.scene.columns import PASSAGE, Edge, Node, Point, Ways
from journeymap.value import NamedTuple

_CROSSING = 60.0
"""Pixels that an edge would rather go up and down than cross another."""
_FAR = 1e6
"""Further out than any box: the lanes count from here, before they have their heights."""
_MANY = 150
"""From this many passing edges on, each chooses its side for itself: looking at all pairs takes too long."""
_ROUNDS = 20
"""How often the edges may choose again; they settle after two or three."""

Side: TypeAlias = int
"""-1 above the boxes, 1 below them."""


class Reach(NamedTuple):
    """An edge as lanes see it: the columns of its ends, and the heights there, from left to right."""

    number: int
    first: int
    last: int
    start: float
    end: float
    weight: int


def list_reaches(nodes: Sequence[Node], edges: Sequence[Edge], middles: Sequence[float]) -> list[Reach]:
    """Return the edges, from left to right each; ``middles`` are the heights of the nodes."""
    found = []
    for number, edge in enumerate(edges):
        left, right = edge.source, edge.target
        if nodes[left].column > nodes[right].column:
            left, right = right, left
        first, last = nodes[left].column, nodes[right].column
        found.append(Reach(number, first, last, middles[left], middles[right], edge.weight))
    return found


def choose_sides(reaches: Sequence[Reach], blocks: Sequence[Point]) -> list[tuple[Reach, Side]]:
    """Return the edges that pass columns with their sides, those that run nearest to the boxes first.

    ``blocks`` are the upper and lower ends of the boxes of every column. An edge that passes fewer columns
    runs further in: it would else cross the longer one at both of its ends.
    """
    passing = [reach for reach in reaches if reach.last - reach.first > 1]
    if not passing:
        return []
    ranks = {side: _rank(passing, side) for side in (-1, 1)}
    costs = [{side: _cost_alone(reach, side, reaches, blocks) for side in (-1, 1)} for reach in passing]
    sides: list[Side] = [min((1, -1), key=cost.__getitem__) for cost in costs]
    if len(passing) <= _MANY:
        _settle_sides(passing, sides, costs, ranks)
    order = sorted(range(len(passing)), key=lambda place: ranks[sides[place]][place])
    return [(passing[place], sides[place]) for place in order]


def _rank(passing: Sequence[Reach], side: Side) -> list[int]:
    """Return how far out each edge runs on a side; of two that span the same, the nearer runs further in."""
    order = sorted(
        range(len(passing)),
        key=lambda place: (
            passing[place].last - passing[place].first,
            side * (passing[place].start + passing[place].end),
            place,
        ),
    )
    ranks = [0] * len(passing)
    for rank, place in enumerate(order):
        ranks[place] = rank
    return ranks


def _cost_alone(reach: Reach, side: Side, reaches: Sequence[Reach], blocks: Sequence[Point]) -> float:
    """Return what a side costs an edge as if no other edge passed columns."""
    passed = blocks[reach.first + 1 : reach.last]
    lane = side * (max(side * block[side > 0] for block in passed) + PASSAGE / 2)
    travel = abs(reach.start - lane) + abs(reach.end - lane)
    crossed = sum(
        _crosses(reach, side * _FAR, other, 0) for other in reaches if other.last - other.first == 1
    )
    return travel * (3 + reach.weight) / 4 + _CROSSING * crossed


def _crosses(one: Reach, lane: float, other: Reach, other_lane: float) -> int:
    """Return how often two edges cross, given their lanes."""
    count = 0
    for gap in range(max(one.first, other.first), min(one.last, other.last)):
        left = one.start if gap == one.first else lane
        right = one.end if gap + 1 == one.last else lane
        other_left = other.start if gap == other.first else other_lane
        other_right = other.end if gap + 1 == other.last else other_lane
        count += (left - other_left) * (right - other_right) < 0
    return count


def _settle_sides(
    passing: Sequence[Reach],
    sides: list[Side],
    costs: Sequence[dict[Side, float]],
    ranks: dict[Side, list[int]],
) -> None:
    """Let every edge choose again, knowing what the others chose, until none would."""
    lanes = [{side: side * (_FAR + ranks[side][place]) for side in (-1, 1)} for place in range(len(passing))]
    neighbours = [
        [
            other
            for other, reach in enumerate(passing)
            if other != place and reach.first < passing[place].last and passing[place].first < reach.last
        ]
        for place in range(len(passing))
    ]

    def cost(place: int, side: Side) -> float:
        one, lane = passing[place], lanes[place][side]
        crossed = sum(
            _crosses(one, lane, passing[other], lanes[other][sides[other]]) for other in neighbours[place]
        )
        return costs[place][side] + _CROSSING * crossed

    for _ in range(_ROUNDS):
        changed = False
        for place, side in enumerate(sides):
            if cost(place, -side) < cost(place, side) - 1e-9:
                sides[place] = -side
                changed = True
        if not changed:
            return


def place_lanes(chosen: Sequence[tuple[Reach, Side]], blocks: Sequence[Point], ways: Ways) -> Ways:
    """Return ``ways`` with those of passing edges as near to the boxes as there is room."""
    taken = {-1: [-top for top, _ in blocks], 1: [bottom for _, bottom in blocks]}
    found = list(ways)
    for reach, side in chosen:
        passed = slice(reach.first + 1, reach.last)
        count = reach.last - reach.first - 1
        out = max(taken[side][passed]) + PASSAGE
        taken[side][passed] = [out] * count
        found[reach.number] = (side * (out - PASSAGE / 2),) * count
    return found
