"""What documents say beyond what the report of a journey says on a terminal."""

from journeymap.language import Noun, Text

ALL_JOURNEYS = Text(en="All journeys", tr="Bütün yolculuklar")
SUMMARY = Text(en="Summary", tr="Özet")
SCORES = Text(en="Scores and why", tr="Puanlar ve nedenleri")
JOURNEYS = Text(en="Journeys", tr="Yolculuklar")
PAIN_POINTS_BY_CAUSE = Text(en="Pain points by cause", tr="Nedenlerine göre acı noktaları")
LARGEST_LOSSES = Text(en="Where the points go", tr="Puanlar nerede yitiyor")
OF_JOURNEY = Text(en="{title}: {sentence}", tr="{title}: {sentence}")

COLUMN_LOWER = Text(en="Lower limit", tr="Alt sınır")
COLUMN_UPPER = Text(en="Upper limit", tr="Üst sınır")
COLUMN_COVERAGE = Text(en="Coverage", tr="Kapsam")
COLUMN_WEIGHT = Text(en="Weight", tr="Ağırlık")
COLUMN_REMARK = Text(en="Remark", tr="Açıklama")
COLUMN_NUMBER = Text(en="No.", tr="No")
COLUMN_LIFECYCLE = Text(en="Lifecycle", tr="Yaşam döngüsü")
COLUMN_CUSTOMER_GOAL = Text(en="Customer goal", tr="Müşterinin amacı")
COLUMN_PERSONA = Text(en="Persona", tr="Persona")
COLUMN_BASIS = Text(en="Rests on", tr="Dayanağı")
COLUMN_MOMENT = Text(en="Moment of truth", tr="Kritik an")
COLUMN_CAUSE = Text(en="Cause", tr="Neden")
COLUMN_EFFORT = Text(en="Effort", tr="Emek")
COLUMN_DUE = Text(en="Due", tr="Son tarih")
COLUMN_EVIDENCE = Text(en="Evidence", tr="Kanıt")
COLUMN_RESOLVES = Text(en="Resolves", tr="Hedef aldığı")
COLUMN_EXPECTED = Text(en="Expected", tr="Beklenen")
COLUMN_MEASURED_EFFECT = Text(en="Measured effect", tr="Ölçülen etki")
COLUMN_INDICATOR = Text(en="Indicator", tr="Gösterge")
COLUMN_UNIT = Text(en="Unit", tr="Birim")
COLUMN_FLOOR = Text(en="Worst tolerable", tr="Kabul edilebilir en kötü")
COLUMN_CONFLICTS = Text(en="Pulls against", tr="Çatıştığı")
COLUMN_FROM = Text(en="From", tr="Nereden")
COLUMN_TO = Text(en="To", tr="Nereye")
COLUMN_FROM_CHANNEL = Text(en="From channel", tr="Önceki kanal")
COLUMN_TO_CHANNEL = Text(en="To channel", tr="Sonraki kanal")
COLUMN_CASES = Text(en="Cases", tr="Geçiş sayısı")
COLUMN_COUNT = Text(en="Number", tr="Sayı")
COLUMN_SMART = Text(en="SMART", tr="SMART")
COLUMN_SMART_MISSING = Text(en="Not yet", tr="Eksik olan")
COLUMN_WHERE = Text(en="Where", tr="Nerede")
COLUMN_WHAT = Text(en="What", tr="Ne")

YES = Text(en="yes", tr="evet")
MEASURED = Text(en="measured", tr="ölçüm")
NOTHING = Text(en="nothing", tr="hiçbir şey")
NO_CAUSE = Text(en="not named", tr="belirtilmemiş")
SMART_LETTERS = Text(en="{count} of 5", tr="{count}/5")
SPECIFIC = Text(en="specific", tr="belirgin")
MEASURABLE = Text(en="measurable", tr="ölçülebilir")
ACHIEVABLE = Text(en="achievable", tr="ulaşılabilir")
RELEVANT = Text(en="relevant", tr="yerinde")
TIME_BOUND = Text(en="time-bound", tr="süreli")
LOSS_REMARK = Text(
    en="The parts with the largest loss of each journey; `score --explain` adds up every one.",
    tr="Her yolculuğun en çok puan yitiren parçaları; `score --explain` hepsini toplar.",
)
SMART_REMARK = Text(
    en="SMART: specific, measurable (or followed by a KPI), achievable, relevant, time-bound.",
    tr="SMART: belirgin, ölçülebilir (ya da bir KPI ile izlenen), ulaşılabilir, yerinde, süreli.",
)
COLUMN_EMOTION = Text(en="Emotion", tr="Duygu")
EMOTION_SCALE = Text(
    en="The team's view on a scale from {low} to {high}.",
    tr="Ekibin görüşü; ölçek: {low} ile {high} arası.",
)
DAYS = Text(en="{days} days", tr="{days} iş günü")
EFFECTS = Text(en="Expected and measured effect", tr="Beklenen ve ölçülen etki")
GOALS = Text(en="Goals, KPIs and owners", tr="Hedefler, KPI'lar ve sorumlular")
COLUMN_KPI_OWNER = Text(en="KPI owner", tr="KPI sorumlusu")

TOUCHPOINTS = Noun("touchpoint", "touchpoints", "temas noktası")
PART = Text(en="{touchpoints} of this journey.", tr="Bu yolculuktan {touchpoints}.")
PART_SCORE = Text(en="The whole journey scores {score}.", tr="Yolculuğun bütününün puanı {score}.")
AS_MET_BY = Text(en="{title}, as {name} meets it", tr="{title}, {name} gözünden")
OWNED_BY = Text(en="{title}: what {name} answers for", tr="{title}: {name} sorumluluğundakiler")
ON_CHANNEL = Text(en="{title}: the channel {name}", tr="{title}: {name} kanalı")
CONTENTS = Text(en="Contents", tr="İçindekiler")
CHANGES = Text(en="What changed since the last record", tr="Son kayıttan bu yana değişenler")
COLUMN_SINCE = Text(en="Recorded on", tr="Kayıt tarihi")
COLUMN_LOADS = Text(en="Loads added up", tr="Yüklerin toplamı")
