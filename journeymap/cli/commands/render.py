"""``journeymap render``."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import cache_texts, past_texts, picture_texts, render_texts, texts, viewing_texts
from journeymap.cli.options import (
    JourneysArgument,
    LanguageOption,
    QuietOption,
    WorkspaceOption,
    complete_persona,
)
from journeymap.cli.pictures import Request, View
from journeymap.cli.rendering import (
    PageSize,
    PictureFormat,
    Rendering,
    look_at_terminal,
    read_template,
    tell_lack,
)
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.problem import JourneymapError


_USUAL_VIEWS = (View.MAP, View.FLOW)


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
    scale: Annotated[float, typer.Option(min=0.25, max=8, help=say(texts.HELP_SCALE))] = 2.0,
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
    """Draw the journeys; the paths of the pictures are the product."""
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.records import begin_record
    from journeymap.draw.picture import Settings
    from journeymap.problem import JourneymapError

    record = begin_record(no_cache=no_cache)
    if math.isnan(scale):  # neither above nor below the limits, so that they let it pass
        raise JourneymapError(texts.SCALE_NOT_A_NUMBER(), exit_code=2)
    forms = tuple(dict.fromkeys(form or [PictureFormat.SVG]))
    views = _choose_views(view, forms)
    if git_history and View.PORTFOLIO not in views:
        raise JourneymapError(past_texts.TRENDS_NEED_PORTFOLIO(), exit_code=2)
    opened = open_workspace(workspace, language)
    tell_problems(opened)
    asked = Request(
        opened=_take_rasters(opened),
        journeys=choose_journeys(opened, journeys),
        views=views,
        language=language,
        personas=_choose_personas(persona, opened),
        trends=_read_trends(opened, no_cache=no_cache, quiet=quiet) if git_history else {},
    )
    asked, lacks = _leave_out_empty(asked)
    settings = Settings(
        scale=scale,
        embed_font=embed_font,
        dark=dark,
        page_size=_choose_page(page, opened),
        font=opened.atlas.workspace.branding.font,
        template=read_template(template) if template is not None else None,
        **({} if output is not None or check else look_at_terminal()),
    )
    run = Rendering(asked, forms, settings, record, quiet=quiet)
    folder = output if output is not None else opened.root / "pictures"
    whole = not journeys and not persona
    code = run.check(folder, whole=whole) if check else run.write(folder, shows_text=output is None)
    code = max([code, *(tell_lack(view, lack, opened.language) for view, lack in lacks)])
    if record is not None and code == 0:
        record.keep(opened, [folder] if check else [])
    raise typer.Exit(code)


def _choose_views(asked: list[View] | None, forms: tuple[PictureFormat, ...]) -> tuple[View, ...]:
    """Return the views to draw: those asked for, or the usual ones that a format can show.

    Raises:
        JourneymapError: a format can show none of the views asked for.
    """
    from journeymap.draw.writers import OWN_VIEWS, can_write
    from journeymap.problem import JourneymapError

    views = tuple(dict.fromkeys(asked or _USUAL_VIEWS))
    for form in forms:
        if any(can_write(form.value, view.value) for view in views):
            continue
        if form is PictureFormat.DOT:
            raise JourneymapError(texts.DOT_NEEDS_FLOW(), help=texts.DOT_NEEDS_FLOW_HELP(), exit_code=2)
        known = ", ".join(OWN_VIEWS[form.value])
        raise JourneymapError(
            render_texts.NO_SUCH_VIEW(format=form.value, known=known),
            help=render_texts.NO_SUCH_VIEW_HELP(),
            exit_code=2,
        )
    return tuple(view for view in views if any(can_write(form.value, view.value) for form in forms))


def _leave_out_empty(asked: Request) -> tuple[Request, list[tuple[View, JourneymapError]]]:
    """Return what can be drawn, and of each other view why there is nothing to draw.

    Drawing nothing at all was refused: who asks for eight views wants the seven that there are.

    Raises:
        JourneymapError: no view is left, or personas are to be compared, but not just two.
    """
    from dataclasses import replace

    from journeymap.cli.atlas_pictures import find_lack

    found = [(view, find_lack(asked, view.value)) for view in asked.views]
    lacks = [(view, lack) for view, lack in found if lack is not None]
    views = tuple(view for view, lack in found if lack is None)
    if not views:
        raise lacks[0][1]
    return replace(asked, views=views), lacks


def _choose_personas(asked: list[str] | None, opened: Opened) -> tuple[str, ...]:
    """Return the ids of the personas asked for, each once.

    Raises:
        JourneymapError: one is not there.
    """
    from journeymap.cli.viewing import refuse_unknown_persona

    chosen = tuple(dict.fromkeys(asked or ()))
    for identifier in chosen:
        refuse_unknown_persona(opened.atlas, identifier)
    return chosen


def _choose_page(asked: PageSize | None, opened: Opened) -> str | None:
    """Return the page asked for, or the workspace's own."""
    own = opened.atlas.workspace.branding.page_size
    return asked.value if asked is not None else own.lower() if own else None


def _read_trends(opened: Opened, *, no_cache: bool, quiet: bool) -> dict[str, tuple[float, ...]]:
    """Return the scores over the git log, for the views that show a trend."""
    from journeymap.cli.past import read_trends

    return read_trends(opened.root, opened.language, no_cache=no_cache, quiet=quiet)


def _take_rasters(opened: Opened) -> Opened:
    """Return ``opened`` with the pictures that its atlas names."""
    from dataclasses import replace

    from journeymap.atlas import Folder
    from journeymap.atlas.rasters import read_rasters

    rasters = read_rasters(Folder(opened.root), opened.atlas)
    return replace(opened, atlas=replace(opened.atlas, rasters=rasters)) if rasters else opened
