"""Times ``history`` over a long past: made by ``git fast-import`` in a second, a journey a commit."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import time_side_by_side
from benchmarks.workspaces import standard_journey

_COMMAND = [sys.executable, "-m", "journeymap", "history", "--format", "json"]


def make_repository(folder: Path, commits: int, journeys: int) -> Path:
    """Make a bare repository in ``folder`` in which every commit changes one of ``journeys`` journeys.

    Each fortieth is a change of a persona that all of them rest on.
    """
    folder.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", "--bare"], cwd=folder, check=True)
    stream = "".join(_write_stream(commits, journeys)).encode()
    importing = ["git", "fast-import", "--quiet", "--date-format=raw"]
    subprocess.run(importing, cwd=folder, input=stream, check=True)
    subprocess.run(["git", "symbolic-ref", "HEAD", "refs/heads/main"], cwd=folder, check=True)
    return folder


def _write_stream(commits: int, journeys: int) -> Iterator[str]:
    for number in range(commits):
        subject = f"Commit {number}"
        yield "commit refs/heads/main\n"
        yield f"committer A <a@example.com> {1_700_000_000 + 7_200 * number} +0300\n"
        yield f"data {len(subject)}\n{subject}\n"
        if not number:
            yield _write_file("journeymap.yaml", "schema_version: 1\nname: Benchmark\nlanguage: tr\n")
            yield _write_file("personas/john.yaml", _persona("John Miller", 0.4))
            yield _write_file("personas/ayse.yaml", _persona("Ayşe Demir", 0.6))
            for journey in range(journeys):
                yield _write_file(f"journeys/journey-{journey:05d}.yaml", standard_journey(journey))
        elif number % 40 == 0:
            yield _write_file("personas/ayse.yaml", _persona("Ayşe Demir", 0.2 + 0.4 * (number % 97) / 97))
        else:
            name = f"journeys/journey-{number * 7 % journeys:05d}.yaml"
            yield _write_file(name, standard_journey(number * 7 % journeys + number % 31))


def _persona(name: str, share: float) -> str:
    return f"name: {name}\nsegment: {{name: Segment, share: {share:.4f}}}\ngoals: [Vakit kazanmak]\n"


def _write_file(name: str, text: str) -> str:
    return f"M 100644 inline {name}\ndata {len(text.encode())}\n{text}\n"


def print_history(folder: Path) -> None:
    """Print how long a past of 1 000 commits takes, and how long the second time."""
    repository = make_repository(folder / "past", 1000, 50)
    timings = time_side_by_side(
        {
            "all anew": [*_COMMAND, "--no-cache", "-w", str(repository)],
            "nothing new": [*_COMMAND, "-w", str(repository)],
            "--version": [sys.executable, "-m", "journeymap", "--version"],
        },
        runs=3,
    )
    print("history of 1000 commits of 50 journeys, processor time of the whole process")
    for name, timing in timings.items():
        print(f"  {name:<34} {timing.cpu:6.2f} s   {timing.peak:5.0f} MB")
    print()
