"""A few characters of a text replaced by others, at a place; every other byte stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from journeymap.source import Mark, resolve
from journeymap.source.page import cut_lines
from journeymap.value import NamedTuple

_ANCHOR = re.compile(r"&\S+ +")


class Replacement(NamedTuple):
    """What stands at a place, and what shall stand there; lines and columns from 1."""

    line: int
    column: int
    width: int
    text: str


def is_alias(lines: Sequence[str], mark: Mark) -> bool:
    """Whether an alias stands at ``mark``, in the place of what it refers to."""
    return lines[mark.line - 1].startswith("*", mark.column - 1)


def find_token(lines: Sequence[str], mark: Mark, word: str, new: str) -> Replacement | None:
    """Return the replacement of ``word`` at ``mark`` by ``new``; quotes stay as they are.

    Quotes are added where ``new`` would be a number without them. ``None`` where ``word`` is written in
    another way than plain or in quotes: with escapes, or as a block text.
    """
    line = lines[mark.line - 1]
    start = mark.column - 1
    anchor = _ANCHOR.match(line, start)
    if anchor:
        start = anchor.end()
    quoted = line[start : start + 1] in {'"', "'"}
    start += quoted
    if not line.startswith(word, start):
        return None
    bare = quoted or isinstance(resolve(new), str)
    return Replacement(mark.line, start + 1, len(word), new if bare else f'"{new}"')


def apply_replacements(text: str, replacements: Iterable[Replacement]) -> str:
    """Return ``text`` with all ``replacements`` made, none of which touch each other."""
    starts = _line_starts(text)
    for one in sorted(replacements, reverse=True):
        start = starts[one.line - 1] + one.column - 1
        text = text[:start] + one.text + text[start + one.width :]
    return text


def _line_starts(text: str) -> list[int]:
    starts, at = [0], 0
    for line in cut_lines(text):
        at += len(line)
        at += 2 if text.startswith("\r\n", at) else 1
        starts.append(at)
    return starts
