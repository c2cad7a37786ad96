"""Which problem is still the same one: a fingerprint that survives lines moving up and down.

It is the beginning of SHA-256 over four things, each followed by a NUL, as UTF-8:

1. the rule's name;
2. the file, as the document names it, in the composed form of Unicode (NFC), with ``/`` on every system;
3. the text of the source line, without the spaces around it, at most its first 500 characters;
4. which of several equal ones it is, from 1 in the order of the file.

The line's number is not among them, nor the message: the same problem has one fingerprint in both languages
and after an edit elsewhere in the file. It changes when its line does. Hashing the neighbouring lines too was
refused: it would tell equal lines apart that a number tells apart as well, and change with them.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from journeymap.problem import Problem

DIGITS = 32
"""Hexadecimal digits that are kept."""
_LONGEST_LINE = 500


def find_fingerprints(problems: Sequence[Problem]) -> tuple[str, ...]:
    """Return the fingerprint of each problem, in their order; no two are equal."""
    places = sorted(range(len(problems)), key=lambda index: problems[index].order)
    seen: Counter[tuple[str, str, str]] = Counter()
    found = [""] * len(problems)
    for index in places:
        identity = _identify(problems[index])
        seen[identity] += 1
        found[index] = _digest((*identity, str(seen[identity])))
    return tuple(found)


def _identify(problem: Problem) -> tuple[str, str, str]:
    line = problem.excerpt.strip()[:_LONGEST_LINE]
    return problem.rule, unicodedata.normalize("NFC", problem.location.file), line


def _digest(parts: Iterable[str]) -> str:
    content = "".join(f"{part}\0" for part in parts)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
