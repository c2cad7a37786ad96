"""The score as a tree of weighted means: figures at the bottom, the journey's score at the root.

Each node is worked out once, from the bottom up, and knows with its value how much of it is known. One
long formula was refused: nobody could say which part of it a missing figure belongs to.
"""

from __future__ import annotations

import enum
import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from journeymap.score.coverage import ABSENT, HEAVIEST, Standing, stand_together
from journeymap.score.result import ScoredMetric
from journeymap.value import NamedTuple, make

Weighted: TypeAlias = tuple[float, float | None]


class Combination(enum.Enum):
    """How the values of a node's members become its own."""

    MEAN = "mean"
    EITHER = "either"
    """The weighted mean, or the one member that has a value whatever its weight."""
    GEOMETRIC = "geometric"
    PEAK_END = "peak-end"


class Node(NamedTuple):
    """A value, how much of it is known, and what it was made of."""

    value: float | None
    mean: float | None
    """The value before pain took its part."""
    standing: Standing
    members: tuple[Member, ...] = ()
    """Empty where the node was made of figures."""


Member: TypeAlias = tuple[float, Node]
"""The weight, as declared, and what it weighs."""

_UNKNOWN = Node(None, None, ABSENT)


def expect(figures: Sequence[ScoredMetric], *, factor: float = 1.0, worst_factor: float = 1.0) -> Node:
    """Return the node over ``figures`` that coverage counts as one thing: scored or not.

    ``factor`` is what pain leaves of the mean, ``worst_factor`` what it would leave if every pain point
    without a frequency hit everyone.
    """
    mean = mean_of(figures) if figures else None
    if mean is None:
        return _UNKNOWN
    value = mean * factor
    measured = 1.0 if _is_any_measured(figures) else 0.0
    standing = make(Standing, (1.0, measured, mean * worst_factor, value))
    return make(Node, (value, mean, standing, ()))


def make_node(figure: ScoredMetric) -> Node:
    """Return ``figure`` as a node of its own; of a blended one the parts are covered by their weights."""
    if figure.parts:
        standing = stand_together([(part.weight, make_node(part).standing) for part in figure.parts], None)
        return Node(figure.value, figure.value, standing)
    return expect((figure._replace(weight=1.0),))


def grow(members: Iterable[Member], combination: Combination = Combination.MEAN) -> Node:
    """Return the node over ``members``, with its value and its standing."""
    kept = tuple(members)
    value = combine([(weight, member.value) for weight, member in kept], combination)
    standings = [(weight, member.standing) for weight, member in kept]
    # Two identities instead of a look-up: hashing an enum member is slow, and most nodes are means.
    by_mean = combination is Combination.MEAN or combination is Combination.EITHER
    standing = stand_together(standings, None if by_mean else _BOUNDS_BY[combination])
    return make(Node, (value, value, standing, kept))


def mean_of(figures: Sequence[ScoredMetric]) -> float | None:
    """Return the weighted mean of ``figures``."""
    weights: list[float] = []
    values: list[float] = []
    for figure in figures:
        value, weight = figure.value, figure.weight
        if value is not None and weight > 0:
            weights.append(weight)
            values.append(value)
    return _find_mean(weights, values)


def _is_any_measured(figures: Iterable[ScoredMetric]) -> bool:
    """Tell whether a figure that counts, or a part of one, has a value that is not assumed."""
    for figure in figures:
        if figure.weight > 0 and figure.value is not None:
            if figure.parts:
                if _is_any_measured(figure.parts):
                    return True
            elif not figure.assumed:
                return True
    return False


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
    weights: list[float] = []
    values: list[float] = []
    for weight, value in weighted:
        if value is not None and weight > 0:
            weights.append(weight)
            values.append(value)
    return _find_mean(weights, values)


def _find_mean(weights: list[float], values: list[float]) -> float | None:
    if len(values) < 2:
        return values[0] if values else None
    if max(weights) > HEAVIEST:
        weights = [min(HEAVIEST, weight) for weight in weights]
    mean = math.fsum(map(operator.mul, weights, values)) / math.fsum(weights)
    # Rounding must not carry a mean past what it is a mean of.
    lowest, highest = min(values), max(values)
    return lowest if mean < lowest else min(mean, highest)


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
    return (min(scored, key=rank_peak) + scored[-1]) / 2


def rank_peak(value: float) -> tuple[float, float]:
    """Return the key by which the peak is the least: farthest from 50, of two the lower."""
    return -abs(value - 50), value


_BOUNDS_BY: Mapping[Combination, Callable[[Sequence[Weighted]], float | None]] = {
    Combination.GEOMETRIC: geometric_mean,
    Combination.PEAK_END: lambda weighted: peak_end([value for _, value in weighted]),
}
"""How bounds combine where it is not by weighted mean."""
