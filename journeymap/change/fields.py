"""Two values of the model -> the fields and parts in which they differ.

One comparison for all of them, over the dataclasses' own fields: a comparer for each type was refused, for
it would forget the field that is added next.
"""

from __future__ import annotations

import dataclasses
import enum
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from journeymap.change.match import match_items
from journeymap.change.values import Fate, FieldChange, ItemChange
from journeymap.language import Text
from journeymap.model import (
    Band,
    Channel,
    Duration,
    Evidence,
    Goal,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    NotApplicable,
    Opportunity,
    Outcome,
    PainPoint,
    Persona,
    Reference,
    Scale,
    Share,
    Signal,
    Stage,
    Term,
    Touchpoint,
    Transition,
)
from journeymap.value import NamedTuple

_LEAVES = (Duration, Scale, Text)
_NAMED = (
    Stage, Touchpoint, PainPoint, Opportunity, Kpi, Goal, Outcome, Journey, Persona, Evidence, Term, Channel,
)  # fmt: skip
"""What keeps being the same thing under another id."""
_ORDERED = frozenset({"lane_order", "counts", "scale", "severities"})
"""Lists whose order means something; they are told whole."""
_OWN_KINDS = frozenset({"emotion", "survey", "frontstage", "backstage", "support", "lifecycle", "teams"})
"""Fields whose items are called by the field and not by their type."""
_KINDS = {"PainPoint": "pain-point", "NotApplicable": "not-applicable", "RuleSettings": "rule"}

Renames = Mapping[str, str]
"""The new id of what was renamed, so that a reference to it is the same reference."""


class Delta(NamedTuple):
    """How two values differ."""

    fields: tuple[FieldChange, ...]
    parts: tuple[ItemChange, ...]

    def __bool__(self) -> bool:
        """Whether they do."""
        return bool(self.fields or self.parts)


def compare_values(
    old: object, new: object, renames: Renames, *, skip: Iterable[str] = (), prefix: str = ""
) -> Delta:
    """Return how two dataclasses of one type differ; ``None`` stands for one that is not there."""
    fields: list[FieldChange] = []
    parts: list[ItemChange] = []
    model: Any = new if old is None else old
    left = {"id", *skip}
    for field in dataclasses.fields(model):
        if not field.compare or field.name in left:
            continue
        before, after = _get(old, field), _get(new, field)
        if before is not after and before != after:
            delta = _compare_field(prefix + field.name, before, after, renames)
            fields += delta.fields
            parts += delta.parts
    return Delta(tuple(fields), tuple(parts))


def _get(owner: object, field: dataclasses.Field[Any]) -> Any:
    if owner is not None:
        return getattr(owner, field.name)
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else None


def _compare_field(name: str, before: Any, after: Any, renames: Renames) -> Delta:
    known = after if before is None else before
    if isinstance(known, Share):
        return _compare_share(name, before, after, renames)
    if dataclasses.is_dataclass(known) and not isinstance(known, (Reference, *_LEAVES)):
        return compare_values(before, after, renames, prefix=f"{name}.")
    if isinstance(known, tuple) and not isinstance(known, Text):
        return _compare_tuple(name, before or (), after or (), renames)
    if isinstance(known, Mapping):
        return _compare_mapping(name, before or {}, after or {}, renames)
    if _make_plain(before, renames) == _make_plain(after, {}):
        return Delta((), ())
    return Delta((FieldChange(name, _make_plain(before, {}), _make_plain(after, {})),), ())


def _compare_share(name: str, before: Share | None, after: Share | None, renames: Renames) -> Delta:
    """A share is told as one value; what it rests on stands beside it."""
    delta = compare_values(before, after, renames, skip=("value", "k", "n", "assumed"), prefix=f"{name}.")
    one, other = (_strip(share) for share in (before, after))
    own = () if one == other else (FieldChange(name, one, other),)
    return Delta((*own, *delta.fields), delta.parts)


def _strip(share: Share | None) -> Share | None:
    return share and dataclasses.replace(share, evidence=(), sample=None)


def _compare_tuple(name: str, before: tuple[Any, ...], after: tuple[Any, ...], renames: Renames) -> Delta:
    known = (before or after)[0]
    if dataclasses.is_dataclass(known) and not isinstance(known, Reference):
        kind = name_kind(name, known)
        return Delta((), compare_items(kind, key_items(before, renames), key_items(after, {}), renames))
    one = tuple(_make_plain(value, renames) for value in before)
    other = tuple(_make_plain(value, {}) for value in after)
    if name.rpartition(".")[2] not in _ORDERED:
        one, other = _subtract(one, other), _subtract(other, one)
    return Delta(() if one == other else (FieldChange(name, one or None, other or None),), ())


