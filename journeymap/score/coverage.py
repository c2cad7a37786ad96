"""How much of the score rests on data, and what it would be if the rest were terrible, or perfect.

Filling gaps with estimates was refused ("seductive and dangerous", JRC handbook step 3). Without
unscored pain points ``best - worst = 100 * (1 - coverage)`` exactly, with arithmetic pillars.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple


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


ABSENT = Standing(0.0, 0.0, 0.0, 100.0)
"""Where something is expected and nothing is known."""


def stand_together(
    members: Sequence[tuple[float, Standing]],
    mean: Callable[[Sequence[tuple[float, float | None]]], float | None],
) -> Standing:
    """Return the standing of what is made of ``members``, weighted as declared; ``mean`` combines values.

    Weights are not renormalised here: what is missing keeps the weight it was declared with.
    """
    members = [member for member in members if member[0] > 0]
    total = math.fsum([weight for weight, _ in members])
    if total <= 0:
        return ABSENT
    worst = mean([(weight, standing.worst) for weight, standing in members])
    best = mean([(weight, standing.best) for weight, standing in members])
    return Standing(
        min(1.0, math.fsum([weight * standing.coverage for weight, standing in members]) / total),
        min(1.0, math.fsum([weight * standing.measured for weight, standing in members]) / total),
        0.0 if worst is None else worst,
        100.0 if best is None else best,
    )
