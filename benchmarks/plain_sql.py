"""The tables of ``measure`` in SQL by hand for DuckDB: ``python -m benchmarks.plain_sql KIND FOLDER``.

What somebody would write who has this one log and knows all its names: no check of a row, no count of what
cannot be used, no group left out. It is the least that the same tables cost.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PERIOD = """case when {time} >= timestamptz '2026-10-01 00:00:00+03' then 3
    when {time} >= timestamptz '2026-07-01 00:00:00+03' then 2
    when {time} >= timestamptz '2026-04-01 00:00:00+03' then 1 else 0 end"""
_FOLLOWS = """
create temp table spelt as
select olay, row_number() over () as number from (select distinct olay from '{file}' where olay is not null);
select source, target, count(*) from (
    select number as target, lag(number) over (partition by one order by key) as source from (
        select hash(siparis_no) as one, epoch_us(zaman) * 1024 + number as key, number
        from '{file}' join spelt using (olay) where siparis_no is not null and zaman is not null))
where source is not null group by all
"""
"""Directly-follows counts with names and cases as numbers: the least that DuckDB does them for."""
_STEPS = {
    **{f"csat_{step}": f"memnuniyet = {step}" for step in range(1, 6)},
    "promoters": "tavsiye between 9 and 10",
    "passives": "tavsiye between 7 and 8",
    "detractors": "tavsiye between 0 and 6",
    **{f"rate_{word}": f"cozuldu = '{word}'" for word in ("evet", "hayır")},
}
_EFFORTS = ("ces_n", "ces_sum", "ces_squares")
_COUNTS = ", ".join(
    [
        *(f"countif({told}) as {name}" for name, told in _STEPS.items()),
        "count(kolaylik) as ces_n, sum(kolaylik) as ces_sum, sum(kolaylik * kolaylik) as ces_squares",
    ]
)
_SUMS = ", ".join(f"sum({name})" for name in (*_STEPS, *_EFFORTS))
_ANSWERED = {
    "csat": "memnuniyet between 1 and 5",
    "nps": "tavsiye between 0 and 10",
    "rate": "cozuldu is not null",
    "ces": "kolaylik is not null",
}
_GIVEN = ", ".join(f"bool_or({told}) as {kind}" for kind, told in _ANSWERED.items())
_ANY = ", ".join(f"bool_or({kind}) as {kind}" for kind in _ANSWERED)
_PEOPLE = ", ".join(f"countif({kind})" for kind in _ANSWERED)
_ROWS = "from '{file}' join names on name = ekran where tarih is not null group by all"
_WHERE = f"{_PERIOD.format(time='tarih')} as period, surec, place, musteri_tipi"
_ANSWERS = f"""
create temp table counted as select {_WHERE}, {_COUNTS} {_ROWS};
select period, surec, place, musteri_tipi, {_SUMS} from counted
group by grouping sets ((period, surec, place, musteri_tipi), (period, surec, place))
"""
"""What the answers of each touchpoint, period and persona add up to, and those of everyone."""
_SIZES = f"""
create temp table people as select {_WHERE}, hash(musteri_no) as who, {_GIVEN} {_ROWS};
select period, surec, place, musteri_tipi, {_PEOPLE} from people group by all
union all
select period, surec, place, null, {_PEOPLE}
from (select period, surec, place, who, {_ANY} from people group by all) group by all
"""
"""How many people gave them: by what each of them gave, which takes a third of counting different ones."""


def write_names(path: Path, names: Mapping[str, tuple[int, bool]]) -> None:
    """Write what the names mean: the number of a place, and whether a case ends there."""
    lines = [f"{name};{place};{str(ends).lower()}" for name, (place, ends) in names.items()]
    path.write_text("\n".join(["name;place;ends", *lines, ""]), encoding="utf-8")


def make_tables(kind: str, folder: Path) -> list[list[tuple[Any, ...]]]:
    """Return what alone ``follows`` what, the tables of ``answers``, or their ``sizes`` too."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": "1500MB",
        "temp_directory": str(folder / "spilled"),
    }
    with duckdb.connect(config=settings) as database:
        database.execute(f"create temp table names as from read_csv('{folder / 'plain.csv'}', delim = ';')")
        return [database.execute(query).fetchall() for query in _list_queries(kind, folder / "data")]


def _list_queries(kind: str, data: Path) -> list[str]:
    if kind == "follows":
        return _FOLLOWS.replace("{file}", str(data / "olaylar.parquet")).split(";")
    query = f"{_ANSWERS};{_SIZES}" if kind == "sizes" else _ANSWERS
    return query.replace("{file}", str(data / "yanitlar.parquet")).split(";")


if __name__ == "__main__":
    make_tables(sys.argv[1], Path(sys.argv[2]))
