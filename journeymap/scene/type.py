"""Text measured and wrapped with the advance widths of the shipped font.

Asking a renderer for the width was refused: it is slow and differs between machines. The measure here is
an upper bound. Each character counts with its advance and the largest kerning that can widen it, so text
that fits by this measure fits in every picture drawn with the shipped font. What the font does not hold
(CJK, emoji, Arabic) is counted wide, since another font will draw it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, TypeAlias

from journeymap.scene.font import ROOMS

Face: TypeAlias = Literal["regular", "semibold", "bold", "italic"]

ASCENT = 0.75
"""Height above the baseline that capitals with their accents need (İ, Ş, Ğ), in type sizes."""
DESCENT = 0.23
"""Depth below the baseline, in type sizes."""
ELLIPSIS = "…"

_UNKNOWN, _WIDE, _EMOJI = 800, 1050, 1400
_GAPS = re.compile(r"[^\S\u00a0\u202f\u2007]+")
"""Where a line may break: white space, but not the spaces that say they do not break."""
_SOFT_BREAKS = re.compile(r"(?<=[-/_.,:;?&=@])")
_CACHE = 1 << 16


class _Rooms(dict[str, int]):
    """Character to room, filled in on demand for what the font does not hold."""

    def __missing__(self, character: str) -> int:
        room = _guess_room(character)
        self[character] = room
        return room


def _guess_room(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc", "Cs"}:
        return 0
    if ord(character) >= 0x1F000 or 0x2600 <= ord(character) < 0x27C0:
        return _EMOJI
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _UNKNOWN


@lru_cache(maxsize=4)
def _rooms(face: Face) -> _Rooms:
    regular = ROOMS["regular"] if face == "italic" else {}
    rooms = _Rooms()
    for table in (regular, ROOMS[face]):
        for room, characters in table.items():
            rooms.update(dict.fromkeys(characters, room))
    return rooms


@lru_cache(maxsize=_CACHE)
def _units(text: str, face: Face) -> int:
    """Room of ``text`` in thousandths of the type size."""
    return sum(map(_rooms(face).__getitem__, text))


def measure(text: str, size: float, weight: Face = "regular") -> float:
    """Return the width that ``text`` needs in pixels at type size ``size``; never less than it is drawn."""
    return _units(text, weight) * size / 1000


@lru_cache(maxsize=_CACHE)
def wrap(text: str, size: float, weight: Face, width: float, max_lines: int | None = None) -> tuple[str, ...]:
    """Break ``text`` into lines that are no wider than ``width`` pixels.

    White space folds; a word that is wider than a line breaks after a hyphen, a slash or the like, and
    else between letters (never before a combining mark). Nothing is lost, unless ``max_lines`` says so:
    then the last line ends in an ellipsis and the caller keeps the whole text for the group's description.
    A line holds at least one character, so a width below a character's is the one case that overflows.
    """
    limit = width * 1000 / size
    space = _units(" ", weight)
    lines: list[str] = []
    line, used = "", 0
    for word in _GAPS.split(text.strip()):
        room = _units(word, weight)
        if line and used + space + room <= limit:
            line, used = f"{line} {word}", used + space + room
            continue
        if line:
            lines.append(line)
        line, used = word, room
        if room > limit:
            *full, line = _break_word(word, weight, limit)
            lines += full
            used = _units(line, weight)
    if line:
        lines.append(line)
    if max_lines is not None and len(lines) > max_lines:
        return (*lines[: max_lines - 1], _shorten(" ".join(lines[max_lines - 1 :]), weight, limit))
    return tuple(lines)


def find_joints(text: str, lines: tuple[str, ...]) -> tuple[str | None, ...]:
    """Return what stood in ``text`` after each of the ``lines`` it was wrapped into.

    A space where the line ended between words, nothing where a word was broken, ``None`` after the last line.
    """
    folded = " ".join(_GAPS.split(text.strip()))
    joints: list[str | None] = []
    place = 0
    for line in lines[:-1]:
        place += len(line)
        spaced = folded[place : place + 1] == " "
        joints.append(" " if spaced else "")
        place += spaced
    return (*joints, None)


@lru_cache(maxsize=_CACHE)
def set_lines(
    text: str, size: float, weight: Face, width: float, max_lines: int | None = None
) -> tuple[tuple[str, str | None], ...]:
    """Return the lines of :func:`wrap`, each with its joint of :func:`find_joints`."""
    lines = wrap(text, size, weight, width, max_lines)
    return tuple(zip(lines, find_joints(text, lines), strict=False))  # no line has no joint


def _break_word(word: str, weight: Face, limit: float) -> list[str]:
    pieces = [""]
    for part in _SOFT_BREAKS.split(word):
        if _units(pieces[-1] + part, weight) <= limit:
            pieces[-1] += part
        elif _units(part, weight) <= limit:
            pieces.append(part)
        else:
            pieces += _break_letters(pieces.pop(), part, weight, limit)
    return [piece for piece in pieces if piece]


def _break_letters(start: str, part: str, weight: Face, limit: float) -> list[str]:
    rooms = _rooms(weight)
    pieces, used = [start], _units(start, weight)
    for letter in part:
        room = rooms[letter]
        if room and used and used + room > limit:
            pieces.append("")
            used = 0
        pieces[-1] += letter
        used += room
    return pieces


def _shorten(text: str, weight: Face, limit: float) -> str:
    rooms = _rooms(weight)
    left = limit - rooms[ELLIPSIS]
    kept = 0
    for letter in text:
        left -= rooms[letter]
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS
