"""``score --explain`` as text, Markdown and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from journeymap.language import LANGUAGES, Language
from journeymap.model import Atlas, Journey
from journeymap.report.explanation import (
    compose_explanation,
    write_explanation_markdown,
    write_explanation_text,
)
from journeymap.report.explanation_json import write_explanation_json
from journeymap.report.markdown import escape_markdown
from journeymap.report.terminal import display_width
from journeymap.score import score_journey
from tests.report.samples import SAMPLES
from tests.score.adapter import make_atlas, make_journey, read_input
from tests.score.journeys import ATLAS, journeys

CASES = Path(__file__).parent / "cases"


def explain_sample(name: str) -> tuple[Atlas, Any]:
    atlas, journey = SAMPLES[name]()
    return atlas, compose_explanation(atlas, journey, score_journey(atlas, journey))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_whole_text(name: str, language: Language, check_golden: Callable[[Path, str], None]) -> None:
    atlas, explanation = explain_sample(name)
    check_golden(
        CASES / f"explain-{name}.{language}.txt",
        "".join(write_explanation_text(atlas, [explanation], language)),
    )


def test_whole_markdown(check_golden: Callable[[Path, str], None]) -> None:
    atlas, explanation = explain_sample("rich")
    check_golden(
        CASES / "explain-rich.en.md", "".join(write_explanation_markdown(atlas, [explanation], "en"))
    )


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_no_line_is_wider_than_the_page(name: str, width: int) -> None:
    atlas, explanation = explain_sample(name)
    for ascii_only in (False, True):
        text = "".join(write_explanation_text(atlas, [explanation], "tr", width=width, ascii_only=ascii_only))
        assert max(map(display_width, text.splitlines())) <= width


def test_the_worked_example_is_told_with_its_figures() -> None:
    atlas, journey = make_atlas(), make_journey(read_input("V28"))
    explanation = compose_explanation(atlas, journey, score_journey(atlas, journey))
    text = "".join(write_explanation_text(atlas, [explanation], "en"))
    assert "95% interval: 73.5 to 79.1." in text
    assert "Of 100 points 23.81 are lost." in text
    assert re.search(r"3\.16 +33\.3% +90\.5 +Completion", text)
    assert "86.0% of those who start; n = 1,000; target 95%" in text
    assert "69% of the doubt below the score: upsell, n = 600" in text


@settings(max_examples=40)
@given(journeys())
def test_the_document_has_its_shape_and_adds_up(journey: Journey) -> None:
    explanation = compose_explanation(ATLAS, journey, score_journey(ATLAS, journey))
    document = json.loads("".join(write_explanation_json([explanation])))
    schema = json.loads(
        files("journeymap.report").joinpath("explanation.schema.json").read_text(encoding="utf-8")
    )
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(document)) == []

    def check(loss: dict[str, Any]) -> None:
        if loss["parts"]:
            assert sum(part["points"] for part in loss["parts"]) == pytest.approx(loss["points"], abs=1e-6)
        for part in loss["parts"]:
            check(part)

    for told in document["explanations"]:
        if told["loss"] is not None:
            assert told["loss"]["points"] == pytest.approx(100 - told["value"], abs=1e-6)
            check(told["loss"])


def test_the_document_has_the_raw_figures_and_the_formula_of_each() -> None:
    atlas, journey = make_atlas(), make_journey(read_input("V28"))
    explanation = compose_explanation(atlas, journey, score_journey(atlas, journey))
    document = json.loads("".join(write_explanation_json([explanation])))
    told: dict[str, Any] = {}

    def gather(loss: dict[str, Any]) -> None:
        told[loss["id"]] = (loss["formula"], loss["raw"])
        for part in loss["parts"]:
            gather(part)

    gather(document["explanations"][0]["loss"])
    assert told["touchpoint/web_order/csat"] == ("share-of-n", {"k": 150, "n": 200})
    assert told["touchpoint/web_order/ces"] == (
        "place-on-scale",
        {"n": 80, "mean": 5.5, "sd": 1.5, "scale": [1, 7]},
    )
    assert told["touchpoint/technician/nps"][0] == "net-promoter-score"
    assert told["kpi/activation_cost"] == ("attainment", {"value": 42, "target": 35, "floor": 60})
    assert told["completion"] == ("share-of-target", {"share": 0.86, "target": 0.95, "n": 1000})
    assert told["pain-point/web_order/p1"] == ("pain-load", {"severity": 3, "frequency": 0.2})
    assert told["business"] == (None, None)


@pytest.mark.parametrize(
    "title", ["</script>", "[stage](x)", "`code`", "@user", "a|b", "# head", "*b*", "1. x", "<b>", "a_b_c"]
)
def test_a_title_in_markdown_is_only_text(title: str) -> None:
    escaped = escape_markdown(title)
    assert re.sub(r"\\(.)", r"\1", escaped) == title
    bare = re.sub(r"\\.", "", escaped)
    # `_` inside a word and `>` inside a line are text; tests/report/test_markdown.py reads them as Markdown.
    assert not set(bare) & set("`*[]<#|@")
    journey = replace(make_journey(read_input("V24")), title=title)
    explanation = compose_explanation(ATLAS, journey, score_journey(ATLAS, journey))
    assert escaped in "".join(write_explanation_markdown(ATLAS, [explanation], "en")).splitlines()[0]


def test_a_document_of_any_number_of_journeys_is_one_document() -> None:
    atlas, journey = make_atlas(), make_journey(read_input("V24"))
    explanation = compose_explanation(atlas, journey, score_journey(atlas, journey))
    for count in range(4):
        pieces = list(write_explanation_json([explanation] * count))
        assert all(piece.endswith("\n") for piece in pieces)
        document = json.loads("".join(pieces))
        assert [told["id"] for told in document["explanations"]] == [journey.id] * count
        assert "".join(pieces) == json.dumps(document, ensure_ascii=False, indent=2) + "\n"
