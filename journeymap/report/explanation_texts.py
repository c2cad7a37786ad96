"""What the explanation of a score says."""

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.model import Direction, MetricKind, Pillar

TITLE = Text(en="{title}: why {score}?", tr="{title}: neden {score}?")
NOTHING_TO_EXPLAIN = Text(
    en="There is no score to explain: nothing is measured yet.",
    tr="Açıklanacak bir puan yok: henüz hiçbir şey ölçülmemiş.",
)
INTERVAL = Text(
    en="95% interval: {lower} to {upper}. It covers sampling error only, in the figures with a known n:"
    " {covers} of the weight. Who stayed silent, how a question was worded, and a wrong map are not in it.",
    tr="%95 güven aralığı: {lower} – {upper}. Yalnızca örnekleme hatasını, o da n değeri bilinen rakamlarda"
    " kapsar: ağırlığın {covers} kadarı. Yanıt vermeyenler, sorunun soruluşu ve yanlış çizilmiş bir harita"
    " bunun dışındadır.",
)
NO_INTERVAL = Text(
    en="No interval: none of the figures has a known n.",
    tr="Güven aralığı yok: rakamların hiçbirinde n bilinmiyor.",
)
ADDS_UP = Text(
    en="Of 100 points {lost} are lost. Each line is the sum of the lines below it.",
    tr="100 puanın {lost} kadarı yitiriliyor. Her satır, altındaki satırların toplamıdır.",
)
METHOD = Text(
    en="Method {version}, fingerprint {fingerprint}; `--config` shows every setting behind it.",
    tr="Yöntem {version}, parmak izi {fingerprint}; arkasındaki her ayarı `--config` gösterir.",
)
LOST = Text(en="Lost", tr="Kayıp")
WEIGHT = Text(en="Weight", tr="Ağırlık")
SCORE = Text(en="Score", tr="Puan")
WHERE = Text(en="Where", tr="Nerede")
DOUBTS = Text(en="What to measure better first", tr="Önce neyi daha iyi ölçmeli")
DOUBT = Text(
    en="{share} of the doubt below the score: {name}, n = {n}",
    tr="Puanın altındaki belirsizliğin {share} kadarı: {name}, n = {n}",
)
DOUBT_WITHOUT_N = Text(
    en="{share} of the doubt below the score: {name}",
    tr="Puanın altındaki belirsizliğin {share} kadarı: {name}",
)
GAPS = Text(en="What to measure next", tr="Sırada ne ölçülmeli")
GAP = Text(
    en="{name}: the bounds of the score come {points} points closer",
    tr="{name}: puanın alt ve üst sınırı birbirine {points} puan yaklaşır",
)
GAP_PAIN = Text(en="how often: {title}", tr="ne sıklıkta: {title}")
SAME_SAMPLE = Text(en="answers of the sample {sample}", tr="{sample} örneklemindeki yanıtlar")

EMOTION = Text(en="Emotion", tr="Duygu")
CONTINUITY = Text(en="Continuity between channels", tr="Kanallar arası süreklilik")
SURVEY = Text(en="Survey of the whole journey", tr="Bütün yolculuğun anketi")
COMPLETION = Text(en="Who gets it done", tr="İşini bitirenler")
PAIN_POINT = Text(en="Pain point: {title}", tr="Acı noktası: {title}")
REPEAT_RATE = Text(en="had to say it again", tr="yeniden anlatmak zorunda kalanlar")
CONTEXT_CARRIED = Text(en="context carried over", tr="bilgisi yeni kanala taşınanlar")
PERSONA = Text(en="{name} ({persona})", tr="{name} ({persona})")

PILLARS: Mapping[Pillar, Text] = {
    Pillar.EXPERIENCE: Text(en="Experience", tr="Deneyim"),
    Pillar.COMPLETION: Text(en="Completion", tr="Tamamlama"),
    Pillar.BUSINESS: Text(en="Business results", tr="İş sonuçları"),
}

K_OF_N = Text(en="{k} of {n}", tr="{n} içinden {k}")
COUNTS = Text(en="answers from worst to best: {counts}", tr="en kötüden en iyiye yanıtlar: {counts}")
GROUPS = Text(
    en="{promoters} promoters, {passives} passives, {detractors} detractors",
    tr="{promoters} tavsiye eden, {passives} kararsız, {detractors} kötüleyen",
)
MEAN = Text(en="mean {mean} on {low} to {high}", tr="{low} ile {high} arasında ortalama {mean}")
VALUE = Text(en="value {value}", tr="değer {value}")
WITH_N = Text(en="n = {n}", tr="n = {n}")
WITH_SD = Text(en="sd {sd}", tr="standart sapma {sd}")
TARGET = Text(en="target {target}", tr="hedef {target}")
FLOOR = Text(en="floor {floor}", tr="taban {floor}")
ASSUMED = Text(
    en="the team's judgement, half weight by default", tr="ekibin görüşü, varsayılan ağırlığı yarım"
)
SHARE_OF_STARTERS = Text(en="{share} of those who start", tr="başlayanların {share} kadarı")
HARM = Text(en="severity {severity}, hits {frequency}", tr="şiddet {severity}, etkilediği pay {frequency}")

FORMULAS: Mapping[MetricKind, Text] = {
    MetricKind.CSAT: Text(en="100 k/n, Wilson interval", tr="100 k/n, Wilson aralığı"),
    MetricKind.RATE: Text(en="100 k/n, Wilson interval", tr="100 k/n, Wilson aralığı"),
    MetricKind.NPS: Text(
        en="(NPS + 100) / 2, adjusted Wald interval", tr="(NPS + 100) / 2, düzeltilmiş Wald aralığı"
    ),
    MetricKind.CES: Text(en="place on the scale", tr="ölçekteki yeri"),
    MetricKind.RATING: Text(en="place on the scale", tr="ölçekteki yeri"),
    MetricKind.EMOTION: Text(en="place on the scale", tr="ölçekteki yeri"),
    MetricKind.DURATION: Text(en="attainment of the target", tr="hedefe ulaşma"),
}
FORMULA_KPI = Text(en="attainment between floor and target", tr="taban ile hedef arasında ulaşılan yer")
FORMULA_SHARE = Text(en="share of cases", tr="durumların payı")
FORMULA_COMPLETION = Text(en="100 min(1, share / target)", tr="100 min(1, pay / hedef)")
FORMULA_PAIN = Text(
    en="(severity/4)^{exponent} x frequency, shared by Shapley",
    tr="(şiddet/4)^{exponent} x sıklık, Shapley ile paylaştırılmış",
)
DIRECTIONS: Mapping[Direction, Text] = {
    Direction.DOWN: Text(en="less is better", tr="az olan iyi"),
    Direction.EFFORT: Text(en="less is better", tr="az olan iyi"),
    Direction.UP: Text(en="more is better", tr="çok olan iyi"),
    Direction.EASE: Text(en="more is better", tr="çok olan iyi"),
}
