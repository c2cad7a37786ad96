"""The personas: who they are, which journeys they travel, and how those serve them."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence

from journeymap.language import Text
from journeymap.model import Journey, PainStatus, Persona, Reference
from journeymap.report import texts as report_texts
from journeymap.report.content import PainRow
from journeymap.report.document import Cell, Column, Kind, Table
from journeymap.report.document import texts as document_texts
from journeymap.report.document.subject import Told
from journeymap.report.ranking import rank_urgency
from journeymap.report.terminal import make_safe
from journeymap.scene.marks import name_series
from journeymap.scene.persona import texts as words
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey, name_persona
from journeymap.site.markup import Html
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.table import Links, write_table
from journeymap.site.template import fill_template
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """A persona as the list of all shows it."""

    name: str
    role: str
    href: str
    colour: str
    image: str
    journeys: str


def compose_personas(material: Material, address: Address) -> Page:
    """Return the page that lists all personas."""
    key, voice = Key.PERSONAS, material.voice
    faces = [
        _Face(
            name=persona.name,
            role=persona.role or "",
            href=address.link(key, name_persona(persona.id)),
            colour=name_series(number),
            image=_embed(material, persona),
            journeys=voice.say(texts.JOURNEYS(len(_list_travelled(material, persona)))),
        )
        for number, persona in enumerate(material.atlas.personas.values())
    ]
    body = fill_template("personas.html", texts=texts, say=voice.say, faces=faces)
    return Page(key=key, title=voice.say(texts.PERSONAS), body=body)


def compose_persona(material: Material, identifier: str, address: Address) -> Page:
    """Return the page of one persona."""
    persona, voice = material.atlas.personas[identifier], material.voice
    key = name_persona(identifier)
    segment = persona.segment
    travelled = _list_travelled(material, persona)
    body = fill_template(
        "persona.html",
        texts=texts,
        words=words,
        say=voice.say,
        anchor=lambda name: address.anchor(key, name),
        home=address.link(key, Key.PERSONAS),
        persona=persona,
        image=_embed(material, persona),
        colour=name_series(list(material.atlas.personas).index(identifier)),
        facts=" · ".join(_list_facts(material, persona)),
        quote=persona.quote if persona.quote and material.shows("quotes") else "",
        segment=None if segment is None or not segment.name else segment.name,
        share=tuple(_list_share(material, persona)),
        lists=tuple(_list_words(persona)),
        channels=tuple(_list_channels(material, persona)),
        traits=persona.traits,
        trait_share=lambda value: f"{100 * min(1.0, max(0.0, value)):.0f}",
        sources=tuple(_list_sources(material, persona.sources)),
        journeys=_write_journeys(material, persona, travelled, address, key),
        pains=_write_pains(material, persona, travelled, address, key),
    )
    return Page(key=key, title=persona.name, body=body, section=Key.PERSONAS)


def _embed(material: Material, persona: Persona) -> str:
    raster = material.atlas.rasters.get(persona.image or "")
    if raster is None:
        return ""
    content = base64.b64encode(raster.content).decode("ascii")
    return f"data:{raster.format.value};base64,{content}"


def _list_travelled(material: Material, persona: Persona) -> list[Told]:
    """The journeys that name the persona, and those that name nobody."""
    return [told for told in material.told if not told.journey.personas or _names(told.journey, persona)]


def _names(journey: Journey, persona: Persona) -> bool:
    return any(reference.id == persona.id for reference in journey.personas)


def _list_facts(material: Material, persona: Persona) -> Iterator[str]:
    if persona.role:
        yield persona.role
    if persona.age is not None:
        yield material.voice.say(words.AGE, age=str(persona.age))
    if persona.location:
        yield persona.location


def _list_share(material: Material, persona: Persona) -> Iterator[str]:
    segment, voice = persona.segment, material.voice
    if segment is None or not material.shows("figures"):
        return
    if segment.share is not None:
        yield voice.say(words.SHARE, share=voice.percent(segment.share))
    if segment.weight != 1:
        yield voice.say(words.WEIGHT, weight=voice.number(segment.weight))
    if segment.value:
        yield segment.value


def _list_words(persona: Persona) -> Iterator[tuple[Text, tuple[str, ...]]]:
    for title, entries in (
        (words.GOALS, persona.goals),
        (words.NEEDS, persona.needs),
        (words.FRUSTRATIONS, persona.frustrations),
        (words.MOTIVATIONS, persona.motivations),
    ):
        if entries:
            yield title, entries


def _list_channels(material: Material, persona: Persona) -> Iterator[tuple[Text, tuple[str, ...]]]:
    for title, channels in (
        (words.PREFERRED, persona.preferred_channels),
        (words.AVOIDED, persona.avoided_channels),
    ):
        if channels:
            yield title, tuple(material.voice.channel(channel)[0] for channel in channels)


def _list_sources(material: Material, sources: Sequence[Reference]) -> Iterator[str]:
    evidence = material.atlas.evidence
    for source in sources if material.shows("evidence") else ():
        yield evidence[source.id].title if source.id in evidence else source.id


def _write_journeys(
    material: Material, persona: Persona, travelled: Sequence[Told], address: Address, key: str
) -> Html:
    """The persona's journeys, those that serve it worst first."""
    language, figures = material.language, material.shows("figures")
    columns = [Column(name="journey", title=texts.JOURNEY.say(language))]
    if figures:
        columns += [
            Column(name="score", title=texts.COLUMN_OWN.say(language), kind=Kind.SCORE),
            Column(name="score", title=texts.COLUMN_ALL.say(language), kind=Kind.SCORE),
            Column(name="difference", title=texts.COLUMN_DIFFERENCE.say(language), kind=Kind.SIGNED),
        ]
    columns.append(Column(name="emotion", title=texts.COLUMN_EMOTION.say(language), kind=Kind.SIGNED))
    rows: list[tuple[float, str, tuple[Cell, ...]]] = []
    for told in travelled:
        emotion = _read_emotion(told, persona)
        seen: tuple[Cell, ...] = ()
        own = None
        if figures:
            own, whole = material.see(told.journey.id, persona.id), told.score.value
            difference = None if own is None or whole is None else own - whole
            seen = (own, whole, difference)
        row = (make_safe(told.journey.title), *seen, emotion)
        rows.append((101.0 if own is None else own, told.journey.id, row))
    rows.sort(key=lambda row: row[:2])
    table = Table(
        name="journeys",
        title=texts.THEIR_JOURNEYS.say(language),
        columns=tuple(columns),
        rows=tuple(row for _, _, row in rows),
    )

    links: Links = {"journey": lambda number: address.link(key, name_journey(rows[number][1]))}
    return write_table(table, language, links=links)


