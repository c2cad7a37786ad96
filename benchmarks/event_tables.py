"""The tables of ``measure`` for events in SQL by hand: ``python -m benchmarks.event_tables FOLDER``.

What somebody would write who has this one log and knows all its names: no check of a row, no count of what
cannot be used, no group left out. Names, channels and personas become small numbers, a case becomes a hash,
and every table follows from the moves or from a smaller table. ``benchmarks.agreement`` holds the figures of
events to those of ``measure``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.spelling import spell
from benchmarks.ways import find_ways
from journeymap.model import COMPLETE, LOST, START, Atlas

_PERIOD = """case when zaman >= timestamptz '2026-10-01 00:00:00+03' then 3
    when zaman >= timestamptz '2026-07-01 00:00:00+03' then 2
    when zaman >= timestamptz '2026-04-01 00:00:00+03' then 1 else 0 end"""
_NAMES = "plain.json"
"""The file of what the names mean, in the folder of a workspace."""
_MOVES = """
create temp table moves as
with told as (
    select hash(siparis_no, surec) as one, epoch_us(zaman) as moment, places.place::utinyint as place,
        coalesce(channels.number, places.channel)::tinyint as channel, personas.number::tinyint as persona,
        {period}::tinyint as period,
        zaman > (select max(zaman) - interval 7 days from '{file}') as is_recent
    from '{file}' join places using (surec, olay)
        left join channels on kanal = channels.name left join personas on musteri_tipi = personas.name
    where siparis_no is not null and zaman is not null),
looked as (
    select *, first(period) over w as begun, first(persona) over w as who, lag(place) over w as source,
        lag(channel) over w as channel_before, lag(moment) over w as moment_before,
        lead(one) over w is null as is_last
    from told window w as (partition by one order by moment, place, channel))
