"""Counts what a CJML document does not say of the journeys in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from journeymap.draw.omission import count_entries, count_omissions, list_people
from journeymap.draw.picture import Omission
from journeymap.draw.texts import COMPANY_ACTIONS, OTHER_ENTRIES, THOUGHTS
from journeymap.exchange import texts
from journeymap.exchange.cjml.words import fold_space, list_met, looks_quoted
from journeymap.language import Noun
from journeymap.model import Action, Atlas, Journey, State, Touchpoint

_NOT_TOLD = (
    "pain-points", "opportunities", "mixed-emotions", "gains", "expectations", "metrics", "goals", "kpis",
    "transitions",
)  # fmt: skip
_NOT_PLANNED = ("emotions", "thoughts", "quotes")
"""A planned journey has nobody yet who could have felt anything."""
_TOLD = {
    "Journey": (
        "id", "title", "description", "personas", "state", "stages", "goals", "kpis", "transitions",
        "opportunities",
    ),
    "Stage": ("id", "title", "description", "touchpoints"),
    "Touchpoint": (
        "id", "title", "description", "channel", "personas", "thoughts", "quotes", "emotion", "pain_points",
        "opportunities", "gains", "expectation", "metrics", "frontstage", "backstage", "support",
    ),
    "Persona": ("id", "name"),
}  # fmt: skip
"""Fields that a document tells, or that are counted by a name of their own."""


def count_cjml_losses(atlas: Atlas, journeys: Sequence[Journey]) -> tuple[Omission, ...]:
    """Return how many of each kind of thing the document does not say, each kind once."""
    counts: Counter[Noun] = Counter()
    for journey in journeys:
        for what, count in _count(atlas, journey, journeys):
            counts[what] += count
    persons = {person.id: person for journey in journeys for person in list_people(atlas, journey)}
    counts[OTHER_ENTRIES] += count_entries(atlas, persons.values(), _TOLD)
    return tuple(Omission(what=what, count=count) for what, count in counts.items() if count)


def find_reference(journey: Journey, others: Collection[Journey]) -> str | None:
    """Return the planned journey that an actual one is compared with: the first that would replace it."""
    if journey.state is State.FUTURE:
        return None
    planned = (
        other.id
        for other in others
        if other.state is State.FUTURE and other.future_of is not None and other.future_of.id == journey.id
    )
    return next(planned, None)


def _count(atlas: Atlas, journey: Journey, others: Sequence[Journey]) -> Iterator[tuple[Noun, int]]:
    planned = journey.state is State.FUTURE
    kinds = (*_NOT_TOLD, *(_NOT_PLANNED if planned else ()))
    for omission in count_omissions(atlas, journey, kinds):
        yield omission.what, omission.count
    touchpoints = list(journey.touchpoints)
    yield COMPANY_ACTIONS, sum(map(_count_actions, touchpoints))
    own = {reference.id for reference in journey.personas}
    met = [list_met(journey, touchpoint) for touchpoint in touchpoints]
    yield texts.PEOPLE_AT_POINTS, sum(len(set(actors)) - 1 for actors in met)
    yield texts.PEOPLE_OF_POINTS, len({named.id for each in touchpoints for named in each.personas} - own)
    if not planned:
        yield THOUGHTS, sum(looks_quoted(fold_space(text)) for each in touchpoints for text in each.thoughts)
    entries = count_entries(atlas, [journey, *journey.stages, *touchpoints], _TOLD)
    replaced = journey.future_of
    if replaced is not None and any(
        other.id == replaced.id and find_reference(other, others) == journey.id for other in others
    ):
        entries -= 1
    yield OTHER_ENTRIES, entries


def _count_actions(touchpoint: Touchpoint) -> int:
    """Return how many actions are lost, whole or in part; the first that a customer sees is the answer."""
    seen = touchpoint.frontstage[:1] if touchpoint.channel is not None else ()
    carried = sum(
        _is_whole(action) and fold_space(action.action) != fold_space(touchpoint.title) for action in seen
    )
    return sum(map(len, (touchpoint.frontstage, touchpoint.backstage, touchpoint.support))) - carried


def _is_whole(action: Action) -> bool:
    return action == Action(action=action.action)
