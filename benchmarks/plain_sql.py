"""The tables of ``measure`` in SQL by hand for DuckDB: ``python -m benchmarks.plain_sql KIND FOLDER``.

What somebody would write who has this one log and knows all its names: no check of a row, no count of what
cannot be used, no group left out. It is the least that the same tables cost.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

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
_COUNTS = ", ".join(
    [
        *(f"count(*) filter (memnuniyet = {step})" for step in range(1, 6)),
        *(f"count(*) filter (tavsiye = {step})" for step in range(11)),
        *(f"count(*) filter (cozuldu = '{word}')" for word in ("evet", "hayır")),
        "count(kolaylik), sum(kolaylik), sum(kolaylik * kolaylik)",
    ]
)
_SIZES = ", ".join(
    f"count(distinct musteri_no) filter ({column} is not null)"
    for column in ("memnuniyet", "tavsiye", "cozuldu", "kolaylik")
)
_ANSWERS = f"""
select {_PERIOD.format(time="tarih")} as period, surec, place, musteri_tipi, {{counts}}
from '{{file}}' join names on name = ekran where tarih is not null group by 1, 2, 3, 4
"""
_ALL = _ANSWERS.replace(", musteri_tipi,", ",").replace("1, 2, 3, 4", "1, 2, 3")


def write_names(path: Path, names: Mapping[str, tuple[int, bool]]) -> None:
    """Write what the names mean: the number of a place, and whether a case ends there."""
    lines = [f"{name};{place};{str(ends).lower()}" for name, (place, ends) in names.items()]
    path.write_text("\n".join(["name;place;ends", *lines, ""]), encoding="utf-8")


def main(kind: str, folder: Path) -> None:
    """Make what alone ``follows`` what, the tables of ``answers``, or their ``sizes`` too."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": "1500MB",
        "temp_directory": str(folder / "spilled"),
    }
    with duckdb.connect(config=settings) as database:
        database.execute(f"create temp table names as from read_csv('{folder / 'plain.csv'}', delim = ';')")
        for query in _list_queries(kind, folder / "data"):
            database.execute(query).fetchall()


def _list_queries(kind: str, data: Path) -> list[str]:
    if kind == "follows":
        return _FOLLOWS.replace("{file}", str(data / "olaylar.parquet")).split(";")
    file = str(data / "yanitlar.parquet")
    queries = [_ANSWERS.replace("{counts}", _COUNTS).replace("{file}", file)]
    if kind == "sizes":
        queries += [each.replace("{counts}", _SIZES).replace("{file}", file) for each in (_ANSWERS, _ALL)]
    return queries


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
