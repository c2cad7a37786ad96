"""``journeymap serve``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import serve_texts, site_texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.speech import say


def serve(  # one argument for each option
    *,
    port: Annotated[
        int,
        typer.Option(
            "--port",
            "-p",
            min=0,
            max=65_535,
            help=say(serve_texts.HELP_PORT),
            metavar=say(serve_texts.METAVAR_PORT),
        ),
    ] = 8000,
    poll: Annotated[bool, typer.Option("--poll", help=say(serve_texts.HELP_POLL))] = False,
    browse: Annotated[bool, typer.Option("--open", help=say(serve_texts.HELP_OPEN))] = False,
    history: Annotated[
        Path | None,
        typer.Option(
            "--history",
            help=say(site_texts.HELP_HISTORY),
            metavar=say(site_texts.METAVAR_FILE),
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Serve until the user ends it; where, is the product."""
    from journeymap.cli.serving import Serving

    Serving(workspace, language, history, quiet=quiet).run(port, poll=poll, browse=browse)
