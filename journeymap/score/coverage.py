"""How much of the score rests on data, and what it would be if the rest were terrible, or perfect.

Filling gaps with estimates was refused ("seductive and dangerous", JRC handbook step 3). Without
unscored pain points ``best - worst = 100 * (1 - coverage)`` exactly, with arithmetic pillars.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from journeymap.score.tree import Combination, Leaf, Node, combine


class Standing(NamedTuple):
    """Shares of weight, 0..1, and bounds, 0..100."""

    coverage: float
    """Share of the declared weight that has any value."""
    measured: float
    """Share with at least one figure that is not assumed."""
    worst: float
    best: float


_ABSENT = Standing(0.0, 0.0, 0.0, 100.0)


def find_standing(node: Node | Leaf) -> Standing:
    """Return the standing of ``node``; expected members without a value count at their declared weight."""
    if isinstance(node, Leaf) or node.expected:
        return _stand_alone(node)
    members = [(weight, find_standing(member)) for weight, member in node.members if weight > 0]
    total = math.fsum([weight for weight, _ in members])
    if total <= 0:
        return _ABSENT
    combination = Combination.MEAN if node.combination is Combination.EITHER else node.combination
    worst = combine([(weight, member.worst) for weight, member in members], combination)
    best = combine([(weight, member.best) for weight, member in members], combination)
    return Standing(
        min(1.0, math.fsum([weight * member.coverage for weight, member in members]) / total),
        min(1.0, math.fsum([weight * member.measured for weight, member in members]) / total),
        0.0 if worst is None else worst,
        100.0 if best is None else best,
    )


def _stand_alone(node: Node | Leaf) -> Standing:
    if node.value is None:
        return _ABSENT
    worst = node.value
    if isinstance(node, Node) and node.worst_factor != node.factor:
        worst = node.value / node.factor * node.worst_factor if node.factor > 0 else 0.0
    return Standing(1.0, 1.0 if is_measured(node) else 0.0, worst, node.value)


def is_measured(node: Node | Leaf) -> bool:
    """Say whether a figure that counts in ``node`` was measured, not assumed."""
    if isinstance(node, Leaf):
        return node.value is not None and not node.metric.assumed
    return any(weight > 0 and is_measured(member) for weight, member in node.members)
