"""Workbooks that mean harm, or come from people who format whole columns: small files, much work."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

from openpyxl import Workbook

HEADS = ["Stage", "Title", "Channel"]
_SHEET, _BOOK, _STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
_END = b"</sheetData>"


def make_book(rows: Sequence[Sequence[object]], title: str = "Touchpoints") -> bytes:
    """Return a workbook with one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


SMALL = make_book([HEADS, ["A", "B", "Websiet"]])
"""One row with one wrong cell, E2 of which is told where nothing else is wrong."""


def change(part: str, edit: Callable[[bytes], bytes], content: bytes = SMALL, **more: bytes) -> bytes:
    """Return a workbook with one part changed, and others added."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, edit(held) if name == part else held)
        for name, held in more.items():
            new.writestr(name, held)
    return buffer.getvalue()


def add_rows(rows: bytes) -> bytes:
    return change(_SHEET, lambda held: held.replace(_END, rows + _END))


def number(row: bytes, count: int) -> bytes:
    return b"".join(row.replace(b"#", b"%d" % line) for line in range(3, count + 3))


def insert(part: str, mark: bytes, piece: bytes, count: int) -> bytes:
    told = b"".join(piece.replace(b"#", b"%d" % line) for line in range(count))
    return change(part, lambda held: held.replace(mark, told + mark))


_NAMESPACE = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_FAR = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
WRONG_CELL = "Touchpoints!C2: “Websiet” is not in the list of this column."
TOO_LONG = "The sheet goes on from here with more rows, filled or empty, than are read."
TOO_MUCH = "The workbook has too many styles, names or other things beside its cells, and was not read."
TOO_WELL = "A part of the workbook unpacks to more than 150 times its size; it was not read."
NO_BOOK = "The file is no readable workbook."
OLD = "The file is a workbook of the old format (XLS), or one with a password."

BOOKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "says-it-is-huge": (
        lambda: change(_SHEET, lambda held: held.replace(b'ref="A1:C2"', b'ref="A1:XFD1048576"')),
        WRONG_CELL,
    ),
    "a-million-empty-rows": (
        lambda: add_rows(number(b'<row r="#"/>', 1_000_000)),
        f"Touchpoints!A199995: {TOO_LONG}",
    ),
    "many-empty-cells": (
        lambda: add_rows(number(b'<row r="#"><c r="A#"/></row>', 200_000)),
        f"Touchpoints!A99994: {TOO_LONG}",
    ),
    "one-cell-at-the-bottom": (
        lambda: add_rows(_FAR),
        "Touchpoints!A1048576: Only the first 5000 rows of a sheet are read, and there are more.",
    ),
    "full-to-the-last-row": (
        lambda: make_book([HEADS, *([f"a {line}", "b", "store", *range(9)] for line in range(4_000))]),
        "Touchpoints!A2: The file holds more than 25000 values, aliases counted in full.",
    ),
    "everything-merged": (
        lambda: change(
            _SHEET,
            lambda held: held.replace(
                _END, _END + b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            ),
        ),
        WRONG_CELL,
    ),
    "merged-again-and-again": (
        lambda: insert(_SHEET, b"</worksheet>", b'<mergeCell ref="A1:XFD1048576"/>', 400_000),
        TOO_WELL,
    ),
    "formulas": (
        lambda: make_book([HEADS, ["A", "=1+1", "=cmd|' /C calc'!A0"], ["A", '=HYPERLINK("http://x")']]),
        "Touchpoints!B2: “Title” is missing here.",
    ),
    "macros": (lambda: change("", bytes, **{"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 9}), WRONG_CELL),
    "old-or-locked": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000, OLD),
    "zip-bomb": (lambda: insert(_STYLES, b"</cellXfs>", b'<xf numFmtId="0"/>', 500_000), TOO_WELL),
    "styles": (lambda: insert(_STYLES, b"</cellXfs>", b'<xf numFmtId="#"/>', 40_000), TOO_MUCH),
    "names": (
        lambda: insert(_BOOK, b"</workbook>", b'<definedName name="a#">1</definedName>', 80_000),
        TOO_MUCH,
    ),
    "the-same-sheet-often": (
        lambda: insert(
            _BOOK, b"</sheets>", b'<sheet %s name="s#" sheetId="9#" r:id="rId1"/>' % _NAMESPACE, 4_000
        ),
        "The workbook has more than 60 sheets and was not read.",
    ),
    "far-cells-on-each-sheet": (
        lambda: change(
            _BOOK,
            lambda held: held.replace(
                b"</sheets>",
                b"".join(
                    b'<sheet %s name="s%d" sheetId="9%d" r:id="rId1"/>' % (_NAMESPACE, line, line)
                    for line in range(40)
                )
                + b"</sheets>",
            ),
            add_rows(_FAR),
        ),
        "Touchpoints!A1048576: Only the first 5000 rows of a sheet are read, and there are more.",
    ),
    "one-endless-tag": (lambda: change(_SHEET, _add_attributes), NO_BOOK),
    "other-sheets": (
        lambda: make_book([["x", "y"], [1, 2]], "Sheet1"),
        "!A1: No sheet here has the columns of the template.",
    ),
    "not-a-zip": (lambda: b"PK\x03\x04" + b"x" * 100, NO_BOOK),
}
"""What is in each, and what is told of it, among else."""


def _add_attributes(held: bytes) -> bytes:
    told = b" ".join(b'a%d="1"' % line for line in range(400_000))
    return held.replace(b"<sheetData>", b"<sheetData " + told + b">")
