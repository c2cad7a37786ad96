"""``journeymap init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.options import LanguageChoice
from journeymap.cli.speech import say


def init(
    folder: Annotated[
        Path, typer.Argument(metavar=say(texts.METAVAR_FOLDER), help=say(texts.HELP_INIT_FOLDER))
    ] = Path(),
    *,
    language: Annotated[
        LanguageChoice | None,
        typer.Option("--language", "-l", help=say(texts.HELP_INIT_LANGUAGE), show_default=False),
    ] = None,
) -> None:
    """Write the template; nothing is written where anything would be overwritten."""
    import shlex

    from journeymap.cli.output import write_file
    from journeymap.cli.speech import own_language, settle_language
    from journeymap.cli.streams import print_product
    from journeymap.problem import JourneymapError
    from journeymap.starter import starter_workspace

    spoken = language.value if language is not None else own_language()
    settle_language(spoken)
    files = {**starter_workspace(spoken), **_editor_files()}
    if (folder / "journeymap.yaml").exists() or (folder / "journeys").exists():
        raise JourneymapError(texts.FOLDER_IN_USE(folder=str(folder.resolve())), exit_code=2)
    for name in files:
        if (folder / name).exists():
            raise JourneymapError(texts.FILE_IN_THE_WAY(path=str(folder / name)), exit_code=2)
    for name, content in files.items():
        write_file(folder / name, content)
        print_product((folder / name).as_posix())
    if folder.resolve() == Path.cwd():
        print_product(texts.WORKSPACE_MADE_HERE.say(spoken))
    else:
        print_product(
            texts.WORKSPACE_MADE.say(spoken, folder=folder.as_posix(), quoted=shlex.quote(folder.as_posix()))
        )


def _editor_files() -> dict[str, str]:
    """Return the schemas that the first line of each file points an editor at."""
    from journeymap.schema import KINDS, write_schema

    return {f".journeymap/{kind}.schema.json": write_schema(kind) for kind in KINDS}
