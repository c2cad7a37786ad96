"""Moves and cases in, reaches of a journey out: who came to each touchpoint and stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from journeymap.measure.codes import Codes, Place
from journeymap.measure.engine import Engine
from journeymap.measure.figures import Draft
from journeymap.measure.paths import OPEN, START, Followed, Move, Step
from journeymap.measure.privacy import Key
from journeymap.measure.reach import Area, Group, Reach, count_cases_reaching, count_returning
from journeymap.model import Journey, Reference, Visits
from journeymap.value import dataclass

_EVERYONE = -2
"""In the place of a persona; -1 are those who are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """Numbers by group of cases and area."""

    visits: Mapping[tuple[Group, int], int]
    cases: Mapping[tuple[Group, int], int]
    returning: Mapping[tuple[Group, int], int]
    lost: Mapping[tuple[Group, int], int]
    turns: Mapping[Step, int]
    """Moves of everyone from the start, and those to an outcome or to none yet."""


def find_reaches(
    draft: Draft, moves: Mapping[Move, int], followed: Followed, engine: Engine, enough: int
) -> list[Reach]:
    """Return who came where in a journey; ``enough`` visits are surely those of enough people."""
    points, stages = _list_areas(draft.journey, draft.codes)
    counted = _count(moves, followed, engine, (points, stages), draft.codes, enough)
    return [
        _make_reach(draft, counted, group, area)
        for area in (*points, *stages)
        for group, number in sorted(counted.cases)
        if number == area.number and group.persona != -1
    ]


def _list_areas(journey: Journey, codes: Codes) -> tuple[list[Area], list[Area]]:
    def number(kind: str, identifier: str) -> int:
        return codes.numbers[Place(journey.id, kind, identifier)]

    points = [Area(place, (place,)) for place in (number("touchpoint", p.id) for p in journey.touchpoints)]
    stages = [
        Area(number("stage", stage.id), tuple(number("touchpoint", point.id) for point in stage.touchpoints))
        for stage in journey.stages
        if stage.touchpoints
    ]
    return points, stages


def _count(
    moves: Mapping[Move, int],
    followed: Followed,
    engine: Engine,
    levels: tuple[list[Area], list[Area]],
    codes: Codes,
    enough: int,
) -> _Counted:
    areas = [area for level in levels for area in level]
    visits = _add_up(((Group(m.period, m.persona), m.target, n) for m, n in moves.items()), areas)
    stops = codes.outcomes - codes.complete
    lost = _add_up(
        ((Group(m.period, m.persona), m.source, n) for m, n in moves.items() if m.target in stops), areas
    )
    by_group = count_cases_reaching(followed.table, engine, areas)
    cases = _add_everyone(
        {(group, area): n for group, found in by_group.items() for area, n in found.items()}
    )
    more = {key: visits[key] - n for key, n in cases.items()}
    returning = {key: extra // followed.longest for key, extra in more.items() if extra}
    for level in levels:
        unsure = {number for (_, number), extra in more.items() if 0 < extra < enough}
        found = count_returning(followed.table, engine, [area for area in level if area.number in unsure])
        returning |= _add_everyone(found)
    return _Counted(visits=visits, cases=cases, returning=returning, lost=lost, turns=_turns(moves, codes))


def _add_up(
    counts: Iterable[tuple[Group, int, int]], areas: Iterable[Area]
) -> Mapping[tuple[Group, int], int]:
    """Return numbers of places as numbers of areas."""
    within: dict[int, list[int]] = defaultdict(list)
    for area in areas:
        for place in area.places:
            within[place].append(area.number)
    found: dict[tuple[Group, int], int] = defaultdict(int)
    for group, place, n in counts:
        for number in within.get(place, ()):
            found[group, number] += n
    return _add_everyone(found)


def _add_everyone(found: Mapping[tuple[Group, int], int]) -> dict[tuple[Group, int], int]:
    """Return numbers of personas with those of everyone."""
    whole: dict[tuple[Group, int], int] = defaultdict(int)
    for (group, number), n in found.items():
        whole[group._replace(persona=_EVERYONE), number] += n
    return {**found, **whole}


def _make_reach(draft: Draft, counted: _Counted, group: Group, area: Area) -> Reach:
    period, place = draft.periods[group.period], draft.codes.places[area.number]
    is_everyone = group.persona == _EVERYONE
    persona = 0 if is_everyone else group.persona + 1
    key = group, area.number
    reference = Reference(id=place.id)
    figure = Visits(
        period=period,
        count=counted.visits[key],
        touchpoint=reference if place.kind == "touchpoint" else None,
        stage=reference if place.kind == "stage" else None,
        persona=None if is_everyone else draft.refer_persona(group.persona),
        cases=counted.cases[key],
        lost=counted.lost.get(key, 0),
    )
    reach = Reach(
        key=("v", period, area.number, persona),
        figure=figure,
        returning=counted.returning.get(key, 0),
        visits=tuple(_list_visits(counted, group, area, period, persona)),
        overlap=_find_overlap(counted, group, area),
    )
    return _add_turns(reach, counted, group.period, area, draft) if is_everyone else reach


def _list_visits(counted: _Counted, group: Group, area: Area, period: str, persona: int) -> Iterator[Key]:
    for place in area.places:
        if counted.visits.get((group, place)):
            yield "v", period, place, persona


def _find_overlap(counted: _Counted, group: Group, area: Area) -> int:
    """Return how many came to more than one touchpoint of an area, at the least; 0 is nobody."""
    more = (
        sum(counted.cases.get((group, place), 0) for place in area.places) - counted.cases[group, area.number]
    )
    return max(1, more // (len(area.places) - 1)) if more else 0


def _turns(moves: Mapping[Move, int], codes: Codes) -> dict[Step, int]:
    found: dict[Step, int] = defaultdict(int)
    for move, n in moves.items():
        if move.source == START or move.target == OPEN or move.target in codes.outcomes:
            found[Step(move.period, move.source, move.target)] += n
    return found


def _add_turns(reach: Reach, counted: _Counted, period: int, area: Area, draft: Draft) -> Reach:
    """Return the reach of everyone with the transitions that a case makes once: to begin, and to end."""
    name, codes = draft.periods[period], draft.codes
    begins = {Step(period, START, place) for place in area.places}
    ends = {Step(period, place, end) for place in area.places for end in (*codes.outcomes, OPEN)}

    def tell(steps: set[Step]) -> dict[Key, int]:
        return {
            ("t", name, s.source, s.target): counted.turns[s] for s in sorted(steps) if s in counted.turns
        }

    stops = tuple(key for key in tell(ends) if key[3] != OPEN and key[3] not in codes.complete)
    return replace(reach, begins=tell(begins), ends=tell(ends), stops=stops)
