"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import texts, viewing_texts
from journeymap.cli.choices import LanguageChoice
from journeymap.cli.speech import say, settle_language


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


def read_output(path: Path | None) -> Path | None:
    """Return where the product goes; ``-`` is standard output, as where no file is named."""
    return None if path == Path("-") else path


def complete_journey(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the workspace's journeys that begin as typed and are not yet named, for the shell."""
    named = context.params.get("journeys") or ()
    return [name for name in _list_ids(context, "journey", incomplete) if name not in named]


def complete_persona(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the workspace's personas that begin as typed, for the shell."""
    return _list_ids(context, "persona", incomplete)


def complete_journey_option(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the workspace's journeys that begin as typed, for the shell."""
    return _list_ids(context, "journey", incomplete)


def complete_old_id(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the kind named before; of what stands in a journey, the journeys to begin with."""
    from journeymap.atlas.files import FOLDERS

    kind = str(context.params.get("kind") or "")
    if kind in FOLDERS:
        return _list_ids(context, kind, incomplete)
    return [f"{name}/" for name in _list_ids(context, "journey", incomplete)]


def complete_any(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the workspace's files that begin as typed, of every kind, for the shell."""
    from journeymap.atlas.files import FOLDERS

    found = {name for kind in FOLDERS for name in _list_ids(context, kind, incomplete)}
    return sorted(found - set(context.params.get("files") or ()))


def _list_ids(context: typer.Context, kind: str, incomplete: str) -> list[str]:
    from journeymap.atlas.files import Folder, find_workspace, list_files
    from journeymap.problem import JourneymapError

    try:
        # While a line is being completed, an option's value is still the word that was typed.
        start = Path(context.params.get("workspace") or ".").expanduser()
        files, _ = list_files(Folder(find_workspace(start)), kind)
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
PersonaOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--persona",
        help=say(viewing_texts.HELP_PERSONA),
        autocompletion=complete_persona,
        show_default=False,
        metavar=say(viewing_texts.METAVAR_ID),
    ),
]
