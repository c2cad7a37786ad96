"""What a terminal does to text: width, line breaks, colour, and characters that it must never be sent.

rich was refused for reports: importing it costs more than composing one, and a row of its tables more
than reading and checking the journey.
"""

from __future__ import annotations

from journeymap.language import Language, Text, upper
from journeymap.language.cells import GLUE, SHORT_ITEM, display_width, join_items, make_safe, pad, wrap
from journeymap.value import dataclass

MIN_WIDTH = 60
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


__all__ = [
    "GLUE",
    "MIN_WIDTH",
    "READABLE",
    "SHORT_ITEM",
    "Marks",
    "Page",
    "Style",
    "display_width",
    "draw_bar",
    "join_items",
    "make_page",
    "make_safe",
    "pad",
    "paint",
    "style_score",
    "wrap",
    "write_item",
    "write_paragraph",
    "write_title",
]  # fmt: skip
