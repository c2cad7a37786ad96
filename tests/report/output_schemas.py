"""Writes the JSON Schemas of ``report --format json`` and ``score --format json`` from the dataclasses.

The schemas are files of the package, so that other programs can read them; the test that calls this
keeps them and the dataclasses together.
"""

from __future__ import annotations

import ast
import dataclasses
import enum
import inspect
import itertools
import json
import re
import textwrap
import types
import typing

from journeymap.language import Text
from journeymap.report.content import JourneyReport
from journeymap.report.document import Document
from journeymap.report.trends import JourneyTrends
from journeymap.score import JourneyScore
from journeymap.score.change import Change
from journeymap.score.configuration import Configuration
from journeymap.score.method import MethodRange
from journeymap.score.persona import PersonaComparison, PersonaScore
from journeymap.score.portfolio import Portfolio
from journeymap.score.sign import Signs

DOCUMENTS: dict[str, tuple[str, type, str]] = {
    "report": ("reports", JourneyReport, "What `journeymap report --format json` prints."),
    "score": ("scores", JourneyScore, "What `journeymap score --format json` prints."),
    "persona": ("personas", PersonaScore, "What `journeymap score --persona ID --format json` prints."),
    "comparison": (
        "comparisons",
        PersonaComparison,
        "What `journeymap score --by persona --format json` prints.",
    ),
    "method": ("ranges", MethodRange, "What `journeymap score --method-range --format json` prints."),
    "configuration": (
        "configurations",
        Configuration,
        "What `journeymap score --config --format json` prints.",
    ),
}

BESIDE: dict[str, dict[str, typing.Any]] = {
    "score": {
        "signs": tuple[Signs, ...],
        "portfolio": Portfolio | None,
        "changes": tuple[Change, ...],
        "trends": tuple[JourneyTrends, ...],
    },
    "report": {"redacted": tuple[str, ...], "document": Document | None},
}
"""What a document holds besides, by its key; empty where it was not asked for."""
WORDS: dict[str, dict[str, str]] = {
    "report": {
        "redacted": "What the workspace leaves out for publishing; it is in none of the other keys.",
        "document": "The sections as every format has them, in one language; null where nothing is told.",
        "reports": (
            "The values of whole journeys; none where `--section`, `--owner` or `--channel` asked for a "
            "part, or figures are left out."
        ),
    }
}
"""What is said of a key of a document itself."""

TEXT = {
    "type": "object",
    "description": "A label in both languages.",
    "properties": {"en": {"type": "string"}, "tr": {"type": "string"}},
    "required": ["en", "tr"],
    "additionalProperties": False,
}
PROBLEM_FIELDS: dict[str, dict[str, object]] = {
    "rule": {"type": "string", "description": "The rule's name in words."},
    "severity": {"enum": ["error", "warning", "info"]},
    "file": {"type": "string", "description": "Path from the workspace's folder."},
    "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1},
    "message": {"type": "string"},
    "help": {"type": ["string", "null"], "description": "What to do, where something can be suggested."},
}


def write_schema(name: str) -> str:
    """Return the schema of one output as text."""
    key, root, description = DOCUMENTS[name]
    definitions: dict[str, object] = {"problem": _close(PROBLEM_FIELDS, "A problem found while loading.")}
    items = _describe_type(root, definitions)
    fields: dict[str, dict[str, object]] = {
        "version": {"const": 1, "description": "Changes when a reader of the old shape would break."},
        key: {"type": "array", "items": items},
        **{beside: _describe_type(kind, definitions) for beside, kind in BESIDE.get(name, {}).items()},
        "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}},
    }
    for field, words in WORDS.get(name, {}).items():
        fields[field] = {"description": words, **fields[field]}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:journeymap:output:{name}",
        **_close(fields, f"{description} Scores are 0..100, shares 0..1; null means that nothing is known."),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _close(fields: dict[str, dict[str, object]], description: str) -> dict[str, object]:
    return {
        "description": description,
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _describe_type(kind: typing.Any, definitions: dict[str, object]) -> dict[str, object]:
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) in {types.UnionType, typing.Union}:
        return _describe_union(arguments, definitions)
    if typing.get_origin(kind) is tuple:
        return _describe_tuple(arguments, definitions)
    if kind is Text:
        definitions["text"] = TEXT
        return {"$ref": "#/$defs/text"}
    if typing.get_origin(kind) is typing.Literal or issubclass(kind, enum.Enum):
        return {"enum": list(arguments) or [member.value for member in kind]}
    if dataclasses.is_dataclass(kind) or hasattr(kind, "_fields"):
        return _refer(kind, definitions)
    return {"type": {str: "string", bool: "boolean", int: "integer", float: "number"}[kind]}


def _describe_union(arguments: tuple[typing.Any, ...], definitions: dict[str, object]) -> dict[str, object]:
    """Describe ``X | None``, or several plain types."""
    kinds = [argument for argument in arguments if argument is not types.NoneType]
    described = [_describe_type(kind, definitions) for kind in kinds]
    one = described[0]
    if len(kinds) > 1:
        one = {"type": [each["type"] for each in described]}
    return _allow_null(one) if types.NoneType in arguments else one


def _describe_tuple(arguments: tuple[typing.Any, ...], definitions: dict[str, object]) -> dict[str, object]:
    described: dict[str, object] = {"type": "array", "items": _describe_type(arguments[0], definitions)}
    if arguments[-1] is not ...:
        described |= {"minItems": len(arguments), "maxItems": len(arguments)}
    return described


def _allow_null(schema: dict[str, object]) -> dict[str, object]:
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return schema | {"type": [*kinds, "null"]}
    if "enum" in schema:
        members = typing.cast("list[object]", schema["enum"])
        return {"enum": [*members, None]}
    return {"anyOf": [schema, {"type": "null"}]}


def _refer(kind: typing.Any, definitions: dict[str, object]) -> dict[str, object]:
    name = re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()
    if name not in definitions:
        definitions[name] = None  # a shape may hold itself
        hints, words = typing.get_type_hints(kind), _read_words(kind)
        fields = {
            name: _describe_type(hints[name], definitions)
            | ({"description": words[name]} if name in words else {})
            for name in _list_fields(kind)
        }
        definitions[name] = _close(fields, _plain(inspect.getdoc(kind) or ""))
    return {"$ref": f"#/$defs/{name}"}


def _list_fields(kind: typing.Any) -> list[str]:
    if dataclasses.is_dataclass(kind):
        return [field.name for field in dataclasses.fields(kind)]
    return list(kind._fields)


def _read_words(kind: type) -> dict[str, str]:
    """Return what the source says below each field of a dataclass."""
    body = typing.cast("ast.ClassDef", ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]).body
    words: dict[str, str] = {}
    for field, below in itertools.pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
            name = typing.cast("ast.Name", field.target).id
            words[name] = _plain(str(typing.cast("ast.Constant", below.value).value))
    return words


def _plain(words: str) -> str:
    return " ".join(words.replace("``", "`").split())
