"""A document as a workbook: a sheet of sentences, then a sheet per table, with filters and native charts.

Text is written as text, cell by cell: no label ever becomes a formula, a link or a number. Numbers and days
stay numbers, shown as the language writes them. XlsxWriter was chosen over openpyxl because it writes
charts and the same bytes for the same input; its one clock, the day of creation, is set.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from journeymap.language import Language
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Column, Document, Kind, Section, Table
from journeymap.report.document.wording import GRADED, is_figure, say_cell
from journeymap.report.terminal import display_width, make_page, wrap

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
_MOST_LETTERS = 32_767
"""Of a cell, by the format."""
_MOST_IN_NAME = 31
"""Letters of a sheet's name, by the format."""
_NARROWEST, _WIDEST, _OPENING = 9, 48, 110
"""Widths of columns, in digits."""
_LINE_HEIGHT, _MOST_LINES, _AIR = 15, 26, 4
"""Points; a row cannot be higher than 409 of them."""
_CHART_WIDTH, _ROW_PIXELS, _COLUMN_PIXELS = 620, 20, 64
"""Pixels; of a row and a column whose size nobody set."""
_DECIMALS = 9
"""Of a number in a cell, beyond those that are shown."""
_INK, _BAND, _LINE = "#0b5a7d", "#e9eff3", "#b9c3cc"
_FORMATS: dict[Language, dict[Kind, str]] = {
    "en": {Kind.PERCENT: "0%", Kind.DATE: "[$-809]d mmmm yyyy"},
    "tr": {Kind.PERCENT: "%0", Kind.DATE: "[$-41F]d mmmm yyyy"},
}
_SHARED_FORMATS = {
    Kind.SCORE: "0.0",
    Kind.SIGNED: "+0.0;-0.0;0.0",
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "General",
    Kind.SEVERITY: "0.0",
}


def write_xlsx(document: Document, sections: Iterable[Section] | None = None) -> bytes:
    """Return the workbook; the same document gives the same bytes.

    ``sections`` are those of ``document``, where they are made one by one. A row is on the disk before the
    next is made, so the texts stand in the rows themselves and not in one table for all sheets.
    """
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(buffer, {**options, "strings_to_numbers": False})
    workbook.set_properties({"title": _keep(document.title)[:255], "created": _CREATED})
    workbook.set_size(24_000, 14_000)
    formats = _Formats(workbook, document.language)
    taken: set[str] = set()
    opening = _Opening(workbook.add_worksheet(_name_sheet(texts.SUMMARY.say(document.language), taken)))
    opening.add([(document.title, formats.title), *((fact, formats.sentence) for fact in document.facts)])
    for section in document.sections if sections is None else sections:
        opening.add_section(section, formats)
        for table in section.tables:
            sheet = workbook.add_worksheet(_name_sheet(table.title, taken))
            _write_table(table, sheet, formats, document.language)
            _add_chart(table, sheet, workbook)
    workbook.close()
    return buffer.getvalue()


class _Formats:
    """The formats of a workbook, each made once."""

    def __init__(self, workbook: Workbook, language: Language) -> None:
        self.title = workbook.add_format({"bold": True, "font_size": 18, "text_wrap": True})
        self.head = workbook.add_format({"bold": True, "font_size": 13, "font_color": _INK})
        self.sentence = workbook.add_format({"text_wrap": True, "valign": "top"})
        column = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": _BAND, "bottom": 2}
        self.column = workbook.add_format({**column, "bottom_color": _INK, "align": "left", "indent": 1})
        self.figure_column = workbook.add_format(
            {**column, "bottom_color": _INK, "align": "right", "indent": 1}
        )
        shown = {**_SHARED_FORMATS, **_FORMATS[language]}
        # At the top of a cell the dots and hats of Turkish capitals touch the line above.
        cell = {"valign": "vcenter", "bottom": 1, "bottom_color": _LINE}
        figure, text = {**cell, "align": "right", "indent": 1}, {**cell, "align": "left", "indent": 1}
        self.kinds = {
            kind: workbook.add_format({**(figure if is_figure(kind) else text), "num_format": shown[kind]})
            for kind in Kind
            if kind in shown
        }
        self.kinds[Kind.TEXT] = workbook.add_format({**text, "text_wrap": True})


