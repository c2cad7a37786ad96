"""The first sheet: what to fill in, in which order, and what to do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.tables import BY_NAME, TABLES
from journeymap.exchange.workbook.template.book import (
    BLUE,
    FAINT,
    GREY,
    HEADINGS,
    INK,
    LINE,
    PALE,
    Book,
    count_lines,
)
from journeymap.language import Text, format_number

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def write_guide(book: Book, sheet: Worksheet, *, filled: bool) -> None:
    """Write the sheet; ``filled`` says that the workbook holds a workspace already."""
    sheet.hide_gridlines(2)
    sheet.set_tab_color(INK)
    sheet.set_column(0, 0, 3)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 2, 84)
    title = book.workspace.name if filled and book.workspace.name else book.say(texts.TEMPLATE_TITLE)
    sheet.set_row(1, 30)
    sheet.write_string(1, 1, title[:200], book.format(bold=True, font_size=22, font_color=BLUE))
    lead = texts.FILLED_LEAD if filled else texts.TEMPLATE_LEAD
    sheet.write_string(2, 1, book.say(lead), book.format(font_color=FAINT, font_size=12))
    line = _write_steps(book, sheet, 4)
    line = _write_sheet_list(book, sheet, line + 1)
    line = _write_rules(book, sheet, line + 1)
    _write_commands(book, sheet, line + 1, filled=filled)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)


def _head(book: Book, sheet: Worksheet, line: int, text: Text) -> int:
    sheet.set_row(line, 22)
    sheet.write_string(
        line, 1, book.say(text), book.format(bold=True, font_size=14, bottom=2, bottom_color=BLUE)
    )
    sheet.write_blank(line, 2, None, book.format(bottom=2, bottom_color=BLUE))
    return line + 1


def _write_steps(book: Book, sheet: Worksheet, line: int) -> int:
    line = _head(book, sheet, line, texts.STEPS)
    steps = (
        (texts.STEP_1, "personas"),
        (texts.STEP_2, "journeys"),
        (texts.STEP_3, "stages"),
        (texts.STEP_4, "touchpoints"),
        (texts.STEP_5, "pain-points"),
    )
    for number, (text, name) in enumerate(steps, 1):
        title = book.say(BY_NAME[name].title)
        told = book.say(text, **{name.partition("-")[0] + ("s" if "-" in name else ""): title})
        link = book.format(font_color=BLUE, underline=1, bold=True, valign="vcenter")
        sheet.write_url(line, 1, f"internal:'{title}'!A{HEADINGS + 2}", link, f"{number}. {title}")
        _write_wrapped(book, sheet, line, told.partition(": ")[2])
        line += 1
    return line


def _write_sheet_list(book: Book, sheet: Worksheet, line: int) -> int:
    line = _head(book, sheet, line, texts.SHEETS)
    for table in TABLES:
        title = book.say(table.title)
        if table.first:
            continue
        link = book.format(font_color=GREY, underline=1, valign="vcenter")
        sheet.write_url(line, 1, f"internal:'{title}'!A{HEADINGS + 2}", link, title)
        _write_wrapped(book, sheet, line, book.say(table.hint))
        line += 1
    return line


def _write_rules(book: Book, sheet: Worksheet, line: int) -> int:
    line = _head(book, sheet, line, texts.RULES)
    scale = book.workspace.emotion_scale
    low, high = format_number(scale.low, book.language), f"+{format_number(scale.high, book.language)}"
    told = [
        book.say(text)
        for text in (
            texts.RULE_REQUIRED,
            texts.RULE_LISTS,
            texts.RULE_NAMES,
            texts.RULE_ABOVE,
            texts.RULE_IDS,
        )
    ]
    told.append(book.say(texts.RULE_SCALE, low=low, high=high))
    for text in told:
        _write_wide(book, sheet, line, text)
        line += 1
    return line


def _write_commands(book: Book, sheet: Worksheet, line: int, *, filled: bool) -> None:
    line = _head(book, sheet, line, texts.THEN)
    file = book.say(texts.EXAMPLE_FILE)
    commands = (
        (texts.COMMAND_AGAIN, texts.COMMAND_RENDER_HERE)
        if filled
        else (texts.COMMAND_NEW, texts.COMMAND_RENDER)
    )
    for command in commands:
        told = book.say(command, file=file) if "{file}" in command.en else book.say(command)
        code = book.format(font_name="Consolas", bg_color=PALE, indent=1, valign="vcenter")
        sheet.merge_range(line, 1, line, 2, told, code)
        sheet.set_row(line, 20)
        line += 1
    _write_wide(book, sheet, line, book.say(texts.WRONG_CELLS))


def _write_wrapped(book: Book, sheet: Worksheet, line: int, text: str) -> None:
    sheet.write_string(
        line,
        2,
        text[:1].upper() + text[1:] if book.language == "en" else text,
        book.format(text_wrap=True, valign="vcenter"),
    )
    sheet.set_row(line, LINE * count_lines(text, 84) + 6)


def _write_wide(book: Book, sheet: Worksheet, line: int, text: str) -> None:
    sheet.merge_range(line, 1, line, 2, f"•  {text}", book.format(text_wrap=True, valign="vcenter"))
    sheet.set_row(line, LINE * count_lines(text, 108) + 6)
