"""What the flow says, in both languages; words it shares with the map are the map's."""

from __future__ import annotations

from journeymap.language import Text

FLOW = Text("Journey flow", "Yolculuk akışı")
START = Text("Start", "Başlangıç")
COMPLETE = Text("Completed", "Tamamlandı")
LOST = Text("Lost", "Kaybedildi")
LEAVES_HERE = Text("leave here", "burada ayrılıyor")
COMPLETES = Text("Completion {share}", "Tamamlama {share}")
CONTEXT = Text("context {share}", "bağlam {share}")
REPEAT = Text("repeats {share}", "tekrar {share}")
NOT_REACHED = Text("No transition leads here", "Buraya gelen geçiş yok")
NO_TRANSITIONS = Text(
    "No transitions are declared: the arrows follow the declared order and carry no shares.",
    "Geçiş tanımlanmamış: oklar yazılış sırasını izler, oran göstermez.",
)
BY_STEPS = Text("by the shares of the steps {share}", "adımların paylarına göre {share}")
NO_SHARES = Text(
    "Some transitions have no share, so the arrows say nothing about traffic.",
    "Bazı geçişlerin oranı yok; bu yüzden okların kalınlığı trafiği göstermez.",
)

KEY_TRANSITION = Text(
    "Transition with the share that takes it; thicker: more traffic",
    "Geçiş ve onu izleyenlerin oranı; kalınlık: trafik",
)
KEY_TRANSITION_PLAIN = Text("Transition", "Geçiş")
KEY_ORDER = Text("Declared order", "Yazılış sırası")
KEY_HANDOFF = Text("Channel switch", "Kanal geçişi")
KEY_CONTEXT = Text("context: what is known carries over", "bağlam: bilgi yeni kanala taşınıyor")
KEY_REPEAT = Text("repeats: the customer says it again", "tekrar: müşteri baştan anlatıyor")
KEY_LOOP = Text("Way back", "Geri dönüş")
KEY_EXIT = Text("Leaves the journey here", "Yolculuktan burada ayrılıyor")
SOLE = Text("Single point of failure", "Tek geçiş noktası")
KEY_SOLE = Text(
    "Single point of failure: every way to a good end passes here",
    "Tek geçiş noktası: iyi biten her yol buradan geçer",
)
KEY_UNREACHED = Text("Not reached", "Ulaşılmıyor")
KEY_PAIN_POINT = Text("Pain point with its severity, 0–4", "Acı noktası ve şiddeti, 0–4")

LEAD_ON = Text("Continues on page {page}", "{page}. sayfada sürüyor")
LEAD_FROM = Text("From page {page}", "{page}. sayfadan geliyor")
LEAD_BACK = Text("Back to page {page}", "{page}. sayfaya dönüyor")
LEAD_RETURN = Text("Returns from page {page}", "{page}. sayfadan dönüyor")

ALT_SUMMARY = Text(
    "{kind}, {state}. {stages} stages, {touchpoints} touchpoints, "
    "{transitions} transitions, {pains} pain points.",
    "{kind}, {state}. Aşama: {stages}, temas noktası: {touchpoints}, "
    "geçiş: {transitions}, acı noktası: {pains}.",
)
ALT_STAGE = Text("Stage {number}, {title}: {touchpoints}.", "Aşama {number}, {title}: {touchpoints}.")
ALT_STAGE_EMPTY = Text("Stage {number}, {title}.", "Aşama {number}, {title}.")
ALT_TRANSITION = Text("From {source} to {target}", "{source} → {target}")
ALT_CASES = Text("{count} cases", "{count} vaka")
ALT_TRIGGER = Text("trigger: {trigger}", "tetikleyen: {trigger}")
ALT_PAIN_POINT = Text(
    "Pain point at {touchpoint}: {pain} ({severity})", "Acı noktası, {touchpoint}: {pain} ({severity})"
)
ALT_OUTCOME = Text("Outcome: {title}", "Sonuç: {title}")
