"""Columns that several sheets have."""

from __future__ import annotations

from journeymap.exchange.workbook.column import (
    JOURNEY,
    TOUCHPOINT,
    Kind,
    choose,
    list_texts,
    make_column,
    take_number,
    take_share,
)

DESCRIPTION = make_column(
    "description", ("Description", "Açıklama"), ("in a sentence or two", "bir iki cümleyle"), width=36
)
OWNER = make_column("owner", ("Owner", "Sorumlu"), ("team that answers for it", "sorumlu ekip"))
DUE = make_column("due", ("Due", "Son tarih"), ("date", "tarih"), Kind.DATE, width=13)
PERIOD = make_column("period", ("Period", "Dönem"), ("e.g. 2026-Q3", "örn. 2026-Q3"), width=12)
PERSONA_NAMES = make_column(
    "personas",
    ("Personas", "Personalar"),
    ("one per line; empty: all", "her satıra bir tane; boş: hepsi"),
    Kind.REFERENCES,
    target="personas",
    width=20,
)
EVIDENCE_NAMES = make_column(
    "evidence",
    ("Evidence", "Kanıt"),
    ("sources, one per line; or: assumed", "kaynaklar, her satıra bir tane; ya da: varsayım"),
    Kind.REFERENCES,
    target="evidence",
    width=20,
)
KPI_NAMES = make_column(
    "kpis",
    ("KPIs", "KPI'lar"),
    ("of the sheet KPIs, one per line", "KPI'lar sayfasından, her satıra bir tane"),
    Kind.REFERENCES,
    target="kpis",
    width=22,
)
IMPORTANCE = make_column(
    "importance",
    ("Importance", "Önem"),
    ("1 is usual, 2 counts double", "1 olağan, 2 iki kat sayar"),
    Kind.NUMBER,
    width=13,
)
OF_JOURNEY = make_column(
    JOURNEY,
    ("Journey", "Yolculuk"),
    ("empty: the one above", "boş: bir üstteki"),
    Kind.REFERENCE,
    target="journeys",
    width=22,
)
OF_TOUCHPOINT = make_column(
    TOUCHPOINT,
    ("Touchpoint", "Temas noktası"),
    ("where it hurts or helps", "nerede"),
    Kind.REFERENCE,
    target="touchpoints",
    width=26,
)
EFFORT = take_number("effort_days", ("Effort (days)", "Emek (gün)"), ("person-days", "iş günü"))
CONFIDENCE = take_share("confidence", ("Confidence", "Güven"), ("how sure, 0-100%", "ne kadar emin, %0-100"))
FREQUENCY = take_share(
    "frequency",
    ("Frequency", "Sıklık"),
    ("share of visitors it hits, 0-100%", "karşılaşanların oranı, %0-100"),
)
SEVERITY = make_column(
    "severity",
    ("Severity", "Şiddet"),
    ("0 none … 4 catastrophe", "0 yok … 4 felaket"),
    Kind.NUMBER,
    choices="severity",
    required=True,
    width=10,
)
CAUSE = choose("cause", ("Cause", "Neden"), of="cause")
PAIN_STATUS = choose(
    "status", ("Status", "Durum"), ("choose; empty: open", "seçin; boş: açık"), of="pain-status"
)
CHANNEL = choose("channel", ("Channel", "Kanal"), of="channel", width=18)
HOW_IT_IS = (
    make_column(
        "action",
        ("What the customer does", "Müşteri ne yapar"),
        ("in the customer's words", "müşterinin gözünden"),
        width=34,
    ),
    CHANNEL,
    make_column(
        "emotion",
        ("Emotion", "Duygu"),
        (
            "-2 … +2; or per persona, a line each: Ayşe: -1",
            "-2 … +2; persona başına ayrı satırda da olur: Ayşe: -1",
        ),
        Kind.EMOTION,
        width=22,
    ),
    list_texts("thoughts", ("Thoughts", "Düşünceler")),
    list_texts("quotes", ("Quotes", "Alıntılar")),
    make_column(
        "moment_of_truth",
        ("Moment of truth", "Kritik an"),
        ("yes, where it all is decided", "her şey burada belli oluyorsa evet"),
        Kind.FLAG,
        choices="flag",
        width=12,
    ),
    make_column("expectation", ("Expectation", "Beklenti"), ("what they expect", "ne bekler"), width=28),
    list_texts("gains", ("Gains", "Kazanımlar")),
    choose(
        "reach",
        ("Reach", "Erişim"),
        ("choose: whose ground it is on", "seçin: kimin alanında"),
        of="reach",
        width=12,
    ),
    choose("handled_by", ("Handled by", "Hizmeti veren"), of="handled-by"),
    make_column(
        "duration", ("Duration", "Süre"), ("e.g. 5 minutes", "örn. 5 dakika"), Kind.DURATION, width=14
    ),
    make_column("wait", ("Wait", "Bekleme"), ("e.g. 2 days", "örn. 2 gün"), Kind.DURATION, width=14),
    list_texts(
        "frontstage",
        ("Frontstage", "Sahne önü"),
        ("what the company does in sight", "şirket görünürde ne yapar"),
    ),
    list_texts(
        "backstage", ("Backstage", "Sahne arkası"), ("what it does out of sight", "perde arkasında ne yapar")
    ),
    OWNER,
    IMPORTANCE,
    PERSONA_NAMES,
    EVIDENCE_NAMES,
    DESCRIPTION,
)
"""What a touchpoint says, wherever it is declared."""
HOW_IT_HURTS = (
    SEVERITY,
    FREQUENCY,
    CAUSE,
    PAIN_STATUS,
    OWNER,
    EFFORT,
    CONFIDENCE,
    DUE,
    PERSONA_NAMES,
    EVIDENCE_NAMES,
    DESCRIPTION,
)
"""What a pain point says, wherever it is declared."""
