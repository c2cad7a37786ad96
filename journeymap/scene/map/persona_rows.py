"""A metric's figures by persona: a small table with a line each, its columns below one another.

A line has the persona's marker, the figure, a bar in the persona's colour, how it moved and how many answers
there are; what no line has room for stands on one below it, and all of it in words in the line's title.
Title, figure, words and bar for each persona were refused: with five of them, the lane was longer than the
rest of the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymap.model import Metric, MetricKind
from journeymap.scene.map import texts, trend_texts
from journeymap.scene.map.sources import cite
from journeymap.scene.map.trends import find_trend
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, SEPARATOR, View, name_group
from journeymap.scene.map.wording import (
    count_answers,
    read_mean,
    say_sample,
    write_metric,
    write_points,
)
from journeymap.scene.marks import draw_change, draw_marker, name_series
from journeymap.scene.pen import META, META_STRONG, Pen
from journeymap.scene.shapes import Box, Group, Line, Shape
from journeymap.scene.type import measure
from journeymap.score.metric import Reading, read_metric
from journeymap.score.trend import Trend
from journeymap.value import NamedTuple

_INDENT = 18.0
"""The room of a marker."""
_GAP = 8.0
_MARK = 13.0
"""The room of a trend's mark."""
_SHORTEST = 26.0
"""A bar that is shorter tells nothing."""
_BAR = 5.0
_USUAL = ("%100", "+99,9", "n = 999")
"""Columns are at least as wide as these, so that those of most metrics stand below one another."""


class _Line(NamedTuple):
    """A persona's figure in the words of the picture."""

    name: str
    number: int | None
    """Among the travellers; ``None`` for a persona that is not one of them."""
    value: str
    reading: Reading
    change: str
    answers: str
    trend: Trend | None
    notes: str
    """What holds for this figure and not for that of everyone."""


class _Columns(NamedTuple):
    """How wide the columns are; 0 where one is on the line below."""

    value: float
    bar: float
    change: float
    answers: float


def group_by_persona(metrics: Sequence[Metric]) -> Iterator[tuple[Metric | None, tuple[Metric, ...]]]:
    """Yield each metric of everyone with those of the personas that have its id, in their order.

    There is no first where only personas have the metric; one persona alone is a metric like any other.
    """
    if not [metric for metric in metrics if metric.persona is not None]:
        for metric in metrics:
            yield metric, ()
        return
    groups: dict[str, list[Metric]] = {}
    for metric in metrics:
        groups.setdefault(metric.id, []).append(metric)
    for members in groups.values():
        heads = [metric for metric in members if metric.persona is None]
        rows = tuple(metric for metric in members if metric.persona is not None)
        for head in heads[:-1]:
            yield head, ()
        if heads:
            yield heads[-1], rows
        elif len(rows) == 1:
            yield rows[0], ()
        else:
            yield None, rows


def write_persona_rows(
    view: View, pen: Pen, lane: str, place: str, head: Metric | None, rows: Iterable[Metric]
) -> None:
    """A line for each persona; ``place`` is that of the trend, ``head`` what stands above for everyone."""
    lines = [(metric, _read_line(view, place, head, metric)) for metric in rows]
    columns = _share_width(pen.width, [line for _, line in lines])
    pen.skip(4)
    for metric, line in lines:
        inner = Pen(pen.x, pen.y, pen.width, pen.background)
        _write_line(inner, line, columns)
        persona = "" if metric.persona is None else metric.persona.id
        identifier = f"{lane}.{place}.{metric.id}.{persona}" if place else f"{lane}.{metric.id}.{persona}"
        pen.shapes.append(
            name_group(identifier, "persona-figure", tuple(inner.shapes), _say_line(view, line))
        )
        pen.y = inner.y + 1


def _read_line(view: View, place: str, head: Metric | None, metric: Metric) -> _Line:
    trend = find_trend(view, place, metric)
    answers = count_answers(metric)
    persona = metric.persona
    return _Line(
        name="" if persona is None else view.names([persona]),
        number=None if persona is None else view.numbers.get(persona.id),
        value=_write_value(view, head, metric),
        reading=read_metric(metric, view.atlas.workspace.emotion_scale),
        change="" if trend is None else write_points(view, trend.difference.value),
        answers="" if answers is None else say_sample(answers, view.language),
        trend=trend,
        notes=SEPARATOR.join(_list_notes(view, head, metric)),
    )


def _write_value(view: View, head: Metric | None, metric: Metric) -> str:
    """The figure; of a mean whose scale the line of everyone tells, with two decimals and without it."""
    mean = read_mean(metric)
    scaled = metric.kind in (MetricKind.CES, MetricKind.RATING)
    if scaled and head is not None and mean is not None and head.scale == metric.scale:
        return view.number(mean, 2)
    return write_metric(view, metric) or view.say(texts.NOT_MEASURED)


def list_own_facts(view: View, head: Metric | None, metric: Metric) -> Iterator[str]:
    """That a persona's figure is assumed, and its period, as far as the line of everyone does not say so."""
    if metric.assumed and not (head and head.assumed):
        yield view.say(texts.ASSUMED)
    if metric.period and (head is None or head.period != metric.period):
        yield metric.period


