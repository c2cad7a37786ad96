"""Every id that a document writes, with its place: those it declares and those it refers to.

The schema has checked the shape, so a key says what its value is. Taking the places from the atlas was
refused: it puts shared things where they are used, and keeps no place for an ``id`` that is declared, a
pain point that is cited, or a key under ``retired``. The atlas is asked afterwards, whether nothing but the
id has changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeymap.source import Document, Mark
from journeymap.value import NamedTuple

SHARED_KINDS = ("journey", "persona", "touchpoint", "pain-point", "evidence")
"""Kinds whose id is the name of a file."""
INNER_KINDS = (
    "stage", "touchpoint", "pain-point", "metric", "kpi", "goal", "opportunity", "outcome", "transition",
)  # fmt: skip
"""Kinds whose ids are declared inside a journey."""

_LISTS = {
    "stages": "stage",
    "touchpoints": "touchpoint",
    "pain_points": "pain-point",
    "metrics": "metric",
    "survey": "metric",
    "kpis": "kpi",
    "goals": "goal",
    "opportunities": "opportunity",
    "outcomes": "outcome",
    "transitions": "transition",
}
"""Lists whose items declare an id, and its kind."""

_SHARED = {"personas": "persona", "persona": "persona", "evidence": "evidence", "future_of": "journey",
           "journey": "journey", "sources": "evidence"}  # fmt: skip
"""Keys that hold ids of files."""

_INNER: dict[str, tuple[str, ...]] = {
    "resolves": ("pain-point",),
    "indicator": ("metric", "kpi"),
    "conflicts_with": ("pain-point", "touchpoint", "kpi"),
    "from": ("touchpoint",),
    "to": ("touchpoint", "outcome"),
    # Those of a measurement.
    "touchpoint": ("touchpoint",),
    "stage": ("stage",),
    # Those of a scenario.
    "resolve": ("pain-point",),
    "at": ("touchpoint", "stage"),
    "metric": ("metric",),
    "kpi": ("kpi",),
    "meet": ("kpi",),
}
"""Keys that hold ids of a journey, and of what kinds they may be."""


class Occurrence(NamedTuple):
    """An id where it is written."""

    id: str
    kinds: tuple[str, ...]
    mark: Mark
    shared: bool
    """Whether it is the id of a file."""
    declares: bool = False
    """Whether it gives the thing its id; else it refers to it."""
    adopts: bool = False
    """Whether a shared thing is used under its own id, which so becomes one of the journey's."""
    within: str = ""
    """The journey that it belongs to, where the document alone does not say it."""


def list_occurrences(document: Document) -> Iterator[Occurrence]:
    """Yield every id in ``document``, in the order in which they stand."""
    if isinstance(document.data, dict):
        yield from _walk_mapping(document.data, document.mark, None)


def _walk_mapping(data: dict[str, Any], mark: Any, kind: str | None) -> Iterator[Occurrence]:
    """Yield the ids of a mapping; ``kind`` is what its ``id`` names, where it is an item of a list."""
    for key, value in data.items():
        held = mark.values[key]
        if key == "id" and isinstance(value, str) and kind is not None:
            yield Occurrence(value, (kind,), held, shared=False, declares=True)
        elif key == "use" and isinstance(value, str) and kind is not None:
            yield Occurrence(value, (kind,), held, shared=True, adopts="id" not in data)
        elif key == "emotion" and isinstance(value, dict):
            for name in value:
                yield Occurrence(name, ("persona",), held.keys[name], shared=True)
        elif key in _OWN_WAYS:
            yield from _OWN_WAYS[key](value, held)
        else:
            yield from _walk_value(key, value, held)


def _walk_value(key: str, value: Any, mark: Any) -> Iterator[Occurrence]:
    if isinstance(value, str):
        yield from _read_reference(key, value, mark)
    elif isinstance(value, dict):
        yield from _walk_mapping(value, mark, None)
    elif isinstance(value, list):
        for item, place in zip(value, mark.values, strict=True):
            if isinstance(item, dict):
                yield from _walk_mapping(item, place, _LISTS.get(key))
            elif isinstance(item, str):
                yield from _read_item(key, item, place)


