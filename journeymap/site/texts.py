"""What the site says beside what pictures and reports say already."""

from __future__ import annotations

from journeymap.language import Noun, Text

SKIP = Text(en="Skip to the content", tr="İçeriğe geç")
NAVIGATION = Text(en="Pages", tr="Sayfalar")
MENU = Text(en="Menu", tr="Menü")
PORTFOLIO = Text(en="Portfolio", tr="Portföy")
PAIN_POINTS = Text(en="Pain points", tr="Acı noktaları")
OPPORTUNITIES = Text(en="Opportunities", tr="Fırsatlar")
PRIORITIES = Text(en="Priorities", tr="Öncelikler")
PERSONAS = Text(en="Personas", tr="Personalar")
COVERAGE = Text(en="Coverage", tr="Kapsama")
GLOSSARY = Text(en="Glossary", tr="Sözlük")
METHOD = Text(en="Method", tr="Yöntem")
FICTIONAL = Text(
    en="Fictional data: companies, people and figures are made up.",
    tr="Veriler kurmacadır: şirketler, kişiler ve rakamlar uydurulmuştur.",
)
TITLE = Text(en="{page} · {site}", tr="{page} · {site}")
MADE_FROM = Text(
    en="Made from the maps' own text files; every figure can be recomputed from them.",
    tr="Haritaların metin dosyalarından üretilmiştir; her rakam onlardan yeniden hesaplanabilir.",
)

SEARCH = Text(en="Search", tr="Ara")
SEARCH_NONE = Text(en="Nothing found for “{words}”.", tr="“{words}” için bir şey bulunamadı.")
SEARCH_FOUND = Text(en="{count} found", tr="{count} sonuç")
THEME = Text(en="Light or dark", tr="Açık ya da koyu görünüm")

JOURNEY = Text(en="Journey", tr="Yolculuk")
TOUCHPOINT = Text(en="Touchpoint", tr="Temas noktası")
PAIN_POINT = Text(en="Pain point", tr="Acı noktası")
OPPORTUNITY = Text(en="Opportunity", tr="Fırsat")
PERSONA = Text(en="Persona", tr="Persona")
TERM = Text(en="Term", tr="Terim")

JOURNEYS = Noun("journey", "journeys", "yolculuk")
PEOPLE = Noun("persona", "personas", "persona")
TOUCHPOINTS = Noun("touchpoint", "touchpoints", "temas noktası")
PAINS = Noun("open pain point", "open pain points", "açık acı noktası")
CHANCES = Noun("opportunity", "opportunities", "fırsat")
ALL_TITLE = Text(en="All journeys", tr="Bütün yolculuklar")
IN_NUMBERS = Text(en="The atlas in numbers", tr="Rakamlarla atlas")
PORTFOLIO_LEAD = Text(
    en="The journeys that cost the portfolio the most points come first: that is where work pays off.",
    tr="Portföye en çok puan kaybettiren yolculuklar önde: çalışmanın karşılığı en çok orada alınır.",
)
PORTFOLIO_SCORE = Text(en="Portfolio score", tr="Portföy puanı")
NO_JOURNEYS = Text(
    en="There are no journeys yet. `journeymap new journey ID` writes the first.",
    tr="Henüz yolculuk yok. İlkini `journeymap new journey KİMLİK` yazar.",
)
FILTER = Text(en="Filter the rows", tr="Satırları süz")
SHOWN = Text(en="{shown} of {count} rows", tr="{count} satırdan {shown} tanesi")
SORT = Text(en="Sort by {column}", tr="{column} sütununa göre sırala")
TREND_OF = Text(en="from {first} to {last}", tr="{first} puandan {last} puana")
COLUMN_INTERVAL = Text(en="95% interval", tr="%95 aralığı")

