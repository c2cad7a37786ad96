"""Journeys as CJML: the current state as actual journeys, a future state as planned ones.

A touchpoint on a channel is a communication point between the customer and the company, any other an action
of the customer. A point has one initiator: where all personas of the journey meet it, that is an end user
called only ``Customer``; where some do, the first of them. Thoughts and quotes are the paragraphs of the
experience, quotes in quotation marks. What CJML has no element for is counted by
:mod:`~journeymap.exchange.cjml.losses`, never bent to fit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeymap.draw.mermaid import find_score
from journeymap.draw.text import make_plain
from journeymap.exchange import texts
from journeymap.exchange.cjml.losses import find_reference
from journeymap.exchange.cjml.words import ANYONE, join_said, list_actors, list_met
from journeymap.language import Language
from journeymap.model import Atlas, Journey, Reference, Stage, State, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_CHANNELS

COMPANY = "company"
"""The actor on the other side; a persona of that id keeps it, and the company gets another."""


def write_cjml(atlas: Atlas, journeys: Sequence[Journey], language: Language) -> str:
    """Return what :func:`stream_cjml` yields as one text."""
    return "".join(stream_cjml(atlas, journeys, language))


def stream_cjml(atlas: Atlas, journeys: Sequence[Journey], language: Language) -> Iterator[str]:
    """Yield one document with every journey; names that CJML asks for are in ``language``."""
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<CJML version="2.0"'
    if not journeys:
        yield f"{opening} />\n"
        return
    yield f"{opening}>\n"
    for journey in journeys:
        element = _write_journey(atlas, journey, journeys, language)
        indent(element, level=1)
        yield f"  {tostring(element, encoding='unicode')}\n"
    yield "</CJML>\n"


def _write_journey(
    atlas: Atlas, journey: Journey, others: Collection[Journey], language: Language
) -> Element:
    planned = journey.state is State.FUTURE
    element = Element("plannedJourney" if planned else "actualJourney")
    _write(element, "journeyID", journey.id)
    _write(element, "journeyTitle", journey.title)
    _write(element, "plannedReference", find_reference(journey, others))
    phases = SubElement(element, "journeyPhases")
    for stage in journey.stages:
        phase = SubElement(phases, "journeyPhase", {"phaseID": stage.id})
        _write(phase, "phaseName", stage.title)
        _write(phase, "phaseDescription", stage.description)
    _write(element, "journeyShortSummary", journey.description)
    company = _name_company(journey)
    actors = SubElement(element, "actors")
    for identifier in list_actors(journey):
        persona = atlas.personas.get(identifier)
        name = texts.CUSTOMER.say(language) if identifier == ANYONE else identifier
        user = SubElement(actors, "endUser", {"actorID": identifier})
        _write(user, "actorName", name if persona is None else persona.name)
    provider = SubElement(actors, "serviceProvider", {"actorID": company})
    _write(provider, "companyName", atlas.workspace.name or texts.COMPANY.say(language))
    points = SubElement(element, "touchpoints")
    for stage in journey.stages:
        for touchpoint in stage.touchpoints:
            _write_touchpoint(points, atlas, journey, stage, touchpoint, language, planned=planned)
    return element


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
    SubElement(initiator, "refersTo", {"actorIDref": list_met(journey, touchpoint)[0]})
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
    said = join_said(touchpoint)
    if score is None and not said:
        return
    experience = SubElement(element, "touchpointExperience")
    if said:
        SubElement(experience, "experienceDescription").text = said
    _write(experience, "experienceRating", None if score is None else f"{score:g}")


def _write(parent: Element, tag: str, text: str | None) -> None:
    if text:
        SubElement(parent, tag).text = make_plain(text)


def _name_company(journey: Journey) -> str:
    taken = {reference.id for reference in journey.personas}
    taken |= {reference.id for touchpoint in journey.touchpoints for reference in touchpoint.personas}
    return COMPANY if COMPANY not in taken else f"{COMPANY}-of-{journey.id}"


def _say_channel(atlas: Atlas, reference: Reference, language: Language) -> str:
    channel = atlas.workspace.channels.get(reference.id) or BUILT_IN_CHANNELS.get(reference.id)
    return reference.id if channel is None else channel.title.say(language)
