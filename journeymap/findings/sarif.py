"""Problems as SARIF 2.1.0, the format of code scanning on GitHub, of Azure DevOps and of editors.

A run that could not be done has no result: its reason is a notification of an invocation that was not
successful, as the standard has it. The version of the tool is left out, since the same input gives the same
bytes; so is the folder of the repository, which is another one on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from journeymap.findings import texts
from journeymap.findings.cause import is_cause
from journeymap.findings.fingerprint import find_fingerprints
from journeymap.findings.json_document import dump_json
from journeymap.findings.rule_text import RuleText, complete
from journeymap.findings.wording import say_whole
from journeymap.language import Language
from journeymap.language.cells import reveal
from journeymap.problem import Location, Problem, Related, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
"""The name that stands for the top of the repository; viewers know it, or ask for the folder."""
FINGERPRINT = "journeymapProblem/v1"
"""Not ``primaryLocationLineHash``: GitHub makes that one itself, and warns where another is given."""

_LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_LINK = re.compile(r"\[[^\[\]]*\]\(")
_BRACKET = re.compile(r"[\\\[\]]")


def write_sarif(problems: Sequence[Problem], language: Language, rules: Sequence[RuleText]) -> str:
    """Return one SARIF log with one run.

    Args:
        problems: with files named from the top of the repository.
        language: of messages and rules.
        rules: those that could be met; one that is met and not among them is told by its name.
    """
    causes = [problem for problem in problems if is_cause(problem)]
    found = [problem for problem in problems if not is_cause(problem)]
    described = complete(rules, found)
    positions = {rule.name: position for position, rule in enumerate(described)}
    invocation: dict[str, object] = {"executionSuccessful": not causes}
    if causes:
        invocation["toolExecutionNotifications"] = [_notify(problem, language) for problem in causes]
    run = {
        "tool": {
            "driver": {"name": "journeymap", "rules": [_describe(rule, language) for rule in described]}
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": texts.ROOT_OF_REPOSITORY.say(language)}},
        },
        "invocations": [invocation],
        "results": [
            _report(problem, language, positions[problem.rule], fingerprint)
            for problem, fingerprint in zip(found, find_fingerprints(found), strict=True)
        ],
    }
    return dump_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _notify(problem: Problem, language: Language) -> dict[str, object]:
    return {
        "descriptor": {"id": problem.rule},
        "level": _LEVELS[problem.severity],
        "message": {"text": keep_brackets(say_whole(problem, language))},
    }


def _report(problem: Problem, language: Language, position: int, fingerprint: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": problem.rule,
        "ruleIndex": position,
        "level": _LEVELS[problem.severity],
        "message": {"text": keep_brackets(say_whole(problem, language))},
        "locations": [{"physicalLocation": _locate(problem.location, problem.excerpt)}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if problem.related:
        result["relatedLocations"] = [
            _relate(number, related, language) for number, related in enumerate(problem.related, 1)
        ]
    return result


def _relate(number: int, related: Related, language: Language) -> dict[str, object]:
    return {
        "id": number,
        "physicalLocation": _locate(related.location, related.excerpt),
        "message": {"text": keep_brackets(reveal(related.message.say(language)))},
    }


def _locate(place: Location, excerpt: str) -> dict[str, object]:
    from urllib.parse import quote

    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + place.width,
    }
    uri = quote(reveal(place.file), safe="/")
    located: dict[str, object] = {"artifactLocation": {"uri": uri, "uriBaseId": ROOT}, "region": region}
    if excerpt:
        located["contextRegion"] = {"startLine": place.line, "snippet": {"text": excerpt}}
    return located


def _describe(rule: RuleText, language: Language) -> dict[str, object]:
    full = " ".join((rule.summary, *rule.why))
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": keep_brackets(rule.summary)},
        "fullDescription": {"text": keep_brackets(full)},
        "help": {
            "text": keep_brackets("\n\n".join(_write_help(rule, language, fence=False))),
            "markdown": "\n\n".join(_write_help(rule, language, fence=True)),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _write_help(rule: RuleText, language: Language, *, fence: bool) -> list[str]:
    parts = [rule.summary, *rule.why]
    if rule.source:
        parts.append(f"{texts.SOURCE.say(language)}: {rule.source}")
    for label, example in ((texts.WRONG, rule.wrong), (texts.RIGHT, rule.right)):
        if example:
            shown = f"```yaml\n{example}\n```" if fence else example
            parts += [f"{label.say(language)}:", shown]
    return parts


def keep_brackets(text: str) -> str:
    """Return ``text`` so that a viewer shows it as it is, also where it looks like a link of SARIF."""
    return _BRACKET.sub(r"\\\g<0>", text) if _LINK.search(text) else text
