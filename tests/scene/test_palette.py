"""The colours: whole, told apart, and readable."""

from __future__ import annotations

import re

import pytest

from journeymap.scene.palette import PALETTE, TEXT_PAIRS, choose_colours, measure_contrast


@pytest.mark.parametrize(("role", "surface"), TEXT_PAIRS)
def test_text_reaches_contrast_aa(role: str, surface: str) -> None:
    assert measure_contrast(PALETTE[role], PALETTE[surface]) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert measure_contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert measure_contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert measure_contrast("#123456", "#123456") == 1


def test_every_colour_is_a_plain_hex_value() -> None:
    assert [value for value in PALETTE.values() if not re.fullmatch(r"#[0-9A-F]{6}", value)] == []


def test_severities_are_all_different() -> None:
    assert len({PALETTE[f"severity-{level}"] for level in range(5)}) == 5


def test_a_worse_severity_is_a_darker_colour() -> None:
    depths = [measure_contrast(PALETTE[f"severity-{level}"], "#FFFFFF") for level in range(1, 5)]
    assert depths == sorted(depths)


def test_a_colour_is_taken_where_every_text_stays_readable() -> None:
    own = {"accent": "#8a4b12", "navy": "#101010"}
    assert choose_colours(own) == own


@pytest.mark.parametrize(
    "own",
    [
        {"accent": "#ffd400"},
        {"navy": "#eeeeee"},
        {"page": "#111111"},
        {"severity-4": "#ffffff"},
        {"no-such-role": "#000000"},
        {"accent": "red"},
        {"accent": "#000000; x"},
    ],
)
def test_a_colour_that_hides_text_is_refused(own: dict[str, str]) -> None:
    assert choose_colours(own) == {}
