"""What a score rests on: every figure with the weight that it has in the journey's score.

The weight of a figure is the product of the renormalised weights on its way up, so the weights of all
figures add up to 1. They are read from the finished score and not kept while it is made: most scores are
never asked for their reasons.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from journeymap.model import Pillar, Scoring
from journeymap.score.result import (
    JourneyScore,
    ScoredMetric,
    StageScore,
    TouchpointScore,
)
from journeymap.score.tree import rank_peak
from journeymap.value import NamedTuple, make


class LeafKind(enum.Enum):
    """Where a figure was taken."""

    TOUCHPOINT = "touchpoint"
    STAGE = "stage"
    HANDOFF = "handoff"
    SURVEY = "survey"
    COMPLETION = "completion"
    KPI = "kpi"


class Leaf(NamedTuple):
    """A figure that has a value, and what it weighs."""

    id: str
    """Unique in its journey and steady from edit to edit: ``touchpoint/sepet/csat``,
    ``touchpoint/sepet/ces@ayse``, ``handoff/sepet--kargo/repeat_rate``, ``kpi/otd`` ..."""
    kind: LeafKind
    owner: str
    """The stage, touchpoint or handoff it belongs to; empty for the journey itself."""
    pillar: Pillar
    figure: ScoredMetric
    weight: float
    """Share in the journey's score, 0..1, before pain takes its part."""
    slope: float
    """Points that the pillar's own value moves per point of this figure."""
    own_slope: float
    """Points that the owner's own value moves per point of this figure."""

    @property
    def value(self) -> float:
        """The figure on the scale 0..100."""
        return self.figure.value or 0.0


class PainLeaf(NamedTuple):
    """A pain point that is scored, and what it takes."""

    id: str
    """``pain-point/TOUCHPOINT/ID``."""
    touchpoint: str
    title: str
    severity: float
    frequency: float
    points: float
    """Points of the journey's score with arithmetic pillars: weight of the touchpoint times its share."""


class Weights(NamedTuple):
    """What each part of a journey weighs in its pillar, among the parts that have a value."""

    survey: float
    roll_up: float
    stages: dict[str, float]
    """By stage id, in the pillar."""
    touchpoints: dict[str, float]
    """By touchpoint id, in the pillar."""
    continuity: float
    remembered: float
    """What peak and end weigh together; the touchpoints' weights hold it already."""


class Basis(NamedTuple):
    """What a score rests on, worked out once for all that is asked about it."""

    pillars: dict[Pillar, float]
    """The share of each pillar that counts and has a value; they add up to 1."""
    experience: Weights
    leaves: tuple[Leaf, ...]
    """With ``memory_weight`` also those that weigh nothing now and would at the peak or at the end."""


def weigh_pillars(score: JourneyScore) -> dict[Pillar, float]:
    """Return the share of each pillar that counts and has a value; they add up to 1."""
    counted = [p for p in score.pillars if p.not_applicable is None and p.value is not None and p.weight > 0]
    total = math.fsum(pillar.weight for pillar in counted)
    return {pillar.pillar: pillar.weight / total for pillar in counted}


def weigh_experience(score: JourneyScore, scoring: Scoring) -> Weights:
    """Return what stages, touchpoints, handoffs and the survey weigh in the first pillar."""
    survey, roll_up = _split_survey(score, scoring)
    weighted = [(stage.id, stage.weight, stage.value) for stage in score.stages]
    if score.continuity is not None:
        weighted.append(("", scoring.continuity_weight, score.continuity))
    shares = normalise([weight if value is not None else 0.0 for _, weight, value in weighted])
    # Where no stage weighs anything, what is remembered is all there is.
    memory = scoring.memory_weight if any(shares) or not scoring.memory_weight else 1.0
    remembered = list(_remembered(score, roll_up * memory))
    mean = roll_up - math.fsum([share for _, share in remembered])
    by_id = {identifier: mean * share for (identifier, _, _), share in zip(weighted, shares, strict=True)}
    continuity = by_id.pop("", 0.0) if score.continuity is not None else 0.0
    touchpoints: dict[str, float] = {}
    for stage in score.stages:
        share = by_id[stage.id]
        for touchpoint, own in zip(stage.touchpoints, _share_stage(stage), strict=False):
            touchpoints[touchpoint.id] = share * own
    for identifier, share in remembered:
        touchpoints[identifier] = touchpoints.get(identifier, 0.0) + share
    return Weights(
        survey, roll_up, by_id, touchpoints, continuity, math.fsum([share for _, share in remembered])
    )


