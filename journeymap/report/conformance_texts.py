"""What is said of a journey as it is declared, beside what its cases did."""

from journeymap.language import Noun, Text
from journeymap.measure.conformance import Deviation

CASES = Noun("case", "cases", "vaka")
VARIANTS = Noun("variant", "variants", "varyant")
STEPS = Noun("step", "steps", "adım")
NAMES = Noun("name", "names", "ad")

START = Text(en="Start", tr="Başlangıç")
ENDS = {
    "complete": Text(en="Completed", tr="Tamamlandı"),
    "lost": Text(en="Lost", tr="Kaybedildi"),
}
HEAD = Text(en="Declared against observed", tr="Haritadaki ve gerçekleşen")
GROUND = Text(
    en="Declared against observed: {cases} that have ended, {completed} of them completed.",
    tr="Haritadaki ve gerçekleşen: biten {cases}, {completed} tanesi tamamlandı.",
)
BEGAN = Text(en="They began in {period}.", tr="Başladıkları dönem: {period}.")
BEGAN_BETWEEN = Text(en="They began from {first} to {last}.", tr="Başladıkları dönemler: {first} – {last}.")
TOO_FEW_BEGAN = Text(
    en="Fewer than {min_group} of the cases that began in {period} have ended: nothing can be told of them.",
    tr="{period} döneminde başlayıp biten vaka {min_group} sayısından az; haklarında bir şey söylenemez.",
)
WOULD_TELL = Text(
    en="Nothing is told of {period}: fewer than {min_group} cases began beside it, and the difference would"
    " be about them. Ask for {wider}.",
    tr="{period} için bir şey söylenmiyor: yanındaki dönemde başlayan vaka {min_group} sayısından az, aradaki"
    " fark onları ele verirdi. {wider} için sorun.",
)
OPEN = Text(
    en="{cases} still open at the end of the log are left out.",
    tr="Kaydın sonunda hâlâ açık {cases} dışarıda bırakıldı.",
)
BY_ORDER = Text(
    en="The map declares no transitions: its order is taken for them.",
    tr="Haritada geçiş tanımlı değil; yazılış sırası geçiş sayıldı.",
)
TOO_FEW = Text(
    en="Fewer than {min_group} cases have ended: nothing can be told of them.",
    tr="Biten vaka {min_group} sayısından az; haklarında bir şey söylenemez.",
)

FIT = Text(en="Fit", tr="Uyum")
FITTING = Text(
    en="{share} of the cases fit the map: {fitting} of {cases}.",
    tr="Vakaların {share} kadarı haritaya uyuyor: {cases} vakadan {fitting} tanesi.",
)
FITTING_STEPS = Text(
    en="{share} of all steps are on the map: {fitting} of {steps}.",
    tr="Bütün adımların {share} kadarı haritada var: {steps} adımdan {fitting} tanesi.",
)
FIT_NOTE = Text(
    en="A case fits where the map declares each of its steps; being lost is no step.",
    tr="Her adımı haritada tanımlı olan vaka uyar; kaybedilmek adım sayılmaz.",
)

LACKING = Text(en="Seen, and not on the map", tr="Görülen, haritada olmayan")
NOTHING_LACKING = Text(
    en="The map has every touchpoint and every step that cases took.",
    tr="Vakaların uğradığı her temas noktası ve attığı her adım haritada var.",
)
UNUSED = Text(en="On the map, and not seen", tr="Haritada olan, görülmeyen")
NOTHING_UNUSED = Text(en="Somebody took every step of the map.", tr="Haritadaki her adımı atan biri oldu.")
PLACE = Text(en="touchpoint", tr="temas noktası")
STEP = Text(en="step", tr="adım")
DEVIATIONS = {
    Deviation.SKIPS: Text(en="skips {skipped}", tr="atlanan: {skipped}"),
    Deviation.BACK: Text(en="goes back", tr="geri döner"),
    Deviation.REPEATS: Text(en="repeats", tr="yineler"),
    Deviation.ASIDE: Text(en="the map has no way", tr="haritada yolu yok"),
    Deviation.NEW_PLACE: Text(en="to or from a place that is not on the map", tr="haritada olmayan bir yer"),
}
SKIPS_TO_END = Text(en="ends early", tr="erken biter")
WAY = Text(en="{source} {arrow} {target}", tr="{source} {arrow} {target}")

