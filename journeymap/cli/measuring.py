"""Counts the data behind the maps, and puts the results where the next run reads them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.atlas.files import expect_folder
from journeymap.atlas.measurements import lay_over
from journeymap.cli import measuring_texts as texts
from journeymap.cli import open_texts
from journeymap.cli.findings import tell_findings
from journeymap.cli.freshness import Freshness, compare_file
from journeymap.cli.measuring_json import describe_file, describe_planned, write_run_json
from journeymap.cli.opening import FINDINGS, Opened
from journeymap.cli.output import move_file, stage_file
from journeymap.cli.progress import show_progress
from journeymap.cli.streams import print_note, print_product
from journeymap.language import format_count
from journeymap.measure import (
    Measured,
    Place,
    Plan,
    find_journeys,
    measure_atlas,
    open_engine,
    plan_measuring,
    write_measurement,
)
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.report.measuring import FileState
from journeymap.report.trends import say_trend
from journeymap.score.trend import find_trends
from journeymap.value import dataclass

if TYPE_CHECKING:
    from journeymap.measure import Engine
    from journeymap.model import Journey, Measurement

FOLDER = "measurements"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for."""

    engine: str | None
    data: Path | None
    memory: str | None
    dry_run: bool
    check: bool
    quiet: bool
    as_json: bool = False


def choose_measured(opened: Opened, chosen: tuple[Journey, ...], *, named: bool) -> tuple[str, ...]:
    """Return the ids of the journeys that a source speaks of; one that was named has to be among them.

    Raises:
        JourneymapError: no source speaks of one that was named.
    """
    known = {journey.id for journey in find_journeys(opened.atlas)}
    others = [journey.id for journey in chosen if journey.id not in known]
    if named and others and known:
        raise JourneymapError(texts.NOT_COUNTED(ids=", ".join(others)), exit_code=2)
    return tuple(journey.id for journey in chosen if journey.id in known)


def run_measuring(opened: Opened, journeys: tuple[str, ...], request: Request) -> int:
    """Count, write or compare, and tell; return the exit code.

    Raises:
        JourneymapError: it cannot be done at all.
    """
    root = find_data(opened, request.data)
    with tempfile.TemporaryDirectory(prefix="journeymap-") as scratch:
        place = Place(root=root, scratch=Path(scratch))
        with open_engine(request.engine, memory=request.memory, scratch=place.scratch) as engine:
            if request.dry_run:
                plan = _plan(opened, engine, place, journeys, request)
                return _tell_plan(opened, plan, root, journeys, as_json=request.as_json)
            measured = _measure(opened, engine, place, journeys, request)
    tell_problems(opened, measured.problems, root)
    if measured.failed:
        if request.as_json:
            print_product(write_run_json(opened, measured.plan, (), measured.problems))
        print_note(texts.NOTHING_WRITTEN.say(opened.language))
        return FINDINGS
    if not request.quiet and not request.as_json:
        for line in _write_plan(opened, measured.plan):
            print_note(line)
    return _hand_over(opened, measured, request)


def find_data(opened: Opened, folder: Path | None) -> Path:
    """Return the folder of the data.

    Raises:
        JourneymapError: there is no such folder (wrong usage).
    """
    if folder is None:
        return opened.root
    expect_folder(folder, exit_code=2)
    return folder.resolve()


@contextmanager
def following(opened: Opened, request: Request, rounds: int) -> Iterator[Callable[[str], None]]:
    """Show how far the sources are, each looked at in so many ``rounds``."""
    data = opened.atlas.workspace.data
    total = rounds * len(data.sources if data is not None else ())
    label = texts.COUNTING.say(opened.language)
    with show_progress(total, label, quiet=request.quiet) as advance:
        yield lambda _: advance()


def _plan(opened: Opened, engine: Engine, place: Place, journeys: tuple[str, ...], request: Request) -> Plan:
    with following(opened, request, 1) as step:
        return plan_measuring(opened.atlas, engine, place, journeys, step)


def _measure(
    opened: Opened, engine: Engine, place: Place, journeys: tuple[str, ...], request: Request
) -> Measured:
    with following(opened, request, 2) as step:
        return measure_atlas(opened.atlas, engine, place, journeys, step)


def tell_problems(opened: Opened, problems: tuple[Problem, ...], root: Path) -> None:
    """Show each problem; journeymap.yaml stands in the workspace, other files in the folder of the data."""
    for problem in sorted(problems, key=lambda problem: problem.order):
        settings = opened.atlas.workspace.origin.file
        own = opened.root if problem.location.file == settings else root
        tell_findings([problem], opened.language, root=own)


