"""``journeymap rename``."""

from __future__ import annotations

import enum
from typing import Annotated

import typer

from journeymap.cli import renaming_texts as texts
from journeymap.cli.options import (
    LanguageOption,
    QuietOption,
    WorkspaceOption,
    complete_journey_option,
    complete_old_id,
)
from journeymap.cli.speech import say


class IdKind(enum.StrEnum):
    """What has an id that can be changed."""

    JOURNEY = "journey"
    PERSONA = "persona"
    TOUCHPOINT = "touchpoint"
    PAIN_POINT = "pain-point"
    EVIDENCE = "evidence"
    STAGE = "stage"
    METRIC = "metric"
    KPI = "kpi"
    GOAL = "goal"
    OPPORTUNITY = "opportunity"
    OUTCOME = "outcome"
    TRANSITION = "transition"


def rename(
    kind: Annotated[
        IdKind,
        typer.Argument(metavar=say(texts.METAVAR_KIND), help=say(texts.HELP_KIND, kinds=", ".join(IdKind))),
    ],
    old: Annotated[
        str,
        typer.Argument(
            metavar=say(texts.METAVAR_OLD), help=say(texts.HELP_OLD), autocompletion=complete_old_id
        ),
    ],
    new: Annotated[str, typer.Argument(metavar=say(texts.METAVAR_NEW), help=say(texts.HELP_NEW))],
    *,
    journey: Annotated[
        str | None,
        typer.Option(
            "--journey",
            help=say(texts.HELP_JOURNEY),
            metavar=say(texts.METAVAR_JOURNEY),
            autocompletion=complete_journey_option,
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(texts.HELP_DRY_RUN))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Prepare everything, make sure of it, and then write all of it or nothing."""
    from journeymap.cli.opening import open_workspace
    from journeymap.cli.renaming import check_new_id, name_target, prepare_renaming
    from journeymap.cli.revising import show_diff, write_together
    from journeymap.cli.streams import print_note, print_product

    opened = open_workspace(workspace, language)
    target = name_target(kind.value, old, journey)
    check_new_id(new, target.id)
    renaming = prepare_renaming(opened, target, new)
    if not dry_run:
        write_together(renaming.revisions)
    for revision in renaming.revisions:
        print_product(show_diff(revision) if dry_run else revision.last_name)
    if not quiet:
        told = texts.WOULD_RENAME if dry_run else texts.RENAMED
        places, files = texts.PLACES(renaming.places), texts.FILES(len(renaming.revisions))
        print_note(told.say(opened.language, old=target.id, new=new, places=places, files=files))
        for note in renaming.notes:
            print_note(note.say(opened.language))
