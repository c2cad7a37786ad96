"""The left column: name, segment, channels, traits, sources; and the four cards of words."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language import Text
from journeymap.model import Persona, Reference, Trait
from journeymap.scene.map.view import SEPARATOR, name_group
from journeymap.scene.map.wording import write_date
from journeymap.scene.marks import draw_check, draw_cross, draw_marker, draw_medium, name_series
from journeymap.scene.pen import BODY, HEAD, META, META_STRONG, STRONG, Pen, Style
from journeymap.scene.persona import texts
from journeymap.scene.shapes import Bars, Box, Circle, Group, Image, Line, Shape
from journeymap.scene.voice import Voice
from journeymap.value import NamedTuple

_NAME = Style(24, 29, "bold")
_BAR = 8.0
_LEVEL = 7.0
"""From a trait's name down to its slider."""
_SLIDER = 27.0
"""What a slider takes below the name, with the room to the next."""


class Sitter(NamedTuple):
    """Whom the card is about, with the number of its marker and colour."""

    persona: Persona
    number: int

    @property
    def role(self) -> str:
        """The colour role."""
        return name_series(self.number)


def write_profile(voice: Voice, pen: Pen, sitter: Sitter) -> None:
    """Who it is, from the name down to the sources."""
    persona, role = sitter.persona, sitter.role
    _draw_portrait(voice, pen, sitter)
    pen.skip(76)
    pen.write(persona.name, _NAME, role)
    if persona.role:
        pen.write(persona.role, Style(14, 19), "ink-soft")
    facts = [voice.say(texts.AGE, age=str(persona.age))] if persona.age is not None else []
    facts += [persona.location] if persona.location else []
    if facts:
        pen.skip(2)
        pen.write(SEPARATOR.join(facts), META, "ink-muted")
    if persona.description:
        pen.skip(9)
        pen.write(persona.description, BODY, "ink-soft")
    _write_segment(voice, pen, sitter)
    _write_channels(voice, pen, texts.PREFERRED, persona.preferred_channels, liked=True)
    _write_channels(voice, pen, texts.AVOIDED, persona.avoided_channels, liked=False)
    _write_traits(voice, pen, sitter)
    if voice.shows("evidence"):
        _write_sources(voice, pen, persona)


def _draw_portrait(voice: Voice, pen: Pen, sitter: Sitter) -> None:
    """The persona's picture with its marker beside it, or its marker alone."""
    raster = voice.atlas.rasters.get(sitter.persona.image or "")
    if raster is None:
        pen.shapes += (
            Circle(pen.x + 32, pen.y + 32, 32, f"{sitter.role}-surface"),
            draw_marker(sitter.number, pen.x + 32, pen.y + 32, 15),
        )
        return
    pen.shapes += (
        Image(pen.x, pen.y, 64, 64, raster, sitter.persona.name),
        draw_marker(sitter.number, pen.x + 84, pen.y + 32, 9),
    )


def _open(voice: Voice, pen: Pen, title: Text) -> None:
    pen.skip(18)
    pen.write(voice.say(title), META_STRONG, "navy")
    pen.skip(3)


def _write_segment(voice: Voice, pen: Pen, sitter: Sitter) -> None:
    segment = sitter.persona.segment
    if segment is None:
        return
    _open(voice, pen, texts.SEGMENT)
    if segment.name:
        pen.write(segment.name, STRONG)
    if voice.shows("figures"):
        if segment.share is None:
            pen.write(voice.say(texts.NO_SHARE), META, "ink-muted")
        else:
            _write_share(voice, pen, segment.share, segment.weight, sitter.role)
    if segment.value and voice.shows("figures"):
        pen.skip(2)
        pen.write(segment.value, META, "ink-soft")


def _write_share(voice: Voice, pen: Pen, share: float, weight: float, role: str) -> None:
    pen.skip(5)
    pen.shapes.append(Box(pen.x, pen.y, pen.width, _BAR, 4, "line"))
    if share > 0:
        length = round(pen.width * min(1.0, share), 2)
        pen.shapes.append(Box(pen.x, pen.y, max(length, _BAR), _BAR, 4, role))
    pen.skip(_BAR + 4)
    said = [voice.say(texts.SHARE, share=voice.percent(share))]
    if weight != 1:
        said.append(voice.say(texts.WEIGHT, weight=voice.number(weight)))
    pen.write(SEPARATOR.join(said), META, "ink-soft")


def _write_channels(
    voice: Voice, pen: Pen, title: Text, channels: Sequence[Reference], *, liked: bool
) -> None:
    if not channels:
        return
    _open(voice, pen, title)
    for reference in channels:
        name, medium = voice.channel(reference)
        signs: Sequence[Shape] = draw_cross(pen.x + 1, pen.y + 4, "bad")
        if liked:
            signs = (draw_check(pen.x + 1, pen.y + 4, "good"),)
        pen.shapes += (*signs, *draw_medium(medium, pen.x + 19, pen.y + 3, "ink-muted"))
        pen.write(name, BODY, indent=38)
        pen.skip(3)


