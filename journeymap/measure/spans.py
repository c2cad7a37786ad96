"""Periods from one to another: which ones have cases, and which may be told apart.

Whoever asks for a year and for its first three quarters knows the fourth one by the difference. So periods
that have few cases are told together with their neighbours only: then every two answers differ by enough
people, or by nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeymap.measure import comparing_texts as texts
from journeymap.measure.cases import Chart
from journeymap.measure.engine import Engine
from journeymap.measure.moves import OPEN, START
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple


class Span(NamedTuple):
    """From one period to another, by number; both belong to it."""

    first: int
    last: int

    def holds(self, period: int) -> bool:
        """Whether a period lies in it."""
        return self.first <= period <= self.last

    def write(self, names: tuple[str, ...]) -> str:
        """Return it as ``--period`` takes it: ``2026-Q2``, or ``2026-Q2..2026-Q3``."""
        first, last = names[self.first], names[self.last]
        return first if first == last else f"{first}..{last}"


class Begun(NamedTuple):
    """Cases that began in a period."""

    all: int
    ended: int


def count_begun(moves: Any, engine: Engine) -> dict[tuple[int, int, int], int]:
    """Return how many cases began, and how many are open, by period, source and target."""
    turns = moves.filter((moves.source == START) | (moves.target == OPEN))
    keys = ["period", "source", "target"]
    return {
        (row["period"], row["source"], row["target"]): row["n"]
        for row in engine.rows(turns.group_by(keys).agg(n=turns.count()))
    }


def gather_begun(turns: Mapping[tuple[int, int, int], int], chart: Chart) -> dict[int, Begun]:
    """Return the cases of a journey by the period in which they began, the earliest first."""
    found: dict[int, Begun] = {}
    for (period, source, target), n in sorted(turns.items()):
        place = source if target == OPEN else target
        if place not in chart.places:
            continue
        before = found.get(period, Begun(0, 0))
        is_open = target == OPEN
        found[period] = Begun(before.all + n * (not is_open), before.ended + (-n if is_open else n))
    return found


def widen(span: Span, begun: Mapping[int, Begun], min_group: int) -> Span:
    """Return the smallest span around ``span`` that may be told: itself, where nothing near it is small."""
    found = span
    for part in _share_out(begun, min_group):
        if part.first <= span.last and span.first <= part.last:
            found = Span(min(found.first, part.first), max(found.last, part.last))
    return found


def _share_out(begun: Mapping[int, Begun], min_group: int) -> list[Span]:
    """Return spans with enough cases each, which hold every period with one; too few are one span."""
    spans: list[Span] = []
    first: int | None = None
    cases = 0
    for period, each in sorted(begun.items()):
        if not each.ended:
            continue
        first = period if first is None else first
        cases += each.ended
        if cases >= min_group:
            spans.append(Span(first, period))
            first, cases = None, 0
    if first is not None:  # what is left over goes with those before it
        last = max(period for period, each in begun.items() if each.ended)
        spans[-1:] = [Span(spans[-1].first if spans else first, last)]
    return spans


def find_span(names: tuple[str, ...], known: frozenset[int], asked: tuple[str, str]) -> Span:
    """Return the span from one name to another, both of ``known`` periods.

    Raises:
        JourneymapError: no case began in one of them, or the later one is named first (wrong usage).
    """
    for name in asked:
        if name not in names or names.index(name) not in known:
            message = texts.NO_PERIOD(period=name)
            told = ", ".join(names[number] for number in sorted(known))
            help_message = texts.KNOWN_PERIODS(periods=told) if told else None
            raise JourneymapError(message, help=help_message, exit_code=2)
    span = Span(names.index(asked[0]), names.index(asked[1]))
    if span.first > span.last:
        raise JourneymapError(texts.REVERSED(first=asked[0], last=asked[1]), exit_code=2)
    return span
