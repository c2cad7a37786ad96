"""Problems as JUnit XML, which every CI server shows: a suite for each file, a failure for each error.

The attributes and elements are those of the schema that Jenkins publishes. JUnit has no word for a warning:
warnings and notes are cases that pass and say what they have to say as their output, so that the report is
red exactly where the exit code is 1. A file without errors is a case that passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.findings.cause import CANNOT_RUN, is_cause
from journeymap.findings.text import WORDS, write_problem
from journeymap.findings.wording import say_message
from journeymap.language import Language
from journeymap.language.cells import reveal
from journeymap.problem import Problem, Severity

_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_IN_ATTRIBUTE = {**_IN_TEXT, '"': "&quot;"}


def write_junit(problems: Sequence[Problem], language: Language, files: Iterable[str] = ()) -> str:
    """Return the report as XML in UTF-8.

    Args:
        problems: with files named from the top of the repository.
        language: of the messages.
        files: those that were read, named likewise; each has a suite, whether it has problems or not.
    """
    by_file: dict[str, list[Problem]] = {reveal(file): [] for file in files}
    for problem in problems:
        by_file.setdefault(reveal(problem.location.file), []).append(problem)
    suites = [_write_suite(file, by_file[file], language) for file in sorted(by_file)]
    sums = _write_sums(problems, sum(max(1, len(found)) for found in by_file.values()))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="journeymap" {sums}>',
        *suites,
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _write_suite(file: str, problems: Sequence[Problem], language: Language) -> str:
    name = _escape(file, _IN_ATTRIBUTE)
    cases = [_write_case(problem, name, language) for problem in problems]
    cases = cases or [f'    <testcase name="{name}" classname="{name}"/>']
    sums = _write_sums(problems, len(cases))
    return "\n".join((f'  <testsuite name="{name}" {sums}>', *cases, "  </testsuite>"))


def _write_sums(problems: Sequence[Problem], tests: int) -> str:
    causes = sum(is_cause(problem) for problem in problems)
    failures = sum(_fails(problem) for problem in problems)
    return f'tests="{tests}" failures="{failures}" errors="{causes}"'


def _fails(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and not is_cause(problem)


def _write_case(problem: Problem, file: str, language: Language) -> str:
    place = problem.location
    name = problem.rule if is_cause(problem) else f"{place.line}:{place.column} {problem.rule}"
    shown = _escape_lines(write_problem(problem, language))
    if problem.severity is Severity.ERROR:
        element = "error" if problem.rule == CANNOT_RUN else "failure"
        message = _escape(say_message(problem, language), _IN_ATTRIBUTE)
        kind = _escape(problem.rule, _IN_ATTRIBUTE)
        held = f'<{element} message="{message}" type="{kind}">{shown}</{element}>'
    else:
        word = WORDS[problem.severity].say(language)
        held = f"<system-out>{shown}</system-out>"
        name = f"{name} ({word})"
    case = f'    <testcase name="{_escape(name, _IN_ATTRIBUTE)}" classname="{file}">'
    return f"{case}\n      {held}\n    </testcase>"


def _escape_lines(text: str) -> str:
    return "\n".join(_escape(reveal(line), _IN_TEXT) for line in text.rstrip("\n").split("\n"))


def _escape(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(letter, letter) for letter in text)
