"""Several journeys as one: the portfolio's score, and where its missing points are.

The plain mean of journeys was refused as the only choice: a journey that few travel would weigh as much
as one that everybody does. Volume counts where it is known for all of them, and for none otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from journeymap.model import Journey, State
from journeymap.score.tree import weighted_mean


def belongs_to_portfolio(journey: Journey) -> bool:
    """Whether a journey is how things are; one that shall be is a wish and has no customers yet."""
    return journey.state is State.CURRENT


def knows_volumes(journeys: Sequence[Journey]) -> bool:
    """Whether every journey says how many start it, so that volumes can be weights."""
    return all(journey.volume is not None for journey in journeys)


def weigh_journeys(journeys: Sequence[Journey]) -> tuple[float, ...]:
    """Return each journey's weight: volume x importance where every volume is known, else importance."""
    if knows_volumes(journeys):
        return tuple((journey.volume or 0.0) * journey.importance for journey in journeys)
    return tuple(journey.importance for journey in journeys)


def score_portfolio(weights: Sequence[float], scores: Sequence[float | None]) -> float | None:
    """Return the weighted mean of the journeys that have a score, 0..100; ``None`` without any."""
    return weighted_mean(list(zip(weights, scores, strict=True)))


def lose_points(weights: Sequence[float], scores: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return the points that each journey takes from the portfolio, ``w * (100 - score) / W``.

    The largest is where an investment can bring most. A journey without a score takes none that is known.
    """
    pairs = list(zip(weights, scores, strict=True))
    total = math.fsum(weight for weight, score in pairs if score is not None)
    return tuple(
        None if score is None or total <= 0 else weight * (100 - score) / total for weight, score in pairs
    )
