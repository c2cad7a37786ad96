"""Counts what a journey says and a format of words does not.

What has a name of its own, pain points or thoughts, is counted under it. For formats that are read back
everything else is counted too, from the fields of the values, so that a field that is added to the model is
missed from its first day on. A list of fields that get lost was refused: it would be true on the day it
was written.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any

from journeymap.draw import texts
from journeymap.draw.picture import Omission
from journeymap.language import Noun
from journeymap.model import Atlas, Journey, Persona, Touchpoint


def count_omissions(atlas: Atlas, journey: Journey, kinds: Iterable[str]) -> tuple[Omission, ...]:
    """Return how many of each of the ``kinds`` the journey has; kinds without any are left out.

    What the workspace redacts is not missed.
    """
    redacted = atlas.workspace.branding.redact
    wanted = [kind for kind in kinds if _REDACTED_AS.get(kind) not in redacted]
    counts = ((_KINDS[kind][0], _KINDS[kind][1](journey)) for kind in wanted)
    return tuple(Omission(what=what, count=count) for what, count in counts if count)


def count_entries(atlas: Atlas, values: Iterable[Any], told: Mapping[str, Collection[str]]) -> int:
    """Return how many entries of ``values`` are set and not told.

    ``told`` has the fields that a format tells, or that are counted under a name of their own, by the name
    of the class. What the workspace redacts is not missed.
    """
    hidden = {field for word in atlas.workspace.branding.redact for field in _REDACTED_FIELDS.get(word, ())}
    missed = [
        field
        for value in values
        for field, usual in _list_fields(type(value))  # type: ignore[arg-type]  # classes can be hashed
        if field not in told[type(value).__name__] and field not in hidden and getattr(value, field) != usual
    ]
    return len(missed)


@cache
def _list_fields(kind: type) -> tuple[tuple[str, object], ...]:
    """Return the fields that count for a value, each with what it is where nothing is declared."""
    described: tuple[Field[Any], ...] = fields(kind)
    return tuple((field.name, _find_default(field)) for field in described if field.compare)


def _find_default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def list_people(atlas: Atlas, journey: Journey) -> Iterator[Persona]:
    """Yield each persona that the journey or one of its touchpoints names, once."""
    named = dict.fromkeys(
        reference.id
        for references in (journey.personas, *(touchpoint.personas for touchpoint in journey.touchpoints))
        for reference in references
    )
    return (atlas.personas[identifier] for identifier in named if identifier in atlas.personas)


def is_felt_by_person(journey: Journey, touchpoint: Touchpoint) -> bool:
    """Whether the emotion is not the same for everyone who meets the touchpoint."""
    named = {metric.persona.id for metric in touchpoint.emotion if metric.persona is not None}
    met = {reference.id for reference in touchpoint.personas or journey.personas}
    values = {(metric.mean, metric.value) for metric in touchpoint.emotion}
    return len(values) > 1 or (bool(named) and named != met)


def _sum(count: Callable[[Touchpoint], int]) -> Callable[[Journey], int]:
    return lambda journey: sum(count(touchpoint) for touchpoint in journey.touchpoints)


_KINDS: Mapping[str, tuple[Noun, Callable[[Journey], int]]] = {
    "pain-points": (texts.PAIN_POINTS, _sum(lambda touchpoint: len(touchpoint.pain_points))),
    "opportunities": (texts.OPPORTUNITIES, lambda journey: len(list(journey.all_opportunities))),
    "emotions": (texts.EMOTIONS, _sum(lambda touchpoint: len(touchpoint.emotion))),
    "mixed-emotions": (
        texts.MIXED_EMOTIONS,
        lambda journey: sum(is_felt_by_person(journey, each) for each in journey.touchpoints),
    ),
    "channels": (texts.CHANNELS, _sum(lambda touchpoint: touchpoint.channel is not None)),
    "thoughts": (texts.THOUGHTS, _sum(lambda touchpoint: len(touchpoint.thoughts))),
    "quotes": (texts.QUOTES, _sum(lambda touchpoint: len(touchpoint.quotes))),
    "gains": (texts.GAINS, _sum(lambda touchpoint: len(touchpoint.gains))),
    "expectations": (texts.EXPECTATIONS, _sum(lambda touchpoint: touchpoint.expectation is not None)),
    "metrics": (texts.METRICS, _sum(lambda touchpoint: len(touchpoint.metrics))),
    "goals": (texts.GOALS, lambda journey: len(journey.goals)),
    "kpis": (texts.KPIS, lambda journey: len(journey.kpis)),
    "actions": (
        texts.COMPANY_ACTIONS,
        _sum(
            lambda touchpoint: sum(
                map(len, (touchpoint.frontstage, touchpoint.backstage, touchpoint.support))
            )
        ),
    ),
    "transitions": (texts.TRANSITIONS, lambda journey: len(journey.transitions)),
}
_REDACTED_AS = {"quotes": "quotes", "metrics": "figures", "kpis": "figures"}
_REDACTED_FIELDS: Mapping[str, tuple[str, ...]] = {
    "quotes": ("quote",),
    "owners": ("owner",),
    "evidence": ("evidence", "sources"),
    "figures": ("volume", "completion", "survey"),
}
