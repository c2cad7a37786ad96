"""``journeymap validate``."""

from __future__ import annotations

import sys
from dataclasses import replace

import typer

from journeymap.cli import texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption


def validate(
    *, workspace: WorkspaceOption = None, language: LanguageOption = None, quiet: QuietOption = False
) -> None:
    """Check every file and show each problem; the problems are the product, so they go to stdout."""
    from journeymap.atlas import quote_lines
    from journeymap.cli.findings import format_problem, summarise
    from journeymap.cli.opening import open_workspace
    from journeymap.cli.streams import print_product, wants_colour
    from journeymap.problem import JourneymapError
    from journeymap.rules import check_rules

    opened = open_workspace(workspace, language)
    if not opened.problems and not opened.atlas.journeys:
        # A misspelt folder must not read as a clean workspace.
        raise JourneymapError(texts.NO_JOURNEYS(folder=str(opened.root)), help=texts.NO_JOURNEYS_HELP())
    reviewed = quote_lines(opened.root, check_rules(opened.atlas))
    found = sorted((*opened.problems, *reviewed), key=lambda problem: problem.order)
    opened = replace(opened, problems=tuple(found))
    colour = wants_colour(sys.stdout)
    for problem in opened.problems:
        print_product(format_problem(problem, opened.language, root=opened.root, colour=colour))
    if opened.problems or not quiet:
        print_product(summarise(opened.problems, opened.atlas, opened.language))
    raise typer.Exit(opened.exit_code)
