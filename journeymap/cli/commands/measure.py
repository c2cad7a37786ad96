"""``journeymap measure``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import conforming_texts
from journeymap.cli import measuring_texts as texts
from journeymap.cli.options import (
    JourneysArgument,
    LanguageChoice,
    LanguageOption,
    QuietOption,
    WorkspaceOption,
)
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.measuring import Request


class CompareFormat(enum.StrEnum):
    """How a comparison is told."""

    TEXT = "text"
    JSON = "json"


def measure(  # noqa: PLR0913  # each option is an argument
    journeys: JourneysArgument = None,
    *,
    engine: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_ENGINE), metavar=say(texts.METAVAR_URL), show_default=False),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(help=say(texts.HELP_DATA), metavar=say(texts.METAVAR_FOLDER), show_default=False),
    ] = None,
    memory: Annotated[
        str, typer.Option(help=say(texts.HELP_MEMORY), metavar=say(texts.METAVAR_MEMORY))
    ] = "1GB",
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(texts.HELP_DRY_RUN))] = False,
    check: Annotated[bool, typer.Option("--check", help=say(texts.HELP_CHECK))] = False,
    compare: Annotated[bool, typer.Option("--compare", help=say(conforming_texts.HELP_COMPARE))] = False,
    form: Annotated[
        CompareFormat | None,
        typer.Option("--format", "-f", help=say(conforming_texts.HELP_FORMAT), show_default="text"),
    ] = None,
    quiet: QuietOption = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Count survey answers and events, and write what they come to under ``measurements/``."""
    from journeymap.cli.measuring import Request, choose_measured, run_measuring
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.problem import JourneymapError

    if compare and (dry_run or check):
        raise JourneymapError(conforming_texts.COMPARE_ALONE(), exit_code=2)
    if not compare and form is not None:
        raise JourneymapError(conforming_texts.NEEDS_COMPARE(), exit_code=2)
    if dry_run and check:
        raise JourneymapError(texts.PLAN_OR_CHECK(), exit_code=2)
    request = Request(engine=engine, data=data, memory=memory, dry_run=dry_run, check=check, quiet=quiet)
    if compare:
        raise typer.Exit(_compare(journeys, request, form or CompareFormat.TEXT, workspace, language))
    opened = open_workspace(workspace, language)
    tell_problems(opened)
    if opened.exit_code:
        raise typer.Exit(opened.exit_code)
    chosen = choose_measured(opened, choose_journeys(opened, journeys), named=bool(journeys))
    raise typer.Exit(run_measuring(opened, chosen, request))


def _compare(
    journeys: list[str] | None,
    request: Request,
    form: CompareFormat,
    workspace: Path | None,
    language: LanguageChoice | None,
) -> int:
    """Put what cases did beside the maps; return the exit code."""
    from functools import partial

    from journeymap.cli import conforming
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.report.machine import write_value_json

    as_json = form is CompareFormat.JSON
    with answering(partial(write_value_json, "conformances", ()) if as_json else None):
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        if opened.exit_code and not as_json:
            return opened.exit_code
        chosen = choose_journeys(opened, journeys)
        followed = conforming.choose_followed(opened, chosen, named=bool(journeys))
        declared = conforming.read_declared(opened)
        compared = conforming.compare_maps(opened, declared, followed, request)
    return conforming.tell_compared(opened, declared, compared, language, as_json=as_json)
