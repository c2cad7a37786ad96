"""The options that the site and its preview share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import site_texts
from journeymap.cli.speech import say

RecordOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--history",
        help=say(site_texts.HELP_HISTORY),
        metavar=say(site_texts.METAVAR_FILE),
        show_default=False,
    ),
]
