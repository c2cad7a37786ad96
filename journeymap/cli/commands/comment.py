"""``journeymap comment``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import commenting_texts as texts
from journeymap.cli import comparing_texts
from journeymap.cli.commands.validate import StrictOption, TodayOption
from journeymap.cli.gating_options import AgainstOption
from journeymap.cli.options import (
    LanguageOption,
    WorkspaceOption,
    read_output,
)
from journeymap.cli.speech import say


class Forge(enum.StrEnum):
    """Where pull and merge requests are."""

    GITHUB = "github"
    GITLAB = "gitlab"


class FailedStep(enum.StrEnum):
    """The members of :class:`journeymap.report.comment.Failure`, without what importing it costs."""

    PICTURES = "pictures"
    STALE_PICTURES = "stale-pictures"
    SITE = "site"


def comment(  # noqa: PLR0913 - its options
    base: Annotated[
        str | None,
        typer.Argument(
            help=say(comparing_texts.HELP_BASE),
            metavar=f"[{say(comparing_texts.METAVAR_BASE)}]",
            show_default=False,
        ),
    ] = None,
    head: Annotated[
        str | None,
        typer.Argument(
            help=say(comparing_texts.HELP_HEAD),
            metavar=f"[{say(comparing_texts.METAVAR_HEAD)}]",
            show_default=False,
        ),
    ] = None,
    *,
    base_name: Annotated[
        str | None, typer.Option("--base-name", help=say(texts.HELP_BASE_NAME), show_default=False)
    ] = None,
    head_name: Annotated[
        str | None, typer.Option("--head-name", help=say(texts.HELP_HEAD_NAME), show_default=False)
    ] = None,
    failed: Annotated[
        list[FailedStep] | None, typer.Option("--failed", help=say(texts.HELP_FAILED), show_default=False)
    ] = None,
    strict: StrictOption = False,
    against: AgainstOption = None,
    today: TodayOption = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(texts.HELP_COMMENT_OUTPUT),
            show_default=False,
            callback=read_output,
        ),
    ] = None,
    post: Annotated[
        Forge | None, typer.Option("--post", help=say(texts.HELP_POST), show_default=False)
    ] = None,
    artifact: Annotated[
        str | None,
        typer.Option(
            "--artifact",
            help=say(texts.HELP_ARTIFACT),
            metavar=say(texts.METAVAR_NAME),
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Write the comment first and post it then: what it says stands in the log even where posting fails."""
    from journeymap.cli import commenting
    from journeymap.cli.dates import read_date
    from journeymap.cli.gating_request import read_options
    from journeymap.cli.output import write_file
    from journeymap.cli.reviewing import Request as RulesRequest
    from journeymap.cli.streams import print_product
    from journeymap.problem import JourneymapError
    from journeymap.report.comment import Failure

    if artifact is not None:
        if base is not None or post is not Forge.GITHUB:
            raise JourneymapError(texts.ARTIFACT_ALONE(), exit_code=2)
        print_product(commenting.post_artifact(artifact))
        return
    if base is None and (base_name, head_name) != (None, None):
        raise JourneymapError(texts.HEAD_NAME_ONLY(), exit_code=2)
    composed = commenting.compose(
        commenting.Request(
            workspace=workspace,
            language=language,
            base=base,
            head=head,
            names=(base_name, head_name),
            rules=RulesRequest(strict=strict, today=None if today is None else read_date("--today", today)),
            gates=read_options(
                {}, record=None, against=against, date=None, revision=None, today=today, gates=True
            ),
            failures=tuple(Failure(step.value) for step in failed or ()),
        )
    )
    print_product(composed.body)
    if output is not None:
        write_file(output, composed.body)
    if post is not None:
        commenting.post(composed.body, post.value)
    raise typer.Exit(composed.exit_code)
