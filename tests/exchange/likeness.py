"""Two atlases compared field by field, so that whatever did not come back has to have been told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, NamedTuple

from journeymap.model import Action, Reference, Touchpoint


class Difference(NamedTuple):
    """A field that came back otherwise, by class and name."""

    kind: str
    field: str
    before: object
    after: object


def fold(value: Any) -> Any:
    """Return a value as two that say the same are equal: white space folded, no order of people."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Reference):
        return value.id
    if isinstance(value, Action):
        return fold(value.action), value.owner, value.system
    if isinstance(value, tuple):
        return tuple(map(fold, value))
    return value


def find_default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return None if field.default is MISSING else field.default


class Feeling(NamedTuple):
    """What is felt at a touchpoint: the mean, and whether everyone there feels the same."""

    mean: float | None
    shared: bool


def feel(touchpoint: Touchpoint, everyone: tuple[Reference, ...]) -> Feeling:
    """Return the feeling at a touchpoint of a journey with the personas ``everyone``."""
    values = [metric.value for metric in touchpoint.emotion if metric.value is not None]
    felt = {None if metric.persona is None else metric.persona.id for metric in touchpoint.emotion}
    met = {reference.id for reference in touchpoint.personas or everyone}
    shared = len(set(values)) <= 1 and (felt <= {None} or felt == met)
    return Feeling(round(sum(values) / len(values), 2) if values else None, shared)


def compare(before: Any, after: Any, everyone: tuple[Any, Any] = ((), ())) -> Iterator[Difference]:
    """Yield the fields of two values of one class that differ.

    ``everyone`` has the personas of both journeys: a touchpoint that names nobody is met by all of them.
    """
    for field in fields(before):
        if not field.compare or field.name in {"stages", "touchpoints", "id"}:
            continue
        one, other = fold(getattr(before, field.name)), fold(getattr(after, field.name))
        if field.name == "emotion":
            one, other = feel(before, everyone[0]), feel(after, everyone[1])
        if field.name == "personas":
            one, other = frozenset(one or fold(everyone[0])), frozenset(other or fold(everyone[1]))
        if one != other:
            yield Difference(type(before).__name__, field.name, one, other)


def is_made_up(difference: Difference, before: Any) -> bool:
    """Whether a field says something where nothing was declared."""
    field = next(each for each in fields(before) if each.name == difference.field)
    return difference.before in (fold(find_default(field)), frozenset())
