"""What is said of cases that may still go on."""

from journeymap.language import Noun, Text

UNITS = {
    "seconds": Noun("second", "seconds", "saniye"),
    "minutes": Noun("minute", "minutes", "dakika"),
    "hours": Noun("hour", "hours", "saat"),
    "days": Noun("day", "days", "gün"),
    "weeks": Noun("week", "weeks", "hafta"),
    "months": Noun("month", "months", "ay"),
    "years": Noun("year", "years", "yıl"),
}
METHOD_OPEN = Text(
    en=" A case whose last event lies less than {window} before the end of the log is open instead of lost.",
    tr=" Son olayı ile kaydın sonu arası şundan kısa olan vaka kayıp değil, açıktır: {window}.",
)
TENTH = Text(en="a tenth of the log's time", tr="kayıt süresinin onda biri")
