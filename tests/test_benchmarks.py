"""What `make bench` reads has to be readable by whatever it is measured against."""

from __future__ import annotations

from benchmarks.reading import load_otherwise
from benchmarks.workspaces import standard_journey


def test_the_standard_journey_is_read_by_other_means_too() -> None:
    load_otherwise([standard_journey(0)])
