"""Puts what was counted beside the map, and leaves out what is about too few people."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import TypeVar

from journeymap.graph.path import Path, trace_path
from journeymap.measure.cases import Chart, Counted, Pair, Variant
from journeymap.measure.codes import Codes
from journeymap.measure.conformance import (
    Conformance,
    Deviation,
    EndSeen,
    Fitness,
    Inversion,
    LoopSeen,
    PlaceSeen,
    Presence,
    Rest,
    StepSeen,
    Untold,
    WaySeen,
)
from journeymap.measure.moves import START
from journeymap.measure.privacy import Key, Sum, find_hidden
from journeymap.measure.rows import cut_name
from journeymap.model import COMPLETE, LOST, Journey
from journeymap.model import START as START_ID

_Numbers = TypeVar("_Numbers", bound=tuple[int, ...])

STRANGER = "stranger"
"""The kind of a place that stands in the log and not on the map."""
_LEAST = 0.005
"""Shares below this are rounding, not people."""


class Judge:
    """The map of a journey by the numbers of its places."""

    def __init__(self, journey: Journey, codes: Codes) -> None:
        """Read the map."""
        self.journey = journey
        self.codes = codes
        self.path: Path = trace_path(journey)
        self.own = {n: p for n, p in enumerate(codes.places) if p.journey == journey.id}
        self.touchpoints = [n for n, place in self.own.items() if place.kind == "touchpoint"]
        self.strangers = [n for n, place in self.own.items() if place.kind == STRANGER]
        self.outcomes = [n for n, place in self.own.items() if place.kind == "outcome"]
        self.lost_ends = [n for n in self.outcomes if n not in codes.complete]
        self.shares = _find_shares(self.path)
        self.declared = {Pair(*map(self._number, pair)): share for pair, share in self.shares.items()}
        self._ahead = {place: self._walk(place) for place in (START, *self.touchpoints)}

    def _number(self, identifier: str) -> int:
        found = self.codes.find_place(self.journey.id, identifier, for_events=True)
        return START if identifier == START_ID or found is None else found

    def _walk(self, start: int) -> dict[int, int]:
        """Return what the map leads to from a place, each with the place before it on a shortest way."""
        onward: dict[int, list[int]] = {}
        for pair in self.declared:
            onward.setdefault(pair.source, []).append(pair.target)
        before: dict[int, int] = {}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for target in onward.get(here, ()):
                if target not in before:
                    before[target] = here
                    queue.append(target)
        return before

    def draw_chart(self) -> Chart:
        """Return what the counting has to know."""
        inverted = {
            Pair(one, other)
            for one, other in product(self.touchpoints, repeat=2)
            if one in self._ahead[other] and other not in self._ahead[one]
        }
        return Chart(
            touchpoints=frozenset([*self.touchpoints, *self.strangers]),
            outcomes=frozenset(self.outcomes),
            lost=self._number(LOST),
            declared=frozenset(self.declared),
            inverted=frozenset(inverted),
        )

    def identify(self, number: int) -> str:
        """Return the id of a place; of one that is not on the map, ``log:`` and its name."""
        if number == START:
            return START_ID
        place = self.codes.places[number]
        return f"log:{place.id}" if place.kind == STRANGER else place.id

    def find_deviation(self, pair: Pair) -> tuple[Deviation, tuple[str, ...]]:
        """Return how a step that the map lacks departs from it, and what it skips."""
        source, target = pair
        if source in self.strangers or target in self.strangers:
            return Deviation.NEW_PLACE, ()
        if source == target:
            return Deviation.REPEATS, ()
        if target in self._ahead[source]:
            return Deviation.SKIPS, tuple(map(self.identify, self._list_between(source, target)))
        if source in self._ahead.get(target, ()):
            return Deviation.BACK, ()
        return Deviation.ASIDE, ()

    def _list_between(self, source: int, target: int) -> list[int]:
        before = self._ahead[source]
        between = [before[target]]
        while between[-1] != source:
            between.append(before[between[-1]])
        return between[-2::-1]

    def has_loop(self, number: int) -> bool:
        """Whether the map has a way from a touchpoint back to it."""
        return number in self._ahead.get(number, ())

    def find_declared_loss(self, number: int) -> float | None:
        """Return the share that is lost at a touchpoint by the map: what it says, and what it leaves over."""
        ways = {pair: share for pair, share in self.declared.items() if pair.source == number}
        if not self.path.declared or not ways or None in ways.values():
            return None
        lost = math.fsum(share or 0 for pair, share in ways.items() if pair.target in self.lost_ends)
        rest = 1 - math.fsum(share or 0 for share in ways.values())
        return lost + rest if rest > _LEAST else lost


def _find_shares(path: Path) -> dict[tuple[str, str], float | None]:
    """Return the steps of the map with their shares; those between the same places are one."""
    found: dict[tuple[str, str], float | None] = {}
    for edge in path.edges:
        key = edge.source, edge.target
        before = found.get(key, 0.0)
        found[key] = None if edge.share is None or before is None else before + edge.share
    if not path.declared:
        found = dict.fromkeys(found)  # an order has no shares
        if path.touchpoints:
            found[path.touchpoints[-1], COMPLETE] = None
    return found


def judge_cases(judge: Judge, counted: Counted, min_group: int, rare_names: int) -> Conformance:
    """Return a journey beside its map; nothing in it is about fewer than ``min_group`` people.

    ``rare_names`` are the names in the log that were left out of the paths for that.
    """
    return _Verdict(judge, counted, min_group).give(rare_names)


class _Verdict:
    """What may be told of the cases of one journey."""

    def __init__(self, judge: Judge, counted: Counted, min_group: int) -> None:
        self.judge = judge
        self.counted = counted
        self.min_group = min_group
        self.is_enough = counted.cases >= min_group
        self.steps = {**dict.fromkeys(judge.declared, 0), **counted.moves}
        self.hidden = self._hide()

    def _hide(self) -> frozenset[Key]:
        """Return the figures that are not told, among them those that would give others away."""
        people: dict[Key, int] = {("v", n): self.counted.visitors.get(n, 0) for n in self.judge.touchpoints}
        people |= {("v", n): self.counted.visitors.get(n, 0) for n in self.judge.strangers}
        people |= {("t", *pair): cases for pair, cases in self.steps.items()}
        unwritten: set[Key] = set()
        sums = []
        for number in (*self.judge.touchpoints, *self.judge.strangers):
            for side in (0, 1):
                parts: list[Key] = [("t", *pair) for pair in self.steps if pair[1 - side] == number]
                # Whoever takes two ways is in both: so few would be known by their difference.
                twice = sum(people[part] for part in parts) - people["v", number]
                if twice > 0:
                    key: Key = ("twice", number, side)
                    people[key] = twice
                    unwritten.add(key)
                    parts.append(key)
                sums.append(Sum(("v", number), tuple(parts)))
        for side, number in ((0, START), *((1, outcome) for outcome in self.judge.outcomes)):
            parts = [("t", *pair) for pair in self.steps if pair[side] == number]
            sums.append(Sum(None, tuple(parts)))
        # How many completed is told, and so is how many did not.
        for kind in (True, False):
            ends: list[Key] = [
                ("e", n) for n in self.judge.outcomes if (n in self.judge.codes.complete) is kind
            ]
            people |= {key: self.counted.ends.get(key[1], 0) for key in ends}
            sums.append(Sum(None, tuple(ends)))
        return find_hidden(people, sums, self.min_group, unwritten)

    def give(self, rare_names: int) -> Conformance:
        judge, counted = self.judge, self.counted
        told = self.is_enough
        few_steps = sum(1 for pair in self._list_others() if ("t", *pair) in self.hidden)
        few_names = sum(1 for n in judge.strangers if ("v", n) in self.hidden)
        variants, rest = self._tell_variants() if told else ((), None)
        return Conformance(
            id=judge.journey.id,
            title=judge.journey.title,
            min_group=self.min_group,
            by_order=not judge.path.declared,
            cases=counted.cases if told else None,
            open=counted.open if told else 0,
            completed=sum(counted.ends.get(end, 0) for end in judge.codes.complete) if told else 0,
            fitness=self._tell_fitness() if told else None,
            ends=tuple(self._tell_ends()) if told else (),
            places=tuple(self._tell_places()) if told else (),
            steps=tuple(self._tell_steps()) if told else (),
            disordered=self._show(counted.disordered) if told else None,
            inversions=tuple(self._tell_inversions()) if told else (),
            variants=variants,
            variant_count=counted.variant_count if told else 0,
            rest=rest,
            loops=tuple(self._tell_loops()) if told else (),
            untold=Untold(steps=few_steps, names=few_names + rare_names) if told else Untold(),
        )

    def _show(self, people: int) -> int | None:
        return people if people == 0 or people >= self.min_group else None

    def _tell_fitness(self) -> Fitness:
        counted = self.counted
        return Fitness(
            cases=counted.cases,
            fitting=counted.fitting,
            share=counted.fitting / counted.cases,
            steps=counted.steps,
            fitting_steps=counted.fitting_steps,
            step_share=counted.fitting_steps / counted.steps if counted.steps else None,
        )

    def _tell_ends(self) -> Iterator[EndSeen]:
        titles = {outcome.id: outcome.title for outcome in self.judge.journey.outcomes}
        for number in self.judge.outcomes:
            identifier = self.judge.identify(number)
            cases = self.counted.ends.get(number, 0)
            if not cases and not any(pair.target == number for pair in self.judge.declared):
                continue
            shown = None if ("e", number) in self.hidden else cases
            yield EndSeen(
                id=identifier,
                title=titles.get(identifier),
                completes=number in self.judge.codes.complete,
                cases=shown,
                share=None if shown is None else shown / self.counted.cases,
            )

    def _tell_places(self) -> Iterator[PlaceSeen]:
        titles = {point.id: point.title for point in self.judge.journey.touchpoints}
        for number in self.judge.touchpoints:
            yield self._tell_place(number, titles[self.judge.codes.places[number].id])
        strangers = [n for n in self.judge.strangers if ("v", n) not in self.hidden]
        for number in sorted(strangers, key=lambda n: (-self.counted.visitors.get(n, 0), n)):
            if self.counted.visitors.get(number):
                yield self._tell_place(number, cut_name(self.judge.codes.places[number].id))

    def _tell_place(self, number: int, title: str) -> PlaceSeen:
        cases = self.counted.visitors.get(number, 0)
        is_hidden = ("v", number) in self.hidden
        presence = Presence.WITHHELD if is_hidden else Presence.BOTH if cases else Presence.DECLARED
        if number in self.judge.strangers:
            presence = Presence.OBSERVED
        lost = None if is_hidden else self._find_lost(number)
        return PlaceSeen(
            id=self.judge.identify(number),
            title=title,
            presence=presence,
            cases=None if is_hidden else cases,
            share=None if is_hidden else cases / self.counted.cases,
            lost=lost,
            lost_share=None if lost is None or not cases else lost / cases,
            declared_lost_share=self.judge.find_declared_loss(number),
        )

    def _find_lost(self, number: int) -> int | None:
        ways = [Pair(number, end) for end in self.judge.lost_ends]
        if any(("t", *way) in self.hidden for way in ways):
            return None
        return sum(self.steps.get(way, 0) for way in ways)

    def _list_others(self) -> Iterator[Pair]:
        """Yield the steps that the map lacks: stopping is none, but from the start."""
        lost = self.judge.codes.find_place(self.judge.journey.id, LOST, for_events=True)
        for pair in self.counted.moves:
            if pair not in self.judge.declared and (pair.target != lost or pair.source == START):
                yield pair

    def _tell_steps(self) -> Iterator[StepSeen]:
        for pair, share in self.judge.declared.items():
            is_hidden = ("t", *pair) in self.hidden
            presence = (
                Presence.WITHHELD if is_hidden else Presence.BOTH if self.steps[pair] else Presence.DECLARED
            )
            yield self._tell_step(pair, presence, share)
        others = [pair for pair in self._list_others() if ("t", *pair) not in self.hidden]
        for pair in sorted(others, key=lambda pair: (-self.steps[pair], pair)):
            yield self._tell_step(pair, Presence.OBSERVED, None)

    def _tell_step(self, pair: Pair, presence: Presence, declared: float | None) -> StepSeen:
        cases = None if presence is Presence.WITHHELD else self.steps[pair]
        is_new = presence is Presence.OBSERVED
        deviation, skipped = self.judge.find_deviation(pair) if is_new else (None, ())
        return StepSeen(
            source=self.judge.identify(pair.source),
            target=self.judge.identify(pair.target),
            presence=presence,
            cases=cases,
            share=self._share(cases, pair.source),
            declared_share=declared,
            deviation=deviation,
            skipped=skipped,
        )

    def _share(self, cases: int | None, source: int) -> float | None:
        whole = self.counted.cases if source == START else self.counted.visitors.get(source, 0)
        return None if cases is None or not whole or ("v", source) in self.hidden else cases / whole

    def _tell_inversions(self) -> Iterator[Inversion]:
        for pair, cases in _rank(self.counted.inverted):
            if cases >= self.min_group:
                yield Inversion(
                    first=self.judge.identify(pair.source),
                    then=self.judge.identify(pair.target),
                    cases=cases,
                    share=cases / self.counted.cases,
                )

    def _tell_variants(self) -> tuple[tuple[WaySeen, ...], Rest | None]:
        counted = self.counted
        shown = [variant for variant in counted.variants if variant.cases >= self.min_group]
        left = counted.cases - sum(variant.cases for variant in shown)
        while shown and 0 < left < self.min_group:  # the rest would be known from the sum
            left += shown.pop().cases
        rest = None
        if left:
            rest = Rest(variants=counted.variant_count - len(shown), cases=left, share=left / counted.cases)
        return tuple(map(self._tell_variant, shown)), rest

    def _tell_variant(self, variant: Variant) -> WaySeen:
        *places, end = map(self.judge.identify, variant.places)
        return WaySeen(
            places=tuple(places),
            end=end,
            cases=variant.cases,
            share=variant.cases / self.counted.cases,
            fits=variant.fits,
        )

    def _tell_loops(self) -> Iterator[LoopSeen]:
        for (number,), cases in _rank({(n,): cases for n, cases in self.counted.returning.items()}):
            if cases < self.min_group or ("v", number) in self.hidden:
                continue
            ways = {pair: n for pair, n in self.counted.returning_from.items() if pair.target == number}
            yield LoopSeen(
                touchpoint=self.judge.identify(number),
                cases=cases,
                share=cases / self.counted.visitors[number],
                declared=self.judge.has_loop(number),
                back_from=tuple(
                    self.judge.identify(pair.source) for pair, n in _rank(ways) if n >= self.min_group
                ),
            )


def _rank(figures: Mapping[_Numbers, int]) -> Iterable[tuple[_Numbers, int]]:
    """Return figures with the largest first."""
    return sorted(figures.items(), key=lambda item: (-item[1], item[0]))
