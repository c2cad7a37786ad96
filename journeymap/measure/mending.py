"""Copies CSV so that an engine sees every row of it: the same line end everywhere, no quotation left open.

DuckDB takes a file whose lines end in different ways for broken, or loses its way in it. And wherever a
quotation mark does not close, engines take all that follows for one value: thousands of rows are then one
row that cannot be read. In the copy only the row with the mark is one, and those after it are read.

A reader of our own for all CSV was refused: it would be slower than the counting. This is done only with a
file that was found to be so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

_CHUNK = 1 << 22
_MOST_LINES = 1000
"""Lines that one value may have; one that never ends is found out after so many."""


def has_mixed_ends(path: Path) -> bool:
    """Whether lines end in different ways."""
    feeds = pairs = 0
    last = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            feeds += chunk.count(b"\n")
            pairs += chunk.count(b"\r\n") + (last == b"\r" and chunk.startswith(b"\n"))
            last = chunk[-1:]
            if 0 < pairs < feeds:
                return True
    return False


def has_open_quotation(path: Path) -> bool:
    """Whether a value goes over the end of a line, rightly or not."""
    with path.open("rb") as stream:
        return any(line.count(b'"') % 2 for line in stream)


def mend_rows(path: Path, scratch: Path, delimiter: str, columns: int) -> Path:
    """Return a copy with line feeds alone, in which no row holds others; bytes that are no text stay so.

    A row that cannot be read for its quotation marks is still one there, at its line.
    """
    copy = scratch / f"{len(list(scratch.iterdir()))}-{path.name}"
    broken = delimiter.join(["-"] * (columns + 1)) + "\n"  # engines let empty columns too many pass
    with (
        path.open(encoding="utf-8", errors="surrogateescape", newline=None) as stream,
        copy.open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as written,
    ):
        written.writelines(_mend(stream, delimiter, columns, broken))
    return copy


def _mend(lines: Iterable[str], delimiter: str, columns: int, broken: str) -> Iterator[str]:
    """Yield lines; in the place of one whose quotation does not close as it should, ``broken``."""
    ahead: list[str] = []
    stream = iter(lines)
    while line := ahead.pop(0) if ahead else next(stream, ""):
        if line.count('"') % 2 == 0:
            yield line
            continue
        found = _find_close(ahead, stream)
        if found and _is_row([line, *ahead[:found]], delimiter, columns):
            yield line
            yield from ahead[:found]
            del ahead[:found]
        else:
            yield broken


def _find_close(ahead: list[str], stream: Iterator[str]) -> int:
    """Return how many more lines a value goes on; 0 where it does not end. They are in ``ahead`` then."""
    ahead.extend(islice(stream, max(0, _MOST_LINES - len(ahead))))
    return next((number for number, line in enumerate(ahead, 1) if line.count('"') % 2), 0)


def _is_row(lines: list[str], delimiter: str, columns: int) -> bool:
    """Whether lines are one row of so many columns."""
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return len(rows) == 1 and len(rows[0]) == columns
