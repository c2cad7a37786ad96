"""Finds where a value stands in a JSON text, by the keys that lead to it.

Only a problem needs it, so nothing is remembered while reading. A second parser that keeps every place was
refused: the standard library's is fast, well tried, and knows how to skip a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from json import JSONDecodeError, JSONDecoder

from journeymap.problem import Location

_BLANK = " \t\r\n"
_DECODER = JSONDecoder()


def locate_json(text: str, file: str, path: Sequence[str | int]) -> Location:
    """Return the place of the value at ``path`` of a sound JSON ``text``, else of the nearest above it."""
    at = _skip(text, 0)
    for step in path:
        found = _enter(text, at, step)
        if found is None:
            break
        at = found
    return place_offset(text, file, at)


def place_offset(text: str, file: str, offset: int) -> Location:
    """Return the place of a character."""
    before = text[:offset]
    return Location(file=file, line=before.count("\n") + 1, column=offset - (before.rfind("\n") + 1) + 1)


def _enter(text: str, at: int, step: str | int) -> int | None:
    """Return where the item or the value of the key ``step`` begins in what begins at ``at``."""
    opening = text[at : at + 1]
    if opening not in {"{", "["} or isinstance(step, str) != (opening == "{"):
        return None
    count, at = 0, _skip(text, at + 1)
    while text[at : at + 1] not in {"}", "]", ""}:
        key: object = count
        if opening == "{":
            key, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        if key == step:
            return at
        try:
            _, at = _DECODER.raw_decode(text, at)
        except (JSONDecodeError, RecursionError, ValueError):
            return None
        at = _skip(text, at)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        count += 1
    return None


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at
