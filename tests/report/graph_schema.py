"""Writes the JSON Schema of ``graph --format json`` from the dataclasses."""

from __future__ import annotations

import json

from journeymap.report.graph_content import GraphAnswers
from tests.report.output_schemas import PROBLEM_FIELDS, _close, _describe_type


def write_graph_schema() -> str:
    """Return the schema as text; there are no graphs where the run could not be done."""
    definitions: dict[str, object] = {"problem": _close(PROBLEM_FIELDS, "A problem found while loading.")}
    fields: dict[str, dict[str, object]] = {
        "version": {"const": 1, "description": "Changes when a reader of the old shape would break."},
        "graphs": {"type": "array", "items": _describe_type(GraphAnswers, definitions)},
        "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}},
    }
    description = "What `journeymap graph --format json` prints. Null means that nothing is known or asked."
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:journeymap:output:graph",
        **_close(fields, description),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
