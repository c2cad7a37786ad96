"""How the parts build tables: a column for the journey where there are several, and none that is empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from journeymap.language import Text
from journeymap.report import texts
from journeymap.report.content import Named
from journeymap.report.document.content import Cell, Column, Kind, Table
from journeymap.report.document.subject import Subject, Told
from journeymap.report.terminal import make_safe
from journeymap.report.wording import say_name

Heads: TypeAlias = Sequence[tuple[str, Text, Kind]]
Rows: TypeAlias = Iterable[tuple[Told, tuple[Cell, ...]]]


def draft_table(
    subject: Subject, name: str, title: Text, heads: Heads, rows: Rows, *, chart: bool = False
) -> tuple[Table, ...]:
    """Return the table of ``rows`` as a tuple of one; of none where there is no row.

    Columns without a single value are left out: a column of nothing asks a reader to look for something.
    """
    language = subject.language
    columns = [Column(name=name, title=title.say(language), kind=kind) for name, title, kind in heads]
    told_rows = tuple(rows)
    lines = [values for _, values in told_rows]
    if not subject.is_about_one:
        columns.insert(0, Column(name="journey", title=texts.COLUMN_JOURNEY.say(language)))
        lines = [(make_safe(told.journey.title), *values) for told, values in told_rows]
    return make_table(name, title.say(language), columns, lines, chart=chart)


def make_table(
    name: str, title: str, columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]], *, chart: bool = False
) -> tuple[Table, ...]:
    """Return the table as a tuple of one, without its empty columns; of none where there is no row."""
    kept = [place for place in range(len(columns)) if any(row[place] not in {None, ""} for row in rows)]
    if not kept:
        return ()
    table = Table(
        name=name,
        title=title,
        columns=tuple(columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        chart=chart,
    )
    return (table,)


def name_cell(named: Named | None, subject: Subject) -> str | None:
    """Return the cell that names a team, a channel or a step of the lifecycle."""
    return None if named is None else say_name(named, subject.language)


def join_cell(titles: Iterable[str]) -> str | None:
    """Return the cell of several titles."""
    return "; ".join(make_safe(title) for title in titles) or None
