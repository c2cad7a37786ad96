"""Journeys made in code for the tests of pictures: ordinary ones and the extremes."""

from __future__ import annotations

from dataclasses import replace

from journeymap.language import Text
from journeymap.model import (
    Action,
    Atlas,
    Branding,
    Cause,
    Completion,
    Direction,
    Duration,
    Evidence,
    Expectation,
    ExpectationKind,
    Goal,
    HandledBy,
    Journey,
    Kpi,
    Lane,
    Met,
    Method,
    Metric,
    MetricKind,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Persona,
    Reach,
    Reference,
    Segment,
    Share,
    Side,
    Signal,
    Stage,
    State,
    Status,
    Term,
    Touchpoint,
    Workspace,
)
from journeymap.model.touchpoint import Link

CHANNELS = (
    "store",
    "mobile-app",
    "call-center",
    "whatsapp",
    "website",
    "courier",
    "a-channel-nobody-declared",
)


def refer(*ids: str) -> tuple[Reference, ...]:
    """References to the ids."""
    return tuple(Reference(id=identifier) for identifier in ids)


def feel(value: float, persona: str | None = None) -> Metric:
    """An emotion as the loader makes it."""
    return Metric(
        id="emotion",
        kind=MetricKind.EMOTION,
        mean=value,
        persona=Reference(id=persona) if persona else None,
        assumed=True,
    )


def make_atlas(journey: Journey, personas: tuple[Persona, ...] = (), **settings: object) -> Atlas:
    """An atlas that holds one journey."""
    workspace = Workspace(name="Örnek Market", language="tr", **settings)  # type: ignore[arg-type]
    return Atlas(
        workspace=workspace,
        journeys={journey.id: journey},
        personas={persona.id: persona for persona in personas},
    )


def make_smallest() -> Atlas:
    """A title, one stage, one touchpoint, and nothing else."""
    stage = Stage(id="a", title="Aşama", touchpoints=(Touchpoint(id="t", title="Temas"),))
    return make_atlas(Journey(id="kucuk", title="En küçük yolculuk", stages=(stage,)))


