"""Tells how many cases came to a touchpoint or a stage, and how many of them stopped there.

Visits say how much work there is, cases how many customers it is for.

What is told here is told after all other figures, and gives none of them away: where it would, it is left
out and they stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field, replace

from journeymap.measure.privacy import Key, Sum, find_hidden
from journeymap.model import Visits
from journeymap.value import NamedTuple, dataclass


class Group(NamedTuple):
    """Cases that are counted together."""

    period: int
    persona: int
    """-1: of no persona."""


class Area(NamedTuple):
    """A touchpoint, or the touchpoints of a stage."""

    number: int
    """Of the place."""
    places: tuple[int, ...]
    """The touchpoints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Who came to an area in a period: everyone, or a persona."""

    key: Key
    figure: Visits
    """All of it, before it is known what may be told."""
    returning: int
    """How many came more than once; of many, at the least."""
    visits: tuple[Key, ...]
    """The visits of its touchpoints."""
    begins: Mapping[Key, int] = field(default_factory=dict)
    """Of everyone: the transitions of those who begin here, and how many they are; some of its cases."""
    ends: Mapping[Key, int] = field(default_factory=dict)
    """The same of those who end here, one way or the other."""
    stops: tuple[Key, ...] = ()
    """Of the ends: those that get nothing done."""
    overlap: int = 0
    """Of a stage: how many came to more than one of its touchpoints, at the least."""

    @property
    def is_point(self) -> bool:
        """Whether this is a touchpoint, whose visits are a figure of their own."""
        return self.figure.stage is None

    @property
    def cases(self) -> int:
        """How many came."""
        return int(self.figure.cases or 0)

    @property
    def lost(self) -> int:
        """How many stopped here."""
        return int(self.figure.lost or 0)


class Told(NamedTuple):
    """What may be told of who came where."""

    visits: dict[Key, Visits]
    left_out: int
    """How many figures are about too few people, or would give such a figure away."""


def tell_reach(reaches: Sequence[Reach], hidden: AbstractSet[Key], min_group: int) -> Told:
    """Return the visits with as much of who came and who stopped as gives no figure of few people away.

    Args:
        reaches: everyone's, and those of each persona.
        hidden: the figures that are left out already.
        min_group: the fewest people that a figure may be about.
    """
    cases = _find_hidden_cases(reaches, hidden, min_group)
    lost = _find_hidden_lost(reaches, hidden, min_group)
    visits, left_out = {}, 0
    for reach in reaches:
        if not _is_told(reach, hidden):
            left_out += not reach.is_point  # that of a touchpoint is counted among the others
            continue
        is_hidden = reach.key in cases, reach.key in lost
        left_out += sum(is_hidden)
        visits[reach.key] = replace(
            reach.figure,
            cases=None if is_hidden[0] else reach.figure.cases,
            lost=None if is_hidden[1] else reach.figure.lost,
        )
    return Told(visits, left_out)


def _is_told(reach: Reach, hidden: AbstractSet[Key]) -> bool:
    """Whether visits are written: those of a stage are no more than the sum of its touchpoints'."""
    return hidden.isdisjoint(reach.visits)


def _find_hidden_cases(reaches: Sequence[Reach], hidden: AbstractSet[Key], min_group: int) -> frozenset[Key]:
    """Return the reaches whose cases are left out: as the smallest group that they would give away is."""
    groups = {reach.key: min(_list_groups(reach, hidden)) for reach in reaches}
    untold = {reach.key for reach in reaches if not _is_told(reach, hidden)}
    sums, rests = _add_up({reach.key: reach.cases for reach in reaches})
    return find_hidden(groups | rests, sums, min_group, untold | rests.keys())


def _list_groups(reach: Reach, hidden: AbstractSet[Key]) -> Iterator[int]:
    """Yield the sizes of the groups that are known to whoever knows the cases of an area."""
    yield reach.cases
    if reach.returning:  # visits less cases
        yield reach.returning
    if reach.overlap:  # cases of the touchpoints less those of the stage
        yield reach.overlap
    for parts in (reach.begins, reach.ends):
        told = sum(n for part, n in parts.items() if part not in hidden)
        if told != reach.cases:
            yield reach.cases - told


def _find_hidden_lost(reaches: Sequence[Reach], hidden: AbstractSet[Key], min_group: int) -> frozenset[Key]:
    """Return the reaches of which it is left out how many stopped there.

    Everyone's is the sum of transitions, and that of a stage the sum of its touchpoints'. All of a persona
    that were lost are known from its completion.
    """
    points = [reach for reach in reaches if reach.is_point]
    lost = {reach.key: reach.lost for reach in points}
    untold = {
        reach.key for reach in points if not _is_told(reach, hidden) or not hidden.isdisjoint(reach.stops)
    }
    sums, rests = _add_up(lost)
    by_persona: dict[Key, list[Key]] = defaultdict(list)
    for key in lost:
        _, period, _, persona = key
        if persona:
            by_persona[period, persona].append(key)
    sums += [Sum(None, tuple(parts)) for parts in by_persona.values()]
    found = find_hidden(lost | rests, sums, min_group, untold | rests.keys())
    stages = (reach for reach in reaches if not reach.is_point)
    return found | {reach.key for reach in stages if not found.isdisjoint(reach.visits)}


def _add_up(figures: Mapping[Key, int]) -> tuple[list[Sum], dict[Key, int]]:
    """Return what personas add up to, and how many of each whole are of none."""
    parts: dict[Key, list[Key]] = defaultdict(list)
    for key in figures:
        *area, persona = key
        if persona:
            parts[*area, 0].append(key)
    rests = {
        (*whole, "rest"): figures[whole] - sum(map(figures.__getitem__, own)) for whole, own in parts.items()
    }
    return [Sum(whole, (*own, (*whole, "rest"))) for whole, own in parts.items()], rests
