"""What a history says: frozen values, the oldest first. Scores are 0..100; missing is ``None``, never 0."""

from __future__ import annotations

import enum

from journeymap.git.log import Commit
from journeymap.problem import Problem
from journeymap.value import NamedTuple, dataclass


class Standing(enum.Enum):
    """What there is of a journey at a commit."""

    SCORED = "scored"
    UNSCORED = "unscored"
    """It is there, and nothing in it was measured."""
    BROKEN = "broken"
    """It is there, and it or something that it rests on cannot be read."""
    ABSENT = "absent"
    """It is not there: not yet, or no longer."""


class Meaning(enum.Enum):
    """What a move of the score is, by the 95 % interval of the difference."""

    RISE = "rise"
    FALL = "fall"
    """Both beyond chance."""
    NOISE = "noise"
    """Within what chance alone would do."""
    UNKNOWN = "unknown"
    """One of both scores has no interval that could tell."""
    METHOD = "method"
    """The settings of the score changed too: the two are not measured alike."""


class Move(NamedTuple):
    """How far a score is from the one before it."""

    difference: float
    """Points, the new less the old."""
    lower: float | None
    upper: float | None
    meaning: Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The score of a journey on certain contents of files."""

    title: str
    """The id, where the journey cannot be read."""
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    """Limits of the 95 % interval, where it speaks for the score."""
    grade: str | None = None
    coverage: float = 0.0
    measured: float = 0.0
    """Shares of the weight, 0..1."""
    experience: float | None = None
    completion: float | None = None
    business: float | None = None
    method: str = ""
    """The fingerprint of the method and its settings."""
    problem: Problem | None = None
    """Why there is no score, where the files cannot be read."""


class Point(NamedTuple):
    """A journey at a commit."""

    id: str
    """Its id then."""
    standing: Standing
    figure: Figure | None
    """``None`` where it is absent."""
    move: Move | None
    """From the last score before; ``None`` where there is none, or where this is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A journey through the commits, whatever it was called."""

    id: str
    """Its id at the end."""
    title: str
    """Its title, as far as one could be read."""
    points: tuple[Point, ...]
    """One for each commit of the history."""

    @property
    def former(self) -> tuple[str, ...]:
        """The ids it had before, the oldest first."""
        names = dict.fromkeys(point.id for point in self.points if point.standing is not Standing.ABSENT)
        return tuple(name for name in names if name != self.id)

    @property
    def is_gone(self) -> bool:
        """Whether the last commit does not have it."""
        return not self.points or self.points[-1].standing is Standing.ABSENT

    @property
    def changes(self) -> tuple[tuple[int, Point], ...]:
        """The points that are not as the one before, by place; what is absent at first is none."""
        found = []
        before = Point(self.id, Standing.ABSENT, None, None)
        for place, point in enumerate(self.points):
            same = point.figure is before.figure or point.figure == before.figure
            if not same or (point.id != before.id and point.standing is not Standing.ABSENT):
                found.append((place, point))
            before = point
        return tuple(found)

    @property
    def scored(self) -> tuple[tuple[int, Figure], ...]:
        """The commits at which it has a score, by place."""
        return tuple(
            (place, point.figure)
            for place, point in enumerate(self.points)
            if point.standing is Standing.SCORED and point.figure is not None
        )


class Fault(NamedTuple):
    """A commit whose workspace cannot be read in full."""

    place: int
    """The commit's place in the history."""
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The scores of a workspace from commit to commit."""

    commits: tuple[Commit, ...]
    tracks: tuple[Track, ...]
    """By id, those that the last commit has first."""
    faults: tuple[Fault, ...] = ()
    shallow: bool = False
    """The clone's history is cut: there may be older commits elsewhere."""


_MOST = 60
"""Scores of a trend, which is drawn a thumb's width long."""


def list_trends(history: History, most: int = _MOST) -> dict[str, tuple[float, ...]]:
    """Return the scores of each journey that the last commit has, by id, oldest first.

    They begin where the settings of the score last changed: what was scored otherwise does not compare. A
    score stands once for as long as it stayed the same, so that quiet months do not flatten a line. Of more
    than ``most`` scores so many are kept, evenly apart, the first and the last among them.
    """
    trends = {}
    for track in history.tracks:
        values = _list_comparable(track)
        if len(values) > most:
            values = [values[place * (len(values) - 1) // (most - 1)] for place in range(most)]
        if values and not track.is_gone:
            trends[track.id] = tuple(values)
    return trends


def _list_comparable(track: Track) -> list[float]:
    figures = [figure for _, figure in track.scored]
    kept: list[float] = []
    for figure in reversed(figures):
        if figure.method != figures[-1].method:
            break
        if figure.value is not None and (not kept or kept[-1] != figure.value):
            kept.append(figure.value)
    return kept[::-1]
