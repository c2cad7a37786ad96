"""Puts the caret of a problem under the word it is about.

Values of the model know where they begin. Which of their keys a finding is about is known by its rule, so
the exact place is looked up in the document only for the few values that have a problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from journeymap.atlas.files import SourceFile, read_file
from journeymap.problem import Location, Problem
from journeymap.source import Document, Mark

_BYTE_ORDER_MARK = "\ufeff"
_KEYS = {
    "duplicate-id": ("id", "use"),
    "missing-file": ("file", "image", "images", "logo"),
    "more-than-all": ("k",),
    "no-spread": ("target",),
    "not-a-picture": ("image", "images", "logo"),
    "off-scale": ("mean", "value"),
    "scale-reversed": ("scale", "scales"),
}


def point_at(problem: Problem, document: Document) -> Problem:
    """Return ``problem`` with its caret under the value that its rule speaks of, and its source line."""
    location = _narrow(problem, document) if problem.rule in _KEYS else problem.location
    return replace(problem, location=location, excerpt=document.excerpt(location.line))


def _narrow(problem: Problem, document: Document) -> Location:
    place = problem.location
    for mark in _mappings(document.mark):
        if (mark.line, mark.column) == (place.line, place.column) and isinstance(mark.values, dict):
            for key in _KEYS[problem.rule]:
                if key in mark.values:
                    found = mark.values[key]
                    return Location(file=place.file, line=found.line, column=found.column, width=found.width)
    return place


def _mappings(mark: Mark) -> Iterator[Mark]:
    if isinstance(mark.values, dict):
        yield mark
        for held in mark.values.values():
            yield from _mappings(held)
    elif isinstance(mark.values, list):
        for item in mark.values:
            yield from _mappings(item)


def quote_lines(root: Path, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return ``problems`` with their source lines, for findings made after the files were put away."""
    texts: dict[str, list[str]] = {}
    quoted = []
    for problem in problems:
        place = problem.location
        if place.file not in texts:
            found = read_file(root, SourceFile(id="", path=root / place.file, name=place.file))
            content = b"" if isinstance(found, Problem) else found
            texts[place.file] = content.decode("utf-8", "replace").removeprefix(_BYTE_ORDER_MARK).split("\n")
        lines = texts[place.file]
        line = lines[place.line - 1].rstrip("\r") if place.line <= len(lines) else ""
        quoted.append(problem if problem.excerpt else replace(problem, excerpt=line))
    return tuple(quoted)
