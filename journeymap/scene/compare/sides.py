"""The two sides of a comparison, whatever they are, as two journeys with their scores."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language import Language
from journeymap.model import Atlas, Journey, Stage, Touchpoint
from journeymap.scene.map.view import View, compose_view
from journeymap.scene.sheet.chart import Curve, find_curve, mean_curve
from journeymap.score.difference import subtract
from journeymap.score.persona import PersonaScore
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple, dataclass, replace


class Side(NamedTuple):
    """One side."""

    id: str
    name: str
    journey: Journey
    """With what this side meets, and no more."""
    score: JourneyScore
    number: int
    """Of its marker and colour."""
    curve: Curve
    """On all touchpoints of ``journey``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What is compared: from ``one`` to ``other``."""

    view: View
    """Of the first journey, for its words."""
    one: Side
    other: Side
    personas: bool
    """Two personas in one journey; else two journeys."""
    whole: Journey
    """The journey whose opportunities close the gap."""
    counted: bool = True
    """No value of a persona is without limits, so that the interval can tell chance from more."""

    @property
    def id(self) -> str:
        """The name of the picture: ``compare-ID-ID``, with the journey first where personas are compared."""
        first = f"{self.whole.id}-" if self.personas else ""
        return f"compare-{first}{self.one.id}-{self.other.id}"

    @property
    def difference(self) -> float | None:
        """Points that the other side is above the first."""
        one, other = self.one.score.value, self.other.score.value
        return None if one is None or other is None else other - one

    @property
    def limits(self) -> tuple[float, float] | None:
        """The 95 % interval of the difference; ``None`` where a score has no telling one."""
        one, other = self.one.score, self.other.score
        if one.value is None or other.value is None:
            return None
        if one.telling_interval is None or other.telling_interval is None:
            return None
        gap = subtract((other.value, *other.telling_interval), (one.value, *one.telling_interval))
        return None if gap.lower is None or gap.upper is None else (gap.lower, gap.upper)


_FIRST, _SECOND = 0, 3
"""Markers of two journeys: a disc and a diamond."""


def pair_journeys(
    atlas: Atlas,
    one: tuple[Journey, JourneyScore],
    other: tuple[Journey, JourneyScore],
    language: Language,
) -> Pair:
    """Compare two journeys, such as the current and the future state."""
    view = compose_view(atlas, *one, language)
    second = compose_view(atlas, *other, language)
    return Pair(
        view=view,
        one=Side(one[0].id, one[0].title, *one, _FIRST, mean_curve(view, _FIRST, one[0].title)),
        other=Side(other[0].id, other[0].title, *other, _SECOND, mean_curve(second, _SECOND, other[0].title)),
        personas=False,
        whole=one[0],
    )


def pair_personas(
    atlas: Atlas, journey: Journey, one: PersonaScore, other: PersonaScore, language: Language
) -> Pair:
    """Compare two personas in ``journey``."""
    view = compose_view(atlas, journey, one.score, language)
    numbers = view.numbers
    known = list(atlas.personas)
    sides = []
    for persona in (one, other):
        number = numbers.get(persona.id, known.index(persona.id) if persona.id in known else 0)
        seen = _see(journey, persona.id)
        whole = find_curve(view, persona.id, number, persona.name)
        met = {touchpoint.id for touchpoint in seen.touchpoints}
        feelings = tuple(
            feeling
            for touchpoint, feeling in zip(journey.touchpoints, whole.feelings, strict=True)
            if touchpoint.id in met
        )
        curve = whole._replace(feelings=feelings)
        sides.append(Side(persona.id, persona.name, seen, persona.score, number, curve))
    counted = one.is_own_counted and other.is_own_counted
    return Pair(view=view, one=sides[0], other=sides[1], personas=True, whole=journey, counted=counted)


def _see(journey: Journey, persona: str) -> Journey:
    """The journey with the touchpoints that the persona meets and the pain points that hurt it."""
    return replace(journey, stages=tuple(_see_stage(stage, persona) for stage in journey.stages))


def _see_stage(stage: Stage, persona: str) -> Stage:
    touchpoints = tuple(
        _see_touchpoint(touchpoint, persona)
        for touchpoint in stage.touchpoints
        if not touchpoint.personas or any(one.id == persona for one in touchpoint.personas)
    )
    return replace(stage, touchpoints=touchpoints)


def _see_touchpoint(touchpoint: Touchpoint, persona: str) -> Touchpoint:
    pains = tuple(
        pain
        for pain in touchpoint.pain_points
        if not pain.personas or any(one.id == persona for one in pain.personas)
    )
    return replace(touchpoint, pain_points=pains)


def merge_ids(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """All ids, those of ``first`` in their order, and each other one behind what stands before it."""
    merged = list(dict.fromkeys(first))
    before: str | None = None
    for identifier in dict.fromkeys(second):
        if identifier not in merged:
            merged.insert(0 if before is None else merged.index(before) + 1, identifier)
        before = identifier
    return merged
