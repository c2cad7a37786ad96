"""How sure the score is: a 95 % interval without a seed, and which survey to enlarge first.

Each figure with limits is swung to its lower and to its upper limit, and the score is worked out again;
the swings are joined by root of sum of squares. In the linear part this is the MOVER interval (Zou &
Donner 2008), through pain, caps and geometric pillars its natural extension. A bootstrap was refused as
the main way: its digits depend on seed, version and machine.

The interval covers sampling error only: not who stayed silent, not how the question was worded, and not
a map that is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from journeymap.model import Aggregation, Pillar, Scoring
from journeymap.score.leaves import Basis, Leaf, LeafKind, find_limited, list_rememberable
from journeymap.score.result import JourneyScore
from journeymap.score.tree import geometric_mean, peak_end, rank_peak
from journeymap.value import NamedTuple, replace


class Swing(NamedTuple):
    """What one figure, or one sample of respondents, adds to the uncertainty."""

    id: str
    """The leaf's id, or ``sample/NAME`` for figures of the same respondents."""
    leaves: tuple[Leaf, ...]
    down: float
    """Points that the score falls with the figures at their lower limits; at least 0."""
    up: float
    """Points that it rises with them at their upper limits; at least 0."""
    share: float
    """Share of the squared swings below the score, 0..1: how much of "it may be worse" it explains."""


class Uncertainty(NamedTuple):
    """The 95 % interval of a journey's score, and where it comes from."""

    lower: float | None
    upper: float | None
    """``None`` where no figure has limits: an interval cannot be made from figures without n."""
    covers: float
    """Share of the weight whose figures have limits; the rest is taken as exact."""
    swings: tuple[Swing, ...]
    """Largest share first."""


def find_uncertainty(score: JourneyScore, scoring: Scoring, *, correlated: bool = False) -> Uncertainty:
    """Return the interval of ``score``; figures with the same ``sample`` are swung together.

    ``correlated`` joins the swings by plain sum: all errors in one direction, the widest case.
    """
    found, groups = _measure(score, scoring, correlated=correlated)
    total = math.fsum([down**2 for _, _, down, _ in groups])
    swings = [
        Swing(name, tuple(leaves), down, up, down**2 / total if total > 0 else 0.0)
        for name, leaves, down, up in groups
    ]
    return found._replace(swings=tuple(sorted(swings, key=lambda swing: (-swing.share, swing.id))))


def find_interval(score: JourneyScore, scoring: Scoring) -> Uncertainty:
    """Return what :func:`find_uncertainty` does without the swings, for those who ask for the limits only."""
    return _measure(score, scoring, correlated=False)[0]


def _measure(score: JourneyScore, scoring: Scoring, *, correlated: bool) -> tuple[Uncertainty, list[_Group]]:
    """Return the interval, and how far the score falls and rises with each group of figures."""
    basis, weight = find_limited(score, scoring)
    held = math.fsum([leaf.weight for leaf in basis.leaves])
    value = score.value
    if value is None or held <= 0:
        return Uncertainty(None, None, 0.0, ()), []
    reach = _reaching(score, scoring, basis)
    groups = [(name, leaves, *_swing(leaves, value, reach)) for name, leaves in _group(basis.leaves).items()]
    join = math.fsum if correlated else _root_of_squares
    found = Uncertainty(
        lower=max(0.0, value - join(sorted([down for _, _, down, _ in groups]))),
        upper=min(100.0, value + join(sorted([up for _, _, _, up in groups]))),
        covers=min(1.0, held / weight),
        swings=(),
    )
    return found, groups


def find_pillar_uncertainty(score: JourneyScore, scoring: Scoring, pillar: Pillar) -> Uncertainty:
    """Return the interval of one pillar's value, found as that of a journey of which nothing else counts."""
    (own,) = [held for held in score.pillars if held.pillar is pillar]
    alone = replace(score, value=own.value, pillars=(replace(own, weight=1.0, not_applicable=None),))
    return find_uncertainty(alone, replace(scoring, pillar_aggregation=Aggregation.ARITHMETIC))


def find_stage_uncertainty(score: JourneyScore, scoring: Scoring, stage: str) -> Uncertainty:
    """Return the interval of one stage's value, found as that of a journey of which nothing else counts."""
    (own,) = [held for held in score.stages if held.id == stage]
    alone = replace(
        score,
        value=own.value,
        pillars=tuple(
            replace(pillar, value=own.value, weight=1.0, not_applicable=None)
            for pillar in score.pillars
            if pillar.pillar is Pillar.EXPERIENCE
        ),
        stages=(own._replace(weight=1.0),),
        handoffs=(),
        continuity=None,
        survey=None,
        survey_metrics=(),
    )
    plain = replace(scoring, pillar_aggregation=Aggregation.ARITHMETIC, memory_weight=0.0)
    return find_uncertainty(alone, plain)


def _root_of_squares(values: Sequence[float]) -> float:
    return math.sqrt(math.fsum(value * value for value in values))


