"""CJML as its authors write it, as strangers write it, and as somebody writes it who means harm."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.exchange.cjml import read_cjml
from journeymap.exchange.draft import Prepared
from journeymap.exchange.preparation import prepare_draft
from journeymap.exchange.surroundings import Surroundings
from tests.report.document.labels import HOSTILE

EXAMPLE = """\
<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <plannedReference>PJ1</plannedReference>
    <journeyPhases>
      <journeyPhase phaseID=" Buying "><phaseName> Buying</phaseName></journeyPhase>
    </journeyPhases>
    <actors>
      <endUser actorID="Carl"><actorName>Carl</actorName></endUser>
      <serviceProvider actorID="Shop"><companyName>Bookis</companyName></serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>T1</touchpointID>
        <belongsTo phaseIDref="Buying"></belongsTo>
        <compliance>completed</compliance>
        <receiver><refersTo actorIDref="Shop"/><receiverLabel>Account registered</receiverLabel></receiver>
        <initiator><refersTo actorIDref="Carl"/><initiatorLabel>Signs up</initiatorLabel></initiator>
        <channel><channelName>internetViaPC</channelName></channel>
        <timestamps><timeConsumed>10:00</timeConsumed></timestamps>
        <touchpointExperience>
          <experienceDescription>Why so
            many fields?</experienceDescription>
          <experienceRating>2</experienceRating>
        </touchpointExperience>
      </actualCommunicationPoint>
      <actualAction>
        <touchpointID>T2</touchpointID>
        <initiator><refersTo actorIDref="Carl"/><initiatorLabel>Reads</initiatorLabel></initiator>
      </actualAction>
    </touchpoints>
  </actualJourney>
  <plannedJourney>
    <journeyID>PJ1</journeyID>
    <actors>
      <endUser actorIDref="Carl"></endUser>
      <serviceProvider actorIDref="Shop"></serviceProvider>
    </actors>
    <touchpoints>
      <plannedCommunicationPoint>
        <touchpointID>T1</touchpointID>
        <initiator><refersTo actorIDref="Shop"/><initiatorLabel>Invites</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="Carl"/><receiverLabel>Accepts</receiverLabel></receiver>
        <channel><channelName>carrier pigeon</channelName></channel>
      </plannedCommunicationPoint>
    </touchpoints>
  </plannedJourney>
</CJML>
"""
"""The forms of the authors' example and of their tools: an actor is declared once and then referred to."""


def bring(content: str | bytes) -> Prepared:
    data = content.encode() if isinstance(content, str) else content
    return prepare_draft(read_cjml(data, "map.xml", Surroundings()))


def test_what_the_authors_and_their_tools_write() -> None:
    prepared = bring(EXAMPLE)
    assert prepared.problems == ()
    assert prepared.texts == {
        "journeys/aj1.yaml": (
            "title: AJ1\n"
            "personas: [carl]\n"
            "state: current\n"
            "stages:\n"
            "  - id: buying\n"
            "    title: Buying\n"
            "    touchpoints:\n"
            "      - id: t1\n"
            "        title: Signs up\n"
            "        frontstage:\n"
            "          - {action: Account registered}\n"
            "        channel: website\n"
            '        thoughts: ["Why so many fields?"]\n'
            "        emotion: -1\n"
            "  - id: aj1\n"
            "    title: AJ1\n"
            "    touchpoints:\n"
            "      - {id: t2, title: Reads}\n"
        ),
        "journeys/pj1.yaml": (
            "title: PJ1\n"
            "personas: [carl]\n"
            "state: future\n"
            "future_of: aj1\n"
            "stages:\n"
            "  - id: pj1\n"
            "    title: PJ1\n"
            "    touchpoints:\n"
            "      - {id: t1, title: Invites, action: Accepts}\n"
        ),
        "personas/carl.yaml": "name: Carl\n",
    }
    assert [loss.say("en") for loss in prepared.losses] == [
        "The channel “carrier pigeon” is not known here; declare it under `channels` in journeymap.yaml.",
        "1 × `compliance`: journeymap has no place for it.",
        "1 × `timestamps`: journeymap has no place for it.",
    ]


def test_a_planned_journey_that_is_not_there_is_told() -> None:
    prepared = bring(EXAMPLE.replace("<plannedReference>PJ1<", "<plannedReference>PJ9<"))
    assert "1 × `plannedReference`: journeymap has no place for it." in [
        loss.say("en") for loss in prepared.losses
    ]


