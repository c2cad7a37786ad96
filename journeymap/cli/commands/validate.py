"""``journeymap validate``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import cache_texts, reviewing_texts, revising_texts, texts
from journeymap.cli.finding_formats import FindingFormat, FormatOption, StatisticsOption
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

BaselineOption: TypeAlias = Annotated[
    Path | None, typer.Option("--baseline", help=say(reviewing_texts.HELP_BASELINE), show_default=False)
]
WriteBaselineOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--write-baseline", help=say(reviewing_texts.HELP_WRITE_BASELINE), show_default=False),
]

NoCacheOption: TypeAlias = Annotated[
    bool, typer.Option("--no-cache", help=say(cache_texts.HELP_NO_CACHE_OF_REVIEW))
]
FixOption: TypeAlias = Annotated[bool, typer.Option("--fix", help=say(revising_texts.HELP_FIX))]


def validate(  # noqa: PLR0913 - its options
    *,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    strict: StrictOption = False,
    today: TodayOption = None,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    fix: FixOption = False,
    form: FormatOption = FindingFormat.TEXT,
    statistics: StatisticsOption = False,
    no_cache: NoCacheOption = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check every file and show each problem; the problems are the product, so they go to stdout."""
    from journeymap.cli.dates import read_date
    from journeymap.cli.finding_output import choose_refusal, print_findings
    from journeymap.cli.opening import open_workspace
    from journeymap.cli.records import begin_record
    from journeymap.cli.refusal import answering
    from journeymap.cli.reviewing import Request, review
    from journeymap.problem import JourneymapError

    # What writes or speaks to others than its caller has to run each time.
    repeats = form in {FindingFormat.TEXT, FindingFormat.JSON} and not fix and write_baseline is None
    record = begin_record(no_cache=no_cache or not repeats)
    with answering(choose_refusal(form)):
        request = Request(
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            strict=strict,
            today=None if today is None else read_date("--today", today),
            baseline=baseline,
            write_baseline=write_baseline,
        )
        if baseline is not None and write_baseline is not None:
            raise JourneymapError(reviewing_texts.BOTH_BASELINES(), exit_code=2)
        opened = open_workspace(workspace, language)
        if fix:
            from journeymap.cli.fixing import fix_workspace

            fix_workspace(opened)
            opened = open_workspace(workspace, language)
        if not opened.problems and not opened.atlas.journeys:
            # A misspelt folder must not read as a clean workspace.
            raise JourneymapError(texts.NO_JOURNEYS(folder=str(opened.root)), help=texts.NO_JOURNEYS_HELP())
        opened = review(opened, request)
    print_findings(opened, form, statistics=statistics, quiet=quiet)
    if record is not None and not opened.exit_code:
        record.keep(opened)
    raise typer.Exit(opened.exit_code)
