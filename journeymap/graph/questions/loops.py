"""The loops of a journey: ways that come back to where they began without passing a touchpoint twice.

A graph may have more of them than there are atoms, so the shortest are listed first and the search has a
budget of steps. A limit of time was refused: the same map would answer differently on another machine.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from journeymap.graph.path import Path
from journeymap.graph.web import find_components, spread
from journeymap.value import NamedTuple

MOST_LOOPS = 20
MOST_STEPS = 50_000


class Loops(NamedTuple):
    """The loops that were found."""

    loops: tuple[tuple[str, ...], ...]
    """The shortest first, then in declared order; each begins at its first declared touchpoint."""
    complete: bool
    """There are no others."""


class _Part(NamedTuple):
    """The loops of one first touchpoint: they stay in its component and come to nothing declared before."""

    root: str
    onward: Mapping[str, tuple[str, ...]]
    distance: Mapping[str, int]
    """Least number of steps back to the root, from every touchpoint that has a way there."""


def find_loops(path: Path, *, most: int = MOST_LOOPS, budget: int = MOST_STEPS) -> Loops:
    """Return the simple cycles that can be reached from the start, at most ``most`` of them."""
    parts = list(_cut_up(path))
    longest = max((len(part.distance) for part in parts), default=0)
    found: list[tuple[str, ...]] = []
    for length in range(1, longest + 1):
        for part in parts:
            if length > len(part.distance):
                continue
            budget, ended = _search(part, length, budget, most, found)
            if not ended:
                return Loops(tuple(found), complete=False)
    return Loops(tuple(found), complete=True)


def _cut_up(path: Path) -> Iterator[_Part]:
    web = path.web
    reached = spread(web.starts, web.onward)
    order = {place: number for number, place in enumerate(web.touchpoints)}
    home = {
        place: number for number, component in enumerate(find_components(web.onward)) for place in component
    }
    for root in web.touchpoints:
        if root not in reached:
            continue
        members = [p for p in web.touchpoints if home[p] == home[root] and order[p] >= order[root]]
        inside = set(members)
        onward = {place: tuple(t for t in web.onward[place] if t in inside) for place in members}
        distance = _measure_back(root, onward)
        if len(distance) > 1 or root in onward[root]:
            yield _Part(root, onward, distance)


def _measure_back(root: str, onward: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    back: dict[str, list[str]] = {place: [] for place in onward}
    for source, targets in onward.items():
        for target in targets:
            back[target].append(source)
    distance = {root: 0}
    waiting = deque([root])
    while waiting:
        place = waiting.popleft()
        for source in back[place]:
            if source not in distance:
                distance[source] = distance[place] + 1
                waiting.append(source)
    return distance


def _search(
    part: _Part, length: int, budget: int, most: int, found: list[tuple[str, ...]]
) -> tuple[int, bool]:
    """Add the loops of exactly ``length`` steps to ``found``; return the budget left, and if it sufficed.

    A walk goes on only where the root can still be reached in the steps that are left.
    """
    way = [part.root]
    on_way = {part.root}
    branches = [iter(part.onward[part.root])]
    while branches:
        target = next(branches[-1], None)
        if target is None:
            branches.pop()
            on_way.discard(way.pop())
            continue
        budget -= 1
        if budget < 0:
            return 0, False
        left = length - len(way)
        if target == part.root:
            if left == 0:
                if len(found) == most:
                    return budget, False
                found.append(tuple(way))
        elif target not in on_way and part.distance.get(target, length) <= left:
            way.append(target)
            on_way.add(target)
            branches.append(iter(part.onward[target]))
    return budget, True
