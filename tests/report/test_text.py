"""The report on a terminal: whole texts, and what holds for every journey."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.report import compose_report, write_text
from journeymap.report.terminal import display_width
from journeymap.score import score_journey
from tests.report.samples import LONG, SAMPLES, rich, smallest
from tests.score.journeys import ATLAS, journeys

CASES = Path(__file__).parent / "cases"
ANSI = re.compile("\x1b\\[[0-9;]*m")
languages: st.SearchStrategy[Language] = st.sampled_from(["en", "tr"])


def tell(atlas: Atlas, journey: Journey, language: Language, width: int = 80, **options: bool) -> str:
    report = compose_report(atlas, journey, score_journey(atlas, journey))
    return write_text(report, language, width=width, **options)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_whole_report(name: str, language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"{name}.{language}.txt", tell(*SAMPLES[name](), language))


@pytest.mark.parametrize("width", [60, 120])
def test_rich_report_at_width(width: int, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"rich.tr.{width}.txt", tell(*rich(), "tr", width))


def test_ascii_report(check_golden: Callable[[Path, str], None]) -> None:
    text = tell(*SAMPLES["without-emotions"](), "en", ascii_only=True)
    assert text.isascii()
    check_golden(CASES / "without-emotions.en.ascii.txt", text)


def test_smallest_journey_has_no_number_but_its_counts() -> None:
    text = tell(*smallest(), "en")
    assert "No score yet" in text
    assert "0.0" not in text
    # The stage's number, its one touchpoint, and the one touchpoint without a metric.
    assert re.findall(r"\d+%?", text) == ["1", "1", "1"]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_no_line_is_wider_than_the_page(name: str, language: Language, width: int) -> None:
    for line in tell(*SAMPLES[name](), language, width).split("\n"):
        assert display_width(line) <= width, line


@settings(max_examples=40)
@given(journeys(), languages, st.integers(60, 130))
def test_no_line_of_any_journey_is_wider(journey: Journey, language: Language, width: int) -> None:
    for line in tell(ATLAS, journey, language, width).split("\n"):
        assert display_width(line) <= width, line


@settings(max_examples=40)
@given(journeys(), languages)
def test_every_pain_point_and_touchpoint_is_named(journey: Journey, language: Language) -> None:
    text = tell(ATLAS, journey, language)
    for touchpoint in journey.touchpoints:
        assert touchpoint.title in text
    for _, pain in journey.pain_points:
        assert pain.title in text


@settings(max_examples=40)
@given(journeys(), languages)
def test_colour_only_colours(journey: Journey, language: Language) -> None:
    assert ANSI.sub("", tell(ATLAS, journey, language, colour=True)) == tell(ATLAS, journey, language)


def test_no_letter_of_a_long_title_is_lost() -> None:
    atlas, journey = SAMPLES["loud"]()
    for width in (60, 80, 200):
        letters = tell(atlas, journey, "tr", width).replace("\n", "").replace(" ", "")
        head = letters[: letters.index("━")]
        assert head == LONG.replace(" ", "")


def test_hostile_title_cannot_reach_the_terminal() -> None:
    text = tell(*SAMPLES["loud"](), "en", 120)
    assert "<U+001B>[31mKIRMIZI<U+001B>[0m <U+202E>[bold]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_order_of_the_atlas_does_not_matter() -> None:
    atlas, journey = rich()
    turned = Atlas(
        workspace=atlas.workspace,
        journeys=atlas.journeys,
        personas=dict(reversed(list(atlas.personas.items()))),
    )
    assert tell(turned, journey, "tr") == tell(atlas, journey, "tr")
