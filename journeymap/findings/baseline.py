"""Findings that are known and put off: an old workspace begins clean, and what is new is told.

A baseline is a JSON document that is kept in git: the fingerprint of each known finding, with its rule and
file for those who read the diff. Counting findings per rule and file was refused: one that is mended would
hide one that is new.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from journeymap.findings.fingerprint import find_fingerprints
from journeymap.problem import Problem
from journeymap.value import NamedTuple

VERSION = 1


class Compared(NamedTuple):
    """Findings beside a baseline."""

    new: tuple[Problem, ...]
    """What the baseline does not know, in their order."""
    known: int
    """How many findings it knows."""
    gone: int
    """How many that it knows are there no longer."""


def write_baseline(problems: Sequence[Problem], changeable: Callable[[str], bool]) -> str:
    """Return the baseline that knows ``problems``; what could not be read is never put off."""
    entries = [
        {"file": problem.location.file, "rule": problem.rule, "fingerprint": fingerprint}
        for problem, fingerprint in zip(problems, find_fingerprints(problems), strict=True)
        if changeable(problem.rule)
    ]
    entries.sort(key=lambda entry: (entry["file"], entry["rule"], entry["fingerprint"]))
    return json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(text: str) -> frozenset[str] | None:
    """Return the fingerprints that a baseline knows, or ``None`` where ``text`` is no baseline of ours."""
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            return None
        return frozenset(str(entry["fingerprint"]) for entry in document["findings"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def compare_with_baseline(
    problems: Sequence[Problem], baseline: frozenset[str], changeable: Callable[[str], bool]
) -> Compared:
    """Return what the baseline does not know of ``problems``, and how it agrees with them."""
    prints = find_fingerprints(problems)
    pairs = list(zip(problems, prints, strict=True))
    new = tuple(
        problem for problem, print_ in pairs if print_ not in baseline or not changeable(problem.rule)
    )
    return Compared(new=new, known=len(problems) - len(new), gone=len(baseline - set(prints)))
