"""Several journeys as one number, and where the points are lost: invest more where it goes badly.

Each thing counts once. A journey whose score stands for a touchpoint of another counts there, and not
beside it; a journey that is only linked to counts by itself. Future states are plans, and left out.
Ranking by the lowest score was refused: few people may travel the worst journey.
"""

from __future__ import annotations

import enum
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence

from journeymap.model import Atlas, Journey, State
from journeymap.score.result import JourneyScore
from journeymap.score.tree import weighted_mean
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment:
    """A journey of the portfolio, and what it costs."""

    id: str
    title: str
    value: float
    volume: float | None
    importance: float
    share: float
    """Its weight in the portfolio, 0..1."""
    points_lost: float
    """``share * (100 - value)``: what the portfolio would gain if the journey were perfect."""


class Reason(enum.Enum):
    """Why a journey is not counted by itself."""

    FUTURE = "future"
    PART = "part"
    """Its score stands for a touchpoint of another journey, and counts there."""
    UNSCORED = "unscored"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A journey that is not counted by itself, and why."""

    id: str
    title: str
    reason: Reason
    journey: str | None = None
    """The journey that it is a part of."""
    touchpoint: str | None = None
    """The touchpoint there that its score stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """Journeys together."""

    value: float | None
    """Mean of the journeys' scores by volume and importance."""
    by_volume: bool
    """Every journey that counts has a volume; otherwise importance alone weighs."""
    investments: tuple[Investment, ...]
    """The journeys that count, most points lost first; their points lost add up to ``100 - value``."""
    left_out: tuple[LeftOut, ...]
    """By id."""


def score_portfolio(atlas: Atlas, scores: Sequence[JourneyScore]) -> Portfolio:
    """Return the portfolio of ``scores``, the scores of journeys of ``atlas``; their order says nothing."""
    ordered = sorted(scores, key=lambda score: score.id)
    left_out = {out.id: out for out in _leave_out(atlas, ordered)}
    counted = [(score, atlas.journeys.get(score.id)) for score in ordered if score.id not in left_out]
    weights, by_volume = weigh_journeys([journey for _, journey in counted])
    total = math.fsum(weights)
    investments = [
        _invest(score, journey, weight / total if total > 0 else 0.0)
        for (score, journey), weight in zip(counted, weights, strict=True)
    ]
    return Portfolio(
        value=weighted_mean(zip(weights, (score.value for score, _ in counted), strict=True)),
        by_volume=by_volume,
        investments=tuple(sorted(investments, key=lambda line: (-line.points_lost, line.id))),
        left_out=tuple(out for _, out in sorted(left_out.items())),
    )


def _invest(score: JourneyScore, journey: Journey | None, share: float) -> Investment:
    value = score.value or 0.0
    return Investment(
        id=score.id,
        title=score.title,
        value=value,
        volume=None if journey is None else journey.volume,
        importance=1.0 if journey is None else journey.importance,
        share=share,
        points_lost=share * (100 - value),
    )


def weigh_journeys(journeys: Sequence[Journey | None]) -> tuple[list[float], bool]:
    """Return volume times importance where every volume is known, else the importances; and which it is."""
    importances = [1.0 if journey is None else journey.importance for journey in journeys]
    volumes = [j.volume for j in journeys if j is not None and j.volume is not None]
    if len(volumes) < len(journeys) or not any(volumes):
        return importances, False
    return [volume * weight for volume, weight in zip(volumes, importances, strict=True)], True


def _leave_out(atlas: Atlas, scores: Sequence[JourneyScore]) -> Iterator[LeftOut]:
    present: dict[str, JourneyScore] = {}
    for score in scores:
        journey = atlas.journeys.get(score.id)
        if journey is not None and (journey.state is State.FUTURE or journey.future_of is not None):
            yield LeftOut(id=score.id, title=score.title, reason=Reason.FUTURE)
        elif score.value is None:
            yield LeftOut(id=score.id, title=score.title, reason=Reason.UNSCORED)
        else:
            present[score.id] = score
    yield from _find_parts(atlas, present)


def _find_parts(atlas: Atlas, present: Mapping[str, JourneyScore]) -> Iterator[LeftOut]:
    """Yield each of the journeys ``present`` whose score stands for a touchpoint of another."""
    opened = {name: dict(_open(atlas.journeys.get(name), present)) for name in present}
    places: dict[str, list[tuple[str, str]]] = {}
    for whole, parts in opened.items():
        for part, touchpoint in parts.items():
            places.setdefault(part, []).append((whole, touchpoint))
    for part, score in present.items():
        held = (place for place in places.get(part, ()) if not _leads_to(part, place[0], opened))
        for whole, touchpoint in itertools.islice(held, 1):
            yield LeftOut(
                id=part, title=score.title, reason=Reason.PART, journey=whole, touchpoint=touchpoint
            )


def _open(journey: Journey | None, present: Mapping[str, JourneyScore]) -> Iterator[tuple[str, str]]:
    """Yield each journey whose score stands for a touchpoint of ``journey``, with that touchpoint."""
    for touchpoint in () if journey is None else journey.touchpoints:
        opened = touchpoint.journey
        if touchpoint.use_journey_score and opened is not None and opened.id in present:
            yield opened.id, touchpoint.id


def _leads_to(start: str, goal: str, opened: Mapping[str, Mapping[str, str]]) -> bool:
    """Tell whether ``goal`` is a part of ``start``; then neither is a part of the other more than itself."""
    waiting, seen = [start], {start}
    while waiting:
        current = waiting.pop()
        if current == goal:
            return True
        fresh = [part for part in opened[current] if part not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return False
