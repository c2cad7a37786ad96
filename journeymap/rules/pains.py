"""Rules about what hurts, and about what is done against it.

Future states are plans, and archived maps are history: both are exempt, but for days that have passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.language import Text
from journeymap.model import (
    Atlas,
    ExpectationKind,
    Journey,
    Met,
    Metric,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Scale,
    Stage,
    Touchpoint,
)
from journeymap.problem import Severity
from journeymap.rules import pains_texts as texts
from journeymap.rules.currency import say_day
from journeymap.rules.declared import (
    list_current,
    list_living,
    list_opportunities,
    list_pain_points,
    tell_once,
)
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.score.age import read_day
from journeymap.score.metric import read_metric

_MINOR = 2.0
"""From here on a pain point is worth somebody's time."""
_MAJOR = 3.0


@rule(
    severity=Severity.INFO,
    turkish="""Acı noktasının sorumlusu yok.

    Kimsenin sahiplenmediği sorun kalır. Çözülmemiş ve şiddeti en az 2 olanlara bakılır; acı
    noktasının ya da temas noktasının `owner` alanı susturur.
    """,
)
def pain_point_without_owner(study: Study) -> Iterator[Finding]:
    """A pain point has no owner.

    A problem that nobody answers for stays. The rule looks at those that are not resolved and have severity 2
    or more; an `owner` of the pain point or of its touchpoint silences it.

    Source: internal ownership of what a map shows: Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.

    Wrong:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3}]

    Right:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3, owner: marketing}]
    """
    yield from tell_once(
        Finding(use.place, texts.WITHOUT_OWNER(title=use.pain_point.title), texts.WITHOUT_OWNER_HELP())
        for use in list_pain_points(study.atlas)
        if not (use.pain_point.owner or use.touchpoint.owner)
        and use.pain_point.severity >= _MINOR
        and use.pain_point.status is not PainStatus.RESOLVED
    )


@rule(
    severity=Severity.INFO,
    turkish="""Acı noktasının ne sıklıkta yaşandığı yazmıyor.

    Şiddet ne kadar acıttığını, sıklık kaç kişiyi acıttığını söyler; sıklığı bilinmeyen acı noktası
    puana girmez. `frequency` yazmak susturur. Çözülenler ve şiddeti 0 olanlar sayılmaz.
    """,
)
def pain_point_without_frequency(study: Study) -> Iterator[Finding]:
    """A pain point does not say how often it is met.

    Severity tells how much it hurts and frequency how many; one of unknown frequency is left out of the
    score. A `frequency` silences the rule. Resolved ones and those of severity 0 are exempt.

    Source: frequency, impact and persistence: Nielsen, Severity Ratings for Usability Problems, 1994.

    Wrong:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3}]

    Right:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3, frequency: 0.35}]
    """
    yield from tell_once(
        Finding(
            use.place, texts.WITHOUT_FREQUENCY(title=use.pain_point.title), texts.WITHOUT_FREQUENCY_HELP()
        )
        for use in list_pain_points(study.atlas)
        if use.pain_point.frequency is None
        and use.pain_point.severity > 0
        and use.pain_point.status is not PainStatus.RESOLVED
    )


@rule(
    severity=Severity.WARNING,
    turkish="""Çözüldü denen acı noktasının kanıtı yok.

    Çözülen acı noktası puanı artık düşürmez; bunu söylemek kolay, göstermek gerekir. `resolved_on` ile
    gün, `evidence` ile kaynak yazmak susturur.
    """,
)
def resolved_without_proof(study: Study) -> Iterator[Finding]:
    """A pain point is called resolved without proof.

    A resolved pain point no longer costs points; that is easily said and has to be shown. The day in
    `resolved_on` and a source under `evidence` silence the rule.

    Source: checking the result of a change: Deming, Out of the Crisis, 1986.

    Wrong:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3, status: resolved}]

    Right:

        # evidence/survey.yaml
        title: Survey after the change
        # touchpoint
        pain_points:
          - id: account
            title: An account is required
            severity: 3
            status: resolved
            resolved_on: 2026-09-15
            evidence: survey
    """
    yield from tell_once(
        Finding(use.place, _lack_proof(use.pain_point)(title=use.pain_point.title), texts.NO_PROOF_HELP())
        for use in list_pain_points(study.atlas)
        if use.pain_point.status is PainStatus.RESOLVED
        and not (use.pain_point.resolved_on and use.pain_point.evidence)
    )


