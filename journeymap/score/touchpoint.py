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
from journeymap.value import make


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
    load, node, pains = _hurt(touchpoint.pain_points, metrics, scoring)
    value, mean, standing, _ = node
    fields = (
        touchpoint.id, touchpoint.title, stage, value, mean, load, _weigh(touchpoint, scoring),
        standing.measured > 0, metrics, pains,
    )  # fmt: skip
    return make(TouchpointScore, fields), node


def _hurt(
    pain_points: Sequence[PainPoint], metrics: Sequence[ScoredMetric], scoring: Scoring
) -> tuple[float, Node, tuple[PainLoad, ...]]:
    """Return the load, the node that it leaves of ``metrics``, and what each pain point takes."""
    if not pain_points:
        return 0, expect(metrics), ()
    loads = [pain_load(pain_point, scoring.severity_exponent) for pain_point in pain_points]
    load, worst = _unite(pain_points, loads, scoring)
    cap = scoring.pain_cap
    node = expect(metrics, factor=1 - cap * load, worst_factor=1 - cap * worst)
    return load, node, _describe_pains(pain_points, loads, scoring, node.mean)


def _weigh(touchpoint: Touchpoint, scoring: Scoring) -> float:
    if not touchpoint.moment_of_truth:
        return touchpoint.importance
    return min(HEAVIEST, touchpoint.importance * scoring.moment_of_truth)


def _unite(
    pain_points: Sequence[PainPoint], loads: Sequence[float | None], scoring: Scoring
) -> tuple[float, float]:
    """Return the load, and the load if pain points without a frequency hit everyone."""
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
    shares = iter(share_load([load for load in loads if load is not None]))
    full = None if experience is None else scoring.pain_cap * experience
    described: list[PainLoad] = []
    for pain_point, load in zip(pain_points, loads, strict=True):
        share = None if load is None else next(shares)
        points = None if share is None or full is None else full * share
        described.append(_describe_pain(pain_point, load, points))
    return tuple(described)


def _describe_pain(pain_point: PainPoint, load: float | None, points: float | None) -> PainLoad:
    frequency = None if pain_point.frequency is None else pain_point.frequency.share
    resolved = pain_point.status is PainStatus.RESOLVED
    fields = (pain_point.id, pain_point.title, pain_point.severity, frequency, load, points, resolved)
    return make(PainLoad, fields)
