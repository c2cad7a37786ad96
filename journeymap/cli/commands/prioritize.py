"""``journeymap prioritize``."""

from __future__ import annotations

import enum
import math
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import plan_texts, texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.model import Journey
    from journeymap.report.priority_table import Priorities


class PriorityFormat(enum.StrEnum):
    """How priorities are written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def prioritize(
    journeys: JourneysArgument = None,
    *,
    budget: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=100_000,
            help=say(plan_texts.HELP_BUDGET),
            metavar=say(plan_texts.METAVAR_DAYS),
            show_default=False,
        ),
    ] = None,
    confidence: Annotated[
        float | None,
        typer.Option(min=0, max=1, help=say(plan_texts.HELP_CONFIDENCE), show_default=False),
    ] = None,
    form: Annotated[
        PriorityFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = PriorityFormat.TEXT,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print what to do first."""
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product
    from journeymap.report.machine import write_value_json
    from journeymap.report.priority_csv import write_priority_csv
    from journeymap.report.priority_table import compose_priorities
    from journeymap.score.appraisal import rank_candidates
    from journeymap.score.plan import choose_plan

    with answering(partial(write_value_json, "priorities", None) if form is PriorityFormat.JSON else None):
        _refuse_nan(budget, "--budget")
        _refuse_nan(confidence, "--confidence")
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        chosen = choose_journeys(opened, journeys)
        if not journeys:
            chosen = _leave_out_future(opened, chosen)
    ranking = rank_candidates(opened.atlas, chosen, confidence=confidence)
    plan = None if budget is None else choose_plan(ranking, budget)
    priorities = compose_priorities(ranking, plan)
    if form is PriorityFormat.JSON:
        print_product(write_value_json("priorities", priorities, opened.problems, opened.language))
    elif form is PriorityFormat.CSV:
        print_product(write_priority_csv(priorities))
    else:
        _print_text(opened, priorities)
    raise typer.Exit(opened.exit_code)


def _refuse_nan(value: float | None, option: str) -> None:
    """Refuse what is neither above nor below the limits of an option, so that they let it pass."""
    from journeymap.problem import JourneymapError

    if value is not None and math.isnan(value):
        raise JourneymapError(plan_texts.NOT_A_NUMBER(option=option), exit_code=2)


def _leave_out_future(opened: Opened, journeys: tuple[Journey, ...]) -> tuple[Journey, ...]:
    """Return the journeys that are how things are; what a future state lacks, nobody suffers from yet."""
    from journeymap.cli.streams import print_note
    from journeymap.model import State

    current = tuple(journey for journey in journeys if journey.state is State.CURRENT)
    if len(current) < len(journeys):
        ids = ", ".join(journey.id for journey in journeys if journey.state is not State.CURRENT)
        print_note(plan_texts.FUTURE_LEFT_OUT.say(opened.language, ids=ids))
    return current


def _print_text(opened: Opened, priorities: Priorities) -> None:
    from journeymap.cli.streams import is_ascii_only, print_product, terminal_width, wants_colour
    from journeymap.report.priority_table import write_priority_table

    print_product(
        write_priority_table(
            priorities,
            opened.language,
            width=terminal_width(),
            colour=wants_colour(sys.stdout),
            ascii_only=is_ascii_only(sys.stdout),
        )
    )
