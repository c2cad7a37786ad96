"""What the flow says where it shows what was seen beside the map."""

from __future__ import annotations

from journeymap.language import Text
from journeymap.scene.overlay import Sight

KIND = Text("Journey flow: declared against observed", "Yolculuk akışı: haritadaki ve gerçekleşen")
FIT = Text("Fit the map", "Haritaya uyan")
ENDED = Text("{cases} cases that have ended", "biten {cases} vaka")
BEGAN = Text("begun in {period}", "başladıkları dönem: {period}")
OPEN = Text("{cases} still open, left out", "hâlâ açık {cases} vaka dışarıda")
MAP = Text("map {share}", "harita {share}")
CASES = Text("{cases} cases · {share}", "{cases} vaka · {share}")
LOST = Text("{share} lost here", "{share} burada kaybediliyor")
LOST_MAP = Text("{share} lost here (map {declared})", "{share} burada kaybediliyor (harita {declared})")
LOST_WITHHELD = Text("lost here: withheld", "burada kaybedilen: gizli")
WITHHELD = Text("withheld", "gizli")
PLACES = {
    Sight.DECLARED: Text("On the map; nobody was here", "Haritada var; kimse uğramadı"),
    Sight.OBSERVED: Text("Not on the map", "Haritada yok"),
    Sight.WITHHELD: Text("How many were here is withheld", "Kaç kişinin uğradığı gizli"),
}
KEYS = {
    Sight.BOTH: Text(
        "On the map and seen: share that took it, and the map's; thicker: more cases",
        "Haritada ve görüldü: izleyenlerin payı ve haritadaki pay; kalınlık: vaka sayısı",
    ),
    Sight.DECLARED: Text("On the map; nobody used it", "Haritada; kimse kullanmadı"),
    Sight.OBSERVED: Text("Seen; the map lacks it", "Görüldü; haritada yok"),
    Sight.WITHHELD: Text(
        "On the map; how many is withheld, since few are concerned",
        "Haritada; az kişiyi ilgilendirdiği için sayısı gizli",
    ),
}
SAID = {
    Sight.BOTH: Text("on the map and seen", "haritada ve görüldü"),
    Sight.DECLARED: Text("on the map, nobody used it", "haritada, kimse kullanmadı"),
    Sight.OBSERVED: Text("seen, the map lacks it", "görüldü, haritada yok"),
    Sight.WITHHELD: Text("on the map, how many is withheld", "haritada, sayısı gizli"),
}
