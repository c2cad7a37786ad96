"""What was counted: how figures moved, how many came, how long it took; nothing where nothing was measured.

Everything but the trends is that of the last period that has it: what was before is in the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from journeymap.model import COMPLETE, LOST, START, MeasuredMetric, Measurement, MetricKind, Visits
from journeymap.report import texts as words
from journeymap.report.document import measured_texts, texts
from journeymap.report.document.content import Cell, Kind, Section, SectionName, Table
from journeymap.report.document.drafting import draft_table, name_cell
from journeymap.report.document.subject import Subject, Told
from journeymap.report.naming import name_channel
from journeymap.report.terminal import make_safe
from journeymap.score.trend import COMPLETION, Trend, find_trends
from journeymap.value import NamedTuple

_MINUTE = 60


class _Dated(Protocol):
    @property
    def period(self) -> str: ...


_Figure = TypeVar("_Figure", bound=_Dated)


class _Own(NamedTuple):
    """A journey and what was measured of it."""

    told: Told
    measurement: Measurement


def compose_measured(subject: Subject) -> Section | None:
    """Return the measured figures of the journeys; nothing where no journey has any."""
    own = [
        _Own(told, found)
        for told in subject.told
        if (found := told.atlas.measurements.get(told.journey.id)) is not None and found.periods
    ]
    tables = (
        *_draft_trends(subject, own),
        *_draft_volume(subject, own),
        *_draft_switches(subject, own),
        *_draft_times(subject, own),
        *_draft_durations(subject, own),
    )
    if not tables:
        return None
    return Section(
        name=SectionName.MEASURED,
        title=measured_texts.TITLE.say(subject.language),
        sentences=(_tell_origin(subject, own),),
        tables=tables,
        remarks=tuple(_remark(subject, tables)),
    )


def _tell_origin(subject: Subject, own: list[_Own]) -> str:
    periods = sorted({period for each in own for period in each.measurement.periods})
    least = min(each.measurement.min_group for each in own)
    text = measured_texts.COUNTED if len(periods) > 1 else measured_texts.COUNTED_ONCE
    return text.say(subject.language, first=periods[0], last=periods[-1], min_group=least)


def _remark(subject: Subject, tables: tuple[Table, ...]) -> Iterator[str]:
    names = {table.name for table in tables}
    if "trends" in names:
        yield measured_texts.REMARK.say(subject.language)
    if "volume" in names:
        yield measured_texts.VOLUME_REMARK.say(subject.language)
    if not names.isdisjoint({"times", "durations"}):
        yield measured_texts.P90_REMARK.say(subject.language)


def _is_kept(subject: Subject, told: Told, place: str) -> bool:
    """Whether the report is about a place; about the whole journey it is unless it is about a part."""
    return place in told.kept or not subject.focus.is_part


def _draft_trends(subject: Subject, own: list[_Own]) -> tuple[Table, ...]:
    heads = (
        ("place", texts.COLUMN_WHERE, Kind.TEXT),
        ("figure", measured_texts.COLUMN_FIGURE, Kind.TEXT),
        ("period_before", measured_texts.COLUMN_PERIOD_BEFORE, Kind.TEXT),
        ("old", measured_texts.COLUMN_OLD, Kind.SCORE),
        ("period", measured_texts.COLUMN_PERIOD, Kind.TEXT),
        ("new", measured_texts.COLUMN_NEW, Kind.SCORE),
        ("difference", measured_texts.COLUMN_DIFFERENCE, Kind.SIGNED),
        ("verdict", measured_texts.COLUMN_VERDICT, Kind.TEXT),
    )
    rows = [
        (told, _trend(subject, told, trend))
        for told, measurement in own
        for trend in find_trends(measurement, told.atlas.workspace.emotion_scale, subject.focus.persona)
        if _is_kept(subject, told, trend.place)
    ]
    return draft_table(subject, "trends", measured_texts.TRENDS, heads, rows)


def _trend(subject: Subject, told: Told, trend: Trend) -> tuple[Cell, ...]:
    verdicts = {True: measured_texts.SIGNIFICANT, False: measured_texts.CHANCE}
    verdict = verdicts.get(trend.is_significant or False, measured_texts.CHANCE)
    if trend.is_significant is None:
        verdict = measured_texts.CANNOT_BE_TOLD
    language = subject.language
    figure = (
        measured_texts.COMPLETION.say(language)
        if trend.id == COMPLETION and not trend.place
        else _name_metric(told, trend.place, trend.id)
    )
    return (
        _name_place(subject, told, trend.place),
        figure,
        trend.before,
        trend.old,
        trend.after,
        trend.new,
        trend.difference.value,
        verdict.say(language),
    )


def _name_place(subject: Subject, told: Told, place: str) -> str:
    """Return the title of a touchpoint, a stage or an outcome; the start and the whole have words of ours."""
    if not place:
        return measured_texts.WHOLE.say(subject.language)
    titles = {point.id: point.title for point in told.journey.touchpoints}
    titles |= {stage.id: stage.title for stage in told.journey.stages}
    titles |= {outcome.id: outcome.title for outcome in told.journey.outcomes}
    return make_safe(titles.get(place) or place)


def _name_metric(told: Told, place: str, identifier: str) -> str:
    metrics = [metric for point in told.journey.touchpoints if point.id == place for metric in point.metrics]
    metrics += [metric for stage in told.journey.stages if stage.id == place for metric in stage.metrics]
    metrics += told.journey.survey if not place else ()
    named = (metric.title for metric in metrics if metric.id == identifier)
    return make_safe(next(filter(None, named), identifier))


def _pair_periods(
    figures: Iterable[_Figure], key: Callable[[_Figure], object]
) -> Iterator[tuple[_Figure, _Figure | None]]:
    """Yield the figure of the last period of all and the one before, by key; keys in their order."""
    listed = list(figures)
    periods = sorted({figure.period for figure in listed})[-2:]
    found = {(figure.period, key(figure)): figure for figure in listed}
    for figure in listed:
        if figure.period == periods[-1]:
            before = found.get((periods[0], key(figure))) if len(periods) > 1 else None
            yield figure, before


def _draft_volume(subject: Subject, own: list[_Own]) -> tuple[Table, ...]:
    heads = (
        ("place", texts.COLUMN_WHERE, Kind.TEXT),
        ("period", measured_texts.COLUMN_PERIOD, Kind.TEXT),
        ("visits", measured_texts.COLUMN_VISITS, Kind.COUNT),
        ("visits_before", measured_texts.COLUMN_VISITS_BEFORE, Kind.COUNT),
        ("cases", measured_texts.COLUMN_DIFFERENT_CASES, Kind.COUNT),
        ("lost", measured_texts.COLUMN_STOPPED, Kind.COUNT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = []
    for told, measurement in own:
        visits = [each for each in measurement.visits if _is_of(each.persona, subject)]
        for now, before in _pair_periods(visits, _place_of):
            if _is_kept(subject, told, _place_of(now)):
                counts = (now.count, before.count if before else None, now.cases, now.lost)
                rows.append((told, (_name_place(subject, told, _place_of(now)), now.period, *counts)))
    return draft_table(subject, "volume", measured_texts.VOLUME, heads, rows)


def _is_of(persona: object, subject: Subject) -> bool:
    """Whether a figure is that of the persona that the report is about, else of everyone."""
    return getattr(persona, "id", None) == subject.focus.persona


def _draft_switches(subject: Subject, own: list[_Own]) -> tuple[Table, ...]:
    heads = (
        ("from_channel", texts.COLUMN_FROM_CHANNEL, Kind.TEXT),
        ("to_channel", texts.COLUMN_TO_CHANNEL, Kind.TEXT),
        ("period", measured_texts.COLUMN_PERIOD, Kind.TEXT),
        ("switches", measured_texts.COLUMN_SWITCHES, Kind.COUNT),
        ("switches_before", measured_texts.COLUMN_SWITCHES_BEFORE, Kind.COUNT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = []
    for told, measurement in own if not subject.focus.is_part else ():
        switches = [each for each in measurement.channel_switches if _is_of(each.persona, subject)]
        pairs = _pair_periods(switches, lambda each: (each.source.id, each.target.id))
        for now, before in pairs:
            ends = (
                name_cell(name_channel(told.atlas, each.id), subject) or each.id
                for each in (now.source, now.target)
            )
            rows.append((told, (*ends, now.period, now.count, before.count if before else None)))
    return draft_table(subject, "counted-switches", measured_texts.SWITCHES, heads, rows)


def _draft_times(subject: Subject, own: list[_Own]) -> tuple[Table, ...]:
    heads = (
        ("from", texts.COLUMN_FROM, Kind.TEXT),
        ("to", texts.COLUMN_TO, Kind.TEXT),
        ("period", measured_texts.COLUMN_PERIOD, Kind.TEXT),
        ("cases", texts.COLUMN_CASES, Kind.COUNT),
        ("median_minutes", measured_texts.COLUMN_MEDIAN_MINUTES, Kind.NUMBER),
        ("p90_minutes", measured_texts.COLUMN_P90_MINUTES, Kind.NUMBER),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = []
    for told, measurement in own if subject.focus.persona is None else ():
        steps = [each for each in measurement.transitions if each.median_seconds is not None]
        for now, _ in _pair_periods(steps, lambda each: (each.source.id, each.target.id)):
            ends = (now.source.id, now.target.id)
            if set(ends) & {START, COMPLETE, LOST} or not any(_is_kept(subject, told, each) for each in ends):
                continue
            names = (_name_place(subject, told, each) for each in ends)
            minutes = (_to_minutes(now.median_seconds), _to_minutes(now.p90_seconds))
            rows.append((told, (*names, now.period, now.count, *minutes)))
    return draft_table(subject, "times", measured_texts.TIMES, heads, rows)


def _to_minutes(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds / _MINUTE, 1)


def _draft_durations(subject: Subject, own: list[_Own]) -> tuple[Table, ...]:
    heads = (
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("figure", measured_texts.COLUMN_FIGURE, Kind.TEXT),
        ("persona", texts.COLUMN_PERSONA, Kind.TEXT),
        ("period", measured_texts.COLUMN_PERIOD, Kind.TEXT),
        ("n", measured_texts.COLUMN_N, Kind.COUNT),
        ("median", measured_texts.COLUMN_MEDIAN, Kind.NUMBER),
        ("p90", measured_texts.COLUMN_P90, Kind.NUMBER),
        ("unit", texts.COLUMN_UNIT, Kind.TEXT),
    )
    rows = [
        (told, _duration(subject, told, now))
        for told, measurement in own
        for now, _ in _pair_periods(_list_durations(measurement, subject), _key_metric)
        if _is_kept(subject, told, _place_of(now))
    ]
    return draft_table(subject, "durations", measured_texts.DURATIONS, heads, rows)


def _list_durations(measurement: Measurement, subject: Subject) -> Iterator[MeasuredMetric]:
    for each in measurement.metrics:
        persona = each.metric.persona
        if each.metric.kind is MetricKind.DURATION and (
            subject.focus.persona is None or _is_of(persona, subject)
        ):
            yield each


def _key_metric(measured: MeasuredMetric) -> object:
    persona = measured.metric.persona
    return _place_of(measured), measured.metric.id, None if persona is None else persona.id


def _place_of(measured: MeasuredMetric | Visits) -> str:
    reference = measured.touchpoint or measured.stage
    return "" if reference is None else reference.id


def _duration(subject: Subject, told: Told, measured: MeasuredMetric) -> tuple[Cell, ...]:
    metric, place = measured.metric, _place_of(measured)
    persona = None if metric.persona is None else told.atlas.personas.get(metric.persona.id)
    return (
        _name_place(subject, told, place),
        _name_metric(told, place, metric.id),
        None if persona is None else make_safe(persona.name),
        measured.period,
        metric.n,
        metric.value,
        metric.p90,
        _name_unit(metric.unit, subject),
    )


def _name_unit(unit: str | None, subject: Subject) -> str | None:
    known = words.UNITS.get(unit or "")
    return unit if known is None else known[1].say(subject.language)
