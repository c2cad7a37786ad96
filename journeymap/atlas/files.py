"""Finds the workspace and the files in it, and reads them; nothing outside the workspace is reached.

Links are followed only where they stay inside, and only regular files are opened: a workspace is often
someone else's, and a pipe or a device in it must not hang the reader.

Where files come from is a :class:`Files`: a folder, or files that are held in memory, as those of a
revision are. Writing a revision out into a folder was refused: that is a checkout, and it runs filters.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from journeymap.atlas import texts
from journeymap.language import Text
from journeymap.model import ASSUMED, RESERVED_IDS
from journeymap.problem import JourneymapError, Location, Problem
from journeymap.schema.suggestion import make_slug
from journeymap.value import dataclass

SETTINGS = "journeymap.yaml"
FOLDERS = {
    "evidence": "evidence",
    "persona": "personas",
    "pain-point": "pain-points",
    "touchpoint": "touchpoints",
    "journey": "journeys",
    "measurement": "measurements",
}
"""Folder by kind, in the order in which one kind may cite the next."""

_ENDINGS = (".yaml", ".yml")
_MAX_FILES = 20_000
_MAX_BYTES = 4_000_000
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A YAML file of the workspace, before it is read."""

    id: str
    path: Path
    """Where it lies; of one that is not on the disk, its name."""
    name: str
    """Path from the workspace's folder, with ``/``."""


class Files(Protocol):
    """The files of a workspace, wherever they are; each is named from its folder, with ``/``."""

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        """Yield the YAML files below ``folder`` in order; what cannot be looked into is a problem."""

    def is_there(self, name: str) -> bool:
        """Whether anything has that name, readable or not."""

    def is_file(self, name: str) -> bool:
        """Whether ``name`` is a regular file inside the workspace."""

    def read(self, name: str) -> bytes | Problem:
        """Return the bytes of a file, at most a little over the size limit; or why it cannot be read."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files below a folder of the disk, which is named without links in it."""

    root: Path

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        """Yield the YAML files below ``folder``; a folder that may not be looked into is a problem."""
        unreadable: list[str] = []
        yield from _walk_folder(self.root, folder, unreadable)
        problems += map(_name_unreadable, unreadable)

    def is_there(self, name: str) -> bool:
        """Whether anything has that name, a link that leads nowhere too."""
        return os.path.lexists(self.root / name)

    def is_file(self, name: str) -> bool:
        """Whether ``name`` is a regular file, or a link to one, inside the folder."""
        return is_workspace_file(self.root, name)

    def read(self, name: str) -> bytes | Problem:
        """Return the bytes of a file, at most a little over the size limit; or why it cannot be read."""
        found = _read_plain(os.fspath(self.root), name)
        if found is None:
            return read_file(self.root, SourceFile(id="", path=self.root / name, name=name))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFiles:
    """Files that are in memory."""

    files: Mapping[str, bytes]
    links: frozenset[str] = frozenset()
    """Symbolic links; none is followed."""
    modules: frozenset[str] = frozenset()
    """Folders that another repository holds; none is looked into."""
    others: frozenset[str] = frozenset()
    """Files that are there, whose bytes are not held because next to no one reads them, such as pictures."""
    fetch: Callable[[str], bytes] | None = None
    """Gets the bytes of such a file where they are wanted after all."""

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        """Yield the YAML files below ``folder``, in the order of a folder on the disk."""
        below = folder + "/"
        for name in sorted(self.files, key=lambda name: name.split("/")):
            if name.startswith(below) and _is_seen(name):
                yield name
        led = {name for name in self.links if name.startswith(below) and _is_seen(name)}
        led |= {name for name in self.modules if name.startswith(below)}
        led |= {folder} & (self.links | self.modules)
        problems += map(_name_link, sorted(led))

    def is_there(self, name: str) -> bool:
        """Whether anything has that name."""
        return name in self.files or name in self.others or name in self.links

    def is_file(self, name: str) -> bool:
        """Whether ``name`` is a file; a path through ``..`` is none."""
        plain = os.path.normpath(name).replace(os.sep, "/")
        return plain in self.files or plain in self.others

    def read(self, name: str) -> bytes | Problem:
        """Return the bytes of a file, at most a little over the size limit; or why it cannot be read."""
        if name in self.links:
            return _name_link(name)
        plain = os.path.normpath(name).replace(os.sep, "/")
        if plain in self.others and self.fetch is not None:
            return self.fetch(plain)[:_MAX_BYTES]
        if plain not in self.files:
            message = texts.UNREADABLE(reason=texts.GONE)
            return Problem(rule="unreadable", location=Location(file=_printable(name)), message=message)
        return self.files[plain][:_MAX_BYTES]


def take_files(place: Files | Path) -> Files:
    """Return the files of a place, which may be a folder of the disk."""
    return Folder(place) if isinstance(place, Path) else place


def _is_seen(name: str) -> bool:
    """Whether a file of a workspace is YAML, and nothing on its way begins with a dot."""
    return name.lower().endswith(_ENDINGS) and not any(part.startswith(".") for part in name.split("/"))


def _name_link(name: str) -> Problem:
    return Problem(
        rule="not-a-file", location=Location(file=_printable(name)), message=texts.LINK_NOT_FOLLOWED()
    )


def is_id(text: str) -> bool:
    """Whether ``text`` has the form of an id."""
    return _ID.match(text) is not None


def is_reserved(identifier: str) -> bool:
    """Whether an id means something to the format itself."""
    return identifier in (*RESERVED_IDS, ASSUMED)


def find_workspace(start: Path) -> Path:
    """Return the nearest folder, from ``start`` upwards, that is a workspace.

    Raises:
        JourneymapError: there is none.
    """
    expect_folder(start)
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if is_workspace(candidate):
            return candidate
    raise JourneymapError(texts.NO_WORKSPACE(folder=str(start)), help=texts.NO_WORKSPACE_HELP())


