"""Counts what a journey says and a format of words does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from journeymap.draw import texts
from journeymap.draw.picture import Omission
from journeymap.language import Noun
from journeymap.model import Atlas, Journey, Touchpoint


def count_omissions(atlas: Atlas, journey: Journey, kinds: Iterable[str]) -> tuple[Omission, ...]:
    """Return how many of each of the ``kinds`` the journey has; kinds without any are left out.

    What the workspace redacts is not missed.
    """
    redacted = atlas.workspace.branding.redact
    wanted = [kind for kind in kinds if _REDACTED_AS.get(kind) not in redacted]
    counts = ((_KINDS[kind][0], _KINDS[kind][1](journey)) for kind in wanted)
    return tuple(Omission(what=what, count=count) for what, count in counts if count)


def _sum(count: Callable[[Touchpoint], int]) -> Callable[[Journey], int]:
    return lambda journey: sum(count(touchpoint) for touchpoint in journey.touchpoints)


_KINDS: Mapping[str, tuple[Noun, Callable[[Journey], int]]] = {
    "pain-points": (texts.PAIN_POINTS, _sum(lambda touchpoint: len(touchpoint.pain_points))),
    "opportunities": (texts.OPPORTUNITIES, lambda journey: len(list(journey.all_opportunities))),
    "emotions": (texts.EMOTIONS, _sum(lambda touchpoint: len(touchpoint.emotion))),
    "mixed-emotions": (
        texts.MIXED_EMOTIONS,
        _sum(lambda touchpoint: len({(metric.mean, metric.value) for metric in touchpoint.emotion}) > 1),
    ),
    "channels": (texts.CHANNELS, _sum(lambda touchpoint: touchpoint.channel is not None)),
    "thoughts": (texts.THOUGHTS, _sum(lambda touchpoint: len(touchpoint.thoughts))),
    "quotes": (texts.QUOTES, _sum(lambda touchpoint: len(touchpoint.quotes))),
    "gains": (texts.GAINS, _sum(lambda touchpoint: len(touchpoint.gains))),
    "expectations": (texts.EXPECTATIONS, _sum(lambda touchpoint: touchpoint.expectation is not None)),
    "metrics": (texts.METRICS, _sum(lambda touchpoint: len(touchpoint.metrics))),
    "goals": (texts.GOALS, lambda journey: len(journey.goals)),
    "kpis": (texts.KPIS, lambda journey: len(journey.kpis)),
    "actions": (
        texts.COMPANY_ACTIONS,
        _sum(
            lambda touchpoint: sum(
                map(len, (touchpoint.frontstage, touchpoint.backstage, touchpoint.support))
            )
        ),
    ),
    "transitions": (texts.TRANSITIONS, lambda journey: len(journey.transitions)),
}
_REDACTED_AS = {"quotes": "quotes", "metrics": "figures", "kpis": "figures"}
