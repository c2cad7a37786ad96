"""``journeymap handoff``."""

from __future__ import annotations

import enum
from typing import Annotated

import typer

from journeymap.cli import handoff_texts, texts
from journeymap.cli.options import JourneysArgument, LanguageOption, WorkspaceOption
from journeymap.cli.speech import say


class HandoffFormat(enum.StrEnum):
    """How issues are written."""

    CSV = "csv"
    MARKDOWN = "md"


class HandoffKind(enum.StrEnum):
    """Which issues are written."""

    OPPORTUNITIES = "opportunities"
    PAIN_POINTS = "pain-points"


_LABELS = {HandoffKind.OPPORTUNITIES: "opportunity", HandoffKind.PAIN_POINTS: "pain-point"}


def handoff(
    journeys: JourneysArgument = None,
    *,
    form: Annotated[
        HandoffFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = HandoffFormat.CSV,
    only: Annotated[
        HandoffKind | None, typer.Option("--only", help=say(handoff_texts.HELP_ONLY), show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print issues for a tracker."""
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product
    from journeymap.report.handoff import list_issues, write_issues_csv, write_issues_markdown

    with answering(None):
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        chosen = choose_journeys(opened, journeys)
    issues = list_issues(opened.atlas, chosen, opened.language)
    if only is not None:
        issues = tuple(issue for issue in issues if issue.labels[1] == _LABELS[only])
    if form is HandoffFormat.CSV:
        print_product(write_issues_csv(issues))
    else:
        name = opened.atlas.workspace.name or "journeymap"
        print_product(write_issues_markdown(name, issues, opened.language))
    raise typer.Exit(opened.exit_code)