def _subtract(values: tuple[object, ...], others: tuple[object, ...]) -> tuple[object, ...]:
    """Return ``values`` without those that ``others`` has as well, each as often as it has it."""
    rest = Counter(others)
    kept = []
    for value in values:
        if rest[value] > 0:
            rest[value] -= 1
        else:
            kept.append(value)
    return tuple(kept)


def _compare_mapping(
    name: str, before: Mapping[str, Any], after: Mapping[str, Any], renames: Renames
) -> Delta:
    known = next(iter((before or after).values()))
    if dataclasses.is_dataclass(known):
        return Delta((), compare_items(name_kind(name, known), before, after, renames))
    keys = sorted({*before, *after})
    pairs = ((key, _show(before.get(key)), _show(after.get(key))) for key in keys)
    return Delta(
        tuple(FieldChange(f"{name}.{key}", one, other) for key, one, other in pairs if one != other), ()
    )


def _show(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _make_plain(value: object, renames: Renames) -> object:
    if isinstance(value, Reference):
        return renames.get(value.id, value.id)
    return value


def compare_items(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any], renames: Renames
) -> tuple[ItemChange, ...]:
    """Return what became of the items of a mapping; those that are gone come first."""
    named = all(isinstance(item, _NAMED) for item in (*old.values(), *new.values()))
    matched = match_items(old, new, renames=named)
    renames = {**renames, **matched.renamed}
    found = [make_item(kind, old[key], None, renames) for key in matched.removed]
    for one, other in matched.pairs:
        item = make_item(kind, old[one], new[other], renames)
        if item.says_itself or item.parts:
            found.append(item)
    found += [make_item(kind, None, new[key], renames) for key in matched.added]
    return tuple(found)


def make_item(kind: str, old: Any, new: Any, renames: Renames, *, skip: Iterable[str] = ()) -> ItemChange:
    """Return what became of one item; one of both may be ``None``."""
    held = old if new is None else new
    delta = compare_values(old, new, renames, skip=skip)
    fate = Fate.ADDED if old is None else Fate.REMOVED if new is None else Fate.CHANGED
    before = None if fate is not Fate.CHANGED or not isinstance(held, _NAMED) else old.id
    return ItemChange(
        kind=kind,
        id=name_id(held),
        title=name_title(held),
        fate=fate,
        renamed_from=None if before is None or before == new.id else before,
        fields=delta.fields,
        parts=delta.parts,
    )


def key_items(items: Iterable[Any], renames: Renames) -> dict[str, Any]:
    """Return items by what they are known by; of several equal keys each gets its number."""
    seen: Counter[str] = Counter()
    keyed = {}
    for item in items:
        key = _find_key(item, renames)
        seen[key] += 1
        keyed[key if seen[key] == 1 else f"{key} #{seen[key]}"] = item
    return keyed


def _find_key(item: Any, renames: Renames) -> str:
    match item:
        case Metric():
            persona = "" if item.persona is None else renames.get(item.persona.id, item.persona.id)
            return f"{item.id} {persona}"
        case Transition():
            ends = (renames.get(end.id, end.id) for end in (item.source, item.target))
            return " ".join((*ends, *sorted(persona.id for persona in item.personas)))
        case _:
            return name_id(item)


def name_id(item: Any) -> str:
    """Return what an item is called where it has no id."""
    if isinstance(item, Metric) and item.persona is not None:
        return f"{item.id} ({item.persona.id})"
    for name in ("id", "indicator", "lane", "rule", "pillar", "grade", "url", "action", "title"):
        held = getattr(item, name, None)
        if held is not None:
            return str(
                held.id
                if isinstance(held, Reference)
                else held.value
                if isinstance(held, enum.Enum)
                else held
            )
    return ""


def name_title(item: Any) -> str:
    """Return the title of an item, else its id."""
    if isinstance(item, Transition):
        return f"{item.source.id} > {item.target.id}"
    if isinstance(item, (Band, NotApplicable, Signal)):
        return name_id(item)
    if isinstance(item, Metric) and item.kind is MetricKind.EMOTION and item.title is None:
        return "" if item.persona is None else item.persona.id
    title = getattr(item, "title", None) or getattr(item, "name", None)
    if isinstance(title, Text):
        return title.en
    return title if isinstance(title, str) else name_id(item)


def name_kind(field: str, item: object) -> str:
    """Return the kind of an item in a list."""
    last = field.rpartition(".")[2]
    if last in _OWN_KINDS:
        return last
    name = type(item).__name__
    return _KINDS.get(name, name.lower())
