"""Figures against their scale: metrics of touchpoints, KPIs and signals of stages, each with its bar.

A bar shows the value on the 0..100 scale as the score has it, with its interval as a thin line. What has no
value has an empty, dashed bar and says so.
"""

from __future__ import annotations

from operator import attrgetter

from journeymap.model import Direction, Kpi, Metric, MetricKind, Signal, Stage, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cells import fill_columns
from journeymap.scene.map.persona_rows import group_by_persona, write_marker_key, write_persona_rows
from journeymap.scene.map.sources import cite
from journeymap.scene.map.trends import find_trend, write_trend
from journeymap.scene.map.view import COLUMN_GAP, SEPARATOR, STAGE_PAD, Strip, View, name_group
from journeymap.scene.map.wording import (
    count_answers,
    say_sample,
    write_kpi,
    write_kpi_target,
    write_metric,
    write_unit,
)
from journeymap.scene.marks import draw_evidence
from journeymap.scene.pen import META, META_STRONG, Pen, Style
from journeymap.scene.shapes import Box, Label, Line, Shape
from journeymap.scene.type import measure
from journeymap.score.metric import Reading, read_metric
from journeymap.score.result import ScoredMetric
from journeymap.value import make

FIGURE = Style(15, 19, "bold")
BAR = 6.0
_ROUND = BAR / 2


def compose_metrics(view: View, top: float) -> Strip | None:
    """The metrics of each touchpoint; emotions are in the curve already."""
    if not view.shows("figures"):
        return None
    strip = fill_columns(view, top, "metrics", texts.METRICS, attrgetter("metrics"), _write_metrics)
    if strip is None:
        return None
    key = write_marker_key(view, top, strip.shapes)
    return Strip(height=max(key.y - top, strip.height), shapes=(*key.shapes, *strip.shapes))


