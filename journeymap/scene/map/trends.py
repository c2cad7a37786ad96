"""How a measured figure moved since the period before: a mark and a line of words below the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.scene.map import trend_texts as texts
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_change
from journeymap.scene.pen import META

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeymap.model import Atlas, Journey, Metric
    from journeymap.scene.map.view import View
    from journeymap.scene.pen import Pen
    from journeymap.scene.shapes import Shape
    from journeymap.scene.voice import Voice
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
    if not view.trends:
        return None
    persona = None if metric.persona is None else metric.persona.id
    trend = view.trends.get((place, metric.id, persona))
    return trend if trend is not None and trend.after == metric.period else None


def write_trend(view: View, pen: Pen, trend: Trend) -> None:
    """The mark, the change on the scale 0..100, since when, and whether it is more than chance."""
    change = trend.difference.value
    pen.shapes += draw_change(change, pen.x, pen.y + 2.5, significant=trend.is_significant)
    pen.write(say_trend(view, trend), META, "ink-soft" if trend.is_significant else "ink-muted", indent=14)


def say_trend(view: Voice, trend: Trend) -> str:
    """Return the change, since when, and whether it is more than chance."""
    change = write_points(view, trend.difference.value)
    verdict = view.say(texts.VERDICTS[trend.is_significant])
    return view.say(texts.TREND, change=change, before=trend.before, verdict=verdict)


def draw_changes(x: float, y: float, *, significant: bool) -> tuple[Shape, ...]:
    """The marks of a rise and a fall, for a legend: 20 high."""
    rise = draw_change(1.0, x, y + 5, significant=significant)
    return (*rise, *draw_change(-1.0, x + 14, y + 5, significant=significant))


def draw_level(x: float, y: float) -> tuple[Shape, ...]:
    """The mark of what did not move, for a legend: 20 high."""
    return draw_change(0.0, x, y + 5, significant=None)
