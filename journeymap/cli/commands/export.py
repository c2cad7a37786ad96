"""``journeymap export``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import exporting_texts as texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say


class ExportFormat(enum.StrEnum):
    """What can be handed out."""

    CSV = "csv"


def export(
    form: Annotated[ExportFormat, typer.Argument(help=say(texts.HELP_EXPORT_FORMAT), show_default=False)],
    journeys: JourneysArgument = None,
    *,
    table: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_TABLE), metavar=say(texts.METAVAR_TABLE), show_default=False),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(texts.HELP_EXPORT_OUTPUT),
            metavar=say(texts.METAVAR_FOLDER),
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Hand out the tables of the report."""
    from journeymap.cli.exporting import choose_tables, hand_out_tables
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.problem import JourneymapError

    assert form is ExportFormat.CSV  # noqa: S101  # the only one there is
    if (table is None) == (output is None):
        raise JourneymapError(texts.TABLE_OR_FOLDER(), help=texts.TABLE_OR_FOLDER_HELP(), exit_code=2)
    opened = open_workspace(workspace, language)
    tell_problems(opened)
    chosen = choose_journeys(opened, journeys)
    hand_out_tables(opened, choose_tables(opened, chosen, table), output)
    raise typer.Exit(opened.exit_code)