def _write_metrics(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    score = view.touchpoint_scores.get(touchpoint.id)
    scored = score.metrics if score else ()
    emotion, place = MetricKind.EMOTION, ("metrics", touchpoint.id)
    metrics = [metric for metric in touchpoint.metrics if metric.kind is not emotion]
    for head, rows in group_by_persona(metrics):
        if pen.shapes:
            pen.skip(9)
        write_metric_group(view, pen, head, rows, scored, place)


def write_metric_group(
    view: View,
    pen: Pen,
    head: Metric | None,
    rows: tuple[Metric, ...],
    scored: tuple[ScoredMetric, ...],
    place: tuple[str, str] = ("figures", ""),
) -> None:
    """A metric of everyone and below it those of personas; ``place`` is the lane, and whose metric it is."""
    lane, identifier = place
    if head is not None:
        write_metric_row(view, pen, head, find_scored(scored, head), identifier)
    else:
        pen.write(name_metric(view, rows[0]), META_STRONG, "ink-soft")
    if rows:
        write_persona_rows(view, pen, lane, identifier, head, rows)


def name_metric(view: View, metric: Metric) -> str:
    """A metric's own title, or that of its kind."""
    return metric.title or view.say(texts.METRIC_KINDS[metric.kind])


def name_figure(view: View, metric: Metric) -> str:
    """The metric's name, and whose it is where it is not everyone's."""
    title = name_metric(view, metric)
    return title if metric.persona is None else f"{title} · {view.names([metric.persona])}"


def find_reading(view: View, metric: Metric, scored: ScoredMetric | None) -> ScoredMetric | Reading | None:
    """The metric on the 0..100 scale: its score, else what a persona's figure alone reads."""
    if scored is None and metric.persona is not None:
        return read_metric(metric, view.atlas.workspace.emotion_scale)
    return scored


def has_scale(metric: Metric) -> bool:
    """Whether the metric is one for a bar: a time alone has no scale."""
    return metric.kind is not MetricKind.DURATION or metric.target is not None


def find_stage_metrics(view: View, stage: Stage) -> tuple[ScoredMetric, ...]:
    """What the metrics of a stage score."""
    return next((part.metrics for part in view.score.stages if part.id == stage.id), ())


def find_scored(scored: tuple[ScoredMetric, ...], metric: Metric) -> ScoredMetric | None:
    """The score of exactly this metric: a value of one persona never stands for the blend of all."""
    persona = metric.persona.id if metric.persona else None
    for one in scored:
        if one.id == metric.id:
            for part in (one, *one.parts):
                if part.persona == persona:
                    return part
    return None


def write_metric_row(
    view: View, pen: Pen, metric: Metric, scored: ScoredMetric | None, place: str = ""
) -> None:
    """Title, figure, where it comes from, how it moved, and the bar; no ``place`` is the whole journey."""
    title = name_figure(view, metric)
    write_heading(view, pen, title, write_metric(view, metric), measured=not metric.assumed)
    meta = list_metric_facts(view, metric)
    if meta:
        pen.write(SEPARATOR.join(meta), META, "ink-muted")
    trend = find_trend(view, place, metric)
    if trend is not None:
        write_trend(view, pen, trend)
    if has_scale(metric):
        draw_bar(pen, find_reading(view, metric, scored))


def list_metric_facts(view: View, metric: Metric) -> list[str]:
    """How many answered, what is wanted, and where the figure comes from."""
    facts = []
    answers = count_answers(metric)
    if answers is not None:
        facts.append(say_sample(answers, view.language))
    if metric.target is not None and metric.kind is MetricKind.DURATION:
        facts.append(view.say(texts.TARGET, value=write_unit(view, metric.target, metric.unit)))
    if metric.assumed:
        facts.append(view.say(texts.ASSUMED))
    if metric.period:
        facts.append(metric.period)
    if metric.p90 is not None:
        facts.append(view.say(texts.P90, value=write_unit(view, metric.p90, metric.unit)))
    return [*facts, *cite(view, metric.evidence)]


def write_heading(
    view: View, pen: Pen, title: str, figure: str | None, *, measured: bool | None = None
) -> None:
    """The title, and under it the figure in bold with the sign of its evidence, or that there is none."""
    pen.write(title, META_STRONG, "ink-soft")
    if figure is None:
        pen.write(view.say(texts.NOT_MEASURED), META, "ink-muted")
    else:
        pen.write(figure, FIGURE, "ink", room=pen.width - 18)
        if measured is not None:
            last = pen.shapes[-1]
            width = measure(last.text, FIGURE.size, "bold") if isinstance(last, Label) else 0.0
            y = pen.y - FIGURE.leading / 2
            pen.shapes += draw_evidence(pen.x + width + 13, y, measured=measured)


def draw_bar(pen: Pen, scored: ScoredMetric | Reading | None) -> None:
    """The value of a figure with its interval, and room for it; an empty line where it has none."""
    x, y, width, shapes = pen.x, pen.y + 3, pen.width, pen.shapes
    pen.y = y + BAR
    if scored is None or scored.value is None:
        shapes.append(Line(((x, y + BAR / 2), (x + width, y + BAR / 2)), "line-strong", 1, (2, 4)))
        return
    length = round(width * scored.value / 100, 2)
    shapes.append(make(Box, (x, y, width, BAR, _ROUND, "kpi-track", None, 1, ())))
    if length > 0:
        shapes.append(make(Box, (x, y, max(length, BAR), BAR, _ROUND, "kpi", None, 1, ())))
    if scored.lower is not None and scored.upper is not None:
        shapes.append(_draw_interval(x, y + BAR + 3.5, width, scored.lower, scored.upper))
        pen.y = y + 6 + BAR


def _draw_interval(x: float, y: float, width: float, lower: float, upper: float) -> Shape:
    left, right = round(x + width * lower / 100, 2), round(x + width * upper / 100, 2)
    up, down = y - 2, y + 2
    # One line, there and back at each end: three would be three shapes to make, to write and to pick up.
    points = ((left, up), (left, down), (left, y), (right, y), (right, up), (right, down))
    return make(Line, (points, "ink-muted", 1.2, (), False))


def compose_kpis(view: View, top: float) -> Strip | None:
    """KPIs, customer metrics and signals of each stage, side by side under its columns."""
    if not view.shows("figures"):
        return None
    groups = []
    bottom = top
    for span in view.grid.spans:
        if span.continued:
            continue
        pens = _write_stage_figures(view, span.x + STAGE_PAD, span.width - 2 * STAGE_PAD, top, span.stage)
        if not pens:
            continue
        bottom = max(bottom, *(pen.y for pen in pens))
        shapes = tuple(shape for pen in pens for shape in pen.shapes)
        title = f"{view.say(texts.KPIS)}: {span.stage.title}"
        groups.append(name_group(f"kpis.{span.stage.id}", "kpis", shapes, title))
    return Strip(height=bottom - top, shapes=tuple(groups)) if groups else None


def _write_stage_figures(view: View, x: float, width: float, top: float, stage: Stage) -> list[Pen]:
    """One pen for each row's card; cards stand as wide as the touchpoint columns."""
    items: tuple[Kpi | Signal | tuple[Metric | None, tuple[Metric, ...]], ...]
    items = (*stage.kpis, *group_by_persona(stage.metrics), *stage.signals)
    if not items:
        return []
    scored = find_stage_metrics(view, stage)
    column = view.grid.column_width
    across = max(1, int((width + COLUMN_GAP) // (column + COLUMN_GAP)))
    pens: list[Pen] = []
    row = bottom = top
    for place, item in enumerate(items):
        if place and place % across == 0:
            row = bottom + 10
        pen = Pen(x + place % across * (column + COLUMN_GAP), row, column, "panel")
        if isinstance(item, Kpi):
            write_kpi_row(view, pen, item)
        elif isinstance(item, Signal):
            _write_signal(view, pen, item)
        else:
            head, rows = item
            write_metric_group(view, pen, head, rows, scored, ("kpis", stage.id))
        bottom = max(bottom, pen.y)
        pens.append(pen)
    return pens


def write_kpi_row(view: View, pen: Pen, kpi: Kpi) -> None:
    """Title, value, target and the bar of attainment."""
    write_heading(view, pen, kpi.title, write_kpi(view, kpi), measured=not kpi.assumed)
    pen.write(SEPARATOR.join(list_kpi_facts(view, kpi)), META, "ink-muted")
    draw_bar(pen, view.kpi_scores.get(kpi.id))


def list_kpi_facts(view: View, kpi: Kpi) -> list[str]:
    """What a KPI is held to, who answers for it, and where its figure comes from."""
    target = write_kpi_target(view, kpi)
    facts = [view.say(texts.TARGET, value=target) if target else view.say(texts.NO_TARGET)]
    if kpi.owner and view.shows("owners"):
        facts.append(view.team(kpi.owner))
    if kpi.assumed:
        facts.append(view.say(texts.ASSUMED))
    return [*facts, *cite(view, kpi.evidence)]


def _write_signal(view: View, pen: Pen, signal: Signal) -> None:
    figure = None if signal.value is None else write_unit(view, signal.value, signal.unit)
    write_heading(view, pen, signal.title, figure)
    threshold = say_threshold(view, signal)
    if threshold:
        pen.write(threshold, META, "ink-muted")


def say_threshold(view: View, signal: Signal) -> str:
    """From where on a signal warns; empty where that is not declared."""
    if signal.threshold is None:
        return ""
    sign = "≤ " if signal.direction is Direction.DOWN else "≥ "
    return view.say(texts.THRESHOLD, value=sign + write_unit(view, signal.threshold, signal.unit))
