"""What the spreadsheet itself offers and checks while somebody types: lists, numbers, shares, days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.column import OTHER, Column, Kind, Table
from journeymap.exchange.workbook.tables import BY_NAME
from journeymap.exchange.workbook.template.book import (
    HEADINGS,
    MISSING,
    ROWS,
    Book,
    list_columns,
    name_column,
)

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def check_column(book: Book, sheet: Worksheet, table: Table, place: int, column: Column, last: int) -> None:
    """Let the spreadsheet offer and check what it can."""
    if column.key == OTHER:
        return
    first = HEADINGS + 1
    message = {
        "input_title": book.say(column.title)[:32],
        "input_message": book.say(column.hint)[:255],
        "ignore_blank": True,
    }
    sheet.data_validation(first, place, last, place, {**message, **_find_check(book, column)})
    if column.required:
        start, end = name_column(0), name_column(len(list_columns(table)) - 2)
        own = f"${name_column(place)}{first + 1}"
        whole = f"${start}{first + 1}:${end}{first + 1}"
        used = book.heads[table.name].get("use")
        spared = "" if used is None else f',${name_column(used)}{first + 1}=""'
        formula = f'=AND({own}="",COUNTA({whole})>0{spared})'
        missing = book.workbook.add_format({"bg_color": MISSING})
        sheet.conditional_format(
            first, place, last, place, {"type": "formula", "criteria": formula, "format": missing}
        )


def _find_check(book: Book, column: Column) -> dict[str, Any]:  # noqa: PLR0911  # a line for each kind
    refused = {"error_title": book.say(texts.BAD_NUMBER_TITLE), "error_type": "stop"}
    match column.kind:
        case Kind.CHOICE | Kind.FLAG:
            told = {
                "error_title": book.say(texts.BAD_CHOICE_TITLE),
                "error_message": book.say(texts.BAD_CHOICE),
            }
            kind = "warning" if column.choices in {"channel", "lifecycle"} else "stop"
            return {"validate": "list", "source": book.lists[column.choices], "error_type": kind, **told}
        case Kind.REFERENCE:
            return _offer_names(book, column)
        case Kind.NUMBER if column.choices:
            source = book.lists[column.choices]
            told = {
                "error_title": book.say(texts.BAD_CHOICE_TITLE),
                "error_message": book.say(texts.BAD_CHOICE),
            }
            return {"validate": "list", "source": source, "error_type": "warning", **told}
        case Kind.NUMBER | Kind.COUNT:
            least = 0 if column.kind is Kind.COUNT else -1_000_000_000_000
            told = {"error_message": book.say(texts.BAD_NUMBER)}
            return {"validate": "decimal", "criteria": ">=", "value": least, **refused, **told}
        case Kind.SHARE:
            told = {"error_message": book.say(texts.BAD_SHARE)}
            return {
                "validate": "decimal",
                "criteria": "between",
                "minimum": 0,
                "maximum": 1,
                **refused,
                **told,
            }
        case Kind.DATE:
            told = {"error_message": book.say(texts.BAD_DATE)}
            return {"validate": "date", "criteria": ">=", "value": dt.date(1901, 1, 1), **refused, **told}
        case _:
            return {"validate": "any"}


def _offer_names(book: Book, column: Column) -> dict[str, Any]:
    """Offer the titles of another sheet; what stands there only later may be written all the same."""
    table = BY_NAME["touchpoints" if column.target in {"sources", "ends"} else column.target]
    letter = name_column(book.heads[table.name][table.naming.key])
    source = f"='{book.say(table.title)}'!${letter}${HEADINGS + 2}:${letter}${HEADINGS + 1 + ROWS}"
    told = {"error_title": book.say(texts.BAD_CHOICE_TITLE), "error_message": book.say(texts.BAD_NAME)}
    return {"validate": "list", "source": source, "error_type": "warning", **told}
