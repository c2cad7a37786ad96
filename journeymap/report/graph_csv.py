"""The answer to one question of ``graph`` as CSV: a line per finding, over all journeys.

One file for all questions was refused: their columns have nothing in common but the journey.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from journeymap.report.content import Mention, Named
from journeymap.report.graph_content import GraphAnswers, Loop, Question, Way
from journeymap.report.priority_csv import write_cell

_PAIR = ("source", "target", "steps", "count", "per_journey")
_COLUMNS: Mapping[Question, tuple[str, ...]] = {
    Question.UNREACHABLE: ("id", "title"),
    Question.DEAD_ENDS: ("id", "title"),
    Question.CLOSED_LOOPS: ("loop", "id", "title"),
    Question.OUTCOMES: ("id", "title", "completes", "reached"),
    Question.SINGLE_POINTS: ("id", "title", "every_way", "removal_effect", "severity"),
    Question.BOTTLENECKS: (
        "id", "title", "signs", "lost_here", "drop_share", "visits", "wait", "wait_share", "inbound",
        "outbound", "counted_in", "counted_out",
    ),
    Question.FUNNEL: ("stage", "touchpoint", "title", "reach", "visits", "lost_here", "drop_share"),
    Question.EFFICIENCY: ("shortest", "steps", "steps_to_complete", "efficiency"),
    Question.LONGEST_PATH: ("number", "id", "title", "pain_load", "exact"),
    Question.PAINFUL_PATH: ("number", "id", "title", "pain_load", "exact"),
    Question.LOOPS: ("loop", "id", "title"),
    Question.CHANNEL_SWITCHES: (*_PAIR, "share", "context_carried", "repeat_rate"),
    Question.FORCED_SWITCHES: ("id", "title", "channel", "channels", "count", "per_journey", "avoided_by"),
    Question.OWNER_HANDOFFS: _PAIR,
    Question.CENTRALITY: ("id", "title", "inbound", "outbound", "betweenness"),
}  # fmt: skip


def write_graph_csv(answers: Iterable[GraphAnswers], question: Question) -> str:
    """Return the answers to ``question`` under the names of the JSON, each line with its journey's id.

    Channels, teams and outcomes stand by their ids; several values are parted by ``; ``; missing is empty.
    A wait is in seconds. A question that finds nothing gives the line of titles only.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    columns = _COLUMNS[question]
    writer.writerow(["journey", *columns])
    for each in answers:
        for row in _list_rows(each, question, columns):
            writer.writerow([write_cell(value) for value in (each.id, *row)])
    return buffer.getvalue()


def _list_rows(
    answers: GraphAnswers, question: Question, columns: Sequence[str]
) -> Iterator[Sequence[object]]:
    special = _SPECIAL.get(question)
    if special is not None:
        yield from special(answers)
        return
    for row in getattr(answers, question.value.replace("-", "_")) or ():
        yield [_simplify(getattr(row, column)) for column in columns]


def _simplify(value: object) -> object:
    """Return a value as a cell holds it: what has an id by its id, a length of time in seconds."""
    if isinstance(value, (Mention, Named)):
        return value.id
    if isinstance(value, tuple):
        return tuple(_simplify(part) for part in value)
    return getattr(value, "seconds", value)


def _list_loops(loops: Iterable[Loop] | None) -> Iterator[Sequence[object]]:
    for number, loop in enumerate(loops or (), start=1):
        for place in loop.places:
            yield number, place.id, place.title


def _list_way(way: Way | None) -> Iterator[Sequence[object]]:
    if way is not None:
        for number, place in enumerate(way.places, start=1):
            yield number, place.id, place.title, place.pain_load, way.exact


def _list_efficiency(answers: GraphAnswers) -> Iterator[Sequence[object]]:
    found = answers.efficiency
    if found is not None:
        yield _simplify(found.shortest), found.steps, found.steps_to_complete, found.efficiency


def _list_forced(answers: GraphAnswers) -> Iterator[Sequence[object]]:
    if answers.forced_switches is not None:
        for row in answers.forced_switches.rows:
            yield [_simplify(getattr(row, column)) for column in _COLUMNS[Question.FORCED_SWITCHES]]


def _list_handoffs(answers: GraphAnswers) -> Iterator[Sequence[object]]:
    if answers.owner_handoffs is not None:
        for row in answers.owner_handoffs.pairs:
            yield [_simplify(getattr(row, column)) for column in _PAIR]


_SPECIAL: Mapping[Question, Callable[[GraphAnswers], Iterator[Sequence[object]]]] = {
    Question.CLOSED_LOOPS: lambda answers: _list_loops(answers.closed_loops),
    Question.LOOPS: lambda answers: _list_loops(None if answers.loops is None else answers.loops.loops),
    Question.LONGEST_PATH: lambda answers: _list_way(answers.longest_path),
    Question.PAINFUL_PATH: lambda answers: _list_way(answers.painful_path),
    Question.EFFICIENCY: _list_efficiency,
    Question.FORCED_SWITCHES: _list_forced,
    Question.OWNER_HANDOFFS: _list_handoffs,
}
