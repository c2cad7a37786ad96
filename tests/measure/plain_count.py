"""Counts the same things in plain Python, row by row, with nothing of ours: an independent word."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

Row = Mapping[str, Any]


class Event(NamedTuple):
    """An event as a test makes it: seconds since the log began."""

    case: str
    at: int
    place: str
    channel: str


class Counted(NamedTuple):
    """What events come to."""

    transitions: Counter[tuple[str, str]]
    visits: Counter[str]
    switches: Counter[tuple[str, str]]
    completed: int
    started: int
    gaps: dict[tuple[str, str], list[int]]
    people: dict[tuple[str, str], set[str]]
    open: int = 0


def count_events(
    events: Iterable[Event],
    order: Sequence[str],
    *,
    merge: bool = False,
    complete_at: frozenset[str] = frozenset(),
    window: int = 0,
) -> Counted:
    """Count events; ``order`` is that of the map, in which events of the same second follow each other.

    A case without an end is open if it was last seen less than ``window`` seconds before the last event.
    """
    events = list(events)
    since = max(event.at for event in events) - window
    cases: dict[str, list[Event]] = defaultdict(list)
    for event in set(events):  # the same event twice is one
        cases[event.case].append(event)
    counted = Counted(Counter(), Counter(), Counter(), 0, len(cases), defaultdict(list), defaultdict(set))
    completed = still_open = 0
    for case, own in cases.items():
        own.sort(key=lambda event: (event.at, order.index(event.place), event.channel))
        path = _shorten(own, merge=merge)
        end = _follow(case, path, own, counted, complete_at, since)
        completed += end == "complete"
        still_open += end == "open"
    return counted._replace(completed=completed, started=len(cases) - still_open, open=still_open)


def _shorten(own: list[Event], *, merge: bool) -> list[tuple[Event, Event | None]]:
    """Return each event that counts, with the one right before it."""
    path: list[tuple[Event, Event | None]] = []
    before: Event | None = None
    for event in own:
        repeated = before is not None and (event.place, event.channel) == (before.place, before.channel)
        if not (merge and repeated):
            path.append((event, before))
        before = event
        if event.place in {"complete", "lost"}:
            break
    return path


def _follow(
    case: str,
    path: list[tuple[Event, Event | None]],
    own: list[Event],
    counted: Counted,
    complete_at: frozenset[str],
    since: int,
) -> str:
    for event, before in path:
        source = "start" if before is None else before.place
        counted.transitions[source, event.place] += 1
        counted.people[source, event.place].add(case)
        if event.place in {"complete", "lost"}:
            if before is not None:
                counted.gaps[source, event.place].append(event.at - before.at)
            return event.place
        counted.visits[event.place] += 1
        if before is not None:
            counted.gaps[source, event.place].append(event.at - before.at)
            if before.channel != event.channel:
                counted.switches[before.channel, event.channel] += 1
    end = "complete" if any(event.place in complete_at for event in own) else "lost"
    if end == "lost" and own[-1].at > since:
        return "open"
    counted.transitions[own[-1].place, end] += 1
    counted.people[own[-1].place, end].add(case)
    return end


def find_p90(values: Sequence[int]) -> float:
    """Return the 90th percentile, interpolated as spreadsheets do it (type 7 of Hyndman and Fan 1996)."""
    ordered = sorted(values)
    position = 0.9 * (len(ordered) - 1)
    low = int(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def find_median(values: Sequence[int]) -> float:
    return statistics.median(values)
