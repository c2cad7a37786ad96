"""Files before and after a change: shown as a diff, and written whole or not at all.

A file that has changed since it was read, or that its owner made read-only, is left alone. Writing over
either was refused: the one would lose somebody's work, the other somebody's wish. The look at the file and
the moving of the new one onto it are two steps; what an editor writes between them, a few microseconds, is
lost: no system that Python runs on offers the two as one.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from journeymap.cli import revising_texts as texts
from journeymap.cli.output import move_file, reason_of, stage_file, write_file
from journeymap.cli.place import show_path
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple, dataclass

_WRITABLE = 0o222


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One file that changes."""

    path: Path
    """Where it stands; links have been followed."""
    before: bytes
    after: bytes
    moved_to: Path | None = None
    """Its new place, where its name changes too."""

    @property
    def name(self) -> str:
        """The file, as its reader would open it."""
        return show_path(self.path)

    @property
    def last_name(self) -> str:
        """The file as it is called afterwards."""
        return show_path(self.moved_to or self.path)


def show_diff(revision: Revision) -> str:
    """Return the change as a unified diff, as ``git apply`` reads it; empty where nothing changes."""
    old, new = revision.name, revision.name if revision.moved_to is None else show_path(revision.moved_to)
    header = f"rename from {old}\nrename to {new}\n" if old != new else ""
    lines = difflib.unified_diff(
        _cut(revision.before), _cut(revision.after), fromfile=f"a/{old}", tofile=f"b/{new}"
    )
    return header + "".join(line if line.endswith("\n") else f"{line}\n\\ No newline\n" for line in lines)


def _cut(content: bytes) -> list[str]:
    lines = content.decode("utf-8", "replace").split("\n")
    whole = [f"{line}\n" for line in lines[:-1]]
    return [*whole, lines[-1]] if lines[-1] else whole


def write_revision(revision: Revision) -> None:
    """Put the new text in the old one's place.

    Raises:
        JourneymapError: it cannot be written, or is no longer what was read.
    """
    _check_untouched(revision)
    write_file(revision.path, revision.after)


def write_together(revisions: Sequence[Revision]) -> None:
    """Write all of ``revisions``, or leave every file as it was.

    Raises:
        JourneymapError: one cannot be written, or is no longer what was read.
    """
    for revision in revisions:
        _check_untouched(revision)
        if revision.moved_to is not None and revision.moved_to.exists():
            raise JourneymapError(texts.IN_THE_WAY(path=show_path(revision.moved_to)))
    with ExitStack() as stack:
        # Everything is on the disk before the first file changes: what wants room has then had it.
        staged = [_stage(revision, stack) for revision in revisions]
        begun: list[_Staged] = []
        try:
            for each in staged:
                _check_untouched(each.revision)
                begun.append(each)
                _put(each)
        except BaseException:
            for each in reversed(begun):
                _put_back(each)
            raise


class _Staged(NamedTuple):
    """A revision whose texts are both on the disk, beside the file itself."""

    revision: Revision
    place: Path
    new: Path
    old: Path


def _stage(revision: Revision, stack: ExitStack) -> _Staged:
    place = revision.path.resolve()
    new = stack.enter_context(stage_file(place, revision.after))
    return _Staged(revision, place, new, stack.enter_context(stage_file(place, revision.before)))


def _put(staged: _Staged) -> None:
    revision = staged.revision
    if revision.after != revision.before:
        move_file(staged.new, staged.place)
    if revision.moved_to is not None:
        _move(revision.path, revision.moved_to)


def _move(source: Path, target: Path) -> None:
    try:
        source.rename(target)
    except OSError as error:
        raise JourneymapError(texts.CANNOT_MOVE(path=show_path(source), reason=reason_of(error))) from error


def _put_back(staged: _Staged) -> None:
    """Undo a revision that has been begun; where that cannot be done, the others are undone all the same."""
    path, moved_to = staged.revision.path, staged.revision.moved_to
    with suppress(OSError):
        if moved_to is not None and not path.exists() and moved_to.exists():
            moved_to.rename(path)
        staged.old.replace(staged.place)


def _check_untouched(revision: Revision) -> None:
    try:
        content, mode = revision.path.read_bytes(), revision.path.stat().st_mode
    except OSError as error:
        raise JourneymapError(texts.CANNOT_CHANGE(path=revision.name, reason=reason_of(error))) from error
    if content != revision.before:
        raise JourneymapError(texts.CHANGED_MEANWHILE(path=revision.name), help=texts.RUN_AGAIN())
    if not mode & _WRITABLE:
        raise JourneymapError(texts.READ_ONLY(path=revision.name))
