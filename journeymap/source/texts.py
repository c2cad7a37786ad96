"""What this room says, in both languages."""

from __future__ import annotations

from journeymap.language import Text

# Bytes and characters

NOT_UTF_8 = Text(
    en="The file is not UTF-8 text: the byte {byte} here cannot be read.",
    tr="Dosya UTF-8 metin değil: buradaki {byte} baytı okunamıyor.",
)
WINDOWS_1254 = Text(
    en="The file is not UTF-8 text; it looks like Windows-1254 (Turkish).",
    tr="Dosya UTF-8 metin değil; Windows-1254 (Türkçe) kodlamasına benziyor.",
)
UTF_16 = Text(
    en="The file is not UTF-8 text; it looks like UTF-16 or UTF-32.",
    tr="Dosya UTF-8 metin değil; UTF-16 ya da UTF-32 kodlamasına benziyor.",
)
SAVE_AS_UTF_8 = Text(
    en='Open the file in your editor and save it with the encoding "UTF-8".',
    tr="Dosyayı düzenleyicinizde açın ve “UTF-8” kodlamasıyla kaydedin.",
)
CONTROL_CHARACTER = Text(
    en="The invisible character {code} is not allowed in a text.",
    tr="Görünmeyen {code} karakteri metinde kullanılamaz.",
)
REMOVE_CHARACTER = Text(
    en="Delete it, or the escape that stands for it; it often comes along when text is pasted.",
    tr="Karakteri ya da onu gösteren kaçış dizisini silin; çoğu zaman yapıştırılan metinle gelir.",
)

# Size

FILE_TOO_LARGE = Text(
    en="The file has more than {most} bytes; larger files are not read.",
    tr="Dosya {most} bayttan büyük; bu kadar büyük dosyalar okunmaz.",
)
TOO_MANY_VALUES = Text(
    en="The file holds more than {most} values, aliases counted in full.",
    tr="Dosyada {most} değerden fazlası var (takma adlar açılmış sayılır).",
)
SPLIT_FILE = Text(
    en="Split the file: one journey, persona or touchpoint in each.",
    tr="Dosyayı bölün: her dosyada tek bir yolculuk, persona ya da temas noktası olsun.",
)
TEXT_TOO_LONG = Text(
    en="The text is longer than {most} characters.",
    tr="Metin {most} karakterden uzun.",
)
SHORTEN_TEXT = Text(
    en="Shorten the text, or link to a document that holds it.",
    tr="Metni kısaltın ya da metnin bulunduğu belgeye bağlantı verin.",
)
TOO_DEEP = Text(
    en="Lists and mappings are nested more than {most} levels deep.",
    tr="Listeler ve eşlemeler {most} düzeyden derin iç içe geçmiş.",
)
TOO_MANY_PROBLEMS = Text(
    en="The file has more than {most} problems; it was read no further than here.",
    tr="Dosyada {most} sorundan fazlası var; buradan sonrası okunmadı.",
)
FLATTEN = Text(
    en="A journey needs about ten levels; look for brackets that are not closed.",
    tr="Bir yolculuğa on düzey kadarı yeter; kapatılmamış ayraç olup olmadığına bakın.",
)
NUMBER_TOO_LONG = Text(
    en="The number has {digits} digits; at most {most} can be kept exactly.",
    tr="Sayı {digits} basamaklı; en çok {most} basamak eksiksiz saklanabilir.",
)
QUOTE_NUMBER = Text(
    en="If it is a name or a code rather than an amount, put it in quotes.",
    tr="Bir miktar değil de ad ya da kodsa tırnak içine alın.",
)
DECIMAL_COMMA = Text(
    en='The comma in "{number}" ends the value: a decimal number is written with a point.',
    tr="“{number}” içindeki virgül değeri bitiriyor: ondalık sayılar noktayla yazılır.",
)
WRITE_POINT = Text(
    en="Write: {number}",
    tr="Şöyle yazın: {number}",
)
NOT_FINITE = Text(
    en='"{word}" is not a finite number.',
    tr="“{word}” sonlu bir sayı değil.",
)
WRITE_FINITE = Text(
    en="Write a number, leave the key out where it is unknown, or put the text in quotes.",
    tr="Bir sayı yazın, bilinmiyorsa anahtarı yazmayın ya da metinse tırnak içine alın.",
)

