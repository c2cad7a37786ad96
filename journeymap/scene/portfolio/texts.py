"""What the portfolio says, in both languages."""

from __future__ import annotations

from journeymap.language import Text

PORTFOLIO = Text("Portfolio", "Portföy")
TITLE = Text("All journeys", "Bütün yolculuklar")
SCORE = Text("Portfolio score", "Portföy puanı")
COUNTED = Text("Journeys counted: {count}", "Sayılan yolculuk: {count}")
NOT_COUNTED = Text("not counted: {count}", "sayılmayan: {count}")
BY_VOLUME = Text("weighted by volume and importance", "ağırlık hacim ve önem")
BY_IMPORTANCE = Text(
    "weighted by importance, since not every volume is known",
    "her hacim bilinmediğinden ağırlık yalnızca önem",
)
NO_JOURNEYS = Text("There are no journeys.", "Hiç yolculuk yok.")
CONTINUED = Text("{title} (continued)", "{title} (devam)")

COLUMN_JOURNEY = Text("Journey", "Yolculuk")
COLUMN_LOST = Text("Points lost", "Kayıp puan")
COLUMN_SCORE = Text("Score", "Puan")
COLUMN_INTERVAL = Text("0–100, with 95% interval", "0–100, %95 güven aralığıyla")
COLUMN_COVERAGE = Text("Coverage", "Kapsam")
COLUMN_VOLUME = Text("Customers", "Müşteri")
COLUMN_PAINS = Text("Open pains", "Açık acılar")
COLUMN_TREND = Text("Trend", "Eğilim")
COLUMN_RECORD = Text("Recorded scores", "Puan kayıtları")
COLUMN_WORST = Text("Worst stage", "En zayıf aşama")

OUT = Text("Not counted by themselves", "Kendi başına sayılmayanlar")
OUT_FUTURE = Text("future state: a plan", "gelecek durum: bir plan")
OUT_UNSCORED = Text("no score", "puanı yok")
OUT_PART = Text("counts in {journey}, at {touchpoint}", "şurada sayılıyor: {journey}, {touchpoint}")
NO_TREND = Text("fewer than two periods", "iki dönemden az")
NO_RECORD = Text("no record", "kayıt yok")
CASES = Text("measured {count}", "ölçülen {count}")
MEASURED = Text("measured {share}", "ölçülen {share}")
NO_VOLUME = Text("not given", "girilmemiş")
NO_STAGE = Text("no stage has a score", "puanı olan aşama yok")
NO_PAINS = Text("none", "yok")

KEY_LOST = Text(
    "Points lost: what the portfolio would gain if the journey were perfect",
    "Kayıp puan: yolculuk kusursuz olsa portföyün kazanacağı",
)
KEY_INTERVAL = Text("Score; thin line: 95% interval", "Puan; ince çizgi: %95 güven aralığı")
KEY_PAINS = Text(
    "Worst open pain point and how many there are", "En ağır açık acı noktası ve kaç tane olduğu"
)
KEY_TREND = Text(
    "Significant change of the score since the period before", "Puanın önceki dönemden beri anlamlı değişimi"
)
KEY_PERIODS = Text("Score in each measured period", "Ölçülen her dönemde puan")
KEY_RECORD = Text("Recorded scores, oldest to newest", "Kaydedilen puanlar, eskiden yeniye")

ALT_JOURNEY = Text("{title}: {facts}.", "{title}: {facts}.")
ALT_LOST = Text("points lost {points}", "kayıp puan {points}")
ALT_COVERAGE = Text("coverage {share}", "kapsam {share}")
ALT_VOLUME = Text("customers {count}", "müşteri {count}")
ALT_CASES = Text("measured {count} in {period}", "{period} döneminde ölçülen {count}")
ALT_TREND = Text(
    "{points} from {before} to {after}, {verdict}", "{before} döneminden {after} dönemine {points}, {verdict}"
)
ALT_RECORD = Text("{points} since the first of {count} scores", "{count} puanın ilkinden beri {points}")
ALT_WORST = Text("worst stage {title}", "en zayıf aşama {title}")
ALT_PAINS = Text(
    "open pain points {count}, worst {severity}", "açık acı noktası {count}, en ağırı {severity}"
)