def _read_emotion(told: Told, persona: Persona) -> float | None:
    """The mean over the stages of the persona's own curve, else of everyone's."""
    curves = {curve.persona: curve for curve in told.report.emotions}
    curve = curves.get(persona.id, curves.get(None))
    values = [stage.value for stage in curve.stages if stage.value is not None] if curve is not None else []
    return sum(values) / len(values) if values else None


def _write_pains(
    material: Material, persona: Persona, travelled: Sequence[Told], address: Address, key: str
) -> Html:
    """The open pain points that hurt the persona, the most urgent first."""
    language = material.language
    pains = sorted(
        (
            (told, row)
            for told in travelled
            for row in _list_pains(told, persona)
            if row.status is not PainStatus.RESOLVED
        ),
        key=lambda pain: rank_urgency(pain[1]),
    )
    if not pains:
        return Html("")
    columns = (
        Column(name="severity", title=report_texts.COLUMN_SEVERITY.say(language), kind=Kind.SEVERITY),
        Column(name="pain_point", title=texts.PAIN_POINT.say(language)),
        Column(name="journey", title=texts.JOURNEY.say(language)),
        Column(name="touchpoint", title=texts.TOUCHPOINT.say(language)),
        Column(name="cause", title=document_texts.COLUMN_CAUSE.say(language)),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            row.severity,
            make_safe(row.title),
            make_safe(told.journey.title),
            make_safe(row.touchpoint_title),
            None if row.cause is None else report_texts.CAUSES[row.cause].say(language),
        )
        for told, row in pains
    ]
    table = Table(name="pains", title=texts.THEIR_PAINS.say(language), columns=columns, rows=tuple(rows))

    targets = [name_journey(told.journey.id) for told, _ in pains]
    links: Links = {
        "journey": lambda number: address.link(key, targets[number]),
        "touchpoint": lambda number: address.link(
            key, targets[number], f"touchpoint.{pains[number][1].touchpoint}"
        ),
    }
    return write_table(table, language, links=links)


def _list_pains(told: Told, persona: Persona) -> Iterator[PainRow]:
    """The pain points at touchpoints that the persona meets, of which it suffers."""
    suffered = {
        (touchpoint.id, pain.id)
        for touchpoint in told.journey.touchpoints
        if _concerns(touchpoint.personas, persona)
        for pain in touchpoint.pain_points
        if _concerns(pain.personas, persona)
    }
    for row in told.report.pain_points:
        if (row.touchpoint, row.id) in suffered:
            yield row


def _concerns(references: Sequence[Reference], persona: Persona) -> bool:
    return not references or any(reference.id == persona.id for reference in references)