def _read_reference(key: str, value: str, mark: Mark) -> Iterator[Occurrence]:
    if key in _SHARED:
        yield Occurrence(value, (_SHARED[key],), mark, shared=True)
    elif key in _INNER:
        yield Occurrence(value, _INNER[key], mark, shared=False)


def _read_item(key: str, item: str, mark: Mark) -> Iterator[Occurrence]:
    if key == "pain_points":
        yield Occurrence(item, ("pain-point",), mark, shared=True, adopts=True)
    elif key == "kpis":
        yield Occurrence(item, ("kpi",), mark, shared=False)
    else:
        yield from _read_reference(key, item, mark)


def _walk_retired(value: Any, mark: Any) -> Iterator[Occurrence]:
    for name in value if isinstance(value, dict) else ():
        yield Occurrence(name, INNER_KINDS, mark.keys[name], shared=False)


def _walk_switches(switches: Any, mark: Any) -> Iterator[Occurrence]:
    """Yield the personas of channel switches: what they go from and to are channels."""
    rows = zip(switches, mark.values, strict=True) if isinstance(switches, list) else ()
    for row, place in rows:
        if isinstance(row, dict) and "persona" in row:
            yield Occurrence(row["persona"], ("persona",), place.values["persona"], shared=True)


_PLACES = ("touchpoint", "stage", "outcome")


def _walk_data(data: Any, mark: Any) -> Iterator[Occurrence]:
    """Yield the ids in the data settings; names, columns and values of the data are none."""
    for key in ("surveys", "events"):
        sources = data.get(key) if isinstance(data, dict) else None
        places = mark.values[key].values if isinstance(sources, list) else ()
        for source, place in zip(sources or (), places, strict=True):
            if isinstance(source, dict):
                yield from _walk_source(source, place)


def _walk_source(source: dict[str, Any], mark: Any) -> Iterator[Occurrence]:
    within = source.get("journey") or ""
    for key, listed in (("journey", "journeys"), ("persona", "personas")):
        if isinstance(source.get(key), str):
            yield Occurrence(source[key], (key,), mark.values[key], shared=True)
        for identifier, place in _walk_names(source, mark, listed):
            yield Occurrence(identifier, (key,), place, shared=True)
    for rule, place in _walk_list(source, mark, "persona_rules"):
        yield Occurrence(rule["persona"], ("persona",), place.values["persona"], shared=True)
    for identifier, place in _walk_names(source, mark, "names"):
        yield Occurrence(identifier, _PLACES, place, shared=False, within=within)
    for identifier, place in _walk_list(source, mark, "complete_at"):
        yield Occurrence(identifier, ("touchpoint",), place, shared=False, within=within)
    for listed in ("answers", "elapsed"):
        yield from _walk_asked(source, mark, listed, within)


def _walk_asked(source: dict[str, Any], mark: Any, listed: str, within: str) -> Iterator[Occurrence]:
    for item, place in _walk_list(source, mark, listed):
        for key in _ASKED.keys() & item.keys():
            yield Occurrence(item[key], _ASKED[key], place.values[key], shared=False, within=within)


_ASKED = {"id": ("metric",), "at": _PLACES, "touchpoint": ("touchpoint",)}
"""Keys of an answer or a time taken that hold ids of a journey."""


def _walk_names(source: dict[str, Any], mark: Any, key: str) -> Iterator[tuple[Any, Any]]:
    for name, identifier in (source.get(key) or {}).items():
        yield identifier, mark.values[key].values[name]


def _walk_list(source: dict[str, Any], mark: Any, key: str) -> Iterator[tuple[Any, Any]]:
    if source.get(key):
        yield from zip(source[key], mark.values[key].values, strict=True)


_OWN_WAYS = {"data": _walk_data, "retired": _walk_retired, "channel_switches": _walk_switches}
"""Keys whose values are walked in a way of their own."""
