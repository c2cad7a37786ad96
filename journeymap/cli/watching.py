"""What something was made of: found by watching what is asked of the atlas, and told by the files' digests.

A table of what each picture or page depends on was refused: it would have to be kept true by hand, and
whatever it forgets is a wrong picture.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from journeymap.atlas.files import FOLDERS, SETTINGS, list_files
from journeymap.cli.records import Recorder
from journeymap.cli.replay import digest_file, is_as_recorded
from journeymap.model import Atlas
from journeymap.value import replace

_T = TypeVar("_T")

Seen = set[tuple[str, str]]
"""What was asked for: kinds and ids."""

EVERY = "*"
"""In place of an id, where all of a kind were asked for: no id has a star."""
_SHARED = ("touchpoint", "pain-point")


class _Watched(Mapping[str, _T]):
    """A mapping that notes what it is asked for."""

    def __init__(
        self, kind: str, things: Mapping[str, _T], note: Callable[[tuple[str, str]], object]
    ) -> None:
        self._kind = kind
        self._things = things
        self._note = note

    def __getitem__(self, key: str) -> _T:
        self._note((self._kind, key))
        return self._things[key]

    # What a mapping makes of its items by itself is several calls for each look-up.

    def get(self, key: str, default: Any = None) -> Any:
        self._note((self._kind, key))
        return self._things.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note((self._kind, str(key)))
        return key in self._things

    def __iter__(self) -> Iterator[str]:
        self._note((self._kind, EVERY))
        return iter(self._things)

    def __len__(self) -> int:
        self._note((self._kind, EVERY))
        return len(self._things)


def watch_atlas(atlas: Atlas, note: Callable[[tuple[str, str]], object]) -> Atlas:
    """Return ``atlas`` so that ``note`` is told of what it is asked for."""
    return replace(
        atlas,
        journeys=_Watched("journey", atlas.journeys, note),
        personas=_Watched("persona", atlas.personas, note),
        evidence=_Watched("evidence", atlas.evidence, note),
        measurements=_Watched("measurement", atlas.measurements, note),
        rasters=_Watched("raster", atlas.rasters, note),
    )


class Contents:
    """The digests of all that something may be made of, each taken when it is first asked for.

    What shapes everything (settings, options, touchpoints and pain points that are shared) is the ground on
    which each of them stands.
    """

    def __init__(self, recorder: Recorder, root: Path, atlas: Atlas, options: Iterable[str | bytes]) -> None:
        """Look at the files of the workspace ``root``; ``options`` are what else shapes everything."""
        self._root = root
        self._recorded = {path: (digest, stamp) for digest, stamp, path in recorder.before.get("in", ())}
        self._files = {(kind, file.id): file.path for kind in FOLDERS for file in list_files(root, kind)[0]}
        self._files |= {("raster", name): root / name for name in atlas.rasters}
        self._digests: dict[tuple[str, str], str] = {}
        self._ground = digest_parts(options)
        self._ground = self.sum_up([("settings", SETTINGS), *((kind, EVERY) for kind in _SHARED)])

    def sum_up(self, seen: Iterable[tuple[str, str]], told: str = "") -> str:
        """Return one digest of all that was asked for, and of ``told``, on the common ground."""
        looked_up = [f"{kind} {key} {self._look_up(kind, key)}" for kind, key in sorted(seen)]
        return digest_parts([self._ground, told, *looked_up])

    def _look_up(self, kind: str, key: str) -> str:
        known = self._digests.get((kind, key))
        if known is None:
            every = key == EVERY
            known = self._sum_up_kind(kind) if every else self._sum_up_one(kind, key)
            self._digests[kind, key] = known
        return known

    def _sum_up_kind(self, kind: str) -> str:
        return self.sum_up(item for item in self._files if item[0] == kind)

    def _sum_up_one(self, kind: str, key: str) -> str:
        digest = self._read(self._find(kind, key))
        # What was measured is laid over the journey while it is read.
        return digest + self._look_up("measurement", key) if kind == "journey" else digest

    def _find(self, kind: str, key: str) -> Path | None:
        return self._files.get((kind, key), self._root / key if kind in {"raster", "settings"} else None)

    def _read(self, path: Path | None) -> str:
        if path is None:
            return ""
        name = os.fspath(path)
        digest, stamp = self._recorded.get(name, ("", ""))
        return digest if digest and is_as_recorded(digest, stamp, name) else digest_file(name)


def digest_parts(parts: Iterable[str | bytes]) -> str:
    """Return one digest of several texts; where one ends and the next begins makes a difference."""
    import hashlib  # it brings a library for all of cryptography, and a run without a record needs none

    total = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        total.update(b"%d:" % len(content))
        total.update(content)
    return total.hexdigest()


class Made:
    """The files that an earlier run left, for those who would make the same again."""

    def __init__(self, recorder: Recorder, folder: Path) -> None:
        """``folder`` is where the files belong."""
        self._folder = folder
        self._made = {path: (digest, stamp) for digest, stamp, path in recorder.before.get("made", ())}

    def find(self, name: str) -> str:
        """Return the digest of a file that is as it was written, else nothing."""
        path = os.fspath((self._folder / name).absolute())
        digest, stamp = self._made.get(path, ("", ""))
        return digest if digest and is_as_recorded(digest, stamp, path) else ""
