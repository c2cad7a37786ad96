"""Says when files of a workspace have changed. watchfiles is imported here and nowhere else.

Where the system says nothing of changes, files are looked at again and again by our own hand: watchfiles can
do that too, but it compares times to the second, and so loses the second of two quick saves.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

from journeymap.atlas.files import FOLDERS, SETTINGS

_QUIET = 10
"""Milliseconds without another change until changes are told: an editor writes a file in several steps."""
_LONGEST = 400
"""Milliseconds after which changes are told though there are more and more of them."""
_PATIENCE = 1_000
_POLL = 0.15
"""Seconds from one look to the next."""
_PICTURES = (".png", ".jpg", ".jpeg")

_Looks = dict[str, tuple[int, int, int]]
"""Number, size and time of change of each file."""


def watch_workspace(root: Path, stop: threading.Event, *, poll: bool = False) -> Iterator[int]:
    """Yield how many files have changed, each time some did, until ``stop`` is set or Ctrl-C comes.

    ``poll`` looks at the files again and again, for file systems of which the system hears nothing.
    """
    root = root.resolve()
    if poll:
        yield from _poll(root, stop)
        return
    from watchfiles import watch

    changes = watch(
        root,
        watch_filter=lambda _, path: matters(root, Path(path)),
        debounce=_LONGEST,
        step=_QUIET,
        rust_timeout=_PATIENCE,
        stop_event=stop,
        raise_interrupt=True,
    )
    for found in changes:
        yield len({path for _, path in found})


def matters(root: Path, path: Path) -> bool:
    """Whether a change of ``path`` may change the site of the workspace in ``root``."""
    try:
        inside = path.relative_to(root)
    except ValueError:
        return False
    if any(part.startswith(".") for part in inside.parts):
        return False
    if inside.as_posix() == SETTINGS:
        return True
    if inside.parts[:1] and inside.parts[0] in FOLDERS.values():
        return True
    return path.suffix.lower() in _PICTURES


def _poll(root: Path, stop: threading.Event) -> Iterator[int]:
    former = _look(root)
    while not stop.wait(_POLL):
        now = _look(root)
        changed = {name for name in former.keys() | now.keys() if former.get(name) != now.get(name)}
        former = now
        if changed:
            yield len(changed)


def _look(root: Path) -> _Looks:
    found: _Looks = {}
    for top in (SETTINGS, *FOLDERS.values()):
        _look_at(os.path.join(root, top), found)  # noqa: PTH118  # a path a file is too many here
    return found


def _look_at(name: str, found: _Looks) -> None:
    try:
        status = os.lstat(name)
        found[name] = status.st_ino, status.st_size, status.st_mtime_ns
        with os.scandir(name) as entries:
            names = [entry.path for entry in entries if not entry.name.startswith(".")]
    except OSError:  # no folder, or gone since
        return
    for inner in names:
        _look_at(inner, found)
