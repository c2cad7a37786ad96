"""How often each rule was broken: a table for people, rows for machines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.findings import texts
from journeymap.language import Language, Text, format_count
from journeymap.language.cells import display_width
from journeymap.problem import Problem, Severity
from journeymap.value import NamedTuple


class RuleCount(NamedTuple):
    """The findings of one rule, or of all of them."""

    rule: str
    errors: int
    warnings: int
    notes: int
    files: int
    """In how many files."""

    @property
    def all(self) -> int:
        """Findings of any severity."""
        return self.errors + self.warnings + self.notes


HEADINGS: tuple[Text, ...] = (
    texts.COLUMN_RULE,
    texts.COLUMN_ERRORS,
    texts.COLUMN_WARNINGS,
    texts.COLUMN_NOTES,
    texts.COLUMN_FILES,
)


def count_all(problems: Iterable[Problem], name: str = "") -> RuleCount:
    """Return the sum over ``problems`` under ``name``."""
    held = tuple(problems)
    severities = [problem.severity for problem in held]
    return RuleCount(
        rule=name,
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.INFO),
        files=len({problem.location.file for problem in held}),
    )


def count_rules(problems: Iterable[Problem]) -> tuple[RuleCount, ...]:
    """Return a count for each rule that found something: the most frequent first, then by name."""
    by_rule: dict[str, list[Problem]] = {}
    for problem in problems:
        by_rule.setdefault(problem.rule, []).append(problem)
    counts = [count_all(found, rule) for rule, found in by_rule.items()]
    return tuple(sorted(counts, key=lambda count: (-count.all, count.rule)))


def write_statistics(problems: Sequence[Problem], language: Language) -> str:
    """Return the table of :func:`count_rules` with its sum; empty where nothing was found."""
    counts = count_rules(problems)
    if not counts:
        return ""
    total = count_all(problems, texts.ALL_RULES.say(language))
    head = tuple(column.say(language) for column in HEADINGS)
    rows = [_say_row(count, language) for count in (*counts, total)]
    widths = [max(map(display_width, column)) for column in zip(head, *rows, strict=True)]
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    lines = [_align(row, widths) for row in (head, *rows)]
    return "\n".join((lines[0], rule, *lines[1:-1], rule, lines[-1])) + "\n"


def _say_row(count: RuleCount, language: Language) -> tuple[str, ...]:
    return (count.rule, *(format_count(number, language) for number in count[1:]))


def _align(row: Sequence[str], widths: Sequence[int]) -> str:
    name, *numbers = row
    first = name + " " * (widths[0] - display_width(name))
    return "  ".join(
        (first, *(number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True)))
    )
