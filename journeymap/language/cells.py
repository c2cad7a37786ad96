"""Text in the cells of a terminal: how wide it is, where its lines break, and what must never be sent there.

Counting characters was refused: a combining mark takes no cell and a letter of Chinese two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

GLUE = "\x00"
"""A space that no line is broken at; no user's text holds it after :func:`make_safe`."""
SHORT_ITEM = 32

# Texts: compiling so many signs takes long, and next to no text needs it. `re` compiles them when asked.
_SURROGATE = "[\ud800-\udfff]"
_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_SPACES = re.compile("[ \t\r\n]+")


def make_safe(text: str) -> str:
    """Return a user's text as one line, safe for a terminal; spaces and line breaks become one space."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # as nearly every text is, and most have come this way before
    return reveal(_SPACES.sub(" ", text).strip(" "))


def reveal(text: str) -> str:
    """Return ``text`` as one line that can do nothing to a terminal, a log or a page.

    Controls (line breaks and tabs too), bidi overrides, lone surrogates and the like become visible,
    ``<U+001B>``. The reader refuses most of them already; but a key may hold some, and a problem or a
    journey may also be made in code.
    """
    return text if text.isprintable() else re.sub(_HIDDEN, _name_code, text)


def reveal_surrogates(text: str) -> str:
    """Return ``text`` with its lone surrogates visible: they are all that Unicode cannot write to a file."""
    return text if text.isascii() else re.sub(_SURROGATE, _name_code, text)


def _name_code(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


_COMBINING = "\u0300"
"""Every letter before it, the Turkish ones among them, takes one column."""


@lru_cache(maxsize=1 << 12)
def display_width(text: str) -> int:
    """Return the columns that ``text`` takes: letters 1, East Asian wide letters and emoji 2, marks 0.

    Remembered, for a cell is measured when its column is, when it is wrapped and when it is filled.
    """
    return len(text) if is_narrow(text) else sum(letter_width(letter) for letter in text)


def is_narrow(text: str) -> bool:
    """Whether each character of ``text`` takes one column, as in nearly every text."""
    return text.isascii() or max(text) < _COMBINING


@lru_cache(maxsize=1024)
def letter_width(letter: str) -> int:
    """Return the columns of one character: 0, 1 or 2."""
    if letter < _COMBINING:
        return 1
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` columns; a longer word is broken, nothing is lost."""
    if display_width(text) <= width:
        return [text.replace(GLUE, " ")]
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        columns = display_width(word)
        if line and used + 1 + columns <= width:
            line, used = f"{line} {word}", used + 1 + columns
            continue
        if line:
            lines.append(line)
        *whole, line = _break_word(word, width)
        lines.extend(whole)
        used = display_width(line)
    return [line.replace(GLUE, " ") for line in (*lines, line)]


def join_items(items: Iterable[str], separator: str) -> str:
    """Return ``items`` in a row; a short one is not torn apart when the row is wrapped."""
    return separator.join(
        item.replace(" ", GLUE) if display_width(item) <= SHORT_ITEM else item for item in items
    )


def _break_word(word: str, width: int) -> list[str]:
    pieces: list[str] = []
    piece, used = "", 0
    for letter in word:
        columns = letter_width(letter)
        if used + columns > width and piece:
            pieces.append(piece)
            piece, used = "", 0
        piece += letter
        used += columns
    return [*pieces, piece]


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return ``text`` filled with spaces to ``width`` columns; ``right`` puts the spaces first."""
    spaces = " " * max(0, width - display_width(text))
    return spaces + text if right else text + spaces


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