def _split_survey(score: JourneyScore, scoring: Scoring) -> tuple[float, float]:
    """Return the shares of survey and roll-up: as set, or all to the one that has a value."""
    if score.survey is None or score.roll_up is None:
        return (0.0 if score.survey is None else 1.0), (0.0 if score.roll_up is None else 1.0)
    return scoring.journey_survey_weight, 1 - scoring.journey_survey_weight


def _share_stage(stage: StageScore) -> list[float]:
    """Return what each touchpoint, and then each metric of its own, weighs in a stage."""
    weights = [0.0 if touchpoint.value is None else touchpoint.weight for touchpoint in stage.touchpoints]
    weights += [0.0 if metric.value is None else metric.weight for metric in stage.metrics]
    return normalise(weights)


def _remembered(score: JourneyScore, share: float) -> Iterator[tuple[str, float]]:
    """Yield the touchpoints at the peak and at the end, with what memory gives each: half of ``share``."""
    scored = list_rememberable(score)
    if scored and share > 0:
        peak = min(scored, key=lambda touchpoint: rank_peak(touchpoint.value or 0.0))
        for touchpoint in (peak, scored[-1]):
            yield touchpoint.id, share / 2


def list_rememberable(score: JourneyScore) -> list[TouchpointScore]:
    """Return the touchpoints that can be the peak or the end, in declared order."""
    return [t for stage in score.stages for t in stage.touchpoints if t.weight > 0 and t.value is not None]


def normalise(weights: Sequence[float]) -> list[float]:
    """Return ``weights`` as shares that add up to 1; all 0 where nothing weighs."""
    counted = [weight if weight > 0 else 0.0 for weight in weights]
    total = math.fsum(counted)
    return [weight / total for weight in counted] if total > 0 else [0.0] * len(counted)


def list_leaves(score: JourneyScore, scoring: Scoring) -> tuple[Leaf, ...]:
    """Return every figure that the score rests on, in declared order; figures without a value are none."""
    return tuple([leaf for leaf in find_basis(score, scoring).leaves if leaf.weight > 0])


def find_basis(score: JourneyScore, scoring: Scoring) -> Basis:
    """Return the weights and the figures that ``score`` rests on."""
    pillars, experience, figures = _weigh_figures(score, scoring)
    return Basis(pillars, experience, tuple([_make_leaf(*each) for each in figures]))


def find_limited(score: JourneyScore, scoring: Scoring) -> tuple[Basis, float]:
    """Return the basis with the figures only that have limits, and what all figures weigh together.

    An interval is made of these few alone: the others need no leaves.
    """
    pillars, experience, figures = _weigh_figures(score, scoring)
    leaves = [
        _make_leaf(*each) for each in figures if each[1].lower is not None and each[1].upper is not None
    ]
    weight = math.fsum([place[3] * weight for place, _, weight, _, _ in figures])
    return Basis(pillars, experience, tuple(leaves)), weight


_Place: TypeAlias = tuple[LeafKind, str, Pillar, float]
"""Where figures stand: the kind and the owner of their leaves, their pillar, and what it weighs."""
_Weighed: TypeAlias = tuple[_Place, ScoredMetric, float, float, float]
"""A figure, what it weighs in its pillar, what pain leaves of it, and what it weighs in its owner."""


def _weigh_figures(
    score: JourneyScore, scoring: Scoring
) -> tuple[dict[Pillar, float], Weights, list[_Weighed]]:
    pillars = weigh_pillars(score)
    experience = weigh_experience(score, scoring)
    figures: list[_Weighed] = []
    if Pillar.EXPERIENCE in pillars:
        _add_experience(figures, score, scoring, experience, pillars[Pillar.EXPERIENCE])
    if Pillar.COMPLETION in pillars:
        place = (LeafKind.COMPLETION, "", Pillar.COMPLETION, pillars[Pillar.COMPLETION])
        figures.append((place, score.completion.figure, 1.0, 1.0, 1.0))
    if Pillar.BUSINESS in pillars:
        place = (LeafKind.KPI, "", Pillar.BUSINESS, pillars[Pillar.BUSINESS])
        _add_figures(figures, place, score.kpis, 1.0, 1.0)
    return pillars, experience, figures


