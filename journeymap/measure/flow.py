"""Moves in, figures of a journey's flow out: visits, transitions, channel switches, completion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from journeymap.measure.engine import Engine
from journeymap.measure.figures import Draft, round_figure
from journeymap.measure.moves import OPEN, START, Move, Step
from journeymap.measure.paths import Alike, Followed, count_people
from journeymap.measure.privacy import Key, Sum
from journeymap.measure.reaching import find_reaches, list_returning
from journeymap.model import START as START_ID
from journeymap.model import ChannelSwitch, MeasuredCompletion, MeasuredTransition, Reference

_Cell: TypeAlias = tuple[Any, ...]
"""A group of moves that a figure is about."""


def add_flows(drafts: Iterable[Draft], followed: Followed, engine: Engine, min_group: int) -> None:
    """Add to each draft what cases of its journey did."""
    flows = [flow for draft in drafts if (flow := _find_flow(draft, followed, min_group)) is not None]
    small = {
        (number, name, cell): rows
        for number, flow in enumerate(flows)
        for name, cell, rows in flow.list_small()
    }
    people = count_people(followed, engine, small)
    for (number, name, cell), n in people.items():
        flows[number].people[name, cell] = n
    for flow in flows:
        flow.add()


def _find_flow(draft: Draft, followed: Followed, min_group: int) -> _Flow | None:
    own = {number for number, place in enumerate(draft.codes.places) if place.journey == draft.journey.id}
    moves = {
        move: n
        for move, n in followed.moves.items()
        if move.target in own or (move.target == OPEN and move.source in own)
    }
    return _Flow(draft, moves, followed, min_group) if moves else None


class _Flow:
    """The moves of one journey, and what they add up to."""

    def __init__(self, draft: Draft, moves: Mapping[Move, int], followed: Followed, min_group: int) -> None:
        self.draft = draft
        self.moves = moves
        self.followed = followed
        # A case makes at most `longest` moves: so many moves are surely made by enough of them.
        self.enough = followed.longest * min_group
        self.kinds = {number: place.kind for number, place in enumerate(draft.codes.places)}
        alike = {move: followed.alike[move] for move in moves}
        self.returning = list_returning(draft.journey, draft.codes, alike)
        self.people: dict[tuple[str, _Cell], int] = {}
        """How many different people are in each small cell."""

    def list_small(self) -> Iterator[tuple[str, _Cell, list[Alike]]]:
        """Yield the cells of which only counting heads tells whether they hold enough people."""
        for name, key in self._list_kinds().items():
            cells: dict[_Cell, list[Alike]] = defaultdict(list)
            for move in self.moves:
                if (cell := key(move)) is not None:
                    cells[cell] += self.followed.alike[move]
            yield from self._choose_small(name, cells)
        yield from self._choose_small("returning", self.returning)

    def _choose_small(
        self, name: str, cells: Mapping[_Cell, list[Alike]]
    ) -> Iterator[tuple[str, _Cell, list[Alike]]]:
        for cell, rows in cells.items():
            if 0 < sum(each.n for each in rows) < self.enough:
                yield name, cell, rows

    def _list_kinds(self) -> dict[str, Callable[[Move], _Cell | None]]:
        return {
            "visit": self._find_visit,
            "traveller": self._find_traveller,
            "step": lambda move: (move.period, move.source, move.target),
            "switch": self._find_switch,
            "persona-step": lambda move: (move.period, move.source, move.target, move.persona),
            "persona-switch": self._find_persona_switch,
        }

    def add(self) -> None:
        """Add everything."""
        self._add_completion()
        self._add_visits()
        self._add_transitions()
        self._add_persona_transitions()
        self._add_switches()
        self._add_persona_switches()
        again = {cell: sum(rows.n for rows in own) for cell, own in self.returning.items()}
        people = self._count("returning", again)
        self.draft.reaches += find_reaches(self.draft, self.moves, self.returning, people)

    def _count(self, name: str, cells: Mapping[_Cell, int]) -> dict[_Cell, int]:
        """Return how many people are in each cell; of large ones, how many there are at the least."""
        return {cell: self.people.get((name, cell), n // self.followed.longest) for cell, n in cells.items()}

    def _total(self, key: Callable[[Move], _Cell | None]) -> dict[_Cell, int]:
        """Return the moves by a key; those without one are left out."""
        found: dict[_Cell, int] = defaultdict(int)
        for move, n in self.moves.items():
            cell = key(move)
            if cell is not None:
                found[cell] += n
        return dict(found)

    def _find_visit(self, move: Move) -> _Cell | None:
        return (move.period, move.target) if self._is_touchpoint(move.target) else None

    def _find_traveller(self, move: Move) -> _Cell | None:
        return (move.period, move.persona, move.target) if self._is_touchpoint(move.target) else None

    def _find_switch(self, move: Move) -> _Cell | None:
        channels = move.channel_before, move.channel
        is_one = min(channels) >= 0 and channels[0] != channels[1] and self._is_touchpoint(move.target)
        return (move.period, *channels) if is_one else None

    def _find_persona_switch(self, move: Move) -> _Cell | None:
        cell = self._find_switch(move)
        return None if cell is None else (*cell, move.persona)

    def _period(self, number: int) -> str:
        return self.draft.periods[number]

    def _add_completion(self) -> None:
        started = self._total(lambda m: (m.period, m.persona) if m.source == START else None)
        completed = self._total(
            lambda m: (m.period, m.persona) if m.target in self.draft.codes.complete else None
        )
        still_open = self._total(lambda m: (m.period, m.persona) if m.target == OPEN else None)
        by_period: dict[int, dict[int, tuple[int, int, int]]] = defaultdict(dict)
        for group, n in started.items():
            rest = still_open.get(group, 0)
            by_period[group[0]][group[1]] = completed.get(group, 0), n - rest, rest
        for period, groups in by_period.items():
            whole = self._complete(period, -1, tuple(map(sum, zip(*groups.values(), strict=True))))
            parts = [self._complete(period, persona, kn) for persona, kn in groups.items() if persona >= 0]
            if parts:
                rest = groups.get(-1, (0, 0, 0))[1]
                self.draft.add_sum(whole, parts, rest)

    def _complete(self, period: int, persona: int, counted: tuple[int, ...]) -> Key:
        k, n, still_open = counted
        key: Key = ("c", self._period(period), persona + 1)
        self.draft.people[key] = n
        if n:
            self.draft.completion[key] = MeasuredCompletion(
                period=self._period(period),
                k=k,
                n=n,
                open=still_open,
                persona=self.draft.refer_persona(persona),
            )
        return key

    def _add_visits(self) -> None:
        everyone, each = self._total(self._find_visit), self._total(self._find_traveller)
        people, travellers = self._count("visit", everyone), self._count("traveller", each)
        parts: dict[Key, list[Key]] = defaultdict(list)
        for cell in everyone:
            self._visit(cell[0], cell[1], -1, people[cell])
        for group in each:
            period, persona, target = group
            whole: Key = ("v", self._period(period), target, 0)
            if persona >= 0:
                parts[whole].append(self._visit(period, target, persona, travellers[group]))
        rest = {
            ("v", self._period(p), target, 0): travellers[p, who, target]
            for p, who, target in each
            if who < 0
        }
        for whole, keys in parts.items():
            self.draft.add_sum(whole, keys, rest.get(whole, 0))

    def _visit(self, period: int, target: int, persona: int, people: int) -> Key:
        key: Key = ("v", self._period(period), target, persona + 1)
        self.draft.people[key] = people
        return key

    def _is_touchpoint(self, place: int) -> bool:
        return self.kinds.get(place) == "touchpoint"

    def _add_transitions(self) -> None:
        steps = self._total(lambda m: (m.period, m.source, m.target))
        for period in sorted({m.period for m in self.moves}):
            for source, target in self._list_declared():
                steps.setdefault((period, source, target), 0)
        people = self._count("step", steps)
        into: dict[Key, list[Key]] = defaultdict(list)
        out: dict[Key, list[Key]] = defaultdict(list)
        for (period, source, target), n in steps.items():
            key: Key = ("t", self._period(period), source, target)
            self.draft.people[key] = people[period, source, target]
            out[self._whole(period, source)].append(key)
            if target == OPEN:
                # Whoever adds up the other ways out of a touchpoint would find it.
                self.draft.unwritten.add(key)
                continue
            self.draft.transitions[key] = self._make_transition(Step(period, source, target), n)
            into[self._whole(period, target)].append(key)
        for wholes in (into, out):
            for whole, parts in wholes.items():
                self.draft.sums.append(Sum(whole if whole[0] != "x" else None, tuple(parts)))

    def _whole(self, period: int, place: int, persona: int = -1) -> Key:
        """Return what the ways into or out of a place add up to: its visits, or what completion tells."""
        if self._is_touchpoint(place):
            return ("v", self._period(period), place, persona + 1)
        if place == START:
            return ("c", self._period(period), persona + 1)
        return ("x", self._period(period), place in self.draft.codes.complete, persona + 1)

    def _add_persona_transitions(self) -> None:
        """Add the steps of each persona, without their times: medians of parts would sort all once more."""
        steps = self._total(lambda m: (m.period, m.source, m.target, m.persona))
        people = self._count("persona-step", steps)
        sums: dict[Key, list[Key]] = defaultdict(list)
        for cell, n in steps.items():
            period, source, target, persona = cell
            if persona < 0:
                continue
            key: Key = ("t", self._period(period), source, target, persona + 1)
            self.draft.people[key] = people[cell]
            sums[self._whole(period, source, persona)].append(key)
            if target == OPEN:
                self.draft.unwritten.add(key)
                continue
            step = self._make_transition(Step(period, source, target), n)
            self.draft.transitions[key] = replace(
                step, persona=self.draft.refer_persona(persona), median_seconds=None, p90_seconds=None
            )
            # Into and out of a place are two sums of the same visits.
            sums[*self._whole(period, target, persona), "into"].append(key)
        for name, parts in sums.items():
            whole = name[:-1] if name[-1] == "into" else name
            self.draft.sums.append(Sum(whole if whole[0] != "x" else None, tuple(parts)))
        self._add_parts("t", steps, people)

    def _add_parts(self, kind: str, cells: Iterable[_Cell], people: Mapping[_Cell, int]) -> None:
        """Say that the figures of personas, and of those who are none, add up to everyone's."""
        parts: dict[Key, list[Key]] = defaultdict(list)
        rests: dict[Key, int] = {}
        names = self.draft.codes.channels
        for cell in cells:
            period, one, other, persona = cell
            ends = (names[one], names[other]) if kind == "s" else (one, other)
            whole: Key = (kind, self._period(period), *ends)
            if persona < 0:
                rests[whole] = people[cell]
            else:
                parts[whole].append((*whole, persona + 1))
        for whole, keys in parts.items():
            self.draft.add_sum(whole, keys, rests.get(whole, 0))

    def _list_declared(self) -> set[tuple[int, int]]:
        """Return the transitions of the map: one that nobody took is a figure too."""
        codes, journey = self.draft.codes, self.draft.journey
        found = set()
        for transition in journey.transitions:
            source = codes.find_place(journey.id, transition.source.id, for_events=True)
            target = codes.find_place(journey.id, transition.target.id, for_events=True)
            source = START if transition.source.id == START_ID else source
            if source is not None and target is not None:
                found.add((source, target))
        return found

    def _make_transition(self, step: Step, n: int) -> MeasuredTransition:
        gap = self.followed.gaps.get(step) if n else None
        places = self.draft.codes.places
        return MeasuredTransition(
            period=self._period(step.period),
            source=Reference(id=START_ID if step.source == START else places[step.source].id),
            target=Reference(id=places[step.target].id),
            count=n,
            median_seconds=None if gap is None else round_figure(gap.median, 0),
            p90_seconds=None if gap is None else round_figure(gap.p90, 0),
        )

    def _add_switches(self) -> None:
        switches = self._total(self._find_switch)
        people = self._count("switch", switches)
        parts: dict[Key, set[Key]] = defaultdict(set)
        for move in self.moves:
            if cell := self._find_switch(move):
                parts[self._switch_key(cell)].add(("t", self._period(move.period), move.source, move.target))
        for cell, n in switches.items():
            self._tell_switch(self._switch_key(cell), cell, n, people[cell])
        self.draft.sums += [Sum(key, tuple(sorted(own))) for key, own in parts.items()]

    def _add_persona_switches(self) -> None:
        switches = self._total(self._find_persona_switch)
        people = self._count("persona-switch", switches)
        parts: dict[Key, set[Key]] = defaultdict(set)
        for move in self.moves:
            if (cell := self._find_persona_switch(move)) and move.persona >= 0:
                key = (*self._switch_key(cell), move.persona + 1)
                step = ("t", self._period(move.period), move.source, move.target, move.persona + 1)
                parts[key].add(step)
        for cell, n in switches.items():
            if cell[3] >= 0:
                self._tell_switch((*self._switch_key(cell), cell[3] + 1), cell, n, people[cell], cell[3])
        self.draft.sums += [Sum(key, tuple(sorted(own))) for key, own in parts.items()]
        self._add_parts("s", switches, people)

    def _tell_switch(self, key: Key, cell: _Cell, n: int, people: int, persona: int = -1) -> None:
        names = self.draft.codes.channels
        self.draft.people[key] = people
        self.draft.switches[key] = ChannelSwitch(
            period=self._period(cell[0]),
            source=Reference(id=names[cell[1]]),
            target=Reference(id=names[cell[2]]),
            count=n,
            persona=self.draft.refer_persona(persona),
        )

    def _switch_key(self, cell: _Cell) -> Key:
        names = self.draft.codes.channels
        return ("s", self._period(cell[0]), names[cell[1]], names[cell[2]])