class _Opening:
    """The sheet of everything that is no table."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet, self._next = sheet, 0
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, _OPENING)
        _set_page(sheet)

    def add_section(self, section: Section, formats: _Formats) -> None:
        """Write what a section says besides its tables."""
        told = [*section.sentences, *section.items, *section.remarks]
        if told:
            head = [("", formats.sentence), (section.title, formats.head)]
            self.add([*head, *((text, formats.sentence) for text in told)])

    def add(self, lines: Iterable[tuple[str, Format]]) -> None:
        """Write lines below those that stand there; what has no head to show is as high as its text."""
        for text, shown in lines:
            _write_text(self._sheet, self._next, 0, text, shown)
            if not shown.bold:
                self._sheet.set_row(self._next, _LINE_HEIGHT * _count_lines(text, _OPENING))
            self._next += 1


def _set_page(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write_table(table: Table, sheet: Worksheet, formats: _Formats, language: Language) -> None:
    widths = [_find_width(table, place, language) for place in range(len(table.columns))]
    for place, column in enumerate(table.columns):
        shown = formats.figure_column if is_figure(column.kind) else formats.column
        _write_text(sheet, 0, place, column.title, shown)
        sheet.set_column(place, place, widths[place])
    sheet.set_row(0, _find_height([column.title for column in table.columns], widths))
    for line, row in enumerate(table.rows, start=1):
        sheet.set_row(line, _find_height(row, widths))
        for place, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            _write_cell(sheet, line, place, value, column, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    _set_page(sheet)


def _write_cell(
    sheet: Worksheet, line: int, place: int, value: Cell, column: Column, formats: _Formats
) -> None:
    shown = formats.kinds[column.kind]
    if isinstance(value, float) and column.kind is Kind.COUNT and not value.is_integer():
        shown = formats.kinds[Kind.NUMBER]
    elif column.kind is Kind.SEVERITY and float(value or 0).is_integer():
        shown = formats.kinds[Kind.COUNT]
    if value is None:
        sheet.write_blank(line, place, None, shown)
    elif isinstance(value, str):
        day = _read_day(value) if column.kind is Kind.DATE else None
        if day is None:
            _write_text(sheet, line, place, value, shown)
        else:
            sheet.write_datetime(line, place, day, shown)
    else:
        decimals = 3 if column.kind in {Kind.NUMBER, Kind.COUNT} else _DECIMALS
        sheet.write_number(line, place, round(value, decimals), shown)


def _write_text(sheet: Worksheet, line: int, place: int, text: str, shown: Format) -> None:
    kept = _keep(text)
    if len(kept) > _MOST_LETTERS:
        kept = f"{kept[: _MOST_LETTERS - 1]}…"
    sheet.write_string(line, place, kept, shown)


_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _keep(text: str) -> str:
    """Return ``text`` with what XML cannot hold made visible, as it is on a terminal."""
    return _NO_XML.sub(lambda letter: f"<U+{ord(letter.group()):04X}>", text)


def _read_day(text: str) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= 1901 else None  # a spreadsheet counts days from 1900, and that year wrongly


def _find_height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return the height of a row in points; not every program finds it when it opens the file."""
    counts = [_count_lines(value, w) for value, w in zip(row, widths, strict=True) if isinstance(value, str)]
    return _LINE_HEIGHT * max(counts, default=1) + _AIR


def _count_lines(text: str, width: float) -> int:
    if display_width(text) + 2 <= width:
        return 1
    # Words end before the edge, and letters are not all as wide as a digit: a tenth is kept free.
    return min(_MOST_LINES, len(wrap(text, max(1, int(width * 0.9) - 2))))


def _find_width(table: Table, place: int, language: Language) -> float:
    """Return the width, in letters, that shows most cells whole; long text wraps."""
    page, column = make_page(language, 1_000, colour=False, ascii_only=False), table.columns[place]
    widths = [display_width(say_cell(row[place], column.kind, page)) for row in table.rows]
    # The arrow of the filter covers the end of a title.
    return min(_WIDEST, max(_NARROWEST, min(display_width(column.title), 16) + 4, *(w + 3 for w in widths)))


