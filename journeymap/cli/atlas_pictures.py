"""The pictures that no single journey is behind: all journeys together, personas, and pairs to compare.

What a view needs beside the atlas (a ranking, scores of personas) is computed when the picture is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from journeymap.cli import picture_texts as texts

if TYPE_CHECKING:
    from journeymap.cli.pictures import Request
    from journeymap.draw.picture import Picture
    from journeymap.model import Journey, Persona
    from journeymap.problem import JourneymapError
    from journeymap.scene.compare import Pair
    from journeymap.scene.shapes import Scene


def list_matrices(asked: Request) -> Iterator[Picture]:
    """Yield the matrix of all journeys that are no plans, where all were asked for and there are several."""
    from journeymap.draw.picture import Picture

    if 1 < len(asked.journeys) == len(asked.opened.atlas.journeys):
        draw = partial(_compose_matrix, asked)
        yield Picture(stem="matrix", view="matrix", compose=draw, turn=draw)


def _compose_matrix(asked: Request, page_size: str | None = None) -> tuple[Scene, ...]:
    from journeymap.model import State
    from journeymap.scene.map.pages import find_page
    from journeymap.scene.matrix import compose_matrix, compose_matrix_pages
    from journeymap.score.appraisal import rank_candidates

    current = [journey for journey in asked.journeys if journey.state is State.CURRENT]
    ranking = rank_candidates(asked.opened.atlas, current or asked.journeys)
    if page_size is not None:
        return compose_matrix_pages(ranking, asked.opened.language, find_page(asked.opened.atlas, page_size))
    return (compose_matrix(ranking, asked.opened.language),)


def list_portfolios(asked: Request) -> Iterator[Picture]:
    """Yield the portfolio of the journeys asked for."""
    from journeymap.draw.picture import Picture

    draw = partial(_compose_portfolio, asked)
    yield Picture(stem="portfolio", view="portfolio", compose=draw, turn=draw)


def _compose_portfolio(asked: Request, page_size: str | None = None) -> tuple[Scene, ...]:
    from journeymap.scene.map.pages import find_page
    from journeymap.scene.portfolio import compose_portfolio
    from journeymap.score import score_journey
    from journeymap.score.portfolio import score_portfolio

    atlas = asked.opened.atlas
    scores = [score_journey(atlas, journey) for journey in asked.journeys]
    portfolio = score_portfolio(atlas, scores)
    size = None if page_size is None else find_page(atlas, page_size)
    language = asked.opened.language
    return compose_portfolio(atlas, scores, portfolio, language, history=asked.trends, size=size)


def list_coverages(asked: Request) -> Iterator[Picture]:
    """Yield the coverage of the journeys asked for."""
    from journeymap.draw.picture import Picture

    draw = partial(_compose_coverage, asked)
    yield Picture(stem="coverage", view="coverage", compose=draw, turn=draw)


def _compose_coverage(asked: Request, page_size: str | None = None) -> tuple[Scene, ...]:
    from journeymap.scene.coverage import compose_coverage, compose_coverage_pages
    from journeymap.scene.map.pages import find_page
    from journeymap.score import score_journey

    atlas = asked.opened.atlas
    scores = [score_journey(atlas, journey) for journey in asked.journeys]
    if page_size is not None:
        return compose_coverage_pages(atlas, scores, asked.opened.language, find_page(atlas, page_size))
    return (compose_coverage(atlas, scores, asked.opened.language),)


def list_personas(asked: Request) -> Iterator[Picture]:
    """Yield the card of each persona asked for, of all of them if none was."""
    from journeymap.draw.picture import Picture

    personas = asked.opened.atlas.personas
    for identifier in asked.personas or personas:
        draw = partial(_compose_persona, asked, personas[identifier])
        yield Picture(stem=f"persona-{identifier}", view="persona", compose=draw, turn=draw)


def _compose_persona(asked: Request, persona: Persona, page_size: str | None = None) -> tuple[Scene, ...]:
    from journeymap.scene.map.pages import find_page
    from journeymap.scene.persona import Meeting, compose_persona, compose_persona_pages
    from journeymap.score import score_journey
    from journeymap.score.persona import score_persona

    atlas = asked.opened.atlas
    meetings = [
        Meeting(journey, score_persona(atlas, journey, persona.id), score_journey(atlas, journey))
        for journey in asked.journeys
        if not journey.personas or _travels(persona.id, journey)
    ]
    language = asked.opened.language
    if page_size is not None:
        return compose_persona_pages(atlas, persona, meetings, language, find_page(atlas, page_size))
    return (compose_persona(atlas, persona, meetings, language),)


def _travels(persona: str, journey: Journey) -> bool:
    return any(reference.id == persona for reference in journey.personas)


def list_comparisons(asked: Request) -> Iterator[Picture]:
    """Yield each future state against the journey it would replace; with two personas, those in each journey.

    Raises:
        JourneymapError: personas are named, but not just two.
    """
    yield from _list_persona_pairs(asked) if asked.personas else _list_journey_pairs(asked)


def find_lack(asked: Request, view: str) -> JourneymapError | None:
    """Return why a view has nothing to draw, or ``None`` where it has.

    Raises:
        JourneymapError: personas are to be compared, but not just two.
    """
    from journeymap.problem import JourneymapError

    if view == "persona" and not asked.opened.atlas.personas:
        return JourneymapError(texts.NO_PERSONAS(), help=texts.NO_PERSONAS_HELP())
    if view == "compare" and next(list_comparisons(asked), None) is None:
        help_text = texts.NO_SHARED_JOURNEY() if asked.personas else texts.NOTHING_TO_COMPARE_HELP()
        return JourneymapError(texts.NOTHING_TO_COMPARE(), help=help_text)
    return None


def _list_journey_pairs(asked: Request) -> Iterator[Picture]:
    from journeymap.draw.picture import Picture

    chosen = {journey.id for journey in asked.journeys}
    for future in asked.opened.atlas.journeys.values():
        if future.future_of is None or chosen.isdisjoint((future.id, future.future_of.id)):
            continue
        current = asked.opened.atlas.journeys.get(future.future_of.id)
        if current is not None:
            stem = f"compare-{current.id}-{future.id}"
            draw = partial(_compose_journeys, asked, current, future)
            yield Picture(stem=stem, view="compare", compose=draw, turn=draw)


def _compose_journeys(
    asked: Request, current: Journey, future: Journey, page_size: str | None = None
) -> tuple[Scene, ...]:
    from journeymap.scene.compare import pair_journeys
    from journeymap.score import score_journey

    atlas = asked.opened.atlas
    language = asked.opened.journey_language(current, asked.language)
    sides = [(journey, score_journey(atlas, journey)) for journey in (current, future)]
    return _compose_pair(pair_journeys(atlas, sides[0], sides[1], language), page_size)


def _compose_pair(pair: Pair, page_size: str | None) -> tuple[Scene, ...]:
    from journeymap.scene.compare import compose_compare, compose_compare_pages
    from journeymap.scene.map.pages import find_page

    if page_size is not None:
        return compose_compare_pages(pair, find_page(pair.view.atlas, page_size))
    return (compose_compare(pair),)


def _list_persona_pairs(asked: Request) -> Iterator[Picture]:
    """Yield the pair in each journey that both travel.

    Raises:
        JourneymapError: not just two personas are named.
    """
    from journeymap.draw.picture import Picture
    from journeymap.problem import JourneymapError

    if len(asked.personas) != 2:
        raise JourneymapError(texts.TWO_PERSONAS(), exit_code=2)
    one, other = asked.personas
    for journey in asked.journeys:
        if _travels(one, journey) and _travels(other, journey):
            stem = f"compare-{journey.id}-{one}-{other}"
            draw = partial(_compose_personas, asked, journey)
            yield Picture(stem=stem, view="compare", compose=draw, turn=draw)


def _compose_personas(asked: Request, journey: Journey, page_size: str | None = None) -> tuple[Scene, ...]:
    from journeymap.scene.compare import pair_personas
    from journeymap.score.persona import score_persona

    atlas = asked.opened.atlas
    one, other = (score_persona(atlas, journey, identifier) for identifier in asked.personas)
    language = asked.opened.journey_language(journey, asked.language)
    return _compose_pair(pair_personas(atlas, journey, one, other, language), page_size)
