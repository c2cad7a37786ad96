"""Cells as a reader of the language writes them; every writer but the spreadsheet's says them so."""

from __future__ import annotations

from journeymap.report.document.content import Cell, Kind
from journeymap.report.terminal import Page, make_safe
from journeymap.report.wording import (
    say_amount,
    say_count,
    say_date,
    say_score,
    say_severity,
    say_share,
    say_signed,
)


def say_cell(value: Cell, kind: Kind, page: Page) -> str:  # noqa: PLR0911  # a line per kind reads best
    """Return the text of a cell, on one line; what is missing is a dash."""
    if value is None:
        return page.marks.missing
    if isinstance(value, str):
        return say_date(value, page.language) if kind is Kind.DATE else make_safe(value)
    match kind:
        case Kind.SCORE:
            return say_score(value, page)
        case Kind.PERCENT:
            return say_share(value, page)
        case Kind.SIGNED:
            return say_signed(value, page)
        case Kind.SEVERITY:
            return say_severity(value, page.language)
        case Kind.COUNT:
            return say_count(value, page.language)
        case _:
            return say_amount(value, None, page.language)


def is_figure(kind: Kind) -> bool:
    """Whether the cells of a column are numbers, which stand below each other at the right."""
    return kind is not Kind.TEXT and kind is not Kind.DATE  # hashing enum members takes longer


GRADED = frozenset({"score", "attained", "kpi_attained"})
"""Columns of 0..100 in which more is better; of points lost it is not."""
