"""What documents say about expectations and evidence."""

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Text

EXPECTATIONS = Text(en="Expected and found", tr="Beklenen ve bulunan")
COLUMN_EXPECTATION = Text(en="Expectation", tr="Beklenti")
COLUMN_KIND = Text(en="Kind", tr="Tür")
COLUMN_MET = Text(en="Met", tr="Karşılandı mı")
COLUMN_FOUND = Text(en="Found", tr="Bulunan")
BASIC = Text(en="basic", tr="temel")
PERFORMANCE = Text(en="performance", tr="performans")
DELIGHT = Text(en="delight", tr="memnuniyet yaratan")
MISSED = Text(en="missed", tr="karşılanmadı")
MET = Text(en="met", tr="karşılandı")
EXCEEDED = Text(en="exceeded", tr="aşıldı")
EVIDENCE = Text(en="Evidence and its age", tr="Kanıtlar ve yaşları")
COLUMN_SOURCE = Text(en="Source", tr="Kaynak")
COLUMN_METHOD = Text(en="Method", tr="Yöntem")
COLUMN_DATE = Text(en="Date", tr="Tarih")
COLUMN_AGE = Text(en="Age in months", tr="Yaşı (ay)")
COLUMN_WHO = Text(en="Who", tr="Kim")
TYPES: Mapping[str, Text] = MappingProxyType(
    {
        "analytics": Text(en="analytics", tr="analitik"),
        "call-log": Text(en="call log", tr="çağrı kaydı"),
        "chat-log": Text(en="chat log", tr="yazışma kaydı"),
        "complaint": Text(en="complaint", tr="şikâyet"),
        "diary": Text(en="diary", tr="günlük"),
        "event-log": Text(en="event log", tr="olay kaydı"),
        "focus-group": Text(en="focus group", tr="odak grup"),
        "interview": Text(en="interview", tr="görüşme"),
        "observation": Text(en="observation", tr="gözlem"),
        "shadowing": Text(en="shadowing", tr="gölge takibi"),
        "social-listening": Text(en="social listening", tr="sosyal dinleme"),
        "survey": Text(en="survey", tr="anket"),
        "system-log": Text(en="system log", tr="sistem kaydı"),
        "usability-test": Text(en="usability test", tr="kullanılabilirlik testi"),
        "workshop": Text(en="workshop", tr="atölye"),
    }
)
"""Of the kinds of source that people write most; another is told as it was written."""
DEPARTMENTS = Text(en="Sources by department and level", tr="Bölüm ve kademeye göre kaynaklar")
COLUMN_DEPARTMENT = Text(en="Department", tr="Bölüm")
COLUMN_NO_LEVEL = Text(en="Level not noted", tr="Kademe yazılmamış")
LEVELS: Mapping[str, Text] = MappingProxyType(
    {
        "frontline": Text(en="frontline", tr="ön saf"),
        "specialist": Text(en="specialists", tr="uzmanlar"),
        "management": Text(en="management", tr="yönetim"),
        "executive": Text(en="executives", tr="üst yönetim"),
    }
)
"""Of the levels that people write most, from those who meet customers upwards; another is told as written."""
QUALITATIVE = Text(en="qualitative", tr="nitel")
QUANTITATIVE = Text(en="quantitative", tr="nicel")
NO_AGE = Text(
    en="With `--today 2026-10-01` the age of each is told.",
    tr="`--today 2026-10-01` verilirse her birinin yaşı yazılır.",
)
