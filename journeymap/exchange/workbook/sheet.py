"""Raw sheets, wherever they come from, as the lines of the template's tables.

A sheet is known by its name, by the title above its headings, or by the headings, in either language, so that
it may be renamed, moved or saved as CSV, which some programs call ``file-sheet.csv``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from journeymap.exchange.draft import Draft
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.column import ID, OTHER, Table
from journeymap.exchange.workbook.rows import Line
from journeymap.exchange.workbook.tables import TABLES
from journeymap.problem import Cell
from journeymap.schema.suggestion import fold
from journeymap.value import dataclass

MOST_ROWS = 5_000
"""Rows of a sheet that are read; a journey has about 20 touchpoints."""
MOST_COLUMNS = 100
_HEADS_WITHIN = 10
"""Rows from the top among which the headings stand."""
_ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSheet:
    """What a spreadsheet holds in a sheet: rows from the first, cells from the first."""

    file: str
    title: str
    """Empty in a file that has no sheets."""
    rows: Sequence[Sequence[cells.Cell]]

    def place(self, row: int, column: int) -> Cell:
        """Return the place of a cell; both count from 1."""
        return Cell(file=self.file, sheet=self.title, row=row, column=column)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heads:
    """The row of headings of a table."""

    table: Table
    row: int
    """From 1."""
    columns: Mapping[int, str]
    """Keys by the number of the column."""


def read_sheets(sheets: Sequence[RawSheet], draft: Draft) -> list[Line]:
    """Return the rows of every sheet that is a table, the sheets in the order of the template."""
    found: dict[str, list[Line]] = {}
    first: Cell | None = None
    for sheet in sheets:
        heads = None if _is_aside(sheet) else find_heads(sheet)
        if heads is None:
            _name_unknown(sheet, draft)
        elif heads.table.name in found:
            draft.refuse("second-sheet", sheet.place(heads.row, 1), texts.SECOND_SHEET())
        else:
            first = first or sheet.place(heads.row + 1, 1)
            found[heads.table.name] = list(_read_rows(sheet, heads, draft))
            _count_unknown(sheet, heads, draft)
    if first is None:
        place = Cell(file=sheets[0].file if sheets else draft.file, sheet="", row=1, column=1)
        draft.refuse("no-table", place, texts.NO_TABLE(), texts.NO_TABLE_HELP())
    elif not any(found.values()) and not draft.has_errors:
        draft.refuse("empty-file", first, texts.NOTHING_DECLARED())
    return [line for table in TABLES for line in found.get(table.name, ())]


def _name_unknown(sheet: RawSheet, draft: Draft) -> None:
    if not _is_aside(sheet) and any(cell is not None for row in sheet.rows for cell in row):
        draft.losses.append(texts.UNKNOWN_SHEET(sheet=sheet.title or sheet.file))


def _is_aside(sheet: RawSheet) -> bool:
    """Whether a sheet is one of ours that holds no rows: the guide, or the lists."""
    return not _list_names(sheet).isdisjoint(_names_aside())


def _list_names(sheet: RawSheet) -> set[str]:
    """Return what a sheet, or else its file, is called, whole and from its last hyphen on, folded."""
    stem = sheet.title or sheet.file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return {fold(name) for name in (stem, stem.rpartition("-")[2])} - {""}


@cache
def _names_aside() -> frozenset[str]:
    return frozenset(fold(name) for text in (texts.READ_ME, texts.LISTS) for name in (text.en, text.tr))


def find_heads(sheet: RawSheet) -> _Heads | None:
    """Return the headings of a sheet: of the table it is named after, else of the one that fits best."""
    lonely = [[cell for cell in row if not _is_empty(cell)] for row in sheet.rows[:_HEADS_WITHIN]]
    above = {fold(cells.read_text(row[0])) for row in lonely if len(row) == 1}
    named = [table for table in TABLES if _list_titles(table) & above]
    named = named or [table for table in TABLES if _list_titles(table) & _list_names(sheet)]
    best: _Heads | None = None
    for table in named or TABLES:
        names = _heading_names(table)
        for number, row in enumerate(sheet.rows[:_HEADS_WITHIN], 1):
            columns = _match(row, names)
            least = 1 if named else 3
            if len(columns) >= least and (best is None or len(columns) > len(best.columns)):
                best = _Heads(table=table, row=number, columns=columns)
    return best


@cache
def _list_titles(table: Table) -> frozenset[str]:
    return frozenset({fold(table.title.en), fold(table.title.tr), fold(table.name)})


def count_heads(rows: Sequence[Sequence[cells.Cell]]) -> int:
    """Return how many headings the best table finds among ``rows``."""
    heads = find_heads(RawSheet(file="", title="", rows=rows))
    return 0 if heads is None else len(heads.columns)


def _match(row: Sequence[cells.Cell], names: Mapping[str, str]) -> dict[int, str]:
    columns: dict[int, str] = {}
    for number, cell in enumerate(row[:MOST_COLUMNS], 1):
        key = names.get(fold(cell)) if isinstance(cell, str) and len(cell) < 80 else None
        if key is not None and key not in columns.values():
            columns[number] = key
    return columns


@cache
def _heading_names(table: Table) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for column in table.columns:
        for title in (column.title.en, column.title.tr, column.key):
            names.setdefault(fold(title), column.key)
    for key, text in ((ID, texts.ID_COLUMN), (OTHER, texts.OTHER_COLUMN)):
        names.setdefault(fold(text.en), key)
        names.setdefault(fold(text.tr), key)
    return names


def _read_rows(sheet: RawSheet, heads: _Heads, draft: Draft) -> Iterator[Line]:
    numbers = {key: number for number, key in heads.columns.items()}
    for number, row in enumerate(sheet.rows[heads.row :], heads.row + 1):
        values: dict[str, cells.Cell] = {}
        places: dict[str, Cell] = {}
        for column, key in heads.columns.items():
            cell = row[column - 1] if column <= len(row) else None
            if _is_empty(cell):
                continue
            place = sheet.place(number, column)
            if isinstance(cell, str) and cell.strip() in _ERRORS:
                draft.refuse("error-cell", place, texts.ERROR_CELL(error=cell.strip()))
                continue
            if isinstance(cell, str) and len(cell) > cells.LONGEST:
                draft.refuse("too-long", place, texts.CELL_TOO_LONG(most=cells.LONGEST))
                continue
            values[key] = _cut_time(cell)
            places[key] = place
        if values:
            start = sheet.place(number, min(heads.columns))
            yield Line(table=heads.table, values=values, places=dict(places), start=start, heads=numbers)


def _is_empty(cell: cells.Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _cut_time(cell: cells.Cell) -> cells.Cell:
    return cell.date() if isinstance(cell, dt.datetime) else cell


def _count_unknown(sheet: RawSheet, heads: _Heads, draft: Draft) -> None:
    """Say which columns with something in them are none of the table's."""
    head = sheet.rows[heads.row - 1]
    counts: dict[int, int] = {}
    for row in sheet.rows[heads.row :]:
        for number, cell in enumerate(row[:MOST_COLUMNS], 1):
            if number not in heads.columns and not _is_empty(cell):
                counts[number] = counts.get(number, 0) + 1
    for number, count in sorted(counts.items()):
        cell = head[number - 1] if number <= len(head) else None
        name = (
            sheet.place(heads.row, number).name.rstrip("0123456789")
            if _is_empty(cell)
            else cells.read_text(cell)
        )
        draft.losses.append(
            texts.UNKNOWN_COLUMN(sheet=sheet.title or sheet.file, column=name[:60], count=count)
        )
