"""Reports an id that is cited and declared nowhere, with the nearest one that is."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.atlas.texts import DID_YOU_MEAN, KNOWN_IDS, NOTHING_DECLARED
from journeymap.language import Message, Text
from journeymap.model import Reference
from journeymap.problem import Problem
from journeymap.schema.suggestion import find_same, nearest

_SHOWN = 8


def report_unknown(text: Text, reference: Reference, known: Iterable[str]) -> Problem:
    """Return the problem that ``reference`` names nothing; ``text`` is about its ``{id}``."""
    return Problem(
        rule="unknown-reference",
        location=reference.origin,
        message=text(id=reference.id),
        help=suggest(reference.id, known),
        fix=find_same(reference.id, set(known)),
    )


def suggest(word: str, known: Iterable[str]) -> Message:
    """Return what to write instead of ``word``: the nearest of ``known``, or a list to choose from."""
    candidates = sorted(set(known))
    best = nearest(word, candidates)
    if best is not None:
        return DID_YOU_MEAN(id=best)
    if not candidates:
        return NOTHING_DECLARED()
    listed = ", ".join(candidates[:_SHOWN]) + (", …" if len(candidates) > _SHOWN else "")
    return KNOWN_IDS(ids=listed)
