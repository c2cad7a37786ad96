"""The card put together: the profile to the left, words and journeys to the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeymap.language import Language
from journeymap.model import Atlas, Persona
from journeymap.scene.map.pages import FITS, PageSize
from journeymap.scene.map.view import MARGIN, name_group
from journeymap.scene.marks import draw_marker
from journeymap.scene.pen import BODY, HEAD, META, Pen, Style
from journeymap.scene.persona import texts
from journeymap.scene.persona.journeys import (
    Meeting,
    Portion,
    has_own,
    is_borrowed,
    list_pains,
    list_portions,
    say_meeting,
    write_meeting,
)
from journeymap.scene.persona.measured import gather_measured
from journeymap.scene.persona.profile import Sitter, say_profile, write_profile, write_wishes
from journeymap.scene.shapes import Box, Circle, Scene, Shape
from journeymap.scene.sheet.frame import Body, Entry
from journeymap.scene.sheet.pages import Drawn, Part, Sheet, draw_nothing, join_sheet, turn_sheet
from journeymap.scene.sheet.signs import explain_scores, explain_severities
from journeymap.scene.voice import Voice, make_voice

WIDTH = 1320.0
_PAGE_WIDTH = 1560.0
"""A page is as wide as those of the other sheets, so that type is as large on all slides of a deck."""
_MOST = 18
"""Pain points of a journey that a card on a page shows; more of them stand on another."""
_LEFT = 320.0
_WIDE_LEFTS = (440.0, 560.0, 680.0)
"""Of a profile on a page that is else higher than the page: what it says in hundreds of letters."""
_GAP = 26.0
_QUOTE = Style(19, 26, italic=True)


def compose_persona(atlas: Atlas, persona: Persona, meetings: Sequence[Meeting], language: Language) -> Scene:
    """Return the card of ``persona``; ``meetings`` are the journeys that it travels, in their order.

    Every pain point that hurts the persona is on it.
    """
    voice = make_voice(atlas, language)
    return join_sheet(voice, _compose_sheet(voice, persona, meetings, WIDTH, None))


def compose_persona_pages(
    atlas: Atlas, persona: Persona, meetings: Sequence[Meeting], language: Language, size: PageSize
) -> tuple[Scene, ...]:
    """Return the card on pages in the proportions of ``size``, broken between journeys."""
    voice = make_voice(atlas, language)
    # With a higher first page, type would be smaller than on a map's densest page: a wider profile is lower.
    limit = _PAGE_WIDTH * size.height / size.width * max(1, FITS[-1].enlarge(size).width / _PAGE_WIDTH)
    best: tuple[Scene, ...] = ()
    for left in (_LEFT, *_WIDE_LEFTS):
        sheet = _compose_sheet(voice, persona, meetings, _PAGE_WIDTH, _MOST, left)
        pages = turn_sheet(voice, sheet, size)
        if not best or pages[0].height < best[0].height:
            best = pages
        if best[0].height + size.above <= limit:
            break
    return best


def _compose_sheet(
    voice: Voice,
    persona: Persona,
    meetings: Sequence[Meeting],
    width: float,
    most: int | None,
    room: float = _LEFT,
) -> Sheet:
    """The profile at the left, words and journeys at the right; overleaf a journey has the whole width.

    The profile takes ``room``.
    """
    known = list(voice.atlas.personas)
    sitter = Sitter(persona, known.index(persona.id) if persona.id in known else 0)
    portions = list_portions(sitter, meetings, most)
    kind = Pen(MARGIN, MARGIN - 8, room, "page")
    kind.write(voice.say(texts.PERSONA), META, "ink-muted")
    top = kind.y + 6
    outer = Pen(MARGIN, top, room, "page")
    left = outer.inside("surface", inset=20, top=20)
    write_profile(voice, left, sitter)
    right = Pen(MARGIN + room + _GAP, top, width - 2 * MARGIN - room - _GAP, "page")
    _write_quote(voice, right, sitter)
    wishes = write_wishes(voice, right.x, right.y, right.width, persona)
    right.shapes += wishes.shapes
    right.y = wishes.y + 8
    if not meetings:
        right.write(voice.say(texts.JOURNEYS), HEAD, "navy")
        right.skip(7)
        right.write(voice.say(texts.NO_JOURNEYS), BODY, "ink-muted")
    group = name_group("profile", "profile", (), persona.name, persona.description or "")
    outer.close(left, bottom=20, radius=12, stroke="line", group=group)
    stripe = Box(MARGIN, top + 12, 4, round(outer.y - top - 24, 2), 2, sitter.role)
    told = [*say_profile(voice, persona), *(say_meeting(voice, sitter, meeting) for meeting in meetings)]
    body = Body(
        id=f"persona-{persona.id}",
        title=persona.name,
        description=" ".join(told),
        width=width,
        bottom=max(outer.y, right.y - (0 if not meetings else 22)),
        shapes=(*kind.shapes, *outer.shapes, stripe, *right.shapes),
    )
    return Sheet(
        body=body,
        start=right.y,
        parts=[
            Part(
                portion.meeting.journey.title,
                partial(_draw_portion, voice, sitter, portion, right.x, right.width),
                partial(_draw_portion, voice, sitter, portion, MARGIN, width - 2 * MARGIN),
            )
            for portion in portions
        ],
        list_entries=lambda shown: _list_entries(voice, sitter, portions[shown.start : shown.stop]),
        draw_heads=partial(_draw_heads, voice, right.x),
        heads_overleaf=draw_nothing,
        gap=14,
    )


def _draw_heads(voice: Voice, x: float, top: float) -> Drawn:
    pen = Pen(x, top, 400, "page")
    pen.write(voice.say(texts.JOURNEYS), HEAD, "navy")
    return Drawn(pen.shapes, pen.y + 7)


def _draw_portion(
    voice: Voice, sitter: Sitter, portion: Portion, x: float, width: float, top: float
) -> Drawn:
    pen = Pen(x, top, width, "page")
    write_meeting(voice, pen, sitter, portion)
    return Drawn(pen.shapes, pen.y)


def _write_quote(voice: Voice, pen: Pen, sitter: Sitter) -> None:
    quote = sitter.persona.quote
    if not quote or not voice.shows("quotes"):
        return
    inner = pen.inside(f"{sitter.role}-surface", inset=20, top=16)
    inner.write(f"“{quote}”", _QUOTE, sitter.role)
    pen.close(inner, bottom=16, radius=10)
    pen.skip(14)


def _list_entries(voice: Voice, sitter: Sitter, portions: Sequence[Portion]) -> Iterator[Entry]:
    """The signs on the cards; scores and curve stand on the first of a journey."""
    meetings = [portion.meeting for portion in portions if not portion.first]
    if voice.shows("figures"):
        values = [value for one in meetings for value in (one.own.score.value, one.general.value)]
        yield from explain_scores(voice, values)
    if any(has_own(voice, sitter, meeting) for meeting in meetings):
        draw = partial(_draw_marker, sitter.number, hollow=False)
        yield Entry(14, voice.say(texts.KEY_OWN), draw)
    if any(is_borrowed(voice, sitter, meeting) for meeting in meetings):
        yield Entry(14, voice.say(texts.KEY_HOLLOW), partial(_draw_marker, sitter.number, hollow=True))
    if any(gather_measured(voice, sitter, meeting.journey).lines for meeting in meetings):
        yield Entry(34, voice.say(texts.KEY_MEASURED), partial(_draw_track, sitter.number))
    pains = [pain for one in portions for pain in list_pains(sitter, one.meeting)[one.first : one.last]]
    yield from explain_severities(voice, pains)


def _draw_track(number: int, x: float, y: float) -> tuple[Shape, ...]:
    return (
        Box(x, y + 8.5, 34, 3, 1.5, "kpi-track"),
        Circle(x + 8, y + 10, 4.2, "surface", "ink-soft", 1.6),
        draw_marker(number, x + 25, y + 10, 4.6),
    )


def _draw_marker(number: int, x: float, y: float, *, hollow: bool) -> tuple[Shape, ...]:
    return (draw_marker(number, x + 7, y + 10, 5.5, hollow=hollow),)
