"""A history as one JSON document, ``history.schema.json`` beside this module, and as CSV.

Both hold a journey at those commits only at which something of it changed: what a point says is so until the
next one. A thousand commits of fifty journeys are as many points as there were changes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from journeymap.git.log import Commit
from journeymap.history import History, Move, Point, Standing, Track
from journeymap.language import Language
from journeymap.language.cells import reveal_surrogates
from journeymap.problem import Problem
from journeymap.report.machine import plain_problem, write_value_json
from journeymap.report.priority_csv import write_cell
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPoint:
    """A journey at a commit."""

    commit: str
    """The commit's id."""
    place: int
    """The commit's place among ``commits``, from 0."""
    id: str
    """The journey's id then."""
    standing: Standing
    value: float | None
    """The score; ``None`` where there is none."""
    lower: float | None
    upper: float | None
    """Limits of the 95 % interval."""
    grade: str | None
    coverage: float | None
    measured: float | None
    """Shares of the weight, 0..1."""
    experience: float | None
    completion: float | None
    business: float | None
    method: str | None
    """The fingerprint of the method and its settings."""
    move: Move | None
    """From the last score before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryTrack:
    """A journey through the commits, whatever it was called."""

    id: str
    """Its id at the end."""
    title: str
    former: tuple[str, ...]
    """The ids it had before, the oldest first."""
    gone: bool
    """The last commit does not have it."""
    points: tuple[HistoryPoint, ...]
    """The commits at which something of it changed, oldest first."""


def write_history_json(
    history: History | None, problems: Sequence[Problem] = (), language: Language = "en"
) -> str:
    """Return the document; without a history, ``problems`` say why there is none."""
    if history is None:
        return write_value_json("history", None, problems, language)
    content = {
        "commits": [_make_printable(commit) for commit in history.commits],
        "journeys": [_list_track(history, track) for track in history.tracks],
        "faults": [
            {
                "commit": history.commits[fault.place].id,
                "place": fault.place,
                "problem": plain_problem(fault.problem, language),
            }
            for fault in history.faults
        ],
        "shallow": history.shallow,
    }
    return write_value_json("history", content, problems, language)


def _make_printable(commit: Commit) -> Commit:
    """Return a commit whose words can be written: git keeps any bytes."""
    tag = None if commit.tag is None else reveal_surrogates(commit.tag)
    return commit._replace(subject=reveal_surrogates(commit.subject), tag=tag)


def _list_track(history: History, track: Track) -> HistoryTrack:
    return HistoryTrack(
        id=track.id,
        title=track.title,
        former=track.former,
        gone=track.is_gone,
        points=tuple(_make_point(history.commits[place], place, point) for place, point in track.changes),
    )


def _make_point(commit: Commit, place: int, point: Point) -> HistoryPoint:
    figure = point.figure if point.standing in {Standing.SCORED, Standing.UNSCORED} else None
    return HistoryPoint(
        commit=commit.id,
        place=place,
        id=point.id,
        standing=point.standing,
        value=None if figure is None else figure.value,
        lower=None if figure is None else figure.lower,
        upper=None if figure is None else figure.upper,
        grade=None if figure is None else figure.grade,
        coverage=None if figure is None else figure.coverage,
        measured=None if figure is None else figure.measured,
        experience=None if figure is None else figure.experience,
        completion=None if figure is None else figure.completion,
        business=None if figure is None else figure.business,
        method=None if figure is None else figure.method,
        move=point.move,
    )


_COLUMNS = (
    "commit", "date", "tag", "subject", "journey", "id", "title", "standing", "value", "lower", "upper",
    "grade", "coverage", "measured", "experience", "completion", "business", "method", "difference",
    "difference_lower", "difference_upper", "meaning", "problem",
)  # fmt: skip


def write_history_csv(history: History, language: Language) -> str:
    """Return a line for each commit at which something of a journey changed, oldest first.

    Numbers have a point and at most six decimals; missing is empty; a text that a spreadsheet could take for
    a formula has an apostrophe in front.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_COLUMNS)
    changes = [
        (place, number, track, point)
        for number, track in enumerate(history.tracks)
        for place, point in track.changes
    ]
    for place, _, track, point in sorted(changes, key=lambda change: change[:2]):
        cells = _list_cells(history.commits[place], place, track, point, language)
        writer.writerow([write_cell(value) for value in cells])
    return buffer.getvalue()


def _list_cells(
    commit: Commit, place: int, track: Track, point: Point, language: Language
) -> tuple[object, ...]:
    held = _make_point(commit, place, point)
    move, figure = point.move, point.figure
    problem = None if figure is None or figure.problem is None else figure.problem
    said = ""
    if problem is not None:
        where = problem.location
        said = f"{where.file}:{where.line}:{where.column}: {problem.message.say(language)}"
    title = track.title if figure is None else figure.title
    return (
        commit.id, commit.date, commit.tag, commit.subject, track.id, point.id, title, held.standing,
        held.value, held.lower, held.upper, held.grade, held.coverage, held.measured, held.experience,
        held.completion, held.business, held.method, None if move is None else move.difference,
        None if move is None else move.lower, None if move is None else move.upper,
        None if move is None else move.meaning, said or None,
    )  # fmt: skip