def _lack_proof(pain_point: PainPoint) -> Text:
    if pain_point.evidence:
        return texts.NO_DAY
    return texts.NO_SOURCE if pain_point.resolved_on else texts.NO_PROOF


@rule(
    severity=Severity.WARNING,
    turkish="""Ağır bir acı noktasını gideren fırsat yok.

    Haritada iyileştirme fırsatları varsa en ağır sorunların da bir yanıtı olmalı. Açık olan ve şiddeti
    en az `least` olanlara bakılır. Yolculuğun, onun gelecek durumunun ya da çalışma alanının bir fırsatı, ya
    da `status: planned` susturur. Hiç fırsat taşımayan haritalar daha tanı aşamasındadır; susar.
    """,
)
def severe_pain_without_opportunity(study: Study, *, least: float = 3.0) -> Iterator[Finding]:
    """No opportunity resolves a severe pain point.

    Where a map proposes improvements, its worst problems should have an answer. The rule looks at open pain
    points of severity `least` or more. An opportunity of the journey, of its future state or of the
    workspace, or `status: planned`, silences it. Maps without any opportunity are still being diagnosed,
    and exempt.

    Source: major problems are important to fix: Nielsen, Severity Ratings for Usability Problems, 1994.

    Wrong:

        # touchpoint
        pain_points:
          - {id: account, title: An account is required, severity: 3}
          - {id: slow, title: The page is slow, severity: 2}
        opportunities: [{id: cache, title: Faster pages, resolves: [slow]}]

    Right:

        # touchpoint
        pain_points:
          - {id: account, title: An account is required, severity: 3}
          - {id: slow, title: The page is slow, severity: 2}
        opportunities: [{id: guest, title: Guest checkout, resolves: [account]}]
    """
    yield from tell_once(_find_unanswered(study.atlas, least))


def _find_unanswered(atlas: Atlas, least: float) -> Iterator[Finding]:
    severe = [use for use in list_pain_points(atlas) if _is_severe(use.pain_point, least)]
    if not severe:
        return
    everywhere = _list_resolved(list_opportunities(atlas, atlas.journeys.values()))
    futures = _list_futures(atlas)
    for use in severe:
        versions = [use.journey, *futures.get(use.journey.id, ())]
        near = list(list_opportunities(atlas, versions))
        resolved = everywhere if use.pain_point.shared else _list_resolved(near)
        if near and use.pain_point.id not in resolved:
            pain_point = use.pain_point
            message = texts.NO_ANSWER(title=pain_point.title, severity=pain_point.severity)
            yield Finding(use.place, message, texts.NO_ANSWER_HELP(id=pain_point.id))


def _is_severe(pain_point: PainPoint, least: float) -> bool:
    return pain_point.severity >= least and pain_point.status is PainStatus.OPEN


def _list_futures(atlas: Atlas) -> dict[str, list[Journey]]:
    """Return the future states of journeys, by the id of the journey that they would replace."""
    futures: dict[str, list[Journey]] = {}
    for journey in atlas.journeys.values():
        if journey.future_of is not None:
            futures.setdefault(journey.future_of.id, []).append(journey)
    return futures


def _list_resolved(opportunities: Iterable[Opportunity]) -> set[str]:
    return {
        reference.id
        for opportunity in opportunities
        if opportunity.status is not OpportunityStatus.REJECTED
        for reference in opportunity.resolves
    }


