"""What the spreadsheet says: on its sheets, and of its cells."""

from journeymap.language import Text

START = Text(en="start", tr="başlangıç")
COMPLETE = Text(en="complete", tr="tamamlandı")
LOST = Text(en="lost", tr="kayıp")
ASSUMED = Text(en="assumed", tr="varsayım")
ONLY_STAGE = Text(en="Journey", tr="Yolculuk")
CHANNEL_LIST = Text(en="Own channels", tr="Kendi kanallarımız")
TOO_LONG_FOR_A_CELL = Text(
    en="“{title}”: too long for a cell, not in the workbook: {keys}",
    tr="“{title}”: hücreye sığmadı, çalışma kitabında yok: {keys}",
)

NOT_A_NUMBER = Text(en="“{text}” is no number.", tr="“{text}” bir sayı değil.")
NUMBER_HELP = Text(
    en="Write digits only, such as 12 or 0.5.", tr="Yalnızca rakam yazın; örneğin 12 ya da 0,5."
)
AMBIGUOUS_NUMBER = Text(
    en="“{text}” can be read in two ways: with thousands, or with decimals.",
    tr="“{text}” iki türlü okunabilir: binlik ayraçla ya da ondalıkla.",
)
AMBIGUOUS_NUMBER_HELP = Text(
    en="Write thousands without a sign: 1500.", tr="Binlikleri ayraçsız yazın: 1500."
)
TOO_SMALL = Text(en="“{text}” is less than 0.", tr="“{text}” 0'dan küçük.")
NOT_A_SHARE = Text(
    en="“{text}” is no share between 0% and 100%.", tr="“{text}”, %0 ile %100 arasında bir oran değil."
)
SHARE_HELP = Text(en="Write 20% or 0.2.", tr="%20 ya da 0,2 yazın.")
NOT_A_DAY = Text(en="“{text}” is no date.", tr="“{text}” bir tarih değil.")
AMBIGUOUS_DAY = Text(
    en="“{text}” can be read in two ways: the day first, or the month.",
    tr="“{text}” iki türlü okunabilir: önce gün ya da önce ay.",
)
DAY_HELP = Text(en="Write it as 2026-10-01.", tr="1.10.2026 ya da 2026-10-01 biçiminde yazın.")
NOT_A_DURATION = Text(en="“{text}” is no length of time.", tr="“{text}” bir süre değil.")
DURATION_HELP = Text(
    en="Write a number and a unit: 5 minutes, 2 days, 6 months.",
    tr="Sayı ve birim yazın: 5 dakika, 2 gün, 6 ay.",
)
NOT_IN_LIST = Text(en="“{text}” is not in the list of this column.", tr="“{text}” bu sütunun listesinde yok.")
DID_YOU_MEAN = Text(en="Did you mean “{name}”?", tr="Şunu mu demek istediniz: “{name}”?")
KNOWN_WORDS = Text(en="The list has: {words}.", tr="Listedekiler: {words}.")
NOT_AN_EMOTION = Text(en="“{text}” is no emotion of a persona.", tr="“{text}” bir personanın duygusu değil.")
EMOTION_HELP = Text(
    en="Write one number, or on each line a persona and a number: Ayşe: -1.",
    tr="Tek sayı yazın ya da her satıra persona ve sayı: Ayşe: -1.",
)
MISSING_CELL = Text(en="“{column}” is missing here.", tr="Burada “{column}” eksik.")
MISSING_HELP = Text(en="What belongs here: {hint}.", tr="Buraya yazılacak: {hint}.")
BAD_ID = Text(en="“{id}” cannot be an id.", tr="“{id}” kimlik olamaz.")
BAD_ID_HELP = Text(
    en="Leave the cell empty, and an id is made of the title; or use small letters a-z, digits, - and _.",
    tr="Hücreyi boş bırakın, kimlik başlıktan yapılır; ya da küçük a-z harfleri, rakam, - ve _ kullanın.",
)
DUPLICATE_ID = Text(
    en="The id “{id}” stands here a second time.", tr="“{id}” kimliği burada ikinci kez geçiyor."
)
DUPLICATE_ID_HELP = Text(
    en="Where you copied a row, empty its id.", tr="Satırı kopyaladıysanız kimlik hücresini boşaltın."
)
NO_JOURNEY_NAMED = Text(
    en="It is not said which journey this row belongs to.",
    tr="Bu satırın hangi yolculuğa ait olduğu yazılmamış.",
)
NO_JOURNEY_NAMED_HELP = Text(
    en="Write its title in the column Journey; the rows below may leave it empty.",
    tr="Yolculuk sütununa başlığını yazın; alttaki satırlarda boş bırakılabilir.",
)
NO_TOUCHPOINT_NAMED = Text(
    en="It is not said at which touchpoint this hurts.",
    tr="Bunun hangi temas noktasında acıttığı yazılmamış.",
)
EMPTY_STAGE = Text(en="The stage “{title}” has no touchpoint.", tr="“{title}” aşamasında temas noktası yok.")
SECOND_ROW = Text(
    en="There is one workspace; this sheet takes one row.",
    tr="Çalışma alanı bir tanedir; bu sayfaya tek satır yazılır.",
)
UNKNOWN_NAME = Text(
    en="There is no “{name}” on the sheet “{sheet}”.", tr="“{sheet}” sayfasında “{name}” yok."
)
UNKNOWN_CHANNEL = Text(
    en="“{name}” is neither in the list of channels nor on the sheet “{sheet}”.",
    tr="“{name}” ne kanal listesinde ne de “{sheet}” sayfasında var.",
)
AMBIGUOUS_NAME = Text(en="Several things are called “{name}”.", tr="“{name}” adında birden çok şey var.")
AMBIGUOUS_NAME_HELP = Text(
    en="Write the id instead, from the column Id.", tr="Onun yerine Kimlik sütunundaki kimliği yazın."
)
BAD_OTHER = Text(
    en="What journeymap keeps in this hidden column was changed.",
    tr="journeymap'in bu gizli sütunda sakladığı bilgi değiştirilmiş.",
)
BAD_OTHER_HELP = Text(
    en="Empty the cell, or copy it from the workbook as it was exported.",
    tr="Hücreyi boşaltın ya da dışa aktarılan çalışma kitabından kopyalayın.",
)

