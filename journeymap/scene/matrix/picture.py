"""The matrix put together: what is shown, the plot to the left, the list to the right."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from journeymap.language import Language
from journeymap.model import Journey
from journeymap.scene.map.pages import PageSize
from journeymap.scene.map.view import MARGIN
from journeymap.scene.marks import draw_ring
from journeymap.scene.matrix import texts
from journeymap.scene.matrix.listing import is_urgent, say_item, write_columns
from journeymap.scene.matrix.markers import draw_sign
from journeymap.scene.matrix.placement import Frame
from journeymap.scene.matrix.plot import AXIS_ROOM, draw_plot, say_gain
from journeymap.scene.pen import BODY, META, Pen
from journeymap.scene.shapes import Circle, Line, Scene, Shape
from journeymap.scene.sheet.frame import Body, Draw, Entry, Heading, compose_heading, measure_foot
from journeymap.scene.sheet.pages import Drawn, Part, Sheet, join_sheet, turn_sheet
from journeymap.scene.sheet.signs import explain_levels
from journeymap.scene.voice import Voice, make_voice
from journeymap.score.candidate import CandidateKind
from journeymap.score.priority import PriorityItem, Ranking
from journeymap.value import NamedTuple

WIDTH = 1560.0
GAP = 40.0
PLOT = 760.0
"""Width of the plot with the list beside it; with a long list below it, it takes the whole width."""
PLOT_HEIGHT = 640.0
_BESIDE = 10
"""As many items have their list beside the plot; it would be much higher than the plot with more."""


_TIGHT = 1.02
"""So much higher than a page plot and list may be side by side."""
_FEW = 3
"""As many items are lost in a high plot."""
_LOWEST = 420.0
_LOWER = (560.0, 490.0, _LOWEST)
"""Of a plot with its list beside it, where a higher one is higher than the page."""
_HIGHEST = 780.0
"""A page's plot is no lower and no higher."""
_HEAD = 65.0
"""Room for the title over a page of the list."""


class _Matrix(NamedTuple):
    """What the matrix shows, chosen once for the plot, the list and the legend."""

    voice: Voice
    ranking: Ranking
    journey: Journey | None
    shown: Sequence[PriorityItem]
    """The ranked items in the order of the list, then the others."""
    placed: Sequence[PriorityItem]
    """Those of ``shown`` that have a place in the plot."""
    severities: Mapping[str, float]
    """By the id of the pain point."""
    urgent: Mapping[int, bool]
    """By the number of the item."""
    left_out: int
    apart: bool = False
    """The list is too high to stand beside the plot on a page."""

    @property
    def beside(self) -> bool:
        """Whether the list stands beside the plot; a long one stands below it."""
        return len(self.shown) <= _BESIDE and not self.apart


class _Top(NamedTuple):
    """Heading and plot, drawn."""

    shapes: list[Shape]
    bottom: float
    frame: Frame
    moved: bool
    """Something was moved aside."""


def compose_matrix(
    ranking: Ranking, language: Language, *, journey: Journey | None = None, left_out: int = 0
) -> Scene:
    """Return the matrix of ``ranking``; ``journey`` where it is about that one alone.

    Opportunities stand in it, and each pain point that no opportunity resolves; the others are named under
    the opportunities that resolve them. ``left_out`` says how many the ranking was cut by.
    """
    matrix = _choose(ranking, language, journey, left_out)
    return join_sheet(matrix.voice, _compose_sheet(matrix, _choose_height(matrix), [matrix.shown]))


def compose_matrix_pages(
    ranking: Ranking, language: Language, size: PageSize, *, journey: Journey | None = None
) -> tuple[Scene, ...]:
    """Return the matrix on pages in the proportions of ``size``; a long list has pages of its own."""
    matrix = _choose(ranking, language, journey)
    voice = matrix.voice
    if matrix.beside or not matrix.placed:
        limit = round(WIDTH * size.height / size.width, 2)
        for plot_height in (_choose_height(matrix), *_LOWER):
            pages = turn_sheet(voice, _compose_sheet(matrix, plot_height, [matrix.shown]), size)
            if not matrix.placed or (len(pages) == 1 and pages[0].height + size.above <= _TIGHT * limit):
                return pages
        # A list that is higher than the page would leave half of two pages empty, or make its type too small.
        matrix = matrix._replace(apart=True)
    whole = _draw_top(matrix, PLOT_HEIGHT)
    room = round(WIDTH * size.height / size.width, 2)
    room -= measure_foot(voice, _list_entries(matrix, matrix.shown, moved=whole.moved), WIDTH - MARGIN)
    plot_height = max(_LOWEST, min(_HIGHEST, PLOT_HEIGHT + room - size.above - whole.bottom))
    return turn_sheet(voice, _compose_sheet(matrix, plot_height, _break_list(matrix, room - _HEAD)), size)