@rule(
    severity=Severity.INFO,
    turkish="""Fırsat hiçbir sorunu gidermiyor, hiçbir göstergeyi oynatmıyor.

    Neyi çözdüğü yazmayan fikir, sorun arayan bir çözümdür. `resolves` ya da `moves` susturur; yalnızca
    sevindirmek isteyen fikirler `kano: delight` ile bunu söyler. Reddedilenler sayılmaz.
    """,
)
def opportunity_without_pain_point(study: Study) -> Iterator[Finding]:
    """An opportunity resolves no pain point and moves no indicator.

    An idea that does not say what it solves is a solution in search of a problem. `resolves` or `moves`
    silences the rule; ideas that are only meant to delight say so with `kano: delight`. Rejected ones are
    exempt.

    Source: opportunities before solutions: Torres, Continuous Discovery Habits, 2021.

    Wrong:

        # touchpoint
        opportunities: [{id: guest, title: Guest checkout}]

    Right:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3}]
        opportunities: [{id: guest, title: Guest checkout, resolves: [account]}]
    """
    yield from tell_once(
        Finding(opportunity.origin, texts.NO_PROBLEM(title=opportunity.title), texts.NO_PROBLEM_HELP())
        for opportunity in list_opportunities(study.atlas, list_current(study.atlas))
        if not (opportunity.resolves or opportunity.moves)
        and opportunity.kano != _DELIGHT
        and opportunity.status is not OpportunityStatus.REJECTED
    )


_DELIGHT = "delight"
_ENDED = (OpportunityStatus.DONE, OpportunityStatus.REJECTED)


@rule(
    severity=Severity.INFO,
    turkish="""Planlanan bir işin son günü geçmiş.

    Günü geçen söz ya tutulmuştur ve yazılmamıştır ya da yenisi gerekir. Planlanan acı noktalarına ve
    bitmemiş fırsatlara bakılır; `status` ya da `due` değiştirmek susturur.
    """,
)
def overdue(study: Study) -> Iterator[Finding]:
    """Planned work is past its day.

    A promise whose day has passed was kept and not written down, or needs a new day. The rule looks at
    planned pain points and at opportunities that have not ended; a change of `status` or `due` silences it.

    Source: acting on what a map shows, and following it up: Kalbach, Mapping Experiences, 2016.

    Wrong:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3}]
        opportunities: [{id: guest, title: Guest checkout, resolves: [account], due: 2026-06-30}]

    Right:

        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3}]
        opportunities: [{id: guest, title: Guest checkout, resolves: [account], due: 2027-06-30}]
    """
    yield from tell_once(_find_overdue(study))


def _find_overdue(study: Study) -> Iterator[Finding]:
    if study.today is None:
        return
    for use in list_pain_points(study.atlas):
        day = read_day(use.pain_point.due)
        planned = use.pain_point.status is PainStatus.PLANNED
        if planned and day is not None and day < study.today:
            message = texts.OVERDUE_PAIN(title=use.pain_point.title, day=say_day(day))
            yield Finding(use.place, message, texts.OVERDUE_HELP())
    for opportunity in list_opportunities(study.atlas, list_living(study.atlas)):
        day = read_day(opportunity.due)
        if day is not None and day < study.today and opportunity.status not in _ENDED:
            message = texts.OVERDUE_OPPORTUNITY(title=opportunity.title, day=say_day(day))
            yield Finding(opportunity.origin, message, texts.OVERDUE_HELP())


_HIGH = 75.0
"""Of 100: +1 on a scale from -2 to 2."""
_LOW = 25.0
_POOR = 40.0
_GOOD = 75.0
_OFTEN = 0.1
"""A pain point that hits fewer leaves most customers as happy as they are told."""


@rule(
    severity=Severity.INFO,
    turkish="""Bir aşamanın duygusu, orada bulunanlarla çelişiyor.

    Yüksek yazılan duygunun (100 üzerinden en az 75) yanında açık, ağır ve en az onda bir sıklıkta bir acı
    noktası ya da 40 puanın altında ölçümler varsa çıkar. Tersi de öyle: düşük duygunun (en çok 25) yanında
    en az 75 puanlık ölçümler varsa ve hiç acı noktası yoksa. Duygusu zaten düşük yazılan temas
    noktasındaki acı çelişki sayılmaz.
    """,
)
def emotion_against_findings(study: Study) -> Iterator[Finding]:
    """The feelings told of a stage contradict what was found there.

    High feelings (75 of 100 or more) beside an open, severe pain point that hits at least one in ten, or
    beside measurements below 40, are told. So is the reverse: low feelings (25 or less) beside measurements
    of 75 or more and no pain point at all. A pain point at a touchpoint whose own feelings are low is no
    contradiction.

    Source: triangulation: Denzin, The Research Act, 1970.

    Wrong:

        # touchpoint
        emotion: 2
        pain_points: [{id: account, title: An account is required, severity: 4, frequency: 0.6}]

    Right:

        # touchpoint
        emotion: -1
        pain_points: [{id: account, title: An account is required, severity: 4, frequency: 0.6}]
    """
    scale = study.atlas.workspace.emotion_scale
    for journey in list_current(study.atlas):
        for stage in journey.stages:
            feeling = _mean(
                [metric for touchpoint in stage.touchpoints for metric in touchpoint.emotion], scale
            )
            if feeling is not None and feeling >= _HIGH:
                yield from _doubt_joy(stage, scale)
            elif feeling is not None and feeling <= _LOW:
                yield from _doubt_grief(stage, scale)


