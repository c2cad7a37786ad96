"""``journeymap render``."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.options import (
    JourneysArgument,
    LanguageChoice,
    LanguageOption,
    QuietOption,
    WorkspaceOption,
)
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.model import Journey


class View(enum.StrEnum):
    """What can be drawn."""

    MAP = "map"
    FLOW = "flow"


class PictureFormat(enum.StrEnum):
    """What a picture can be written as."""

    SVG = "svg"
    PNG = "png"
    DOT = "dot"


def render(
    journeys: JourneysArgument = None,
    *,
    view: Annotated[list[View] | None, typer.Option(help=say(texts.HELP_VIEW), show_default=False)] = None,
    form: Annotated[
        list[PictureFormat] | None,
        typer.Option("--format", "-f", help=say(texts.HELP_PICTURE_FORMAT), show_default="svg"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say(texts.HELP_OUTPUT), show_default=False)
    ] = None,
    scale: Annotated[float, typer.Option(min=0.25, max=8, help=say(texts.HELP_SCALE))] = 2.0,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Draw the journeys; the paths of the pictures are the product."""
    from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
    from journeymap.cli.output import write_file
    from journeymap.cli.place import show_path
    from journeymap.cli.progress import show_progress
    from journeymap.cli.streams import print_note, print_product
    from journeymap.problem import JourneymapError

    if math.isnan(scale):  # neither above nor below the limits, so that they let it pass
        raise JourneymapError(texts.SCALE_NOT_A_NUMBER(), exit_code=2)
    forms = tuple(dict.fromkeys(form or [PictureFormat.SVG]))
    views = _choose_views(view, forms)
    opened = open_workspace(workspace, language)
    tell_problems(opened)
    chosen = choose_journeys(opened, journeys)
    folder = output if output is not None else opened.root / "pictures"
    drawn = []
    with show_progress(len(chosen), texts.DRAWING.say(opened.language), quiet=quiet) as advance:
        for journey in chosen:
            for name, content in _draw(opened, journey, views, forms, language=language, scale=scale):
                write_file(folder / name, content)
                drawn.append(show_path(folder / name))
            advance()
    if drawn:
        print_product("\n".join(drawn))
    if drawn and not quiet:
        pictures = texts.PICTURES(len(drawn))
        print_note(texts.DRAWN.say(opened.language, pictures=pictures, folder=show_path(folder)))
    raise typer.Exit(opened.exit_code)


def _choose_views(asked: list[View] | None, forms: tuple[PictureFormat, ...]) -> tuple[View, ...]:
    """Return the views to draw; a graph in DOT exists for the flow only."""
    from journeymap.problem import JourneymapError

    only_dot = forms == (PictureFormat.DOT,)
    if not asked:
        return (View.FLOW,) if only_dot else (View.MAP, View.FLOW)
    views = tuple(dict.fromkeys(asked))
    if PictureFormat.DOT in forms and View.FLOW not in views:
        raise JourneymapError(texts.DOT_NEEDS_FLOW(), help=texts.DOT_NEEDS_FLOW_HELP(), exit_code=2)
    return views


def _draw(
    opened: Opened,
    journey: Journey,
    views: tuple[View, ...],
    forms: tuple[PictureFormat, ...],
    *,
    language: LanguageChoice | None,
    scale: float,
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name and the content of each picture of a journey."""
    from journeymap.draw import write_dot, write_png, write_svg
    from journeymap.scene import compose_flow, compose_map
    from journeymap.score import score_journey

    spoken = opened.journey_language(journey, language)
    score = score_journey(opened.atlas, journey)
    for view in views:
        stem = f"{journey.id}-{view.value}"
        if set(forms) - {PictureFormat.DOT}:
            compose = compose_map if view is View.MAP else compose_flow
            scene = compose(opened.atlas, journey, score, spoken)
            if PictureFormat.SVG in forms:
                yield f"{stem}.svg", write_svg(scene)
            if PictureFormat.PNG in forms:
                yield f"{stem}.png", write_png(scene, scale)
        if PictureFormat.DOT in forms and view is View.FLOW:
            yield f"{stem}.dot", write_dot(opened.atlas, journey, spoken)
