"""``whatif`` and ``prioritize`` as their users run them: streams, exit codes, mistakes."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from journeymap.report import load_output_schema
from tests.cli.command import SMALLEST, run, write

WORKSPACE = Path(__file__).parents[1] / "report" / "plans"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "work"
    shutil.copytree(WORKSPACE, copied)
    return copied


def test_whatif_prints_gains_at_every_level(folder: Path) -> None:
    done = run(
        folder, "whatif", "order", "--resolve", "hidden-fee", "--meet", "on-time", "--set", "checkout.csat=80"
    )
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("WHAT IF: First online order\n")
    assert "  Resolve: The fee shows at the last step       +5.58   +5.58    +0.31      +0.23\n" in done.out
    assert "This is the direct gain, computed exactly." in done.out


def test_whatif_as_json_has_the_published_shape(folder: Path) -> None:
    done = run(folder, "whatif", "journeys/order.yaml", "--move", "checkout:complete=50%", "--format", "json")
    told = json.loads(done.out)
    jsonschema.Draft202012Validator(load_output_schema("whatif")).validate(told)
    assert done.code == 0
    assert [(edit["kind"], edit["amount"], edit["by_share"]) for edit in told["gain"]["edits"]] == [
        ("move-drop-off", 0.5, True)
    ]
    assert told["gain"]["together"]["journey"]["gain"] == pytest.approx(3.703704)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            (),
            "journeymap: Say what changes: nothing was given.\n  help: Use --resolve,",
        ),
        (
            ("--resolve", "hiden-fee"),
            "journeymap: The journey has no pain point `hiden-fee`.\n  help: Did you mean `hidden-fee`?",
        ),
        (
            ("--set", "checkout.csta=80"),
            "journeymap: The journey has no metric `checkout.csta`; a metric is named by its place",
        ),
        (
            ("--set", "checkout.csat"),
            "journeymap: `checkout.csat` is not of the form `touchpoint.metric=number`.",
        ),
        (("--set", ".csat=8"), "journeymap: `.csat=8` is not of the form `touchpoint.metric=number`."),
        (("--set", "checkout.csat=nan"), "journeymap: `checkout.csat=nan` is not of the form"),
        (("--move", "checkout=0.5"), "journeymap: `checkout=0.5` is not of the form `from:to=share`."),
        (
            ("--move", "checkout:help=-1"),
            "journeymap: `checkout:help=-1` is not of the form `from:to=share`.",
        ),
        (("--move", "checkout:help=201"), "journeymap: Only 200 are lost at `checkout`, not 201."),
        (
            ("--meet", "on-tim"),
            "journeymap: The journey has no KPI `on-tim`.\n  help: Did you mean `on-time`?",
        ),
        (("--set", "completion=120%"), "journeymap: 1.2 is no share: a share goes from 0 to 1."),
    ],
)
def test_a_change_that_cannot_be_made_is_wrong_usage(
    folder: Path, arguments: tuple[str, ...], expected: str
) -> None:
    done = run(folder, "whatif", "order", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(expected)


def test_an_unknown_journey_and_a_mistake_answer_a_machine_too(folder: Path) -> None:
    done = run(folder, "whatif", "ordre", "--resolve", "hidden-fee")
    assert (done.code, done.err) == (
        2,
        "journeymap: There is no journey `ordre`.\n  help: Did you mean `order`?\n",
    )
    done = run(folder, "whatif", "order", "--resolve", "no", "--format", "json")
    told = json.loads(done.out)
    jsonschema.Draft202012Validator(load_output_schema("whatif")).validate(told)
    assert done.code == 2
    assert told["gain"] is None
    assert [problem["rule"] for problem in told["problems"]] == ["cannot-run"]


@pytest.mark.parametrize("figure", ["0.5", "0,5", "50%", "%50", "100"])
def test_shares_and_counts_are_read_as_people_write_them(folder: Path, figure: str) -> None:
    done = run(folder, "whatif", "order", "--move", f"checkout:complete={figure}", "--format", "json")
    assert json.loads(done.out)["gain"]["together"]["journey"]["gain"] == pytest.approx(3.703704)


def test_a_survey_a_kpi_and_completion_can_be_set(folder: Path) -> None:
    arguments = ("--set", "survey.nps=20", "--set", "on-time=90", "--set", "completion=0.8")
    told = json.loads(run(folder, "whatif", "order", *arguments, "--format", "json").out)
    assert [edit["kind"] for edit in told["gain"]["edits"]] == ["set-metric", "set-kpi", "set-completion"]
    assert all(edit["effect"]["journey"]["gain"] > 0 for edit in told["gain"]["edits"])


def test_prioritize_in_turkish_with_a_budget(folder: Path) -> None:
    done = run(folder, "prioritize", "--budget", "12", "--language", "tr")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("ŞİDDETİ 4: ÖNCE BUNLARA BAKIN\n")
    assert "12 İŞ GÜNÜ İÇİN EN İYİ KÜME" in done.out


def test_prioritize_as_json_has_the_published_shape(folder: Path) -> None:
    done = run(folder, "prioritize", "order", "--budget", "10", "--format", "json")
    told = json.loads(done.out)
    jsonschema.Draft202012Validator(load_output_schema("prioritize")).validate(told)
    assert [journey["weight"] for journey in told["priorities"]["journeys"]] == [0.75], "of the portfolio"
    assert [item["number"] for item in told["priorities"]["items"]] == list(range(1, 8))
    assert told["priorities"]["plan"]["budget_days"] == 10


def test_prioritize_as_csv_keeps_text_text(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(folder, "prioritize", "--format", "csv").out)))
    assert [row["title"] for row in rows if row["id"] == "one-page"] == ["'=One page for everything"]
    assert {row["number"] for row in rows} == {str(number) for number in range(1, 9)}


def test_confidence_can_be_set_and_has_limits(folder: Path) -> None:
    path = folder / "journeys" / "return.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", confidence: 0.9", ""), encoding="utf-8")
    assert "NOT RANKED" in run(folder, "prioritize", "return").out
    done = run(folder, "prioritize", "return", "--confidence", "0.5")
    assert "NOT RANKED" not in done.out
    assert "confidence set, not declared" in done.out
    assert run(folder, "prioritize", "--confidence", "1.5").code == 2
    assert run(folder, "prioritize", "--budget", "-1").code == 2


def test_not_a_number_is_no_budget(folder: Path) -> None:
    for option in ("--budget", "--confidence"):
        done = run(folder, "prioritize", option, "nan")
        assert (done.code, done.err) == (2, f"journeymap: `{option}` needs a number.\n")


def test_a_future_state_is_left_out_unless_it_is_named(folder: Path) -> None:
    path = folder / "journeys" / "return.yaml"
    path.write_text(f"state: future\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    done = run(folder, "prioritize")
    assert done.err == "Future states are left out; name a journey to see it: return.\n"
    assert "The form is long" not in done.out
    assert "The form is long" in run(folder, "prioritize", "return").out


def test_the_smallest_journey_has_nothing_to_do(tmp_path: Path) -> None:
    write(tmp_path, "journeys/en-kucuk.yaml", SMALLEST)
    done = run(tmp_path, "prioritize")
    expected = "There is neither an unresolved pain point nor an open opportunity.\n"
    assert (done.code, done.out) == (0, expected)


def test_the_same_bytes_under_another_hash_seed(folder: Path) -> None:
    outputs = {
        run(folder, "prioritize", "--budget", "30", "--format", "json", PYTHONHASHSEED=seed).out
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


SCENARIO = """\
title: The checkout first
journey: order
resolve: [hidden-fee]
metrics:
  - {at: checkout, metric: csat, value: 80}
