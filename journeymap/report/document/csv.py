"""A table as CSV, for a spreadsheet or a program: one line a row, the same heads in every language."""

from __future__ import annotations

import csv
import io

from journeymap.report.document.content import Table
from journeymap.report.priority_csv import write_cell


def write_csv(table: Table) -> str:
    """Return the table under the names of its columns.

    Numbers have a point and at most six decimals, shares are of 1, days are ISO, missing is empty; a text
    that a spreadsheet could take for a formula has an apostrophe in front.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([write_cell(column.name) for column in table.columns])
    writer.writerows([write_cell(value) for value in row] for row in table.rows)
    return buffer.getvalue()
