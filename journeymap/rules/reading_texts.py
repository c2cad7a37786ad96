"""The rules that reading follows, each in one sentence."""

from journeymap.language import Text

ALIAS_CYCLE = Text(
    en="An anchor holds itself.",
    tr="Bir çapa kendisini içeriyor.",
)
BAD_ESCAPE = Text(
    en="A quoted text has an escape that YAML does not know.",
    tr="Tırnaklı metinde YAML'ın bilmediği bir kaçış işareti var.",
)
BLOCK_TEXT = Text(
    en="A block of text is indented wrongly or has a wrong sign.",
    tr="Blok metnin girintisi ya da işareti yanlış.",
)
CONTROL_CHARACTER = Text(
    en="A character that cannot be seen stands in the file.",
    tr="Dosyada görünmeyen bir karakter var.",
)
CUT_TEXT = Text(
    en="A ` #` cut a text: the rest was read as a comment.",
    tr="Metin ` #` yüzünden kesildi: kalanı açıklama sayıldı.",
)
DECIMAL_COMMA = Text(
    en="A number was written with a comma.",
    tr="Sayı virgülle yazılmış.",
)
DIRECTIVE_NOT_ALLOWED = Text(
    en="A line begins with `%`, which YAML takes for a directive.",
    tr="Bir satır `%` ile başlıyor; YAML bunu yönerge sanıyor.",
)
DUPLICATE_KEY = Text(
    en="The same key stands twice in one mapping.",
    tr="Aynı anahtar bir eşlemede iki kez geçiyor.",
)
EMPTY_FILE = Text(
    en="A file holds nothing.",
    tr="Dosya boş.",
)
ENCODING = Text(
    en="A file is not UTF-8.",
    tr="Dosya UTF-8 değil.",
)
INDENTATION = Text(
    en="A line is indented unlike its neighbours.",
    tr="Satırın girintisi komşularına uymuyor.",
)
KEY_NOT_TEXT = Text(
    en="A key is a list, a mapping or empty.",
    tr="Anahtar bir liste, bir eşleme ya da boş.",
)
MERGE_KEY = Text(
    en="`<<` merges mappings, which is not allowed.",
    tr="`<<` eşlemeleri birleştirir; buna izin yok.",
)
MISSING_COLON = Text(
    en="A key has no colon behind it.",
    tr="Anahtarın ardında iki nokta yok.",
)
MISSING_COMMA = Text(
    en="Two items in brackets have no comma between them.",
    tr="Köşeli ya da süslü ayraçta iki öğe arasında virgül yok.",
)
MISSING_SPACE = Text(
    en="A colon or a dash has no space behind it.",
    tr="İki noktanın ya da tirenin ardında boşluk yok.",
)
NOT_FINITE = Text(
    en="Infinity and not-a-number are no figures.",
    tr="Sonsuz ve sayı olmayan değer rakam değildir.",
)
NUMBER_TOO_LONG = Text(
    en="A number has more digits than any figure needs.",
    tr="Sayının basamakları hiçbir rakamın gerektirmediği kadar çok.",
)
QUOTE_THIS_TEXT = Text(
    en="A text begins with a sign that means something to YAML.",
    tr="Metin YAML için anlamı olan bir işaretle başlıyor.",
)
SEVERAL_DOCUMENTS = Text(
    en="A file holds more than one document.",
    tr="Dosyada birden çok belge var.",
)
STRAY_QUOTE = Text(
    en="A text has a closing quote and no opening one.",
    tr="Metnin kapanış tırnağı var, açılışı yok.",
)
TAB_CHARACTER = Text(
    en="A tab stands where spaces are needed.",
    tr="Boşluk gereken yerde sekme var.",
)
TAG_NOT_ALLOWED = Text(
    en="A tag (`!name`) is not allowed.",
    tr="Etikete (`!ad`) izin yok.",
)
TEXT_AFTER_BRACKET = Text(
    en="Text stands behind a closing bracket.",
    tr="Kapanan ayracın ardında metin var.",
)
TEXT_AFTER_QUOTE = Text(
    en="Text stands behind a closing quote.",
    tr="Kapanan tırnağın ardında metin var.",
)
TOO_DEEP = Text(
    en="Values are nested too deeply.",
    tr="Değerler çok derin iç içe.",
)
TOO_LARGE = Text(
    en="A file or a value is too large.",
    tr="Dosya ya da değer çok büyük.",
)
UNCLOSED_BRACKET = Text(
    en="A bracket is not closed.",
    tr="Ayraç kapanmamış.",
)
UNCLOSED_QUOTE = Text(
    en="A quote is not closed.",
    tr="Tırnak kapanmamış.",
)
UNEXPECTED_DASH = Text(
    en="A list item stands where no list is.",
    tr="Liste olmayan yerde liste öğesi var.",
)
UNEXPECTED_SIGN = Text(
    en="A sign stands where YAML expects a value.",
    tr="YAML'ın değer beklediği yerde bir işaret var.",
)
UNKNOWN_ALIAS = Text(
    en="An alias names an anchor that is not there.",
    tr="Takma ad olmayan bir çapayı anıyor.",
)
YAML_SYNTAX = Text(
    en="The file is not YAML.",
    tr="Dosya YAML değil.",
)
BAD_COLOUR = Text(
    en="A colour is not written `#rrggbb`.",
    tr="Renk `#rrggbb` biçiminde değil.",
)
BAD_DATE = Text(
    en="A date is not written year-month-day, or not in the calendar.",
    tr="Tarih yıl-ay-gün biçiminde değil ya da takvimde yok.",
)
BAD_DURATION = Text(
    en="A length of time is not a number and a unit.",
    tr="Süre bir sayı ve bir birim değil.",
)
BAD_FONT = Text(
    en="The name of a font has signs that no font has.",
    tr="Yazı tipi adında hiçbir adda olmayan işaretler var.",
)
BAD_HANDLE = Text(
    en="What code owners are called is neither `@name`, `@group/team` nor a mail address.",
    tr="Kod sahibinin adı `@ad`, `@grup/ekip` ya da e-posta adresi değil.",
)
BAD_ID = Text(
    en="An id has signs other than a-z, 0-9, `-` and `_`.",
    tr="Kimlikte a-z, 0-9, `-` ve `_` dışında işaret var.",
)
BAD_LINK = Text(
    en="A link is not http, https or mailto.",
    tr="Bağlantı http, https ya da mailto değil.",
)
BAD_PATH = Text(
    en="A path leaves the workspace.",
    tr="Yol çalışma alanının dışına çıkıyor.",
)
EMPTY_TEXT = Text(
    en="A text is empty.",
    tr="Metin boş.",
)
EMPTY_VALUE = Text(
    en="A key has no value.",
    tr="Anahtarın değeri yok.",
)
MISPLACED_KEY = Text(
    en="A key stands at the wrong level.",
    tr="Anahtar yanlış düzeyde.",
)
MISSING_KEY = Text(
    en="A key that must be there is not.",
    tr="Bulunması gereken bir anahtar yok.",
)
MORE_MISTAKES = Text(
    en="A file has more mistakes than are shown.",
    tr="Dosyada gösterilenden çok hata var.",
)
NEWER_VERSION = Text(
    en="The workspace is written in a newer version of the format than this program reads.",
    tr="Çalışma alanı, biçimin bu programın okuduğundan daha yeni bir sürümüyle yazılmış.",
)
OLD_VERSION = Text(
    en="The workspace is written in an old version of the format; `journeymap migrate` mends it.",
    tr="Çalışma alanı biçimin eski bir sürümüyle yazılmış; `journeymap migrate` bunu giderir.",
)
NOT_IN_LIST = Text(
    en="A value is none of those that are known.",
    tr="Değer bilinenlerden biri değil.",
)
OUT_OF_RANGE = Text(
    en="A number is smaller or larger than it can be.",
    tr="Sayı olabileceğinden küçük ya da büyük.",
)
RESERVED_ID = Text(
    en="An id means something to the format itself.",
    tr="Kimliğin biçimin kendisi için bir anlamı var.",
)
TOO_FEW = Text(
    en="A list has too few items.",
    tr="Listede çok az öğe var.",
)
TOO_LONG = Text(
    en="A text is too long.",
    tr="Metin çok uzun.",
)
TOO_MANY = Text(
    en="A list has too many items.",
    tr="Listede çok fazla öğe var.",
)
UNKNOWN_KEY = Text(
    en="A key is not known here.",
    tr="Anahtar burada bilinmiyor.",
)
WRONG_TYPE = Text(
    en="A value is a text, number, list or mapping where another is meant.",
    tr="Metin, sayı, liste ya da eşleme yerine başka türde bir değer var.",
)
BAND_LIMIT_TWICE = Text(
    en="Two grades begin at the same score.",
    tr="İki not aynı puandan başlıyor.",
)
BANDS_ABOVE_ZERO = Text(
    en="No grade is left for the lowest scores.",
    tr="En düşük puanlara not kalmamış.",
)
DUPLICATE_ID = Text(
    en="Two things in one place have the same id.",
    tr="Aynı yerde iki şeyin kimliği aynı.",
)
FONT_NOT_DRAWN = Text(
    en="A font is named that most pictures are not drawn with.",
    tr="Resimlerin çoğunun çizilmediği bir yazı tipi anılıyor.",
)
FUTURE_OF_FUTURE = Text(
    en="A future state is planned for another future state.",
    tr="Gelecek durum başka bir gelecek durumun yerine yazılmış.",
)
JOURNEY_IN_ITSELF = Text(
    en="A journey is a part of itself.",
    tr="Yolculuk kendisinin bir parçası.",
)
MISSING_FILE = Text(
    en="A picture or a source is named and not there.",
    tr="Adı geçen resim ya da kaynak dosyası yok.",
)
MIXED_TRANSITIONS = Text(
    en="Counts and probabilities are mixed among the transitions from one place.",
    tr="Aynı yerden çıkan geçişlerde sayı ile olasılık karışmış.",
)
MORE_THAN_ALL = Text(
    en="`k` is larger than `n`.",
    tr="`k`, `n` değerinden büyük.",
)
NO_PILLAR_WEIGHT = Text(
    en="All pillars of the score weigh nothing.",
    tr="Puanın hiçbir ayağının ağırlığı yok.",
)
NO_SPREAD = Text(
    en="Target and floor are equal.",
    tr="Hedef ile taban aynı.",
)
NOT_A_FILE = Text(
    en="A pipe, a device or a folder stands where a file is expected.",
    tr="Dosya beklenen yerde boru, aygıt ya da klasör var.",
)
NOT_A_PICTURE = Text(
    en="A picture is no PNG or JPEG, or too large.",
    tr="Resim PNG ya da JPEG değil veya çok büyük.",
)
OFF_SCALE = Text(
    en="A value is not on its scale.",
    tr="Değer ölçeğinin dışında.",
)
OUTSIDE_WORKSPACE = Text(
    en="A file leads out of the workspace.",
    tr="Dosya çalışma alanının dışına çıkıyor.",
)
PROBABILITY_OVER_ONE = Text(
    en="Probabilities add up to more than 1.",
    tr="Olasılıkların toplamı 1'den büyük.",
)
SCALE_REVERSED = Text(
    en="A scale does not run from its lowest to its highest value.",
    tr="Ölçek en düşükten en yüksek değere gitmiyor.",
)
TOO_MANY_FILES = Text(
    en="A folder holds more files than are read.",
    tr="Klasörde okunandan çok dosya var.",
)
UNKNOWN_OPTION = Text(
    en="`journeymap.yaml` sets an option that a rule does not have.",
    tr="`journeymap.yaml` bir kuralın olmayan seçeneğini ayarlıyor.",
)
UNKNOWN_REFERENCE = Text(
    en="An id is cited and declared nowhere.",
    tr="Anılan kimlik hiçbir yerde bildirilmemiş.",
)
UNKNOWN_RULE = Text(
    en="A rule is named that does not exist.",
    tr="Olmayan bir kuralın adı geçiyor.",
)
UNREADABLE = Text(
    en="A file or a folder cannot be read.",
    tr="Dosya ya da klasör okunamıyor.",
)
UNUSED_WAIVER = Text(
    en="A comment ignores a rule that has nothing to say there.",
    tr="Bir açıklama, orada söyleyecek sözü olmayan kuralı göz ardı ediyor.",
)
WAIVER_WITHOUT_REASON = Text(
    en="A comment ignores a rule and does not say why.",
    tr="Bir açıklama kuralı göz ardı ediyor, nedenini söylemiyor.",
)
WAIVER_WITHOUT_RULE = Text(
    en="A comment does not say which rule to ignore.",
    tr="Bir açıklama hangi kuralın göz ardı edileceğini söylemiyor.",
)
WRONG_OPTION = Text(
    en="An option of a rule has a value that it cannot have.",
    tr="Bir kuralın seçeneği alamayacağı bir değerde.",
)
