"""What the loader says."""

from journeymap.language import Text

UNKNOWN_PERSONA = Text(
    en="No persona has the id `{id}`: there is no personas/{id}.yaml.",
    tr="`{id}` kimlikli bir persona yok: personas/{id}.yaml bulunamadı.",
)
UNKNOWN_TOUCHPOINT = Text(
    en="No shared touchpoint has the id `{id}`: there is no touchpoints/{id}.yaml.",
    tr="`{id}` kimlikli ortak bir temas noktası yok: touchpoints/{id}.yaml bulunamadı.",
)
UNKNOWN_PAIN_POINT = Text(
    en="No shared pain point has the id `{id}`: there is no pain-points/{id}.yaml.",
    tr="`{id}` kimlikli ortak bir acı noktası yok: pain-points/{id}.yaml bulunamadı.",
)
UNKNOWN_EVIDENCE = Text(
    en="No evidence has the id `{id}`: there is no evidence/{id}.yaml.",
    tr="`{id}` kimlikli bir kanıt yok: evidence/{id}.yaml bulunamadı.",
)
UNKNOWN_JOURNEY = Text(
    en="No journey has the id `{id}`: there is no journeys/{id}.yaml.",
    tr="`{id}` kimlikli bir yolculuk yok: journeys/{id}.yaml bulunamadı.",
)
UNKNOWN_CHANNEL = Text(
    en="The channel `{id}` is neither built in nor declared under `channels` in journeymap.yaml.",
    tr="`{id}` kanalı ne hazır kanallar arasında ne de journeymap.yaml içindeki `channels` altında var.",
)
UNKNOWN_LIFECYCLE = Text(
    en="The lifecycle step `{id}` is neither built in nor declared under `lifecycle` in journeymap.yaml.",
    tr="`{id}` yaşam döngüsü adımı ne hazır adımlar arasında ne de journeymap.yaml içindeki"
    " `lifecycle` altında var.",
)
UNKNOWN_LANE = Text(
    en="The lane `{id}` is not declared under `lanes` in journeymap.yaml.",
    tr="`{id}` şeridi journeymap.yaml içindeki `lanes` altında tanımlı değil.",
)
UNKNOWN_LANE_OF_MAP = Text(
    en="The map has no lane `{id}`.",
    tr="Haritada `{id}` diye bir şerit yok.",
)
LANE_STAYS = Text(
    en="The lane `{id}` cannot be left out of the map, or there is none of that name.",
    tr="`{id}` şeridi haritadan çıkarılamaz ya da bu adda bir şerit yok.",
)
UNKNOWN_KPI = Text(
    en="This journey declares no KPI with the id `{id}`.",
    tr="Bu yolculukta `{id}` kimlikli bir KPI tanımlı değil.",
)
UNKNOWN_RESOLVED_PAIN = Text(
    en="There is no pain point with the id `{id}` here.",
    tr="Burada `{id}` kimlikli bir acı noktası yok.",
)
UNKNOWN_INDICATOR = Text(
    en="There is no metric or KPI with the id `{id}` here.",
    tr="Burada `{id}` kimlikli bir metrik ya da KPI yok.",
)
UNKNOWN_CONFLICT = Text(
    en="This journey has no pain point, touchpoint or KPI with the id `{id}`.",
    tr="Bu yolculukta `{id}` kimlikli bir acı noktası, temas noktası ya da KPI yok.",
)
UNKNOWN_SOURCE = Text(
    en="`{id}` is no touchpoint of this journey; a transition starts at a touchpoint or at `start`.",
    tr="`{id}` bu yolculuğun temas noktası değil; geçiş bir temas noktasından ya da `start`"
    " noktasından başlar.",
)
UNKNOWN_TARGET = Text(
    en="`{id}` is no touchpoint of this journey; a transition ends at a touchpoint, at `complete`, at `lost`"
    " or at a declared outcome.",
    tr="`{id}` bu yolculuğun temas noktası değil; geçiş bir temas noktasında, `complete` ya da `lost` ile"
    " veya tanımlı bir sonuçta biter.",
)
NOT_A_PERSONA_OF_JOURNEY = Text(
    en="The persona `{id}` is not among the `personas` of this journey.",
    tr="`{id}` personası bu yolculuğun `personas` listesinde yok.",
)
DID_YOU_MEAN = Text(en="Did you mean `{id}`?", tr="Şunu mu demek istediniz: `{id}`?")
KNOWN_IDS = Text(en="Known here: {ids}.", tr="Burada bilinenler: {ids}.")
NOTHING_DECLARED = Text(en="None is declared yet.", tr="Henüz hiçbiri tanımlanmamış.")

LINK_NOT_FOLLOWED = Text(
    en="This is a link or a submodule, not a file: in a revision it is not followed, and what it holds is"
    " left out.",
    tr="Bu bir dosya değil, bir bağlantı ya da alt modül: revizyonlarda izlenmez, içindekiler dışarıda"
    " bırakılır.",
)

