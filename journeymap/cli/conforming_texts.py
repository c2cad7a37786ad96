"""What ``measure --compare`` says."""

from journeymap.language import Text

HELP_COMPARE = Text(
    en="Put what cases did beside the maps: what a map lacks, what nobody uses, how many fit. Writes no"
    " measurements.",
    tr="Vakaların yaptıklarını haritalarla karşılaştırır: haritada olmayanlar, kimsenin kullanmadıkları,"
    " uyanların payı. Ölçüm yazmaz.",
)
HELP_FORMAT = Text(
    en="`text`, or `json`: what was read, counted, refused and written, as one document."
    " With `--compare` also a picture.",
    tr="`text` ya da `json`: okunan, sayılan, geri çevrilen ve yazılan, tek belge olarak."
    " `--compare` ile resim de olur.",
)
HELP_OUTPUT = Text(
    en="With `--compare`: folder for the pictures. By default `pictures/` in the workspace.",
    tr="`--compare` ile: resimlerin klasörü. Verilmezse çalışma alanındaki `pictures/`.",
)
HELP_PERIOD = Text(
    en="With `--compare`: only cases that began in this period, or from one to another: `2026-Q2..2026-Q3`.",
    tr="`--compare` ile: yalnızca bu dönemde ya da iki dönem arasında başlayan vakalar: `2026-Q2..2026-Q3`.",
)
METAVAR_PERIOD = Text(en="PERIOD", tr="DÖNEM")
PERIOD_NEEDS_COMPARE = Text(en="`--period` needs `--compare`.", tr="`--period` için `--compare` gerekir.")
NEEDS_COMPARE = Text(
    en="Pictures and `--output` need `--compare`.", tr="Resimler ve `--output` için `--compare` gerekir."
)
COMPARE_ALONE = Text(
    en="`--compare` cannot be asked for together with `--dry-run` or `--check`.",
    tr="`--compare`, `--dry-run` ya da `--check` ile birlikte istenemez.",
)
NO_EVENTS = Text(
    en="No event log speaks of these journeys: {ids}.",
    tr="Hiçbir olay kaydı bu yolculuklardan söz etmiyor: {ids}.",
)
NO_EVENTS_AT_ALL = Text(
    en="Nothing to compare: journeymap.yaml declares no events under `data:`.",
    tr="Karşılaştırılacak bir şey yok: journeymap.yaml içinde, `data:` altında olay tanımlı değil.",
)
NOTHING_TOLD = Text(
    en="Nothing is told, since the data have errors.", tr="Verilerde hata olduğu için bir şey söylenmiyor."
)
TOO_FEW = Text(
    en="{id}: fewer than {min_group} cases have ended; there is nothing to draw.",
    tr="{id}: biten vaka {min_group} sayısından az; çizilecek bir şey yok.",
)
WOULD_TELL = Text(
    en="{id}: {period} is not drawn: fewer than {min_group} cases began beside it, and the difference would"
    " be about them. Ask for {wider}.",
    tr="{id}: {period} çizilmiyor: yanındaki dönemde başlayan vaka {min_group} sayısından az, aradaki fark"
    " onları ele verirdi. {wider} için sorun.",
)
