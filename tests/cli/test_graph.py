"""``graph`` as its users run it: streams, exit codes, mistakes, empty workspaces."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from journeymap.report import load_output_schema
from tests.cli.command import SMALLEST, Done, run, write

WORKSPACE = Path(__file__).parents[1] / "report" / "ways"
CASES = Path(__file__).parents[1] / "report" / "cases"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "work"
    shutil.copytree(WORKSPACE, copied)
    return copied


def read_json(done: Done) -> dict[str, list[dict[str, object]]]:
    told: dict[str, list[dict[str, object]]] = json.loads(done.out)
    jsonschema.Draft202012Validator(load_output_schema("graph")).validate(told)
    return told


def test_every_journey_is_answered_in_its_own_language(folder: Path) -> None:
    done = run(folder, "graph")
    order, plain = (
        (CASES / name).read_text(encoding="utf-8") for name in ("graph-order.en.txt", "graph-plain.tr.txt")
    )
    assert (done.code, done.err, done.out) == (0, "", f"{order}\n{plain}")


def test_asked_for_one_question_and_one_journey(folder: Path) -> None:
    done = run(folder, "graph", "journeys/order.yaml", "--question", "dead-ends", "--language", "tr")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("\n\nÇIKMAZLAR\n  • Answers a survey\n")
    assert done.out.count("\n\n") == 1


def test_questions_are_answered_in_their_own_order_and_once(folder: Path) -> None:
    one = run(folder, "graph", "order", "-q", "loops", "-q", "dead-ends", "-q", "loops")
    other = run(folder, "graph", "order", "-q", "dead-ends", "-q", "loops")
    assert one.out == other.out


def test_json_has_the_published_shape(folder: Path) -> None:
    told = read_json(run(folder, "graph", "order", "--format", "json", "--question", "unreachable"))
    (graph,) = told["graphs"]
    assert graph["unreachable"] == [
        {"id": "forum", "title": "Asks in the forum"},
        {"id": "leaflet", "title": "Reads the leaflet"},
    ]
    assert graph["dead_ends"] is None


def test_csv_is_one_question(folder: Path) -> None:
    done = run(folder, "graph", "--format", "csv", "--question", "centrality")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.code == 0
    assert {row["journey"] for row in rows} == {"order", "plain"}
    assert next(row["title"] for row in rows if row["id"] == "door") == "'=Takes the parcel"


@pytest.mark.parametrize(
    ("arguments", "count"), [((), "15"), (("-q", "loops", "-q", "funnel"), "2")], ids=["none", "two"]
)
def test_csv_of_several_questions_is_wrong_usage(
    folder: Path, arguments: tuple[str, ...], count: str
) -> None:
    done = run(folder, "graph", "--format", "csv", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"journeymap: CSV is one table: it is written for one question, not for {count}.\n"
        "  help: Add `--question NAME` once; for all questions in one file use `--format json`.\n"
    )


def test_mistakes_are_told_with_their_exit_codes(folder: Path, tmp_path: Path) -> None:
    unknown = run(folder, "graph", "oder")
    assert (unknown.code, unknown.out) == (2, "")
    assert "Did you mean `order`?" in unknown.err
    nowhere = run(tmp_path, "graph", "--format", "json", "-w", "no-such-folder")
    assert nowhere.code == 3
    told = read_json(nowhere)
    assert told["graphs"] == []
    assert told["problems"][0]["rule"] == "cannot-run"
    misspelt = run(folder, "graph", "--question", "bottelnecks")
    assert misspelt.code == 2
    assert "bottlenecks" in misspelt.err


def test_an_empty_workspace_is_no_clean_answer(tmp_path: Path) -> None:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nname: Empty\n")
    (tmp_path / "journeys").mkdir()
    done = run(tmp_path, "graph")
    assert (done.code, done.out) == (3, "")
    assert "There is no journey in" in done.err


def test_what_cannot_be_read_is_left_out_and_said(folder: Path) -> None:
    write(folder, "journeys/broken.yaml", "title: Broken\nstages: [\n")
    done = run(folder, "graph", "-q", "loops")
    assert done.code == 1
    assert "First online order" in done.out
    assert "broken.yaml" in done.err


def test_the_smallest_journey_is_never_an_empty_screen(tmp_path: Path) -> None:
    write(tmp_path, "journeys/small.yaml", SMALLEST)
    for question in ("unreachable", "bottlenecks", "funnel", "painful-path", "owner-handoffs"):
        done = run(tmp_path, "graph", "-q", question, "-l", "tr")
        assert done.code == 0
        assert len(done.out.strip().splitlines()) >= 6, question


def test_braces_in_the_name_of_a_team_are_letters(tmp_path: Path) -> None:
    text = SMALLEST.replace("{id: temas, title: Temas}", '{id: a, title: A, owner: "{x}"}')
    text += '      - {id: b, title: B, owner: "{}"}\n'
    write(tmp_path, "journeys/braces.yaml", text)
    done = run(tmp_path, "graph", "-q", "owner-handoffs")
    assert (done.code, done.err) == (0, "")
    assert "{x}" in done.out
    assert run(tmp_path, "report").code == 0
