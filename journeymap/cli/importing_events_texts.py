"""What ``import events`` says."""

from journeymap.language import Text

HELP_EVENTS = Text(
    en="Draft a journey from an event log (CSV, Parquet, or a table): touchpoints in their order, channels,"
    " transitions with counts, outcomes.",
    tr="Olay kaydından (CSV, Parquet ya da tablo) yolculuk taslağı çıkarır: sırasıyla temas noktaları,"
    " kanallar, sayılarıyla geçişler, sonuçlar.",
)
HELP_FILES = Text(en="A file of events: CSV or Parquet.", tr="Olay dosyası: CSV ya da Parquet.")
HELP_ID = Text(
    en="Id of the journey. By default made of the file's name.",
    tr="Yolculuğun kimliği. Verilmezse dosya adından yapılır.",
)
HELP_TITLE = Text(en="Title of the journey.", tr="Yolculuğun başlığı.")
HELP_SOURCE = Text(
    en="An event log that `data:` of the workspace declares, in the place of files and columns.",
    tr="Dosya ve sütunlar yerine, çalışma alanının `data:` altında tanımlı bir olay kaydı.",
)
HELP_TABLE = Text(en="A table of the database of `--engine`.", tr="`--engine` veritabanının bir tablosu.")
HELP_CASE = Text(en="Column that tells cases apart.", tr="Vakaları ayıran sütun.")
HELP_TIME = Text(en="Column of times.", tr="Zaman sütunu.")
HELP_NAME = Text(en="Column of the events' names.", tr="Olay adlarının sütunu.")
HELP_CHANNEL = Text(en="Column of channels.", tr="Kanal sütunu.")
HELP_STAGE = Text(en="Column of stages.", tr="Aşama sütunu.")
HELP_COMPLETE = Text(
    en="Name of an event that means complete; may be repeated, and have `*` and `?`.",
    tr="Tamamlanma anlamına gelen olay adı; yinelenebilir, `*` ve `?` taşıyabilir.",
)
HELP_LOST = Text(en="Name of an event that means lost.", tr="Kayıp anlamına gelen olay adı.")
HELP_IGNORE = Text(en="Name of events to leave out.", tr="Dışarıda bırakılacak olay adı.")
HELP_TIME_FORMAT = Text(
    en="How times are written, as in `%d.%m.%Y %H:%M`. By default ISO 8601.",
    tr="Zamanın yazılışı, örneğin `%d.%m.%Y %H:%M`. Verilmezse ISO 8601.",
)
HELP_DELIMITER = Text(
    en="comma, semicolon, tab or pipe.", tr="comma (virgül), semicolon (noktalı virgül), tab ya da pipe."
)
HELP_ENCODING = Text(en="Encoding, if not UTF-8.", tr="UTF-8 değilse kodlama.")
HELP_MIN_GROUP = Text(
    en="What fewer cases have is left out.", tr="Bundan az vakada geçenler dışarıda bırakılır."
)
METAVAR_COLUMN = Text(en="COLUMN", tr="SÜTUN")
METAVAR_NAME = Text(en="NAME", tr="AD")
COLUMNS_NEEDED = Text(
    en="Say which columns are what: {options}.", tr="Hangi sütunun ne olduğunu söyleyin: {options}."
)
COLUMNS_HELP = Text(
    en="Or name an event log of `data:` with `--source`.",
    tr="Ya da `data:` altındaki bir olay kaydını `--source` ile söyleyin.",
)
ONE_ORIGIN = Text(
    en="Name files, `--table` or `--source`: one of them.",
    tr="Dosya, `--table` ya da `--source` verin: yalnızca biri.",
)
NO_SOURCE = Text(
    en="`data:` declares no event log `{id}`.", tr="`data:` altında `{id}` adlı bir olay kaydı yok."
)
BAD_ID = Text(en="`{id}` is no id for a journey.", tr="`{id}` bir yolculuk kimliği olamaz.")
