"""What ``whatif`` and ``prioritize`` print: whole texts in both languages, the published shapes, and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeymap.report
from journeymap.atlas import load_atlas
from journeymap.language import Language
from journeymap.model import (
    Atlas,
    Edit,
    Journey,
    MeetKpi,
    MoveDropOff,
    PainPoint,
    ResolvePain,
    SetCompletion,
    SetMetric,
    Share,
    Stage,
    Touchpoint,
    Workspace,
)
from journeymap.report import load_output_schema
from journeymap.report.gain_table import write_gain_table
from journeymap.report.machine import write_value_json
from journeymap.report.priority_csv import keep_text, write_priority_csv
from journeymap.report.priority_table import Priorities, compose_priorities, write_priority_table
from journeymap.report.terminal import display_width, make_safe
from journeymap.score.appraisal import rank_candidates
from journeymap.score.plan import choose_plan
from journeymap.score.scenario import Gain, score_scenario
from tests.report.plan_schemas import write_plan_schema
from tests.score.journeys import ATLAS, journeys

PACKAGE = Path(journeymap.report.__file__).parent
CASES = Path(__file__).parent / "cases"
WORKSPACE = Path(__file__).parent / "plans"
LANGUAGES: tuple[Language, ...] = ("en", "tr")
EDITS: tuple[Edit, ...] = (
    ResolvePain(pain_point="hidden-fee"),
    ResolvePain(pain_point="told-twice"),
    SetMetric(place="checkout", metric="csat", value=80),
    SetMetric(place="survey", metric="nps", value=20),
    MoveDropOff(source="checkout", target="complete", share=0.5),
    MoveDropOff(source="help", target="complete", count=30),
    MeetKpi(kpi="on-time"),
    SetCompletion(share=0.8),
)


@cache
def workspace() -> Atlas:
    atlas, problems = load_atlas(WORKSPACE)
    assert problems == ()
    return atlas


def make_gain(edits: tuple[Edit, ...] = EDITS) -> Gain:
    return score_scenario(workspace(), workspace().journeys["order"], edits)


def make_priorities(budget: float | None = 12) -> Priorities:
    ranking = rank_candidates(workspace(), tuple(workspace().journeys.values()))
    return compose_priorities(ranking, None if budget is None else choose_plan(ranking, budget))


def validate(name: Literal["whatif", "prioritize"], text: str) -> None:
    jsonschema.Draft202012Validator(load_output_schema(name)).validate(json.loads(text))


@pytest.mark.parametrize("name", ["whatif", "prioritize", "measure"])
def test_published_schema_is_that_of_the_values(
    name: Literal["whatif", "prioritize", "measure"], check_golden: Callable[[Path, str], None]
) -> None:
    check_golden(PACKAGE / f"{name}.schema.json", write_plan_schema(name))
    jsonschema.Draft202012Validator.check_schema(load_output_schema(name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_text_of_gains(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"whatif.{language}.txt", write_gain_table(make_gain(), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_text_of_priorities(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"prioritize.{language}.txt", write_priority_table(make_priorities(), language))


def test_whole_text_of_priorities_in_ascii(check_golden: Callable[[Path, str], None]) -> None:
    text = write_priority_table(make_priorities(), "en", width=60, ascii_only=True)
    assert text.isascii()
    check_golden(CASES / "prioritize.ascii.txt", text)


def test_whole_documents(check_golden: Callable[[Path, str], None]) -> None:
    gain, priorities = (
        write_value_json("gain", make_gain()),
        write_value_json("priorities", make_priorities()),
    )
    validate("whatif", gain)
    validate("prioritize", priorities)
    check_golden(CASES / "whatif.json", gain)
    check_golden(CASES / "prioritize.json", priorities)
    check_golden(CASES / "prioritize.csv", write_priority_csv(make_priorities()))


@pytest.mark.parametrize("width", [60, 72, 100, 140])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_page(language: Language, width: int) -> None:
    told = write_gain_table(make_gain(), language, width=width)
    told += write_priority_table(make_priorities(), language, width=width)
    assert max(display_width(line) for line in told.splitlines()) <= width


def test_colour_changes_no_letter() -> None:
    import re

    plain = write_priority_table(make_priorities(), "en")
    assert re.sub(r"\x1b\[[0-9;]*m", "", write_priority_table(make_priorities(), "en", colour=True)) == plain


def test_no_gain_is_told_where_there_was_no_score() -> None:
    bare = Journey(id="j", title="J")
    gain = score_scenario(Atlas(workspace=Workspace()), bare, [SetCompletion(share=0.5)])
    text = write_gain_table(gain, "en")
    assert "There was no score before, so there is no gain to speak of." in text
    assert "direct gain" not in text


def test_nothing_to_do_and_no_change_are_said() -> None:
    empty = compose_priorities(rank_candidates(Atlas(workspace=Workspace(name="W")), ()), None)
    expected = "There is neither an unresolved pain point nor an open opportunity.\n"
    assert write_priority_table(empty, "en") == expected
    validate("prioritize", write_value_json("priorities", empty))
    validate("whatif", write_value_json("gain", None))
    same = make_gain((SetMetric(place="checkout", metric="csat", value=51 / 90 * 100),))
    assert "No score changes." in write_gain_table(same, "en") or same.together.journey.gain == 0


@settings(max_examples=40)
@given(journeys())
def test_any_journey_has_the_published_shape(journey: Journey) -> None:
    edits: list[Edit] = [ResolvePain(pain_point=pain.id) for _, pain in journey.pain_points]
    gain = score_scenario(ATLAS, journey, edits)
    validate("whatif", write_value_json("gain", gain))
    ranking = rank_candidates(ATLAS, [journey], confidence=0.5)
    priorities = compose_priorities(ranking, choose_plan(ranking, 5))
    validate("prioritize", write_value_json("priorities", priorities))
    for language in LANGUAGES:
        assert write_gain_table(gain, language)
        assert write_priority_table(priorities, language)


@given(st.text(max_size=12))
def test_a_title_comes_out_of_csv_as_text(title: str) -> None:
    pain = PainPoint(id="p", title=title, severity=2, frequency=Share(value=0.5))
    touchpoint = Touchpoint(id="t", title="T", pain_points=(pain,))
    journey = Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),))
    ranking = rank_candidates(ATLAS, [journey])
    text = write_priority_csv(compose_priorities(ranking, None))
    head, row = csv.reader(io.StringIO(text, newline=""))
    cell = row[head.index("title")]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell in {make_safe(title), f"'{make_safe(title)}"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"])
def test_what_begins_like_a_formula_is_kept_as_text(text: str) -> None:
    assert keep_text(text) == f"'{text}"


def test_titles_cannot_write_to_the_terminal() -> None:
    journey = workspace().journeys["order"]
    evil = replace(journey, title="\x1b[31m{0} [b] \u202e")
    told = write_gain_table(score_scenario(workspace(), evil, EDITS[:1]), "tr")
    assert "\x1b" not in told
    assert "<U+001B>[31m{0} [b] <U+202E>" in told