def _choose(ranking: Ranking, language: Language, journey: Journey | None, left_out: int = 0) -> _Matrix:
    items = [weighed.item for weighed in ranking.items]
    severities = {
        item.id: item.severity
        for item in items
        if item.kind is CandidateKind.PAIN_POINT and item.severity is not None
    }
    shown = sorted(choose_items(items), key=lambda item: item.priority is None)
    return _Matrix(
        voice=make_voice(ranking.ground.atlas, language),
        ranking=ranking,
        journey=journey,
        shown=shown,
        placed=[item for item in shown if item.gain is not None and item.effort_days is not None],
        severities=severities,
        urgent={item.number: is_urgent(item, severities) for item in shown},
        left_out=left_out,
    )


def _choose_height(matrix: _Matrix) -> float:
    return _LOWEST if len(matrix.placed) <= _FEW else PLOT_HEIGHT


def _compose_sheet(matrix: _Matrix, plot_height: float, lists: Sequence[Sequence[PriorityItem]]) -> Sheet:
    """Heading and plot, then the ``lists``, each of which stays together."""
    voice = matrix.voice
    top = _draw_top(matrix, plot_height)
    body = Body(
        id=f"matrix-{matrix.journey.id}" if matrix.journey else "matrix",
        title=_name(voice, matrix.journey),
        description=_describe(matrix),
        width=WIDTH,
        bottom=top.bottom,
        shapes=top.shapes,
    )
    return Sheet(
        body=body,
        start=top.frame.top - 46 if matrix.beside else top.bottom + 22,
        parts=[
            Part("; ".join(item.title for item in items), partial(_draw_list, matrix, items))
            for items in lists
        ],
        list_entries=lambda shown: _list_entries(
            matrix,
            matrix.shown if not shown.start else [item for place in shown for item in lists[place]],
            moved=top.moved and not shown.start,
        ),
    )


def _draw_top(matrix: _Matrix, plot_height: float) -> _Top:
    """The heading, and the plot or why there is none."""
    voice, ranking = matrix.voice, matrix.ranking
    heading = compose_heading(_write_heading(matrix), MARGIN, WIDTH - 2 * MARGIN)
    top = MARGIN + heading.height + 62
    width = PLOT if matrix.beside or not matrix.placed else WIDTH - 2 * MARGIN - AXIS_ROOM
    frame = Frame(MARGIN + AXIS_ROOM, top, MARGIN + AXIS_ROOM + width, top + plot_height)
    shapes: list[Shape] = [*heading.shapes]
    if not matrix.placed:
        bottom = _write_nothing(matrix, frame, shapes)
        return _Top(shapes, bottom, frame, moved=False)
    plot, moved = draw_plot(voice, matrix.placed, ranking.matrix, frame, matrix.urgent)
    shapes += plot
    return _Top(shapes, _write_cuts(voice, ranking, frame, shapes), frame, moved)


def _draw_list(matrix: _Matrix, items: Sequence[PriorityItem], top: float) -> Drawn:
    """The list beside the plot or below it, and what its figures mean."""
    pens = _lay_columns(top, beside=matrix.beside)
    write_columns(matrix.voice, pens, items, matrix.severities)
    shapes = [shape for pen in pens for shape in pen.shapes]
    bottom = max(pen.y for pen in pens)
    if all(item.priority is None for item in items):
        return Drawn(shapes, bottom)
    note = Pen(pens[0].x if matrix.beside else MARGIN, bottom + 14, WIDTH - 2 * MARGIN, "page")
    note.write(
        matrix.voice.say(texts.PRIORITY_NOTE), META, "ink-muted", room=min(1000, WIDTH - MARGIN - note.x)
    )
    return Drawn([*shapes, *note.shapes], note.y)


def _break_list(matrix: _Matrix, room: float) -> list[Sequence[PriorityItem]]:
    """Share the list out to as few pages as hold it, as evenly as can be; an item stays whole."""
    items = matrix.shown
    bottom = _draw_list(matrix, items, 0).bottom
    count = max(1, math.ceil(bottom / room))
    while True:
        share = math.ceil(len(items) / count)
        parts = [items[start : start + share] for start in range(0, len(items), share)]
        if share == 1 or all(_draw_list(matrix, part, 0).bottom <= room for part in parts):
            return parts
        count += 1


def _lay_columns(top: float, *, beside: bool) -> list[Pen]:
    """Pens for the list: one beside the plot, or two below it."""
    if beside:
        left = MARGIN + AXIS_ROOM + PLOT + GAP
        return [Pen(left, top, WIDTH - MARGIN - left, "page")]
    width = (WIDTH - 2 * MARGIN - GAP) / 2
    return [Pen(MARGIN + place * (width + GAP), top, width, "page") for place in range(2)]