DUPLICATE_ID = Text(
    en="The id `{id}` is already taken in this journey, on line {line}.",
    tr="`{id}` kimliği bu yolculukta {line}. satırda zaten kullanılmış.",
)
FIRST_TAKEN_HERE = Text(en="first taken here", tr="ilk kez burada kullanılmış")
DUPLICATE_ID_HELP = Text(
    en="Ids are unique in their journey: give this one another name.",
    tr="Kimlikler yolculuk içinde tek olmalı: buna başka bir ad verin.",
)
USED_TWICE_HELP = Text(
    en="A shared touchpoint used twice needs an `id` of its own the second time.",
    tr="İki kez kullanılan ortak temas noktası ikincisinde kendi `id` değerini ister.",
)
RESERVED_ID = Text(
    en="`{id}` is a reserved word and cannot be an id.",
    tr="`{id}` ayrılmış bir sözcüktür, kimlik olamaz.",
)
RESERVED_ID_HELP = Text(
    en="Reserved are: start, complete, lost, assumed.",
    tr="Ayrılmış sözcükler: start, complete, lost, assumed.",
)
DUPLICATE_FILE = Text(
    en="The id `{id}` is already taken by {file}.",
    tr="`{id}` kimliği {file} dosyasında zaten kullanılmış.",
)
DUPLICATE_FILE_HELP = Text(
    en="The id is the file's name without its ending: rename one of the two files.",
    tr="Kimlik, dosyanın uzantısız adıdır: iki dosyadan birinin adını değiştirin.",
)
BAD_FILE_NAME = Text(
    en="The file name is the id, and `{name}` is not one: a-z, 0-9, `-` and `_`, at most 64 characters.",
    tr="Dosya adı kimliktir, `{name}` ise kimlik olamaz: a-z, 0-9, `-` ve `_`, en çok 64 karakter.",
)
RENAME_FILE = Text(en="Rename the file to {name}.", tr="Dosyanın yeni adı {name} olsun.")

OFF_SCALE = Text(
    en="{value} is not on the scale: expected {low} to {high}.",
    tr="{value} ölçeğin dışında: {low} ile {high} arası beklenir.",
)
OFF_SCALE_HELP = Text(
    en="The emotion scale is set under `scales` in journeymap.yaml.",
    tr="Duygu ölçeği journeymap.yaml içindeki `scales` altında ayarlanır.",
)
SCALE_HELP = Text(
    en="The scale of this metric is its own `scale`.",
    tr="Bu metriğin ölçeği kendi `scale` değeridir.",
)
SCALE_REVERSED = Text(
    en="A scale runs from its lowest to its highest value, here from {low} to {high}.",
    tr="Ölçek en düşük değerden en yükseğe gider, burada {low} ile {high} yazılmış.",
)
MORE_THAN_ALL = Text(
    en="`k` is {k} and `n` is only {n}: k of n cannot be more than all.",
    tr="`k` değeri {k}, `n` ise yalnızca {n}: n içinden k, tümünden fazla olamaz.",
)
NO_SPREAD = Text(
    en="`target` and `floor` are both {value}: nothing can be measured between them.",
    tr="`target` ve `floor` aynı: {value}; aralarında ölçülecek bir aralık kalmıyor.",
)
NO_SPREAD_HELP = Text(
    en="`floor` is the worst tolerable value, `target` the wanted one.",
    tr="`floor` katlanılabilir en kötü değer, `target` istenen değerdir.",
)
NO_SUCH_DATE = Text(
    en="{date} is no day of the calendar.",
    tr="{date} takvimde olan bir gün değil.",
)
NO_SUCH_DATE_HELP = Text(
    en="Dates are written year-month-day, such as 2026-10-01.",
    tr="Tarihler yıl-ay-gün yazılır, örneğin 2026-10-01.",
)

