"""Figures in cells: for each a card with its title, a bar beside the figure, and what it is held to.

A bar is the value on the 0..100 scale as the score has it, for a KPI its attainment between floor and target;
it has no colour of its own, for green below a target would say that all is well.
A card has no more columns than it is told: what does not fit beside the bar stands above it. A table with a
line for each figure was refused: it would stand far from the touchpoint that was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.draw.terminal.screen import BOLD, FAINT, Cell, Screen, code_of_series
from journeymap.language.cells import GLUE, display_width, make_safe, wrap
from journeymap.model import Kpi, Metric, MetricKind, Signal, Stage, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cast import list_completion_facts, list_loose_kpis
from journeymap.scene.map.figures import (
    find_reading,
    find_scored,
    find_stage_metrics,
    has_scale,
    list_kpi_facts,
    list_metric_facts,
    name_figure,
    name_metric,
    say_threshold,
)
from journeymap.scene.map.persona_rows import group_by_persona, list_own_facts
from journeymap.scene.map.trends import find_trend, say_trend
from journeymap.scene.map.view import View
from journeymap.scene.map.wording import (
    count_answers,
    say_sample,
    write_kpi,
    write_metric,
    write_points,
    write_unit,
)
from journeymap.score.result import ScoredMetric
from journeymap.score.trend import Trend
from journeymap.value import dataclass

Card = list[Cell]
_SIGN = 2
"""Cells of the sign behind a fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Writes the figures of one journey, each card ``width`` cells wide."""

    view: View
    screen: Screen
    width: int

    def list_journey_cards(self) -> Iterator[Card]:
        """Yield completion, the survey of the whole journey, and KPIs that no stage follows."""
        completion = self.view.score.completion
        if completion.share is not None:
            card = self._write_card(
                self.view.say(texts.COMPLETION),
                self.view.percent(completion.share),
                completion.figure.value,
                list_completion_facts(self.view, self.view.journey.completion),
            )
            yield card + self._write_trend(self.view.trends.get(("", "completion", None)))
        yield from self._list_metric_cards(self.view.journey.survey, self.view.score.survey_metrics, "")
        yield from map(self._write_kpi, list_loose_kpis(self.view))

    def list_touchpoint_cards(self, touchpoint: Touchpoint) -> Iterator[Card]:
        """Yield the metrics of a touchpoint; emotions are in the curve already."""
        score = self.view.touchpoint_scores.get(touchpoint.id)
        metrics = tuple(metric for metric in touchpoint.metrics if metric.kind is not MetricKind.EMOTION)
        yield from self._list_metric_cards(metrics, score.metrics if score else (), touchpoint.id)

    def list_stage_cards(self, stage: Stage) -> Iterator[Card]:
        """Yield the KPIs, the metrics and the signals of a stage."""
        scored = find_stage_metrics(self.view, stage)
        yield from map(self._write_kpi, stage.kpis)
        yield from self._list_metric_cards(stage.metrics, scored, stage.id)
        yield from map(self._write_signal, stage.signals)

    def _list_metric_cards(
        self, metrics: tuple[Metric, ...], scored: tuple[ScoredMetric, ...], place: str
    ) -> Iterator[Card]:
        for head, rows in group_by_persona(metrics):
            if head is not None:
                card = self._write_metric(head, find_scored(scored, head), place)
            else:
                card = self._write_title(name_metric(self.view, rows[0]))
            yield card + [cell for row in rows for cell in self._write_persona(row, head, place)]

    def _write_metric(self, metric: Metric, scored: ScoredMetric | None, place: str) -> Card:
        reading = find_reading(self.view, metric, scored) if has_scale(metric) else None
        value = None if reading is None else reading.value
        facts = list_metric_facts(self.view, metric)
        title = name_figure(self.view, metric)
        card = self._write_card(title, write_metric(self.view, metric), value, facts)
        return card + self._write_trend(find_trend(self.view, place, metric))

    def _write_persona(self, metric: Metric, head: Metric | None, place: str) -> Card:
        """One line for a persona's figure: the marker, the figure, how it moved, how many answered."""
        persona = metric.persona
        number = None if persona is None else self.view.numbers.get(persona.id)
        marker = self.screen.marker(number) if number is not None else ""
        named = marker or make_safe(self.view.names([persona] if persona else []))
        facts = [f"{named} {write_metric(self.view, metric) or self.view.say(texts.NOT_MEASURED)}"]
        trend = find_trend(self.view, place, metric)
        if trend is not None:
            facts.append(f"{self._mark(trend)} {write_points(self.view, trend.difference.value)}".strip())
        answers = count_answers(metric)
        if answers is not None:
            facts.append(say_sample(answers, self.view.language))
        facts += list_own_facts(self.view, head, metric)
        code = FAINT if number is None else code_of_series(number)
        return [(line, code) for line in self._join(facts, f" {GLUE}{GLUE}")]

    def _write_kpi(self, kpi: Kpi) -> Card:
        scored = self.view.kpi_scores.get(kpi.id)
        value = None if scored is None else scored.value
        return self._write_card(kpi.title, write_kpi(self.view, kpi), value, list_kpi_facts(self.view, kpi))

    def _write_signal(self, signal: Signal) -> Card:
        figure = None if signal.value is None else write_unit(self.view, signal.value, signal.unit)
        threshold = say_threshold(self.view, signal)
        return self._write_card(signal.title, figure, None, [threshold] if threshold else [])

    def _write_card(self, title: str, figure: str | None, value: float | None, facts: list[str]) -> Card:
        card = self._write_title(title)
        told = self.view.say(texts.NOT_MEASURED) if figure is None else make_safe(figure)
        if figure is None:
            card += [(line, FAINT) for line in self._wrap(told)]
        elif value is None:
            card += [(line, BOLD) for line in self._wrap(told)]
        else:
            bar = self.screen.draw_bar(value)
            beside = self.screen.plain(f"{bar} {told}")
            lines = [beside] if display_width(beside) <= self.width else [*self._wrap(told), bar]
            card += [(line, BOLD) for line in lines]
        return card + [(line, FAINT) for line in self._join(facts, f"{GLUE}· ")]

    def _write_title(self, title: str) -> Card:
        return [(line, None) for line in self._wrap(make_safe(title))]

    def _write_trend(self, trend: Trend | None) -> Card:
        if trend is None:
            return []
        told = f"{self._mark(trend)} {say_trend(self.view, trend)}".strip()
        return [(line, None if trend.is_significant else FAINT) for line in self._wrap(make_safe(told))]

    def _mark(self, trend: Trend) -> str:
        change = round(trend.difference.value, 1)
        rise, fall, level = self.screen.signs.changes
        return rise if change > 0 else fall if change < 0 else level

    def _join(self, facts: Iterable[str], separator: str) -> list[str]:
        """Return facts in a row; one that fits on a line with the sign behind it is not torn apart."""
        kept = (
            fact.replace(" ", GLUE) if display_width(fact) + _SIGN <= self.width else fact
            for fact in map(make_safe, facts)
        )
        row = separator.join(kept)
        return self._wrap(row) if row else []

    def _wrap(self, text: str) -> list[str]:
        return wrap(self.screen.plain(text), self.width)
