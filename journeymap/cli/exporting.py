"""Chooses tables of the report and hands them out as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import exporting_texts as texts
from journeymap.cli.output import write_file
from journeymap.cli.streams import print_note, print_product
from journeymap.language import Noun
from journeymap.problem import JourneymapError

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.model import Journey
    from journeymap.report.document import Table

_TABLES = Noun("table", "tables", "tablo")


def choose_tables(opened: Opened, journeys: tuple[Journey, ...], name: str | None) -> tuple[Table, ...]:
    """Return the table with the ``name``, all of them where none is given.

    Raises:
        JourneymapError: there is no such table (wrong usage).
    """
    from journeymap.report.document import compose_document, make_subject
    from journeymap.schema.suggestion import nearest

    document = compose_document(make_subject(opened.atlas, journeys, opened.language))
    tables = {table.name: table for section in document.sections for table in section.tables}
    if name is None:
        return tuple(tables.values())
    if name not in tables:
        best = nearest(name, tables)
        known = texts.KNOWN_TABLES(names=", ".join(tables)) if tables else None
        told = texts.DID_YOU_MEAN_TABLE(name=best) if best else known
        raise JourneymapError(texts.UNKNOWN_TABLE(name=name), help=told, exit_code=2)
    return (tables[name],)


def hand_out_tables(opened: Opened, tables: tuple[Table, ...], folder: Path | None) -> None:
    """Print the one table, or write each into ``folder``.

    Raises:
        JourneymapError: a file cannot be written.
    """
    from journeymap.report.document.csv import write_csv

    if folder is None:
        for table in tables:
            print_product(write_csv(table))
        return
    for table in tables:
        write_file(folder / f"{table.name}.csv", write_csv(table))
    told = texts.WROTE_TABLES.say(opened.language, tables=_TABLES(len(tables)), folder=str(folder))
    print_note(told)
