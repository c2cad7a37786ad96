"""``journeymap graph``."""

from __future__ import annotations

import enum
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import asking_texts, texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.language import Language
    from journeymap.report.graph_content import GraphAnswers, Question


class GraphFormat(enum.StrEnum):
    """How answers are written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class QuestionChoice(enum.StrEnum):
    """What can be asked; the names of ``report.graph_content.Question``, which help must not import."""

    UNREACHABLE = "unreachable"
    DEAD_ENDS = "dead-ends"
    CLOSED_LOOPS = "closed-loops"
    OUTCOMES = "outcomes"
    SINGLE_POINTS = "single-points"
    BOTTLENECKS = "bottlenecks"
    FUNNEL = "funnel"
    EFFICIENCY = "efficiency"
    LONGEST_PATH = "longest-path"
    PAINFUL_PATH = "painful-path"
    LOOPS = "loops"
    CHANNEL_SWITCHES = "channel-switches"
    FORCED_SWITCHES = "forced-switches"
    OWNER_HANDOFFS = "owner-handoffs"
    CENTRALITY = "centrality"


def graph(
    journeys: JourneysArgument = None,
    *,
    question: Annotated[
        list[QuestionChoice] | None,
        typer.Option("--question", "-q", help=say(asking_texts.HELP_QUESTION), show_default=False),
    ] = None,
    form: Annotated[
        GraphFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = GraphFormat.TEXT,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print what the path of each journey answers."""
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product
    from journeymap.report.graph_answers import answer_questions
    from journeymap.report.graph_content import Question
    from journeymap.report.graph_csv import write_graph_csv
    from journeymap.report.machine import stream_value_json, write_value_json

    asked = tuple(
        Question(choice.value) for choice in QuestionChoice if choice in (question or QuestionChoice)
    )
    with answering(partial(write_value_json, "graphs", ()) if form is GraphFormat.JSON else None):
        if form is GraphFormat.CSV:
            _refuse_several(asked)
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        chosen = choose_journeys(opened, journeys)
    answers = (answer_questions(opened.atlas, journey, asked) for journey in chosen)
    if form is GraphFormat.JSON:
        for piece in stream_value_json("graphs", answers, opened.problems, opened.language):
            print_product(piece)
    elif form is GraphFormat.CSV:
        print_product(write_graph_csv(tuple(answers), asked[0]))
    else:
        spoken = [opened.journey_language(journey, language) for journey in chosen]
        _print_text(list(zip(answers, spoken, strict=True)), asked)
    raise typer.Exit(opened.exit_code)


def _refuse_several(asked: tuple[Question, ...]) -> None:
    """Refuse CSV of more than one question.

    Raises:
        JourneymapError: there is more than one (wrong usage).
    """
    from journeymap.problem import JourneymapError

    if len(asked) > 1:
        raise JourneymapError(
            asking_texts.CSV_NEEDS_A_QUESTION(count=len(asked)),
            help=asking_texts.CSV_NEEDS_A_QUESTION_HELP(),
            exit_code=2,
        )


def _print_text(answers: list[tuple[GraphAnswers, Language]], asked: tuple[Question, ...]) -> None:
    """Print the answers, each in the language of its journey."""
    from journeymap.cli.streams import is_ascii_only, print_product, terminal_width, wants_colour
    from journeymap.report.graph_text import write_graph_text

    width, colour, ascii_only = terminal_width(), wants_colour(sys.stdout), is_ascii_only(sys.stdout)
    told = [
        write_graph_text(each, asked, language, width=width, colour=colour, ascii_only=ascii_only)
        for each, language in answers
    ]
    if told:
        print_product("\n".join(told))
