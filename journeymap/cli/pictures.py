"""The views: which pictures each makes of a workspace, and their names.

To add a view: a member of :class:`~journeymap.cli.choices.View`, and a line in ``_OF_JOURNEY`` (a picture
for each journey: the function returns its pages) or in ``_OF_ATLAS`` (pictures of personas or of several
journeys: the function yields them). Every format then writes it. One function from views to files was
refused: each new view would have had to know each format.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, TypeAlias

from journeymap.cli import atlas_pictures
from journeymap.cli.choices import LanguageChoice, View
from journeymap.value import dataclass, field, replace

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.draw.picture import Picture, Subject
    from journeymap.model import Journey
    from journeymap.model.raster import Raster
    from journeymap.scene.shapes import Scene


class Share(enum.Enum):
    """What a part of a request is for."""

    ALL = "all"
    JOURNEYS = "journeys"
    """The pictures of its journeys."""
    REST = "rest"
    """The pictures that no single journey is behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for: these views of these journeys."""

    opened: Opened
    journeys: Sequence[Journey]
    views: tuple[View, ...]
    language: LanguageChoice | None
    personas: tuple[str, ...] = ()
    """Ids of the personas asked for: whose cards to draw, or which two to compare; empty means all cards."""
    trends: Mapping[str, Sequence[float]] = field(default_factory=dict)
    """The scores of each journey over the git log, by id, where they were asked for."""
    share: Share = Share.ALL
    """Which of the pictures a part of the request is for."""


def list_pictures(asked: Request) -> Iterator[Picture]:
    """Yield every picture, journey by journey, then those that no single journey is behind.

    Where the workspace has a logo, it stands at the head of each. A picture's pages are composed once for all
    formats.
    """
    atlas = asked.opened.atlas
    logo = atlas.rasters.get(atlas.workspace.branding.logo or "")
    for picture in _list_bare(asked):
        shown = picture if logo is None else _add_logo(picture, logo, atlas.workspace.name)
        yield replace(shown, compose=cache(shown.compose))


def _add_logo(picture: Picture, logo: Raster, title: str) -> Picture:
    from journeymap.scene.logo import add_logo

    compose, turn = picture.compose, picture.turn
    return replace(
        picture,
        compose=lambda: tuple(add_logo(page, logo, title) for page in compose()),
        turn=None if turn is None else lambda size: _add_first_logo(turn(size), logo, title),
    )


def _add_first_logo(pages: tuple[Scene, ...], logo: Raster, title: str) -> tuple[Scene, ...]:
    """Return the pages of a document with the logo on the first."""
    from journeymap.scene.logo import ROOM, add_logo

    return (add_logo(pages[0], logo, title, ROOM), *pages[1:])


def _list_bare(asked: Request) -> Iterator[Picture]:
    from journeymap.draw.picture import Subject
    from journeymap.score import score_journey
    from journeymap.score.journey import score_without_interval

    of_journeys = asked.share is not Share.REST and any(view in _OF_JOURNEY for view in asked.views)
    # A flow tells no interval, and finding it takes a fifth of scoring.
    alone = all(view is View.FLOW for view in asked.views if view in _OF_JOURNEY)
    score = score_without_interval if alone else score_journey
    for journey in asked.journeys if of_journeys else ():
        subject = Subject(
            atlas=asked.opened.atlas,
            journey=journey,
            score=score(asked.opened.atlas, journey),
            language=asked.opened.journey_language(journey, asked.language),
        )
        for view in asked.views:
            if view in _OF_JOURNEY:
                yield _picture_journey(subject, view)
    for view in asked.views if asked.share is not Share.JOURNEYS else ():
        if view in _OF_ATLAS:
            yield from _OF_ATLAS[view](asked)


def share_out(asked: Request) -> list[Request]:
    """Return parts that together ask for the same, in order: one for each journey, and one for the rest."""
    of_journeys = any(view in _OF_JOURNEY for view in asked.views)
    parts = [
        replace(asked, journeys=(journey,), share=Share.JOURNEYS) for journey in asked.journeys if of_journeys
    ]
    rest = any(view in _OF_ATLAS for view in asked.views)
    return [*parts, replace(asked, share=Share.REST)] if rest else parts


def _picture_journey(subject: Subject, view: View) -> Picture:
    from journeymap.draw.picture import Picture

    return Picture(
        stem=f"{subject.journey.id}-{view.value}",
        view=view.value,
        compose=lambda: _OF_JOURNEY[view](subject),
        subject=subject,
        turn=partial(_TURNS[view], subject) if view in _TURNS else None,
    )


def _compose_map(subject: Subject) -> tuple[Scene, ...]:
    from journeymap.scene import compose_map

    return (compose_map(subject.atlas, subject.journey, subject.score, subject.language),)


def _turn_map(subject: Subject, page_size: str) -> tuple[Scene, ...]:
    from journeymap.scene.map.pages import compose_map_pages, find_page

    return compose_map_pages(
        subject.atlas, subject.journey, subject.score, subject.language, find_page(subject.atlas, page_size)
    )


def _turn_blueprint(subject: Subject, page_size: str) -> tuple[Scene, ...]:
    from journeymap.scene.blueprint import compose_blueprint_pages
    from journeymap.scene.map.pages import find_page

    return compose_blueprint_pages(
        subject.atlas, subject.journey, subject.score, subject.language, find_page(subject.atlas, page_size)
    )


def _compose_flow(subject: Subject) -> tuple[Scene, ...]:
    from journeymap.scene import compose_flow

    return (compose_flow(subject.atlas, subject.journey, subject.score, subject.language),)


def _turn_flow(subject: Subject, page_size: str) -> tuple[Scene, ...]:
    from journeymap.scene.flow.pages import compose_flow_pages
    from journeymap.scene.map.pages import find_page

    return compose_flow_pages(
        subject.atlas, subject.journey, subject.score, subject.language, find_page(subject.atlas, page_size)
    )


def _compose_blueprint(subject: Subject) -> tuple[Scene, ...]:
    from journeymap.scene.blueprint import compose_blueprint

    return (compose_blueprint(subject.atlas, subject.journey, subject.score, subject.language),)


def _compose_matrix(subject: Subject) -> tuple[Scene, ...]:
    from journeymap.scene.matrix import compose_matrix
    from journeymap.score.appraisal import rank_candidates

    ranking = rank_candidates(subject.atlas, [subject.journey])
    return (compose_matrix(ranking, subject.language, journey=subject.journey),)


def _turn_matrix(subject: Subject, page_size: str) -> tuple[Scene, ...]:
    from journeymap.scene.map.pages import find_page
    from journeymap.scene.matrix import compose_matrix_pages
    from journeymap.score.appraisal import rank_candidates

    ranking = rank_candidates(subject.atlas, [subject.journey])
    return compose_matrix_pages(
        ranking, subject.language, find_page(subject.atlas, page_size), journey=subject.journey
    )


Compose: TypeAlias = "Callable[[Subject], tuple[Scene, ...]]"
Turn: TypeAlias = "Callable[[Subject, str], tuple[Scene, ...]]"
ListPictures: TypeAlias = "Callable[[Request], Iterator[Picture]]"

_OF_JOURNEY: Mapping[View, Compose] = {
    View.MAP: _compose_map,
    View.FLOW: _compose_flow,
    View.BLUEPRINT: _compose_blueprint,
    View.MATRIX: _compose_matrix,
}
"""The views of one journey: each returns the pages of its picture."""
_TURNS: Mapping[View, Turn] = {
    View.MAP: _turn_map,
    View.FLOW: _turn_flow,
    View.BLUEPRINT: _turn_blueprint,
    View.MATRIX: _turn_matrix,
}
"""Those of them that break into pages of a size; a flow does where it would be too small."""
_OF_ATLAS: Mapping[View, ListPictures] = {
    View.MATRIX: atlas_pictures.list_matrices,
    View.PORTFOLIO: atlas_pictures.list_portfolios,
    View.PERSONA: atlas_pictures.list_personas,
    View.COMPARE: atlas_pictures.list_comparisons,
    View.COVERAGE: atlas_pictures.list_coverages,
}
"""The views of personas or of several journeys: each yields its pictures, named ``VIEW`` or ``VIEW-ID``."""
