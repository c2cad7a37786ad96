"""What ``measure`` did, as values: what was read, what it came to, what was written.

Not the figures themselves: they stand in the files, which are YAML and have a schema of their own.
"""

from __future__ import annotations

import enum

from journeymap.value import dataclass


class FileState(enum.Enum):
    """What became of a file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    WOULD_CHANGE = "would-change"
    """With `--check`."""
    MISSING = "missing"
    """With `--check`: it was never written."""
    PLANNED = "planned"
    """With `--dry-run`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSource:
    """A source that was looked at."""

    id: str
    kind: str
    """`survey` or `events`."""
    table: str | None
    """The table of the database, where it is no files."""
    files: int
    rows: int
    """All of them, those that could not be used among them."""
    unusable: int
    """Rows that could not be used; `problems` says why, with the first place of each reason."""
    ignored: int
    """Rows left out by name, under `ignore`."""
    journeys: tuple[str, ...]
    """Those that its rows speak of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRow:
    """A figure of everyone in the last period that has it, beside the one before."""

    place: str | None
    """A touchpoint or a stage; null for the whole journey."""
    id: str
    """Of the metric, or `completion`."""
    before: str
    """The earlier period."""
    after: str
    """The later period."""
    old: float
    """0..100, where more is better."""
    new: float
    """0..100."""
    difference: float
    lower: float | None
    """Of the 95 % interval of the difference; null where a figure has none."""
    upper: float | None
    significant: bool | None
    """Whether the difference is more than chance; null where that cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """The file of one journey."""

    journey: str
    file: str
    """From the workspace."""
    state: FileState
    periods: tuple[str, ...]
    """Those that have a figure; empty with `--dry-run`."""
    figures: int | None
    """How many the file holds; null with `--dry-run`."""
    left_out: int | None
    """How many are about fewer than `min_group` people, or would give such a figure away."""
    min_group: int
    trends: tuple[TrendRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRun:
    """One run."""

    sources: tuple[ReadSource, ...]
    files: tuple[FileRow, ...]
    """Empty where an error stopped the run: then nothing was written."""
