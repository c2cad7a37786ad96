"""How a measured figure moved since the period before: a line of words and a triangle beside the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.language import format_number
from journeymap.scene.map import trend_texts as texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeymap.language import Language
    from journeymap.model import Atlas, Journey, Metric
    from journeymap.scene.map.view import View
    from journeymap.score.trend import Trend

TrendKey = tuple[str, str, "str | None"]
"""The id of a touchpoint or a stage, empty for the whole journey; of a metric; of a persona."""


def list_map_trends(atlas: Atlas, journey: Journey) -> Mapping[TrendKey, Trend]:
    """Return how the figures of everyone and of each persona moved; empty where nothing was measured."""
    measurement = atlas.measurements.get(journey.id)
    if measurement is None:
        return {}
    from journeymap.score.trend import find_trends

    personas = {each.metric.persona.id for each in measurement.metrics if each.metric.persona is not None}
    scale = atlas.workspace.emotion_scale
    return {
        (trend.place, trend.id, persona): trend
        for persona in (None, *sorted(personas))
        for trend in find_trends(measurement, scale, persona)
    }


def find_trend(view: View, place: str, metric: Metric) -> Trend | None:
    """Return how exactly this figure moved; a figure of another period than the shown one is none."""
    persona = None if metric.persona is None else metric.persona.id
    trend = view.trends.get((place, metric.id, persona))
    return trend if trend is not None and trend.after == metric.period else None


def say_trend(trend: Trend, language: Language) -> str:
    """Return the triangle, the change on the scale 0..100, since when, and whether it is more than chance."""
    verdict = texts.VERDICTS[trend.is_significant]
    change = format_number(abs(trend.difference.value), language, decimals=1)
    rises = trend.difference.value >= 0
    return texts.TREND.say(
        language,
        mark="▲" if rises else "▼",
        change=f"{'+' if rises else chr(0x2212)}{change}",
        before=trend.before,
        verdict=verdict,
    )
