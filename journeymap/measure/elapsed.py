"""Takes the time from one kind of event of a case to another, such as from a question to its answer."""

from __future__ import annotations

from typing import Any

from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.measure.moments import SECOND, Periods, find_instant
from journeymap.measure.names import matches_any
from journeymap.measure.paths import Gap
from journeymap.measure.rows import Census, select_good
from journeymap.model import Elapsed
from journeymap.value import NamedTuple


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
