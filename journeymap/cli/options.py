"""The options that several commands share."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import texts
from journeymap.cli.speech import say, settle_language


class LanguageChoice(enum.StrEnum):
    """The languages that can be asked for."""

    EN = "en"
    TR = "tr"


def _settle(asked: LanguageChoice | None) -> LanguageChoice | None:
    if asked is not None:
        settle_language(asked.value)
    return asked


WorkspaceOption: TypeAlias = Annotated[
    Path | None, typer.Option("--workspace", "-w", help=say(texts.HELP_WORKSPACE), show_default=False)
]
LanguageOption: TypeAlias = Annotated[
    LanguageChoice | None,
    typer.Option(
        "--language", "-l", help=say(texts.HELP_LANGUAGE), show_default=False, callback=_settle, is_eager=True
    ),
]
QuietOption: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help=say(texts.HELP_QUIET))]


def complete_journey(incomplete: str) -> list[str]:
    """Return the ids of the workspace's journeys that begin as typed, for the shell."""
    from journeymap.atlas.files import find_workspace, list_files
    from journeymap.problem import JourneymapError

    try:
        files, _ = list_files(find_workspace(Path.cwd()), "journey")
    except JourneymapError:
        return []
    return [file.id for file in files if file.id.startswith(incomplete)]


JourneysArgument: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        help=say(texts.HELP_JOURNEYS),
        autocompletion=complete_journey,
        show_default=False,
        metavar=say(texts.METAVAR_JOURNEYS),
    ),
]
