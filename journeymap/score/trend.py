"""Figures by period, and whether what changed from one to the next is more than chance."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model import MeasuredMetric, Measurement, Metric, MetricKind, Reference, Scale
from journeymap.score.difference import Difference, subtract
from journeymap.score.metric import Reading, read_metric
from journeymap.value import dataclass

COMPLETION = "completion"
"""The id under which the share of cases that got it done is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A figure in the last period that has it, beside the one before."""

    place: str
    """The id of a touchpoint or stage; empty for the whole journey."""
    id: str
    """Of the metric, or ``completion``."""
    before: str
    """The earlier period."""
    after: str
    old: float
    """On the scale 0..100, where more is better."""
    new: float
    difference: Difference

    @property
    def is_significant(self) -> bool | None:
        """Whether the change is more than chance; ``None`` where a figure has no interval."""
        return self.difference.is_significant


def find_trends(
    measurement: Measurement, emotion_scale: Scale, persona: str | None = None
) -> tuple[Trend, ...]:
    """Return how the last figure of everyone, or of a persona, differs from the one before.

    There is one for each place and metric that has two periods.

    The periods are two samples of different people; who answered in both makes the interval wider than it
    need be.
    """
    series: dict[tuple[str, str], list[tuple[str, Reading]]] = {}
    for place, identifier, period, reading in _walk(measurement, emotion_scale, persona):
        if reading.value is not None:
            series.setdefault((place, identifier), []).append((period, reading))
    trends = []
    for (place, identifier), readings in series.items():
        if len(readings) < 2:
            continue
        (before, old), (after, new) = sorted(readings, key=lambda pair: pair[0])[-2:]
        assert old.value is not None and new.value is not None  # noqa: S101, PT018  # told apart above
        trends.append(
            Trend(
                place=place,
                id=identifier,
                before=before,
                after=after,
                old=old.value,
                new=new.value,
                difference=subtract((new.value, new.lower, new.upper), (old.value, old.lower, old.upper)),
            )
        )
    return tuple(trends)


def _walk(
    measurement: Measurement, emotion_scale: Scale, persona: str | None
) -> Iterator[tuple[str, str, str, Reading]]:
    for measured in measurement.metrics:
        if _name_persona(measured.metric.persona) == persona:
            reading = read_metric(measured.metric, emotion_scale)
            yield _name_place(measured), measured.metric.id, measured.period, reading
    unsettled = measurement.unsettled_periods
    for completion in measurement.completion:
        if _name_persona(completion.persona) == persona and completion.period not in unsettled:
            counted = Metric(id=COMPLETION, kind=MetricKind.RATE, k=completion.k, n=completion.n)
            yield "", COMPLETION, completion.period, read_metric(counted, emotion_scale)


def _name_persona(reference: Reference | None) -> str | None:
    return None if reference is None else reference.id


def _name_place(measured: MeasuredMetric) -> str:
    reference = measured.touchpoint or measured.stage
    return "" if reference is None else reference.id
