"""Declarations as rows: every value in the cell of its column, and the rest as JSON in the last one."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias, cast

from journeymap.atlas.files import FOLDERS, SETTINGS
from journeymap.exchange.declaration import Declarations
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.cells import LONGEST, Cell
from journeymap.exchange.workbook.choices import gather_choices
from journeymap.exchange.workbook.column import ID, JOURNEY, OTHER, STAGE, TOUCHPOINT, Column, Kind, Table
from journeymap.exchange.workbook.directory import Directory
from journeymap.exchange.workbook.tables import BY_NAME
from journeymap.language import Language, Message
from journeymap.model import ASSUMED, COMPLETE, LOST, START, Workspace

Row: TypeAlias = dict[str, Cell]
"""The cells of a row by the key of their column."""
Item: TypeAlias = dict[str, object]

ENDS = {START: texts.START, COMPLETE: texts.COMPLETE, LOST: texts.LOST}


def fill_rows(
    declarations: Declarations, workspace: Workspace, language: Language, losses: list[Message]
) -> Iterator[tuple[str, Row]]:
    """Yield each row behind the name of its table; what no cell is large enough for is added to ``losses``.

    The rows of a table are in order; those of a file come together, whatever their tables.
    """
    filler = _Filler(workspace, language, losses)
    filler.note_names(declarations)
    for name, data in declarations.items():
        yield from filler.list_rows(name, copy.deepcopy(dict(data)))


def start_directory(workspace: Workspace) -> Directory:
    """Return a directory of what is called the same in every workspace, and of its channels."""
    directory = Directory()
    directory.add_choices("channels", gather_choices(workspace)["channel"])
    directory.add("evidence", "", ASSUMED, texts.ASSUMED.en, texts.ASSUMED.tr)
    for target, ends in (("sources", (START,)), ("ends", (COMPLETE, LOST))):
        for end in ends:
            directory.add(target, "", end, ENDS[end].en, ENDS[end].tr)
    return directory


class _Filler:
    """Makes the rows of a workspace."""

    def __init__(self, workspace: Workspace, language: Language, losses: list[Message]) -> None:
        self._losses = losses
        self._language = language
        self._choices = gather_choices(workspace)
        self._directory = start_directory(workspace)

    def note_names(self, declarations: Declarations) -> None:
        """Note what everything is called."""
        # What is shared first, since a journey's touchpoint may be called what the shared one is.
        for name in sorted(declarations, key=lambda name: name.startswith("journeys/")):
            data, identifier, table = declarations[name], PurePosixPath(name).stem, _find_table(name)
            if table is not None:
                self._directory.add(table.name, "", identifier, str(data.get(table.naming.key, "")))
            if name.startswith("journeys/"):
                note_journey(self._directory, identifier, data)

    def list_rows(self, name: str, data: Item) -> Iterator[tuple[str, Row]]:
        """Yield the rows of a file, each behind the name of its table."""
        if name == SETTINGS:
            yield from self._list_settings(data)
            return
        table = _find_table(name)
        if table is None:
            return
        identifier = PurePosixPath(name).stem
        held = {key: _take_items(data, key) for key in _LISTS} if table.name == "journeys" else {}
        yield self._make_row(table, data, {ID: identifier}, "")
        if held:
            yield from self._list_journey(identifier, held)

    def _list_settings(self, data: Item) -> Iterator[tuple[str, Row]]:
        channels = data.pop("channels", None)
        for identifier, channel in (channels if isinstance(channels, dict) else {}).items():
            yield self._make_row(BY_NAME["channels"], dict(channel), {ID: identifier}, "")
        data.pop("schema_version", None)
        yield self._make_row(BY_NAME["workspace"], data, {}, "")

    def _list_journey(self, identifier: str, held: Mapping[str, list[Item]]) -> Iterator[tuple[str, Row]]:
        place: Row = {JOURNEY: self._directory.say("journeys", "", identifier)}
        for stage in held["stages"]:
            touchpoints = _take_items(stage, "touchpoints")
            said = {STAGE: self._directory.say("stages", identifier, str(stage.get("id")))}
            yield self._make_row(BY_NAME["stages"], stage, place, identifier)
            for touchpoint in touchpoints:
                yield from self._list_touchpoint(touchpoint, {**place, **said}, identifier)
        for key in ("goals", "kpis", "transitions", "opportunities"):
            for item in held[key]:
                yield self._make_row(BY_NAME[key], item, place, identifier)
        for item in held["survey"]:
            yield self._make_row(BY_NAME["metrics"], item, place, identifier)

    def _list_touchpoint(self, touchpoint: Item, place: Row, scope: str) -> Iterator[tuple[str, Row]]:
        identifier = str(touchpoint.get("id", touchpoint.get("use")))
        held = {key: _take_items(touchpoint, key) for key in _NAMES}
        yield self._make_row(BY_NAME["touchpoints"], touchpoint, place, scope)
        below = {JOURNEY: place[JOURNEY], TOUCHPOINT: self._directory.say("touchpoints", scope, identifier)}
        for key, name in _NAMES.items():
            for item in held[key]:
                yield self._make_row(BY_NAME[name], item, below, scope)

    def _make_row(self, table: Table, data: Item, place: Row, scope: str) -> tuple[str, Row]:
        row: Row = dict(place)
        for column in table.columns:
            if column.key.startswith("@"):
                continue
            value = _look(data, column.key)
            shown = None if value is None else self._show(column, value, scope)
            if shown is not None:
                row[column.key] = shown
                _drop(data, column.key)
        if ID in data and ID not in row:
            row[ID] = str(data.pop(ID))
        if data:
            rest = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            if len(rest) <= LONGEST:
                row[OTHER] = rest
            else:
                title = str(row.get(table.naming.key, row.get(ID, "")))
                self._losses.append(texts.TOO_LONG_FOR_A_CELL(title=title, keys=", ".join(data)))
        return table.name, row

    def _show(self, column: Column, value: object, scope: str) -> Cell:  # noqa: C901, PLR0911  # a line for each kind
        match column.kind:
            case Kind.TEXT:
                return cells.show_text(value)
            case Kind.LINES:
                return cells.show_lines(value)
            case Kind.NUMBER | Kind.COUNT | Kind.SHARE:
                return cells.show_number(value)
            case Kind.DATE:
                return cells.show_day(value)
            case Kind.DURATION:
                return cells.show_duration(value, self._language)
            case Kind.FLAG:
                return cells.show_flag(value, self._choices[column.choices], self._language)
            case Kind.CHOICE:
                return cells.show_choice(value, self._choices[column.choices], self._language)
            case Kind.REFERENCE:
                return self._directory.say(column.target, scope, value) if isinstance(value, str) else None
            case Kind.REFERENCES:
                return self._show_references(column, value, scope)
            case Kind.EMOTION:
                return self._show_emotion(value)

    def _show_references(self, column: Column, value: object, scope: str) -> Cell:
        named = [value] if isinstance(value, str) else value
        if not isinstance(named, list) or not all(isinstance(each, str) for each in named):
            return None
        if named == [ASSUMED] and value != ASSUMED:
            return None
        return cells.show_lines([self._directory.say(column.target, scope, each) for each in named])

    def _show_emotion(self, value: object) -> Cell:
        if not isinstance(value, dict):
            return cells.show_number(value)
        lines = []
        for persona, felt in value.items():
            number = cells.show_number_in_words(felt, self._language)
            name = self._directory.say("personas", "", persona)
            if number is None or ":" in name:
                return None
            lines.append(f"{name}: {number}")
        return cells.show_lines(lines)


def _find_table(name: str) -> Table | None:
    """Return the table of a file; figures that were measured have none."""
    folder, is_below, _ = name.partition("/")
    files = (table for table in BY_NAME.values() if is_below and table.parent.value == "file")
    return next((table for table in files if FOLDERS.get(table.key) == folder), None)


_LISTS = ("stages", "goals", "kpis", "transitions", "opportunities", "survey")
"""Lists of a journey that have a sheet of their own."""
_NAMES = {"pain_points": "pain-points", "opportunities": "opportunities", "metrics": "metrics"}
"""Lists of a touchpoint that have one, and its name."""


def note_journey(directory: Directory, journey: str, data: Mapping[str, object]) -> None:
    """Note what the things of a journey are called."""
    for stage in _list_items(data, "stages"):
        directory.add("stages", journey, str(stage.get("id")), str(stage.get("title", "")))
        for kpi in _list_items(stage, "kpis"):
            _note_kpi(directory, journey, kpi)
        for touchpoint in _list_items(stage, "touchpoints"):
            _note_touchpoint(directory, journey, touchpoint)
    for kpi in _list_items(data, "kpis"):
        _note_kpi(directory, journey, kpi)
    for outcome in _list_items(data, "outcomes"):
        directory.add("ends", journey, str(outcome.get("id")), str(outcome.get("title", "")))


def _note_kpi(directory: Directory, journey: str, kpi: Mapping[str, object]) -> None:
    if ID in kpi:
        directory.add("kpis", journey, str(kpi[ID]), str(kpi.get("title", "")))


def _note_touchpoint(directory: Directory, journey: str, touchpoint: Mapping[str, object]) -> None:
    use = str(touchpoint.get("use", ""))
    identifier = str(touchpoint.get("id", use))
    title = str(touchpoint.get("title") or directory.say("shared-touchpoints", "", use))
    for target in ("touchpoints", "sources", "ends"):
        directory.add(target, journey, identifier, title)
    for pain_point in _list_items(touchpoint, "pain_points"):
        used = str(pain_point.get("use", ""))
        shared = directory.say("shared-pain-points", "", used)
        directory.add(
            "pain-points", journey, str(pain_point.get("id", used)), str(pain_point.get("title") or shared)
        )


def _list_items(data: Mapping[str, object], key: str) -> Iterator[Item]:
    """Yield the items of a list; one that is only named stands for the mapping that uses it."""
    held = data.get(key)
    for item in held if isinstance(held, list) else ():
        if isinstance(item, dict):
            yield item
        elif key != "kpis":
            yield {"use": item}


def _take_items(data: Item, key: str) -> list[Item]:
    items = list(_list_items(data, key))
    data.pop(key, None)
    return items


def _look(data: Mapping[str, object], key: str) -> object:
    value: object = data
    for part in key.split("."):
        value = cast("Mapping[str, object]", value).get(part) if isinstance(value, dict) else None
    return value


def _drop(data: Item, key: str) -> None:
    outer, _, inner = key.partition(".")
    if not inner:
        del data[outer]
        return
    held = cast("Item", data[outer])
    del held[inner]
    if not held:
        del data[outer]
