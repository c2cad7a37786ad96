"""``journeymap new``."""

from __future__ import annotations

import enum
from typing import Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.options import LanguageOption, WorkspaceOption
from journeymap.cli.speech import say


class Kind(enum.StrEnum):
    """What can be begun from a skeleton."""

    JOURNEY = "journey"
    PERSONA = "persona"
    TOUCHPOINT = "touchpoint"
    PAIN_POINT = "pain-point"
    EVIDENCE = "evidence"


def new(
    kind: Annotated[
        Kind,
        typer.Argument(metavar=say(texts.METAVAR_KIND), help=say(texts.HELP_NEW_KIND, kinds=", ".join(Kind))),
    ],
    identifier: Annotated[str, typer.Argument(metavar=say(texts.METAVAR_ID), help=say(texts.HELP_NEW_ID))],
    *,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Write the skeleton; an existing file is never touched."""
    from journeymap.atlas.files import FOLDERS
    from journeymap.cli.opening import open_workspace
    from journeymap.cli.output import write_file
    from journeymap.cli.streams import print_product
    from journeymap.problem import JourneymapError
    from journeymap.starter import skeleton

    _check_id(identifier)
    opened = open_workspace(workspace, language)
    path = opened.root / FOLDERS[kind.value] / f"{identifier}.yaml"
    for taken in (path, path.with_suffix(".yml")):
        if taken.exists():
            raise JourneymapError(texts.FILE_IN_THE_WAY(path=str(taken)), exit_code=2)
    write_file(path, skeleton(kind.value, identifier, opened.language))
    shown = path.relative_to(opened.root).as_posix()
    print_product(texts.SKELETON_MADE.say(opened.language, path=shown))


def _check_id(identifier: str) -> None:
    from journeymap.atlas.files import is_id, is_reserved
    from journeymap.problem import JourneymapError
    from journeymap.schema.suggestion import make_slug

    if not is_id(identifier):
        slug = make_slug(identifier)
        help_message = texts.DID_YOU_MEAN(id=slug) if slug else None
        raise JourneymapError(texts.BAD_ID(id=identifier), help=help_message, exit_code=2)
    if is_reserved(identifier):
        raise JourneymapError(texts.RESERVED_ID(id=identifier), exit_code=2)
