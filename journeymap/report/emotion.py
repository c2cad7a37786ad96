"""How the journey feels, stage by stage: one curve per persona, or one for everyone.

Only the team's judgement at the touchpoints is drawn. Survey figures were refused here: they are already
in the scores, and a curve of both would hide which is which.
"""

from __future__ import annotations

import math

from journeymap.model import Atlas, Journey, Stage, Touchpoint
from journeymap.report.content import EmotionRow, StageEmotion


def trace_emotions(atlas: Atlas, journey: Journey) -> tuple[EmotionRow, ...]:
    """Return the curves of ``journey``, each value the plain mean of the stage's touchpoints.

    A persona without a value of its own at a touchpoint has the general one there. Where no value names a
    persona there is one curve, of everyone; where nothing was judged there is none.
    """
    judged = [metric for touchpoint in journey.touchpoints for metric in touchpoint.emotion]
    if not judged:
        return ()
    if all(metric.persona is None for metric in judged):
        return (_trace(journey, None, None),)
    named = [reference.id for reference in journey.personas]
    named += [metric.persona.id for metric in judged if metric.persona is not None]
    return tuple(
        _trace(journey, persona, atlas.personas[persona].name if persona in atlas.personas else persona)
        for persona in dict.fromkeys(named)
    )


def _trace(journey: Journey, persona: str | None, name: str | None) -> EmotionRow:
    stages = tuple(StageEmotion(stage=stage.id, value=_mean(stage, persona)) for stage in journey.stages)
    return EmotionRow(persona=persona, name=name, stages=stages)


def _mean(stage: Stage, persona: str | None) -> float | None:
    values = [_find_emotion(touchpoint, persona) for touchpoint in stage.touchpoints]
    known = [value for value in values if value is not None]
    return math.fsum([value / len(known) for value in known]) if known else None


def _find_emotion(touchpoint: Touchpoint, persona: str | None) -> float | None:
    general = None
    for metric in touchpoint.emotion:
        value = metric.value if metric.mean is None else metric.mean
        if metric.persona is None:
            general = value
        elif metric.persona.id == persona:
            return value
    meets = not touchpoint.personas or any(reference.id == persona for reference in touchpoint.personas)
    return general if persona is None or meets else None
