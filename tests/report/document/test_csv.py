"""A table as CSV: whole texts, and labels that stay text in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from hypothesis import given

from journeymap.report.document import compose_document, make_subject
from journeymap.report.document.csv import write_csv
from tests.report.document.labels import label_document, labels
from tests.report.samples import rich

CASES = Path(__file__).parent / "cases"


def test_whole_tables(check_golden: Callable[[Path, str], None]) -> None:
    atlas, journey = rich()
    for section in compose_document(make_subject(atlas, [journey], "en")).sections:
        for table in section.tables:
            check_golden(CASES / "csv" / f"{table.name}.csv", write_csv(table))


@given(labels)
def test_any_label_is_that_text(label: str) -> None:
    [table] = label_document(label).sections[0].tables
    head, row = csv.reader(io.StringIO(write_csv(table)))
    assert head == ["label", "score"]
    assert row[1] == "61.5"
    assert row[0].removeprefix("'") == label.removeprefix("'")
    assert row[0][0] not in "=+-@\t\r\n"
