"""``journeymap score``."""

from __future__ import annotations

import enum
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from journeymap.cli import gating_options as gating
from journeymap.cli import texts, viewing_texts
from journeymap.cli.options import JourneysArgument, LanguageOption, PersonaOption, WorkspaceOption
from journeymap.cli.speech import say


class By(enum.StrEnum):
    """What a line of the table stands for."""

    JOURNEY = "journey"
    STAGE = "stage"
    TOUCHPOINT = "touchpoint"
    PERSONA = "persona"


class ScoreFormat(enum.StrEnum):
    """How scores are written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"


def score(  # noqa: PLR0913  # each option is an argument
    journeys: JourneysArgument = None,
    *,
    by: Annotated[By, typer.Option(help=say(texts.HELP_SCORE_BY))] = By.JOURNEY,
    form: Annotated[
        ScoreFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = ScoreFormat.TEXT,
    explain: Annotated[bool, typer.Option("--explain", "-e", help=say(texts.HELP_EXPLAIN))] = False,
    correlated: Annotated[bool, typer.Option("--correlated", help=say(texts.HELP_CORRELATED))] = False,
    persona: PersonaOption = None,
    method_range: Annotated[
        bool, typer.Option("--method-range", help=say(viewing_texts.HELP_METHOD_RANGE))
    ] = False,
    config: Annotated[bool, typer.Option("--config", help=say(viewing_texts.HELP_CONFIG))] = False,
    record: gating.RecordOption = None,
    against: gating.AgainstOption = None,
    date: gating.DateOption = None,
    revision: gating.RevisionOption = None,
    today: gating.TodayOption = None,
    gates: gating.GatesOption = True,
    min_score: gating.MinScoreOption = None,
    min_lower_bound: gating.MinLowerBoundOption = None,
    max_drop: gating.MaxDropOption = None,
    significant_drop: gating.SignificantDropOption = None,
    min_coverage: gating.MinCoverageOption = None,
    no_new_severity_4: gating.NewSeverity4Option = None,
    no_silent_removal: gating.SilentRemovalOption = None,
    stale_after: gating.StaleAfterOption = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print the scores, compare them with recorded ones, and ask the gates."""
    from journeymap.cli.explaining import write_explanations
    from journeymap.cli.gating import judge_scores, write_verdict
    from journeymap.cli.gating_request import read_options
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product
    from journeymap.cli.viewing import (
        Question,
        choose_travelled,
        name_document,
        read_request,
        write_refusal,
        write_scores,
        write_view,
    )
    from journeymap.problem import JourneymapError
    from journeymap.score import score_journey

    if form is ScoreFormat.MARKDOWN and not explain:
        raise JourneymapError(texts.MARKDOWN_NEEDS_EXPLAIN(), exit_code=2)
    question: Question = {
        "by": by.value,
        "persona": persona,
        "method_range": method_range,
        "config": config,
        "explain": explain,
    }
    refusal = partial(write_refusal, name_document(**question))
    with answering(refusal if form is ScoreFormat.JSON else None):
        asked = read_options(
            {
                "min_score": min_score,
                "min_lower_bound": min_lower_bound,
                "max_drop": max_drop,
                "significant_drop": significant_drop,
                "min_coverage": min_coverage,
                "no_new_severity_4": no_new_severity_4,
                "no_silent_removal": no_silent_removal,
                "stale_after": stale_after,
            },
            record=record,
            against=against,
            date=date,
            revision=revision,
            today=today,
            gates=gates,
        )
        opened = open_workspace(workspace, language)
        request = read_request(**question)
        tell_problems(opened)
        chosen = choose_travelled(opened, choose_journeys(opened, journeys), persona)
        scores = [score_journey(opened.atlas, journey) for journey in chosen]
        verdict = judge_scores(opened, chosen, scores, asked)
    known = replace(opened, problems=(*opened.problems, *verdict.problems))
    if explain:
        for lines in write_explanations(known, chosen, scores, form.value, correlated=correlated):
            print_product(lines)
    elif request.is_for_scores:
        as_json = form is ScoreFormat.JSON
        for lines in write_scores(known, scores, request.by, verdict.changes, as_json=as_json):
            print_product(lines)
    else:
        print_product(write_view(known, chosen, request, as_json=form is ScoreFormat.JSON))
    if form is ScoreFormat.TEXT and verdict.changes:
        print_product(write_verdict(opened, verdict))
    raise typer.Exit(verdict.exit_code)
