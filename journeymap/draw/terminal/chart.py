"""Puts the map together, band under band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from journeymap.draw.terminal import texts as own_texts
from journeymap.draw.terminal.curve import ROWS, Canvas
from journeymap.draw.terminal.figures import Card, Writer
from journeymap.draw.terminal.pages import GAP, GUTTER, WIDEST, Band, Segment, cut_bands
from journeymap.draw.terminal.screen import (
    ASCII,
    BOLD,
    FAINT,
    SEVERITY_CODES,
    UNICODE,
    Cell,
    Screen,
    code_of_score,
    code_of_series,
    pad_left,
)
from journeymap.language import Language
from journeymap.language.cells import display_width, make_safe, wrap
from journeymap.model import Atlas, Journey, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.feelings import Series, gather_series
from journeymap.scene.map.view import View, compose_view
from journeymap.scene.map.wording import write_signed
from journeymap.scene.marks import level_severity
from journeymap.score.result import JourneyScore

LEAST_WIDTH = 40
_LAST = 1 << 20
"""After every persona: everyone has the number -1."""
_CARD = 28
"""Cells of a card with a figure of the whole journey, the gap behind it left out."""


def write_map(
    atlas: Atlas,
    journey: Journey,
    score: JourneyScore,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the map of a journey, no line wider than ``width`` cells (at least 40), ending in a line break.

    Words wrap and are never cut; ``ascii_only`` replaces what is no letter by plain signs.
    """
    view = compose_view(atlas, journey, score, language)
    screen = Screen(width=max(LEAST_WIDTH, width), colour=colour, signs=ASCII if ascii_only else UNICODE)
    series = gather_series(view)
    lines = [
        *_write_head(view, screen),
        *_write_legend(view, screen, series),
        *_write_indicators(view, screen),
    ]
    for band in cut_bands([len(stage.touchpoints) for stage in journey.stages], screen.width):
        lines += ["", *_Block(view, screen, band, series).write()]
    lines += _write_missing(view, screen, series)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _write_head(view: View, screen: Screen) -> Iterator[str]:
    journey, score = view.journey, view.score
    for line in wrap(make_safe(journey.title), screen.width):
        yield screen.paint(line, BOLD)
    facts = [view.say(texts.JOURNEY_MAP), view.say(texts.STATES[journey.state])]
    if view.shows("figures"):
        facts.append(f"{view.say(texts.JOURNEY_SCORE)}: {_say_score(view, score)}")
    for line in wrap(screen.plain(" · ".join(facts)), screen.width):
        yield line


def _say_score(view: View, score: JourneyScore) -> str:
    if score.value is None:
        return view.say(texts.NOT_SCORED)
    grade = f" {score.grade_label}" if score.grade_label else ""
    return view.score_text(score.value) + grade


def _write_legend(view: View, screen: Screen, series: Sequence[Series]) -> Iterator[str]:
    """Yield who each marker stands for, and what the sign of a severity means."""
    people = {one.number: one.name for one in series}
    people |= {each.number: each.name for each in view.travellers if each.id in _list_measured(view)}
    items: list[Cell] = [
        (f"{screen.marker(number)} {make_safe(name)}", code_of_series(number))
        for number, name in sorted(people.items(), key=lambda item: item[0] % _LAST)
    ]
    if any(touchpoint.moment_of_truth for touchpoint in view.journey.touchpoints):
        items.append((f"{screen.signs.star} {view.say(texts.MOMENT_OF_TRUTH)}", None))
    if any(touchpoint.pain_points for touchpoint in view.journey.touchpoints):
        sign, code = _sign_severity(view, screen, 4)
        items.append((f"{sign} {view.say(texts.LEGEND_SEVERITY)}", code))
    if view.shows("figures") and (view.score.value is not None or view.kpi_scores):
        items.append((f"{screen.draw_bar(60)} {screen.plain(view.say(own_texts.BAR))}", None))
    line: list[Cell] = []
    used = 0
    for text, code in items:
        room = display_width(text) + 3
        if line and used + room - 3 > screen.width:
            yield screen.join(line, [display_width(told) + 3 for told, _ in line])
            line, used = [], 0
        *whole, last = wrap(text, screen.width)
        for part in whole:
            yield screen.paint(part, code)
        line.append((last, code))
        used += display_width(last) + 3
    if line:
        yield screen.join(line, [display_width(told) + 3 for told, _ in line])


def _list_measured(view: View) -> set[str]:
    """The ids of the personas that have figures of their own."""
    if not view.shows("figures"):
        return set()
    groups = (
        view.journey.survey,
        *(stage.metrics for stage in view.journey.stages),
        *(touchpoint.metrics for touchpoint in view.journey.touchpoints),
    )
    metrics = chain.from_iterable(groups)
    return {metric.persona.id for metric in metrics if metric.persona is not None}


