"""Why the score is not 100: a tree of points lost that adds up exactly.

Convention of order: the survey speaks first, pain is a deduction from what it says. So a metric loses
``weight * (100 - value)``, and pain points share what they take by their Shapley values. With arithmetic
pillars everything is linear; with geometric ones the three pillars share the loss by their exact Shapley
values (all orders), and inside each it stays linear.

With ``memory_weight`` peak and end are the touchpoints that they are: the score is a weighted mean of just
those figures, and so is what is missing. What becomes of the peak once a figure changes is a question to the
interval and to ``whatif``, which both find it anew.

Attribution by leaving one part out at a time was refused: its parts do not add up.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from journeymap.model import Aggregation, Pillar, Scoring
from journeymap.score.leaves import (
    Basis,
    Leaf,
    LeafKind,
    PainLeaf,
    find_basis,
    list_pain_leaves,
)
from journeymap.score.result import JourneyScore
from journeymap.score.tree import geometric_mean
from journeymap.value import NamedTuple


class Loss(NamedTuple):
    """Points that a part of the journey costs, and what the part is made of."""

    id: str
    kind: str
    """``journey``, ``pillar``, ``stage``, ``touchpoint``, ``metric``, ``pain-point``, ``continuity``,
    ``handoff``, ``survey``, ``completion`` or ``kpi``."""
    title: str | None
    points: float
    """Points of the journey's score, at least 0; the parts of a loss add up to it."""
    weight: float
    """Share in the journey's score, 0..1; 0 for a pain point, which is no part of a mean."""
    value: float | None
    """The part's own score, 0..100."""
    leaf: Leaf | None = None
    """The figure, where the part is one."""
    pain: PainLeaf | None = None
    """The pain point, where the part is one."""
    parts: tuple[Loss, ...] = ()

    def walk(self) -> Iterator[Loss]:
        """This loss and everything in it, from the top down."""
        yield self
        for part in self.parts:
            yield from part.walk()


def explain(score: JourneyScore, scoring: Scoring) -> Loss | None:
    """Return what the ``100 - score`` missing points went to; ``None`` where there is no score.

    The parts of every loss add up to it (to 1e-8), and each is at least 0. Larger losses come first.
    """
    if score.value is None:
        return None
    basis = find_basis(score, scoring)
    weights = basis.pillars
    by_pillar = _share_pillars(score, scoring, weights)
    figures: Figures = {}
    for leaf in basis.leaves:
        if leaf.weight > 0:
            figures.setdefault((leaf.kind, leaf.owner), []).append(_lose(leaf))
    pillars = []
    for pillar in score.pillars:
        if pillar.pillar in weights and pillar.value is not None:
            share = weights[pillar.pillar]
            linear = _explain_pillar(score, basis, pillar.pillar, share, pillar.value, figures)
            pillars.append(_scale(linear, by_pillar[pillar.pillar]))
    return Loss(
        id=score.id,
        kind="journey",
        title=score.title,
        points=100 - score.value,
        weight=1.0,
        value=score.value,
        parts=_order(pillars),
    )


def _share_pillars(
    score: JourneyScore, scoring: Scoring, weights: Mapping[Pillar, float]
) -> dict[Pillar, float]:
    """Return the points that each pillar costs."""
    values = {p.pillar: p.value for p in score.pillars if p.pillar in weights and p.value is not None}
    if scoring.pillar_aggregation is not Aggregation.GEOMETRIC:
        return {pillar: weights[pillar] * (100 - value) for pillar, value in values.items()}
    orders = list(itertools.permutations(values))
    lost: dict[Pillar, list[float]] = {pillar: [] for pillar in values}
    for order in orders:
        reached = dict.fromkeys(values, 100.0)
        before = 100.0
        for pillar in order:
            reached[pillar] = values[pillar]
            after = geometric_mean([(weights[each], reached[each]) for each in values]) or 0.0
            lost[pillar].append(before - after)
            before = after
    return {pillar: max(0.0, math.fsum(steps) / len(orders)) for pillar, steps in lost.items()}


