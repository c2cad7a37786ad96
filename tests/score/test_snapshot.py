"""A recorded score: complete in one line, made again from it, and never trusted blindly."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.atlas import load_atlas
from journeymap.model import (
    Atlas,
    Journey,
    Metric,
    MetricKind,
    PillarWeights,
    Scoring,
    Stage,
    Touchpoint,
)
from journeymap.score import score_journey
from journeymap.score.figures import score_figures
from journeymap.score.snapshot import (
    Snapshot,
    read_snapshots,
    score_again,
    take_snapshot,
    write_snapshot,
)
from tests.score.adapter import make_atlas, make_journey, read_input
from tests.score.journeys import ATLAS, journeys

ROOT = Path(__file__).parents[2]
EXAMPLE = make_journey(read_input("V25"))


def snap(journey: Journey, atlas: Atlas = ATLAS) -> Snapshot:
    return take_snapshot(atlas, journey, score_journey(atlas, journey))


def line_of(journey: Journey = EXAMPLE) -> str:
    return write_snapshot(snap(journey, make_atlas()))


@settings(max_examples=40)
@given(journeys())
def test_what_is_written_is_read_again_to_the_last_bit(journey: Journey) -> None:
    snapshot = snap(journey)
    read, problems = read_snapshots(write_snapshot(snapshot).encode(), "scores.jsonl")
    assert problems == ()
    assert read == {"journey": snapshot}


@settings(max_examples=40)
@given(journeys())
def test_kept_figures_make_the_same_score(journey: Journey) -> None:
    snapshot = snap(journey)
    again = score_figures(snapshot.figures)
    kept = score_journey(ATLAS, journey)
    assert (again.value, again.coverage, again.measured, again.grade) == (
        kept.value,
        kept.coverage,
        kept.measured,
        kept.grade,
    )
    assert score_again(snapshot, snapshot.scoring) == snapshot


def test_kept_figures_of_the_repository_make_the_same_scores() -> None:
    atlas, _ = load_atlas(ROOT)
    assert atlas.journeys
    for journey in atlas.journeys.values():
        snapshot = snap(journey, atlas)
        assert score_again(snapshot, snapshot.scoring) == snapshot


def test_the_figures_of_the_worked_example() -> None:
    snapshot = snap(EXAMPLE, make_atlas())
    assert snapshot.value == pytest.approx(76.189369, abs=1e-6)
    assert (snapshot.lower, snapshot.upper) == pytest.approx((73.545497, 79.079860), abs=1e-6)
    assert snapshot.grade == "B"
    assert sum(leaf.weight for leaf in snapshot.leaves) == pytest.approx(1)


def test_an_old_state_can_be_scored_by_a_new_method() -> None:
    snapshot = snap(EXAMPLE, make_atlas())
    for scoring, expected in (
        (Scoring(pain_cap=1), 75.59),
        (Scoring(severity_exponent=1), 75.92),
        (Scoring(pillar_weights=PillarWeights(business=0)), 77.53),
    ):
        again = score_again(snapshot, scoring)
        assert again.value == pytest.approx(expected, abs=0.005)
        assert again.method != snapshot.method


def test_the_line_names_what_readers_look_for() -> None:
    document = json.loads(line_of())
    assert list(document) == [
        *("snapshot", "journey", "title", "date", "revision", "method", "score", "lower", "upper", "grade"),
        *("coverage", "measured", "pillars", "leaves", "severity_4", "figures", "lenders", "personas"),
    ]
    assert document["pillars"] == pytest.approx(
        {"experience": 64.541791, "completion": 90.526316, "business": 73.5}, abs=1e-6
    )
    assert (document["date"], document["revision"]) == (None, None)


SCHEMA = json.loads(files("journeymap.score").joinpath("snapshot.schema.json").read_text(encoding="utf-8"))


@settings(max_examples=40)
@given(journeys())
def test_a_line_has_the_published_shape(journey: Journey) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(write_snapshot(snap(journey))))


def test_the_published_shape_knows_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert list(SCHEMA["properties"]) == SCHEMA["required"] == list(json.loads(line_of()))


def test_of_several_periods_the_one_that_counts_is_kept() -> None:
    asked = tuple(
        Metric(id="csat", kind=MetricKind.CSAT, k=k, n=100, period=period)
        for k, period in ((50, "2026-Q1"), (80, "2026-Q2"), (60, "2025-Q4"))
    )
    place = Touchpoint(id="desk", title="Desk", metrics=asked)
    journey = Journey(id="visit", title="Visit", stages=(Stage(id="s", title="S", touchpoints=(place,)),))
    snapshot = snap(journey)
    assert snapshot.value == 80
    assert score_again(snapshot, snapshot.scoring) == snapshot


def test_a_look_says_the_same_and_keeps_nothing() -> None:
    atlas, score = make_atlas(), score_journey(make_atlas(), EXAMPLE)
    look = take_snapshot(atlas, EXAMPLE, score, whole=False)
    assert replace(look, figures=snap(EXAMPLE, atlas).figures) == snap(EXAMPLE, atlas)


def test_the_last_line_of_a_journey_counts() -> None:
    first, second = json.loads(line_of()), json.loads(line_of())
    first["date"], second["date"] = "2026-01-01", "2026-02-01"
    content = f"{json.dumps(first)}\n\n{json.dumps(second)}\n".encode()
    read, problems = read_snapshots(content, "scores.jsonl")
    assert problems == ()
    (snapshot,) = read.values()
    assert (snapshot.date, snapshot.origin.line) == ("2026-02-01", 3)


CUT = "This line is not JSON: it was cut off, or is not from `score --record`."
FOREIGN = "This line is not a recorded score."
CHANGED = "This recorded score is incomplete or has been changed by hand; it is not comparable."
NEWER = "This score was recorded in a form that this version does not know; it is not comparable."


def edited(**changes: object) -> bytes:
    return json.dumps(json.loads(line_of()) | changes).encode()


@pytest.mark.parametrize(
    ("line", "rule", "column", "message"),
    [
        (line_of().encode()[:300], "broken-snapshot", None, CUT),
        (b"\xff\xfe", "broken-snapshot", 1, CUT),
        ('{"a": "ş'.encode() + b"\xff", "broken-snapshot", 9, CUT),
        (b"[" * 100_000, "broken-snapshot", 1, CUT),
        (b'{"snapshot": NaN}', "broken-snapshot", 1, CUT),
        (b'{"snapshot": 1, "x": ' + b"9" * 5000 + b"}", "broken-snapshot", 1, CUT),
        (b'"text"', "foreign-line", 1, FOREIGN),
        (b'{"score": 61}', "foreign-line", 1, FOREIGN),
        (b'{"snapshot": 2, "journey": "x"}', "newer-snapshot", 1, NEWER),
        (b'{"snapshot": 1}', "broken-snapshot", 1, CHANGED),
        (b'{"snapshot": 1, "journey": "x"}', "broken-snapshot", 1, CHANGED),
        (edited(score="61"), "broken-snapshot", 1, CHANGED),
        (edited(score=True), "broken-snapshot", 1, CHANGED),
        (edited(extra=1), "broken-snapshot", 1, CHANGED),
        (edited(journey="\x1b[31m"), "broken-snapshot", 1, CHANGED),
        (edited(leaves={"\x1b]0;": {"value": 1, "weight": 1}}), "broken-snapshot", 1, CHANGED),
        (edited(figures={"id": "\x1b", "title": "x"}), "broken-snapshot", 1, CHANGED),
        (edited(pillars=[]), "broken-snapshot", 1, CHANGED),
        (edited(pillars={"joy": 1}), "broken-snapshot", 1, CHANGED),
        (edited(leaves={"x": 1}), "broken-snapshot", 1, CHANGED),
        (edited(figures={"id": "x"}), "broken-snapshot", 1, CHANGED),
        (edited(figures={"id": "x", "title": "x", "stages": [{"id": 1}]}), "broken-snapshot", 1, CHANGED),
        (edited(coverage=10**400), "broken-snapshot", 1, CHANGED),
    ],
)
def test_a_line_that_is_none_of_ours_is_a_problem_at_its_place(
    line: bytes, rule: str, column: int | None, message: str
) -> None:
    read, (problem,) = read_snapshots(b"\n" + line + b"\n", "scores.jsonl")
    assert read == {}
    assert problem.rule == rule
    assert (problem.location.file, problem.location.line) == ("scores.jsonl", 2)
    assert column is None or problem.location.column == column
    assert problem.message.say("en") == message


def test_a_broken_last_line_is_not_passed_over_for_an_older_one() -> None:
    content = line_of().encode() + b"\n" + edited(score="61")
    read, problems = read_snapshots(content, "scores.jsonl")
    assert read == {}
    assert [problem.location.line for problem in problems] == [2]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    read, problems = read_snapshots(content, "scores.jsonl")
    assert read == {}
    assert bool(problems) == any(line.strip() for line in content.split(b"\n"))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.sampled_from(sorted(json.loads(line_of()))), JSON)
def test_a_line_with_any_value_changed_is_read_or_reported(key: str, value: object) -> None:
    read, problems = read_snapshots(edited(**{key: value}), "scores.jsonl")
    assert bool(read) != bool(problems)
