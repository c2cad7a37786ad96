"""Journeys as CJML: the current state as actual journeys, a future state as planned ones.

A touchpoint on a channel is a communication point between the customer and the company, any other an action
of the customer. What CJML has no element for is counted by :func:`count_cjml_losses`, never bent to fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeymap.draw.mermaid import find_score
from journeymap.draw.omission import count_omissions
from journeymap.draw.picture import Omission
from journeymap.draw.text import make_plain
from journeymap.exchange import texts
from journeymap.language import Language
from journeymap.model import Atlas, Journey, Reference, Stage, State, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_CHANNELS

COMPANY = "company"
"""The actor on the other side; a persona of that id keeps it, and the company gets another."""

_NOT_SHOWN = (
    "pain-points",
    "opportunities",
    "gains",
    "expectations",
    "metrics",
    "goals",
    "kpis",
    "transitions",
)


def write_cjml(atlas: Atlas, journeys: Sequence[Journey], language: Language) -> str:
    """Return one document with every journey; names that CJML asks for are in ``language``."""
    root = Element("CJML", {"version": "2.0"})
    for journey in journeys:
        _write_journey(root, atlas, journey, language)
    indent(root, "  ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def count_cjml_losses(atlas: Atlas, journeys: Sequence[Journey]) -> tuple[Omission, ...]:
    """Return how many of each kind of thing the document does not say."""
    return tuple(omission for journey in journeys for omission in count_omissions(atlas, journey, _NOT_SHOWN))


def _write_journey(root: Element, atlas: Atlas, journey: Journey, language: Language) -> None:
    planned = journey.state is State.FUTURE
    element = SubElement(root, "plannedJourney" if planned else "actualJourney")
    _write(element, "journeyID", journey.id)
    _write(element, "journeyTitle", journey.title)
    phases = SubElement(element, "journeyPhases")
    for stage in journey.stages:
        phase = SubElement(phases, "journeyPhase", {"phaseID": stage.id})
        _write(phase, "phaseName", stage.title)
        _write(phase, "phaseDescription", stage.description)
    _write(element, "journeyShortSummary", journey.description)
    company = _name_company(journey)
    actors = SubElement(element, "actors")
    for identifier, name in _list_customers(atlas, journey, language):
        user = SubElement(actors, "endUser", {"actorID": identifier})
        _write(user, "actorName", name)
    provider = SubElement(actors, "serviceProvider", {"actorID": company})
    _write(provider, "companyName", atlas.workspace.name or texts.COMPANY.say(language))
    points = SubElement(element, "touchpoints")
    for stage in journey.stages:
        for touchpoint in stage.touchpoints:
            _write_touchpoint(points, atlas, journey, stage, touchpoint, language, planned=planned)


def _write_touchpoint(  # what a touchpoint stands in
    points: Element,
    atlas: Atlas,
    journey: Journey,
    stage: Stage,
    touchpoint: Touchpoint,
    language: Language,
    *,
    planned: bool,
) -> None:
    state = "planned" if planned else "actual"
    shape = "Action" if touchpoint.channel is None else "CommunicationPoint"
    element = SubElement(points, f"{state}{shape}")
    _write(element, "touchpointID", touchpoint.id)
    SubElement(element, "belongsTo", {"phaseIDref": stage.id})
    initiator = SubElement(element, "initiator")
    customer = _find_customer(journey, touchpoint)
    SubElement(initiator, "refersTo", {"actorIDref": customer})
    _write(initiator, "initiatorLabel", touchpoint.title)
    if touchpoint.channel is not None:
        receiver = SubElement(element, "receiver")
        SubElement(receiver, "refersTo", {"actorIDref": _name_company(journey)})
        answer = touchpoint.frontstage[0].action if touchpoint.frontstage else touchpoint.title
        _write(receiver, "receiverLabel", answer)
        channel = SubElement(element, "channel")
        _write(channel, "channelName", _say_channel(atlas, touchpoint.channel, language))
    _write(element, "comment", touchpoint.description)
    if not planned:  # a planned journey has nobody yet who could have felt anything
        _write_experience(element, atlas, touchpoint)


def _write_experience(element: Element, atlas: Atlas, touchpoint: Touchpoint) -> None:
    score = find_score(atlas, touchpoint)
    said = " ".join((*touchpoint.thoughts, *touchpoint.quotes))
    if score is None and not said:
        return
    experience = SubElement(element, "touchpointExperience")
    _write(experience, "experienceDescription", said)
    _write(experience, "experienceRating", None if score is None else f"{score:g}")


def _write(parent: Element, tag: str, text: str | None) -> None:
    if text:
        SubElement(parent, tag).text = make_plain(text)


def _list_customers(atlas: Atlas, journey: Journey, language: Language) -> Iterator[tuple[str, str]]:
    found = dict.fromkeys(
        reference.id
        for references in (journey.personas, *(touchpoint.personas for touchpoint in journey.touchpoints))
        for reference in references
    )
    for identifier in found:
        persona = atlas.personas.get(identifier)
        yield identifier, identifier if persona is None else persona.name
    if not found or any(not _list_people(journey, touchpoint) for touchpoint in journey.touchpoints):
        yield "customer", texts.CUSTOMER.say(language)


def _list_people(journey: Journey, touchpoint: Touchpoint) -> tuple[Reference, ...]:
    return touchpoint.personas or journey.personas


def _find_customer(journey: Journey, touchpoint: Touchpoint) -> str:
    people = _list_people(journey, touchpoint)
    return people[0].id if people else "customer"


def _name_company(journey: Journey) -> str:
    taken = {reference.id for reference in journey.personas}
    taken |= {reference.id for touchpoint in journey.touchpoints for reference in touchpoint.personas}
    return COMPANY if COMPANY not in taken else f"{COMPANY}-of-{journey.id}"


def _say_channel(atlas: Atlas, reference: Reference, language: Language) -> str:
    channel = atlas.workspace.channels.get(reference.id) or BUILT_IN_CHANNELS.get(reference.id)
    return reference.id if channel is None else channel.title.say(language)
