"""When files were last changed, by the dates of the commits."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO

from journeymap.git.command import is_repository, open_git

_COMMIT = b"\x01"


def last_changes(root: Path, files: Collection[str]) -> Mapping[str, dt.date]:
    """Return the day of the last commit that changed each of ``files``, named from the folder ``root``.

    A file of which it is not known is missing: outside a repository, without git, never committed, or
    changed before the history of a shallow clone begins. What is not committed does not count. The day is
    the one in the committer's own time zone, so that every machine tells the same.
    """
    if not is_repository(root) or _is_shallow(root):
        return {}
    return _read_log(root, files)


def _is_shallow(root: Path) -> bool:
    """Whether history is cut, or not to be had: then no commit says when a file was changed."""
    try:
        with open_git(root, "rev-parse", "--is-shallow-repository") as answer:
            return answer.read().strip() != b"false"
    except OSError:
        return True


def _read_log(root: Path, files: Collection[str]) -> dict[str, dt.date]:
    wanted = set(files)
    found: dict[str, dt.date] = {}
    arguments = (
        "log",
        "-z",
        "--format=%x01%cs",
        "--name-only",
        "--no-renames",
        "--no-ext-diff",
        "--relative",
    )
    with open_git(root, *arguments, "--", *sorted(files)) as stream:
        day: dt.date | None = None
        for word in _words(stream):
            if word.startswith(_COMMIT):
                day = _read_day(word[1:])
                continue
            name = word.decode("utf-8", "surrogateescape")
            if day is not None and name in wanted and name not in found:
                found[name] = day
            if len(found) == len(wanted):
                break
    return found


def _words(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield what git wrote between NUL bytes."""
    rest = b""
    while chunk := stream.read(1 << 12):
        *words, rest = (rest + chunk).split(b"\0")
        for word in words:
            yield word.lstrip(b"\n")


def _read_day(text: bytes) -> dt.date | None:
    with contextlib.suppress(ValueError):
        return dt.date.fromisoformat(text.strip().decode("ascii", "replace"))
    return None
