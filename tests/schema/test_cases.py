"""Each folder under ``cases`` is a rule, each file in it a mistake, with the words it is answered by.

The kind of a file is the beginning of its name. ``--update-golden`` writes the expected texts anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymap.problem import Problem
from journeymap.schema import KINDS, check_shape
from journeymap.source import read_document

CASES = Path(__file__).parent / "cases"


def describe(problem: Problem) -> Iterator[str]:
    place = problem.location
    yield f"{place.file}:{place.line}:{place.column} [{problem.rule}]"
    before = problem.excerpt[: place.column - 1]
    yield f"    {problem.excerpt}"[:120].rstrip()
    yield f"    {' ' * len(before)}{'^' * place.width}"[:120]
    yield f"  en: {problem.message.say('en')}"
    if problem.help is not None:
        yield f"      {problem.help.say('en')}"
    yield f"  tr: {problem.message.say('tr')}"
    if problem.help is not None:
        yield f"      {problem.help.say('tr')}"


@pytest.mark.parametrize(
    "case", sorted(CASES.rglob("*.yaml")), ids=lambda case: f"{case.parent.name}/{case.stem}"
)
def test_case(case: Path, check_golden: Callable[[Path, str], None]) -> None:
    kind = next(kind for kind in KINDS if case.stem.startswith(kind))
    document, problems = read_document(case.read_bytes(), case.name)
    assert problems == ()
    assert document is not None
    found = check_shape(document, kind)
    assert {problem.rule for problem in found} == {case.parent.name}
    text = "\n".join(line for problem in found for line in describe(problem)) + "\n"
    check_golden(case.with_suffix(".txt"), text)
