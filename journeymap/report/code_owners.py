"""The part of ``CODEOWNERS`` that follows from the owners in the maps: who is asked to review which file.

It stands between two lines of comment, so that what people wrote around it stays theirs, at the place
they gave it: the last line that matches counts. Owning by folder was refused: journeys of
several teams lie in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.model import Atlas, Journey
from journeymap.value import NamedTuple

BEGIN = "# journeymap: begin"
END = "# journeymap: end"
_SPECIAL = re.compile(r"[\\ *?\[\]#!]")


class Ownership(NamedTuple):
    """A file and who answers for it."""

    file: str
    """Named from the workspace's folder."""
    owners: tuple[str, ...]
    """As the maps name them."""


class UnclosedBlockError(ValueError):
    """A line that begins our part has none that ends it, or the other way round."""

    def __init__(self, line: int) -> None:
        """Keep the line, from 1, where the lone one stands."""
        super().__init__(f"line {line}")
        self.line = line


def list_ownership(atlas: Atlas) -> tuple[Ownership, ...]:
    """Return every file whose map names an owner, by name; a journey without one has those of its stages."""
    found = [Ownership(journey.origin.file, _find_owners(journey)) for journey in atlas.journeys.values()]
    shared = (atlas.personas, atlas.touchpoints, atlas.pain_points)
    found += [
        Ownership(thing.origin.file, (thing.owner,))
        for things in shared
        for thing in things.values()
        if thing.owner is not None
    ]
    return tuple(sorted(one for one in found if one.owners))


def _find_owners(journey: Journey) -> tuple[str, ...]:
    if journey.owner is not None:
        return (journey.owner,)
    return tuple(dict.fromkeys(stage.owner for stage in journey.stages if stage.owner is not None))


def list_unknown(atlas: Atlas) -> tuple[str, ...]:
    """Return the owners of files for whom no reviewer is declared."""
    named = {owner for one in list_ownership(atlas) for owner in one.owners}
    return tuple(sorted(named - set(atlas.workspace.code_owners)))


def write_block(atlas: Atlas, folder: str) -> str:
    """Return our lines; ``folder`` is the workspace's from the top of the repository, empty at the top."""
    return "".join(f"{line}\n" for line in (BEGIN, *_write_lines(atlas, folder), END))


def _write_lines(atlas: Atlas, folder: str) -> Iterator[str]:
    known = atlas.workspace.code_owners
    for one in list_ownership(atlas):
        reviewers = dict.fromkeys(name for owner in one.owners for name in known.get(owner, ()))
        if reviewers:
            path = f"/{folder}/{one.file}" if folder else f"/{one.file}"
            yield f"{_SPECIAL.sub(_escape, path)} {' '.join(reviewers)}"


def _escape(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def put_block(text: str, block: str) -> str:
    """Return the text of ``CODEOWNERS`` with ``block`` in the place of the former one, or at its end.

    Raises:
        UnclosedBlockError: the lines around our part are not a pair.
    """
    lines = text.splitlines(keepends=True)
    marks = [(number, line.strip()) for number, line in enumerate(lines) if line.strip() in {BEGIN, END}]
    if not marks:
        gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
        return f"{text}{gap}{block}"
    if [mark for _, mark in marks] != [BEGIN, END]:
        raise UnclosedBlockError(marks[0][0] + 1)
    (first, _), (last, _) = marks
    return "".join((*lines[:first], block, *lines[last + 1 :]))
