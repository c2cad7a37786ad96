"""Counts events: who went from where to where, after what time, and how cases end.

Every row is looked at beside the one before it in its case, by window functions; one pass makes a table of
moves, and everything is counted from that. Joining each event to the next was refused: it takes several
times as long. Rows carry small numbers, and a case is a hash where the engine has one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.measure.moments import SECOND, Periods, find_instant
from journeymap.measure.names import matches_any
from journeymap.measure.packing import MARGIN, Events, Packing, choose_packing
from journeymap.measure.rows import NOWHERE, Census, select_good
from journeymap.model import Duration, Elapsed, Repeats
from journeymap.model.data import OPEN_SHARE, OPEN_WINDOW

_TIMES = 8_000_000
"""Times that are put in order together: about 200 MB of them."""
START = -1
"""The place before the first event of a case."""
OPEN = -3
"""The place after the last event of a case that may still go on. It is not :data:`rows.NOWHERE`."""


class Move(NamedTuple):
    """Moves that are counted together."""

    period: int
    persona: int
    source: int
    target: int
    channel_before: int
    channel: int


class Step(NamedTuple):
    """From one place to the next, in a period."""

    period: int
    source: int
    target: int


class Gap(NamedTuple):
    """Seconds between two events."""

    n: int
    median: float
    p90: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A group that a figure is about: the columns that make it, and their values."""

    columns: tuple[str, ...]
    values: tuple[int, ...]


@dataclass(slots=True, kw_only=True)
class Followed:
    """What the events of all sources come to."""

    moves: dict[Move, int] = field(default_factory=dict)
    """From touchpoint to touchpoint, from the start, and to outcomes."""
    gaps: dict[Step, Gap] = field(default_factory=dict)
    longest: int = 0
    """The most moves that one case makes."""
    table: Any = None
    source: str = ""
    """The last of the sources, by which a failure of all of them is told."""


