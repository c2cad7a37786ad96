"""``journeymap history``."""

from __future__ import annotations

import enum
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import past_texts, render_texts, texts
from journeymap.cli.options import (
    LanguageOption,
    QuietOption,
    WorkspaceOption,
    complete_journey,
    read_output,
)
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.history import History
    from journeymap.language import Language


class HistoryFormat(enum.StrEnum):
    """How a history is written."""

    TEXT = "text"
    SVG = "svg"
    MARKDOWN = "md"
    JSON = "json"
    CSV = "csv"


def history(  # noqa: PLR0913  # an argument for each option
    journeys: Annotated[
        list[str] | None,
        typer.Argument(
            help=say(past_texts.HELP_JOURNEYS),
            autocompletion=complete_journey,
            show_default=False,
            metavar=say(texts.METAVAR_JOURNEYS),
        ),
    ] = None,
    *,
    form: Annotated[
        HistoryFormat, typer.Option("--format", "-f", help=say(past_texts.HELP_HISTORY_FORMAT))
    ] = HistoryFormat.TEXT,
    tags: Annotated[bool, typer.Option("--tags", help=say(past_texts.HELP_TAGS))] = False,
    since: Annotated[
        str | None,
        typer.Option(
            help=say(past_texts.HELP_SINCE), metavar=say(past_texts.METAVAR_DAY), show_default=False
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            help=say(past_texts.HELP_UNTIL), metavar=say(past_texts.METAVAR_DAY), show_default=False
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            min=1,
            help=say(past_texts.HELP_LIMIT),
            metavar=say(past_texts.METAVAR_COUNT),
            show_default=False,
        ),
    ] = None,
    revision: Annotated[
        str, typer.Option(help=say(past_texts.HELP_REVISION), metavar=say(past_texts.METAVAR_REVISION))
    ] = "HEAD",
    first_parent: Annotated[
        bool, typer.Option("--first-parent/--every-parent", help=say(past_texts.HELP_FIRST_PARENT))
    ] = True,
    every: Annotated[bool, typer.Option("--every-commit", help=say(past_texts.HELP_EVERY))] = False,
    dark: Annotated[bool, typer.Option("--dark", help=say(render_texts.HELP_DARK))] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(past_texts.HELP_HISTORY_OUTPUT),
            metavar=say(past_texts.METAVAR_FILE),
            show_default=False,
            callback=read_output,
        ),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=say(past_texts.HELP_HISTORY_NO_CACHE))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Print how the scores went, from commit to commit or from tag to tag."""
    from journeymap.cli.dates import read_date
    from journeymap.cli.layout import read_language
    from journeymap.cli.past import choose_tracks, find_root, recall_history
    from journeymap.cli.refusal import answering
    from journeymap.cli.speech import asked_language, settle_language
    from journeymap.history import Asked
    from journeymap.problem import JourneymapError

    with answering(None if form is not HistoryFormat.JSON else _refuse):
        if dark and form is not HistoryFormat.SVG:
            raise JourneymapError(past_texts.DARK_NEEDS_SVG(), exit_code=2)
        asked = Asked(
            revision=revision,
            tags=tags,
            first_parent=first_parent,
            every=every,
            since=None if since is None else read_date("--since", since).isoformat(),
            until=None if until is None else read_date("--until", until).isoformat(),
            limit=limit,
        )
        root = find_root(workspace)
        spoken = language.value if language is not None else asked_language() or read_language(root)
        settle_language(spoken)
        found = recall_history(root, asked, spoken, no_cache=no_cache, quiet=quiet)
        chosen = choose_tracks(found, journeys or ())
    if form is HistoryFormat.SVG:
        _hand_out_pages(_draw(chosen, root, spoken, dark=dark), output)
    else:
        writers = {
            HistoryFormat.TEXT: _write_text,
            HistoryFormat.MARKDOWN: _write_markdown,
            HistoryFormat.JSON: _write_json,
            HistoryFormat.CSV: _write_csv,
        }
        _hand_out_pages([writers[form](chosen, spoken)], output)


def _refuse(problems: object, language: Language) -> str:
    from journeymap.report.history_json import write_history_json

    return write_history_json(None, problems, language)  # type: ignore[arg-type]


def _write_text(held: History, language: Language) -> str:
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report.history import write_history

    return write_history(
        held,
        language,
        width=terminal_width(),
        colour=wants_colour(sys.stdout),
        ascii_only=is_ascii_only(sys.stdout),
    )


def _write_markdown(held: History, language: Language) -> str:
    from journeymap.report.history import write_history_markdown

    return write_history_markdown(held, language)


def _write_json(held: History, language: Language) -> str:
    from journeymap.report.history_json import write_history_json

    return write_history_json(held, (), language)


def _write_csv(held: History, language: Language) -> str:
    from journeymap.report.history_json import write_history_csv

    return write_history_csv(held, language)


def _draw(held: History, root: Path, language: Language, *, dark: bool) -> list[str]:
    from journeymap.atlas import Folder, read_workspace
    from journeymap.atlas.rasters import read_rasters
    from journeymap.draw.svg import write_svg
    from journeymap.scene.history import compose_history
    from journeymap.scene.logo import add_logo

    atlas = read_workspace(root).atlas
    branding = atlas.workspace.branding
    logo = read_rasters(Folder(root), atlas).get(branding.logo or "")
    pages = compose_history(held, atlas, language)
    if logo is not None:
        pages = tuple(add_logo(page, logo, atlas.workspace.name) for page in pages)
    return [write_svg(page, dark=dark, alone=True) for page in pages]


def _hand_out_pages(pages: list[str], output: Path | None) -> None:
    """Write the pages to files that are named after ``output``, or print them."""
    from journeymap.cli.output import write_file
    from journeymap.cli.streams import print_product
    from journeymap.draw.picture import name_pages
    from journeymap.problem import JourneymapError

    if output is None and len(pages) > 1:
        raise JourneymapError(past_texts.MANY_PAGES(), exit_code=2)
    if output is None:
        print_product(pages[0])
        return
    names = name_pages(output.stem, output.suffix.lstrip(".") or "svg", len(pages))
    for name, page in zip([output.name] if len(pages) == 1 else names, pages, strict=True):
        write_file(output.with_name(name), page)
