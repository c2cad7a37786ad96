"""What is said about how scores changed."""

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.model import Pillar

TITLE = Text(en="What changed", tr="Ne değişti")
COLUMN_JOURNEY = Text(en="Journey", tr="Yolculuk")
COLUMN_BEFORE = Text(en="Before", tr="Önce")
COLUMN_AFTER = Text(en="Now", tr="Şimdi")
COLUMN_TOTAL = Text(en="Change", tr="Fark")
COLUMN_RANGE = Text(en="95% interval", tr="%95 aralığı")
COLUMN_VALUES = Text(en="Figures", tr="Rakamlar")
COLUMN_PAINS = Text(en="Pains", tr="Acı noktaları")
COLUMN_COMPOSITION = Text(en="Came or went", tr="Gelen giden")
COLUMN_METHOD = Text(en="Method", tr="Yöntem")
LEGEND = Text(
    en="The change is the sum of its causes: figures that both scores have, pain points, what came or went,"
    " and the method (settings, weights, targets).",
    tr="Fark, nedenlerinin toplamıdır: iki puanda da olan rakamlar, acı noktaları, gelen ve gidenler, yöntem"
    " (ayarlar, ağırlıklar, hedefler).",
)
SINCE = Text(en="since {when}", tr="karşılaştırılan: {when}")
SCORED_AGAIN = Text(
    en="The settings have changed since: the old figures were scored again, {before} became {again}; the"
    " interval compares with that.",
    tr="Ayarlar o günden beri değişti: eski rakamlar yeniden puanlandı, {before} yerine {again} çıktı; aralık"
    " bununla karşılaştırır.",
)
MOVED = Text(en="{path}: {before} {arrow} {after}", tr="{path}: {before} {arrow} {after}")
SPAN = Text(en="{lower} to {upper}", tr="{lower} ile {upper}")
CAME = Text(en="new: {path}", tr="yeni: {path}")
WENT = Text(en="gone: {path}", tr="yok artık: {path}")
MORE = Text(
    en="and {count} more; `--format json` has them all", tr="ve {count} tane daha; tümü `--format json` ile"
)
UNCHANGED = Text(en="No figure is different.", tr="Hiçbir rakam değişmemiş.")
PULLS: Mapping[Pillar, Text] = {
    Pillar.BUSINESS: Text(
        en="Tension: business rose by {rise} points while experience fell by {fall}, both beyond chance. The"
        " company may be gaining at its customers' expense.",
        tr="Gerilim: iş sonucu {rise} puan yükselirken deneyim {fall} puan düştü; ikisi de rastlantıyla"
        " açıklanamaz. Şirket, müşterinin zararına kazanıyor olabilir.",
    ),
    Pillar.EXPERIENCE: Text(
        en="Tension: experience rose by {rise} points while business fell by {fall}, both beyond chance. What"
        " customers gained may cost the company more than it can bear.",
        tr="Gerilim: deneyim {rise} puan yükselirken iş sonucu {fall} puan düştü; ikisi de rastlantıyla"
        " açıklanamaz. Müşterinin kazancı şirkete pahalıya mal oluyor olabilir.",
    ),
}
"""By the pillar that rose."""
