"""What the loader says."""

from journeymap.language import Text

UNKNOWN_PERSONA = Text(
    en="no persona has the id `{id}`: there is no personas/{id}.yaml",
    tr="`{id}` kimlikli bir persona yok: personas/{id}.yaml bulunamadı",
)
UNKNOWN_TOUCHPOINT = Text(
    en="no shared touchpoint has the id `{id}`: there is no touchpoints/{id}.yaml",
    tr="`{id}` kimlikli ortak bir temas noktası yok: touchpoints/{id}.yaml bulunamadı",
)
UNKNOWN_PAIN_POINT = Text(
    en="no shared pain point has the id `{id}`: there is no pain-points/{id}.yaml",
    tr="`{id}` kimlikli ortak bir acı noktası yok: pain-points/{id}.yaml bulunamadı",
)
UNKNOWN_EVIDENCE = Text(
    en="no evidence has the id `{id}`: there is no evidence/{id}.yaml",
    tr="`{id}` kimlikli bir kanıt yok: evidence/{id}.yaml bulunamadı",
)
UNKNOWN_JOURNEY = Text(
    en="no journey has the id `{id}`: there is no journeys/{id}.yaml",
    tr="`{id}` kimlikli bir yolculuk yok: journeys/{id}.yaml bulunamadı",
)
UNKNOWN_CHANNEL = Text(
    en="the channel `{id}` is neither built in nor declared under `channels` in journeymap.yaml",
    tr="`{id}` kanalı ne hazır kanallar arasında ne de journeymap.yaml içindeki `channels` altında var",
)
UNKNOWN_LIFECYCLE = Text(
    en="the lifecycle step `{id}` is neither built in nor declared under `lifecycle` in journeymap.yaml",
    tr="`{id}` yaşam döngüsü adımı ne hazır adımlar arasında ne de journeymap.yaml içindeki"
    " `lifecycle` altında var",
)
UNKNOWN_LANE = Text(
    en="the lane `{id}` is not declared under `lanes` in journeymap.yaml",
    tr="`{id}` şeridi journeymap.yaml içindeki `lanes` altında tanımlı değil",
)
UNKNOWN_KPI = Text(
    en="this journey declares no KPI with the id `{id}`",
    tr="bu yolculukta `{id}` kimlikli bir KPI tanımlı değil",
)
UNKNOWN_RESOLVED_PAIN = Text(
    en="there is no pain point with the id `{id}` here",
    tr="burada `{id}` kimlikli bir acı noktası yok",
)
UNKNOWN_INDICATOR = Text(
    en="there is no metric or KPI with the id `{id}` here",
    tr="burada `{id}` kimlikli bir metrik ya da KPI yok",
)
UNKNOWN_CONFLICT = Text(
    en="this journey has no pain point, touchpoint or KPI with the id `{id}`",
    tr="bu yolculukta `{id}` kimlikli bir acı noktası, temas noktası ya da KPI yok",
)
UNKNOWN_SOURCE = Text(
    en="`{id}` is no touchpoint of this journey; a transition starts at a touchpoint or at `start`",
    tr="`{id}` bu yolculuğun temas noktası değil; geçiş bir temas noktasından ya da `start`"
    " noktasından başlar",
)
UNKNOWN_TARGET = Text(
    en="`{id}` is no touchpoint of this journey; a transition ends at a touchpoint, at `complete`, at `lost`"
    " or at a declared outcome",
    tr="`{id}` bu yolculuğun temas noktası değil; geçiş bir temas noktasında, `complete` ya da `lost` ile"
    " veya tanımlı bir sonuçta biter",
)
NOT_A_PERSONA_OF_JOURNEY = Text(
    en="the persona `{id}` is not among the `personas` of this journey",
    tr="`{id}` personası bu yolculuğun `personas` listesinde yok",
)
DID_YOU_MEAN = Text(en="did you mean `{id}`?", tr="`{id}` mi demek istediniz?")
KNOWN_IDS = Text(en="known here: {ids}", tr="burada bilinenler: {ids}")
NOTHING_DECLARED = Text(en="none is declared yet", tr="henüz hiçbiri tanımlanmamış")

DUPLICATE_ID = Text(
    en="the id `{id}` is already taken in this journey, on line {line}",
    tr="`{id}` kimliği bu yolculukta {line}. satırda zaten kullanılmış",
)
DUPLICATE_ID_HELP = Text(
    en="ids are unique in their journey: give this one another name",
    tr="kimlikler yolculuk içinde tek olmalı: buna başka bir ad verin",
)
USED_TWICE_HELP = Text(
    en="a shared touchpoint used twice needs an `id` of its own the second time",
    tr="iki kez kullanılan ortak temas noktası ikincisinde kendi `id` değerini ister",
)
RESERVED_ID = Text(
    en="`{id}` is a reserved word and cannot be an id",
    tr="`{id}` ayrılmış bir sözcüktür, kimlik olamaz",
)
RESERVED_ID_HELP = Text(
    en="reserved are: start, complete, lost, assumed",
    tr="ayrılmış sözcükler: start, complete, lost, assumed",
)
DUPLICATE_FILE = Text(
    en="the id `{id}` is already taken by {file}",
    tr="`{id}` kimliği {file} dosyasında zaten kullanılmış",
)
DUPLICATE_FILE_HELP = Text(
    en="the id is the file's name without its ending: rename one of the two files",
    tr="kimlik, dosyanın uzantısız adıdır: iki dosyadan birinin adını değiştirin",
)
BAD_FILE_NAME = Text(
    en="the file name is the id, and `{name}` is not one: a-z, 0-9, `-` and `_`, at most 64 characters",
    tr="dosya adı kimliktir, `{name}` ise kimlik olamaz: a-z, 0-9, `-` ve `_`, en çok 64 karakter",
)
RENAME_FILE = Text(en="rename the file to {name}", tr="dosyanın yeni adı {name} olsun")

