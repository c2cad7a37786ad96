"""Scores as chips: the number in the colour of its band, or a dash where there is none."""

from __future__ import annotations

from functools import lru_cache

from journeymap.language import Language
from journeymap.scene.map import texts
from journeymap.scene.pen import Style, set_baseline
from journeymap.scene.shapes import Box, Label, Shape, Weight
from journeymap.scene.type import measure
from journeymap.scene.voice import Voice, write_score
from journeymap.value import NamedTuple, make

CHIP = Style(13, 18, "bold")
NO_CHIP = Style(12, 18, "semibold")
STEPS = 5
"""How many score colours there are; a workspace's own bands are spread over them."""


def name_band(view: Voice, value: float | None) -> str:
    """The colour role of a score: ``score-1`` (best band) .. ``score-5``, or ``score-none``."""
    return "score-none" if value is None else _name_band(value, view.bands)


@lru_cache(maxsize=1 << 12)
def _name_band(value: float, bands: tuple[float, ...]) -> str:
    last = len(bands) - 1
    place = next((place for place, least in enumerate(bands) if value >= least), last)
    return f"score-{1 + round(place * (STEPS - 1) / max(1, last))}"


def draw_chip(
    view: Voice, value: float | None, right: float, y: float, *, words: bool = False
) -> tuple[Shape, ...]:
    """A chip that ends at ``right``.

    Without a value it holds a dash, or with ``words`` says that there is no score.
    """
    width, room, text, size, weight, drop, role, surface = _plan_chip(value, view.language, view.bands, words)
    label = (right - width / 2, y + 2 + drop, text, size, room, weight, role, surface, "middle", False, None)
    return (make(Box, (right - width, y, width, 22, 6, surface, None, 1, ())), make(Label, label))


class _Plan(NamedTuple):
    """What chips with the same score have in common: the next picture has them again."""

    width: float
    room: float
    text: str
    size: float
    weight: Weight
    drop: float
    """From the line's top to its baseline."""
    role: str
    surface: str


@lru_cache(maxsize=1 << 12)
def _plan_chip(value: float | None, language: Language, bands: tuple[float, ...], words: bool) -> _Plan:  # noqa: FBT001
    text, style = _choose_words(value, language, words=words)
    room = measure(text, style.size, style.weight) + 0.01
    role = "score-none" if value is None else _name_band(value, bands)
    width, drop = max(34.0, room + 14), set_baseline(style)
    return _Plan(width, room, text, style.size, style.weight, drop, role, f"{role}-surface")


def measure_chip(view: Voice, value: float | None) -> float:
    """Width of the chip with words for ``value``."""
    return _measure_chip(value, view.language)


@lru_cache(maxsize=1 << 12)
def _measure_chip(value: float | None, language: Language) -> float:
    text, style = _choose_words(value, language, words=True)
    return max(34.0, measure(text, style.size, style.weight) + 14)


def _choose_words(value: float | None, language: Language, *, words: bool) -> tuple[str, Style]:
    if value is None:
        return texts.NO_SCORE.say(language) if words else "–", NO_CHIP
    return write_score(value, language), CHIP
