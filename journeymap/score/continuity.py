"""Continuity: whether the next channel knows what the customer already said.

Only what was asked about a handoff enters. Who gives up at a handoff is in the completion already; one
fact enters once.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.graph.path import Edge
from journeymap.model import Scoring
from journeymap.score.indicator import score_share
from journeymap.score.result import HandoffScore, ScoredMetric
from journeymap.score.tree import Member, Node, expect, grow
from journeymap.value import make


def score_continuity(handoffs: Sequence[Edge], scoring: Scoring) -> tuple[tuple[HandoffScore, ...], Node]:
    """Return the score of each handoff and the node over them.

    A handoff is ``wmean(100 - repeat rate, context carried)``. Handoffs weigh by their traffic where a
    count is given for all of them, else equally. Without handoffs the node has no value: not 0, not 100.
    """
    counts = [
        edge.transition.count
        for edge in handoffs
        if edge.transition is not None and edge.transition.count is not None
    ]
    if len(counts) < len(handoffs) or not any(counts):
        counts = [1.0] * len(handoffs)
    scores: list[HandoffScore] = []
    members: list[Member] = []
    for edge, weight in zip(handoffs, counts, strict=True):
        score, node = _score_handoff(edge, weight, scoring)
        scores.append(score)
        members.append((weight, node))
    return tuple(scores), grow(members)


def _score_handoff(edge: Edge, weight: float, scoring: Scoring) -> tuple[HandoffScore, Node]:
    transition = edge.transition
    name = f"{edge.source}--{edge.target}" if transition is None else transition.id
    metrics: list[ScoredMetric] = []
    if transition is not None and transition.repeat_rate is not None:
        metrics.append(score_share("repeat_rate", transition.repeat_rate, scoring, down=True))
    if transition is not None and transition.context_carried is not None:
        metrics.append(score_share("context_carried", transition.context_carried, scoring, down=False))
    node = expect(metrics)
    fields = (
        name, edge.source, edge.target, edge.source_channel or "", edge.target_channel or "", node.value,
        weight, tuple(metrics),
    )  # fmt: skip
    return make(HandoffScore, fields), node
