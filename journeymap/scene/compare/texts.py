"""What a comparison says, in both languages."""

from __future__ import annotations

from journeymap.language import Text

COMPARE_JOURNEYS = Text("Comparison of two journeys", "İki yolculuğun karşılaştırması")
COMPARE_PERSONAS = Text("Comparison of two personas", "İki personanın karşılaştırması")
VERSUS = Text("{one} → {other}", "{one} → {other}")
PERSONAS_IN = Text("{journey}: {one} and {other}", "{journey}: {one} ve {other}")
GAP = Text("difference {points} points", "fark {points} puan")
GAP_INTERVAL = Text("95% interval {lower} to {upper}", "%95 güven aralığı {lower} – {upper}")
GAP_CLEAR = Text("more than chance", "rastlantıdan fazla")
GAP_UNCLEAR = Text("may be chance", "rastlantı olabilir")
NO_GAP = Text("no difference can be told: a score is missing", "fark söylenemiyor: bir puan eksik")
SUMMARY = Text(
    "Touchpoints: {new} new, {gone} gone, {changed} changed",
    "Temas noktası: {new} yeni, {gone} kalkan, {changed} değişen",
)
SUMMARY_PERSONAS = Text(
    "Touchpoints: {gone} only {one}, {new} only {other}",
    "Temas noktası: yalnızca {one} {gone}, yalnızca {other} {new}",
)
EMOTIONS = Text("Emotion curves", "Duygu eğrileri")
COLUMN_STAGE = Text("Stage", "Aşama")
COLUMN_SCORE = Text("Score", "Puan")
COLUMN_TOUCHPOINTS = Text("Touchpoints", "Temas noktaları")
COLUMN_PAINS = Text("Pain points", "Acı noktaları")
COLUMN_REMEDIES = Text("What closes the gap", "Farkı kapatacaklar")
NEW = Text("new", "yeni")
GONE = Text("gone", "kalkıyor")
CHANGED = Text("changed", "değişiyor")
SAME = Text("same", "aynı")
STAYS = Text("stays", "sürüyor")
BOTH = Text("both", "ikisi de")
ONLY = Text("only {name}", "yalnızca {name}")
RESOLVED = Text("resolved", "çözülmüş")
BECOMES = Text("{what}: {old} → {new}", "{what}: {old} → {new}")
WAS_CALLED = Text("was: {title}", "eski adı: {title}")
CHANNEL = Text("channel", "kanal")
DURATION = Text("takes", "süre")
WAIT = Text("waits", "bekleme")
SEVERITY = Text("severity", "şiddet")
ACTION = Text("action reworded", "eylem değişiyor")
HANDLED = Text("handled by", "işleyen")
TRUTH = Text("moment of truth", "kritik an")
YES = Text("yes", "evet")
NO = Text("no", "hayır")
NOW_IN = Text("now in {stage}", "yeni yeri: {stage}")
WAS_IN = Text("was in {stage}", "eski yeri: {stage}")
NOTHING = Text("nothing recorded", "kayıt yok")
JOURNEY_WIDE = Text("Whole journey", "Yolculuğun tümü")
KEY_LINE = Text("From one score to the other, 0–100", "Bir puandan ötekine, 0–100")
ALT_STAGE = Text("Stage {number}, {title}: {facts}.", "Aşama {number}, {title}: {facts}.")
