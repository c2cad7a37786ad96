"""Times ``measure`` over millions of rows beside SQL written by hand, and beside pm4py where it is there.

``make bench-data`` runs it; it takes minutes, and some gigabytes of disk. With ``--folder`` the data stay
there, and the next run takes them. Processor time is that of the whole process, so importing and planning are
in it; the ratio leaves nothing out.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import answer_agreement, event_tables
from benchmarks.agreement import list_differences
from benchmarks.data import Size, make_data
from benchmarks.plain_sql import write_names
from benchmarks.spelling import spell
from benchmarks.timing import Timing, time_side_by_side
from benchmarks.ways import find_ways
from journeymap.atlas import load_atlas

_MEASURE = [sys.executable, "-m", "journeymap", "measure", "--quiet"]
_EVENTS = [sys.executable, "-m", "benchmarks.event_tables"]
_SQL = [sys.executable, "-m", "benchmarks.plain_sql"]
_MILLION = 1_000_000
_ALONE, _SIZED = "counts alone", "counts and how many people"


def main() -> None:
    """Make data in a scratch folder, time all, and print tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measuring", description=__doc__)
    parser.add_argument("--folder", type=Path, help="where the data go, and stay (default: a scratch folder)")
    parser.add_argument("--millions", type=int, nargs="*", default=[1, 10, 50], help="sizes of the growth")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = told.folder or Path(scratch)
        _compare_answers(folder / "answers")
        _compare_events(folder / "10")
        _show_growth(folder, told.millions)


def _compare_answers(folder: Path) -> None:
    prepare(folder, Size(events=0, answers=5 * _MILLION))
    nameless = _forget_people(folder)
    timings = _time(
        {
            f"SQL, {_ALONE}": [*_SQL, "answers", str(folder)],
            f"measure, {_ALONE}": _measure(nameless, data=folder),
            f"SQL, {_SIZED}": [*_SQL, "sizes", str(folder)],
            f"measure, {_SIZED}": _measure(folder),
        }
    )
    _check(nameless, folder)
    for workspace, people in ((nameless, False), (folder, True)):
        if differences := answer_agreement.list_differences(folder, workspace, people=people):
            sys.exit("\n".join(["measure and SQL have not counted the same:", *differences]))
    print("5 million answers, Parquet, beside SQL that comes to the same figures")
    for name in (_ALONE, _SIZED):
        plain = timings[f"SQL, {name}"]
        for whose in ("SQL", "measure"):
            _print(f"{whose}, {name}", timings[f"{whose}, {name}"], plain)
    print(flush=True)


def _compare_events(folder: Path) -> None:
    prepare(folder, Size(events=10 * _MILLION, answers=0))
    commands: dict[str, Sequence[str]] = {
        "SQL": [*_EVENTS, str(folder)],
        "measure": _measure(folder),
        "measure --memory 300MB": [*_measure(folder), "--memory", "300MB"],
        "measure --compare": [*_measure(folder), "--compare"],
    }
    timings = _time(commands)
    _check(folder)
    if differences := list_differences(folder):
        sys.exit("\n".join(["SQL counts otherwise:", *differences[:10]]))
    print("10 million events, Parquet, beside SQL for the same tables, whose figures are the same")
    for name, timing in timings.items():
        _print(name, timing, timings["SQL"])
    print(flush=True)
    _compare_graphs(folder)


def _compare_graphs(folder: Path) -> None:
    """Compare like with like: what follows what, and nothing else."""
    commands = {
        "SQL by hand": [*_SQL, "follows", str(folder)],
        "measure's steps alone": [sys.executable, "-m", "benchmarks.followed", str(folder)],
        "measure, all its tables": _measure(folder),
    }
    log = str(folder / "data" / "olaylar.parquet")
    if importlib.util.find_spec("pm4py"):
        commands["pm4py"] = [sys.executable, "-m", "benchmarks.mined", log]
    timings = _time(commands)
    print("Directly-follows counts of the same events alone")
    last = timings[list(timings)[-1]]
    for name, timing in timings.items():
        print(
            f"  {name:<38} {timing.cpu:7.2f} s   pm4py takes {last.cpu / timing.cpu:5.1f} x"
            f"   {timing.peak:5.0f} MB   {timing.wall:6.1f} s on the clock   {last.wall / timing.wall:5.1f} x"
            if "pm4py" in timings
            else f"  {name:<38} {timing.cpu:7.2f} s   {timing.peak:5.0f} MB   pm4py is not installed"
        )
    print(flush=True)


def _show_growth(scratch: Path, millions: Sequence[int]) -> None:
    print("Growth of measure with its events")
    for size in millions:
        folder = prepare(scratch / str(size), Size(events=size * _MILLION, answers=0))
        timing = _time({"measure": _measure(folder)})["measure"]
        _check(folder)
        each = timing.cpu / size
        print(
            f"  {size:>3} million   {timing.cpu:7.2f} s   {each:5.2f} s a million   {timing.peak:5.0f} MB",
            flush=True,
        )


def prepare(folder: Path, size: Size) -> Path:
    """Make a workspace with its data, and lists of what the names in them mean."""
    if not (folder / "data").exists():
        half = folder.with_name(f"{folder.name}.part")
        shutil.rmtree(half, ignore_errors=True)
        make_data(half, size).rename(folder)  # what is there is whole
    atlas, _ = load_atlas(folder)
    event_tables.write_names(folder, atlas)
    ways = find_ways(atlas)
    names: dict[str, tuple[int, bool]] = {}
    for number, (spot, three) in enumerate(zip(ways.spots, spell(atlas, ways).names, strict=True)):
        names |= {name: (number, number in ways.ends) for name in three if spot.id != "start"}
    write_names(folder / "plain.csv", names)
    return folder


def _forget_people(folder: Path) -> Path:
    """Return a copy of the workspace whose survey tells nobody apart; its data stay where they are."""
    copy = folder / "nameless"
    shutil.rmtree(copy, ignore_errors=True)
    for part in ("journeys", "personas", "touchpoints", "pain-points", "evidence"):
        shutil.copytree(folder / part, copy / part)
    settings = (folder / "journeymap.yaml").read_text(encoding="utf-8")
    (copy / "journeymap.yaml").write_text(settings.replace(", respondent: musteri_no", ""), encoding="utf-8")
    return copy


def _measure(folder: Path, data: Path | None = None) -> list[str]:
    return [*_MEASURE, "-w", str(folder), *(("--data", str(data)) if data else ())]


def _time(commands: Mapping[str, Sequence[str]]) -> dict[str, Timing]:
    return time_side_by_side(commands, runs=1, warm_up=0)


def _check(*folders: Path) -> None:
    """Stop where nothing was counted: a process that fails is fast."""
    for folder in folders:
        if not list((folder / "measurements").glob("*.yaml")):
            sys.exit(f"{folder}: nothing was measured")


def _print(name: str, timing: Timing, plain: Timing) -> None:
    more = timing.cpu - plain.cpu
    print(
        f"  {name:<38} {timing.cpu:7.2f} s   {timing.cpu / plain.cpu:5.2f} x   {more:+7.2f} s"
        f"   {timing.peak:5.0f} MB   {timing.wall:6.1f} s on the clock"
    )


if __name__ == "__main__":
    main()
