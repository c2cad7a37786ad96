"""What the search field looks through: a list in a script, since a page on a disk can fetch nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator

from journeymap.language import Text
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey, name_persona
from journeymap.site.material import Material
from journeymap.site.pages.glossary import list_terms

Entry = tuple[str, int, str, str]
"""Title, number of its kind, address from the site's folder, and where it is or what else it says."""

KINDS: tuple[Text, ...] = (
    texts.JOURNEY, texts.TOUCHPOINT, texts.PAIN_POINT, texts.OPPORTUNITY, texts.PERSONA, texts.TERM,
)  # fmt: skip


def list_entries(material: Material, address: Address) -> Iterator[Entry]:
    """Yield everything that can be found, journeys first; what is alike stands in the order of the atlas."""
    root = Key.PORTFOLIO
    journeys = [told.journey for told in material.told]
    for journey in journeys:
        yield journey.title, 0, address.link(root, name_journey(journey.id)), journey.description or ""
    for persona in material.atlas.personas.values():
        yield persona.name, 4, address.link(root, name_persona(persona.id)), persona.role or ""
    for told in material.told:
        journey, key = told.journey, name_journey(told.journey.id)
        for touchpoint in journey.touchpoints:
            href = address.link(root, key, f"touchpoint.{touchpoint.id}")
            yield touchpoint.title, 1, href, journey.title
            for pain in touchpoint.pain_points:
                yield pain.title, 2, href, f"{touchpoint.title} · {journey.title}"
        for row in told.report.opportunities:
            anchor = "opportunities" if row.touchpoint is None else f"touchpoint.{row.touchpoint}"
            yield row.title, 3, address.link(root, key, anchor), journey.title
    for anchor, term, meaning in list_terms(material):
        yield term, 5, address.link(root, Key.GLOSSARY, anchor), meaning


def write_entries(material: Material, address: Address) -> str:
    """Return the entries as JSON that can stand in a script or in an element of a page."""
    return write_script_json(list(list_entries(material, address)))


def write_script_json(value: object) -> str:
    """Return ``value`` as JSON in which nothing ends a script or an element, whatever a label says."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")
