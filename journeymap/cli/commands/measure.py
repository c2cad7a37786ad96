"""``journeymap measure``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import conforming_texts
from journeymap.cli import measuring_texts as texts
from journeymap.cli.choices import MeasureFormat
from journeymap.cli.options import (
    JourneysArgument,
    LanguageOption,
    QuietOption,
    WorkspaceOption,
)
from journeymap.cli.speech import say


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
    from journeymap.cli.counting import Asked, count_data

    asked = Asked(
        journeys=tuple(journeys or ()),
        engine=engine,
        data=data,
        memory=memory,
        dry_run=dry_run,
        check=check,
        compare=compare,
        period=period,
        form=form,
        output=output,
        quiet=quiet,
        workspace=workspace,
        language=language,
    )
    raise typer.Exit(count_data(asked))