SHARES = Text(en="Steps: what the map says, and what was seen", tr="Adımlar: haritaya göre ve görülen")
ORDER = Text(en="Order", tr="Sıra")
IN_ORDER = Text(
    en="Every case visits the touchpoints in the order of the map.",
    tr="Her vaka temas noktalarına haritadaki sırayla uğruyor.",
)
DISORDERED = Text(
    en="{share} of the cases depart from the order of the map: {cases}.",
    tr="Vakaların {share} kadarı haritadaki sıradan ayrılıyor: {cases}.",
)
FEW_DISORDERED = Text(
    en="Fewer than {min_group} cases depart from the order of the map.",
    tr="Haritadaki sıradan ayrılan vaka {min_group} sayısından az.",
)
INVERTED = Text(
    en="{first} before {then}: {cases} ({share})", tr="{first}, {then} adımından önce: {cases} ({share})"
)
VARIANTS_TITLE = Text(en="The most common ways", tr="En sık izlenen yollar")
REST = Text(
    en="{variants} more, {cases} ({share}): each too rare to be shown here.",
    tr="{variants} daha, {cases} ({share}): her biri burada gösterilemeyecek kadar seyrek.",
)
FITS = Text(en="fits", tr="uyar")
FITS_NOT = Text(en="does not fit", tr="uymaz")
LOOPS = Text(en="Coming back", tr="Geri dönenler")
NO_LOOPS = Text(
    en="No touchpoint is visited twice by as many as {min_group} cases.",
    tr="{min_group} vakanın ikinci kez uğradığı bir temas noktası yok.",
)
LOOP_DECLARED = Text(en="the map has this way back", tr="bu dönüş haritada var")
LOOP_NOT_DECLARED = Text(en="the map has no way back", tr="haritada dönüş yok")
LOSSES = Text(en="Where cases are lost", tr="Vakaların kaybedildiği yerler")
NO_LOSSES = Text(en="Nobody was lost.", tr="Kimse kaybedilmedi.")
UNTOLD = Text(
    en="Withheld, since it is about fewer than {min_group} people or would give such a figure away: {what}.",
    tr="{min_group} kişiden azını anlattığı ya da böyle bir rakamı ele vereceği için gizlenen: {what}.",
)
UNTOLD_FIGURES = Text(en="figures marked so", tr="böyle yazılan rakamlar")
UNTOLD_STEPS = Text(en="{steps} that the map lacks", tr="haritada olmayan {steps}")
UNTOLD_NAMES = Text(en="{names} in the log without a meaning", tr="kayıtta karşılığı olmayan {names}")
WITHHELD = Text(en="withheld", tr="gizli")

COLUMN_WHAT = Text(en="What", tr="Ne")
COLUMN_WHERE = Text(en="Where", tr="Nerede")
COLUMN_CASES = Text(en="Cases", tr="Vaka")
COLUMN_SHARE = Text(en="Share", tr="Pay")
COLUMN_REMARK = Text(en="Remark", tr="Açıklama")
COLUMN_FROM = Text(en="From", tr="Nereden")
COLUMN_TO = Text(en="To", tr="Nereye")
COLUMN_MAP = Text(en="Map", tr="Harita")
COLUMN_SEEN = Text(en="Seen", tr="Görülen")
COLUMN_FIT = Text(en="Map", tr="Harita")
COLUMN_WAY = Text(en="Way", tr="Yol")
COLUMN_BACK = Text(en="Comes back to", tr="Geri dönülen")
COLUMN_BACK_FROM = Text(en="From", tr="Nereden")
COLUMN_AFTER = Text(en="After", tr="Nereden sonra")
SHARES_NOTE = Text(
    en="Seen: the share of the cases at the touchpoint that the step leaves. Map: of all who leave it.",
    tr="Görülen: adımın çıktığı temas noktasına uğrayan vakalardaki pay. Harita: oradan ayrılanlardaki pay.",
)
