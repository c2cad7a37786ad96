"""``journeymap report``."""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.language import Language
    from journeymap.report import JourneyReport
    from journeymap.score import JourneyScore


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
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product
    from journeymap.report import compose_report, write_json
    from journeymap.score import score_journey

    with answering(partial(write_json, ()) if form is ReportFormat.JSON else None):
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        chosen = choose_journeys(opened, journeys)
    scores = [score_journey(opened.atlas, journey) for journey in chosen]
    reports = [
        compose_report(opened.atlas, journey, score) for journey, score in zip(chosen, scores, strict=True)
    ]
    if form is ReportFormat.JSON:
        print_product(write_json(reports, opened.problems, opened.language))
    elif reports:
        spoken = [opened.journey_language(journey, language) for journey in chosen]
        print_product("\n".join(_write_texts(opened, scores, reports, spoken)))
    raise typer.Exit(opened.exit_code)


def _write_texts(
    opened: Opened, scores: list[JourneyScore], reports: list[JourneyReport], spoken: list[Language]
) -> Iterator[str]:
    """Yield the overview where there are several journeys, and the report of each in its language."""
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report import summarise_atlas, write_atlas_summary, write_score_table, write_text

    width, colour, ascii_only = terminal_width(), wants_colour(sys.stdout), is_ascii_only(sys.stdout)
    if len(reports) > 1:
        summary = summarise_atlas(opened.atlas)
        yield write_atlas_summary(summary, opened.language, width=width, colour=colour, ascii_only=ascii_only)
        yield write_score_table(scores, opened.language, width=width, colour=colour, ascii_only=ascii_only)
    for report, language in zip(reports, spoken, strict=True):
        yield write_text(report, language, width=width, colour=colour, ascii_only=ascii_only)