def choose_items(items: Sequence[PriorityItem]) -> list[PriorityItem]:
    """Opportunities, and the pain points that none of them resolves, in the order of the list."""
    resolved = {pain.id for item in items for pain in item.resolves}
    return [item for item in items if item.kind is CandidateKind.OPPORTUNITY or item.id not in resolved]


def _name(voice: Voice, journey: Journey | None) -> str:
    if journey is None:
        return voice.say(texts.MATRIX_TITLE)
    return voice.say(texts.MATRIX_OF, title=journey.title)


def _write_heading(matrix: _Matrix) -> Heading:
    voice, ranking, journey, shown = matrix.voice, matrix.ranking, matrix.journey, matrix.shown
    ranked = sum(item.priority is not None for item in shown)
    facts = [
        voice.say(texts.RANKED, count=str(ranked)),
        voice.say(texts.WITHOUT_RANK, count=str(len(shown) - ranked)),
    ]
    if matrix.left_out:
        facts.append(voice.say(texts.LEFT_OUT, count=str(matrix.left_out)))
    if journey is None:
        facts.append(voice.say(texts.JOURNEYS, count=str(len(ranking.ground.asked))))
        if ranking.ground.counted > 1:
            facts.append(voice.say(texts.BY_VOLUME if ranking.ground.by_volume else texts.BY_IMPORTANCE))
    return Heading(kind=voice.say(texts.MATRIX), title=_name(voice, journey), facts=facts)


def _write_cuts(voice: Voice, ranking: Ranking, frame: Frame, shapes: list[Shape]) -> float:
    pen = Pen(frame.left, frame.bottom + 53, PLOT - 220, "page")
    if voice.shows("figures"):
        gain = say_gain(voice, ranking.matrix.gain)
        days = voice.number(ranking.matrix.effort_days or 0)
        pen.write(voice.say(texts.CUTS, gain=gain, days=days), META, "ink-muted")
    shapes += pen.shapes
    return pen.y


def _write_nothing(matrix: _Matrix, frame: Frame, shapes: list[Shape]) -> float:
    """Say why there is no plot, beside the list where there is one."""
    width = AXIS_ROOM + PLOT if matrix.shown else WIDTH - 2 * MARGIN
    outer = Pen(MARGIN, frame.top - 46, width, "page")
    inner = outer.inside("panel", inset=28, top=28)
    inner.write(matrix.voice.say(texts.NO_PLACE if matrix.shown else texts.NOTHING), BODY, "ink-soft")
    outer.close(inner, bottom=28, radius=10)
    shapes += outer.shapes
    return outer.y


def _list_entries(matrix: _Matrix, shown: Sequence[PriorityItem], *, moved: bool) -> Iterator[Entry]:
    voice = matrix.voice
    for kind, text in (
        (CandidateKind.OPPORTUNITY, texts.KEY_OPPORTUNITY),
        (CandidateKind.PAIN_POINT, texts.KEY_PAIN),
    ):
        if any(item.kind is kind for item in shown):
            yield Entry(24, voice.say(text), _draw_key(kind))
    if any(matrix.urgent[item.number] for item in shown):
        yield Entry(24, voice.say(texts.KEY_URGENT), _draw_urgent)
    resolved = {pain.id for item in shown for pain in item.resolves}
    yield from explain_levels(voice, (matrix.severities[id_] for id_ in resolved & matrix.severities.keys()))
    if moved:
        yield Entry(26, voice.say(texts.KEY_MOVED), _draw_moved)


def _draw_key(kind: CandidateKind) -> Draw:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return draw_sign(kind, "1", x + 12, y + 10)

    return draw


def _draw_urgent(x: float, y: float) -> tuple[Shape, ...]:
    return (draw_ring(x + 12, y + 10, 11, "severity-4"), Circle(x + 12, y + 10, 7, "surface"))


def _draw_moved(x: float, y: float) -> tuple[Shape, ...]:
    return (
        Line(((x + 3, y + 14), (x + 20, y + 7)), "ink-muted", 1),
        Circle(x + 3, y + 14, 3, "ink-muted", "surface", 1),
        Circle(x + 20, y + 7, 6, "opportunity"),
    )


def _describe(matrix: _Matrix) -> str:
    """The matrix in words: every item with its quadrant, figures, and what it resolves or lacks."""
    voice = matrix.voice
    if not matrix.shown:
        return f"{_name(voice, matrix.journey)}. {voice.say(texts.NOTHING)}"
    heading = _write_heading(matrix)
    return " ".join(
        [
            f"{heading.title}. {'; '.join(heading.facts)}.",
            *(f"{say_item(voice, item)}." for item in matrix.shown),
        ]
    )
