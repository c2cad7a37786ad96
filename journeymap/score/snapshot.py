"""A journey's score as it stood, as one line of JSON: what a later score is compared with.

A line is complete in itself: the finished figures for readers, and the raw ones, so that it can be scored
again by another method. A database was refused: lines are reviewed, merged and kept in git like maps.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from journeymap.model import NOWHERE, Atlas, Journey, Persona, Pillar, Scoring
from journeymap.problem import Location, Problem
from journeymap.score import snapshot_texts as texts
from journeymap.score.figures import (
    Figures,
    keep_figures,
    list_open_pains,
    score_figures,
    settle_scoring,
)
from journeymap.score.leaves import list_leaves
from journeymap.score.method import fingerprint_method
from journeymap.score.record import UnreadableError, read_value, write_value
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple, dataclass

FORMAT = 1
"""Of a line; it changes when an older version could not read it."""

GRAVEST = 4
"""The severity of a catastrophe."""


class LeafFigure(NamedTuple):
    """A figure under the score: its path, its value on 0..100, and its share in the score, 0..1."""

    id: str
    value: float
    weight: float


class PillarFigure(NamedTuple):
    """A pillar's value; ``None`` where nothing of it was known."""

    pillar: Pillar
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The score of a journey at one time, with all it takes to make it again."""

    journey: str
    title: str
    date: str | None = None
    """As given when it was recorded; the score itself asks no clock."""
    revision: str | None = None
    """As given when it was recorded, such as a commit."""
    method: str
    """The fingerprint of the method and its settings."""
    value: float | None
    lower: float | None
    upper: float | None
    """Limits of the 95 % interval; ``None`` where less than half of the weight has a known n."""
    grade: str | None
    coverage: float
    measured: float
    pillars: tuple[PillarFigure, ...]
    leaves: tuple[LeafFigure, ...]
    severity_4: tuple[str, ...]
    """Paths of the pain points of severity 4 that are not resolved."""
    figures: Figures
    origin: Location = field(default=NOWHERE, compare=False, repr=False)
    """The line it was read from."""

    @property
    def scoring(self) -> Scoring:
        """The settings of the score."""
        return self.figures.scoring


def take_snapshot(
    atlas: Atlas,
    journey: Journey,
    score: JourneyScore,
    *,
    date: str | None = None,
    revision: str | None = None,
    whole: bool = True,
) -> Snapshot:
    """Return the snapshot of ``score``, which is that of ``journey``.

    ``date`` and ``revision`` are kept as they are given: what the same files say is the same on any day.
    One that is not ``whole`` keeps the journey as it is; it is for a look, and cannot be recorded.
    """
    if whole:
        return _describe(keep_figures(atlas, journey), score, date, revision)
    scoring = journey.scoring or atlas.workspace.scoring
    return _describe(Figures(journey=replace(journey, scoring=scoring)), score, date, revision)


def score_again(snapshot: Snapshot, scoring: Scoring) -> Snapshot:
    """Return the old figures under the settings ``scoring``, by today's method."""
    figures = settle_scoring(snapshot.figures, scoring)
    again = _describe(figures, score_figures(figures), snapshot.date, snapshot.revision)
    return replace(again, origin=snapshot.origin)


def _describe(figures: Figures, score: JourneyScore, date: str | None, revision: str | None) -> Snapshot:
    lower, upper = score.telling_interval or (None, None)
    return Snapshot(
        journey=score.id,
        title=score.title,
        date=date,
        revision=revision,
        method=fingerprint_method(figures.scoring),
        value=score.value,
        lower=lower,
        upper=upper,
        grade=score.grade_label,
        coverage=score.coverage,
        measured=score.measured,
        pillars=tuple(PillarFigure(pillar.pillar, pillar.value) for pillar in score.pillars),
        leaves=tuple(
            LeafFigure(leaf.id, leaf.value, leaf.weight) for leaf in list_leaves(score, figures.scoring)
        ),
        severity_4=tuple(
            path for path, _, pain in list_open_pains(figures.journey) if pain.severity >= GRAVEST
        ),
        figures=figures,
    )