def make_small() -> Atlas:
    """A small journey in which each sign of the map stands once: the golden picture."""
    sepet = Touchpoint(
        id="sepet",
        title="Sepeti onaylar",
        action="Teslimat saatini seçer",
        channel=Reference(id="mobile-app"),
        thoughts=("Ücret neden sonda çıkıyor?",),
        quotes=("Toplam bir anda değişince vazgeçtim.",),
        emotion=(feel(-1, "ayse"), feel(0.5, "mehmet")),
        expectation=Expectation(
            text="Ücret baştan belli olsun", kind=ExpectationKind.BASIC, met=Met.MISSED, found="Son adımda"
        ),
        metrics=(Metric(id="csat", kind=MetricKind.CSAT, k=150, n=200, period="2026-Q3"),),
        pain_points=(
            PainPoint(
                id="gizli-ucret",
                title="Teslimat ücreti son adımda çıkıyor",
                severity=3,
                frequency=Share(value=0.2),
                cause=Cause.PROCESS,
                owner="e-ticaret",
            ),
        ),
        opportunities=(
            Opportunity(
                id="ucreti-goster",
                title="Ücreti ürün sayfasında göster",
                resolves=refer("gizli-ucret"),
                effort_days=5,
                status=OpportunityStatus.PLANNED,
            ),
        ),
        gains=("Tek dokunuşla ödeme",),
        moment_of_truth=True,
        duration=Duration(amount=4, unit="minutes"),
        handled_by=HandledBy.MACHINE,
        frontstage=(Action(action="Özeti gösterir", system="Uygulama"),),
        backstage=(Action(action="Ücreti hesaplar", owner="lojistik"),),
        support=(Action(action="Rota planlar"),),
        lanes=(Lane(lane=Reference(id="mevzuat"), entries=("Ön bilgilendirme",)),),
    )
    destek = Touchpoint(
        id="destek",
        title="Çağrı merkezini arar",
        channel=Reference(id="call-center"),
        emotion=(feel(-1.5),),
        wait=Duration(amount=1, unit="minutes"),
        personas=refer("ayse"),
        pain_points=(
            PainPoint(id="tekrar", title="Aynı şeyi iki kere anlatıyor", severity=4),
            PainPoint(
                id="bekleme",
                title="Uzun bekliyor",
                severity=1.5,
                severities=(1, 2),
                status=PainStatus.RESOLVED,
                frequency=Share(k=36, n=60),
                personas=refer("ayse"),
            ),
        ),
    )
    otd = Kpi(id="otd", title="Zamanında teslim", unit="%", value=83, floor=60, target=95, owner="operasyon")
    journey = Journey(
        id="ilk-siparis",
        title="İlk market siparişi",
        personas=refer("ayse", "mehmet"),
        owner="e-ticaret",
        status=Status.APPROVED,
        reviewed="2026-10-01",
        volume=12500,
        goals=(
            Goal(
                id="zamaninda", title="Sipariş söz verilen saatte gelir", owner="operasyon", kpis=refer("otd")
            ),
            Goal(id="ciro", title="Sepet büyür", side=Side.BUSINESS),
        ),
        kpis=(otd,),
        stages=(
            Stage(
                id="siparis",
                title="Sipariş",
                lifecycle=Reference(id="purchase"),
                customer_goal="Tek seferde bitirmek",
                kpis=(otd,),
                touchpoints=(sepet,),
            ),
            Stage(
                id="destek",
                title="Destek",
                lifecycle=Reference(id="post-purchase"),
                signals=(Signal(title="Bir çağrıda çözülen", value=61.5, threshold=80, unit="%"),),
                touchpoints=(destek,),
            ),
        ),
        completion=Completion(k=860, n=1000, target=0.95),
        survey=(Metric(id="yolculuk-csat", kind=MetricKind.CSAT, k=130, n=200),),
    )
    personas = (
        Persona(
            id="ayse",
            name="Ayşe Demir",
            role="Çalışan anne, 36",
            segment=Segment(name="Sadık online", share=0.4),
            quote="Yetişmezse anlamı yok.",
            goals=("Akşam yemeğine yetişen teslimat",),
            frustrations=("Aynı şeyi iki kere anlatmak",),
        ),
        Persona(id="mehmet", name="Mehmet Aksoy", role="Emekli öğretmen"),
    )
    own_lane = Term(id="mevzuat", title=Text("Mevzuat", "Mevzuat"))
    return make_atlas(journey, personas, fictional=True, lanes=(own_lane,))


def make_large(stages: int = 12, touchpoints: int = 5, people: int = 5) -> Atlas:
    """Many stages, touchpoints and personas, with gaps in everything."""
    personas = tuple(
        Persona(id=f"p{number}", name=f"Kişi {number} Uzunsoyadlıoğlu", role="Rolü", quote="Söz " * number)
        for number in range(people)
    )
    parts = tuple(
        Stage(
            id=f"s{stage}",
            title=f"Aşama {stage} " + "uzun başlıklı bir adım " * (stage % 3),
            lifecycle=Reference(id="purchase") if stage % 2 else None,
            customer_goal="Hızlıca bitirmek" if stage % 3 else None,
            touchpoints=tuple(_make_touchpoint(stage, place, people) for place in range(touchpoints)),
        )
        for stage in range(stages)
    )
    journey = Journey(
        id="buyuk",
        title="Büyük yolculuk",
        personas=refer(*(persona.id for persona in personas)),
        stages=parts,
    )
    return make_atlas(journey, personas)


