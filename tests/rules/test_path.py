"""Rules about the path: each fires on its case and is silent on the mended one."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.findings.text import write_problem
from journeymap.rules import Control, Study, check_rules
from tests.cli.command import run

JOURNEY = """\
title: Sipariş
stages:
  - id: s
    title: S
    touchpoints: [{id: a, title: A}, {id: b, title: B}]
"""
LOOP = """\
transitions:
  - {from: start, to: a, count: 100}
  - {from: a, to: b, count: 60}
  - {from: a, to: complete, count: 40}
  - {from: b, to: b, count: 60}
"""
PATH = """\
transitions:
  - {from: start, to: a, count: 100}
  - {from: a, to: b, count: 80}
  - {from: a, to: lost, count: 20}
  - {from: b, to: complete, count: 60}
  - {from: b, to: lost, count: 20}
"""


def told(folder: Path, text: str) -> str:
    (folder / "journeys").mkdir(exist_ok=True)
    (folder / "journeys" / "j.yaml").write_text(text, encoding="utf-8")
    atlas, problems = load_atlas(folder)
    assert problems == ()
    asked = Control(select=frozenset({"closed-loop", "map-and-analytics-disagree"}))
    return "".join(write_problem(problem, "en") for problem in check_rules(Study(atlas=atlas), asked))


def test_a_closed_loop_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, JOURNEY + LOOP) == (
        "journeys/j.yaml:10:12: error[closed-loop]: Customers who come here never leave: b."
        " Completion cannot be computed.\n"
        "  help: Add a transition out of the loop: to another touchpoint, to `complete` or to `lost`.\n"
    )
    assert told(tmp_path, JOURNEY + LOOP + "  - {from: b, to: lost, count: 1}\n") == ""


@pytest.mark.parametrize(
    ("completion", "fires"),
    [
        ("{k: 600, n: 1000}", False),
        ("{k: 620, n: 1000}", False),
        ("{k: 660, n: 1000}", True),
        ("{k: 63, n: 100}", False),
        ("{k: 6400, n: 10000}", True),
        ("{value: 0.64}", False),
        ("{value: 0.5}", True),
    ],
)
def test_a_map_that_tells_another_story_than_the_analytics(
    tmp_path: Path, completion: str, *, fires: bool
) -> None:
    said = told(tmp_path, f"{JOURNEY}{PATH}completion: {completion}\n")
    assert ("warning[map-and-analytics-disagree]" in said) is fires
    if completion == "{value: 0.5}":
        assert "Counted completion is 50 percent, but the transitions lead to 60 percent." in said


def test_validate_shows_rules_with_their_place_and_line(tmp_path: Path) -> None:
    told(tmp_path, JOURNEY + LOOP)
    done = run(tmp_path, "validate", "--language", "tr")
    assert done.code == 1
    assert "journeys/j.yaml:10:12: hata[closed-loop]" in done.out
    assert " 10 |   - {from: b, to: b, count: 60}" in done.out
