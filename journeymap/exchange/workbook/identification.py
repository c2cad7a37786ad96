"""Which row is what: its id, the journey it belongs to, and what the others call it.

All sheets are looked through here, before a cell is read, so that a row may name what stands further down
or on another sheet. Journeys and stages that nobody declared are made of what the touchpoints name.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.atlas.files import is_id
from journeymap.exchange.naming import make_id
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.column import ID, JOURNEY, STAGE, Parent
from journeymap.exchange.workbook.filling import note_journey
from journeymap.exchange.workbook.rows import Line, Rows, say_name
from journeymap.exchange.workbook.tables import BY_NAME, TABLES
from journeymap.language import Text
from journeymap.schema.suggestion import fold


def identify_rows(rows: Rows) -> None:
    """Give every row its id and its journey, and note what it is called."""
    _note_surroundings(rows)
    _note_lifecycle(rows)
    _name_files(rows)
    _imply_journey(rows)
    _place_in_journeys(rows)


def _note_surroundings(rows: Rows) -> None:
    atlas = rows.around.atlas
    if atlas is None:
        return
    for persona in atlas.personas.values():
        rows.directory.add("personas", "", persona.id, persona.name)
    for evidence in atlas.evidence.values():
        rows.directory.add("evidence", "", evidence.id, evidence.title)
    for touchpoint in atlas.touchpoints.values():
        rows.directory.add("shared-touchpoints", "", touchpoint.id, touchpoint.title)
    for pain_point in atlas.pain_points.values():
        rows.directory.add("shared-pain-points", "", pain_point.id, pain_point.title)


def _note_lifecycle(rows: Rows) -> None:
    """Know the lifecycle steps that the workbook's own settings declare."""
    for line in rows.of("workspace"):
        steps = line.item.get("lifecycle")
        for step in steps if isinstance(steps, list) else ():
            if isinstance(step, dict) and isinstance(step.get(ID), str):
                title = str(step.get("title", step[ID]))
                known = rows.choices["lifecycle"]
                rows.choices["lifecycle"] = {**known, step[ID]: Text(en=title, tr=title)}


def _name_files(rows: Rows) -> None:
    """Give every row that is a file, or a channel, its id, and note what it is called."""
    for table in TABLES:
        if table.parent is not Parent.FILE and table.name != "channels":
            continue
        lines = list(rows.of(table.name))
        _give_ids(rows, lines, table.key)
        for line in lines:
            rows.directory.add(table.name, "", line.id, say_name(line))
            if table.name == "channels":
                rows.choices["channel"] = {
                    **rows.choices["channel"],
                    line.id: Text(en=say_name(line), tr=say_name(line)),
                }
            if table.name == "journeys":
                rows.journeys[line.id] = line


def _give_ids(rows: Rows, lines: Sequence[Line], fallback: str) -> None:
    """Keep the ids that are written, once each, and make the others of the titles."""
    taken: set[str] = set()
    for line in lines:
        identifier = cells.read_text(line.values[ID]) if ID in line.values else ""
        if not identifier:
            continue
        if not is_id(identifier):
            rows.refuse("bad-id", line.place(ID), texts.BAD_ID(id=identifier[:60]), texts.BAD_ID_HELP())
        elif identifier in taken and line.table.parent in {Parent.FILE, Parent.SETTINGS}:
            # Twice in a journey is found later, where it is known what may stand twice.
            rows.refuse(
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
            line.id = make_id(say_name(line) or used, taken, fallback)
            taken.add(line.id)


def _imply_journey(rows: Rows) -> None:
    """Make a journey where none is declared and there are touchpoints: the file is one."""
    first = next(iter(rows.of("stages", "touchpoints")), None)
    if rows.journeys or first is None:
        return
    named = first.values.get(JOURNEY)
    title = cells.read_text(named) if named is not None else _name_after(rows.draft.file)
    line = Line(table=BY_NAME["journeys"], values={"title": title}, places={}, start=first.start)
    line.id = make_id(title, (), "journey")
    rows.lines = [line, *rows.lines]
    rows.journeys[line.id] = line
    rows.directory.add("journeys", "", line.id, title)


def _place_in_journeys(rows: Rows) -> None:
    """Find the journey of each row; then name what stands in journeys, from the outside in."""
    for table in TABLES:
        last = next(iter(rows.journeys)) if len(rows.journeys) == 1 else ""
        if table.find(JOURNEY) is None:
            continue
        for line in rows.of(table.name):
            last = _find_journey(rows, line, last)
            line.journey = last
    _imply_stages(rows)
    for line in rows.of("journeys"):
        note_journey(rows.directory, line.id, line.item)  # outcomes have no sheet
    for line in rows.of("stages"):
        note_journey(rows.directory, line.journey, {"kpis": line.item.get("kpis")})
    for name in ("stages", "kpis", "goals", "touchpoints", "pain-points", "opportunities", "metrics"):
        _name_rows(rows, name)


def _find_journey(rows: Rows, line: Line, last: str) -> str:
    word = cells.read_text(line.values[JOURNEY]) if JOURNEY in line.values else ""
    if not word:
        if not last:
            rows.refuse("no-journey", line.start, texts.NO_JOURNEY_NAMED(), texts.NO_JOURNEY_NAMED_HELP())
        return last
    found = rows.directory.find("journeys", "", word)
    if found is None or found not in rows.journeys:
        rows.refuse_name("journeys", "", word, line.place(JOURNEY))
        return last
    return found


def _imply_stages(rows: Rows) -> None:
    """Make the stages of a journey that has none declared, of what its touchpoints name."""
    declared = {line.journey for line in rows.of("stages")}
    made: list[Line] = []
    named: dict[str, set[str]] = {}
    for line in rows.of("touchpoints"):
        if line.journey in declared:
            continue
        title = cells.read_text(line.values[STAGE]) if STAGE in line.values else ""
        titles = named.setdefault(line.journey, set())
        if (title and fold(title) not in titles) or not titles:
            titles.add(fold(title))
            values: dict[str, cells.Cell] = {"title": title or texts.ONLY_STAGE.say(rows.around.language)}
            stage = Line(table=BY_NAME["stages"], values=values, places={}, start=line.start)
            stage.journey = line.journey
            made.append(stage)
    rows.lines = [*rows.lines, *made]


def _name_rows(rows: Rows, name: str) -> None:
    for journey in (*rows.journeys, ""):  # without a journey are rows that were refused already
        lines = [line for line in rows.of(name) if line.journey == journey]
        _find_used(rows, lines)
        _give_ids(rows, lines, BY_NAME[name].name.removesuffix("s"))
        for line in lines:
            title = say_name(line) or _say_used(rows, line)
            for target in _TARGETS.get(name, (name,)):
                rows.directory.add(target, journey, line.id, title)


def _find_used(rows: Rows, lines: Sequence[Line]) -> None:
    """A row that uses something shared, and has no id of its own, has that one's."""
    for line in lines:
        target = "" if (column := line.table.find("use")) is None else column.target
        if not target or "use" not in line.values or ID in line.values:
            continue
        found = rows.directory.find(target, "", cells.read_text(line.values["use"]))
        if found is not None:
            line.id = found


def _say_used(rows: Rows, line: Line) -> str:
    column = line.table.find("use")
    if column is None or "use" not in line.values:
        return ""
    word = cells.read_text(line.values["use"])
    found = rows.directory.find(column.target, "", word)
    return word if found is None else rows.directory.say(column.target, "", found)


_TARGETS = {"touchpoints": ("touchpoints", "sources", "ends")}


def _name_after(file: str) -> str:
    stem = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return stem or file
