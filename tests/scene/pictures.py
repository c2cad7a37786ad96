"""Every view beside map and flow, drawn from an atlas: what the tests of laws, writers and words ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeymap.language import Language
from journeymap.model import Atlas, Persona, State
from journeymap.scene.blueprint import compose_blueprint, compose_blueprint_pages
from journeymap.scene.compare import (
    Pair,
    compose_compare,
    compose_compare_pages,
    pair_journeys,
    pair_personas,
)
from journeymap.scene.coverage import compose_coverage, compose_coverage_pages
from journeymap.scene.map.pages import PageSize
from journeymap.scene.matrix import compose_matrix, compose_matrix_pages
from journeymap.scene.persona import Meeting, compose_persona, compose_persona_pages
from journeymap.scene.portfolio import compose_portfolio
from journeymap.scene.shapes import Scene
from journeymap.score import score_journey
from journeymap.score.appraisal import rank_candidates
from journeymap.score.persona import score_persona
from journeymap.score.portfolio import score_portfolio

VIEWS = ("blueprint", "matrix", "portfolio", "persona", "compare", "coverage")


def draw_view(view: str, atlas: Atlas, language: Language = "tr") -> list[Scene]:
    """The pictures of a view, for the first journey where it is about one."""
    return list(_DRAWERS[view](atlas, language))


def _draw_blueprint(atlas: Atlas, language: Language) -> Iterator[Scene]:
    journey = next(iter(atlas.journeys.values()))
    yield compose_blueprint(atlas, journey, score_journey(atlas, journey), language)


def _draw_matrix(atlas: Atlas, language: Language) -> Iterator[Scene]:
    journeys = tuple(atlas.journeys.values())
    yield compose_matrix(rank_candidates(atlas, journeys), language)
    yield compose_matrix(rank_candidates(atlas, journeys[:1], confidence=0.5), language, journey=journeys[0])


def _draw_portfolio(atlas: Atlas, language: Language) -> Iterator[Scene]:
    scores = [score_journey(atlas, journey) for journey in atlas.journeys.values()]
    portfolio = score_portfolio(atlas, scores)
    yield from compose_portfolio(atlas, scores, portfolio, language)
    history = {score.id: (40.0, 61.25, 55.0) for score in scores[::2]}
    yield from compose_portfolio(atlas, scores, portfolio, language, history=history)


def _draw_persona(atlas: Atlas, language: Language) -> Iterator[Scene]:
    for persona in atlas.personas.values():
        yield compose_persona(atlas, persona, _list_meetings(atlas, persona), language)


def _list_meetings(atlas: Atlas, persona: Persona) -> list[Meeting]:
    return [
        Meeting(journey, score_persona(atlas, journey, persona.id), score_journey(atlas, journey))
        for journey in atlas.journeys.values()
    ]


def _draw_compare(atlas: Atlas, language: Language) -> Iterator[Scene]:
    for pair in _list_pairs(atlas, language):
        yield compose_compare(pair)


def _list_pairs(atlas: Atlas, language: Language) -> Iterator[Pair]:
    journey = next(iter(atlas.journeys.values()))
    later = replace(
        journey,
        id="later",
        state=State.FUTURE,
        stages=tuple(
            replace(stage, touchpoints=stage.touchpoints[1:], title=f"{stage.title} +")
            for stage in journey.stages[::-1]
        ),
    )
    for one, other in ((journey, later), (later, journey)):
        sides = [(side, score_journey(atlas, side)) for side in (one, other)]
        yield pair_journeys(atlas, sides[0], sides[1], language)
    personas = [score_persona(atlas, journey, reference.id) for reference in journey.personas[:2]]
    if len(personas) == 2:
        yield pair_personas(atlas, journey, personas[0], personas[1], language)


def _draw_coverage(atlas: Atlas, language: Language) -> Iterator[Scene]:
    yield compose_coverage(
        atlas, [score_journey(atlas, journey) for journey in atlas.journeys.values()], language
    )


_DRAWERS = {
    "blueprint": _draw_blueprint,
    "matrix": _draw_matrix,
    "portfolio": _draw_portfolio,
    "persona": _draw_persona,
    "compare": _draw_compare,
    "coverage": _draw_coverage,
}


def turn_view(view: str, atlas: Atlas, size: PageSize, language: Language = "tr") -> list[tuple[Scene, ...]]:
    """The documents of a view that breaks into pages of ``size``: what :func:`draw_view` draws, as pages."""
    return list(_TURNERS[view](atlas, size, language))


def _turn_blueprint(atlas: Atlas, size: PageSize, language: Language) -> Iterator[tuple[Scene, ...]]:
    journey = next(iter(atlas.journeys.values()))
    yield compose_blueprint_pages(atlas, journey, score_journey(atlas, journey), language, size)


def _turn_matrix(atlas: Atlas, size: PageSize, language: Language) -> Iterator[tuple[Scene, ...]]:
    journeys = tuple(atlas.journeys.values())
    yield compose_matrix_pages(rank_candidates(atlas, journeys), language, size)


def _turn_persona(atlas: Atlas, size: PageSize, language: Language) -> Iterator[tuple[Scene, ...]]:
    for persona in atlas.personas.values():
        yield compose_persona_pages(atlas, persona, _list_meetings(atlas, persona), language, size)


def _turn_compare(atlas: Atlas, size: PageSize, language: Language) -> Iterator[tuple[Scene, ...]]:
    for pair in _list_pairs(atlas, language):
        yield compose_compare_pages(pair, size)


def _turn_coverage(atlas: Atlas, size: PageSize, language: Language) -> Iterator[tuple[Scene, ...]]:
    scores = [score_journey(atlas, journey) for journey in atlas.journeys.values()]
    yield compose_coverage_pages(atlas, scores, language, size)


_TURNERS = {
    "blueprint": _turn_blueprint,
    "matrix": _turn_matrix,
    "persona": _turn_persona,
    "compare": _turn_compare,
    "coverage": _turn_coverage,
}
PAGED = tuple(_TURNERS)
"""The views that break into pages, beside the map."""
