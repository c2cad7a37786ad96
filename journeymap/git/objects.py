"""Reads many objects at once, with what is not in this clone left out: trees by their entries, and blobs.

``git ls-tree`` for each commit was refused: it starts a process a time, and a thousand commits share most
of their trees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeymap.git import texts
from journeymap.git.command import hear_git
from journeymap.git.revision import Repository
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple

FOLDER, LINK, MODULE = "40000", "120000", "160000"
"""Modes of entries that are no files."""


class Entry(NamedTuple):
    """What a name in a tree stands for."""

    mode: str
    id: str


class Listing(NamedTuple):
    """A tree: a folder as it was once."""

    id: str
    entries: Mapping[str, Entry]
    """By name."""


def read_listings(repository: Repository, identifiers: Iterable[str]) -> dict[str, Listing]:
    """Return each tree by the id that it was asked for by: its own, or that of a commit."""
    wanted = list(dict.fromkeys(identifiers))
    # The hash in a tree is half as long as its name in letters.
    answers = _read_batch(repository, [f"{identifier}^{{tree}}" for identifier in wanted])
    return {
        identifier: Listing(answer.id, _read_entries(answer.content, len(answer.id) // 2))
        for identifier, answer in zip(wanted, answers, strict=True)
        if answer.kind == b"tree"
    }


def _read_entries(content: bytes, width: int) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    place = 0
    while place < len(content):
        end = content.index(b"\0", place)
        mode, _, name = content[place:end].partition(b" ")
        place = end + 1 + width
        identifier = content[end + 1 : place].hex()
        entries[name.decode("utf-8", "surrogateescape")] = Entry(mode.decode("ascii"), identifier)
    return entries


def find_folders(repository: Repository, commits: Iterable[str]) -> dict[str, Listing]:
    """Return what each commit has at the repository's folder, where it has such a folder."""
    found = read_listings(repository, commits)
    for part in [part for part in repository.prefix.split("/") if part]:
        below = {commit: listing.entries.get(part) for commit, listing in found.items()}
        wanted = {commit: entry.id for commit, entry in below.items() if entry and entry.mode == FOLDER}
        trees = read_listings(repository, wanted.values())
        found = {commit: trees[identifier] for commit, identifier in wanted.items() if identifier in trees}
    return found


def read_contents(repository: Repository, identifiers: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of each blob; those that this clone does not have are left out."""
    wanted = list(dict.fromkeys(identifiers))
    answers = _read_batch(repository, wanted)
    pairs = zip(wanted, answers, strict=True)
    return {identifier: answer.content for identifier, answer in pairs if answer.kind == b"blob"}


class _Answer(NamedTuple):
    """An object; all of it is empty where it is not in this clone."""

    id: str = ""
    kind: bytes = b""
    content: bytes = b""


def _read_batch(repository: Repository, names: list[str]) -> Iterator[_Answer]:
    """Yield the objects in the order of ``names``.

    In a partial clone git gives up at what it lacks, for it may not fetch it: then the rest is asked anew.
    """
    place = 0
    while place < len(names):
        given = "".join(f"{name}\n" for name in names[place:]).encode("ascii")
        try:
            told, went_well = hear_git(repository.folder, "cat-file", "--batch", given=given)
        except OSError as error:
            raise JourneymapError(texts.NO_GIT(), help=texts.NO_GIT_HELP()) from error
        for answer in _read_answers(told):
            yield answer
            place += 1
        if went_well:
            yield from [_Answer()] * (len(names) - place)
            return
        if place < len(names):
            yield _Answer()
            place += 1


def _read_answers(told: bytes) -> Iterator[_Answer]:
    place = 0
    while (end := told.find(b"\n", place)) >= 0:
        words = told[place:end].rsplit(b" ", 2)
        place = end + 1
        if len(words) == 3 and words[2].isdigit():
            size = int(words[2])
            yield _Answer(words[0].decode("ascii"), words[1], told[place : place + size])
            place += size + 1
        else:
            yield _Answer()
