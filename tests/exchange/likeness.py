"""Two atlases compared field by field, so that whatever did not come back has to have been told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, NamedTuple

from journeymap.draw import texts as drawn
from journeymap.exchange import texts
from journeymap.language import Noun
from journeymap.model import Atlas, Journey, Metric, Reference


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
    if isinstance(value, tuple):
        return tuple(map(fold, value))
    return value


def find_default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return None if field.default is MISSING else field.default


def mean(metrics: tuple[Metric, ...]) -> float | None:
    """Return the mean feeling, as far as both formats count."""
    values = [metric.value if metric.mean is None else metric.mean for metric in metrics]
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 2) if known else None


def compare(before: Any, after: Any) -> Iterator[Difference]:
    """Yield the fields of two values of one class that differ, and any that the second has made up."""
    for field in fields(before):
        if not field.compare or field.name in {"stages", "touchpoints", "id"}:
            continue
        one, other = fold(getattr(before, field.name)), fold(getattr(after, field.name))
        if field.name == "emotion":
            one, other = mean(getattr(before, "emotion")), mean(getattr(after, "emotion"))
        if field.name == "personas":
            one, other = frozenset(one), frozenset(other)
        if one != other:
            yield Difference(type(before).__name__, field.name, one, other)


def is_made_up(difference: Difference, before: Any) -> bool:
    """Whether a field says something where nothing was declared."""
    field = next(each for each in fields(before) if each.name == difference.field)
    return difference.before in (fold(find_default(field)), frozenset())
