"""The journeys whose whole reports are compared: atlases made in code, one per case."""

from __future__ import annotations

from journeymap.language import Text
from journeymap.model import (
    Atlas,
    Cause,
    Completion,
    Duration,
    Goal,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    Move,
    NotApplicable,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Persona,
    Pillar,
    Reference,
    Share,
    Side,
    Stage,
    Status,
    Term,
    Touchpoint,
    Transition,
    Workspace,
)

LONG = (
    "MÜŞTERİ HİZMETLERİNE ULAŞMAYA ÇALIŞIRKEN ÇAĞRI MERKEZİ, SOHBET ROBOTU VE ŞUBE ARASINDA DEFALARCA GİDİP"
    " GELEREK AYNI ŞİKÂYETİ IĞDIR'DAN İZMİR'E KADAR HER TEMSİLCİYE BAŞTAN ANLATMAK ZORUNDA"
    " KALIYOR VE YORULUP BIRAKIYOR"
)


def smallest() -> tuple[Atlas, Journey]:
    """Return a title, one stage and one touchpoint: the smallest valid journey."""
    return _atlas(
        Journey(
            id="first",
            title="First order",
            stages=(
                Stage(
                    id="order", title="Order", touchpoints=(Touchpoint(id="cart", title="Fills the cart"),)
                ),
            ),
        )
    )


def without_emotions() -> tuple[Atlas, Journey]:
    """Return a journey with one counted metric, a pain point without a frequency, and nothing else."""
    cart = Touchpoint(
        id="cart",
        title="Fills the cart",
        channel=Reference(id="website"),
        metrics=(Metric(id="csat", kind=MetricKind.CSAT, k=150, n=200),),
        pain_points=(PainPoint(id="fee", title="Fee is shown last", severity=2),),
    )
    pay = Touchpoint(id="pay", title="Pays", pain_points=(_pain("otp", "Code arrives late", 4, 0.01),))
    return _atlas(
        Journey(
            id="plain",
            title="Plain order",
            stages=(Stage(id="order", title="Order", touchpoints=(cart, pay)),),
            kpis=(Kpi(id="orders", title="Orders a day", target=400),),
            not_applicable=(NotApplicable(pillar=Pillar.COMPLETION, reason="Nobody has to finish it"),),
        )
    )


def loud() -> tuple[Atlas, Journey]:
    """Return a journey whose every title is Turkish capitals, over 200 letters long, or hostile."""
    touchpoint = Touchpoint(
        id="cagri",
        title=LONG,
        channel=Reference(id="call-center"),
        moment_of_truth=True,
        emotion=(_emotion(-1.5),),
        pain_points=(
            _pain("uzun", LONG, 4, 0.5),
            _pain("kisa", "\x1b[31mKIRMIZI\x1b[0m \u202e[bold]", 1, 0.2),
        ),
        opportunities=(Opportunity(id="tek", title=LONG, resolves=(Reference(id="uzun"),), moves=()),),
    )
    wide = Touchpoint(id="wide", title="注文を確認する 📦 " + "Ğ" * 90, metrics=(_csat("ok", 20, 40),))
    return _atlas(
        Journey(
            id="loud",
            title=LONG,
            owner="MÜŞTERİ DENEYİMİ",
            stages=(
                Stage(id="destek", title=LONG, touchpoints=(touchpoint,)),
                Stage(id="iade", title="İADE", touchpoints=(wide,)),
            ),
            transitions=(Transition(id="t", source=Reference(id="cagri"), target=Reference(id="wide")),),
            kpis=(Kpi(id="hiz", title=LONG, unit="DAKİKA", value=12.25, target=5, floor=20, owner=LONG),),
        )
    )


def rich() -> tuple[Atlas, Journey]:
    """Return a journey that has something of everything."""
    return _atlas(
        Journey(
            id="ilk-siparis",
            title="İlk market siparişi",
            description="Uygulamayı indirmekten ilk teslimata.",
            personas=(Reference(id="ayse"), Reference(id="mehmet"), Reference(id="ghost")),
            owner="e-ticaret",
            status=Status.IN_REVIEW,
            reviewed="2026-10-01",
            review_every=Duration(amount=6, unit="months"),
            period="2026-Q3",
            volume=12500,
            goals=(
                Goal(id="buyume", title="Sipariş sayısı artar", side=Side.BUSINESS),
                Goal(id="zamaninda", title="Sipariş söz verilen saatte gelir", owner="operasyon",
                     due="2027-03-31", status="hedefin gerisinde", kpis=(Reference(id="otd"),)),
            ),
            kpis=(
                Kpi(id="otd", title="Zamanında teslim", unit="%", baseline=78, value=83, floor=60, target=95,
                    due="2027-03-31", owner="operasyon", conflicts_with=(Reference(id="gizli-ucret"),)),
                Kpi(id="tekrar", title="60 günde ikinci sipariş", unit="%", target=40),
                Kpi(id="sepet", title="Sepet tutarı", unit="TL", value=412.5),
            ),
            stages=(_discover(), _order(), _support()),
            transitions=(
                _step("reklam", "sepet", count=1000, carried=0.9),
                _step("sepet", "cagri", count=300, carried=0.4, repeat=Share(k=36, n=60)),
                _step("sepet", "complete", count=560),
                _step("sepet", "lost", count=140),
                _step("cagri", "complete", count=300),
                _step("cagri", "sepet", count=0),
            ),
            completion=Completion(k=860, n=1000, target=0.95, period="2026-Q3", source="Sipariş kaydı"),
            survey=(_csat("yolculuk", 100, 200),),
            opportunities=(
                Opportunity(id="abonelik", title="Teslimat aboneliği", status=OpportunityStatus.REJECTED),
            ),
        ),
        fictional=True,
    )  # fmt: skip


