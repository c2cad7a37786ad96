"""Coverage: where each persona is met, as a picture and as a table, and what each channel and team has."""

from __future__ import annotations

from journeymap.draw.svg import write_svg
from journeymap.report.document import SectionName
from journeymap.report.document.composition import compose_section
from journeymap.report.document.redaction import redact_section
from journeymap.scene.coverage import compose_coverage as draw_coverage
from journeymap.site import texts
from journeymap.site.address import Address, Key
from journeymap.site.markup import Html, join
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.table import write_section
from journeymap.site.template import fill_template

_SECTIONS = (SectionName.COVERAGE, SectionName.OWNERS)


def compose_coverage(material: Material, address: Address) -> Page:
    """Return the page of coverage."""
    key, voice = Key.COVERAGE, material.voice
    scene = draw_coverage(material.atlas, [told.score for told in material.told], material.language)
    sections: list[str] = []
    for name in _SECTIONS:
        section = redact_section(compose_section(material.subject, name), material.redacted)
        if section is not None:
            anchor = address.anchor(key, name.value)
            sections.append(write_section(section, material.language, anchor=anchor))
    body = fill_template(
        "picture.html",
        texts=texts,
        say=voice.say,
        anchor=lambda name: address.anchor(key, name),
        title=texts.COVERAGE,
        lead=texts.COVERAGE_LEAD,
        picture=Html(write_svg(scene, classes=True)) if material.told else None,
        picture_title=texts.COVERAGE,
        note="",
        table_title=None,
        table=join(sections),
        empty=texts.NO_JOURNEYS,
        remark="",
    )
    return Page(key=key, title=voice.say(texts.COVERAGE), body=body)
