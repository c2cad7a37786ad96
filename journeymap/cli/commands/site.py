"""``journeymap site``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import cache_texts, past_texts, site_texts
from journeymap.cli.options import LanguageOption, QuietOption, WorkspaceOption
from journeymap.cli.site_options import RecordOption
from journeymap.cli.speech import say


def site(  # noqa: PLR0913  # an argument for each option
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say(site_texts.HELP_OUTPUT), show_default=False)
    ] = None,
    single_file: Annotated[
        Path | None,
        typer.Option(
            "--single-file",
            help=say(site_texts.HELP_SINGLE_FILE),
            metavar=say(site_texts.METAVAR_FILE),
            show_default=False,
        ),
    ] = None,
    history: RecordOption = None,
    git_history: Annotated[
        bool, typer.Option("--git-history", help=say(past_texts.HELP_SITE_TRENDS))
    ] = False,
    check: Annotated[bool, typer.Option("--check", help=say(site_texts.HELP_CHECK))] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=say(cache_texts.HELP_NO_CACHE))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make the site; where it is, is the product."""
    from journeymap.cli.opening import open_workspace, tell_problems
    from journeymap.cli.records import begin_record
    from journeymap.cli.site_pages import Watch
    from journeymap.cli.siting import Siting, gather
    from journeymap.problem import JourneymapError

    record = begin_record(no_cache=no_cache)
    if output is not None and single_file is not None:
        raise JourneymapError(site_texts.FOLDER_OR_FILE(), exit_code=2)
    if history is not None and git_history:
        raise JourneymapError(past_texts.ONE_TREND(), exit_code=2)
    opened = open_workspace(workspace, language)
    tell_problems(opened)
    past = None
    if git_history:
        from journeymap.cli.past import read_trends

        past = read_trends(opened.root, opened.language, no_cache=no_cache, quiet=quiet)
    watch = None if record is None else Watch()
    material, code = gather(opened, language, history, watch=watch, past=past)
    run = Siting(material, opened, record, watch, quiet=quiet)
    if single_file is not None:
        code = max(code, run.check_file(single_file) if check else run.write_file(single_file))
        watched = []
    else:
        folder = output if output is not None else opened.root / "site"
        code = max(code, run.check_folder(folder) if check else run.write_folder(folder))
        watched = [folder] if check else []
    if record is not None and code == 0:
        record.keep(opened, watched)
    raise typer.Exit(code)
