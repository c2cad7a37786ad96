"""Checks that journeys inside journeys end, and that a future state belongs to a current one."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.atlas import texts
from journeymap.model import Atlas, Reference, State
from journeymap.problem import Problem


def check_hierarchy(atlas: Atlas) -> Iterator[Problem]:
    """Yield a problem for each journey that opens into itself, and each future state of a future state."""
    for identifier, journey in atlas.journeys.items():
        for touchpoint in journey.touchpoints:
            if touchpoint.journey is not None:
                yield from _check_loop(atlas, identifier, touchpoint.journey)
        target = journey.future_of
        if target is None:
            continue
        current = atlas.journeys.get(target.id)
        if current is not None and current.state is State.FUTURE:
            message = texts.FROM_NOT_CURRENT(id=target.id)
            yield Problem(rule="future-of-future", location=target.origin, message=message)


def _check_loop(atlas: Atlas, start: str, opened: Reference) -> Iterator[Problem]:
    path = _path_back(atlas, start, opened.id)
    if path:
        shown = " > ".join([start, *path])
        message = texts.SELF_REFERENCE(path=shown)
        yield Problem(rule="journey-in-itself", location=opened.origin, message=message)


def _path_back(atlas: Atlas, start: str, opened: str) -> list[str]:
    """Return the ids from ``opened`` back to ``start``, or nothing where no way leads back."""
    waiting = [[opened]]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path[-1] == start:
            return path
        if path[-1] in seen or path[-1] not in atlas.journeys:
            continue
        seen.add(path[-1])
        inner = (t.journey for t in atlas.journeys[path[-1]].touchpoints if t.journey is not None)
        waiting.extend([*path, reference.id] for reference in inner)
    return []
