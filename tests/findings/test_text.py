"""Problems as a compiler shows them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from journeymap.findings.statistics import RuleCount, count_rules, write_statistics
from journeymap.findings.text import write_problem
from journeymap.language import LANGUAGES, Language
from journeymap.language.cells import display_width, fill_lines, reveal
from journeymap.problem import Problem
from tests.findings.samples import EVERYDAY, HOSTILE, problems, say, several

EXPECTED = Path(__file__).parent / "expected"
SGR = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_problems(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    told = [write_problem(problem, language) for problem in EVERYDAY]
    check_golden(EXPECTED / f"text.{language}.txt", "\n".join((*told, write_statistics(EVERYDAY, language))))


@given(problems)
def test_a_problem_is_lines_that_can_do_nothing_to_a_terminal(problem: Problem) -> None:
    told = write_problem(problem, "en")
    assert told.endswith("\n")
    assert all(reveal(line) == line for line in told[:-1].split("\n"))
    head = told.split("\n", 1)[0]
    assert head.endswith(f"[{problem.rule}]: {reveal(problem.message.say('en'))}")
    if problem.help is not None:
        assert told.endswith(f"\n  help: {reveal(problem.help.say('en'))}\n")
    excerpts = sum(bool(line.strip()) for line in (problem.excerpt, *(r.excerpt for r in problem.related)))
    lines = 1 + 2 * excerpts + len(problem.related) + (problem.help is not None)
    assert told.count("\n") == lines


@given(problems)
def test_colour_changes_no_word(problem: Problem) -> None:
    assert SGR.sub("", write_problem(problem, "tr", colour=True)) == write_problem(problem, "tr")


def test_a_terminal_gets_lines_that_fit_and_loses_no_word() -> None:
    for problem in EVERYDAY:
        plain, folded = write_problem(problem, "tr"), write_problem(problem, "tr", width=60, columns=40)
        assert max(map(display_width, folded.splitlines())) <= 60
        assert folded.split() == plain.split()
    assert "\n    personas/ema.yaml bulunamadı.\n" in write_problem(EVERYDAY[0], "tr", width=80)


def test_words_are_folded_between_them() -> None:
    assert fill_lines("bir iki üç dört", 7, 6) == ["bir iki", "üç", "dört"]
    assert fill_lines("a-word-that-is-too-long x", 3, 5) == ["", "a-word-that-is-too-long", "x"]
    assert fill_lines("a-word-that-is-too-long x", 5, 5) == ["a-word-that-is-too-long", "x"]
    assert fill_lines("", 5, 5) == [""]
    assert fill_lines("a  b", 80, 80) == ["a  b"]


def test_a_place_is_named_as_its_reader_would() -> None:
    told = write_problem(EVERYDAY[1], "en", show=lambda file: f"shop/{file}")
    assert told.startswith("shop/journeys/a.yaml:10:14: error[duplicate-id]: ")
    assert "\n  shop/journeys/a.yaml:7:14: note: first taken here\n" in told


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_one_visible_line(text: str) -> None:
    shown = reveal(text)
    assert "\n" not in shown
    assert "\x1b" not in shown
    assert re.sub("<U\\+([0-9A-F]{4})>", lambda match: chr(int(match[1], 16)), shown) == text


def test_statistics_count_rules_and_severities() -> None:
    assert count_rules((*EVERYDAY, EVERYDAY[2], EVERYDAY[0])) == (
        RuleCount("map-and-analytics-disagree", 0, 2, 0, 1),
        RuleCount("unknown-reference", 2, 0, 0, 1),
        RuleCount("duplicate-id", 1, 0, 0, 1),
        RuleCount("more-mistakes", 0, 0, 1, 1),
        RuleCount("unreadable", 1, 0, 0, 1),
    )
    assert write_statistics((), "en") == ""


@given(several)
def test_statistics_lose_nothing(found: tuple[Problem, ...]) -> None:
    counts = count_rules(found)
    assert sum(count.all for count in counts) == len(found)
    assert [count.all for count in counts] == sorted((count.all for count in counts), reverse=True)
    assert len(write_statistics(found, "tr").splitlines()) == (len(counts) + 4 if found else 0)


def test_the_message_of_a_problem_may_be_empty() -> None:
    problem = Problem(rule="unreadable", location=EVERYDAY[0].location, message=say(""))
    assert write_problem(problem, "en") == "journeys/a.yaml:3:12: error[unreadable]: \n"
