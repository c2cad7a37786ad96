"""Moves and cases in, reaches of a journey out: who came to each touchpoint and stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from journeymap.measure.codes import Codes, Place
from journeymap.measure.figures import Draft
from journeymap.measure.moves import OPEN, START, Move, Step
from journeymap.measure.paths import Alike
from journeymap.measure.privacy import Key
from journeymap.measure.reach import Area, Group, Reach
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


Returning = Mapping[tuple[Group, int], list[Alike]]
"""Rows of those who came to an area again, by group and number of the area."""


def list_returning(journey: Journey, codes: Codes, alike: Mapping[Move, Iterable[Alike]]) -> Returning:
    """Return the visits to each touchpoint and stage of a journey that are not a case's first."""
    within: dict[int, list[Area]] = defaultdict(list)
    for area in chain(*_list_areas(journey, codes)):
        for place in area.places:
            within[place].append(area)
    found: dict[tuple[Group, int], list[Alike]] = defaultdict(list)
    for move, rows in alike.items():
        for area in within.get(move.target, ()):
            is_point = area.number == move.target
            own = [each for each in rows if (each.again if is_point else each.again_in_stage)]
            for persona in (move.persona, _EVERYONE) if own else ():
                found[Group(move.period, persona), area.number] += own
    return found


def find_reaches(
    draft: Draft,
    moves: Mapping[Move, int],
    returning: Returning,
    people: Mapping[tuple[Group, int], int],
) -> list[Reach]:
    """Return who came where in a journey; ``people`` are those who came again."""
    points, stages = _list_areas(draft.journey, draft.codes)
    counted = _count(moves, returning, people, [*points, *stages], draft.codes)
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
    returning: Returning,
    people: Mapping[tuple[Group, int], int],
    areas: Iterable[Area],
    codes: Codes,
) -> _Counted:
    areas = tuple(areas)
    visits = _add_up(((Group(m.period, m.persona), m.target, n) for m, n in moves.items()), areas)
    stops = codes.outcomes - codes.complete
    lost = _add_up(
        ((Group(m.period, m.persona), m.source, n) for m, n in moves.items() if m.target in stops), areas
    )
    cases = {key: n - sum(rows.n for rows in returning.get(key, ())) for key, n in visits.items()}
    return _Counted(visits=visits, cases=cases, returning=people, lost=lost, turns=_turns(moves, codes))


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
