"""What stands around every sheet: heading, score card, legend, footer, and the page itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import name_band
from journeymap.scene.map.view import MARGIN, SEPARATOR, Strip, name_group
from journeymap.scene.pen import META, META_STRONG, Pen, Style
from journeymap.scene.shapes import Box, Scene, Shape
from journeymap.scene.sheet import texts
from journeymap.scene.type import measure, wrap
from journeymap.scene.voice import Voice
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple

TITLE = Style(27, 33, "bold")
FACTS = Style(13.5, 18)
LEGEND_ROW = 28.0
LEGEND_GAP = 26.0
FOOT = 28.0
"""Space below the footer."""
CARD = 176.0
"""Width of a score card."""
_ABOVE = 22.0
"""Between what was drawn and the legend."""
_BETWEEN = 12.0
"""Between the legend and the footer."""

Draw = Callable[[float, float], Sequence[Shape]]
"""Draws a sign with its top left corner at a place, 20 high."""


class Pill(NamedTuple):
    """A word on a tinted ground: the state of a journey, a kind."""

    text: str
    role: str
    """Of the word; it stands on ``ROLE-surface`` unless ``surface`` is given."""
    surface: str = ""


class Entry(NamedTuple):
    """A sign of the legend and what it means."""

    width: float
    text: str
    draw: Draw


class Heading(NamedTuple):
    """The words at the top of a sheet."""

    kind: str
    """The view's name."""
    title: str
    pills: Sequence[Pill] = ()
    facts: Sequence[str] = ()
    note: str = ""


def compose_heading(heading: Heading, top: float, room: float) -> Strip:
    """Draw the pills and the kind in a line, the title, the facts and the note under it."""
    pen = Pen(MARGIN, top, room, "page")
    x = MARGIN
    for pill in heading.pills:
        surface = pill.surface or f"{pill.role}-surface"
        x += pen.pill(pill.text, pill.role, surface, x, pen.y) + 6
    x += 4 if heading.pills else 0
    pen.place(heading.kind, META, "ink-muted", x, pen.y + 1.5, MARGIN + room - x)
    pen.skip(26)
    pen.write(heading.title, TITLE, "navy")
    if heading.facts:
        pen.skip(5)
        pen.write(SEPARATOR.join(heading.facts), FACTS, "ink-soft")
    if heading.note:
        pen.skip(4)
        pen.write(heading.note, FACTS, "ink-soft", room=min(room, 920))
    group = name_group("heading", "heading", tuple(pen.shapes), heading.title)
    return Strip(height=pen.y - top, shapes=(group,))


def compose_score_card(
    voice: Voice,
    score: JourneyScore,
    right: float,
    top: float,
    *,
    id: str = "score",
    title: str = "",
    least: float = 0,
) -> Strip:
    """Draw a card with the journey's score, grade and interval that ends at ``right``.

    ``title`` names whose score it is; without it, it is the journey's. The card is ``least`` high or higher.
    """
    role = name_band(voice, score.value)
    background = f"{role}-surface"
    outer = Pen(right - CARD, top, CARD)
    inner = outer.inside(background, inset=14, top=11)
    inner.write(title or voice.say(map_texts.JOURNEY_SCORE), META_STRONG, role)
    if score.value is None:
        inner.write(voice.say(map_texts.NO_SCORE), Style(18, 28, "bold"), role)
    else:
        figure = Style(28, 36, "bold")
        if score.grade_label is not None:
            inner.place(score.grade_label, figure, role, inner.x + inner.width, inner.y, 56, "end")
        inner.write(voice.score_text(score.value), figure, role)
        if score.telling_interval is not None:
            lower, upper = map(voice.score_text, score.telling_interval)
            text = voice.say(map_texts.SCORE_INTERVAL, lower=lower, upper=upper)
            inner.write(text, META, role)
    group = name_group(id, "score", (), title or voice.say(map_texts.JOURNEY_SCORE), say_score(voice, score))
    outer.close(inner, bottom=11, radius=10, least=least, group=group)
    return Strip(height=outer.y - top, shapes=tuple(outer.shapes))


def say_score(voice: Voice, score: JourneyScore) -> str:
    """The score in words: its value, or that there is none."""
    if score.value is None:
        return voice.say(map_texts.NOT_SCORED)
    return voice.say(map_texts.SCORE_OF, value=voice.score_text(score.value))


