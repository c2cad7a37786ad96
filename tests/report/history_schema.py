"""Writes the JSON Schema of what ``history`` prints, from the dataclasses."""

from __future__ import annotations

import json

from journeymap.git.log import Commit
from journeymap.report.history_json import HistoryTrack
from tests.report.output_schemas import PROBLEM_FIELDS, _allow_null, _close, _describe_type


def write_history_schema() -> str:
    """Return the schema as text; the value is null where there is no history."""
    definitions: dict[str, object] = {"problem": _close(PROBLEM_FIELDS, "A problem.")}
    fault: dict[str, dict[str, object]] = {
        "commit": {"type": "string"},
        "place": {"type": "integer", "description": "The commit's place among `commits`, from 0."},
        "problem": {"$ref": "#/$defs/problem"},
    }
    definitions["fault"] = _close(fault, "A commit whose workspace cannot be read in full.")
    fields: dict[str, dict[str, object]] = {
        "commits": _describe_type(tuple[Commit, ...], definitions) | {"description": "Oldest first."},
        "journeys": _describe_type(tuple[HistoryTrack, ...], definitions),
        "faults": {"type": "array", "items": {"$ref": "#/$defs/fault"}},
        "shallow": {"type": "boolean", "description": "The clone's history is cut."},
    }
    definitions["history"] = _close(fields, "The scores of a workspace from commit to commit.")
    document: dict[str, dict[str, object]] = {
        "version": {"const": 1, "description": "Changes when a reader of the old shape would break."},
        "history": _allow_null({"$ref": "#/$defs/history"})
        | {"description": "Null where there is none; `problems` says why."},
        "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}},
    }
    description = (
        "What `journeymap history --format json` prints. A point holds until the next one of its journey."
        " Scores are 0..100, shares 0..1; null means that nothing is known."
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:journeymap:output:history",
        **_close(document, description),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
