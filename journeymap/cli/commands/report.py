"""``journeymap report``."""

from __future__ import annotations

import enum
import sys
from typing import Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say


class ReportFormat(enum.StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"


def report(
    journeys: JourneysArgument = None,
    *,
    form: Annotated[
        ReportFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = ReportFormat.TEXT,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print a report of each journey."""
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.streams import is_ascii_only, print_product, terminal_width, wants_colour
    from journeymap.report import compose_report, write_json, write_text
    from journeymap.score import score_journey

    opened = open_workspace(workspace, language)
    tell_problems(opened)
    chosen = choose_journeys(opened, journeys)
    reports = [
        (compose_report(opened.atlas, journey, score_journey(opened.atlas, journey)), journey)
        for journey in chosen
    ]
    if form is ReportFormat.JSON:
        print_product(write_json([composed for composed, _ in reports]))
    else:
        for composed, journey in reports:
            print_product(
                write_text(
                    composed,
                    opened.journey_language(journey, language),
                    width=terminal_width(),
                    colour=wants_colour(sys.stdout),
                    ascii_only=is_ascii_only(sys.stdout),
                )
            )
    raise typer.Exit(opened.exit_code)
