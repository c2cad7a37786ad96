"""What ``score`` answers besides the scores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import SMALLEST, run, write

JOURNEY = """\
title: {title}
personas: [{personas}]
volume: {volume}
stages:
  - id: s
    title: S
    touchpoints:
      - id: t
        title: T
        metrics:
          - {{id: m, kind: csat, k: {k}, n: 100}}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nscoring:\n  pain_cap: 0.25\n")
    for persona in ("ada", "bob", "cem"):
        write(tmp_path, f"personas/{persona}.yaml", f"name: {persona.title()}\n")
    given = {"order": ("Order", "ada, bob", 1000, 80), "return": ("Return", "bob", 3000, 40)}
    for name, (title, personas, volume, k) in given.items():
        text = JOURNEY.format(title=title, personas=personas, volume=volume, k=k)
        own = "          - {id: m, kind: csat, k: 20, n: 100, persona: ada}\n" if name == "order" else ""
        write(tmp_path, f"journeys/{name}.yaml", text + own)
    return tmp_path


def test_several_journeys_are_weighed_together(workspace: Path) -> None:
    done = run(workspace, "score")
    assert done.code == 0
    assert "Together: 50.0 of 100 over 2 journeys, weighed by volume and importance." in done.out
    assert (
        done.out.index("Where an investment brings most")
        < done.out.rindex("Return")
        < done.out.rindex("Order")
    )
    assert "Together" not in run(workspace, "score", "order").out
    assert "Together" not in run(workspace, "score", "--by", "stage").out


def test_portfolio_and_signs_as_json(workspace: Path) -> None:
    told = json.loads(run(workspace, "score", "--format", "json").out)
    assert told["portfolio"]["value"] == 50
    assert [line["id"] for line in told["portfolio"]["investments"]] == ["return", "order"]
    assert [signs["id"] for signs in told["signs"]] == [score["id"] for score in told["scores"]]


def test_as_one_persona_meets_it(workspace: Path) -> None:
    done = run(workspace, "score", "--persona", "ada", "--format", "json")
    (seen,) = json.loads(done.out)["personas"]
    assert (seen["score"]["id"], seen["score"]["value"], seen["own_share"]) == ("order", 20, 1)
    text = run(workspace, "score", "--persona", "ada", "--by", "touchpoint").out
    assert "The scores as Ada meets the journeys." in text
    assert "Order: 100% of the weight rests on what this persona itself said." in text
    assert "Return" not in text


def test_personas_side_by_side(workspace: Path) -> None:
    done = run(workspace, "score", "order", "--by", "persona")
    assert done.code == 0
    assert "Ada and Bob" in done.out
    assert "clear difference" in done.out
    (comparison,) = json.loads(run(workspace, "score", "order", "--by", "persona", "-f", "json").out)[
        "comparisons"
    ]
    assert (comparison["blended"], comparison["lowest"], comparison["highest"]) == (50, 20, 80)
    assert [gap["clear"] for gap in comparison["gaps"]] == [True]


def test_other_choices_and_settings(workspace: Path) -> None:
    (found, _) = json.loads(run(workspace, "score", "--method-range", "--format", "json").out)["ranges"]
    assert (found["id"], found["value"], len(found["alternatives"])) == ("order", 80, 13)
    assert "business results did not count" in run(workspace, "score", "--method-range").out
    (shared,) = json.loads(run(workspace, "score", "--config", "--format", "json").out)["configurations"]
    assert shared["journeys"] == ["order", "return"]
    assert shared["fingerprint"] == found["fingerprint"]
    assert "workspace, journeymap.yaml:3:3" in run(workspace, "score", "--config").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--persona", "adda"], "There is no persona `adda`.\n  help: Did you mean `ada`?"),
        (["--persona", "xyzw"], "There is no persona `xyzw`.\n  help: The personas here: ada, bob, cem."),
        (["--persona", "cem"], "The persona `cem` travels none of these journeys.\n"),
        (
            ["return", "--persona", "ada"],
            "The persona `ada` travels none of these journeys.\n  help: It travels: order.",
        ),
        (["--config", "--method-range"], "`--method-range` and `--config` ask for different things."),
        (["--explain", "--config"], "`--config` and `--explain` ask for different things."),
        (["--persona", "ada", "--by", "persona"], "`--by persona` and `--persona` ask for different things."),
        (["--by", "stage", "--config"], "`--by stage` and `--config` ask for different things."),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(workspace: Path, arguments: list[str], told: str) -> None:
    done = run(workspace, "score", *arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    spoken = run(workspace, "score", *arguments, "--language", "tr")
    assert spoken.code == 2
    assert "öneri" in spoken.err or "cem" in arguments
    assert "There is" not in spoken.err


def test_wrong_usage_is_one_document_too(workspace: Path) -> None:
    done = run(workspace, "score", "--persona", "adda", "--format", "json")
    assert done.code == 2
    assert json.loads(done.out)["problems"][0]["message"] == "There is no persona `adda`."


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ((), "scores"),
        (("--explain",), "explanations"),
        (("--persona", "nobody"), "personas"),
        (("--by", "persona"), "comparisons"),
        (("--method-range",), "ranges"),
        (("--config",), "configurations"),
    ],
)
def test_a_run_that_cannot_be_done_answers_in_the_shape_that_was_asked_for(
    tmp_path: Path, options: tuple[str, ...], key: str
) -> None:
    write(tmp_path, "journeys/j.yaml", SMALLEST)
    done = run(tmp_path, "score", "no-such-journey", "--format", "json", *options)
    assert done.code == 2
    document = json.loads(done.out)
    assert document[key] == []
    assert [problem["rule"] for problem in document["problems"]] == ["cannot-run"]
