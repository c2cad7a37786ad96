"""Rows as declarations: each cell read by its column, each row put where it belongs, problems at cells.

All sheets are looked through first, so that a row may name what stands further down or on another sheet.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from journeymap.atlas.files import FOLDERS, SETTINGS, is_id
from journeymap.exchange.declaration import name_file
from journeymap.exchange.draft import Draft, Path
from journeymap.exchange.naming import make_id
from journeymap.exchange.surroundings import Surroundings
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.cells import CellError
from journeymap.exchange.workbook.choices import gather_choices
from journeymap.exchange.workbook.column import (
    ID,
    JOURNEY,
    OTHER,
    STAGE,
    TOUCHPOINT,
    Column,
    Kind,
    Parent,
    Table,
)
from journeymap.exchange.workbook.filling import Item, note_journey, start_directory
from journeymap.exchange.workbook.tables import BY_NAME, TABLES
from journeymap.language import Message, Text
from journeymap.model import ASSUMED
from journeymap.problem import Cell, Location
from journeymap.schema import load_schema
from journeymap.schema.definition import load_definitions
from journeymap.schema.suggestion import fold


@dataclass(slots=True)
class Line:
    """A row of a sheet that has something in it."""

    table: Table
    values: dict[str, cells.Cell]
    places: dict[str, Location]
    """Of each cell with a value, by the key of its column."""
    start: Location
    """The row's first cell."""
    heads: Mapping[str, int] = field(default_factory=dict)
    """The number of every column that its sheet has, by key."""
    id: str = ""
    journey: str = ""
    """The journey that the row belongs to, for all but files."""
    item: Item = field(default_factory=dict)
    path: Path = ()
    file: str = ""
    """The declaration that holds it, and the way to it there."""

    def place(self, key: str) -> Location:
        """Return where the cell of a column is, else where the row begins."""
        return self.places.get(key, self.start)

    def place_missing(self, key: str) -> Location:
        """Return where the empty cell of a column is."""
        if key not in self.heads or not isinstance(self.start, Cell):
            return self.start
        return Cell(file=self.start.file, sheet=self.start.sheet, row=self.start.line, column=self.heads[key])


def gather_lines(lines: Sequence[Line], draft: Draft, around: Surroundings) -> None:
    """Add what the rows declare to ``draft``, with every problem at its cell."""
    _Gatherer(lines, draft, around).gather()


