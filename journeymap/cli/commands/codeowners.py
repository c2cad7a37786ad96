"""``journeymap codeowners``.

A command of its own, not a format of ``export``: what is handed out there is new and whole, here a part of
somebody's file is kept up to date and can be checked.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import code_owners_texts as texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened

_PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where GitHub and GitLab look for it, GitHub's order first."""
_STALE = 1


def codeowners(
    *,
    check: Annotated[bool, typer.Option("--check", help=say(texts.HELP_CHECK))] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say(texts.HELP_FILE), show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the lines, or compare them with those that are there; the path is the product."""
    from journeymap.cli.opening import open_workspace, tell_problems
    from journeymap.cli.output import write_file
    from journeymap.cli.place import show_path
    from journeymap.cli.repository import find_folder
    from journeymap.cli.streams import print_note, print_product
    from journeymap.report.code_owners import list_unknown, write_block

    opened = open_workspace(workspace, language)
    tell_problems(opened)
    if opened.exit_code:
        print_note(texts.NOT_WHOLE.say(opened.language))
        raise typer.Exit(opened.exit_code)
    _refuse_nobody(opened)
    folder = find_folder(opened.root)
    path = output if output is not None else _find_file(opened.root, folder)
    former, text = _put(path, write_block(opened.atlas, folder))
    unknown = list_unknown(opened.atlas)
    if unknown and not quiet:
        owners = ", ".join(f"`{owner}`" for owner in unknown)
        print_note(texts.NO_REVIEWER.say(opened.language, owners=owners))
    if not check:
        write_file(path, text)
        print_product(show_path(path))
        return
    if former != text:
        print_product(texts.STALE.say(opened.language, file=show_path(path)))
        raise typer.Exit(_STALE)
    if not quiet:
        print_note(texts.FRESH.say(opened.language, file=show_path(path)))


def _refuse_nobody(opened: Opened) -> None:
    from journeymap.problem import JourneymapError
    from journeymap.report.code_owners import list_unknown

    if not opened.atlas.workspace.code_owners:
        owner = next(iter(list_unknown(opened.atlas)), "team")
        raise JourneymapError(texts.NONE_DECLARED(), help=texts.NONE_DECLARED_HELP(owner=owner))


def _find_file(root: Path, folder: str) -> Path:
    top = root
    for _ in Path(folder).parts:
        top = top.parent
    known = [top / place for place in _PLACES if (top / place).is_file()]
    return known[0] if known else top / _PLACES[0]


def _put(path: Path, block: str) -> tuple[str | None, str]:
    """Return the text of the file, ``None`` where there is none, and the text with ``block`` in it.

    Raises:
        JourneymapError: it cannot be read, or our part has no end.
    """
    from journeymap.cli.output import reason_of
    from journeymap.cli.place import show_path
    from journeymap.problem import JourneymapError
    from journeymap.report.code_owners import UnclosedBlockError, put_block

    try:
        former = path.read_bytes().decode("utf-8") if path.exists() else None
        return former, put_block(former or "", block)
    except UnclosedBlockError as error:
        message = texts.UNCLOSED(file=show_path(path), line=error.line)
        raise JourneymapError(message, help=texts.UNCLOSED_HELP()) from error
    except OSError as error:
        raise JourneymapError(texts.UNREADABLE(file=show_path(path), reason=reason_of(error))) from error
    except UnicodeDecodeError as error:
        raise JourneymapError(texts.UNREADABLE(file=show_path(path), reason=texts.NO_TEXT())) from error
