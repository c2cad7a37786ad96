"""Counts whole cases beside a map: which ways they took, which steps, where they came back and ended.

A case that may still go on is left out: what it has not done yet is no departure from the map.

Every figure is a number of cases, however often one of them did it: sums of passes less numbers of people
would tell how often a few came back. Aligning each case with the map (optimal alignments) was refused: it is
exponential in the length of a case, and a map of touchpoints and transitions accepts a case exactly where it
has each of its steps.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from journeymap.measure.engine import Engine
from journeymap.measure.moves import OPEN, START
from journeymap.value import NamedTuple

_SHIFT = 8
"""Added to a place, so that the places before and after a journey are positive numbers too."""


class Pair(NamedTuple):
    """From a place to a place."""

    source: int
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What the map of a journey says of places, by their numbers."""

    touchpoints: frozenset[int]
    """Its own, and those that the log has beside them."""
    outcomes: frozenset[int]
    lost: int
    declared: frozenset[Pair]
    inverted: frozenset[Pair]
    """Touchpoints of which the map has the second before the first."""

    @property
    def places(self) -> frozenset[int]:
        """Everything that a move of the journey leads to or comes from."""
        return self.touchpoints | self.outcomes


class Variant(NamedTuple):
    """A way that cases took."""

    places: tuple[int, ...]
    """The touchpoints in their order, then the outcome."""
    cases: int
    fits: bool


@dataclass(slots=True, kw_only=True)
class Counted:
    """What the cases of a journey come to; every figure is a number of cases unless it says otherwise."""

    cases: int = 0
    fitting: int = 0
    steps: int = 0
    """Steps that were judged, each pass."""
    fitting_steps: int = 0
    open: int = 0
    """Cases that may still go on; they are in no other figure."""
    ends: dict[int, int] = field(default_factory=dict)
    """By outcome."""
    visitors: dict[int, int] = field(default_factory=dict)
    """By touchpoint."""
    moves: dict[Pair, int] = field(default_factory=dict)
    returning: dict[int, int] = field(default_factory=dict)
    """By touchpoint: cases that came there again."""
    returning_from: dict[Pair, int] = field(default_factory=dict)
    inverted: dict[Pair, int] = field(default_factory=dict)
    disordered: int = 0
    """Cases in which some touchpoint was first visited after one that the map has behind it."""
    variants: tuple[Variant, ...] = ()
    """The most common ones."""
    variant_count: int = 0


def count_cases(moves: Any, engine: Engine, chart: Chart, most: int) -> Counted:
    """Count the cases of one journey that have ended; ``most`` is how many variants are told apart.

    ``moves`` is the table of :func:`~journeymap.measure.paths.list_moves`.
    """
    own = moves.filter(moves.target.isin(chart.places) | moves.source.isin(chart.places))
    own = own.select("case", "source", "target", turn=_number_turns(own, chart))
    still_open = engine.keep(own.filter(own.target == OPEN).select("case"))
    own = engine.keep(own.anti_join(still_open, "case"))
    counted = Counted(open=engine.rows(still_open.agg(cases=still_open.count()))[0]["cases"])
    _count_moves(own, engine, chart, counted)
    _count_returns(own, engine, chart, counted)
    _count_order(own, engine, chart, counted)
    _count_ways(own, engine, chart, counted, most)
    return counted


def _number_turns(own: Any, chart: Chart) -> Any:
    """Return the order of the moves of a case: the end of a case has the position of its last event."""
    is_end = own.target.isin(chart.outcomes).cast("int64")
    return own.position.cast("int64") * 2 + is_end


def _is_one_of(table: Any, pairs: Collection[Pair]) -> Any:
    """Return whether a row goes from the source to the target of one of the pairs."""
    import ibis

    if not pairs:
        return ibis.literal(value=False)
    size = max(max(pair) for pair in pairs) + 2 * _SHIFT
    key = (table.source.cast("int64") + _SHIFT) * size + table.target.cast("int64") + _SHIFT
    numbers = sorted((pair.source + _SHIFT) * size + pair.target + _SHIFT for pair in pairs)
    # A target beyond the last one would have the number of another pair.
    return key.isin(numbers) & (table.target < size - _SHIFT)


