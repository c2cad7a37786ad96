"""``journeymap whatif``."""

from __future__ import annotations

import enum
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import plan_texts, texts
from journeymap.cli.options import LanguageOption, WorkspaceOption, complete_journey
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.model import Edit, Journey

_Several = list[str] | None


class GainFormat(enum.StrEnum):
    """How gains are written."""

    TEXT = "text"
    JSON = "json"


def whatif(  # noqa: PLR0913  # a parameter is an option
    journey: Annotated[
        str,
        typer.Argument(
            help=say(plan_texts.HELP_ONE_JOURNEY),
            autocompletion=complete_journey,
            metavar=say(plan_texts.METAVAR_JOURNEY),
        ),
    ],
    *,
    resolve: Annotated[
        _Several,
        typer.Option("--resolve", help=say(plan_texts.HELP_RESOLVE), metavar=say(plan_texts.METAVAR_PAIN)),
    ] = None,
    figures: Annotated[
        _Several, typer.Option("--set", help=say(plan_texts.HELP_SET), metavar=say(plan_texts.METAVAR_SET))
    ] = None,
    moves: Annotated[
        _Several, typer.Option("--move", help=say(plan_texts.HELP_MOVE), metavar=say(plan_texts.METAVAR_MOVE))
    ] = None,
    meet: Annotated[
        _Several, typer.Option("--meet", help=say(plan_texts.HELP_MEET), metavar=say(plan_texts.METAVAR_KPI))
    ] = None,
    scenario: Annotated[
        Path | None,
        typer.Option(
            "--scenario",
            help=say(plan_texts.HELP_SCENARIO),
            metavar=say(plan_texts.METAVAR_FILE),
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        GainFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = GainFormat.TEXT,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print what the changes bring."""
    from journeymap.cli.edits import parse_edits
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.scenario import read_scenario_edits
    from journeymap.cli.streams import is_ascii_only, print_product, terminal_width, wants_colour
    from journeymap.report.gain_table import write_gain_table
    from journeymap.report.machine import write_value_json
    from journeymap.score.scenario import score_scenario

    write = partial(write_value_json, "gain", None) if form is GainFormat.JSON else None
    with answering(write):
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        (chosen,) = choose_journeys(opened, [journey])
        typed = parse_edits(resolve or (), figures or (), moves or (), meet or ())
        edits = (*read_scenario_edits(opened, chosen, scenario, write), *typed)
        _check(opened, chosen, edits)
    gain = score_scenario(opened.atlas, chosen, edits)
    if form is GainFormat.JSON:
        print_product(write_value_json("gain", gain, opened.problems, opened.language))
    else:
        print_product(
            write_gain_table(
                gain,
                opened.journey_language(chosen, language),
                width=terminal_width(),
                colour=wants_colour(sys.stdout),
                ascii_only=is_ascii_only(sys.stdout),
            )
        )
    raise typer.Exit(opened.exit_code)


def _check(opened: Opened, journey: Journey, edits: tuple[Edit, ...]) -> None:
    """Refuse edits that cannot be made; a gain of zero would pass for an answer."""
    from journeymap.problem import JourneymapError
    from journeymap.score.edit_check import check_edits

    if not edits:
        raise JourneymapError(plan_texts.NO_CHANGE(), help=plan_texts.NO_CHANGE_HELP(), exit_code=2)
    for problem in check_edits(journey, edits, opened.atlas.workspace.emotion_scale):
        raise JourneymapError(problem.message, help=problem.help, exit_code=2)
