"""``journeymap score``."""

from __future__ import annotations

import enum
import sys
from functools import partial
from typing import Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say


class By(enum.StrEnum):
    """What a line of the table stands for."""

    JOURNEY = "journey"
    STAGE = "stage"
    TOUCHPOINT = "touchpoint"


class ScoreFormat(enum.StrEnum):
    """How scores are written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"


def score(
    journeys: JourneysArgument = None,
    *,
    by: Annotated[By, typer.Option(help=say(texts.HELP_SCORE_BY))] = By.JOURNEY,
    form: Annotated[
        ScoreFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = ScoreFormat.TEXT,
    explain: Annotated[bool, typer.Option("--explain", "-e", help=say(texts.HELP_EXPLAIN))] = False,
    correlated: Annotated[bool, typer.Option("--correlated", help=say(texts.HELP_CORRELATED))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print the scores."""
    from journeymap.cli.explaining import write_explanations
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import is_ascii_only, print_product, terminal_width, wants_colour
    from journeymap.problem import JourneymapError
    from journeymap.report import write_score_json, write_score_table
    from journeymap.score import score_journey

    if form is ScoreFormat.MARKDOWN and not explain:
        raise JourneymapError(texts.MARKDOWN_NEEDS_EXPLAIN(), exit_code=2)
    with answering(partial(write_score_json, ()) if form is ScoreFormat.JSON else None):
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        chosen = choose_journeys(opened, journeys)
    if explain:
        print_product(write_explanations(opened, chosen, form.value, correlated=correlated))
        raise typer.Exit(opened.exit_code)
    scores = [score_journey(opened.atlas, journey) for journey in chosen]
    if form is ScoreFormat.JSON:
        print_product(write_score_json(scores, opened.problems, opened.language))
    else:
        print_product(
            write_score_table(
                scores,
                opened.language,
                by=by.value,
                width=terminal_width(),
                colour=wants_colour(sys.stdout),
                ascii_only=is_ascii_only(sys.stdout),
            )
        )
    raise typer.Exit(opened.exit_code)
