"""The generator of large data makes what it says, and both of its formats are counted alike."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.agreement import list_differences
from benchmarks.data import Size, make_data
from benchmarks.event_tables import write_names
from journeymap.atlas import load_atlas
from journeymap.measure import Measured
from journeymap.measure.writing import write_measurement
from journeymap.value import replace
from tests.measure.workspace import count, tell

SIZE = Size(events=4_000, answers=3_000, bad=0.01, seed=5)


def _read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "data").iterdir()}


def _write(measured: Measured) -> list[str]:
    return [write_measurement(each, "tr") for each in measured.measurements]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    once = _read(make_data(tmp_path / "once", SIZE))
    assert once == _read(make_data(tmp_path / "again", SIZE))
    other = Size(events=SIZE.events, answers=SIZE.answers, bad=SIZE.bad, seed=6)
    assert once["olaylar.parquet"] != _read(make_data(tmp_path / "other", other))["olaylar.parquet"]


def test_sizes_are_met_and_cases_bound_them(tmp_path: Path) -> None:
    folder = make_data(tmp_path / "made", Size(events=50_000, answers=0, cases=700))
    log = pq.read_table(folder / "data" / "olaylar.parquet")
    assert len(log["siparis_no"].drop_null().unique()) == 700
    assert 700 < len(log) < 50_000
    assert not (folder / "data" / "yanitlar.parquet").exists()


def test_csv_and_parquet_come_to_the_same_figures(tmp_path: Path) -> None:
    columns = count(make_data(tmp_path / "columns", SIZE))
    text = count(make_data(tmp_path / "text", SIZE, "csv"))
    assert len(columns.measurements) == 3
    assert _write(columns) == _write(text)
    # Every kind of bad row that the generator makes is found; a torn one is there in CSV alone.
    told = {line.split()[2] for line in tell(columns)}
    assert told == {"no-case:", "no-time:", "unknown-name:", "off-scale:"}
    assert {line.split()[2] for line in tell(text)} == told | {"broken-rows:"}
    assert [source.rows for source in columns.plan.sources] == [SIZE.answers, SIZE.events]


def test_sql_by_hand_counts_the_same(tmp_path: Path) -> None:
    folder = make_data(tmp_path / "made", Size(events=20_000, answers=0, bad=0.01, seed=3))
    atlas, _ = load_atlas(folder)
    write_names(folder, atlas)
    measurements = count(folder).measurements
    assert list_differences(folder, measurements) == []
    figures = measurements[0].transitions
    wrong = replace(
        measurements[0], transitions=(replace(figures[0], count=figures[0].count + 1), *figures[1:])
    )
    (told,) = list_differences(folder, [wrong])
    assert "transitions" in told
