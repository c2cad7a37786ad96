"""The score of a journey as a persona meets it, as a number alone, from the score that everyone gives it.

A site shows such a number for each persona of each journey, and most of what it is made of is the same for
all: what a persona does not set apart is taken from the journey's own score, and only means are taken again.
It is the score of :mod:`journeymap.score.view` to the last bit, which a test holds; where a persona does not
meet everything the journey is seen and scored as there. To do so for all of them was refused: of a site that
took a twelfth of the time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from journeymap.model import (
    Aggregation,
    Atlas,
    Journey,
    Metric,
    Persona,
    Pillar,
    Scale,
    Scoring,
    Stage,
    Touchpoint,
)  # fmt: skip
from journeymap.score.indicator import score_metrics, weigh_metric
from journeymap.score.journey import value_plainly
from journeymap.score.result import JourneyScore, ScoredMetric, StageScore, TouchpointScore
from journeymap.score.touchpoint import score_touchpoint
from journeymap.score.tree import Combination, Weighted, combine, weighted_mean
from journeymap.score.view import is_for, see_atlas, see_metrics, see_personas, see_touchpoint, speaks_for
from journeymap.score.workings import Workings
from journeymap.value import dataclass


def glance(
    atlas: Atlas, journey: Journey, persona_id: str, score: JourneyScore, workings: Workings
) -> float | None:
    """Return the value of ``journey`` as the persona meets it; ``score`` is the journey's own, of everyone.

    ``workings`` are those that it was made with.
    """
    scoring = journey.scoring or atlas.workspace.scoring
    if not _meets_all(journey, persona_id) or scoring.memory_weight > 0:
        seen, own = see_atlas(atlas, journey, persona_id, score=score)
        return value_plainly(seen, own, workings)
    eye = _Eye(
        persona=persona_id,
        scoring=scoring,
        emotion_scale=atlas.workspace.emotion_scale,
        personas=see_personas(atlas, persona_id),
    )
    stages = [
        (scored.weight, _value_stage(eye, stage, scored))
        for stage, scored in zip(journey.stages, score.stages, strict=True)
    ]
    experience = weighted_mean([*stages, (scoring.continuity_weight, score.continuity)])
    if score.survey_metrics:
        share = scoring.journey_survey_weight
        experience = combine([(1 - share, experience), (share, score.survey)], Combination.EITHER)
    geometric = scoring.pillar_aggregation is Aggregation.GEOMETRIC
    pillars = [
        (pillar.weight, experience if pillar.pillar is Pillar.EXPERIENCE else pillar.value)
        for pillar in score.pillars
        if pillar.not_applicable is None
    ]
    return combine(pillars, Combination.GEOMETRIC if geometric else Combination.MEAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Eye:
    """Who looks, and by what it is scored."""

    persona: str
    scoring: Scoring
    emotion_scale: Scale
    personas: Mapping[str, Persona]
    """As the persona is scored: alone with its own values, it weighs whatever a blend would give it."""


def _meets_all(journey: Journey, persona_id: str) -> bool:
    """Whether the persona sets nothing apart but figures and pain points of touchpoints."""
    return (
        all(is_for(step.personas, persona_id) for step in journey.transitions)
        and see_metrics(journey.survey, persona_id) is journey.survey
        and all(see_metrics(stage.metrics, persona_id) is stage.metrics for stage in journey.stages)
        and not any(
            touchpoint.use_journey_score or not is_for(touchpoint.personas, persona_id)
            for touchpoint in journey.touchpoints
        )
    )


def _value_stage(eye: _Eye, stage: Stage, scored: StageScore) -> float | None:
    members = [
        (known.weight, _value_touchpoint(eye, touchpoint, stage.id, known))
        for touchpoint, known in zip(stage.touchpoints, scored.touchpoints, strict=True)
    ]
    members += [(metric.weight, metric.value) for metric in scored.metrics]
    return weighted_mean(members)


def _value_touchpoint(eye: _Eye, touchpoint: Touchpoint, stage: str, known: TouchpointScore) -> float | None:
    own: dict[str, list[Metric]] = {}
    for metric in (*touchpoint.emotion, *touchpoint.metrics):
        if speaks_for(metric, eye.persona):
            own.setdefault(metric.id, []).append(metric)
    if _is_seen_anew(eye, touchpoint, own):
        seen = see_touchpoint(touchpoint, eye.persona)
        score, _ = score_touchpoint(seen, stage, eye.scoring, eye.emotion_scale, eye.personas, None)
        return score.value
    if not own:
        return known.value
    mean = weighted_mean(
        [
            _weigh_own(eye, own[figure.id], figure) if figure.id in own else (figure.weight, figure.value)
            for figure in known.metrics
        ]
    )
    return None if mean is None else mean * (1 - eye.scoring.pain_cap * known.load)


def _is_seen_anew(eye: _Eye, touchpoint: Touchpoint, own: Collection[str]) -> bool:
    """Whether more is set apart than the persona's ``own`` indicators, each in one of the two lists."""
    return not all(is_for(pain.personas, eye.persona) for pain in touchpoint.pain_points) or any(
        metric.id in own and any(metric.id == felt.id for felt in touchpoint.emotion)
        for metric in touchpoint.metrics
    )


def _weigh_own(eye: _Eye, metrics: Sequence[Metric], blended: ScoredMetric) -> Weighted:
    """Return the weight and the value of an indicator by what the persona says, a part of the blend."""
    if len(metrics) == 1:
        for part in blended.parts:
            if part.persona == eye.persona:
                return weigh_metric(metrics[0], eye.scoring), part.value
    (figure,) = score_metrics(metrics, eye.scoring, eye.emotion_scale, eye.personas)
    return figure.weight, figure.value
