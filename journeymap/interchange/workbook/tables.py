"""The sheets of the template, with their columns: the one description that is written, filled and read.

What has no column of its own still travels: it stands as JSON in the last column, which is hidden, so that
a workspace that goes through a spreadsheet comes back whole. A column for every key was refused: nobody
would find the ten that matter.
"""

from __future__ import annotations

from journeymap.interchange.workbook.column import JOURNEY, STAGE, TOUCHPOINT, Column, Kind, Parent, Table
from journeymap.language import Text

_TITLE = Text(en="Title", tr="Başlık")
_DESCRIPTION = Column(
    key="description",
    title=Text(en="Description", tr="Açıklama"),
    hint=Text(en="in a sentence or two", tr="bir iki cümleyle"),
    width=36,
)
_OWNER = Column(
    key="owner",
    title=Text(en="Owner", tr="Sorumlu"),
    hint=Text(en="team that answers for it", tr="sorumlu ekip"),
)
_DUE = Column(
    key="due",
    title=Text(en="Due", tr="Son tarih"),
    hint=Text(en="date", tr="tarih"),
    kind=Kind.DATE,
    width=13,
)
_PERIOD = Column(
    key="period",
    title=Text(en="Period", tr="Dönem"),
    hint=Text(en="e.g. 2026-Q3", tr="örn. 2026-Ç3"),
    width=12,
)
_PERSONAS = Column(
    key="personas",
    title=Text(en="Personas", tr="Personalar"),
    hint=Text(en="one per line; empty: all", tr="her satıra bir tane; boş: hepsi"),
    kind=Kind.REFERENCES,
    target="personas",
    width=20,
)
_EVIDENCE = Column(
    key="evidence",
    title=Text(en="Evidence", tr="Kanıt"),
    hint=Text(en="sources, one per line; or: assumed", tr="kaynaklar, her satıra bir tane; ya da: varsayım"),
    kind=Kind.REFERENCES,
    target="evidence",
    width=20,
)
_IMPORTANCE = Column(
    key="importance",
    title=Text(en="Importance", tr="Önem"),
    hint=Text(en="1 is usual, 2 counts double", tr="1 olağan, 2 iki kat sayar"),
    kind=Kind.NUMBER,
    width=13,
)
_OF_JOURNEY = Column(
    key=JOURNEY,
    title=Text(en="Journey", tr="Yolculuk"),
    hint=Text(en="empty: the one above", tr="boş: bir üstteki"),
    kind=Kind.REFERENCE,
    target="journeys",
    width=22,
)
_OF_TOUCHPOINT = Column(
    key=TOUCHPOINT,
    title=Text(en="Touchpoint", tr="Temas noktası"),
    hint=Text(en="where it hurts or helps", tr="nerede"),
    kind=Kind.REFERENCE,
    target="touchpoints",
    width=26,
)
_EFFORT = Column(
    key="effort_days",
    title=Text(en="Effort (days)", tr="Efor (gün)"),
    hint=Text(en="person-days", tr="adam-gün"),
    kind=Kind.NUMBER,
    width=12,
)
_CONFIDENCE = Column(
    key="confidence",
    title=Text(en="Confidence", tr="Güven"),
    hint=Text(en="how sure, 0-100%", tr="ne kadar emin, %0-100"),
    kind=Kind.SHARE,
    width=12,
)
_FREQUENCY = Column(
    key="frequency",
    title=Text(en="Frequency", tr="Sıklık"),
    hint=Text(en="share of visitors it hits, 0-100%", tr="karşılaşanların oranı, %0-100"),
    kind=Kind.SHARE,
    width=12,
)
_SEVERITY = Column(
    key="severity",
    title=Text(en="Severity", tr="Şiddet"),
    hint=Text(en="0 none … 4 catastrophe", tr="0 yok … 4 felaket"),
    kind=Kind.NUMBER,
    choices="severity",
    required=True,
    width=10,
)
_CAUSE = Column(
    key="cause",
    title=Text(en="Cause", tr="Neden"),
    hint=Text(en="choose", tr="seçin"),
    kind=Kind.CHOICE,
    choices="cause",
    width=14,
)
_PAIN_STATUS = Column(
    key="status",
    title=Text(en="Status", tr="Durum"),
    hint=Text(en="choose; empty: open", tr="seçin; boş: açık"),
    kind=Kind.CHOICE,
    choices="pain-status",
    width=14,
)
_CHANNEL = Column(
    key="channel",
    title=Text(en="Channel", tr="Kanal"),
    hint=Text(en="choose", tr="seçin"),
    kind=Kind.CHOICE,
    choices="channel",
    width=18,
)
_LINES = Text(en="one per line", tr="her satıra bir tane")


