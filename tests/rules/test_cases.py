"""Each folder ``cases/<rule>/<case>`` meets its rule in the words of ``expected.txt``, or must stay silent.

A case is a whole workspace. Where its name begins with ``silent`` the rule has nothing to say about it.
The case is reviewed on a fixed day, by the one rule it belongs to; ``git.txt`` says when files were last
committed (``2026-01-31 journeys/j.yaml``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.atlas import Folder, load_atlas, quote_lines
from journeymap.findings.text import write_problem
from journeymap.language import LANGUAGES
from journeymap.problem import Problem, Severity
from journeymap.rules import RULES, Control, Rule, Study, check_rules
from journeymap.rules.documentation import document
from tests.rules.scaffold import build

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(folder for folder in CASES.glob("*/*") if folder.is_dir())
NAMES = [f"{folder.parent.name}/{folder.name}" for folder in FOLDERS]
TODAY = dt.date(2026, 11, 1)


def ask(folder: Path, rule: str) -> tuple[Problem, ...]:
    atlas, problems = load_atlas(folder)
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    settings = {setting.rule: setting for setting in atlas.workspace.rules}
    study = Study(atlas=atlas, today=TODAY, changed=_read_git(folder / "git.txt"))
    control = Control(select=frozenset({rule}), settings=settings)
    return quote_lines(Folder(folder), check_rules(study, control))


def _read_git(path: Path) -> dict[str, dt.date]:
    if not path.exists():
        return {}
    lines = (line.split(" ", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {name: dt.date.fromisoformat(day) for day, name in lines}


def is_silent(folder: Path) -> bool:
    return folder.name.startswith("silent")


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_a_case_is_told_in_the_expected_words(
    folder: Path, check_golden: Callable[[Path, str], None]
) -> None:
    found = ask(folder, folder.parent.name)
    if is_silent(folder):
        assert [problem.message.say("en") for problem in found] == []
        assert not (folder / "expected.txt").exists()
        return
    assert found
    told = ["".join(write_problem(problem, language) for problem in found) for language in LANGUAGES]
    check_golden(folder / "expected.txt", "\n".join(told))


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent(rule: Rule) -> None:
    cases = [folder for folder in FOLDERS if folder.parent.name == rule.name]
    assert {is_silent(folder) for folder in cases} == {True, False}


def test_every_case_belongs_to_a_rule() -> None:
    assert {folder.parent.name for folder in FOLDERS} <= {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_documentation_is_whole_in_both_languages(rule: Rule) -> None:
    for language in LANGUAGES:
        told = document(rule, language)
        assert told.summary.endswith((".", "…"))
        assert len(told.summary) <= 100
        assert told.why
        assert told.source
        assert told.wrong
        assert told.right
    assert document(rule, "en").summary != document(rule, "tr").summary
    assert len(document(rule, "en").why) == len(document(rule, "tr").why)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_example_of_wrong_is_found_and_the_example_of_right_is_not(rule: Rule, tmp_path: Path) -> None:
    told = document(rule, "en")
    build(tmp_path / "wrong", told.wrong)
    build(tmp_path / "right", told.right)
    assert ask(tmp_path / "wrong", rule.name)
    assert [problem.message.say("en") for problem in ask(tmp_path / "right", rule.name)] == []
