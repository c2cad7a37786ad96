"""Single points of failure: touchpoints through which every completing way passes.

They are the dominators of completion (Prosser 1959; Lengauer & Tarjan 1979). Of one end they are found in
a single walk along any completing way: whatever leads around a touchpoint comes back to a later one.
Taking each touchpoint out in turn was refused: it walks the whole graph once per touchpoint.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.graph.path import Path, Web
from journeymap.graph.questions.reach import find_shortest_way, find_useful
from journeymap.model import COMPLETE, START


def find_single_points(path: Path) -> tuple[str, ...]:
    """Return the touchpoints that every completing way passes, in the order in which it passes them.

    Empty where no way completes, and where some complete without any touchpoint. Without transitions the
    order is one way, and all of it is returned.
    """
    web = path.web
    way = find_shortest_way(path)
    if not way or _completes_at_once(path):
        return ()
    place_of = {place: number for number, place in enumerate(way, start=1)}
    end = len(way) + 1
    farthest = _walk_around(web.starts, web, place_of, set(), end)
    found: list[str] = []
    seen: set[str] = set()
    for number, place in enumerate(way, start=1):
        if farthest == number:
            found.append(place)
        farthest = max(farthest, _leave(place, web, place_of, seen, end))
    return tuple(found)


def _completes_at_once(path: Path) -> bool:
    """Whether a way leads from the start straight to an outcome that counts as complete."""
    good = {outcome.id for outcome in path.outcomes if outcome.counts_as == COMPLETE}
    return any(edge.source == START and edge.target in good for edge in path.edges)


def is_single_line(path: Path, single_points: Sequence[str]) -> bool:
    """Whether every touchpoint that lies on some completing way lies on all, as ``single_points`` do."""
    web = path.web
    return len(find_useful(web, web.completing)) == len(single_points)


def _leave(place: str, web: Web, place_of: dict[str, int], seen: set[str], end: int) -> int:
    if place in web.completing:
        return end
    return _walk_around(web.onward[place], web, place_of, seen, end)


def _walk_around(
    origins: tuple[str, ...], web: Web, place_of: dict[str, int], seen: set[str], end: int
) -> int:
    """Return how far along the way one gets from ``origins`` without passing a touchpoint of it.

    ``seen`` are the touchpoints beside the way that were walked before; they need no second walk.
    """
    farthest = 0
    waiting = list(origins)
    while waiting:
        place = waiting.pop()
        if place in place_of:
            farthest = max(farthest, place_of[place])
        elif place not in seen:
            seen.add(place)
            if place in web.completing:
                return end
            waiting += web.onward[place]
    return farthest
