"""Rules about the company's interest against the customer's."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Message
from journeymap.model import Journey, Kpi, PainPoint, PainStatus, Reference, Side, Stage
from journeymap.problem import Related, Severity
from journeymap.rules import interests_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.schema.suggestion import fold
from journeymap.score.metric import read_kpi

_MET = 80.0
"""Attainment from which a KPI is as good as met; the second grade's edge."""
_LOW = 50.0


@rule(
    severity=Severity.INFO,
    turkish="""İşletmenin KPI'sı tutuyor, onun zarar verdiği bildirilen şey ise müşteriye acı veriyor.

    `conflicts_with` bir KPI zorlandığında neyin zarar göreceğini söyler. KPI'ya varılmışken (en az 80
    puan) o acı noktası açık ya da o temas noktası 50 puanın altındaysa, hedefe müşterinin sırtından
    varılmış olabilir; müşterinin görüşü önce gelir.
    """,
)
def conflict_of_interest(study: Study) -> Iterator[Finding]:
    """A KPI of the business is met while what it is declared to pull against hurts customers.

    `conflicts_with` says what suffers when a KPI is pushed. Where the KPI is reached (80 points or more) and
    that pain point is open, or that touchpoint scores below 50, the target may have been reached at the
    customers' expense, and their view goes first.

    Source: handling-time targets against the customer's effort: Dixon, Toman and DeLisi, The Effortless
    Experience, 2013.

    Wrong:

        # stage
        kpis: [{id: aht, title: Minutes per call, value: 5, floor: 9, target: 5, conflicts_with: [cut-off]}]
        touchpoints:
          - {id: call, title: Calls, pain_points: [{id: cut-off, title: Cut off too early, severity: 3}]}

    Right:

        # stage
        kpis: [{id: aht, title: Minutes per call, value: 8, floor: 9, target: 5, conflicts_with: [cut-off]}]
        touchpoints:
          - {id: call, title: Calls, pain_points: [{id: cut-off, title: Cut off too early, severity: 3}]}
    """
    for journey in study.atlas.journeys.values():
        for kpi in _business_kpis(journey):
            if not kpi.conflicts_with:
                continue
            attainment = read_kpi(kpi).value
            if attainment is None or attainment < _MET:
                continue
            for reference in kpi.conflicts_with:
                suffering = _suffer(study, journey, reference)
                if suffering is not None:
                    message = texts.CONFLICT(kpi=kpi.title, suffering=suffering)
                    yield Finding(reference.origin, message, texts.CONFLICT_HELP())


def _business_kpis(journey: Journey) -> list[Kpi]:
    return [kpi for kpi in journey.all_kpis if kpi.side is Side.BUSINESS]


def _suffer(study: Study, journey: Journey, reference: Reference) -> Message | None:
    """Return what is bad about the thing that ``reference`` names, or ``None`` where nothing is."""
    for _, pain_point in journey.pain_points:
        if pain_point.id == reference.id and _hurts(pain_point):
            return texts.OPEN_PAIN(title=pain_point.title, severity=pain_point.severity)
    found = study.touchpoint_scores(journey).get(reference.id)
    if found is not None and found.value is not None and found.value < _LOW:
        return texts.LOW_TOUCHPOINT(title=found.title, score=round(found.value, 1))
    return None


_HURTING = 2.0


def _hurts(pain_point: PainPoint) -> bool:
    return pain_point.severity >= _HURTING and pain_point.status is not PainStatus.RESOLVED


_PRESSING = (
    "call time", "handling time", "handle time", "call duration", "average handle", "aht",
    "cost per contact", "cost per call", "cost to serve", "headcount", "utilisation", "utilization",
    "çağrı süresi", "görüşme süresi", "işlem süresi", "temas başı maliyet", "temas maliyeti",
    "çağrı maliyeti", "hizmet maliyeti", "personel sayısı", "doluluk oranı",
)  # fmt: skip


@rule(
    severity=Severity.INFO,
    turkish="""Maliyet ya da süre baskısı kuran bir KPI, aynı aşamada acı veren bir şeyin yanında duruyor.

    Çağrı süresi, temas başı maliyet ve benzerleri düştükçe müşteri çoğu kez bedelini öder. Aşamada önemli
    bir acı noktası varsa bu gerilim bildirilmiş olmalı: `conflicts_with` yazmak ya da ilgisizse kuralı o
    satırda göz ardı etmek susturur. `words` aranan sözleri değiştirir.
    """,
)
def undeclared_conflict(study: Study, *, words: tuple[str, ...] = _PRESSING) -> Iterator[Finding]:
    """A KPI that presses on cost or time stands beside a pain point in the same stage.

    As call time, cost per contact and the like go down, customers often pay for it. Where the stage has a
    serious pain point the tension should be declared: `conflicts_with` silences the rule, as does a comment
    on the line where the two have nothing to do with each other. `words` replaces what is looked for.

    Source: handling-time targets against the customer's effort: Dixon, Toman and DeLisi, 2013.

    Wrong:

        # stage
        kpis: [{id: aht, title: Average handling time, unit: minutes, value: 6, floor: 9, target: 5}]
        touchpoints:
          - {id: call, title: Calls, pain_points: [{id: cut-off, title: Cut off too early, severity: 3}]}

    Right:

        # stage
        kpis:
          - {id: aht, title: Average handling time, value: 6, floor: 9, target: 5, conflicts_with: [cut-off]}
        touchpoints:
          - {id: call, title: Calls, pain_points: [{id: cut-off, title: Cut off too early, severity: 3}]}
    """
    pressing = tuple(fold(word) for word in words)
    for journey in study.atlas.journeys.values():
        for stage in journey.stages:
            pain_point = _worst_pain(stage)
            if pain_point is None:
                continue
            for kpi in stage.kpis:
                if kpi.side is Side.BUSINESS and not kpi.conflicts_with and _presses(kpi, pressing):
                    message = texts.UNDECLARED(kpi=kpi.title, pain=pain_point.title, stage=stage.title)
                    related = (Related(pain_point.origin, texts.PAIN_HERE()),)
                    yield Finding(kpi.origin, message, texts.UNDECLARED_HELP(id=pain_point.id), related)


def _worst_pain(stage: Stage) -> PainPoint | None:
    hurting = [pain for touchpoint in stage.touchpoints for pain in touchpoint.pain_points if _hurts(pain)]
    return max(hurting, key=lambda pain: pain.severity, default=None)


def _presses(kpi: Kpi, pressing: tuple[str, ...]) -> bool:
    """Whether less of the KPI is better, and its title speaks of what presses on people."""
    less = kpi.target is not None and kpi.floor is not None and kpi.target < kpi.floor
    down = less or (kpi.direction is not None and kpi.direction.value == "down")
    title = fold(kpi.title)
    return down and any(word in title for word in pressing)
