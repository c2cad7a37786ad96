"""What imports and exports say."""

from journeymap.language import Noun, Text

FILE_ASIDE = Text(en="To be copied by hand: {problem}", tr="Elle kopyalanmalı: {problem}")
CHANGED_MEANWHILE = Text(
    en="{file} was changed while it was read, and cannot be used now.",
    tr="{file} okunurken değiştirilmiş; şimdi kullanılamıyor.",
)
TOO_LARGE = Text(
    en="The file is larger than {most} MB and was not read.",
    tr="Dosya {most} MB sınırını aşıyor; okunmadı.",
)
NO_ATLAS = Text(
    en="This JSON document is no atlas: it has no `journeys`.",
    tr="Bu JSON belgesi bir atlas değil: `journeys` yok.",
)
NO_ATLAS_HELP = Text(
    en="`journeymap export json` writes one; `journeymap schema atlas` says what it looks like.",
    tr="`journeymap export json` böyle bir belge yazar; nasıl olduğunu `journeymap schema atlas` söyler.",
)
UNKNOWN_VERSION = Text(
    en="The document is of a version that this journeymap does not read; it reads `version: {known}`.",
    tr="Belgenin sürümünü bu journeymap okuyamaz; okuduğu: `version: {known}`.",
)
NOT_UTF_8 = Text(en="The file is not UTF-8 text.", tr="Dosya UTF-8 metin değil.")
NOT_UTF_8_HELP = Text(
    en="Save it as UTF-8; in a spreadsheet: “CSV UTF-8”.",
    tr="UTF-8 olarak kaydedin; hesap tablosunda: “CSV UTF-8”.",
)
NOT_JSON = Text(en="This is not valid JSON from here on.", tr="Buradan sonrası geçerli JSON değil.")
NOT_JSON_HELP = Text(
    en="Look for a missing comma, quote or bracket just before.",
    tr="Hemen öncesinde eksik bir virgül, tırnak ya da ayraç arayın.",
)
NOT_FINITE = Text(en="`{word}` is no number that JSON has.", tr="`{word}`, JSON'da olmayan bir sayı.")
NUMBER_TOO_LONG = Text(en="A number has too many digits.", tr="Bir sayının çok fazla hanesi var.")
KEY_TWICE = Text(
    en="The key `{word}` stands twice in one place.", tr="`{word}` anahtarı aynı yerde iki kez var."
)
TOO_DEEP = Text(en="The document is nested too deeply.", tr="Belge çok fazla iç içe.")
UNKNOWN_KEY = Text(en="An atlas has no `{key}`.", tr="Atlasta `{key}` yoktur.")
DID_YOU_MEAN = Text(en="Did you mean `{name}`?", tr="Şunu mu demek istediniz: `{name}`?")
NOT_BY_ID = Text(
    en="`{key}` has to be an object: what each file declares, by its id.",
    tr="`{key}` bir nesne olmalı: her dosyanın bildirdiği, kimliğiyle.",
)
NOT_A_MAPPING = Text(en="An object was expected here.", tr="Burada bir nesne bekleniyordu.")
BAD_ID = Text(
    en="`{id}` cannot be an id: small letters a-z, digits, `-` and `_`, at most 64.",
    tr="`{id}` kimlik olamaz: küçük a-z harfleri, rakamlar, `-` ve `_`, en çok 64.",
)
TOO_MANY_LINES = Text(
    en="The diagram has more than {most} lines and was not read.",
    tr="Diyagramda {most} satırdan fazlası var; okunmadı.",
)
NO_JOURNEY = Text(
    en="A Mermaid user journey begins with the line `journey`.",
    tr="Mermaid yolculuğu `journey` satırıyla başlar.",
)
NO_TASK = Text(
    en="There is no task in this diagram: `Task: 4: Name`.", tr="Bu diyagramda görev yok: `Görev: 4: Ad`."
)
NO_TASK_LINE = Text(en="This line is no task.", tr="Bu satır bir görev değil.")
NO_TASK_LINE_HELP = Text(
    en="A task is `What happens: 4: Who, Who`; a phase begins with `section`.",
    tr="Görev `Ne olur: 4: Kim, Kim` diye yazılır; aşama `section` ile başlar.",
)
BAD_SCORE = Text(
    en="`{score}` is no score; Mermaid counts from 1 to 5.",
    tr="`{score}` puan değil; Mermaid 1'den 5'e sayar.",
)
EMPTY_SECTIONS = Text(
    en="{count} empty section(s): a stage needs a touchpoint.",
    tr="{count} boş bölüm: aşamada temas noktası olmalı.",
)
NOT_XML = Text(en="This is not valid XML from here on.", tr="Buradan sonrası geçerli XML değil.")
TOO_MANY_ELEMENTS = Text(
    en="The document has too many elements, or they are nested too deeply.",
    tr="Belgede çok fazla öge var ya da ögeler çok fazla iç içe.",
)
DOCUMENT_TYPE = Text(
    en="A document type is not read: it could pull in other files.",
    tr="Belge türü bildirimi okunmaz: başka dosyaları içeri çekebilir.",
)
NOT_CJML = Text(
    en='This XML document is no CJML with journeys: `<CJML version="2.0">` with `actualJourney` or '
    "`plannedJourney`.",
    tr="Bu XML belgesi, içinde yolculuk olan bir CJML değil: `actualJourney` ya da `plannedJourney` içeren "
    '`<CJML version="2.0">`.',
)
NO_POINTS = Text(
    en="This journey has no communication point and no action.",
    tr="Bu yolculukta iletişim noktası da eylem de yok.",
)
CJML_LEFT = Text(
    en="{count} × `{tag}`: journeymap has no place for it.",
    tr="{count} × `{tag}`: journeymap'te bunun yeri yok.",
)
UNKNOWN_CHANNEL_LEFT = Text(
    en="The channel “{name}” is not known here; declare it under `channels` in journeymap.yaml.",
    tr="“{name}” kanalı burada bilinmiyor; journeymap.yaml içinde `channels` altında tanımlayın.",
)
CUSTOMER = Text(en="Customer", tr="Müşteri")
COMPANY = Text(en="Company", tr="Şirket")
PEOPLE_AT_POINTS = Noun(
    "further persona at a touchpoint",
    "further personas at touchpoints",
    "temas noktasındaki ek persona",
)
PEOPLE_OF_POINTS = Noun(
    "persona that only touchpoints name",
    "personas that only touchpoints name",
    "yalnızca temas noktalarında adı geçen persona",
)
UNKNOWN_FORMAT = Text(
    en="This file is in no format that can be imported.",
    tr="Bu dosya içe aktarılabilen biçimlerden biri değil.",
)
TOO_MANY_PEOPLE = Text(
    en="The file names more than {most} people and was not read.",
    tr="Dosyada {most} kişiden fazlasının adı geçiyor; okunmadı.",
)
EMPTY_FILE = Text(en="The file is empty.", tr="Dosya boş.")
OWN_FORMAT = Text(
    en="YAML needs no import: copy it into `journeys/`, `personas/` ... of a workspace.",
    tr="YAML içe aktarılmaz: bir çalışma alanının `journeys/`, `personas/` ... klasörüne kopyalayın.",
)
FORMATS = Text(
    en="XLSX or CSV (`journeymap export xlsx-template` writes the template), a Mermaid `journey`, CJML "
    "as XML, or JSON of `journeymap export json`.",
    tr="XLSX ya da CSV (şablonu `journeymap export xlsx-template` yazar), Mermaid `journey`, XML olarak CJML "
    "ya da `journeymap export json` çıktısı JSON.",
)
SEVERAL_FILES = Text(
    en="Several files at once have to be tables as CSV.",
    tr="Birden çok dosya ancak hepsi CSV tablosuysa birlikte aktarılır.",
)
HALF_A_CHARACTER = Text(
    en="`{word}` is half a character; its other half is missing.",
    tr="`{word}` yarım bir karakter; diğer yarısı yok.",
)
