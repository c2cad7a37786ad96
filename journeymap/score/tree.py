"""The score as a tree of weighted means: leaves are figures, the root is the journey's score.

A tree and not one long formula: the interval, the explanation and what-if all ask "what if this leaf
were different?", and a tree answers by recomputing the leaf's ancestors only.
"""

from __future__ import annotations

import enum
import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from journeymap.score.coverage import ABSENT, Standing, stand_together
from journeymap.score.result import ScoredMetric

Weighted: TypeAlias = tuple[float, float | None]


class Combination(enum.Enum):
    """How the values of a node's members become its own."""

    MEAN = "mean"
    EITHER = "either"
    """The weighted mean, or the one member that has a value whatever its weight."""
    GEOMETRIC = "geometric"
    PEAK_END = "peak-end"


class Leaf(NamedTuple):
    """A figure at the bottom of the tree."""

    key: tuple[str, ...]
    """Where the figure stands: the same for the same figure in two versions of a journey."""
    value: float | None
    """The figure, 0..100."""
    measured: bool
    """It has a value, and the value is not assumed."""
    metric: ScoredMetric

    @property
    def standing(self) -> Standing:
        """Its coverage and bounds; asked of few leaves, so computed when asked."""
        return _stand_alone(self.value, self.value, measured=self.measured)


class Node(NamedTuple):
    """A value made of others."""

    key: tuple[str, ...]
    value: float | None
    measured: bool
    """A figure that counts in it was measured."""
    standing: Standing
    members: tuple[Member, ...]
    combination: Combination
    mean: float | None
    """The members combined, before ``factor``."""
    factor: float
    """What pain leaves of the mean: ``1 - pain_cap * load``."""
    worst_factor: float
    """The same if every pain point without a frequency hit everyone."""
    expected: bool
    """Coverage counts it as one thing: scored or not. Otherwise its members are counted."""


Member: TypeAlias = tuple[float, Node | Leaf]
"""The weight, as declared, and what it weighs."""


def make_leaf(key: tuple[str, ...], metric: ScoredMetric) -> Leaf:
    """Return the leaf that ``metric`` is."""
    return Leaf(key, metric.value, metric.value is not None and not metric.assumed, metric)


def grow(
    key: tuple[str, ...],
    members: Iterable[Member],
    *,
    combination: Combination = Combination.MEAN,
    factor: float = 1.0,
    worst_factor: float = 1.0,
    expected: bool = False,
) -> Node:
    """Return the node over ``members``, with its value and its standing."""
    kept = tuple(members)
    if len(kept) == 1 and kept[0][0] > 0 and combination is Combination.MEAN:
        mean = kept[0][1].value
    else:
        mean = combine([(weight, member.value) for weight, member in kept], combination)
    value = None if mean is None else mean * factor
    measured = False
    for weight, member in kept:
        measured = measured or (weight > 0 and member.measured)
    if expected:
        standing = _stand_alone(value, None if mean is None else mean * worst_factor, measured=measured)
    else:
        bounds_by = None if combination is Combination.MEAN else _BOUNDS_BY.get(combination)
        standing = stand_together([(weight, member.standing) for weight, member in kept], bounds_by)
    return Node(key, value, measured, standing, kept, combination, mean, factor, worst_factor, expected)


def _stand_alone(value: float | None, worst: float | None, *, measured: bool) -> Standing:
    if value is None or worst is None:
        return ABSENT
    return Standing(1.0, 1.0 if measured else 0.0, worst, value)


def combine(weighted: Sequence[Weighted], combination: Combination) -> float | None:
    """Return the values combined, or ``None`` where no member has a value that counts."""
    if combination is Combination.MEAN:
        return weighted_mean(weighted)
    if combination is Combination.GEOMETRIC:
        return geometric_mean(weighted)
    if combination is Combination.PEAK_END:
        return peak_end([value for weight, value in weighted if weight > 0])
    mean = weighted_mean(weighted)
    return weighted_mean([(1.0, value) for _, value in weighted]) if mean is None else mean


def weighted_mean(weighted: Iterable[Weighted]) -> float | None:
    """Return ``sum(w * x) / sum(w)`` over members with a value and w > 0; ``None`` without any.

    Sums are exactly rounded (``math.fsum``), so order cannot change a bit.
    """
    counted = [(weight, value) for weight, value in weighted if value is not None and weight > 0]
    if not counted:
        return None
    if len(counted) == 1:
        return counted[0][1]
    weights = [weight for weight, _ in counted]
    values = [value for _, value in counted]
    mean = math.fsum(map(operator.mul, weights, values)) / math.fsum(weights)
    # Rounding must not carry a mean past what it is a mean of.
    return min(max(values), max(min(values), mean))


def geometric_mean(weighted: Iterable[Weighted]) -> float | None:
    """Return ``exp(wmean(ln(max(1, x))))``: compensates only partly (JRC/OECD handbook, step 6)."""
    logarithm = weighted_mean(
        [(weight, None if value is None else math.log(max(1.0, value))) for weight, value in weighted]
    )
    return None if logarithm is None else min(100.0, math.exp(logarithm))


def peak_end(values: Sequence[float | None]) -> float | None:
    """Return ``(peak + end) / 2``: the value farthest from 50 (of two, the lower) and the last one.

    Peak and end predict what is remembered about as well as the mean does (Alaybek et al. 2022).
    """
    scored = [value for value in values if value is not None]
    if not scored:
        return None
    peak = min(scored, key=lambda value: (-abs(value - 50), value))
    return (peak + scored[-1]) / 2


_BOUNDS_BY: Mapping[Combination, Callable[[Sequence[Weighted]], float | None]] = {
    Combination.GEOMETRIC: geometric_mean,
    Combination.PEAK_END: lambda weighted: peak_end([value for _, value in weighted]),
}
"""How bounds combine where it is not by weighted mean."""