def _sign_severity(view: View, screen: Screen, severity: float) -> Cell:
    """The sign and the number of a severity, and its colour."""
    level = level_severity(severity)
    sign, number = screen.signs.severities[level], view.number(round(severity, 1))
    return (f"{sign}{number}" if sign else f"({number})"), SEVERITY_CODES[level]


def _write_indicators(view: View, screen: Screen) -> Iterator[str]:
    """Yield the figures of the whole journey, as many cards side by side as fit."""
    if not view.shows("figures"):
        return
    across = max(1, (screen.width - GUTTER + GAP) // (_CARD + GAP))
    column = (screen.width - GUTTER + GAP) // across - GAP
    cards = list(Writer(view=view, screen=screen, width=min(WIDEST, column)).list_journey_cards())
    if cards:
        yield from ("", screen.paint(view.say(texts.JOURNEY_FIGURES), BOLD))
    for first in range(0, len(cards), across):
        row = cards[first : first + across]
        if first:
            yield ""
        for cells in zip_longest(*row, fillvalue=("", None)):
            yield " " * GUTTER + screen.join(cells, [min(WIDEST, column) + GAP] * len(row))


def _write_missing(view: View, screen: Screen, series: Sequence[Series]) -> Iterator[str]:
    """Yield once, below the last band, what the whole journey has none of."""
    pains = any(touchpoint.pain_points for touchpoint in view.journey.touchpoints)
    for known, title, text in (
        (series, texts.EMOTIONS, texts.NO_EMOTIONS),
        (pains, texts.PAIN_POINTS, texts.NO_PAIN_POINTS),
    ):
        if not known:
            yield from ("", screen.paint(view.say(title), BOLD))
            yield " " * GUTTER + screen.paint(view.say(text), FAINT)


class _Block:
    """One band of columns, row under row."""

    def __init__(self, view: View, screen: Screen, band: Band, series: Sequence[Series]) -> None:
        self.view = view
        self.screen = screen
        self.band = band
        self.series = series
        self.touchpoints = list(view.journey.touchpoints)

    def write(self) -> Iterator[str]:
        yield from self._write_stages()
        yield from self._write_row([self._list_titles(place) for place in self._places()])
        yield from self._write_row([self._list_channel(place) for place in self._places()])
        if self.view.shows("figures"):
            yield from self._write_row([self._list_score(place) for place in self._places()])
        if self.series:
            yield ""
            yield self.screen.paint(self.view.say(texts.EMOTIONS), BOLD)
            yield from self._write_curves()
        pains = [self._list_pains(place) for place in self._places()]
        if any(pains):
            yield ""
            yield self.screen.paint(self.view.say(texts.PAIN_POINTS), BOLD)
            yield from self._write_row(pains)
        if self.view.shows("figures"):
            yield from self._write_figures()

    def _write_figures(self) -> Iterator[str]:
        """Metrics below their touchpoints, KPIs and signals below their stages."""
        figures = Writer(view=self.view, screen=self.screen, width=self.band.column)
        metrics = [
            list(figures.list_touchpoint_cards(self.touchpoints[place])) if place is not None else []
            for place in self._places()
        ]
        kpis = [cards for segment in self.band.segments for cards in self._share_cards(figures, segment)]
        for title, columns in ((texts.METRICS, metrics), (texts.KPIS, kpis)):
            if any(columns):
                yield ""
                yield self.screen.paint(self.view.say(title), BOLD)
                yield from self._write_cards(columns)

    def _share_cards(self, figures: Writer, segment: Segment) -> Iterator[list[Card]]:
        """Yield for each column of a stage the cards of its figures there, told where the stage begins."""
        stage = self.view.journey.stages[segment.stage]
        cards = [] if segment.continued else list(figures.list_stage_cards(stage))
        for column in range(segment.room):
            yield cards[column :: segment.room]

    def _write_cards(self, columns: Sequence[list[Card]]) -> Iterator[str]:
        """Yield the cards of each column below one another, those of a row beginning on the same line."""
        for number, row in enumerate(zip_longest(*columns, fillvalue=[])):
            if number:
                yield ""
            yield from self._write_row(list(row))

    def _places(self) -> Iterator[int | None]:
        """The columns of the band as places among all touchpoints; ``None`` in a stage without any."""
        for segment in self.band.segments:
            yield from range(segment.first, segment.first + segment.count)
            if segment.count == 0:
                yield None

    def _write_stages(self) -> Iterator[str]:
        """Titles of the stages with their scores, over a rule as wide as their columns."""
        blocks = [self._list_stage(segment) for segment in self.band.segments]
        widths = [self._room(segment) + GAP for segment in self.band.segments]
        for cells in zip_longest(*blocks, fillvalue=("", None)):
            yield self._join(cells, widths)
        rule = self.screen.signs.rule
        yield self._join([(rule * (width - GAP), FAINT) for width in widths], widths)

    def _list_stage(self, segment: Segment) -> list[Cell]:
        stage = self.view.journey.stages[segment.stage]
        more = "… " if segment.continued and self.screen.signs.dots else "... " if segment.continued else ""
        told = ""
        if self.view.shows("figures"):
            value = next((part.value for part in self.view.score.stages if part.id == stage.id), None)
            told = f"  {self.view.score_text(value)}" if value is not None else ""
        title = f"{more}{segment.stage + 1} {make_safe(stage.title)}{told}"
        return [(line, BOLD) for line in wrap(title, self._room(segment))]

    def _room(self, segment: Segment) -> int:
        return segment.room * (self.band.column + GAP) - GAP

    def _list_titles(self, place: int | None) -> list[Cell]:
        touchpoint = self._touchpoint(place)
        if touchpoint is None:
            return []
        star = f"{self.screen.signs.star} " if touchpoint.moment_of_truth else ""
        return self._wrap(star + make_safe(touchpoint.title), None)

    def _list_channel(self, place: int | None) -> list[Cell]:
        touchpoint = self._touchpoint(place)
        if touchpoint is None or touchpoint.channel is None:
            return []
        return self._wrap(f"[{make_safe(self.view.channel(touchpoint.channel)[0])}]", FAINT)

    def _list_score(self, place: int | None) -> list[Cell]:
        touchpoint = self._touchpoint(place)
        if touchpoint is None:
            return []
        score = self.view.touchpoint_scores.get(touchpoint.id)
        value = None if score is None else score.value
        if value is None:
            return [(self.screen.signs.missing, FAINT)]
        bar = self.screen.draw_bar(value)
        return [(f"{bar} {self.view.score_text(value)}", code_of_score(value))]

    def _list_pains(self, place: int | None) -> list[Cell]:
        touchpoint = self._touchpoint(place)
        cells: list[Cell] = []
        for pain in touchpoint.pain_points if touchpoint else ():
            told, code = _sign_severity(self.view, self.screen, pain.severity)
            solved = (
                f" ({self.view.say(texts.PAIN_STATUSES[pain.status])})" if pain.status.value != "open" else ""
            )
            cells += self._wrap(f"{told} {make_safe(pain.title)}{solved}", code)
        return cells

    def _touchpoint(self, place: int | None) -> Touchpoint | None:
        return None if place is None else self.touchpoints[place]

    def _wrap(self, text: str, code: str | None) -> list[Cell]:
        return [(line, code) for line in wrap(text, self.band.column)]

    def _write_row(self, blocks: Sequence[list[Cell]]) -> Iterator[str]:
        widths = [self.band.column + GAP] * len(blocks)
        for cells in zip_longest(*blocks, fillvalue=("", None)):
            yield self._join(cells, widths)

    def _join(self, cells: Sequence[Cell], widths: Sequence[int]) -> str:
        return " " * GUTTER + self.screen.join(cells, widths)

    def _write_curves(self) -> Iterator[str]:
        scale = self.view.atlas.workspace.emotion_scale
        middle = 0.0 if scale.low < 0 < scale.high else (scale.low + scale.high) / 2
        neutral = (middle - scale.low) / (scale.high - scale.low)
        canvas = Canvas(self.screen, self.band.count * (self.band.column + GAP) - GAP, neutral)
        for one in self.series:
            for run in self._list_runs(one):
                canvas.draw_curve(run, one.number)
        for one in self.series:
            for run in self._list_runs(one):
                for x, share in run:
                    canvas.draw_marker(x, share, one.number)
        axis = {0: scale.high, canvas.neutral: middle, ROWS - 1: scale.low}
        for row, line in enumerate(canvas.write()):
            told = write_signed(self.view, axis[row]) if row in axis else ""
            told = told if self.screen.signs.dots else told.replace("−", "-")
            yield self.screen.paint(pad_left(told, GUTTER - 2), FAINT) + "  " + line

    def _list_runs(self, series: Series) -> Iterator[list[tuple[int, float]]]:
        """Yield the values of neighbours in the band, each with its place across."""
        scale = self.view.atlas.workspace.emotion_scale
        run: list[tuple[int, float]] = []
        for column, place in enumerate(self._places()):
            feeling = None if place is None else series.feelings[place]
            if feeling is None:
                if run:
                    yield run
                run = []
                continue
            share = (feeling.value - scale.low) / (scale.high - scale.low)
            run.append((column * (self.band.column + GAP) + self.band.column // 2, share))
        if run:
            yield run
