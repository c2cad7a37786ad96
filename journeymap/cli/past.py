"""Reads the history of a workspace, remembers what was found out about contents, and chooses journeys.

What is remembered is a file for each repository and folder in the cache; whatever keeps it from being read or
written is no concern of the user's: the next run finds it out again.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

from journeymap.atlas import find_workspace
from journeymap.atlas.files import expect_folder
from journeymap.cli import past_texts as texts
from journeymap.cli.progress import show_progress
from journeymap.cli.replay import find_cache, fingerprint_code
from journeymap.cli.streams import print_note
from journeymap.cli.texts import DID_YOU_MEAN, HELP
from journeymap.git.texts import SHALLOW_HELP
from journeymap.history import (
    Asked,
    Fault,
    History,
    Results,
    Track,
    dump_results,
    list_trends,
    load_results,
    read_history,
)
from journeymap.language import Language
from journeymap.problem import JourneymapError
from journeymap.schema.suggestion import nearest

_MOST_BYTES = 256_000_000
_KEPT = 16
"""Older files than the newest of these are thrown away."""
_MOST_SHOWN = 10


def find_root(workspace: Path | None) -> Path:
    """Return the folder whose past is meant: a workspace on the disk, or one that only commits have.

    Raises:
        JourneymapError: there is no such folder.
    """
    if workspace is not None:
        expect_folder(workspace)
        return workspace.resolve()
    try:
        return find_workspace(Path.cwd())
    except JourneymapError:
        return Path.cwd()


def recall_history(root: Path, asked: Asked, language: Language, *, no_cache: bool, quiet: bool) -> History:
    """Return the history, from what is remembered as far as it goes, and say where it is cut.

    Raises:
        JourneymapError: as :func:`journeymap.history.read_history`.
    """
    path = None if no_cache else _find_place(root)
    stamp = "" if path is None else hashlib.sha256(f"{fingerprint_code()} {sys.version}".encode()).hexdigest()
    results = Results() if path is None else _read_place(path, stamp)
    known = len(results.states)
    with ExitStack() as stack:

        def begin(total: int) -> Callable[[], None]:
            return stack.enter_context(show_progress(total, texts.READING.say(language), quiet=quiet))

        history = read_history(root, asked, results=results, begin=begin)
    if path is not None and len(results.states) > known:
        _write_place(path, dump_results(results, stamp))
    if history.shallow:
        help_line = f"  {HELP.say(language)}: {SHALLOW_HELP.say(language)}"
        print_note(f"journeymap: {texts.SHALLOW.say(language)}\n{help_line}")
    return history


def read_trends(
    root: Path, language: Language, *, no_cache: bool, quiet: bool
) -> dict[str, tuple[float, ...]]:
    """Return the scores of each journey over the commits that touched the workspace, oldest first.

    Raises:
        JourneymapError: there is no git, or no commit of the workspace.
    """
    return list_trends(recall_history(root, Asked(), language, no_cache=no_cache, quiet=quiet))


def choose_tracks(history: History, wanted: Iterable[str]) -> History:
    """Return the history of the journeys asked for, by id now or before, or by file; all if none were.

    Raises:
        JourneymapError: there was never such a journey (wrong usage).
    """
    names = list(dict.fromkeys(wanted))
    if not names:
        return history
    chosen = tuple(dict.fromkeys(_find_track(history, name) for name in names))
    mine = set(_list_faults(chosen))
    others = set(_list_faults(track for track in history.tracks if track not in chosen)) - mine
    return replace(
        history, tracks=chosen, faults=tuple(fault for fault in history.faults if fault not in others)
    )


def _list_faults(tracks: Iterable[Track]) -> Iterator[Fault]:
    for track in tracks:
        for place, point in enumerate(track.points):
            if point.figure is not None and point.figure.problem is not None:
                yield Fault(place, point.figure.problem)


def _find_track(history: History, name: str) -> Track:
    identifier = Path(name).stem if name.endswith((".yaml", ".yml")) else name
    named = {track.id: track for track in history.tracks}
    former = {old: track for track in reversed(history.tracks) for old in track.former}
    found = named.get(identifier) or former.get(identifier)
    if found is not None:
        return found
    best = nearest(identifier, [*named, *former])
    shown = ", ".join([*named][:_MOST_SHOWN])
    known = texts.KNOWN_IN_HISTORY(ids=shown if len(named) <= _MOST_SHOWN else f"{shown}, …")
    suggestion = DID_YOU_MEAN(id=best) if best else known if named else None
    raise JourneymapError(texts.UNKNOWN_IN_HISTORY(id=identifier), help=suggestion, exit_code=2)


def _find_place(root: Path) -> Path | None:
    folder = find_cache()
    if folder is None:
        return None
    return Path(folder) / "history" / hashlib.sha256(os.fsencode(root)).hexdigest()[:32]


def _read_place(path: Path, stamp: str) -> Results:
    try:
        with path.open("rb") as stream:
            status = os.fstat(stream.fileno())
            foreign = hasattr(os, "getuid") and status.st_uid != os.getuid()
            if foreign or not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
                return Results()
            return load_results(stream.read(), stamp)
    except OSError:
        return Results()


def _write_place(path: Path, content: bytes) -> None:
    """Write the file whole or not at all; of two runs at once the last one's stays."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        kept = sorted(path.parent.iterdir(), key=lambda each: each.stat().st_mtime_ns, reverse=True)
        for old in kept[_KEPT:]:
            old.unlink(missing_ok=True)
