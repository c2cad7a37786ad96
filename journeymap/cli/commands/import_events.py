"""``journeymap import events``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import importing_events_texts as texts
from journeymap.cli import importing_texts, measuring_texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.speech import say


class Delimiter(enum.StrEnum):
    """What stands between columns."""

    COMMA = "comma"
    SEMICOLON = "semicolon"
    TAB = "tab"
    PIPE = "pipe"


def import_events(  # noqa: PLR0913  # each option is an argument
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help=say(texts.HELP_FILES), metavar=say(importing_texts.METAVAR_FILES), show_default=False
        ),
    ] = None,
    *,
    case: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_CASE), metavar=say(texts.METAVAR_COLUMN), show_default=False),
    ] = None,
    time: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_TIME), metavar=say(texts.METAVAR_COLUMN), show_default=False),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_NAME), metavar=say(texts.METAVAR_COLUMN), show_default=False),
    ] = None,
    channel: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_CHANNEL), metavar=say(texts.METAVAR_COLUMN), show_default=False),
    ] = None,
    stage: Annotated[
        str | None,
        typer.Option(help=say(texts.HELP_STAGE), metavar=say(texts.METAVAR_COLUMN), show_default=False),
    ] = None,
    complete: Annotated[
        list[str] | None,
        typer.Option(help=say(texts.HELP_COMPLETE), metavar=say(texts.METAVAR_NAME), show_default=False),
    ] = None,
    lost: Annotated[
        list[str] | None,
        typer.Option(help=say(texts.HELP_LOST), metavar=say(texts.METAVAR_NAME), show_default=False),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(help=say(texts.HELP_IGNORE), metavar=say(texts.METAVAR_NAME), show_default=False),
    ] = None,
    time_format: Annotated[
        str | None, typer.Option(help=say(texts.HELP_TIME_FORMAT), show_default=False)
    ] = None,
    delimiter: Annotated[Delimiter, typer.Option(help=say(texts.HELP_DELIMITER))] = Delimiter.COMMA,
    encoding: Annotated[str, typer.Option(help=say(texts.HELP_ENCODING))] = "utf-8",
    source: Annotated[str | None, typer.Option(help=say(texts.HELP_SOURCE), show_default=False)] = None,
    table: Annotated[str | None, typer.Option(help=say(texts.HELP_TABLE), show_default=False)] = None,
    engine: Annotated[
        str | None,
        typer.Option(
            help=say(measuring_texts.HELP_ENGINE),
            metavar=say(measuring_texts.METAVAR_URL),
            show_default=False,
        ),
    ] = None,
    min_group: Annotated[
        int | None, typer.Option(min=1, help=say(texts.HELP_MIN_GROUP), show_default="10")
    ] = None,
    identifier: Annotated[
        str | None, typer.Option("--id", help=say(texts.HELP_ID), show_default=False)
    ] = None,
    title: Annotated[str | None, typer.Option(help=say(texts.HELP_TITLE), show_default=False)] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(importing_texts.HELP_OUTPUT),
            metavar=say(importing_texts.METAVAR_FOLDER),
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say(importing_texts.HELP_FORCE))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(importing_texts.HELP_DRY_RUN))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read the log, draft the journey, check it, and then write it or nothing."""
    from journeymap.cli import importing
    from journeymap.cli.importing_events import Request, draft_from_log

    columns = {"case": case, "time": time, "name": name, "channel": channel, "persona": stage}
    request = Request(
        files=tuple(files or ()),
        table=table,
        source=source,
        columns={role: column for role, column in columns.items() if column is not None},
        complete=tuple(complete or ()),
        lost=tuple(lost or ()),
        ignore=tuple(ignore or ()),
        time_format=time_format,
        delimiter=delimiter.value,
        encoding=encoding,
        engine=engine,
        min_group=min_group,
        id=identifier,
        title=title,
    )
    target = importing.find_target(output, workspace, language)
    draft = draft_from_log(request, target)
    raise typer.Exit(importing.carry_out(draft, target, force=force, dry_run=dry_run, quiet=quiet))
