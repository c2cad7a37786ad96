"""A run of ``measure`` as one JSON document."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.cli.opening import Opened
from journeymap.measure import Plan, SourcePlan
from journeymap.model import EventLog, Measurement
from journeymap.problem import Problem
from journeymap.report.machine import write_value_json
from journeymap.report.measuring import FileRow, FileState, MeasureRun, ReadSource
from journeymap.report.trends import describe_trend
from journeymap.score.trend import find_trends


def write_run_json(
    opened: Opened, plan: Plan, files: Sequence[FileRow], problems: tuple[Problem, ...]
) -> str:
    """Return the document: what was read, refused and written, and every problem with its place."""
    run = MeasureRun(sources=tuple(map(_describe_source, plan.sources)), files=tuple(files))
    told = sorted((*opened.problems, *problems), key=lambda problem: problem.order)
    return write_value_json("run", run, told, opened.language)


def _describe_source(plan: SourcePlan) -> ReadSource:
    source = plan.source
    return ReadSource(
        id=source.id,
        kind="events" if isinstance(source, EventLog) else "survey",
        table=source.table,
        files=plan.files,
        rows=plan.rows,
        unusable=plan.unusable,
        ignored=plan.ignored,
        journeys=plan.journeys,
    )


def describe_planned(opened: Opened, journey: str, file: str) -> FileRow:
    """Return what is known of a file that would be written."""
    data = opened.atlas.workspace.data
    return FileRow(
        journey=journey,
        file=file,
        state=FileState.PLANNED,
        periods=(),
        figures=None,
        left_out=None,
        min_group=1 if data is None else data.min_group,
        trends=(),
    )


def describe_file(
    opened: Opened, measurement: Measurement, file: str, state: FileState, left_out: int
) -> FileRow:
    """Return what a file holds and what became of it."""
    return FileRow(
        journey=measurement.id,
        file=file,
        state=state,
        periods=measurement.periods,
        figures=sum(1 for _ in measurement.figures),
        left_out=left_out,
        min_group=measurement.min_group,
        trends=tuple(map(describe_trend, find_trends(measurement, opened.atlas.workspace.emotion_scale))),
    )
