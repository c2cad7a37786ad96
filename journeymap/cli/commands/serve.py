"""``journeymap serve``."""

from __future__ import annotations

from typing import Annotated

import typer

from journeymap.cli import serve_texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.site_options import RecordOption
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
    history: RecordOption = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Serve until the user ends it; where, is the product."""
    from journeymap.cli.serving import Serving

    Serving(workspace, language, history, quiet=quiet).run(port, poll=poll, browse=browse)
