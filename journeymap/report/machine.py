"""Reports and scores as JSON: one document, one shape, published as JSON Schema beside this module.

The shape is the fields of the values, in their order: a second set of names was refused, since every name
is already that of the documentation. Missing is ``null``, never 0; numbers have at most six decimals.
"""

from __future__ import annotations

import dataclasses
import enum
import json
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from journeymap.language import Language
from journeymap.problem import Problem
from journeymap.report.content import JourneyReport
from journeymap.report.stream import Fields, Items, stream_json
from journeymap.score import JourneyScore
from journeymap.score.change import Change
from journeymap.score.portfolio import Portfolio
from journeymap.score.sign import Signs

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from journeymap.report.document import Document, Section
    from journeymap.report.trends import JourneyTrends

VERSION = 1
"""Of both shapes; it changes when a reader of the old shape would break."""


def write_json(
    reports: Iterable[JourneyReport],
    problems: Sequence[Problem] = (),
    language: Language = "en",
    *,
    document: Document | None = None,
    redacted: Collection[str] = (),
) -> str:
    """Return what :func:`stream_report_json` yields as one text."""
    return "".join(stream_report_json(reports, problems, language, document=document, redacted=redacted))


def stream_report_json(
    reports: Iterable[JourneyReport],
    problems: Sequence[Problem] = (),
    language: Language = "en",
    *,
    document: Document | None = None,
    sections: Iterable[Section] | None = None,
    redacted: Collection[str] = (),
) -> Iterator[str]:
    """Yield one JSON document: the sections, as every format has them, and the values of whole journeys.

    ``reports`` has no journey where figures are ``redacted``, for it would have little else; owners and
    evidence that are kept back are missing in it. ``sections`` are those of ``document``, where they are
    made one by one. ``problems`` are told in ``language``.
    """
    told = () if "figures" in redacted else reports
    content = {
        "version": VERSION,
        "redacted": list(redacted),
        "document": None if document is None else _stream_document(document, sections),
        "reports": Items(_withhold(_plain(report), redacted) for report in told),
        "problems": [plain_problem(problem, language) for problem in problems],
    }
    return stream_json(content)


def _stream_document(document: Document, sections: Iterable[Section] | None) -> Fields:
    made = document.sections if sections is None else sections
    return _name_fields(document, sections=Items(_stream_section(section) for section in made))


def _stream_section(section: Section) -> Fields:
    tables = (_name_fields(table, rows=Items(map(_plain, table.rows))) for table in section.tables)
    return _name_fields(section, tables=Items(tables))


def _name_fields(value: DataclassInstance, **streamed: object) -> Fields:
    """Return the fields of a frozen value, those that are ``streamed`` among them."""
    names = [field.name for field in dataclasses.fields(value)]
    return Fields((name, streamed.get(name) or _plain(getattr(value, name))) for name in names)


def _withhold(value: object, redacted: Collection[str]) -> object:
    """Return a plain value without the owners and the evidence that are kept back."""
    if not redacted:
        return value
    if isinstance(value, list):
        return [_withhold(item, redacted) for item in value]
    if isinstance(value, dict):
        return {key: _hide(key, redacted, _withhold(item, redacted)) for key, item in value.items()}
    return value


def _hide(key: str, redacted: Collection[str], value: object) -> object:
    if key == "owner" and "owners" in redacted:
        return None
    return [] if key == "evidence" and "evidence" in redacted else value


def write_score_json(
    scores: Sequence[JourneyScore],
    problems: Sequence[Problem] = (),
    language: Language = "en",
    *,
    signs: Sequence[Signs] = (),
    portfolio: Portfolio | None = None,
    changes: Sequence[Change] = (),
    trends: Sequence[JourneyTrends] = (),
) -> str:
    """Return what :func:`stream_score_json` yields as one text."""
    pieces = stream_score_json(
        scores, problems, language, signs=signs, portfolio=portfolio, changes=changes, trends=trends
    )
    return "".join(pieces)


def stream_score_json(
    scores: Iterable[JourneyScore],
    problems: Sequence[Problem] = (),
    language: Language = "en",
    *,
    signs: Iterable[Signs] = (),
    portfolio: Portfolio | None = None,
    changes: Sequence[Change] = (),
    trends: Sequence[JourneyTrends] = (),
) -> Iterator[str]:
    """Yield one JSON document with every score and its parts, and how they changed where that was asked.

    ``signs`` are those of the scores, in their order; ``portfolio`` is all of them together;
    ``trends`` are those of the measured ones.
    """
    content = {
        "version": VERSION,
        "scores": Items(_plain(score) for score in scores),
        "signs": Items(_plain(each) for each in signs),
        "portfolio": _plain(portfolio),
        "changes": [_plain(change) for change in changes],
        "trends": [_plain(each) for each in trends],
        "problems": [plain_problem(problem, language) for problem in problems],
    }
    return stream_json(content)


def write_value_json(
    name: str, value: object, problems: Sequence[Problem] = (), language: Language = "en"
) -> str:
    """Return one JSON document with one ``value``, of frozen values, under ``name``."""
    return _write({name: _plain(value)}, problems, language)


def stream_value_json(
    name: str, values: Iterable[object], problems: Sequence[Problem] = (), language: Language = "en"
) -> Iterator[str]:
    """Yield one JSON document with each of ``values``, of frozen values, under ``name``."""
    told = [plain_problem(problem, language) for problem in problems]
    return stream_json({"version": VERSION, name: Items(_plain(value) for value in values), "problems": told})


Output: TypeAlias = Literal[
    "report",
    "score",
    "persona",
    "comparison",
    "method",
    "configuration",
    "whatif",
    "prioritize",
    "graph",
    "diff",
    "history",
    "measure",
    "conformance",
]


def load_output_schema(name: Output) -> dict[str, object]:
    """Return the JSON Schema of what the command ``name`` prints with ``--format json``.

    ``score`` prints ``persona`` with ``--persona``, ``comparison`` with ``--by persona``, ``method`` with
    ``--method-range`` and ``configuration`` with ``--config``.
    """
    from importlib.resources import files

    text = files("journeymap.report").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    return dict(schema)


def _write(content: Mapping[str, object], problems: Sequence[Problem], language: Language) -> str:
    told = [plain_problem(problem, language) for problem in problems]
    document = {"version": VERSION, **content, "problems": told}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def plain_problem(problem: Problem, language: Language) -> dict[str, object]:
    """Return ``problem`` as JSON has it, told in ``language``."""
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "file": problem.location.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "message": problem.message.say(language),
        "help": None if problem.help is None else problem.help.say(language),
    }


def _plain(value: object) -> object:  # noqa: PLR0911  # a line for each kind of value
    """Return ``value`` as JSON has it; what no number line has (infinity) is missing."""
    if isinstance(value, float):
        return round(value, 6) + 0.0 if math.isfinite(value) else None
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        items = [_plain(item) for item in value]
        return items if names is None else dict(zip(names, items, strict=True))
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value
