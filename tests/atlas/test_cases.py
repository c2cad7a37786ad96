"""Each workspace below ``cases/<rule>/`` meets that rule, in the words of its ``expected.txt``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.findings.text import write_problem
from journeymap.language import LANGUAGES

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(folder for folder in CASES.glob("*/*") if folder.is_dir())
NAMES = [f"{folder.parent.name}/{folder.name}" for folder in FOLDERS]


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_a_case_is_told_in_the_expected_words(
    folder: Path, check_golden: Callable[[Path, str], None]
) -> None:
    _, problems = load_atlas(folder)
    told = ["".join(write_problem(problem, language) for problem in problems) for language in LANGUAGES]
    check_golden(folder / "expected.txt", "\n".join(told))


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_a_case_belongs_to_its_rule(folder: Path) -> None:
    _, problems = load_atlas(folder)
    assert folder.parent.name in {problem.rule for problem in problems}
