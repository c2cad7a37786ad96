"""Writes the JSON Schema of what ``diff`` prints, from the dataclasses."""

from __future__ import annotations

import json

from journeymap.change import AtlasChange, FieldChange
from journeymap.change.scores import ScoreMove
from journeymap.report.diff_content import StageGap
from tests.report.output_schemas import PROBLEM_FIELDS, _allow_null, _close, _describe_type, _read_words

_ANY: dict[str, object] = {
    "description": "A plain value, a list of them, or an object with the fields of one."
}


def write_diff_schema() -> str:
    """Return the schema as text; the value is null where nothing could be compared."""
    words = _read_words(FieldChange)
    change: dict[str, dict[str, object]] = {
        "field": {"type": "string", "description": words["field"]},
        "before": _ANY,
        "after": _ANY,
    }
    definitions: dict[str, object] = {
        "problem": _close(PROBLEM_FIELDS, "A problem found while loading."),
        "field-change": _close(change, "A field with its values before and after; null where it had none."),
    }
    problems: dict[str, object] = {"type": "array", "items": {"$ref": "#/$defs/problem"}}
    fields: dict[str, dict[str, object]] = {
        "base": {"type": "string", "description": "As it was named."},
        "head": {"type": "string"},
        "empty": {"type": "boolean", "description": "Nothing changed in what could be compared."},
        "change": _describe_type(AtlasChange, definitions),
        "scores": _describe_type(tuple[ScoreMove, ...], definitions),
        "problems_new": problems,
        "problems_gone": problems,
        "gap": _describe_type(tuple[StageGap, ...], definitions),
    }
    definitions["diff"] = _close(fields, "Two states and everything that is not the same in them.")
    document: dict[str, dict[str, object]] = {
        "version": {"const": 1, "description": "Changes when a reader of the old shape would break."},
        "diff": _allow_null({"$ref": "#/$defs/diff"})
        | {"description": "Null where nothing could be compared; `problems` says why."},
        "problems": problems,
    }
    description = (
        "What `journeymap diff --format json` prints."
        " Scores are 0..100, shares 0..1; null means that nothing is known."
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:journeymap:output:diff",
        **_close(document, description),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
