"""``journeymap init``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import ci_texts, texts
from journeymap.cli.options import LanguageChoice
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.ci_files import Planned
    from journeymap.language import Language


class Ci(enum.StrEnum):
    """What can run journeymap on each change."""

    GITHUB = "github"
    GITLAB = "gitlab"


def init(
    folder: Annotated[
        Path, typer.Argument(metavar=say(texts.METAVAR_FOLDER), help=say(texts.HELP_INIT_FOLDER))
    ] = Path(),
    *,
    ci: Annotated[Ci | None, typer.Option("--ci", help=say(ci_texts.HELP_CI), show_default=False)] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from", help=say(ci_texts.HELP_FROM), metavar=say(ci_texts.METAVAR_FROM), show_default=False
        ),
    ] = None,
    language: Annotated[
        LanguageChoice | None,
        typer.Option("--language", "-l", help=say(texts.HELP_INIT_LANGUAGE), show_default=False),
    ] = None,
) -> None:
    """Write the template; nothing is written where anything would be overwritten."""
    from journeymap.atlas import is_workspace
    from journeymap.problem import JourneymapError

    if source is not None and ci is None:
        raise JourneymapError(ci_texts.FROM_ALONE(), exit_code=2)
    is_there = is_workspace(folder)
    spoken = _choose_language(folder if is_there and ci is not None else None, language)
    planned = _plan_ci(folder, ci, source, spoken)
    if planned is None or not is_there:
        _write_workspace(folder, spoken)
    if planned is not None:
        _write_ci(planned, str(ci), spoken)


def _choose_language(folder: Path | None, asked: LanguageChoice | None) -> Language:
    """Return the language asked for, else that of the workspace in ``folder``, else the user's."""
    from journeymap.cli.layout import read_language
    from journeymap.cli.speech import asked_language, own_language, settle_language

    own = None if folder is None else asked_language() or read_language(folder.resolve())
    spoken = asked.value if asked is not None else own or own_language()
    settle_language(spoken)
    return spoken


def _write_workspace(folder: Path, spoken: Language) -> None:
    import shlex

    from journeymap.cli.output import write_file
    from journeymap.cli.streams import print_product
    from journeymap.problem import JourneymapError
    from journeymap.starter import starter_workspace

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


def _plan_ci(folder: Path, ci: Ci | None, source: str | None, spoken: Language) -> Planned | None:
    from journeymap.cli.ci_files import choose_origin, plan_files

    return None if ci is None else plan_files(folder, ci.value, choose_origin(source), spoken)


def _write_ci(planned: Planned, ci: str, spoken: Language) -> None:
    from journeymap.cli.output import write_file
    from journeymap.cli.place import show_path
    from journeymap.cli.streams import print_product

    for path, content in planned.files.items():
        write_file(path, content)
        print_product(show_path(path))
    if planned.include is not None:
        path, lines = planned.include
        print_product(ci_texts.ADD_INCLUDE.say(spoken, path=show_path(path), lines=lines))
    told = ci_texts.CI_MADE[ci] if planned.files else ci_texts.CI_THERE
    print_product(told.say(spoken))


def _editor_files() -> dict[str, str]:
    """Return the schemas that the first line of each file points an editor at."""
    from journeymap.schema import KINDS, write_schema

    return {f".journeymap/{kind}.schema.json": write_schema(kind) for kind in KINDS}
