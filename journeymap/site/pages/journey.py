"""A journey's page: its score, the map to move about in, the report's sections, each touchpoint in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.draw.svg import write_svg
from journeymap.language import Language, upper
from journeymap.model import Journey, Reference, State
from journeymap.report import texts as report_texts
from journeymap.report.document import Column, Kind, Section, SectionName, Subject, Table, people_texts
from journeymap.report.document.composition import compose_section
from journeymap.report.document.redaction import redact_section
from journeymap.report.document.subject import EVERYTHING, Told
from journeymap.report.sections.opening import list_facts
from journeymap.report.terminal import make_safe
from journeymap.scene.map import texts as words
from journeymap.scene.map.grades import name_band
from journeymap.scene.map.picture import LanePlace, compose_laned_map
from journeymap.scene.map.sources import number_sources
from journeymap.scene.map.view import View, compose_view
from journeymap.scene.marks import name_series
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey, name_persona
from journeymap.site.card import write_card
from journeymap.site.detail import list_details
from journeymap.site.markup import Html, join
from journeymap.site.material import Material, make_terms
from journeymap.site.page import Page
from journeymap.site.table import Links, write_section
from journeymap.site.template import fill_template
from journeymap.value import NamedTuple, dataclass

_WIDE = 1.75
"""How many times as wide as high a map is that fills the width of a page of paper that lies on its side."""
_SECTIONS = (
    SectionName.SUMMARY,
    SectionName.SCORES,
    SectionName.STAGES,
    SectionName.EMOTION,
    SectionName.TOUCHPOINTS,
    SectionName.PAIN_POINTS,
    SectionName.EXPECTATIONS,
    SectionName.OPPORTUNITIES,
    SectionName.GOALS,
    SectionName.KPIS,
    SectionName.HANDOFFS,
    SectionName.COMPLETION,
    SectionName.MEASURED,
    SectionName.OMNICHANNEL,
    SectionName.OWNERS,
    SectionName.EVIDENCE,
    SectionName.GAPS,
)
"""Personas are compared in a table of our own; their coverage is a page for the whole atlas."""


class _Lane(NamedTuple):
    """A lane as it is offered to be hidden."""

    id: str
    title: str
    height: str
    stays: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Traveller:
    """A persona as it is offered to be followed."""

    id: str
    name: str
    colour: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pillar:
    """A part of the score."""

    title: str
    score: str
    share: str
    """Of 100, for the length of its bar."""
    band: str


class Neighbour(NamedTuple):
    """Another page that this one leads to."""

    title: str
    href: str


def compose_journey(
    material: Material, identifier: str, address: Address, before: Journey | None, after: Journey | None
) -> Page:
    """Return the page of a journey, between those ``before`` and ``after`` it in the portfolio."""
    told, key = material.tell(identifier), name_journey(identifier)
    language = material.languages[identifier]
    journey = told.journey
    view = number_sources(compose_view(material.atlas, journey, told.score, language))
    scene, lanes = compose_laned_map(view)
    sections = tuple(_list_sections(material, told, language))
    body = fill_template(
        "journey.html",
        texts=texts,
        words=words,
        say=view.say,
        language=language,
        anchor=lambda name: address.anchor(key, name),
        journey=journey,
        kind=words.STATES[journey.state],
        is_future=journey.state is State.FUTURE,
        status=None if journey.status is None else words.STATUSES[journey.status],
        facts=_list_facts(material, told, language),
        score=_write_score(view),
        band=name_band(view, told.score.value),
        grade=told.report.score,
        interval=_write_interval(view),
        coverage=_write_coverage(view),
        pillars=tuple(_list_pillars(view)) if view.shows("figures") else (),
        map=Html(write_svg(scene, classes=True)),
        is_tall=scene.width < _WIDE * scene.height,
        description=tuple(_split(scene.description)),
        lanes=tuple(_list_lanes(lanes)),
        travellers=tuple(_list_travellers(view, address, key)),
        sections=tuple((section.name.value, section.title) for section in sections),
        written=tuple(_write_sections(material, sections, journey, address, key, language)),
        cards=_write_cards(material, view, address, key),
        links=tuple(_list_relations(material, journey, address, key)),
        before=_make_neighbour(before, address, key),
        after=_make_neighbour(after, address, key),
        home=address.link(key, Key.PORTFOLIO),
    )
    return Page(key=key, title=journey.title, body=body, section=Key.PORTFOLIO)


def _write_score(view: View) -> str:
    value = view.score.value
    if not view.shows("figures"):
        return ""
    return view.say(words.NO_SCORE) if value is None else view.score_text(value)


def _write_interval(view: View) -> str:
    if view.score.telling_interval is None or not view.shows("figures"):
        return ""
    lower, upper = map(view.score_text, view.score.telling_interval)
    return view.say(words.SCORE_INTERVAL, lower=lower, upper=upper)


def _write_coverage(view: View) -> str:
    if view.score.value is None:
        return view.say(words.NOTHING_MEASURED)
    coverage, measured = view.percent(view.score.coverage), view.percent(view.score.measured)
    return view.say(words.COVERAGE, coverage=coverage, measured=measured)


def _list_pillars(view: View) -> Iterator[_Pillar]:
    for pillar in view.score.pillars:
        value = pillar.value
        missing = words.DOES_NOT_APPLY if pillar.not_applicable is not None else words.NOT_MEASURED
        yield _Pillar(
            title=view.say(words.PILLARS[pillar.pillar]),
            score=view.say(missing) if value is None else view.score_text(value),
            share="0" if value is None else f"{min(100.0, max(0.0, value)):.1f}",
            band=name_band(view, value),
        )


def _list_facts(material: Material, told: Told, language: Language) -> str:
    """The facts of the report's head, without what is not published."""
    report, terms = told.report, make_terms(language)
    facts = list(list_facts(report, terms))[1:]
    hidden = []
    if report.status is not None:
        hidden.append(report_texts.STATUSES[report.status].say(language))
    if report.owner is not None and not material.shows("owners"):
        title = report.owner.title.tr if language == "tr" else report.owner.title.en
        hidden.append(report_texts.OWNER.say(language, owner=make_safe(title)))
    if report.volume is not None and not material.shows("figures"):
        hidden.append(facts[-1])
    shown = [fact for fact in facts if fact not in hidden]
    return " · ".join(upper(fact[:1], language) + fact[1:] for fact in shown)