def _count_moves(own: Any, engine: Engine, chart: Chart, counted: Counted) -> None:
    steps = own.group_by(["source", "target"]).agg(cases=own.case.nunique())
    for row in engine.rows(steps):
        counted.moves[Pair(row["source"], row["target"])] = row["cases"]
    for pair, cases in counted.moves.items():
        if pair.target not in chart.touchpoints:  # a case ends once
            counted.ends[pair.target] = counted.ends.get(pair.target, 0) + cases
    visits = own.filter(own.target.isin(chart.touchpoints))
    for row in engine.rows(visits.group_by("target").agg(cases=visits.case.nunique())):
        counted.visitors[row["target"]] = row["cases"]


def _count_returns(own: Any, engine: Engine, chart: Chart, counted: Counted) -> None:
    import ibis

    visits = own.filter(own.target.isin(chart.touchpoints))
    window = ibis.window(group_by=["case", "target"], order_by="turn")
    numbered = visits.mutate(visit=ibis.row_number().over(window))
    again = engine.keep(numbered.filter(numbered.visit > 0).select("case", "source", "target"))
    for row in engine.rows(again.group_by("target").agg(cases=again.case.nunique())):
        counted.returning[row["target"]] = row["cases"]
    for row in engine.rows(again.group_by(["source", "target"]).agg(cases=again.case.nunique())):
        counted.returning_from[Pair(row["source"], row["target"])] = row["cases"]


def _count_order(own: Any, engine: Engine, chart: Chart, counted: Counted) -> None:
    """Look at the touchpoints of a case by their first visits, each beside the one before it.

    Where the whole is not in the order of the map, some neighbours are not.
    """
    import ibis

    visits = own.filter(own.target.isin(chart.touchpoints))
    first = visits.group_by(["case", "target"]).agg(turn=visits.turn.min())
    window = ibis.window(group_by="case", order_by="turn")
    beside = first.mutate(source=first.target.lag().over(window))
    beside = engine.keep(beside.filter(beside.source.notnull()).select("case", "source", "target"))
    for row in engine.rows(beside.group_by(["source", "target"]).agg(cases=beside.case.nunique())):
        pair = Pair(row["source"], row["target"])
        if pair in chart.inverted:
            counted.inverted[pair] = row["cases"]
    wrong = beside.filter(_is_one_of(beside, counted.inverted))
    counted.disordered = engine.rows(wrong.agg(cases=wrong.case.nunique()))[0]["cases"]


def _count_ways(own: Any, engine: Engine, chart: Chart, counted: Counted, most: int) -> None:
    import ibis

    # A case that is stopped is not a step that it took: what it is judged by is where it went.
    is_judged = (own.target != chart.lost) | (own.source == START)
    taken = chart.declared & counted.moves.keys()
    own = own.mutate(judged=is_judged.cast("int32"), fits=(is_judged & _is_one_of(own, taken)).cast("int32"))
    # A list of pairs that is sorted: not every engine can put texts together in an order.
    visit = ibis.struct({"turn": own.turn, "target": own.target})
    cases = own.group_by("case").agg(way=visit.collect(), judged=own.judged.sum(), fitting=own.fits.sum())
    cases = cases.mutate(
        way=cases.way.sort().map(lambda each: each.target.cast("string")).join(" "),
        fits=(cases.judged == cases.fitting).cast("int32"),
    )
    ways = cases.group_by("way").agg(
        cases=cases.count(),
        fits=cases.fits.min(),
        judged=cases.judged.sum(),
        fitting=cases.fitting.sum(),
    )
    ways = engine.keep(ways)
    sums = ways.agg(
        variants=ways.count(),
        cases=ways.cases.sum(),
        fitting=(ways.cases * ways.fits).sum(),
        steps=ways.judged.sum(),
        fitting_steps=ways.fitting.sum(),
    )
    row: Mapping[str, Any] = engine.rows(sums)[0]
    counted.variant_count = row["variants"]
    counted.cases, counted.fitting = row["cases"] or 0, row["fitting"] or 0
    counted.steps, counted.fitting_steps = row["steps"] or 0, row["fitting_steps"] or 0
    common = ways.order_by([ibis.desc("cases"), "way"]).limit(most)
    counted.variants = tuple(
        Variant(tuple(map(int, row["way"].split(" "))), row["cases"], bool(row["fits"]))
        for row in engine.rows(common)
    )
