"""What a terminal does to text: width, line breaks, colour, and characters that it must never be sent.

rich was refused for reports: importing it costs more than composing one, and a row of its tables more
than reading and checking the journey.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.findings.screen import display_width as display_width  # noqa: PLC0414 - handed on to this room
from journeymap.findings.screen import letter_width, reveal
from journeymap.language import Language, Text, upper

MIN_WIDTH = 60
GLUE = "\x00"
"""A space that no line is broken at; no user's text holds it after :func:`make_safe`."""
SHORT_ITEM = 32
READABLE = 100
"""Sentences are not made longer than this; only tables use a wider page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The signs that are not letters; everything else a report says is in the texts."""

    full: str
    half: str
    empty: str
    rule: str
    double_rule: str
    bullet: str
    missing: str
    star: str
    arrow: str
    dot: str
    to: str


UNICODE_MARKS = Marks(
    full="█", half="▌", empty="·", rule="─", double_rule="━", bullet="•", missing="–", star="★",
    arrow="→", dot="·", to="–",
)  # fmt: skip
ASCII_MARKS = Marks(
    full="#", half="+", empty=".", rule="-", double_rule="=", bullet="*", missing="-", star="*",
    arrow=">", dot="|", to="-",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a report is written for."""

    language: Language
    width: int
    """Columns; no line is wider."""
    colour: bool = False
    marks: Marks = UNICODE_MARKS


def make_page(language: Language, width: int, *, colour: bool, ascii_only: bool) -> Page:
    """Return the page for a stream; narrower than :data:`MIN_WIDTH` columns is not attempted."""
    marks = ASCII_MARKS if ascii_only else UNICODE_MARKS
    return Page(language=language, width=max(MIN_WIDTH, width), colour=colour, marks=marks)


class Style:
    """SGR codes; colour only repeats what a word or a number already says."""

    TITLE = "1"
    FAINT = "2"
    GOOD = "32"
    FAIR = "33"
    POOR = "31"
    GRAVE = "1;31"


def paint(text: str, style: str | None, page: Page) -> str:
    """Return ``text`` in ``style``, or as it is where the page has no colour."""
    return f"\x1b[{style}m{text}\x1b[0m" if page.colour and style and text else text


_SPACES = re.compile("[ \t\r\n]+")


def make_safe(text: str) -> str:
    """Return a user's text as one line that can do nothing to a terminal.

    Controls, bidi overrides and the like become visible, ``<U+001B>``; the reader refuses most
    of them already, but a journey may also be made in code. Spaces and line breaks become one space.
    """
    return reveal(_SPACES.sub(" ", text).strip(" "))


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


def write_title(text: Text, page: Page) -> list[str]:
    """Return the title of a section, in capitals, so that it shows without colour."""
    told = upper(text.say(page.language), page.language)
    return [paint(line, Style.TITLE, page) for line in wrap(told, page.width)]


def write_paragraph(text: str, page: Page, *, indent: int = 2, style: str | None = None) -> list[str]:
    """Return ``text`` as indented lines."""
    margin = " " * indent
    return [margin + paint(line, style, page) for line in wrap(text, min(page.width, READABLE) - indent)]


def write_item(text: str, page: Page, *, indent: int = 2) -> list[str]:
    """Return ``text`` as a bullet with a hanging indent."""
    lines = wrap(text, min(page.width, READABLE) - indent - 2)
    margin = " " * indent
    return [f"{margin}{page.marks.bullet} {lines[0]}", *(f"{margin}  {line}" for line in lines[1:])]


def draw_bar(value: float | None, page: Page, cells: int) -> str:
    """Return a bar of ``cells`` columns for a score of 0..100; without a value, spaces."""
    if value is None:
        return ""
    marks = page.marks
    halves = round(min(100.0, max(0.0, value)) / 100 * cells * 2)
    bar = marks.full * (halves // 2) + marks.half * (halves % 2)
    return bar + marks.empty * (cells - len(bar))


def style_score(value: float | None) -> str | None:
    """Return the colour of a score: below 40 poor, below 60 fair, else good."""
    if value is None:
        return Style.FAINT
    if value < 40:
        return Style.POOR
    return Style.FAIR if value < 60 else Style.GOOD
