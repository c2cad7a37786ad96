"""Reads the files of a revision: which there are, and the bytes of those that are asked for.

Blobs come from ``git cat-file --batch``, as they are stored: no checkout is made, and so no hook, filter,
textconv or external diff runs. A revision is a word of a user: it is verified, and from then on only the
id of its commit is used. Fetching what a clone lacks was refused: reading must not reach for the network.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from journeymap.git import texts
from journeymap.git.command import ask_git
from journeymap.language import Text
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple, dataclass

_ID = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_RANGE = "..."
_LINK, _MODULE = b"120000", b"160000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A git repository, seen from a folder in it."""

    folder: Path
    prefix: str
    """The folder's path from the top, with ``/`` at its end; empty at the top and in a bare repository."""
    bare: bool


class Revision(NamedTuple):
    """A commit, and the word that it was asked for by."""

    name: str
    commit: str
    """Its id, in hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The files of a revision below a folder, named from it; none of them has been read."""

    blobs: Mapping[str, str]
    """The id of each file's bytes."""
    links: frozenset[str]
    """Symbolic links."""
    modules: frozenset[str]
    """Submodules: commits of other repositories."""


def find_repository(folder: Path, revision: str, *, way_out: Text = texts.NO_REPOSITORY_HELP) -> Repository:
    """Return the repository that ``folder`` is in, for looking up ``revision``.

    ``way_out`` says what to do where there is none.

    Raises:
        JourneymapError: there is no git, or no repository that it reads.
    """
    told = _ask(folder, "rev-parse", "--is-bare-repository", "--show-prefix")
    if told is None:
        if any((place / ".git").exists() for place in (folder, *folder.parents)):
            raise JourneymapError(texts.UNREADABLE(folder=str(folder)), help=texts.UNREADABLE_HELP())
        message = texts.NO_REPOSITORY(folder=str(folder), revision=_show(revision))
        raise JourneymapError(message, help=way_out())
    bare, _, prefix = told.partition(b"\n")
    return Repository(
        folder=folder,
        prefix="" if bare == b"true" else prefix.removesuffix(b"\n").decode("utf-8", "surrogateescape"),
        bare=bare == b"true",
    )


def has_revision(repository: Repository, name: str) -> bool:
    """Whether a commit goes by ``name``."""
    return _verify(repository, name) is not None


def find_revision(repository: Repository, name: str) -> Revision:
    """Return the commit that ``name`` means; ``main...feature`` means where the two parted.

    Raises:
        JourneymapError: there is none.
    """
    if _RANGE in name:
        one, _, other = name.partition(_RANGE)
        ends = [find_revision(repository, end or "HEAD").commit for end in (one, other)]
        commit = _read_id(_ask(repository.folder, "merge-base", *ends))
        if commit is None:
            _refuse_shallow(repository, name)
            raise JourneymapError(texts.NO_MERGE_BASE(revision=_show(name)), help=texts.NO_MERGE_BASE_HELP())
        return Revision(name, commit)
    commit = _verify(repository, name)
    if commit is None:
        _refuse_shallow(repository, name)
        raise JourneymapError(texts.NO_REVISION(revision=_show(name)), help=texts.NO_REVISION_HELP())
    return Revision(name, commit)


def _verify(repository: Repository, name: str) -> str | None:
    # A word with a line break or a NUL in it names nothing, and could not be handed over.
    if not name or not name.isprintable():
        return None
    wanted = f"{name}^{{commit}}"
    return _read_id(_ask(repository.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted))


def _refuse_shallow(repository: Repository, name: str) -> None:
    told = _ask(repository.folder, "rev-parse", "--is-shallow-repository")
    if told is not None and told.strip() == b"true":
        raise JourneymapError(texts.SHALLOW(revision=_show(name)), help=texts.SHALLOW_HELP())


def _read_id(told: bytes | None) -> str | None:
    found = None if told is None else _ID.fullmatch(told.strip().splitlines()[-1] if told.strip() else b"")
    return None if found is None else found[0].decode("ascii")


def list_tree(repository: Repository, revision: Revision) -> Tree:
    """Return the files of ``revision`` below the repository's folder.

    Raises:
        JourneymapError: its tree is not there.
    """
    arguments = ["ls-tree", "-r", "-z", "--full-tree", revision.commit]
    if repository.prefix:
        arguments += ["--", repository.prefix]
    listing = _ask(repository.folder, *arguments)
    if listing is None:
        raise JourneymapError(texts.MISSING_BLOB(revision=_show(revision.name)), help=texts.SHALLOW_HELP())
    blobs: dict[str, str] = {}
    links, modules = set(), set()
    for entry in listing.split(b"\0"):
        head, tab, path = entry.partition(b"\t")
        if not tab:
            continue
        mode, _, identifier = head.split(b" ")
        name = path.decode("utf-8", "surrogateescape").removeprefix(repository.prefix)
        if mode == _LINK:
            links.add(name)
        elif mode == _MODULE:
            modules.add(name)
        else:
            blobs[name] = identifier.decode("ascii")
    return Tree(blobs=blobs, links=frozenset(links), modules=frozenset(modules))


def read_blobs(repository: Repository, revision: Revision, identifiers: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of each blob of ``revision`` that is named, each read once.

    Raises:
        JourneymapError: one is not in this clone.
    """
    wanted = sorted(set(identifiers))
    if not wanted:
        return {}
    given = "".join(f"{identifier}\n" for identifier in wanted).encode("ascii")
    told = _ask(repository.folder, "cat-file", "--batch", given=given)
    found: dict[str, bytes] = {}
    place = 0
    while told is not None and place < len(told):
        end = told.index(b"\n", place)
        identifier, kind, *size = told[place:end].split(b" ")
        if kind != b"blob" or not size:
            break
        start = end + 1
        place = start + int(size[0]) + 1
        found[identifier.decode("ascii")] = told[start : place - 1]
    if len(found) < len(wanted):
        raise JourneymapError(texts.MISSING_BLOB(revision=_show(revision.name)), help=texts.SHALLOW_HELP())
    return found


def name_blob(content: bytes, like: str) -> str:
    """Return the id that git gives to ``content``, by the hash that the id ``like`` was made with."""
    make = hashlib.sha1 if len(like) == 40 else hashlib.sha256
    return make(b"blob %d\0" % len(content) + content).hexdigest()


def _ask(folder: Path, *arguments: str, given: bytes | None = None) -> bytes | None:
    try:
        return ask_git(folder, *arguments, given=given)
    except OSError as error:
        raise JourneymapError(texts.NO_GIT(), help=texts.NO_GIT_HELP()) from error


def _show(name: str) -> str:
    """Return a revision as it was typed, with what a terminal must not be sent made visible."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
