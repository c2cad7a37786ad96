"""Finds the two sides of a comparison, and loads them.

A word that names nothing else is a revision: what is on disk under that name is asked first only where the
word looks like a path, as git itself has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from journeymap.atlas import (
    Files,
    Folder,
    HeldFiles,
    Memory,
    Read,
    find_apart,
    find_same,
    find_workspace,
    is_journey,
    is_workspace,
    read_files,
)
from journeymap.atlas.files import FOLDERS, SETTINGS
from journeymap.cli import comparing_texts as texts
from journeymap.git import texts as git_texts
from journeymap.git.revision import (
    Repository,
    find_repository,
    find_revision,
    has_revision,
    list_tree,
    name_blob,
    read_blobs,
)
from journeymap.model import Atlas
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.rules.catalogue import JOURNEY_BY_JOURNEY, RULES
from journeymap.rules.control import Control
from journeymap.value import NamedTuple

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two states."""

    name: str
    """As it was asked for; empty for the files on disk."""
    files: Files
    read: Read
    journey: str | None = None
    """The journey that was named, where one was."""

    @property
    def atlas(self) -> Atlas:
        """Everything that could be read."""
        return self.read.atlas


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Both states, loaded."""

    old: Side
    new: Side
    same: frozenset[str] = frozenset()
    """Names of the files that hold the same bytes on both sides."""
    apart: frozenset[str] = frozenset()
    """Those of them, all journeys, that were not read, since nothing can come of it."""
    memory: Memory

    def read_whole(self) -> Sides:
        """Return both sides with everything read."""
        if not self.apart:
            return self
        old, new = (replace(side, read=read_files(side.files, self.memory)) for side in (self.old, self.new))
        return replace(self, old=old, new=new, apart=frozenset())

    @property
    def left_out(self) -> frozenset[str]:
        """Files that one side has and that could not be used.

        A journey that is the same on both sides and usable on neither is none: whatever it says, it says on
        both.
        """
        old, new = (frozenset(side.read.left_out) for side in (self.old, self.new))
        return (old | new) - {name for name in old & new & self.same if is_journey(name)}

    def list_problems(self, side: Side) -> tuple[Problem, ...]:
        """Return what reading a side found, without what it found in the same file of the other side.

        Why a file was left out is told on both.
        """
        other = self.new if side is self.old else self.old
        shared = self.same - self.left_out
        common = {problem for problem in other.read.problems if problem.location.file in shared}
        return tuple(problem for problem in side.read.problems if problem not in common)


class _Place(NamedTuple):
    """A side before it is loaded."""

    name: str
    files: Files
    journey: str | None = None


@dataclass(frozen=True, slots=True)
class _Kept:
    """Files of which each is read once."""

    held: Files
    contents: dict[str, bytes | Problem] = field(default_factory=dict)

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        """Yield the YAML files below ``folder`` in order."""
        return self.held.list_names(folder, problems)

    def is_there(self, name: str) -> bool:
        """Whether anything has that name."""
        return self.held.is_there(name)

    def is_file(self, name: str) -> bool:
        """Whether ``name`` is a file."""
        return self.held.is_file(name)

    def read(self, name: str) -> bytes | Problem:
        """Return the bytes of a file, or why it cannot be read."""
        if not _is_read(name):
            return self.held.read(name)
        if name not in self.contents:
            self.contents[name] = self.held.read(name)
        return self.contents[name]


@dataclass(slots=True)
class _Opening:
    """What is known while the sides are looked for."""

    root: Path
    memory: Memory = field(default_factory=Memory)
    blobs: dict[str, bytes] = field(default_factory=dict)


def open_sides(workspace: Path | None, base: str, head: str | None) -> Sides:
    """Return both sides, loaded as far as a comparison needs.

    Raises:
        JourneymapError: one of them is not there, or is no workspace.
    """
    opening = _Opening(root=_find_root(workspace))
    places = tuple(place._replace(files=_Kept(place.files)) for place in _find_places(opening, base, head))
    if any(place.journey is not None for place in places):
        old, new = (_load(opening, place) for place in places)
        return Sides(old=old, new=new, memory=opening.memory)
    before, after = (place.files for place in places)
    same = find_same(before, after)
    apart = find_apart(before, after, same)
    old, new = (_load(opening, place, apart) for place in places)
    sides = Sides(old=old, new=new, same=same, apart=apart, memory=opening.memory)
    return sides if all(map(_asks_alone, (old, new))) else sides.read_whole()


def _load(opening: _Opening, place: _Place, apart: frozenset[str] = frozenset()) -> Side:
    read = read_files(place.files, opening.memory, apart)
    if place.journey is not None and place.journey not in read.atlas.journeys:
        raise JourneymapError(texts.BROKEN_FILE(file=place.name))
    return Side(name=place.name, files=place.files, read=read, journey=place.journey)


def _asks_alone(side: Side) -> bool:
    """Whether the workspace asks no more of the rules than they find in one journey after the other."""
    return list_asked(side.atlas) <= JOURNEY_BY_JOURNEY


def _find_places(opening: _Opening, base: str, head: str | None) -> tuple[_Place, _Place]:
    journeys = [_find_journey(opening, word) for word in (base, head or base)]
    if head is not None and all(name is not None for name, _ in journeys):
        (one, files), (other, others) = journeys
        return _Place(base, files, one), _Place(head, others, other)
    new = _find_disk(opening) if head is None else _find_side(opening, head)
    if _is_file(base):
        name, files = journeys[0]
        return _Place(base, files, name), new._replace(journey=name) if head is None else new
    return _find_side(opening, base), new


def _find_root(workspace: Path | None) -> Path:
    if workspace is not None:
        return workspace.resolve()
    try:
        return find_workspace(Path.cwd())
    except JourneymapError:
        return Path.cwd()


def _is_file(word: str) -> bool:
    return word.endswith(_ENDINGS) and Path(word).is_file()


def _looks_like_path(word: str) -> bool:
    return word.startswith((".", "/", "~")) or word.endswith("/")


def _find_journey(opening: _Opening, word: str) -> tuple[str | None, Files]:
    """Return the id of the journey that ``word`` names by id or file, and the files it is among."""
    disk = Folder(opening.root)
    if _is_file(word):
        path = Path(word).resolve()
        own = opening.root / FOLDERS["journey"]
        if path.is_relative_to(own):
            return path.stem, disk
        content = Folder(path.parent).read(path.name)
        if isinstance(content, Problem):
            raise JourneymapError(texts.BROKEN_FILE(file=word))
        return path.stem, _Beside(disk, f"journeys/{path.stem}.yaml", content)
    names = (f"{FOLDERS['journey']}/{word}{ending}" for ending in _ENDINGS)
    return (word if any(disk.is_file(name) for name in names) else None), disk


@dataclass(frozen=True, slots=True)
class _Beside:
    """The files of a workspace with one more, which stands in for its own of that id."""

    held: Files
    name: str
    content: bytes

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        """Yield the YAML files below ``folder`` in order."""
        stem = self.name.rpartition("/")[2].rpartition(".")[0]
        for name in self.held.list_names(folder, problems):
            if folder != FOLDERS["journey"] or name.rpartition("/")[2].rpartition(".")[0] != stem:
                yield name
        if folder == FOLDERS["journey"]:
            yield self.name

    def is_there(self, name: str) -> bool:
        """Whether anything has that name."""
        return name == self.name or self.held.is_there(name)

    def is_file(self, name: str) -> bool:
        """Whether ``name`` is a file."""
        return name == self.name or self.held.is_file(name)

    def read(self, name: str) -> bytes | Problem:
        """Return the bytes of a file, or why it cannot be read."""
        return self.content if name == self.name else self.held.read(name)


def _find_disk(opening: _Opening) -> _Place:
    if not is_workspace(opening.root):
        repository = find_repository(opening.root, "HEAD")
        if repository.bare:
            raise JourneymapError(git_texts.BARE(folder=str(opening.root)), help=git_texts.BARE_HELP())
        raise _refuse_empty(str(opening.root))
    return _Place("", Folder(opening.root))


def _refuse_empty(name: str) -> JourneymapError:
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return JourneymapError(texts.NO_WORKSPACE_IN(name=shown), help=texts.NO_WORKSPACE_IN_HELP())


def _find_side(opening: _Opening, word: str) -> _Place:
    folder = Path(word).expanduser()
    is_folder = bool(word) and "\0" not in word and folder.is_dir()
    if is_folder and _looks_like_path(word):
        return _find_folder(word, folder)
    if is_folder:
        try:
            repository = find_repository(opening.root, word)
        except JourneymapError:
            return _find_folder(word, folder)
        if not has_revision(repository, word):
            return _find_folder(word, folder)
        return _find_tree(opening, repository, word)
    return _find_tree(opening, find_repository(opening.root, word), word)


def _find_folder(word: str, folder: Path) -> _Place:
    if not is_workspace(folder):
        raise _refuse_empty(word)
    return _Place(word, Folder(folder.resolve()))


def _find_tree(opening: _Opening, repository: Repository, word: str) -> _Place:
    revision = find_revision(repository, word)
    tree = list_tree(repository, revision)
    if SETTINGS not in tree.blobs and not any(
        name.startswith(f"{FOLDERS['journey']}/") for name in tree.blobs
    ):
        raise _refuse_empty(word)
    wanted = {name: blob for name, blob in tree.blobs.items() if _is_read(name)}

    def gather(names: Mapping[str, str]) -> None:
        _take_from_disk(opening, repository, names)
        missing = {blob for blob in names.values() if blob not in opening.blobs}
        opening.blobs.update(read_blobs(repository, revision, missing))

    def fetch(name: str) -> bytes:
        gather({name: tree.blobs[name]})
        return opening.blobs[tree.blobs[name]]

    gather(wanted)
    files = HeldFiles(
        files={name: opening.blobs[blob] for name, blob in wanted.items()},
        links=tree.links,
        modules=tree.modules,
        others=frozenset(tree.blobs.keys() - wanted.keys()),
        fetch=fetch,
    )
    return _Place(word, files)


def _is_read(name: str) -> bool:
    """Whether the loader reads a file: YAML in the folders of a workspace, and its settings."""
    folder, slash, _ = name.partition("/")
    is_yaml = name.lower().endswith(_ENDINGS)
    return name == SETTINGS or (bool(slash) and folder in FOLDERS.values() and is_yaml)


def _take_from_disk(opening: _Opening, repository: Repository, wanted: Mapping[str, str]) -> None:
    """Take the bytes that lie on the disk as git has them, so that only what differs is asked of git."""
    if repository.bare:
        return
    disk = Folder(opening.root)
    for name, blob in wanted.items():
        if (
            blob not in opening.blobs
            and isinstance(content := disk.read(name), bytes)
            and name_blob(content, blob) == blob
        ):
            opening.blobs[blob] = content


def list_asked(atlas: Atlas) -> frozenset[str]:
    """Return the rules that a comparison asks: those whose findings weigh more than a remark."""
    control = make_control(atlas)
    weights = {rule.name: control.weigh(rule.name, rule.severity) for rule in RULES}
    return frozenset(name for name, weight in weights.items() if weight not in {None, Severity.INFO})


def make_control(atlas: Atlas) -> Control:
    """Return what a workspace asks of the rules."""
    return Control(settings={setting.rule: setting for setting in atlas.workspace.rules})