MAP = Text(en="Journey map", tr="Yolculuk haritası")
MAP_HINT = Text(
    en="Drag or use the arrow keys to move, + and − to zoom. Choose a touchpoint for its details.",
    tr="Taşımak için sürükleyin ya da ok tuşlarını, yakınlaştırmak için + ve − tuşlarını kullanın."
    " Ayrıntılar için bir temas noktası seçin.",
)
ZOOM_IN = Text(en="Zoom in", tr="Yakınlaştır")
ZOOM_OUT = Text(en="Zoom out", tr="Uzaklaştır")
ZOOM_FIT = Text(en="Fit width", tr="Genişliğe sığdır")
ZOOM_REAL = Text(en="Actual size", tr="Gerçek boyut")
ZOOM_AT = Text(en="Zoom {share}", tr="Ölçek {share}")
LANES = Text(en="Lanes", tr="Şeritler")
ALL_LANES = Text(en="Show all lanes", tr="Bütün şeritleri göster")
WHOSE = Text(en="Personas", tr="Personalar")
EVERYONE = Text(en="Everyone", tr="Herkes")
IN_WORDS = Text(en="The map in words", tr="Sözle harita")
CLOSE = Text(en="Close", tr="Kapat")
PREVIOUS = Text(en="Previous", tr="Önceki")
NEXT = Text(en="Next", tr="Sonraki")
DETAILS = Text(en="Touchpoint by touchpoint", tr="Temas noktası temas noktası")
ON_THIS_PAGE = Text(en="On this page", tr="Bu sayfada")
SOURCES = Text(en="Source: {titles}", tr="Kaynak: {titles}")
ACTION = Text(en="What the customer does", tr="Müşteri ne yapıyor?")
THOUGHTS = Text(en="Thoughts", tr="Düşünceler")
QUOTES = Text(en="In customers' words", tr="Müşterinin sözleriyle")
EMOTIONS = Text(en="Emotion", tr="Duygu")
EXPECTATION = Text(en="Expectation", tr="Beklenti")
FOUND = Text(en="Found: {text}", tr="Gerçekleşen: {text}")
METRICS = Text(en="Metrics", tr="Metrikler")
GAINS = Text(en="Gains", tr="Kazanımlar")
LINKS = Text(en="Links", tr="Bağlantılar")
OPENS = Text(en="Opens into", tr="Alt yolculuk")
MOMENT = Text(en="Moment of truth", tr="Kritik an")
FUTURE_OF = Text(en="Would replace", tr="Yerine geçeceği yolculuk")
HAS_FUTURE = Text(en="Its future state", tr="Gelecek durumu")

PAINS_LEAD = Text(
    en="Every pain point at every touchpoint it hurts, the most urgent first.",
    tr="Her acı noktası, acıttığı her temas noktasında; en acil olan önde.",
)
CHANCES_LEAD = Text(
    en="What is planned or could be done, with who answers for it.",
    tr="Planlanan ve yapılabilecekler, sorumlularıyla.",
)
PRIORITIES_LEAD = Text(
    en="Points the portfolio would gain, against the person-days it takes. What has no effort, no"
    " confidence or no countable gain is listed and not ranked.",
    tr="Portföyün kazanacağı puanlar, gereken iş gününe karşı. Emeği, güveni ya da sayılabilir kazancı"
    " olmayanlar listelenir, sıralanmaz.",
)
FIRST_OF = Text(
    en="The picture shows the first {shown} of {count}; the table has all of them.",
    tr="Resim {count} işten ilk {shown} tanesini gösterir; tabloda hepsi vardır.",
)
MATRIX = Text(en="Impact and effort", tr="Etki ve emek")
RANKED = Text(en="In order", tr="Sırasıyla")
COLUMN_WORK = Text(en="Work", tr="İş")
COLUMN_KIND = Text(en="Kind", tr="Tür")
COLUMN_GAIN = Text(en="Gain, points", tr="Kazanç, puan")
COLUMN_DAYS = Text(en="Person-days", tr="İş günü")
COLUMN_CONFIDENCE = Text(en="Confidence", tr="Güven")
COLUMN_PRIORITY = Text(en="Points per 100 person-days", tr="100 iş günü başına puan")
COLUMN_QUADRANT = Text(en="Quadrant", tr="Çeyrek")
COLUMN_MISSING = Text(en="Why not ranked", tr="Neden sıralanmadı")
COLUMN_WHERE = Text(en="Touchpoints", tr="Temas noktaları")

PERSONAS_LEAD = Text(
    en="Who travels, and how well each journey serves them.",
    tr="Yolculuğa çıkanlar ve her yolculuğun onlara ne kadar iyi geldiği.",
)
NO_PERSONAS = Text(en="No personas are recorded.", tr="Persona girilmemiş.")
PROFILE = Text(en="Profile", tr="Profil")
THEIR_JOURNEYS = Text(en="Journeys", tr="Yolculuklar")
THEIR_PAINS = Text(en="What hurts", tr="Acıtan noktalar")
COLUMN_OWN = Text(en="As this persona meets it", tr="Bu personanın gözünden")
COLUMN_ALL = Text(en="Everyone", tr="Herkes")
COLUMN_DIFFERENCE = Text(en="Difference", tr="Fark")
COLUMN_EMOTION = Text(en="Mean emotion", tr="Ortalama duygu")
COVERAGE_LEAD = Text(
    en="On which channels each persona is met in each step of the lifecycle, and where nobody is met.",
    tr="Her personanın yaşam döngüsünün her adımında hangi kanallarda karşılandığı ve kimsenin"
    " karşılanmadığı yerler.",
)
