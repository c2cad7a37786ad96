"""What was found out about contents, and its form as bytes: the same contents have the same scores.

Everything is named by the hash of what it was made of, so that nothing in it can be out of date; what another
version of the tool wrote, or another hand, is as if it were not there. The form is JSON with a seal, and
every value is checked on the way in. ``pickle`` was refused: it runs what it reads.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from journeymap.atlas.files import FOLDERS
from journeymap.history.values import Figure
from journeymap.language import Message, Text
from journeymap.problem import Location, Problem
from journeymap.value import NamedTuple

_MAGIC = "journeymap history 1"
_MOST_STATES = 20_000
"""Where more are known, those that the last run did not ask for are let go."""


class State(NamedTuple):
    """What the journeys of a workspace come to."""

    journeys: Mapping[str, str]
    """The key of each journey's figure, by id."""
    files: Mapping[str, str]
    """The name of each journey's file, by id."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the names of journey files."""


@dataclass(slots=True)
class Results:
    """Figures and states by the keys of what they were made of."""

    figures: dict[str, Figure] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    passing: set[str] = field(default_factory=set)
    """Figures that may come out otherwise next time, such as those of files that a clone lacks."""
    asked: set[str] = field(default_factory=set)
    """The states that this run asked for."""


def dump_results(results: Results, stamp: str) -> bytes:
    """Return the results as bytes that :func:`load_results` reads where the ``stamp`` is the same."""
    states = results.states
    if len(states) > _MOST_STATES:
        states = {key: state for key, state in states.items() if key in results.asked}
    kept = dict.fromkeys(key for state in states.values() for key in state.journeys.values())
    places = {key: place for place, key in enumerate(kept)}
    document = {
        "figures": {key: _dump_figure(results.figures[key]) for key in kept},
        "states": {key: _dump_state(state, places) for key, state in states.items()},
    }
    body = json.dumps(document, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    head = f"{_MAGIC} {stamp}".encode()
    return b"\n".join((head, hashlib.sha256(head + body).hexdigest().encode("ascii"), body))


def _dump_figure(figure: Figure) -> dict[str, object]:
    held = {name: getattr(figure, name) for name in _FIELDS}
    told = {name: value for name, value in held.items() if value is not None}
    return told | ({} if figure.problem is None else {"problem": _dump_problem(figure.problem)})


def _dump_state(state: State, places: Mapping[str, int]) -> dict[str, object]:
    unusual = {key: name for key, name in state.files.items() if name != _name_file(key)}
    told: dict[str, object] = {"journeys": {key: places[figure] for key, figure in state.journeys.items()}}
    if unusual:
        told["files"] = unusual
    if state.problems:
        told["problems"] = [_dump_problem(problem) for problem in state.problems]
    return told


def _name_file(identifier: str) -> str:
    return f"{FOLDERS['journey']}/{identifier}.yaml"


def _dump_problem(problem: Problem) -> list[object]:
    helps = [None if problem.help is None else problem.help.say(each) for each in ("en", "tr")]
    messages = [problem.message.say("en"), problem.message.say("tr")]
    return [problem.rule, *problem.location, *messages, *helps]


def load_results(content: bytes, stamp: str) -> Results:
    """Return the results that ``content`` holds; none where it is not ours, not whole or of another stamp."""
    head, _, rest = content.partition(b"\n")
    seal, _, body = rest.partition(b"\n")
    if head != f"{_MAGIC} {stamp}".encode() or seal.decode("ascii", "replace") != _seal(head, body):
        return Results()
    try:
        return _read_document(json.loads(body))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return Results()


def _seal(head: bytes, body: bytes) -> str:
    return hashlib.sha256(head + body).hexdigest()


def _read_document(document: Any) -> Results:
    figures = {key: _read_figure(held) for key, held in document["figures"].items()}
    keys = list(figures)
    states = {key: _read_state(held, keys) for key, held in document["states"].items()}
    return Results(figures=figures, states=states)


_FIELDS = {each.name: str(each.type) for each in fields(Figure) if each.name != "problem"}
_TYPES: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "str | None": (str, type(None)),
    "float": (float, int),
    "float | None": (float, int, type(None)),
}


def _read_figure(held: Any) -> Figure:
    values = dict(held)
    problem = values.pop("problem", None)
    if not values.keys() <= _FIELDS.keys():
        raise TypeError
    if not all(isinstance(value, _TYPES[_FIELDS[name]]) for name, value in values.items()):
        raise TypeError
    return Figure(**values, problem=None if problem is None else _read_problem(problem))


def _read_state(held: Any, keys: list[str]) -> State:
    journeys = {key: keys[place] for key, place in held["journeys"].items()}
    unusual = held.get("files", {})
    files = {key: str(unusual.get(key) or _name_file(key)) for key in journeys}
    return State(journeys, files, tuple(_read_problem(each) for each in held.get("problems", ())))


def _read_problem(held: Any) -> Problem:
    rule, file, line, column, width, en, tr, help_en, help_tr = held
    place = Location(file=str(file), line=int(line), column=int(column), width=int(width))
    help_message = None if help_en is None else _quote(help_en, help_tr)
    return Problem(rule=str(rule), location=place, message=_quote(en, tr), help=help_message)


def settle_problem(problem: Problem) -> Problem:
    """Return ``problem`` as it is once it was kept: its sentences finished in both languages."""
    return _read_problem(_dump_problem(problem))


def _quote(en: str, tr: str) -> Message:
    """Return a message that was finished already: its braces are braces."""
    doubled = [text.replace("{", "{{").replace("}", "}}") for text in (en, tr)]
    return Text(en=doubled[0], tr=doubled[1])()
