"""Scores as chips: the number in the colour of its band, or a dash where there is none."""

from __future__ import annotations

from journeymap.scene.map import texts
from journeymap.scene.pen import Style, set_baseline
from journeymap.scene.shapes import Box, Label, Shape
from journeymap.scene.type import measure
from journeymap.scene.voice import Voice

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
    role = name_band(view, value)
    text, style = _choose_words(view, value, words=words)
    room = measure(text, style.size, style.weight) + 0.01
    width = max(34.0, room + 14)
    surface = f"{role}-surface"
    return (
        Box(right - width, y, width, 22, 6, surface),
        Label(
            right - width / 2,
            y + 2 + set_baseline(style),
            text,
            style.size,
            room,
            style.weight,
            role,
            surface,
            "middle",
        ),
    )


def measure_chip(view: Voice, value: float | None) -> float:
    """Width of the chip with words for ``value``."""
    text, style = _choose_words(view, value, words=True)
    return max(34.0, measure(text, style.size, style.weight) + 14)


def _choose_words(view: Voice, value: float | None, *, words: bool) -> tuple[str, Style]:
    if value is None:
        return view.say(texts.NO_SCORE) if words else "–", NO_CHIP
    return view.score_text(value), CHIP
