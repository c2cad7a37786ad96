"""Builds the data settings of ``journeymap.yaml``, and checks the ids that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from journeymap.atlas import texts
from journeymap.atlas.node import Node, as_duration
from journeymap.atlas.unknown import report_unknown
from journeymap.language import Text
from journeymap.model import (
    COMPLETE,
    LOST,
    WHOLE_JOURNEY,
    Answer,
    Atlas,
    Column,
    DataFormat,
    DataSettings,
    DecimalSign,
    Direction,
    Elapsed,
    EventLog,
    Journey,
    MetricKind,
    PeriodLength,
    PersonaRule,
    Reference,
    Repeats,
    Survey,
)
from journeymap.model.data import Source
from journeymap.problem import Problem

if TYPE_CHECKING:
    from typing import TypedDict

    class _Common(TypedDict):
        id: str
        files: tuple[str, ...]
        table: str | None
        format: DataFormat
        columns: dict[str, Column]
        journey: Reference | None
        journeys: dict[str, Reference]
        names: dict[str, Reference]
        names_file: str | None
        ignore: tuple[str, ...]
        persona: Reference | None
        personas: dict[str, Reference]
        persona_rules: tuple[PersonaRule, ...]
        origin: Any


def build_data(node: Node) -> DataSettings:
    """Build the data settings."""
    return DataSettings(
        period=node.choice_or("period", PeriodLength, PeriodLength.QUARTER),
        timezone=node.text("timezone") or "UTC",
        min_group=int(node.number_or("min_group", 10)),
        max_unusable=node.number_or("max_unusable", 0.01),
        repeats=node.choice_or("repeats", Repeats, Repeats.KEEP),
        open_window=node.one("open_window", as_duration),
        surveys=node.each("surveys", _build_survey),
        events=node.each("events", _build_events),
        origin=node.origin,
    )


def _build_common(node: Node) -> _Common:
    return {
        "id": node.required_text("id"),
        "files": _one_or_more(node.data.get("files")),
        "table": node.text("table"),
        "format": node.one("format", _build_format) or DataFormat(origin=node.origin),
        "columns": node.one("columns", _build_columns) or {},
        "journey": node.reference("journey"),
        "journeys": node.one("journeys", _build_names) or {},
        "names": node.one("names", _build_names) or {},
        "names_file": node.text("names_file"),
        "ignore": node.texts("ignore"),
        "persona": node.reference("persona"),
        "personas": node.one("personas", _build_names) or {},
        "persona_rules": node.each("persona_rules", _build_persona_rule),
        "origin": node.key_origin("id"),
    }


def _build_survey(node: Node) -> Survey:
    return Survey(
        **_build_common(node), period=node.text("period"), answers=node.each("answers", _build_answer)
    )


def _build_events(node: Node) -> EventLog:
    return EventLog(
        **_build_common(node),
        channels=node.one("channels", _build_names) or {},
        complete_at=node.references("complete_at"),
        elapsed=node.each("elapsed", _build_elapsed),
    )


def _build_format(node: Node) -> DataFormat:
    return DataFormat(
        encoding=node.text("encoding") or "utf-8",
        delimiter=node.text("delimiter") or "comma",
        decimal=node.choice_or("decimal", DecimalSign, DecimalSign.POINT),
        time=node.text("time"),
        timezone=node.text("timezone"),
        origin=node.origin,
    )


def _build_columns(node: Node) -> dict[str, Column]:
    return {role: Column(name=value.data, origin=value.origin) for role, value in node.entries()}


def _build_names(node: Node) -> dict[str, Reference]:
    return {name: Reference(id=value.data, origin=value.origin) for name, value in node.entries()}


def _build_persona_rule(node: Node) -> PersonaRule:
    return PersonaRule(
        persona=node.required_reference("persona"),
        when=node.one("when", _build_condition) or {},
        origin=node.origin,
    )


def _build_answer(node: Node) -> Answer:
    scale = node.numbers("scale")
    return Answer(
        id=node.required_text("id"),
        column=node.required_text("column"),
        kind=MetricKind(node.required_text("kind")),
        title=node.text("title"),
        scale=(scale[0], scale[1]) if scale else None,
        direction=node.choice("direction", Direction),
        yes=_as_written(node.data.get("yes")),
        no=_as_written(node.data.get("no")),
        at=node.reference("at"),
        when=node.one("when", _build_condition) or {},
        origin=node.key_origin("column"),
    )


def _build_elapsed(node: Node) -> Elapsed:
    return Elapsed(
        id=node.required_text("id"),
        touchpoint=node.required_reference("touchpoint"),
        start=node.texts("from"),
        end=node.texts("to"),
        title=node.text("title"),
        unit=node.text("unit") or "minutes",
        origin=node.origin,
    )


def _build_condition(node: Node) -> dict[str, tuple[str, ...]]:
    return {column: _as_written(value.data) for column, value in node.entries()}


def _one_or_more(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _as_written(value: Any) -> tuple[str, ...]:
    """Return values as the data have them in text; YAML may have made numbers of them."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(str(each).lower() if isinstance(each, bool) else str(each) for each in values)


