"""The score as a tree of weighted means: leaves are figures, the root is the journey's score.

A tree and not one long formula: the interval, the explanation and what-if all ask "what if this leaf
were different?", and a tree answers by recomputing the leaf's ancestors only.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from journeymap.score.result import ScoredMetric

Weighted: TypeAlias = tuple[float, float | None]


class Combination(enum.Enum):
    """How the values of a node's members become its own."""

    MEAN = "mean"
    EITHER = "either"
    """The weighted mean, or the one member that has a value whatever its weight."""
    GEOMETRIC = "geometric"
    PEAK_END = "peak-end"


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A figure at the bottom of the tree."""

    key: tuple[str, ...]
    """Where the figure stands: the same for the same figure in two versions of a journey."""
    metric: ScoredMetric

    @property
    def value(self) -> float | None:
        """The figure, 0..100."""
        return self.metric.value


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A value made of others."""

    key: tuple[str, ...]
    members: tuple[Member, ...]
    value: float | None
    combination: Combination = Combination.MEAN
    factor: float = 1.0
    """What pain leaves of the mean: ``1 - pain_cap * load``."""
    worst_factor: float = 1.0
    """The same if every pain point without a frequency hit everyone."""
    expected: bool = False
    """Coverage counts it as one thing: scored or not. Otherwise its members are counted."""


Member: TypeAlias = tuple[float, Node | Leaf]
"""The weight, as declared, and what it weighs."""


def grow(
    key: tuple[str, ...],
    members: Iterable[Member],
    *,
    combination: Combination = Combination.MEAN,
    factors: tuple[float, float] = (1.0, 1.0),
    expected: bool = False,
) -> Node:
    """Return the node over ``members``, with its value; ``factors`` are its factor and worst factor."""
    kept = tuple(members)
    value = combine([(weight, member.value) for weight, member in kept], combination)
    if value is not None:
        value *= factors[0]
    return Node(key, kept, value, combination, factors[0], factors[1], expected)


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
    total = math.fsum([weight for weight, _ in counted])
    mean = math.fsum([weight * value for weight, value in counted]) / total
    values = [value for _, value in counted]
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
