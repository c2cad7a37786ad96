"""What a log says of a journey that has no map yet: its touchpoints in their order, and who went where.

Nothing is known of the names in the log, so that all of them are places of their own. What fewer than
``min_group`` cases have is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Any

from journeymap.measure.comparing import NameStranger, list_all_moves, name_stranger, place_strangers
from journeymap.measure.engine import Engine
from journeymap.measure.judging import STRANGER
from journeymap.measure.moves import OPEN, START
from journeymap.measure.names import make_book
from journeymap.measure.privacy import Key, Sum, find_hidden
from journeymap.measure.rows import NO_CHANNEL, Census, Meaning, select_good
from journeymap.measure.run import Place as Folder
from journeymap.measure.run import Run, Step, begin_run, explaining
from journeymap.model import (
    COMPLETE,
    LOST,
    Atlas,
    DataSettings,
    EventLog,
    Journey,
    Reference,
    Stage,
    Workspace,
)
from journeymap.problem import Problem, Severity
from journeymap.value import dataclass

_JOURNEY = "log"
BEGIN = ""
"""No name in a log is empty."""
_MOST = 300
"""More names than this are no touchpoints; so many a file of a journey may hold, and a reader see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDrafted:
    """A name in the log that becomes a touchpoint."""

    name: str
    channel: str | None
    """The channel that most of its visits have, where the workspace knows it."""
    channels: int
    """How many different ones its visits have."""
    stages: tuple[str, ...]
    """What the log calls its stage, the most common first; several where it does not keep to one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What a log comes to."""

    problems: tuple[Problem, ...]
    places: tuple[PlaceDrafted, ...] = ()
    """In the order of the median place that they have among the first visits of a case."""
    steps: Mapping[tuple[str, str], int | None] = field(default_factory=dict)
    """How many passes each has, by names, ``complete`` and ``lost``; the start is ``BEGIN``. ``None`` would
    give away how few took another."""
    cases: int = 0
    open: int = 0
    completes_at: str | None = None
    """The name that was taken for the end, since the log names none."""
    rare_names: int = 0
    rare_steps: int = 0
    unknown_channels: int = 0
    called: Mapping[str, str] = field(default_factory=dict)
    """What channels are called in the log that is not their id."""
    too_many: bool = False

    @property
    def failed(self) -> bool:
        """Whether an error was found."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def draft_journey(
    log: EventLog,
    settings: DataSettings,
    workspace: Workspace,
    channels: Mapping[str, str],
    stage_column: bool,  # noqa: FBT001
    engine: Engine,
    place: Folder,
    step: Step,
) -> Drafted:
    """Return what ``log`` says of a journey; ``channels`` are those of the workspace by what they are called.

    With ``stage_column`` the column of personas is one of stages.

    Raises:
        JourneymapError: there is nothing to read, or the engine fails.
    """
    ends = {name: each for name, each in log.names.items() if each.id in {COMPLETE, LOST}}
    # What a channel is called that nobody knows loses no event.
    known = {called: Reference(id=each) for called, each in channels.items()} | dict(log.channels)
    known = {**known, "*": Reference(id=NO_CHANNEL)}
    own = replace(log, journey=Reference(id=_JOURNEY), names=ends, complete_at=(), channels=known)
    settings = replace(settings, surveys=(), events=(own,))
    journey = Journey(id=_JOURNEY, title=_JOURNEY, stages=(Stage(id="log", title="log"),))
    atlas = Atlas(workspace=replace(workspace, data=settings), journeys={_JOURNEY: journey})
    run = begin_run(atlas, engine, place, [_JOURNEY], step, only_events=True)
    drafted = Drafted(problems=tuple(each for each in run.problems if each.rule != "no-persona"))
    if drafted.failed:
        return drafted
    unknown = _count_unknown_channels(run)
    book = make_book(log.names, ())

    def name(census: Census, meaning: Meaning) -> str:
        raw = name_stranger(census, meaning)
        return book.find(raw) or raw

    rare = place_strangers(run, name)
    moves = list_all_moves(run)
    places = [number for number, each in enumerate(run.codes.places) if each.kind == STRANGER]
    if moves is None or not places or len(places) > _MOST:
        return replace(drafted, rare_names=rare.get(_JOURNEY, 0), too_many=len(places) > _MOST)
    stages = _gather_stages(run, name) if stage_column else {}
    found = _Reader(run, moves, places, stages, {each.id for each in log.complete_at})
    return replace(
        found.read(drafted),
        called=_list_called(run),
        rare_names=rare.get(_JOURNEY, 0),
        unknown_channels=unknown,
    )


def _count_unknown_channels(run: Run) -> int:
    """Return how many names of channels the workspace does not know."""
    return len(
        {
            raw
            for census in run.censuses
            if "channel" in census.opened.source.columns
            for meaning in (*census.meanings, *census.strangers)
            if meaning.channel < 0 and (raw := census.name_of(meaning, "channel").strip())
        }
    )


def _list_called(run: Run) -> dict[str, str]:
    """Return the channels by what they are called where that is not their id."""
    found = {
        census.name_of(meaning, "channel").strip(): run.codes.channels[meaning.channel]
        for census in run.censuses
        if "channel" in census.opened.source.columns
        for meaning in (*census.meanings, *census.strangers)
        if meaning.channel >= 0
    }
    return {raw: each for raw, each in sorted(found.items()) if raw != each}


def _gather_stages(run: Run, name: NameStranger) -> dict[str, tuple[str, ...]]:
    """Return what the log calls the stage of each place, the most common first.

    A stage that few cases have is none: the column may hold somebody's words.
    """
    cases: Counter[tuple[str, str]] = Counter()
    for census in run.censuses:
        if not census.strangers:
            continue
        names = {number: name(census, meaning) for number, meaning in enumerate(census.strangers)}
        numbered = [meaning._replace(place=number) for number, meaning in enumerate(census.strangers)]
        with explaining(census.opened.source.id, run):
            good = select_good(replace(census, meanings=numbered), run.engine, run.codes)
            case = good[census.opened.source.columns["case"].name]
            counted = good.group_by(["place", "k_persona"]).agg(cases=case.nunique())
            for row in run.engine.rows(counted):
                if stage := row["k_persona"].strip():
                    cases[names[row["place"]], stage] += row["cases"]
    found: dict[str, tuple[str, ...]] = {}
    for (place, stage), n in sorted(cases.items(), key=lambda item: (-item[1], item[0])):
        if n >= run.settings.min_group:
            found[place] = (*found.get(place, ()), stage)
    return found


def _hide_steps(people: Mapping[tuple[str, str], int], min_group: int) -> frozenset[Key]:
    """Return the steps that are not counted: as many go on from a place as come, so one missing is known."""
    sums = [
        Sum(None, tuple(pair for pair in people if pair[side] == place))
        for side in (0, 1)
        for place in sorted({pair[side] for pair in people})
    ]
    return find_hidden(people, sums, min_group)


class _Reader:
    """Reads the moves of the cases."""

    def __init__(
        self,
        run: Run,
        moves: Any,
        places: list[int],
        stages: Mapping[str, tuple[str, ...]],
        complete_at: set[str],
    ) -> None:
        self.run = run
        self._open = run.engine.keep(moves.filter(moves.target == OPEN).select("case"))
        self.moves = run.engine.keep(moves.anti_join(self._open, "case"))
        self.places = places
        self.stages = stages
        self.complete_at = complete_at
        self.names = {number: run.codes.places[number].id for number in places}
        complete = run.codes.find_place(_JOURNEY, COMPLETE, for_events=True)
        lost = run.codes.find_place(_JOURNEY, LOST, for_events=True)
        self.ends = {complete: COMPLETE, lost: LOST}

    def read(self, drafted: Drafted) -> Drafted:
        engine, moves = self.run.engine, self.moves
        rows = engine.rows(
            moves.group_by(["source", "target"]).agg(n=moves.count(), cases=moves.case.nunique())
        )
        steps = {(self._name(row["source"]), self._name(row["target"])): row for row in rows}
        counts = {pair: row["n"] for pair, row in steps.items()}
        people = {pair: row["cases"] for pair, row in steps.items()}
        begun = sum(n for (source, _), n in counts.items() if source == BEGIN)
        completes_at = self._choose_end(counts)
        for source in self.complete_at | ({completes_at} if completes_at is not None else set()):
            for figures in (counts, people):
                if (source, LOST) in figures:
                    figures[source, COMPLETE] = figures.pop((source, LOST)) + figures.get(
                        (source, COMPLETE), 0
                    )
        hidden = _hide_steps(people, self.run.settings.min_group)
        least = self.run.settings.min_group
        enough = {pair: None if pair in hidden else n for pair, n in counts.items() if people[pair] >= least}
        return replace(
            drafted,
            places=tuple(self._list_places()),
            steps=enough,
            cases=begun,
            open=self._count_open(),
            completes_at=completes_at,
            rare_steps=len(counts) - len(enough),
        )

    def _name(self, number: int) -> str:
        return BEGIN if number == START else self.ends.get(number) or self.names[number]

    def _choose_end(self, counts: Mapping[tuple[str, str], int]) -> str | None:
        """Return where most cases end, if the log has no end of its own."""
        if self.complete_at or any(target == COMPLETE for _, target in counts):
            return None
        last = {source: n for (source, target), n in counts.items() if target == LOST and source != BEGIN}
        return max(last, key=lambda source: (last[source], source), default=None)

    def _count_open(self) -> int:
        return int(self.run.engine.rows(self._open.agg(n=self._open.count()))[0]["n"])

    def _list_places(self) -> Iterable[PlaceDrafted]:
        import ibis

        engine = self.run.engine
        visits = self.moves.filter(self.moves.target.isin(self.places))
        first = visits.group_by(["case", "target"]).agg(position=visits.position.min())
        window = ibis.window(group_by="case", order_by="position")
        ranked = first.mutate(rank=ibis.row_number().over(window))
        order = ranked.group_by("target").agg(median=ranked["rank"].median(), mean=ranked["rank"].mean())
        rows = sorted(
            engine.rows(order),
            key=lambda row: (float(row["median"]), round(float(row["mean"]), 6), self.names[row["target"]]),
        )
        channels: dict[int, dict[int, int]] = defaultdict(dict)
        for row in engine.rows(visits.group_by(["target", "channel"]).agg(n=visits.count())):
            if row["channel"] >= 0:
                channels[row["target"]][row["channel"]] = row["n"]
        for row in rows:
            own = channels.get(row["target"], {})
            best = max(own, key=lambda channel: (own[channel], -channel), default=None)
            name = self.names[row["target"]]
            yield PlaceDrafted(
                name=name,
                channel=None if best is None else self.run.codes.channels[best],
                channels=len(own),
                stages=self.stages.get(name, ()),
            )
