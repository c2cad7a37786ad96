"""Each file below ``cases/<rule>/`` meets that rule, in the words of the ``.txt`` beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.language import LANGUAGES, Language
from journeymap.problem import Problem
from journeymap.source import read_document
from journeymap.source.parser import PlainParser
from journeymap.source.reader import read_with

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*/*.yaml"))
NAMES = [f"{file.parent.name}/{file.stem}" for file in FILES]


def show(problem: Problem, language: Language) -> str:
    place = problem.location
    lines = [
        f"{place.file}:{place.line}:{place.column}: {problem.severity.value}[{problem.rule}]: "
        + problem.message.say(language)
    ]
    if problem.excerpt:
        width = max(min(place.width, len(problem.excerpt) - place.column + 1), 1)
        before = "".join("\t" if sign == "\t" else " " for sign in problem.excerpt[: place.column - 1])
        lines += [f"    {problem.excerpt}", f"    {before}{'^' * width}"]
    if problem.help:
        lines.append(f"  = {problem.help.say(language)}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_a_case_is_told_in_the_expected_words(file: Path, check_golden: Callable[[Path, str], None]) -> None:
    document, problems = read_document(file.read_bytes(), file.name)
    told = ["".join(show(problem, language) for problem in problems) for language in LANGUAGES]
    read = "nothing" if document is None else repr(document.data)
    check_golden(file.with_suffix(".txt"), "\n".join([*told, f"read: {read[:200]}\n"]))


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_a_case_belongs_to_its_rule(file: Path) -> None:
    _, problems = read_document(file.read_bytes(), file.name)
    assert file.parent.name in {problem.rule for problem in problems}


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_a_case_is_read_alike_without_libyaml(file: Path) -> None:
    content = file.read_bytes()
    assert read_with(PlainParser, content, file.name) == read_document(content, file.name)
