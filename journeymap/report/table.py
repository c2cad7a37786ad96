"""Tables as aligned plain text: figures keep their width, titles wrap, nothing is cut.

Where even wrapped titles would become slivers, each row is written as a small record instead; a table
that scrolls sideways was refused, because a terminal does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.language import Text
from journeymap.report.terminal import READABLE, Page, Style, display_width, join_items, paint, wrap
from journeymap.value import dataclass

INDENT = 2
GAP = 2
SLIVER = 12
"""A column of text is not made narrower than this, unless its text is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; ``wraps`` for titles, otherwise it is as wide as its widest cell."""

    title: str
    wraps: bool = False
    share: int = 1
    """Its part of the room that wrapping columns want beyond their least."""
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A safe text and its style."""

    text: str
    style: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row; ``detail`` stands below it, from its first wrapping column to the edge of the page."""

    cells: tuple[Cell, ...]
    detail: str = ""


def make_columns(
    columns: Iterable[tuple[Text, bool]], page: Page, *, short: int | None = None
) -> list[Column]:
    """Return columns, each from its title and whether it holds words, which wrap, or figures.

    ``short`` is the place of one whose words are few and stay on their line.
    """
    return [
        Column(title=title.say(page.language), wraps=words and place != short, right=not words)
        for place, (title, words) in enumerate(columns)
    ]


def write_plain_table(
    columns: Iterable[tuple[Text, bool]],
    rows: Iterable[Iterable[str]],
    page: Page,
    *,
    short: int | None = None,
) -> list[str]:
    """Return a table of unstyled cells; columns as :func:`make_columns` takes them."""
    heads = make_columns(columns, page, short=short)
    return write_table(heads, [Row(cells=tuple(map(Cell, row))) for row in rows], page)


def write_table(
    columns: Sequence[Column], rows: Sequence[Row], page: Page, *, head: bool = True
) -> list[str]:
    """Return the lines of a table, none wider than the page; columns empty in every row are left out."""
    kept = [place for place in range(len(columns)) if any(row.cells[place].text for row in rows)]
    columns = [columns[place] for place in kept]
    rows = [Row(cells=tuple(row.cells[place] for place in kept), detail=row.detail) for row in rows]
    if not columns:
        return []
    widths = _find_widths(columns, rows, page.width - INDENT)
    if widths is None:
        return [line for row in rows for line in _write_record(columns, row, page)]
    lines = _write_head(columns, widths, page) if head else []
    for row in rows:
        lines += _write_row(columns, row, widths, page)
    return lines


def _find_widths(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int] | None:
    """Return the width of each column, or ``None`` where they do not fit side by side."""
    natural = [
        max(
            max((display_width(word) for word in column.title.split(" ")), default=0),
            max((display_width(row.cells[place].text) for row in rows), default=0),
        )
        for place, column in enumerate(columns)
    ]
    free = room - GAP * (len(columns) - 1)
    free -= sum(width for column, width in zip(columns, natural, strict=True) if not column.wraps)
    wanted = {place: width for place, width in enumerate(natural) if columns[place].wraps}
    least = {
        place: min(width, max(SLIVER, _longest_word(columns[place].title))) for place, width in wanted.items()
    }
    if free < sum(least.values()):
        return None
    _spare_words(least, {place: _find_longest_word(rows, place) for place in wanted}, free)
    granted = _share_room(wanted, least, free, {place: columns[place].share for place in wanted})
    return [granted.get(place, width) for place, width in enumerate(natural)]


def _find_longest_word(rows: Sequence[Row], place: int) -> int:
    return max((_longest_word(row.cells[place].text) for row in rows), default=0)


def _spare_words(least: dict[int, int], whole: dict[int, int], free: int) -> None:
    """Widen columns so far that their words stay whole, those that lack little first, while there is room."""
    free -= sum(least.values())
    lacking = {place: width - least[place] for place, width in whole.items() if width > least[place]}
    for place, lack in sorted(lacking.items(), key=lambda item: item[1]):
        if lack <= min(free, SLIVER):  # a word that is longer is an address or the like, and may be broken
            least[place] += lack
            free -= lack


def _longest_word(text: str) -> int:
    return max((display_width(word) for word in text.split(" ")), default=0)


def _share_room(
    wanted: dict[int, int], least: dict[int, int], free: int, shares: dict[int, int]
) -> dict[int, int]:
    """Give every column what it wants, or where that is too much, its least and a fair part of the rest."""
    granted = dict(least)
    free -= sum(least.values())
    while free > 0:
        hungry = [place for place, width in wanted.items() if granted[place] < width]
        if not hungry:
            break
        part = max(1, free // sum(shares[place] for place in hungry))
        for place in hungry:
            more = min(part * shares[place], wanted[place] - granted[place], free)
            granted[place] += more
            free -= more
    return granted


def _write_head(columns: Sequence[Column], widths: Sequence[int], page: Page) -> list[str]:
    titles = Row(cells=tuple(Cell(column.title, Style.FAINT) for column in columns))
    # Every table is ruled alike, however narrow it is: the rules are the rhythm of the page.
    rule = page.marks.rule * max(min(page.width, READABLE) - INDENT, sum(widths) + GAP * (len(widths) - 1))
    blocks = _wrap_cells(titles, widths)
    height = max(len(block) for block in blocks)
    # Titles of several lines stand on the rule, not under the ceiling.
    blocks = [[""] * (height - len(block)) + block for block in blocks]
    return [
        *_join_blocks(columns, titles, blocks, widths, page),
        " " * INDENT + paint(rule, Style.FAINT, page),
    ]


def _write_row(columns: Sequence[Column], row: Row, widths: Sequence[int], page: Page) -> list[str]:
    lines = _join_blocks(columns, row, _wrap_cells(row, widths), widths, page)
    if row.detail:
        first = next((place for place, column in enumerate(columns) if column.wraps), 0)
        indent = INDENT + sum(widths[:first]) + GAP * first + (0 if first else 2)
        # A detail runs past a narrow table, but never past what can be read in one sweep.
        edge = max(READABLE, INDENT + sum(widths) + GAP * (len(widths) - 1))
        lines += _indent(row.detail, indent, page, edge=edge)
    return lines


def _wrap_cells(row: Row, widths: Sequence[int]) -> list[list[str]]:
    return [wrap(cell.text, width) for cell, width in zip(row.cells, widths, strict=True)]


def _join_blocks(
    columns: Sequence[Column], row: Row, blocks: list[list[str]], widths: Sequence[int], page: Page
) -> list[str]:
    lines = []
    for number in range(max(len(block) for block in blocks)):
        line, spaces = "", " " * INDENT
        for column, cell, block, width in zip(columns, row.cells, blocks, widths, strict=True):
            text = block[number] if number < len(block) else ""
            fill = " " * (width - display_width(text))
            if text:
                painted = paint(text, cell.style, page)
                line += spaces + fill + painted if column.right else spaces + painted
                spaces = "" if column.right else fill
            else:
                spaces += fill
            spaces += " " * GAP
        lines.append(line)
    return lines


def _write_record(columns: Sequence[Column], row: Row, page: Page) -> list[str]:
    """Return a row as its first title, and everything else below it with its name."""
    pairs = [(column, cell.text.strip(" ")) for column, cell in zip(columns, row.cells, strict=True)]
    first = next((place for place, (column, _) in enumerate(pairs) if column.wraps), None)
    rest = [
        f"{column.title}: {text}"
        for place, (column, text) in enumerate(pairs)
        if place != first and column.title and text
    ]
    lines = [] if first is None else _indent(pairs[first][1], INDENT, page)
    lines += _indent(join_items(rest, "; "), INDENT + 2, page)
    return lines + _indent(row.detail, INDENT + 2, page)


def _indent(text: str, indent: int, page: Page, *, edge: int = READABLE) -> list[str]:
    if not text:
        return []
    width = min(page.width, edge) - indent
    style = Style.FAINT if indent > INDENT else None
    return [" " * indent + paint(line, style, page) for line in wrap(text, width)]
