"""Scores side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.report import summarise_atlas, write_atlas_summary, write_score_table
from journeymap.report.score_table import By
from journeymap.report.terminal import display_width
from journeymap.score import JourneyScore, score_journey
from tests.report.samples import SAMPLES, rich
from tests.score.journeys import ATLAS, journeys

CASES = Path(__file__).parent / "cases"
BY: tuple[By, ...] = ("journey", "stage", "touchpoint")


def score_samples() -> list[JourneyScore]:
    return [score_journey(*make()) for make in SAMPLES.values()]


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_whole_table(by: By, language: Language, check_golden: Callable[[Path, str], None]) -> None:
    for width in (80, 120):
        text = write_score_table(score_samples(), language, by=by, width=width)
        check_golden(CASES / f"score-by-{by}.{language}.{width}.txt", text)


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_page(by: By, width: int) -> None:
    for ascii_only in (False, True):
        text = write_score_table(score_samples(), "tr", by=by, width=width, ascii_only=ascii_only)
        assert all(display_width(line) <= width for line in text.split("\n"))


@settings(max_examples=40)
@given(st.lists(journeys(), max_size=3), st.sampled_from(BY))
def test_order_of_journeys_does_not_matter(made: list[Journey], by: By) -> None:
    scores = [
        score_journey(ATLAS, replace(journey, id=f"j{place}", title=f"Journey {place}"))
        for place, journey in enumerate(made)
    ]
    assert write_score_table(scores[::-1], "en", by=by) == write_score_table(scores, "en", by=by)


def test_worst_first_and_unscored_last() -> None:
    text = write_score_table(score_samples(), "en", width=120)
    places = [text.index(title) for title in ("MÜŞTERİ", "İlk market", "Plain order", "First order")]
    assert places == sorted(places)


def test_nothing_to_score() -> None:
    assert write_score_table([], "tr") == "Puanlanacak yolculuk yok.\n"


@pytest.mark.parametrize("language", ["en", "tr"])
def test_summary_of_a_workspace(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    atlas, journey = rich()
    other = SAMPLES["without-emotions"]()[1]
    both = Atlas(
        workspace=atlas.workspace,
        journeys={journey.id: journey, other.id: other},
        personas=atlas.personas,
    )
    text = write_atlas_summary(summarise_atlas(both), language, width=80)
    check_golden(CASES / f"summary.{language}.txt", text)
