"""Every view beside map and flow, drawn from an atlas: what the tests of laws, writers and words ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeymap.language import Language
from journeymap.model import Atlas, State
from journeymap.scene.blueprint import compose_blueprint
from journeymap.scene.compare import compose_compare, pair_journeys, pair_personas
from journeymap.scene.coverage import compose_coverage
from journeymap.scene.matrix import compose_matrix
from journeymap.scene.persona import Meeting, compose_persona
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
        meetings = [
            Meeting(journey, score_persona(atlas, journey, persona.id), score_journey(atlas, journey))
            for journey in atlas.journeys.values()
        ]
        yield compose_persona(atlas, persona, meetings, language)


def _draw_compare(atlas: Atlas, language: Language) -> Iterator[Scene]:
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
        yield compose_compare(pair_journeys(atlas, sides[0], sides[1], language))
    personas = [score_persona(atlas, journey, reference.id) for reference in journey.personas[:2]]
    if len(personas) == 2:
        yield compose_compare(pair_personas(atlas, journey, personas[0], personas[1], language))


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