def _doubt_joy(stage: Stage, scale: Scale) -> Iterator[Finding]:
    for touchpoint in stage.touchpoints:
        own = _mean(touchpoint.emotion, scale)
        for pain_point in touchpoint.pain_points if own is None or own > _HALF else ():
            if _is_severe(pain_point, _MAJOR) and _is_frequent(pain_point):
                message = texts.TOO_HAPPY_PAIN(
                    stage=stage.title, pain=pain_point.title, severity=pain_point.severity
                )
                yield Finding(stage.origin, message, texts.EMOTION_HELP())
                return
    score = _mean(_list_measured(stage), scale)
    if score is not None and score < _POOR:
        message = texts.TOO_HAPPY_SCORE(stage=stage.title, score=round(score))
        yield Finding(stage.origin, message, texts.EMOTION_HELP())


_HALF = 50.0


def _is_frequent(pain_point: PainPoint) -> bool:
    return pain_point.frequency is None or pain_point.frequency.share >= _OFTEN


def _doubt_grief(stage: Stage, scale: Scale) -> Iterator[Finding]:
    score = _mean(_list_measured(stage), scale)
    hurts = any(touchpoint.pain_points for touchpoint in stage.touchpoints)
    if score is not None and score >= _GOOD and not hurts:
        yield Finding(
            stage.origin, texts.TOO_SAD(stage=stage.title, score=round(score)), texts.EMOTION_HELP()
        )


def _list_measured(stage: Stage) -> list[Metric]:
    metrics = (*stage.metrics, *(metric for part in stage.touchpoints for metric in part.metrics))
    return [metric for metric in metrics if not metric.assumed]


def _mean(metrics: Iterable[Metric], scale: Scale) -> float | None:
    """Return the mean of ``metrics`` on 0..100, each counting once, or ``None`` where none can be read."""
    values = [value for metric in metrics if (value := read_metric(metric, scale).value) is not None]
    return sum(values) / len(values) if values else None


@rule(
    severity=Severity.WARNING,
    turkish="""Karşılanmayan temel bir beklentiyi söyleyen acı noktası yok.

    Temel beklenti karşılanınca fark edilmez, karşılanmayınca müşteriyi kaçırır. `kind: basic` ve
    `met: missed` yazan temas noktasında bir acı noktası susturur; acı noktasının önemi, sıklığı ve
    sorumlusu olur.
    """,
)
def unmet_basic_expectation(study: Study) -> Iterator[Finding]:
    """A basic expectation is missed and no pain point tells of it.

    Basic expectations go unnoticed when met and drive customers away when missed. A pain point at the
    touchpoint whose expectation has `kind: basic` and `met: missed` silences the rule: it has a severity, a
    frequency and an owner.

    Source: must-be quality: Kano, Seraku, Takahashi and Tsuji, Attractive Quality and Must-Be Quality, 1984.

    Wrong:

        # touchpoint
        expectation: {text: The price on the shelf holds at the till, kind: basic, met: missed}

    Right:

        # touchpoint
        expectation: {text: The price on the shelf holds at the till, kind: basic, met: missed}
        pain_points: [{id: price, title: Another price at the till, severity: 3}]
    """
    yield from tell_once(
        Finding(
            touchpoint.expectation.origin,
            texts.UNMET(text=touchpoint.expectation.text),
            texts.UNMET_HELP(touchpoint=touchpoint.title),
        )
        for journey in list_current(study.atlas)
        for touchpoint in journey.touchpoints
        if touchpoint.expectation is not None and _misses_basics(touchpoint) and not touchpoint.pain_points
    )


