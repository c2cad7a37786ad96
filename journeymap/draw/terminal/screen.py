"""What the map is written for: the room, the signs that its encoding has, and colour."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language.cells import display_width, pad
from journeymap.value import dataclass

Cell = tuple[str, str | None]
"""A text and its SGR code."""

BOLD, FAINT = "1", "2"
GOOD, FAIR, POOR = "32", "33", "31"
SERIES_CODES = ("94", "33", "35", "36", "31", "95")
"""Colours of the personas: none so dark or so light that a dark or a light terminal swallows it."""
SEVERITY_CODES = (FAINT, "33", "33;1", "31", "31;1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The signs that are not letters."""

    rule: str
    star: str
    full: str
    empty: str
    neutral: str
    markers: tuple[str, ...]
    """One for each persona; the last stands for everyone."""
    severities: tuple[str, ...]
    """One for each whole step from 0 to 4."""
    missing: str
    dots: bool
    """Whether curves are drawn in Braille dots, eight to a cell."""
    changes: tuple[str, str, str]
    """Before a figure that rose, fell, or did not move; plain signs have none, for the change has its own."""


UNICODE = Signs(
    rule="━", star="★", full="█", empty="·", neutral="┄", markers=("●", "■", "▲", "◆", "▼", "◉", "○"),
    severities=("○", "●", "■", "◆", "⬣"), missing="–", dots=True,
    changes=("↑", "↓", "="),
)  # fmt: skip
ASCII = Signs(
    rule="=", star="*", full="#", empty=".", neutral="-", markers=("A", "B", "C", "D", "E", "F", "o"),
    severities=("", "", "", "", ""), missing="-", dots=False,
    changes=("", "", ""),
)  # fmt: skip


BAR = 8
"""Cells of a bar from 0 to 100."""
_PLAIN = str.maketrans(
    {"−": "-", "–": "-", "·": "|", "≤": "<=", "≥": ">=", "’": "'", "…": "...", "\u00a0": " "}
)
"""The signs of our own sentences, for a terminal that has none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Where the map is shown."""

    width: int
    colour: bool
    signs: Signs

    def paint(self, text: str, code: str | None) -> str:
        """Return ``text`` in a colour, where there are colours."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code and text.strip() else text

    def join(self, cells: Sequence[Cell], widths: Sequence[int]) -> str:
        """Return cells side by side, each as wide as told, without spaces at the end."""
        line, owed = "", 0
        for (text, code), width in zip(cells, widths, strict=True):
            if text:
                line += " " * owed + self.paint(text, code)
                owed = 0
            owed += width - display_width(text) if text else width
        return line

    def plain(self, text: str) -> str:
        """Return ``text``, its signs replaced where the terminal does not have them."""
        return text if self.signs.dots else text.translate(_PLAIN)

    def draw_bar(self, value: float) -> str:
        """Return the bar of a ``value`` from 0 to 100; what lies outside is drawn at its end."""
        full = round(min(100.0, max(0.0, value)) / 100 * BAR)
        return self.signs.full * full + self.signs.empty * (BAR - full)

    def marker(self, number: int) -> str:
        """The marker of persona ``number``; ``-1`` stands for everyone."""
        return self.signs.markers[number % 6 if number >= 0 else -1]


def pad_left(text: str, width: int) -> str:
    """Return ``text`` at the right end of ``width`` cells."""
    return pad(text, width, right=True)


def code_of_series(number: int) -> str:
    """The colour of persona ``number``."""
    return SERIES_CODES[number % 6] if number >= 0 else BOLD


def code_of_score(value: float | None) -> str | None:
    """The colour of a score; it only repeats what the number says."""
    if value is None:
        return FAINT
    return POOR if value < 40 else FAIR if value < 60 else GOOD