NOT_A_FILE = Text(
    en="This is not a regular file, and is not read.",
    tr="Bu olağan bir dosya değil, okunmadı.",
)
UNREADABLE_FOLDER = Text(
    en="The folder cannot be read: {reason}.",
    tr="Klasör okunamıyor: {reason}.",
)
OUTSIDE = Text(
    en="This link leads out of the workspace, and is not followed.",
    tr="Bu bağlantı çalışma alanının dışına çıkıyor, izlenmedi.",
)
UNREADABLE = Text(
    en="The file cannot be read: {reason}.",
    tr="Dosya okunamıyor: {reason}.",
)
PERMISSION = Text(en="no permission", tr="izin yok")
GONE = Text(en="it is no longer there", tr="artık yerinde değil")
LINK_CIRCLE = Text(en="the link leads back to itself", tr="bağlantı kendine dönüyor")
OTHER_FAILURE = Text(en="the system refuses", tr="sistem izin vermiyor")
TOO_MANY_FILES = Text(
    en="More than {limit} files here: the rest is not read.",
    tr="Burada {limit} dosyadan fazlası var: kalanı okunmadı.",
)
NO_WORKSPACE = Text(
    en="No workspace here: neither {folder} nor a folder above it has a journeymap.yaml"
    " or a journeys folder.",
    tr="Burada çalışma alanı yok: ne {folder} ne de üst klasörleri journeymap.yaml ya da journeys"
    " klasörü içeriyor.",
)
NO_WORKSPACE_HELP = Text(
    en="Make one with `journeymap init DIR`, or name one with `--workspace DIR`.",
    tr="`journeymap init KLASÖR` ile bir tane kurun ya da `--workspace KLASÖR` ile gösterin.",
)
NO_FOLDER = Text(en="There is no folder {folder}.", tr="{folder} klasörü yok.")
NOT_A_FOLDER = Text(
    en="{path} is a file; a folder is expected.", tr="{path} bir dosya; burada klasör bekleniyor."
)
SELF_REFERENCE = Text(
    en="A journey cannot be inside itself: {path}.",
    tr="Bir yolculuk kendi içinde olamaz: {path}.",
)
MISSING_FILE = Text(
    en="There is no file {path} in the workspace.",
    tr="Çalışma alanında {path} dosyası yok.",
)
FONT_NOT_DRAWN = Text(
    en="{font} is used in PowerPoint only: all other pictures are measured and drawn with {drawn}.",
    tr="{font} yalnızca PowerPoint’te kullanılır: öteki bütün resimler {drawn} ile ölçülür ve çizilir.",
)
NOT_A_PICTURE = Text(
    en="{path} is no picture that can be drawn; it is left out.",
    tr="{path} çizilebilecek bir resim değil; dışarıda bırakılıyor.",
)
NOT_A_PICTURE_HELP = Text(
    en="Use a PNG or JPEG file of less than 4 MB and at most 16 megapixels.",
    tr="4 MB’den küçük, en çok 16 megapiksellik bir PNG ya da JPEG dosyası kullanın.",
)
PROBABILITY_OVER_ONE = Text(
    en="The probabilities of leaving `{id}` add up to {sum}: at most 1 is possible.",
    tr="`{id}` noktasından çıkış olasılıklarının toplamı {sum}: en çok 1 olabilir.",
)
COUNT_AND_PROBABILITY = Text(
    en="From `{id}` some transitions have a count and others a probability: use one of the two.",
    tr="`{id}` noktasından çıkan geçişlerin kimi sayı kimi olasılık taşıyor: ikisinden birini kullanın.",
)
NO_PILLAR_WEIGHT = Text(
    en="All three pillars weigh 0: no journey could have a score.",
    tr="Üç sütunun ağırlığı da 0: hiçbir yolculuğun puanı olamaz.",
)
NO_PILLAR_LEFT = Text(
    en="Every pillar that applies to this journey weighs 0: it could not have a score.",
    tr="Bu yolculuk için geçerli olan her sütunun ağırlığı 0: puanı olamaz.",
)
NO_PILLAR_WEIGHT_HELP = Text(
    en="Give at least one of experience, completion and business a weight above 0.",
    tr="experience, completion ve business ağırlıklarından en az birine 0 üstünde bir değer verin.",
)
BAND_LIMIT_TWICE = Text(
    en="The grades `{other}` and `{grade}` both begin at {limit}: one of them could never be given.",
    tr="`{other}` ve `{grade}` notlarının ikisi de {limit} puandan başlıyor: biri hiç verilemez.",
)
BAND_LIMIT_TWICE_HELP = Text(
    en="Give each grade a lowest score of its own.",
    tr="Her nota kendi en düşük puanını verin.",
)
BANDS_ABOVE_ZERO = Text(
    en="The lowest grade, `{grade}`, begins at {limit}: it is not said which grade a lower score gets.",
    tr="En düşük not olan `{grade}` {limit} puandan başlıyor: daha düşük puanların notu belirtilmemiş.",
)
BANDS_ABOVE_ZERO_HELP = Text(
    en="Let the lowest grade begin at 0.",
    tr="En düşük notun başlangıcı 0 olsun.",
)
FROM_NOT_CURRENT = Text(
    en="`future_of` names `{id}`, which is itself a future state.",
    tr="`future_of` ile gösterilen yolculuğun kendisi de bir gelecek durum: `{id}`.",
)

DUPLICATE_SOURCE = Text(
    en="Two sources of data have the id `{id}`.",
    tr="İki veri kaynağı aynı `{id}` kimliğini taşıyor.",
)
UNKNOWN_PLACE = Text(
    en="No journey of this source has a touchpoint or stage with the id `{id}`.",
    tr="Bu kaynağın hiçbir yolculuğunda `{id}` kimlikli bir temas noktası ya da aşama yok.",
)
UNKNOWN_END = Text(
    en="No journey of this source has a touchpoint or outcome with the id `{id}`.",
    tr="Bu kaynağın hiçbir yolculuğunda `{id}` kimlikli bir temas noktası ya da sonuç yok.",
)
UNKNOWN_MEASURED = Text(
    en="This was counted for `{id}`, which the journey no longer has.",
    tr="Bu rakam, yolculukta artık bulunmayan `{id}` için sayılmış.",
)
MEASURE_AGAIN = Text(
    en="Run journeymap measure again, or delete the file where its data are gone.",
    tr="journeymap measure komutunu yeniden çalıştırın; verisi kalmadıysa dosyayı silin.",
)