NOT_A_WORKBOOK = Text(en="The file is no readable workbook.", tr="Dosya okunabilir bir çalışma kitabı değil.")
NOT_A_WORKBOOK_HELP = Text(en="Save it as XLSX; without a password.", tr="XLSX olarak, parolasız kaydedin.")
OLD_OR_LOCKED = Text(
    en="The file is a workbook of the old format (XLS), or one with a password.",
    tr="Dosya eski biçimde (XLS) ya da parolalı bir çalışma kitabı.",
)
TOO_MANY_SHEETS = Text(
    en="The workbook has more than {most} sheets and was not read.",
    tr="Çalışma kitabında {most} sayfadan fazlası var; okunmadı.",
)
TOO_MUCH_MARKUP = Text(
    en="The workbook has too many styles, names or other things beside its cells, and was not read.",
    tr="Çalışma kitabında hücreler dışında çok fazla stil, ad ya da başka şey var; okunmadı.",
)
TOO_MUCH_MARKUP_HELP = Text(
    en="Copy the sheets into a new template, values only.",
    tr="Sayfaları yeni bir şablona yalnızca değer olarak kopyalayın.",
)
TOO_LONG_A_SHEET = Text(
    en="The sheet goes on from here with more rows, filled or empty, than are read.",
    tr="Sayfa buradan sonra, dolu ya da boş, okunandan fazla satırla sürüyor.",
)
TOO_LONG_A_SHEET_HELP = Text(
    en="Select the rows below your last one, delete them and save again.",
    tr="Son satırınızın altındaki satırları seçip silin, yeniden kaydedin.",
)
WORKBOOK_TOO_LARGE = Text(
    en="The workbook is larger than {most} MB, packed or unpacked, and was not read.",
    tr="Çalışma kitabı paketli ya da açılmış hâliyle {most} MB sınırını aşıyor; okunmadı.",
)
PACKED_TOO_WELL = Text(
    en="A part of the workbook unpacks to more than {most} times its size; it was not read.",
    tr="Çalışma kitabının bir parçası {most} katından fazlasına açılıyor; okunmadı.",
)
TOO_MANY_ROWS = Text(
    en="Only the first {most} rows of a sheet are read, and there are more.",
    tr="Bir sayfanın yalnızca ilk {most} satırı okunur; burada fazlası var.",
)
TOO_MANY_COLUMNS = Text(
    en="Only the first {most} columns of a sheet are read, and there are more.",
    tr="Bir sayfanın yalnızca ilk {most} sütunu okunur; burada fazlası var.",
)
CELL_TOO_LONG = Text(
    en="This cell has more than {most} letters.", tr="Bu hücrede {most} harften fazlası var."
)
ERROR_CELL = Text(
    en="This cell shows an error of the spreadsheet: {error}.",
    tr="Bu hücrede hesap tablosunun bir hatası var: {error}.",
)
NO_TABLE = Text(
    en="No sheet here has the columns of the template.", tr="Şablonun sütunları hiçbir sayfada yok."
)
NO_TABLE_HELP = Text(
    en="`journeymap export xlsx-template --output template.xlsx` writes the template; keep its headings.",
    tr="Şablonu `journeymap export xlsx-template --output sablon.xlsx` yazar; başlık satırını koruyun.",
)
NOTHING_DECLARED = Text(
    en="The sheets are empty: there is no row below the headings.",
    tr="Sayfalar boş: başlıkların altında satır yok.",
)
UNKNOWN_COLUMN = Text(
    en="{sheet}: the column “{column}” ({count} cells)", tr="{sheet}: “{column}” sütunu ({count} hücre)"
)
UNKNOWN_SHEET = Text(en="the sheet “{sheet}”", tr="“{sheet}” sayfası")
SECOND_SHEET = Text(
    en="There is a sheet for this already; its rows belong there.",
    tr="Bunun için zaten bir sayfa var; satırlar oraya yazılmalı.",
)

