"""Ids in a CSV file of names, changed where they stand; every other byte stays.

The places are found by the rules by which ``csv`` reads. Writing the rows anew with ``csv`` was refused: it
would lay out quotes, line ends and spaces its own way, in a file that somebody else may have written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from journeymap.value import NamedTuple

_QUOTED = re.compile(r'"(?:[^"]|"")*"?')


class Cell(NamedTuple):
    """A cell and where its text stands, without quotes and spaces."""

    text: str
    start: int
    line: int
    column: int


def list_cells(text: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of CSV; the first line tells by a ``;`` that its columns are told apart by that."""
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    at = 0
    while at < len(text):
        row: list[Cell] = []
        while True:
            end = _find_end(text, at, delimiter)
            row.append(_cut_cell(text, at, end))
            at = end + 1
            if end >= len(text) or text[end] != delimiter:
                break
        if text[end : end + 2] == "\r\n":
            at += 1
        yield tuple(row)


def _find_end(text: str, start: int, delimiter: str) -> int:
    """Return where the cell ends that begins at ``start``: at its delimiter, or with its line."""
    quoted = _QUOTED.match(text, start)
    at = quoted.end() if quoted else start
    while at < len(text) and text[at] not in {delimiter, "\n", "\r"}:
        at += 1
    return at


def _cut_cell(text: str, start: int, end: int) -> Cell:
    raw = text[start:end]
    own = raw[1:].rstrip().removesuffix('"') if raw.startswith('"') else raw
    first = start + raw.startswith('"') + len(own) - len(own.lstrip())
    line = text.count("\n", 0, first) + 1
    return Cell(own.strip(), first, line, first - text.rfind("\n", 0, first))


def rename_ids(text: str, old: str, new: str, is_meant: Callable[[Cell], bool]) -> tuple[str, int]:
    """Return the text with ``old`` replaced in the column ``id`` where it is meant, and how often."""
    rows = list_cells(text)
    header = [cell.text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}") for cell in next(rows, ())]
    if "id" not in header:
        return text, 0
    place = header.index("id")
    found = [
        row[place] for row in rows if len(row) > place and row[place].text == old and is_meant(row[place])
    ]
    for cell in reversed(found):
        text = text[: cell.start] + new + text[cell.start + len(old) :]
    return text, len(found)
