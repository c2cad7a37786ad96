"""Two atlases -> everything that is not the same, what is shared told once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from journeymap.change.data import compare_data
from journeymap.change.fields import Renames, compare_values, key_items, make_item, name_id, name_title
from journeymap.change.match import Matched, match_items
from journeymap.change.stages import compare_stages
from journeymap.change.values import AtlasChange, Fate, ItemChange
from journeymap.model import Atlas, Journey

_KINDS = ("personas", "touchpoints", "pain_points", "evidence")
_NAMES = {
    "personas": "persona",
    "touchpoints": "touchpoint",
    "pain_points": "pain-point",
    "evidence": "evidence",
}


def match_journeys(old: Atlas, new: Atlas, not_compared: Iterable[str] = ()) -> Matched:
    """Match the journeys of two atlases, but for those whose files are ``not_compared``."""
    left = frozenset(not_compared)
    return match_items(*(_keep_compared(atlas.journeys, left) for atlas in (old, new)))


def compare_atlases(
    old: Atlas, new: Atlas, *, not_compared: Iterable[str] = (), journey: str | None = None
) -> AtlasChange:
    """Return what became of ``old`` in ``new``.

    Files that are ``not_compared`` could not be read on one side: of what they declare nothing is told. With
    the id of a ``journey``, only that one is compared.
    """
    left = frozenset(not_compared)
    matches = {
        kind: match_items(*(_keep_compared(getattr(atlas, kind), left) for atlas in (old, new)))
        for kind in (*_KINDS, "journeys")
    }
    renames = {one: other for matched in matches.values() for one, other in matched.renamed.items()}
    compared = {
        kind: _compare_kind(
            getattr(old, kind), getattr(new, kind), matches[kind], _make(_NAMES[kind], renames)
        )
        for kind in _KINDS
    }
    shared = {item.id: item for kind in ("touchpoints", "pain_points") for item in compared[kind]}

    def compare(one: Journey | None, other: Journey | None) -> ItemChange:
        return compare_journeys(one, other, renames, shared=shared)

    journeys = _compare_kind(old.journeys, new.journeys, matches["journeys"], compare)
    if journey is not None:
        journeys = tuple(item for item in journeys if journey in {item.id, item.renamed_from})
        return AtlasChange(journeys=journeys, not_compared=tuple(sorted(left)))
    return AtlasChange(
        settings=_compare_settings(old, new, renames),
        journeys=journeys,
        personas=compared["personas"],
        touchpoints=compared["touchpoints"],
        pain_points=compared["pain_points"],
        evidence=compared["evidence"],
        not_compared=tuple(sorted(left)),
    )


def _keep_compared(items: Mapping[str, Any], left: frozenset[str]) -> dict[str, Any]:
    """Return the items of which neither side is unreadable; a file's ending is no part of an id."""
    stems = {name.rpartition(".")[0] for name in left}
    return {key: item for key, item in items.items() if item.origin.file.rpartition(".")[0] not in stems}


def _make(kind: str, renames: Renames) -> Callable[[Any, Any], ItemChange]:
    return lambda old, new: make_item(kind, old, new, renames)


def _compare_kind(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    matched: Matched,
    compare: Callable[[Any, Any], ItemChange],
) -> tuple[ItemChange, ...]:
    found = [compare(old[key], None) for key in matched.removed]
    for one, other in matched.pairs:
        if one == other and old[one] is new[other]:
            continue
        item = compare(old[one], new[other])
        if item.says_itself or item.parts:
            found.append(item)
    found += [compare(None, new[key]) for key in matched.added]
    return tuple(found)


def _compare_settings(old: Atlas, new: Atlas, renames: Renames) -> ItemChange | None:
    delta = compare_values(old.workspace, new.workspace, renames, skip=("data",))
    data = compare_data(old.workspace.data, new.workspace.data, renames)
    if not delta and not data:
        return None
    return ItemChange(
        kind="settings",
        id="journeymap",
        title=new.workspace.name or old.workspace.name,
        fate=Fate.CHANGED,
        fields=(*delta.fields, *data),
        parts=delta.parts,
    )


def compare_journeys(
    old: Journey | None,
    new: Journey | None,
    renames: Renames,
    *,
    shared: Mapping[str, ItemChange] | None = None,
) -> ItemChange:
    """Return what became of a journey; what its ``shared`` things tell themselves is left out."""
    renames = {**renames, **_find_renames(old, new)}
    item = make_item("journey", old, new, renames, skip=("stages",))
    stages = compare_stages(old, new, renames, shared or {})
    held = old if new is None else new
    assert held is not None  # noqa: S101  # one of both is there
    return dataclasses.replace(item, parts=(*stages, *item.parts), id=name_id(held), title=name_title(held))


def _find_renames(old: Journey | None, new: Journey | None) -> dict[str, str]:
    """Return the new ids of what a journey declares under another id than before."""
    if old is None or new is None:
        return {}
    found: dict[str, str] = {}
    for list_parts in (_list_touchpoints, _list_kpis, _list_pains, _list_outcomes):
        sides = (key_items(list_parts(journey), {}) for journey in (old, new))
        found.update(match_items(*sides).renamed)
    return found


def _list_touchpoints(journey: Journey) -> Iterable[Any]:
    return journey.touchpoints


def _list_kpis(journey: Journey) -> Iterable[Any]:
    return journey.kpis


def _list_pains(journey: Journey) -> Iterable[Any]:
    # One pain point may hurt at several touchpoints; by its id it is the same.
    return {pain.id: pain for _, pain in journey.pain_points}.values()


def _list_outcomes(journey: Journey) -> Iterable[Any]:
    return journey.outcomes
