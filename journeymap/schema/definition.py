"""The seven schemas as they lie in the package.

Each file stands alone, so that an editor can be pointed at it without a network. Parts that several of
them need are written once, in ``definitions.schema.json``, and copied by :func:`assemble_schema`; a test
holds the copies to the original. References between files were refused: editors resolve them differently.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

KINDS = ("workspace", "journey", "persona", "touchpoint", "pain-point", "evidence", "measurement")
"""The kinds of file in a workspace, as the schema files are called."""

VERSION_KEY = "schema_version"
"""The key of a workspace's settings that says in which version of the format all its files are written."""

_LOCAL = "#/$defs/"


def load_schema(kind: str) -> dict[str, Any]:
    """Return the schema of one of :data:`KINDS`, complete in itself and the caller's own to change."""
    schema: dict[str, Any] = json.loads(_read(kind))
    return schema


def read_version() -> int:
    """Return the version of the format that this program reads and writes."""
    version: int = load_schema("workspace")["properties"][VERSION_KEY]["const"]
    return version


def write_schema(kind: str) -> str:
    """Return the text of the schema of one of :data:`KINDS`, for an editor or a reader."""
    return _read(kind)


def load_definitions() -> dict[str, Any]:
    """Return the shared parts by name."""
    definitions: dict[str, Any] = json.loads(_read("definitions"))["$defs"]
    return definitions


def assemble_schema(own: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Return ``own`` with a copy of each shared part that it needs, directly or through another."""
    found: set[str] = set()
    waiting = list(_find_references({key: value for key, value in own.items() if key != "$defs"}))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(_find_references(definitions[name]))
    return {**own, "$defs": {name: definitions[name] for name in sorted(found)}}


@cache
def _read(name: str) -> str:
    # A package in a zip archive is refused: `importlib.resources` takes longer than reading the schemas does.
    return Path(__file__).with_name(f"{name}.schema.json").read_text(encoding="utf-8")


def _find_references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"].removeprefix(_LOCAL)
        for held in part.values():
            yield from _find_references(held)
    elif isinstance(part, list):
        for held in part:
            yield from _find_references(held)
