"""What the service blueprint says, in both languages; words it shares with the map are the map's."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.model import Reach

BLUEPRINT = Text("Service blueprint", "Hizmet planı")
EVIDENCE = Text("Evidence: where they meet us", "Kanıt: karşılaşma yeri")
CUSTOMER = Text("Customer actions", "Müşteri eylemleri")
TIME = Text("Time", "Süre")
REACHES: Mapping[Reach, Text] = {
    Reach.AMBIENT: Text("ambient", "çevresel"),
    Reach.EXTERNAL: Text("external", "dış"),
    Reach.INTERNAL: Text("internal", "iç"),
}
NOTHING_ON_STAGE = Text("No action recorded in this lane.", "Bu şeritte eylem kaydı yok.")
NOTHING_HERE = Text("Nothing in this lane on this page.", "Bu sayfada bu şeritte bir şey yok.")
"""Said on one page of several, where other pages have something in the lane."""
NO_OWNER = Text("no owner", "sorumlu yok")
TOTAL_DURATION = Text("in all {time}", "toplam {time}")
TOTAL_WAIT = Text("of it waiting: {share}", "beklemenin payı {share}")
OPEN_PAINS = Text("Pain points: {count}", "Acı noktası: {count}")
ACTIONS_COUNTED = Text("Actions behind the customer: {count}", "Müşterinin ardındaki eylem: {count}")

KEY_ARROW = Text("Action and what serves it", "Eylem ve onu taşıyan iş")
KEY_OWNER = Text("Owner", "Sorumlu")
KEY_SYSTEM = Text("System", "Sistem")
KEY_TIME = Text(
    "Share of the touchpoint's time: filled spent, dashed waiting",
    "Temas noktasındaki süre: dolu işlem, kesikli bekleme",
)
KEY_SPENT = Text("Time spent in the touchpoint", "Temas noktasındaki işlem süresi")
KEY_WAITED = Text("Waiting in the touchpoint", "Temas noktasındaki bekleme")

ALT_SUMMARY = Text(
    "{kind}, {state}. {stages} stages, {touchpoints} touchpoints, {pains} pain points. "
    "From top to bottom: evidence, customer actions, line of interaction, frontstage, line of visibility, "
    "backstage, line of internal interaction, support processes.",
    "{kind}, {state}. Aşama: {stages}, temas noktası: {touchpoints}, acı noktası: {pains}. "
    "Yukarıdan aşağı: kanıt, müşteri eylemleri, etkileşim çizgisi, sahne önü, görünürlük çizgisi, "
    "sahne arkası, iç etkileşim çizgisi, destek süreçleri.",
)
ALT_STAGE = Text("Stage {number}, {title}.", "Aşama {number}, {title}.")
ALT_TOUCHPOINT = Text("{title}: {facts}.", "{title}: {facts}.")
