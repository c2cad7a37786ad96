"""Every reference that the atlas knows is found in the documents, so that a renaming misses none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from journeymap.atlas import load_atlas
from journeymap.edit.occurrence import list_occurrences
from journeymap.model import Reference
from journeymap.problem import Location
from journeymap.source import read_document

ROOT = Path(__file__).parents[2]
NOT_RENAMED = {
    "channel",
    "preferred_channels",
    "avoided_channels",
    "lifecycle",
    "lane",
    "lane_order",
    "hidden_lanes",
}


def references(value: object, name: str = "") -> Iterator[tuple[str, Reference]]:
    if isinstance(value, Reference):
        yield name, value
    elif is_dataclass(value):
        for each in fields(value):
            yield from references(getattr(value, each.name), each.name)
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from references(held, name)
    elif isinstance(value, tuple) and not isinstance(value, Location):
        for held in value:
            yield from references(held, name)


def test_every_reference_of_the_sample_is_found() -> None:
    atlas, _ = load_atlas(ROOT)
    found: dict[str, set[tuple[str, int, int]]] = {}
    missed = []
    for name, reference in references(atlas):
        file = reference.origin.file
        if name in NOT_RENAMED or not file:
            continue
        if file not in found:
            document, _ = read_document((ROOT / file).read_bytes(), file)
            assert document is not None
            found[file] = {(one.id, one.mark.line, one.mark.column) for one in list_occurrences(document)}
        if (reference.id, reference.origin.line, reference.origin.column) not in found[file]:
            missed.append((name, reference))
    assert missed == []
    assert len(found) > 10
