"""The spreadsheet: a template to fill in, a workspace as a workbook, and both as declarations again.

* :mod:`~journeymap.exchange.workbook.tables` describes the sheets once, for all that follow;
* :mod:`~journeymap.exchange.workbook.filling` turns declarations into rows,
  :mod:`~journeymap.exchange.workbook.template` writes them as a workbook, or an empty one;
* :mod:`~journeymap.exchange.workbook.reading` takes a stranger's workbook or CSV apart,
  :mod:`~journeymap.exchange.workbook.sheet` finds the tables in it,
  :mod:`~journeymap.exchange.workbook.gathering` turns their :mod:`~journeymap.exchange.workbook.rows` into
  declarations: :mod:`~journeymap.exchange.workbook.identification` says which is what,
  :mod:`~journeymap.exchange.workbook.interpretation` what their cells mean,
  :mod:`~journeymap.exchange.workbook.assembly` where that belongs;
* :mod:`~journeymap.exchange.workbook.cells` knows what a cell may hold,
  :mod:`~journeymap.exchange.workbook.directory` what the rows are called elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymap.exchange.declaration import Declarations
from journeymap.exchange.draft import Draft
from journeymap.exchange.surroundings import Surroundings
from journeymap.language import Language, Message
from journeymap.model import Workspace

if TYPE_CHECKING:
    from journeymap.exchange.form import ForeignFile
    from journeymap.exchange.workbook.sheet import RawSheet

__all__ = ["read_tables", "read_workbook", "write_filled", "write_template"]


def write_template(workspace: Workspace, language: Language) -> bytes:
    """Return the empty workbook, whose lists offer what ``workspace`` knows; the same bytes each time."""
    from journeymap.exchange.workbook.template import write_workbook

    return write_workbook(None, workspace, language)


def write_filled(
    declarations: Declarations, workspace: Workspace, language: Language
) -> tuple[bytes, tuple[Message, ...]]:
    """Return the workbook with everything that is declared, and what no cell is large enough for."""
    from journeymap.exchange.workbook.filling import fill_rows
    from journeymap.exchange.workbook.template import write_workbook

    losses: list[Message] = []
    rows = fill_rows(declarations, workspace, language, losses)
    return write_workbook(rows, workspace, language), tuple(losses)


def read_workbook(file: ForeignFile, around: Surroundings) -> Draft:
    """Read a workbook of the template. Never raises, whatever the bytes."""
    from journeymap.exchange.workbook.reading import read_raw_workbook

    draft = Draft(file=file.name)
    sheets = read_raw_workbook(file, draft)
    return _read(sheets, draft, around)


def read_tables(files: Sequence[ForeignFile], around: Surroundings) -> Draft:
    """Read sheets of the template that were saved as CSV. Never raises, whatever the bytes."""
    from journeymap.exchange.workbook.reading import read_raw_table

    draft = Draft(file=files[0].name)
    sheets = [sheet for file in files for sheet in read_raw_table(file, draft)]
    return _read(sheets, draft, around)


def _read(sheets: Sequence[RawSheet], draft: Draft, around: Surroundings) -> Draft:
    from journeymap.exchange.workbook.gathering import gather_lines
    from journeymap.exchange.workbook.sheet import read_sheets

    draft.sheets = tuple(sheet.title for sheet in sheets)
    if sheets:
        gather_lines(read_sheets(sheets, draft), draft, around)
    return draft
