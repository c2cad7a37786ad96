"""A journey as one persona sees it: its own words where it has some, and only what it meets.

What the persona never meets is taken out of the model, so that it cannot weigh. Weights of 0 were refused
for that: they would have to be known to every part of the score.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from typing import cast

from journeymap.model import (
    Atlas,
    Completion,
    Journey,
    Metric,
    Persona,
    Reference,
    Scoring,
    Side,
    Stage,
    Touchpoint,
    TouchpointWeights,
    Transition,
)
from journeymap.score.completion import COUNTED
from journeymap.score.journey import score_journey
from journeymap.score.result import CompletionScore, JourneyScore
from journeymap.value import replace


def see_atlas(
    atlas: Atlas, journey: Journey, persona_id: str, *, score: JourneyScore | None = None
) -> tuple[Atlas, Journey]:
    """Return ``atlas`` and ``journey`` as the persona with the id ``persona_id`` sees them.

    Journeys whose scores stand for touchpoints of this one are seen by the persona as well. ``score`` is the
    journey's own, where it is known already.
    """
    seen: dict[str, Journey] = {}
    known = {} if score is None else {journey.id: score}
    waiting = [journey]
    while waiting:
        current = waiting.pop()
        if current.id in seen:
            continue
        own = known.get(current.id) or score_journey(atlas, current)
        seen[current.id] = _see_journey(current, own, atlas, persona_id)
        opened = (t.journey.id for t in current.touchpoints if t.use_journey_score and t.journey is not None)
        waiting += [atlas.journeys[name] for name in opened if name in atlas.journeys]
    # Laid over and not copied: of a thousand journeys one is looked at.
    views = {name: view for name, view in seen.items() if name in atlas.journeys}
    journeys = ChainMap(views, cast("dict[str, Journey]", atlas.journeys))
    return replace(atlas, journeys=journeys, personas=see_personas(atlas, persona_id)), seen[journey.id]


def see_personas(atlas: Atlas, persona_id: str) -> dict[str, Persona]:
    """Return the personas by whose weights values are blended where one of them looks.

    Alone with its own values, the persona weighs whatever a blend would give it, even nothing.
    """
    personas = dict(atlas.personas)
    if persona_id in personas:
        personas[persona_id] = replace(personas[persona_id], segment=None)
    return personas


def _see_journey(journey: Journey, general: JourneyScore, atlas: Atlas, persona_id: str) -> Journey:
    missed = {t.id for t in journey.touchpoints if not is_for(t.personas, persona_id)}
    seen = replace(
        journey,
        stages=tuple(_see_stage(stage, missed, persona_id) for stage in journey.stages),
        survey=see_metrics(journey.survey, persona_id),
    )
    steps = tuple(step for step in journey.transitions if _is_taken(step, missed, persona_id))
    if not missed and steps == journey.transitions:
        return seen
    completion = _hold_completion(journey.completion, general.completion)
    seen = replace(seen, transitions=steps, completion=completion)
    scoring = journey.scoring or atlas.workspace.scoring
    if scoring.weights is TouchpointWeights.IMPORTANCE_X_REACH:
        return _hold_weights(seen, general, scoring)
    return seen


def is_for(personas: Sequence[Reference], persona_id: str) -> bool:
    """Return whether something that is for ``personas``, or for everyone where it names none, is for one."""
    return not personas or any(reference.id == persona_id for reference in personas)


def _see_stage(stage: Stage, missed: set[str], persona_id: str) -> Stage:
    """Return ``stage`` with what is met in it; one in which nothing is left does not weigh."""
    touchpoints = tuple(see_touchpoint(t, persona_id) for t in stage.touchpoints if t.id not in missed)
    customer_kpis = any(kpi.side is Side.CUSTOMER for kpi in stage.kpis)
    empty = not touchpoints and bool(stage.touchpoints) and not stage.metrics and not customer_kpis
    return replace(
        stage,
        touchpoints=touchpoints,
        metrics=see_metrics(stage.metrics, persona_id),
        importance=0.0 if empty else stage.importance,
    )


def see_touchpoint(touchpoint: Touchpoint, persona_id: str) -> Touchpoint:
    """Return ``touchpoint`` with the persona's own values where it has some, and with what hurts it."""
    return replace(
        touchpoint,
        emotion=see_metrics(touchpoint.emotion, persona_id),
        metrics=see_metrics(touchpoint.metrics, persona_id),
        pain_points=tuple(pain for pain in touchpoint.pain_points if is_for(pain.personas, persona_id)),
    )


def see_metrics(metrics: tuple[Metric, ...], persona_id: str) -> tuple[Metric, ...]:
    """Return ``metrics`` with only the persona's own values of each indicator for which there are some.

    Without any, they are the very same.
    """
    own = {metric.id for metric in metrics if speaks_for(metric, persona_id)}
    if not own:
        return metrics
    return tuple(metric for metric in metrics if metric.id not in own or speaks_for(metric, persona_id))


def speaks_for(metric: Metric, persona_id: str) -> bool:
    """Return whether a figure is what one persona says."""
    return metric.persona is not None and metric.persona.id == persona_id


def _is_taken(step: Transition, missed: set[str], persona_id: str) -> bool:
    """Tell whether the persona can take ``step``: it is for the persona, who meets both ends."""
    return is_for(step.personas, persona_id) and missed.isdisjoint((step.source.id, step.target.id))


def _hold_completion(declared: Completion | None, general: CompletionScore) -> Completion | None:
    """Return a completion that scores as it does for everyone, whatever transitions are left.

    Transitions were counted over everyone, so a chain of some of them would be an invented number.
    """
    if general.basis == COUNTED:
        return declared
    held = Completion(target=general.target, assumed=general.assumed)
    # None of none: no value, and no chain is asked either.
    return replace(held, k=0.0, n=0.0) if general.share is None else replace(held, value=general.share)


def _hold_weights(journey: Journey, general: JourneyScore, scoring: Scoring) -> Journey:
    """Return ``journey`` with everyone's reach in its weights: the steps left do not say who comes where."""
    weights = {t.id: t.weight for stage in general.stages for t in stage.touchpoints}
    return replace(
        journey,
        stages=tuple(_weigh_stage(stage, weights) for stage in journey.stages),
        scoring=replace(scoring, weights=TouchpointWeights.IMPORTANCE),
    )


def _weigh_stage(stage: Stage, weights: Mapping[str, float]) -> Stage:
    held = (replace(t, importance=weights[t.id], moment_of_truth=False) for t in stage.touchpoints)
    return replace(stage, touchpoints=tuple(held))
