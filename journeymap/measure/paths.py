"""Counts events: who went from where to where, after what time, and how cases end.

One pass over the events makes a table of moves, and everything is counted from that: moves by their numbers,
which Python adds up to figures, times by step, and people where a figure is about so few moves that they may
be those of fewer people than may be told of. All groups of people are counted in one look, since each of
them holds few rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.measure.moments import SECOND, Periods, find_instant
from journeymap.measure.moves import (
    COMPLETES,
    GETS_LOST,
    GOES_ON,
    MAY_GO_ON,
    OPEN,
    Move,
    MoveNumbers,
    Numbers,
    Step,
    choose_numbers,
)
from journeymap.measure.numbering import number_moves
from journeymap.measure.packing import MARGIN, Events
from journeymap.measure.rows import NOWHERE, Census, select_good
from journeymap.model import COMPLETE, LOST, Duration, Repeats
from journeymap.model.data import OPEN_SHARE, OPEN_WINDOW
from journeymap.value import NamedTuple

_TIMES = 8_000_000
"""Times that are put in order together: about 200 MB of them."""
_Cell = TypeVar("_Cell", bound=Hashable)


class Alike(NamedTuple):
    """Rows of the table of moves that have the same numbers."""

    numbers: Numbers
    n: int
    again: bool
    """Their cases were at this touchpoint before."""
    again_in_stage: bool


class Gap(NamedTuple):
    """Seconds between two events."""

    n: int
    median: float
    p90: float


@dataclass(slots=True, kw_only=True)
class Followed:
    """What the events of all sources come to."""

    moves: dict[Move, int] = field(default_factory=dict)
    """From touchpoint to touchpoint, from the start, and to outcomes."""
    alike: dict[Move, list[Alike]] = field(default_factory=dict)
    """The rows that make each of them."""
    gaps: dict[Step, Gap] = field(default_factory=dict)
    longest: int = 0
    """The most moves that one case makes."""
    table: Any = None
    columns: tuple[str, ...] = ()
    """Those of the table that are the numbers of a move."""
    source: str = ""
    """The last of the sources, by which a failure of all of them is told."""


def prepare_events(
    census: Census, engine: Engine, codes: Codes, zone: str, window: Duration | None
) -> Events:
    """Return the events of a source as numbers.

    An event is ``recent`` if it lies less than a window before the end of its log: a case that has such an
    event as its last may still go on. The end of a period cuts nothing, since a case is followed past it.
    """
    opened = census.opened
    good = select_good(census, engine, codes)
    if any(meaning.place == NOWHERE for meaning in census.meanings):
        good = good.filter(good.place >= 0)
    own = opened.source.format.timezone or zone
    good = good.mutate(_instant=find_instant(good, own, census.low, census.high))
    at = good["_instant"]
    case = good[opened.source.columns["case"].name]
    if not case.type().is_string():
        case = case.cast("string")  # another source of the journey may have the same cases as text
    numbers = good.select(
        case=engine.key(case),
        at=at,
        journey=good.journey.cast("int16"),
        place=good.place,
        channel=good.channel,
        persona=good.persona,
        recent=at > census.end - find_window(census, window),
    )
    return Events(numbers, census.low - MARGIN, census.high + MARGIN)


def find_window(census: Census, window: Duration | None) -> int:
    """Return how long before the end of a log a case may still go on, in microseconds.

    What is declared holds as it is. Else it is seven days, and no more than a tenth of the log's time.
    """
    if window is not None:
        return round(window.seconds * SECOND)
    return min(round(OPEN_WINDOW.seconds * SECOND), int((census.high - census.low) * OPEN_SHARE))


def follow_cases(
    events: Sequence[Events],
    engine: Engine,
    codes: Codes,
    periods: Periods,
    repeats: Repeats,
    complete_at: Collection[int],
) -> Followed:
    """Follow every case through the events of all sources, and count its moves."""
    numbers = choose_numbers(codes, len(periods.names))
    table = engine.keep(number_moves(events, engine, codes, numbers, periods, repeats, complete_at))
    followed = Followed(table=table, columns=numbers.columns)
    ends = _Ends(codes)
    names = list(numbers.columns)
    for row in engine.rows(table.group_by(names).agg(n=table.count(), longest=table.position.max())):
        followed.longest = max(followed.longest, row["longest"] + 2)
        own = tuple(row[name] for name in names)
        _add_rows(followed, Alike(own, row["n"], again=False, again_in_stage=False), numbers, ends)
    for targets in _share_out(followed.moves):
        _time_steps(followed, engine, numbers, targets)
    return followed


def _add_rows(followed: Followed, alike: Alike, numbers: MoveNumbers, ends: _Ends) -> None:
    """Add the moves that rows stand for: into an event, and out of it where it is the last."""
    move, flags = numbers.read(alike.numbers)
    found = []
    if not flags.repeated:
        again, again_in_stage = bool(flags.again), bool(flags.again_in_stage)
        found.append((move, alike._replace(again=again, again_in_stage=again_in_stage)))
    if flags.end != GOES_ON:
        end = ends.find(move.target, flags.end)
        out = move._replace(source=move.target, target=end, channel_before=move.channel, channel=-1)
        found.append((out, alike))
    for each, rows in found:
        followed.moves[each] = followed.moves.get(each, 0) + rows.n
        followed.alike.setdefault(each, []).append(rows)


class _Ends:
    """The outcomes of cases that have none of their own, by their last place."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes
        self._outcomes = {
            (journey, end): codes.find_place(journey, outcome, for_events=True)
            for journey in codes.journeys
            for end, outcome in ((COMPLETES, COMPLETE), (GETS_LOST, LOST))
        }

    def find(self, place: int, end: int) -> int:
        """Return the outcome; of a case that may still go on, the place that is none."""
        found = self._outcomes.get((self._codes.places[place].journey, end))
        return OPEN if found is None else found

    def find_each(self, place: Any, end: Any) -> Any:
        """Return the same, as expressions."""
        import ibis

        branches = [
            ((end == kind) & self._is_of(journey, place), ibis.literal(outcome, "int64"))
            for (journey, kind), outcome in self._outcomes.items()
        ]
        return ibis.cases(*branches, (end == MAY_GO_ON, ibis.literal(OPEN, "int64")))

    def _is_of(self, journey: str, place: Any) -> Any:
        """Return whether a place is one of a journey's; those that its map lacks are not among the others."""
        numbers = [number for number, each in enumerate(self._codes.places) if each.journey == journey]
        apart = [number for number in numbers if number >= len(self._codes.stages)]
        is_declared = place.between(numbers[0], numbers[-len(apart) - 1])
        return is_declared | place.isin(apart) if apart else is_declared


