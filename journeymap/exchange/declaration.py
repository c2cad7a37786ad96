"""What the files of a workspace declare, as data: the form in which nothing of an atlas is lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TypeAlias

from journeymap.atlas.files import FOLDERS, SETTINGS, Folder, list_files
from journeymap.source import read_document

Data: TypeAlias = Mapping[str, object]
Declarations: TypeAlias = Mapping[str, Data]
"""The data of each file by its name in the workspace, ``journeys/first-order.yaml``."""


def name_file(kind: str, identifier: str) -> str:
    """Return the name of the file that declares ``identifier``."""
    return f"{FOLDERS[kind]}/{identifier}.yaml"


def read_declarations(root: Path, left_out: Collection[str] = ()) -> dict[str, Data]:
    """Return what the files of the workspace in the folder ``root`` declare, settings first, then by kind.

    Files named in ``left_out``, and those that are no YAML, are not among them.
    """
    place = Folder(root.resolve())
    names = [SETTINGS] if place.is_there(SETTINGS) else []
    for kind in FOLDERS:
        names += [file.name for file in list_files(place, kind)[0]]
    found: dict[str, Data] = {}
    for name in names:
        content = place.read(name)
        document = read_document(content, name)[0] if isinstance(content, bytes) else None
        if name not in left_out and document is not None and isinstance(document.data, dict):
            found[name] = document.data
    return found


def make_comparable(data: object) -> object:
    """Return ``data`` so that two ways of writing the same are equal: short forms, empty lists."""
    if isinstance(data, list):
        return [make_comparable(each) for each in data]
    if not isinstance(data, dict):
        return data
    plain = {key: _lengthen(key, make_comparable(value)) for key, value in data.items()}
    return {key: value for key, value in plain.items() if value not in ([], {})}


def _lengthen(key: str, value: object) -> object:
    if key in {"evidence", "sources"} and isinstance(value, str):
        return [value]
    if key == "expectation" and isinstance(value, str):
        return {"text": value}
    if not isinstance(value, list):
        return value
    if key in {"frontstage", "backstage", "support"}:
        return [{"action": each} if isinstance(each, str) else each for each in value]
    if key == "pain_points":
        return [{"use": each} if isinstance(each, str) else each for each in value]
    return value
