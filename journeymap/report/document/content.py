"""What a document is made of: plain values in one language, before anyone decides how they look."""

from __future__ import annotations

import enum
from typing import TypeAlias

from journeymap.language import Language
from journeymap.value import dataclass


class SectionName(enum.StrEnum):
    """The sections, in the order in which they stand; the values are those of ``--section``."""

    SUMMARY = "summary"
    SCORES = "scores"
    STAGES = "stages"
    EMOTION = "emotion"
    TOUCHPOINTS = "touchpoints"
    PAIN_POINTS = "pain-points"
    EXPECTATIONS = "expectations"
    OPPORTUNITIES = "opportunities"
    GOALS = "goals"
    KPIS = "kpis"
    HANDOFFS = "handoffs"
    COMPLETION = "completion"
    MEASURED = "measured"
    OMNICHANNEL = "omnichannel"
    OWNERS = "owners"
    COVERAGE = "coverage"
    PERSONAS = "personas"
    EVIDENCE = "evidence"
    CHANGES = "changes"
    HISTORY = "history"
    GAPS = "gaps"


class Kind(enum.Enum):
    """What the cells of a column are."""

    TEXT = "text"
    NUMBER = "number"
    """A figure in its own unit."""
    COUNT = "count"
    """How many; a whole number where it was counted."""
    SEVERITY = "severity"
    """0..4; a mean of several raters is shown with one decimal."""
    SCORE = "score"
    """0..100, shown with one decimal."""
    SIGNED = "signed"
    """An emotion or a difference, shown with its sign and one decimal."""
    PERCENT = "percent"
    """A share of 1."""
    DATE = "date"
    """An ISO day; another text is shown as it was written."""


Cell: TypeAlias = str | float | None
"""The value of a cell: a text for ``TEXT`` and ``DATE``, otherwise a number; ``None`` is missing, never 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    """The same in every language; the head of the column in CSV."""
    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; every row has a cell for each column."""

    name: str
    """The same in every language, unlike in every section: a file name for CSV."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    chart: bool = False
    """A picture of its figures says more: bars of its scores, or a line for each row of emotions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section: sentences, then tables, then remarks on how to read them."""

    name: SectionName
    title: str
    sentences: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """A list, such as what is not measured."""
    tables: tuple[Table, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report."""

    title: str
    language: Language
    facts: tuple[str, ...]
    """What is known about the map itself, below the title."""
    sections: tuple[Section, ...]