def _share_out(moves: Mapping[Move, int]) -> Iterator[list[int]]:
    """Yield the places that are moved to, so many at a time as have their times in the memory together.

    A median needs all of its values at once, and no engine does that over the disk.
    """
    arrivals: dict[int, int] = defaultdict(int)
    for move, n in moves.items():
        arrivals[move.target] += n
    together: list[int] = []
    size = 0
    for target in sorted(arrivals):
        if together and size + arrivals[target] > _TIMES:
            yield together
            together, size = [], 0
        together.append(target)
        size += arrivals[target]
    if together:
        yield together


def _time_steps(followed: Followed, engine: Engine, numbers: MoveNumbers, targets: list[int]) -> None:
    """Take the times of the steps to some places."""
    moves = followed.table
    parts = numbers.unpack(moves)
    timed = moves.filter(moves.gap.notnull() & ~parts["repeated"])
    if len(targets) < len({move.target for move in followed.moves}):
        timed = timed.filter(numbers.unpack(timed)["target"].isin(targets))
    steps = timed.group_by(**numbers.group_steps(timed)).agg(
        n=timed.count(), median=timed.gap.median(), p90=timed.gap.quantile(0.9)
    )
    for row in engine.rows(steps):
        move, _ = numbers.read(tuple(row[name] for name in numbers.columns))
        gap = Gap(row["n"], float(row["median"]), float(row["p90"]))
        followed.gaps[Step(move.period, move.source, move.target)] = gap


def list_moves(
    events: Sequence[Events],
    engine: Engine,
    codes: Codes,
    periods: Periods,
    repeats: Repeats,
    complete_at: Collection[int],
) -> Any:
    """Return the moves of all cases: a row for each, the last one to its end. What they rest on is held."""
    numbers = choose_numbers(codes, len(periods.names))
    table = engine.keep(number_moves(events, engine, codes, numbers, periods, repeats, complete_at))
    return _list_moves(table, numbers, codes)


def _list_moves(table: Any, numbers: MoveNumbers, codes: Codes) -> Any:
    """Return every move: into each event, and out of the last one of a case that has no outcome."""
    import ibis

    # No wider than what they hold: whoever compares cases with a map keeps many of these rows.
    widths = {"period": "int16", "source": "int32", "target": "int32", "channel": "int16"}
    columns = ("case", *widths, "position")
    moves = table.select("case", "position", **numbers.unpack(table))
    into = moves.filter(~moves.repeated).select(columns).cast(widths)
    last = moves.filter(moves.end != GOES_ON)
    out = last.select(
        case=last.case,
        period=last.period,
        source=last.target,
        target=_Ends(codes).find_each(last.target, last.end),
        channel=ibis.literal(-1, "int64"),
        position=last.position,
    )
    # Engines widen numbers each in their own way, and a union wants the same width on both sides.
    return into.union(out.cast(into.schema()))


def count_people(
    followed: Followed, engine: Engine, cells: Mapping[_Cell, Iterable[Alike]]
) -> dict[_Cell, int]:
    """Return how many different cases are in each of the ``cells``, told by their rows; in one look."""
    if not cells:
        return {}
    rows = sorted((*alike.numbers, number) for number, own in enumerate(cells.values()) for alike in own)
    moves, names = followed.table, followed.columns
    held = engine.hold(rows, dict.fromkeys((*(f"w_{name}" for name in names), "cell"), "int64"))
    joined = moves.join(held, [moves[name] == held[f"w_{name}"] for name in names])
    counted = joined.group_by("cell").agg(people=joined.case.nunique())
    people = {row["cell"]: row["people"] for row in engine.rows(counted)}
    return {cell: people[number] for number, cell in enumerate(cells)}