def prepare_events(
    census: Census, engine: Engine, codes: Codes, zone: str, window: Duration | None
) -> Events:
    """Return the events of a source as numbers.

    An event is ``recent`` if it lies less than a window before the end of its log: a case that has such an
    event as its last may still go on. The end of a period cuts nothing, since a case is followed past it.
    """
    import ibis

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
    channel = ibis.cases((good.channel >= 0, good.channel), else_=_own_channel(good.place, codes))
    numbers = good.select(
        case=engine.key(case),
        at=at,
        journey=good.journey.cast("int16"),
        place=good.place,
        channel=channel,
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


def _own_channel(place: Any, codes: Codes) -> Any:
    import ibis

    by_channel: dict[int, list[int]] = {}
    for number, channel in enumerate(codes.own_channels):
        if channel >= 0:
            by_channel.setdefault(channel, []).append(number)
    branches = [
        (place.isin(places), ibis.literal(channel, "int64")) for channel, places in by_channel.items()
    ]
    minus = ibis.literal(-1, "int64")
    return ibis.cases(*branches, else_=minus) if branches else minus


def follow_cases(
    events: Sequence[Events],
    engine: Engine,
    codes: Codes,
    periods: Periods,
    repeats: Repeats,
    complete_at: Iterable[int],
) -> Followed:
    """Follow every case through the events of all sources, and count its moves."""
    moves = list_moves(events, engine, codes, periods, repeats, complete_at)
    followed = Followed(table=moves)
    keys = list(Move._fields)
    for row in engine.rows(moves.group_by(keys).agg(n=moves.count(), longest=moves.position.max())):
        followed.moves[Move(*(row[key] for key in keys))] = row["n"]
        followed.longest = max(followed.longest, row["longest"] + 2)
    for targets in _share_out(followed.moves):
        _time_steps(followed, engine, targets)
    return followed


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


def _time_steps(followed: Followed, engine: Engine, targets: list[int]) -> None:
    """Take the times of the steps to some places."""
    moves = followed.table
    timed = moves.filter(moves.gap.notnull() & moves.target.isin(targets))
    steps = timed.group_by(list(Step._fields)).agg(
        n=timed.count(), median=timed.gap.median(), p90=timed.gap.quantile(0.9)
    )
    for row in engine.rows(steps):
        step = Step(row["period"], row["source"], row["target"])
        followed.gaps[step] = Gap(row["n"], float(row["median"]), float(row["p90"]))


def list_moves(
    events: Sequence[Events],
    engine: Engine,
    codes: Codes,
    periods: Periods,
    repeats: Repeats,
    complete_at: Iterable[int],
) -> Any:
    """Return the moves of all cases: a row for each, the last one to its end. What they rest on is held."""
    import ibis

    low, high = min(each.low for each in events), max(each.high for each in events)
    packing = choose_packing(codes, low, high)
    tables = [_pack(each.table, engine, codes, packing) for each in events]
    packed = tables[0] if len(tables) == 1 else ibis.union(*tables)
    looked = _look_around(packed, packing, sorted(codes.outcomes), sorted(complete_at))
    return _list_moves(engine.keep(_read_moves(looked, packing, codes, periods, repeats)))


def _pack(events: Any, engine: Engine, codes: Codes, packing: Packing) -> Any:
    """Return events as few numbers: their case, and what they are."""
    together = {"case": events.case, "journey": events.journey}
    if len(codes.journeys) == 1:
        del together["journey"]  # it would make every comparison of the sort longer
    elif engine.has_hash:
        together = {"case": engine.key(events.case, events.journey)}
    return events.select(**together, **packing.pack(events))


def _look_around(events: Any, packing: Packing, outcomes: list[int], complete_at: list[int]) -> Any:
    """Return every event with the one before it in its case and the first, and what came to pass before."""
    import ibis

    together = [name for name in ("case", "journey") if name in events.columns]
    order = list(packing.columns)
    window = ibis.window(group_by=together, order_by=order)
    so_far = ibis.window(group_by=together, order_by=order, preceding=None, following=0)
    place = packing.unpack(events).place
    is_outcome = place.isin(outcomes).cast("int8")
    return events.mutate(
        **{f"before_{name}": events[name].lag().over(window) for name in order},
        **{f"first_{name}": events[name].first().over(window) for name in order},
        is_last=events[order[-1]].lead().over(window).isnull(),
        position=ibis.row_number().over(window),
        ended=is_outcome.sum().over(so_far) - is_outcome,
        arrived=place.isin(complete_at).cast("int8").sum().over(so_far)
        if complete_at
        else ibis.literal(0, "int8"),
    )


def _read_moves(looked: Any, packing: Packing, codes: Codes, periods: Periods, repeats: Repeats) -> Any:
    """Return the move into every event up to the end of its case, and where the case ends."""
    import ibis

    looked = looked.filter(looked.ended == 0)
    own, before, first = (packing.unpack(looked, prefix) for prefix in ("", "before_", "first_"))
    same = (own.place == before.place) & (own.channel == before.channel)
    if repeats is Repeats.KEEP:
        same &= own.at == before.at
    is_end = looked.is_last & ~own.place.isin(sorted(codes.outcomes))
    end = _choose_end(own.place, own.recent, looked.arrived > 0, codes)
    # No wider than what they hold: millions of these rows lie in the memory.
    return looked.select(
        case=looked.case,
        period=periods.number(first.at).cast("int16"),
        persona=first.persona.cast("int16"),
        source=before.place.fill_null(START).cast("int32"),
        target=own.place.cast("int32"),
        channel_before=before.channel.fill_null(-1).cast("int16"),
        channel=own.channel.cast("int16"),
        gap=(own.at - before.at) // SECOND,
        position=looked.position.cast("int32"),
        is_repeated=same.fill_null(False),
        end=ibis.cases((is_end, end)).cast("int32"),
    )


def _list_moves(looked: Any) -> Any:
    """Return every move: into each event, and out of the last one of a case that has no outcome."""
    import ibis

    into = looked.filter(~looked.is_repeated).drop("is_repeated", "end")
    last = looked.filter(looked.end.notnull())
    out = last.select(
        case=last.case,
        period=last.period,
        persona=last.persona,
        source=last.target,
        target=last.end,
        channel_before=last.channel,
        channel=ibis.literal(-1, "int16"),
        gap=ibis.null("int64"),
        position=last.position,
    )
    # Engines widen numbers each in their own way, and a union wants the same width on both sides.
    return into.union(out.cast(into.schema()))


def _choose_end(place: Any, recent: Any, has_arrived: Any, codes: Codes) -> Any:
    """Return the outcome of cases that have none, by their last place.

    Complete where they came to where that is so; open where they may still go on; else lost.
    """
    import ibis

    numbers: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(codes.places):
        numbers[each.journey].append(number)
    branches = []
    for name in codes.journeys:
        here = (place >= numbers[name][0]) & (place <= numbers[name][-1])
        complete = codes.find_place(name, "complete", for_events=True)
        lost = codes.find_place(name, "lost", for_events=True)
        branches += [(here & has_arrived, complete), (here & recent, OPEN), (here, lost)]
    return ibis.cases(*((when, ibis.literal(end, "int64")) for when, end in branches))


def count_people(
    followed: Followed,
    engine: Engine,
    columns: tuple[str, ...],
    cells: Iterable[tuple[int, ...]],
    targets: Iterable[int] | None = None,
) -> dict[tuple[int, ...], int]:
    """Return how many different cases are in each of the ``cells``, told by their values in ``columns``.

    With ``targets`` only moves to these places count: other journeys have the same channels.
    """
    wanted = sorted(set(cells))
    if not wanted:
        return {}
    held = engine.hold(wanted, {f"w_{column}": "int64" for column in columns})
    moves = followed.table
    if targets is not None:
        moves = moves.filter(moves.target.isin(sorted(targets)))
    joined = moves.join(held, [moves[column] == held[f"w_{column}"] for column in columns])
    counted = joined.group_by(list(columns)).agg(people=joined.case.nunique())
    return {tuple(row[column] for column in columns): row["people"] for row in engine.rows(counted)}


class Wait(NamedTuple):
    """Times that were taken together."""

    gap: Gap
    people: int


def time_elapsed(
    census: Census, engine: Engine, codes: Codes, zone: str, periods: Periods, elapsed: Elapsed
) -> dict[tuple[int, int, int], Wait]:
    """Return the times from one kind of event to another, by period, journey and persona (-1: everyone).

    The first event that begins it counts, until one that ends it; after that, the next can begin. It belongs
    to the period in which it begins.
    """
    begins = sorted(name for name in census.names if matches_any(elapsed.start, name.strip()))
    ends = sorted(name for name in census.names if matches_any(elapsed.end, name.strip()))
    if not begins or not ends:
        return {}
    pairs = _pair_events(census, engine, codes, zone, begins, ends)
    pairs = engine.keep(pairs.mutate(period=periods.number(pairs.begun), seconds=pairs.taken // SECOND))
    found: dict[tuple[int, int, int], Wait] = {}
    for keys in (["period", "journey"], ["period", "journey", "persona"]):
        counted = pairs.group_by(keys).agg(
            n=pairs.count(),
            median=pairs.seconds.median(),
            p90=pairs.seconds.quantile(0.9),
            people=pairs.case.nunique(),
        )
        for row in engine.rows(counted):
            if row.get("persona") != -1:  # everyone's are those of the first round
                gap = Gap(row["n"], float(row["median"]), float(row["p90"]))
                group = row["period"], row["journey"], row.get("persona", -1)
                found[group] = Wait(gap, row["people"])
    return found


def _pair_events(
    census: Census, engine: Engine, codes: Codes, zone: str, begins: list[str], ends: list[str]
) -> Any:
    """Return each time from a beginning to the end that follows it, in microseconds."""
    import ibis

    opened = census.opened
    good = select_good(census, engine, codes)
    good = good.filter(good.k_name.isin([*begins, *ends]))
    events = good.select(
        case=good[opened.source.columns["case"].name],
        journey=good.journey,
        persona=good.persona,
        at=find_instant(good, opened.source.format.timezone or zone, census.low, census.high),
        ends=good.k_name.isin(ends).cast("int32"),
    )
    so_far = ibis.window(group_by=["case", "journey"], order_by=["at", "ends"], preceding=None, following=0)
    numbered = events.mutate(turn=events.ends.sum().over(so_far) - events.ends)
    turns = numbered.group_by(["case", "journey", "turn"]).agg(
        begun=numbered["at"].min(where=numbered.ends == 0),
        over=numbered["at"].max(where=numbered.ends == 1),
        persona=numbered.persona.max(),
    )
    whole = turns.filter(turns.begun.notnull() & turns.over.notnull())
    return whole.mutate(taken=whole.over - whole.begun)
