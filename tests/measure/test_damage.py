"""Parquet that is none, that is cut off, or that lacks what others have: told by its file, never a crash."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.cli.command import run
from tests.measure.workspace import count, make_workspace, tell

LOG = """\
  min_group: 1
  events:
    - id: log
      files: data
      journey: siparis
      columns: {case: who, time: at, name: what}
"""
DAMAGED = "data/b.parquet:1 error unreadable: The file is no Parquet file, or a damaged one."


def make_table(cases: range) -> pa.Table:
    """Return a log in which each case has one event."""
    times = [dt.datetime(2026, 7, 1, 10)] * len(cases)  # noqa: DTZ001  # as a log without offsets has it
    names = [f"müşteri {case}" for case in cases]
    return pa.table({"who": names, "at": times, "what": ["sepet"] * len(cases)})


def make(folder: Path) -> Path:
    """Return a workspace with one good file."""
    folder = make_workspace(folder, LOG)
    pq.write_table(make_table(range(5)), folder / "data" / "a.parquet")
    return folder


def test_a_file_that_is_no_parquet_is_told_by_its_name(tmp_path: Path) -> None:
    folder = make(tmp_path)
    whole = (folder / "data" / "a.parquet").read_bytes()
    broken = folder / "data" / "b.parquet"
    for content in (b"", b"who,at,what\n", whole[: len(whole) // 2], b"PAR1" + bytes(50) + b"PAR1"):
        broken.write_bytes(content)
        measured = count(folder)
        assert (tell(measured), measured.measurements) == ([DAMAGED], ())


def test_a_file_that_ends_in_the_middle_of_its_values_is_told(tmp_path: Path) -> None:
    """Its description is whole: only whoever reads the values finds it out."""
    folder = make(tmp_path)
    whole = bytearray((folder / "data" / "a.parquet").read_bytes())
    whole[20:60] = b"\xff" * 40
    (folder / "data" / "b.parquet").write_bytes(whole)
    english = run(folder, "measure", "--compare", "--quiet", "--language", "en")
    turkish = run(folder, "measure", "--quiet", "--language", "tr")
    assert (english.code, turkish.code) == (1, 1)
    assert english.err.splitlines() == [
        "journeymap: data/b.parquet is damaged: it cannot be read to its end.",
        "  help: Export it again; a file that is still being written is not whole either.",
    ]
    assert turkish.err.startswith("journeymap: data/b.parquet bozulmuş: sonuna dek okunamıyor.\n")
    assert not (folder / "measurements").exists()


def test_a_file_that_lacks_a_column_of_others_is_told(tmp_path: Path) -> None:
    """Read together, its rows would have nothing there."""
    folder = make(tmp_path)
    pq.write_table(make_table(range(5, 9)).drop_columns(["what"]), folder / "data" / "b.parquet")
    measured = count(folder)
    assert tell(measured) == ["journeymap.yaml:9 error unknown-column: data/b.parquet has no column `what`."]
    assert [p.help.say("en") for p in measured.problems if p.help] == ["Its columns are: who, at."]


def test_files_with_other_types_and_orders_are_one_log(tmp_path: Path) -> None:
    folder = make(tmp_path)
    other = make_table(range(5, 9))
    text = pa.array(["2026-07-01 10:00:00"] * 4)
    other = other.set_column(1, "at", text).select(["what", "at", "who"])
    pq.write_table(other, folder / "data" / "b.parquet")
    (folder / "data" / "c.csv").write_text("at,who,what\n2026-07-01T10:00:00,c,sepet\n", encoding="utf-8")
    measured = count(folder)
    assert tell(measured) == []
    assert [(each.k, each.n) for each in measured.measurements[0].completion] == [(0, 10)]
