"""``journeymap import``; the module's own name ends in a line because Python keeps the word to itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import importing_texts as texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.speech import say


def import_(
    files: Annotated[
        list[Path],
        typer.Argument(help=say(texts.HELP_FILES), metavar=say(texts.METAVAR_FILES), show_default=False),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(texts.HELP_OUTPUT),
            metavar=say(texts.METAVAR_FOLDER),
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say(texts.HELP_FORCE))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(texts.HELP_DRY_RUN))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read everything, check everything, and then write all of it or nothing."""
    from journeymap.cli import importing
    from journeymap.exchange.form import read_foreign

    target = importing.find_target(output, workspace, language)
    draft = read_foreign(importing.read_all(files), target.around)
    raise typer.Exit(importing.carry_out(draft, target, force=force, dry_run=dry_run, quiet=quiet))
