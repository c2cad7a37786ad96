"""Impact against effort as a box of four cells that fits the page.

A scatter of points was refused: in a terminal the dots of a real list lie on each other, and a reader
has to look every one of them up.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.report import plan_texts as texts
from journeymap.report.gain_wording import say_gain
from journeymap.report.terminal import (
    ASCII_MARKS,
    READABLE,
    Page,
    Style,
    display_width,
    make_safe,
    paint,
    wrap,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_amount
from journeymap.score.priority import Matrix, PriorityItem, Quadrant

_UNICODE = ("┌┬┐", "├┼┤", "└┴┘", "─", "│")
_ASCII = ("+++", "+++", "+++", "-", "|")
_MARGIN = "  "


def write_matrix(items: Sequence[PriorityItem], matrix: Matrix, page: Page) -> list[str]:
    """Return the matrix of the items that have both a gain and an effort; nothing where none has."""
    if matrix.gain is None or matrix.effort_days is None:
        return []
    top, middle, bottom, rule, side = _ASCII if page.marks == ASCII_MARKS else _UNICODE
    left = (min(page.width, READABLE) - len(_MARGIN) - 3) // 2
    right = min(page.width, READABLE) - len(_MARGIN) - 3 - left

    def draw_rule(corners: str) -> str:
        line = f"{corners[0]}{rule * left}{corners[1]}{rule * right}{corners[2]}"
        return _MARGIN + paint(line, Style.FAINT, page)

    lines = [*write_title(texts.MATRIX_TITLE, page), draw_rule(top)]
    lines += _write_cells(items, (Quadrant.QUICK_WIN, Quadrant.BIG_BET), (left, right), side, page)
    lines.append(draw_rule(middle))
    lines += _write_cells(items, (Quadrant.FILL_IN, Quadrant.THINK_TWICE), (left, right), side, page)
    lines.append(draw_rule(bottom))
    note = texts.MATRIX_NOTE.say(
        page.language,
        gain=say_gain(matrix.gain, page),
        days=say_amount(matrix.effort_days, None, page.language),
    )
    return [*lines, *write_paragraph(note, page, style=Style.FAINT), ""]


def _write_cells(
    items: Sequence[PriorityItem],
    quadrants: tuple[Quadrant, Quadrant],
    widths: tuple[int, int],
    side: str,
    page: Page,
) -> list[str]:
    blocks = [
        _fill_cell(items, quadrant, width - 2, page)
        for quadrant, width in zip(quadrants, widths, strict=True)
    ]
    height = max(map(len, blocks))
    bar = paint(side, Style.FAINT, page)
    lines = []
    for number in range(height):
        cells = []
        for block, width in zip(blocks, widths, strict=True):
            text, style = block[number] if number < len(block) else ("", None)
            cells.append(f" {paint(text, style, page)}{' ' * (width - 2 - display_width(text))} ")
        lines.append(f"{_MARGIN}{bar}{cells[0]}{bar}{cells[1]}{bar}")
    return lines


def _fill_cell(
    items: Sequence[PriorityItem], quadrant: Quadrant, width: int, page: Page
) -> list[tuple[str, str | None]]:
    """Return the lines of a cell: what it means, then its items by their numbers."""
    lines: list[tuple[str, str | None]] = [
        (line, Style.TITLE) for line in wrap(texts.QUADRANTS[quadrant].say(page.language), width)
    ]
    digits = len(str(max((item.number for item in items), default=0)))
    for item in items:
        if item.quadrant is quadrant:
            first, *rest = wrap(make_safe(item.title), width - digits - 1)
            lines.append((f"{item.number:>{digits}} {first}", None))
            lines += [(" " * (digits + 1) + line, None) for line in rest]
    return lines
