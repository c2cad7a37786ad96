"""What this room says, in both languages. Written for a reader who knows customers, not programs."""

from __future__ import annotations

from journeymap.language import Text

# What stands at fault.
THE_FILE = Text("The file", "Dosya")
ITEM = Text("Item {number} of `{key}`", "`{key}` listesindeki {number}. öge")
KEY = Text("`{key}`", "`{key}`")

# What was found.
A_TEXT = Text('the text "{text}"', '"{text}" metni')
A_NUMBER = Text("the number {raw}", "{raw} sayısı")
A_TRUTH = Text("the value {raw} (yes or no)", "{raw} değeri (evet ya da hayır)")
A_LIST = Text("a list", "bir liste")
A_MAPPING = Text("keys with values", "anahtarlar ve değerleri")
NOTHING = Text("nothing", "boş bir değer")

# What was expected.
SOME_TEXT = Text("a text", "bir metin")
SOME_NUMBER = Text("a number", "bir sayı")
SOME_WHOLE = Text("a whole number", "bir tam sayı")
SOME_TRUTH = Text("true or false", "true ya da false")
SOME_LIST = Text("a list", "bir liste")
SOME_MAPPING = Text("keys with values", "anahtarlar ve değerleri")
EITHER = Text("{first} or {second}", "{first} ya da {second}")
BETWEEN = Text("{what} from {low} to {high}", "{low} ile {high} arasında {what}")
AT_LEAST = Text("{what} of {low} or more", "en az {low} olan {what}")
AT_MOST = Text("{what} of {high} or less", "en çok {high} olan {what}")
MORE_THAN = Text("{what} greater than {low}", "{low} değerinden büyük {what}")
MORE_THAN_UP_TO = Text(
    "{what} greater than {low} and at most {high}", "{low} değerinden büyük ve en çok {high} olan {what}"
)

