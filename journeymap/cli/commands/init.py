"""``journeymap init``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import ci_texts, texts
from journeymap.cli.choices import LanguageChoice
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
    from journeymap.cli.speech import own_language, settle_language
    from journeymap.problem import JourneymapError

    if ci is not None:
        _init_ci(folder, ci, source, language)
        return
    if source is not None:
        raise JourneymapError(ci_texts.FROM_ALONE(), exit_code=2)
    spoken = language.value if language is not None else own_language()
    settle_language(spoken)
    _write_workspace(folder, spoken)


def _init_ci(folder: Path, ci: Ci, source: str | None, asked: LanguageChoice | None) -> None:
    """Write what runs journeymap in CI, and the template first where there is no workspace."""
    from journeymap.atlas import is_workspace
    from journeymap.cli.ci_files import choose_origin, plan_files
    from journeymap.cli.layout import read_language
    from journeymap.cli.speech import asked_language, own_language, settle_language

    is_there = is_workspace(folder)
    own = asked_language() or read_language(folder.resolve()) if is_there else own_language()
    spoken = asked.value if asked is not None else own
    settle_language(spoken)
    planned = plan_files(folder, ci.value, choose_origin(source), spoken)
    if not is_there:
        _write_workspace(folder, spoken)
    _write_ci(planned, ci.value, spoken)


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