def check_data(atlas: Atlas, personas: frozenset[str], journeys: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each id in the data settings that names nothing.

    ``personas`` and ``journeys`` are all that have a file, those that could not be read among them.
    """
    data = atlas.workspace.data
    if data is None:
        return
    seen: set[str] = set()
    for source in data.sources:
        if source.id in seen:
            yield Problem(
                rule="duplicate-id", location=source.origin, message=texts.DUPLICATE_SOURCE(id=source.id)
            )
        seen.add(source.id)
        yield from _check_ids([source.journey, *source.journeys.values()], journeys, texts.UNKNOWN_JOURNEY)
        travellers = [source.persona, *source.personas.values(), *(r.persona for r in source.persona_rules)]
        yield from _check_ids(travellers, personas, texts.UNKNOWN_PERSONA)
        if journeys <= atlas.journeys.keys():  # else a journey that is broken may declare what is named
            yield from _check_places(source, atlas)


def _check_ids(references: Iterable[Reference | None], known: Iterable[str], text: Text) -> Iterator[Problem]:
    ids = set(known)
    for reference in references:
        if reference is not None and reference.id not in ids:
            yield report_unknown(text, reference, ids)


def _check_places(source: Source, atlas: Atlas) -> Iterator[Problem]:
    journeys = list_journeys(source, atlas)
    touchpoints = _gather(journeys, lambda journey: (point.id for point in journey.touchpoints))
    if isinstance(source, Survey):
        stages = _gather(journeys, lambda journey: (stage.id for stage in journey.stages))
        places = touchpoints | stages | {WHOLE_JOURNEY}
        asked = [*source.names.values(), *(answer.at for answer in source.answers)]
        yield from _check_ids(asked, places, texts.UNKNOWN_PLACE)
    if isinstance(source, EventLog):
        outcomes = _gather(journeys, lambda journey: (outcome.id for outcome in journey.outcomes))
        ends = touchpoints | outcomes | {COMPLETE, LOST}
        yield from _check_ids(source.names.values(), ends, texts.UNKNOWN_END)
        visited = [*source.complete_at, *(each.touchpoint for each in source.elapsed)]
        yield from _check_ids(visited, touchpoints, texts.UNKNOWN_PLACE)
        yield from _check_ids(source.channels.values(), atlas.workspace.channels, texts.UNKNOWN_CHANNEL)


def _gather(journeys: Iterable[Journey], find: Callable[[Journey], Iterable[str]]) -> frozenset[str]:
    return frozenset(found for journey in journeys for found in find(journey))


def list_journeys(source: Source, atlas: Atlas) -> tuple[Journey, ...]:
    """Return the journeys that the rows of a source may belong to."""
    if source.journey is not None:
        journey = atlas.journeys.get(source.journey.id)
        return () if journey is None else (journey,)
    return tuple(atlas.journeys.values())
