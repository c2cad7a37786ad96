"""Goes through all sources of a workspace: opens them, looks at them, counts them, drafts the figures.

Nothing is written here, and what is wrong with one source does not hide what is wrong with the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from journeymap.atlas.data import list_journeys
from journeymap.language import Language, Message, Text, format_percent
from journeymap.measure import open_texts, source_texts, texts
from journeymap.measure.answers import (
    Answered,
    Group,
    Tally,
    check_scale,
    count_answers,
    find_scale,
    plan_answers,
)
from journeymap.measure.codes import Codes, make_codes
from journeymap.measure.elapsed import time_elapsed
from journeymap.measure.engine import Engine
from journeymap.measure.figures import Draft, Question, Taken
from journeymap.measure.flow import add_flows
from journeymap.measure.moments import DAY, SECOND, Periods, check_zone, list_periods, write_pattern
from journeymap.measure.names import make_book, read_names
from journeymap.measure.paths import (
    Followed,
    find_window,
    follow_cases,
    prepare_events,
)
from journeymap.measure.rows import Books, Census, take_census
from journeymap.measure.sources import (
    OpenSource,
    find_damaged,
    has_mixed_ends,
    has_open_quotation,
    open_source,
)
from journeymap.model import (
    COMPLETE,
    LOST,
    Answer,
    Atlas,
    DataSettings,
    Duration,
    EventLog,
    Journey,
    MeasuredSource,
    Measurement,
    Repeats,
    Survey,
)
from journeymap.model.data import OPEN_WINDOW, Source
from journeymap.problem import JourneymapError, Location, Problem, Severity
from journeymap.schema.suggestion import nearest

Step = Callable[[str], None]
"""Called with the id of a source before something long is done with it."""


_OURS = frozenset({"builtins", "journeymap", "ibis"})
"""Where errors come from that are a mistake of ours, and not the engine's word on the data."""
_NOT_DONE = frozenset({"OperationNotDefinedError", "UnsupportedOperationError", "TableNotFound"})
"""Errors of Ibis that say what an engine cannot do."""