SAMPLES = {"smallest": smallest, "without-emotions": without_emotions, "loud": loud, "rich": rich}


def _atlas(journey: Journey, *, fictional: bool = False) -> tuple[Atlas, Journey]:
    workspace = Workspace(
        name="Örnek",
        description="Raporların denendiği çalışma alanı.",
        fictional=fictional,
        lifecycle=(Term(id="awareness", title=Text("Awareness", "Farkındalık")),),
        teams=(Term(id="e-ticaret", title=Text("E-Ticaret Ekibi", "E-Ticaret Ekibi")),),
        opportunities=(
            Opportunity(id="tek-kayit", title="Tek müşteri kaydı", resolves=(Reference(id="yeniden-anlat"),)),
        ),
    )
    personas = {
        "ayse": Persona(id="ayse", name="Ayşe Demir", role="Çalışan anne, 36"),
        "mehmet": Persona(id="mehmet", name="Mehmet Kaya"),
    }
    return Atlas(workspace=workspace, journeys={journey.id: journey}, personas=personas), journey


def _discover() -> Stage:
    advert = Touchpoint(
        id="reklam",
        title="Reklamı görür",
        channel=Reference(id="social-media"),
        emotion=(_emotion(1.0),),
    )
    friend = Touchpoint(id="tavsiye", title="Komşusundan duyar", channel=Reference(id="own-channel"))
    return Stage(id="kesif", title="Keşif", lifecycle=Reference(id="awareness"), touchpoints=(advert, friend))


def _order() -> Stage:
    cart = Touchpoint(
        id="sepet",
        title="Sepeti onaylar",
        channel=Reference(id="mobile-app"),
        moment_of_truth=True,
        emotion=(_emotion(-1.0, "ayse"), _emotion(0.5, "mehmet")),
        metrics=(_csat("csat", 150, 200),),
        pain_points=(
            PainPoint(
                id="gizli-ucret", title="Teslimat ücreti son adımda çıkıyor", severity=10 / 3,
                severities=(3, 4, 3), frequency=Share(value=0.2), cause=Cause.PROCESS, owner="e-ticaret",
                effort_days=5, due="2027-01-31", evidence=(Reference(id="anket"),),
            ),
            PainPoint(id="kod", title="Kupon kodu hata veriyordu", severity=2, frequency=Share(value=0.06),
                      status=PainStatus.RESOLVED, assumed=True),
            PainPoint(id="stok", title="Stok bilgisi eski", severity=3),
        ),
        opportunities=(
            Opportunity(
                id="ucreti-goster", title="Ücreti ürün sayfasında göster", effort_days=5, confidence=0.8,
                resolves=(Reference(id="gizli-ucret"),), owner="e-ticaret", due="2027-01-31",
                moves=(Move(indicator=Reference(id="csat"), expected=85, measured=82),),
                status=OpportunityStatus.IN_PROGRESS,
            ),
        ),
    )  # fmt: skip
    return Stage(id="siparis", title="Sipariş", importance=2, touchpoints=(cart,))


def _support() -> Stage:
    call = Touchpoint(
        id="cagri",
        title="Çağrı merkezini arar",
        channel=Reference(id="call-center"),
        emotion=(_emotion(-2.0),),
        metrics=(_csat("cagri-csat", 45, 90),),
        pain_points=(
            _pain("yeniden-anlat", "Aynı şeyi iki kere anlatıyor", 3, 0.4),
            _pain("hat-dusuyor", "Hat düşüyor", 4, 0.02),
        ),
    )
    kpi = Kpi(id="fcr", title="İlk temasta çözüm", side=Side.CUSTOMER, k=60, n=90, target=0.8, assumed=True)
    return Stage(id="destek", title="Destek", kpis=(kpi,), touchpoints=(call,))


def _emotion(mean: float, persona: str | None = None) -> Metric:
    who = None if persona is None else Reference(id=persona)
    return Metric(id="emotion", kind=MetricKind.EMOTION, mean=mean, persona=who, assumed=True)


def _csat(id: str, k: float, n: float) -> Metric:
    return Metric(id=id, kind=MetricKind.CSAT, k=k, n=n)


def _pain(id: str, title: str, severity: float, frequency: float) -> PainPoint:
    return PainPoint(id=id, title=title, severity=severity, frequency=Share(value=frequency))


def _step(
    source: str, target: str, *, count: float, carried: float | None = None, repeat: Share | None = None
) -> Transition:
    return Transition(
        id=f"{source}--{target}",
        source=Reference(id=source),
        target=Reference(id=target),
        count=count,
        context_carried=None if carried is None else Share(value=carried),
        repeat_rate=repeat,
    )
