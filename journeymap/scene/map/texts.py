"""What the journey map says, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.model import (
    Cause,
    ExpectationKind,
    HandledBy,
    Met,
    MetricKind,
    OpportunityStatus,
    PainStatus,
    Pillar,
    Reach,
    State,
    Status,
)

JOURNEY_MAP = Text("Customer journey map", "Müşteri yolculuğu haritası")
STATES: Mapping[State, Text] = {
    State.CURRENT: Text("Current state", "Mevcut durum"),
    State.FUTURE: Text("Future state", "Gelecek durum"),
}
STATUSES: Mapping[Status, Text] = {
    Status.DRAFT: Text("Draft", "Taslak"),
    Status.IN_REVIEW: Text("In review", "Gözden geçiriliyor"),
    Status.APPROVED: Text("Approved", "Onaylandı"),
    Status.ARCHIVED: Text("Archived", "Arşivlendi"),
}
OWNER = Text("Owner: {name}", "Sorumlu: {name}")
NO_OWNER = Text("No owner recorded", "Sorumlu belirtilmemiş")
REVIEWED = Text("Reviewed: {date}", "Son gözden geçirme: {date}")
NOT_REVIEWED = Text("Not yet reviewed", "Henüz gözden geçirilmemiş")
PERIOD = Text("Period: {period}", "Dönem: {period}")
VOLUME = Text("Customers: {count}", "Müşteri sayısı: {count}")

JOURNEY_SCORE = Text("Journey success score", "Yolculuk başarı puanı")
GRADE = Text("Grade", "Not")
OUT_OF_100 = Text("of 100", "100 üzerinden")
NOT_SCORED = Text("Not scored", "Puanlanmadı")
NO_SCORE = Text("No score", "Puan yok")
NOTHING_MEASURED = Text(
    "Nothing has been measured yet, so there is no score.", "Henüz ölçüm olmadığı için puan hesaplanmadı."
)
SCORE_INTERVAL = Text("95% interval {lower} to {upper}", "%95 güven aralığı {lower} – {upper}")
COVERAGE = Text("Coverage {coverage} · measured {measured}", "Kapsam {coverage} · ölçülen pay {measured}")
PROVISIONAL = Text(
    "Provisional (?): too little of it is measured.", "Geçici not (?): ölçülen pay henüz düşük."
)
SCORE_OF = Text("Score {value} of 100", "100 üzerinden {value} puan")
NOT_MEASURED = Text("not measured", "ölçülmedi")
DOES_NOT_APPLY = Text("does not apply", "kapsam dışı")
PILLARS: Mapping[Pillar, Text] = {
    Pillar.EXPERIENCE: Text("Experience", "Deneyim"),
    Pillar.COMPLETION: Text("Completion", "Tamamlama"),
    Pillar.BUSINESS: Text("Business", "İş sonucu"),
}

PERSONAS = Text("Personas", "Personalar")
SEGMENT_SHARE = Text("{share} of customers", "müşteri payı {share}")
PERSONA_GOALS = Text("Wants", "Ne istiyor?")
FRUSTRATIONS = Text("Is frustrated by", "Ne zorluyor?")
GOALS = Text("Goals", "Hedefler")
CUSTOMER_GOALS = Text("Customer goals", "Müşteri hedefleri")
BUSINESS_GOALS = Text("Business goals", "İş hedefleri")
JOURNEY_FIGURES = Text("Journey indicators", "Yolculuk göstergeleri")
COMPLETION = Text("Completion", "Tamamlama oranı")
EVERYONE = Text("Everyone", "Herkes")

TOUCHPOINTS = Text("Touchpoints", "Temas noktaları")
STAGE_GOALS = Text("Customer goal in this stage", "Müşterinin bu aşamadaki amacı")
ACTIONS = Text("What the customer does", "Müşteri ne yapıyor?")
CHANNELS = Text("Channels", "Kanallar")
THOUGHTS = Text("Thoughts and quotes", "Düşünceler ve alıntılar")
EMOTIONS = Text("Emotion curve", "Duygu eğrisi")
TIME = Text("Duration and waiting", "Süre ve bekleme")
TOTAL_DURATION = Text("Duration in all: {time}", "Toplam süre: {time}")
TOTAL_WAIT = Text("Waiting in all: {time}", "Toplam bekleme: {time}")
WAITING_SHARE = Text("Share of waiting: {share}", "Beklemenin payı: {share}")
EXPECTATIONS = Text("Expectations", "Beklentiler")
PAIN_POINTS = Text("Pain points", "Acı noktaları")
GAINS = Text("Gains", "Kazanımlar")
OPPORTUNITIES = Text("Opportunities", "Fırsatlar")
JOURNEY_OPPORTUNITIES = Text("Journey-wide opportunities", "Yolculuk geneli fırsatlar")
METRICS = Text("Metrics", "Metrikler")
KPIS = Text("KPIs and signals", "KPI ve göstergeler")
FRONTSTAGE = Text("Frontstage", "Sahne önü")
BACKSTAGE = Text("Backstage", "Sahne arkası")
SUPPORT = Text("Support processes", "Destek süreçleri")
LINE_OF_INTERACTION = Text("Line of interaction", "Etkileşim çizgisi")
LINE_OF_VISIBILITY = Text("Line of visibility", "Görünürlük çizgisi")
LINE_OF_INTERNAL_INTERACTION = Text("Line of internal interaction", "İç etkileşim çizgisi")

NO_TOUCHPOINTS = Text("No touchpoints recorded", "Temas noktası girilmemiş")
NO_CHANNEL = Text("No channel", "Kanal belirtilmemiş")
MOMENT_OF_TRUTH = Text("Moment of truth", "Kritik an")
DURATION = Text("takes {time}", "süre {time}")
WAIT = Text("waits {time}", "bekleme {time}")
HANDLED_BY: Mapping[HandledBy, Text] = {
    HandledBy.HUMAN: Text("by a person", "insan"),
    HandledBy.MACHINE: Text("automated", "otomatik"),
    HandledBy.MIXED: Text("person and machine", "insan ve otomasyon"),
}
REACHES: Mapping[Reach, Text] = {
    Reach.AMBIENT: Text("ambient", "çevrede"),
    Reach.EXTERNAL: Text("external", "dışarıda"),
    Reach.INTERNAL: Text("internal", "içeride"),
}
SUB_JOURNEY = Text("Opens into: {journey}", "Alt yolculuk: {journey}")

UNITS: Mapping[str, tuple[Text, Text]] = {
    "seconds": (Text("{amount} second", "{amount} saniye"), Text("{amount} seconds", "{amount} saniye")),
    "minutes": (Text("{amount} minute", "{amount} dakika"), Text("{amount} minutes", "{amount} dakika")),
    "hours": (Text("{amount} hour", "{amount} saat"), Text("{amount} hours", "{amount} saat")),
    "days": (Text("{amount} day", "{amount} gün"), Text("{amount} days", "{amount} gün")),
    "weeks": (Text("{amount} week", "{amount} hafta"), Text("{amount} weeks", "{amount} hafta")),
    "months": (Text("{amount} month", "{amount} ay"), Text("{amount} months", "{amount} ay")),
    "years": (Text("{amount} year", "{amount} yıl"), Text("{amount} years", "{amount} yıl")),
}
"""Singular and plural by unit."""

NO_EMOTIONS = Text("No emotions recorded", "Duygu kaydı girilmemiş")
NOT_RECORDED = Text("not recorded", "kayıt yok")
NEUTRAL = Text("Neutral", "Nötr")
MEASURED = Text("measured", "ölçüldü")
MOODS: Mapping[int, Text] = {
    1: Text("positive", "olumlu"),
    0: Text("neutral", "nötr"),
    -1: Text("negative", "olumsuz"),
}
CURRENT_CURVE = Text("Current state", "Mevcut durum")
EASE_CURVE = Text("Ease (CES): higher is easier", "Kolaylık (CES): yukarısı daha kolay")
FROM_EVERYONE = Text("hollow: value for everyone", "içi boş: herkes için verilen değer")

MET: Mapping[Met, Text] = {
    Met.MISSED: Text("Missed", "Karşılanmadı"),
    Met.MET: Text("Met", "Karşılandı"),
    Met.EXCEEDED: Text("Exceeded", "Aşıldı"),
}
EXPECTATION_KINDS: Mapping[ExpectationKind, Text] = {
    ExpectationKind.BASIC: Text("basic", "temel"),
    ExpectationKind.PERFORMANCE: Text("performance", "performans"),
    ExpectationKind.DELIGHT: Text("delight", "heyecan"),
}
FOUND = Text("Found: {text}", "Gerçekleşen: {text}")

NO_PAIN_POINTS = Text("No pain points recorded", "Acı noktası girilmemiş")
FREQUENCY = Text("affects {share}", "sıklık {share}")
NO_FREQUENCY = Text("frequency unknown", "sıklık bilinmiyor")
CAUSES: Mapping[Cause, Text] = {
    Cause.TECHNOLOGY: Text("technology", "teknoloji"),
    Cause.PROCESS: Text("process", "süreç"),
    Cause.ORGANISATION: Text("organisation", "organizasyon"),
    Cause.PARTNER: Text("partner", "iş ortağı"),
    Cause.POLICY: Text("policy", "kural"),
}
PAIN_STATUSES: Mapping[PainStatus, Text] = {
    PainStatus.OPEN: Text("Open", "Açık"),
    PainStatus.PLANNED: Text("Planned", "Planlandı"),
    PainStatus.RESOLVED: Text("Resolved", "Çözüldü"),
}
SEVERITY = Text("severity {value} of 4", "şiddet 4 üzerinden {value}")

OPPORTUNITY_STATUSES: Mapping[OpportunityStatus, Text] = {
    OpportunityStatus.IDEA: Text("Idea", "Fikir"),
    OpportunityStatus.PLANNED: Text("Planned", "Planlandı"),
    OpportunityStatus.IN_PROGRESS: Text("In progress", "Sürüyor"),
    OpportunityStatus.DONE: Text("Done", "Bitti"),
    OpportunityStatus.REJECTED: Text("Rejected", "Vazgeçildi"),
}
EFFORT_DAY = Text("1 person-day", "1 iş günü")
EFFORT_DAYS = Text("{days} person-days", "{days} iş günü")
EFFORT_SIZE = Text("effort {size}", "emek {size}")

METRIC_KINDS: Mapping[MetricKind, Text] = {
    MetricKind.CSAT: Text("CSAT", "CSAT"),
    MetricKind.NPS: Text("NPS", "NPS"),
    MetricKind.CES: Text("Customer effort", "Müşteri eforu"),
    MetricKind.RATING: Text("Rating", "Puan ortalaması"),
    MetricKind.RATE: Text("Rate", "Oran"),
    MetricKind.EMOTION: Text("Emotion", "Duygu"),
    MetricKind.DURATION: Text("Duration", "Süre"),
}
SAMPLE = Text("n = {n}", "n = {n}")
ASSUMED = Text("assumption", "varsayım")
TARGET = Text("target {value}", "hedef {value}")
P90 = Text("90% within {value}", "%90’ı {value} içinde")
NO_TARGET = Text("no target", "hedef yok")
THRESHOLD = Text("threshold {value}", "eşik {value}")

LEGEND = Text("Legend", "Gösterim")
LEGEND_SEVERITY = Text("Severity of a pain point (4 is worst)", "Acı noktasının şiddeti (4: en ağır)")
LEGEND_BAR = Text(
    "Bar: figure on the 0–100 scale, for a KPI attainment of its target; thin line: 95% interval",
    "Çubuk: 0–100 ölçeğinde değer, KPI için hedefe ulaşma; ince çizgi: %95 güven aralığı",
)
LEGEND_MEASURED = Text("Ringed: measured among customers", "Halkalı: müşteride ölçüldü")
LEGEND_ASSUMED = Text("Without a ring: the team's assumption", "Halkasız: ekibin varsayımı")
LEGEND_INTERVAL = Text("Whisker and band: 95% interval of the feeling", "Çizgi ve bant: duygunun %95 aralığı")
LEGEND_REACHES: Mapping[Reach, Text] = {
    Reach.AMBIENT: Text("Ambient: in the customer's surroundings", "Çevrede: müşterinin çevresinde"),
    Reach.EXTERNAL: Text("External: on others' ground", "Dışarıda: başkalarının alanında"),
    Reach.INTERNAL: Text("Internal: on the company's own ground", "İçeride: şirketin kendi alanında"),
}
LEGEND_SOURCE = Text("Number in brackets: see the sources", "Köşeli ayraçtaki sayı: kaynak listesi")
LEGEND_DURATION = Text("Duration", "Süre")
LEGEND_WAIT = Text("Waiting", "Bekleme")
LEGEND_NO_SCORE = Text("No score: nothing measured", "Puan yok: ölçüm bulunmuyor")
LEGEND_SCORE = Text("Score of a touchpoint or stage, 0–100", "Temas noktası veya aşama puanı, 0–100")
PHYSICAL = Text("Physical channel", "Fiziksel kanal")
DIGITAL = Text("Digital channel", "Dijital kanal")
HUMAN = Text("Human channel", "İnsan aracılı kanal")
SOURCES = Text("Sources", "Kaynaklar")
QUALITATIVE = Text("qualitative", "nitel")
QUANTITATIVE = Text("quantitative", "nicel")
PAGE = Text("Page {number} of {count}", "Sayfa {number} / {count}")
CONTINUED = Text("{title} (continued)", "{title} (devam)")
FICTIONAL = Text("Fictional data", "Veriler kurmacadır")

ALT_SUMMARY = Text(
    "{kind}, {state}. {stages} stages, {touchpoints} touchpoints, {pains} pain points.{score}",
    "{kind}, {state}. Aşama: {stages}, temas noktası: {touchpoints}, acı noktası: {pains}.{score}",
)
ALT_PAGE = Text("{page}: {stages}.", "{page}: {stages}.")
ALT_STAGE = Text("Stage {number}, {title}: {touchpoints}.", "Aşama {number}, {title}: {touchpoints}.")
ALT_STAGE_EMPTY = Text("Stage {number}, {title}.", "Aşama {number}, {title}.")
ALT_LIST = Text("{title}: {entries}.", "{title}: {entries}.")
