"""Entries of the legend that several sheets use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from journeymap.model import Medium, PainPoint
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.marks import draw_medium, draw_severity, draw_star, level_severity
from journeymap.scene.shapes import Box, Shape
from journeymap.scene.sheet.frame import Entry
from journeymap.scene.voice import Voice

_MEDIA = {
    Medium.PHYSICAL: map_texts.PHYSICAL,
    Medium.DIGITAL: map_texts.DIGITAL,
    Medium.HUMAN: map_texts.HUMAN,
}


def explain_scores(voice: Voice, values: Iterable[float | None]) -> Iterator[Entry]:
    """What a chip means, with a value and without one, as far as there are such."""
    found = {value is None for value in values}
    if False in found:
        yield Entry(34, voice.say(map_texts.LEGEND_SCORE), partial(_draw_chip, voice, 72.0))
    if True in found:
        yield Entry(34, voice.say(map_texts.LEGEND_NO_SCORE), partial(_draw_chip, voice, None))


def explain_severities(voice: Voice, pains: Iterable[PainPoint]) -> Iterator[Entry]:
    """The badges in use."""
    yield from explain_levels(voice, (pain.severity for pain in pains))


def explain_levels(voice: Voice, severities: Iterable[float]) -> Iterator[Entry]:
    """The badges of severities 0 to 4, one for each whole step among them."""
    levels = sorted({level_severity(severity) for severity in severities})
    if levels:
        draw = partial(_draw_levels, voice, tuple(levels))
        yield Entry(26.0 * len(levels) - 4, voice.say(map_texts.LEGEND_SEVERITY), draw)


def explain_truth(voice: Voice) -> Entry:
    """The star."""
    return Entry(14, voice.say(map_texts.MOMENT_OF_TRUTH), lambda x, y: (draw_star(x + 7, y + 10, 7),))


def explain_media(voice: Voice, media: Iterable[Medium | None]) -> Iterator[Entry]:
    """The icons of the channels in use."""
    used = set(media)
    for medium, text in _MEDIA.items():
        if medium in used:
            yield Entry(22, voice.say(text), partial(_draw_medium, medium))


def _draw_chip(voice: Voice, value: float | None, x: float, y: float) -> tuple[Shape, ...]:
    return draw_chip(voice, value, x + 34, y - 1)


def _draw_levels(voice: Voice, levels: tuple[int, ...], x: float, y: float) -> list[Shape]:
    return [
        shape
        for place, level in enumerate(levels)
        for shape in draw_severity(level, x + 11 + 26 * place, y + 10, voice.language, 9.5)
    ]


def _draw_medium(medium: Medium, x: float, y: float) -> tuple[Shape, ...]:
    surface = f"{medium.value}-surface"
    return (Box(x, y, 22, 20, 10, surface), *draw_medium(medium, x + 5, y + 4, medium.value))
