"""Puts cases beside a map in plain Python, case by case, with nothing of ours: an independent word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tests.measure.plain_count import Event

Way = tuple[str, ...]
ENDS = frozenset({"complete", "lost"})


class Compared(NamedTuple):
    """What cases come to beside a map."""

    cases: int
    open: int
    fitting: int
    steps: int
    fitting_steps: int
    visitors: Counter[str]
    moves: Counter[tuple[str, str]]
    lost: Counter[str]
    ways: Counter[Way]
    returning: Counter[str]
    disordered: int
    inverted: Counter[tuple[str, str]]


def walk_cases(
    events: Iterable[Event], order: Sequence[str], *, merge: bool, complete_at: frozenset[str], window: int
) -> dict[str, Way]:
    """Return the places of each case, then ``complete``, ``lost`` or ``open``."""
    rows = sorted(
        set(events), key=lambda event: (event.case, event.at, order.index(event.place), event.channel)
    )
    since = max(event.at for event in rows) - window
    own: dict[str, list[Event]] = defaultdict(list)
    for event in rows:
        own[event.case].append(event)
    return {case: _walk(each, complete_at, since, merge=merge) for case, each in own.items()}


def _walk(own: Sequence[Event], complete_at: frozenset[str], since: int, *, merge: bool) -> Way:
    way: list[str] = []
    before = None
    for event in own:
        if event.place in ENDS:
            return (*way, event.place)
        here = event.place, event.channel
        if not (merge and here == before):
            way.append(event.place)
        before = here
    if complete_at.intersection(way):
        return (*way, "complete")
    return (*way, "open" if own[-1].at > since else "lost")


def compare_cases(
    ways: Mapping[str, Way], declared: frozenset[tuple[str, str]], before: frozenset[tuple[str, str]]
) -> Compared:
    """Compare; ``before`` are the places of which the map has the first before the second."""
    ended = [way for way in ways.values() if way[-1] != "open"]
    found = Compared(
        cases=len(ended),
        open=len(ways) - len(ended),
        fitting=0,
        steps=0,
        fitting_steps=0,
        visitors=Counter(),
        moves=Counter(),
        lost=Counter(),
        ways=Counter(),
        returning=Counter(),
        disordered=0,
        inverted=Counter(),
    )
    fitting = steps = fitting_steps = disordered = 0
    for way in ended:
        moves = list(pairwise(("start", *way)))
        judged = [move for move in moves if move[1] != "lost" or move[0] == "start"]
        good = [move for move in judged if move in declared]
        fitting += len(good) == len(judged)
        steps += len(judged)
        fitting_steps += len(good)
        found.visitors.update(set(way[:-1]))
        found.moves.update(set(moves))
        found.lost.update([way[-2]] if way[-1] == "lost" and len(way) > 1 else [])
        found.ways[way] += 1
        found.returning.update(place for place, n in Counter(way[:-1]).items() if n > 1)
        first = list(dict.fromkeys(way[:-1]))
        wrong = {(one, then) for one, then in pairwise(first) if (then, one) in before}
        found.inverted.update(wrong)
        disordered += bool(wrong)
    return found._replace(fitting=fitting, steps=steps, fitting_steps=fitting_steps, disordered=disordered)