def expect_folder(path: Path, *, exit_code: int = 3) -> None:
    """Make sure that a folder was named.

    Raises:
        JourneymapError: there is none, or it is a file.
    """
    if path.is_dir():
        return
    message = texts.NOT_A_FOLDER(path=str(path)) if path.exists() else texts.NO_FOLDER(folder=str(path))
    raise JourneymapError(message, exit_code=exit_code)


def is_workspace(folder: Path) -> bool:
    """Whether ``folder`` itself is a workspace."""
    return (folder / SETTINGS).is_file() or (folder / FOLDERS["journey"]).is_dir()


def list_files(place: Files | Path, kind: str) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Return the files of a kind by id, and what is wrong with their names."""
    files = take_files(place)
    root = files.root if isinstance(files, Folder) else Path()
    found: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    folder = FOLDERS[kind]
    unreadable: list[Problem] = []
    for count, name in enumerate(files.list_names(folder, unreadable)):
        if count >= _MAX_FILES:
            message = texts.TOO_MANY_FILES(limit=_MAX_FILES)
            problems.append(Problem(rule="too-many-files", location=Location(file=folder), message=message))
            break
        file = SourceFile(id=_find_stem(name), path=root / name, name=name)
        problem = _check_name(file, found)
        if problem is None:
            found[file.id] = file
        else:
            problems.append(problem)
    return tuple(found[identifier] for identifier in sorted(found)), (*problems, *unreadable)


def _find_stem(name: str) -> str:
    """Return the name without folder and ending; to ask a path for it takes several times as long."""
    stem, _, rest = name.rpartition("/")[2].rpartition(".")
    return stem or rest


def _name_unreadable(folder: str) -> Problem:
    place = Location(file=_printable(folder))
    return Problem(
        rule="unreadable", location=place, message=texts.UNREADABLE_FOLDER(reason=texts.PERMISSION)
    )


def _walk_folder(root: Path, folder: str, unreadable: list[str]) -> Iterator[str]:
    """Yield the files below ``folder``; a folder that may not be looked into is added to ``unreadable``."""
    try:
        with os.scandir(root / folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError:
        unreadable.append(folder)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk_folder(root, f"{folder}/{entry.name}", unreadable)
        elif entry.name.lower().endswith(_ENDINGS):
            yield f"{folder}/{entry.name}"


def _check_name(file: SourceFile, found: dict[str, SourceFile]) -> Problem | None:
    if is_id(file.id) and file.id not in found:
        return None
    place = Location(file=_printable(file.name))
    if not is_id(file.id):
        slug = make_slug(file.id)
        message = texts.BAD_FILE_NAME(name=_printable(file.id))
        help_message = texts.RENAME_FILE(name=f"{slug}.yaml") if slug else None
        return Problem(rule="bad-id", location=place, message=message, help=help_message)
    message = texts.DUPLICATE_FILE(id=file.id, file=found[file.id].name)
    return Problem(rule="duplicate-id", location=place, message=message, help=texts.DUPLICATE_FILE_HELP())


def _printable(name: str) -> str:
    """Return a file name that is safe to print: control characters and bytes that are no text replaced."""
    if name.isprintable():
        return name
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def _read_plain(root: str, name: str) -> bytes | None:
    """Return the bytes of a regular file behind no link; ``None`` for all that takes a closer look."""
    path = root
    status = None
    try:
        for part in name.split("/"):
            path = f"{path}/{part}"
            status = os.lstat(path)
            if part in {"", ".", ".."} or stat.S_ISLNK(status.st_mode):
                return None
        if status is None or not stat.S_ISREG(status.st_mode) or status.st_size >= _MAX_BYTES:
            return None
        # A path object takes as long to make as the file takes to be read.
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            return stream.read()
    except OSError:
        return None


def read_file(root: Path, file: SourceFile) -> bytes | Problem:
    """Return the bytes of a file, at most a little over the size limit; or why it cannot be read."""
    place = Location(file=file.name)
    try:
        if _leads_out(root, file):
            return Problem(rule="outside-workspace", location=place, message=texts.OUTSIDE())
        if not stat.S_ISREG(file.path.stat().st_mode):
            return Problem(rule="not-a-file", location=place, message=texts.NOT_A_FILE())
        with file.path.open("rb") as stream:
            return stream.read(_MAX_BYTES)
    except (OSError, RuntimeError) as error:  # a link that leads to itself is either, by Python's version
        message = texts.UNREADABLE(reason=_reason(error))
        return Problem(rule="unreadable", location=place, message=message)


def _leads_out(root: Path, file: SourceFile) -> bool:
    """Whether a link on the way from the workspace's folder leads out of it."""
    step = os.fspath(root)
    for part in file.name.split("/"):
        step = f"{step}/{part}"
        # Where no step is a link there is nothing to resolve, which takes four times as long.
        if part == ".." or stat.S_ISLNK(os.lstat(step).st_mode):
            return not file.path.resolve().is_relative_to(root)
    return False


def _reason(error: OSError | RuntimeError) -> Text:
    if isinstance(error, PermissionError):
        return texts.PERMISSION
    if isinstance(error, FileNotFoundError):
        return texts.GONE
    if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
        return texts.LINK_CIRCLE
    return texts.OTHER_FAILURE


def is_workspace_file(root: Path, name: str) -> bool:
    """Whether ``name``, a path from the workspace's folder, is a regular file inside it."""
    path = root / name
    try:
        return path.resolve().is_relative_to(root) and stat.S_ISREG(path.stat().st_mode)
    except (OSError, RuntimeError, ValueError):
        return False
