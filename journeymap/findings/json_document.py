"""Problems as JSON: one document, its shape published as ``validate.schema.json`` beside this module.

Every text is exact, but for lone surrogates, which no file can hold. Files are named from the workspace.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from journeymap.findings.fingerprint import find_fingerprints
from journeymap.findings.statistics import count_all, count_rules
from journeymap.language import Language
from journeymap.language.cells import reveal_surrogates
from journeymap.problem import Location, Problem, Related

VERSION = 1
"""Of the shape; it changes when a reader of the old shape would break."""


def write_problems_json(problems: Sequence[Problem], language: Language) -> str:
    """Return one JSON document with the problems in their order, and how often each rule was broken."""
    total = count_all(problems)
    prints = find_fingerprints(problems)
    return dump_json(
        {
            "version": VERSION,
            "language": language,
            "summary": {
                "errors": total.errors,
                "warnings": total.warnings,
                "notes": total.notes,
                "files": total.files,
            },
            "statistics": [count._asdict() for count in count_rules(problems)],
            "problems": [
                _plain(problem, language, fingerprint)
                for problem, fingerprint in zip(problems, prints, strict=True)
            ],
        }
    )


def load_problems_schema() -> dict[str, object]:
    """Return the JSON Schema of what ``validate --format json`` prints."""
    from importlib.resources import files

    text = files("journeymap.findings").joinpath("validate.schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def dump_json(document: object) -> str:
    """Return ``document`` as JSON text, with lone surrogates made visible."""
    return reveal_surrogates(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _plain(problem: Problem, language: Language, fingerprint: str) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        **_plain_place(problem.location),
        "message": problem.message.say(language),
        "help": None if problem.help is None else problem.help.say(language),
        "excerpt": problem.excerpt or None,
        "fingerprint": fingerprint,
        "related": [_plain_related(related, language) for related in problem.related],
    }


def _plain_related(related: Related, language: Language) -> dict[str, object]:
    return {
        **_plain_place(related.location),
        "message": related.message.say(language),
        "excerpt": related.excerpt or None,
    }


def _plain_place(place: Location) -> Mapping[str, object]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_column": place.column + place.width,
    }
