"""Rules about what a map is known from, and how surely.

Future states are plans, and archived maps are history: both are exempt from all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Message
from journeymap.model import Atlas, Duration, Journey, Method, Metric, MetricKind, Scale, Status, Touchpoint
from journeymap.problem import Severity
from journeymap.rules import evidence_texts as texts
from journeymap.rules.currency import say_day
from journeymap.rules.declared import (
    list_cited,
    list_cited_at,
    list_current,
    list_metrics,
    list_pain_points,
    place_touchpoint,
    tell_once,
)
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.score.age import read_day, say_duration
from journeymap.score.metric import read_metric

_SECONDS_PER_DAY = 86_400
_TWO_YEARS = Duration(amount=24, unit="months")


@rule(
    severity=Severity.WARNING,
    turkish="""Kritik an sayılan bir temas noktasında ne ölçüm ne de kaynak var.

    Kritik an, müşterinin kalıp kalmayacağına karar verdiği yerdir ve puanda daha ağır basar; en az
    ölçülmesi gereken yer orası değildir. Tahmin olmayan bir ölçüm, temas noktasının ya da acı
    noktalarından birinin `evidence` alanı ya da puanı kullanılan bir alt yolculuk susturur. Taslaklar ve
    gelecek durumlar sayılmaz.
    """,
)
def moment_of_truth_without_measurement(study: Study) -> Iterator[Finding]:
    """A moment of truth has neither a measurement nor evidence.

    It is where customers decide whether they stay, and it weighs more in the score: the last place to be
    left to opinion. A metric that is no estimate, `evidence` of the touchpoint or of one of its pain points,
    or a sub-journey whose score is used silences the rule. Drafts and future states are exempt.

    Source: moments of truth: Carlzon, Moments of Truth, 1987.

    Wrong:

        # touchpoints
        - {id: pay, title: Pays, moment_of_truth: true, emotion: -1}

    Right:

        # touchpoints
        - {id: pay, title: Pays, moment_of_truth: true, metrics: [{id: ease, kind: csat, k: 51, n: 90}]}
    """
    yield from tell_once(_find_blind_moments(study.atlas))


def _find_blind_moments(atlas: Atlas) -> Iterator[Finding]:
    for journey in list_current(atlas):
        if journey.status is Status.DRAFT:
            continue
        for touchpoint in journey.touchpoints:
            if touchpoint.moment_of_truth and not _is_known(touchpoint):
                message = texts.BLIND_MOMENT(title=touchpoint.title)
                yield Finding(place_touchpoint(atlas, touchpoint), message, texts.BLIND_MOMENT_HELP())


def _is_known(touchpoint: Touchpoint) -> bool:
    measured = any(not metric.assumed for metric in touchpoint.metrics)
    return measured or touchpoint.use_journey_score or any(True for _ in list_cited_at(touchpoint))


@rule(
    severity=Severity.INFO,
    turkish="""Acı noktası bir kaynağa dayandırılmamış.

    Kaynağı olmayan acı noktası, en yüksek sesin gördüğü sorun olabilir. `evidence` ile bir kaynak
    göstermek susturur; dürüstçe yazılan `evidence: assumed` da öyle. Hiç kaynak dosyası olmayan çalışma
    alanlarında susar: orada her acı noktası için aynı şey söylenirdi.
    """,
)
def pain_point_without_evidence(study: Study) -> Iterator[Finding]:
    """A pain point rests on no evidence.

    It may be the problem that the loudest voice sees. A source under `evidence` silences the rule, and so
    does an honest `evidence: assumed`. Workspaces without any evidence file are exempt: there the same would
    be said of every pain point.

    Source: assumption-based against research-based maps: Stickdorn et al., This Is Service Design Doing,
    2018.

    Wrong:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3}]

    Right:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        # touchpoint
        pain_points: [{id: account, title: An account is required, severity: 3, evidence: interviews}]
    """
    if not study.atlas.evidence:
        return
    yield from tell_once(
        Finding(
            use.place,
            texts.PAIN_WITHOUT_EVIDENCE(title=use.pain_point.title),
            texts.PAIN_WITHOUT_EVIDENCE_HELP(),
        )
        for use in list_pain_points(study.atlas)
        if not use.pain_point.evidence and not use.pain_point.assumed and use.pain_point.severity > 0
    )


@rule(
    severity=Severity.INFO,
    turkish="""Yolculuk yalnızca nitel ya da yalnızca nicel kaynaklara dayanıyor.

    Görüşmeler nedenini, sayılar ne kadarını söyler; biri ötekinin yerini tutmaz. Yolculukta `method` alanı
    yazılmış en az iki kaynak gösterilmiş ve hepsi aynı türdense çıkar; öteki türden bir kaynak susturur.
    Sayılmış bir ölçüm de nicel kaynak yerine geçer.
    """,
)
def one_kind_of_evidence(study: Study) -> Iterator[Finding]:
    """A journey rests on qualitative or on quantitative evidence alone.

    Interviews tell why and figures tell how many; neither stands in for the other. The rule speaks where a
    journey cites at least two sources with a `method` and all are of one; a source of the other kind silences
    it. A metric that was counted stands in for a quantitative source.

    Source: triangulation of methods: Denzin, The Research Act, 1970.

    Wrong:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        method: qualitative
        # evidence/visits.yaml
        title: Visits at home
        method: qualitative
        # journey
        evidence: [interviews, visits]

    Right:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        method: qualitative
        # evidence/survey.yaml
        title: Survey of the third quarter
        method: quantitative
        # journey
        evidence: [interviews, survey]
    """
    if not study.atlas.evidence:
        return
    for journey in list_current(study.atlas):
        cited = {reference.id for reference in list_cited(journey)}
        sources = [study.atlas.evidence[name] for name in cited if name in study.atlas.evidence]
        methods = [source.method for source in sources if source.method is not None]
        if len(methods) < _AT_LEAST_TWO or len(set(methods)) > 1:
            continue
        if methods[0] is Method.QUANTITATIVE:
            message = texts.ONLY_QUANTITATIVE(title=journey.title, count=len(methods))
            yield Finding(journey.origin, message, texts.ASK_SOMEBODY())
        elif not any(_was_counted(metric) for metric in list_metrics(journey)):
            message = texts.ONLY_QUALITATIVE(title=journey.title, count=len(methods))
            yield Finding(journey.origin, message, texts.COUNT_SOMETHING())


_AT_LEAST_TWO = 2


def _was_counted(metric: Metric) -> bool:
    return not metric.assumed and count_answers(metric) is not None


def count_answers(metric: Metric) -> float | None:
    """Return how many answers or cases stand behind ``metric``, or ``None`` where it does not say."""
    if metric.counts:
        return sum(metric.counts)
    if metric.promoters is not None and metric.passives is not None and metric.detractors is not None:
        return metric.promoters + metric.passives + metric.detractors
    return metric.n


@rule(
    severity=Severity.INFO,
    turkish="""Haritanın dayandığı bir kaynak eskimiş.

    Müşteriler, kanallar ve rakipler değişir; iki yıl önceki yanıtlar başka bir yolculuğu anlatabilir.
    `max_age` kaynağın en çok ne kadar eski olabileceğini söyler. Güncel bir haritanın ya da personanın
    gösterdiği, `date` alanı yazılmış kaynaklara bakılır.
    """,
)
def old_evidence(study: Study, *, max_age: Duration = _TWO_YEARS) -> Iterator[Finding]:
    """A source that a map rests on has aged.

    Customers, channels and competitors change; answers from two years ago may tell of another journey.
    `max_age` says how old a source may be. The rule looks at sources with a `date` that a map of today or a
    persona cites.

    Source: timeliness as a dimension of data quality: Wang and Strong, Beyond Accuracy, 1996.

    Wrong:

        # evidence/survey.yaml
        title: First survey
        date: 2023-05-02
        # journey
        evidence: [survey]

    Right:

        # evidence/survey.yaml
        title: Survey of this summer
        date: 2026-08-30
        # journey
        evidence: [survey]
    """
    if study.today is None or not study.atlas.evidence:
        return
    cited = {reference.id for journey in list_current(study.atlas) for reference in list_cited(journey)}
    cited |= {reference.id for persona in study.atlas.personas.values() for reference in persona.sources}
    for name, source in study.atlas.evidence.items():
        day = read_day(source.date)
        if name not in cited or day is None:
            continue
        if (study.today - day).days > max_age.seconds / _SECONDS_PER_DAY:
            message = texts.OLD_EVIDENCE(title=source.title, day=say_day(day), age=say_duration(max_age))
            yield Finding(source.origin, message, texts.OLD_EVIDENCE_HELP())


@rule(
    severity=Severity.INFO,
    turkish="""Ölçümün kaç yanıta dayandığı yazmıyor.

    Sekiz kişiden de sekiz bin kişiden de %75 çıkabilir; `n` yoksa aralık hesaplanamaz, değişimin
    rastlantı olup olmadığı söylenemez. Süreler sayılmaz. `n`, `counts` ya da gruplar susturur; tahminse
    `evidence: assumed` da susturur.
    """,
)
def metric_without_n(study: Study) -> Iterator[Finding]:
    """A metric does not say how many answers it comes from.

    75% may come from eight people or from eight thousand; without `n` there is no interval, and nobody can
    tell a change from chance. Durations are exempt. `n`, `counts` or the groups silence the rule, and so does
    `evidence: assumed` where the figure is an estimate.

    Source: intervals for proportions: Newcombe, Two-sided Confidence Intervals for the Single Proportion,
    1998.

    Wrong:

        # touchpoint
        metrics: [{id: csat, kind: csat, value: 75}]

    Right:

        # touchpoint
        metrics: [{id: csat, kind: csat, value: 75, n: 320}]
    """
    yield from tell_once(
        Finding(metric.origin, texts.WITHOUT_N(title=metric.title or metric.id), texts.WITHOUT_N_HELP())
        for journey in list_current(study.atlas)
        for metric in list_metrics(journey)
        if metric.kind is not MetricKind.DURATION and not metric.assumed and count_answers(metric) is None
    )


@rule(
    severity=Severity.INFO,
    turkish="""Ölçüm az sayıda yanıta dayanıyor.

    Az yanıtla da ölçülür, ama rakamın nereye kadar oynayabileceği bilinmelidir; ileti bunu puan olarak
    söyler. `least` kaç yanıttan azına az denileceğini belirler.
    """,
)
def small_n(study: Study, *, least: int = 30) -> Iterator[Finding]:
    """A metric comes from few answers.

    Few answers are worth having, as long as the reader knows how far the figure may be off; the message says
    it in points. `least` is how many answers are no longer few.

    Source: small samples in user research: Sauro and Lewis, Quantifying the User Experience, 2012; the
    intervals: Newcombe, 1998.

    Wrong:

        # touchpoint
        metrics: [{id: csat, kind: csat, k: 9, n: 12}]

    Right:

        # touchpoint
        metrics: [{id: csat, kind: csat, k: 90, n: 120}]
    """
    scale = study.atlas.workspace.emotion_scale
    yield from tell_once(
        Finding(metric.origin, _say_spread(metric, answers, scale), texts.SMALL_N_HELP(least=least))
        for journey in list_current(study.atlas)
        for metric in list_metrics(journey)
        if not metric.assumed and (answers := count_answers(metric)) is not None and 0 < answers < least
    )


def _say_spread(metric: Metric, answers: float, emotion_scale: Scale) -> Message:
    """Say how many answered, and the greater of the two ways to the limits of the 95 % interval."""
    title = metric.title or metric.id
    reading = read_metric(metric, emotion_scale)
    if reading.value is None or reading.lower is None or reading.upper is None:
        return texts.SMALL_N_NO_SPREAD(title=title, n=answers)
    points = round(max(reading.upper - reading.value, reading.value - reading.lower))
    return texts.SMALL_N(title=title, n=answers, points=points)


@rule(
    severity=Severity.INFO,
    turkish="""Bir kaynağı kimse göstermiyor.

    Toplanmış ama haritaya işlenmemiş bir bulgu ya unutulmuştur ya da gereksizdir. Kaynağı bir yolculuk,
    persona, ölçüm, acı noktası ya da fırsat içinde göstermek susturur.
    """,
)
def unused_evidence(study: Study) -> Iterator[Finding]:
    """Nothing cites a source.

    What was gathered and never reached a map was forgotten, or is not needed. Citing it in a journey, a
    persona, a metric, a pain point or an opportunity silences the rule.

    Source: from data to insights with traceable sources: Stickdorn et al., This Is Service Design Doing,
    2018.

    Wrong:

        # evidence/survey.yaml
        title: Survey of this summer

    Right:

        # evidence/survey.yaml
        title: Survey of this summer
        # journey
        evidence: [survey]
    """
    if not study.whole or not study.atlas.evidence:
        return
    cited = _find_cited(study.atlas)
    for name, source in study.atlas.evidence.items():
        if name not in cited:
            message = texts.UNUSED_EVIDENCE(title=source.title)
            yield Finding(source.origin, message, texts.UNUSED_EVIDENCE_HELP(id=name))


def _find_cited(atlas: Atlas) -> set[str]:
    """Return the ids of the sources that anything in the workspace cites."""
    cited = {reference.id for journey in atlas.journeys.values() for reference in list_cited(journey)}
    for persona in atlas.personas.values():
        cited.update(reference.id for reference in persona.sources)
    for touchpoint in atlas.touchpoints.values():
        cited.update(reference.id for reference in list_cited_at(touchpoint))
        cited.update(reference.id for metric in touchpoint.metrics for reference in metric.evidence)
    for pain_point in atlas.pain_points.values():
        cited.update(reference.id for reference in pain_point.evidence)
    for opportunity in atlas.workspace.opportunities:
        cited.update(reference.id for reference in opportunity.evidence)
    return cited


@rule(
    severity=Severity.INFO,
    turkish="""Yolculukta değerlendirilen her şey ekibin yargısı.

    Tahmine dayanan harita iyi bir başlangıçtır, ama müşteriden duyulmuş gibi okunur. Duygu, acı noktası ya
    da tahmini ölçüm taşıyan, buna karşılık hiçbir kaynağı, ölçümü ve sayımı olmayan yolculuklarda çıkar.
    Bir kaynak, ölçüm, KPI değeri ya da sayılmış geçiş susturur; taslaklar sayılmaz.
    """,
)
def only_assumed(study: Study) -> Iterator[Finding]:
    """Everything that a journey judges is the team's own estimate.

    A map made from assumptions is a good start, and it reads as if customers had said it. The rule speaks
    where a journey has emotions, pain points or estimated metrics, and no source, measurement or count at
    all. A source, a metric, the value of a KPI or a counted transition silences it; drafts are exempt.

    Source: assumption-based against research-based maps: Stickdorn et al., This Is Service Design Doing,
    2018.

    Wrong:

        # touchpoint
        emotion: -1
        pain_points: [{id: account, title: An account is required, severity: 3}]

    Right:

        # touchpoint
        emotion: -1
        pain_points: [{id: account, title: An account is required, severity: 3}]
        metrics: [{id: ease, kind: csat, k: 51, n: 90}]
    """
    for journey in list_current(study.atlas):
        if journey.status is not Status.DRAFT and not _has_findings(journey) and _has_judgements(journey):
            yield Finding(journey.origin, texts.ONLY_ASSUMED(title=journey.title), texts.ONLY_ASSUMED_HELP())


def _has_findings(journey: Journey) -> bool:
    """Whether anything in the journey was measured, counted or learned from a source."""
    if any(not metric.assumed for metric in list_metrics(journey)):
        return True
    if journey.completion is not None and not journey.completion.assumed:
        return True
    if any(transition.count is not None for transition in journey.transitions):
        return True
    kpis = (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis))
    if any(not kpi.assumed and (kpi.value is not None or kpi.k is not None) for kpi in kpis):
        return True
    return any(touchpoint.use_journey_score for touchpoint in journey.touchpoints) or any(
        True for _ in list_cited(journey)
    )


def _has_judgements(journey: Journey) -> bool:
    return any(
        touchpoint.emotion or touchpoint.pain_points or touchpoint.metrics
        for touchpoint in journey.touchpoints
    )
