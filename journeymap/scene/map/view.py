"""What every part of the map needs: the journey, its score by id, the travellers and the columns.

Passing atlas, journey, score and language to each part was refused: every lane would look the same things
up again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from journeymap.language import Language
from journeymap.model import Atlas, Journey, Stage, Touchpoint
from journeymap.scene.map.trends import TrendKey, list_map_trends
from journeymap.scene.shapes import Group, Shape
from journeymap.scene.voice import Voice, list_bands
from journeymap.score.result import JourneyScore, ScoredMetric, TouchpointScore
from journeymap.score.trend import Trend
from journeymap.value import NamedTuple, dataclass, field, make

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


class Column(NamedTuple):
    """A touchpoint's place."""

    touchpoint: Touchpoint
    x: float
    width: float
    centre: float
    """The middle of the column."""


class Span(NamedTuple):
    """A stage's place; a stage without touchpoints keeps the room of one."""

    stage: Stage
    number: int
    x: float
    width: float
    columns: tuple[Column, ...]
    continued: bool = False
    """The stage began on the page before."""
    ends: bool = False
    """The journey ends here."""


class Grid(NamedTuple):
    """Where everything stands from left to right."""

    width: float
    spans: tuple[Span, ...]
    columns: tuple[Column, ...]
    column_width: float
    track: tuple[Column, ...]
    """Every touchpoint of the journey in its place; on a page, some lie left or right of what it shows."""
    first: int
    """The place of the first column in the track."""
    touchpoints: tuple[Touchpoint, ...]
    """Those of the columns."""

    @property
    def left(self) -> float:
        """Where the stages begin."""
        return MARGIN + HEAD_WIDTH

    @property
    def right(self) -> float:
        """Where the picture's content ends."""
        return self.width - MARGIN

    @property
    def end(self) -> float:
        """Where the stages end: on the last page there may be room left."""
        return self.spans[-1].x + self.spans[-1].width if self.spans else self.right

    @property
    def cuts(self) -> tuple[float, float]:
        """Where a page cuts what runs across it: in the middle of the gaps to the pages before and after."""
        return self.left - STAGE_GAP / 2, self.end + STAGE_GAP / 2

    @property
    def opens(self) -> bool:
        """Whether the journey begins here: what belongs to the whole of it stands on its first page only."""
        return not self.spans or (self.spans[0].number == 1 and not self.spans[0].continued)

    def shows(self, place: int) -> bool:
        """Whether the touchpoint at ``place`` of the track is one of the columns."""
        return self.first <= place < self.first + len(self.columns)


class Traveller(NamedTuple):
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
    sources: Mapping[str, int] = field(default_factory=dict)
    """Numbers of the sources that are cited, by id; empty where they are not published."""
    trends: Mapping[TrendKey, Trend] = field(default_factory=dict)
    """How measured figures moved since the period before."""

    @property
    def numbers(self) -> Mapping[str, int]:
        """The travellers' numbers by the ids of their personas."""
        return {traveller.id: traveller.number for traveller in self.travellers}


class Strip(NamedTuple):
    """One lane, drawn: its shapes and how high it became."""

    height: float
    shapes: tuple[Shape, ...]


def compose_view(atlas: Atlas, journey: Journey, score: JourneyScore, language: Language) -> View:
    """Look up once what all parts of the map ask for."""
    touchpoints = {part.id: part for stage in score.stages for part in stage.touchpoints}
    kpis = {metric.id: metric for stage in score.stages for metric in stage.metrics}
    kpis.update((metric.id, metric) for metric in score.kpis)
    personas = atlas.personas
    travellers = [
        Traveller(name, personas[name].name if name in personas else name, number)
        for number, name in enumerate(_list_personas(journey))
    ]
    return View(
        atlas=atlas,
        journey=journey,
        score=score,
        language=language,
        grid=lay_columns(journey),
        travellers=tuple(travellers),
        touchpoint_scores=touchpoints,
        kpi_scores=kpis,
        trends=list_map_trends(atlas, journey),
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


class Piece(NamedTuple):
    """What a page shows of a stage: the touchpoints from ``first`` to before ``last``."""

    stage: Stage
    number: int
    first: int
    last: int
    slots: int
    """How many columns it takes; an empty stage keeps the room of one."""


def list_pieces(journey: Journey, most: int | None = None) -> tuple[Piece, ...]:
    """The stages in their order, those with more than ``most`` touchpoints in several pieces."""
    pieces = [
        make(Piece, (stage, number, first, last, max(1, last - first)))
        for number, stage in enumerate(journey.stages, start=1)
        for count, share in (_share_columns(len(stage.touchpoints), most),)
        for first in range(0, count, share)
        for last in (min(first + share, count),)
    ]
    return tuple(pieces)


def _share_columns(touchpoints: int, most: int | None) -> tuple[int, int]:
    """How many columns a stage takes, and how many of them each of its pieces has, as evenly as can be."""
    count = max(1, touchpoints)
    return count, count if most is None else math.ceil(count / math.ceil(count / most))


def lay_columns(journey: Journey) -> Grid:
    """Give every stage and touchpoint its place; short journeys get wider columns."""
    pieces = list_pieces(journey)
    slots = max(1, sum([piece.slots for piece in pieces]))
    fixed = 2 * MARGIN + HEAD_WIDTH + measure_pieces(pieces, 0)
    width = max(COLUMN_WIDTH, float(int((NARROWEST - fixed) / slots)))
    return lay_pieces(pieces, range(len(pieces)), width, fixed + width * slots)


def measure_pieces(pieces: Sequence[Piece], column_width: float) -> float:
    """How wide the pieces stand side by side; no piece takes as much as one of one column."""
    stages = max(1, len(pieces))
    slots = max(1, sum([piece.slots for piece in pieces]))
    gaps = STAGE_GAP * (stages - 1) + (2 * STAGE_PAD - COLUMN_GAP) * stages
    return gaps + (COLUMN_GAP + column_width) * slots


def lay_pieces(pieces: Sequence[Piece], shown: range, column_width: float, width: float) -> Grid:
    """Give the pieces their places so that those ``shown`` begin at the left of a page ``width`` wide."""
    x = MARGIN + HEAD_WIDTH
    if shown.start:
        x -= measure_pieces(pieces[: shown.start], column_width) + STAGE_GAP
    spans: list[Span] = []
    step = column_width + COLUMN_GAP
    for piece in pieces:
        columns = tuple(
            [
                make(Column, (touchpoint, left, column_width, left + column_width / 2))
                for place, touchpoint in enumerate(piece.stage.touchpoints[piece.first : piece.last])
                for left in (x + STAGE_PAD + place * step,)
            ]
        )
        wide = piece.slots * step - COLUMN_GAP + 2 * STAGE_PAD
        ends = len(spans) == len(pieces) - 1
        parts = (piece.stage, piece.number, x, wide, columns, piece.first > 0, ends)
        spans.append(make(Span, parts))
        x += wide + STAGE_GAP
    track = tuple([column for span in spans for column in span.columns])
    first = sum([len(span.columns) for span in spans[: shown.start]])
    here = tuple(spans[shown.start : shown.stop])
    columns = track[first : first + sum([len(span.columns) for span in here])]
    return Grid(
        width=width,
        spans=here,
        columns=columns,
        column_width=column_width,
        track=track,
        first=first,
        touchpoints=tuple([column.touchpoint for column in columns]),
    )


def name_group(
    identifier: str, role: str, shapes: tuple[Shape, ...], title: str, description: str = ""
) -> Group:
    """A group; a short form, since every lane makes many."""
    return make(Group, (identifier, role, shapes, title, description, None, None))
