"""Lists the commits that touched a folder, and the tags, as git tells them: ids, days and first lines.

Every word that git gets is ours or a verified id. Days are compared here and not by ``--since``: git takes
any word for a day, and one that it does not know for now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from journeymap.git import texts
from journeymap.git.command import ask_git
from journeymap.git.revision import Repository, Revision
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple

_DIGITS = re.compile(r"([0-9]+)")


class Commit(NamedTuple):
    """A state that the repository remembers."""

    id: str
    """In hexadecimal digits."""
    date: str
    """The committer's day, in the committer's own time zone, so that every machine tells the same."""
    subject: str
    """The first line of what was said about it; a tag's name where tags were asked for."""
    tag: str | None = None
    """The tag that it was asked for by."""


def list_commits(
    repository: Repository, revision: Revision, paths: Sequence[str], *, first_parent: bool = True
) -> tuple[Commit, ...]:
    """Return the commits up to ``revision`` that touched any of ``paths``, oldest first.

    ``paths`` are names from the repository's folder; without any, every commit is meant. ``first_parent``
    takes a merge as one step and leaves out what it brought in.
    """
    arguments = ["log", "-z", "--format=format:%H%n%cs%n%s", "--encoding=UTF-8", "--no-color", "--no-notes"]
    arguments += ["--no-ext-diff", "--no-textconv", "--topo-order"]
    arguments += ["--first-parent"] if first_parent else []
    told = _ask(repository, *arguments, revision.commit, "--", *paths)
    return tuple(_read_commits(told))[::-1]


def _read_commits(told: bytes | None) -> Iterator[Commit]:
    for record in (told or b"").split(b"\0"):
        identifier, _, rest = record.partition(b"\n")
        day, _, subject = rest.partition(b"\n")
        if identifier:
            yield Commit(identifier.decode("ascii"), day.decode("ascii", "replace"), _read(subject))


def list_tags(repository: Repository, revision: Revision) -> tuple[Commit, ...]:
    """Return the tagged commits that ``revision`` builds on, oldest first; ``v9`` before ``v10``."""
    fields = "%(refname:strip=2)%0a%(objecttype)%0a%(objectname)%0a%(*objecttype)%0a%(*objectname)"
    fields += "%0a%(committerdate:unix)%0a%(committerdate:short)"
    fields += "%0a%(*committerdate:unix)%0a%(*committerdate:short)%00"
    arguments = ("for-each-ref", f"--merged={revision.commit}", f"--format={fields}", "refs/tags")
    told = _ask(repository, *arguments)
    found = []
    for record in (told or b"").split(b"\0"):
        lines = record.removeprefix(b"\n").split(b"\n")
        if len(lines) != 9:
            continue
        tag = _read(lines[0])
        peeled = lines[3] == b"commit"
        if not peeled and lines[1] != b"commit":
            continue  # a tag of a tree or of a file
        identifier, second, day = (lines[4], lines[7], lines[8]) if peeled else (lines[2], lines[5], lines[6])
        commit = Commit(identifier.decode("ascii"), day.decode("ascii", "replace"), tag, tag)
        found.append((int(second or b"0"), _split_digits(tag), commit))
    return tuple(commit for _, _, commit in sorted(found, key=lambda entry: entry[:2]))


def _split_digits(tag: str) -> tuple[tuple[str, int], ...]:
    """Return a key by which ``v9`` stands before ``v10``."""
    parts = [*_DIGITS.split(tag), ""]
    return tuple((word, int(digits or "0")) for word, digits in zip(parts[::2], parts[1::2], strict=False))


def is_shallow(repository: Repository) -> bool:
    """Whether the clone's history is cut, so that there is more of it elsewhere."""
    told = _ask(repository, "rev-parse", "--is-shallow-repository")
    return told is not None and told.strip() == b"true"


def find_renames(repository: Repository, pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """Return for each pair of trees the files of the older whose like, under another name, is in the newer.

    New name by old, from the trees' own root. What is alike is for git to say, as in ``git log --follow``.
    """
    asked = list(pairs)
    if not asked:
        return []
    given = "".join(f"{one} {other}\n" for one, other in asked).encode("ascii")
    arguments = ["diff-tree", "--stdin", "-r", "-z", "-M", "--raw", "--diff-filter=R", "-l0"]
    told = _ask(repository, *arguments, "--no-ext-diff", "--no-textconv", given=given)
    found: dict[tuple[str, str], dict[str, str]] = {}
    renames: dict[str, str] = {}
    words = iter((told or b"").split(b"\0"))
    for word in words:
        # Headings end in line breaks, entries in NUL: one without entries stands before the next heading.
        for line in word.split(b"\n"):
            if line.startswith(b":"):
                old, new = next(words, b""), next(words, b"")
                renames[_read(old)] = _read(new)
            elif b" " in line:
                one, _, other = _read(line).partition(" ")
                renames = found.setdefault((one, other), {})
    return [found.get(pair, {}) for pair in asked]


def _read(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")


def _ask(repository: Repository, *arguments: str, given: bytes | None = None) -> bytes | None:
    try:
        return ask_git(repository.folder, *arguments, given=given)
    except OSError as error:
        raise JourneymapError(texts.NO_GIT(), help=texts.NO_GIT_HELP()) from error
