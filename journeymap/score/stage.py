"""A stage's score: the weighted mean of its touchpoints and of what was asked about the stage as a whole.

The weakest touchpoint as the stage's score was refused: it jumps when another becomes the weakest, and
the worst moment predicts the memory of an experience less well than the mean (Alaybek et al. 2022).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from journeymap.model import Kpi, Persona, Scale, Scoring, Stage
from journeymap.score.indicator import score_kpi, score_metrics
from journeymap.score.result import ScoredMetric, StageScore
from journeymap.score.touchpoint import score_touchpoint
from journeymap.score.tree import Node, grow, make_node
from journeymap.score.workings import Workings
from journeymap.value import make


def score_stage(
    stage: Stage,
    kpis: Iterable[Kpi],
    scoring: Scoring,
    emotion_scale: Scale,
    personas: Mapping[str, Persona],
    reach: Mapping[str, float],
    borrowed: Mapping[str, ScoredMetric],
    workings: Workings | None = None,
) -> tuple[StageScore, Node]:
    """Return the score of ``stage`` and its node, with the touchpoints first among its members.

    ``kpis`` are the customer-side KPIs that enter here.
    ``reach`` is the probability that a journey ever comes to a touchpoint; it multiplies the weights
    where it is known for every touchpoint of the stage, and is empty unless ``importance_x_reach`` is set.
    ``borrowed`` holds the scores of sub-journeys that stand for touchpoints.
    """
    pairs = []
    for touchpoint in stage.touchpoints:
        settled = (touchpoint, stage.id, scoring, emotion_scale, personas, borrowed.get(touchpoint.id))
        if workings is None:
            pairs.append(score_touchpoint(*settled))
        else:
            anew = partial(score_touchpoint, *settled)
            pairs.append(workings.recall((score_touchpoint, *settled), anew))
    if reach and all(score.id in reach for score, _ in pairs):
        pairs = [(score._replace(weight=score.weight * reach[score.id]), node) for score, node in pairs]
    metrics = (
        *score_metrics(stage.metrics, scoring, emotion_scale, personas),
        *(score_kpi(kpi, scoring) for kpi in kpis),
    )
    members = [(score.weight, node) for score, node in pairs]
    # What was declared for the stage and not measured is shown, but the stage does not wait for it.
    members += [(metric.weight, make_node(metric)) for metric in metrics if metric.value is not None]
    node = grow(members)
    standing = node.standing
    fields = (
        stage.id, stage.title, node.value, stage.importance, standing.coverage, standing.measured, metrics,
        tuple([score for score, _ in pairs]),
    )  # fmt: skip
    return make(StageScore, fields), node
