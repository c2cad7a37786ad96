"""The dark palette: as readable as the light one, and as branded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.scene.dark import darken
from journeymap.scene.palette import PALETTE, READABLE, TEXT_PAIRS, measure_contrast

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@pytest.mark.parametrize(("ink", "surface"), TEXT_PAIRS)
def test_every_text_stays_readable(ink: str, surface: str) -> None:
    dark = darken({})
    assert measure_contrast(dark[ink], dark[surface]) >= READABLE


GROUNDS = ("page", "surface", "panel")
SIGNS = (
    *((f"severity-{level}", f"severity-{level}-surface") for level in range(5)),
    *((f"severity-{level}", ground) for level in range(5) for ground in GROUNDS),
    *((f"persona-{number}", ground) for number in range(1, 7) for ground in GROUNDS),
    *((f"persona-{number}", f"emotion-{side}-surface") for number in range(1, 7) for side in ("good", "bad")),
    *((f"score-{step}", ground) for step in range(1, 6) for ground in (*GROUNDS, "line")),
    *((f"emotion-{side}", f"emotion-{side}-surface") for side in ("good", "bad")),
    *(
        (role, ground)
        for role in ("kpi", "step", "handoff", "way-back", "star", "good", "bad", "opportunity", "neutral")
        for ground in GROUNDS
    ),
    ("kpi", "kpi-track"),
    ("star", "star-surface"),
)
"""What is told by shape and colour, with the grounds it stands on."""


@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_every_sign_stands_out(sign: str, ground: str) -> None:
    """WCAG 1.4.11 asks 3:1 of what has to be seen and is no text."""
    dark = darken({})
    assert measure_contrast(dark[sign], dark[ground]) >= 3


def test_it_has_every_role_and_is_dark() -> None:
    dark = darken({})
    assert set(dark) == set(PALETTE)
    assert measure_contrast(dark["page"], "#000000") < 1.3


@given(own=st.dictionaries(st.sampled_from(sorted(PALETTE)), colours, max_size=6))
def test_own_colours_never_hide_text(own: dict[str, str]) -> None:
    dark = darken(own)
    assert min(measure_contrast(dark[one], dark[other]) for one, other in TEXT_PAIRS) >= READABLE


def test_an_own_colour_keeps_its_hue() -> None:
    red, green, blue = (
        int(darken({"accent": "#8a4b12"})["accent"][place : place + 2], 16) for place in (1, 3, 5)
    )
    assert red > green > blue