"""


def test_a_scenario_file_and_options_come_together(folder: Path) -> None:
    write(folder, "scenarios/first.yaml", SCENARIO)
    arguments = ("--scenario", "scenarios/first.yaml", "--meet", "on-time", "--format", "json")
    done = run(folder, "whatif", "order", *arguments)
    edits = json.loads(done.out)["gain"]["edits"]
    assert (done.code, done.err) == (0, "")
    assert [edit["kind"] for edit in edits] == ["resolve-pain-point", "set-metric", "meet-kpi"]


def test_the_mistakes_of_a_scenario_are_told_with_their_places(folder: Path) -> None:
    wrong = SCENARIO.replace("journey: order", "journey: return").replace("hidden-fee", "hiden-fee")
    write(folder, "scenarios/first.yaml", wrong)
    done = run(folder, "whatif", "order", "--scenario", "scenarios/first.yaml")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "scenarios/first.yaml:2:10: error[other-journey]: This scenario was written for the journey `return`,"
        " not for `order`.\n"
        " 2 | journey: return\n"
        "   |          ^^^^^^\n"
        "scenarios/first.yaml:3:11: error[unknown-reference]: The journey has no pain point `hiden-fee`.\n"
        " 3 | resolve: [hiden-fee]\n"
        "   |           ^^^^^^^^^\n"
        "  help: Did you mean `hidden-fee`?\n"
    )
    told = json.loads(
        run(folder, "whatif", "order", "--scenario", "scenarios/first.yaml", "--format", "json").out
    )
    jsonschema.Draft202012Validator(load_output_schema("whatif")).validate(told)
    assert [problem["rule"] for problem in told["problems"]] == ["other-journey", "unknown-reference"]


def test_a_scenario_that_is_not_there_cannot_be_run(folder: Path) -> None:
    done = run(folder, "whatif", "order", "--scenario", "none.yaml")
    assert (done.code, done.out, done.err) == (3, "", "journeymap: There is no file none.yaml.\n")


def test_the_readme_shows_what_works(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    section = readme.partition("## What to do first")[2].partition("\n## ")[0]
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    commands = [line.split()[2:] for line in section.splitlines() if line.startswith("$ journeymap ")]
    assert [command[0] for command in commands] == ["whatif", "prioritize"]
    for command in commands:
        assert run(tmp_path / "demo", *command).code == 0
    write(tmp_path / "demo", "scenario.yaml", section.partition("```yaml\n")[2].partition("```")[0])
    done = run(tmp_path / "demo", "whatif", "first-order", "--scenario", "scenario.yaml")
    assert (done.code, done.err) == (0, "")
