"""What ``rename`` says."""

from journeymap.language import Noun, Text

HELP_RENAME = Text(
    en="Change an id in every file that uses it, file name included; nothing else is touched.",
    tr="Bir kimliği geçtiği her dosyada, dosya adı dahil, değiştirir; başka hiçbir şeye dokunmaz.",
)
SHORT_RENAME = Text(en="Change an id everywhere.", tr="Bir kimliği her yerde değiştirir.")
HELP_KIND = Text(en="What has the id: {kinds}.", tr="Kimliğin sahibi: {kinds}.")
HELP_OLD = Text(
    en="The id as it is; JOURNEY/ID for one inside a journey.",
    tr="Şimdiki kimlik; bir yolculuğun içindeki için YOLCULUK/KİMLİK.",
)
HELP_NEW = Text(en="The id as it shall be.", tr="Yeni kimlik.")
METAVAR_KIND = Text(en="KIND", tr="TÜR")
METAVAR_OLD = Text(en="OLD", tr="ESKİ")
METAVAR_NEW = Text(en="NEW", tr="YENİ")
METAVAR_JOURNEY = Text(en="JOURNEY", tr="YOLCULUK")
HELP_JOURNEY = Text(en="The journey that declares the id.", tr="Kimliğin tanımlandığı yolculuk.")
HELP_DRY_RUN = Text(
    en="Write nothing; show what would change, as a unified diff.",
    tr="Hiçbir şey yazmaz; neyin değişeceğini fark (diff) olarak gösterir.",
)
BAD_ID = Text(
    en="`{id}` cannot be an id: a-z, 0-9, `-` and `_`, at most 64 characters.",
    tr="`{id}` kimlik olamaz: a-z, 0-9, `-` ve `_`, en çok 64 karakter.",
)
DID_YOU_MEAN = Text(en="Did you mean `{id}`?", tr="Şunu mu demek istediniz: `{id}`?")
KNOWN_IDS = Text(en="Known here: {ids}.", tr="Burada bilinenler: {ids}.")
RESERVED = Text(
    en="`{id}` is a reserved word and cannot be an id.",
    tr="`{id}` ayrılmış bir sözcüktür, kimlik olamaz.",
)
SAME_ID = Text(en="`{id}` is its id already.", tr="Kimlik zaten `{id}`.")
UNKNOWN_ID = Text(en="There is no {kind} `{id}`.", tr="`{id}` kimlikli bir {kind} yok.")
UNKNOWN_JOURNEY = Text(en="There is no journey `{id}`.", tr="`{id}` adlı bir yolculuk yok.")
NEEDS_JOURNEY = Text(
    en="A {kind} stands inside a journey: write JOURNEY/ID, or add `--journey`.",
    tr="{kind} bir yolculuğun içinde durur: YOLCULUK/KİMLİK yazın ya da `--journey` ekleyin.",
)
NO_INNER = Text(
    en="A {kind} is a file of its own, not part of a journey.",
    tr="{kind} başlı başına bir dosyadır, bir yolculuğun parçası değildir.",
)
FROM_SHARED = Text(
    en="`{id}` comes from {file}; rename it there, or give it an `id` of its own in this journey.",
    tr="`{id}` {file} dosyasından geliyor; orada değiştirin ya da bu yolculukta ona ayrı bir `id` verin.",
)
TAKEN = Text(en="The id `{id}` is already taken.", tr="`{id}` kimliği zaten kullanılıyor.")
HAS_ERRORS = Text(
    en="The workspace has errors, and errors hide references; nothing was renamed.",
    tr="Çalışma alanında hata var, hatalar göndermeleri gizler; hiçbir şey değiştirilmedi.",
)
MEND_FIRST = Text(en="Mend what is shown above, then rename.", tr="Önce yukarıda gösterilenleri düzeltin.")
WOULD_BREAK = Text(
    en="After the renaming the workspace would not be the same but for the id; nothing was renamed.",
    tr="Değişiklikten sonra çalışma alanı kimlik dışında aynı kalmazdı; hiçbir şey değiştirilmedi.",
)
NOT_ALL = Text(
    en="Not every place can be renamed; nothing was.",
    tr="Her yer değiştirilemiyor; hiçbir şey değiştirilmedi.",
)
PLACES = Noun("place", "places", "yer")
FILES = Noun("file", "files", "dosya")
RENAMED = Text(
    en="Renamed `{old}` to `{new}` in {places}, {files}.",
    tr="`{old}` artık `{new}`: {files} içinde {places} değişti.",
)
WOULD_RENAME = Text(
    en="Would rename `{old}` to `{new}` in {places}, {files}.",
    tr="`{old}`, `{new}` olacak: {files} içinde {places} değişecek.",
)