def _write_traits(voice: Voice, pen: Pen, sitter: Sitter) -> None:
    """Sliders, equally far apart: the knob stands where the value is, with its percentage beside it."""
    traits = sitter.persona.traits
    if not traits:
        return
    _open(voice, pen, texts.TRAITS)
    top, figures = pen.y, voice.shows("figures")
    named = [_name_trait(trait, pen, top) for trait in traits]
    room = max(name.y - top for name in named)
    step = room + _SLIDER
    drawn: list[Shape] = []
    for place, trait in enumerate(traits):
        name = _name_trait(trait, pen, top + step * place + room - (named[place].y - top))
        pen.shapes += name.shapes
        if figures:
            above = name.y - META_STRONG.leading
            figure = voice.percent(trait.value)
            pen.place(figure, META_STRONG, "ink-soft", pen.x + pen.width, above, 46, "end")
        level = round(top + step * place + room + _LEVEL, 2)
        value = min(1.0, max(0.0, trait.value))
        knob = round(pen.x + 6 + (pen.width - 12) * value, 2)
        pen.shapes.append(Line(((pen.x, level), (pen.x + pen.width, level)), "line-strong", 2))
        drawn += [
            Line(((pen.x, level), (knob, level)), sitter.role, 3),
            Circle(knob, level, 6, sitter.role, "surface", 1.5),
        ]
    bars = Bars(
        x=pen.x,
        y=round(top + room + _LEVEL - step / 2, 2),
        width=pen.width,
        height=round(step * len(traits), 2),
        name=voice.say(texts.TRAITS),
        fill=sitter.role,
        bars=tuple((trait.title, min(1.0, max(0.0, trait.value))) for trait in traits),
    )
    told = "; ".join(_say_trait(voice, trait) for trait in traits)
    title = voice.say(texts.TRAITS)
    pen.shapes.append(Group("traits", "traits", tuple(drawn), title, told, chart=bars if figures else None))
    pen.y = top + step * len(traits)


def _name_trait(trait: Trait, pen: Pen, top: float) -> Pen:
    name = Pen(pen.x, top, pen.width, pen.background)
    name.write(trait.title, META, "ink-soft", room=pen.width - 48)
    return name


def _say_trait(voice: Voice, trait: Trait) -> str:
    if not voice.shows("figures"):
        return trait.title
    return voice.say(texts.ALT_TRAIT, title=trait.title, share=voice.percent(trait.value))


def _write_sources(voice: Voice, pen: Pen, persona: Persona) -> None:
    _open(voice, pen, texts.SOURCES)
    if not persona.sources:
        pen.write(voice.say(texts.NO_SOURCES), META, "bad")
    for reference in persona.sources:
        evidence = voice.atlas.evidence.get(reference.id)
        pen.write(evidence.title if evidence else reference.id, META, "ink-soft")
        facts = []
        if evidence is not None and evidence.method is not None:
            facts.append(voice.say(texts.METHODS[evidence.method]))
        if evidence is not None and evidence.n is not None:
            facts.append(f"n = {voice.count(evidence.n)}")
        if evidence is not None and evidence.date:
            facts.append(write_date(voice, evidence.date))
        if facts:
            pen.write(SEPARATOR.join(facts), META, "ink-muted")
        pen.skip(4)


def write_wishes(voice: Voice, x: float, top: float, width: float, persona: Persona) -> Pen:
    """Goals, needs, frustrations and motivations as four cards, two in a row, each row of one height."""
    sheet = Pen(x, top, width, "page")
    half = (width - 14) / 2
    cards = _list_wishes(persona)
    for start in range(0, len(cards), 2):
        pens = []
        for place, (title, entries, role) in enumerate(cards[start : start + 2]):
            outer = Pen(x + place * (half + 14), sheet.y, half, "page")
            inner = outer.inside("surface", inset=16, top=12)
            inner.write(voice.say(title), HEAD, role)
            inner.skip(4)
            _write_entries(voice, inner, entries)
            pens.append((outer, inner, voice.say(title)))
        height = max(inner.y for _, inner, _ in pens) + 12 - sheet.y
        for outer, inner, name in pens:
            group = name_group(f"wishes.{start}.{len(sheet.shapes)}", "wishes", (), name)
            outer.close(inner, radius=10, stroke="line", least=height, group=group)
            sheet.shapes += outer.shapes
        sheet.skip(height + 14)
    return sheet


def _list_wishes(persona: Persona) -> list[tuple[Text, tuple[str, ...], str]]:
    return [
        (texts.GOALS, persona.goals, "good"),
        (texts.NEEDS, persona.needs, "accent"),
        (texts.FRUSTRATIONS, persona.frustrations, "bad"),
        (texts.MOTIVATIONS, persona.motivations, "navy"),
    ]


def _write_entries(voice: Voice, pen: Pen, entries: tuple[str, ...]) -> None:
    if not entries:
        pen.write(voice.say(texts.NOT_RECORDED), META, "ink-muted")
    for entry in entries:
        pen.shapes.append(Circle(pen.x + 3, pen.y + 8.5, 2, "ink-muted"))
        pen.write(entry, BODY, indent=14)
        pen.skip(2)


def say_profile(voice: Voice, persona: Persona) -> list[str]:
    """The card's words, a sentence for each part."""
    parts: list[tuple[Text, list[str]]] = [
        (texts.PERSONA, [part for part in (persona.name, persona.role, persona.location) if part]),
    ]
    segment = persona.segment
    if segment is not None:
        said = [segment.name] if segment.name else []
        if segment.share is not None and voice.shows("figures"):
            said.append(voice.say(texts.SHARE, share=voice.percent(segment.share)))
        parts.append((texts.SEGMENT, said))
    parts += [(title, list(entries)) for title, entries, _ in _list_wishes(persona)]
    parts += [
        (texts.PREFERRED, [voice.channel(one)[0] for one in persona.preferred_channels]),
        (texts.AVOIDED, [voice.channel(one)[0] for one in persona.avoided_channels]),
        (
            texts.TRAITS,
            [_say_trait(voice, trait) for trait in persona.traits],
        ),
    ]
    return [
        voice.say(texts.ALT_LIST, title=voice.say(title), entries="; ".join(entries))
        for title, entries in parts
        if entries
    ]
