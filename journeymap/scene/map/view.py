"""What every part of the map needs: the journey, its score by id, the travellers and the columns.

Passing atlas, journey, score and language to each part was refused: every lane would look the same things
up again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymap.language import Language
from journeymap.model import Atlas, Journey, Stage, Touchpoint
from journeymap.scene.shapes import Group, Shape
from journeymap.scene.voice import Voice, list_bands
from journeymap.score.result import JourneyScore, ScoredMetric, TouchpointScore

MARGIN = 44.0
HEAD_WIDTH = 176.0
"""Width of the lanes' titles."""
STAGE_GAP = 12.0
STAGE_PAD = 9.0
COLUMN_GAP = 10.0
COLUMN_WIDTH = 204.0
NARROWEST = 1180.0
"""Least width of a whole picture: short journeys stretch their columns."""


SEPARATOR = "\u00a0· "
"""Between facts on a line; a break comes after the dot, never before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A touchpoint's place."""

    touchpoint: Touchpoint
    x: float
    width: float

    @property
    def centre(self) -> float:
        """The middle of the column."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stage's place; a stage without touchpoints keeps the room of one."""

    stage: Stage
    number: int
    x: float
    width: float
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Where everything stands from left to right."""

    width: float
    spans: tuple[Span, ...]
    columns: tuple[Column, ...]
    column_width: float

    @property
    def left(self) -> float:
        """Where the stages begin."""
        return MARGIN + HEAD_WIDTH

    @property
    def right(self) -> float:
        """Where the picture's content ends."""
        return self.width - MARGIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller:
    """A persona of the journey, and its number among them."""

    id: str
    name: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Voice):
    """One journey as it is about to be drawn."""

    journey: Journey
    score: JourneyScore
    grid: Grid
    travellers: tuple[Traveller, ...]
    touchpoint_scores: Mapping[str, TouchpointScore]
    kpi_scores: Mapping[str, ScoredMetric]
    """Attainment by KPI, of the journey and of its stages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One lane, drawn: its shapes and how high it became."""

    height: float
    shapes: tuple[Shape, ...]


def compose_view(atlas: Atlas, journey: Journey, score: JourneyScore, language: Language) -> View:
    """Look up once what all parts of the map ask for."""
    touchpoints = {part.id: part for stage in score.stages for part in stage.touchpoints}
    kpis = {metric.id: metric for stage in score.stages for metric in stage.metrics}
    kpis.update((metric.id, metric) for metric in score.kpis)
    travellers = tuple(
        Traveller(
            id=identifier,
            name=atlas.personas[identifier].name if identifier in atlas.personas else identifier,
            number=number,
        )
        for number, identifier in enumerate(_list_personas(journey))
    )
    return View(
        atlas=atlas,
        journey=journey,
        score=score,
        language=language,
        grid=lay_columns(journey),
        travellers=travellers,
        touchpoint_scores=touchpoints,
        kpi_scores=kpis,
        redacted=atlas.workspace.branding.redact,
        bands=list_bands(journey.scoring or atlas.workspace.scoring),
    )


def _list_personas(journey: Journey) -> list[str]:
    """Ids of the journey's personas, then of any whose feelings are told without naming them there."""
    named = [reference.id for reference in journey.personas]
    felt = [
        metric.persona.id
        for touchpoint in journey.touchpoints
        for metric in touchpoint.emotion
        if metric.persona is not None
    ]
    return list(dict.fromkeys(named + felt))


def lay_columns(journey: Journey) -> Grid:
    """Give every stage and touchpoint its place; short journeys get wider columns."""
    counts = [max(1, len(stage.touchpoints)) for stage in journey.stages] or [1]
    gaps = sum(counts) - len(counts)
    fixed = (
        2 * MARGIN
        + HEAD_WIDTH
        + STAGE_GAP * (len(counts) - 1)
        + 2 * STAGE_PAD * len(counts)
        + COLUMN_GAP * gaps
    )
    width = max(COLUMN_WIDTH, float(int((NARROWEST - fixed) / sum(counts))))
    spans: list[Span] = []
    x = MARGIN + HEAD_WIDTH
    for number, (stage, count) in enumerate(zip(journey.stages, counts, strict=False), start=1):
        columns = tuple(
            Column(touchpoint=touchpoint, x=x + STAGE_PAD + place * (width + COLUMN_GAP), width=width)
            for place, touchpoint in enumerate(stage.touchpoints)
        )
        span = count * (width + COLUMN_GAP) - COLUMN_GAP + 2 * STAGE_PAD
        spans.append(Span(stage=stage, number=number, x=x, width=span, columns=columns))
        x += span + STAGE_GAP
    return Grid(
        width=fixed + width * sum(counts),
        spans=tuple(spans),
        columns=tuple(column for span in spans for column in span.columns),
        column_width=width,
    )


def name_group(
    identifier: str, role: str, shapes: tuple[Shape, ...], title: str, description: str = ""
) -> Group:
    """A group; a short form, since every lane makes many."""
    return Group(identifier, role, shapes, title, description)
