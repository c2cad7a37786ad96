"""Shows problems to whoever runs a command: each file is named from where its reader stands."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from journeymap.cli import texts
from journeymap.cli.finding_texts import AND_NOTES
from journeymap.cli.place import show_path
from journeymap.cli.streams import print_note, wants_colour
from journeymap.findings import texts as words
from journeymap.findings.excerpt import COLUMNS
from journeymap.findings.text import write_problem
from journeymap.language import Language
from journeymap.model import Atlas
from journeymap.problem import Problem, Severity


def format_problem(
    problem: Problem,
    language: Language,
    *,
    root: Path,
    colour: bool = False,
    columns: int = COLUMNS,
    width: int | None = None,
) -> str:
    """Return the lines that show one problem, ending in a line break.

    Its file, which it names from the folder ``root``, is named from the current folder; the rest is as
    :func:`~journeymap.findings.text.write_problem` has it.
    """

    def show(file: str) -> str:
        return show_path(root / file)

    return write_problem(problem, language, show=show, colour=colour, columns=columns, width=width)


def tell_findings(problems: Iterable[Problem], language: Language, *, root: Path) -> None:
    """Show ``problems`` of the folder ``root`` on standard error."""
    colour = wants_colour(sys.stderr)
    for problem in problems:
        print_note(format_problem(problem, language, root=root, colour=colour))


def summarise(problems: Iterable[Problem], atlas: Atlas, language: Language, *, colour: bool = False) -> str:
    """Return one sentence: how many problems in how many files, or that all is well and what was read."""
    held = tuple(problems)
    worst = max((_WEIGHTS.index(problem.severity) for problem in held), default=0)
    sentence = _sum_up(held, atlas, language)
    notes = sum(problem.severity is Severity.INFO for problem in held)
    if notes:
        sentence = AND_NOTES.say(language, sentence=sentence, notes=words.NOTES(notes))
    return f"\x1b[{_STYLES[worst]}m{sentence}\x1b[0m" if colour else sentence


_WEIGHTS = (Severity.INFO, Severity.WARNING, Severity.ERROR)
_STYLES = ("1;32", "1;33", "1;31")
"""Green where nothing has to be mended."""


def _sum_up(problems: Iterable[Problem], atlas: Atlas, language: Language) -> str:
    found = [problem for problem in problems if problem.severity is not Severity.INFO]
    if not found:
        return texts.ALL_WELL.say(
            language,
            journeys=texts.JOURNEYS(len(atlas.journeys)),
            personas=texts.PERSONAS(len(atlas.personas)),
            touchpoints=texts.SHARED_TOUCHPOINTS(len(atlas.touchpoints)),
            pain_points=texts.SHARED_PAIN_POINTS(len(atlas.pain_points)),
            evidence=texts.SOURCES(len(atlas.evidence)),
        )
    return texts.SUMMARY.say(
        language,
        errors=words.ERRORS(sum(problem.severity is Severity.ERROR for problem in found)),
        warnings=words.WARNINGS(sum(problem.severity is Severity.WARNING for problem in found)),
        files=words.FILES(len({problem.location.file for problem in found})),
    )