def write_snapshot(snapshot: Snapshot) -> str:
    """Return ``snapshot`` as a line of JSON without its line break; every number keeps every bit."""
    document = {
        "snapshot": FORMAT,
        "journey": snapshot.journey,
        "title": snapshot.title,
        "date": snapshot.date,
        "revision": snapshot.revision,
        "method": snapshot.method,
        "score": snapshot.value,
        "lower": snapshot.lower,
        "upper": snapshot.upper,
        "grade": snapshot.grade,
        "coverage": snapshot.coverage,
        "measured": snapshot.measured,
        "pillars": {pillar.pillar.value: pillar.value for pillar in snapshot.pillars},
        "leaves": {leaf.id: {"value": leaf.value, "weight": leaf.weight} for leaf in snapshot.leaves},
        "severity_4": list(snapshot.severity_4),
        "figures": write_value(snapshot.figures.journey),
        "lenders": write_value(snapshot.figures.lenders),
        "personas": write_value(snapshot.figures.personas),
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read_snapshots(content: bytes, file: str) -> tuple[dict[str, Snapshot], tuple[Problem, ...]]:
    """Return the last snapshot of each journey in ``content``, and what is wrong with which line.

    A line that cannot be read is never passed over in silence for an older one of the same journey.
    """
    last: dict[str, tuple[dict[str, Any], Location]] = {}
    problems: list[Problem] = []
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.strip():
            continue
        found = _read_line(line, Location(file=file, line=number))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            last[found["journey"]] = (found, Location(file=file, line=number))
    snapshots: dict[str, Snapshot] = {}
    for identifier, (document, place) in last.items():
        try:
            snapshots[identifier] = _build(document, place)
        except (UnreadableError, RecursionError):
            problems.append(Problem(rule="broken-snapshot", location=place, message=texts.INCOMPLETE()))
    return snapshots, tuple(sorted(problems, key=lambda problem: problem.order))


def read_trends(
    content: bytes, file: str, methods: Mapping[str, str]
) -> tuple[dict[str, tuple[float, ...]], tuple[Problem, ...]]:
    """Return the recorded scores of each journey in ``content``, oldest first, and what is wrong in it.

    ``methods`` holds the fingerprint under which each journey is scored now; scores of another method do not
    compare with it and are left out.
    """
    trends: dict[str, list[float]] = {}
    problems: list[Problem] = []
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.strip():
            continue
        place = Location(file=file, line=number)
        found = _read_line(line, place)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        score = found.get("score")
        if found.get("method") != methods.get(found["journey"]) or score is None:
            continue
        if isinstance(score, bool) or not isinstance(score, (int, float)) or not 0 <= score <= 100:
            problems.append(Problem(rule="broken-snapshot", location=place, message=texts.INCOMPLETE()))
            continue
        trends.setdefault(found["journey"], []).append(float(score))
    return {journey: tuple(scores) for journey, scores in trends.items()}, tuple(problems)


def _read_line(line: bytes, place: Location) -> dict[str, Any] | Problem:
    """Return the document of a line that is a snapshot, or what is wrong with it."""
    try:
        document = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8")) + 1
        return _broken(place._replace(column=column))
    except json.JSONDecodeError as error:
        return _broken(place._replace(column=error.colno))
    except (ValueError, RecursionError):
        return _broken(place)
    return _check_document(document, place)


def _check_document(document: object, place: Location) -> dict[str, Any] | Problem:
    """Return ``document`` where it says that it is a snapshot of a form that is known here."""
    if not isinstance(document, dict) or "snapshot" not in document:
        return Problem(rule="foreign-line", location=place, message=texts.FOREIGN())
    if document["snapshot"] != FORMAT:
        return Problem(rule="newer-snapshot", location=place, message=texts.NEWER(), help=texts.NEWER_HELP())
    if not isinstance(document.get("journey"), str):
        return Problem(rule="broken-snapshot", location=place, message=texts.INCOMPLETE())
    return document


def _broken(place: Location) -> Problem:
    return Problem(
        rule="broken-snapshot", location=place, message=texts.NOT_JSON(), help=texts.NOT_JSON_HELP()
    )


def _refuse(constant: str) -> object:
    raise ValueError(constant)


_KEYS = frozenset(
    {"snapshot", "journey", "title", "date", "revision", "method", "score", "lower", "upper", "grade"}
    | {"coverage", "measured", "pillars", "leaves", "severity_4", "figures", "lenders", "personas"}
)


def _build(document: dict[str, Any], place: Location) -> Snapshot:
    names = (*_texts(document.get("leaves")), *_texts(document.get("severity_4")), document["journey"])
    if document.keys() != _KEYS or not all(name.isprintable() for name in names):
        raise UnreadableError
    journey: Journey = read_value(Journey, document["figures"])
    if journey.scoring is None:
        journey = replace(journey, scoring=Scoring())
    return Snapshot(
        journey=read_value(str, document["journey"]),
        title=read_value(str, document["title"]),
        date=read_value(str | None, document["date"]),
        revision=read_value(str | None, document["revision"]),
        method=read_value(str, document["method"]),
        value=read_value(float | None, document["score"]),
        lower=read_value(float | None, document["lower"]),
        upper=read_value(float | None, document["upper"]),
        grade=read_value(str | None, document["grade"]),
        coverage=read_value(float, document["coverage"]),
        measured=read_value(float, document["measured"]),
        pillars=_read_pillars(document["pillars"]),
        leaves=_read_leaves(document["leaves"]),
        severity_4=read_value(tuple[str, ...], document["severity_4"]),
        figures=Figures(
            journey=journey,
            lenders=read_value(tuple[Journey, ...], document["lenders"]),
            personas=read_value(tuple[Persona, ...], document["personas"]),
        ),
        origin=place,
    )


def _texts(held: object) -> tuple[str, ...]:
    """Return the names in what a document holds; they are told to terminals as they are."""
    return tuple(name for name in held if isinstance(name, str)) if isinstance(held, (dict, list)) else ()


def _read_pillars(data: object) -> tuple[PillarFigure, ...]:
    if not isinstance(data, dict):
        raise UnreadableError
    return tuple(
        PillarFigure(read_value(Pillar, name), read_value(float | None, value))
        for name, value in data.items()
    )


def _read_leaves(data: object) -> tuple[LeafFigure, ...]:
    if not isinstance(data, dict):
        raise UnreadableError
    leaves = []
    for identifier, figure in data.items():
        if not isinstance(figure, dict) or figure.keys() != {"value", "weight"}:
            raise UnreadableError
        leaves.append(
            LeafFigure(identifier, read_value(float, figure["value"]), read_value(float, figure["weight"]))
        )
    return tuple(leaves)
