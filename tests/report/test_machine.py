"""Reports and scores as JSON: one document, the published shape, nothing that JSON has not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

import journeymap.report
from journeymap.language import Text
from journeymap.model import Atlas, Journey, Kpi, Persona, Stage, Touchpoint, Workspace
from journeymap.problem import Location, Problem
from journeymap.report import compose_report, load_output_schema, write_json, write_score_json
from journeymap.report.machine import Output, write_value_json
from journeymap.score import score_journey
from journeymap.score.configuration import gather_configurations
from journeymap.score.method import find_method_range
from journeymap.score.persona import compare_personas, score_persona
from journeymap.score.portfolio import score_portfolio
from journeymap.score.sign import find_signs
from tests.report.output_schemas import DOCUMENTS, write_schema
from tests.report.samples import SAMPLES, rich, smallest
from tests.score.journeys import ATLAS, journeys

PACKAGE = Path(journeymap.report.__file__).parent
CASES = Path(__file__).parent / "cases"
PROBLEM = Problem(
    rule="unknown-persona",
    location=Location(file="journeys/a.yaml", line=3, column=5),
    message=Text(en="no persona `{id}`", tr="`{id}` adlı persona yok")(id="aysa"),
)


def report_json(atlas: Atlas, journey: Journey) -> str:
    return write_json([compose_report(atlas, journey, score_journey(atlas, journey))])


def score_json(atlas: Atlas, journey: Journey) -> str:
    score = score_journey(atlas, journey)
    bands = (journey.scoring or atlas.workspace.scoring).bands
    portfolio = score_portfolio(atlas, [score])
    return write_score_json([score], signs=[find_signs(score, bands)], portfolio=portfolio)


def validate(name: Output, text: str) -> None:
    jsonschema.Draft202012Validator(load_output_schema(name)).validate(json.loads(text))


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_published_schema_is_that_of_the_values(
    name: Output, check_golden: Callable[[Path, str], None]
) -> None:
    check_golden(PACKAGE / f"{name}.schema.json", write_schema(name))
    jsonschema.Draft202012Validator.check_schema(load_output_schema(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_have_the_published_shape(name: str) -> None:
    validate("report", report_json(*SAMPLES[name]()))
    validate("score", score_json(*SAMPLES[name]()))


@given(journeys())
def test_any_journey_has_the_published_shape(journey: Journey) -> None:
    validate("report", report_json(ATLAS, journey))
    validate("score", score_json(ATLAS, journey))


def test_whole_documents(check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / "rich.report.json", report_json(*rich()))
    check_golden(CASES / "rich.score.json", score_json(*rich()))


def test_nothing_to_tell_is_still_a_document() -> None:
    assert json.loads(write_score_json([])) == {
        "version": 1, "scores": [], "signs": [], "portfolio": None, "changes": [], "trends": [],
        "problems": [],
    }  # fmt: skip
    validate("report", write_json([]))


def test_missing_is_null_and_never_zero() -> None:
    told = json.loads(report_json(*smallest()))["reports"][0]
    assert told["score"]["value"] is None
    assert told["score"]["grade"] is None
    assert told["stages"][0]["value"] is None
    assert [pillar["gap"] for pillar in told["pillars"]] == ["no-metric", "no-completion", "no-kpi"]
    assert told["gaps"]["touchpoints_without_metric"] == [{"id": "cart", "title": "Fills the cart"}]


def test_problems_are_told_in_the_language() -> None:
    text = write_score_json([], [PROBLEM], "tr")
    validate("score", text)
    assert json.loads(text)["problems"] == [
        {
            "rule": "unknown-persona",
            "severity": "error",
            "file": "journeys/a.yaml",
            "line": 3,
            "column": 5,
            "message": "`aysa` adlı persona yok",
            "help": None,
        }
    ]


def test_numbers_have_six_decimals_and_are_finite() -> None:
    kpi = Kpi(id="k", title="K", value=1 / 3, baseline=float("inf"), target=-0.0000001)
    stage = Stage(id="s", title="S", touchpoints=(Touchpoint(id="t", title="T"),))
    journey = Journey(id="j", title="J", kpis=(kpi,), stages=(stage,))
    text = report_json(Atlas(workspace=Workspace(name="W")), journey)
    told = json.loads(text)["reports"][0]["kpis"][0]
    assert (told["value"], told["baseline"], told["target"]) == (0.333333, None, 0)
    assert "-0.0" not in text


def test_every_value_of_a_text_survives() -> None:
    title = '"}\\ </script> \u2028 😀 {id} İı'
    journey = Journey(id="j", title=title, stages=())
    atlas = Atlas(workspace=Workspace(name="W"), personas={"p": Persona(id="p", name="P")})
    assert json.loads(report_json(atlas, journey))["reports"][0]["title"] == title
    assert json.loads(score_json(atlas, journey))["scores"][0]["title"] == title


@pytest.mark.parametrize("name", SAMPLES)
def test_other_questions_have_the_published_shape(name: str) -> None:
    atlas, journey = SAMPLES[name]()
    seen = tuple(score_persona(atlas, journey, reference.id) for reference in journey.personas)
    validate("persona", write_value_json("personas", seen, [PROBLEM]))
    validate("comparison", write_value_json("comparisons", (compare_personas(atlas, journey),), [PROBLEM]))
    validate("method", write_value_json("ranges", (find_method_range(atlas, journey),), [PROBLEM]))
    configurations = gather_configurations(atlas, [journey])
    validate("configuration", write_value_json("configurations", configurations, [PROBLEM]))
