"""The matrix put together: what is shown, the plot to the left, the list to the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymap.language import Language
from journeymap.model import Journey
from journeymap.scene.map.view import MARGIN
from journeymap.scene.marks import draw_ring
from journeymap.scene.matrix import texts
from journeymap.scene.matrix.listing import is_urgent, say_item, write_columns
from journeymap.scene.matrix.markers import draw_sign
from journeymap.scene.matrix.placement import Frame
from journeymap.scene.matrix.plot import AXIS_ROOM, draw_plot, say_gain
from journeymap.scene.pen import BODY, META, Pen
from journeymap.scene.shapes import Circle, Line, Scene, Shape
from journeymap.scene.sheet.frame import Body, Draw, Entry, Heading, compose_heading, finish_scene
from journeymap.scene.voice import Voice, make_voice
from journeymap.score.candidate import CandidateKind
from journeymap.score.priority import PriorityItem, Ranking

WIDTH = 1560.0
GAP = 40.0
PLOT = 760.0
"""Width of the plot with the list beside it; with a long list below it, it takes the whole width."""
PLOT_HEIGHT = 640.0
_BESIDE = 10
"""As many items have their list beside the plot; it would be much higher than the plot with more."""


def compose_matrix(ranking: Ranking, language: Language, *, journey: Journey | None = None) -> Scene:
    """Return the matrix of ``ranking``; ``journey`` where it is about that one alone.

    Opportunities stand in it, and each pain point that no opportunity resolves; the others are named under
    the opportunities that resolve them.
    """
    voice = make_voice(ranking.ground.atlas, language)
    items = [weighed.item for weighed in ranking.items]
    severities = {
        item.id: item.severity
        for item in items
        if item.kind is CandidateKind.PAIN_POINT and item.severity is not None
    }
    shown = choose_items(items)
    heading = compose_heading(_write_heading(voice, ranking, shown, journey), MARGIN, WIDTH - 2 * MARGIN)
    top = MARGIN + heading.height + 62
    placed = [item for item in shown if item.gain is not None and item.effort_days is not None]
    shapes: list[Shape] = [*heading.shapes]
    moved = False
    beside = len(shown) <= _BESIDE
    plot_width = PLOT if beside or not placed else WIDTH - 2 * MARGIN - AXIS_ROOM
    frame = Frame(MARGIN + AXIS_ROOM, top, MARGIN + AXIS_ROOM + plot_width, top + PLOT_HEIGHT)
    urgent = {item.number: is_urgent(item, severities) for item in shown}
    bottom = top
    if placed:
        plot, moved = draw_plot(voice, placed, ranking.matrix, frame, urgent)
        shapes += plot
        bottom = _write_cuts(voice, ranking, frame, shapes)
    else:
        bottom = _write_nothing(voice, shown, frame, shapes)
    pens = _lay_columns(frame, bottom, beside=beside)
    ordered = sorted(shown, key=lambda item: item.priority is None)
    write_columns(voice, pens, ordered, severities)
    bottom = max(bottom, *(pen.y for pen in pens))
    if any(item.priority is not None for item in shown):
        note = Pen(MARGIN, bottom + 14, WIDTH - 2 * MARGIN, "page")
        note.write(voice.say(texts.PRIORITY_NOTE), META, "ink-muted", room=1000)
        shapes += note.shapes
        bottom = note.y
    body = Body(
        id=f"matrix-{journey.id}" if journey else "matrix",
        title=_name(voice, journey),
        description=_describe(voice, ranking, shown, journey),
        width=WIDTH,
        bottom=bottom,
        shapes=(*shapes, *(shape for pen in pens for shape in pen.shapes)),
    )
    return finish_scene(voice, body, _list_entries(voice, shown, urgent, moved=moved))


def _lay_columns(frame: Frame, bottom: float, *, beside: bool) -> list[Pen]:
    """Pens for the list: one beside the plot, or two below it."""
    if beside:
        left = MARGIN + AXIS_ROOM + PLOT + GAP
        return [Pen(left, frame.top - 46, WIDTH - MARGIN - left, "page")]
    width = (WIDTH - 2 * MARGIN - GAP) / 2
    return [Pen(MARGIN + place * (width + GAP), bottom + 22, width, "page") for place in range(2)]


def choose_items(items: Sequence[PriorityItem]) -> list[PriorityItem]:
    """Opportunities, and the pain points that none of them resolves, in the order of the list."""
    resolved = {pain.id for item in items for pain in item.resolves}
    return [item for item in items if item.kind is CandidateKind.OPPORTUNITY or item.id not in resolved]


def _name(voice: Voice, journey: Journey | None) -> str:
    if journey is None:
        return voice.say(texts.MATRIX_TITLE)
    return voice.say(texts.MATRIX_OF, title=journey.title)


def _write_heading(
    voice: Voice, ranking: Ranking, shown: Sequence[PriorityItem], journey: Journey | None
) -> Heading:
    ranked = sum(item.priority is not None for item in shown)
    facts = [
        voice.say(texts.RANKED, count=str(ranked)),
        voice.say(texts.WITHOUT_RANK, count=str(len(shown) - ranked)),
    ]
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


def _write_nothing(voice: Voice, shown: Sequence[PriorityItem], frame: Frame, shapes: list[Shape]) -> float:
    outer = Pen(MARGIN, frame.top - 46, AXIS_ROOM + PLOT, "page")
    inner = outer.inside("panel", inset=28, top=28)
    inner.write(voice.say(texts.NO_PLACE if shown else texts.NOTHING), BODY, "ink-soft")
    outer.close(inner, bottom=28, radius=10)
    shapes += outer.shapes
    return outer.y


def _list_entries(
    voice: Voice, shown: Sequence[PriorityItem], urgent: Mapping[int, bool], *, moved: bool
) -> Iterator[Entry]:
    for kind, text in (
        (CandidateKind.OPPORTUNITY, texts.KEY_OPPORTUNITY),
        (CandidateKind.PAIN_POINT, texts.KEY_PAIN),
    ):
        if any(item.kind is kind for item in shown):
            yield Entry(24, voice.say(text), _draw_key(kind))
    if any(urgent.values()):
        yield Entry(24, voice.say(texts.KEY_URGENT), _draw_urgent)
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


def _describe(voice: Voice, ranking: Ranking, shown: Sequence[PriorityItem], journey: Journey | None) -> str:
    """The matrix in words: every item with its quadrant, figures, and what it resolves or lacks."""
    if not shown:
        return f"{_name(voice, journey)}. {voice.say(texts.NOTHING)}"
    heading = _write_heading(voice, ranking, shown, journey)
    return " ".join(
        [f"{heading.title}. {'; '.join(heading.facts)}.", *(f"{say_item(voice, item)}." for item in shown)]
    )
