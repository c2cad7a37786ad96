"""What `make bench` says is so: what it reads is readable, what it charges is what was used."""

from __future__ import annotations

import sys

from benchmarks.reading import load_otherwise
from benchmarks.timing import time_side_by_side
from benchmarks.workspaces import standard_journey


def test_the_standard_journey_is_read_by_other_means_too() -> None:
    load_otherwise([standard_journey(0)])


def test_a_process_is_not_charged_with_the_memory_of_the_one_that_measures_it() -> None:
    held = bytearray(200_000_000)
    timing = time_side_by_side({"pass": [sys.executable, "-c", "pass"]}, runs=1, warm_up=0)["pass"]
    assert timing.peak < len(held) / 1e6 / 2
