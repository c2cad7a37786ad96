"""A YAML file as plain data, with the place of every value beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from journeymap.problem import Location
from journeymap.source.page import cut_lines, make_visible
from journeymap.value import NamedTuple, dataclass

Place: TypeAlias = tuple[Any, ...]
"""Where a value stands: line and column from 1, width, and the places of what it holds: a dict by key, a
list, or ``None``. In a mapping, line, column and width of its key follow.

Plain tuples, since a file has hundreds and few are ever looked at; :class:`Mark` is the same with names.
"""


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
    place: Place
    """Where the data and everything in them stand."""

    @property
    def mark(self) -> Mark:
        """The place of the data, and in it all others; it is made anew with each look."""
        return make_mark(self.place)

    def locate(self, path: Sequence[str | int], *, key: bool = False) -> Location:
        """Return the place of the value at ``path`` (or of its key), else of its nearest parent."""
        place = self.place
        for depth, step in enumerate(path):
            child = _find_child(place[3], step)
            if child is None:
                break
            at_key = key and depth == len(path) - 1
            if at_key and len(child) == 4:
                break
            place = child[4:] if at_key else child
        return Location(file=self.file, line=place[0], column=place[1], width=place[2])

    def excerpt(self, line: int) -> str:
        """Return ``line`` (from 1) as it may be shown, without its line break; empty past the end.

        At most :data:`~journeymap.source.page.LONGEST_EXCERPT` characters of it.
        """
        lines = cut_lines(self.text)
        return make_visible(lines[line - 1]) if 0 < line <= len(lines) else ""


def _find_child(places: Any, step: str | int) -> Place | None:
    if isinstance(places, list):
        return places[step] if isinstance(step, int) and step < len(places) else None
    return places.get(str(step)) if isinstance(places, dict) else None


def make_mark(place: Place) -> Mark:
    """Return a place, and all within it, with names."""
    line, column, width, inner = place[:4]
    if isinstance(inner, dict):
        keys = {key: Mark(each[4], each[5], each[6]) for key, each in inner.items()}
        return Mark(line, column, width, keys, {key: make_mark(each) for key, each in inner.items()})
    return Mark(line, column, width, None, inner and [make_mark(each) for each in inner])