select one, begun as period, who as persona, source, place as target, channel_before, channel,
    ((moment - moment_before) // 1000000)::int as gap, is_last and is_recent as is_open, is_last,
    coalesce(source = place and moment_before = moment, false)
        and channel_before is not distinct from channel as is_again
from looked""".replace("{period}", _PERIOD)
"""An event that is told twice is one event; its case still ends with it."""
_TABLES = {
    "completion": """select journey, period, persona, sum(n) filter (source is null),
            sum(n) filter (finish = 'complete'), sum(n) filter (target is null)
        from counted group by grouping sets ((journey, period), (journey, period, persona))""",
    "transitions": """select period, source, target, persona, sum(n), any_value(median), any_value(p90)
        from counted left join gaps using (period, source, target) where target is not null
        group by grouping sets ((period, source, target), (period, source, target, persona))""",
    "switches": """select journey, period, channel_before, channel, persona, sum(n) from counted
        where channel_before <> channel and finish is null and channel is not null
        group by grouping sets ((journey, period, channel_before, channel),
            (journey, period, channel_before, channel, persona))""",
    "points": """select period, target, persona, sum(n), count(*) from visited
        group by grouping sets ((period, target), (period, target, persona))""",
    "stages": """with came as (
            select period, journey, stage, persona, one, sum(n) as n from visited group by all),
        each as (
            select period, journey, stage, persona, sum(n) as n, count(*) as cases from came group by all),
        stops as (
            select c.period, s.journey, s.stage, c.persona, sum(c.n) as lost
            from counted c join spots s on c.source = s.place where c.finish = 'lost' group by all)
        select period, journey, stage, persona, sum(n), sum(cases), sum(lost)
        from each left join stops using (period, journey, stage, persona)
        group by grouping sets ((period, journey, stage), (period, journey, stage, persona))""",
    "lost": """select period, source, persona, sum(n) from counted
        where finish = 'lost' and source is not null
        group by grouping sets ((period, source), (period, source, persona))""",
}
_EVENTS = (
    _MOVES,
    """create temp table gaps as
    select period, source, target, median(gap) as median, quantile_cont(gap, 0.9) as p90
    from moves where not is_again and gap is not null group by all""",
    """create temp table ways as
    select period, persona, source, target, channel_before, channel, is_last, is_open, is_again, count(*) as n
    from moves group by all""",
    """create temp table counted as
    select ways.*, spots.journey, spots.finish from ways join spots on place = target where not is_again
    union all
    select period, persona, target, if(is_open, null, lost), channel, null, is_last, is_open, is_again, n,
        journey, if(is_open, null, 'lost')
    from ways join spots on place = target where is_last and finish is null""",
    """create temp table visited as
    select one, period, persona, target, journey, stage, count(*)::int as n
    from moves join spots on place = target where not is_again and finish is null group by all""",
)


class Names(NamedTuple):
    """What stands in the data, as numbers."""

    places: Sequence[tuple[str, str, int, int | None]]
    """The journey and the name, the place, and its own channel."""
    spots: Sequence[tuple[int, int, int | None, str | None, int]]
    """The place, its journey and stage; ``complete`` or ``lost`` of an outcome, and where one is lost."""
    channels: Mapping[str, int]
    personas: Mapping[str, int]


def find_names(atlas: Atlas) -> Names:
    """Return what stands in the data that :mod:`benchmarks.data` makes for an atlas."""
    ways = find_ways(atlas)
    spelling = spell(atlas, ways)
    channels = sorted({name for name in spelling.channels if name})
    stages = {
        (number, point.id): place
        for number, journey in enumerate(ways.journeys)
        for place, stage in enumerate(journey.stages)
        for point in stage.touchpoints
    }
    places: dict[tuple[str, str], tuple[int, int | None]] = {}
    spots = []
    numbers = {(spot.journey, spot.id): number for number, spot in enumerate(ways.spots)}
    for number, (spot, names, channel) in enumerate(
        zip(ways.spots, spelling.names, spelling.channels, strict=True)
    ):
        journey = ways.journeys[spot.journey]
        own = channels.index(channel) if channel else None
        if spot.id != START:
            places |= {(journey.title, name): (number, own) for name in names}
        finish = None
        if number in ways.ends:
            counts_as = {outcome.id: outcome.counts_as for outcome in journey.outcomes} | {COMPLETE: COMPLETE}
            finish = counts_as.get(spot.id, LOST)
        stage = stages.get((spot.journey, spot.id))
        spots.append((number, spot.journey, stage, finish, numbers[spot.journey, LOST]))
    return Names(
        places=[(*told, *meant) for told, meant in places.items()],
        spots=spots,
        channels={name: number for number, name in enumerate(channels)},
        personas={spelling.personas[each]: n for n, each in enumerate(sorted(spelling.personas))},
    )


def write_names(folder: Path, atlas: Atlas) -> None:
    """Write what the names mean into the folder of a workspace."""
    (folder / _NAMES).write_text(json.dumps(find_names(atlas)._asdict()), encoding="utf-8")


def read_names(folder: Path) -> Names:
    """Return what was written."""
    return Names(**json.loads((folder / _NAMES).read_text(encoding="utf-8")))


def connect(folder: Path, names: Names) -> Any:
    """Return a database that knows what the names mean, with as much memory as ``measure`` takes."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": "1500MB",
        "temp_directory": str(folder / "spilled"),
    }
    database = duckdb.connect(config=settings)
    database.execute("set enable_progress_bar = false")
    database.execute("create temp table places (surec text, olay text, place int, channel int)")
    database.executemany("insert into places values (?, ?, ?, ?)", names.places)
    database.execute("create temp table spots (place int, journey int, stage int, finish text, lost int)")
    database.executemany("insert into spots values (?, ?, ?, ?, ?)", names.spots)
    database.execute("create temp table channels (name text, number int)")
    database.executemany("insert into channels values (?, ?)", list(names.channels.items()))
    database.execute("create temp table personas (name text, number int)")
    database.executemany("insert into personas values (?, ?)", list(names.personas.items()))
    return database


def list_tables(database: Any, file: Path) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Yield the tables of a log of events by name."""
    for query in _EVENTS:
        database.execute(query.replace("{file}", str(file)))
    for name, query in _TABLES.items():
        yield name, database.execute(query).fetchall()


def main(folder: Path) -> None:
    """Make the tables of a workspace's log."""
    with connect(folder, read_names(folder)) as database:
        for _ in list_tables(database, folder / "data" / "olaylar.parquet"):
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]))
