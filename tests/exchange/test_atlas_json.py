"""The atlas as JSON: of the published shape, the same atlas when it comes back, and no way to hurt."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.atlas import HeldFiles, read_files, read_workspace
from journeymap.exchange.atlas_json import assemble_atlas_schema, read_atlas_json, write_atlas_json
from journeymap.exchange.declaration import read_declarations
from journeymap.exchange.preparation import prepare_draft
from journeymap.model import Atlas
from tests.exchange.declared import REPOSITORY, declarations, load


def bring_back(text: str) -> Atlas:
    prepared = prepare_draft(read_atlas_json(text.encode(), "atlas.json"))
    assert prepared.problems == ()
    return read_files(HeldFiles(files={name: told.encode() for name, told in prepared.texts.items()})).atlas


def test_this_repository_comes_back_whole() -> None:
    read = read_workspace(REPOSITORY)
    text = write_atlas_json(read_declarations(REPOSITORY), read.atlas, read.problems, "tr")
    jsonschema.Draft202012Validator(assemble_atlas_schema()).validate(json.loads(text))
    assert bring_back(text) == read.atlas


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(assemble_atlas_schema())


@given(declarations())
def test_any_workspace_comes_back_whole(files: dict[str, Any]) -> None:
    atlas = load(files)
    text = write_atlas_json(files, atlas, (), "en")
    jsonschema.Draft202012Validator(assemble_atlas_schema()).validate(json.loads(text))
    assert bring_back(text) == atlas


def test_a_file_that_lies_beside_is_named() -> None:
    document = {"version": 1, "journeys": {}, "evidence": {"e": {"title": "E", "file": "e.pdf"}}}
    prepared = prepare_draft(read_atlas_json(json.dumps(document).encode(), "a.json"))
    assert prepared.problems == ()
    assert [loss.say("en") for loss in prepared.losses] == [
        "To be copied by hand: There is no file e.pdf in the workspace."
    ]


SMALL = (
    '{"version": 1, "journeys": {"j": {"title": "J", "stages": '
    '[{"id": "s", "title": "S", "touchpoints": [%s]}]}}}'
)


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"", (1, 1), "This is not valid JSON from here on."),
        (b'{"journeys": {}', (1, 16), "This is not valid JSON from here on."),
        (b'{"a": "\xff"}', (1, 8), "The file is not UTF-8 text."),
        (b"[" * 100_000, (1, 1), "The document is nested too deeply."),
        (b'{"journeys": 1' + b"0" * 5_000 + b"}", (1, 1), "A number has too many digits."),
        (
            b'{"version": 1, "journeys": {}, "journeys": {}}',
            (1, 1),
            "The key `journeys` stands twice in one place.",
        ),
        (b'{"version": NaN, "journeys": {}}', (1, 1), "`NaN` is no number that JSON has."),
        (b"[]", (1, 1), "This JSON document is no atlas: it has no `journeys`."),
        (
            b'{"version": 2, "journeys": {}}',
            (1, 13),
            "The document is of a version that this journeymap does not read; it reads `version: 1`.",
        ),
        (b'{"version": 1, "journeys": {},\n "persona": {}}', (2, 13), "An atlas has no `persona`."),
        (
            b'{"version": 1, "journeys": []}',
            (1, 28),
            "`journeys` has to be an object: what each file declares, by its id.",
        ),
        (b'{"version": 1, "journeys": {"j": 1}}', (1, 34), "An object was expected here."),
        (
            b'{"version": 1, "journeys": {"../x": {}}}',
            (1, 37),
            "`../x` cannot be an id: small letters a-z, digits, `-` and `_`, at most 64.",
        ),
        ((SMALL % '{"id": "t", "title": "T", "chanel": "x"}').encode(), (1, 138), "`chanel` is not a key"),
        (
            (SMALL % '{"id": "t", "title": "T", "channel": "x"}').encode(),
            (1, 139),
            "The channel `x` is neither",
        ),
        ((SMALL % '{"id": "t", "title": "a\\u0007b"}').encode(), (1, 123), "The invisible character U+0007"),
        ((SMALL % '{"id": "t", "title": "a\\ud800b"}').encode(), (1, 125), "`\\ud800` is half a"),
    ],
)
def test_what_is_wrong_has_its_place(content: bytes, place: tuple[int, int], message: str) -> None:
    problems = prepare_draft(read_atlas_json(content, "a.json")).problems
    first = problems[0]
    assert ((first.location.line, first.location.column), first.message.say("en")[: len(message)]) == (
        place,
        message,
    )
    assert first.location.file == "a.json"


@given(
    st.binary(max_size=200) | st.text(max_size=100).map(lambda text: json.dumps({"journeys": text}).encode())
)
def test_no_bytes_hurt(content: bytes) -> None:
    assert prepare_draft(read_atlas_json(content, "a.json")).has_errors
