"""Counts the same things in plain Python, row by row, with nothing of ours: an independent word."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    switchers: dict[tuple[str, str], set[str]]
    """Cases by the channels that they went from and to."""
    cases: Counter[str]
    """How many came to each place."""
    returning: Counter[str]
    """How many came there more than once."""
    lost: Counter[str]
    """How many were lost there."""
    open: int = 0


def split_cases(
    events: Iterable[Event],
    order: Sequence[str],
    period_of: Callable[[Event], str],
    persona_of: Callable[[Event], str | None],
) -> dict[tuple[str, str | None], list[Event]]:
    """Return the events of whole cases by the period and the persona of their first; ``None`` is everyone."""
    cases: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        cases[event.case].append(event)
    groups: dict[tuple[str, str | None], list[Event]] = defaultdict(list)
    for own in cases.values():
        first = min(own, key=lambda event: (event.at, order.index(event.place), event.channel))
        for persona in {None, persona_of(first)}:
            groups[period_of(first), persona] += own
    return groups


def take_times(
    events: Iterable[Event], begin: str, end: str, persona_of: Callable[[Event], str | None]
) -> list[tuple[Event, str | None, int]]:
    """Return each time from a first beginning to the next end: the beginning, whose it is, the seconds.

    Where the events of one time are of several personas, it is of the last by name.
    """
    cases: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.place in {begin, end}:
            cases[event.case].append(event)
    found = []
    for own in cases.values():
        begun: Event | None = None
        whose: list[str] = []
        for event in sorted(own, key=lambda event: (event.at, event.place == end)):
            whose += filter(None, [persona_of(event)])
            if event.place == begin:
                begun = begun or event
                continue
            if begun is not None:
                found.append((begun, max(whose, default=None), event.at - begun.at))
            begun, whose = None, []
    return found


def count_events(
    events: Iterable[Event],
    order: Sequence[str],
    *,
    merge: bool = False,
    complete_at: frozenset[str] = frozenset(),
    window: int = 0,
    until: int | None = None,
) -> Counted:
    """Count events; ``order`` is that of the map, in which events of the same second follow each other.

    A case without an end is open if it was last seen less than ``window`` seconds before the last event of
    the log, which is at ``until``.
    """
    events = list(events)
    since = (max(event.at for event in events) if until is None else until) - window
    cases: dict[str, list[Event]] = defaultdict(list)
    for event in set(events):  # the same event twice is one
        cases[event.case].append(event)
    counted = Counted(
        transitions=Counter(),
        visits=Counter(),
        switches=Counter(),
        completed=0,
        started=len(cases),
        gaps=defaultdict(list),
        people=defaultdict(set),
        switchers=defaultdict(set),
        cases=Counter(),
        returning=Counter(),
        lost=Counter(),
    )
    completed = still_open = 0
    for case, own in cases.items():
        own.sort(key=lambda event: (event.at, order.index(event.place), event.channel))
        path = _shorten(own, merge=merge)
        end = _follow(case, path, own, counted, complete_at, since)
        _note_reach(path, end, counted)
        completed += end == "complete"
        still_open += end == "open"
    return counted._replace(completed=completed, started=len(cases) - still_open, open=still_open)


def _note_reach(path: list[tuple[Event, Event | None]], end: str, counted: Counted) -> None:
    came = Counter(event.place for event, _ in path if event.place not in {"complete", "lost"})
    counted.cases.update(came.keys())
    counted.returning.update(place for place, n in came.items() if n > 1)
    places = [event.place for event, _ in path]
    here = places[-2:-1] if places[-1] in {"complete", "lost"} else places[-1:]
    counted.lost.update(here if end == "lost" else [])


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
                counted.switchers[before.channel, event.channel].add(case)
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