class _Gatherer:
    """Makes the declarations of one workbook."""

    def __init__(self, lines: Sequence[Line], draft: Draft, around: Surroundings) -> None:
        self._lines, self._draft, self._around = lines, draft, around
        self._choices = gather_choices(around.workspace)
        self._directory = start_directory(around.workspace)
        self._journeys: dict[str, Line] = {}

    def gather(self) -> None:
        self._note_surroundings()
        for line in self._lines:
            line.item = self._read_other(line)
        self._note_lifecycle()
        self._name_files()
        self._imply_journey()
        self._place_in_journeys()
        for line in self._lines:
            self._read_line(line)
        self._assemble()

    def _of(self, *names: str) -> Iterable[Line]:
        return (line for line in self._lines if line.table.name in names)

    def _note_surroundings(self) -> None:
        atlas = self._around.atlas
        if atlas is None:
            return
        for persona in atlas.personas.values():
            self._directory.add("personas", "", persona.id, persona.name)
        for evidence in atlas.evidence.values():
            self._directory.add("evidence", "", evidence.id, evidence.title)
        for touchpoint in atlas.touchpoints.values():
            self._directory.add("shared-touchpoints", "", touchpoint.id, touchpoint.title)
        for pain_point in atlas.pain_points.values():
            self._directory.add("shared-pain-points", "", pain_point.id, pain_point.title)

    def _note_lifecycle(self) -> None:
        """Know the lifecycle steps that the workbook's own settings declare."""
        for line in self._of("workspace"):
            steps = line.item.get("lifecycle")
            for step in steps if isinstance(steps, list) else ():
                if isinstance(step, dict) and isinstance(step.get(ID), str):
                    title = str(step.get("title", step[ID]))
                    known = self._choices["lifecycle"]
                    self._choices["lifecycle"] = {**known, step[ID]: Text(en=title, tr=title)}

    def _name_files(self) -> None:
        """Give every row that is a file, or a channel, its id, and note what it is called."""
        for table in TABLES:
            if table.parent is not Parent.FILE and table.name != "channels":
                continue
            lines = list(self._of(table.name))
            self._give_ids(lines, table.key)
            for line in lines:
                self._directory.add(table.name, "", line.id, _say_name(line))
                if table.name == "channels":
                    self._choices["channel"] = {
                        **self._choices["channel"],
                        line.id: Text(en=_say_name(line), tr=_say_name(line)),
                    }
                if table.name == "journeys":
                    self._journeys[line.id] = line

    def _give_ids(self, lines: Sequence[Line], fallback: str) -> None:
        """Keep the ids that are written, once each, and make the others of the titles."""
        taken: set[str] = set()
        for line in lines:
            identifier = cells.read_text(line.values[ID]) if ID in line.values else ""
            if not identifier:
                continue
            if not is_id(identifier):
                self._refuse("bad-id", line.place(ID), texts.BAD_ID(id=identifier[:60]), texts.BAD_ID_HELP())
            elif identifier in taken and line.table.parent in {Parent.FILE, Parent.SETTINGS}:
                # Twice in a journey is found later, where it is known what may stand twice.
                self._refuse(
                    "duplicate-id",
                    line.place(ID),
                    texts.DUPLICATE_ID(id=identifier),
                    texts.DUPLICATE_ID_HELP(),
                )
            taken.add(identifier)
            line.id = identifier
        for line in lines:
            if not line.id:
                used = cells.read_text(line.values["use"]) if "use" in line.values else ""
                line.id = make_id(_say_name(line) or used, taken, fallback)
                taken.add(line.id)

    def _imply_journey(self) -> None:
        """Make a journey where none is declared and there are touchpoints: the file is one."""
        first = next(iter(self._of("stages", "touchpoints")), None)
        if self._journeys or first is None:
            return
        named = first.values.get(JOURNEY)
        title = cells.read_text(named) if named is not None else _name_after(self._draft.file)
        line = Line(table=BY_NAME["journeys"], values={"title": title}, places={}, start=first.start)
        line.id = make_id(title, (), "journey")
        self._lines = [line, *self._lines]
        self._journeys[line.id] = line
        self._directory.add("journeys", "", line.id, title)

    def _place_in_journeys(self) -> None:
        """Find the journey of each row; then name what stands in journeys, from the outside in."""
        for table in TABLES:
            last = next(iter(self._journeys)) if len(self._journeys) == 1 else ""
            if table.find(JOURNEY) is None:
                continue
            for line in self._of(table.name):
                last = self._find_journey(line, last)
                line.journey = last
        self._imply_stages()
        for line in self._of("journeys"):
            note_journey(self._directory, line.id, line.item)  # outcomes have no sheet
        for line in self._of("stages"):
            note_journey(self._directory, line.journey, {"kpis": line.item.get("kpis")})
        for name in ("stages", "kpis", "goals", "touchpoints", "pain-points", "opportunities", "metrics"):
            self._name_rows(name)

    def _find_journey(self, line: Line, last: str) -> str:
        word = cells.read_text(line.values[JOURNEY]) if JOURNEY in line.values else ""
        if not word:
            if not last:
                self._refuse(
                    "no-journey", line.start, texts.NO_JOURNEY_NAMED(), texts.NO_JOURNEY_NAMED_HELP()
                )
            return last
        found = self._directory.find("journeys", "", word)
        if found is None or found not in self._journeys:
            self._refuse_name("journeys", "", word, line.place(JOURNEY))
            return last
        return found

    def _imply_stages(self) -> None:
        """Make the stages of a journey that has none declared, of what its touchpoints name."""
        declared = {line.journey for line in self._of("stages")}
        made: list[Line] = []
        named: dict[str, set[str]] = {}
        for line in self._of("touchpoints"):
            if line.journey in declared:
                continue
            title = cells.read_text(line.values[STAGE]) if STAGE in line.values else ""
            titles = named.setdefault(line.journey, set())
            if (title and fold(title) not in titles) or not titles:
                titles.add(fold(title))
                values: dict[str, cells.Cell] = {
                    "title": title or texts.ONLY_STAGE.say(self._around.language)
                }
                stage = Line(table=BY_NAME["stages"], values=values, places={}, start=line.start)
                stage.journey = line.journey
                made.append(stage)
        self._lines = [*self._lines, *made]

    def _name_rows(self, name: str) -> None:
        for journey in (*self._journeys, ""):  # without a journey are rows that were refused already
            lines = [line for line in self._of(name) if line.journey == journey]
            self._find_used(lines)
            self._give_ids(lines, BY_NAME[name].name.removesuffix("s"))
            for line in lines:
                title = _say_name(line) or self._say_used(line)
                for target in _TARGETS.get(name, (name,)):
                    self._directory.add(target, journey, line.id, title)

    def _find_used(self, lines: Sequence[Line]) -> None:
        """A row that uses something shared, and has no id of its own, has that one's."""
        for line in lines:
            target = "" if (column := line.table.find("use")) is None else column.target
            if not target or "use" not in line.values or ID in line.values:
                continue
            found = self._directory.find(target, "", cells.read_text(line.values["use"]))
            if found is not None:
                line.id = found

    def _say_used(self, line: Line) -> str:
        column = line.table.find("use")
        if column is None or "use" not in line.values:
            return ""
        word = cells.read_text(line.values["use"])
        found = self._directory.find(column.target, "", word)
        return word if found is None else self._directory.say(column.target, "", found)

    def _read_line(self, line: Line) -> None:
        """Read the cells of a row into its item."""
        for column in line.table.columns:
            if column.key.startswith("@"):
                continue
            if column.key in line.values:
                self._read_cell(line, column)
            elif column.required and _look(line.item, column.key) is None and "use" not in line.values:
                message = texts.MISSING_CELL(column=column.title)
                place, told = line.place_missing(column.key), texts.MISSING_HELP(hint=column.hint)
                self._refuse("missing-cell", place, message, told)
        if line.table.parent not in {Parent.FILE, Parent.SETTINGS} and line.table.name != "transitions":
            if "use" not in line.item or line.id != line.item["use"]:
                line.item[ID] = line.id
        elif line.table.name == "transitions" and ID in line.values:
            line.item[ID] = cells.read_text(line.values[ID])

    def _read_other(self, line: Line) -> Item:
        held = line.values.get(OTHER)
        if held is None:
            return {}
        try:
            data = json.loads(cells.read_text(held))
        except (ValueError, RecursionError):
            data = None
        if not isinstance(data, dict):
            self._refuse("bad-other", line.place(OTHER), texts.BAD_OTHER(), texts.BAD_OTHER_HELP())
            return {}
        return data

    def _read_cell(self, line: Line, column: Column) -> None:
        try:
            value = self._read(line, column, line.values[column.key])
        except CellError as error:
            self._refuse("wrong-cell", line.place(column.key), error.message, error.help)
            return
        if value is not None:
            _put(line.item, column.key, value)

    def _read(self, line: Line, column: Column, cell: cells.Cell) -> object:  # noqa: C901, PLR0911  # a line for each kind
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
                return cells.read_day(cell, self._around.language)
            case Kind.DURATION:
                return cells.read_duration_cell(cell)
            case Kind.FLAG:
                return cells.read_flag(cell, self._choices[column.choices], self._around.language)
            case Kind.CHOICE:
                return cells.read_choice_cell(cell, self._choices[column.choices], self._around.language)
            case Kind.REFERENCE:
                return self._find_named(line, column, cells.read_text(cell))
            case Kind.REFERENCES:
                return self._find_all_named(line, column, cells.read_lines(cell))
            case Kind.EMOTION:
                return self._read_emotion(line, column, cell)

    def _find_named(self, line: Line, column: Column, word: str) -> str | None:
        scope = line.id if line.table.name == "journeys" else line.journey
        found = self._directory.find(column.target, scope, word)
        if found is None:
            self._refuse_name(column.target, scope, word, line.place(column.key))
        return found

    def _find_all_named(self, line: Line, column: Column, words: Sequence[str]) -> object:
        scope = line.id if line.table.name == "journeys" else line.journey
        found = [
            self._find_named(line, column, part)
            for word in words
            for part in _split_names(word, lambda name: self._directory.find(column.target, scope, name))
        ]
        if found == [ASSUMED]:
            return ASSUMED
        return list(dict.fromkeys(each for each in found if each is not None))

    def _read_emotion(self, line: Line, column: Column, cell: cells.Cell) -> object:
        if not isinstance(cell, str) or ":" not in cell:
            return cells.read_number(cell)
        felt: dict[str, float] = {}
        for part in cells.read_lines(cell):
            name, colon, number = part.rpartition(":")
            if not colon:
                raise CellError(texts.NOT_AN_EMOTION(text=part[:60]), texts.EMOTION_HELP())
            persona = self._directory.find("personas", "", name.strip())
            if persona is None:
                self._refuse_name("personas", "", name.strip(), line.place(column.key))
            else:
                felt[persona] = cells.read_number(number.strip())
        return felt or None

    def _assemble(self) -> None:
        for line in self._lines:
            if line.table.parent is Parent.FILE:
                line.file = name_file(line.table.key, line.id)
                if line.file not in self._draft.files:
                    self._draft.files[line.file] = line.item
                    self._note_places(line)
        self._assemble_settings()
        for line in self._of("stages"):
            self._attach(line, self._journeys.get(line.journey), "stages")
        stages = {(line.journey, line.id): line for line in self._of("stages")}
        touchpoints = self._attach_touchpoints(stages)
        for line in self._of("pain-points", "opportunities", "metrics"):
            self._attach_to_touchpoint(line, touchpoints)
        for line in self._of("goals", "kpis", "transitions"):
            self._attach(line, self._journeys.get(line.journey), line.table.key)
        for name, data in self._draft.files.items():
            self._draft.files[name] = _sort_keys(data, _read_file_order(_find_shape(name)))

    def _assemble_settings(self) -> None:
        rows, channels = list(self._of("workspace")), list(self._of("channels"))
        for extra in rows[1:]:
            self._refuse("second-row", extra.start, texts.SECOND_ROW())
        if not rows and not channels:
            return
        settings: Item = {"schema_version": 1, **self._around.settings, **(rows[0].item if rows else {})}
        if rows:
            rows[0].file = SETTINGS
            self._note_places(rows[0])
        if channels:
            known = settings.get("channels")
            held: dict[str, object] = dict(known) if isinstance(known, dict) else {}
            for line in channels:
                held[line.id] = line.item
                line.file, line.path = SETTINGS, ("channels", line.id)
                self._note_places(line)
            settings["channels"] = held
        settings.setdefault("language", self._around.language)
        self._draft.files[SETTINGS] = settings

    def _attach_touchpoints(self, stages: Mapping[tuple[str, str], Line]) -> dict[tuple[str, str], Line]:
        found: dict[tuple[str, str], Line] = {}
        last: Line | None = None
        for line in self._of("touchpoints"):
            word = cells.read_text(line.values[STAGE]) if STAGE in line.values else ""
            stage = last if last is not None and last.journey == line.journey else None
            if word:
                identifier = self._directory.find("stages", line.journey, word)
                stage = None if identifier is None else stages.get((line.journey, identifier))
                if identifier is None:
                    self._refuse_name("stages", line.journey, word, line.place(STAGE))
            elif stage is None:
                stage = next((each for (journey, _), each in stages.items() if journey == line.journey), None)
            last = stage or last
            self._attach(line, stage, "touchpoints")
            found.setdefault((line.journey, line.id), line)
        for stage in stages.values():
            stage.item.setdefault("touchpoints", [])
            if not stage.item["touchpoints"]:
                self._refuse("empty-stage", stage.place("title"), texts.EMPTY_STAGE(title=_say_name(stage)))
        return found

    def _attach_to_touchpoint(self, line: Line, touchpoints: Mapping[tuple[str, str], Line]) -> None:
        word = cells.read_text(line.values[TOUCHPOINT]) if TOUCHPOINT in line.values else ""
        if word:
            identifier = self._directory.find("touchpoints", line.journey, word)
            owner = None if identifier is None else touchpoints.get((line.journey, identifier))
            if identifier is None:
                self._refuse_name("touchpoints", line.journey, word, line.place(TOUCHPOINT))
            self._attach(line, owner, line.table.key)
        elif line.table.parent is Parent.TOUCHPOINT:
            self._refuse("no-touchpoint", line.start, texts.NO_TOUCHPOINT_NAMED())
        else:
            key = "survey" if line.table.name == "metrics" else line.table.key
            self._attach(line, self._journeys.get(line.journey), key)

    def _attach(self, line: Line, owner: Line | None, key: str) -> None:
        """Put the item of a row at the end of a list of its owner's."""
        if owner is None:
            return
        held = cast("list[object]", owner.item.setdefault(key, []))
        line.file, line.path = owner.file, (*owner.path, key, len(held))
        held.append(line.item["use"] if key == "pain_points" and set(line.item) == {"use"} else line.item)
        self._note_places(line)

    def _note_places(self, line: Line) -> None:
        places = self._draft.places
        places[line.file, line.path] = line.place(line.table.naming.key)
        for key, place in line.places.items():
            if not key.startswith("@"):
                places[line.file, (*line.path, *key.split("."))] = place

    def _refuse(self, rule: str, place: Location, message: Message, help: Message | None = None) -> None:
        self._draft.refuse(rule, place, message, help)

    def _refuse_name(self, target: str, scope: str, word: str, place: Location) -> None:
        if self._directory.is_ambiguous(target, scope, word):
            message = texts.AMBIGUOUS_NAME(name=word[:60])
            self._refuse("ambiguous-name", place, message, texts.AMBIGUOUS_NAME_HELP())
            return
        best = self._directory.suggest(target, scope, word)
        help_message = texts.DID_YOU_MEAN(name=best) if best else None
        sheet = BY_NAME.get("touchpoints" if target in {"sources", "ends"} else target)
        title = texts.CHANNEL_LIST if sheet is None else sheet.title
        told = texts.UNKNOWN_CHANNEL if target == "channels" else texts.UNKNOWN_NAME
        self._refuse("unknown-name", place, told(name=word[:60], sheet=title), help_message)


_TARGETS = {"touchpoints": ("touchpoints", "sources", "ends")}


def _split_names(word: str, find: Callable[[str], str | None]) -> list[str]:
    """Return the names on a line: one, unless none is called so and commas stand between several."""
    if "," not in word or find(word) is not None:
        return [word]
    return [part.strip() for part in word.split(",") if part.strip()]


def _say_name(line: Line) -> str:
    value = line.values.get(line.table.naming.key)
    return "" if value is None else cells.read_text(value)


def _name_after(file: str) -> str:
    stem = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return stem or file


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
