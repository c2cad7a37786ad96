"""The sheets of journeys and of what happens, hurts and could be done in them."""

from __future__ import annotations

from dataclasses import replace

from journeymap.exchange.workbook.column import (
    STAGE,
    Kind,
    Parent,
    Table,
    choose,
    count_things,
    make_column,
    name_rows,
    take_share,
)
from journeymap.exchange.workbook.shared_columns import (
    CONFIDENCE,
    DESCRIPTION,
    DUE,
    EFFORT,
    EVIDENCE_NAMES,
    HOW_IT_HURTS,
    HOW_IT_IS,
    IMPORTANCE,
    KPI_NAMES,
    OF_JOURNEY,
    OF_TOUCHPOINT,
    OWNER,
    PERIOD,
    PERSONA_NAMES,
)
from journeymap.language import Text

JOURNEYS = Table(
    name="journeys",
    title=Text(en="Journeys", tr="Yolculuklar"),
    hint=Text(
        en="One row for each journey: one goal of the customer, from first contact to outcome.",
        tr="Her yolculuğa bir satır: müşterinin bir hedefi, ilk temastan sonuca kadar.",
    ),
    parent=Parent.FILE,
    key="journey",
    first=True,
    columns=(
        name_rows("First online order", "İlk internet siparişi"),
        DESCRIPTION,
        replace(PERSONA_NAMES, hint=Text("one per line", "her satıra bir tane")),
        choose(
            "state",
            ("State", "Durum"),
            ("choose: as it is, or as it shall be", "seçin: bugünkü mü, hedeflenen mi"),
            of="state",
            width=16,
        ),
        OWNER,
        choose("status", ("Map status", "Harita durumu"), of="status", width=16),
        make_column("reviewed", ("Reviewed on", "Gözden geçirildi"), ("date", "tarih"), Kind.DATE, width=14),
        make_column(
            "review_every",
            ("Review every", "Gözden geçirme aralığı"),
            ("e.g. 6 months", "örn. 6 ay"),
            Kind.DURATION,
            width=14,
        ),
        PERIOD,
        count_things("volume", ("Volume", "Hacim"), ("customers that start it", "başlayan müşteri")),
        count_things(
            "completion.k", ("Completed", "Tamamlayan"), ("how many got it done", "işini bitiren sayısı")
        ),
        count_things("completion.n", ("Started", "Başlayan"), ("of how many", "kaç kişiden")),
        take_share("completion.target", ("Completion target", "Tamamlama hedefi")),
        IMPORTANCE,
        EVIDENCE_NAMES,
    ),
)
STAGES = Table(
    name="stages",
    title=Text(en="Stages", tr="Aşamalar"),
    hint=Text(en="The phases of each journey, in their order.", tr="Her yolculuğun evreleri, sırasıyla."),
    parent=Parent.JOURNEY,
    key="stages",
    first=True,
    columns=(
        OF_JOURNEY,
        name_rows("Choosing", "Seçim"),
        choose("lifecycle", ("Lifecycle step", "Yaşam döngüsü adımı"), of="lifecycle", width=20),
        make_column(
            "customer_goal",
            ("Customer goal", "Müşterinin amacı"),
            ("what they want here", "burada ne ister"),
            width=34,
        ),
        OWNER,
        KPI_NAMES,
        IMPORTANCE,
        DESCRIPTION,
    ),
)
TOUCHPOINTS = Table(
    name="touchpoints",
    title=Text(en="Touchpoints", tr="Temas noktaları"),
    hint=Text(
        en="Every interaction, in its order: what happens, where, and how it feels.",
        tr="Her etkileşim, sırasıyla: ne olur, nerede olur, nasıl hissettirir.",
    ),
    parent=Parent.STAGE,
    key="touchpoints",
    first=True,
    columns=(
        OF_JOURNEY,
        make_column(
            STAGE,
            ("Stage", "Aşama"),
            ("choose; empty: the one above", "seçin; boş: bir üstteki"),
            Kind.REFERENCE,
            target="stages",
            width=20,
        ),
        name_rows("Confirms the basket", "Sepeti onaylar"),
        *HOW_IT_IS,
        make_column(
            "use",
            ("Shared touchpoint", "Ortak temas noktası"),
            ("of the sheet Shared touchpoints", "Ortak temas noktaları sayfasından"),
            Kind.REFERENCE,
            target="shared-touchpoints",
            width=22,
        ),
    ),
)
PAIN_POINTS = Table(
    name="pain-points",
    title=Text(en="Pain points", tr="Acı noktaları"),
    hint=Text(en="What hurts, and where.", tr="Ne acıtır, nerede."),
    parent=Parent.TOUCHPOINT,
    key="pain_points",
    first=True,
    columns=(
        OF_JOURNEY,
        OF_TOUCHPOINT,
        name_rows("The fee appears at the last step", "Ücret son adımda çıkıyor"),
        *HOW_IT_HURTS,
        make_column(
            "use",
            ("Shared pain point", "Ortak acı noktası"),
            ("of the sheet Shared pain points", "Ortak acı noktaları sayfasından"),
            Kind.REFERENCE,
            target="shared-pain-points",
            width=22,
        ),
    ),
)
OPPORTUNITIES = Table(
    name="opportunities",
    title=Text(en="Opportunities", tr="Fırsatlar"),
    hint=Text(en="What could be done about it.", tr="Neler yapılabilir."),
    parent=Parent.TOUCHPOINT_OR_JOURNEY,
    key="opportunities",
    columns=(
        OF_JOURNEY,
        OF_TOUCHPOINT,
        name_rows("Show the fee on the product page", "Ücreti ürün sayfasında göster"),
        make_column(
            "resolves",
            ("Resolves", "Çözdükleri"),
            ("pain points, one per line", "acı noktaları, her satıra bir tane"),
            Kind.REFERENCES,
            target="pain-points",
            width=30,
        ),
        EFFORT,
        CONFIDENCE,
        OWNER,
        DUE,
        choose(
            "status",
            ("Status", "Durum"),
            ("choose; empty: idea", "seçin; boş: fikir"),
            of="opportunity-status",
        ),
        EVIDENCE_NAMES,
        DESCRIPTION,
    ),
)