READ_ME = Text(en="Read me first", tr="Önce okuyun")
LISTS = Text(en="Lists", tr="Listeler")
ID_COLUMN = Text(en="Id", tr="Kimlik")
ID_HINT = Text(en="leave empty in new rows", tr="yeni satırda boş bırakın")
OTHER_COLUMN = Text(en="Other (journeymap)", tr="Diğer (journeymap)")
OTHER_HINT = Text(en="kept by journeymap", tr="journeymap saklar")
TEMPLATE_TITLE = Text(en="Customer journey map", tr="Müşteri yolculuğu haritası")
TEMPLATE_LEAD = Text(
    en="Fill in the blue sheets, save, and journeymap draws the map. The grey sheets are for later.",
    tr="Mavi sayfaları doldurup kaydedin; haritayı journeymap çizer. Gri sayfalar sonrası için.",
)
FILLED_LEAD = Text(
    en="This workbook holds the whole workspace. Change it, save, and import it again.",
    tr="Bu kitapta çalışma alanının tamamı var. Değiştirip kaydedin, sonra yeniden içe aktarın.",
)
STEPS = Text(en="In five steps", tr="Beş adımda")
STEP_1 = Text(
    en="{personas}: who travels. A name is enough.", tr="{personas}: kim yolculuk ediyor. Ad yeter."
)
STEP_2 = Text(
    en="{journeys}: what the customer wants to get done, one row each. A title is enough.",
    tr="{journeys}: müşteri neyi başarmak istiyor, her birine bir satır. Başlık yeter.",
)
STEP_3 = Text(
    en="{stages}: the phases, from top to bottom in their order.",
    tr="{stages}: evreler, yukarıdan aşağıya sırasıyla.",
)
STEP_4 = Text(
    en="{touchpoints}: every interaction below its stage, with channel and emotion.",
    tr="{touchpoints}: her etkileşim kendi aşamasında, kanalı ve duygusuyla.",
)
STEP_5 = Text(en="{pains}: what hurts, where, and how badly.", tr="{pains}: ne acıtıyor, nerede, ne kadar.")
RULES = Text(en="Good to know", tr="Bilmekte yarar var")
RULE_REQUIRED = Text(
    en="A heading with * must be filled in; everything else may stay empty. Empty means unknown, never zero.",
    tr="* işaretli başlıklar doldurulmalı; kalanlar boş kalabilir. Boş, sıfır değil “bilinmiyor” demektir.",
)
RULE_LISTS = Text(
    en="Click a cell with an arrow to choose from a list. Several in a cell: a line each (Alt-Enter).",
    tr="Oku olan hücrede listeden seçin. Bir hücreye birden çok şey: her satıra bir tane (Alt+Enter).",
)
RULE_NAMES = Text(
    en="Where another sheet is meant, write the title as it stands there.",
    tr="Başka sayfadaki bir şeyi anmak için oradaki başlığı yazın.",
)
RULE_ABOVE = Text(
    en="Journey and stage may stay empty where they are those of the row above.",
    tr="Yolculuk ve aşama, bir üst satırdakiyle aynıysa boş kalabilir.",
)
RULE_IDS = Text(
    en="The last column, Id, is journeymap's. Leave it empty in new rows, and as it is in old ones.",
    tr="Son sütun olan Kimlik journeymap'indir. Yeni satırda boş, eskisinde olduğu gibi bırakın.",
)
RULE_SCALE = Text(
    en="Emotion runs from {low} (bad) to {high} (good), severity from 0 (none) to 4 (catastrophe).",
    tr="Duygu {low} (kötü) ile {high} (iyi), şiddet 0 (yok) ile 4 (felaket) arasındadır.",
)
THEN = Text(en="Then", tr="Sonra")
COMMAND_NEW = Text(
    en="journeymap import {file} --output my-map", tr="journeymap import {file} --output haritam"
)
COMMAND_AGAIN = Text(en="journeymap import {file} --force", tr="journeymap import {file} --force")
COMMAND_RENDER = Text(en="journeymap render --workspace my-map", tr="journeymap render --workspace haritam")
COMMAND_RENDER_HERE = Text(en="journeymap render", tr="journeymap render")
WRONG_CELLS = Text(
    en="A wrong cell is named with its sheet: Touchpoints!D7. Nothing is written until all are right.",
    tr="Yanlış hücre sayfasıyla söylenir: Temas noktaları!D7. Hepsi doğru olana dek bir şey yazılmaz.",
)
EXAMPLE_FILE = Text(en="template.xlsx", tr="sablon.xlsx")
SHEETS = Text(en="The sheets", tr="Sayfalar")
BAD_CHOICE_TITLE = Text(en="Not in the list", tr="Listede yok")
BAD_CHOICE = Text(en="Please choose from the list.", tr="Lütfen listeden seçin.")
BAD_NAME = Text(en="This is on no other sheet yet. Keep it?", tr="Bu, başka sayfada henüz yok. Kalsın mı?")
BAD_NUMBER_TITLE = Text(en="Not a number here", tr="Sayı değil")
BAD_NUMBER = Text(en="A number is expected here.", tr="Burada sayı bekleniyor.")
BAD_SHARE = Text(
    en="A share between 0% and 100% is expected here.", tr="Burada %0 ile %100 arasında oran bekleniyor."
)
BAD_DATE = Text(en="A date is expected here.", tr="Burada tarih bekleniyor.")
