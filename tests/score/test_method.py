"""How much the choices matter, what a method is known by, and who decided."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from journeymap.atlas import load_atlas
from journeymap.model import Aggregation, Band, Journey, PillarWeights, Scoring
from journeymap.problem import Location
from journeymap.score import score_journey
from journeymap.score.configuration import Layer, gather_configurations, list_settings
from journeymap.score.method import Choice, find_method_range, fingerprint_method
from tests.score.adapter import FULL_EXAMPLE, make_atlas, make_journey
from tests.score.journeys import ATLAS, journeys, scorings

PUBLISHED = {
    Choice.OTHER_AGGREGATION: 75.45,
    Choice.PAIN_IN_FULL: 75.59,
    Choice.PAIN_LEFT_OUT: 76.79,
    Choice.LINEAR_SEVERITY: 75.92,
    Choice.MOMENT_OF_TRUTH_ONCE: 76.05,
    Choice.MOMENT_OF_TRUTH_THRICE: 76.26,
    Choice.WITHOUT_SURVEY: 76.04,
    Choice.SURVEY_ONLY: 76.34,
    Choice.WITHOUT_CONTINUITY: 76.37,
    Choice.CONTINUITY_TWICE: 76.05,
    Choice.HALF_REMEMBERED: 76.32,
    Choice.EXPERIENCE_TWICE: 73.28,
    Choice.WITHOUT_BUSINESS: 77.53,
}


def test_range_of_the_full_example_is_the_published_one() -> None:
    found = find_method_range(make_atlas(), make_journey(FULL_EXAMPLE))
    assert found.value == pytest.approx(76.19, abs=0.0051)
    values = {alternative.choice: alternative.value for alternative in found.alternatives}
    assert values == pytest.approx(PUBLISHED, abs=0.0051)
    assert (found.lowest, found.highest) == pytest.approx((73.28, 77.53), abs=0.0051)
    assert list(PUBLISHED) == list(Choice)


def test_only_the_weights_of_the_pillars_move_the_example_by_more_than_a_point() -> None:
    found = find_method_range(make_atlas(), make_journey(FULL_EXAMPLE))
    far = {each.choice for each in found.alternatives if abs(each.difference or 0) > 1}
    assert far == {Choice.EXPERIENCE_TWICE, Choice.WITHOUT_BUSINESS}


def test_settings_are_told_as_they_would_be_written() -> None:
    scoring = Scoring(pillar_aggregation=Aggregation.GEOMETRIC, pillar_weights=PillarWeights(experience=1.5))
    made = replace(make_journey(FULL_EXAMPLE), scoring=scoring)
    found = find_method_range(make_atlas(), made)
    told = [alternative.setting for alternative in found.alternatives]
    assert told[:3] == ["pillar_aggregation: arithmetic", "pain_cap: 1", "pain_cap: 0"]
    assert told[-2:] == ["pillar_weights.experience: 3", "pillar_weights.business: 0"]


@given(journeys())
def test_a_choice_that_is_made_already_changes_nothing(made: Journey) -> None:
    scoring = made.scoring or Scoring()
    found = find_method_range(ATLAS, made)
    assert found.value == score_journey(ATLAS, made).value
    for alternative in found.alternatives:
        key, _, value = alternative.setting.partition(": ")
        if str(getattr(scoring, key, None)) in {value, f"{value}.0"}:
            assert alternative.value == found.value
        if found.lowest is not None and found.highest is not None and alternative.value is not None:
            assert found.lowest <= alternative.value <= found.highest


def test_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint_method(Scoring()) == "94748bfd1a0f"


def test_fingerprint_is_of_values_alone() -> None:
    whole = Scoring(moment_of_truth=2, pain_cap=0.5, places={"pain_cap": Location(file="x.yaml")})
    assert fingerprint_method(whole) == fingerprint_method(Scoring())


@given(scorings(), scorings())
def test_fingerprints_differ_where_settings_do(one: Scoring, other: Scoring) -> None:
    assert (fingerprint_method(one) == fingerprint_method(other)) == (one == other)


def test_each_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    journey = "title: J\nstages: [{id: s, title: S, touchpoints: [{id: t, title: T}]}]\n"
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeymap.yaml").write_text(
        "schema_version: 1\nscoring:\n  pain_cap: 0.25\n  pillar_weights: {business: 2}\n"
        "  bands: {A: 90, B: 0}\n",
        encoding="utf-8",
    )
    (tmp_path / "journeys/own.yaml").write_text(
        f"{journey}scoring:\n  pain_cap: 0\n  bands: {{good: 50, bad: 0}}\n", encoding="utf-8"
    )
    (tmp_path / "journeys/plain.yaml").write_text(journey, encoding="utf-8")
    atlas, problems = load_atlas(tmp_path)
    assert problems == ()
    plain = {setting.key: setting for setting in list_settings(atlas, atlas.journeys["plain"])}
    own = {setting.key: setting for setting in list_settings(atlas, atlas.journeys["own"])}
    business = plain["pillar_weights.business"]
    place = (business.file, business.line, business.column)
    assert (business.value, business.layer, *place) == (2, Layer.WORKSPACE, "journeymap.yaml", 4, 20)
    assert plain["pillar_weights.experience"].layer is Layer.DEFAULT
    assert (plain["pain_cap"].value, own["pain_cap"].value) == (0.25, 0)
    assert (own["pain_cap"].layer, own["pain_cap"].file, own["pain_cap"].line) == (
        Layer.JOURNEY, "journeys/own.yaml", 4,
    )  # fmt: skip
    assert [key for key in own if key.startswith("bands.")] == ["bands.good", "bands.bad"]
    assert own["pillar_weights.business"].layer is Layer.WORKSPACE
    groups = gather_configurations(atlas, atlas.journeys.values())
    assert [group.journeys for group in groups] == [("own",), ("plain",)]
    assert groups[0].fingerprint != groups[1].fingerprint


def test_settings_made_by_a_program_are_no_defaults() -> None:
    made = replace(make_journey(FULL_EXAMPLE), scoring=Scoring(bands=(Band(grade="X", at_least=0),)))
    layers = {setting.key: setting.layer for setting in list_settings(make_atlas(), made)}
    assert layers["bands.X"] is Layer.CODE
    assert layers["pain_cap"] is Layer.DEFAULT
