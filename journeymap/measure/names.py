"""Which id a name in the data means: by an exact name, by a pattern, or because it is the id itself.

Only the names are looked at, each once; rows are joined to what came out. Matching every row was refused:
a log of ten million events has a few hundred names.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

from journeymap.measure import texts
from journeymap.model import Reference
from journeymap.problem import JourneymapError

_MOST_NAMES = 100_000


class NameBook:
    """Names and patterns with the ids that they mean."""

    def __init__(self, names: Mapping[str, str], known: Collection[str]) -> None:
        """Hold ``names``; a name that is one of the ``known`` ids means it without being listed."""
        self._exact = {name: identifier for name, identifier in names.items() if not is_pattern(name)}
        patterns = ((name, identifier) for name, identifier in names.items() if is_pattern(name))
        # The longest pattern is the most particular one; the alphabet settles the rest.
        self._patterns = sorted(patterns, key=lambda pair: (-len(pair[0]), pair[0]))
        self._known = frozenset(known)

    def find(self, name: str) -> str | None:
        """Return the id that ``name`` means, or ``None``."""
        if name in self._exact:
            return self._exact[name]
        for pattern, identifier in self._patterns:
            if matches(pattern, name):
                return identifier
        return name if name in self._known else None


def make_book(
    names: Mapping[str, Reference], known: Collection[str], listed: Mapping[str, str] | None = None
) -> NameBook:
    """Return the book of a source; what stands in ``journeymap.yaml`` comes before a list in a file."""
    return NameBook(
        {**(listed or {}), **{name: reference.id for name, reference in names.items()}}, frozenset(known)
    )


def is_pattern(name: str) -> bool:
    """Whether a name stands for several."""
    return "*" in name or "?" in name


def matches(pattern: str, name: str) -> bool:
    """Whether ``pattern`` is ``name``, with ``*`` for any letters and ``?`` for one."""
    return name == pattern if not is_pattern(pattern) else _compile(pattern).fullmatch(name) is not None


def matches_any(patterns: Iterable[str], name: str) -> bool:
    """Whether one of the patterns is ``name``."""
    return any(matches(pattern, name) for pattern in patterns)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    # Stars that follow each other mean what one means, and would take a long time.
    parts = (".*" if part[0] == "*" else "." if part == "?" else re.escape(part) for part in _split(pattern))
    return re.compile("".join(parts), re.DOTALL)


def _split(pattern: str) -> list[str]:
    return re.findall(r"\*+|\?|[^*?]+", pattern)


def read_names(path: Path, shown: str) -> dict[str, tuple[str, int]]:
    """Return the names that a CSV file with the columns ``name`` and ``id`` lists: ids and their lines.

    Raises:
        JourneymapError: it cannot be read, or lacks one of the columns.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            sample = stream.readline()
            stream.seek(0)
            reader = csv.DictReader(stream, delimiter=";" if ";" in sample else ",")
            if not {"name", "id"} <= set(reader.fieldnames or ()):
                raise JourneymapError(texts.NAMES_FILE_COLUMNS(file=shown), exit_code=1)
            found: dict[str, tuple[str, int]] = {}
            for row in reader:
                if row["name"] and row["id"]:
                    found[row["name"].strip()] = row["id"].strip(), reader.line_num
                if len(found) > _MOST_NAMES:
                    raise JourneymapError(texts.NAMES_FILE_LONG(file=shown, limit=_MOST_NAMES), exit_code=1)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise JourneymapError(texts.NAMES_FILE_UNREADABLE(file=shown), exit_code=1) from error
    return found
