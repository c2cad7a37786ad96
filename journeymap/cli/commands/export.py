"""``journeymap export``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import exporting_texts as texts
from journeymap.cli.options import (
    JourneysArgument,
    LanguageOption,
    WorkspaceOption,
    read_output,
)
from journeymap.cli.speech import say


class ExportFormat(enum.StrEnum):
    """What can be handed out."""

    CSV = "csv"
    JSON = "json"
    GRAPHML = "graphml"
    CJML = "cjml"
    XLSX_TEMPLATE = "xlsx-template"


TABLES = (
    "journeys", "pillars", "losses", "stages", "emotion", "touchpoints", "pain-points", "causes",
    "expectations", "opportunities", "effects", "goals", "kpis", "handoffs", "conversion", "trends",
    "volume", "counted-switches", "times", "durations",
    "omnichannel-check", "channel-matrix", "channel-switches", "forced-switches", "owners",
    "owner-handoffs", "coverage", "personas", "evidence",
    "departments",
)  # fmt: skip
"""Names of tables, here once more so that the shell need not load the report; a test holds them."""


def complete_table(incomplete: str) -> list[str]:
    """Return the tables that begin as typed, for the shell."""
    return [name for name in TABLES if name.startswith(incomplete)]


def export(  # an argument for each option
    form: Annotated[ExportFormat, typer.Argument(help=say(texts.HELP_EXPORT_FORMAT), show_default=False)],
    journeys: JourneysArgument = None,
    *,
    table: Annotated[
        str | None,
        typer.Option(
            help=say(texts.HELP_TABLE),
            metavar=say(texts.METAVAR_TABLE),
            autocompletion=complete_table,
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(texts.HELP_EXPORT_OUTPUT),
            metavar=say(texts.METAVAR_OUTPUT),
            show_default=False,
            callback=read_output,
        ),
    ] = None,
    filled: Annotated[bool, typer.Option("--filled", help=say(texts.HELP_FILLED))] = False,
    force: Annotated[bool, typer.Option("--force", help=say(texts.HELP_FORCE))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Hand out the tables of the report, or the atlas for another program."""
    from journeymap.cli import exporting
    from journeymap.problem import JourneymapError

    given = {"--table": table, "--filled": filled, "--force": force, "JOURNEYS": journeys}
    exporting.refuse_options(form.value, given)
    if form is ExportFormat.XLSX_TEMPLATE and not filled:
        exporting.hand_out_empty_template(output, workspace, language, force=force)
        return
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering

    if form is ExportFormat.CSV and (table is None) == (output is None):
        raise JourneymapError(texts.TABLE_OR_FOLDER(), help=texts.TABLE_OR_FOLDER_HELP(), exit_code=2)
    with answering(exporting.write_refused_atlas if form is ExportFormat.JSON else None):
        opened = open_workspace(workspace, language)
    tell_problems(opened)
    exporting.tell_redacted(opened, form.value)
    match form:
        case ExportFormat.CSV:
            chosen = choose_journeys(opened, journeys)
            exporting.hand_out_tables(opened, exporting.choose_tables(opened, chosen, table), output)
        case ExportFormat.JSON:
            exporting.hand_out_atlas(opened, output)
        case ExportFormat.GRAPHML:
            exporting.hand_out_graph(opened, output)
        case ExportFormat.CJML:
            exporting.hand_out_cjml(opened, choose_journeys(opened, journeys), output)
        case ExportFormat.XLSX_TEMPLATE:
            exporting.hand_out_filled_template(opened, output, force=force)
    raise typer.Exit(opened.exit_code)
