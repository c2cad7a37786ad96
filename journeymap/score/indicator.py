"""From declared figures to the members of a mean: their weights, and one value per indicator.

An indicator asked per persona is one indicator: its values are blended, so that asking two personas does
not count twice. A general value beside values per persona wins; it was asked of everyone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from journeymap.model import Kpi, Metric, Persona, Scale, Scoring, Share
from journeymap.score.metric import Reading, read_kpi, read_metric, read_share
from journeymap.score.result import ScoredMetric
from journeymap.score.tree import Leaf, Member, Node, grow, weighted_mean

Key = tuple[str, ...]


def score_metrics(
    metrics: Iterable[Metric], scoring: Scoring, emotion_scale: Scale, personas: Mapping[str, Persona]
) -> tuple[ScoredMetric, ...]:
    """Return one scored metric per indicator, in declared order.

    Metrics with the same id and different personas are blended by the personas' weights, equally where
    one of the weights is unknown.
    """
    blends: dict[str, list[ScoredMetric]] = {}
    scored: list[ScoredMetric] = []
    for metric in metrics:
        one = _score_metric(metric, scoring, emotion_scale)
        if one.persona is None:
            scored.append(one)
        elif one.id in blends:
            blends[one.id].append(one)
        else:
            blends[one.id] = [one]
            scored.append(one)
    if not blends:
        return tuple(scored)
    general = {one.id for one in scored if one.persona is None}
    return tuple(
        one if one.persona is None else _blend(blends[one.id], scoring, personas)
        for one in scored
        if one.persona is None or one.id not in general
    )


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


def make_member(key: Key, scored: ScoredMetric) -> Member:
    """Return ``scored`` as a member of a mean: a leaf, or the node over its values per persona."""
    if not scored.parts:
        return scored.weight, Leaf((*key, scored.id), scored)
    return scored.weight, _blend_node((*key, scored.id), scored.parts)


def make_members(key: Key, scored: Iterable[ScoredMetric]) -> list[Member]:
    """Return the members of the mean over ``scored``."""
    return [make_member(key, one) for one in scored]


def _score_metric(metric: Metric, scoring: Scoring, emotion_scale: Scale) -> ScoredMetric:
    reading = read_metric(metric, emotion_scale)
    return ScoredMetric(
        id=metric.id,
        title=metric.title,
        kind=metric.kind,
        value=reading.value,
        lower=reading.lower,
        upper=reading.upper,
        weight=_weigh(metric.weight, scoring, assumed=metric.assumed),
        assumed=metric.assumed,
        n=reading.n,
        persona=None if metric.persona is None else metric.persona.id,
        sample=metric.sample,
    )


def _scored(
    reading: Reading, id: str, title: str | None, weight: float, *, assumed: bool, sample: str | None
) -> ScoredMetric:
    return ScoredMetric(
        id=id,
        title=title,
        kind=None,
        value=reading.value,
        lower=reading.lower,
        upper=reading.upper,
        weight=weight,
        assumed=assumed,
        n=reading.n,
        sample=sample,
    )


def _weigh(weight: float, scoring: Scoring, *, assumed: bool) -> float:
    return weight * scoring.assumed_weight if assumed else weight


def _blend(parts: Sequence[ScoredMetric], scoring: Scoring, personas: Mapping[str, Persona]) -> ScoredMetric:
    """Return the indicator that ``parts`` are the values of; it weighs what its heaviest part weighs."""
    weights = [_persona_weight(part, personas) for part in parts]
    known = [weight for weight in weights if weight is not None]
    if len(known) < len(weights):
        known = [1.0] * len(parts)
    weighed = tuple(
        replace(part, weight=_weigh(weight, scoring, assumed=part.assumed))
        for part, weight in zip(parts, known, strict=True)
    )
    value = weighted_mean([(part.weight, part.value) for part in weighed])
    lower, upper = _blend_limits(weighed, value)
    counts = [part.n for part in parts if part.n is not None]
    return replace(
        parts[0],
        value=value,
        lower=lower,
        upper=upper,
        weight=max(part.weight for part in parts),
        assumed=all(part.assumed for part in parts),
        n=math.fsum(counts) if len(counts) == len(parts) else None,
        persona=None,
        sample=None,
        parts=weighed,
    )


def _persona_weight(part: ScoredMetric, personas: Mapping[str, Persona]) -> float | None:
    persona = None if part.persona is None else personas.get(part.persona)
    return None if persona is None else persona.weight


def _blend_limits(parts: Sequence[ScoredMetric], value: float | None) -> tuple[float | None, float | None]:
    """Return the MOVER limits of the blend (Zou & Donner 2008); none unless every part has limits."""
    counted = [part for part in parts if part.value is not None and part.weight > 0]
    total = math.fsum(part.weight for part in counted)
    if value is None or total <= 0:
        return None, None
    down: list[float] = []
    up: list[float] = []
    for part in counted:
        if part.value is None or part.lower is None or part.upper is None:
            return None, None
        down.append(part.weight / total * (part.value - part.lower))
        up.append(part.weight / total * (part.upper - part.value))
    return max(0.0, value - math.hypot(*sorted(down))), min(100.0, value + math.hypot(*sorted(up)))


def _blend_node(key: Key, parts: Iterable[ScoredMetric]) -> Node:
    return grow(key, [(part.weight, Leaf((*key, part.persona or ""), part)) for part in parts])
