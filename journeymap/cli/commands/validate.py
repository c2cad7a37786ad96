"""``journeymap validate``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import cache_texts, reviewing_texts, revising_texts
from journeymap.cli.choices import FindingFormat
from journeymap.cli.finding_formats import FormatOption, StatisticsOption
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
    """Read the command line; ``validating`` does the rest."""
    from journeymap.cli.validating import Asked, check_workspace

    asked = Asked(
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        strict=strict,
        today=today,
        baseline=baseline,
        write_baseline=write_baseline,
        fix=fix,
        form=form,
        statistics=statistics,
        no_cache=no_cache,
        workspace=workspace,
        language=language,
        quiet=quiet,
    )
    raise typer.Exit(check_workspace(asked))
