"""A touchpoint's score: what its metrics say, less what its pain points take.

A touchpoint that is only known to hurt shows its load and gets no score: a complaint is not a
measurement of how many were content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymap.model import PainPoint, PainStatus, Persona, Scale, Scoring, Touchpoint
from journeymap.score.coverage import HEAVIEST
from journeymap.score.indicator import score_metrics
from journeymap.score.pain import pain_load, share_load, unite_loads, worst_load
from journeymap.score.result import PainLoad, ScoredMetric, TouchpointScore
from journeymap.score.tree import Node, expect


def score_touchpoint(
    touchpoint: Touchpoint,
    stage: str,
    scoring: Scoring,
    emotion_scale: Scale,
    personas: Mapping[str, Persona],
    borrowed: ScoredMetric | None,
) -> tuple[TouchpointScore, Node]:
    """Return ``T = E * (1 - pain_cap * L)`` and its node; without any metric there is no T.

    E is the weighted mean of the metrics, L the union of the pain loads. The cap bounds the deduction
    because surveys already contain part of the pain. Where a sub-journey's score stands for the
    touchpoint, it is ``borrowed`` and takes the place of the metrics.
    """
    if borrowed is not None:
        metrics: tuple[ScoredMetric, ...] = (borrowed,)
    else:
        figures = (*touchpoint.emotion, *touchpoint.metrics)
        metrics = score_metrics(figures, scoring, emotion_scale, personas)
    loads = [pain_load(pain_point, scoring.severity_exponent) for pain_point in touchpoint.pain_points]
    load, worst = _unite(touchpoint.pain_points, loads, scoring)
    node = expect(metrics, factor=1 - scoring.pain_cap * load, worst_factor=1 - scoring.pain_cap * worst)
    score = TouchpointScore(
        id=touchpoint.id,
        title=touchpoint.title,
        stage=stage,
        value=node.value,
        experience=node.mean,
        load=load,
        weight=_weigh(touchpoint, scoring),
        measured=node.standing.measured > 0,
        metrics=metrics,
        pain_points=_describe_pains(touchpoint.pain_points, loads, scoring, node.mean),
    )
    return score, node


def _weigh(touchpoint: Touchpoint, scoring: Scoring) -> float:
    if not touchpoint.moment_of_truth:
        return touchpoint.importance
    return min(HEAVIEST, touchpoint.importance * scoring.moment_of_truth)


def _unite(
    pain_points: Sequence[PainPoint], loads: Sequence[float | None], scoring: Scoring
) -> tuple[float, float]:
    """Return the load, and the load if pain points without a frequency hit everyone."""
    if not pain_points:
        return 0, 0
    known = [load for load in loads if load is not None]
    united = unite_loads(known)
    if len(known) == len(loads):
        return united, united
    return united, unite_loads([worst_load(pain, scoring.severity_exponent) for pain in pain_points])


def _describe_pains(
    pain_points: Sequence[PainPoint],
    loads: Sequence[float | None],
    scoring: Scoring,
    experience: float | None,
) -> tuple[PainLoad, ...]:
    if not pain_points:
        return ()
    shares = iter(share_load([load for load in loads if load is not None]))
    full = None if experience is None else scoring.pain_cap * experience
    described: list[PainLoad] = []
    for pain_point, load in zip(pain_points, loads, strict=True):
        share = None if load is None else next(shares)
        points = None if share is None or full is None else full * share
        described.append(_describe_pain(pain_point, load, points))
    return tuple(described)


def _describe_pain(pain_point: PainPoint, load: float | None, points: float | None) -> PainLoad:
    return PainLoad(
        id=pain_point.id,
        title=pain_point.title,
        severity=pain_point.severity,
        frequency=None if pain_point.frequency is None else pain_point.frequency.share,
        load=load,
        points=points,
        resolved=pain_point.status is PainStatus.RESOLVED,
    )
