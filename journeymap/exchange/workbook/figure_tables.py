"""The sheets of what is measured, wanted and counted in journeys."""

from __future__ import annotations

from journeymap.exchange.workbook.column import (
    Kind,
    Parent,
    Table,
    choose,
    count_things,
    make_column,
    name_rows,
    take_number,
    take_share,
)
from journeymap.exchange.workbook.shared_columns import (
    DESCRIPTION,
    DUE,
    EVIDENCE_NAMES,
    KPI_NAMES,
    OF_JOURNEY,
    OF_TOUCHPOINT,
    OWNER,
    PERIOD,
    PERSONA_NAMES,
)
from journeymap.language import Text

METRICS = Table(
    name="metrics",
    title=Text(en="Metrics", tr="Ölçümler"),
    hint=Text(
        en="What was measured; without a touchpoint it is a survey of the whole journey.",
        tr="Ölçülenler; temas noktası boşsa bütün yolculuğun anketidir.",
    ),
    parent=Parent.TOUCHPOINT_OR_JOURNEY,
    key="metrics",
    columns=(
        OF_JOURNEY,
        OF_TOUCHPOINT,
        make_column("title", ("Title", "Başlık"), ("e.g. Checkout CSAT", "örn. Ödeme CSAT"), width=26),
        choose("kind", ("Kind", "Tür"), of="metric-kind", required=True),
        count_things("k", ("Satisfied (k)", "Memnun (k)"), ("CSAT, rate: how many", "CSAT, oran: kaç kişi")),
        count_things("n", ("Asked (n)", "Sorulan (n)"), ("of how many", "kaç kişiden")),
        take_number("mean", ("Mean", "Ortalama"), ("CES, rating, emotion", "CES, puanlama, duygu")),
        count_things("promoters", ("Promoters", "Tavsiye eden"), ("NPS: how many", "NPS: kaç kişi")),
        count_things("passives", ("Passives", "Kararsız"), ("NPS: how many", "NPS: kaç kişi")),
        count_things("detractors", ("Detractors", "Kötüleyen"), ("NPS: how many", "NPS: kaç kişi")),
        take_number(
            "value", ("Published value", "Yayımlanan değer"), ("where there are no counts", "sayım yoksa")
        ),
        make_column("unit", ("Unit", "Birim"), ("of a duration", "süre için"), width=12),
        PERIOD,
        make_column("source", ("Source", "Kaynak"), ("where it comes from", "nereden geldiği"), width=24),
        EVIDENCE_NAMES,
    ),
)
GOALS = Table(
    name="goals",
    title=Text(en="Goals", tr="Hedefler"),
    hint=Text(en="What customer and business want.", tr="Müşteri ve şirket ne istiyor."),
    parent=Parent.JOURNEY,
    key="goals",
    columns=(
        OF_JOURNEY,
        name_rows("The order comes on time", "Sipariş zamanında gelir"),
        choose(
            "side",
            ("Whose", "Kimin"),
            ("choose; empty: customer", "seçin; boş: müşteri"),
            of="side",
            width=12,
        ),
        make_column("specific", ("Specific", "Belirli"), ("what exactly", "tam olarak ne"), width=28),
        make_column("measurable", ("Measurable", "Ölçülebilir"), ("by what", "neyle ölçülür"), width=28),
        make_column(
            "achievable", ("Achievable", "Ulaşılabilir"), ("why it can be done", "neden olabilir"), width=28
        ),
        make_column("relevant", ("Relevant", "İlgili"), ("why it matters", "neden önemli"), width=28),
        DUE,
        OWNER,
        KPI_NAMES,
    ),
)
KPIS = Table(
    name="kpis",
    title=Text(en="KPIs", tr="KPI'lar"),
    hint=Text(en="Figures with an owner and a target.", tr="Sorumlusu ve hedefi olan rakamlar."),
    parent=Parent.JOURNEY,
    key="kpis",
    columns=(
        OF_JOURNEY,
        name_rows("Delivered on time", "Zamanında teslim"),
        choose(
            "side", ("Whose", "Kimin"), ("choose; empty: business", "seçin; boş: şirket"), of="side", width=12
        ),
        make_column("unit", ("Unit", "Birim"), ("e.g. %, minutes", "örn. %, dakika"), width=12),
        take_number("baseline", ("Baseline", "Başlangıç"), ("where it started", "nereden başladı")),
        take_number("value", ("Value", "Değer"), ("today", "bugün")),
        take_number("floor", ("Floor", "Taban"), ("worst that is tolerable", "katlanılabilir en kötü")),
        take_number("target", ("Target", "Hedef"), ("what is wanted", "istenen")),
        DUE,
        OWNER,
        PERIOD,
        EVIDENCE_NAMES,
        DESCRIPTION,
    ),
)
TRANSITIONS = Table(
    name="transitions",
    title=Text(en="Transitions", tr="Geçişler"),
    hint=Text(
        en="Who goes where; without any, the order of the touchpoints is the path.",
        tr="Kim nereye gider; hiç yoksa temas noktalarının sırası yoldur.",
    ),
    parent=Parent.JOURNEY,
    key="transitions",
    columns=(
        OF_JOURNEY,
        make_column(
            "from",
            ("From", "Nereden"),
            ("touchpoint, or: start", "temas noktası ya da: başlangıç"),
            Kind.REFERENCE,
            target="sources",
            required=True,
            width=26,
        ),
        make_column(
            "to",
            ("To", "Nereye"),
            ("touchpoint, or: complete, lost", "temas noktası ya da: tamamlandı, kayıp"),
            Kind.REFERENCE,
            target="ends",
            required=True,
            width=26,
        ),
        count_things("count", ("Customers", "Müşteri"), ("how many", "kaç kişi")),
        take_share(
            "probability", ("Probability", "Olasılık"), ("0-100%, without counts", "%0-100, sayım yoksa")
        ),
        take_share(
            "context_carried",
            ("Context carried", "Taşınan bağlam"),
            ("0-100%: the next channel knows", "%0-100: sonraki kanal biliyor"),
        ),
        take_share(
            "repeat_rate",
            ("Said again", "Tekrar oranı"),
            ("0-100%: has to say it again", "%0-100: yeniden anlatan"),
        ),
        make_column("trigger", ("Trigger", "Tetikleyen"), ("why they move on", "neden geçer"), width=28),
        PERSONA_NAMES,
    ),
)