def _make_leaf(place: _Place, figure: ScoredMetric, weight: float, kept: float, own: float) -> Leaf:
    kind, owner, pillar, share = place
    if kind is LeafKind.COMPLETION:
        name = figure.id
    else:
        name = f"{kind.value}/{owner}/{figure.id}" if owner else f"{kind.value}/{figure.id}"
        name = f"{name}@{figure.persona}" if figure.persona else name
    return make(Leaf, (name, kind, owner, pillar, figure, share * weight, weight * kept, own * kept))


def _add_experience(
    found: list[_Weighed], score: JourneyScore, scoring: Scoring, weights: Weights, share: float
) -> None:
    for stage in score.stages:
        _add_stage(found, stage, weights, scoring, share)
    shares = normalise([handoff.weight if handoff.value is not None else 0.0 for handoff in score.handoffs])
    for handoff, own in zip(score.handoffs, shares, strict=True):
        if handoff.metrics:
            place = (LeafKind.HANDOFF, handoff.id, Pillar.EXPERIENCE, share)
            _add_figures(found, place, handoff.metrics, weights.continuity * own, 1.0)
    place = (LeafKind.SURVEY, "", Pillar.EXPERIENCE, share)
    _add_figures(found, place, score.survey_metrics, weights.survey, 1.0)


def _add_stage(
    found: list[_Weighed], stage: StageScore, weights: Weights, scoring: Scoring, share: float
) -> None:
    for touchpoint in stage.touchpoints:
        if touchpoint.value is None:
            continue
        held = weights.touchpoints.get(touchpoint.id, 0.0)
        if held > 0 or (weights.remembered > 0 and touchpoint.weight > 0):
            place = (LeafKind.TOUCHPOINT, touchpoint.id, Pillar.EXPERIENCE, share)
            kept = 1 - scoring.pain_cap * touchpoint.load
            _add_figures(found, place, touchpoint.metrics, held, kept)
    if stage.metrics:
        place = (LeafKind.STAGE, stage.id, Pillar.EXPERIENCE, share)
        shares = _share_stage(stage)[len(stage.touchpoints) :]
        for metric, own in zip(stage.metrics, shares, strict=True):
            if own > 0 and weights.stages[stage.id] > 0:
                _add_figures(found, place, (metric,), weights.stages[stage.id] * own, 1.0)


def _add_figures(
    found: list[_Weighed],
    place: _Place,
    figures: Sequence[ScoredMetric],
    held: float,
    kept: float,
    own: float = 1.0,
) -> None:
    """Add each figure that counts, or each persona's of a blended one.

    ``held`` is what the figures weigh in the pillar and ``own`` what they weigh in their owner, together;
    ``kept`` is what pain leaves of them.
    """
    total = math.fsum([figure.weight for figure in figures if figure.value is not None and figure.weight > 0])
    for figure in figures:
        if figure.value is None or not figure.weight > 0:
            continue
        share = figure.weight / total
        if figure.parts:
            _add_figures(found, place, figure.parts, held * share, kept, own * share)
        else:
            found.append((place, figure, held * share, kept, own * share))


def list_pain_leaves(score: JourneyScore, basis: Basis) -> tuple[PainLeaf, ...]:
    """Return every pain point that takes something, in declared order."""
    share = basis.pillars.get(Pillar.EXPERIENCE)
    if share is None:
        return ()
    held = basis.experience.touchpoints
    return tuple(
        pain
        for stage in score.stages
        for touchpoint in stage.touchpoints
        if touchpoint.pain_points
        for pain in _pain_leaves(touchpoint, share * held.get(touchpoint.id, 0.0))
    )


def _pain_leaves(touchpoint: TouchpointScore, weight: float) -> Iterator[PainLeaf]:
    for pain in touchpoint.pain_points:
        if pain.points:
            yield PainLeaf(
                id=f"pain-point/{touchpoint.id}/{pain.id}",
                touchpoint=touchpoint.id,
                title=pain.title,
                severity=pain.severity,
                frequency=pain.frequency or 0.0,
                points=weight * pain.points,
            )