_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def _name_sheet(title: str, taken: set[str]) -> str:
    """Return a name that the format allows and that no sheet has, whatever the case of its letters."""
    plain = _FORBIDDEN.sub(" ", _keep(title)).strip(" '") or "-"
    if plain.casefold() == "history":  # Excel keeps this name to itself
        plain = f"{plain} -"
    for name in _list_names(plain):
        if name.casefold() not in taken:
            taken.add(name.casefold())
            return name
    raise AssertionError  # pragma: no cover  # the names do not end


def _list_names(plain: str) -> Iterator[str]:
    # Letters beyond the first 65 536 count twice in the format.
    yield _cut(plain, _MOST_IN_NAME)
    for number in range(2, 10_000):
        tail = f" {number}"
        yield _cut(plain, _MOST_IN_NAME - len(tail)) + tail


def _cut(text: str, most: int) -> str:
    while len(text.encode("utf-16-le")) // 2 > most:
        text = text[:-1]
    return text.rstrip(" '")


def _add_chart(table: Table, sheet: Worksheet, workbook: Workbook) -> None:
    """Draw bars of the scores, or a line for each persona's emotion, to the right of the table."""
    kinds = [column.kind for column in table.columns]
    signed = [place for place, kind in enumerate(kinds) if kind is Kind.SIGNED]
    scored = [place for place, column in enumerate(table.columns) if column.name in GRADED]
    shown = signed or scored[:1]
    label = _find_label(table)
    if not table.chart or not shown or label is None:
        return
    chart = workbook.add_chart({"type": "line" if signed else "bar"})
    last = len(table.rows)
    for place in shown:
        series = {
            "name": [sheet.name, 0, place],
            "name_data": [_keep(table.columns[place].title)],
            "categories": [sheet.name, 1, label, last, label],
            "categories_data": ["" if row[label] is None else _keep(str(row[label])) for row in table.rows],
            "values": [sheet.name, 1, place, last, place],
            "values_data": [_say_point(row[place]) for row in table.rows],
        }
        chart.add_series(
            {**series, **({"marker": {"type": "circle"}} if signed else {"fill": {"color": _INK}})}
        )
    # Of a title that begins like one, XlsxWriter makes a formula whatever the options say.
    is_safe = not table.title.startswith("=")
    chart.set_title(
        {"name": _keep(table.title)[:250], "name_font": {"size": 13}} if is_safe else {"none": True}
    )
    if signed:
        chart.set_x_axis({"label_position": "low"})
        chart.set_y_axis({"num_format": "+0.0;-0.0;0"})
    else:
        chart.set_x_axis({"min": 0, "max": 100, "num_format": "0"})
        chart.set_y_axis({"reverse": True})
    chart.set_legend({"position": "bottom"} if signed else {"none": True})
    height = min(900, max(280, 90 + (0 if signed else 26 * last)))
    chart.set_size({"width": _CHART_WIDTH, "height": height})
    beside = len(table.columns) + 1
    sheet.insert_chart(1, beside, chart)
    # LibreOffice prints of a chart what lies beside rows that hold something, unless it is told where to end.
    below, right = 2 + height // _ROW_PIXELS, beside + _CHART_WIDTH // _COLUMN_PIXELS + 1
    sheet.print_area(0, 0, max(last, below), right)


def _say_point(value: Cell) -> str:
    """Return what a chart shows before anything has been reckoned: a look into a file reckons nothing."""
    return f"{round(value, _DECIMALS):.16g}" if isinstance(value, int | float) else ""


def _find_label(table: Table) -> int | None:
    """Return the column that names a row: the last text before the figures begin, else the first text."""
    places = [place for place, column in enumerate(table.columns) if column.kind is Kind.TEXT]
    if any(column.kind is Kind.SIGNED for column in table.columns):
        return next(iter(places), None)
    named = [place for place in places if table.columns[place].name in _NAMES]
    return named[0] if named else next(iter(places), None)


_NAMES = frozenset({"pillar", "touchpoint", "kpi", "persona"})
