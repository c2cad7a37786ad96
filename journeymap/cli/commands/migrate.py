"""``journeymap migrate``."""

from __future__ import annotations

from typing import Annotated

import typer

from journeymap.cli import migrating_texts as texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.speech import say


def migrate(
    *,
    check: Annotated[bool, typer.Option("--check", help=say(texts.HELP_CHECK))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(texts.HELP_DRY_RUN))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Prepare every change, make sure of it, and then write all of it or nothing."""
    from pathlib import Path

    from journeymap.atlas import find_workspace
    from journeymap.atlas.files import SETTINGS
    from journeymap.cli.layout import read_language
    from journeymap.cli.migrating import prepare_migration
    from journeymap.cli.opening import named_workspace
    from journeymap.cli.revising import show_diff, write_together
    from journeymap.cli.speech import asked_language, settle_language
    from journeymap.cli.streams import print_note, print_product
    from journeymap.schema.definition import read_version

    root = find_workspace(Path.cwd()) if workspace is None else named_workspace(workspace)
    spoken = language.value if language is not None else asked_language() or read_language(root)
    settle_language(spoken)
    prepared = prepare_migration(root, spoken)
    version = read_version()
    keeps = check or dry_run
    if not keeps:
        write_together(prepared.revisions)
    for revision in prepared.revisions:
        print_product(show_diff(revision) if dry_run else revision.name)
    if not quiet:
        if not prepared.steps:
            told = texts.CURRENT if (root / SETTINGS).exists() else texts.NO_SETTINGS
            print_note(told.say(spoken, version=version))
        else:
            files = texts.FILES(len(prepared.revisions))
            summary = texts.WOULD_MIGRATE if keeps else texts.MIGRATED
            print_note(summary.say(spoken, old=prepared.version, new=version, files=files))
            for step in prepared.steps:
                print_note(texts.STEP.say(spoken, old=step.version, new=step.version + 1, what=step.title))
    raise typer.Exit(1 if check and prepared.revisions else 0)
