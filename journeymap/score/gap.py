"""What to measure next: what is expected and not scored, by how much it would narrow the bounds.

Each gap is worth the points between "terrible" and "perfect" at its declared weight. Without pain points of
unknown frequency, and with arithmetic pillars, the gaps add up to ``best - worst`` exactly.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model import Pillar, Scoring
from journeymap.score.leaves import normalise, weigh_experience, weigh_pillars
from journeymap.score.pain import unite_loads
from journeymap.score.result import JourneyScore, StageScore, TouchpointScore
from journeymap.value import NamedTuple


class MeasureGap(NamedTuple):
    """Something that is expected to have a value and has none."""

    id: str
    kind: str
    """``pillar``, ``survey``, ``stage``, ``touchpoint``, ``handoff`` or ``pain-point``."""
    title: str | None
    points: float
    """How many points the bounds of the score would come closer together, 0..100."""


def list_measure_gaps(score: JourneyScore, scoring: Scoring) -> tuple[MeasureGap, ...]:
    """Return every gap of ``score``, the widest first."""
    counted = [pillar for pillar in score.pillars if pillar.not_applicable is None]
    shares = dict(
        zip(
            [pillar.pillar for pillar in counted],
            normalise([pillar.weight for pillar in counted]),
            strict=True,
        )
    )
    gaps: list[MeasureGap] = []
    for pillar in counted:
        share = shares[pillar.pillar]
        if pillar.pillar is Pillar.EXPERIENCE:
            gaps += _experience_gaps(score, scoring, share)
        elif pillar.value is None:
            gaps.append(MeasureGap(pillar.pillar.value, "pillar", None, 100 * share))
    gaps += _pain_gaps(score, scoring)
    return tuple(sorted((gap for gap in gaps if gap.points > 0), key=lambda gap: (-gap.points, gap.id)))


def _experience_gaps(score: JourneyScore, scoring: Scoring, share: float) -> Iterator[MeasureGap]:
    roll_up = share
    if score.survey_metrics:
        roll_up = share * (1 - scoring.journey_survey_weight)
        if score.survey is None:
            yield MeasureGap("survey", "survey", None, 100 * (share - roll_up))
    weights = [stage.weight for stage in score.stages]
    if score.handoffs:
        weights.append(scoring.continuity_weight)
    if not any(weights):
        yield MeasureGap(Pillar.EXPERIENCE.value, "pillar", None, 100 * roll_up)
    # What is remembered is made of the touchpoints that have a value, and waits for none.
    parts = [roll_up * (1 - scoring.memory_weight) * part for part in normalise(weights)]
    for stage, part in zip(score.stages, parts, strict=False):
        yield from _stage_gaps(stage, part)
    if score.handoffs:
        yield from _handoff_gaps(score, parts[-1])


def _handoff_gaps(score: JourneyScore, share: float) -> Iterator[MeasureGap]:
    parts = normalise([handoff.weight for handoff in score.handoffs])
    for handoff, part in zip(score.handoffs, parts, strict=True):
        if handoff.value is None:
            yield MeasureGap(handoff.id, "handoff", None, 100 * share * part)


def _stage_gaps(stage: StageScore, share: float) -> Iterator[MeasureGap]:
    weights = [touchpoint.weight for touchpoint in stage.touchpoints]
    weights += [metric.weight for metric in stage.metrics if metric.value is not None]
    for touchpoint, part in zip(stage.touchpoints, normalise(weights), strict=False):
        if touchpoint.value is None:
            yield MeasureGap(touchpoint.id, "touchpoint", touchpoint.title, 100 * share * part)
    if not any(weights):
        yield MeasureGap(stage.id, "stage", stage.title, 100 * share)


def _pain_gaps(score: JourneyScore, scoring: Scoring) -> Iterator[MeasureGap]:
    """Yield pain points without a frequency, with what they could cost at the most, each alone."""
    pillars = weigh_pillars(score)
    if Pillar.EXPERIENCE not in pillars:
        return
    weights = weigh_experience(score, scoring)
    for stage in score.stages:
        for touchpoint in stage.touchpoints:
            held = pillars[Pillar.EXPERIENCE] * weights.touchpoints.get(touchpoint.id, 0.0)
            yield from _touchpoint_pain_gaps(touchpoint, held, scoring)


def _touchpoint_pain_gaps(
    touchpoint: TouchpointScore, weight: float, scoring: Scoring
) -> Iterator[MeasureGap]:
    if touchpoint.experience is None:
        return
    loads = [pain.load for pain in touchpoint.pain_points if pain.load is not None]
    for pain in touchpoint.pain_points:
        if pain.load is None:
            worst = (pain.severity / 4) ** scoring.severity_exponent
            more = unite_loads([*loads, worst]) - unite_loads(loads)
            points = weight * scoring.pain_cap * touchpoint.experience * more
            yield MeasureGap(f"{touchpoint.id}/{pain.id}", "pain-point", pain.title, points)
