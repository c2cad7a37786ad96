"""Scores as chips: the number in the colour of its band, or a dash where there is none."""

from __future__ import annotations

from functools import lru_cache

from journeymap.scene.map import texts
from journeymap.scene.pen import Style, set_baseline
from journeymap.scene.shapes import Box, Label, Shape, Weight
from journeymap.scene.type import measure
from journeymap.scene.voice import Voice

# As in ``pen``: a named tuple's own constructor takes twice as long.
_new = tuple.__new__

CHIP = Style(13, 18, "bold")
NO_CHIP = Style(12, 18, "semibold")
STEPS = 5
"""How many score colours there are; a workspace's own bands are spread over them."""


def name_band(view: Voice, value: float | None) -> str:
    """The colour role of a score: ``score-1`` (best band) .. ``score-5``, or ``score-none``."""
    if value is None:
        return "score-none"
    bands = view.bands
    last = len(bands) - 1
    place = 0
    while place < last and value < bands[place]:
        place += 1
    return f"score-{1 + round(place * (STEPS - 1) / max(1, last))}"


def draw_chip(
    view: Voice, value: float | None, right: float, y: float, *, words: bool = False
) -> tuple[Shape, ...]:
    """A chip that ends at ``right``.

    Without a value it holds a dash, or with ``words`` says that there is no score.
    """
    text, style = _choose_words(view, value, words=words)
    return _draw_words(text, style, name_band(view, value), right, y)


def _draw_words(text: str, style: Style, role: str, right: float, y: float) -> tuple[Shape, ...]:
    width, room, surface, size, weight, drop = _measure_words(text, style, role)
    label = (right - width / 2, y + 2 + drop, text, size, room, weight, role, surface, "middle", False, None)
    return (
        _new(Box, (right - width, y, width, 22, 6, surface, None, 1, ())),
        _new(Label, label),
    )


@lru_cache(maxsize=1 << 12)
def _measure_words(text: str, style: Style, role: str) -> tuple[float, float, str, float, Weight, float]:
    """What the chips with these words have in common: there are few, and many of each."""
    room = measure(text, style.size, style.weight) + 0.01
    return max(34.0, room + 14), room, f"{role}-surface", style.size, style.weight, set_baseline(style)


def measure_chip(view: Voice, value: float | None) -> float:
    """Width of the chip with words for ``value``."""
    return _measure_chip(*_choose_words(view, value, words=True))


@lru_cache(maxsize=1 << 12)
def _measure_chip(text: str, style: Style) -> float:
    return max(34.0, measure(text, style.size, style.weight) + 14)


def _choose_words(view: Voice, value: float | None, *, words: bool) -> tuple[str, Style]:
    if value is None:
        return view.say(texts.NO_SCORE) if words else "–", NO_CHIP
    return view.score_text(value), CHIP
