"""Problems as the summary of a GitHub Actions step: Markdown with a table of counts and one of problems.

Every text of a user is escaped so that it can be no markup, no mention, no reference to an issue and no
formula. The signs that GitHub looks for in finished HTML (``@``, ``#``, ``:``, ``$``) stand in an element of
their own: as a character reference alone they would be found again after Markdown was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from journeymap.findings import texts
from journeymap.findings.cause import is_cause
from journeymap.findings.statistics import HEADINGS, count_all, count_rules
from journeymap.findings.text import WORDS
from journeymap.language import Language, format_count
from journeymap.language.cells import reveal
from journeymap.problem import Problem, Severity

MOST_BYTES = 900_000
"""GitHub refuses a summary of more than 1 MiB as a whole; what does not fit is counted."""

_SIGNS = re.compile(r"[\\`*_\[\]|<>&~.@#:$]")
_CODE = re.compile("`([^`]+)`")
_SOUGHT_LATER = "@#:$"
_DOTS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.INFO: "🔵"}
_ORDER = list(Severity)


def write_step_summary(problems: Sequence[Problem], language: Language) -> str:
    """Return the summary, errors first, in about :data:`MOST_BYTES` bytes at most."""
    lines = ["### journeymap validate", "", escape_markdown(say_sum(problems, language)), ""]
    if problems:
        lines += [*_write_counts(problems, language), ""]
        lines += _write_problems(problems, language, MOST_BYTES - _weigh("\n".join(lines)))
    return "\n".join(lines)


def say_sum(problems: Sequence[Problem], language: Language) -> str:
    """Return how much was found, as one sentence."""
    if not problems:
        return texts.NOTHING_FOUND.say(language)
    total = count_all(problems)
    return texts.SUM_IN_FILES.say(
        language,
        errors=texts.ERRORS(total.errors),
        warnings=texts.WARNINGS(total.warnings),
        notes=texts.NOTES(total.notes),
        files=texts.FILES(total.files),
    )


def escape_markdown(text: str) -> str:
    """Return ``text`` as Markdown that shows exactly it, on one line, also in a cell of a table.

    What stands in a pair of backticks is set as code, without them: so do our sentences name what is typed.
    """
    pieces = _CODE.split(reveal(text))
    escaped = (_SIGNS.sub(_escape_sign, piece) for piece in pieces)
    return "".join(f"<code>{piece}</code>" if odd % 2 else piece for odd, piece in enumerate(escaped))


def _escape_sign(match: re.Match[str]) -> str:
    reference = f"&#{ord(match[0])};"
    return f"<span>{reference}</span>" if match[0] in _SOUGHT_LATER else reference


def _write_counts(problems: Sequence[Problem], language: Language) -> list[str]:
    rows = [
        (f"`{count.rule}`", *(format_count(number, language) for number in count[1:]))
        for count in count_rules(problems)
    ]
    head = _join_cells(column.say(language) for column in HEADINGS)
    return [head, "| --- | ---: | ---: | ---: | ---: |", *(_join_cells(row) for row in rows)]


def _write_problems(problems: Sequence[Problem], language: Language, most_bytes: int) -> list[str]:
    """Return the table of problems as far as it fits, and how many did not."""
    ranked = sorted(problems, key=lambda problem: (_ORDER.index(problem.severity), problem.order))
    columns = (texts.COLUMN_SEVERITY, texts.COLUMN_PLACE, texts.COLUMN_RULE, texts.COLUMN_PROBLEM)
    lines = [_join_cells(column.say(language) for column in columns), "| --- | --- | --- | --- |"]
    for position, problem in enumerate(ranked):
        row = _write_row(problem, language)
        most_bytes -= _weigh(row)
        if most_bytes < 0:
            left_out = texts.PROBLEMS(len(ranked) - position)
            return [*lines, "", texts.NOT_SHOWN.say(language, problems=left_out), ""]
        lines.append(row)
    return [*lines, ""]


def _write_row(problem: Problem, language: Language) -> str:
    place = problem.location
    where = "" if is_cause(problem) else escape_markdown(f"{place.file}:{place.line}:{place.column}")
    told = escape_markdown(problem.message.say(language))
    if problem.help is not None:
        told += f"<br>*{texts.HELP.say(language)}*: {escape_markdown(problem.help.say(language))}"
    severity = f"{_DOTS[problem.severity]} {WORDS[problem.severity].say(language)}"
    return _join_cells((severity, where, f"`{problem.rule}`", told))


def _join_cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _weigh(text: str) -> int:
    return len(text.encode("utf-8"))
