"""The workbook that is being written: its looks, its lists, and what its sheets have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.choices import gather_choices
from journeymap.exchange.workbook.column import ID, OTHER, Column, Kind, Table
from journeymap.exchange.workbook.tables import TABLES
from journeymap.language import Language, Text
from journeymap.model import Workspace
from journeymap.report.terminal import display_width, wrap

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

HEADINGS = 3
"""The row of the headings, from 0; title, purpose and hints stand above."""
ROWS = 500
"""Rows below the headings that are prepared; more may be filled in."""
WIDE = 18
"""Columns from which on a sheet is printed two pages wide."""
LINE = 15.0
"""Points that a line of text is high."""
FONT = "Calibri"
INK, BLUE, GREY, PALE, RULE, FAINT = "#1f2933", "#1d4e89", "#5c6770", "#f4f7fb", "#d5dce4", "#5f6b76"
MISSING = "#fdecea"
DATES: Mapping[Language, str] = {"en": "yyyy-mm-dd", "tr": "[$-41F]dd.mm.yyyy"}
"""Dates that read in one way only, also where a program saves them as text, as it shows them: with the month
in words, or without its language, LibreOffice shows ``09/10/2026`` there."""
SHARES: Mapping[Language, str] = {"en": "0%", "tr": "%0"}
FIGURES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.SHARE})


class Book:
    """A workbook, the workspace whose words it offers, and the language that it speaks."""

    def __init__(self, workbook: Workbook, workspace: Workspace, language: Language) -> None:
        """Begin without a sheet."""
        self.workbook, self.workspace, self.language = workbook, workspace, language
        self.choices = gather_choices(workspace)
        self.lists: dict[str, str] = {}
        """Where each list stands, as a formula."""
        self.heads: dict[str, dict[str, int]] = {
            table.name: {column.key: place for place, column in enumerate(list_columns(table))}
            for table in TABLES
        }
        """The place of each column by its key, for each table by its name."""
        self._formats: dict[str, Format] = {}

    def say(self, text: Text, **values: str) -> str:
        """Return a text in the language of the workbook."""
        return text.say(self.language, **values)

    def format(self, **properties: Any) -> Format:
        """Return the format with these properties, made once, over what all cells have."""
        key = repr(sorted(properties.items()))
        if key not in self._formats:
            whole = {"font_name": FONT, "font_size": 11, "font_color": INK, "valign": "top", **properties}
            self._formats[key] = self.workbook.add_format(whole)
        return self._formats[key]


_ID = Column(key=ID, title=texts.ID_COLUMN, hint=texts.ID_HINT, width=20)
_OTHER = Column(key=OTHER, title=texts.OTHER_COLUMN, hint=texts.OTHER_HINT, width=20)


def list_columns(table: Table) -> tuple[Column, ...]:
    """Return every column of a sheet, the two that journeymap keeps last."""
    return (*table.columns, _ID, _OTHER)


def name_column(place: int) -> str:
    """Return the letters of a column; ``place`` counts from 0."""
    letters, left = "", place + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def count_lines(text: str, width: float) -> int:
    """Return how many lines a text has in a column that is ``width`` letters wide."""
    lines = 0
    for line in text.split("\n"):
        lines += 1 if display_width(line) <= width else len(wrap(line, max(4, int(width * 0.95))))
    return lines
