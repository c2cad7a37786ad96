"""Writes the workbook: a sheet that explains, the sheets to fill in, and the lists that their cells offer.

Above the headings of every sheet stands what it is for and what each column takes; a cell that is chosen
says it again. What is typed is checked by the spreadsheet already: lists, numbers, shares, days. Texts are
written as texts, so that none of them is a formula, and cells for text are of that format, so that
``2026-10`` stays what was typed.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.choices import Choices, gather_choices, say_choice
from journeymap.exchange.workbook.column import ID, OTHER, Column, Kind, Table
from journeymap.exchange.workbook.filling import Row
from journeymap.exchange.workbook.tables import BY_NAME, TABLES
from journeymap.language import Language, Text, format_number
from journeymap.model import Workspace
from journeymap.report.terminal import display_width, wrap

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

HEADINGS = 3
"""The row of the headings, from 0; title, purpose and hints stand above."""
_ROWS = 500
"""Rows below the headings that are prepared; more may be filled in."""
_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""In the file because the format asks for it; the same for every workbook."""
_WIDE = 18
"""Columns from which on a sheet is printed two pages wide."""
_LINE = 15.0
"""Points that a line of text is high."""
_FONT = "Calibri"
_INK, _BLUE, _GREY, _PALE, _RULE, _FAINT = "#1f2933", "#1d4e89", "#5c6770", "#f4f7fb", "#d5dce4", "#5f6b76"
_MISSING = "#fdecea"
_DATES: Mapping[Language, str] = {"en": "[$-809]d mmmm yyyy", "tr": "[$-41F]d mmmm yyyy"}
_SHARES: Mapping[Language, str] = {"en": "0%", "tr": "%0"}
_FIGURES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.SHARE})


