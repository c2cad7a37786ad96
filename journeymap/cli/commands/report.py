"""``journeymap report``."""

from __future__ import annotations

import enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import past_texts, reporting_texts
from journeymap.cli.completing import complete_channel, complete_owner
from journeymap.cli.options import (
    JourneysArgument,
    LanguageOption,
    WorkspaceOption,
    complete_persona,
    read_output,
)
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeymap.cli.opening import Opened
    from journeymap.cli.reporting import Request
    from journeymap.model import Journey


class ReportFormat(enum.StrEnum):
    """How a report is written."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    XLSX = "xlsx"
    JSON = "json"


SECTIONS = (
    "summary", "scores", "stages", "emotion", "touchpoints", "pain-points", "expectations", "opportunities",
    "goals", "kpis", "handoffs", "completion", "measured", "omnichannel", "owners", "coverage", "personas",
    "evidence", "changes", "history", "gaps",
)  # fmt: skip
"""The names of the sections, here once more so that `--help` need not load the report; a test holds them."""


def complete_section(context: typer.Context, incomplete: str) -> list[str]:
    """Return the sections that begin as typed and are not yet named, for the shell."""
    named = context.params.get("sections") or ()
    return [name for name in SECTIONS if name.startswith(incomplete) and name not in named]


def report(  # noqa: PLR0913  # an argument for each option
    journeys: JourneysArgument = None,
    *,
    form: Annotated[
        ReportFormat, typer.Option("--format", "-f", help=say(reporting_texts.HELP_REPORT_FORMAT))
    ] = ReportFormat.TEXT,
    sections: Annotated[
        list[str] | None,
        typer.Option(
            "--section",
            help=say(reporting_texts.HELP_SECTION, names=", ".join(SECTIONS)),
            autocompletion=complete_section,
            metavar=say(reporting_texts.METAVAR_SECTION),
            show_default=False,
        ),
    ] = None,
    persona: Annotated[
        str | None,
        typer.Option(
            "--persona",
            help=say(reporting_texts.HELP_REPORT_PERSONA),
            autocompletion=complete_persona,
            metavar=say(reporting_texts.METAVAR_ID),
            show_default=False,
        ),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(
            help=say(reporting_texts.HELP_OWNER),
            autocompletion=complete_owner,
            metavar=say(reporting_texts.METAVAR_ID),
            show_default=False,
        ),
    ] = None,
    channel: Annotated[
        str | None,
        typer.Option(
            help=say(reporting_texts.HELP_CHANNEL),
            autocompletion=complete_channel,
            metavar=say(reporting_texts.METAVAR_ID),
            show_default=False,
        ),
    ] = None,
    git_history: Annotated[
        bool, typer.Option("--git-history", help=say(past_texts.HELP_REPORT_HISTORY))
    ] = False,
    today: Annotated[
        str | None,
        typer.Option(
            help=say(reporting_texts.HELP_TODAY),
            metavar=say(reporting_texts.METAVAR_DAY),
            show_default=False,
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            help=say(reporting_texts.HELP_REPORT_AGAINST),
            metavar=say(reporting_texts.METAVAR_FILE),
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(reporting_texts.HELP_REPORT_OUTPUT),
            metavar=say(reporting_texts.METAVAR_FILE),
            show_default=False,
            callback=read_output,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print the report of journeys, or of the part of a persona, a team or a channel in them."""
    from journeymap.cli import reporting
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.refusal import answering
    from journeymap.problem import JourneymapError
    from journeymap.report import write_json

    is_json = form is ReportFormat.JSON
    with answering(partial(write_json, ()) if is_json else None):
        if form is ReportFormat.XLSX and output is None:
            raise JourneymapError(reporting_texts.XLSX_NEEDS_FILE(), exit_code=2)
        request = reporting.Request(
            sections=reporting.read_sections(sections),
            focus=reporting.read_focus(persona=persona, owner=owner, channel=channel),
            today=reporting.read_today(today),
            language=language,
            output=output,
            against=against,
        )
        opened = open_workspace(workspace, language)
        tell_problems(opened)
        reporting.tell_redacted(opened)
        chosen = choose_journeys(opened, journeys)
        chosen = reporting.choose_subject_journeys(opened, chosen, request.focus)
        request, code = reporting.compare_with_record(opened, chosen, request)
        if git_history or "history" in (sections or ()):
            request = reporting.recall_past(opened, request)
    if chosen or is_json:
        _hand_out(_write(opened, chosen, request, form), request.output)
    raise typer.Exit(code)


def _write(
    opened: Opened, journeys: tuple[Journey, ...], request: Request, form: ReportFormat
) -> bytes | Iterator[str]:
    from journeymap.cli import reporting
    from journeymap.report.document.html import stream_html
    from journeymap.report.document.markdown import stream_markdown

    match form:
        case ReportFormat.JSON:
            return reporting.stream_report(opened, journeys, request)
        case ReportFormat.MARKDOWN:
            return reporting.stream_page(opened, journeys, request, stream_markdown)
        case ReportFormat.HTML:
            return reporting.stream_page(opened, journeys, request, stream_html)
        case ReportFormat.XLSX:
            return reporting.write_book(opened, journeys, request)
        case ReportFormat.TEXT:
            return reporting.write_texts(opened, journeys, request)


def _hand_out(product: bytes | Iterator[str], output: Path | None) -> None:
    from journeymap.cli.output import write_pieces
    from journeymap.cli.streams import print_pieces

    if output is not None:
        write_pieces(output, (product,) if isinstance(product, bytes) else product)
    elif not isinstance(product, bytes):
        print_pieces(product)
