"""Leaves a record of a run behind, for :mod:`journeymap.cli.replay`.

Whatever keeps it from being written (no folder, no permission, a full disk) is no concern of the user's: the
next run does all of it again.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeymap.atlas.files import FOLDERS, SETTINGS
from journeymap.atlas.inputs import list_folders, list_inputs, list_named
from journeymap.cli.replay import (
    Record,
    digest_content,
    digest_file,
    digest_names,
    find_record,
    format_record,
    read_record,
    stamp_file,
)
from journeymap.cli.streams import listen

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened

_KEPT = 64
"""Older records than the newest of these are thrown away."""
_DOUBT = 50_000_000
"""Nanoseconds: what changed that shortly before the run began may have changed during it."""


def begin_record(*, no_cache: bool) -> Recorder | None:
    """Return what gathers the record of this run, or ``None`` where none is to be kept.

    The run is the process's own: where the command was called from a program, nothing is remembered.
    """
    if no_cache or not sys.argv[1:2]:
        return None
    path = find_record(sys.argv[1:])
    return Recorder(path) if path is not None else None


class Recorder:
    """Gathers what the record of a run needs, from its beginning on."""

    def __init__(self, path: str) -> None:
        """Begin; ``path`` is where the record belongs."""
        self._path = Path(path)
        self.before: Record = _recall(path)
        """What the same command left behind when it last ran; empty where nothing can be known of that."""
        self.parts: list[tuple[str, str, str]] = []
        self._begun = time.time_ns() - _DOUBT
        self._made: dict[str, str] = {}
        self._read: dict[str, None] = {}
        self._left_the_house = False
        self._said = listen()
        sys.addaudithook(self._hear)

    def _hear(self, event: str, details: tuple[Any, ...]) -> None:
        """Notice what is read, also by parts of the house that know nothing of records.

        What another program said is not to be had again by comparing files.
        """
        if event == "open":
            path, mode, flags = details
            reads = "r" in mode if isinstance(mode, str) else not flags & (os.O_WRONLY | os.O_RDWR)
            if reads and isinstance(path, (str, Path)):
                self._read[os.fspath(path)] = None
        elif event == "subprocess.Popen":
            self._left_the_house = True

    def note_written(self, path: Path, content: bytes) -> None:
        """Note a file that the run wrote or found as it should be."""
        self.note_left(path, digest_content(content))

    def note_left(self, path: Path, digest: str) -> None:
        """Note a file of an earlier run that is as it should be."""
        self._made[os.fspath(path.absolute())] = digest

    def keep(self, opened: Opened, watched: Sequence[Path] = ()) -> None:
        """Write the record, unless something that entered may have changed meanwhile.

        ``watched`` are folders in which no file may appear or go.
        """
        try:
            inputs = self._list_inputs(opened)
            if self._left_the_house or any(
                path.is_symlink() or _find_age(path) >= self._begun for path in inputs
            ):
                return
            record = self._compile(opened, inputs, watched)
            _write(self._path, format_record(record))
            _throw_away(self._path.parent)
        except (OSError, ValueError):
            return

    def _list_inputs(self, opened: Opened) -> list[Path]:
        """The files of the workspace, and whatever else was read that is no part of the tool."""
        own = (str(Path(__file__).parents[1]), sys.prefix, sys.base_prefix)
        read = [os.path.abspath(path) for path in self._read]  # noqa: PTH100  # a Path would follow links
        others = [path for path in read if not path.startswith(own) and path not in self._made]
        files = (*list_inputs(opened.root, opened.atlas), *map(Path, others))
        return [path for path in dict.fromkeys(files) if path.is_file()]

    def _compile(self, opened: Opened, inputs: Iterable[Path], watched: Sequence[Path]) -> Record:
        folders = [*list_folders(opened.root), *(path.absolute() for path in watched)]
        missing = [path for path in list_named(opened.root, opened.atlas) if not os.path.lexists(path)]
        return {
            "gone": [
                ("", "", str(path))
                for path in (*missing, *_list_nearer(opened.root), *_list_repositories(opened.root))
            ],
            "look": [(digest_names(str(folder)), "", str(folder)) for folder in folders],
            "in": [(digest_file(str(path)), _stamp(str(path)), str(path)) for path in inputs],
            "made": [_look_at(path, digest) for path, digest in self._made.items()],
            "part": self.parts,
            "out": [("", "", text) for text in self._said.out],
            "err": [("", "", text) for text in self._said.err],
        }


def _recall(path: str) -> Record:
    try:
        return read_record(path) or {}
    except (OSError, ValueError):
        return {}


def _look_at(path: str, digest: str) -> tuple[str, str, str]:
    """The entry of a file that was written, if it still has the content that was put there.

    Raises:
        ValueError: another run has written there meanwhile.
    """
    stamp = _stamp(path)
    if digest_file(path) != digest:
        message = f"changed meanwhile: {path}"
        raise ValueError(message)
    return digest, stamp, path


def _stamp(path: str) -> str:
    """The stamp of a file that has not been touched just now; two changes may share one tick of the clock."""
    status = Path(path).lstat()
    recent = max(status.st_mtime_ns, status.st_ctime_ns) >= time.time_ns() - _DOUBT
    return "" if recent else stamp_file(path)


def _find_age(path: Path) -> int:
    status = path.stat()
    return max(status.st_mtime_ns, status.st_ctime_ns)


def _list_nearer(root: Path) -> Iterator[Path]:
    """What would make a folder between here and the workspace the workspace instead."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if folder == root or root not in folder.parents:
            return
        yield folder / SETTINGS
        yield folder / FOLDERS["journey"]


def _list_repositories(root: Path) -> Iterator[Path]:
    """What would make a folder of the workspace one of a repository, whose dates the rules would ask for."""
    for folder in (root, *root.parents):
        repository = folder / ".git"
        if not os.path.lexists(repository):
            yield repository


def _write(path: Path, content: bytes) -> None:
    import tempfile  # here, since most runs end without a record to write

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
