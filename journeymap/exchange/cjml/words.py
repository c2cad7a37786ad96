"""What writer, reader and the count of losses agree on: who is nobody in particular, and what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.draw.text import make_plain
from journeymap.exchange import texts
from journeymap.model import Journey, Touchpoint

ANYONE = "any-customer"
"""The actor that stands for every persona of a journey, and for a journey without any."""
CHANNELS = {
    "appOnPc": "website", "appOnSmartphone": "mobile-app", "appOnTablet": "mobile-app",
    "faceToFace": "store", "internetViaPC": "website", "Internet Via Smartphone": "website",
    "Internet Via Tablet": "website", "Internet Globe": "website", "letter": "post", "Parcel": "courier",
    "phone": "call-center", "selfServiceMachine": "kiosk", "ServiceDesk": "branch", "ShopCounter": "store",
    "Social Media Message": "social-media", "Telephone": "call-center", "Web": "website",
}  # fmt: skip
"""Built-in channels by the names that the authors' tools have for them."""
_PARAGRAPHS = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def is_anyone(actor: str, name: str) -> bool:
    """Whether an end user is nobody in particular: the one that we write, by id and by name."""
    return actor == ANYONE and name in {texts.CUSTOMER.en, texts.CUSTOMER.tr}


def list_met(journey: Journey, touchpoint: Touchpoint) -> tuple[str, ...]:
    """Return the ids of the actors who meet a touchpoint; one stands for all where all do."""
    everyone = [reference.id for reference in journey.personas]
    met = [reference.id for reference in touchpoint.personas] or everyone
    if len(set(everyone)) == 1 and set(met) == set(everyone):
        return (everyone[0],)
    return (ANYONE,) if set(met) == set(everyone) else tuple(met)


def list_actors(journey: Journey) -> tuple[str, ...]:
    """Return the ids of the end users of a journey, personas first in the order in which they are named."""
    met = [list_met(journey, touchpoint) for touchpoint in journey.touchpoints]
    named = dict.fromkeys(reference.id for reference in journey.personas)
    named |= dict.fromkeys(actor for actors in met for actor in actors)
    persons = tuple(actor for actor in named if actor != ANYONE)
    return (*persons, ANYONE) if ANYONE in named else persons


def join_said(touchpoint: Touchpoint) -> str:
    """Return thoughts and quotes as paragraphs, the quotes in quotation marks."""
    thoughts = [fold_space(text) for text in touchpoint.thoughts]
    quotes = [f"“{fold_space(text)}”" for text in touchpoint.quotes]
    return "\n\n".join(filter(None, (*thoughts, *quotes)))


def split_said(text: str) -> Iterator[tuple[str, str]]:
    """Yield each paragraph with the key that it belongs to, ``thoughts`` or ``quotes``."""
    for paragraph in _PARAGRAPHS.split(text.strip()):
        said = " ".join(paragraph.split())
        if looks_quoted(said):
            yield "quotes", said[1:-1].strip()
        elif said:
            yield "thoughts", said


def fold_space(text: str) -> str:
    """Return ``text`` on one line, white space folded, without what no file format may hold."""
    return " ".join(make_plain(text).split())


def looks_quoted(text: str) -> bool:
    """Whether a text stands in quotation marks, and in nothing else."""
    return len(text) > 2 and text[0] == "“" and text[-1] == "”" and bool(text[1:-1].strip())
