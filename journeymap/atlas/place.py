"""Puts the caret of a problem under the word it is about.

Values of the model know where they begin. Which of their keys a finding is about is known by its rule, so
the exact place is looked up in the document only for the few values that have a problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from journeymap.atlas.files import Files, take_files
from journeymap.problem import Location, Problem, Related
from journeymap.source import Document, Place
from journeymap.source.page import make_visible
from journeymap.value import replace

_BYTE_ORDER_MARK = "\ufeff"
_KEYS = {
    "duplicate-id": ("id", "use"),
    "font-not-drawn": ("font",),
    "missing-file": ("file", "image", "images", "logo"),
    "more-than-all": ("k",),
    "no-spread": ("target",),
    "not-a-picture": ("image", "images", "logo"),
    "off-scale": ("mean", "value"),
    "scale-reversed": ("scale", "scales"),
}


def point_at(problem: Problem, document: Document) -> Problem:
    """Return ``problem`` with its caret under the value that its rule speaks of, and its source line."""
    location = _narrow(problem.rule, problem.location, document)
    related = tuple(_point_related(problem.rule, each, document) for each in problem.related)
    return replace(problem, location=location, excerpt=document.excerpt(location.line), related=related)


def _point_related(rule: str, related: Related, document: Document) -> Related:
    if related.location.file != document.file:
        return related
    location = _narrow(rule, related.location, document)
    return related._replace(location=location, excerpt=document.excerpt(location.line))


def _narrow(rule: str, place: Location, document: Document) -> Location:
    if rule not in _KEYS:
        return place
    for line, column, _, inner, *_ in _list_mappings(document.place):
        if (line, column) == (place.line, place.column):
            for key in _KEYS[rule]:
                if key in inner:
                    return Location(place.file, *inner[key][:3])
    return place


def _list_mappings(place: Place) -> Iterator[Place]:
    inner = place[3]
    if isinstance(inner, dict):
        yield place
        for held in inner.values():
            yield from _list_mappings(held)
    elif isinstance(inner, list):
        for item in inner:
            yield from _list_mappings(item)


def quote_lines(place: Files | Path, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return ``problems`` with their source lines, for findings made after the files were put away."""
    files = take_files(place)
    texts: dict[str, list[str]] = {}

    def quote(place: Location) -> str:
        if place.file not in texts:
            texts[place.file] = _read_lines(files, place.file)
        lines = texts[place.file]
        return make_visible(lines[place.line - 1].rstrip("\r")) if place.line <= len(lines) else ""

    return tuple(
        replace(
            problem,
            excerpt=problem.excerpt or quote(problem.location),
            related=tuple(
                each._replace(excerpt=each.excerpt or quote(each.location)) for each in problem.related
            ),
        )
        for problem in problems
    )


def _read_lines(files: Files, name: str) -> list[str]:
    found = files.read(name)
    content = b"" if isinstance(found, Problem) else found
    return content.decode("utf-8", "replace").removeprefix(_BYTE_ORDER_MARK).split("\n")
