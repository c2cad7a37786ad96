"""Reads many objects at once, with what is not in this clone left out: trees by their entries, and blobs.

``git ls-tree`` for each commit was refused: it starts a process a time, and a thousand commits share most
of their trees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeymap.git import texts
from journeymap.git.command import ask_git
from journeymap.git.revision import Repository
from journeymap.problem import JourneymapError

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
        identifier: Listing(name.decode("ascii"), _read_entries(content, len(name) // 2))
        for identifier, (name, kind, content) in zip(wanted, answers, strict=True)
        if kind == b"tree"
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
    return {identifier: content for identifier, (_, kind, content) in pairs if kind == b"blob"}


def _read_batch(repository: Repository, names: list[str]) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield id, kind and content of each object, in the order of ``names``; all empty where it is missing."""
    if not names:
        return
    given = "".join(f"{name}\n" for name in names).encode("ascii")
    try:
        told = ask_git(repository.folder, "cat-file", "--batch", given=given)
    except OSError as error:
        raise JourneymapError(texts.NO_GIT(), help=texts.NO_GIT_HELP()) from error
    place = 0
    for _ in names:
        end = told.find(b"\n", place) if told is not None else -1
        if told is None or end < 0:
            yield b"", b"", b""  # git gave up: what it could not read is missing
            continue
        words = told[place:end].rsplit(b" ", 2)
        place = end + 1
        if len(words) == 3 and words[2].isdigit():
            size = int(words[2])
            yield words[0], words[1], told[place : place + size]
            place += size + 1
        else:
            yield b"", b"", b""
