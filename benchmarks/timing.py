"""Times whole processes, and work inside this one, in turn: what disturbs one of them disturbs all."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """What one command took."""

    cpu: float
    """Median processor time, user and system, in seconds."""
    peak: float
    """Largest resident memory, in megabytes."""
    wall: float
    """Median time on the clock, in seconds."""


def time_side_by_side(
    commands: Mapping[str, Sequence[str]],
    *,
    runs: int = 7,
    warm_up: int = 1,
    before: Mapping[str, Callable[[], object]] | None = None,
) -> dict[str, Timing]:
    """Run the commands in turn, ``runs`` times after the warm-up, and return what each took.

    ``before`` is what is done before each run of a command, and not timed.

    Raises:
        subprocess.CalledProcessError: a command has failed, so that its time says nothing.
    """
    taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
    for turn in range(warm_up + runs):
        for name, command in commands.items():
            if before and name in before:
                before[name]()
            measured = _run(command)
            if turn >= warm_up:
                taken[name].append(measured)
    return {
        name: Timing(
            cpu=statistics.median(cpu for cpu, _, _ in runs),
            peak=max(peak for _, peak, _ in runs),
            wall=statistics.median(wall for _, _, wall in runs),
        )
        for name, runs in taken.items()
    }


_LAUNCHER = """
import os, subprocess, sys, time
begun = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - begun
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, wall)
"""


def _run(command: Sequence[str]) -> tuple[float, float, float]:
    # As for whoever has installed it: the code is compiled once and not at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONHASHSEED"] = "0"
    # A process is charged with the memory of the one that it was forked from, which may by now be large:
    # it is started by a small one.
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    answer = subprocess.run(launcher, capture_output=True, text=True, env=environment, check=True)
    code, cpu, peak, wall = answer.stdout.split()
    if int(code):
        raise subprocess.CalledProcessError(int(code), command)
    megabytes = int(peak) / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return float(cpu), megabytes, float(wall)


def time_in_turn(works: Mapping[str, Callable[[], object]], *, runs: int) -> dict[str, float]:
    """Return the median processor time of each, run in turn after one warm-up, in seconds."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(runs + 1):
        for name, work in works.items():
            begun = time.process_time()
            work()
            if turn:
                taken[name].append(time.process_time() - begun)
    return {name: statistics.median(times) for name, times in taken.items()}
