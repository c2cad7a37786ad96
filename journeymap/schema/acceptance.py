"""Yes or no, fast: whether data has the shape of a kind of file, or of a shared part.

jsonschema-rs answers in microseconds but explains in Rust's words. Using its explanations was refused:
which error it meets first is its own affair, and every message here is our own in two languages anyway.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from journeymap.schema.definition import load_definitions, load_schema

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator


def accepts(kind: str, data: Any) -> bool:
    """Return whether ``data`` has the shape of ``kind``."""
    return _build_validator(kind).is_valid(data)


def accepts_part(name: str, data: Any) -> bool:
    """Return whether ``data`` has the shape of the shared definition ``name``."""
    return _build_part_validator(name).is_valid(data)


@cache
def _build_validator(kind: str) -> Draft202012Validator:
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator(load_schema(kind), offline=True)


@cache
def _build_part_validator(name: str) -> Draft202012Validator:
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": load_definitions()}, offline=True)