# Values.
WRONG_TYPE = Text(
    "{label}: expected {expected}, found {found}.", "{label}: {expected} bekleniyordu, {found} bulundu."
)
EMPTY_VALUE = Text(
    "{label} has no value; expected {expected}.", "{label} boş bırakılmış; {expected} bekleniyordu."
)
NOT_IN_LIST = Text(
    '{label}: "{found}" is not one of the words that may stand here: {words}.',
    '{label}: "{found}" burada kullanılabilecek sözcüklerden değil: {words}.',
)
OUT_OF_RANGE = Text(
    "{label}: expected {expected}, found {found}.", "{label}: {expected} bekleniyordu, {found} bulundu."
)
TOO_LONG = Text(
    "{label}: at most {limit} characters fit, found {found}.",
    "{label}: en çok {limit} karakter yazılabilir, {found} karakter bulundu.",
)
TOO_MANY = Text(
    "{label}: at most {limit} entries fit, found {found}.",
    "{label}: en çok {limit} öge yazılabilir, {found} öge bulundu.",
)
TOO_FEW = Text(
    "{label}: at least {limit} needed, found {found}.",
    "{label}: en az {limit} öge gerekli, {found} öge bulundu.",
)
NOT_EXACTLY = Text(
    "{label}: expected exactly {limit} entries, found {found}.",
    "{label}: tam {limit} öge bekleniyordu, {found} öge bulundu.",
)
EMPTY_TEXT = Text("{label} is empty, or only spaces.", "{label} boş ya da yalnızca boşluktan oluşuyor.")
NEWER_VERSION = Text(
    "This workspace is written in version {found} of the format, and this journeymap reads versions up to"
    " {limit}: nothing of it was read.",
    "Bu çalışma alanı biçimin {found}. sürümüyle yazılmış, bu journeymap ise en çok {limit}. sürümü okur:"
    " hiçbir şey okunmadı.",
)
UPDATE = Text(
    "Update journeymap: pip install --upgrade journeymap",
    "journeymap'i güncelleyin: pip install --upgrade journeymap",
)
OLDER_VERSION = Text(
    "This workspace is written in version {found} of the format, and this journeymap reads version {limit}.",
    "Bu çalışma alanı biçimin {found}. sürümüyle yazılmış, bu journeymap ise {limit}. sürümü okur.",
)
NO_VERSION = Text(
    "These settings do not say in which version of the format the workspace is written: `schema_version` is"
    " missing, as before version 1.",
    "Bu ayarlar, çalışma alanının biçimin hangi sürümüyle yazıldığını söylemiyor: 1. sürümden önceki gibi"
    " `schema_version` eksik.",
)
MIGRATE = Text(
    "`journeymap migrate` brings it to version {limit}; with --dry-run it only shows the change.",
    "`journeymap migrate` onu {limit}. sürüme getirir; --dry-run ile yalnızca değişikliği gösterir.",
)
RESERVED_ID = Text(
    '{label}: the word "{found}" has a meaning of its own and cannot stand here.',
    '{label}: "{found}" sözcüğünün özel bir anlamı var, burada kullanılamaz.',
)
BAD_ID = Text(
    '{label}: "{found}" is not an id. An id has only small letters a-z, digits, - and _, and begins with a '
    "letter or digit.",
    '{label}: "{found}" bir kimlik (id) değil. Kimlikte yalnızca küçük a-z harfleri, rakamlar, - ve _ '
    "bulunur; ilk karakter harf ya da rakamdır.",
)
BAD_DATE = Text(
    '{label}: "{found}" is not a date. A date is written year-month-day, such as 2026-10-01.',
    '{label}: "{found}" bir tarih değil. Tarih yıl-ay-gün olarak yazılır, örneğin 2026-10-01.',
)
BAD_DURATION = Text(
    '{label}: "{found}" is not a length of time. Write a number and one of: seconds, minutes, hours, days, '
    "weeks, months, years.",
    '{label}: "{found}" bir süre değil. Bir sayı ve şu sözcüklerden birini yazın: seconds (saniye), minutes '
    "(dakika), hours (saat), days (gün), weeks (hafta), months (ay), years (yıl).",
)
BAD_COLOUR = Text(
    '{label}: "{found}" is not a colour. A colour is a # and six digits or letters a-f, such as #0a5fb4.',
    '{label}: "{found}" bir renk değil. Renk, # işareti ve altı rakam ya da a-f harfidir, örneğin #0a5fb4.',
)
BAD_HANDLE = Text(
    '{label}: "{found}" is no name of a reviewer. It is @name, @group/team or a mail address.',
    '{label}: "{found}" bir gözden geçirenin adı değil. @ad, @grup/ekip ya da bir e-posta adresi olmalı.',
)
BAD_LINK = Text(
    '{label}: "{found}" is not a web address. It begins with https://, http:// or mailto: and has no spaces.',
    '{label}: "{found}" bir web adresi değil. Adres https://, http:// ya da mailto: ile başlar, '
    "boşluk içermez.",
)
BAD_PATH = Text(
    '{label}: "{found}" is not a file of the workspace. Write it relative to the workspace\'s folder, with '
    "/, without .. and without a drive or web address.",
    '{label}: "{found}" çalışma alanında bir dosya değil. Yolu çalışma alanının klasöründen başlayarak, / '
    "ile, .. kullanmadan, sürücü ya da web adresi olmadan yazın.",
)
BAD_FONT = Text(
    '{label}: "{found}" is not the name of a font. It has only letters a-z, digits, spaces and -.',
    '{label}: "{found}" bir yazı tipi adı değil. Adda yalnızca a-z harfleri, rakamlar, boşluk ve - bulunur.',
)

# Keys.
UNKNOWN_KEY = Text(
    "`{key}` is not a key that may stand here.", "`{key}` burada kullanılabilecek bir anahtar değil."
)
MISSING_KEY = Text("Missing here: {keys}.", "Burada eksik: {keys}.")
KIND_NEEDS = Text(
    "A metric of kind `{kind}` needs {keys}.", "`{kind}` türündeki bir metrik için gerekli: {keys}."
)
NEEDS_BESIDE = Text("{because} also needs {keys}.", "{because} yazılınca şunlar da gerekir: {keys}.")
MISPLACED_KEY = Text(
    "`{key}` does not belong to a metric of kind `{kind}`.",
    "`{key}`, `{kind}` türündeki bir metriğe ait değil.",
)

