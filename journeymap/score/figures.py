"""The raw figures that a journey's score was made from, on their own: enough to make it again.

A recorded score of 61 says nothing once a weight has changed. With its figures kept, the old state can be
scored by today's method, and only then are two scores comparable. Keeping the finished figures (0..100)
alone was refused: a new target or another severity curve could not be laid over them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
from journeymap.score.indicator import keep_latest
from journeymap.score.journey import score_journey, score_without_interval
from journeymap.score.record import strip
from journeymap.score.result import JourneyScore
from journeymap.score.workings import Workings
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A journey with nothing but what its score is made from."""

    journey: Journey
    """Its ``scoring`` is always set."""
    lenders: tuple[Journey, ...] = ()
    """The sub-journeys whose scores stand for touchpoints, of it and of each other."""
    personas: tuple[Persona, ...] = ()
    """Those that a figure was asked of, for their weights."""

    @property
    def scoring(self) -> Scoring:
        """The settings of the score."""
        return self.journey.scoring or Scoring()


def keep_figures(atlas: Atlas, journey: Journey) -> Figures:
    """Return what the score of ``journey`` is made from."""
    lenders = {journey.id: journey}
    waiting = [journey]
    while waiting:
        for touchpoint in waiting.pop().touchpoints:
            if touchpoint.use_journey_score and touchpoint.journey is not None:
                lender = atlas.journeys.get(touchpoint.journey.id)
                if lender is not None and lender.id not in lenders:
                    lenders[lender.id] = lender
                    waiting.append(lender)
    own, *others = (_keep_journey(atlas, kept) for kept in lenders.values())
    metrics = (metric for kept in (own, *others) for metric in _list_metrics(kept))
    named = dict.fromkeys(metric.persona.id for metric in metrics if metric.persona is not None)
    personas = tuple(atlas.personas[identifier] for identifier in named if identifier in atlas.personas)
    return Figures(journey=own, lenders=tuple(others), personas=strip(personas))


def _keep_journey(atlas: Atlas, journey: Journey) -> Journey:
    scale = atlas.workspace.emotion_scale
    stages = tuple(
        replace(
            stage,
            metrics=_keep_metrics(stage.metrics, scale),
            touchpoints=tuple(
                replace(
                    touchpoint,
                    emotion=_keep_metrics(touchpoint.emotion, scale),
                    metrics=_keep_metrics(touchpoint.metrics, scale),
                )
                for touchpoint in stage.touchpoints
            ),
        )
        for stage in journey.stages
    )
    survey = _keep_metrics(journey.survey, scale)
    scoring = journey.scoring or atlas.workspace.scoring
    kept: Journey = strip(replace(journey, stages=stages, survey=survey, scoring=scoring))
    return kept


def _keep_metrics(metrics: tuple[Metric, ...], scale: Scale) -> tuple[Metric, ...]:
    """Return the metrics that count, each with its scale.

    Emotions without a scale get the workspace's, which may be another one tomorrow.
    """
    return tuple(
        replace(metric, scale=(scale.low, scale.high))
        if metric.kind is MetricKind.EMOTION and metric.scale is None
        else metric
        for metric in keep_latest(metrics)
    )


def _list_metrics(journey: Journey) -> Iterator[Metric]:
    yield from journey.survey
    for stage in journey.stages:
        yield from stage.metrics
        for touchpoint in stage.touchpoints:
            yield from (*touchpoint.emotion, *touchpoint.metrics)


def score_figures(figures: Figures) -> JourneyScore:
    """Return the score that ``figures`` make under their own settings."""
    return score_journey(_make_atlas(figures), figures.journey)


def score_parts(figures: Figures, workings: Workings) -> JourneyScore:
    """Return the score that ``figures`` make, without its own interval; the very same are scored once."""
    return workings.recall(
        (score_parts, figures), lambda: score_without_interval(_make_atlas(figures), figures.journey)
    )


def remember_parts(figures: Figures, score: JourneyScore, workings: Workings) -> None:
    """Keep ``score`` as the one that ``figures`` make: they were kept of the journey that it was made of."""
    workings.recall((score_parts, figures), lambda: score)


def _make_atlas(figures: Figures) -> Atlas:
    return Atlas(
        workspace=Workspace(),
        journeys={lender.id: lender for lender in figures.lenders},
        personas={persona.id: persona for persona in figures.personas},
    )


def settle_scoring(figures: Figures, scoring: Scoring) -> Figures:
    """Return ``figures`` under the settings ``scoring``; sub-journeys with other settings keep theirs."""
    return replace(
        figures,
        journey=replace(figures.journey, scoring=scoring),
        lenders=tuple(
            replace(lender, scoring=scoring) if lender.scoring == figures.scoring else lender
            for lender in figures.lenders
        ),
    )


def list_open_pains(journey: Journey) -> Iterator[tuple[str, Touchpoint, PainPoint]]:
    """Yield each pain point that is not resolved, with its path (``pain-point/TOUCHPOINT/ID``) and place."""
    for touchpoint, pain in journey.pain_points:
        if pain.status is not PainStatus.RESOLVED:
            yield f"pain-point/{touchpoint.id}/{pain.id}", touchpoint, pain
