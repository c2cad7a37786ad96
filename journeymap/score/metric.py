"""Raw figures onto the common scale: 0 (worst) .. 100 (best), with the limits that their n allows.

Each kind of metric keeps its own formula and is never converted into another kind first. Standardising
by z-scores was refused: it needs a population of journeys that nobody has.

Figures that cannot be (k above n, a mean off its scale, no target) give no value. Saying so is the work
of the schema and of the rules; the score stays total.
"""

from __future__ import annotations

import math

from journeymap.model import Direction, Kpi, Metric, MetricKind, Scale, Share
from journeymap.score.interval import adjusted_wald, is_size, mean_limits, wilson
from journeymap.value import NamedTuple, make


class Reading(NamedTuple):
    """A figure on the scale 0..100, its 95 % limits where n is known, and that n."""

    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    n: float | None = None


NO_READING = Reading()

_ON_A_SCALE = (MetricKind.RATING, MetricKind.CES, MetricKind.EMOTION)


def read_metric(metric: Metric, emotion_scale: Scale) -> Reading:
    """Return ``metric`` on the scale 0..100; ``emotion_scale`` is used where an emotion names no scale."""
    if metric.kind is MetricKind.NPS:
        return _read_nps(metric)
    if metric.kind in _ON_A_SCALE:
        return _read_mean(metric, emotion_scale)
    if metric.kind is MetricKind.DURATION:
        return _read_duration(metric)
    return _read_proportion(metric)


def read_share(share: Share, *, down: bool = False) -> Reading:
    """Return a share of cases on the scale 0..100; ``down`` means that less is better."""
    if share.k is not None and share.n is not None:
        return _proportion(share.k, share.n, down=down)
    return _percentage(100 * share.share, None, down=down)


def read_kpi(kpi: Kpi) -> Reading:
    """Return how far ``kpi`` has come from its floor to its target, 0..100; see :func:`attainment`.

    Given as k of n, its value is the proportion (a percentage where the unit is ``%``) and the Wilson
    limits are mapped through the attainment.
    """
    if kpi.k is None or kpi.n is None:
        return Reading(attainment(kpi.value, kpi.target, kpi.floor, kpi.direction))
    if not _is_part(kpi.k, kpi.n):
        return NO_READING
    unit = 100 if kpi.unit == "%" else 1
    value, one, other = (
        attainment(unit * figure, kpi.target, kpi.floor, kpi.direction)
        for figure in (kpi.k / kpi.n, *wilson(kpi.k, kpi.n))
    )
    if value is None or one is None or other is None:
        return NO_READING
    return Reading(value, min(one, other), max(one, other), kpi.n)


def attainment(
    value: float | None, target: float | None, floor: float | None, direction: Direction | None
) -> float | None:
    """Return ``100 * clamp((value - floor) / (target - floor), 0, 1)``, or ``None`` where it is undefined.

    ``floor`` is the worst tolerable value; the direction follows from where the target lies of it.
    Without a floor, higher-is-better counts from 0 and ``direction: down`` is ``100 * min(1, target/value)``.
    Over-achievement is capped, so that it cannot pay for a miss elsewhere.
    """
    if value is None or target is None:
        return None
    if floor is None and direction is Direction.DOWN:
        return _attain_down(value, target)
    bottom = 0.0 if floor is None else floor
    way = target - bottom
    if way == 0 or not math.isfinite(way) or (floor is None and target < 0):
        return None
    return 100 * min(1.0, max(0.0, (value - bottom) / way))


def _attain_down(value: float, target: float) -> float:
    if value <= target:
        return 100.0
    return 100 * (target / value) if target > 0 else 0.0


def _read_proportion(metric: Metric) -> Reading:
    """CSAT and rates: k of n, the two top boxes of the counts, or a published percentage."""
    down = metric.direction is Direction.DOWN
    if metric.counts:
        return _proportion(sum(metric.counts[-2:]), sum(metric.counts), down=down)
    if metric.k is not None and metric.n is not None:
        return _proportion(metric.k, metric.n, down=down)
    return _percentage(metric.value, metric.n, down=down)


def _percentage(value: float | None, n: float | None, *, down: bool) -> Reading:
    if value is None or not 0 <= value <= 100:
        return NO_READING
    if n is not None:
        return _proportion(value / 100 * n, n, down=down)
    return Reading(100 - value if down else value)


def _proportion(k: float, n: float, *, down: bool) -> Reading:
    if not _is_part(k, n):
        return NO_READING
    value = 100 * k / n
    lower, upper = wilson(k, n)
    if down:
        return Reading(100 - value, 100 - 100 * upper, 100 - 100 * lower, n)
    return make(Reading, (value, 100 * lower, 100 * upper, n))


def _is_part(k: float, n: float) -> bool:
    return 0 <= k <= n and is_size(n)


def _read_nps(metric: Metric) -> Reading:
    """NPS: promoter 100, passive 50, detractor 0; limits by the adjusted Wald interval."""
    n = _count_answers(metric)
    if metric.promoters is not None and metric.detractors is not None and n is not None:
        return _nps(metric.promoters, metric.detractors, n)
    if metric.value is None or not -100 <= metric.value <= 100:
        return NO_READING
    if n is None:
        return Reading((metric.value + 100) / 2)
    # Only the score and n are known: no passives is the widest variance that fits it.
    balance = metric.value / 100
    return _nps(n * (1 + balance) / 2, n * (1 - balance) / 2, n)


def _count_answers(metric: Metric) -> float | None:
    groups = (metric.promoters, metric.passives, metric.detractors)
    if None not in groups:
        return sum(group for group in groups if group is not None)
    return metric.n


def _nps(promoters: float, detractors: float, n: float) -> Reading:
    possible = promoters >= 0 and detractors >= 0 and promoters + detractors <= n * (1 + 1e-12)
    if not (possible and is_size(n)):
        return NO_READING
    value = 50 * (1 + (promoters - detractors) / n)
    lower, upper = (50 * (1 + limit) for limit in adjusted_wald(promoters, detractors, n))
    return Reading(value, max(0.0, min(lower, value)), min(100.0, max(upper, value)), n)


def _read_mean(metric: Metric, emotion_scale: Scale) -> Reading:
    """Rating, CES and emotion: where the mean stands on its scale."""
    scale = metric.scale
    if scale is None and metric.kind is MetricKind.EMOTION:
        scale = (emotion_scale.low, emotion_scale.high)
    mean = metric.value if metric.mean is None else metric.mean
    if scale is None or mean is None or not scale[0] <= mean <= scale[1]:
        return NO_READING
    width = scale[1] - scale[0]
    if not 0 < width < math.inf:
        return NO_READING
    share = (mean - scale[0]) / width
    # Two identities instead of a set: hashing an enum member is slow, and every mean comes through here.
    if metric.direction is Direction.EFFORT or metric.direction is Direction.DOWN:
        share = 1 - share
    n = metric.n
    if n is None or not is_size(n):
        return make(Reading, (100 * share, None, None, None))
    lower, upper = mean_limits(share, n, None if metric.sd is None else metric.sd / width)
    return Reading(100 * share, 100 * lower, 100 * upper, n)


def _read_duration(metric: Metric) -> Reading:
    """Return the attainment of the target, less being better; without a target a duration is only shown."""
    value = metric.mean if metric.value is None else metric.value
    direction = Direction.DOWN if metric.direction is None else metric.direction
    n = metric.n if is_size(metric.n) else None
    return Reading(attainment(value, metric.target, metric.floor, direction), n=n)