def _make_touchpoint(stage: int, place: int, people: int) -> Touchpoint:
    number = stage * 5 + place
    pains = tuple(
        PainPoint(
            id=f"a{number}-{pain}",
            title=f"Acı noktası {number}.{pain} burada yaşanıyor ve uzunca anlatılıyor",
            severity=(number + pain) % 5,
            frequency=Share(value=0.1 * pain) if pain else None,
        )
        for pain in range(number % 4)
    )
    return Touchpoint(
        id=f"t{number}",
        title=f"Temas noktası {number}",
        channel=Reference(id=CHANNELS[number % len(CHANNELS)]) if number % 6 else None,
        thoughts=("Acaba bu sefer olacak mı, yoksa yine mi bekleyeceğim?",) if number % 2 else (),
        emotion=tuple(
            feel((number + person) % 5 - 2, f"p{person}") for person in range(people) if (number + person) % 4
        ),
        moment_of_truth=number % 7 == 0,
        pain_points=pains,
    )


LONG = "Çok uzun bir başlık " * 10
CAPITALS = "İĞÜŞÖÇ MÜŞTERİ ŞİKAYETİ GECİKMİŞ SİPARİŞ İÇİN ÇAĞRI MERKEZİNİ ARIYOR"
UNBREAKABLE = "muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine" * 3


def make_worded(text: str) -> Atlas:
    """A journey in which every word is ``text``."""
    pain = PainPoint(id="p", title=text, severity=2.7, owner=text, frequency=Share(value=1))
    touchpoint = Touchpoint(
        id="t",
        title=text,
        action=text,
        channel=Reference(id="mobile-app"),
        thoughts=(text, text),
        quotes=(text,),
        emotion=(feel(2, "p"), feel(-2)),
        expectation=Expectation(text=text, kind=ExpectationKind.DELIGHT, met=Met.EXCEEDED, found=text),
        metrics=(
            Metric(id="m", kind=MetricKind.NPS, title=text, promoters=3, passives=2, detractors=1),
            Metric(id="d", kind=MetricKind.DURATION, value=3, unit=text),
        ),
        pain_points=(pain,),
        gains=(text,),
        opportunities=(Opportunity(id="o", title=text, owner=text, effort="XL"),),
        moment_of_truth=True,
        duration=Duration(amount=1.5, unit="hours"),
        wait=Duration(amount=2, unit="days"),
        handled_by=HandledBy.MIXED,
        personas=refer("p"),
        frontstage=(Action(action=text, owner=text, system=text),),
        lanes=(Lane(lane=Reference(id="own"), entries=(text, text)),),
        journey=Reference(id="another"),
    )
    kpi = Kpi(id="k", title=text, unit=text, value=3, target=4, owner=text)
    journey = Journey(
        id="sozlu",
        title=text,
        description=text,
        state=State.FUTURE,
        owner=text,
        personas=refer("p", "q"),
        goals=(Goal(id="g", title=text, owner=text), Goal(id="b", title=text, side=Side.BUSINESS)),
        kpis=(kpi,),
        stages=(
            Stage(
                id="s",
                title=text,
                lifecycle=Reference(id="awareness"),
                customer_goal=text,
                kpis=(kpi,),
                signals=(Signal(title=text),),
                touchpoints=(touchpoint, Touchpoint(id="u", title="Kısa")),
            ),
            Stage(id="empty", title=text),
        ),
        opportunities=(Opportunity(id="j", title=text),),
    )
    personas = (
        Persona(id="p", name=text, role=text, quote=text, segment=Segment(name=text, share=0.333)),
        Persona(id="q", name=text),
    )
    own = Term(id="own", title=Text(text, text))
    branding = Branding(lane_order=refer("pain_points", "own", "emotion"))
    return make_atlas(journey, personas, lanes=(own,), fictional=True, branding=branding)