def _list_notes(view: View, head: Metric | None, metric: Metric) -> Iterator[str]:
    yield from list_own_facts(view, head, metric)
    if head is None or head.evidence != metric.evidence:
        yield from cite(view, metric.evidence)


def _share_width(width: float, lines: Sequence[_Line]) -> _Columns:
    """Give the bar what the words leave; where that is too little, words go to a line below."""
    value, change, answers = (
        max(measure(word, META.size, "semibold") for word in (usual, *words)) + 0.01
        for usual, words in zip(
            _USUAL,
            ([x.value for x in lines], [x.change for x in lines], [x.answers for x in lines]),
            strict=True,
        )
    )
    change = change + _MARK + _GAP if any(line.change for line in lines) else 0.0
    answers = answers + _GAP if any(line.answers for line in lines) else 0.0
    least = _GAP + _SHORTEST if any(line.reading.value is not None for line in lines) else 0.0
    left = width - _INDENT - value - least
    if left < change + answers:
        answers = 0.0
    if left < change:
        change = 0.0
    if left < 0:
        return _Columns(width - _INDENT, 0, 0, 0)
    return _Columns(value, least and left + _SHORTEST - change - answers, change, answers)


def _write_line(pen: Pen, line: _Line, columns: _Columns) -> None:
    below = []
    if line.number is None:
        pen.write(line.name, META_STRONG, "ink-soft")
    else:
        pen.shapes.append(draw_marker(line.number, pen.x + 6, pen.y + 7.5, 4.6))
    top = pen.y
    pen.write(line.value, META_STRONG, "ink", indent=_INDENT, room=_INDENT + columns.value)
    x = pen.x + _INDENT + columns.value
    if columns.bar:
        pen.shapes += _draw_bar(line, x + _GAP, top + 5, columns.bar)
        x += _GAP + columns.bar
    if line.trend is not None:
        if columns.change:
            _place_change(pen, line, line.trend, x + _GAP, top, columns.change - _GAP)
        else:
            _place_change(pen, line, line.trend, pen.x + _INDENT, pen.y, pen.width - _INDENT)
            pen.skip(META.leading)
    if line.answers and columns.answers:
        end = pen.x + pen.width
        pen.place(line.answers, META, "ink-muted", end, top, columns.answers - _GAP, "end")
    elif line.answers:
        below.append(line.answers)
    below += [line.notes] if line.notes else []
    if below:
        pen.write(SEPARATOR.join(below), META, "ink-muted", indent=_INDENT)


def _place_change(pen: Pen, line: _Line, trend: Trend, x: float, y: float, width: float) -> None:
    pen.shapes += draw_change(trend.difference.value, x, y + 2.5, significant=trend.is_significant)
    fill = "ink-soft" if trend.is_significant else "ink-muted"
    style = META_STRONG if trend.is_significant else META
    pen.place(line.change, style, fill, x + _MARK, y, width - _MARK)


def _draw_bar(line: _Line, x: float, y: float, width: float) -> Iterator[Shape]:
    reading = line.reading
    if reading.value is None:
        return
    yield Box(x, y, round(width, 2), _BAR, _BAR / 2, "kpi-track")
    role = name_series(-1 if line.number is None else line.number)
    if reading.value > 0:
        yield Box(x, y, max(_BAR, round(width * reading.value / 100, 2)), _BAR, _BAR / 2, role)
    if reading.lower is not None and reading.upper is not None:
        left, right = (round(x + width * limit / 100, 2) for limit in (reading.lower, reading.upper))
        yield Line(((left, y + _BAR + 2.5), (right, y + _BAR + 2.5)), "ink-muted", 1.2)


def _say_line(view: View, line: _Line) -> str:
    facts = [line.value, *filter(None, (line.answers, line.notes))]
    if line.trend is not None:
        verdict = view.say(trend_texts.VERDICTS[line.trend.is_significant])
        facts.append(
            view.say(trend_texts.SINCE, change=line.change, before=line.trend.before, verdict=verdict)
        )
    return view.say(trend_texts.ROW, persona=line.name, facts=", ".join(facts))


def write_marker_key(view: View, top: float, shapes: Iterable[Shape]) -> Pen:
    """Whose markers those of the lines are, under the lane's title; nothing where there is no line."""
    pen = Pen(MARGIN, top + 26, HEAD_WIDTH - 18, "page")
    told = [metric for one in view.grid.touchpoints for metric in one.metrics if metric.persona is not None]
    if not told or not any(map(_holds_rows, shapes)):
        pen.y = top
        return pen
    for traveller in view.travellers:
        pen.shapes.append(draw_marker(traveller.number, pen.x + 7, pen.y + 7.5, 5.5))
        pen.write(traveller.name, META_STRONG, name_series(traveller.number), indent=19)
        pen.skip(4)
    return pen


def _holds_rows(shape: Shape) -> bool:
    return isinstance(shape, Group) and any(
        isinstance(inner, Group) and inner.role == "persona-figure" for inner in shape.shapes
    )
