"""The cards of a journey's touchpoints as HTML, each text escaped by one function.

They are half of a page's words, and through a template they took a twentieth of a site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from journeymap.language import Language, Text
from journeymap.model import Reference
from journeymap.site import texts
from journeymap.site.detail import Card, Detail, Found
from journeymap.site.markup import Html, escape

Lead = Callable[[Reference], tuple[str, str]]
"""From a reference to the title of a journey and where it is; nowhere is empty."""


def write_card(detail: Detail, anchor: str, language: Language, lead: Lead) -> Html:
    """Return the card of a touchpoint, whose id is ``anchor``; ``lead`` finds the journey it opens into."""
    return Html("".join(_list_parts(detail, anchor, language, lead)))


def _list_parts(detail: Detail, anchor: str, language: Language, lead: Lead) -> Iterator[str]:
    yield (
        f'<article class="touchpoint-card" id="{escape(anchor)}" data-touchpoint="{escape(detail.id)}" '
        f'data-personas="{escape(" ".join(detail.personas))}">\n<header>\n'
        f'<p class="place">{escape(detail.stage)}</p>\n<h3>{escape(detail.title)}</h3>\n'
    )
    if detail.moment or detail.score:
        star = f'<span class="pill star">★ {_say(texts.MOMENT, language)}</span> ' if detail.moment else ""
        chip = f'<b class="chip {detail.band}">{escape(detail.score)}</b>' if detail.score else ""
        yield f'<p class="pills">{star}{chip}</p>\n'
    if detail.facts:
        yield f'<p class="facts">{escape(" · ".join(detail.facts))}</p>\n'
    yield "</header>\n"
    if detail.description:
        yield f"<p>{escape(detail.description)}</p>\n"
    if detail.action:
        yield f"{_head(texts.ACTION, language)}<p>{escape(detail.action)}</p>\n"
    yield from _list_felt(detail, language)
    yield from _list_found(detail, language)
    for title, entries in ((lane.title, lane.entries) for lane in detail.lanes):
        yield f"<h4>{escape(title)}</h4>\n{_write_entries(entries)}"
    yield from _list_ways(detail, language, lead)
    yield "</article>\n"


def _list_felt(detail: Detail, language: Language) -> Iterator[str]:
    if detail.thoughts:
        yield _head(texts.THOUGHTS, language)
        yield from (f'<p class="thought">{escape(thought)}</p>\n' for thought in detail.thoughts)
    if detail.quotes:
        yield _head(texts.QUOTES, language)
        yield from (f"<blockquote>“{escape(quote)}”</blockquote>\n" for quote in detail.quotes)
    if detail.emotions:
        felt = " · ".join([f"{escape(name)} <b>{escape(value)}</b>" for name, value in detail.emotions])
        yield f"{_head(texts.EMOTIONS, language)}<p>{felt}</p>\n"
    if detail.expectation:
        yield from _list_expected(detail.expectation, language)


def _list_expected(found: Found, language: Language) -> Iterator[str]:
    met = f'<span class="pill {found.state}">{escape(found.met)}</span> ' if found.met else ""
    kind = f'<span class="pill">{escape(found.kind)}</span>' if found.kind else ""
    yield f"{_head(texts.EXPECTATION, language)}<p>{escape(found.text)}</p>\n<p>{met}{kind}</p>\n"
    if found.found:
        yield f'<p class="facts">{escape(texts.FOUND.say(language, text=found.found))}</p>\n'


def _list_found(detail: Detail, language: Language) -> Iterator[str]:
    if detail.pains:
        yield _head(texts.PAIN_POINTS, language) + _write_cards(detail.pains)
    if detail.gains:
        yield _head(texts.GAINS, language) + _write_entries(detail.gains)
    if detail.metrics:
        metrics = "".join(map(_write_metric, detail.metrics))
        yield f'{_head(texts.METRICS, language)}<dl class="metrics">\n{metrics}</dl>\n'
    if detail.opportunities:
        yield _head(texts.OPPORTUNITIES, language) + _write_cards(detail.opportunities)


def _write_metric(metric: Card) -> str:
    facts = f" <small>{escape(metric.facts)}</small>" if metric.facts else ""
    return f"<div><dt>{escape(metric.title)}</dt><dd><b>{escape(metric.text)}</b>{facts}</dd></div>\n"


def _list_ways(detail: Detail, language: Language, lead: Lead) -> Iterator[str]:
    if detail.journey is not None:
        title, href = lead(detail.journey)
        opens = f'<a href="{escape(href)}">{escape(title)}</a>' if href else escape(title)
        yield f"{_head(texts.OPENS, language)}<p>{opens}</p>\n"
    if detail.links:
        links = "".join(
            f'<li><a href="{escape(href)}" rel="noopener noreferrer">{escape(title)}</a></li>\n'
            for title, href in detail.links
        )
        yield f"{_head(texts.LINKS, language)}<ul>\n{links}</ul>\n"


def _write_cards(cards: Sequence[Card]) -> str:
    return f'<ul class="cards">\n{"".join(map(_write_item, cards))}</ul>\n\n'


def _write_item(card: Card) -> str:
    mark = ' class="resolved"' if card.resolved else ""
    level = "" if card.level is None else f'<b class="sev sev-{card.level}">{escape(card.severity)}</b> '
    status = f' <span class="pill">{escape(card.status)}</span>' if card.status else ""
    facts = f"<small>{escape(card.facts)}</small>" if card.facts else ""
    text = f"<p>{escape(card.text)}</p>" if card.text else ""
    return f'<li{mark}>{level}<span class="title">{escape(card.title)}</span>{status}{facts}{text}</li>\n'


def _write_entries(entries: Sequence[str]) -> str:
    if len(entries) == 1:
        return f"<p>{escape(entries[0])}</p>\n\n"
    items = "".join([f"<li>{escape(entry)}</li>\n" for entry in entries])
    return f"<ul>\n{items}</ul>\n\n"


@lru_cache(maxsize=64)
def _head(text: Text, language: Language) -> str:
    return f"<h4>{escape(text.say(language))}</h4>\n"


@lru_cache(maxsize=8)
def _say(text: Text, language: Language) -> Html:
    return escape(text.say(language))
