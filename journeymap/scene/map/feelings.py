"""What was felt where: the values of the emotion curves, where they come from and how sure they are.

A value for everyone stands in for a persona's own; where there is neither, there is no value. Guessing
across a gap was refused: it would draw a feeling that nobody reported.
"""

from __future__ import annotations

from journeymap.model import Journey, Metric, MetricKind, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.figures import find_scored
from journeymap.scene.map.view import View
from journeymap.score.result import ScoredMetric
from journeymap.value import NamedTuple, dataclass, make

EVERYONE = -1


class Feeling(NamedTuple):
    """A value of a series at a touchpoint, on the workspace's emotion scale."""

    touchpoint: Touchpoint
    value: float
    own: bool
    """The persona's own, not the value for everyone."""
    measured: bool = False
    """Somebody asked customers; otherwise it is the team's judgement."""
    interval: tuple[float, float] | None = None
    """The 95 % interval, where the number of answers is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A curve: whose it is, and a feeling or ``None`` for each touchpoint of the journey."""

    number: int
    """The traveller's number, or ``EVERYONE``."""
    name: str
    feelings: tuple[Feeling | None, ...]


_Found = dict[str | None, Feeling]
"""Feelings at one touchpoint by persona id, ``None`` for everyone."""


def gather_series(view: View) -> tuple[Series, ...]:
    """One series for each persona that has a value of its own, or one for everyone."""
    touchpoints = tuple(view.journey.touchpoints)
    values = [_read_feelings(view, touchpoint) for touchpoint in touchpoints]
    declared: set[str | None] = set().union(*values)
    for_all = None in declared
    if declared <= {None}:
        common = tuple(found.get(None) for found in values)
        series = Series(number=EVERYONE, name=view.say(texts.EVERYONE), feelings=common)
        return (series,) if any(common) else ()
    return tuple(
        Series(
            number=traveller.number,
            name=traveller.name,
            feelings=tuple(
                [
                    found.get(traveller.id) or _stand_in(touchpoint, found, traveller.id)
                    for touchpoint, found in zip(touchpoints, values, strict=True)
                ]
            ),
        )
        for traveller in view.travellers
        if traveller.id in declared or for_all
    )


def gather_former(view: View, before: Journey) -> tuple[Series, ...]:
    """The curves of another journey, laid under the touchpoints of this one.

    A touchpoint stands under its namesake, or under the one taken from the same shared touchpoint.
    """
    found = {_key: touchpoint for touchpoint in before.touchpoints for _key in _list_keys(touchpoint)}
    matched = [
        next((found[key] for key in _list_keys(touchpoint) if key in found), None)
        for touchpoint in view.journey.touchpoints
    ]
    values = [_read_judged(view, one, _list_measured(one)) if one is not None else {} for one in matched]
    declared = {persona for one in values for persona in one if persona is not None}
    curves = []
    for identifier, number, name in _list_people(view, declared):
        feelings = tuple(
            (value.get(identifier) or _stand_in(one, value, identifier)) if one else None
            for one, value in zip(matched, values, strict=True)
        )
        if any(feelings):
            curves.append(Series(number=number, name=name, feelings=feelings))
    return tuple(curves)


def _list_people(view: View, declared: set[str]) -> list[tuple[str | None, int, str]]:
    people: list[tuple[str | None, int, str]] = [
        (traveller.id, traveller.number, traveller.name)
        for traveller in view.travellers
        if traveller.id in declared
    ]
    return people or [(None, EVERYONE, view.say(texts.EVERYONE))]


def _list_keys(touchpoint: Touchpoint) -> list[tuple[str, str]]:
    own = [("id", touchpoint.id)]
    return own if touchpoint.shared is None else [*own, ("shared", touchpoint.shared.id)]


def _read_feelings(view: View, touchpoint: Touchpoint) -> _Found:
    """A measured value goes before a judged one; what lies outside the scale is not drawn."""
    measured = _list_measured(touchpoint) if touchpoint.metrics else []
    found = _read_judged(view, touchpoint, measured)
    if not measured:
        return found
    score = view.touchpoint_scores.get(touchpoint.id)
    scored = score.metrics if score else ()
    for metric in measured:
        persona = metric.persona.id if metric.persona else None
        feeling = found.get(persona)
        if feeling is not None:
            interval = _read_interval(view, find_scored(scored, metric))
            found[persona] = feeling._replace(measured=not metric.assumed, interval=interval)
    return found


def _read_judged(view: View, touchpoint: Touchpoint, measured: list[Metric]) -> _Found:
    scale = view.atlas.workspace.emotion_scale
    found: _Found = {}
    least, most = scale.low, scale.high
    for metric in (*touchpoint.emotion, *measured):
        value = metric.value if metric.mean is None else metric.mean
        if value is None:
            continue
        if metric.scale is not None:
            low, high = metric.scale
            value = least + (value - low) / (high - low) * (most - least)
        if least <= value <= most:
            persona = metric.persona
            feeling = make(Feeling, (touchpoint, value, True, False, None))
            found[None if persona is None else persona.id] = feeling
    return found


def _list_measured(touchpoint: Touchpoint) -> list[Metric]:
    return [metric for metric in touchpoint.metrics if metric.kind is MetricKind.EMOTION]


def _read_interval(view: View, scored: ScoredMetric | None) -> tuple[float, float] | None:
    if scored is None or scored.lower is None or scored.upper is None:
        return None
    scale = view.atlas.workspace.emotion_scale
    span = (scale.high - scale.low) / 100
    return scale.low + scored.lower * span, scale.low + scored.upper * span


def _stand_in(touchpoint: Touchpoint, found: _Found, persona: str | None) -> Feeling | None:
    """The value for everyone in the place of a persona's own, where the persona comes by."""
    met = not touchpoint.personas or any(reference.id == persona for reference in touchpoint.personas)
    return found[None]._replace(own=False) if None in found and met else None
