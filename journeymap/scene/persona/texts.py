"""What the persona card says, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.model import Method

PERSONA = Text("Persona", "Persona")
AGE = Text("{age} years old", "{age} yaşında")
SEGMENT = Text("Segment", "Segment")
SHARE = Text("{share} of all customers", "bütün müşterilerin {share} kadarı")
WEIGHT = Text("counts {weight} times", "ağırlığı {weight} kat")
NO_SHARE = Text("share not known", "payı bilinmiyor")
GOALS = Text("Goals", "Hedefler")
NEEDS = Text("Needs", "İhtiyaçlar")
FRUSTRATIONS = Text("Frustrations", "Zorlayanlar")
MOTIVATIONS = Text("Motivations", "Motivasyonlar")
NOT_RECORDED = Text("not recorded", "kayıt yok")
PREFERRED = Text("Prefers", "Tercih ettiği kanallar")
AVOIDED = Text("Avoids", "Kaçındığı kanallar")
TRAITS = Text("Traits", "Özellikler")
SOURCES = Text("Sources", "Kaynaklar")
METHODS: Mapping[Method, Text] = {
    Method.QUALITATIVE: Text("qualitative", "nitel"),
    Method.QUANTITATIVE: Text("quantitative", "nicel"),
}
NO_SOURCES = Text("No source: an assumption of the team", "Kaynak yok: ekibin varsayımı")
JOURNEYS = Text("Journeys", "Yolculuklar")
NO_JOURNEYS = Text("No journey names this persona.", "Bu personayı anan bir yolculuk yok.")
EVERYONE = Text("everyone", "herkes")
OWN_SHARE = Text("this persona's own data: {share}", "bu personanın kendi verisi: {share}")
NO_PAINS = Text("No pain point recorded for this persona.", "Bu persona için acı noktası girilmemiş.")
KEY_OWN = Text("This persona's emotion", "Bu personanın duygusu")
KEY_HOLLOW = Text("Value for everyone", "Herkes için verilen değer")
ALT_LIST = Text("{title}: {entries}.", "{title}: {entries}.")
ALT_TRAIT = Text("{title} {share}", "{title} {share}")
MEASURED = Text("Measured, beside everyone", "Ölçülenler, herkesin yanında")
OF_EVERYONE = Text("everyone {value}", "herkes {value}")
MEASURED_CLEAR = Text(
    "Figures compared: {count}; more than chance apart: {clear} (about {expected} would be by chance alone)",
    "Karşılaştırılan değer: {count}; rastlantıdan çok ayrılan: {clear} (yaklaşık {expected} tanesi yalnızca"
    " rastlantıyla da ayrılırdı)",
)
MEASURED_FARTHEST = Text("the {shown} farthest are shown", "en uzak {shown} tanesi gösteriliyor")
MEASURED_ALIKE = Text(
    "Figures compared: {count}; none is more than chance apart from everyone's.",
    "Karşılaştırılan değer: {count}; hiçbiri herkesinkinden rastlantıdan çok ayrılmıyor.",
)
CLEAR = Text("{points} beside everyone, more than chance", "herkese göre {points}, rastlantıdan çok")
CHANCE = Text("{points} beside everyone, may be chance", "herkese göre {points}, rastlantı olabilir")
KEY_MEASURED = Text(
    "This persona's figure and everyone's (ring), 0–100; arrow: the difference",
    "Bu personanın değeri ve herkesinki (halka), 0–100; ok: fark",
)
