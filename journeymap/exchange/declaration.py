"""What the files of a workspace declare, as data: the form in which nothing of an atlas is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from journeymap.atlas.files import FOLDERS, SETTINGS, Folder, list_files
from journeymap.exchange import texts
from journeymap.problem import JourneymapError
from journeymap.source import read_document

Data: TypeAlias = Mapping[str, object]
Declarations: TypeAlias = Mapping[str, Data]
"""The data of each file by its name in the workspace, ``journeys/first-order.yaml``."""


def name_file(kind: str, identifier: str) -> str:
    """Return the name of the file that declares ``identifier``."""
    return f"{FOLDERS[kind]}/{identifier}.yaml"


def read_declarations(root: Path, left_out: Collection[str] = ()) -> Declarations:
    """Return what the files of the workspace in the folder ``root`` declare, settings first, then by kind.

    Files named in ``left_out`` are not among them. A file is read each time it is asked for: the data of a
    thousand journeys take as much memory as the atlas.
    """
    place = Folder(root.resolve())
    names = [SETTINGS] if place.is_there(SETTINGS) else []
    for kind in FOLDERS:
        names += [file.name for file in list_files(place, kind)[0]]
    return _Declared(place, dict.fromkeys(name for name in names if name not in left_out))


class _Declared(Mapping[str, Data]):
    """Files of a workspace that could be used a moment ago, and their data, read as they are asked for."""

    def __init__(self, place: Folder, names: Mapping[str, None]) -> None:
        self._place, self._names = place, names

    def __getitem__(self, name: str) -> Data:
        """Return the data of a file.

        Raises:
            KeyError: the workspace has no such file.
            JourneymapError: it cannot be read any more.
        """
        if name not in self._names:
            raise KeyError(name)
        content = self._place.read(name)
        document = read_document(content, name)[0] if isinstance(content, bytes) else None
        if document is None or not isinstance(document.data, dict):
            raise JourneymapError(texts.CHANGED_MEANWHILE(file=name))
        return document.data

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


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
