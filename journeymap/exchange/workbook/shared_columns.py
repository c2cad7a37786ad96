"""Columns that several sheets have."""

from __future__ import annotations

from journeymap.exchange.workbook.column import JOURNEY, TOUCHPOINT, Kind, make_column

DESCRIPTION = make_column(
    "description", ("Description", "Açıklama"), ("in a sentence or two", "bir iki cümleyle"), width=36
)
OWNER = make_column("owner", ("Owner", "Sorumlu"), ("team that answers for it", "sorumlu ekip"))
DUE = make_column("due", ("Due", "Son tarih"), ("date", "tarih"), Kind.DATE, width=13)
PERIOD = make_column("period", ("Period", "Dönem"), ("e.g. 2026-Q3", "örn. 2026-Ç3"), width=12)
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
EFFORT = make_column(
    "effort_days", ("Effort (days)", "Efor (gün)"), ("person-days", "adam-gün"), Kind.NUMBER, width=12
)
CONFIDENCE = make_column(
    "confidence", ("Confidence", "Güven"), ("how sure, 0-100%", "ne kadar emin, %0-100"), Kind.SHARE, width=12
)
FREQUENCY = make_column(
    "frequency",
    ("Frequency", "Sıklık"),
    ("share of visitors it hits, 0-100%", "karşılaşanların oranı, %0-100"),
    Kind.SHARE,
    width=12,
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
CAUSE = make_column("cause", ("Cause", "Neden"), ("choose", "seçin"), Kind.CHOICE, choices="cause", width=14)
PAIN_STATUS = make_column(
    "status",
    ("Status", "Durum"),
    ("choose; empty: open", "seçin; boş: açık"),
    Kind.CHOICE,
    choices="pain-status",
    width=14,
)
CHANNEL = make_column("channel", ("Channel", "Kanal"), ("choose", "seçin"), Kind.CHOICE, choices="channel")
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
    make_column(
        "thoughts", ("Thoughts", "Düşünceler"), ("one per line", "her satıra bir tane"), Kind.LINES, width=34
    ),
    make_column(
        "quotes", ("Quotes", "Alıntılar"), ("one per line", "her satıra bir tane"), Kind.LINES, width=34
    ),
    make_column(
        "moment_of_truth",
        ("Moment of truth", "Gerçek anı"),
        ("yes, where it all is decided", "her şey burada belli oluyorsa evet"),
        Kind.FLAG,
        choices="flag",
        width=12,
    ),
    make_column("expectation", ("Expectation", "Beklenti"), ("what they expect", "ne bekler"), width=28),
    make_column(
        "gains", ("Gains", "Kazanımlar"), ("one per line", "her satıra bir tane"), Kind.LINES, width=34
    ),
    make_column(
        "reach",
        ("Reach", "Erişim"),
        ("choose: whose ground it is on", "seçin: kimin alanında"),
        Kind.CHOICE,
        choices="reach",
        width=12,
    ),
    make_column(
        "handled_by",
        ("Handled by", "Hizmeti veren"),
        ("choose", "seçin"),
        Kind.CHOICE,
        choices="handled-by",
        width=14,
    ),
    make_column(
        "duration", ("Duration", "Süre"), ("e.g. 5 minutes", "örn. 5 dakika"), Kind.DURATION, width=14
    ),
    make_column("wait", ("Wait", "Bekleme"), ("e.g. 2 days", "örn. 2 gün"), Kind.DURATION, width=14),
    make_column(
        "frontstage",
        ("Frontstage", "Sahne önü"),
        ("what the company does in sight", "şirket görünürde ne yapar"),
        Kind.LINES,
        width=34,
    ),
    make_column(
        "backstage",
        ("Backstage", "Sahne arkası"),
        ("what it does out of sight", "perde arkasında ne yapar"),
        Kind.LINES,
        width=34,
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