def compose_legend(voice: Voice, entries: Iterable[Entry], top: float, right: float) -> Strip:
    """Lay the entries out in rows; ``right`` is where the content ends. Without any there is no legend."""
    listed = list(entries)
    if not listed:
        return Strip(height=0, shapes=())
    pen = Pen(MARGIN, top, right - MARGIN, "page")
    title = voice.say(map_texts.LEGEND)
    pen.place(title, META_STRONG, "ink-soft", MARGIN, top + 2.5, 120)
    x, y = MARGIN + measure(title, META.size, "semibold") + LEGEND_GAP, top
    for width, text, draw in listed:
        lines = wrap(text, META.size, "regular", pen.width - width - 8)
        room = max(measure(line, META.size) for line in lines) + 0.01
        if x + width + 8 + room > right and x > MARGIN:
            x, y = MARGIN, y + LEGEND_ROW
        pen.shapes += draw(x, y)
        for number, line in enumerate(lines):
            place = y + 2.5 + META.leading * number
            pen.place(line, META, "ink-soft", x + width + 8, place, room)
        y += META.leading * (len(lines) - 1)
        x += width + 8 + room + LEGEND_GAP
    group = name_group("legend", "legend", tuple(pen.shapes), title)
    return Strip(height=y + LEGEND_ROW - 6 - top, shapes=(group,))


def compose_footer(
    voice: Voice, top: float, right: float, page: tuple[int, int] = (1, 1), *, left: float = MARGIN
) -> Strip:
    """The workspace's name, that the data are made up where they are, and which of several pages it is."""
    pen = Pen(left, top, right - left, "page")
    x = left
    if voice.atlas.workspace.fictional:
        x += pen.pill(voice.say(map_texts.FICTIONAL), "star-ink", "star-surface", x, top) + 10
    number, count = page
    if count > 1:
        text = voice.say(texts.PAGE_OF, number=str(number), count=str(count))
        pen.place(text, META, "ink-muted", right, top + 1.5, 120, "end")
    shown = Pen(x, top + 1.5, right - x - (130 if count > 1 else 0), "page")
    shown.write(voice.atlas.workspace.name, META, "ink-muted")
    return Strip(height=max(18, shown.y - top), shapes=(*pen.shapes, *shown.shapes))


class Body(NamedTuple):
    """What a sheet shows between its heading and its legend."""

    id: str
    title: str
    description: str
    width: float
    bottom: float
    shapes: Sequence[Shape]


def finish_scene(
    voice: Voice,
    body: Body,
    entries: Iterable[Entry] = (),
    page: tuple[int, int] = (1, 1),
    *,
    height: float = 0.0,
) -> Scene:
    """Put legend, footer and page around what was drawn; a page of some ``height`` has them at its foot."""
    right = body.width - MARGIN
    listed = list(entries)
    top = max(body.bottom, height - measure_foot(voice, listed, right))
    legend = compose_legend(voice, listed, top + _ABOVE, right)
    y = top + _ABOVE + (legend.height + _BETWEEN if legend.shapes else 0)
    footer = compose_footer(voice, y, right, page)
    whole = round(y + footer.height + FOOT, 2)
    ground = Box(0, 0, body.width, whole, 0, "page")
    return Scene(
        id=body.id,
        width=body.width,
        height=whole,
        title=body.title,
        description=body.description,
        language=voice.language,
        shapes=(ground, *body.shapes, *legend.shapes, *footer.shapes),
        colours=voice.atlas.workspace.branding.palette,
    )


def measure_foot(voice: Voice, entries: Iterable[Entry], right: float) -> float:
    """How much :func:`finish_scene` adds below what was drawn."""
    legend = compose_legend(voice, entries, 0, right)
    footer = compose_footer(voice, 0, right, (1, 2))
    return _ABOVE + (legend.height + _BETWEEN if legend.shapes else 0) + footer.height + FOOT


def list_sentence(voice: Voice, title: str, entries: Iterable[str]) -> list[str]:
    """One sentence that lists the entries after the title, or none where there are none."""
    listed = "; ".join(entries)
    return [voice.say(map_texts.ALT_LIST, title=title, entries=listed)] if listed else []
