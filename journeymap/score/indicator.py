"""From declared figures to the members of a mean: their weights, and one value per indicator.

An indicator asked per persona is one indicator: its values are blended, so that asking two personas does
not count twice. A general value beside values per persona wins; it was asked of everyone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import repeat

from journeymap.model import Kpi, Metric, Persona, Scale, Scoring, Share
from journeymap.score.coverage import HEAVIEST
from journeymap.score.metric import Reading, read_kpi, read_metric, read_share
from journeymap.score.result import ScoredMetric
from journeymap.score.tree import mean_of
from journeymap.value import make


def score_metrics(
    metrics: Sequence[Metric], scoring: Scoring, emotion_scale: Scale, personas: Mapping[str, Persona]
) -> tuple[ScoredMetric, ...]:
    """Return one scored metric per indicator: those asked of everyone, then the blended ones.

    Metrics with the same id and different personas are blended by the personas' weights, equally where
    one of the weights is unknown. Of a metric given for several periods the latest counts.
    """
    if not metrics:
        return ()
    latest = _find_latest(metrics)
    scored: list[ScoredMetric] = []
    blends: dict[str, list[Metric]] = {}
    for (name, persona), metric in latest.items():
        if persona is None:
            scored.append(_score_metric(metric, weigh_metric(metric, scoring), emotion_scale))
        elif (name, None) not in latest:
            blends.setdefault(name, []).append(metric)
    for parts in blends.values():
        weight = max([weigh_metric(part, scoring) for part in parts])
        shares = _weigh_personas(parts, scoring, personas)
        scored.append(_blend(tuple(map(_score_metric, parts, shares, repeat(emotion_scale))), weight))
    return tuple(scored)


def keep_latest(metrics: Sequence[Metric]) -> Sequence[Metric]:
    """Return ``metrics`` without those that a later period of the same id and persona replaces.

    Periods are compared as text, which orders ``2025-Q4`` before ``2026-Q1`` and months and years alike; one
    without a period is the oldest.
    """
    latest = _find_latest(metrics)
    return metrics if len(latest) == len(metrics) else list(latest.values())


def _find_latest(metrics: Sequence[Metric]) -> dict[tuple[str, str | None], Metric]:
    """Return the metrics that count, by id and persona, in declared order."""
    latest: dict[tuple[str, str | None], Metric] = {}
    for metric in metrics:
        persona = metric.persona
        key = (metric.id, None if persona is None else persona.id)
        if key not in latest or (metric.period or "") > (latest[key].period or ""):
            latest[key] = metric
    return latest


def score_kpi(kpi: Kpi, scoring: Scoring) -> ScoredMetric:
    """Return ``kpi`` as the attainment of its target."""
    reading = read_kpi(kpi)
    weight = _weigh(kpi.weight, scoring, assumed=kpi.assumed)
    return _scored(reading, kpi.id, kpi.title, weight, assumed=kpi.assumed, sample=kpi.sample)


def score_share(id: str, share: Share, scoring: Scoring, *, down: bool) -> ScoredMetric:
    """Return a share of a transition's cases; ``down`` means that less is better."""
    reading = read_share(share, down=down)
    weight = _weigh(1.0, scoring, assumed=share.assumed)
    return _scored(reading, id, None, weight, assumed=share.assumed, sample=share.sample)


def _score_metric(metric: Metric, weight: float, emotion_scale: Scale) -> ScoredMetric:
    value, lower, upper, n = read_metric(metric, emotion_scale)
    persona = metric.persona
    name = None if persona is None else persona.id
    fields = (
        metric.id, metric.title, metric.kind, value, lower, upper, weight, metric.assumed, n, name,
        metric.sample, (),
    )  # fmt: skip
    return make(ScoredMetric, fields)


def _scored(
    reading: Reading, id: str, title: str | None, weight: float, *, assumed: bool, sample: str | None
) -> ScoredMetric:
    value, lower, upper, n = reading
    return ScoredMetric(id, title, None, value, lower, upper, weight, assumed, n, sample=sample)


def weigh_metric(metric: Metric, scoring: Scoring) -> float:
    """Return what ``metric`` weighs among others; what was only assumed weighs less."""
    weight = metric.weight * scoring.assumed_weight if metric.assumed else metric.weight
    return min(HEAVIEST, weight)


def _weigh(weight: float, scoring: Scoring, *, assumed: bool) -> float:
    return min(HEAVIEST, weight * scoring.assumed_weight if assumed else weight)


def _weigh_personas(
    metrics: Sequence[Metric], scoring: Scoring, personas: Mapping[str, Persona]
) -> list[float]:
    """Return what each persona's value weighs in the blend; equal where one persona's share is unknown."""
    weights: list[float] = []
    for metric in metrics:
        persona = None if metric.persona is None else personas.get(metric.persona.id)
        weight = None if persona is None else persona.weight
        if weight is None:
            return [_weigh(1.0, scoring, assumed=metric.assumed) for metric in metrics]
        weights.append(_weigh(weight, scoring, assumed=metric.assumed))
    return weights


def _blend(parts: tuple[ScoredMetric, ...], weight: float) -> ScoredMetric:
    """Return the indicator that ``parts`` are the values of."""
    first, value = parts[0], mean_of(parts)
    lower, upper = _blend_limits(parts, value)
    counts = [part.n for part in parts if part.n is not None]
    assumed = False not in [part.assumed for part in parts]
    n = math.fsum(counts) if len(counts) == len(parts) else None
    fields = (
        first.id, first.title, first.kind, value, lower, upper, weight, assumed, n, None, None, parts,
    )  # fmt: skip
    return make(ScoredMetric, fields)


def _blend_limits(parts: Sequence[ScoredMetric], value: float | None) -> tuple[float | None, float | None]:
    """Return the MOVER limits of the blend (Zou & Donner 2008); none unless every part has limits."""
    # Of feelings, which are most of what is blended, no part has limits: they are settled by the first.
    if value is None or (parts[0].lower is None and parts[0].value is not None and parts[0].weight > 0):
        return None, None
    counted = [part for part in parts if part.value is not None and part.weight > 0]
    total = math.fsum([part.weight for part in counted])
    down: list[float] = []
    up: list[float] = []
    for part in counted:
        if part.value is None or part.lower is None or part.upper is None:
            return None, None
        down.append(part.weight / total * (part.value - part.lower))
        up.append(part.weight / total * (part.upper - part.value))
    return max(0.0, value - math.hypot(*sorted(down))), min(100.0, value + math.hypot(*sorted(up)))
