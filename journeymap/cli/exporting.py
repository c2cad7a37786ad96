"""Hands out tables of the report as CSV, and the atlas in the forms that other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.atlas.files import FOLDERS
from journeymap.cli import exporting_texts as texts
from journeymap.cli.output import write_file, write_pieces
from journeymap.cli.streams import print_note, print_pieces, print_product
from journeymap.language import Noun
from journeymap.problem import JourneymapError

if TYPE_CHECKING:
    from journeymap.cli.choices import LanguageChoice
    from journeymap.cli.opening import Opened
    from journeymap.exchange.declaration import Declarations
    from journeymap.language import Language
    from journeymap.model import Atlas, Journey
    from journeymap.problem import Problem
    from journeymap.report.document import Table

_TABLES = Noun("table", "tables", "tablo")
_FILES = Noun("file", "files", "dosya")


def choose_tables(opened: Opened, journeys: tuple[Journey, ...], name: str | None) -> Iterator[Table]:
    """Return the table with the ``name``, all of them one by one where none is given.

    Raises:
        JourneymapError: there is no such table (wrong usage).
    """
    from journeymap.report.document import compose_sections, make_subject
    from journeymap.schema.suggestion import nearest

    sections = compose_sections(make_subject(opened.atlas, journeys, opened.language))
    tables = (table for section in sections for table in section.tables)
    if name is None:
        return tables
    seen: list[str] = []
    for table in tables:
        if table.name == name:
            return iter((table,))
        seen.append(table.name)
    best = nearest(name, seen)
    known = texts.KNOWN_TABLES(names=", ".join(seen)) if seen else None
    told = texts.DID_YOU_MEAN_TABLE(name=best) if best else known
    raise JourneymapError(texts.UNKNOWN_TABLE(name=name), help=told, exit_code=2)


def tell_redacted(opened: Opened, form: str) -> None:
    """Say what the tables leave out for publishing, or that the other forms carry it all the same.

    They are for moving an atlas: what was taken out would be gone when it is imported again.
    """
    from journeymap.cli import reporting, reporting_texts

    if form == "csv":
        reporting.tell_redacted(opened)
    elif told := reporting.name_redacted(opened):
        print_note(reporting_texts.HOLDS_EVERYTHING.say(opened.language, form=form, what=told))


def hand_out_tables(opened: Opened, tables: Iterator[Table], folder: Path | None) -> None:
    """Print the one table, or write each into ``folder``.

    Raises:
        JourneymapError: a file cannot be written.
    """
    from journeymap.report.document.csv import write_csv

    if folder is None:
        for table in tables:
            print_product(write_csv(table))
        return
    written = 0
    for table in tables:
        write_file(folder / f"{table.name}.csv", write_csv(table))
        written += 1
    told = texts.WROTE_TABLES.say(opened.language, tables=_TABLES(written), folder=str(folder))
    print_note(told)


_OPTIONS: Mapping[str, frozenset[str]] = {
    "csv": frozenset({"--table", "JOURNEYS"}),
    "json": frozenset(),
    "graphml": frozenset(),
    "cjml": frozenset({"JOURNEYS"}),
    "xlsx-template": frozenset({"--filled", "--force"}),
}
"""What each form understands besides the options of all."""


def refuse_options(form: str, given: Mapping[str, object]) -> None:
    """Refuse what the form has no use for.

    Raises:
        JourneymapError: an option was given that does not belong to ``form`` (wrong usage).
    """
    for option, value in given.items():
        if value and option not in _OPTIONS[form]:
            name = texts.JOURNEY_ARGUMENTS if option == "JOURNEYS" else f"`{option}`"
            raise JourneymapError(texts.NOT_FOR_FORM(option=name, form=form), exit_code=2)


def hand_out_atlas(opened: Opened, output: Path | None) -> None:
    """Print or write the whole atlas as JSON."""
    from journeymap.exchange.atlas_json import stream_atlas_json
    from journeymap.exchange.declaration import read_declarations

    declarations = read_declarations(opened.root, opened.left_out)
    pieces = stream_atlas_json(declarations, opened.atlas, opened.problems, opened.language)
    _hand_out(pieces, output)
    _tell_measured(declarations, "json", opened.language)


def _tell_measured(declarations: Declarations, form: str, language: Language) -> None:
    """Say that figures which are counted, and not declared, stay behind."""
    folder = f"{FOLDERS['measurement']}/"
    count = sum(name.startswith(folder) for name in declarations)
    if count:
        files = _FILES(count)
        print_note(texts.NOT_MEASURED.say(language, form=form, files=files, folder=folder))


def write_refused_atlas(problems: tuple[Problem, ...], language: Language) -> str:
    """Return the document of an atlas that could not be read at all."""
    from journeymap.exchange.atlas_json import write_atlas_json
    from journeymap.model import Atlas, Workspace

    return write_atlas_json({}, Atlas(workspace=Workspace()), problems, language)


def hand_out_graph(opened: Opened, output: Path | None) -> None:
    """Print or write the graph as GraphML."""
    from journeymap.graph.exchange import stream_graphml

    _hand_out(stream_graphml(opened.atlas, opened.language), output)


def hand_out_cjml(opened: Opened, journeys: tuple[Journey, ...], output: Path | None) -> None:
    """Print or write journeys as CJML, and say what it cannot tell."""
    from journeymap.exchange.cjml import count_cjml_losses, stream_cjml

    _hand_out(stream_cjml(opened.atlas, journeys, opened.language), output)
    losses: dict[Noun, int] = {}
    for omission in count_cjml_losses(opened.atlas, journeys):
        losses[omission.what] = losses.get(omission.what, 0) + omission.count
    if losses:
        told = ", ".join(what(count).say(opened.language) for what, count in losses.items())
        print_note(texts.NOT_IN_CJML.say(opened.language, things=told))


def hand_out_empty_template(
    output: Path | None, workspace: Path | None, language: LanguageChoice | None, *, force: bool
) -> None:
    """Write the empty workbook, in the language asked for, else the workspace's, else the user's.

    Raises:
        JourneymapError: no file was named, or it cannot be written, or another workbook stands there.
    """
    from journeymap.atlas import find_workspace, is_workspace, load_atlas
    from journeymap.cli.speech import asked_language, own_language, settle_language
    from journeymap.exchange.workbook import write_template
    from journeymap.model import Workspace

    path = _need_file(output)
    start = Path.cwd() if workspace is None else workspace
    found: Atlas | None = None
    if workspace is not None or any(is_workspace(each) for each in (start, *start.resolve().parents)):
        found = load_atlas(find_workspace(start))[0]
    own: Language | None = None if found is None else found.workspace.language
    spoken = language.value if language is not None else asked_language() or own or own_language()
    settle_language(spoken)
    content = write_template(Workspace() if found is None else found.workspace, spoken)
    _write_workbook(path, content, force=force)
    print_note(texts.WROTE_TEMPLATE.say(spoken, path=str(path)))


def hand_out_filled_template(opened: Opened, output: Path | None, *, force: bool) -> None:
    """Write the workbook with everything that the workspace declares.

    Raises:
        JourneymapError: no file was named, or it cannot be written, or another workbook stands there.
    """
    from journeymap.exchange.declaration import read_declarations
    from journeymap.exchange.workbook import write_filled

    path = _need_file(output)
    declarations = read_declarations(opened.root, opened.left_out)
    content, losses = write_filled(declarations, opened.atlas.workspace, opened.language)
    _write_workbook(path, content, force=force)
    for message in losses:
        print_note(message.say(opened.language))
    _tell_measured(declarations, "xlsx-template", opened.language)
    print_note(texts.WROTE_TEMPLATE.say(opened.language, path=str(path)))


def _write_workbook(path: Path, content: bytes, *, force: bool) -> None:
    """Write a workbook, unless that would take the work of whoever filled in the one that stands there."""
    if not force and path.is_file() and path.read_bytes() != content:
        message, told = texts.WORKBOOK_IN_THE_WAY(path=str(path)), texts.WORKBOOK_IN_THE_WAY_HELP()
        raise JourneymapError(message, help=told, exit_code=2)
    write_file(path, content)


def _need_file(output: Path | None) -> Path:
    if output is None:
        raise JourneymapError(texts.TEMPLATE_NEEDS_FILE(), help=texts.TEMPLATE_NEEDS_FILE_HELP(), exit_code=2)
    return output


def _hand_out(pieces: Iterable[str], output: Path | None) -> None:
    if output is None:
        print_pieces(pieces)
    else:
        write_pieces(output, pieces)
