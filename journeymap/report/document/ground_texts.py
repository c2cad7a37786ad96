"""What documents say about expectations and evidence."""

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
QUALITATIVE = Text(en="qualitative", tr="nitel")
QUANTITATIVE = Text(en="quantitative", tr="nicel")
NO_AGE = Text(
    en="With `--today 2026-10-01` the age of each is told.",
    tr="`--today 2026-10-01` verilirse her birinin yaşı yazılır.",
)
