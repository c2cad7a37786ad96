"""The six schema files: sound, complete in themselves, and kind to the editor that shows them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from journeymap.schema import KINDS, load_schema
from journeymap.schema.acceptance import KNOWN
from journeymap.schema.definition import assemble_schema, load_definitions

FOLDER = Path(__file__).parents[2] / "journeymap" / "schema"

Part = tuple[str, dict[str, Any]]


def walk_parts(part: object, path: str = "") -> Iterator[Part]:
    """Yield every mapping of a schema with its path; examples are data and are left out."""
    if isinstance(part, dict):
        yield path, part
        for key, held in part.items():
            if key not in {"examples", "enum", "const"}:
                yield from walk_parts(held, f"{path}/{key}")
    elif isinstance(part, list):
        for place, held in enumerate(part):
            yield from walk_parts(held, f"{path}/{place}")


def walk_properties(schema: dict[str, Any]) -> Iterator[Part]:
    """Yield every declared property; what ``then`` narrows is declared elsewhere."""
    for path, part in walk_parts(schema):
        if not {"if", "then"} & set(path.split("/")) and path.rpartition("/")[0].endswith("/properties"):
            yield path, part


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_valid_under_the_metaschema(kind: str) -> None:
    schema = load_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema_rs.meta.validate(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:journeymap:{kind}"


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_complete_in_itself(kind: str) -> None:
    schema = load_schema(kind)
    for path, part in walk_parts(schema):
        if isinstance(part.get("$ref"), str):
            assert part["$ref"].removeprefix("#/$defs/") in schema["$defs"], path


@pytest.mark.parametrize("kind", KINDS)
def test_shared_parts_are_copies_of_the_definitions(
    kind: str, check_golden: Callable[[Path, str], None]
) -> None:
    wanted = assemble_schema(load_schema(kind), load_definitions())
    check_golden(FOLDER / f"{kind}.schema.json", json.dumps(wanted, ensure_ascii=False, indent=2) + "\n")


def test_every_shared_part_is_used() -> None:
    used = {name for kind in KINDS for name in load_schema(kind)["$defs"]}
    assert sorted(used) == sorted(load_definitions())


@pytest.mark.parametrize("kind", KINDS)
def test_causes_do_not_hide_behind_alternatives(kind: str) -> None:
    assert [path for path, part in walk_parts(load_schema(kind)) if {"anyOf", "oneOf"} & set(part)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_objects_refuse_unknown_keys(kind: str) -> None:
    for path, part in walk_parts(load_schema(kind)):
        kinds = [part["type"]] if isinstance(part.get("type"), str) else part.get("type", [])
        if "object" in kinds and "/if" not in path and "then" not in part:
            assert "additionalProperties" in part, path


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_explains_itself(kind: str) -> None:
    for path, part in walk_properties(load_schema(kind)):
        assert part.get("title", "").strip(), path
        assert part.get("description", "").strip().endswith("."), path
        assert part.get("examples"), path
        assert "missing" in part["description"].lower(), path


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_is_valid(kind: str) -> None:
    schema = load_schema(kind)
    for _, part in walk_parts(schema):
        if isinstance(part.get("examples"), list):
            alone = {**part, "$defs": schema["$defs"], "$id": "urn:journeymap:part"}
            for example in part["examples"]:
                jsonschema.Draft202012Validator(alone).validate(example)
                jsonschema_rs.validate(alone, example)


@pytest.mark.parametrize(("kind", "item"), [("touchpoint", "touchpoint"), ("pain-point", "painPoint")])
def test_shared_file_has_the_keys_of_the_item(kind: str, item: str) -> None:
    in_file = load_schema(kind)["properties"]
    in_item = load_definitions()[item]["properties"]
    assert list(in_file) == [name for name in in_item if name not in {"id", "use"}]
    for name, part in in_file.items():
        assert {**part, "description": ""} == {**in_item[name], "description": ""}, name


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_anchored_or_trivial(kind: str) -> None:
    for path, part in walk_parts(load_schema(kind)):
        pattern = part.get("pattern")
        if isinstance(pattern, str):
            assert pattern == r"\S" or (pattern.startswith("^") and pattern.endswith("$")), path


def test_load_schema_gives_a_copy_of_its_own() -> None:
    schema = load_schema("persona")
    schema.clear()
    assert load_schema("persona")["title"] == "Persona"


@pytest.mark.parametrize("kind", KINDS)
def test_every_keyword_is_obeyed(kind: str) -> None:
    words = {"title", "description", "examples", "$schema", "$id", "$defs"}
    for path, part in walk_parts(load_schema(kind)):
        if path.rpartition("/")[2] not in {"properties", "$defs", "dependentRequired"}:
            assert set(part) <= KNOWN | words, path
