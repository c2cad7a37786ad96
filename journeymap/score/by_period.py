"""A journey's score at each measured period, by today's settings, and whether its last move is chance.

The journey is scored with the figures known up to a period in the place of the later ones; what was first
measured later, and what is declared, is the same at each. So the scores differ by what moved and by nothing
else. Recorded scores were refused here: they also move with weights, targets and the map itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeymap.atlas.measurements import lay_over
from journeymap.model import Atlas, Measurement
from journeymap.score.difference import Difference, subtract
from journeymap.score.journey import score_journey
from journeymap.score.result import JourneyScore
from journeymap.value import dataclass

_MOST = 8
"""Periods that are looked back on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTrend:
    """A journey's scores by period, first to last; there are at least two."""

    periods: tuple[str, ...]
    values: tuple[float, ...]
    difference: Difference
    """Of the last two. Figures that both rest on make its interval wider than it need be."""

    @property
    def is_significant(self) -> bool | None:
        """Whether the last move is more than chance; ``None`` where a score has no interval."""
        return self.difference.is_significant


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """How many cases began in a period."""

    period: str
    count: float
    before: float | None
    """In the period before."""


def find_score_trends(atlas: Atlas, scores: Sequence[JourneyScore]) -> dict[str, ScoreTrend]:
    """Return the trend of each of ``scores`` whose journey was measured in two periods, by its id."""
    periods = {id_: _list_periods(measurement) for id_, measurement in atlas.measurements.items()}
    found: dict[str, list[tuple[str, JourneyScore]]] = {}
    measured = [score for score in scores if len(periods.get(score.id, ())) > 1 and score.value is not None]
    for period in sorted({period for score in measured for period in periods[score.id]}):
        then = _go_back(atlas, period)
        for score in measured:
            if period not in periods[score.id]:
                continue
            is_last = period == periods[score.id][-1]
            at = score if is_last else score_journey(then, then.journeys[score.id])
            if at.value is not None:
                found.setdefault(score.id, []).append((period, at))
    return {id_: _make_trend(steps) for id_, steps in found.items() if len(steps) > 1}


def _list_periods(measurement: Measurement) -> tuple[str, ...]:
    """Return the last periods in which something was measured that enters a score."""
    told = {metric.period for metric in measurement.metrics}
    counted = {each.period for each in measurement.completion}
    counted |= {each.period for each in measurement.transitions if each.persona is None}
    return tuple(sorted(told | (counted - measurement.unsettled_periods)))[-_MOST:]


def _go_back(atlas: Atlas, period: str) -> Atlas:
    """Return the atlas with what had been measured by the end of a period."""
    journeys = dict(atlas.journeys)
    for id_, measurement in atlas.measurements.items():
        if id_ in journeys:
            journeys[id_] = lay_over(journeys[id_], _cut(measurement, period))
    return replace(atlas, journeys=journeys)


def _cut(measurement: Measurement, last: str) -> Measurement:
    return replace(
        measurement,
        metrics=tuple(each for each in measurement.metrics if each.period <= last),
        completion=tuple(each for each in measurement.completion if each.period <= last),
        transitions=tuple(each for each in measurement.transitions if each.period <= last),
    )


def _make_trend(steps: Sequence[tuple[str, JourneyScore]]) -> ScoreTrend:
    old, new = (_limit(score) for _, score in steps[-2:])
    return ScoreTrend(
        periods=tuple(period for period, _ in steps),
        values=tuple(score.value or 0.0 for _, score in steps),
        difference=subtract(new, old),
    )


def _limit(score: JourneyScore) -> tuple[float, float | None, float | None]:
    lower, upper = score.telling_interval or (None, None)
    return score.value or 0.0, lower, upper


def count_volume(measurement: Measurement | None) -> Volume | None:
    """Return how many cases began in the last settled period; ``None`` where none were counted."""
    if measurement is None:
        return None
    unsettled = measurement.unsettled_periods
    counts = {
        each.period: each.n + each.open
        for each in measurement.completion
        if each.persona is None and each.period not in unsettled
    }
    if not counts:
        return None
    *earlier, last = sorted(counts)
    return Volume(period=last, count=counts[last], before=counts[earlier[-1]] if earlier else None)
