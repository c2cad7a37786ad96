"""What the cells of a row mean: each is read by its column, and what cannot be is told at its place."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.cells import CellError
from journeymap.exchange.workbook.column import ID, OTHER, Column, Kind, Parent
from journeymap.exchange.workbook.filling import Item
from journeymap.exchange.workbook.rows import Line, Rows
from journeymap.model import ASSUMED


def read_others(rows: Rows) -> None:
    """Begin the item of every row with what no column shows."""
    for line in rows.lines:
        line.item = _read_other(rows, line)


def read_cells(rows: Rows) -> None:
    """Read the cells of every row into its item."""
    for line in rows.lines:
        _read_line(rows, line)


def _read_line(rows: Rows, line: Line) -> None:
    """Read the cells of a row into its item."""
    for column in line.table.columns:
        if column.key.startswith("@"):
            continue
        if column.key in line.values:
            _read_cell(rows, line, column)
        elif column.required and _look(line.item, column.key) is None and "use" not in line.values:
            message = texts.MISSING_CELL(column=column.title)
            place, told = line.place_missing(column.key), texts.MISSING_HELP(hint=column.hint)
            rows.refuse("missing-cell", place, message, told)
    if line.table.parent not in {Parent.FILE, Parent.SETTINGS} and line.table.name != "transitions":
        if "use" not in line.item or line.id != line.item["use"]:
            line.item[ID] = line.id
    elif line.table.name == "transitions" and ID in line.values:
        line.item[ID] = cells.read_text(line.values[ID])


def _read_other(rows: Rows, line: Line) -> Item:
    held = line.values.get(OTHER)
    if held is None:
        return {}
    try:
        data = json.loads(cells.read_text(held))
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        rows.refuse("bad-other", line.place(OTHER), texts.BAD_OTHER(), texts.BAD_OTHER_HELP())
        return {}
    return data


def _read_cell(rows: Rows, line: Line, column: Column) -> None:
    try:
        value = _read(rows, line, column, line.values[column.key])
    except CellError as error:
        rows.refuse("wrong-cell", line.place(column.key), error.message, error.help)
        return
    if value is not None:
        _put(line.item, column.key, value)


def _read(rows: Rows, line: Line, column: Column, cell: cells.Cell) -> object:  # noqa: C901, PLR0911  # a line for each kind
    match column.kind:
        case Kind.TEXT:
            return cells.read_text(cell)
        case Kind.LINES:
            return cells.read_lines(cell)
        case Kind.NUMBER:
            return cells.read_number(cell)
        case Kind.COUNT:
            return cells.read_number(cell, least=0)
        case Kind.SHARE:
            return cells.read_share(cell)
        case Kind.DATE:
            return cells.read_day(cell, rows.around.language)
        case Kind.DURATION:
            return cells.read_duration_cell(cell)
        case Kind.FLAG:
            return cells.read_flag(cell, rows.choices[column.choices], rows.around.language)
        case Kind.CHOICE:
            return cells.read_choice_cell(cell, rows.choices[column.choices], rows.around.language)
        case Kind.REFERENCE:
            return _find_named(rows, line, column, cells.read_text(cell))
        case Kind.REFERENCES:
            return _find_all_named(rows, line, column, cells.read_lines(cell))
        case Kind.EMOTION:
            return _read_emotion(rows, line, column, cell)


def _find_named(rows: Rows, line: Line, column: Column, word: str) -> str | None:
    scope = line.id if line.table.name == "journeys" else line.journey
    found = rows.directory.find(column.target, scope, word)
    if found is None:
        rows.refuse_name(column.target, scope, word, line.place(column.key))
    return found


def _find_all_named(rows: Rows, line: Line, column: Column, words: Sequence[str]) -> object:
    scope = line.id if line.table.name == "journeys" else line.journey
    found = [
        _find_named(rows, line, column, part)
        for word in words
        for part in _split_names(word, lambda name: rows.directory.find(column.target, scope, name))
    ]
    if found == [ASSUMED]:
        return ASSUMED
    return list(dict.fromkeys(each for each in found if each is not None))


def _read_emotion(rows: Rows, line: Line, column: Column, cell: cells.Cell) -> object:
    if not isinstance(cell, str) or ":" not in cell:
        return cells.read_number(cell)
    felt: dict[str, float] = {}
    for part in cells.read_lines(cell):
        name, colon, number = part.rpartition(":")
        if not colon:
            raise CellError(texts.NOT_AN_EMOTION(text=part[:60]), texts.EMOTION_HELP())
        persona = rows.directory.find("personas", "", name.strip())
        if persona is None:
            rows.refuse_name("personas", "", name.strip(), line.place(column.key))
        else:
            felt[persona] = cells.read_number(number.strip())
    return felt or None


def _split_names(word: str, find: Callable[[str], str | None]) -> list[str]:
    """Return the names on a line: one, unless none is called so and commas stand between several."""
    if "," not in word or find(word) is not None:
        return [word]
    return [part.strip() for part in word.split(",") if part.strip()]


def _look(item: Mapping[str, Any], key: str) -> object:
    outer, _, inner = key.partition(".")
    held = item.get(outer)
    return held.get(inner) if inner and isinstance(held, dict) else None if inner else held


def _put(item: Item, key: str, value: object) -> None:
    outer, _, inner = key.partition(".")
    if not inner:
        item[outer] = value
        return
    held = item.setdefault(outer, {})
    if isinstance(held, dict):
        held[inner] = value
