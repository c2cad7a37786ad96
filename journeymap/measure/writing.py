"""A measurement as the text of its file: sorted, a figure a line, so that a change is a line of a diff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.edit.layout import LONGEST_LINE
from journeymap.edit.scalar import quote, stands_bare
from journeymap.language import Language
from journeymap.measure import texts
from journeymap.model import (
    ChannelSwitch,
    MeasuredCompletion,
    MeasuredMetric,
    MeasuredSource,
    MeasuredTransition,
    Measurement,
    Reference,
    Visits,
)

Value = str | float | Reference | tuple[float, ...] | None


def write_measurement(measurement: Measurement, language: Language) -> str:
    """Return the text of a file under ``measurements/``; the same measurement is always the same text."""
    lines = [
        f"# {texts.FILE_NOTE.say(language)}",
        f"# {texts.FILE_NOTE_PRIVACY.say(language, min_group=measurement.min_group)}",
        "schema_version: 1",
        f"min_group: {measurement.min_group}",
    ]
    lines += _write_list("sources", map(_source, measurement.sources))
    lines += _write_list("metrics", map(_metric, measurement.metrics))
    lines += _write_list("completion", map(_completion, measurement.completion))
    lines += _write_list("visits", map(_visits, measurement.visits))
    lines += _write_list("transitions", map(_transition, measurement.transitions))
    lines += _write_list("channel_switches", map(_switch, measurement.channel_switches))
    return "\n".join(lines) + "\n"


def _write_list(key: str, items: Iterable[dict[str, Value]]) -> Iterator[str]:
    written = [line for item in items for line in _write_item(item)]
    if written:
        yield f"{key}:"
        yield from written


def _write_item(item: dict[str, Value]) -> list[str]:
    """Return a figure on its line; too long for one, it has a line for each field, as ``fmt`` has it."""
    fields = [
        f"{name}: {_write_value(value)}" for name, value in item.items() if value is not None and value != ()
    ]
    line = f"  - {{{', '.join(fields)}}}"
    if len(line) <= LONGEST_LINE:
        return [line]
    return [f"  - {fields[0]}", *(f"    {each}" for each in fields[1:])]


def _write_value(value: Value) -> str:
    if isinstance(value, Reference):
        return _write_text(value.id)
    if isinstance(value, str):
        return _write_text(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_write_number, value))}]"
    assert value is not None  # noqa: S101  # left out above
    return _write_number(value)


def _write_number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))


def _write_text(text: str) -> str:
    return text if stands_bare(text, in_brackets=True) else quote(text)


def _source(source: MeasuredSource) -> dict[str, Value]:
    return {"id": source.id, "kind": source.kind, "method": source.method}


def _metric(measured: MeasuredMetric) -> dict[str, Value]:
    metric = measured.metric
    return {
        "period": measured.period,
        "touchpoint": measured.touchpoint,
        "stage": measured.stage,
        "persona": metric.persona,
        "id": metric.id,
        "title": metric.title,
        "kind": metric.kind.value,
        "counts": metric.counts,
        "promoters": metric.promoters,
        "passives": metric.passives,
        "detractors": metric.detractors,
        "k": metric.k,
        "mean": metric.mean,
        "sd": metric.sd,
        "value": metric.value,
        "p90": metric.p90,
        "scale": metric.scale,
        "direction": None if metric.direction is None else metric.direction.value,
        "unit": metric.unit,
        "n": metric.n,
        "source": metric.source,
    }


def _completion(completion: MeasuredCompletion) -> dict[str, Value]:
    return {
        "period": completion.period,
        "persona": completion.persona,
        "k": completion.k,
        "n": completion.n,
        "open": completion.open or None,
    }


def _visits(visits: Visits) -> dict[str, Value]:
    return {
        "period": visits.period,
        "touchpoint": visits.touchpoint,
        "stage": visits.stage,
        "persona": visits.persona,
        "count": visits.count,
        "cases": visits.cases,
        "lost": visits.lost,
    }


def _transition(transition: MeasuredTransition) -> dict[str, Value]:
    return {
        "period": transition.period,
        "persona": transition.persona,
        "from": transition.source,
        "to": transition.target,
        "count": transition.count,
        "median_seconds": transition.median_seconds,
        "p90_seconds": transition.p90_seconds,
    }


def _switch(switch: ChannelSwitch) -> dict[str, Value]:
    return {
        "period": switch.period,
        "persona": switch.persona,
        "from": switch.source,
        "to": switch.target,
        "count": switch.count,
    }
