"""The registers: every pain point and every opportunity of the atlas in one table that sorts and filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeymap.language import Text
from journeymap.report.document import Section, SectionName, Table
from journeymap.report.document.composition import compose_section
from journeymap.report.document.parts.actions import list_opportunities
from journeymap.report.document.parts.hurts import list_pains
from journeymap.report.document.redaction import redact_section
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.table import Links, write_section_body
from journeymap.site.template import fill_template


def compose_pain_register(material: Material, address: Address) -> Page:
    """Return the register of pain points."""
    places = [(told.journey.id, row.touchpoint) for told, row in list_pains(material.subject)]
    return _compose(material, address, Key.PAIN_POINTS, SectionName.PAIN_POINTS, places)


def compose_opportunity_register(material: Material, address: Address) -> Page:
    """Return the register of opportunities."""
    places = [(told.journey.id, row.touchpoint) for told, row in list_opportunities(material.subject)]
    return _compose(material, address, Key.OPPORTUNITIES, SectionName.OPPORTUNITIES, places)


def _compose(
    material: Material,
    address: Address,
    key: Key,
    name: SectionName,
    places: Sequence[tuple[str, str | None]],
) -> Page:
    """``places`` holds the journey of each row of the section's first table, and the touchpoint in it."""
    title, lead = _TITLES[key]

    def lead_to_touchpoint(row: int) -> str | None:
        journey, touchpoint = places[row]
        if touchpoint is None:
            return None
        return address.link(key, name_journey(journey), f"touchpoint.{touchpoint}")

    links: Links = {
        "journey": lambda row: address.link(key, name_journey(places[row][0])),
        "touchpoint": lead_to_touchpoint,
    }

    section = redact_section(compose_section(material.subject, name), material.redacted)
    body = fill_template(
        "register.html",
        texts=texts,
        say=material.voice.say,
        title=title,
        lead=lead,
        count=len(places),
        content=None
        if section is None
        else write_section_body(_name_journeys(section), material.language, links=links, searched=True),
    )
    return Page(key=key, title=material.voice.say(title), body=body)


def _name_journeys(section: Section) -> Section:
    """The first column of a register is not the journey: what it is about comes first."""
    tables: list[Table] = []
    for table in section.tables:
        names = [column.name for column in table.columns]
        if names[:1] != ["journey"] or len(names) < 3:
            tables.append(table)
            continue
        order = [*(place for place in range(1, len(names)) if place < 3), 0, *range(3, len(names))]
        columns = tuple(table.columns[place] for place in order)
        rows = tuple(tuple(row[place] for place in order) for row in table.rows)
        tables.append(replace(table, columns=columns, rows=rows))
    return replace(section, tables=tuple(tables))


_TITLES: dict[Key, tuple[Text, Text]] = {
    Key.PAIN_POINTS: (texts.PAIN_POINTS, texts.PAINS_LEAD),
    Key.OPPORTUNITIES: (texts.OPPORTUNITIES, texts.CHANCES_LEAD),
}
