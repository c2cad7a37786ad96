"""Writes the workbook: a sheet that explains, the sheets to fill in, and the lists that their cells offer.

Above the headings of every sheet stands what it is for and what each column takes; a cell that is chosen
says it again. What is typed is checked by the spreadsheet already: lists, numbers, shares, days. Texts are
written as texts, so that none of them is a formula, and cells for text are of that format, so that
``2026-10`` stays what was typed.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.filling import Row
from journeymap.exchange.workbook.tables import TABLES
from journeymap.exchange.workbook.template.book import HEADINGS, Book
from journeymap.exchange.workbook.template.entry import FilledSheet
from journeymap.exchange.workbook.template.guide import write_guide
from journeymap.exchange.workbook.template.lists import write_lists
from journeymap.language import Language
from journeymap.model import Workspace

__all__ = ["HEADINGS", "write_workbook"]

_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""In the file because the format asks for it; the same for every workbook."""


def write_workbook(rows: Iterable[tuple[str, Row]] | None, workspace: Workspace, language: Language) -> bytes:
    """Return the workbook with ``rows``, each behind the name of its table; without any, the template.

    A row is on the disk before the next of its table is made.
    """
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(buffer, {**options, "strings_to_numbers": False})
    workbook.set_properties({"title": texts.TEMPLATE_TITLE.say(language), "created": _CREATED})
    workbook.set_size(24_000, 14_000)
    _write_sheets(Book(workbook, workspace, language), rows)
    workbook.close()
    return buffer.getvalue()


def _write_sheets(book: Book, rows: Iterable[tuple[str, Row]] | None) -> None:
    first = book.workbook.add_worksheet(book.say(texts.READ_ME))
    sheets = {table.name: book.workbook.add_worksheet(book.say(table.title)) for table in TABLES}
    write_lists(book)
    write_guide(book, first, filled=rows is not None)
    filled = {table.name: FilledSheet(book, sheets[table.name], table) for table in TABLES}
    for name, row in rows or ():
        filled[name].add(row)
    for sheet in filled.values():
        sheet.close()
    first.activate()
