"""What the commands ``whatif`` and ``prioritize`` say about how they are used."""

from journeymap.language import Text

HELP_WHATIF = Text(
    en="Show what changes would bring: each alone and all together, from the touchpoint to the portfolio.",
    tr="Değişikliklerin ne getireceğini gösterir: tek tek ve birlikte, temas noktasından portföye.",
)
SHORT_WHATIF = Text(
    en="Show what changes would bring, at every level.",
    tr="Değişikliklerin her düzeyde ne getireceğini gösterir.",
)
HELP_ONE_JOURNEY = Text(en="Id or file of the journey.", tr="Yolculuğun kimliği ya da dosyası.")
HELP_RESOLVE = Text(
    en="A pain point that is gone; may be given several times.",
    tr="Giderilen bir acı noktası; birkaç kez verilebilir.",
)
HELP_SET = Text(
    en="A figure that changes: `checkout.csat=70`, `survey.nps=30`, a KPI `otd=92`, or `completion=0.9`.",
    tr="Değişen bir rakam: `odeme.csat=70`, `survey.nps=30`, bir KPI `otd=92` ya da `completion=0.9`.",
)
HELP_MOVE = Text(
    en="People lost at one place who go on to another: `checkout:complete=0.5` (a share, or a count).",
    tr="Bir yerde kaybedilip başka yere devam edenler: `odeme:complete=0.5` (pay ya da 1'den büyük sayı).",
)
HELP_MEET = Text(
    en="A KPI that meets its target; may be given several times.",
    tr="Hedefini tutturan bir KPI; birkaç kez verilebilir.",
)
NO_CHANGE = Text(
    en="Say what changes: nothing was given.",
    tr="Neyin değiştiğini yazın: hiçbir değişiklik verilmedi.",
)
NO_CHANGE_HELP = Text(
    en="Use --resolve, --set, --move, --meet or --scenario.",
    tr="--resolve, --set, --move, --meet ya da --scenario kullanın.",
)
HELP_SCENARIO = Text(
    en="A YAML file with changes; those of the other options come after them.",
    tr="Değişiklikleri içeren bir YAML dosyası; öteki seçeneklerdekiler bunlardan sonra gelir.",
)
BAD_SET = Text(
    en="`{text}` is not of the form `touchpoint.metric=number`.",
    tr="`{text}`, `temas-noktasi.olcut=sayı` biçiminde değil.",
)
BAD_MOVE = Text(
    en="`{text}` is not of the form `from:to=share`.",
    tr="`{text}`, `nereden:nereye=pay` biçiminde değil.",
)

HELP_PRIORITIZE = Text(
    en="Rank pain points and opportunities by points per person-day, with a matrix of impact and effort.",
    tr="Acı noktalarını ve fırsatları iş günü başına kazanılan puana göre sıralar; etki ve emek tablosuyla.",
)
SHORT_PRIORITIZE = Text(
    en="Rank what could be done by gain and effort.",
    tr="Yapılabilecekleri kazanca ve emeğe göre sıralar.",
)
HELP_BUDGET = Text(
    en="Person-days there are: also choose the best set for them.",
    tr="Eldeki iş günü: bu bütçe için en iyi kümeyi de seçer.",
)
HELP_CONFIDENCE = Text(
    en="Confidence, 0 to 1, of what declares none. By default such items are not ranked.",
    tr="Güven girilmemiş işler için 0 ile 1 arası güven. Verilmezse böyle işler sıralanmaz.",
)
FUTURE_LEFT_OUT = Text(
    en="Future states are left out; name a journey to see it: {ids}.",
    tr="Gelecek durumlar dışarıda bırakıldı; görmek için yolculuğu adıyla yazın: {ids}.",
)
NOT_A_NUMBER = Text(en="`{option}` needs a number.", tr="`{option}` için bir sayı gerekir.")
OTHER_JOURNEY = Text(
    en="This scenario was written for the journey `{wanted}`, not for `{id}`.",
    tr="Bu senaryo `{wanted}` yolculuğu için yazılmış, `{id}` için değil.",
)
METAVAR_JOURNEY = Text(en="JOURNEY", tr="YOLCULUK")
METAVAR_PAIN = Text(en="PAIN", tr="ACI")
METAVAR_SET = Text(en="PLACE.METRIC=VALUE", tr="YER.ÖLÇÜT=DEĞER")
METAVAR_MOVE = Text(en="FROM:TO=SHARE", tr="NEREDEN:NEREYE=PAY")
METAVAR_KPI = Text(en="KPI", tr="KPI")
METAVAR_FILE = Text(en="FILE", tr="DOSYA")
METAVAR_DAYS = Text(en="DAYS", tr="GÜN")