_Group: TypeAlias = tuple[str, list[Leaf], float, float]
"""The name and the leaves of a swing, and the points down and up."""


def _group(leaves: Sequence[Leaf]) -> dict[str, list[Leaf]]:
    groups: dict[str, list[Leaf]] = {}
    for leaf in leaves:
        sample = leaf.figure.sample
        groups.setdefault(leaf.id if sample is None else f"sample/{sample}", []).append(leaf)
    return groups


Reach = Callable[[Sequence[Leaf], Sequence[float]], float]
"""From leaves and the figures that they take to the journey's score."""

Evaluate = Callable[[Mapping[Pillar, float]], float]
"""From the moves of the pillars to the journey's score."""

Move = Callable[[Sequence[Leaf], Sequence[float]], Mapping[Pillar, float]]
"""From leaves and the figures that they take to the moves of the pillars."""


def _swing(leaves: Sequence[Leaf], value: float, reach: Reach) -> tuple[float, float]:
    down = value - reach(leaves, [leaf.figure.lower or 0.0 for leaf in leaves])
    up = reach(leaves, [leaf.figure.upper or 0.0 for leaf in leaves]) - value
    return max(0.0, down), max(0.0, up)


def _reaching(score: JourneyScore, scoring: Scoring, basis: Basis) -> Reach:
    """Return the function that works the score out again with other figures."""
    evaluate = _evaluation(score, scoring, basis)
    move = _motion(score, basis)
    if move is not _move_pillars or scoring.pillar_aggregation is Aggregation.GEOMETRIC:
        return lambda leaves, figures: evaluate(move(leaves, figures))
    value, shares = score.value or 0.0, basis.pillars

    def reach(leaves: Sequence[Leaf], figures: Sequence[float]) -> float:
        if len(leaves) > 1:
            return evaluate(_move_pillars(leaves, figures))
        [leaf], [figure] = leaves, figures  # as nearly every one is: alone and in proportion
        return value + shares[leaf.pillar] * (leaf.slope * (figure - leaf.value))

    return reach


def _motion(score: JourneyScore, basis: Basis) -> Move:
    """Return the function that finds how far pillars move; with ``memory_weight`` peak and end move too."""
    share = basis.experience.remembered
    if share <= 0:
        return _move_pillars
    memory = _Memory(share, {t.id: t.value or 0.0 for t in list_rememberable(score)})

    def move(leaves: Sequence[Leaf], figures: Sequence[float]) -> Mapping[Pillar, float]:
        moves = _move_pillars(leaves, figures)
        if Pillar.EXPERIENCE in moves:
            moves[Pillar.EXPERIENCE] += memory.correct(leaves, figures)
        return moves

    return move


def _move_pillars(leaves: Sequence[Leaf], figures: Sequence[float]) -> dict[Pillar, float]:
    """Return how far the pillars move when ``leaves`` take the values ``figures``.

    Inside a pillar the score is linear in its figures, as long as peak and end stay where they are.
    """
    moves: dict[Pillar, list[float]] = {}
    for leaf, figure in zip(leaves, figures, strict=True):
        moves.setdefault(leaf.pillar, []).append(leaf.slope * (figure - leaf.value))
    return {pillar: math.fsum(moved) for pillar, moved in moves.items()}


class _Memory(NamedTuple):
    """What is remembered, and what it weighs in its pillar."""

    share: float
    touchpoints: Mapping[str, float]
    """The value of each touchpoint that can be the peak or the end, in declared order."""

    def correct(self, leaves: Sequence[Leaf], figures: Sequence[float]) -> float:
        """Return what the pillar moves beyond its slopes, because another touchpoint becomes the peak."""
        moved = dict(self.touchpoints)
        for leaf, figure in zip(leaves, figures, strict=True):
            if leaf.kind is LeafKind.TOUCHPOINT:
                moved[leaf.owner] += leaf.own_slope * (figure - leaf.value)
        values = tuple(moved.values())
        peak = min(self.touchpoints, key=lambda touchpoint: rank_peak(self.touchpoints[touchpoint]))
        return self.share * ((peak_end(values) or 0.0) - (moved[peak] + values[-1]) / 2)


def _evaluation(score: JourneyScore, scoring: Scoring, basis: Basis) -> Evaluate:
    """Return the function that works the score out again with its pillars moved."""
    value = score.value or 0.0
    if scoring.pillar_aggregation is not Aggregation.GEOMETRIC:
        shares = basis.pillars
        return lambda moves: value + math.fsum([shares[pillar] * move for pillar, move in moves.items()])
    counted = [(p.pillar, p.weight, p.value) for p in score.pillars if p.not_applicable is None]

    def evaluate(moves: Mapping[Pillar, float]) -> float:
        moved = [
            (weight, None if value is None else value + moves.get(pillar, 0.0))
            for pillar, weight, value in counted
        ]
        return geometric_mean(moved) or 0.0

    return evaluate
