"""A source line with marks below the part that a problem is about.

Places count characters, terminals columns: a tab jumps, an East Asian letter takes two columns and a
combining mark none. Both lines are laid out here in columns, tabs as spaces, so that the marks stand where
they belong whatever the terminal makes of a tab.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from journeymap.language.cells import is_narrow, letter_width
from journeymap.value import NamedTuple

COLUMNS = 100
"""Of a longer line, the part around the marks is shown."""
TAB = 4


class Excerpt(NamedTuple):
    """Two lines, to be shown one below the other."""

    line: str
    before: str
    """Spaces up to the marks."""
    width: int
    """How many marks; at least 1."""


def cut_excerpt(line: str, column: int, width: int, columns: int = COLUMNS) -> Excerpt:
    """Return at most ``columns`` of ``line``, and where its characters from ``column`` on are marked.

    Args:
        line: without its line break.
        column: of the first marked character, from 1; past the end marks the place after the last.
        width: how many characters are marked.
        columns: of the terminal, without the ends that say that something was cut (``…``).
    """
    # A hostile line may be a megabyte: only what could be shown is laid out.
    skipped = max(0, column - 1 - 2 * columns) if len(line) > 4 * columns else 0
    piece = line[skipped : skipped + 4 * columns]
    shown, edges = _lay_out(piece)
    begin = min(column - 1 - skipped, len(shown))
    end = min(begin + width, len(shown))
    first, last = 0, len(shown)
    if skipped or len(piece) < len(line) or edges[-1] > columns:
        first = bisect_left(edges, max(0, edges[begin] + 1 - columns // 2))
        last = max(first, bisect_right(edges, edges[first] + columns) - 1)
    head = "…" if skipped or first else ""
    tail = "…" if skipped + last < len(line) else ""
    beyond = len(tail) if end > last else 0  # what goes on past the cut is marked below its sign, too
    return Excerpt(
        f"{head}{''.join(shown[first:last])}{tail}",
        " " * (len(head) + edges[begin] - edges[first]),
        max(1, edges[min(end, last)] - edges[begin] + beyond),
    )


def _lay_out(line: str) -> tuple[list[str], list[int]]:
    """Return each character as it is shown, and the columns that they begin at and end before."""
    if line.isprintable() and is_narrow(line):
        return list(line), list(range(len(line) + 1))
    shown: list[str] = []
    edges = [0]
    for letter in line:
        if letter == "\t":
            columns = TAB - edges[-1] % TAB
            shown.append(" " * columns)
        else:
            visible = letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
            columns = letter_width(visible)
            shown.append(visible)
        edges.append(edges[-1] + columns)
    return shown, edges
