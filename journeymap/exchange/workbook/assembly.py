"""Items put where they belong: rows into files, stages into journeys, touchpoints into stages.

The place of every cell is noted beside the value that it became, and the keys are put into the order of the
schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from journeymap.atlas.files import FOLDERS, SETTINGS
from journeymap.exchange.declaration import name_file
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.column import STAGE, TOUCHPOINT, Parent
from journeymap.exchange.workbook.filling import Item
from journeymap.exchange.workbook.rows import Line, Rows, say_name
from journeymap.schema import load_schema
from journeymap.schema.definition import load_definitions


def assemble_rows(rows: Rows) -> None:
    """Add the declarations that the rows make to their draft."""
    for line in rows.lines:
        if line.table.parent is Parent.FILE:
            line.file = name_file(line.table.key, line.id)
            if line.file not in rows.draft.files:
                rows.draft.files[line.file] = line.item
                _note_places(rows, line)
    _assemble_settings(rows)
    for line in rows.of("stages"):
        _attach(rows, line, rows.journeys.get(line.journey), "stages")
    stages = {(line.journey, line.id): line for line in rows.of("stages")}
    touchpoints = _attach_touchpoints(rows, stages)
    for line in rows.of("pain-points", "opportunities", "metrics"):
        _attach_to_touchpoint(rows, line, touchpoints)
    for line in rows.of("goals", "kpis", "transitions"):
        _attach(rows, line, rows.journeys.get(line.journey), line.table.key)
    for name, data in rows.draft.files.items():
        rows.draft.files[name] = _sort_keys(data, _read_file_order(_find_shape(name)))


def _assemble_settings(rows: Rows) -> None:
    declared, channels = list(rows.of("workspace")), list(rows.of("channels"))
    for extra in declared[1:]:
        rows.refuse("second-row", extra.start, texts.SECOND_ROW())
    if not declared and not channels:
        return
    settings: Item = {"schema_version": 1, **rows.around.settings, **(declared[0].item if declared else {})}
    if declared:
        declared[0].file = SETTINGS
        _note_places(rows, declared[0])
    if channels:
        known = settings.get("channels")
        held: dict[str, object] = dict(known) if isinstance(known, dict) else {}
        for line in channels:
            held[line.id] = line.item
            line.file, line.path = SETTINGS, ("channels", line.id)
            _note_places(rows, line)
        settings["channels"] = held
    settings.setdefault("language", rows.around.language)
    rows.draft.files[SETTINGS] = settings


def _attach_touchpoints(rows: Rows, stages: Mapping[tuple[str, str], Line]) -> dict[tuple[str, str], Line]:
    found: dict[tuple[str, str], Line] = {}
    last: Line | None = None
    for line in rows.of("touchpoints"):
        word = cells.read_text(line.values[STAGE]) if STAGE in line.values else ""
        stage = last if last is not None and last.journey == line.journey else None
        if word:
            identifier = rows.directory.find("stages", line.journey, word)
            stage = None if identifier is None else stages.get((line.journey, identifier))
            if identifier is None:
                rows.refuse_name("stages", line.journey, word, line.place(STAGE))
        elif stage is None:
            stage = next((each for (journey, _), each in stages.items() if journey == line.journey), None)
        last = stage or last
        _attach(rows, line, stage, "touchpoints")
        found.setdefault((line.journey, line.id), line)
    for stage in stages.values():
        stage.item.setdefault("touchpoints", [])
        if not stage.item["touchpoints"]:
            rows.refuse("empty-stage", stage.place("title"), texts.EMPTY_STAGE(title=say_name(stage)))
    return found


def _attach_to_touchpoint(rows: Rows, line: Line, touchpoints: Mapping[tuple[str, str], Line]) -> None:
    word = cells.read_text(line.values[TOUCHPOINT]) if TOUCHPOINT in line.values else ""
    if word:
        identifier = rows.directory.find("touchpoints", line.journey, word)
        owner = None if identifier is None else touchpoints.get((line.journey, identifier))
        if identifier is None:
            rows.refuse_name("touchpoints", line.journey, word, line.place(TOUCHPOINT))
        _attach(rows, line, owner, line.table.key)
    elif line.table.parent is Parent.TOUCHPOINT:
        rows.refuse("no-touchpoint", line.start, texts.NO_TOUCHPOINT_NAMED())
    else:
        key = "survey" if line.table.name == "metrics" else line.table.key
        _attach(rows, line, rows.journeys.get(line.journey), key)


def _attach(rows: Rows, line: Line, owner: Line | None, key: str) -> None:
    """Put the item of a row at the end of a list of its owner's."""
    if owner is None:
        return
    held = cast("list[object]", owner.item.setdefault(key, []))
    line.file, line.path = owner.file, (*owner.path, key, len(held))
    held.append(line.item["use"] if key == "pain_points" and set(line.item) == {"use"} else line.item)
    _note_places(rows, line)


def _note_places(rows: Rows, line: Line) -> None:
    places = rows.draft.places
    places[line.file, line.path] = line.place(line.table.naming.key)
    for key, place in line.places.items():
        if not key.startswith("@"):
            places[line.file, (*line.path, *key.split("."))] = place


def _find_shape(name: str) -> str:
    folder = name.partition("/")[0]
    return next((kind for kind, own in FOLDERS.items() if own == folder), "workspace")


def _sort_keys(data: Item, order: Mapping[str, int]) -> Item:
    """Return ``data`` with its keys in ``order``, and in the schema's in every list that a sheet makes."""
    sorted_data = dict(sorted(data.items(), key=lambda pair: order.get(pair[0], len(order))))
    for key, shape in _INNER.items():
        held = sorted_data.get(key)
        if isinstance(held, list):
            inner = _read_part_order(shape)
            sorted_data[key] = [_sort_keys(each, inner) if isinstance(each, dict) else each for each in held]
    return sorted_data


@cache
def _read_file_order(kind: str) -> Mapping[str, int]:
    return {key: place for place, key in enumerate(load_schema(kind)["properties"])}


@cache
def _read_part_order(name: str) -> Mapping[str, int]:
    return {key: place for place, key in enumerate(load_definitions()[name]["properties"])}


_INNER = {
    "stages": "stage",
    "touchpoints": "touchpoint",
    "pain_points": "painPoint",
    "opportunities": "opportunity",
    "metrics": "metric",
    "survey": "metric",
    "goals": "goal",
    "kpis": "kpi",
    "transitions": "transition",
}