def _tell_plan(opened: Opened, plan: Plan, root: Path, journeys: tuple[str, ...], *, as_json: bool) -> int:
    tell_problems(opened, plan.problems, root)
    counted = {journey for source in plan.sources for journey in source.journeys}
    planned = [journey for journey in journeys if journey in counted]
    if as_json:
        rows = [describe_planned(opened, journey, _name_file(journey)) for journey in planned]
        print_product(write_run_json(opened, plan, rows, plan.problems))
    else:
        for line in _write_plan(opened, plan):
            print_product(line)
        for journey in planned:
            print_product(texts.WOULD_WRITE.say(opened.language, file=_name_file(journey)))
    return FINDINGS if any(problem.severity is Severity.ERROR for problem in plan.problems) else 0


def _write_plan(opened: Opened, plan: Plan) -> Iterator[str]:
    language = opened.language
    for source in plan.sources:
        text = texts.LOOKED if source.source.table is None else texts.LOOKED_TABLE
        yield text.say(
            language,
            source=source.source.id,
            rows=texts.ROWS(source.rows),
            files=texts.FILES(source.files),
            table=source.source.table or "",
            unusable=format_count(source.unusable, language),
            ignored=format_count(source.ignored, language),
            journeys=", ".join(source.journeys) or texts.NO_JOURNEYS,
        )


def _name_file(journey: str) -> str:
    return f"{FOLDER}/{journey}.yaml"


def _hand_over(opened: Opened, measured: Measured, request: Request) -> int:
    """Write all files or, with ``check``, compare them; tell of each, and of what changed over time."""
    language = opened.atlas.workspace.language  # of the file, whoever reads the messages
    contents = {
        _name_file(each.id): write_measurement(each, language).encode() for each in measured.measurements
    }
    fates = {name: compare_file(opened.root, name, content).freshness for name, content in contents.items()}
    if not request.check:
        _write_all(opened.root, {n: contents[n] for n, fate in fates.items() if fate is not Freshness.FRESH})
    told = [(each, fates[_name_file(each.id)]) for each in measured.measurements]
    if request.as_json:
        rows = [
            describe_file(
                opened,
                each,
                _name_file(each.id),
                _name_state(fate, check=request.check),
                measured.left_out[each.id],
            )
            for each, fate in told
        ]
        print_product(write_run_json(opened, measured.plan, rows, measured.problems))
    for measurement, fate in told if not request.as_json else ():
        for line in _tell_measurement(opened, measurement, fate, measured, check=request.check):
            print_product(line)
    is_stale = any(fate is not Freshness.FRESH for fate in fates.values())
    return FINDINGS if request.check and is_stale else 0


def _write_all(root: Path, contents: dict[str, bytes]) -> None:
    """Write every file beside its place before the first is moved there."""
    with ExitStack() as stack:
        staged = []
        for name, content in contents.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            staged.append((stack.enter_context(stage_file(path, content)), path))
        for source, path in staged:
            move_file(source, path)


def _tell_measurement(
    opened: Opened, measurement: Measurement, fate: Freshness, measured: Measured, *, check: bool
) -> Iterator[str]:
    language = opened.language
    text = {Freshness.FRESH: texts.UNCHANGED, Freshness.STALE: texts.STALE, Freshness.MISSING: texts.MISSING}
    told = texts.WRITTEN if not check and fate is not Freshness.FRESH else text[fate]
    figures = texts.FIGURES(sum(1 for _ in measurement.figures))
    yield told.say(language, file=_name_file(measurement.id), figures=figures)
    hidden = measured.left_out[measurement.id]
    if hidden:
        yield texts.LEFT_OUT.say(language, figures=texts.FIGURES(hidden), min_group=measurement.min_group)
    still_open = sum(figure.open for figure in measurement.completion if figure.persona is None)
    if still_open:
        yield open_texts.STILL_OPEN.say(language, cases=open_texts.CASES(still_open))
    journey = lay_over(opened.atlas.journeys[measurement.id], measurement)  # it has the titles of both
    for trend in find_trends(measurement, opened.atlas.workspace.emotion_scale):
        yield f"  {say_trend(trend, language, journey)}"


def _name_state(fate: Freshness, *, check: bool) -> FileState:
    if fate is Freshness.FRESH:
        return FileState.UNCHANGED
    if not check:
        return FileState.WRITTEN
    return FileState.MISSING if fate is Freshness.MISSING else FileState.WOULD_CHANGE
