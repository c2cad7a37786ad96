"""Counts how many cases came to a touchpoint or a stage, and how many of them stopped there.

Visits say how much work there is, cases how many customers it is for. A row for each case and touchpoint was
refused, and so was counting different cases in each group: both hold a log of ten million events a second
time. A case is one row instead, with a flag for each touchpoint. Flags in the bits of one number were
refused: Ibis cannot put them together with Spark.

What is told here is told after all other figures, and gives none of them away: where it would, it is left
out and they stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from typing import Any, NamedTuple

from journeymap.measure.engine import Engine
from journeymap.measure.privacy import Key, Sum, find_hidden
from journeymap.model import Visits
from journeymap.value import dataclass


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


def count_cases_reaching(table: Any, engine: Engine, areas: Sequence[Area]) -> dict[Group, dict[int, int]]:
    """Return how many different cases came to each area, by its number.

    ``table`` is the one of moves; areas that nobody of a group came to are not in it.
    """
    places = sorted({place for area in areas for place in area.places})
    visits = table.filter(table.target.isin(places))
    flags = {f"p{place}": (visits.target == place).cast("int8").max() for place in places}
    by_case = visits.group_by(["case", "period", "persona"]).agg(**flags)
    came = {f"a{area.number}": _came(by_case, area).cast("int64").sum() for area in areas}
    found: dict[Group, dict[int, int]] = {}
    for row in engine.rows(by_case.group_by(["period", "persona"]).agg(**came)):
        numbers = {area.number: int(row[f"a{area.number}"]) for area in areas}
        found[Group(row["period"], row["persona"])] = {area: n for area, n in numbers.items() if n}
    return found


def _came(by_case: Any, area: Area) -> Any:
    """Return whether a case came to an area."""
    first, *others = (by_case[f"p{place}"] == 1 for place in area.places)
    for other in others:
        first |= other
    return first


def count_returning(table: Any, engine: Engine, areas: Sequence[Area]) -> dict[tuple[Group, int], int]:
    """Return how many cases came to each area more than once; areas share no touchpoint."""
    import ibis

    if not areas:
        return {}
    places = sorted(place for area in areas for place in area.places)
    visits = table.filter(table.target.isin(places))
    number = ibis.cases(*((visits.target.isin(area.places), area.number) for area in areas))
    keys = ["case", "period", "persona", "area"]
    each = visits.mutate(area=number.cast("int32")).group_by(keys).agg(n=ibis._.count())
    again = each.filter(each.n > 1).group_by(["period", "persona", "area"]).agg(cases=ibis._.count())
    return {(Group(row["period"], row["persona"]), row["area"]): row["cases"] for row in engine.rows(again)}


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
