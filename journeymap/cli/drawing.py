"""Does what ``render`` does, for whoever has read its command line."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import past_texts, render_texts, texts
from journeymap.cli.choices import USUAL_SCALE, LanguageChoice, PageSize, PictureFormat, View
from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
from journeymap.cli.pictures import Request
from journeymap.cli.records import begin_record
from journeymap.cli.rendering import Rendering, look_at_terminal, read_template, tell_lack
from journeymap.cli.streams import print_note
from journeymap.draw.picture import Settings, choose_settings
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple, replace

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened

_USUAL_VIEWS = (View.MAP, View.FLOW)


class Asked(NamedTuple):
    """What the command line says."""

    journeys: tuple[str, ...] = ()
    view: tuple[View, ...] = ()
    form: tuple[PictureFormat, ...] = ()
    persona: tuple[str, ...] = ()
    output: Path | None = None
    scale: float = USUAL_SCALE
    page: PageSize | None = None
    template: Path | None = None
    embed_font: bool = False
    dark: bool = False
    no_cache: bool = False
    git_history: bool = False
    check: bool = False
    workspace: Path | None = None
    language: LanguageChoice | None = None
    quiet: bool = False


def draw_pictures(asked: Asked) -> int:
    """Draw the journeys and print the paths of the pictures, which are the product; return the exit code.

    Raises:
        JourneymapError: there is nothing to draw, or something is asked that cannot be done.
    """
    record = begin_record(no_cache=asked.no_cache)
    if math.isnan(asked.scale):  # neither above nor below the limits, so that they let it pass
        raise JourneymapError(texts.SCALE_NOT_A_NUMBER(), exit_code=2)
    if asked.output == Path("-"):  # standard output, for other commands; no folder is to be called that
        raise JourneymapError(render_texts.NO_STREAM(), help=render_texts.NO_STREAM_HELP(), exit_code=2)
    forms = tuple(dict.fromkeys(asked.form or (PictureFormat.SVG,)))
    views = _choose_views(asked.view, forms)
    if asked.git_history and View.PORTFOLIO not in views:
        raise JourneymapError(past_texts.TRENDS_NEED_PORTFOLIO(), exit_code=2)
    opened = open_workspace(asked.workspace, asked.language)
    tell_problems(opened)
    _tell_unheeded(asked, views, forms, opened)
    request, lacks = _leave_out_empty(_make_request(asked, views, opened))
    settings = _choose_settings(asked, opened)
    run = Rendering(request, forms, settings, record, template=asked.template, quiet=asked.quiet)
    folder = asked.output if asked.output is not None else opened.root / "pictures"
    if asked.check:
        code = run.check(folder, whole=not asked.journeys and not asked.persona)
    else:
        code = run.write(folder, shows_text=asked.output is None)
    code = max([code, *(tell_lack(view, lack, opened.language) for view, lack in lacks)])
    if record is not None and code == 0:
        record.keep(opened, [folder] if asked.check else [])
    return code


def _tell_unheeded(
    asked: Asked, views: tuple[View, ...], forms: tuple[PictureFormat, ...], opened: Opened
) -> None:
    """Say which options and colours change no picture of this run; the quiet hear of colours only."""
    from journeymap.cli.unheeded import list_unheeded_colours, list_unheeded_options

    options = () if asked.quiet else list_unheeded_options(asked, views, forms)
    for message in (*options, *list_unheeded_colours(opened.atlas.workspace.branding)):
        print_note(message.say(opened.language))


def _make_request(asked: Asked, views: tuple[View, ...], opened: Opened) -> Request:
    return Request(
        opened=_take_rasters(opened),
        journeys=choose_journeys(opened, asked.journeys),
        views=views,
        language=asked.language,
        personas=_choose_personas(asked.persona, opened),
        trends=_read_trends(asked, opened) if asked.git_history else {},
    )


def _choose_settings(asked: Asked, opened: Opened) -> Settings:
    own = choose_settings(opened.atlas.workspace.branding)
    return replace(
        own,
        scale=asked.scale,
        embed_font=asked.embed_font,
        dark=asked.dark,
        page_size=own.page_size if asked.page is None else asked.page.value,
        template=None if asked.template is None else read_template(asked.template),
        **({} if asked.output is not None or asked.check else look_at_terminal()),
    )


def _choose_views(asked: tuple[View, ...], forms: tuple[PictureFormat, ...]) -> tuple[View, ...]:
    """Return the views to draw: those asked for, or the usual ones that a format can show.

    Raises:
        JourneymapError: a format can show none of the views asked for.
    """
    from journeymap.draw.writers import OWN_VIEWS, can_write

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
    from journeymap.cli.atlas_pictures import find_lack

    found = [(view, find_lack(asked, view.value)) for view in asked.views]
    lacks = [(view, lack) for view, lack in found if lack is not None]
    views = tuple(view for view, lack in found if lack is None)
    if not views:
        raise lacks[0][1]
    return replace(asked, views=views), lacks


def _choose_personas(asked: tuple[str, ...], opened: Opened) -> tuple[str, ...]:
    """Return the ids of the personas asked for, each once.

    Raises:
        JourneymapError: one is not there.
    """
    from journeymap.cli.viewing import refuse_unknown_persona

    chosen = tuple(dict.fromkeys(asked))
    for identifier in chosen:
        refuse_unknown_persona(opened.atlas, identifier)
    return chosen


def _read_trends(asked: Asked, opened: Opened) -> dict[str, tuple[float, ...]]:
    """Return the scores over the git log, for the views that show a trend."""
    from journeymap.cli.past import read_trends

    return read_trends(opened.root, opened.language, no_cache=asked.no_cache, quiet=asked.quiet)


def _take_rasters(opened: Opened) -> Opened:
    """Return ``opened`` with the pictures that its atlas names."""
    from journeymap.atlas import Folder
    from journeymap.atlas.rasters import read_rasters

    rasters = read_rasters(Folder(opened.root), opened.atlas)
    return replace(opened, atlas=replace(opened.atlas, rasters=rasters)) if rasters else opened
