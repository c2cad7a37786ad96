"""What GitHub reads: workflow commands, a log that is none, and a summary in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from journeymap.findings.cause import tell_cause
from journeymap.findings.github import fence_log, write_annotations
from journeymap.findings.step_summary import MOST_BYTES, escape_markdown, write_step_summary
from journeymap.findings.text import write_problem
from journeymap.language import LANGUAGES, Language
from journeymap.language.cells import reveal
from journeymap.problem import Location, Problem, Severity
from tests.findings.samples import EVERYDAY, HOSTILE, say, several

EXPECTED = Path(__file__).parent / "expected"


class Command(NamedTuple):
    """A workflow command as the runner reads it."""

    name: str
    properties: dict[str, str]
    data: str


def run_lines(log: str) -> list[Command]:
    """Return the commands that the runner obeys in ``log``, line by line as it does."""
    commands: list[Command] = []
    stopped: str | None = None
    for line in re.split("\r\n|\r|\n", log):
        text = line.lstrip()
        if stopped is not None:
            stopped = None if text.startswith(f"::{stopped}::") else stopped
            continue
        match = re.match("::([a-z-]+)(?: (.*?))?::(.*)", text, flags=re.DOTALL)
        if match is None:
            assert "##[" not in line, "an old command would be obeyed"
            continue
        name, properties, data = match.groups()
        if name == "stop-commands":
            stopped = data
            continue
        pairs = [pair.split("=", 1) for pair in properties.split(",")] if properties else []
        commands.append(Command(name, {key: unescape(value) for key, value in pairs}, unescape(data)))
    return commands


def unescape(text: str) -> str:
    for sign, escaped in (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        text = text.replace(escaped, sign)
    return text


def whole(problem: Problem) -> str:
    message = reveal(problem.message.say("en"))
    return message if problem.help is None else f"{message}\nhelp: {reveal(problem.help.say('en'))}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_problems(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(EXPECTED / f"github.{language}.txt", write_annotations(EVERYDAY, language))
    check_golden(EXPECTED / f"summary.{language}.md", write_step_summary(EVERYDAY, language))


@given(several)
def test_each_problem_is_one_command_and_says_its_text(found: tuple[Problem, ...]) -> None:
    log = fence_log("".join(write_problem(problem, "en", colour=True) for problem in found))
    commands = run_lines(write_annotations(found, "en") + log)
    ranked = sorted(found, key=lambda p: (list(Severity).index(p.severity), p.order))
    assert [command.data for command in commands] == [whole(problem) for problem in ranked]
    for command, problem in zip(commands, ranked, strict=True):
        place = problem.location
        assert command.properties == {
            "file": reveal(place.file),
            "line": str(place.line),
            "endLine": str(place.line),
            "col": str(place.column),
            "endColumn": str(place.column + place.width),
            "title": problem.rule,
        }


def test_errors_come_first_since_ten_of_a_kind_are_shown() -> None:
    names = [command.name for command in run_lines(write_annotations(EVERYDAY, "tr"))]
    assert names == ["error", "error", "error", "warning", "notice"]


def test_a_run_that_could_not_be_done_stands_in_no_file() -> None:
    cause = tell_cause(say("No workspace: a, b"), say("Make one"))
    assert (
        write_annotations([cause], "en") == "::error title=cannot-run::No workspace: a, b%0Ahelp: Make one\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_log_between_its_fences_commands_nothing(text: str) -> None:
    log = f"{text}\n::error::x\n"
    assert run_lines(f"{fence_log(log)}::notice::after") == [Command("notice", {}, "after")]
    assert fence_log(text) == fence_log(text)


def test_no_log_needs_no_fence() -> None:
    assert fence_log("") == ""


class _Cells(HTMLParser):
    """The texts of the cells of every table, as a browser shows them."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs or tag in {"th", "td"}
        self.tags.add(tag)
        if tag in {"th", "td"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def show(markdown: str) -> _Cells:
    """Return what an independent reader of GitHub's Markdown makes of it."""
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(markdown)
    page = _Cells()
    page.feed(html)
    return page


def as_shown(text: str) -> str:
    """Return a text as a page shows it: code without its backticks, spaces as one."""
    return " ".join(re.sub("`([^`]+)`", r"\1", reveal(text)).split())


@given(several)
def test_the_summary_shows_every_text_and_no_markup_of_it(found: tuple[Problem, ...]) -> None:
    page = show(write_step_summary(found, "en"))
    assert page.tags <= {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "span", "br", "em"}
    rows = page.cells[-4 * len(found) :] if found else []
    ranked = sorted(found, key=lambda p: (list(Severity).index(p.severity), p.order))
    for place, rule, told, problem in zip(rows[1::4], rows[2::4], rows[3::4], ranked, strict=True):
        assert rule.strip() == problem.rule
        file, line, column, _ = problem.location
        assert " ".join(place.split()) == as_shown(f"{file}:{line}:{column}")
        help_text = "" if problem.help is None else f"help: {as_shown(problem.help.say('en'))}"
        message = as_shown(problem.message.say("en"))
        assert "".join(told.split()) == "".join(f"{message}{help_text}".split())


@pytest.mark.parametrize("text", HOSTILE)
def test_signs_that_github_looks_for_stand_apart(text: str) -> None:
    escaped = escape_markdown(text)
    assert "\n" not in escaped
    assert not re.search(r"[@$|\\`*_\[\]]", escaped)
    for sign in "@#:$":
        told = f"&#{ord(sign)};"
        assert escaped.count(told) == escaped.count(f"<span>{told}</span>") == reveal(text).count(sign)


def test_a_summary_stays_below_what_github_accepts_and_counts_the_rest() -> None:
    problem = Problem(rule="unreadable", location=Location("journeys/a.yaml"), message=say("|" * 10_000))
    summary = write_step_summary([problem] * 300, "en")
    assert len(summary.encode()) < MOST_BYTES + 1_000
    rows = summary.count("🔴")
    assert 10 < rows < 300
    assert summary.endswith(f"\n\n{300 - rows} problems more are in the log.\n")


def test_nothing_found_is_a_summary_too() -> None:
    assert write_step_summary((), "tr") == "### journeymap validate\n\nSorun yok\n"
