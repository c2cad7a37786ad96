"""Rules about what is wanted, by whom, and how it is told whether it was reached."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Text
from journeymap.model import Kpi, Side, State
from journeymap.problem import Related, Severity
from journeymap.rules import goals_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.schema.suggestion import fold


@rule(
    severity=Severity.INFO,
    turkish="""Yolculukta müşterinin ne istediğini söyleyen bir hedef yok.

    Harita, müşterinin vardığı yeri istediğiyle karşılaştırır; hedef yoksa her adım eşit ölçüde doğru
    görünür. Taslak bir harita hedefsiz olabilir, bu yüzden bu yalnızca bilgidir; `side: customer` olan
    tek bir hedef yeter.
    """,
)
def journey_without_customer_goal(study: Study) -> Iterator[Finding]:
    """A journey names no goal of the customer.

    A map compares where customers arrive with what they wanted; without a goal every step looks equally
    right. A draft may well have none, so this is information; one goal with `side: customer` is enough.

    Source: outcomes that customers want as the measure of an offer: Ulwick, Turn Customer Input into
    Innovation, 2002.

    Wrong:

        # journey
        description: From the first look to the payment.

    Right:

        # journey
        goals: [{id: quick, title: Dinner is ordered in five minutes, side: customer}]
    """
    for journey in study.atlas.journeys.values():
        if not journey.goals:
            yield Finding(
                journey.origin, texts.NO_CUSTOMER_GOAL(title=journey.title), texts.NO_CUSTOMER_GOAL_HELP()
            )


@rule(
    severity=Severity.WARNING,
    turkish="""Yolculukta işletmenin hedefi var, müşterinin hedefi yok.

    Yalnızca işletmenin istediğini yazan bir harita, iki taraf çatıştığında hep işletmeyi haklı çıkarır.
    Müşteri için bir hedef eklemek bunu giderir.
    """,
)
def business_goal_without_customer_goal(study: Study) -> Iterator[Finding]:
    """A journey has goals of the business and none of the customer.

    A map that writes down only what the company wants takes the company's side wherever the two differ. A
    goal with `side: customer` mends it.

    Source: value for the customer and for the company side by side: alignment diagrams, Kalbach, Mapping
    Experiences, 2016.

    Wrong:

        # journey
        goals: [{id: orders, title: More orders per visit, side: business}]

    Right:

        # journey
        goals:
          - {id: orders, title: More orders per visit, side: business}
          - {id: quick, title: Dinner is ordered in five minutes, side: customer}
    """
    for journey in study.atlas.journeys.values():
        if journey.goals and all(goal.side is Side.BUSINESS for goal in journey.goals):
            first = journey.goals[0]
            yield Finding(first.origin, texts.ONLY_BUSINESS_GOALS(), texts.NO_CUSTOMER_GOAL_HELP())


_LETTERS: tuple[tuple[str, Text], ...] = (
    ("specific", texts.NOT_SPECIFIC),
    ("measurable", texts.NOT_MEASURABLE),
    ("achievable", texts.NOT_ACHIEVABLE),
    ("relevant", texts.NOT_RELEVANT),
    ("due", texts.NOT_TIME_BOUND),
)


@rule(
    severity=Severity.INFO,
    turkish="""Hedef SMART değil: harflerinden biri eksik.

    Belirgin, ölçülebilir, ulaşılabilir, yerinde ve süreli olmayan bir hedefe ulaşılıp ulaşılmadığı
    sonradan söylenemez. Her eksik harf için bir ileti çıkar; bir KPI anan hedef ölçülebilir sayılır. Beş
    alanın hiçbiri yazılmamışsa tek ileti çıkar.
    """,
)
def goal_not_smart(study: Study) -> Iterator[Finding]:
    """A goal is not SMART: one of its letters is missing.

    Of a goal that is not specific, measurable, achievable, relevant and time-bound nobody can say later
    whether it was reached. Each missing letter is a message of its own; a goal that cites a KPI is
    measurable. Where none of the five fields is written there is one message.

    Source: Doran, There's a S.M.A.R.T. way to write management's goals and objectives, 1981.

    Wrong:

        # journey
        goals: [{id: quick, title: Faster orders, specific: An order takes five minutes, due: 2027-01-31}]

    Right:

        # journey
        goals:
          - id: quick
            title: Faster orders
            specific: Orders take at most five minutes
            measurable: Median time from the basket to the confirmation
            achievable: The saved address needs no new system
            relevant: Half of those who leave name the time it takes
            due: 2027-01-31
    """
    for journey in study.atlas.journeys.values():
        for goal in journey.goals:
            if not any(getattr(goal, field) for field, _ in _LETTERS):
                yield Finding(goal.origin, texts.NOT_SMART(title=goal.title), texts.NOT_SMART_HELP())
                continue
            for field, text in _LETTERS:
                if not getattr(goal, field) and not (field == "measurable" and goal.kpis):
                    yield Finding(goal.origin, text(title=goal.title))


@rule(
    severity=Severity.WARNING,
    turkish="""Hedefin sorumlusu yok.

    Kimsenin sahiplenmediği hedefin peşinden kimse gitmez. Hedefe `owner` yazmak bunu giderir; `teams`
    altında bildirilen bir ekip ya da bir kişi olabilir.
    """,
)
def goal_without_owner(study: Study) -> Iterator[Finding]:
    """A goal has no owner.

    Nobody works towards what nobody answers for. An `owner` mends it, a team declared under `teams` or a
    person.

    Source: accountability in goal setting: Doran 1981 reads the A of SMART as assignable.

    Wrong:

        # journey
        goals: [{id: quick, title: Faster orders}]

    Right:

        # journey
        goals: [{id: quick, title: Faster orders, owner: e-commerce}]
    """
    for journey in study.atlas.journeys.values():
        for goal in journey.goals:
            if not goal.owner:
                yield Finding(
                    goal.origin, texts.GOAL_WITHOUT_OWNER(title=goal.title), texts.GOAL_WITHOUT_OWNER_HELP()
                )


@rule(
    severity=Severity.WARNING,
    turkish="""Hedef hiçbir KPI anmıyor.

    KPI'sı olmayan hedefe yaklaşılıp yaklaşılmadığı görülmez. Yolculuğun `kpis` listesinden birini hedefin
    `kpis` alanına yazmak bunu giderir.
    """,
)
def goal_without_kpi(study: Study) -> Iterator[Finding]:
    """A goal cites no KPI.

    Without one nobody sees whether the goal comes nearer. Naming one of the journey's KPIs under the goal's
    `kpis` mends it.

    Source: goals, signals, metrics: Rodden, Hutchinson and Fu, Measuring the User Experience on a Large
    Scale, 2010.

    Wrong:

        # journey
        goals: [{id: quick, title: Faster orders, owner: e-commerce}]

    Right:

        # journey
        goals: [{id: quick, title: Faster orders, owner: e-commerce, kpis: [time]}]
        kpis: [{id: time, title: Minutes per order, value: 7, floor: 10, target: 5}]
    """
    for journey in study.atlas.journeys.values():
        for goal in journey.goals:
            if not goal.kpis:
                yield Finding(
                    goal.origin, texts.GOAL_WITHOUT_KPI(title=goal.title), texts.GOAL_WITHOUT_KPI_HELP()
                )


@rule(
    severity=Severity.WARNING,
    turkish="""Hiçbir hedefin anmadığı bir KPI var.

    Hedefi olmayan gösterge ölçülür, ama kimse ne için ölçüldüğünü söyleyemez. Yolculuğun hiç hedefi yoksa
    bu kural susar.
    """,
)
def orphan_kpi(study: Study) -> Iterator[Finding]:
    """A KPI is cited by no goal.

    It is measured, and nobody can say what for. Where the journey has no goals at all this rule is silent.

    Source: goals, signals, metrics: Rodden, Hutchinson and Fu, 2010.

    Wrong:

        # journey
        goals: [{id: quick, title: Faster orders, kpis: [time]}]
        kpis:
          - {id: time, title: Minutes per order, value: 7, floor: 10, target: 5}
          - {id: clicks, title: Clicks per order, value: 31, floor: 40, target: 20}

    Right:

        # journey
        goals: [{id: quick, title: Faster orders, kpis: [time, clicks]}]
        kpis:
          - {id: time, title: Minutes per order, value: 7, floor: 10, target: 5}
          - {id: clicks, title: Clicks per order, value: 31, floor: 40, target: 20}
    """
    for journey in study.atlas.journeys.values():
        if not journey.goals:
            continue
        cited = {reference.id for goal in journey.goals for reference in goal.kpis}
        for kpi in journey.all_kpis:
            if kpi.id not in cited:
                yield Finding(kpi.origin, texts.ORPHAN_KPI(title=kpi.title), texts.ORPHAN_KPI_HELP(id=kpi.id))


@rule(
    severity=Severity.WARNING,
    turkish="""Aynı KPI bir yolculukta iki kez bildirilmiş.

    Adı ve birimi aynı olan iki KPI puanda iki kez sayılır, sonra da birbirinden ayrı değerler alır.
    Birini silip kimliğini her yerde kullanmak bunu giderir.
    """,
)
def duplicate_kpi(study: Study) -> Iterator[Finding]:
    """The same KPI is declared twice in a journey.

    Two KPIs with the same title and unit count twice in the score, and sooner or later disagree. Keeping one
    and citing its id everywhere mends it.

    Source: double counting of indicators: OECD and JRC, Handbook on Constructing Composite Indicators, 2008.

    Wrong:

        # journey
        kpis:
          - {id: time, title: Minutes per order, value: 7, floor: 10, target: 5}
          - {id: speed, title: minutes per order, value: 6, floor: 10, target: 5}

    Right:

        # journey
        kpis: [{id: time, title: Minutes per order, value: 7, floor: 10, target: 5}]
    """
    for journey in study.atlas.journeys.values():
        first: dict[tuple[str, str], Kpi] = {}
        for kpi in journey.all_kpis:
            name = (fold(kpi.title), kpi.unit or "")
            other = first.setdefault(name, kpi)
            if other is not kpi and name[0]:
                yield Finding(
                    kpi.origin,
                    texts.DUPLICATE_KPI(title=kpi.title, id=other.id, line=other.origin.line),
                    texts.DUPLICATE_KPI_HELP(id=other.id),
                    (Related(other.origin, texts.FIRST_DECLARED()),),
                )


@rule(
    severity=Severity.INFO,
    turkish="""Bir aşamada ne KPI ne de ölçüm var.

    Ölçülmeyen aşamanın iyileştiği görülmez. Yolculuğun başka bir aşaması ölçülüyorsa çıkar; aşamaya
    `kpis`, `metrics` ya da `signals`, temas noktalarından birine ölçüm eklemek susturur. Gelecek
    durumlarda susar.
    """,
)
def stage_without_kpi(study: Study) -> Iterator[Finding]:
    """A stage has neither a KPI nor a measurement.

    What is not measured does not show that it got better. The rule speaks where another stage of the journey
    is measured; `kpis`, `metrics` or `signals` of the stage, or a measurement at one of its touchpoints,
    silence it. Future states are plans, and exempt.

    Source: figures for each step of the customer's way: McClure, Startup Metrics for Pirates, 2007.

    Wrong:

        # stages
        - id: look
          title: Look around
          touchpoints: [{id: shelf, title: Reads the shelf}]
        - id: order
          title: Order
          touchpoints: [{id: till, title: Pays, metrics: [{id: ease, kind: csat, k: 51, n: 90}]}]

    Right:

        # stages
        - id: look
          title: Look around
          touchpoints: [{id: shelf, title: Reads the shelf, metrics: [{id: found, kind: rate, k: 60, n: 90}]}]
        - id: order
          title: Order
          touchpoints: [{id: till, title: Pays, metrics: [{id: ease, kind: csat, k: 51, n: 90}]}]
    """
    for journey in study.atlas.journeys.values():
        if journey.state is State.FUTURE:
            continue
        bare = [
            stage
            for stage in journey.stages
            if not (stage.kpis or stage.metrics or stage.signals)
            and not any(touchpoint.metrics for touchpoint in stage.touchpoints)
        ]
        if len(bare) < len(journey.stages):
            for stage in bare:
                yield Finding(
                    stage.origin, texts.STAGE_WITHOUT_KPI(title=stage.title), texts.STAGE_WITHOUT_KPI_HELP()
                )


@rule(
    severity=Severity.INFO,
    turkish="""Hiçbir hedef sadakate ya da tavsiyeye hizmet etmiyor.

    Memnuniyet ilk adımdır; geri gelen ve öneren müşteri ondan sonra kazanılır. En az iki hedef `kind`
    taşıyor ve hepsi `satisfaction` ise çıkar; `kind: loyalty` ya da `kind: advocacy` olan bir hedef
    susturur.
    """,
)
def no_loyalty_goal(study: Study) -> Iterator[Finding]:
    """No goal in the workspace serves loyalty or advocacy.

    Satisfaction comes first; customers who return and recommend come after it. The rule speaks where at
    least two goals have a `kind` and all are `satisfaction`; one goal with `kind: loyalty` or
    `kind: advocacy` silences it.

    Source: satisfaction, loyalty and advocacy as outcomes: Lemon and Verhoef, Understanding Customer
    Experience Throughout the Customer Journey, 2016.

    Wrong:

        # journey
        goals:
          - {id: quick, title: Faster orders, kind: satisfaction}
          - {id: sure, title: No surprise at the till, kind: satisfaction}

    Right:

        # journey
        goals:
          - {id: quick, title: Faster orders, kind: satisfaction}
          - {id: again, title: I come back next week, kind: loyalty}
    """
    goals = [goal for journey in study.atlas.journeys.values() for goal in journey.goals if goal.kind]
    if len(goals) > 1 and all(goal.kind == "satisfaction" for goal in goals):
        yield Finding(goals[0].origin, texts.NO_LOYALTY_GOAL(), texts.NO_LOYALTY_GOAL_HELP())


@rule(
    severity=Severity.INFO,
    turkish="""Erken uyarı göstergesi eşiğini aşmış.

    Aşamanın `signals` listesi, sonuç kötüleşmeden önce bakılacak değerleri tutar. Eşiğin kötü tarafına
    geçen bir değer, düzeltici iş için ilk haberdir.
    """,
)
def signal_crossed(study: Study) -> Iterator[Finding]:
    """An early sign of a stage has crossed its threshold.

    `signals` are watched because they move before results do; a value on the wrong side of its threshold is
    the first call for corrective action.

    Source: leading indicators: Kaplan and Norton, The Balanced Scorecard, 1992.

    Wrong:

        # stage
        signals: [{title: Empty shelves, value: 12, threshold: 5, direction: down}]

    Right:

        # stage
        signals: [{title: Empty shelves, value: 3, threshold: 5, direction: down}]
    """
    for journey in study.atlas.journeys.values():
        for stage in journey.stages:
            for signal in stage.signals:
                if signal.value is None or signal.threshold is None:
                    continue
                down = signal.direction.value in ("down", "effort")
                if signal.value > signal.threshold if down else signal.value < signal.threshold:
                    message = texts.SIGNAL_CROSSED(
                        title=signal.title, value=signal.value, threshold=signal.threshold
                    )
                    yield Finding(signal.origin, message, texts.SIGNAL_CROSSED_HELP())
