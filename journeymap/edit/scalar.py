"""How a single text is written: without quotes where that is safe, with as few escapes as can be.

Quotes are removed, never added. They stay where YAML 1.2 core needs them, and where some readers would take
the bare text for something else: ``no``, ``012`` and ``2026-10-01`` are text here and truth, number and date
to a reader of YAML 1.1; a ``?`` or ``:`` between brackets stops a few of them. Removing those too was
refused: the file would mean one thing to journeymap and another to the tool beside it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from journeymap.source import resolve
from journeymap.source.outline import Leaf

WIDTH = 110
"""Columns that a text over several lines is wrapped at, and that a list in brackets may be joined to."""

_SIGNS = frozenset("-?:,[]{}#&*!|>'\"%@`=<~")
_BLOCK_BREAKERS = re.compile(r": |:$| #")
_BRACKET_BREAKERS = re.compile(r"[,\[\]{}?:]")
# What YAML 1.1, or 1.2 core where ours is more careful, takes for truth, number, time or date.
_OTHERWISE = re.compile(
    r"(?i)y|n|yes|no|on|off|true|false|null|[-+.]?\d[\d_:.,+\-a-fox]*(?:[t ][\d:.+\-z ]*)?"
)


def stands_bare(value: str, *, in_brackets: bool) -> bool:
    """Whether ``value`` needs no quotes, neither here nor for other readers."""
    if not value or value[0] in _SIGNS or value[-1] == " " or value[0] == " " or not value.isprintable():
        return False
    if value[-1] == '"' and value.count('"') % 2:
        return False  # bare, it looks like a text whose opening quote was lost
    if _BLOCK_BREAKERS.search(value) or (in_brackets and _BRACKET_BREAKERS.search(value)):
        return False
    return _OTHERWISE.fullmatch(value) is None and resolve(value) is value


def write_leaf(leaf: Leaf, line: str, *, in_brackets: bool) -> str:
    """Return ``leaf`` on one line; ``line`` is the line that it begins on."""
    return _anchor(leaf) + _write_value(leaf, line, in_brackets=in_brackets)


def _anchor(leaf: Leaf) -> str:
    return (
        "" if leaf.anchor is None else f"&{leaf.anchor} " if leaf.value or leaf.style else f"&{leaf.anchor}"
    )


def _write_value(leaf: Leaf, line: str, *, in_brackets: bool) -> str:
    value, style = leaf.value, leaf.style
    if style == "*":
        return f"*{value}"
    single = leaf.line == leaf.end_line
    if (not style and single) or stands_bare(value, in_brackets=in_brackets):
        return value
    if not single or style in {"|", ">"}:
        return quote(value)
    raw = line[leaf.column : leaf.end_column]
    # Escapes may have been chosen to make something visible; single quotes save those of the double ones.
    if style == "'" and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return raw


def quote(value: str) -> str:
    """Return ``value`` in quotes, on one line."""
    if value.isprintable():
        if '"' not in value and "\\" not in value:
            return f'"{value}"'
        if "'" not in value:
            return f"'{value}'"
    return '"' + "".join(_ESCAPES.get(letter) or _escape(letter) for letter in value) + '"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\xa0": "\\_"}


def _escape(letter: str) -> str:
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def wrap(value: str, width: int) -> list[str] | None:
    """Return the lines of ``value`` as a folded text; ``None`` where folding would change it."""
    if not value or "\n" in value or "\t" in value or value != value.strip(" "):
        return None
    words = value.split(" ")
    lines = [words[0]]
    for before, word in pairwise(words):
        # Beside a second space a break would be lost.
        if before and word and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines
