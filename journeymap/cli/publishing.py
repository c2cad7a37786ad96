"""Puts the files of a site into a folder, or compares them with those that are there.

A list of what is ours lies in the folder, and only a file on it is ever replaced or removed. Making the
folder anew was refused, since it may hold what the site has not made, such as a domain name for a server.
Files are replaced one by one, each at once, so that a site that is read while it is written has no page that
is half there; while files are written the list has the old and the new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from journeymap.cli import render_texts
from journeymap.cli import site_texts as texts
from journeymap.cli.freshness import Compared, Freshness, compare_file
from journeymap.cli.output import reason_of, write_file
from journeymap.cli.place import show_path
from journeymap.problem import JourneymapError

MANIFEST = ".journeymap-site"
"""The list's name; one path a line, in the order of the alphabet."""
_OURS = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)?[a-z0-9][a-z0-9_.-]*\.(?:html|css|js|png|jpg|img)", re.ASCII)
"""Paths of the form that a site has; no other line of a list is heeded."""
_MOST = 8_000_000
"""Bytes of a list."""


@dataclass(slots=True)
class Published:
    """What became of the files."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class Publisher:
    """One run that writes into a folder, from :meth:`begin` over :meth:`write` to :meth:`end`."""

    def __init__(self, folder: Path, paths: Sequence[str]) -> None:
        """Prepare to write files of these ``paths`` into ``folder``; nothing is touched yet."""
        self.folder = folder
        self.paths = tuple(paths)
        self.former = read_manifest(folder)
        self.published = Published()

    def begin(self) -> None:
        """Refuse where a foreign file is in the way, and lay the list before the first file.

        Raises:
            JourneymapError: a file that is not ours stands where one of the site belongs, or the folder
                cannot be written.
        """
        for path in self.paths:
            place = self.folder / path
            foreign = path not in self.former and (place.is_symlink() or place.exists())
            if foreign or (place.parent != self.folder and place.parent.is_symlink()):
                raise JourneymapError(
                    texts.FOREIGN(path=show_path(place)), help=texts.FOREIGN_HELP(), exit_code=2
                )
        self._write_manifest(self.former | set(self.paths))

    def write(self, path: str, content: bytes) -> None:
        """Put a file into its place; one that has these bytes already is left alone.

        Raises:
            JourneymapError: it cannot be written.
        """
        place = self.folder / path
        before = _stamp(place)
        write_file(place, content)
        (
            self.published.kept if before is not None and _stamp(place) == before else self.published.written
        ).append(path)

    def keep(self, path: str) -> None:
        """Leave the file at ``path``, which has what would be written already."""
        self.published.kept.append(path)

    def end(self) -> Published:
        """Remove what was ours and is no more, and leave the list of what there is.

        Raises:
            JourneymapError: a file cannot be removed, or the list not be written.
        """
        for path in sorted(self.former - set(self.paths)):
            self._remove(path)
        self._write_manifest(set(self.paths))
        return self.published

    def _remove(self, path: str) -> None:
        place = self.folder / path
        if place.is_symlink() or not place.is_file():
            return
        try:
            place.unlink()
        except OSError as error:
            raise JourneymapError(
                render_texts.CANNOT_LOOK(path=show_path(place), reason=reason_of(error))
            ) from error
        self.published.removed.append(path)
        if place.parent != self.folder:
            with suppress(OSError):  # others keep files there
                place.parent.rmdir()

    def _write_manifest(self, paths: Iterable[str]) -> None:
        write_file(self.folder / MANIFEST, write_manifest(paths))


def write_manifest(paths: Iterable[str]) -> str:
    """Return the list of what is ours."""
    return "".join(f"{path}\n" for path in sorted(paths))


def read_manifest(folder: Path) -> frozenset[str]:
    """Return the paths that a former run has written; lines that no run writes are passed over."""
    try:
        with (folder / MANIFEST).open("rb") as stream:
            lines = stream.read(_MOST).decode("ascii", "replace").splitlines()
    except OSError:
        return frozenset()
    return frozenset(
        line for line in lines if _OURS.fullmatch(line) and ".." not in PurePosixPath(line).parts
    )


def _stamp(place: Path) -> tuple[int, int] | None:
    try:
        status = place.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def compare_site(folder: Path, files: Iterable[tuple[str, bytes]]) -> tuple[Compared, ...]:
    """Return how each file of the site stands, and those of a former one that would be removed.

    Raises:
        JourneymapError: a file is there and cannot be read.
    """
    found = [compare_file(folder, path, content) for path, content in files]
    written = {one.name for one in found}
    extra = sorted(path for path in read_manifest(folder) - written if (folder / path).is_file())
    return (*found, *(Compared(path, Freshness.EXTRA) for path in extra))
