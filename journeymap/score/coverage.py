"""How much of the score rests on data, and what it would be if the rest were terrible, or perfect.

Filling gaps with estimates was refused ("seductive and dangerous", JRC handbook step 3). Without
unscored pain points ``best - worst = 100 * (1 - coverage)`` exactly, with arithmetic pillars.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Sequence

from journeymap.value import NamedTuple, make


class Standing(NamedTuple):
    """Shares of weight, 0..1, and bounds, 0..100."""

    coverage: float
    """Share of the declared weight that has any value."""
    measured: float
    """Share with at least one figure that is not assumed."""
    worst: float
    """The value if everything expected and not scored were 0, at its declared weight."""
    best: float
    """The value if everything expected and not scored were 100, at its declared weight."""


HEAVIEST = 1e300
"""A weight counts as no more, so that sums stay finite whatever is declared."""

ABSENT = Standing(0.0, 0.0, 0.0, 100.0)
"""Where something is expected and nothing is known."""


def stand_together(
    members: Sequence[tuple[float, Standing]],
    mean: Callable[[Sequence[tuple[float, float | None]]], float | None] | None,
) -> Standing:
    """Return the standing of what is made of ``members``, weighted as declared.

    Weights are not renormalised here: what is missing keeps the weight it was declared with. ``mean``
    combines the bounds where that is not by weighted mean.
    """
    weights: list[float] = []
    standings: list[Standing] = []
    for weight, standing in members:
        if weight > 0:
            weights.append(min(weight, HEAVIEST))
            standings.append(standing)
    if len(standings) == 1:
        return standings[0]
    total = math.fsum(weights)
    if total <= 0:
        return ABSENT
    coverage, measured, worst, best = [
        math.fsum(map(operator.mul, weights, figures)) / total for figures in zip(*standings, strict=True)
    ]
    if mean is not None:
        worst = mean([(weight, held.worst) for weight, held in zip(weights, standings, strict=True)]) or 0.0
        best = mean([(weight, held.best) for weight, held in zip(weights, standings, strict=True)]) or 0.0
    return make(Standing, (min(1.0, coverage), min(1.0, measured), min(100.0, worst), min(100.0, best)))
