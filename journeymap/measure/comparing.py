"""Goes through the event logs of journeys, and puts each journey beside its map.

What the maps lack is what is asked for: an event with a name that means nothing is no unusable row here, but
a place of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from journeymap.measure.cases import Counted, count_cases
from journeymap.measure.codes import Codes, Place
from journeymap.measure.conformance import MOST_VARIANTS, Conformance
from journeymap.measure.engine import Engine
from journeymap.measure.judging import STRANGER, Judge, judge_cases
from journeymap.measure.moments import Periods
from journeymap.measure.packing import Events
from journeymap.measure.paths import list_moves, prepare_events
from journeymap.measure.rows import NOWHERE, Census, Meaning, select_good
from journeymap.measure.run import (
    Place as Folder,
)
from journeymap.measure.run import (
    Plan,
    Run,
    Step,
    begin_run,
    explaining,
    find_periods,
    list_complete,
    make_plan,
)
from journeymap.measure.spans import Begun, Span, count_begun, find_span, gather_begun, widen
from journeymap.model import Atlas, EventLog
from journeymap.problem import Severity
from journeymap.value import NamedTuple, dataclass

NameStranger = Callable[[Census, Meaning], str]
"""Returns what an event is called whose name means nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a comparison has come to."""

    plan: Plan
    conformances: tuple[Conformance, ...]
    """By journey; empty where an error was found."""

    @property
    def failed(self) -> bool:
        """Whether an error was found, so that nothing is told."""
        return any(problem.severity is Severity.ERROR for problem in self.plan.problems)


def compare_atlas(
    atlas: Atlas,
    engine: Engine,
    place: Folder,
    journeys: Iterable[str],
    step: Step,
    span: tuple[str, str] | None = None,
) -> Compared:
    """Put what the cases of each of the ``journeys`` did beside its map.

    ``span`` are the first and the last period in which a case may have begun; without it all are compared.

    The maps of ``atlas`` are taken as they are: nothing that was measured may lie over them.

    Raises:
        JourneymapError: there are no event logs, a period is not in them, or the engine fails.
    """
    wanted = tuple(dict.fromkeys(journeys))
    run = begin_run(atlas, engine, place, wanted, step, only_events=True)
    compared = Compared(plan=make_plan(run), conformances=())
    if compared.failed:
        return compared
    rare = place_strangers(run)
    moves = list_all_moves(run)
    judges = [Judge(run.atlas.journeys[identifier], run.codes) for identifier in wanted]
    calendar = _read_calendar(run, moves, judges, span)
    found = [_compare(run, moves, judge, calendar, rare.get(judge.journey.id, 0)) for judge in judges]
    return Compared(plan=make_plan(run), conformances=tuple(found))


class _Calendar(NamedTuple):
    """When the cases of each journey began."""

    names: tuple[str, ...]
    begun: Mapping[str, Mapping[int, Begun]]
    asked: Span | None

    def tell(self, journey: str) -> Span | None:
        """Return the periods that are spoken of: those asked for, else those in which a case began."""
        own = self.begun.get(journey)
        return self.asked or (Span(min(own), max(own)) if own else None)


def _read_calendar(run: Run, moves: Any, judges: list[Judge], asked: tuple[str, str] | None) -> _Calendar:
    timed = [census for census in run.censuses if "time" in census.opened.source.columns]
    periods = find_periods(run, timed)
    names = () if periods is None else periods.names
    begun: dict[str, Mapping[int, Begun]] = {}
    if moves is not None:
        with explaining(run.censuses[-1].opened.source.id, run):
            turns = count_begun(moves, run.engine)
        begun = {judge.journey.id: gather_begun(turns, judge.draw_chart()) for judge in judges}
    known = frozenset(period for own in begun.values() for period in own)
    return _Calendar(names, begun, None if asked is None else find_span(names, known, asked))


def _compare(run: Run, moves: Any, judge: Judge, calendar: _Calendar, rare_names: int) -> Conformance:
    """Put the cases of a journey beside its map; none, where their number would tell of a few others."""
    journey, least = judge.journey.id, run.settings.min_group
    span = calendar.tell(journey)
    wider = span if calendar.asked is None else _widen(calendar, journey, least)
    counted = Counted()
    if moves is not None and wider == span:
        own = moves.filter(moves.period.between(*span)) if calendar.asked and span else moves
        with explaining(journey, run):
            counted = count_cases(own, run.engine, judge.draw_chart(), MOST_VARIANTS)
    return replace(
        judge_cases(judge, counted, least, rare_names),
        period=None if span is None else span.write(calendar.names),
        wider_period=None if wider is None or wider == span else wider.write(calendar.names),
    )


def _widen(calendar: _Calendar, journey: str, min_group: int) -> Span | None:
    asked = calendar.asked
    return None if asked is None else widen(asked, calendar.begun.get(journey, {}), min_group)


def name_stranger(census: Census, meaning: Meaning) -> str:
    """Return the name of an event that means nothing."""
    return census.name_of(meaning).strip()


def place_strangers(run: Run, name: NameStranger = name_stranger) -> Mapping[str, int]:
    """Give the names that the maps lack places of their own; return how many are too rare, by journey.

    A name that fewer than ``min_group`` cases have may be free text: such events are left out. Events that
    ``name`` calls the same are one.
    """
    seen: dict[Place, int] = defaultdict(int)
    for census in run.censuses:
        for place, cases in _count_strangers(run, census, name).items():
            seen[place] = max(seen[place], cases)
    rare: dict[str, int] = defaultdict(int)
    for place, cases in seen.items():
        rare[place.journey] += cases < run.settings.min_group
    new = sorted(place for place, cases in seen.items() if cases >= run.settings.min_group)
    run.codes = _add_places(run.codes, new)
    for census in run.censuses:
        for meaning in census.strangers:
            number = run.codes.numbers.get(_find_stranger(run, census, meaning, name))
            if number is not None:
                census.meanings.append(meaning._replace(place=number))
    return rare


def _find_stranger(run: Run, census: Census, meaning: Meaning, name: NameStranger) -> Place:
    return Place(run.codes.journeys[meaning.journey], STRANGER, name(census, meaning))


def _count_strangers(run: Run, census: Census, name: NameStranger) -> dict[Place, int]:
    """Return how many cases have each name that means nothing."""
    if not census.strangers:
        return {}
    run.step(census.opened.source.id)
    places = sorted({_find_stranger(run, census, meaning, name) for meaning in census.strangers})
    numbers = {place: number for number, place in enumerate(places)}
    numbered = [
        meaning._replace(place=numbers[_find_stranger(run, census, meaning, name)])
        for meaning in census.strangers
    ]
    with explaining(census.opened.source.id, run):
        good = select_good(replace(census, meanings=numbered), run.engine, run.codes)
        case = good[census.opened.source.columns["case"].name]
        rows = run.engine.rows(good.group_by("place").agg(cases=case.nunique()))
    return {places[row["place"]]: row["cases"] for row in rows}


def _add_places(codes: Codes, new: list[Place]) -> Codes:
    places = (*codes.places, *new)
    return replace(
        codes,
        places=places,
        numbers={place: number for number, place in enumerate(places)},
        own_channels=(*codes.own_channels, *(-1 for _ in new)),
    )


class Gathered(NamedTuple):
    """The events of all logs, and what their moves are told by."""

    events: list[Events]
    periods: Periods
    complete_at: frozenset[int]


def gather_events(run: Run) -> Gathered | None:
    """Return the events of all logs; ``None`` where there is none."""
    timed = [census for census in run.censuses if "time" in census.opened.source.columns]
    periods = find_periods(run, timed)
    tables, complete_at = [], set()
    for census in run.censuses:
        log = census.opened.source
        if not isinstance(log, EventLog) or periods is None or not _has_places(census):
            continue
        run.step(log.id)
        with explaining(log.id, run):
            zone, window = run.settings.timezone, run.settings.open_window
            tables.append(prepare_events(census, run.engine, run.codes, zone, window))
            complete_at |= set(list_complete(run, log))
    return None if not tables or periods is None else Gathered(tables, periods, frozenset(complete_at))


def list_all_moves(run: Run) -> Any:
    """Return the moves of all cases as a table that is held; ``None`` where there is no event."""
    gathered = gather_events(run)
    if gathered is None:
        return None
    events, periods, complete_at = gathered
    with explaining(run.censuses[-1].opened.source.id, run):
        return list_moves(events, run.engine, run.codes, periods, run.settings.repeats, complete_at)


def _has_places(census: Census) -> bool:
    return any(meaning.place != NOWHERE for meaning in census.meanings)
