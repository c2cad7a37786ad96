"""Problems that can be fixed without asking, as replacements in the texts they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.edit.replacement import Replacement, apply_replacements
from journeymap.problem import Problem
from journeymap.source import read_document
from journeymap.source.page import cut_lines
from journeymap.value import NamedTuple


class Fixed(NamedTuple):
    """One problem, and the words before and after."""

    problem: Problem
    before: str
    after: str


_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def fix_text(content: bytes, problems: Iterable[Problem]) -> tuple[bytes, tuple[Fixed, ...]]:
    """Return ``content`` with the problems of this file fixed that can be, and which those are.

    Each fix changes the characters that its problem underlines and no others.
    """
    text = content.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    lines = cut_lines(text)
    done: dict[Replacement, Fixed] = {}
    for problem in problems:
        place, fix = problem.location, problem.fix
        if fix is None or place.line > len(lines):
            continue
        start = place.column - 1
        before = lines[place.line - 1][start : start + place.width]
        if before[:1] in {'"', "'"} and fix[:1] != before[0]:
            fix = f"{before[0]}{fix}{before[0]}"
        if before.strip() and before[:1] not in {"*", "&", "|", ">"} and before != fix:
            done[Replacement(place.line, place.column, place.width, fix)] = Fixed(problem, before, fix)
    if not done:
        return content, ()
    mark = _BYTE_ORDER_MARK if content.startswith(_BYTE_ORDER_MARK) else b""
    after = mark + apply_replacements(text, done).encode("utf-8")
    document, _ = read_document(after, "")
    return (after, tuple(done.values())) if document is not None else (content, ())
