"""What characters do to a screen: the columns they take, and those that must not reach it as they are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SURROGATE = re.compile("[\ud800-\udfff]")
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def reveal(text: str) -> str:
    """Return ``text`` as one line that can do nothing to a terminal, a log or a page.

    Controls (line breaks and tabs too), bidi overrides, lone surrogates and the like become visible,
    ``<U+001B>``. The reader refuses most of them already; but a key may hold some, and a problem may also be
    made in code.
    """
    return text if text.isprintable() else _HIDDEN.sub(_name_code, text)


def reveal_surrogates(text: str) -> str:
    """Return ``text`` with its lone surrogates visible: they are all that Unicode cannot write to a file."""
    return text if text.isascii() else _SURROGATE.sub(_name_code, text)


def _name_code(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


_COMBINING = "\u0300"
"""Every letter before it, the Turkish ones among them, takes one column."""


@lru_cache(maxsize=1 << 12)
def display_width(text: str) -> int:
    """Return the columns that ``text`` takes: letters 1, East Asian wide letters and emoji 2, marks 0.

    Remembered, for a cell is measured when its column is, when it is wrapped and when it is filled.
    """
    if text.isascii() or max(text) < _COMBINING:
        return len(text)
    return sum(letter_width(letter) for letter in text)


def fill_lines(text: str, first: int, rest: int) -> list[str]:
    """Return ``text`` in lines broken at spaces: ``first`` columns in the first one, ``rest`` in the others.

    A word that is longer than its line stays whole, so that it can be copied or clicked. The first line is
    empty where not even a word fits in it and the others are longer.
    """
    lines: list[str] = []
    line, used, room = "", 0, first
    for word in text.split(" "):
        columns = display_width(word)
        full = used + bool(line) + columns > room
        if full and (line or (not lines and first < rest)):
            lines.append(line)
            line, used, room = word, columns, rest
        else:
            joint = " " if line else ""
            line, used = f"{line}{joint}{word}", used + len(joint) + columns
    return [*lines, line]


@lru_cache(maxsize=1024)
def letter_width(letter: str) -> int:
    """Return the columns of one character: 0, 1 or 2."""
    if letter < _COMBINING:
        return 1
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
