"""The first pillar: how it felt, from the stages, the handoffs and the survey of the whole journey.

Peak and end as the score were refused: over a complex experience they predict less than the mean does
(Strijbosch et al. 2019). ``memory_weight`` lets a workspace mix them in, in the open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from journeymap.graph.path import Path
from journeymap.model import Atlas, Journey, Kpi, Scoring, Side, TouchpointWeights
from journeymap.score.chain import find_reach
from journeymap.score.completion import trace_chain_once
from journeymap.score.continuity import score_continuity
from journeymap.score.indicator import score_metrics
from journeymap.score.result import HandoffScore, ScoredMetric, StageScore
from journeymap.score.stage import score_stage
from journeymap.score.tree import Combination, Member, Node, expect, grow
from journeymap.score.workings import Workings, recall
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """The parts of the first pillar, and its node."""

    node: Node
    stages: tuple[StageScore, ...]
    handoffs: tuple[HandoffScore, ...]
    survey_metrics: tuple[ScoredMetric, ...]
    roll_up: float | None
    survey: float | None
    continuity: float | None


def score_experience(
    atlas: Atlas,
    journey: Journey,
    scoring: Scoring,
    path: Path,
    borrowed: Mapping[str, ScoredMetric],
    workings: Workings | None = None,
) -> Experience:
    """Return X: the stages (and continuity as one more stage), and the survey of the whole journey.

    The survey gets half: satisfaction with the whole journey goes with the outcome better than
    satisfaction with its touchpoints (McKinsey, as others retell it).
    """
    emotion_scale, personas = atlas.workspace.emotion_scale, atlas.personas
    reach = recall(workings, (_find_reaches, scoring, path), lambda: _find_reaches(scoring, path, workings))
    entering = _place_customer_kpis(journey)
    pairs = []
    for stage, kpis in zip(journey.stages, entering, strict=True):
        settled = (stage, tuple(kpis), scoring, emotion_scale, personas, reach)
        if workings is None:
            pairs.append(score_stage(*settled, borrowed))
            continue
        standing = [borrowed.get(touchpoint.id) for touchpoint in stage.touchpoints]
        pairs.append(
            workings.recall(
                (score_stage, stage, scoring, emotion_scale, personas, reach, *kpis, None, *standing),
                partial(score_stage, *settled, borrowed, workings),
            )
        )
    handoffs, continuity = recall(
        workings, (score_continuity, path, scoring), lambda: score_continuity(path.handoffs, scoring)
    )
    roll_up = _roll_up(pairs, continuity, scoring)
    metrics = score_metrics(journey.survey, scoring, emotion_scale, personas)
    survey = expect(metrics)
    share = scoring.journey_survey_weight
    members = [(1 - share, roll_up), (share, survey)] if metrics else [(1.0, roll_up)]
    return Experience(
        node=grow(members, Combination.EITHER),
        stages=tuple(score for score, _ in pairs),
        handoffs=handoffs,
        survey_metrics=metrics,
        roll_up=roll_up.value,
        survey=survey.value,
        continuity=continuity.value,
    )


def _roll_up(stages: Sequence[tuple[StageScore, Node]], continuity: Node, scoring: Scoring) -> Node:
    """Return the node over the stages; ``memory_weight`` of it is what is remembered (peak and end)."""
    members: list[Member] = [(score.weight, node) for score, node in stages]
    if continuity.members:
        members.append((scoring.continuity_weight, continuity))
    mean = grow(members)
    weight = scoring.memory_weight
    if weight <= 0:
        return mean
    touchpoints = [member for score, node in stages for member in node.members[: len(score.touchpoints)]]
    return grow([(1 - weight, mean), (weight, grow(touchpoints, Combination.PEAK_END))])


def _find_reaches(scoring: Scoring, path: Path, workings: Workings | None) -> Mapping[str, float]:
    if scoring.weights is not TouchpointWeights.IMPORTANCE_X_REACH:
        return {}
    chain = trace_chain_once(path, workings)
    if chain is None or chain.completion is None:
        return {}
    # A touchpoint that no transition names is unknown to the chain; one that none can come to is not.
    named = {place: 0.0 for edge in path.edges for place in (edge.source, edge.target)}
    return {**named, **find_reach(chain)}


def _place_customer_kpis(journey: Journey) -> list[list[Kpi]]:
    """Return, per stage, the customer-side KPIs that enter there: a KPI enters once, in its first stage."""
    placed: set[str] = set()
    stages: list[list[Kpi]] = []
    for stage in journey.stages:
        fresh = {kpi.id: kpi for kpi in stage.kpis if kpi.side is Side.CUSTOMER and kpi.id not in placed}
        placed.update(fresh)
        stages.append(list(fresh.values()))
    return stages
