"""Draws again only those parts of a run that could come out otherwise.

A run is shared out into parts: one for each journey, and one for the pictures that no single journey is
behind. The record of a run tells of each what its pictures were made of and which files they became. A later
run of the same command leaves a part as it is where all of that is as it was, byte for byte.

What a part is made of is found by watching what its drawing asks the atlas for. A table of what each view
depends on was refused: it would have to be kept true by hand, and whatever it forgets is a wrong picture.
What shapes every picture (settings, options, touchpoints and pain points that are shared) counts for all.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from journeymap.atlas.files import FOLDERS, SETTINGS, list_files
from journeymap.cli.pictures import Request, Share
from journeymap.cli.records import Recorder
from journeymap.cli.replay import digest_file, is_as_recorded
from journeymap.draw.picture import File, Omission, Settings
from journeymap.language import Noun
from journeymap.model import Atlas

_T = TypeVar("_T")

Seen = set[tuple[str, str]]
"""What was asked for: kinds and ids."""

_EVERY = "*"
"""In place of an id, where all of a kind were asked for: no id has a star."""
_SHARED = ("touchpoint", "pain-point")


class Left(NamedTuple):
    """A file of an earlier run that has all that would be written."""

    name: str
    digest: str


class Outcome(NamedTuple):
    """What became of one picture in one format."""

    form: str
    view: str
    files: tuple[File | Left, ...]
    omissions: tuple[Omission, ...]


class _Watched(Mapping[str, _T]):
    """A mapping that notes what it is asked for."""

    def __init__(self, kind: str, things: Mapping[str, _T], seen: Seen) -> None:
        self._kind = kind
        self._things = things
        self._seen = seen

    def __getitem__(self, key: str) -> _T:
        self._seen.add((self._kind, key))
        return self._things[key]

    # What a mapping makes of its items by itself is several calls for each look-up.

    def get(self, key: str, default: Any = None) -> Any:
        self._seen.add((self._kind, key))
        return self._things.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._seen.add((self._kind, str(key)))
        return key in self._things

    def __iter__(self) -> Iterator[str]:
        self._seen.add((self._kind, _EVERY))
        return iter(self._things)

    def __len__(self) -> int:
        self._seen.add((self._kind, _EVERY))
        return len(self._things)


def watch(part: Request) -> tuple[Request, Seen]:
    """Return ``part`` with an atlas that is watched, and what will have been asked for."""
    seen: Seen = {("journey", journey.id) for journey in part.journeys}
    atlas = part.opened.atlas
    watched = replace(
        atlas,
        journeys=_Watched("journey", atlas.journeys, seen),
        personas=_Watched("persona", atlas.personas, seen),
        evidence=_Watched("evidence", atlas.evidence, seen),
        rasters=_Watched("raster", atlas.rasters, seen),
    )
    return replace(part, opened=replace(part.opened, atlas=watched)), seen


class Parts:
    """What the record of an earlier run knows of the parts of this one, and what is to be known of them."""

    def __init__(self, recorder: Recorder, asked: Request, settings: Settings, folder: Path) -> None:
        """Look at the files that pictures are made of; ``folder`` is where the pictures belong."""
        self._recorder = recorder
        self._folder = folder
        self._contents = _Contents(recorder, asked.opened.root, asked.opened.atlas, settings)
        self._known = {json.loads(entry[2])[0]: entry for entry in recorder.before.get("part", ())}
        self._made = {path: (digest, stamp) for digest, stamp, path in recorder.before.get("made", ())}

    def recall(self, part: Request) -> list[Outcome] | None:
        """Return what became of a part, if that is what would become of it now."""
        entry = self._known.get(_name_part(part))
        if entry is None:
            return None
        digest, _, text = entry
        _, seen, told = json.loads(text)
        if self._contents.sum_up((kind, key) for kind, key in seen) != digest:
            return None
        outcomes = [
            Outcome(
                form,
                view,
                tuple(Left(name, self._find_left(name)) for name in names),
                tuple(Omission(what=Noun(*what), count=count) for what, count in omissions),
            )
            for form, view, names, omissions in told
        ]
        if any(isinstance(file, Left) and not file.digest for one in outcomes for file in one.files):
            return None
        self._recorder.parts.append(entry)
        return outcomes

    def note(self, part: Request, outcomes: Iterable[Outcome], seen: Seen) -> None:
        """Keep in mind what became of a part that was drawn."""
        told = [
            (
                one.form,
                one.view,
                [file.name for file in one.files],
                [(o.what, o.count) for o in one.omissions],
            )
            for one in outcomes
        ]
        text = json.dumps([_name_part(part), sorted(seen), told])
        self._recorder.parts.append((self._contents.sum_up(seen), "", text))

    def _find_left(self, name: str) -> str:
        """Return the digest of a file that is as it was written, else nothing."""
        path = os.fspath((self._folder / name).absolute())
        digest, stamp = self._made.get(path, ("", ""))
        return digest if digest and is_as_recorded(digest, stamp, path) else ""


def _name_part(part: Request) -> str:
    return "" if part.share is Share.REST else part.journeys[0].id


class _Contents:
    """The digests of all that a picture may be made of, each taken when it is first asked for."""

    def __init__(self, recorder: Recorder, root: Path, atlas: Atlas, settings: Settings) -> None:
        self._root = root
        self._recorded = {path: (digest, stamp) for digest, stamp, path in recorder.before.get("in", ())}
        self._files = {(kind, file.id): file.path for kind in FOLDERS for file in list_files(root, kind)[0]}
        self._files |= {("raster", name): root / name for name in atlas.rasters}
        self._digests: dict[tuple[str, str], str] = {}
        self._ground = _digest([repr(replace(settings, template=None)), _digest([settings.template or b""])])
        self._ground = self.sum_up([("settings", SETTINGS), *((kind, _EVERY) for kind in _SHARED)])

    def sum_up(self, seen: Iterable[tuple[str, str]]) -> str:
        """Return one digest of all that was asked for, on the ground that every picture stands on."""
        told = [f"{kind} {key} {self._look_up(kind, key)}" for kind, key in sorted(seen)]
        return _digest([self._ground, *told])

    def _look_up(self, kind: str, key: str) -> str:
        known = self._digests.get((kind, key))
        if known is None:
            every = key == _EVERY
            known = self._sum_up_kind(kind) if every else self._read(self._find(kind, key))
            self._digests[kind, key] = known
        return known

    def _sum_up_kind(self, kind: str) -> str:
        return self.sum_up(item for item in self._files if item[0] == kind)

    def _find(self, kind: str, key: str) -> Path | None:
        return self._files.get((kind, key), self._root / key if kind in {"raster", "settings"} else None)

    def _read(self, path: Path | None) -> str:
        if path is None:
            return ""
        name = os.fspath(path)
        digest, stamp = self._recorded.get(name, ("", ""))
        return digest if digest and is_as_recorded(digest, stamp, name) else digest_file(name)


def _digest(parts: Iterable[str | bytes]) -> str:
    total = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        total.update(b"%d:" % len(content))
        total.update(content)
    return total.hexdigest()
