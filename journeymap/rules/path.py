"""Rules about the path through a journey."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.problem import Severity
from journeymap.rules import path_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study


@rule(
    severity=Severity.ERROR,
    turkish="""Müşteri bazı temas noktalarına gelir ve bir daha çıkamaz.

    Döngüdeki kimse yolculuğu ne tamamlar ne de bırakır; bu yüzden tamamlama hesaplanamaz. Döngüden başka
    bir temas noktasına, `complete` ya da `lost` sonucuna çıkan bir geçiş bunu giderir.
    """,
)
def closed_loop(study: Study) -> Iterator[Finding]:
    """Customers come to some touchpoints and never leave them.

    Nobody in the loop can complete or be lost, so completion cannot be computed. A transition out of one
    of them, to another touchpoint, to `complete` or to `lost`, mends it.

    Source: absorbing Markov chains: Grinstead and Snell, Introduction to Probability, chapter 11.

    Wrong:

        # journey
        transitions:
          - {from: first, to: second, count: 60}
          - {from: first, to: complete, count: 40}
          - {from: second, to: second, count: 60}

    Right:

        # journey
        transitions:
          - {from: first, to: second, count: 60}
          - {from: first, to: complete, count: 40}
          - {from: second, to: second, count: 20}
          - {from: second, to: complete, count: 40}
    """
    for journey in study.atlas.journeys.values():
        chain = study.chain(journey) if study.can_go_round(journey) else None
        loop = () if chain is None else chain.closed_loop
        inside = [t for t in journey.transitions if t.source.id in loop]
        if inside:
            yield Finding(
                inside[0].source.origin, texts.CLOSED_LOOP(ids=", ".join(loop)), texts.CLOSED_LOOP_HELP()
            )


@rule(
    severity=Severity.WARNING,
    turkish="""Sayılan tamamlama ile geçişlerin vardığı tamamlama birbirini tutmaz.

    Aradaki fark 5 puandan ya da sayılanın güven aralığından büyükse, ikisinden biri başka bir yolculuğu,
    başka bir dönemi ya da başka müşterileri anlatıyordur. Puan sayılan rakamı kullanır.
    """,
)
def map_and_analytics_disagree(study: Study) -> Iterator[Finding]:
    """The counted completion and the one that the transitions lead to differ.

    By more than 5 points, or outside the interval of the counted one: then one of the two describes
    another journey, another period or other customers. The score uses the counted figure.

    Source: completion from path data equals the observed rate exactly; see the scoring method.

    Wrong:

        # journey
        transitions:
          - {from: first, to: second, count: 100}
          - {from: second, to: complete, count: 60}
          - {from: second, to: lost, count: 40}
        completion: {k: 900, n: 1000}

    Right:

        # journey
        transitions:
          - {from: first, to: second, count: 100}
          - {from: second, to: complete, count: 60}
          - {from: second, to: lost, count: 40}
        completion: {k: 600, n: 1000}
    """
    for journey in study.atlas.journeys.values():
        if journey.completion is None:
            continue
        from journeymap.score.conversion import find_disagreement

        found = find_disagreement(journey, study.chain(journey))
        if found is not None:
            message = texts.DISAGREEMENT(
                counted=round(100 * found.counted, 1), path=round(100 * found.from_path, 1)
            )
            yield Finding(journey.completion.origin, message, texts.DISAGREEMENT_HELP())
