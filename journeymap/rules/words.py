"""Rules about the words that customers would read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.language import lower
from journeymap.model import Atlas, Journey
from journeymap.problem import Location, Severity
from journeymap.rules import words_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study


@rule(
    severity=Severity.WARNING,
    turkish="""Müşterinin gözünden yazılan bir metinde iç dil var.

    Harita müşterinin diliyle konuşur: müşteri “SKU” ya da “AHT” demez. `journeymap.yaml` içindeki
    `jargon` listesi geçmemesi gereken sözleri tutar; başlıklara, eylemlere, hedeflere ve düşüncelere
    bakılır, iç işlere (sahne arkası, KPI) bakılmaz. Büyük küçük harf ayrılmaz, Türkçe ekler sayılmaz.
    """,
)
def internal_jargon(study: Study) -> Iterator[Finding]:
    """A text written from the customer's side uses an internal word.

    A map speaks the customer's language, and no customer says "SKU" or "AHT". `jargon` in `journeymap.yaml`
    lists the words; titles, actions, goals and thoughts are looked at, what is internal (backstage, KPIs) is
    not. Case does not matter, nor do Turkish endings behind an apostrophe.

    Source: match between the system and the real world: Nielsen, Ten Usability Heuristics, 1994.

    Wrong:

        # journeymap.yaml
        schema_version: 1
        jargon: [SKU, last mile]
        # touchpoint
        action: Looks for the SKU on the shelf

    Right:

        # journeymap.yaml
        schema_version: 1
        jargon: [SKU, last mile]
        # touchpoint
        action: Looks for the article number on the shelf
    """
    jargon = study.atlas.workspace.jargon
    if not jargon:
        return
    language = study.atlas.workspace.language
    folded = {lower(word, language): word for word in jargon}
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in sorted(folded))})(?!\w)")
    for origin, text in _customer_texts(study.atlas):
        found = pattern.search(lower(text, language))
        if found is not None:
            word = folded[found[0]]
            yield Finding(origin, texts.JARGON(word=word, text=text), texts.JARGON_HELP())


def _customer_texts(atlas: Atlas) -> Iterator[tuple[Location, str]]:
    for journey in atlas.journeys.values():
        yield journey.origin, journey.title
        yield from _journey_texts(journey)


def _journey_texts(journey: Journey) -> Iterator[tuple[Location, str]]:
    for goal in journey.goals:
        if goal.side.value == "customer":
            yield goal.origin, goal.title
    for stage in journey.stages:
        yield stage.origin, stage.title
        if stage.customer_goal:
            yield stage.origin, stage.customer_goal
        for touchpoint in stage.touchpoints:
            said = (touchpoint.title, touchpoint.action, *touchpoint.thoughts)
            yield from ((touchpoint.origin, text) for text in said if text)