# Documents

EMPTY_FILE = Text(
    en="The file is empty.",
    tr="Dosya boş.",
)
FILL_FILE = Text(
    en="Write something into the file, or delete it.",
    tr="Dosyaya bir şeyler yazın ya da dosyayı silin.",
)
SEVERAL_DOCUMENTS = Text(
    en="A second document begins here; a file holds one.",
    tr="Burada ikinci bir belge başlıyor; bir dosyada tek belge olur.",
)
SPLIT_DOCUMENTS = Text(
    en="Move what follows into a file of its own, or remove the line of dashes or dots.",
    tr="Devamını kendi dosyasına taşıyın ya da çizgi veya nokta satırını silin.",
)
DIRECTIVE = Text(
    en="A line that begins with % is an instruction to YAML readers; none is allowed here.",
    tr="% ile başlayan satır YAML okuyucularına verilen bir yönergedir; burada kullanılamaz.",
)
QUOTE_OR_REMOVE_LINE = Text(
    en="Put the text in quotes, or remove the line.",
    tr="Metni tırnak içine alın ya da satırı silin.",
)

# Keys, tags, aliases

DUPLICATE_KEY = Text(
    en='The key "{key}" stands here a second time; the first is in line {line}.',
    tr="“{key}” anahtarı burada ikinci kez geçiyor; ilki şu satırda: {line}.",
)
FIRST_STANDS_HERE = Text(en="the first stands here", tr="ilki burada")
KEEP_ONE_KEY = Text(
    en="Keep one of the two; only the first was read.",
    tr="İkisinden birini bırakın; yalnızca ilki okundu.",
)
KEY_NOT_TEXT = Text(
    en="A key has to be a text; here it is empty, a list, a mapping or an alias.",
    tr="Anahtar bir metin olmalı; burada boş ya da bir liste, eşleme veya takma ad.",
)
QUOTE_KEY = Text(
    en="If brackets belong to the text, put the text in quotes.",
    tr="Ayraçlar metne aitse metni tırnak içine alın.",
)
MERGE_KEY = Text(
    en="The merge key << is not allowed.",
    tr="Birleştirme anahtarı << kullanılamaz.",
)
WRITE_OUT_OR_USE = Text(
    en="Write the keys out, or declare a shared touchpoint or pain point and refer to it with `use`.",
    tr="Anahtarları tek tek yazın ya da ortak bir temas noktası veya acı noktası tanımlayıp"
    " `use` ile kullanın.",
)
TAG_NOT_ALLOWED = Text(
    en='The tag "{tag}" is not allowed.',
    tr="“{tag}” etiketi kullanılamaz.",
)
QUOTE_OR_REMOVE_TAG = Text(
    en="If the exclamation mark belongs to the text, put the text in quotes; otherwise remove the tag.",
    tr="Ünlem işareti metne aitse metni tırnak içine alın; değilse etiketi silin.",
)
ALIAS_CYCLE = Text(
    en='The alias "*{name}" stands inside the value that it refers to.',
    tr="“*{name}” takma adı, gösterdiği değerin içinde duruyor.",
)
UNKNOWN_ALIAS = Text(
    en='The alias "*{name}" refers to nothing: there is no "&{name}" before it.',
    tr="“*{name}” takma adı hiçbir şeyi göstermiyor: öncesinde “&{name}” yok.",
)
QUOTE_STAR = Text(
    en="If the star belongs to the text, put the text in quotes.",
    tr="Yıldız metne aitse metni tırnak içine alın.",
)

# Syntax