MORE_MISTAKES = Text(
    "The file has more mistakes than the first {limit}; the rest is shown once these are mended.",
    "Dosyada ilk {limit} hatadan fazlası var; kalanlar bunlar düzeltilince gösterilir.",
)

# What to do.
DID_YOU_MEAN = Text("Did you mean `{word}`?", "Şunu mu demek istediniz: `{word}`?")
ALREADY_HERE = Text(
    "`{word}` already stands here; keep one of the two.",
    "`{word}` burada zaten var; ikisinden birini bırakın.",
)
KNOWN_KEYS = Text("These may stand here: {keys}.", "Burada kullanılabilecek anahtarlar: {keys}.")
BELONGS_UNDER = Text(
    "It belongs to an item of `{key}`.", "Bu anahtarın yeri `{key}` listesindeki bir ögedir."
)
ID_IS_FILE_NAME = Text(
    "The id is the name of the file; take this line out.", "Kimlik (id) dosyanın adıdır; bu satırı silin."
)
FIGURES_OF_KIND = Text("Figures of `{kind}`: {keys}.", "`{kind}` için kullanılabilecek değerler: {keys}.")
MEAN_IS_RATING = Text(
    "A mean on a scale is a metric of kind `rating`.",
    "Bir ölçekteki ortalama `rating` türünde bir metriktir.",
)
ADD_FOR_EXAMPLE = Text("Add, for example: {line}", "Örneğin şunu ekleyin: {line}")
FOR_EXAMPLE = Text("For example: {line}", "Örneğin: {line}")
OR_TAKE_IT = Text(
    "Add, for example: {line} - or take it from a file of its own with `use: id`.",
    "Örneğin şunu ekleyin: {line} - ya da `use: id` ile kendi dosyasından alın.",
)
OR_VALUE = Text(
    "Add it, or write the share itself: value: 0.4", "Ekleyin ya da oranın kendisini yazın: value: 0.4"
)
FILL_OR_REMOVE = Text(
    "Write a value or take the line out. For example: {line}",
    "Bir değer yazın ya da satırı silin. Örneğin: {line}",
)
REMOVE = Text("Write a value or take the line out.", "Bir değer yazın ya da satırı silin.")
PUT_IN_QUOTES = Text("Put it in quotes: {line}", "Tırnak içine alın: {line}")
COLON_IN_TEXT = Text(
    "If it is one text with a colon in it, put it in quotes: {line}",
    "İçinde iki nokta olan tek bir metinse tırnak içine alın: {line}",
)
TAKE_QUOTES_AWAY = Text("Write it without quotes: {line}", "Tırnaksız yazın: {line}")
WRITE = Text("Write: {line}", "Şöyle yazın: {line}")
WRITE_AS_LIST = Text("Write it as a list: {line}", "Liste olarak yazın: {line}")
DASH_EACH = Text(
    "Begin each item with a dash on a line of its own: - id: ...",
    "Her ögeye kendi satırında bir kısa çizgiyle başlayın: - id: ...",
)
SHARE_OF_ONE = Text(
    "A share is a part of 1: {percent} percent is written {share}",
    "Oran, 1 sayısının bir parçasıdır: yüzde {percent} şöyle yazılır: {share}",
)
OTHER_ID = Text("Choose another id, such as {line}", "Başka bir kimlik seçin, örneğin {line}")
FROM_WHERE = Text(
    "A transition leaves a touchpoint, or `start`.",
    "Bir geçiş bir temas noktasından ya da `start` ile başlar.",
)
TO_WHERE = Text(
    "A transition leads to a touchpoint, a named outcome, `complete` or `lost`.",
    "Bir geçiş bir temas noktasına, adlandırılmış bir sonuca, `complete` ya da `lost` sonucuna gider.",
)
