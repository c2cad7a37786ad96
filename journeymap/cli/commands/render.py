"""``journeymap render``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import cache_texts, past_texts, picture_texts, render_texts, texts, viewing_texts
from journeymap.cli.choices import USUAL_SCALE, PageSize, PictureFormat, View
from journeymap.cli.options import (
    JourneysArgument,
    LanguageOption,
    QuietOption,
    WorkspaceOption,
    complete_persona,
)
from journeymap.cli.speech import say


def render(  # noqa: PLR0913  # one for each option
    journeys: JourneysArgument = None,
    *,
    view: Annotated[list[View] | None, typer.Option(help=say(texts.HELP_VIEW), show_default=False)] = None,
    form: Annotated[
        list[PictureFormat] | None,
        typer.Option("--format", "-f", help=say(texts.HELP_PICTURE_FORMAT), show_default="svg"),
    ] = None,
    persona: Annotated[
        list[str] | None,
        typer.Option(
            "--persona",
            help=say(picture_texts.HELP_PERSONA),
            autocompletion=complete_persona,
            show_default=False,
            metavar=say(viewing_texts.METAVAR_ID),
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say(texts.HELP_OUTPUT), show_default=False)
    ] = None,
    scale: Annotated[float, typer.Option(min=0.25, max=8, help=say(texts.HELP_SCALE))] = USUAL_SCALE,
    page: Annotated[
        PageSize | None,
        typer.Option("--page", help=say(render_texts.HELP_PAGE), show_default=False),
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", help=say(render_texts.HELP_TEMPLATE), show_default=False)
    ] = None,
    embed_font: Annotated[bool, typer.Option("--embed-font", help=say(render_texts.HELP_EMBED_FONT))] = False,
    dark: Annotated[bool, typer.Option("--dark", help=say(render_texts.HELP_DARK))] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=say(cache_texts.HELP_NO_CACHE))] = False,
    git_history: Annotated[bool, typer.Option("--git-history", help=say(past_texts.HELP_TRENDS))] = False,
    check: Annotated[bool, typer.Option("--check", help=say(render_texts.HELP_CHECK))] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read the command line; ``drawing`` does the rest."""
    from journeymap.cli.drawing import Asked, draw_pictures

    asked = Asked(
        journeys=tuple(journeys or ()),
        view=tuple(view or ()),
        form=tuple(form or ()),
        persona=tuple(persona or ()),
        output=output,
        scale=scale,
        page=page,
        template=template,
        embed_font=embed_font,
        dark=dark,
        no_cache=no_cache,
        git_history=git_history,
        check=check,
        workspace=workspace,
        language=language,
        quiet=quiet,
    )
    raise typer.Exit(draw_pictures(asked))
