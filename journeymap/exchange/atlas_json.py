"""The whole atlas as one JSON document: what every file declares, and the graph that it makes.

The declarations have the shapes of the files, so that the document needs no words of its own and importing
it gives the same atlas. The graph is there for programs that ask who touches whom; an import leaves it
aside, since it follows from the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from journeymap.atlas.files import FOLDERS, SETTINGS, is_id
from journeymap.exchange import texts
from journeymap.exchange.declaration import Declarations, name_file
from journeymap.exchange.draft import Draft, Path
from journeymap.exchange.json_place import locate_json, place_offset
from journeymap.graph.exchange import list_plain_edges, list_plain_nodes
from journeymap.language import Language, Message
from journeymap.model import Atlas
from journeymap.problem import Location, Problem
from journeymap.report.machine import plain_problem
from journeymap.report.stream import Fields, Items, stream_json
from journeymap.schema import KINDS, load_schema, nearest
from journeymap.schema.definition import load_definitions

VERSION = 1
"""Of the shape; it changes when a reader of the old shape would break."""
MOST_BYTES = 50_000_000
"""Size of a document that is read; a journey of 150 lines has about 9 000 bytes."""

_HALF = re.compile(
    r"(?i)(?<!\\)(?:\\\\)*\\u(?:d[89ab][0-9a-f]{2}(?!\\ud[c-f][0-9a-f]{2})|(?<!d[89ab]..\\u)d[c-f][0-9a-f]{2})"
)
"""An escape that stands for half a character, without its other half."""
_KEYS: Mapping[str, str] = {
    "journeys": "journey",
    "personas": "persona",
    "touchpoints": "touchpoint",
    "pain_points": "pain-point",
    "evidence": "evidence",
}
"""Key of the document by kind."""
_ASIDE = frozenset({"version", "$schema", "graph", "problems"})


def write_atlas_json(
    declarations: Declarations, atlas: Atlas, problems: Sequence[Problem], language: Language
) -> str:
    """Return what :func:`stream_atlas_json` yields as one text."""
    return "".join(stream_atlas_json(declarations, atlas, problems, language))


def stream_atlas_json(
    declarations: Declarations, atlas: Atlas, problems: Sequence[Problem], language: Language
) -> Iterator[str]:
    """Yield the document; ``problems`` and the titles of built-in channels are told in ``language``."""
    nodes, edges = list_plain_nodes(atlas, language), list_plain_edges(atlas, language)
    document: dict[str, object] = {
        "version": VERSION,
        "workspace": declarations.get(SETTINGS),
        **{key: Fields(_take_kind(declarations, kind)) for key, kind in _KEYS.items()},
        "graph": Fields(
            {
                "nodes": Items({"name": node.name, **node.attributes} for node in nodes),
                "edges": Items({"from": edge.source, "to": edge.target, **edge.attributes} for edge in edges),
            }
        ),
        "problems": [plain_problem(problem, language) for problem in problems],
    }
    return stream_json(document)


def _take_kind(declarations: Declarations, kind: str) -> Iterator[tuple[str, object]]:
    folder = FOLDERS[kind] + "/"
    names = {PurePosixPath(name).stem: name for name in declarations if name.startswith(folder)}
    return ((identifier, declarations[names[identifier]]) for identifier in sorted(names))


def assemble_atlas_schema() -> dict[str, object]:
    """Return the JSON Schema of the document, made of those of the files."""
    definitions: dict[str, object] = dict(load_definitions())
    for kind in KINDS:
        schema = load_schema(kind)
        for key in ("$schema", "$id", "$defs"):
            schema.pop(key, None)
        definitions[f"{kind}-file"] = schema
    held = {key: _describe_kind(kind) for key, kind in _KEYS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Atlas",
        "description": (
            "What `journeymap export json` prints and `journeymap import` reads: what every file of a "
            "workspace declares, by id, and the graph that it makes."
        ),
        "type": "object",
        "properties": {
            "version": {
                "const": VERSION,
                "description": "Changes when a reader of the old shape would break.",
            },
            "workspace": {
                "description": "What `journeymap.yaml` declares; null where there is none.",
                "if": {"type": "object"},
                "then": {"$ref": "#/$defs/workspace-file"},
                "else": {"type": "null"},
            },
            **held,
            "graph": _describe_graph(),
            "problems": {
                "type": "array",
                "items": {"$ref": "#/$defs/problem"},
                "description": "What was wrong; a file that could not be read is missing above.",
            },
        },
        "required": ["version", "journeys"],
        "additionalProperties": False,
        "$defs": {**definitions, "problem": _describe_problem()},
    }


def _describe_kind(kind: str) -> dict[str, object]:
    return {
        "type": "object",
        "description": f"What the files under `{FOLDERS[kind]}/` declare, by id.",
        "propertyNames": {"$ref": "#/$defs/id"},
        "additionalProperties": {"$ref": f"#/$defs/{kind}-file"},
    }


def _describe_graph() -> dict[str, object]:
    attribute = {"type": ["string", "number", "boolean"]}
    node = {
        "type": "object",
        "description": "A thing with its kind, id, title and those of its figures that are known.",
        "properties": {
            "name": {"type": "string", "description": "Kind and ids, joined by slashes."},
            "kind": {"type": "string"},
            "id": {"type": "string"},
            "title": {"type": "string"},
        },
        "required": ["name", "kind", "id", "title"],
        "additionalProperties": attribute,
    }
    edge = {
        "type": "object",
        "description": "How one thing is related to another.",
        "properties": {
            "from": {"type": "string", "description": "The name of a node."},
            "to": {"type": "string", "description": "The name of a node."},
            "relation": {"type": "string", "description": "`has_stage`, `next`, `hurts`, `resolves` ..."},
        },
        "required": ["from", "to", "relation"],
        "additionalProperties": attribute,
    }
    return {
        "type": "object",
        "description": "The declared things and how they are related; an import leaves it aside.",
        "properties": {"nodes": {"type": "array", "items": node}, "edges": {"type": "array", "items": edge}},
        "required": ["nodes", "edges"],
        "additionalProperties": False,
    }


def _describe_problem() -> dict[str, object]:
    texts_of = {"rule", "file", "message"}
    fields: dict[str, object] = {name: {"type": "string"} for name in sorted(texts_of)}
    fields["severity"] = {"enum": ["error", "warning", "info"]}
    fields["line"] = fields["column"] = {"type": "integer", "minimum": 1}
    fields["help"] = {"type": ["string", "null"]}
    return {
        "type": "object",
        "description": "A problem found while loading.",
        "properties": dict(sorted(fields.items())),
        "required": sorted(fields),
        "additionalProperties": False,
    }


class _WordError(ValueError):
    """A word of the document that JSON, or sense, does not allow."""

    def __init__(self, rule: str, message: Message) -> None:
        super().__init__(rule)
        self.rule, self.message = rule, message


def read_atlas_json(content: bytes, file: str) -> Draft:
    """Read the document; ``file`` is its name in problems. Never raises, whatever the bytes."""
    draft = Draft(file=file)
    if len(content) > MOST_BYTES:
        draft.refuse("too-large", Location(file=file), texts.TOO_LARGE(most=MOST_BYTES // 1_000_000))
        return draft
    text = _decode(content, draft)
    document = None if text is None else _parse(text, draft)
    if text is None or document is None:
        return draft
    draft.find = lambda name, path: locate_json(text, file, _find_way(name, path))
    if not isinstance(document, dict) or "journeys" not in document:
        draft.refuse("not-an-atlas", Location(file=file), texts.NO_ATLAS(), texts.NO_ATLAS_HELP())
        return draft
    if document.get("version") != VERSION:
        place = locate_json(text, file, ("version",))
        draft.refuse("unknown-version", place, texts.UNKNOWN_VERSION(known=VERSION))
    _take_all(document, text, draft)
    return draft


def _decode(content: bytes, draft: Draft) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        place = place_offset(before, draft.file, len(before))
        draft.refuse("not-utf-8", place, texts.NOT_UTF_8(), texts.NOT_UTF_8_HELP())
        return None


def _parse(text: str, draft: Draft) -> Any:
    place = Location(file=draft.file)
    half = _HALF.search(text)
    if half is not None:
        found = place_offset(text, draft.file, half.start())
        draft.refuse("not-json", found, texts.HALF_A_CHARACTER(word=half[0]))
        return None
    try:
        return json.loads(text, object_pairs_hook=_refuse_twice, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        place = Location(file=draft.file, line=error.lineno, column=error.colno)
        draft.refuse("not-json", place, texts.NOT_JSON(), texts.NOT_JSON_HELP())
    except _WordError as error:
        draft.refuse(error.rule, place, error.message)
    except RecursionError:
        draft.refuse("too-deep", place, texts.TOO_DEEP())
    except ValueError:  # a whole number with thousands of digits
        draft.refuse("not-json", place, texts.NUMBER_TOO_LONG())
    return None


def _refuse_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _WordError("duplicate-key", texts.KEY_TWICE(word=twice[:60]))
    return held


def _refuse_constant(word: str) -> float:
    raise _WordError("not-json", texts.NOT_FINITE(word=word))


def _take_all(document: dict[str, Any], text: str, draft: Draft) -> None:
    known = {"workspace", *_KEYS, *_ASIDE}
    for key, held in document.items():
        place = locate_json(text, draft.file, (key,))
        if key not in known:
            best = nearest(key, known)
            told = texts.DID_YOU_MEAN(name=best) if best else None
            draft.refuse("unknown-key", place, texts.UNKNOWN_KEY(key=key[:60]), told)
        elif key == "workspace" and held is not None:
            _take(draft, SETTINGS, held, place)
        elif key in _KEYS and not isinstance(held, dict):
            draft.refuse("wrong-type", place, texts.NOT_BY_ID(key=key))
        elif key in _KEYS:
            _take_files(draft, key, held, text)


def _take_files(draft: Draft, key: str, held: dict[str, Any], text: str) -> None:
    for identifier, data in held.items():
        place = locate_json(text, draft.file, (key, identifier))
        if is_id(identifier):
            _take(draft, name_file(_KEYS[key], identifier), data, place)
        else:
            draft.refuse("bad-id", place, texts.BAD_ID(id=identifier[:60]))


def _take(draft: Draft, name: str, data: object, place: Location) -> None:
    if isinstance(data, dict):
        draft.files[name] = data
    else:
        draft.refuse("wrong-type", place, texts.NOT_A_MAPPING())


def _find_way(name: str, path: Path) -> Path:
    if name == SETTINGS:
        return ("workspace", *path)
    folder, _, rest = name.partition("/")
    key = next(key for key, kind in _KEYS.items() if FOLDERS[kind] == folder)
    return (key, rest.removesuffix(".yaml"), *path)
