"""What the section about measured figures says."""

from journeymap.language import Text

TITLE = Text(en="Measured, and how it changed", tr="Ölçülenler ve değişimi")
COUNTED = Text(
    en="Counted from survey answers and events, {first} to {last}. No figure is about fewer than {min_group}"
    " people.",
    tr="Anket yanıtlarından ve olaylardan sayıldı, {first} ile {last} arası. Hiçbir rakam {min_group} kişiden"
    " azını anlatmaz.",
)
COUNTED_ONCE = Text(
    en="Counted from survey answers and events of {last}. No figure is about fewer than {min_group} people.",
    tr="{last} dönemindeki anket yanıtlarından ve olaylardan sayıldı. Hiçbir rakam {min_group} kişiden azını"
    " anlatmaz.",
)
TRENDS = Text(en="From one period to the next", tr="Dönemden döneme")
VOLUME = Text(en="Visits", tr="Ziyaretler")
TIMES = Text(en="Time between touchpoints", tr="Temas noktaları arasında geçen süre")
DURATIONS = Text(en="Response and resolution times", tr="Yanıt ve çözüm süreleri")
SWITCHES = Text(en="Counted channel switches", tr="Sayılan kanal değişiklikleri")

COLUMN_FIGURE = Text(en="Figure", tr="Rakam")
COLUMN_PERIOD = Text(en="Period", tr="Dönem")
COLUMN_PERIOD_BEFORE = Text(en="Earlier period", tr="Önceki dönem")
COLUMN_OLD = Text(en="Before", tr="Önce")
COLUMN_NEW = Text(en="Now", tr="Şimdi")
COLUMN_DIFFERENCE = Text(en="Change", tr="Değişim")
COLUMN_VERDICT = Text(en="Verdict", tr="Yargı")
COLUMN_VISITS = Text(en="Visits", tr="Ziyaret")
COLUMN_VISITS_BEFORE = Text(en="Visits before", tr="Önceki ziyaret")
COLUMN_DIFFERENT_CASES = Text(en="Cases", tr="Vaka")
COLUMN_STOPPED = Text(en="Stopped here", tr="Burada bırakan")
COLUMN_SWITCHES = Text(en="Switches", tr="Değişiklik")
COLUMN_SWITCHES_BEFORE = Text(en="Switches before", tr="Önceki değişiklik")
COLUMN_MEDIAN = Text(en="Median", tr="Ortanca")
COLUMN_P90 = Text(en="90th percentile", tr="90. yüzdelik")
COLUMN_MEDIAN_MINUTES = Text(en="Median, minutes", tr="Ortanca, dakika")
COLUMN_P90_MINUTES = Text(en="90th percentile, minutes", tr="90. yüzdelik, dakika")
COLUMN_N = Text(en="n", tr="n")

COMPLETION = Text(en="Completion", tr="Tamamlama")
WHOLE = Text(en="Whole journey", tr="Yolculuğun tamamı")
SIGNIFICANT = Text(en="significant", tr="anlamlı")
CHANCE = Text(en="may be chance", tr="rastlantı olabilir")
CANNOT_BE_TOLD = Text(en="cannot be told", tr="söylenemez")
REMARK = Text(
    en="Figures from 0 to 100, where more is better. Significant: the 95% interval of the change does not"
    " hold 0; two periods are taken as samples of different people.",
    tr="Rakamlar 0 ile 100 arasındadır, yukarısı daha iyidir. Anlamlı: değişimin %95 güven aralığı 0'ı"
    " içermiyor; iki dönem, ayrı kişilerden örneklem sayılır.",
)
VOLUME_REMARK = Text(
    en="Cases: how many different ones came, however often. Stopped here: those whose path ended there"
    " without success. Empty where it would tell of too few people.",
    tr="Vaka: kaç ayrı vakanın geldiği, kaç kez gelirse gelsin. Burada bırakan: yolu orada başarısız biten"
    " vakalar. Çok az kişiyi ele verecekse boştur.",
)
P90_REMARK = Text(
    en="Median: half of the cases took no longer. 90th percentile: nine of ten took no longer.",
    tr="Ortanca: vakaların yarısı en çok bu kadar sürdü. 90. yüzdelik: onda dokuzu en çok bu kadar sürdü.",
)