BOMB = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>\n<CJML>&a9;</CJML>"
)
DOCUMENT_TYPE = "A document type is not read: it could pull in other files."
TOO_MUCH = "The document has too many elements, or they are nested too deeply."


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (BOMB, (1, 13), DOCUMENT_TYPE),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><CJML/>', (1, 40), DOCUMENT_TYPE),
        (
            '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "http://h/">]><CJML>&x;</CJML>',
            (2, 13),
            DOCUMENT_TYPE,
        ),
        ('<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///dev/zero"> %p;]><CJML/>', (1, 13), DOCUMENT_TYPE),
        ("<a>" * 60, (1, 151), TOO_MUCH),
        ("<CJML>" + "<a/>" * 100_001, (1, 400_003), TOO_MUCH),
        ("<CJML>\n  <actualJourney>\n</CJML>", (3, 3), "This is not valid XML from here on."),
        ("<CJML>&nbsp;</CJML>", (1, 7), "This is not valid XML from here on."),
        (
            '<?xml version="1.0" encoding="klingon"?><CJML/>',
            (1, 1),
            "This is not valid XML from here on.",
        ),
        (b"<CJML>\xff</CJML>", (1, 7), "This is not valid XML from here on."),
        (
            "<CJML><actualJourney><actors>"
            + "".join(f'<endUser actorID="a{number}"/>' for number in range(20_000))
            + "</actors></actualJourney></CJML>",
            (1, 1),
            "The file names more than 1000 people and was not read.",
        ),
        ("<svg/>", (1, 1), "This XML document is no CJML with journeys:"),
        ("<CJML/>", (1, 1), "This XML document is no CJML with journeys:"),
        (
            "<CJML>\n <actualJourney/></CJML>",
            (2, 2),
            "This journey has no communication point and no action.",
        ),
    ],
)
def test_a_document_that_means_harm_is_refused_at_its_place(
    content: str | bytes, place: tuple[int, int], message: str
) -> None:
    began = time.process_time()
    first = bring(content).problems[0]
    assert time.process_time() - began < 2
    assert ((first.location.line, first.location.column), first.message.say("en")[: len(message)]) == (
        place,
        message,
    )
    assert first.location.file == "map.xml"


def test_a_title_that_cannot_be_one_is_named_with_its_place() -> None:
    content = EXAMPLE.replace("Reads<", f"{'x' * 20_000}<")
    problems = bring(content).problems
    assert [(each.location.line, each.rule) for each in problems] == [(27, "too-long")], problems


hostile = st.sampled_from(HOSTILE) | st.sampled_from("İIıiĞŞÜÖÇ") | st.text(max_size=20)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw documents of the right elements with any words, in any number and order, and stray ones."""

    def say(tag: str, **attributes: str) -> str:
        told = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        return f"<{tag}{told}>{escape(draw(hostile))}</{tag}>"

    def gather(tag: str, makers: list[Any], most: int = 4) -> str:
        held = "".join(draw(st.sampled_from(makers))() for _ in range(draw(st.integers(0, most))))
        return f"<{tag}>{held}</{tag}>"

    ids = st.sampled_from(["", "a", "İ", "a b", "../x", "con"])
    side = [lambda: say("initiatorLabel"), lambda: f"<refersTo actorIDref={quoteattr(draw(ids))}/>"]
    other = [lambda: say("receiverLabel"), lambda: f"<refersTo actorIDref={quoteattr(draw(ids))}/>"]
    felt = [
        lambda: say("experienceDescription"),
        lambda: f"<experienceRating>{draw(st.floats())}</experienceRating>",
    ]
    point = [
        lambda: say("touchpointID"), lambda: f"<belongsTo phaseIDref={quoteattr(draw(ids))}/>",
        lambda: gather("initiator", side), lambda: gather("receiver", other), lambda: say("comment"),
        lambda: gather("channel", [lambda: say("channelName")]), lambda: gather("touchpointExperience", felt),
        lambda: say("category"),
    ]  # fmt: skip
    points = [
        partial(gather, name, point, 8)
        for name in ("actualAction", "plannedAction", "actualCommunicationPoint", "plannedCommunicationPoint")
    ]
    actors = [
        lambda: f"<endUser actorID={quoteattr(draw(ids))}>{say('actorName')}</endUser>",
        lambda: f"<endUser actorIDref={quoteattr(draw(ids))}/>",
        lambda: f"<serviceProvider actorID={quoteattr(draw(ids))}/>",
    ]
    phases = [lambda: f"<journeyPhase phaseID={quoteattr(draw(ids))}>{say('phaseName')}</journeyPhase>"]
    journey = [
        lambda: say("journeyID"), lambda: say("journeyTitle"), lambda: say("plannedReference"),
        lambda: gather("journeyPhases", phases), lambda: gather("actors", actors),
        lambda: gather("touchpoints", points), lambda: say("journeyShortSummary"), lambda: say("zebra"),
    ]  # fmt: skip
    return gather(
        "CJML", [lambda: gather("actualJourney", journey, 8), lambda: gather("plannedJourney", journey, 8)]
    )


@given(documents())
def test_any_words_are_read_or_refused_at_a_place(content: str) -> None:
    prepared = bring(content)
    assert prepared.files or prepared.problems
    for problem in prepared.problems:
        assert problem.location.file == "map.xml"
        assert 1 <= problem.location.line <= content.count("\n") + 1
        assert problem.message.say("tr")


@given(st.binary(max_size=300).map(lambda content: b"<CJML>" + content) | st.binary(max_size=200))
def test_no_bytes_hurt(content: bytes) -> None:
    assert bring(content).has_errors


def test_nothing_beside_the_document_is_reached(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hunter2", encoding="utf-8")
    for content in (
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><CJML>&x;</CJML>',
        f'<CJML xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret.as_uri()}"/></CJML>',
    ):
        prepared = bring(content)
        assert "hunter2" not in repr(prepared)
