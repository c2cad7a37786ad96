"""Workbooks as a consultant leaves them: the template, with cells written by another program."""

from __future__ import annotations

import csv
import io
from typing import Any

from openpyxl import load_workbook

from journeymap.exchange.form import ForeignFile
from journeymap.exchange.workbook import write_template
from journeymap.exchange.workbook.tables import BY_NAME
from journeymap.exchange.workbook.template import HEADINGS
from journeymap.language import Language
from journeymap.model import Workspace

FIRST = HEADINGS + 2
"""The first row to fill in, from 1."""


def fill(
    sheets: dict[str, list[dict[str, Any]]], language: Language = "en", *, into: bytes | None = None
) -> ForeignFile:
    """Return the template, or another workbook, with rows, each cell by its column's heading there."""
    workbook = load_workbook(io.BytesIO(into or write_template(Workspace(), language)))
    for name, rows in sheets.items():
        sheet = workbook[BY_NAME[name].title.say(language)]
        heads = {str(cell.value).rstrip(" *"): cell.column for cell in sheet[HEADINGS + 1]}
        for line, row in enumerate(rows, FIRST):
            for head, value in row.items():
                sheet.cell(line, heads[head], value)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return ForeignFile("map.xlsx", buffer.getvalue())


def write_table(rows: list[list[str]], delimiter: str = ",", name: str = "table.csv") -> ForeignFile:
    """Return rows as a CSV file."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return ForeignFile(name, buffer.getvalue().encode())
