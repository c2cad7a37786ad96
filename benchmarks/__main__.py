"""Prints every comparison."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.history import print_history
from benchmarks.peers import print_peers
from benchmarks.reading import print_reading
from benchmarks.scoring import print_scoring
from benchmarks.timing import Timing, time_side_by_side
from benchmarks.workspaces import make_workspace, standard_journey

_BARE = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def hello(name: str = "x"): print(name)
@app.command()
def goodbye(name: str = "x"): print(name)
app()
"""
_JOURNEYMAP = [sys.executable, "-m", "journeymap"]


def main() -> None:
    """Measure in a scratch folder and print tables."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["JOURNEYMAP_CACHE"] = f"{scratch}/cache"
        folder = Path(scratch)
        bare = folder / "bare.py"
        bare.write_text(_BARE, encoding="utf-8")
        small = make_workspace(folder / "small", 1)
        _compare_start_up([sys.executable, str(bare), "--help"], small)
        print_reading(folder)
        print_scoring(folder)
        print_history(folder)
        for journeys in (100, 1000):
            _measure_workspace(make_workspace(folder / str(journeys), journeys), journeys)
        print_peers(folder / "100", _JOURNEYMAP, 100)
        _measure_cores(folder / "1000")


def _compare_start_up(bare: Sequence[str], small: Path) -> None:
    timings = time_side_by_side(
        {
            "a bare typer application": bare,
            "journeymap --version": [*_JOURNEYMAP, "--version"],
            "journeymap --help": [*_JOURNEYMAP, "--help"],
            "journeymap validate, 1 journey": [*_JOURNEYMAP, "validate", "--no-cache", "-w", str(small)],
            "journeymap validate, nothing changed": [*_JOURNEYMAP, "validate", "-w", str(small)],
            "journeymap score, 1 journey": [*_JOURNEYMAP, "score", "-w", str(small)],
            "journeymap render, 1 map": [*_render(small, "map"), "--no-cache"],
            "journeymap render, nothing changed": _render(small, "map"),
        }
    )
    base = timings["a bare typer application"].cpu
    print("Start-up, processor time against a bare typer application")
    for name, timing in timings.items():
        print(f"  {name:<36} {timing.cpu / base:5.2f} x   {timing.peak:5.0f} MB")
    print()


def _measure_workspace(folder: Path, journeys: int) -> None:
    output = str(folder / "pictures")
    here = ["-w", str(folder)]
    timings = time_side_by_side(
        {
            "validate": [*_JOURNEYMAP, "validate", "--no-cache", *here],
            "validate, nothing changed": [*_JOURNEYMAP, "validate", *here],
            "score": [*_JOURNEYMAP, "score", *here],
            "score --explain": [*_JOURNEYMAP, "score", "--explain", "--format", "json", *here],
            "render --view map": [*_render(folder, "map"), "--no-cache"],
            "render --view flow": [*_render(folder, "flow"), "--no-cache"],
            "render, nothing changed": _render(folder, "map"),
            "site": [*_site(folder), "--no-cache"],
            "site, nothing changed": _site(folder),
        },
        runs=3,
    )
    # Not in turn with the others: to them something would have changed.
    edited: dict[str, Sequence[str]] = {
        "render, one journey changed": _render(folder, "map"),
        "site, one journey changed": _site(folder),
    }
    edit = partial(_edit_journey, folder, count())
    timings |= time_side_by_side(edited, runs=3, before=dict.fromkeys(edited, edit))
    dot = _time_dot(folder, output)
    print(f"{journeys} standard journeys, processor time of the whole process divided by journeys")
    for name, timing in timings.items():
        against = f"   {timing.cpu / dot.cpu:5.2f} x one dot process" if dot else ""
        print(f"  {name:<34} {1000 * timing.cpu / journeys:6.2f} ms   {timing.peak:5.0f} MB{against}")
    print()


def _edit_journey(folder: Path, numbers: Iterator[int]) -> None:
    """Give the first journey other figures and another title."""
    text = standard_journey(100_000 + next(numbers))
    (folder / "journeys" / "journey-00000.yaml").write_text(text, encoding="utf-8")


def _render(folder: Path, view: str) -> list[str]:
    return [*_JOURNEYMAP, "render", "-w", str(folder), "--view", view, "-o", str(folder / "pictures"), "-q"]


def _site(folder: Path) -> list[str]:
    return [*_JOURNEYMAP, "site", "-w", str(folder), "-o", str(folder / "site"), "-q"]


def _measure_cores(folder: Path) -> None:
    """Print how much sooner all cores are done than one, on the clock."""
    taskset = shutil.which("taskset")
    if taskset is None:
        print("All cores against one: taskset is not installed")
        return
    command = [*_render(folder, "map"), "--no-cache"]
    timings = time_side_by_side({"one": [taskset, "-c", "0", *command], "all": command}, runs=3)
    ratio = timings["all"].wall / timings["one"].wall
    print(f"1000 maps on all cores take {ratio:.2f} of the time that they take on one")


def _time_dot(folder: Path, output: str) -> Timing | None:
    """Time one ``dot`` process over every journey's DOT file, where Graphviz is installed."""
    dot = shutil.which("dot")
    if dot is None:
        return None
    time_side_by_side(
        {"write": [*_JOURNEYMAP, "render", "-w", str(folder), "-f", "dot", "-o", output]}, runs=1
    )
    files = sorted(str(path) for path in Path(output).glob("*.dot"))
    return time_side_by_side({"dot": [dot, "-Tsvg", "-O", *files]}, runs=3)["dot"]


main()
