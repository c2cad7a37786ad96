"""A touchpoint's score: what its metrics say, less what its pain points take.

A touchpoint that is only known to hurt shows its load and gets no score: a complaint is not a
measurement of how many were content.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.model import PainPoint, PainStatus, Persona, Scale, Scoring, Touchpoint
from journeymap.score.coverage import is_measured
from journeymap.score.indicator import make_members, score_metrics
from journeymap.score.pain import pain_load, share_load, unite_loads, worst_load
from journeymap.score.result import PainLoad, TouchpointScore
from journeymap.score.tree import Node, grow, weighted_mean


def score_touchpoint(
    touchpoint: Touchpoint,
    stage: str,
    scoring: Scoring,
    emotion_scale: Scale,
    personas: Mapping[str, Persona],
) -> tuple[TouchpointScore, Node]:
    """Return ``T = E * (1 - pain_cap * L)`` and its node; without any metric there is no T.

    E is the weighted mean of the metrics, L the union of the pain loads. The cap bounds the deduction
    because surveys already contain part of the pain.
    """
    metrics = score_metrics((*touchpoint.emotion, *touchpoint.metrics), scoring, emotion_scale, personas)
    experience = weighted_mean([(metric.weight, metric.value) for metric in metrics])
    load, worst, pains = _score_pains(touchpoint.pain_points, scoring, experience)
    node = grow(
        ("touchpoint", touchpoint.id),
        make_members(("touchpoint", touchpoint.id), metrics),
        factors=(1 - scoring.pain_cap * load, 1 - scoring.pain_cap * worst),
        expected=True,
    )
    score = TouchpointScore(
        id=touchpoint.id,
        title=touchpoint.title,
        stage=stage,
        value=node.value,
        experience=experience,
        load=load,
        weight=touchpoint.importance * (scoring.moment_of_truth if touchpoint.moment_of_truth else 1),
        measured=is_measured(node),
        metrics=metrics,
        pain_points=pains,
    )
    return score, node


def _score_pains(
    pain_points: tuple[PainPoint, ...], scoring: Scoring, experience: float | None
) -> tuple[float, float, tuple[PainLoad, ...]]:
    """Return the load, the load if pain points without a frequency hit everyone, and each one's part."""
    if not pain_points:
        return 0.0, 0.0, ()
    exponent = scoring.severity_exponent
    loads = [pain_load(pain_point, exponent) for pain_point in pain_points]
    known = [load for load in loads if load is not None]
    united = unite_loads(known)
    worst = united
    if len(known) < len(loads):
        worst = unite_loads([worst_load(pain_point, exponent) for pain_point in pain_points])
    shares = iter(share_load(known))
    full = None if experience is None else scoring.pain_cap * experience
    parts = tuple(
        _describe_pain(pain_point, load, None if load is None or full is None else full * next(shares))
        for pain_point, load in zip(pain_points, loads, strict=True)
    )
    return united, worst, parts


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