def _title(hint: Text, *, key: str = "title", title: Text = _TITLE) -> Column:
    return Column(key=key, title=title, hint=hint, required=True, width=30)


def _lines(key: str, title: Text, hint: Text = _LINES) -> Column:
    return Column(key=key, title=title, hint=hint, kind=Kind.LINES, width=34)


def _text(key: str, title: Text, hint: Text, *, width: int = 18) -> Column:
    return Column(key=key, title=title, hint=hint, width=width)


def _number(key: str, title: Text, hint: Text, *, kind: Kind = Kind.NUMBER) -> Column:
    return Column(key=key, title=title, hint=hint, kind=kind, width=12)


_HOW_IT_IS = (
    Column(
        key="action",
        title=Text(en="What the customer does", tr="Müşteri ne yapar"),
        hint=Text(en="in the customer's words", tr="müşterinin gözünden"),
        width=34,
    ),
    _CHANNEL,
    Column(
        key="emotion",
        title=Text(en="Emotion", tr="Duygu"),
        hint=Text(
            en="-2 … +2; or per persona, a line each: Ayşe: -1",
            tr="-2 … +2; persona başına ayrı satırda da olur: Ayşe: -1",
        ),
        kind=Kind.EMOTION,
        width=18,
    ),
    _lines("thoughts", Text(en="Thoughts", tr="Düşünceler")),
    _lines("quotes", Text(en="Quotes", tr="Alıntılar")),
    Column(
        key="moment_of_truth",
        title=Text(en="Moment of truth", tr="Gerçek anı"),
        hint=Text(en="yes, where it all is decided", tr="her şey burada belli oluyorsa evet"),
        kind=Kind.FLAG,
        choices="flag",
        width=12,
    ),
    _text("expectation", Text(en="Expectation", tr="Beklenti"), Text(en="what they expect", tr="ne bekler"), width=28),
    _lines("gains", Text(en="Gains", tr="Kazanımlar")),
    Column(
        key="reach",
        title=Text(en="Reach", tr="Erişim"),
        hint=Text(en="choose: whose ground it is on", tr="seçin: kimin alanında"),
        kind=Kind.CHOICE,
        choices="reach",
        width=12,
    ),
    Column(
        key="handled_by",
        title=Text(en="Handled by", tr="Hizmeti veren"),
        hint=Text(en="choose", tr="seçin"),
        kind=Kind.CHOICE,
        choices="handled-by",
        width=14,
    ),
    Column(
        key="duration",
        title=Text(en="Duration", tr="Süre"),
        hint=Text(en="e.g. 5 minutes", tr="örn. 5 dakika"),
        kind=Kind.DURATION,
        width=14,
    ),
    Column(
        key="wait",
        title=Text(en="Wait", tr="Bekleme"),
        hint=Text(en="e.g. 2 days", tr="örn. 2 gün"),
        kind=Kind.DURATION,
        width=14,
    ),
    _lines("frontstage", Text(en="Frontstage", tr="Sahne önü"), Text(en="what the company does in sight", tr="şirket görünürde ne yapar")),
    _lines("backstage", Text(en="Backstage", tr="Sahne arkası"), Text(en="what it does out of sight", tr="perde arkasında ne yapar")),
    _OWNER,
    _IMPORTANCE,
    _PERSONAS,
    _EVIDENCE,
    _DESCRIPTION,
)
_HOW_IT_HURTS = (
    _SEVERITY,
    _FREQUENCY,
    _CAUSE,
    _PAIN_STATUS,
    _OWNER,
    _EFFORT,
    _CONFIDENCE,
    _DUE,
    _PERSONAS,
    _EVIDENCE,
    _DESCRIPTION,
)