QUOTE_SIGN = Text(
    en='A text cannot begin with "{sign}" unless it stands in quotes.',
    tr="Tırnak içinde olmayan metin “{sign}” ile başlayamaz.",
)
QUOTE_COLON = Text(
    en='The text contains ": ", which would begin another key.',
    tr="Metinde “: ” var; bu, yeni bir anahtar başlatır.",
)
QUOTE_COLON_BRACKET = Text(
    en="Inside brackets a colon cannot stand directly before a bracket, a comma or a question mark.",
    tr="Ayraç içinde iki nokta; ayraç, virgül ya da soru işaretinin hemen önünde duramaz.",
)
QUOTE_TEXT = Text(
    en="Put the text in quotes.",
    tr="Metni tırnak içine alın.",
)
QUOTE_TEXT_LIKE = Text(
    en="Put the text in quotes: {example}",
    tr="Metni tırnak içine alın: {example}",
)
UNCLOSED_QUOTE = Text(
    en="The quote that opens here is not closed.",
    tr="Burada açılan tırnak kapatılmamış.",
)
CLOSE_QUOTE = Text(
    en="Add the missing {quote} where the text ends.",
    tr="Metnin bittiği yere eksik {quote} işaretini ekleyin.",
)
TEXT_AFTER_QUOTE = Text(
    en="The text in quotes ends before the value does: more follows after the closing quote.",
    tr="Tırnaklı metin değerden önce bitiyor: kapanan tırnaktan sonra başka metin var.",
)
QUOTE_INSIDE = Text(
    en="Look for a missing quote or comma; a quote inside the text is written {escape}.",
    tr="Eksik tırnak ya da virgül olup olmadığına bakın; metnin içindeki tırnak {escape} biçiminde yazılır.",
)
TEXT_AFTER_BRACKET = Text(
    en="More text follows after the closing bracket.",
    tr="Kapanan ayraçtan sonra başka metin var.",
)
QUOTE_WITH_BRACKETS = Text(
    en="Put the whole text in quotes if the brackets belong to it.",
    tr="Ayraçlar metne aitse metnin tamamını tırnak içine alın.",
)
UNCLOSED_BRACKET = Text(
    en='The "{bracket}" that opens here is not closed.',
    tr="Burada açılan “{bracket}” kapatılmamış.",
)
CLOSE_BRACKET = Text(
    en='Add the missing "{bracket}"; if it belongs to a text, put the text in quotes.',
    tr="Eksik “{bracket}” işaretini ekleyin; metne aitse metni tırnak içine alın.",
)
MISSING_COMMA = Text(
    en="Inside the brackets a comma was expected here.",
    tr="Ayraç içinde burada virgül bekleniyordu.",
)
COLON_OR_COMMA = Text(
    en="This colon comes too early: a comma is missing before it, or it belongs to a text.",
    tr="Bu iki nokta erken geldi: öncesinde virgül eksik ya da iki nokta bir metne ait.",
)
COMMA_OR_QUOTES = Text(
    en="Separate the items with commas; put a text in quotes if it contains brackets, commas or a colon.",
    tr="Ögeleri virgülle ayırın; ayraç, virgül ya da iki nokta içeren metni tırnak içine alın.",
)
UNEXPECTED_SIGN = Text(
    en='A value was expected here, but there is "{sign}".',
    tr="Burada bir değer bekleniyordu, ama “{sign}” var.",
)
REMOVE_OR_QUOTE = Text(
    en="Remove the sign; if it belongs to a text, put the text in quotes.",
    tr="İşareti silin; metne aitse metni tırnak içine alın.",
)
MISSING_COLON = Text(
    en="A colon is missing: this line is no `key: value`.",
    tr="İki nokta eksik: bu satır `anahtar: değer` biçiminde değil.",
)
ADD_COLON = Text(
    en="Write a colon and a space after the key; indent the line if it continues the text above.",
    tr="Anahtardan sonra iki nokta ve boşluk yazın; üstteki metnin devamıysa satırı içeri kaydırın.",
)
MISSING_SPACE = Text(
    en='A space is missing after the "{sign}".',
    tr="“{sign}” işaretinden sonra boşluk eksik.",
)
ADD_SPACE = Text(
    en="Write `key: value` and `- item`, each with a space.",
    tr="`anahtar: değer` ve `- öge` biçiminde, boşlukla yazın.",
)
UNEXPECTED_DASH = Text(
    en="A list item begins here, where none can stand.",
    tr="Burada bir liste ögesi başlıyor, ama burada liste ögesi olamaz.",
)
INDENT_LIST = Text(
    en="Put the items of a list on lines of their own, indented alike, below a key that ends with a colon.",
    tr="Liste ögelerini, iki noktayla biten bir anahtarın altına, ayrı satırlara ve aynı girintiyle yazın.",
)
KEY_AMONG_ITEMS = Text(
    en="A list item with a dash was expected here.",
    tr="Burada tireyle başlayan bir liste ögesi bekleniyordu.",
)
INDENTATION = Text(
    en="The indentation of this line does not match the lines above.",
    tr="Bu satırın girintisi üstteki satırlara uymuyor.",
)
ALIGN_LINE = Text(
    en="Begin the line under its siblings: keys of one thing all start in the same column.",
    tr="Satırı kardeşleriyle aynı hizada başlatın: aynı şeyin anahtarları aynı sütunda başlar.",
)
INDENTED_UNDER_VALUE = Text(
    en="This line is indented below a key that already has a value.",
    tr="Bu satır, zaten değeri olan bir anahtarın altına kaydırılmış.",
)
TAB_IN_INDENTATION = Text(
    en="A tab is used for indentation; YAML allows only spaces.",
    tr="Girintide sekme (tab) kullanılmış; YAML yalnızca boşluğa izin verir.",
)
TAB_BETWEEN = Text(
    en="A tab stands between the values; YAML allows only spaces here.",
    tr="Değerlerin arasında sekme (tab) var; YAML burada yalnızca boşluğa izin verir.",
)
REPLACE_TAB = Text(
    en="Replace the tab with spaces, two for each level.",
    tr="Sekmeyi boşlukla değiştirin: her düzey için iki boşluk.",
)
BAD_ESCAPE = Text(
    en='A backslash inside double quotes begins an escape, and "{escape}" is none.',
    tr="Çift tırnak içindeki ters bölü bir kaçış dizisi başlatır; “{escape}” geçerli bir dizi değil.",
)
WRITE_CHARACTER = Text(
    en="Write the character itself, use single quotes, or write the backslash twice.",
    tr="Karakterin kendisini yazın, tek tırnak kullanın ya da ters bölüyü iki kez yazın.",
)
BLOCK_HEADER = Text(
    en='After "{sign}" the text has to begin on the next line.',
    tr="“{sign}” işaretinden sonra metin bir sonraki satırda başlamalı.",
)
BLOCK_OR_QUOTES = Text(
    en="Move the text to the next line, indented; if the sign belongs to the text, put it in quotes.",
    tr="Metni alt satıra, içeri kaydırarak yazın; işaret metne aitse metni tırnak içine alın.",
)
NOT_YAML = Text(
    en="This cannot be read as YAML.",
    tr="Burası YAML olarak okunamıyor.",
)
CHECK_LINE = Text(
    en="Look at this line and the one above: quotes, brackets, colons and indentation.",
    tr="Bu satıra ve üstündekine bakın: tırnak, ayraç, iki nokta ve girinti.",
)

# Doubts

CUT_TEXT = Text(
    en='The value ends before the "#": what follows is a comment and was not read.',
    tr="Değer “#” işaretinden önce bitiyor: sonrası açıklama sayılır, okunmadı.",
)
QUOTE_HASH = Text(
    en='Put the text in quotes; if it is a comment, write a space after "#".',
    tr="Metni tırnak içine alın; açıklamaysa “#” işaretinden sonra boşluk bırakın.",
)
STRAY_QUOTE = Text(
    en="The text ends with a quote that was never opened.",
    tr="Metin, açılmamış bir tırnakla bitiyor.",
)
OPEN_QUOTE = Text(
    en="Add the missing quote where the text begins, or remove this one.",
    tr="Metnin başına eksik tırnağı ekleyin ya da bunu silin.",
)
