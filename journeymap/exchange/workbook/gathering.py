"""Rows as declarations, in three steps: which row is what, what its cells mean, and where that belongs.

Each step goes through all rows before the next begins, since a row may name any other. One class with all of
it was refused: nobody could say what of its state held when.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.exchange.draft import Draft
from journeymap.exchange.surroundings import Surroundings
from journeymap.exchange.workbook.assembly import assemble_rows
from journeymap.exchange.workbook.identification import identify_rows
from journeymap.exchange.workbook.interpretation import read_cells, read_others
from journeymap.exchange.workbook.rows import Line, Rows


def gather_lines(lines: Sequence[Line], draft: Draft, around: Surroundings) -> None:
    """Add what the rows declare to ``draft``, with every problem at its cell."""
    rows = Rows(lines, draft, around)
    read_others(rows)
    identify_rows(rows)
    read_cells(rows)
    assemble_rows(rows)
