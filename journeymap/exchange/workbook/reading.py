"""Workbooks and CSV files of strangers as raw sheets, within limits of size, packing, rows and columns.

openpyxl reads the sheets, one row at a time. python-calamine is ten times as fast and was refused: it makes
room for every cell between the first and the last, so that two cells far apart take all memory.
"""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from journeymap.exchange.draft import Draft
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.archive import MOST_PACKED, Allowance, check_archive
from journeymap.exchange.workbook.sheet import MOST_COLUMNS, MOST_ROWS, RawSheet, count_heads
from journeymap.problem import Cell, Location

if TYPE_CHECKING:
    from journeymap.exchange.form import ForeignFile

_MOST_CELLS = 1_200_000
"""Cells and rows that are looked at, empty ones between others included: those of a sheet with nothing but
its last row filled, and some."""
_LAST_ROW = 1_048_576
_DELIMITERS = (",", ";", "\t")


def read_raw_workbook(file: ForeignFile, draft: Draft) -> list[RawSheet]:
    """Return the sheets of a workbook; what keeps it from being read is noted in ``draft``."""
    if not check_archive(file, draft):
        return []
    sheets: list[RawSheet] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheets.extend(_read_sheets(file, draft))
    except Exception:  # noqa: BLE001  # openpyxl raises whatever it meets in a broken file
        draft.refuse(
            "not-a-workbook", Location(file=file.name), texts.NOT_A_WORKBOOK(), texts.NOT_A_WORKBOOK_HELP()
        )
        return []
    return sheets


def _read_sheets(file: ForeignFile, draft: Draft) -> Iterator[RawSheet]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(file.content), read_only=True, data_only=True, keep_links=False)
    budget = _MOST_CELLS
    allowance = Allowance(file.content)
    for sheet in workbook.worksheets:
        end = allowance.find_end(sheet._worksheet_path)  # noqa: SLF001  # openpyxl tells it nowhere else
        if end is not None:
            place = Cell(file=file.name, sheet=sheet.title, row=end, column=1)
            draft.refuse("too-large", place, texts.TOO_LONG_A_SHEET(), texts.TOO_LONG_A_SHEET_HELP())
            continue
        sheet.reset_dimensions()  # what a sheet says of its own size is not believed
        rows, budget = _take_rows(
            sheet.iter_rows(max_row=_LAST_ROW, values_only=True), file.name, sheet.title, draft, budget
        )
        yield RawSheet(file=file.name, title=sheet.title, rows=rows)


def _take_rows(
    rows: Iterator[Sequence[cells.Cell]], file: str, title: str, draft: Draft, budget: int
) -> tuple[list[Sequence[cells.Cell]], int]:
    """Return the rows up to the last that has anything in it, and what is left of the budget."""
    taken: list[Sequence[cells.Cell]] = []
    for number, row in enumerate(rows, 1):
        budget -= max(1, len(row))
        if budget < 0:
            place = Cell(file=file, sheet=title, row=number, column=1)
            draft.refuse("too-large", place, texts.TOO_LONG_A_SHEET(), texts.TOO_LONG_A_SHEET_HELP())
            break
        last = max((place for place, cell in enumerate(row, 1) if cell is not None), default=0)
        if last > MOST_COLUMNS:
            place = Cell(file=file, sheet=title, row=number, column=last)
            draft.refuse("too-large", place, texts.TOO_MANY_COLUMNS(most=MOST_COLUMNS))
            break
        if not last:
            continue
        if number > MOST_ROWS:
            place = Cell(file=file, sheet=title, row=number, column=1)
            draft.refuse("too-large", place, texts.TOO_MANY_ROWS(most=MOST_ROWS))
            break
        taken += [()] * (number - 1 - len(taken))
        taken.append(row[:last])
    return taken, budget


def read_raw_table(file: ForeignFile, draft: Draft) -> list[RawSheet]:
    """Return a CSV file as a sheet, its columns separated so that most headings are found."""
    text = _decode(file, draft)
    if text is None:
        return []
    best: list[Sequence[cells.Cell]] = []
    most = -1
    for delimiter in _DELIMITERS:
        try:
            rows = [list(row) for row in islice(_read_csv(text, delimiter), MOST_ROWS + 2)]
        except csv.Error:
            continue
        found = count_heads(rows)
        if found > most:
            most, best = found, [[cell or None for cell in row] for row in rows]
    rows_taken, _ = _take_rows(iter(best), file.name, "", draft, _MOST_CELLS)
    return [RawSheet(file=file.name, title="", rows=rows_taken)]


def _read_csv(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _decode(file: ForeignFile, draft: Draft) -> str | None:
    if len(file.content) > MOST_PACKED:
        draft.refuse(
            "too-large", Location(file=file.name), texts.WORKBOOK_TOO_LARGE(most=MOST_PACKED // 1_000_000)
        )
        return None
    encoding = "utf-16" if file.content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return file.content.decode(encoding)
    except UnicodeDecodeError:
        from journeymap.exchange.texts import NOT_UTF_8, NOT_UTF_8_HELP

        draft.refuse("not-utf-8", Location(file=file.name), NOT_UTF_8(), NOT_UTF_8_HELP())
        return None
