"""Shows problems as a compiler does: place, what is wrong, the line with a caret, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from journeymap.cli import texts
from journeymap.cli.place import show_path
from journeymap.language import Language
from journeymap.model import Atlas
from journeymap.problem import Problem, Severity

_COLOUR = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_WORD = {
    Severity.ERROR: texts.ERROR,
    Severity.WARNING: texts.WARNING,
    Severity.INFO: texts.INFO,
}
_MAX_EXCERPT = 100


def format_problem(
    problem: Problem, language: Language, *, root: Path | None = None, colour: bool = False
) -> str:
    """Return the lines that show one problem, ending in a line break.

    With the workspace's folder ``root`` the file is named from the current folder, else from the workspace.
    """
    place = problem.location
    file = place.file if root is None else show_path(root / place.file)
    word = _paint(_WORD[problem.severity].say(language), _COLOUR[problem.severity], colour=colour)
    where = _paint(f"{file}:{place.line}:{place.column}", "1", colour=colour)
    lines = [f"{where}: {word}[{problem.rule}]: {problem.message.say(language)}"]
    if problem.excerpt.strip():
        lines += _excerpt(problem, colour=colour)
    if problem.help is not None:
        label = _paint(texts.HELP.say(language), "1;32", colour=colour)
        lines.append(f"  {label}: {problem.help.say(language)}")
    return "\n".join(lines) + "\n"


def _excerpt(problem: Problem, *, colour: bool) -> list[str]:
    place = problem.location
    number = str(place.line)
    gutter = " " * len(number)
    line, column = _window(problem.excerpt, place.column)
    before = _blank(line[: column - 1])
    width = max(1, _display_width(line[column - 1 : column - 1 + place.width]))
    caret = _paint("^" * width, _COLOUR[problem.severity], colour=colour)
    return [f" {number} | {line}", f" {gutter} | {before}{caret}"]


def _window(line: str, column: int) -> tuple[str, int]:
    """Return the part of a long line around ``column``, and the column within that part."""
    visible = "".join(_visible(letter) for letter in line)
    if len(visible) <= _MAX_EXCERPT:
        return visible, column
    start = max(0, column - _MAX_EXCERPT // 2)
    cut = visible[start : start + _MAX_EXCERPT]
    head = "…" if start else ""
    tail = "…" if start + _MAX_EXCERPT < len(visible) else ""
    return f"{head}{cut}{tail}", column - start + len(head)


def _visible(letter: str) -> str:
    return letter if letter.isprintable() or letter == "\t" else "\N{REPLACEMENT CHARACTER}"


def _blank(text: str) -> str:
    """Return spaces as wide as ``text`` on a terminal; tabs stay, so that both lines jump alike."""
    return "".join("\t" if letter == "\t" else " " * _display_width(letter) for letter in text)


def _display_width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def _paint(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def summarise(problems: Iterable[Problem], atlas: Atlas, language: Language) -> str:
    """Return one sentence: how many problems in how many files, or that all is well and what was read."""
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
        errors=texts.ERRORS(sum(problem.severity is Severity.ERROR for problem in found)),
        warnings=texts.WARNINGS(sum(problem.severity is Severity.WARNING for problem in found)),
        files=texts.FILES(len({problem.location.file for problem in found})),
    )
