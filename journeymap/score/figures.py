"""The raw figures that a journey's score was made from, on their own: enough to make it again.

A recorded score of 61 says nothing once a weight has changed. With its figures kept, the old state can be
scored by today's method, and only then are two scores comparable. Keeping the finished figures (0..100)
alone was refused: a new target or another severity curve could not be laid over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from journeymap.model import (
    Atlas,
    Journey,
    Metric,
    MetricKind,
    PainPoint,
    PainStatus,
    Persona,
    Scale,
    Scoring,
    Touchpoint,
    Workspace,
)
from journeymap.score.journey import score_journey
from journeymap.score.record import strip
from journeymap.score.result import JourneyScore, TouchpointScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A journey with nothing but what its score is made from, and the weights of its personas."""

    journey: Journey
    """Its ``scoring`` is always set."""
    personas: tuple[Persona, ...] = ()

    @property
    def scoring(self) -> Scoring:
        """The settings of the score."""
        return self.journey.scoring or Scoring()


def keep_figures(atlas: Atlas, journey: Journey, score: JourneyScore) -> Figures:
    """Return what ``score`` was made from.

    Where the score of a sub-journey stands for a touchpoint it is kept as a finished figure.
    """
    scoring = journey.scoring or atlas.workspace.scoring
    finished = {touchpoint.id: touchpoint for stage in score.stages for touchpoint in stage.touchpoints}
    stages = tuple(
        replace(
            stage,
            metrics=_name_scales(stage.metrics, atlas.workspace.emotion_scale),
            touchpoints=tuple(
                _keep_touchpoint(touchpoint, finished, atlas.workspace.emotion_scale)
                for touchpoint in stage.touchpoints
            ),
        )
        for stage in journey.stages
    )
    survey = _name_scales(journey.survey, atlas.workspace.emotion_scale)
    kept: Journey = strip(replace(journey, stages=stages, survey=survey, scoring=scoring))
    named = dict.fromkeys(metric.persona.id for metric in _metrics(kept) if metric.persona is not None)
    personas = tuple(atlas.personas[identifier] for identifier in named if identifier in atlas.personas)
    return Figures(journey=kept, personas=strip(personas))


def _keep_touchpoint(
    touchpoint: Touchpoint, finished: Mapping[str, TouchpointScore], scale: Scale
) -> Touchpoint:
    if touchpoint.use_journey_score and touchpoint.journey is not None:
        metrics = tuple(
            Metric(id=figure.id, kind=MetricKind.RATE, value=figure.value, assumed=figure.assumed)
            for figure in finished[touchpoint.id].metrics
        )
        return replace(touchpoint, emotion=(), metrics=metrics)
    return replace(
        touchpoint,
        emotion=_name_scales(touchpoint.emotion, scale),
        metrics=_name_scales(touchpoint.metrics, scale),
    )


def _name_scales(metrics: tuple[Metric, ...], scale: Scale) -> tuple[Metric, ...]:
    """Give emotions without a scale the workspace's, which may be another one tomorrow."""
    return tuple(
        replace(metric, scale=(scale.low, scale.high))
        if metric.kind is MetricKind.EMOTION and metric.scale is None
        else metric
        for metric in metrics
    )


def _metrics(journey: Journey) -> Iterator[Metric]:
    yield from journey.survey
    for stage in journey.stages:
        yield from stage.metrics
        for touchpoint in stage.touchpoints:
            yield from (*touchpoint.emotion, *touchpoint.metrics)


def score_figures(figures: Figures) -> JourneyScore:
    """Return the score that ``figures`` make under their own settings."""
    personas = {persona.id: persona for persona in figures.personas}
    return score_journey(Atlas(workspace=Workspace(), personas=personas), figures.journey)


def list_open_pains(journey: Journey) -> Iterator[tuple[str, Touchpoint, PainPoint]]:
    """Yield each pain point that is not resolved, with its path (``pain-point/TOUCHPOINT/ID``) and place."""
    for touchpoint, pain in journey.pain_points:
        if pain.status is not PainStatus.RESOLVED:
            yield f"pain-point/{touchpoint.id}/{pain.id}", touchpoint, pain