def _misses_basics(touchpoint: Touchpoint) -> bool:
    expectation = touchpoint.expectation
    missed = expectation is not None and expectation.met is Met.MISSED
    return missed and expectation is not None and expectation.kind is ExpectationKind.BASIC


_UNDER_WAY = (OpportunityStatus.PLANNED, OpportunityStatus.IN_PROGRESS)


@rule(
    severity=Severity.INFO,
    turkish="""Temel bir beklenti karşılanmazken sevindirecek bir iş planlanmış.

    Sevindiren özellikler, karşılanmayan temel beklentinin yerini tutmaz. `kano: delight` taşıyan fırsat
    planlanmış ya da yürürken yolculukta temel bir beklenti karşılanmıyorsa çıkar; o temas noktasının bir acı
    noktasını gideren, planlanmış ya da yürüyen bir fırsat susturur.
    """,
)
def delight_before_basics(study: Study) -> Iterator[Finding]:
    """Delight is planned while a basic expectation is missed.

    What delights does not make up for missed basics. The rule speaks where an opportunity with `kano:
    delight` is planned or in progress and the journey misses a basic expectation; an opportunity, planned
    or in progress, that resolves a pain point of that touchpoint silences it.

    Source: must-be before attractive quality: Kano, Seraku, Takahashi and Tsuji, 1984.

    Wrong:

        # touchpoint
        expectation: {text: The price on the shelf holds at the till, kind: basic, met: missed}
        pain_points: [{id: price, title: Another price at the till, severity: 3}]
        opportunities: [{id: gift, title: A small gift with each order, kano: delight, status: planned}]

    Right:

        # touchpoint
        expectation: {text: The price on the shelf holds at the till, kind: basic, met: missed}
        pain_points: [{id: price, title: Another price at the till, severity: 3}]
        opportunities:
          - {id: gift, title: A small gift with each order, kano: delight, status: planned}
          - {id: labels, title: Electronic shelf labels, resolves: [price], status: planned}
    """
    for journey in list_current(study.atlas):
        missed = [touchpoint for touchpoint in journey.touchpoints if _misses_basics(touchpoint)]
        if not missed:
            continue
        planned = [o for o in list_opportunities(study.atlas, [journey]) if o.status in _UNDER_WAY]
        resolved = _list_resolved(planned)
        forgotten = [t for t in missed if not resolved & {pain.id for pain in t.pain_points}]
        for opportunity in planned if forgotten else ():
            if opportunity.kano == _DELIGHT and opportunity not in study.atlas.workspace.opportunities:
                message = texts.DELIGHT_FIRST(title=opportunity.title, touchpoint=forgotten[0].title)
                yield Finding(opportunity.origin, message, texts.DELIGHT_FIRST_HELP())


@rule(
    severity=Severity.INFO,
    turkish="""Biten bir fırsatın beklenen etkisi ölçülmemiş.

    Bittiği söylenen iş, beklenen değişikliği getirdiyse işe yaramıştır. `moves` altında `expected` yazılmış
    her gösterge için `measured` yazmak susturur.
    """,
)
def effect_not_measured(study: Study) -> Iterator[Finding]:
    """The expected effect of an opportunity that is done was never measured.

    Work that is done was worth it if it brought the change. Writing `measured` for each indicator under
    `moves` that has an `expected` value silences the rule.

    Source: the study step after the doing: Deming, Out of the Crisis, 1986.

    Wrong:

        # touchpoint
        metrics: [{id: ease, kind: csat, k: 51, n: 90}]
        opportunities:
          - {id: guest, title: Guest checkout, status: done, moves: [{indicator: ease, expected: 70}]}

    Right:

        # touchpoint
        metrics: [{id: ease, kind: csat, k: 51, n: 90}]
        opportunities:
          - id: guest
            title: Guest checkout
            status: done
            moves: [{indicator: ease, expected: 70, measured: 66}]
    """
    yield from tell_once(
        Finding(
            move.indicator.origin,
            texts.NOT_MEASURED(title=opportunity.title, indicator=move.indicator.id, expected=move.expected),
            texts.NOT_MEASURED_HELP(),
        )
        for opportunity in list_opportunities(study.atlas, list_current(study.atlas))
        if opportunity.status is OpportunityStatus.DONE
        for move in opportunity.moves
        if move.expected is not None and move.measured is None
    )
