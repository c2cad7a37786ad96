"""How the data settings of two workspaces differ: key by key, as settings and not as things."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterator, Mapping
from typing import Any

from journeymap.change.values import FieldChange
from journeymap.model import Column, DataSettings, Reference


def compare_data(
    old: DataSettings | None, new: DataSettings | None, renames: Mapping[str, str]
) -> tuple[FieldChange, ...]:
    """Return the keys under ``data`` that are not the same; a source is known by its id."""
    before, after = (dict(_flatten("data", each)) for each in (old, new))
    renamed = {key: _rename(value, renames) for key, value in before.items()}
    return tuple(
        FieldChange(key, before.get(key), after.get(key))
        for key in sorted({*before, *after})
        if renamed.get(key) != after.get(key)
    )


def _rename(value: object, renames: Mapping[str, str]) -> object:
    if isinstance(value, tuple):
        return tuple(_rename(each, renames) for each in value)
    return renames.get(value, value) if isinstance(value, str) else value


def _flatten(key: str, value: Any) -> Iterator[tuple[str, object]]:
    """Yield what is not a default, under its keys with points between them."""
    if isinstance(value, (Reference, Column)) or not _is_container(value):
        plain = _make_plain(value)
        if plain not in {None, ()}:
            yield key, plain
    elif isinstance(value, Mapping):
        for name, held in value.items():
            yield from _flatten(f"{key}.{name}", held)
    elif isinstance(value, tuple):
        for place, held in enumerate(value, start=1):
            yield from _flatten(f"{key}.{getattr(held, 'id', place)}", held)
    else:
        names = [field.name for field in dataclasses.fields(value) if field.compare and field.name != "id"]
        for name in names:
            yield from _flatten(f"{key}.{name}", getattr(value, name))


def _is_container(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(_is_container(each) for each in value)
    return isinstance(value, Mapping) or dataclasses.is_dataclass(value)


def _make_plain(value: Any) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        return tuple(map(_make_plain, value))
    return value.id if isinstance(value, Reference) else value.name if isinstance(value, Column) else value
