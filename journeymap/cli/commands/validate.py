"""``journeymap validate``."""

from __future__ import annotations

import sys
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import reviewing_texts, texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.speech import say

_METAVAR = say(reviewing_texts.METAVAR_RULES)
SelectOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--select", help=say(reviewing_texts.HELP_SELECT), metavar=_METAVAR, show_default=False),
]
IgnoreOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--ignore", help=say(reviewing_texts.HELP_IGNORE), metavar=_METAVAR, show_default=False),
]
StrictOption: TypeAlias = Annotated[bool, typer.Option("--strict", help=say(reviewing_texts.HELP_STRICT))]
TodayOption: TypeAlias = Annotated[
    str | None, typer.Option("--today", help=say(reviewing_texts.HELP_TODAY), show_default=False)
]


def validate(
    *,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    strict: StrictOption = False,
    today: TodayOption = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check every file and show each problem; the problems are the product, so they go to stdout."""
    from journeymap.cli.dates import read_date
    from journeymap.cli.findings import format_problem, summarise
    from journeymap.cli.opening import open_workspace
    from journeymap.cli.reviewing import Request, review
    from journeymap.cli.streams import print_product, wants_colour
    from journeymap.problem import JourneymapError

    request = Request(
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        strict=strict,
        today=None if today is None else read_date("--today", today),
    )
    opened = open_workspace(workspace, language)
    if not opened.problems and not opened.atlas.journeys:
        # A misspelt folder must not read as a clean workspace.
        raise JourneymapError(texts.NO_JOURNEYS(folder=str(opened.root)), help=texts.NO_JOURNEYS_HELP())
    opened = review(opened, request)
    colour = wants_colour(sys.stdout)
    for problem in opened.problems:
        print_product(format_problem(problem, opened.language, root=opened.root, colour=colour))
    if opened.problems or not quiet:
        print_product(summarise(opened.problems, opened.atlas, opened.language))
    raise typer.Exit(opened.exit_code)
