"""Problems as workflow commands of GitHub Actions, which become annotations of a pull request.

GitHub shows ten annotations of each severity for a step, so the errors come first, and each kind in the order
of the files. A log beside the commands must not be read as commands itself: it stands between two lines that
stop and resume them (:func:`fence_log`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from journeymap.findings.cause import is_cause
from journeymap.findings.wording import say_whole
from journeymap.language import Language
from journeymap.language.cells import reveal
from journeymap.problem import Problem, Severity

_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_DATA, ":": "%3A", ",": "%2C"}


def write_annotations(problems: Sequence[Problem], language: Language) -> str:
    """Return a line for each problem, errors first; files are named from the top of the repository."""
    weights = list(_COMMANDS)
    ranked = sorted(problems, key=lambda problem: (weights.index(problem.severity), problem.order))
    return "".join(f"{_annotate(problem, language)}\n" for problem in ranked)


def _annotate(problem: Problem, language: Language) -> str:
    place = problem.location
    properties: dict[str, str | int] = {"title": problem.rule}
    if not is_cause(problem):
        properties = {
            "file": reveal(place.file),
            "line": place.line,
            "endLine": place.line,
            "col": place.column,
            "endColumn": place.column + place.width,
            "title": problem.rule,
        }
    told = ",".join(f"{name}={_escape(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = _escape(say_whole(problem, language), _IN_DATA)
    return f"::{_COMMANDS[problem.severity]} {told}::{message}"


def _escape(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(letter, letter) for letter in text)


def fence_log(log: str) -> str:
    """Return ``log`` between the lines that make GitHub read no commands from it.

    The word that resumes them is made from the log, so that the same log gives the same bytes and yet no line
    of it can hold the word.
    """
    if not log:
        return ""
    word = hashlib.sha256(log.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    end = "" if log.endswith("\n") else "\n"
    return f"::stop-commands::{word}\n{log}{end}::{word}::\n"
