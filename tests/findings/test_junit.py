"""JUnit XML: the elements and attributes that Jenkins knows, sums that are right, every text read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from journeymap.findings.cause import tell_cause
from journeymap.findings.escape import escape_xml
from journeymap.findings.junit import write_junit
from journeymap.findings.text import write_problem
from journeymap.language import LANGUAGES, Language
from journeymap.language.cells import reveal
from journeymap.problem import Problem, Severity
from tests.findings.samples import EVERYDAY, FILES, say, several

EXPECTED = Path(__file__).parent / "expected"

# What the schema of Jenkins allows; what is marked True it asks for.
ATTRIBUTES = {
    "testsuites": {"name": False, "tests": False, "failures": False, "errors": False},
    "testsuite": {"name": True, "tests": True, "failures": False, "errors": False},
    "testcase": {"name": True, "classname": True},
    "failure": {"message": False, "type": False},
    "error": {"message": False, "type": False},
    "system-out": {},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "system-out"},
    "failure": set(),
    "error": set(),
    "system-out": set(),
}


def read(text: str) -> ET.Element:
    """Return the report, having held every element against the schema and every sum against its parts."""
    root = ET.fromstring(text.encode("utf-8"))  # noqa: S314
    assert root.tag == "testsuites"
    for element in root.iter():
        allowed = ATTRIBUTES[element.tag]
        assert set(element.keys()) <= set(allowed)
        assert {name for name, needed in allowed.items() if needed} <= set(element.keys())
        assert {child.tag for child in element} <= CHILDREN[element.tag]
    for part in (root, *root.iter("testsuite")):
        assert int(part.get("tests", "")) == len(list(part.iter("testcase")))
        assert int(part.get("failures", "")) == len(list(part.iter("failure")))
        assert int(part.get("errors", "")) == len(list(part.iter("error")))
    names = [suite.get("name", "") for suite in root]
    assert names == sorted(names)
    return root


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_problems(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    text = write_junit(EVERYDAY, language, FILES)
    read(text)
    check_golden(EXPECTED / f"junit.{language}.xml", text)


@given(several)
def test_every_text_is_read_back(found: tuple[Problem, ...]) -> None:
    root = read(write_junit(found, "tr"))
    told = sorted("".join(held.itertext()) for case in root.iter("testcase") for held in case)
    assert told == sorted(write_problem(problem, "tr").rstrip("\n") for problem in found)
    failures = [failure.get("message") for failure in root.iter("failure")]
    errors = [p for p in found if p.severity is Severity.ERROR]
    assert sorted(failures, key=str) == sorted(reveal(p.message.say("tr")) for p in errors)
    assert {suite.get("name") for suite in root} == {reveal(p.location.file) for p in found}


def test_a_file_without_errors_passes() -> None:
    root = read(write_junit(EVERYDAY, "en", FILES))
    by_name = {suite.get("name"): suite for suite in root}
    assert list(by_name) == ["journeys/a.yaml", "journeys/b.yaml", "personas", "personas/ayse.yaml"]
    assert by_name["journeys/b.yaml"].get("failures") == "0"
    assert by_name["journeys/b.yaml"].get("tests") == "2"
    (case,) = by_name["personas/ayse.yaml"]
    assert (case.get("name"), len(case)) == ("personas/ayse.yaml", 0)


def test_a_run_that_could_not_be_done_is_an_error_and_no_failure() -> None:
    root = read(write_junit([tell_cause(say("No workspace"), None)], "en"))
    (error,) = root.iter("error")
    assert (error.get("message"), error.get("type")) == ("No workspace", "cannot-run")
    assert root.get("failures") == "0"


def test_nothing_read_and_nothing_found_is_a_report_too() -> None:
    assert len(read(write_junit((), "en"))) == 0


@given(several)
def test_a_report_in_ascii_is_the_same_report(found: tuple[Problem, ...]) -> None:
    text = write_junit(found, "tr")
    assert escape_xml(text).isascii()
    assert ET.tostring(read(escape_xml(text))) == ET.tostring(read(text))
