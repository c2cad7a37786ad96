"""The grade: a band for the number, held down by the weakest pillar.

Bands of equal width by default. Benchmark bands of other indices were refused: none publishes how they
were found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.model import Band


def grade_score(value: float | None, pillars: Iterable[float], bands: Sequence[Band]) -> str | None:
    """Return the grade of ``value``, or ``None`` where there is none.

    Guardrail: at most one band above the weakest of ``pillars``, the values of the pillars that count;
    it stops "great margin, nobody finishes".
    """
    if value is None or not bands:
        return None
    falling = sorted(bands, key=lambda band: -band.at_least)
    place = max(_find_band(value, falling), *(_find_band(pillar, falling) - 1 for pillar in pillars), 0)
    return falling[place].grade


def _find_band(value: float, falling: Sequence[Band]) -> int:
    """Return the place of the best band that ``value`` earns; below all of them, the last."""
    for place, band in enumerate(falling):
        if value >= band.at_least:
            return place
    return len(falling) - 1
