"""Colours by role, and how well two of them can be told apart.

Scenes name roles and writers look them up here, so a theme is another mapping and not another scene.
Colours inside the layout code were refused: contrast could then not be held by one test. Every pair of
text and surface that a picture uses reaches the 4.5:1 of WCAG AA; colour is never the only sign, so a
severity has its number, a persona its marker shape and a channel its icon.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")

SERIES = 6
"""How many persona colours there are; a seventh persona takes the first colour with another marker."""

_NEUTRAL = {
    "page": "#FFFFFF",
    "surface": "#FFFFFF",
    "panel": "#F6F8FB",
    "panel-strong": "#E9EEF5",
    "line": "#DCE3EC",
    "line-strong": "#AEBACA",
    "ink": "#15202F",
    "ink-soft": "#3F4D60",
    "ink-muted": "#56647A",
    "navy": "#17304D",
    "navy-soft": "#24466E",
    "on-navy": "#FFFFFF",
    "on-navy-soft": "#CBD8E8",
    "accent": "#1F5FA8",
    "accent-surface": "#E8F0FA",
    "future": "#0B6B62",
    "future-surface": "#E3F3F0",
    "star": "#F2B01E",
    "star-edge": "#8A5F00",
    "star-ink": "#6E4B00",
    "star-surface": "#FDF4DC",
}

_SEVERITY = {
    "severity-0": "#E4E9F0",
    "on-severity-0": "#15202F",
    "severity-0-surface": "#ECF0F6",
    "severity-1": "#F3D98B",
    "on-severity-1": "#3D2C00",
    "severity-1-surface": "#FDF8E9",
    "severity-2": "#EFA94A",
    "on-severity-2": "#331F00",
    "severity-2-surface": "#FDF3E4",
    "severity-3": "#C4501B",
    "on-severity-3": "#FFFFFF",
    "severity-3-surface": "#FCEEE6",
    "severity-4": "#8E1230",
    "on-severity-4": "#FFFFFF",
    "severity-4-surface": "#FAE9EC",
}

_SIGNALS = {
    "good": "#17694C",
    "good-surface": "#E6F4EE",
    "bad": "#A3203A",
    "bad-surface": "#FBEAED",
    "neutral": "#56647A",
    "neutral-surface": "#EEF2F7",
    "emotion-good": "#2E8B6F",
    "emotion-good-surface": "#F0F8F5",
    "emotion-bad": "#B8434F",
    "emotion-bad-surface": "#FDF4F3",
    "opportunity": "#0D6B57",
    "opportunity-surface": "#E9F5F1",
    "kpi": "#1F5FA8",
    "kpi-track": "#DCE5F0",
    "step": "#56647A",
    "handoff": "#1F5FA8",
    "way-back": "#8A4B00",
}

_SCORES = {
    "score-1": "#17694C",
    "score-1-surface": "#E2F2EA",
    "score-2": "#4A6B16",
    "score-2-surface": "#EEF5DF",
    "score-3": "#7A5600",
    "score-3-surface": "#FCF2D4",
    "score-4": "#9A3F0F",
    "score-4-surface": "#FCEADF",
    "score-5": "#8E1230",
    "score-5-surface": "#FAE3E8",
    "score-none": "#56647A",
    "score-none-surface": "#EEF2F7",
}

_PERSONAS = {
    "persona-1": "#1F5FA8",
    "persona-1-surface": "#E8F0FA",
    "persona-2": "#B14A0C",
    "persona-2-surface": "#FCEFE5",
    "persona-3": "#74379B",
    "persona-3-surface": "#F4ECF9",
    "persona-4": "#0B6F68",
    "persona-4-surface": "#E2F3F1",
    "persona-5": "#AD2468",
    "persona-5-surface": "#FBEAF2",
    "persona-6": "#4B5566",
    "persona-6-surface": "#ECEFF3",
    "on-persona": "#FFFFFF",
}

_CHANNELS = {
    "physical": "#7A4E10",
    "physical-surface": "#FAF1E0",
    "digital": "#1D5796",
    "digital-surface": "#E7F0FA",
    "human": "#663B96",
    "human-surface": "#F2ECF9",
    "no-channel": "#56647A",
    "no-channel-surface": "#EEF2F7",
}

PALETTE: Mapping[str, str] = MappingProxyType(
    {**_NEUTRAL, **_SEVERITY, **_SIGNALS, **_SCORES, **_PERSONAS, **_CHANNELS}
)
"""Role to ``#RRGGBB``. ``X-surface`` is the tint on which text of role ``X`` stands."""


