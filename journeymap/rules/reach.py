"""Rules about who gets where: what cannot be reached, what cannot be left, and what all depends on.

They speak only where the transitions lead from the start to completion, or mean to. Many maps declare a
few transitions and leave the rest to the order of the touchpoints; nothing is wrong with those.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.graph.path import Path
from journeymap.graph.questions.reach import (
    find_closed_loops,
    find_dead_ends,
    find_endings,
    find_unreachable,
    is_whole,
)
from journeymap.graph.questions.single_points import find_single_points, is_single_line
from journeymap.model import START, Journey, PainPoint, PainStatus, Reach, State, Touchpoint
from journeymap.problem import Severity
from journeymap.rules import reach_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study


def _list_described(study: Study) -> Iterator[tuple[Journey, Path]]:
    """Yield the journeys whose transitions lead from the start to completion, all of them to known places."""
    for journey in study.atlas.journeys.values():
        if study.is_described(journey):
            yield journey, study.path(journey)


@rule(
    severity=Severity.WARNING,
    turkish="""Başlangıçtan bir temas noktasına giden yol yok.

    Kimsenin gelmediği bir temas noktası yanlış bağlanmış ya da unutulmuştur; puanda yine de sayılır. Kural
    yalnızca geçişleri başlangıçtan tamamlanmaya kadar anlatan yolculuklara bakar. Hiçbir geçişin anmadığı
    ortam temasları (`reach: ambient`) yolun parçası olmayabilir; onlar için susar.
    """,
)
def unreachable_touchpoint(study: Study) -> Iterator[Finding]:
    """No way leads from the start to a touchpoint.

    A touchpoint that nobody comes to is wrongly connected or was forgotten, and it still counts in the
    score. Only journeys whose transitions lead from the start to completion are looked at. Ambient
    touchpoints (`reach: ambient`) that no transition names need not be part of the way; they are exempt.

    Source: reachability; compare pages that no link leads to, in Rosenfeld, Morville and Arango, Information
    Architecture, 4th edition, 2015.

    Wrong:

        # journey
        transitions:
          - {from: first, to: complete, count: 100}
          - {from: second, to: complete, count: 40}

    Right:

        # journey
        transitions:
          - {from: first, to: complete, count: 60}
          - {from: first, to: second, count: 40}
          - {from: second, to: complete, count: 40}
    """
    for journey, path in _list_described(study):
        missed = find_unreachable(path)
        if not missed:
            continue
        named = {end for edge in path.edges for end in (edge.source, edge.target)}
        for touchpoint in journey.touchpoints:
            ambient = touchpoint.reach is Reach.AMBIENT and touchpoint.id not in named
            if touchpoint.id in missed and not ambient:
                yield Finding(
                    touchpoint.origin, texts.UNREACHABLE(id=touchpoint.id), texts.UNREACHABLE_HELP()
                )


@rule(
    severity=Severity.WARNING,
    turkish="""Müşteri bir temas noktasına gelir ve yol orada biter.

    Sonra ne olduğu yazılmamıştır: iş mi bitti, müşteri mi kaybedildi? Geçişler bunu söylemedikçe tamamlama
    payı eksik sayılır. Birbirine dönen ve dışarı çıkmayan temas noktaları da böyledir. Kural yalnızca
    geçişleri başlangıçtan tamamlanmaya kadar anlatan yolculuklara bakar.
    """,
)
def dead_end(study: Study) -> Iterator[Finding]:
    """Customers come to a touchpoint, and there the way ends.

    What becomes of them is not said: are they done, or lost? Until the transitions say so, those who
    complete are counted short. Touchpoints that lead to each other and nowhere else are alike. Only journeys
    whose transitions lead from the start to completion are looked at.

    Source: absorbing Markov chains, in which every way ends in an absorbing state: Grinstead and Snell,
    Introduction to Probability, chapter 11.

    Wrong:

        # journey
        transitions:
          - {from: first, to: complete, count: 60}
          - {from: first, to: second, count: 40}

    Right:

        # journey
        transitions:
          - {from: first, to: complete, count: 60}
          - {from: first, to: second, count: 40}
          - {from: second, to: lost, count: 40}
    """
    for journey, path in _list_described(study):
        missed = find_unreachable(path)
        for place in find_dead_ends(path):
            into = next(t for t in journey.transitions if t.target.id == place)
            if place not in missed:
                yield Finding(into.target.origin, texts.DEAD_END(id=place), texts.DEAD_END_HELP())
        # Where every step has a share, the chain finds them, and `closed-loop` says what they cost.
        if study.can_go_round(journey) and study.chain(journey) is None:
            for loop in find_closed_loops(path):
                inside = next(t for t in journey.transitions if t.source.id in loop)
                message = texts.GOES_ROUND(ids=", ".join(loop))
                yield Finding(inside.source.origin, message, texts.DEAD_END_HELP())


@rule(
    severity=Severity.WARNING,
    turkish="""Hiçbir geçiş tamamlanmaya varmaz.

    Geçişler başlangıcı ya da kayıpları anlatıyor, ama işini bitireni anlatmıyor; bu yüzden tamamlama yoldan
    hesaplanamaz, darboğaz ve huni de görülemez. Temas noktalarının yarısından azını anan geçişler yolun
    bütününü anlatmıyor sayılır.
    """,
)
def missing_outcome(study: Study) -> Iterator[Finding]:
    """No transition leads to completion.

    The transitions tell of the start or of losses, but not of those who get it done, so completion cannot be
    computed from the path, and neither the funnel nor bottlenecks can be seen. Transitions that name fewer
    than half of the touchpoints are taken not to describe the whole way.

    Source: absorbing Markov chains: Grinstead and Snell, Introduction to Probability, chapter 11.

    Wrong:

        # journey
        transitions:
          - {from: start, to: first, count: 100}
          - {from: first, to: second, count: 70}
          - {from: first, to: lost, count: 30}

    Right:

        # journey
        transitions:
          - {from: start, to: first, count: 100}
          - {from: first, to: second, count: 70}
          - {from: first, to: lost, count: 30}
          - {from: second, to: complete, count: 70}
    """
    for journey in study.atlas.journeys.values():
        if not journey.transitions:
            continue
        path = study.path(journey)
        if study.is_described(journey) or not is_whole(journey, path) or not _sets_out(journey, path):
            continue
        named = {end for edge in path.edges if edge.transition for end in (edge.source, edge.target)}
        if 2 * len(named.intersection(path.touchpoints)) >= len(path.touchpoints):
            first = journey.transitions[0]
            yield Finding(first.source.origin, texts.MISSING_OUTCOME(), texts.MISSING_OUTCOME_HELP())


def _sets_out(journey: Journey, path: Path) -> bool:
    """Whether the start is declared, or an outcome is reached from it."""
    declared = any(transition.source.id == START for transition in journey.transitions)
    return declared or any(ending.reached for ending in find_endings(journey, path))


@rule(
    severity=Severity.INFO,
    turkish="""Tamamlanan her yol, ağır bir acı noktası olan tek bir temas noktasından geçer.

    Orası aksarsa kimse tamamlayamaz; üstelik aksadığı biliniyor. Kural, birden çok yolu olan yolculuklarda
    giderilmemiş ve şiddeti `min_severity` ya da üstü bir acı noktası taşıyan geçitleri gösterir. Tek bir
    hattan oluşan yolculukta her nokta zorunludur, orada susar; gelecek durumlar için de.
    """,
)
def single_point_of_failure(study: Study, *, min_severity: float = 3) -> Iterator[Finding]:
    """Every completing way passes one touchpoint, and a severe pain point hurts there.

    Should it fail nobody completes, and it is known to hurt. Where a journey has several ways, this names
    the passages that all of them share and that hold an unresolved pain point of severity `min_severity` or
    more. In a journey of a single line every touchpoint is such a passage, which says nothing; it is exempt,
    as are future states.

    Source: dominators of a flow graph: Lengauer and Tarjan, 1979; single point of failure in fault tree
    analysis, IEC 61025.

    Wrong:

        # stages
        - id: order
          title: Order
          touchpoints:
            - {id: website, title: Orders online}
            - {id: store, title: Orders at the counter}
            - {id: pay, title: Pays, pain_points: [{id: refused, title: Cards are refused, severity: 3}]}
        # journey
        transitions:
          - {from: start, to: website}
          - {from: start, to: store}
          - {from: website, to: store}
          - {from: website, to: pay}
          - {from: store, to: pay}
          - {from: pay, to: complete}

    Right:

        # stages
        - id: order
          title: Order
          touchpoints:
            - {id: website, title: Orders online}
            - {id: store, title: Orders and pays at the counter}
            - {id: pay, title: Pays, pain_points: [{id: refused, title: Cards are refused, severity: 3}]}
        # journey
        transitions:
          - {from: start, to: website}
          - {from: start, to: store}
          - {from: website, to: pay}
          - {from: store, to: complete}
          - {from: pay, to: complete}
    """
    for journey, path in _list_described(study):
        if journey.state is State.FUTURE:
            continue
        hurting = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints if touchpoint.pain_points}
        points = find_single_points(path) if hurting else ()
        if hurting.keys().isdisjoint(points) or is_single_line(path, points):
            continue
        for place in points:
            worst = _find_worst(hurting[place]) if place in hurting else None
            if worst is not None and worst.severity >= min_severity:
                message = texts.SINGLE_POINT(id=place, pain=worst.title, severity=worst.severity)
                yield Finding(hurting[place].origin, message, texts.SINGLE_POINT_HELP())


def _find_worst(touchpoint: Touchpoint) -> PainPoint | None:
    pains = [pain for pain in touchpoint.pain_points if pain.status is not PainStatus.RESOLVED]
    return max(pains, key=lambda pain: pain.severity, default=None)