def _list_lanes(lanes: Sequence[LanePlace]) -> Iterator[_Lane]:
    for lane in lanes:
        stays = lane.id in {"touchpoints", "pain-points"}
        yield _Lane(lane.id, lane.title, f"{lane.bottom - lane.top:.2f}", stays)


def _list_travellers(view: View, address: Address, key: str) -> Iterator[_Traveller]:
    for traveller in view.travellers:
        known = traveller.id in view.atlas.personas
        yield _Traveller(
            id=traveller.id,
            name=traveller.name,
            colour=name_series(traveller.number),
            href=address.link(key, name_persona(traveller.id)) if known else "",
        )


def _list_sections(material: Material, told: Told, language: Language) -> Iterator[Section]:
    subject = Subject(atlas=material.atlas, told=(told,), focus=EVERYTHING, page=make_terms(language))
    for name in _SECTIONS:
        section = redact_section(compose_section(subject, name), material.redacted)
        if section is not None:
            yield section
        if name is SectionName.OMNICHANNEL and len(told.journey.personas) > 1 and material.shows("figures"):
            yield _compare_personas(material, told, language)


def _compare_personas(material: Material, told: Told, language: Language) -> Section:
    """The journey as each of its personas meets it."""
    columns = (
        Column(name="persona", title=texts.PERSONA.say(language)),
        Column(name="score", title=texts.COLUMN_OWN.say(language), kind=Kind.SCORE),
        Column(name="difference", title=texts.COLUMN_DIFFERENCE.say(language), kind=Kind.SIGNED),
    )
    rows = []
    for reference in told.journey.personas:
        own, whole = material.see(told.journey.id, reference.id), told.score.value
        persona = material.atlas.personas.get(reference.id)
        name = reference.id if persona is None else make_safe(persona.name)
        difference = None if own is None or whole is None else own - whole
        rows.append((name, own, difference))
    title = people_texts.PERSONAS.say(language)
    table = Table(name="personas", title=title, columns=columns, rows=tuple(rows))
    return Section(name=SectionName.PERSONAS, title=title, tables=(table,))


def _write_sections(
    material: Material,
    sections: Sequence[Section],
    journey: Journey,
    address: Address,
    key: str,
    language: Language,
) -> Iterator[Html]:
    report = material.tell(journey.id).report
    ranked = [row.id for row in report.touchpoints]
    hurt = [row.touchpoint for row in report.pain_points]
    links: dict[SectionName, Links] = {
        SectionName.TOUCHPOINTS: {
            "touchpoint": lambda row: address.link(key, key, f"touchpoint.{ranked[row]}")
        },
        SectionName.PAIN_POINTS: {
            "touchpoint": lambda row: address.link(key, key, f"touchpoint.{hurt[row]}")
        },
    }
    for section in sections:
        anchor = address.anchor(key, section.name.value)
        yield write_section(section, language, anchor=anchor, links=links.get(section.name))


def _write_cards(material: Material, view: View, address: Address, key: str) -> Html:
    def lead(reference: Reference) -> Neighbour:
        return _link_journey(material, reference, address, key)

    return join(
        [
            write_card(detail, address.anchor(key, f"touchpoint.{detail.id}"), view.language, lead)
            for detail in list_details(view)
        ]
    )


def _split(description: str) -> Iterator[str]:
    """The description's sentences, each a paragraph that can be read."""
    for part in description.split(". "):
        if part.strip():
            yield part if part.endswith((".", "!", "?")) else f"{part}."


def _link_journey(material: Material, reference: Reference, address: Address, key: str) -> Neighbour:
    target = material.atlas.journeys.get(reference.id)
    if target is None:
        return Neighbour(reference.id, "")
    return Neighbour(target.title, address.link(key, name_journey(target.id)))


def _list_relations(
    material: Material, journey: Journey, address: Address, key: str
) -> Iterator[tuple[str, Neighbour]]:
    """What the journey would replace, and what would replace it."""
    if journey.future_of is not None:
        yield "future-of", _link_journey(material, journey.future_of, address, key)
    for plan in material.list_plans(journey.id):
        yield "has-future", Neighbour(plan.title, address.link(key, name_journey(plan.id)))


def _make_neighbour(journey: Journey | None, address: Address, key: str) -> Neighbour | None:
    return None if journey is None else Neighbour(journey.title, address.link(key, name_journey(journey.id)))
