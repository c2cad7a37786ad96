"""``journeymap validate``."""

from __future__ import annotations

import sys

import typer

from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption


def validate(
    *, workspace: WorkspaceOption = None, language: LanguageOption = None, quiet: QuietOption = False
) -> None:
    """Check every file and show each problem; the problems are the product, so they go to stdout."""
    from journeymap.cli.findings import format_problem, summarise
    from journeymap.cli.opening import open_workspace
    from journeymap.cli.streams import print_product, wants_colour

    opened = open_workspace(workspace, language)
    colour = wants_colour(sys.stdout)
    for problem in opened.problems:
        print_product(format_problem(problem, opened.language, root=opened.root, colour=colour))
    if opened.problems or not quiet:
        print_product(summarise(opened.problems, opened.atlas, opened.language))
    raise typer.Exit(opened.exit_code)
