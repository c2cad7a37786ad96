"""A sheet to fill in: what it is for, what each column takes, its rows, and the looks of its cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeymap.exchange.workbook.cells import Cell
from journeymap.exchange.workbook.column import ID, OTHER, Column, Kind, Table
from journeymap.exchange.workbook.filling import Row
from journeymap.exchange.workbook.template.book import (
    BLUE,
    DATES,
    FAINT,
    FIGURES,
    GREY,
    HEADINGS,
    LINE,
    ROWS,
    RULE,
    SHARES,
    WIDE,
    Book,
    count_lines,
    list_columns,
)
from journeymap.exchange.workbook.template.check import check_column

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


class FilledSheet:
    """The sheet of a table, which takes one row after the other."""

    def __init__(self, book: Book, sheet: Worksheet, table: Table) -> None:
        """Write what stands above the rows."""
        self._book, self._sheet, self._table = book, sheet, table
        self._columns, self._rows = list_columns(table), 0
        colour = BLUE if table.first else GREY
        sheet.hide_gridlines(2)
        sheet.set_tab_color(colour)
        _write_top(book, sheet, table, self._columns, colour)

    def add(self, row: Row) -> None:
        """Write the next row."""
        self._rows += 1
        _write_row(self._book, self._sheet, HEADINGS + self._rows, row, self._columns)

    def close(self) -> None:
        """Prepare the rows below those that are written."""
        book, sheet, table, columns = self._book, self._sheet, self._table, self._columns
        last = HEADINGS + max(ROWS, self._rows + 100)
        for place, column in enumerate(columns):
            check_column(book, sheet, table, place, column, last)
        sheet.autofilter(HEADINGS, 0, max(HEADINGS + self._rows, HEADINGS + 1), len(columns) - 2)
        sheet.freeze_panes(HEADINGS + 1, book.heads[table.name][table.naming.key] + 1)
        sheet.repeat_rows(HEADINGS)
        sheet.set_landscape()
        sheet.set_paper(8)  # A3
        sheet.fit_to_pages(1 if len(columns) < WIDE else 2, 0)


def _write_top(book: Book, sheet: Worksheet, table: Table, columns: Sequence[Column], colour: str) -> None:
    sheet.set_row(0, 30, book.format(bottom=0))
    sheet.set_row(1, 20, book.format(bottom=0))
    sheet.write_string(0, 0, book.say(table.title), book.format(bold=True, font_size=18, font_color=colour))
    sheet.write_string(1, 0, book.say(table.hint), book.format(font_color=FAINT))
    hint = book.format(font_size=9, font_color=FAINT, text_wrap=True, italic=True, valign="bottom")
    head = {
        "bold": True,
        "font_color": "#ffffff",
        "bg_color": colour,
        "text_wrap": True,
        "valign": "vcenter",
    }
    told = [book.say(column.hint) for column in columns]
    for place, column in enumerate(columns):
        hidden = {"hidden": True} if column.key == OTHER else {}
        sheet.set_column(place, place, column.width, _cell_format(book, column), hidden)
        sheet.write_string(2, place, told[place], hint)
    widths = [column.width * 1.15 for column in columns if column.key != OTHER]
    sheet.set_row(2, 13 * max(map(count_lines, told, widths)) + 2, book.format(bottom=0))
    for place, column in enumerate(columns):
        side = "right" if column.kind in FIGURES else "center" if column.kind is Kind.EMOTION else "left"
        shown = book.format(**head, align=side, indent=0 if side == "center" else 1)
        sheet.write_string(HEADINGS, place, _say_head(book, column), shown)
    sheet.set_row(HEADINGS, 2 * LINE + 4, book.format(bottom=0))


def _say_head(book: Book, column: Column) -> str:
    return f"{book.say(column.title)} *" if column.required else book.say(column.title)


def _cell_format(book: Book, column: Column, value: Cell = None) -> Format:
    shown: dict[str, Any] = {
        "text_wrap": True, "bottom": 1, "bottom_color": RULE, "align": "left", "indent": 1,
    }  # fmt: skip
    if column.key in {ID, OTHER}:
        shown |= {"font_color": FAINT, "font_size": 9}
    match column.kind:
        case Kind.NUMBER | Kind.COUNT:
            shown |= {"align": "right"}
        case Kind.SHARE:
            shown |= {"align": "right", "num_format": _format_share(book, value)}
        case Kind.DATE:
            shown |= {"align": "left", "num_format": DATES[book.language]}
        case Kind.EMOTION:
            shown |= {"align": "center", "indent": 0}
        case _:
            shown |= {"num_format": "@"}
    return book.format(**shown)


def _format_share(book: Book, value: Cell) -> str:
    """Return a format that shows all of a share: a program that saves as CSV saves what it shows."""
    percent = f"{value * 100:.10f}".rstrip("0") if isinstance(value, float) else ""
    digits = "".join("0" for _ in percent.partition(".")[2])
    return SHARES[book.language].replace("0", f"0.{digits}" if digits else "0")


def _write_row(book: Book, sheet: Worksheet, line: int, row: Row, columns: Sequence[Column]) -> None:
    most = 1
    for place, column in enumerate(columns):
        value = row.get(column.key)
        if value is None:
            continue
        shown = _cell_format(book, column, value)
        if isinstance(value, str):
            sheet.write_string(line, place, value, shown)
            most = max(most, count_lines(value, column.width - 1)) if column.key != OTHER else most
        elif isinstance(value, dt.date):
            sheet.write_datetime(line, place, dt.datetime(value.year, value.month, value.day), shown)  # noqa: DTZ001  # a day
        else:
            sheet.write_number(line, place, value, shown)
    sheet.set_row(line, min(409, LINE * most + 3))
