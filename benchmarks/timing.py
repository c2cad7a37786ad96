"""Times whole processes in turn and prints ratios of their medians."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """What one command took."""

    cpu: float
    """Median processor time, user and system, in seconds."""
    peak: float
    """Largest resident memory, in megabytes."""


def time_side_by_side(commands: Mapping[str, Sequence[str]], *, runs: int = 7) -> dict[str, Timing]:
    """Run the commands in turn, ``runs`` times after one warm-up, and return what each took."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            measured = _run(command)
            if turn:
                taken[name].append(measured)
    return {
        name: Timing(statistics.median(cpu for cpu, _ in runs), max(peak for _, peak in runs))
        for name, runs in taken.items()
    }


def _run(command: Sequence[str]) -> tuple[float, float]:
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    megabytes = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return usage.ru_utime + usage.ru_stime, megabytes
