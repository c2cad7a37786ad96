"""``journeymap fmt``."""

from __future__ import annotations

from typing import Annotated

import typer

from journeymap.cli import revising_texts as texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption, complete_any
from journeymap.cli.speech import say


def fmt(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            help=say(texts.HELP_FMT_FILES),
            metavar=say(texts.METAVAR_FMT_FILES),
            autocompletion=complete_any,
            show_default=False,
        ),
    ] = None,
    *,
    check: Annotated[bool, typer.Option("--check", help=say(texts.HELP_CHECK))] = False,
    diff: Annotated[bool, typer.Option("--diff", help=say(texts.HELP_DIFF))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Lay out each file by itself: one that cannot be is reported, and keeps none of the others."""
    from journeymap.cli.layout import lay_out_all, list_chosen
    from journeymap.cli.revising import show_diff
    from journeymap.cli.streams import print_note, print_product

    chosen = list_chosen(files, workspace, language)
    run = lay_out_all(chosen, write=not check and not diff)
    for revision in run.changed:
        print_product(show_diff(revision) if diff else revision.name)
    if not quiet:
        told = texts.WOULD_CHANGE if check or diff else texts.LAID_OUT
        changed, same = texts.FILES(len(run.changed)), texts.FILES(run.same)
        print_note(told.say(chosen.language, changed=changed, same=same))
    if run.failed:
        raise typer.Exit(1)
    raise typer.Exit(1 if check and run.changed else 0)
