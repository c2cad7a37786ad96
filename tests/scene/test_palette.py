"""The colours: whole, told apart, and readable."""

from __future__ import annotations

import re

import pytest

from journeymap.scene.palette import PALETTE, SERIES, measure_contrast

TEXT_ON_SURFACE = [
    *(
        (role, surface)
        for role in ("ink", "ink-soft", "ink-muted")
        for surface in ("page", "surface", "panel")
    ),
    *((role, f"severity-{level}-surface") for level in range(5) for role in ("ink", "ink-soft", "ink-muted")),
    *((f"on-severity-{level}", f"severity-{level}") for level in range(5)),
    *((f"score-{step}", f"score-{step}-surface") for step in range(1, 6)),
    *((f"score-{step}", "panel") for step in range(1, 6)),
    *(("on-navy", f"score-{step}") for step in range(1, 6)),
    ("score-none", "score-none-surface"),
    *((f"persona-{number}", "page") for number in range(1, SERIES + 1)),
    *(("on-persona", f"persona-{number}") for number in range(1, SERIES + 1)),
    *((medium, f"{medium}-surface") for medium in ("physical", "digital", "human", "no-channel")),
    *((role, f"{role}-surface") for role in ("accent", "future", "good", "bad", "neutral")),
    ("accent", "page"),
    ("star-ink", "star-surface"),
    ("on-navy", "navy"),
    ("on-navy-soft", "navy"),
    ("on-navy", "future"),
    ("ink-muted", "emotion-good-surface"),
    ("ink-muted", "emotion-bad-surface"),
    ("opportunity", "opportunity-surface"),
    ("good", "good-surface"),
    ("navy", "page"),
]


@pytest.mark.parametrize(("role", "surface"), TEXT_ON_SURFACE)
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
