"""Scenario files: their shape, their edits with places, and what can be wrong with them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import journeymap.schema
from journeymap.atlas.scenario_file import read_scenario
from journeymap.model import (
    Edit,
    MeetKpi,
    MoveDropOff,
    Reference,
    ResolvePain,
    SetCompletion,
    SetKpi,
    SetMetric,
)
from journeymap.problem import JourneymapError
from journeymap.schema import load_schema
from journeymap.schema.definition import assemble_schema, load_definitions

WHOLE = Path(__file__).parent / "scenarios" / "whole.yaml"
SCHEMA = Path(journeymap.schema.__file__).parent / "scenario.schema.json"


def told(tmp_path: Path, text: str | bytes) -> list[tuple[str, int, int, str]]:
    path = tmp_path / "scenario.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [
        (problem.rule, problem.location.line, problem.location.column, problem.message.say("en"))
        for problem in read_scenario(path).problems
    ]


def test_every_key_becomes_an_edit_with_its_place() -> None:
    read = read_scenario(WHOLE)
    assert read.problems == ()
    assert read.scenario is not None
    assert (read.scenario.title, read.scenario.journey) == ("Checkout first", Reference(id="order"))
    expected: tuple[Edit, ...] = (
        ResolvePain(pain_point="hidden-fee"),
        ResolvePain(pain_point="told-twice"),
        SetMetric(place="checkout", metric="csat", value=80),
        SetMetric(place="survey", metric="nps", value=20),
        SetKpi(kpi="on-time", value=90),
        SetCompletion(share=0.8),
        MoveDropOff(source="checkout", target="complete", share=0.5),
        MeetKpi(kpi="on-time"),
    )
    assert read.scenario.edits == expected
    places = [(edit.origin.file, edit.origin.line, edit.origin.column) for edit in read.scenario.edits]
    assert places == [("whole.yaml", *place) for place in (
        (3, 11), (3, 23), (5, 5), (6, 5), (7, 14), (8, 13), (10, 5), (11, 8)
    )]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("resolves: [a]\n", ("unknown-key", 1, 1, "`resolves` is not a key that may stand here.")),
        ("title: Nothing\n", ("empty-scenario", 1, 1, "The scenario changes nothing.")),
        (
            "move: [{from: a, to: b}]\n",
            ("impossible-edit", 1, 8, "Say how many move: either `share` or `count`."),
        ),
        (
            "move: [{from: a, to: b, share: 0.5, count: 3}]\n",
            ("impossible-edit", 1, 8, "Say how many move: either `share` or `count`."),
        ),
    ],
)
def test_what_is_wrong_has_its_place(tmp_path: Path, text: str, problem: tuple[str, int, int, str]) -> None:
    assert told(tmp_path, text) == [problem]


def test_a_problem_shows_its_line(tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text("title: Nothing\n", encoding="utf-8")
    (problem,) = read_scenario(path).problems
    assert problem.excerpt == "title: Nothing"


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(JourneymapError, match=r"There is no file .*none\.yaml\."):
        read_scenario(tmp_path / "none.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_and_a_folder_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path / "pipe.yaml", tmp_path):
        (problem,) = read_scenario(path).problems
        assert problem.rule == "not-a-file"


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "scenario.yaml"
    path.write_bytes(content)
    read = read_scenario(path)
    assert read.scenario is None or read.scenario.edits or read.problems


def test_the_schema_is_sound_and_its_shared_parts_are_copies(
    check_golden: Callable[[Path, str], None],
) -> None:
    schema = load_schema("scenario")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema_rs.meta.validate(schema)
    wanted = assemble_schema(schema, load_definitions())
    check_golden(SCHEMA, json.dumps(wanted, ensure_ascii=False, indent=2) + "\n")


def test_the_schema_explains_itself_and_refuses_unknown_keys() -> None:
    schema = load_schema("scenario")
    objects = [schema, *(schema["properties"][key]["items"] for key in ("metrics", "move", "kpis"))]
    for part in objects:
        assert part["additionalProperties"] is False
        for name, held in part["properties"].items():
            assert held["title"].strip(), name
            assert "missing" in held["description"], name
            for example in held["examples"]:
                alone = {**held, "$defs": schema["$defs"]}
                jsonschema.Draft202012Validator(alone).validate(example)
