"""Who gets where: what cannot be reached, what cannot be left, and how journeys end."""

from __future__ import annotations

from collections import deque

from journeymap.graph.path import Path, Web
from journeymap.graph.web import find_components, spread, turn_around
from journeymap.model import COMPLETE, START, Journey
from journeymap.value import dataclass

_NEXT_TO_NOBODY = 1e-9
"""A share that could be lost in the rounding of a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """An outcome of a journey."""

    id: str
    completes: bool
    """It is ``complete`` or counts as it."""
    reached: bool
    """Steps lead to it from the start."""


def find_unreachable(path: Path) -> tuple[str, ...]:
    """Return the touchpoints that no step leads to from the start, in declared order."""
    web = path.web
    reached = spread(path.starts, web.onward)
    return tuple(place for place in path.touchpoints if place not in reached)


def find_dead_ends(path: Path) -> tuple[str, ...]:
    """Return the touchpoints that steps lead to and none leaves, in declared order.

    Only where transitions are declared: the last touchpoint of a declared order is no dead end.
    """
    if not path.declared:
        return ()
    left = {edge.source for edge in path.edges}
    entered = {edge.target for edge in path.edges}
    return tuple(place for place in path.touchpoints if place in entered and place not in left)


def find_closed_loops(path: Path) -> tuple[tuple[str, ...], ...]:
    """Return the loops that can be entered from the start and never left, each in declared order.

    Those touchpoints lead to each other and nowhere else, to no outcome and to no dead end. The chain of
    the score finds them too, but only where every transition has a share.
    """
    web = path.web
    reached = spread(web.starts, web.onward)
    order = {place: number for number, place in enumerate(web.touchpoints)}
    loops = [
        tuple(sorted(component, key=order.__getitem__))
        for component in find_components(web.onward)
        if component[0] in reached and _is_closed(component, web)
    ]
    return tuple(sorted(loops, key=lambda loop: order[loop[0]]))


def _is_closed(component: tuple[str, ...], web: Web) -> bool:
    inside = set(component)
    return (
        inside.isdisjoint(web.exits)
        and any(web.onward[place] for place in component)
        and all(inside.issuperset(web.onward[place]) for place in component)
    )


def can_go_round(path: Path) -> bool:
    """Whether there may be a place that is never left, by any reckoning; looked at quickly and generously.

    There is none where from every place some way leads out, by steps that more than next to nobody takes.
    """
    sources: dict[str, list[str]] = {place: [] for place in (START, *path.touchpoints)}
    left: set[str] = set()
    out: list[str] = []
    for source, target, share, *_ in path.edges:
        left.add(source)
        if share is not None and share < _NEXT_TO_NOBODY:
            continue
        if target in sources:
            sources[target].append(source)
        else:
            out.append(source)
    return len(spread({*(sources.keys() - left), *out}, sources)) < len(sources)


def find_endings(journey: Journey, path: Path) -> tuple[Ending, ...]:
    """Return the outcomes that steps lead to or that the journey names, ``complete`` and ``lost`` first.

    A journey without transitions names none of its own; nothing follows from that.
    """
    known = {outcome.id: outcome for outcome in (*path.outcomes, *journey.outcomes)}
    reached = spread(path.starts, path.web.onward) | {START}
    led_to = {edge.target for edge in path.edges if edge.source in reached}
    return tuple(
        Ending(
            id=outcome.id,
            completes=COMPLETE in {outcome.id, outcome.counts_as},
            reached=outcome.id in led_to,
        )
        for outcome in known.values()
    )


def is_whole(journey: Journey, path: Path) -> bool:
    """Whether the transitions mean to describe the whole way, and not only some steps of it.

    They do where one of them names the start or an outcome. Where one names something unknown that is a
    problem of its own, and what would follow from it is none.
    """
    if not path.declared or sum(edge.transition is not None for edge in path.edges) < len(
        journey.transitions
    ):
        return False
    touchpoints = set(path.touchpoints)
    return any(
        edge.transition is not None and (edge.source == START or edge.target not in touchpoints)
        for edge in path.edges
    )


def find_shortest_way(path: Path) -> tuple[str, ...]:
    """Return the touchpoints of the shortest way from the start to completion; empty where there is none.

    Of several the one whose touchpoints were declared first.
    """
    web = path.web
    came_from: dict[str, str] = dict.fromkeys(web.starts, START)
    waiting = deque(web.starts)
    while waiting:
        place = waiting.popleft()
        if place in web.completing:
            way = [place]
            while came_from[way[-1]] != START:
                way.append(came_from[way[-1]])
            return tuple(reversed(way))
        for target in web.onward[place]:
            if target not in came_from:
                came_from[target] = place
                waiting.append(target)
    return ()


def find_useful(web: Web, ends: frozenset[str]) -> set[str]:
    """Return the touchpoints on some way from the start to one of ``ends``."""
    return spread(web.starts, web.onward) & spread(ends, turn_around(web))