_LOST = "InvalidInputException"
"""What DuckDB raises where it loses its way in a CSV file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a run finds its files."""

    root: Path
    """The folder of the data, without links in it."""
    scratch: Path
    """A folder for copies, and for what does not fit the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlan:
    """What one look at a source has shown."""

    source: Source
    files: int
    rows: int
    unusable: int
    ignored: int
    journeys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run would count, and what it has found to be wrong."""

    sources: tuple[SourcePlan, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a run has counted."""

    plan: Plan
    measurements: tuple[Measurement, ...]
    """By journey; empty where an error was found."""
    left_out: dict[str, int]
    """How many figures of each journey are about too few people."""
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether an error was found, so that nothing may be written."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(slots=True, kw_only=True)
class Run:
    """What a run has looked at so far."""

    atlas: Atlas
    settings: DataSettings
    engine: Engine
    place: Place
    codes: Codes
    step: Step
    counts: bool = False
    """Answers are counted in the same look."""
    keeps_strangers: bool = False
    """Events whose names mean nothing belong to the path that is asked for."""
    problems: list[Problem] = field(default_factory=list)
    opened: list[OpenSource] = field(default_factory=list)
    censuses: list[Census] = field(default_factory=list)


def plan_measuring(atlas: Atlas, engine: Engine, place: Place, journeys: Iterable[str], step: Step) -> Plan:
    """Look at every source of the journeys, and count nothing but its rows.

    Raises:
        JourneymapError: there are no sources, or the engine fails.
    """
    return make_plan(begin_run(atlas, engine, place, journeys, step))


def begin_run(
    atlas: Atlas,
    engine: Engine,
    place: Place,
    journeys: Iterable[str],
    step: Step,
    *,
    only_events: bool = False,
    counts: bool = False,
) -> Run:
    """Look at every source of the journeys, or at their event logs; events without a meaning are kept there.

    With ``counts`` the answers of surveys are counted in the same look.

    Raises:
        JourneymapError: there are no sources, or the engine fails.
    """
    settings = atlas.workspace.data
    wanted = frozenset(journeys)
    sources = () if settings is None else settings.events if only_events else settings.sources
    about = [s for s in sources if wanted & {journey.id for journey in list_journeys(s, atlas)}]
    if settings is None or not about:
        raise JourneymapError(texts.NO_DATA(), help=texts.NO_DATA_HELP())
    run = Run(
        atlas=atlas,
        settings=settings,
        engine=engine,
        place=place,
        codes=make_codes(atlas),
        step=step,
        counts=counts,
        keeps_strangers=only_events,
    )
    try:
        check_zone(settings.timezone)
    except JourneymapError as error:
        run.problems.append(_tell_settings(settings.origin, error.message, error.help))
        return run
    for source in about:
        step(source.id)
        with explaining(source.id, run):
            _look_at(run, source)
    return run


@contextmanager
def explaining(source: str, run: Run) -> Iterator[None]:
    """Say what an engine's failure means; its own words may hold somebody's data, and are not shown."""
    try:
        yield
    except (JourneymapError, AssertionError, NotImplementedError):
        raise
    except Exception as error:
        kind = type(error).__name__
        # DuckDB says of a query that was stopped from the keyboard, in a RuntimeError: "Query interrupted."
        if "Interrupt" in kind or (isinstance(error, RuntimeError) and "interrupted" in str(error)):
            raise KeyboardInterrupt from error
        if "OutOfMemory" in kind:
            raise JourneymapError(texts.OUT_OF_MEMORY(), help=texts.OUT_OF_MEMORY_HELP()) from error
        if type(error).__module__.partition(".")[0] in _OURS and kind not in _NOT_DONE:
            raise
        damaged = find_damaged(run.opened, run.engine) if kind not in _NOT_DONE else None
        if damaged is not None:
            said = source_texts.DAMAGED(file=damaged)
            raise JourneymapError(said, help=source_texts.NOT_PARQUET_HELP(), exit_code=1) from error
        help_message = texts.ENGINE_LACKS() if kind in _NOT_DONE else None
        raise JourneymapError(texts.ENGINE_FAILED(source=source, kind=kind), help=help_message) from error


def _look_at(run: Run, source: Source) -> None:
    wrong = _check_source(run, source)
    opened, problems = open_source(source, run.engine, run.place.root, run.place.scratch)
    run.problems += [*wrong, *problems]
    if opened is None or wrong:
        return
    run.opened.append(opened)
    census = _take_census(run, opened)
    run.problems += census.problems
    run.problems += _check_share(run, source, census.unusable, census.total)
    run.censuses.append(census)


def _take_census(run: Run, opened: OpenSource) -> Census:
    """Look at the rows; once more in mended copies, where some cannot be read and others may be lost in them.

    Files that were put together have several line ends, and one stray quotation mark swallows what follows.
    """
    books = _make_books(run, opened.source)

    def look(opened: OpenSource) -> Census:
        emotion = run.atlas.workspace.emotion_scale
        plan = partial(plan_answers, opened, run.engine, run.settings, emotion)
        return take_census(
            opened,
            run.engine,
            run.codes,
            books,
            run.settings,
            keeps_strangers=run.keeps_strangers,
            plan=plan if run.counts and isinstance(opened.source, Survey) else None,
        )

    try:
        census = look(opened)
    except Exception as error:
        if type(error).__name__ != _LOST or not has_mixed_ends(opened):
            raise
    else:
        is_whole = all(problem.rule != "broken-rows" for problem in census.problems)
        if is_whole or not (has_mixed_ends(opened) or (census.swallows and has_open_quotation(opened))):
            return census
    place = run.place
    mended, _ = open_source(opened.source, run.engine, place.root, place.scratch, mended=True)
    return look(mended or opened)


def _check_source(run: Run, source: Source) -> list[Problem]:
    """Return what is wrong with a source before its data are looked at."""
    messages: list[tuple[Message, Message | None]] = []
    if source.journey is None and "journey" not in source.columns:
        messages.append((texts.NO_JOURNEY(), texts.NO_JOURNEY_HELP()))
    if isinstance(source, Survey) and source.period is None and "time" not in source.columns:
        messages.append((texts.NO_PERIOD(), None))
    try:
        if source.format.time is not None:
            write_pattern(source.format.time)
        if source.format.timezone is not None:
            check_zone(source.format.timezone)
    except JourneymapError as error:
        messages.append((error.message, error.help))
    problems = [_tell_settings(source.origin, message, help_message) for message, help_message in messages]
    if isinstance(source, Survey):
        emotion = run.atlas.workspace.emotion_scale
        problems += [wrong for answer in source.answers if (wrong := check_scale(answer, emotion))]
    return problems


def _tell_settings(location: Location, message: Message, help_message: Message | None) -> Problem:
    return Problem(rule="data-settings", location=location, message=message, help=help_message)


def _make_books(run: Run, source: Source) -> Books:
    journeys = list_journeys(source, run.atlas)
    ids = [point.id for journey in journeys for point in journey.touchpoints]
    if isinstance(source, EventLog):
        ids += [COMPLETE, LOST, *(outcome.id for journey in journeys for outcome in journey.outcomes)]
    else:
        ids += ["journey", *(stage.id for journey in journeys for stage in journey.stages)]
    listed = _read_names_file(run, source, frozenset(ids))
    channels = source.channels if isinstance(source, EventLog) else {}
    return Books(
        journey=make_book(source.journeys, run.codes.journeys),
        name=make_book(source.names, ids, listed),
        channel=make_book(channels, run.codes.channels),
        persona=make_book(source.personas, run.codes.personas),
    )


def _read_names_file(run: Run, source: Source, known: frozenset[str]) -> dict[str, str]:
    if source.names_file is None:
        return {}
    path = run.place.root / source.names_file
    if not path.is_file() or not path.resolve().is_relative_to(run.place.root):
        raise JourneymapError(texts.NAMES_FILE_MISSING(file=source.names_file), exit_code=1)
    listed = read_names(path, source.names_file)
    for identifier, line in listed.values():
        if identifier not in known:
            message = texts.NAMES_FILE_ID(file=source.names_file, id=identifier[:64])
            best = nearest(identifier, sorted(known))
            location = Location(file=source.names_file, line=line)
            run.problems.append(
                _tell_settings(location, message, texts.DID_YOU_MEAN(name=best) if best else None)
            )
    return {name: identifier for name, (identifier, _) in listed.items() if identifier in known}


def _check_share(
    run: Run, source: Source, unusable: int, total: int, text: Text = texts.TOO_MANY
) -> list[Problem]:
    limit = run.settings.max_unusable
    if not total or unusable <= limit * total:
        return []
    message = text(source=source.id, unusable=unusable, total=total, limit=_Percent(limit).as_text())
    return [Problem(rule="too-many-unusable", location=source.origin, message=message)]


@dataclass(frozen=True, slots=True)
class _Percent:
    """A share that reads as each language writes it."""

    share: float

    def as_text(self) -> Message:
        english, turkish = (format_percent(self.share, language, decimals=1) for language in ("en", "tr"))
        return Text(en=english, tr=turkish)()


def make_plan(run: Run) -> Plan:
    """Return what a run has seen."""
    sources = tuple(
        SourcePlan(
            source=census.opened.source,
            files=len(census.opened.files),
            rows=census.total,
            unusable=census.unusable,
            ignored=census.ignored,
            journeys=tuple(sorted({run.codes.journeys[each.journey] for each in census.meanings})),
        )
        for census in run.censuses
    )
    return Plan(sources=sources, problems=tuple(run.problems))


def measure_atlas(
    atlas: Atlas, engine: Engine, place: Place, journeys: Iterable[str], step: Step
) -> Measured:
    """Count everything about the ``journeys``.

    Raises:
        JourneymapError: there are no sources, or the engine fails.
    """
    wanted = tuple(dict.fromkeys(journeys))
    run = begin_run(atlas, engine, place, wanted, step, counts=True)
    plan = make_plan(run)
    if any(problem.severity is Severity.ERROR for problem in run.problems):
        return Measured(plan=plan, measurements=(), left_out={}, problems=tuple(run.problems))
    drafts, sources = _draft(run, wanted)
    measurements, left_out = [], {}
    if not any(problem.severity is Severity.ERROR for problem in run.problems):
        for draft in drafts:
            own = tuple(sources.get(draft.journey.id, ()))
            measurement, hidden = draft.finish(run.settings.min_group, own)
            if own:
                measurements.append(measurement)
                left_out[draft.journey.id] = hidden
    return Measured(
        plan=plan,
        measurements=tuple(measurements),
        left_out=left_out,
        problems=tuple(run.problems),
    )


def _draft(run: Run, wanted: tuple[str, ...]) -> tuple[list[Draft], dict[str, list[MeasuredSource]]]:
    timed = [census for census in run.censuses if "time" in census.opened.source.columns]
    periods = find_periods(run, timed)
    questions = _ask(run)
    taken, followed = _follow(run, periods)
    names = periods.names if periods is not None else ()
    drafts = []
    for identifier in wanted:
        draft = Draft(journey=run.atlas.journeys[identifier], codes=run.codes, periods=names)
        for question in questions:
            draft.add_question(question)
        for each in taken:
            draft.add_taken(each)
        drafts.append(draft)
    if followed is not None:
        with explaining(followed.source, run):
            add_flows(drafts, followed, run.engine, run.settings.min_group)
    return drafts, _describe(run)


def find_periods(run: Run, timed: list[Census]) -> Periods | None:
    """Return the periods that the times of sources lie in."""
    if not timed:
        return None
    low, high = min(each.low for each in timed), max(each.high for each in timed)
    return list_periods(run.settings.period, run.settings.timezone, low - DAY, high + DAY)


def _ask(run: Run) -> list[Question]:
    """Count all surveys; a question that several of them ask is one question."""
    emotion = run.atlas.workspace.emotion_scale
    found: dict[tuple[object, ...], tuple[Answer, list[tuple[Survey, Mapping[Group, Tally]]]]] = {}
    for census in run.censuses:
        survey = census.opened.source
        if not isinstance(survey, Survey):
            continue
        run.step(survey.id)
        with explaining(survey.id, run):
            answered: Answered = count_answers(census, run.engine, run.codes, run.settings, emotion)
        run.problems += answered.problems
        bad, given = answered.unusable, answered.given
        run.problems += _check_share(run, survey, bad, given, source_texts.TOO_MANY_ANSWERS)
        for answer in survey.answers:
            key = answer.id, answer.kind, find_scale(answer, emotion), answer.direction
            found.setdefault(key, (answer, []))[1].append((survey, answered.tallies.get(answer.id, {})))
    return [
        Question(
            answer=answer,
            sources=tuple(dict.fromkeys(survey.id for survey, _ in asked_by)),
            tallies=_add_surveys(asked_by),
            scale=find_scale(answer, emotion),
        )
        for answer, asked_by in found.values()
    ]


def _add_surveys(asked_by: Sequence[tuple[Survey, Mapping[Group, Tally]]]) -> dict[Group, Tally]:
    """Add the answers of surveys that ask the same; who answers one of them may have answered another."""
    found: dict[Group, Tally] = {}
    named: dict[Group, Tally] = {}
    for survey, tallies in asked_by:
        for group, tally in tallies.items():
            whole = found.setdefault(group, Tally())
            whole.add(tally)
            if "respondent" in survey.columns:
                most = named.setdefault(group, Tally())
                whole.people -= min(most.people, tally.people)
                whole.rest -= min(most.rest, tally.rest)
                most.people, most.rest = max(most.people, tally.people), max(most.rest, tally.rest)
    return found


def _follow(run: Run, periods: Periods | None) -> tuple[list[Taken], Followed | None]:
    tables, taken = [], []
    complete_at: set[int] = set()
    last = ""
    for census in run.censuses:
        log = census.opened.source
        if not isinstance(log, EventLog) or periods is None or not census.meanings:
            continue
        run.step(last := log.id)
        with explaining(log.id, run):
            zone, window = run.settings.timezone, run.settings.open_window
            tables.append(prepare_events(census, run.engine, run.codes, zone, window))
            complete_at |= set(list_complete(run, log))
            for elapsed in log.elapsed:
                waits = time_elapsed(census, run.engine, run.codes, run.settings.timezone, periods, elapsed)
                taken.append(Taken(elapsed=elapsed, source=log.id, waits=waits))
    if not tables or periods is None:
        return taken, None
    with explaining(last, run):
        followed = follow_cases(tables, run.engine, run.codes, periods, run.settings.repeats, complete_at)
    followed.source = last
    return taken, followed


def list_complete(run: Run, log: EventLog) -> Iterator[int]:
    """Yield the places whose visit completes a case."""
    for journey in list_journeys(log, run.atlas):
        for reference in log.complete_at:
            number = run.codes.find_place(journey.id, reference.id, for_events=True)
            if number is not None:
                yield number


def _describe(run: Run) -> dict[str, list[MeasuredSource]]:
    """Return what is said of the sources in each journey's file."""
    found: dict[str, list[MeasuredSource]] = {}
    language = run.atlas.workspace.language
    for census in run.censuses:
        source = census.opened.source
        if isinstance(source, EventLog):
            method = texts.METHOD_EVENTS.say(language)
            method += _describe_window(census, run.settings.open_window, language)
            if run.settings.repeats is Repeats.MERGE:
                method += texts.METHOD_MERGED.say(language)
            if source.complete_at:
                ids = ", ".join(reference.id for reference in source.complete_at)
                method += texts.METHOD_COMPLETE_AT.say(language, ids=ids)
        else:
            told = texts.METHOD_RESPONDENTS if "respondent" in source.columns else texts.METHOD_SURVEY
            method = told.say(language)
        kind = "events" if isinstance(source, EventLog) else "survey"
        for journey in sorted({run.codes.journeys[each.journey] for each in census.meanings}):
            found.setdefault(journey, []).append(MeasuredSource(id=source.id, kind=kind, method=method))
    return found


def _describe_window(census: Census, declared: Duration | None, language: Language) -> str:
    window = declared or OPEN_WINDOW
    if not window.seconds:
        return ""
    amount = int(window.amount) if window.amount == int(window.amount) else window.amount
    told: Text | Message = open_texts.UNITS[window.unit](amount)
    if find_window(census, declared) < window.seconds * SECOND:
        told = open_texts.TENTH
    return open_texts.METHOD_OPEN.say(language, window=told)


def find_journeys(atlas: Atlas) -> tuple[Journey, ...]:
    """Return the journeys that some source may speak of."""
    settings = atlas.workspace.data
    sources = () if settings is None else settings.sources
    spoken_of = {journey.id for source in sources for journey in list_journeys(source, atlas)}
    return tuple(journey for journey in atlas.journeys.values() if journey.id in spoken_of)
