"""Leaves a record of a run of ``render`` behind, for :mod:`journeymap.cli.replay`.

Whatever keeps it from being written (no folder, no permission, a full disk) is no concern of the user's: the
next run draws again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from journeymap.atlas.inputs import list_folders, list_inputs, list_named
from journeymap.cli.opening import Opened
from journeymap.cli.replay import Record, digest_file, digest_names, format_record
from journeymap.cli.streams import Transcript

_KEPT = 64
"""Older records than the newest of these are thrown away."""
_DOUBT = 50_000_000
"""Nanoseconds: what changed that shortly before the run began may have changed during it."""


class Recorder:
    """Gathers what the record of a run needs, from its beginning on."""

    def __init__(self, path: str) -> None:
        """Begin; ``path`` is where the record belongs."""
        self._path = Path(path)
        self._begun = time.time_ns() - _DOUBT
        self._made: dict[str, bytes] = {}

    def note_written(self, path: Path, content: bytes) -> None:
        """Note a file that the run wrote or found as it should be."""
        self._made[os.fspath(path.absolute())] = content

    def keep(self, opened: Opened, said: Transcript, watched: Sequence[Path] = ()) -> None:
        """Write the record, unless something that entered may have changed meanwhile.

        ``watched`` are folders in which no file may appear or go.
        """
        inputs = [path for path in list_inputs(opened.root, opened.atlas) if not path.is_symlink()]
        try:
            if any(_find_age(path) >= self._begun for path in inputs):
                return
            record = self._compile(opened, said, inputs, watched)
            _write(self._path, format_record(record))
            _throw_away(self._path.parent)
        except (OSError, ValueError):
            return

    def _compile(
        self, opened: Opened, said: Transcript, inputs: Iterable[Path], watched: Sequence[Path]
    ) -> Record:
        folders = [*list_folders(opened.root), *(path.absolute() for path in watched)]
        missing = [path for path in list_named(opened.root, opened.atlas) if not os.path.lexists(path)]
        return {
            "gone": [("", str(path)) for path in (*missing, *_list_nearer(opened.root))],
            "look": [(digest_names(str(folder)), str(folder)) for folder in folders],
            "in": [(digest_file(str(path)), str(path)) for path in inputs],
            "made": [(hashlib.sha256(data).hexdigest(), path) for path, data in self._made.items()],
            "out": [("", text) for text in said.out],
            "err": [("", text) for text in said.err],
        }


def _find_age(path: Path) -> int:
    status = path.stat()
    return max(status.st_mtime_ns, status.st_ctime_ns)


def _list_nearer(root: Path) -> Iterator[Path]:
    """What would make a folder between here and the workspace the workspace instead."""
    from journeymap.atlas.files import FOLDERS, SETTINGS

    here = Path.cwd()
    for folder in (here, *here.parents):
        if folder == root or root not in folder.parents:
            return
        yield folder / SETTINGS
        yield folder / FOLDERS["journey"]


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _throw_away(folder: Path) -> None:
    records = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in records[_KEPT:]:
        path.unlink(missing_ok=True)
