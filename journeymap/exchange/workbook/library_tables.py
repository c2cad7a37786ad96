"""The sheets of what journeys share: people, sources, channels, and the workspace itself."""

from __future__ import annotations

from journeymap.exchange.workbook.column import (
    Kind,
    Parent,
    Table,
    choose,
    count_things,
    list_texts,
    make_column,
    name_rows,
    take_share,
)
from journeymap.exchange.workbook.shared_columns import (
    DESCRIPTION,
    HOW_IT_HURTS,
    HOW_IT_IS,
    OWNER,
)
from journeymap.language import Text

PERSONAS = Table(
    name="personas",
    title=Text(en="Personas", tr="Personalar"),
    hint=Text(en="Who travels, one row each.", tr="Yolcular, her birine bir satır."),
    parent=Parent.FILE,
    key="persona",
    first=True,
    columns=(
        make_column("name", ("Name", "Ad"), ("e.g. Ayşe Demir", "örn. Ayşe Demir"), required=True, width=30),
        make_column("role", ("Role", "Rol"), ("in a few words", "birkaç sözcükle"), width=24),
        make_column(
            "segment.name", ("Segment", "Segment"), ("group they stand for", "temsil ettiği grup"), width=20
        ),
        take_share(
            "segment.share", ("Share", "Pay"), ("of all customers, 0-100%", "tüm müşterilerde, %0-100")
        ),
        list_texts("goals", ("Goals", "Hedefler")),
        list_texts("needs", ("Needs", "İhtiyaçlar")),
        list_texts("frustrations", ("Frustrations", "Sıkıntılar")),
        make_column("quote", ("Quote", "Alıntı"), ("in their own words", "kendi sözleriyle"), width=30),
        make_column(
            "channels.preferred",
            ("Preferred channels", "Tercih ettiği kanallar"),
            ("one per line", "her satıra bir tane"),
            Kind.REFERENCES,
            target="channels",
            width=20,
        ),
        make_column(
            "channels.avoided",
            ("Avoided channels", "Kaçındığı kanallar"),
            ("one per line", "her satıra bir tane"),
            Kind.REFERENCES,
            target="channels",
            width=20,
        ),
        make_column(
            "sources",
            ("Sources", "Kaynaklar"),
            ("of the sheet Evidence, one per line", "Kanıtlar sayfasından, her satıra bir tane"),
            Kind.REFERENCES,
            target="evidence",
            width=20,
        ),
        DESCRIPTION,
    ),
)
EVIDENCE = Table(
    name="evidence",
    title=Text(en="Evidence", tr="Kanıtlar"),
    hint=Text(en="Where it is known from.", tr="Nereden biliniyor."),
    parent=Parent.FILE,
    key="evidence",
    columns=(
        name_rows("Survey after the order", "Sipariş sonrası anket"),
        make_column("type", ("Type", "Tür"), ("survey, interviews, log …", "anket, görüşme, kayıt …")),
        choose("method", ("Method", "Yöntem"), of="method"),
        make_column("date", ("Date", "Tarih"), ("date", "tarih"), Kind.DATE, width=13),
        count_things("n", ("Participants", "Katılan"), ("how many", "kaç kişi")),
        make_column("who", ("Who", "Kimler"), ("who was asked", "kimlere soruldu"), width=28),
        make_column("department", ("Department", "Bölüm"), ("inside the company", "şirket içinde")),
        OWNER,
        make_column("summary", ("Summary", "Özet"), ("what it says", "ne diyor"), width=36),
    ),
)
CHANNELS = Table(
    name="channels",
    title=Text(en="Own channels", tr="Kendi kanallarımız"),
    hint=Text(en="Only channels that the list does not offer.", tr="Yalnızca listede olmayan kanallar."),
    parent=Parent.SETTINGS,
    key="channels",
    columns=(
        name_rows("Parcel locker", "Teslimat dolabı"),
        choose("medium", ("Medium", "Ortam"), of="medium", required=True),
        choose(
            "side",
            ("Whose", "Kimin"),
            ("choose; empty: own", "seçin; boş: kendi kanalımız"),
            of="channel-side",
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
    columns=(
        name_rows("Calls customer service", "Müşteri hizmetlerini arar"),
        *HOW_IT_IS,
    ),
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
    columns=(
        name_rows("Late parcel", "Geç kargo"),
        *HOW_IT_HURTS,
    ),
)
WORKSPACE = Table(
    name="workspace",
    title=Text(en="Workspace", tr="Çalışma alanı"),
    hint=Text(en="One row for all of it.", tr="Hepsi için tek satır."),
    parent=Parent.SETTINGS,
    columns=(
        make_column("name", ("Name", "Ad"), ("e.g. Corner shop", "örn. Köşe market"), width=30),
        DESCRIPTION,
        choose(
            "language",
            ("Language", "Dil"),
            ("choose: of pictures and reports", "seçin: resimlerin ve raporların dili"),
            of="language",
        ),
        make_column(
            "fictional",
            ("Made up", "Kurgusal"),
            ("yes, where the data are invented", "veriler uydurmaysa evet"),
            Kind.FLAG,
            choices="flag",
            width=12,
        ),
    ),
)