def make_many(count: int) -> Atlas:
    """Many journeys of all kinds: scored and not, with and without volume, plans, and parts of others."""
    journeys = {}
    for number in range(count):
        identifier = f"yolculuk-{number:02}"
        value = number * 7 % 100
        opens = number % 11 == 5
        touchpoint = Touchpoint(
            id="t",
            title=f"Temas {number}",
            channel=Reference(id=CHANNELS[number % len(CHANNELS)]),
            emotion=(feel(number % 5 - 2),) if number % 3 else (),
            metrics=(Metric(id="csat", kind=MetricKind.CSAT, k=value, n=100),) if number % 8 != 7 else (),
            pain_points=tuple(
                PainPoint(id=f"a{pain}", title=f"Acı {number}.{pain}", severity=(number + pain) % 5)
                for pain in range(number % 4)
            ),
            journey=Reference(id=f"yolculuk-{number - 1:02}") if opens else None,
            use_journey_score=opens,
        )
        later = Touchpoint(id="u", title="Sonrası", metrics=touchpoint.metrics[:0])
        journeys[identifier] = Journey(
            id=identifier,
            title=f"Yolculuk {number} " + "uzun adlı " * (number % 4),
            state=State.FUTURE if number % 9 == 8 else State.CURRENT,
            owner="e-ticaret" if number % 2 else None,
            volume=1000 * number + 1 if number % 5 else None,
            stages=(
                Stage(
                    id="s",
                    title=f"Aşama {number}",
                    lifecycle=Reference(id=("awareness", "purchase", "own")[number % 3]),
                    touchpoints=(touchpoint, later),
                ),
            ),
        )
    workspace = Workspace(name="Örnek Market", language="tr")
    return Atlas(workspace=workspace, journeys=journeys)


def make_measured(people: int = 2) -> Atlas:
    """A future journey in which everything is measured and cited, and the current one it replaces."""
    personas = tuple(Persona(id=f"p{number}", name=f"Kişi {number}") for number in range(people))
    current = _make_asked("bugun", people, shift=-1)
    future = replace(
        _make_asked("yarin", people, shift=0), state=State.FUTURE, future_of=Reference(id="bugun")
    )
    sources = {
        f"kaynak-{number}": Evidence(
            id=f"kaynak-{number}",
            title=f"Kaynak {number}",
            method=Method.QUANTITATIVE,
            n=100 * number,
            date="2026-09-30",
            link="https://example.com/kaynak",
        )
        for number in range(1, 13)
    }
    atlas = make_atlas(future, personas)
    return replace(atlas, journeys={"yarin": future, "bugun": current}, evidence=sources)


def _make_asked(identifier: str, people: int, shift: int) -> Journey:
    return Journey(
        id=identifier,
        title=f"Ölçülen yolculuk {identifier}",
        personas=refer(*(f"p{number}" for number in range(people))),
        stages=tuple(
            Stage(
                id=f"s{stage}",
                title=f"Aşama {stage}",
                kpis=(Kpi(id=f"k{stage}", title="Oran", unit="%", value=70, floor=50, target=90),),
                touchpoints=tuple(
                    _make_asked_touchpoint(stage * 3 + place, people, shift) for place in range(3)
                ),
            )
            for stage in range(4)
        ),
    )


def _make_asked_touchpoint(number: int, people: int, shift: int) -> Touchpoint:
    feelings = tuple(
        Metric(
            id="duygu",
            kind=MetricKind.EMOTION,
            mean=(number + person) % 4 - 1 + shift / 2,
            sd=0.6,
            n=40,
            persona=Reference(id=f"p{person}"),
        )
        for person in range(people)
    )
    ease = Metric(
        id="ces",
        kind=MetricKind.CES,
        mean=2 + number % 5,
        sd=1.2,
        n=90,
        scale=(1, 7),
        direction=Direction.EASE,
    )
    pain = PainPoint(id=f"a{number}", title=f"Acı {number}", severity=number % 5, evidence=refer("kaynak-1"))
    return Touchpoint(
        id=f"t{number}",
        title=f"Temas {number}",
        channel=Reference(id=CHANNELS[number % 4]),
        reach=tuple(Reach)[number % 3],
        metrics=(*feelings, replace(ease, evidence=refer(f"kaynak-{number + 1}"))),
        pain_points=(pain,),
        duration=Duration(amount=number + 1, unit="minutes"),
        wait=Duration(amount=number, unit="hours") if number % 2 else None,
        links=(Link(title="Ekran taslağı", url="https://example.com/ekran"),) if number == 2 else (),
    )
