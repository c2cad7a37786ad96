"""Workbooks and CSV files of strangers as raw sheets, within limits of size, packing, rows and columns.

openpyxl reads the sheets, one row at a time. python-calamine is ten times as fast and was refused: it makes
room for every cell between the first and the last, so that two cells far apart take all memory. Before
openpyxl sees a workbook, its archive is looked through: parts that unpack to too much, or that declare a
document type, end the reading there.
"""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from journeymap.exchange.draft import Draft
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.sheet import MOST_COLUMNS, MOST_ROWS, RawSheet, count_heads
from journeymap.problem import Cell, Location

if TYPE_CHECKING:
    from journeymap.exchange.form import ForeignFile

MOST_PACKED = 5_000_000
"""Bytes of a workbook; the filled template of this repository's journeys has about 60 000."""
MOST_UNPACKED = 20_000_000
MOST_PARTS = 500
MOST_RATIO = 150
"""How many times its size a part may unpack to; sheets of text reach about 20."""
_SMALL = 200_000
"""Parts up to this size may be packed as well as they like."""
_MOST_CELLS = 1_000_000
"""Cells that are looked at, empty ones between others included."""
_LAST_ROW = 1_048_576
_DELIMITERS = (",", ";", "\t")


def read_raw_workbook(file: ForeignFile, draft: Draft) -> list[RawSheet]:
    """Return the sheets of a workbook; what keeps it from being read is noted in ``draft``."""
    if not _is_harmless(file, draft):
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


def _is_harmless(file: ForeignFile, draft: Draft) -> bool:
    place = Location(file=file.name)
    if len(file.content) > MOST_PACKED:
        draft.refuse("too-large", place, texts.WORKBOOK_TOO_LARGE(most=MOST_PACKED // 1_000_000))
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                draft.refuse("too-large", place, texts.WORKBOOK_TOO_LARGE(most=MOST_UNPACKED // 1_000_000))
                return False
            for part in parts:
                if part.file_size > max(_SMALL, MOST_RATIO * part.compress_size):
                    draft.refuse("packed-too-well", place, texts.PACKED_TOO_WELL(most=MOST_RATIO))
                    return False
                if not _is_plain(archive, part):
                    draft.refuse("not-a-workbook", place, texts.NOT_A_WORKBOOK(), texts.NOT_A_WORKBOOK_HELP())
                    return False
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        draft.refuse("not-a-workbook", place, texts.NOT_A_WORKBOOK(), texts.NOT_A_WORKBOOK_HELP())
        return False
    return True


def _is_plain(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part, where it is XML, is in an encoding that can be looked through, without a document type.

    No more of a part is unpacked than the archive says it has.
    """
    if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
        return True
    content = archive.read(part).removeprefix(b"\xef\xbb\xbf").lstrip()
    return (
        (not content or content.startswith(b"<"))
        and b"<!DOCTYPE" not in content
        and b"<!ENTITY" not in content
    )


def _read_sheets(file: ForeignFile, draft: Draft) -> Iterator[RawSheet]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(file.content), read_only=True, data_only=True, keep_links=False)
    budget = _MOST_CELLS
    for sheet in workbook.worksheets:
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
        budget -= len(row)
        last = max((place for place, cell in enumerate(row, 1) if cell is not None), default=0)
        if last > MOST_COLUMNS or budget < 0:
            place = Cell(file=file, sheet=title, row=number, column=max(1, last))
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
