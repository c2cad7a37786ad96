"""A document as a workbook, read by another library: text stays text, numbers stay numbers."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from journeymap.language import Language
from journeymap.report.document import (
    Column,
    Document,
    Kind,
    Section,
    SectionName,
    Table,
    compose_document,
    make_subject,
)
from journeymap.report.document.xlsx import write_xlsx
from tests.report.document.labels import label_document, labels
from tests.report.samples import SAMPLES


def read(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))


def of_tables(*tables: Table) -> Document:
    section = Section(name=SectionName.SCORES, title="Scores", tables=tables)
    return Document(title="T", language="tr", facts=(), sections=(section,))


@settings(max_examples=60)
@given(labels)
def test_any_label_is_that_text(label: str) -> None:
    content = write_xlsx(label_document(label))
    opening, sheet = read(content).worksheets
    told = [cell.value for (cell,) in opening.iter_rows() if cell.value]
    assert told == [label] * 6
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [[label, "Score"], [label, 61.5]]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s", "n"}
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        sheets = [files.read(name) for name in files.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_a_sheet_for_each_table(name: str, language: Language) -> None:
    atlas, journey = SAMPLES[name]()
    document = compose_document(make_subject(atlas, [journey], language))
    tables = [table for section in document.sections for table in section.tables]
    _, *sheets = read(write_xlsx(document)).worksheets
    assert len(sheets) == len(tables)
    for sheet, table in zip(sheets, tables, strict=True):
        head, *rows = sheet.iter_rows(values_only=True)
        assert list(head) == [column.title for column in table.columns]
        assert len(rows) == len(table.rows)
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref is not None


def test_figures_are_numbers_with_a_format() -> None:
    kinds = (Kind.SCORE, Kind.PERCENT, Kind.SIGNED, Kind.COUNT, Kind.NUMBER, Kind.DATE, Kind.DATE)
    columns = tuple(Column(name=str(place), title=kind.value, kind=kind) for place, kind in enumerate(kinds))
    row = (61.45, 0.744, -0.5, 12500, 412.5, "2026-10-01", "soon")
    [_, sheet] = read(
        write_xlsx(of_tables(Table(name="t", title="T", columns=columns, rows=(row,))))
    ).worksheets
    cells = list(sheet.iter_rows())[1]
    assert [cell.value for cell in cells] == [*row[:5], dt.datetime(2026, 10, 1), "soon"]  # noqa: DTZ001
    assert [cell.number_format for cell in cells[:3]] == ["0.0", "%0", "+0.0;-0.0;0.0"]
    assert cells[5].is_date


@pytest.mark.parametrize(
    "titles",
    [
        ("a/b:c*d?[e]\\f", "A B C D  E  F"),
        ("x" * 40, "X" * 31),
        ("'", "[]"),
        ("History", "özet"),
        ("😀" * 20,),
    ],
)
def test_names_of_sheets_are_allowed_and_differ(titles: tuple[str, ...]) -> None:
    column = Column(name="c", title="C")
    tables = [Table(name=title, title=title, columns=(column,), rows=(("v",),)) for title in titles]
    names = read(write_xlsx(of_tables(*tables))).sheetnames
    assert len({name.casefold() for name in names}) == len(titles) + 1
    assert all(len(name.encode("utf-16-le")) <= 62 and not set(name) & set("[]:*?/\\") for name in names)


def test_charts_of_scores_and_emotion() -> None:
    atlas, journey = SAMPLES["rich"]()
    content = write_xlsx(compose_document(make_subject(atlas, [journey], "tr")))
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        charts = [files.read(name) for name in files.namelist() if name.startswith("xl/charts/chart")]
    assert sum(b"<c:lineChart>" in chart for chart in charts) == 1
    assert sum(b"<c:barChart>" in chart for chart in charts) == 5


def test_the_same_report_is_the_same_bytes() -> None:
    atlas, journey = SAMPLES["rich"]()
    document = compose_document(make_subject(atlas, [journey], "tr"))
    assert write_xlsx(document) == write_xlsx(document)
    with zipfile.ZipFile(io.BytesIO(write_xlsx(document))) as files:
        assert b"2000-01-01T00:00:00Z" in files.read("docProps/core.xml")
        assert {each.date_time for each in files.infolist()} == {(1980, 1, 31, 0, 0, 0)}