_INKS = ("ink", "ink-soft", "ink-muted")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, surface) for ink in _INKS for surface in ("page", "surface", "panel")),
    *((ink, f"severity-{level}-surface") for ink in _INKS for level in range(5)),
    *((ink, surface) for ink in _INKS for surface in ("good-surface", "opportunity-surface")),
    *((f"on-severity-{level}", f"severity-{level}") for level in range(5)),
    *(
        (f"score-{step}", surface)
        for step in range(1, 6)
        for surface in (f"score-{step}-surface", "page", "surface", "panel")
    ),
    *(("on-navy", f"score-{step}") for step in range(1, 6)),
    *(
        (f"persona-{number}", surface)
        for number in range(1, SERIES + 1)
        for surface in ("page", "surface", f"persona-{number}-surface")
    ),
    *(("on-persona", f"persona-{number}") for number in range(1, SERIES + 1)),
    *(
        (role, f"{role}-surface")
        for role in ("physical", "digital", "human", "no-channel", "score-none", "accent", "future")
    ),
    *((role, f"{role}-surface") for role in ("good", "bad", "neutral", "opportunity")),
    *(("accent", surface) for surface in ("page", "surface", "panel")),
    *(("accent", f"severity-{level}-surface") for level in range(5)),
    *(("navy", surface) for surface in ("page", "surface", "panel")),
    ("on-navy", "navy"),
    ("on-navy-soft", "navy"),
    ("on-navy", "future"),
    ("star-ink", "star-surface"),
    ("surface", "good"),
    ("surface", "bad"),
    ("surface", "opportunity"),
    *((role, surface) for role in ("good", "bad") for surface in ("page", "surface", "panel")),
    ("ink-soft", "neutral-surface"),
    ("ink-soft", "emotion-good-surface"),
    ("ink-soft", "emotion-bad-surface"),
    ("ink-muted", "emotion-good-surface"),
    ("ink-muted", "emotion-bad-surface"),
)
"""Every text role with every surface it may stand on; a test holds the pictures and the contrast to it."""

READABLE = 4.5
"""WCAG 2 AA for text."""


def choose_colours(own: Mapping[str, str], base: Mapping[str, str] = PALETTE) -> Mapping[str, str]:
    """Return those of a workspace's ``own`` colours that leave every text readable, laid over ``base``.

    A colour is taken in its turn if all pairs of :data:`TEXT_PAIRS` it belongs to still reach AA; roles
    that no picture knows and values that are no ``#rrggbb`` are passed by. What was refused is ``own``
    without the result.
    """
    chosen: dict[str, str] = {}
    for role, value in own.items():
        if role not in base or not _HEX.fullmatch(value):
            continue
        tried = {**base, **chosen, role: value}
        if all(measure_contrast(tried[one], tried[other]) >= READABLE for one, other in _find_pairs(role)):
            chosen[role] = value
    return chosen


def lay_over(own: Mapping[str, str]) -> Mapping[str, str]:
    """Return the palette with a workspace's ``own`` colours over it, as far as every text stays readable."""
    return {**PALETTE, **choose_colours(own)} if own else PALETTE


def _find_pairs(role: str) -> list[tuple[str, str]]:
    return [pair for pair in TEXT_PAIRS if role in pair]


@lru_cache(maxsize=512)
def measure_contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two ``#RRGGBB`` colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