Figures: TypeAlias = dict[tuple[LeafKind, str], list["Loss"]]
"""What the figures of a touchpoint, a stage, a handoff ... cost, by where they were taken."""

_WHOLE = {Pillar.COMPLETION: LeafKind.COMPLETION, Pillar.BUSINESS: LeafKind.KPI}


def _explain_pillar(
    score: JourneyScore, basis: Basis, pillar: Pillar, weight: float, value: float, figures: Figures
) -> Loss:
    if pillar is Pillar.EXPERIENCE:
        parts = _explain_experience(score, basis, weight, figures)
    else:
        parts = figures.get((_WHOLE[pillar], ""), [])
    return Loss(
        id=pillar.value,
        kind="pillar",
        title=None,
        points=weight * (100 - value),
        weight=weight,
        value=value,
        parts=_order(parts),
    )


def _explain_experience(score: JourneyScore, basis: Basis, share: float, figures: Figures) -> list[Loss]:
    weights = basis.experience
    hurts: dict[str, list[Loss]] = {}
    for pain in list_pain_leaves(score, basis):
        hurts.setdefault(pain.touchpoint, []).append(_hurt(pain))
    parts = []
    for stage in score.stages:
        inner = list(figures.get((LeafKind.STAGE, stage.id), ()))
        for touchpoint in stage.touchpoints:
            own = figures.get((LeafKind.TOUCHPOINT, touchpoint.id))
            if own:
                held = share * weights.touchpoints.get(touchpoint.id, 0.0)
                lost = [*own, *hurts.get(touchpoint.id, ())]
                inner.append(
                    _gather(touchpoint.id, "touchpoint", touchpoint.title, held, touchpoint.value, lost)
                )
        if inner:
            held = math.fsum([part.weight for part in inner])
            parts.append(_gather(stage.id, "stage", stage.title, held, stage.value, inner))
    parts += _explain_continuity(score, figures, share * weights.continuity)
    return [*parts, *figures.get((LeafKind.SURVEY, ""), ())]


def _explain_continuity(score: JourneyScore, figures: Figures, weight: float) -> Iterator[Loss]:
    handoffs = []
    for handoff in score.handoffs:
        own = figures.get((LeafKind.HANDOFF, handoff.id))
        if own:
            held = math.fsum([loss.weight for loss in own])
            handoffs.append(_gather(handoff.id, "handoff", None, held, handoff.value, own))
    if handoffs:
        yield _gather("continuity", "continuity", None, weight, score.continuity, handoffs)


_KINDS = {LeafKind.SURVEY: "survey", LeafKind.COMPLETION: "completion", LeafKind.KPI: "kpi"}


def _lose(leaf: Leaf) -> Loss:
    return Loss(
        id=leaf.id,
        kind=_KINDS.get(leaf.kind, "metric"),
        title=leaf.figure.title,
        points=leaf.weight * (100 - leaf.value),
        weight=leaf.weight,
        value=leaf.value,
        leaf=leaf,
    )


def _hurt(pain: PainLeaf) -> Loss:
    return Loss(
        id=pain.id, kind="pain-point", title=pain.title, points=pain.points, weight=0.0, value=None, pain=pain
    )


def _gather(
    identifier: str, kind: str, title: str | None, weight: float, value: float | None, parts: Sequence[Loss]
) -> Loss:
    return Loss(
        id=identifier,
        kind=kind,
        title=title,
        points=math.fsum(part.points for part in parts),
        weight=weight,
        value=value,
        parts=_order(parts),
    )


def _order(parts: Iterable[Loss]) -> tuple[Loss, ...]:
    return tuple(sorted(parts, key=lambda part: (-part.points, part.kind, part.id)))


def _scale(loss: Loss, points: float) -> Loss:
    """Return ``loss`` with its points brought to ``points``, and everything in it in proportion."""
    if loss.points == points or loss.points <= 0:
        return loss
    return _multiply(loss, points / loss.points)


def _multiply(loss: Loss, factor: float) -> Loss:
    parts = tuple(_multiply(part, factor) for part in loss.parts)
    return loss._replace(points=loss.points * factor, parts=parts)
