"""A YAML file as plain data, with the place of every value beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.problem import Location
from journeymap.source.page import cut_lines, make_visible
from journeymap.value import dataclass


class Mark(NamedTuple):
    """Where a value stands, and where what it holds stands; the tree has the shape of the data."""

    line: int
    column: int
    width: int
    """Characters to underline: to the end of the value, at most to the end of its first line."""
    keys: dict[str, Mark] | None = None
    """Marks of a mapping's keys."""
    values: dict[str, Mark] | list[Mark] | None = None
    """Marks of a mapping's values by key, or of a sequence's items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file: ``data`` is dict, list, str, int, float, bool or None, and what those hold."""

    file: str
    """Path from the workspace's folder, with ``/``."""
    text: str
    data: object
    mark: Mark

    def locate(self, path: Sequence[str | int], *, key: bool = False) -> Location:
        """Return the place of the value at ``path`` (or of its key), else of its nearest parent."""
        mark = self.mark
        for depth, step in enumerate(path):
            last = depth == len(path) - 1
            child = _child(mark, step, key=key and last)
            if child is None:
                break
            mark = child
        return Location(file=self.file, line=mark.line, column=mark.column, width=mark.width)

    def excerpt(self, line: int) -> str:
        """Return ``line`` (from 1) as it may be shown, without its line break; empty past the end.

        At most :data:`~journeymap.source.page.LONGEST_EXCERPT` characters of it.
        """
        lines = cut_lines(self.text)
        return make_visible(lines[line - 1]) if 0 < line <= len(lines) else ""


def _child(mark: Mark, step: str | int, *, key: bool) -> Mark | None:
    if isinstance(mark.values, list):
        return mark.values[step] if isinstance(step, int) and step < len(mark.values) else None
    held = mark.keys if key else mark.values
    return held.get(str(step)) if isinstance(held, dict) else None
