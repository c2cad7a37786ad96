"""Finds out what is wrong with a file that is not what its name or its settings say."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_MAGIC = b"PAR1"
_SMALLEST = 12
"""A Parquet file has its mark twice, and the length of what it says of itself."""
_VALUE = re.compile(r"[\d\s.,:;+\-/TZ]*\d[\d\s.,:;+\-/TZ]*")
"""A number, a date or a time."""
_LONGEST_NAME = 60
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ANYWAY = ("Interrupt", "OutOfMemory")
"""Errors of an engine that are not about a file."""


def is_parquet(path: Path) -> bool:
    """Whether a file begins and ends as Parquet does."""
    if path.stat().st_size < _SMALLEST:
        return False
    with path.open("rb") as stream:
        begin = stream.read(len(_MAGIC))
        stream.seek(-len(_MAGIC), 2)
        return begin == stream.read() == _MAGIC


def find_utf16(path: Path) -> str | None:
    """Return which UTF-16 a file is in: by its mark, or by two plain letters that it begins with."""
    with path.open("rb") as stream:
        first = stream.read(4)
    if found := _UTF_16.get(first[:2]):
        return found
    if len(first) == 4 and first.count(0) == 2:
        return (
            "utf-16-le" if first[1] == first[3] == 0 else "utf-16-be" if first[0] == first[2] == 0 else None
        )
    return None


def looks_like_data(header: Iterable[str]) -> bool:
    """Whether a first row holds what names of columns are not: then it may be somebody's data."""
    return any(
        _VALUE.fullmatch(name) or "@" in name or len(name) > _LONGEST_NAME or not name.isprintable()
        for name in header
    )


def can_read(table: Any, engine: Any) -> bool:
    """Whether an engine can read every value of a table."""
    # Not the largest value: engines know that without a look at any.
    lengths = {name: table[name].cast("string").length().sum() for name in table.columns}
    try:
        engine.rows(table.agg(**lengths))
    except Exception as error:  # noqa: BLE001  # each engine has errors of its own for what it cannot read
        return any(word in type(error).__name__ for word in _ANYWAY)
    return True
