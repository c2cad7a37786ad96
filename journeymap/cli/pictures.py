"""The views: which pictures each makes of a workspace, and their names.

To add a view: a member of :class:`View`, and a line in ``_OF_JOURNEY`` (a picture for each journey: the
function returns its pages) or in ``_OF_ATLAS`` (pictures of personas or of several journeys: the function
yields them). Every format then writes it. One function from views to files was refused: each new view
would have had to know each format.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from journeymap.cli.options import LanguageChoice

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.draw.picture import Picture, Subject
    from journeymap.model import Journey
    from journeymap.model.raster import Raster
    from journeymap.scene.shapes import Scene


class View(enum.StrEnum):
    """What can be drawn."""

    MAP = "map"
    FLOW = "flow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for: these views of these journeys."""

    opened: Opened
    journeys: Sequence[Journey]
    views: tuple[View, ...]
    language: LanguageChoice | None


def list_pictures(asked: Request) -> Iterator[Picture]:
    """Yield every picture, journey by journey, then those that no single journey is behind.

    Where the workspace has a logo, it stands at the head of each.
    """
    atlas = asked.opened.atlas
    logo = atlas.rasters.get(atlas.workspace.branding.logo or "")
    for picture in _list_bare(asked):
        yield picture if logo is None else _add_logo(picture, logo, atlas.workspace.name)


def _add_logo(picture: Picture, logo: Raster, title: str) -> Picture:
    from dataclasses import replace

    from journeymap.scene.logo import add_logo

    return replace(picture, compose=lambda: tuple(add_logo(page, logo, title) for page in picture.compose()))


def _list_bare(asked: Request) -> Iterator[Picture]:
    from journeymap.draw.picture import Subject
    from journeymap.score import score_journey

    for journey in asked.journeys if any(view in _OF_JOURNEY for view in asked.views) else ():
        subject = Subject(
            atlas=asked.opened.atlas,
            journey=journey,
            score=score_journey(asked.opened.atlas, journey),
            language=asked.opened.journey_language(journey, asked.language),
        )
        for view in asked.views:
            if view in _OF_JOURNEY:
                yield _picture_journey(subject, view)
    for view in asked.views:
        if view in _OF_ATLAS:
            yield from _OF_ATLAS[view](asked)


def share_out(asked: Request) -> list[Request]:
    """Return parts that together ask for the same, in order: one for each journey, and one for the rest."""
    of_journey = tuple(view for view in asked.views if view in _OF_JOURNEY)
    rest = tuple(view for view in asked.views if view not in _OF_JOURNEY)
    parts = [
        replace(asked, journeys=(journey,), views=of_journey) for journey in asked.journeys if of_journey
    ]
    return [*parts, replace(asked, views=rest)] if rest else parts


def _picture_journey(subject: Subject, view: View) -> Picture:
    from journeymap.draw.picture import Picture

    return Picture(
        stem=f"{subject.journey.id}-{view.value}",
        view=view.value,
        compose=lambda: _OF_JOURNEY[view](subject),
        subject=subject,
        turn=partial(_turn_map, subject) if view is View.MAP else None,
    )


def _compose_map(subject: Subject) -> tuple[Scene, ...]:
    from journeymap.scene import compose_map

    return (compose_map(subject.atlas, subject.journey, subject.score, subject.language),)


def _turn_map(subject: Subject, page_size: str) -> tuple[Scene, ...]:
    from journeymap.scene.map.pages import PAGE_SIZES, compose_map_pages

    return compose_map_pages(
        subject.atlas, subject.journey, subject.score, subject.language, PAGE_SIZES[page_size]
    )


def _compose_flow(subject: Subject) -> tuple[Scene, ...]:
    from journeymap.scene import compose_flow

    return (compose_flow(subject.atlas, subject.journey, subject.score, subject.language),)


Compose: TypeAlias = "Callable[[Subject], tuple[Scene, ...]]"
ListPictures: TypeAlias = "Callable[[Request], Iterator[Picture]]"

_OF_JOURNEY: Mapping[View, Compose] = {View.MAP: _compose_map, View.FLOW: _compose_flow}
"""The views of one journey: each returns the pages of its picture."""
_OF_ATLAS: Mapping[View, ListPictures] = {}
"""The views of personas or of several journeys: each yields its pictures, named ``ID-VIEW`` or ``VIEW``."""
