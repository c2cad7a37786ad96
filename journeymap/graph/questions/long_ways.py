"""The longest and the most painful way from the start to an outcome, no touchpoint passed twice.

Between components that do not lead back to each other the answer is exact: the components form a graph
without cycles. Inside a component the question is NP-hard (Karp 1972), so the search there has a budget of
states; where it does not suffice the answer is the best way found, with what no way can exceed. A limit of
time was refused: the same map would answer differently on another machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeymap.graph.path import Path
from journeymap.graph.questions.reach import find_useful
from journeymap.graph.web import find_components
from journeymap.value import NamedTuple

MOST_STATES = 20_000


class HeavyWay(NamedTuple):
    """A way from the start to an outcome."""

    places: tuple[str, ...]
    weight: float
    """Sum over its touchpoints."""
    at_most: float
    """No way weighs more; equal to ``weight`` where the answer is exact."""

    @property
    def exact(self) -> bool:
        """No other way weighs more."""
        return self.at_most <= self.weight + _TIE


_TIE = 1e-9


class _Best(NamedTuple):
    """The best way to a place: the heaviest, of equal ones the shortest, of these the first declared."""

    weight: float
    places: tuple[int, ...]

    def beats(self, other: _Best | None) -> bool:
        if other is None or abs(self.weight - other.weight) > _TIE:
            return other is None or self.weight > other.weight
        return (len(self.places), self.places) < (len(other.places), other.places)


class _Ground(NamedTuple):
    """The touchpoints by number, in declared order."""

    onward: Mapping[int, tuple[int, ...]]
    weights: Mapping[int, float]


def find_longest_way(path: Path, *, budget: int = MOST_STATES) -> HeavyWay | None:
    """Return the way with the most touchpoints; ``None`` where no way leads to an outcome."""
    return find_heaviest_way(path, dict.fromkeys(path.touchpoints, 1.0), budget=budget)


def find_heaviest_way(
    path: Path, weights: Mapping[str, float], *, budget: int = MOST_STATES
) -> HeavyWay | None:
    """Return the way whose touchpoints' ``weights``, none negative, add up to most; unnamed ones weigh 0.

    Of equally heavy ways the shortest, and of these the one whose touchpoints were declared first.
    """
    web = path.web
    useful = find_useful(web, web.exits)
    numbers = {place: number for number, place in enumerate(web.touchpoints) if place in useful}
    ground = _Ground(
        {number: tuple(numbers[t] for t in web.onward[p] if t in useful) for p, number in numbers.items()},
        {number: max(0.0, weights.get(place, 0.0)) for place, number in numbers.items()},
    )
    ways, bounds = _walk(ground, [numbers[start] for start in web.starts if start in useful], budget)
    best: _Best | None = None
    for place in web.touchpoints:
        if place in web.exits and place in useful:
            way = ways[numbers[place]]
            best = way if way.beats(best) else best
    if best is None:
        return None
    most = max(bounds[numbers[place]] for place in useful if place in web.exits)
    if most > best.weight + _TIE:
        best = _stretch(best, ground)
    return HeavyWay(
        tuple(web.touchpoints[number] for number in best.places), best.weight, max(best.weight, most)
    )


def _stretch(way: _Best, ground: _Ground) -> _Best:
    """Return ``way`` with detours over one more place each, until none is left that adds weight."""
    places = list(way.places)
    passed = set(places)
    number = 0
    while number + 1 < len(places):
        ahead = places[number + 1]
        detours = [
            place
            for place in ground.onward[places[number]]
            if place not in passed and ground.weights[place] > 0 and ahead in ground.onward[place]
        ]
        if detours:
            places.insert(number + 1, max(detours, key=lambda place: (ground.weights[place], -place)))
            passed.add(places[number + 1])
        else:
            number += 1
    return _Best(sum(ground.weights[place] for place in places), tuple(places))


def _walk(ground: _Ground, starts: Iterable[int], budget: int) -> tuple[dict[int, _Best], dict[int, float]]:
    """Return the best way found to each place, and what no way to it can exceed."""
    entries = {start: _Best(0.0, ()) for start in starts}
    limits = dict.fromkeys(entries, 0.0)
    ways: dict[int, _Best] = {}
    bounds: dict[int, float] = {}
    components = find_components(ground.onward)
    tangled = sum(len(component) for component in components if len(component) > 1)
    for component in map(frozenset, reversed(components)):
        doors = {place: entries[place] for place in sorted(component) if place in entries}
        share = budget * len(component) // max(1, tangled)
        inner, exhausted = _cross(component, doors, ground, share)
        limit = max(limits[door] for door in doors) + sum(ground.weights[place] for place in component)
        for place in sorted(component):
            ways[place] = inner[place]
            exact = not exhausted and all(abs(limits[door] - doors[door].weight) <= _TIE for door in doors)
            bounds[place] = inner[place].weight if exact else limit
            for target in ground.onward[place]:
                if target in component:
                    continue
                if inner[place].beats(entries.get(target)):
                    entries[target] = inner[place]
                limits[target] = max(limits.get(target, 0.0), bounds[place])
    return ways, bounds


def _cross(
    component: frozenset[int], doors: Mapping[int, _Best], ground: _Ground, budget: int
) -> tuple[dict[int, _Best], bool]:
    """Return the best way to each place of ``component`` that enters it once, and whether the budget ran out.

    A state is the set of places passed and the last of them; of two ways to one state the better goes on,
    and since the doors are tried best first, that is the first one.
    """
    found = _reach_all(component, doors, ground)
    if len(component) == 1:
        return found, False
    order = {place: _order(place, component, ground) for place in component}
    seen: set[tuple[int, int]] = set()
    for door in sorted(doors, key=lambda place: (-doors[place].weight, len(doors[place].places), place)):
        waiting = [(door, 1 << door, _extend(doors[door], door, ground))]
        while waiting:
            place, passed, way = waiting.pop()
            if (passed, place) in seen:
                continue
            if len(seen) >= budget:
                return found, True
            seen.add((passed, place))
            if way.beats(found[place]):
                found[place] = way
            waiting += [
                (target, passed | 1 << target, _extend(way, target, ground))
                for target in order[place]
                if not passed >> target & 1
            ]
    return found, False


def _order(place: int, component: frozenset[int], ground: _Ground) -> list[int]:
    """Return where to go from ``place``, the best last: heavy ones, then those with few ways on."""
    inside = [target for target in ground.onward[place] if target in component]
    return sorted(inside, key=lambda t: (ground.weights[t], -len(ground.onward[t]), -t))


def _extend(way: _Best, place: int, ground: _Ground) -> _Best:
    return _Best(way.weight + ground.weights[place], (*way.places, place))


def _reach_all(component: frozenset[int], doors: Mapping[int, _Best], ground: _Ground) -> dict[int, _Best]:
    """Return some way to each place of ``component``, so that a small budget leaves none without one."""
    found: dict[int, _Best] = {door: _extend(way, door, ground) for door, way in doors.items()}
    waiting = list(found)
    for place in waiting:  # grows while it is walked
        for target in ground.onward[place]:
            if target in component and target not in found:
                found[target] = _extend(found[place], target, ground)
                waiting.append(target)
    return found