def write_workbook(rows: Mapping[str, Sequence[Row]], workspace: Workspace, language: Language) -> bytes:
    """Return the workbook with ``rows`` by the names of their tables; without any it is the template."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(buffer, {**options, "strings_to_numbers": False})
    workbook.set_properties({"title": texts.TEMPLATE_TITLE.say(language), "created": _CREATED})
    workbook.set_size(24_000, 14_000)
    _Writer(workbook, workspace, language).write(rows)
    workbook.close()
    return buffer.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, workbook: Workbook, workspace: Workspace, language: Language) -> None:
        self._workbook, self._workspace, self._language = workbook, workspace, language
        self._choices = gather_choices(workspace)
        self._lists: dict[str, str] = {}
        """Where each list stands, as a formula."""
        self._heads: dict[str, dict[str, int]] = {
            table.name: {column.key: place for place, column in enumerate(_list_columns(table))}
            for table in TABLES
        }
        self._formats: dict[str, Format] = {}

    def write(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Write every sheet."""
        first = self._workbook.add_worksheet(self._say(texts.READ_ME))
        sheets = {table.name: self._workbook.add_worksheet(self._say(table.title)) for table in TABLES}
        self._write_lists()
        self._write_read_me(first, filled=bool(rows))
        for table in TABLES:
            self._write_table(sheets[table.name], table, rows.get(table.name, ()))
        first.activate()

    def _say(self, text: Text, **values: str) -> str:
        return text.say(self._language, **values)

    def _format(self, **properties: Any) -> Format:
        key = repr(sorted(properties.items()))
        if key not in self._formats:
            whole = {"font_name": _FONT, "font_size": 11, "font_color": _INK, "valign": "top", **properties}
            self._formats[key] = self._workbook.add_format(whole)
        return self._formats[key]

    def _write_lists(self) -> None:
        name = self._say(texts.LISTS)
        sheet = self._workbook.add_worksheet(name)
        for place, (key, choices) in enumerate(sorted(self._choices.items())):
            words = list(self._list_words(choices))
            sheet.write_string(0, place, key, self._format(bold=True))
            for line, word in enumerate(words, 1):
                if word.isdigit():
                    sheet.write_number(line, place, int(word), self._format())
                else:
                    sheet.write_string(line, place, word, self._format())
            sheet.set_column(place, place, 22)
            letter = _name_column(place)
            self._lists[key] = f"='{name}'!${letter}$2:${letter}${len(words) + 1}"
        sheet.hide()

    def _list_words(self, choices: Choices) -> Iterator[str]:
        from journeymap.language import sort_key

        words = [say_choice(choices, value, self._language) for value in choices]
        is_vocabulary = len(words) > 8
        yield from sorted(words, key=lambda word: sort_key(word, self._language)) if is_vocabulary else words

    # The sheet that explains

    def _write_read_me(self, sheet: Worksheet, *, filled: bool) -> None:
        sheet.hide_gridlines(2)
        sheet.set_tab_color(_INK)
        sheet.set_column(0, 0, 3)
        sheet.set_column(1, 1, 30)
        sheet.set_column(2, 2, 84)
        title = self._workspace.name if filled and self._workspace.name else self._say(texts.TEMPLATE_TITLE)
        sheet.set_row(1, 30)
        sheet.write_string(1, 1, title[:200], self._format(bold=True, font_size=22, font_color=_BLUE))
        lead = texts.FILLED_LEAD if filled else texts.TEMPLATE_LEAD
        sheet.write_string(2, 1, self._say(lead), self._format(font_color=_FAINT, font_size=12))
        line = self._write_steps(sheet, 4)
        line = self._write_sheet_list(sheet, line + 1)
        line = self._write_rules(sheet, line + 1)
        self._write_commands(sheet, line + 1, filled=filled)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 1)

    def _head(self, sheet: Worksheet, line: int, text: Text) -> int:
        sheet.set_row(line, 22)
        sheet.write_string(
            line, 1, self._say(text), self._format(bold=True, font_size=14, bottom=2, bottom_color=_BLUE)
        )
        sheet.write_blank(line, 2, None, self._format(bottom=2, bottom_color=_BLUE))
        return line + 1

    def _write_steps(self, sheet: Worksheet, line: int) -> int:
        line = self._head(sheet, line, texts.STEPS)
        steps = (
            (texts.STEP_1, "personas"),
            (texts.STEP_2, "journeys"),
            (texts.STEP_3, "stages"),
            (texts.STEP_4, "touchpoints"),
            (texts.STEP_5, "pain-points"),
        )
        for number, (text, name) in enumerate(steps, 1):
            title = self._say(BY_NAME[name].title)
            told = self._say(text, **{name.partition("-")[0] + ("s" if "-" in name else ""): title})
            link = self._format(font_color=_BLUE, underline=1, bold=True, valign="vcenter")
            sheet.write_url(line, 1, f"internal:'{title}'!A{HEADINGS + 2}", link, f"{number}. {title}")
            self._write_wrapped(sheet, line, told.partition(": ")[2])
            line += 1
        return line

    def _write_sheet_list(self, sheet: Worksheet, line: int) -> int:
        line = self._head(sheet, line, texts.SHEETS)
        for table in TABLES:
            title = self._say(table.title)
            if table.first:
                continue
            link = self._format(font_color=_GREY, underline=1, valign="vcenter")
            sheet.write_url(line, 1, f"internal:'{title}'!A{HEADINGS + 2}", link, title)
            self._write_wrapped(sheet, line, self._say(table.hint))
            line += 1
        return line

    def _write_rules(self, sheet: Worksheet, line: int) -> int:
        line = self._head(sheet, line, texts.RULES)
        scale = self._workspace.emotion_scale
        low, high = format_number(scale.low, self._language), f"+{format_number(scale.high, self._language)}"
        told = [
            self._say(text)
            for text in (
                texts.RULE_REQUIRED,
                texts.RULE_LISTS,
                texts.RULE_NAMES,
                texts.RULE_ABOVE,
                texts.RULE_IDS,
            )
        ]
        told.append(self._say(texts.RULE_SCALE, low=low, high=high))
        for text in told:
            self._write_wide(sheet, line, text)
            line += 1
        return line

    def _write_commands(self, sheet: Worksheet, line: int, *, filled: bool) -> None:
        line = self._head(sheet, line, texts.THEN)
        file = self._say(texts.EXAMPLE_FILE)
        commands = (
            (texts.COMMAND_AGAIN, texts.COMMAND_RENDER_HERE)
            if filled
            else (texts.COMMAND_NEW, texts.COMMAND_RENDER)
        )
        for command in commands:
            told = self._say(command, file=file) if "{file}" in command.en else self._say(command)
            code = self._format(font_name="Consolas", bg_color=_PALE, indent=1, valign="vcenter")
            sheet.merge_range(line, 1, line, 2, told, code)
            sheet.set_row(line, 20)
            line += 1
        self._write_wide(sheet, line, self._say(texts.WRONG_CELLS))

    def _write_wrapped(self, sheet: Worksheet, line: int, text: str) -> None:
        sheet.write_string(
            line,
            2,
            text[:1].upper() + text[1:] if self._language == "en" else text,
            self._format(text_wrap=True, valign="vcenter"),
        )
        sheet.set_row(line, _LINE * _count_lines(text, 84) + 6)

    def _write_wide(self, sheet: Worksheet, line: int, text: str) -> None:
        sheet.merge_range(line, 1, line, 2, f"•  {text}", self._format(text_wrap=True, valign="vcenter"))
        sheet.set_row(line, _LINE * _count_lines(text, 108) + 6)

    # The sheets to fill in

    def _write_table(self, sheet: Worksheet, table: Table, rows: Sequence[Row]) -> None:
        columns = _list_columns(table)
        colour = _BLUE if table.first else _GREY
        sheet.hide_gridlines(2)
        sheet.set_tab_color(colour)
        self._write_top(sheet, table, columns, colour)
        for line, row in enumerate(rows, HEADINGS + 1):
            self._write_row(sheet, line, row, columns)
        last = HEADINGS + max(_ROWS, len(rows) + 100)
        for place, column in enumerate(columns):
            self._check_column(sheet, table, place, column, last)
        sheet.autofilter(HEADINGS, 0, max(HEADINGS + len(rows), HEADINGS + 1), len(columns) - 2)
        sheet.freeze_panes(HEADINGS + 1, self._heads[table.name][table.naming.key] + 1)
        sheet.repeat_rows(HEADINGS)
        sheet.set_landscape()
        sheet.set_paper(8)  # A3
        sheet.fit_to_pages(1 if len(columns) < _WIDE else 2, 0)

    def _write_top(self, sheet: Worksheet, table: Table, columns: Sequence[Column], colour: str) -> None:
        sheet.set_row(0, 30, self._format(bottom=0))
        sheet.set_row(1, 20, self._format(bottom=0))
        sheet.write_string(
            0, 0, self._say(table.title), self._format(bold=True, font_size=18, font_color=colour)
        )
        sheet.write_string(1, 0, self._say(table.hint), self._format(font_color=_FAINT))
        hint = self._format(font_size=9, font_color=_FAINT, text_wrap=True, italic=True, valign="bottom")
        head = {
            "bold": True,
            "font_color": "#ffffff",
            "bg_color": colour,
            "text_wrap": True,
            "valign": "vcenter",
        }
        most = 1
        for place, column in enumerate(columns):
            told = self._say(column.hint)
            hidden = {"hidden": True} if column.key == OTHER else {}
            sheet.set_column(place, place, column.width, self._cell_format(column), hidden)
            sheet.write_string(2, place, told, hint)
            side = "right" if column.kind in _FIGURES else "center" if column.kind is Kind.EMOTION else "left"
            shown = self._format(**head, align=side, indent=0 if side == "center" else 1)
            sheet.write_string(HEADINGS, place, self._say_head(column), shown)
            most = max(most, _count_lines(told, column.width * 1.15)) if column.key != OTHER else most
        sheet.set_row(2, 13 * most + 2, self._format(bottom=0))
        sheet.set_row(HEADINGS, 2 * _LINE + 4, self._format(bottom=0))

    def _say_head(self, column: Column) -> str:
        return f"{self._say(column.title)} *" if column.required else self._say(column.title)

    def _cell_format(self, column: Column) -> Format:
        shown: dict[str, Any] = {
            "text_wrap": True, "bottom": 1, "bottom_color": _RULE, "align": "left", "indent": 1,
        }  # fmt: skip
        if column.key in {ID, OTHER}:
            shown |= {"font_color": _FAINT, "font_size": 9}
        match column.kind:
            case Kind.NUMBER | Kind.COUNT:
                shown |= {"align": "right"}
            case Kind.SHARE:
                shown |= {"align": "right", "num_format": _SHARES[self._language]}
            case Kind.DATE:
                shown |= {"align": "left", "num_format": _DATES[self._language]}
            case Kind.EMOTION:
                shown |= {"align": "center", "indent": 0}
            case _:
                shown |= {"num_format": "@"}
        return self._format(**shown)

    def _write_row(self, sheet: Worksheet, line: int, row: Row, columns: Sequence[Column]) -> None:
        most = 1
        for place, column in enumerate(columns):
            value = row.get(column.key)
            shown = self._cell_format(column)
            if value is None:
                continue
            if isinstance(value, str):
                sheet.write_string(line, place, value, shown)
                most = max(most, _count_lines(value, column.width - 1)) if column.key != OTHER else most
            elif isinstance(value, dt.date):
                sheet.write_datetime(line, place, dt.datetime(value.year, value.month, value.day), shown)  # noqa: DTZ001  # a day
            else:
                sheet.write_number(line, place, value, shown)
        sheet.set_row(line, min(409, _LINE * most + 3))

    def _check_column(self, sheet: Worksheet, table: Table, place: int, column: Column, last: int) -> None:
        """Let the spreadsheet offer and check what it can."""
        if column.key == OTHER:
            return
        first = HEADINGS + 1
        message = {
            "input_title": self._say(column.title)[:32],
            "input_message": self._say(column.hint)[:255],
            "ignore_blank": True,
        }
        sheet.data_validation(first, place, last, place, {**message, **self._find_check(column)})
        if column.required:
            start, end = _name_column(0), _name_column(len(_list_columns(table)) - 2)
            own = f"${_name_column(place)}{first + 1}"
            whole = f"${start}{first + 1}:${end}{first + 1}"
            used = self._heads[table.name].get("use")
            spared = "" if used is None else f',${_name_column(used)}{first + 1}=""'
            formula = f'=AND({own}="",COUNTA({whole})>0{spared})'
            missing = self._workbook.add_format({"bg_color": _MISSING})
            sheet.conditional_format(
                first, place, last, place, {"type": "formula", "criteria": formula, "format": missing}
            )

    def _find_check(self, column: Column) -> dict[str, Any]:  # noqa: PLR0911  # a line for each kind
        refused = {"error_title": self._say(texts.BAD_NUMBER_TITLE), "error_type": "stop"}
        match column.kind:
            case Kind.CHOICE | Kind.FLAG:
                told = {
                    "error_title": self._say(texts.BAD_CHOICE_TITLE),
                    "error_message": self._say(texts.BAD_CHOICE),
                }
                kind = "warning" if column.choices in {"channel", "lifecycle"} else "stop"
                return {"validate": "list", "source": self._lists[column.choices], "error_type": kind, **told}
            case Kind.REFERENCE:
                return self._offer_names(column)
            case Kind.NUMBER if column.choices:
                source = self._lists[column.choices]
                told = {
                    "error_title": self._say(texts.BAD_CHOICE_TITLE),
                    "error_message": self._say(texts.BAD_CHOICE),
                }
                return {"validate": "list", "source": source, "error_type": "warning", **told}
            case Kind.NUMBER | Kind.COUNT:
                least = 0 if column.kind is Kind.COUNT else -1_000_000_000_000
                told = {"error_message": self._say(texts.BAD_NUMBER)}
                return {"validate": "decimal", "criteria": ">=", "value": least, **refused, **told}
            case Kind.SHARE:
                told = {"error_message": self._say(texts.BAD_SHARE)}
                return {
                    "validate": "decimal",
                    "criteria": "between",
                    "minimum": 0,
                    "maximum": 1,
                    **refused,
                    **told,
                }
            case Kind.DATE:
                told = {"error_message": self._say(texts.BAD_DATE)}
                return {"validate": "date", "criteria": ">=", "value": dt.date(1901, 1, 1), **refused, **told}
            case _:
                return {"validate": "any"}

    def _offer_names(self, column: Column) -> dict[str, Any]:
        """Offer the titles of another sheet; what stands there only later may be written all the same."""
        table = BY_NAME["touchpoints" if column.target in {"sources", "ends"} else column.target]
        letter = _name_column(self._heads[table.name][table.naming.key])
        source = f"='{self._say(table.title)}'!${letter}${HEADINGS + 2}:${letter}${HEADINGS + 1 + _ROWS}"
        told = {"error_title": self._say(texts.BAD_CHOICE_TITLE), "error_message": self._say(texts.BAD_NAME)}
        return {"validate": "list", "source": source, "error_type": "warning", **told}


_ID = Column(key=ID, title=texts.ID_COLUMN, hint=texts.ID_HINT, width=20)
_OTHER = Column(key=OTHER, title=texts.OTHER_COLUMN, hint=texts.OTHER_HINT, width=20)


def _list_columns(table: Table) -> tuple[Column, ...]:
    """Return every column of a sheet, the two that journeymap keeps last."""
    return (*table.columns, _ID, _OTHER)


def _name_column(place: int) -> str:
    letters, left = "", place + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _count_lines(text: str, width: float) -> int:
    lines = 0
    for line in text.split("\n"):
        lines += 1 if display_width(line) <= width else len(wrap(line, max(4, int(width * 0.95))))
    return lines
