"""Writes the JSON Schemas of what ``whatif``, ``prioritize`` and ``measure`` print, from the dataclasses."""

from __future__ import annotations

import json

from journeymap.report.measuring import MeasureRun
from journeymap.report.priority_table import Priorities
from journeymap.score.scenario import Gain
from tests.report.output_schemas import PROBLEM_FIELDS, _allow_null, _close, _describe_type

DOCUMENTS: dict[str, tuple[str, type]] = {
    "whatif": ("gain", Gain),
    "prioritize": ("priorities", Priorities),
    "measure": ("run", MeasureRun),
}


def write_plan_schema(name: str) -> str:
    """Return the schema of one output as text; the value is null where the run could not be done."""
    key, root = DOCUMENTS[name]
    definitions: dict[str, object] = {"problem": _close(PROBLEM_FIELDS, "A problem found while loading.")}
    value = _allow_null(_describe_type(root, definitions))
    fields: dict[str, dict[str, object]] = {
        "version": {"const": 1, "description": "Changes when a reader of the old shape would break."},
        key: {**value, "description": "Null where the run could not be done; `problems` says why."},
        "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}},
    }
    description = (
        f"What `journeymap {name} --format json` prints."
        " Scores are 0..100, shares 0..1; null means that nothing is known."
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:journeymap:output:{name}",
        **_close(fields, description),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
