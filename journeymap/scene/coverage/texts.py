"""What the coverage says, in both languages."""

from __future__ import annotations

from journeymap.language import Text

COVERAGE = Text("Coverage", "Kapsam")
TITLE = Text("Who meets us where, and when", "Kim, ne zaman, nerede karşılaşıyor?")
FACTS = Text(
    "Personas: {personas} · lifecycle steps: {steps} · channels: {channels}",
    "Persona: {personas} · yaşam döngüsü adımı: {steps} · kanal: {channels}",
)
FACT_GAPS = Text(
    "preferred channels without a touchpoint: {count}", "temas noktası olmayan tercihli kanal: {count}"
)
FUTURE_LEFT_OUT = Text(
    "Future states are plans and left out: {titles}.", "Gelecek durumlar plandır, sayılmadı: {titles}."
)
EVERYONE = Text("Everyone", "Herkes")
NO_STEP = Text("No lifecycle step", "Adım belirtilmemiş")
NO_CHANNEL = Text("No channel", "Kanal belirtilmemiş")
PREFERRED = Text("preferred", "tercihi")
AVOIDED = Text("avoided", "kaçındığı")
NOTHING = Text("There is no touchpoint to place.", "Yerleştirilecek temas noktası yok.")
JOURNEYS = Text("Journeys by number", "Numaralarıyla yolculuklar")
KEY_COUNT = Text(
    "Touchpoints, mean score, and the journeys' numbers",
    "Temas noktası sayısı, ortalama puan ve yolculukların numaraları",
)
KEY_GOOD = Text("Mean emotion above neutral", "Ortalama duygu nötrün üstünde")
KEY_NEUTRAL = Text("Neutral", "Nötr")
KEY_BAD = Text("Below neutral", "Nötrün altında")
KEY_UNKNOWN = Text("No emotion recorded", "Duygu kaydı yok")
KEY_EMPTY = Text("No touchpoint", "Temas noktası yok")
KEY_MISSED = Text("Preferred channel without a touchpoint", "Tercih edilen kanalda temas noktası yok")
ALT_CELL = Text(
    "{channel}: touchpoints {count}, journeys {journeys}{mood}",
    "{channel}: temas noktası {count}, yolculuk {journeys}{mood}",
)
ALT_ROW = Text("{persona}, {step}: {cells}.", "{persona}, {step}: {cells}.")
ALT_NONE = Text("no touchpoint", "temas noktası yok")
ALT_MISSED = Text(
    "{persona} prefers and does not meet: {channels}.",
    "{persona} tercih ediyor, ama karşılaşmıyor: {channels}.",
)
ALT_EMOTION = Text(", emotion {value}", ", duygu {value}")
