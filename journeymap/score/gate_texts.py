"""What is said about gates that are not met."""

from journeymap.language import Text

PERCENT = Text(en="{number}%", tr="%{number}")
DURATIONS = {
    "seconds": (Text(en="1 second", tr="1 saniye"), Text(en="{amount} seconds", tr="{amount} saniye")),
    "minutes": (Text(en="1 minute", tr="1 dakika"), Text(en="{amount} minutes", tr="{amount} dakika")),
    "hours": (Text(en="1 hour", tr="1 saat"), Text(en="{amount} hours", tr="{amount} saat")),
    "days": (Text(en="1 day", tr="1 gün"), Text(en="{amount} days", tr="{amount} gün")),
    "weeks": (Text(en="1 week", tr="1 hafta"), Text(en="{amount} weeks", tr="{amount} hafta")),
    "months": (Text(en="1 month", tr="1 ay"), Text(en="{amount} months", tr="{amount} ay")),
    "years": (Text(en="1 year", tr="1 yıl"), Text(en="{amount} years", tr="{amount} yıl")),
}
"""A length of time: a single unit, and any other number of them."""

NO_SCORE = Text(
    en="`{id}` has no score: nothing in it is measured, so a minimum cannot be met.",
    tr="`{id}` için puan yok: hiçbir şey ölçülmemiş, bu yüzden en düşük puan koşulu sağlanamaz.",
)
MIN_SCORE = Text(
    en="The score of `{id}` is {value}; at least {limit} is asked for.",
    tr="`{id}` puanı {value}; en az {limit} isteniyor.",
)
NO_INTERVAL = Text(
    en="`{id}` has no interval, since less than half of its weight has a known `n`;"
    " its lower end cannot meet a minimum.",
    tr="`{id}` için güven aralığı yok, çünkü ağırlığının yarısından azında `n` biliniyor;"
    " alt sınır koşulu sağlanamaz.",
)
NO_INTERVAL_HELP = Text(
    en="Give the number of answers (`n`) of more figures.",
    tr="Daha çok rakamın yanıt sayısını (`n`) yazın.",
)
MIN_LOWER_BOUND = Text(
    en="The interval of `{id}` begins at {value}; at least {limit} is asked for.",
    tr="`{id}` güven aralığının alt sınırı {value}; en az {limit} isteniyor.",
)
MIN_COVERAGE = Text(
    en="Of `{id}`, {value} of the weight is measured; at least {limit} is asked for.",
    tr="`{id}` içinde ağırlığın {value} kadarı ölçülmüş; en az {limit} isteniyor.",
)
SCORE_GONE = Text(
    en="`{id}` scored {before} and now has no score at all.",
    tr="`{id}` {before} puan almıştı, şimdi hiç puanı yok.",
)
MAX_DROP = Text(
    en="The score of `{id}` fell from {before} to {after}, by {drop} points; at most {limit} may be lost.",
    tr="`{id}` puanı düştü: önce {before}, şimdi {after}, fark {drop} puan; en çok {limit} puan düşebilir.",
)
CANNOT_TELL = Text(
    en="The score of `{id}` fell by {drop} points; without intervals it cannot be told from chance.",
    tr="`{id}` puanı {drop} puan düştü; güven aralığı olmadan rastlantıdan ayırt edilemez.",
)
SIGNIFICANT_DROP = Text(
    en="The score of `{id}` fell by {drop} points, more than chance allows:"
    " the difference lies between {lower} and {upper}.",
    tr="`{id}` puanı {drop} puan düştü, bu rastlantıyla açıklanamaz: fark {lower} ile {upper} arasında.",
)
NEW_SEVERITY_4 = Text(
    en="`{id}` has a new pain point of severity 4: `{pain}` at the touchpoint `{touchpoint}`.",
    tr="`{id}` içinde şiddeti 4 olan yeni bir acı noktası var: `{pain}`, temas noktası `{touchpoint}`.",
)
SILENT_REMOVAL = Text(
    en="`{path}` counted in the score of `{id}` before and no longer does, and no reason is given.",
    tr="`{path}` daha önce `{id}` puanında sayılıyordu, artık sayılmıyor ve nedeni yazılmamış.",
)
SILENT_REMOVAL_HELP = Text(
    en="If it was taken out on purpose, say why in the journey: `retired: {{{name}: the reason}}`.",
    tr="Bilerek çıkarıldıysa nedenini yolculukta yazın: `retired: {{{name}: nedeni}}`.",
)
NEVER_REVIEWED = Text(
    en="`{id}` has no `reviewed` date; a review within {limit} is asked for.",
    tr="`{id}` için `reviewed` tarihi yok; en çok {limit} içinde gözden geçirme isteniyor.",
)
NEVER_REVIEWED_HELP = Text(
    en="Write the day on which the map was last checked: `reviewed: 2026-10-01`.",
    tr="Haritanın son gözden geçirildiği günü yazın: `reviewed: 2026-10-01`.",
)
STALE = Text(
    en="`{id}` was last reviewed on {date}, {days} days before {today}; at most {limit} may pass.",
    tr="`{id}` son olarak {date} tarihinde gözden geçirildi, {today} itibarıyla {days} gün oldu;"
    " en çok {limit} geçebilir.",
)
STALE_HELP = Text(
    en="Check the map against what happens today, then set `reviewed` to the day you did.",
    tr="Haritayı bugün olanlarla karşılaştırın, sonra `reviewed` tarihini o gün yapın.",
)
