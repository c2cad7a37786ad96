"""``journeymap measure``."""

from __future__ import annotations

import enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import conforming_texts
from journeymap.cli import measuring_texts as texts
from journeymap.cli.choices import LanguageChoice
from journeymap.cli.options import (
    JourneysArgument,
    LanguageOption,
    QuietOption,
    WorkspaceOption,
)
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.measuring import Request


class MeasureFormat(enum.StrEnum):
    """How the run is told."""

    TEXT = "text"
    JSON = "json"
    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    PPTX = "pptx"
    HTML = "html"


_WORDS = (MeasureFormat.TEXT, MeasureFormat.JSON)


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
        str | None,
        typer.Option(help=say(texts.HELP_MEMORY), metavar=say(texts.METAVAR_MEMORY), show_default=False),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(texts.HELP_DRY_RUN))] = False,
    check: Annotated[bool, typer.Option("--check", help=say(texts.HELP_CHECK))] = False,
    compare: Annotated[bool, typer.Option("--compare", help=say(conforming_texts.HELP_COMPARE))] = False,
    period: Annotated[
        str | None,
        typer.Option(
            help=say(conforming_texts.HELP_PERIOD),
            metavar=say(conforming_texts.METAVAR_PERIOD),
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        MeasureFormat, typer.Option("--format", "-f", help=say(conforming_texts.HELP_FORMAT))
    ] = MeasureFormat.TEXT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help=say(conforming_texts.HELP_OUTPUT), show_default=False),
    ] = None,
    quiet: QuietOption = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Count survey answers and events, and write what they come to under ``measurements/``."""
    from journeymap.cli.measuring import Request
    from journeymap.problem import JourneymapError

    if not compare and (form not in _WORDS or output is not None):
        raise JourneymapError(conforming_texts.NEEDS_COMPARE(), exit_code=2)
    if period is not None and not compare:
        raise JourneymapError(conforming_texts.PERIOD_NEEDS_COMPARE(), exit_code=2)
    request = Request(
        engine=engine,
        data=data,
        memory=memory,
        dry_run=dry_run,
        check=check,
        quiet=quiet,
        as_json=form is MeasureFormat.JSON,
    )
    run = partial(_compare, form=form, output=output, period=period) if compare else _count
    raise typer.Exit(run(journeys, request, workspace, language))


def _count(
    journeys: list[str] | None, request: Request, workspace: Path | None, language: LanguageChoice | None
) -> int:
    """Count what the journeys' data hold; return the exit code."""
    from journeymap.cli.measuring import choose_measured, run_measuring
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product
    from journeymap.problem import JourneymapError
    from journeymap.report.machine import write_value_json

    with answering(partial(write_value_json, "run", None) if request.as_json else None):
        if request.dry_run and request.check:
            raise JourneymapError(texts.PLAN_OR_CHECK(), exit_code=2)
        # What was measured before is written anew: it is not read, and cannot stand in the way.
        opened = open_workspace(workspace, language, unread=frozenset({"measurement"}))
        tell_problems(opened)
        if opened.exit_code:
            if request.as_json:
                print_product(write_value_json("run", None, opened.problems, opened.language))
            return opened.exit_code
        chosen = choose_measured(opened, choose_journeys(opened, journeys), named=bool(journeys))
        return run_measuring(opened, chosen, request)


def _compare(
    journeys: list[str] | None,
    request: Request,
    workspace: Path | None,
    language: LanguageChoice | None,
    *,
    form: MeasureFormat,
    output: Path | None,
    period: str | None,
) -> int:
    """Put what cases did beside the maps; return the exit code."""
    from journeymap.cli import conforming
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.problem import JourneymapError
    from journeymap.report.machine import write_value_json

    with answering(partial(write_value_json, "conformances", ()) if request.as_json else None):
        if request.dry_run or request.check:
            raise JourneymapError(conforming_texts.COMPARE_ALONE(), exit_code=2)
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        if opened.exit_code and not request.as_json:
            return opened.exit_code
        chosen = choose_journeys(opened, journeys)
        followed = conforming.choose_followed(opened, chosen, named=bool(journeys))
        declared = conforming.read_declared(opened)
        compared = conforming.compare_maps(opened, declared, followed, request, period)
    if form in _WORDS:
        return conforming.tell_compared(opened, declared, compared, language, as_json=request.as_json)
    folder = output if output is not None else opened.root / "pictures"
    return conforming.draw_compared(opened, declared, compared, language, form=form.value, folder=folder)