OFF_SCALE = Text(
    en="{value} is not on the scale: expected {low} to {high}",
    tr="{value} ölçeğin dışında: {low} ile {high} arası beklenir",
)
OFF_SCALE_HELP = Text(
    en="the emotion scale is set under `scales` in journeymap.yaml",
    tr="duygu ölçeği journeymap.yaml içindeki `scales` altında ayarlanır",
)
SCALE_HELP = Text(
    en="the scale of this metric is its own `scale`",
    tr="bu metriğin ölçeği kendi `scale` değeridir",
)
SCALE_REVERSED = Text(
    en="a scale runs from its lowest to its highest value, here from {low} to {high}",
    tr="ölçek en düşük değerden en yükseğe gider, burada {low} ile {high} yazılmış",
)
MORE_THAN_ALL = Text(
    en="k is {k} and n is only {n}: k of n cannot be more than all",
    tr="k {k}, n ise yalnızca {n}: n içinden k, tümünden fazla olamaz",
)
NO_SPREAD = Text(
    en="target and floor are both {value}: attainment has no range between them",
    tr="target ve floor aynı: {value}; aralarında ölçülecek bir aralık kalmıyor",
)
NO_SPREAD_HELP = Text(
    en="floor is the worst tolerable value, target the wanted one",
    tr="floor katlanılabilir en kötü değer, target istenen değerdir",
)
WITHOUT_FIGURES = Text(
    en="this metric has no figures: expected {expected}",
    tr="bu metrikte rakam yok: beklenen {expected}",
)
PERCENT_RANGE = Text(
    en="{value} is no percentage: expected 0 to 100",
    tr="{value} yüzde değil: 0 ile 100 arası beklenir",
)
PERCENT_HELP = Text(
    en="a published share is written in percent, such as 83 for 83%",
    tr="yayımlanmış oran yüzde olarak yazılır, örneğin %83 için 83",
)
NPS_RANGE = Text(
    en="{value} is no NPS: expected -100 to 100",
    tr="{value} NPS değil: -100 ile 100 arası beklenir",
)
NO_SUCH_DATE = Text(
    en="{date} is no day of the calendar",
    tr="{date} takvimde olan bir gün değil",
)
NO_SUCH_DATE_HELP = Text(
    en="dates are written year-month-day, such as 2026-10-01",
    tr="tarihler yıl-ay-gün yazılır, örneğin 2026-10-01",
)

NOT_A_FILE = Text(
    en="this is not a regular file, and is not read",
    tr="bu olağan bir dosya değil, okunmadı",
)
OUTSIDE = Text(
    en="this link leads out of the workspace, and is not followed",
    tr="bu bağlantı çalışma alanının dışına çıkıyor, izlenmedi",
)
UNREADABLE = Text(
    en="the file cannot be read: {reason}",
    tr="dosya okunamıyor: {reason}",
)
PERMISSION = Text(en="no permission", tr="izin yok")
GONE = Text(en="it is no longer there", tr="artık yerinde değil")
OTHER_FAILURE = Text(en="the system refuses", tr="sistem izin vermiyor")
TOO_MANY_FILES = Text(
    en="more than {limit} files here: the rest is not read",
    tr="burada {limit} dosyadan fazlası var: kalanı okunmadı",
)
NO_WORKSPACE = Text(
    en="no workspace here: neither {folder} nor a folder above it has a journeymap.yaml or a journeys folder",
    tr="burada çalışma alanı yok: ne {folder} ne de üst klasörleri journeymap.yaml ya da journeys"
    " klasörü içeriyor",
)
NO_WORKSPACE_HELP = Text(
    en="make one with `journeymap init DIR`, or name one with `--workspace DIR`",
    tr="`journeymap init DIR` ile bir tane kurun ya da `--workspace DIR` ile gösterin",
)
NO_FOLDER = Text(en="there is no folder {folder}", tr="{folder} klasörü yok")
SELF_REFERENCE = Text(
    en="a journey cannot be inside itself: {path}",
    tr="bir yolculuk kendi içinde olamaz: {path}",
)
MISSING_FILE = Text(
    en="there is no file {path} in the workspace",
    tr="çalışma alanında {path} dosyası yok",
)
PROBABILITY_OVER_ONE = Text(
    en="the probabilities of leaving `{id}` add up to {sum}: at most 1 is possible",
    tr="`{id}` noktasından çıkış olasılıklarının toplamı {sum}: en çok 1 olabilir",
)
COUNT_AND_PROBABILITY = Text(
    en="from `{id}` some transitions have a count and others a probability: use one of the two",
    tr="`{id}` noktasından çıkan geçişlerin kimi sayı kimi olasılık taşıyor: ikisinden birini kullanın",
)
FROM_NOT_CURRENT = Text(
    en="`future_of` names `{id}`, which is itself a future state",
    tr="`future_of` ile gösterilen `{id}` de bir gelecek durum",
)