JOURNEYS = Table(
    name="journeys",
    title=Text(en="Journeys", tr="Yolculuklar"),
    hint=Text(
        en="One row for each journey: one goal of the customer, from first contact to outcome.",
        tr="Her yolculuğa bir satır: müşterinin bir hedefi, ilk temastan sonuca kadar.",
    ),
    parent=Parent.FILE,
    key="journey",
    shape="journey",
    first=True,
    columns=(
        _title(Text(en="e.g. First online order", tr="örn. İlk internet siparişi")),
        _DESCRIPTION,
        _PERSONAS,
        Column(
            key="state",
            title=Text(en="State", tr="Durum"),
            hint=Text(en="choose: as it is, or as it shall be", tr="seçin: bugünkü mü, hedeflenen mi"),
            kind=Kind.CHOICE,
            choices="state",
            width=16,
        ),
        _OWNER,
        Column(
            key="status",
            title=Text(en="Map status", tr="Harita durumu"),
            hint=Text(en="choose", tr="seçin"),
            kind=Kind.CHOICE,
            choices="status",
            width=16,
        ),
        Column(
            key="reviewed",
            title=Text(en="Reviewed on", tr="Gözden geçirildi"),
            hint=Text(en="date", tr="tarih"),
            kind=Kind.DATE,
            width=14,
        ),
        Column(
            key="review_every",
            title=Text(en="Review every", tr="Gözden geçirme aralığı"),
            hint=Text(en="e.g. 6 months", tr="örn. 6 ay"),
            kind=Kind.DURATION,
            width=14,
        ),
        _PERIOD,
        _number("volume", Text(en="Volume", tr="Hacim"), Text(en="customers that start it", tr="başlayan müşteri"), kind=Kind.COUNT),
        _number("completion.k", Text(en="Completed", tr="Tamamlayan"), Text(en="how many got it done", tr="işini bitiren sayısı"), kind=Kind.COUNT),
        _number("completion.n", Text(en="Started", tr="Başlayan"), Text(en="of how many", tr="kaç kişiden"), kind=Kind.COUNT),
        _number("completion.target", Text(en="Completion target", tr="Tamamlama hedefi"), Text(en="0-100%", tr="%0-100"), kind=Kind.SHARE),
        _IMPORTANCE,
        _EVIDENCE,
    ),
)  # fmt: skip
STAGES = Table(
    name="stages",
    title=Text(en="Stages", tr="Aşamalar"),
    hint=Text(
        en="The phases of each journey, in their order.", tr="Her yolculuğun evreleri, sırasıyla."
    ),
    parent=Parent.JOURNEY,
    key="stages",
    shape="stage",
    first=True,
    columns=(
        _OF_JOURNEY,
        _title(Text(en="e.g. Choosing", tr="örn. Seçim")),
        Column(
            key="lifecycle",
            title=Text(en="Lifecycle step", tr="Yaşam döngüsü adımı"),
            hint=Text(en="choose", tr="seçin"),
            kind=Kind.CHOICE,
            choices="lifecycle",
            width=20,
        ),
        _text("customer_goal", Text(en="Customer goal", tr="Müşterinin amacı"), Text(en="what they want here", tr="burada ne ister"), width=34),
        _OWNER,
        Column(
            key="kpis",
            title=Text(en="KPIs", tr="KPI'lar"),
            hint=Text(en="of the sheet KPIs, one per line", tr="KPI'lar sayfasından, her satıra bir tane"),
            kind=Kind.REFERENCES,
            target="kpis",
            width=22,
        ),
        _IMPORTANCE,
        _DESCRIPTION,
    ),
)  # fmt: skip
TOUCHPOINTS = Table(
    name="touchpoints",
    title=Text(en="Touchpoints", tr="Temas noktaları"),
    hint=Text(
        en="Every interaction, in its order: what happens, where, and how it feels.",
        tr="Her etkileşim, sırasıyla: ne olur, nerede olur, nasıl hissettirir.",
    ),
    parent=Parent.STAGE,
    key="touchpoints",
    shape="touchpoint",
    first=True,
    columns=(
        _OF_JOURNEY,
        Column(
            key=STAGE,
            title=Text(en="Stage", tr="Aşama"),
            hint=Text(en="choose; empty: the one above", tr="seçin; boş: bir üstteki"),
            kind=Kind.REFERENCE,
            target="stages",
            width=20,
        ),
        _title(Text(en="e.g. Confirms the basket", tr="örn. Sepeti onaylar")),
        *_HOW_IT_IS,
        Column(
            key="use",
            title=Text(en="Shared touchpoint", tr="Ortak temas noktası"),
            hint=Text(en="of the sheet Shared touchpoints", tr="Ortak temas noktaları sayfasından"),
            kind=Kind.REFERENCE,
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
    shape="painPoint",
    first=True,
    columns=(
        _OF_JOURNEY,
        _OF_TOUCHPOINT,
        _title(Text(en="e.g. The fee appears at the last step", tr="örn. Ücret son adımda çıkıyor")),
        *_HOW_IT_HURTS,
        Column(
            key="use",
            title=Text(en="Shared pain point", tr="Ortak acı noktası"),
            hint=Text(en="of the sheet Shared pain points", tr="Ortak acı noktaları sayfasından"),
            kind=Kind.REFERENCE,
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
    shape="opportunity",
    columns=(
        _OF_JOURNEY,
        _OF_TOUCHPOINT,
        _title(Text(en="e.g. Show the fee on the product page", tr="örn. Ücreti ürün sayfasında göster")),
        Column(
            key="resolves",
            title=Text(en="Resolves", tr="Çözdükleri"),
            hint=Text(en="pain points, one per line", tr="acı noktaları, her satıra bir tane"),
            kind=Kind.REFERENCES,
            target="pain-points",
            width=30,
        ),
        _EFFORT,
        _CONFIDENCE,
        _OWNER,
        _DUE,
        Column(
            key="status",
            title=Text(en="Status", tr="Durum"),
            hint=Text(en="choose; empty: idea", tr="seçin; boş: fikir"),
            kind=Kind.CHOICE,
            choices="opportunity-status",
            width=14,
        ),
        _EVIDENCE,
        _DESCRIPTION,
    ),
)
METRICS = Table(
    name="metrics",
    title=Text(en="Metrics", tr="Ölçümler"),
    hint=Text(
        en="What was measured; without a touchpoint it is a survey of the whole journey.",
        tr="Ölçülenler; temas noktası boşsa bütün yolculuğun anketidir.",
    ),
    parent=Parent.TOUCHPOINT_OR_JOURNEY,
    key="metrics",
    shape="metric",
    columns=(
        _OF_JOURNEY,
        _OF_TOUCHPOINT,
        _text("title", _TITLE, Text(en="e.g. Checkout CSAT", tr="örn. Ödeme CSAT"), width=26),
        Column(
            key="kind",
            title=Text(en="Kind", tr="Tür"),
            hint=Text(en="choose", tr="seçin"),
            kind=Kind.CHOICE,
            choices="metric-kind",
            required=True,
            width=14,
        ),
        _number("k", Text(en="Satisfied (k)", tr="Memnun (k)"), Text(en="CSAT, rate: how many", tr="CSAT, oran: kaç kişi"), kind=Kind.COUNT),
        _number("n", Text(en="Asked (n)", tr="Sorulan (n)"), Text(en="of how many", tr="kaç kişiden"), kind=Kind.COUNT),
        _number("mean", Text(en="Mean", tr="Ortalama"), Text(en="CES, rating, emotion", tr="CES, puanlama, duygu")),
        _number("promoters", Text(en="Promoters", tr="Tavsiye eden"), Text(en="NPS: how many", tr="NPS: kaç kişi"), kind=Kind.COUNT),
        _number("passives", Text(en="Passives", tr="Kararsız"), Text(en="NPS: how many", tr="NPS: kaç kişi"), kind=Kind.COUNT),
        _number("detractors", Text(en="Detractors", tr="Tavsiye etmeyen"), Text(en="NPS: how many", tr="NPS: kaç kişi"), kind=Kind.COUNT),
        _number("value", Text(en="Published value", tr="Yayımlanan değer"), Text(en="where there are no counts", tr="sayım yoksa")),
        _text("unit", Text(en="Unit", tr="Birim"), Text(en="of a duration", tr="süre için"), width=12),
        _PERIOD,
        _text("source", Text(en="Source", tr="Kaynak"), Text(en="where it comes from", tr="nereden geldiği"), width=24),
        _EVIDENCE,
    ),
)  # fmt: skip
GOALS = Table(
    name="goals",
    title=Text(en="Goals", tr="Hedefler"),
    hint=Text(en="What customer and business want.", tr="Müşteri ve şirket ne istiyor."),
    parent=Parent.JOURNEY,
    key="goals",
    shape="goal",
    columns=(
        _OF_JOURNEY,
        _title(Text(en="e.g. The order comes on time", tr="örn. Sipariş zamanında gelir")),
        Column(
            key="side",
            title=Text(en="Whose", tr="Kimin"),
            hint=Text(en="choose; empty: customer", tr="seçin; boş: müşteri"),
            kind=Kind.CHOICE,
            choices="side",
            width=12,
        ),
        _text("specific", Text(en="Specific", tr="Belirli"), Text(en="what exactly", tr="tam olarak ne"), width=28),
        _text("measurable", Text(en="Measurable", tr="Ölçülebilir"), Text(en="by what", tr="neyle ölçülür"), width=28),
        _text("achievable", Text(en="Achievable", tr="Ulaşılabilir"), Text(en="why it can be done", tr="neden olabilir"), width=28),
        _text("relevant", Text(en="Relevant", tr="İlgili"), Text(en="why it matters", tr="neden önemli"), width=28),
        _DUE,
        _OWNER,
        Column(
            key="kpis",
            title=Text(en="KPIs", tr="KPI'lar"),
            hint=Text(en="of the sheet KPIs, one per line", tr="KPI'lar sayfasından, her satıra bir tane"),
            kind=Kind.REFERENCES,
            target="kpis",
            width=22,
        ),
    ),
)  # fmt: skip
KPIS = Table(
    name="kpis",
    title=Text(en="KPIs", tr="KPI'lar"),
    hint=Text(en="Figures with an owner and a target.", tr="Sorumlusu ve hedefi olan rakamlar."),
    parent=Parent.JOURNEY,
    key="kpis",
    shape="kpi",
    columns=(
        _OF_JOURNEY,
        _title(Text(en="e.g. Delivered on time", tr="örn. Zamanında teslim")),
        Column(
            key="side",
            title=Text(en="Whose", tr="Kimin"),
            hint=Text(en="choose; empty: business", tr="seçin; boş: şirket"),
            kind=Kind.CHOICE,
            choices="side",
            width=12,
        ),
        _text("unit", Text(en="Unit", tr="Birim"), Text(en="e.g. %, minutes", tr="örn. %, dakika"), width=12),
        _number("baseline", Text(en="Baseline", tr="Başlangıç"), Text(en="where it started", tr="nereden başladı")),
        _number("value", Text(en="Value", tr="Değer"), Text(en="today", tr="bugün")),
        _number("floor", Text(en="Floor", tr="Taban"), Text(en="worst that is tolerable", tr="katlanılabilir en kötü")),
        _number("target", Text(en="Target", tr="Hedef"), Text(en="what is wanted", tr="istenen")),
        _DUE,
        _OWNER,
        _PERIOD,
        _EVIDENCE,
        _DESCRIPTION,
    ),
)  # fmt: skip
TRANSITIONS = Table(
    name="transitions",
    title=Text(en="Transitions", tr="Geçişler"),
    hint=Text(
        en="Who goes where; without any, the order of the touchpoints is the path.",
        tr="Kim nereye gider; hiç yoksa temas noktalarının sırası yoldur.",
    ),
    parent=Parent.JOURNEY,
    key="transitions",
    shape="transition",
    columns=(
        _OF_JOURNEY,
        Column(
            key="from",
            title=Text(en="From", tr="Nereden"),
            hint=Text(en="touchpoint, or: start", tr="temas noktası ya da: başlangıç"),
            kind=Kind.REFERENCE,
            target="sources",
            required=True,
            width=26,
        ),
        Column(
            key="to",
            title=Text(en="To", tr="Nereye"),
            hint=Text(en="touchpoint, or: complete, lost", tr="temas noktası ya da: tamamlandı, kayıp"),
            kind=Kind.REFERENCE,
            target="ends",
            required=True,
            width=26,
        ),
        _number("count", Text(en="Customers", tr="Müşteri"), Text(en="how many", tr="kaç kişi"), kind=Kind.COUNT),
        _number("probability", Text(en="Probability", tr="Olasılık"), Text(en="0-100%, without counts", tr="%0-100, sayım yoksa"), kind=Kind.SHARE),
        _number("context_carried", Text(en="Context carried", tr="Taşınan bağlam"), Text(en="0-100%: the next channel knows", tr="%0-100: sonraki kanal biliyor"), kind=Kind.SHARE),
        _number("repeat_rate", Text(en="Said again", tr="Tekrar oranı"), Text(en="0-100%: has to say it again", tr="%0-100: yeniden anlatan"), kind=Kind.SHARE),
        _text("trigger", Text(en="Trigger", tr="Tetikleyen"), Text(en="why they move on", tr="neden geçer"), width=28),
        _PERSONAS,
    ),
)  # fmt: skip
PERSONAS = Table(
    name="personas",
    title=Text(en="Personas", tr="Personalar"),
    hint=Text(en="Who travels, one row each.", tr="Yolcular, her birine bir satır."),
    parent=Parent.FILE,
    key="persona",
    shape="persona",
    first=True,
    columns=(
        _title(Text(en="e.g. Ayşe Demir", tr="örn. Ayşe Demir"), key="name", title=Text(en="Name", tr="Ad")),
        _text("role", Text(en="Role", tr="Rol"), Text(en="in a few words", tr="birkaç sözcükle"), width=24),
        _text("segment.name", Text(en="Segment", tr="Segment"), Text(en="group they stand for", tr="temsil ettiği grup"), width=20),
        _number("segment.share", Text(en="Share", tr="Pay"), Text(en="of all customers, 0-100%", tr="tüm müşterilerde, %0-100"), kind=Kind.SHARE),
        _lines("goals", Text(en="Goals", tr="Hedefler")),
        _lines("needs", Text(en="Needs", tr="İhtiyaçlar")),
        _lines("frustrations", Text(en="Frustrations", tr="Sıkıntılar")),
        _text("quote", Text(en="Quote", tr="Alıntı"), Text(en="in their own words", tr="kendi sözleriyle"), width=30),
        Column(
            key="channels.preferred",
            title=Text(en="Preferred channels", tr="Tercih ettiği kanallar"),
            hint=_LINES,
            kind=Kind.REFERENCES,
            target="channels",
            width=20,
        ),
        Column(
            key="channels.avoided",
            title=Text(en="Avoided channels", tr="Kaçındığı kanallar"),
            hint=_LINES,
            kind=Kind.REFERENCES,
            target="channels",
            width=20,
        ),
        Column(
            key="sources",
            title=Text(en="Sources", tr="Kaynaklar"),
            hint=Text(en="of the sheet Evidence, one per line", tr="Kanıtlar sayfasından, her satıra bir tane"),
            kind=Kind.REFERENCES,
            target="evidence",
            width=20,
        ),
        _DESCRIPTION,
    ),
)  # fmt: skip
EVIDENCE = Table(
    name="evidence",
    title=Text(en="Evidence", tr="Kanıtlar"),
    hint=Text(en="Where it is known from.", tr="Nereden biliniyor."),
    parent=Parent.FILE,
    key="evidence",
    shape="evidence",
    columns=(
        _title(Text(en="e.g. Survey after the order", tr="örn. Sipariş sonrası anket")),
        _text("type", Text(en="Type", tr="Tür"), Text(en="survey, interviews, log …", tr="anket, görüşme, kayıt …")),
        Column(
            key="method",
            title=Text(en="Method", tr="Yöntem"),
            hint=Text(en="choose", tr="seçin"),
            kind=Kind.CHOICE,
            choices="method",
            width=14,
        ),
        Column(
            key="date",
            title=Text(en="Date", tr="Tarih"),
            hint=Text(en="date", tr="tarih"),
            kind=Kind.DATE,
            width=13,
        ),
        _number("n", Text(en="Participants", tr="Katılan"), Text(en="how many", tr="kaç kişi"), kind=Kind.COUNT),
        _text("who", Text(en="Who", tr="Kimler"), Text(en="who was asked", tr="kimlere soruldu"), width=28),
        _text("department", Text(en="Department", tr="Bölüm"), Text(en="inside the company", tr="şirket içinde")),
        _OWNER,
        _text("summary", Text(en="Summary", tr="Özet"), Text(en="what it says", tr="ne diyor"), width=36),
    ),
)  # fmt: skip
CHANNELS = Table(
    name="channels",
    title=Text(en="Own channels", tr="Kendi kanallarımız"),
    hint=Text(
        en="Only channels that the list does not offer.", tr="Yalnızca listede olmayan kanallar."
    ),
    parent=Parent.SETTINGS,
    key="channels",
    columns=(
        _title(Text(en="e.g. Parcel locker", tr="örn. Teslimat dolabı")),
        Column(
            key="medium",
            title=Text(en="Medium", tr="Ortam"),
            hint=Text(en="choose", tr="seçin"),
            kind=Kind.CHOICE,
            choices="medium",
            required=True,
            width=14,
        ),
        Column(
            key="side",
            title=Text(en="Whose", tr="Kimin"),
            hint=Text(en="choose; empty: own", tr="seçin; boş: kendi kanalımız"),
            kind=Kind.CHOICE,
            choices="channel-side",
            width=18,
        ),
    ),
)
SHARED_TOUCHPOINTS = Table(
    name="shared-touchpoints",
    title=Text(en="Shared touchpoints", tr="Ortak temas noktaları"),
    hint=Text(
        en="Touchpoints that several journeys have; name them there in the column Shared touchpoint.",
        tr="Birkaç yolculukta geçen temas noktaları; orada Ortak temas noktası sütununa yazılır.",
    ),
    parent=Parent.FILE,
    key="touchpoint",
    shape="touchpoint",
    columns=(_title(Text(en="e.g. Calls customer service", tr="örn. Müşteri hizmetlerini arar")), *_HOW_IT_IS),
)
SHARED_PAIN_POINTS = Table(
    name="shared-pain-points",
    title=Text(en="Shared pain points", tr="Ortak acı noktaları"),
    hint=Text(
        en="Pain points that hurt at several touchpoints; name them there in the column Shared pain point.",
        tr="Birkaç yerde acıtan noktalar; orada Ortak acı noktası sütununa yazılır.",
    ),
    parent=Parent.FILE,
    key="pain-point",
    shape="pain-point",
    columns=(_title(Text(en="e.g. Late parcel", tr="örn. Geç kargo")), *_HOW_IT_HURTS),
)
WORKSPACE = Table(
    name="workspace",
    title=Text(en="Workspace", tr="Çalışma alanı"),
    hint=Text(en="One row for all of it.", tr="Hepsi için tek satır."),
    parent=Parent.SETTINGS,
    shape="workspace",
    columns=(
        _text("name", Text(en="Name", tr="Ad"), Text(en="e.g. Corner shop", tr="örn. Köşe market"), width=30),
        _DESCRIPTION,
        Column(
            key="language",
            title=Text(en="Language", tr="Dil"),
            hint=Text(en="choose: of pictures and reports", tr="seçin: resimlerin ve raporların dili"),
            kind=Kind.CHOICE,
            choices="language",
            width=14,
        ),
        Column(
            key="fictional",
            title=Text(en="Made up", tr="Kurgusal"),
            hint=Text(en="yes, where the data are invented", tr="veriler uydurmaysa evet"),
            kind=Kind.FLAG,
            choices="flag",
            width=12,
        ),
    ),
)

TABLES = (
    PERSONAS, JOURNEYS, STAGES, TOUCHPOINTS, PAIN_POINTS, OPPORTUNITIES, METRICS, GOALS, KPIS, TRANSITIONS,
    EVIDENCE, SHARED_TOUCHPOINTS, SHARED_PAIN_POINTS, CHANNELS, WORKSPACE,
)  # fmt: skip
"""The sheets in the order in which they are filled in."""

BY_NAME = {table.name: table for table in TABLES}
