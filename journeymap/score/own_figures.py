"""What was measured of one persona beside what was measured of everyone, figure by figure.

All figures of a persona in a list were refused: nobody finds in it the one that matters, so each is told
with its difference, and whether that is more than chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.model import Atlas, Journey, Metric, MetricKind, Scale
from journeymap.score.difference import Difference, subtract
from journeymap.score.metric import Reading, read_metric
from journeymap.score.trend import COMPLETION
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFigure:
    """A figure of a persona, and the same of everyone."""

    place: str
    """The id of a touchpoint or a stage; empty for the whole journey."""
    own: Metric
    general: Metric
    reading: Reading
    """Of the persona, on the scale 0..100."""
    general_reading: Reading
    difference: Difference
    """The persona's minus everyone's; who is in both makes its interval wider than it need be."""

    @property
    def is_clear(self) -> bool:
        """Whether the difference is more than chance."""
        return bool(self.difference.is_significant)


def find_own_figures(atlas: Atlas, journey: Journey, persona: str) -> tuple[OwnFigure, ...]:
    """Return the persona's figures of the same period as everyone's, the farthest from everyone first."""
    places = [("", journey.survey)]
    for stage in journey.stages:
        places.append((stage.id, stage.metrics))
        places += [(touchpoint.id, touchpoint.metrics) for touchpoint in stage.touchpoints]
    found = [pair for place, metrics in places for pair in _pair(atlas, place, metrics, persona)]
    return tuple(sorted(found, key=lambda each: -abs(each.difference.value)))


def _pair(atlas: Atlas, place: str, metrics: Sequence[Metric], persona: str) -> Iterator[OwnFigure]:
    general = {metric.id: metric for metric in metrics if metric.persona is None}
    scale = atlas.workspace.emotion_scale
    for metric in metrics:
        whole = general.get(metric.id)
        if metric.persona is None or metric.persona.id != persona or whole is None:
            continue
        if metric.kind is MetricKind.EMOTION or metric.assumed or whole.period != metric.period:
            continue
        figure = _compare(place, metric, whole, scale)
        if figure is not None:
            yield figure


def _compare(place: str, own: Metric, general: Metric, scale: Scale) -> OwnFigure | None:
    one, whole = read_metric(own, scale), read_metric(general, scale)
    if one.value is None or whole.value is None:
        return None
    return OwnFigure(
        place=place,
        own=own,
        general=general,
        reading=one,
        general_reading=whole,
        difference=subtract((one.value, one.lower, one.upper), (whole.value, whole.lower, whole.upper)),
    )


def find_own_completion(atlas: Atlas, journey: Journey, persona: str) -> OwnFigure | None:
    """Return the persona's completion of the period that everyone's is told of, beside everyone's."""
    measurement, whole = atlas.measurements.get(journey.id), journey.completion
    if measurement is None or whole is None:
        return None
    for figure in measurement.completion:
        if figure.persona is not None and figure.persona.id == persona and figure.period == whole.period:
            own, general = (
                Metric(id=COMPLETION, kind=MetricKind.RATE, k=each.k, n=each.n, period=whole.period)
                for each in (figure, whole)
            )
            return _compare("", own, general, atlas.workspace.emotion_scale)
    return None
