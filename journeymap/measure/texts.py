"""What measuring says."""

from journeymap.language import Noun, Text

ROWS = Noun("row", "rows", "satır")
NAMES = Noun("name", "names", "ad")
ANSWERS = Noun("answer", "answers", "yanıt")

NO_DATA_EXTRA = Text(
    en="Measuring needs Ibis and DuckDB, which are not installed.",
    tr="Ölçüm için gereken Ibis ve DuckDB kurulu değil.",
)
NO_SPARK_EXTRA = Text(
    en="This engine needs PySpark, which is not installed.",
    tr="Bu motor için gereken PySpark kurulu değil.",
)
INSTALL = Text(en="Install it with: {command}", tr="Şu komutla kurun: {command}")
NO_ENGINE = Text(
    en="The engine {engine} does not answer: {reason}",
    tr="{engine} motoru yanıt vermiyor: {reason}",
)
ENGINE_HELP = Text(
    en="Check the address, and that Ibis has what this engine needs, such as"
    " pip install ibis-framework[postgres].",
    tr="Adresi ve Ibis'in bu motor için gerekenleri bulduğunu denetleyin; örneğin"
    " pip install ibis-framework[postgres].",
)
NO_DATABASE = Text(en="There is no database file {file}.", tr="{file} diye bir veritabanı dosyası yok.")
DATABASE_HELP = Text(
    en="The path counts from the folder in which the command runs; three slashes begin an absolute one.",
    tr="Yol, komutun çalıştığı klasörden başlar; üç eğik çizgi mutlak bir yolu başlatır.",
)
ENGINE_LACKS = Text(
    en="It lacks an operation that counting needs. DuckDB counts files of any size, Spark on a cluster.",
    tr="Sayım için gereken bir işlem bu motorda yok. DuckDB her boyutta dosyayı, Spark bir kümede sayar.",
)
SPARK_HELP = Text(
    en="Spark needs Java 17 or later: check with java -version.",
    tr="Spark için Java 17 ya da sonrası gerekir: java -version ile denetleyin.",
)
BAD_MEMORY = Text(
    en="`{memory}` is no amount of memory; write for example 1GB.",
    tr="`{memory}` bir bellek miktarı değil; örneğin 1GB yazın.",
)
OUT_OF_MEMORY = Text(
    en="The memory that was allowed is not enough, even with the disk.",
    tr="İzin verilen bellek, diskle birlikte bile yetmiyor.",
)
OUT_OF_MEMORY_HELP = Text(en="Allow more with --memory.", tr="--memory ile daha fazlasına izin verin.")
ENGINE_FAILED = Text(
    en="The engine could not count `{source}` ({kind}).",
    tr="Motor `{source}` kaynağını sayamadı ({kind}).",
)

NO_DATA = Text(
    en="Nothing to measure: journeymap.yaml declares no data.",
    tr="Ölçülecek bir şey yok: journeymap.yaml içinde veri tanımlı değil.",
)
NO_DATA_HELP = Text(
    en="Say under `data:` which survey answers and events there are; journeymap schema workspace"
    " lists the keys.",
    tr="Hangi anket yanıtlarının ve olayların olduğunu `data:` altında yazın; anahtarları"
    " journeymap schema workspace sıralar.",
)
NO_FILES = Text(en="No file is there: {files}.", tr="Böyle bir dosya yok: {files}.")
NO_PLACE = Text(
    en="This source names neither files nor a table.",
    tr="Bu kaynak ne dosya ne de tablo adı veriyor.",
)
NO_TABLE = Text(
    en="The engine has no table `{table}` that can be read.",
    tr="Motorda okunabilen bir `{table}` tablosu yok.",
)
TABLE_HELP = Text(
    en="A table is looked for in the database that is given with --engine.",
    tr="Tablo, --engine ile verilen veritabanında aranır.",
)
OUTSIDE = Text(
    en="{file} is no regular file inside the folder of the data.",
    tr="{file}, veri klasörünün içinde sıradan bir dosya değil.",
)
NO_DATA_FILE = Text(
    en="{file} is neither CSV (.csv, .tsv, .txt) nor Parquet (.parquet).",
    tr="{file} ne CSV (.csv, .tsv, .txt) ne de Parquet (.parquet).",
)
UNREADABLE = Text(en="The file cannot be read: {reason}.", tr="Dosya okunamıyor: {reason}.")
NOT_THIS_ENCODING = Text(
    en="The file is neither UTF-8 nor {encoding}.",
    tr="Dosya ne UTF-8 ne de {encoding}.",
)
EMPTY_FILE = Text(
    en="The file is empty: not even the names of the columns are there.",
    tr="Dosya boş: sütun adları bile yok.",
)
EMPTY_HELP = Text(
    en="Take it out of the folder or the list, or export it again.",
    tr="Dosyayı klasörden ya da listeden çıkarın veya yeniden dışa aktarın.",
)
NO_ROWS = Text(en="`{source}` has no rows.", tr="`{source}` kaynağında satır yok.")
UNKNOWN_COLUMN = Text(en="{where} has no column `{name}`.", tr="{where} içinde `{name}` adlı bir sütun yok.")
DID_YOU_MEAN = Text(en="Did you mean `{name}`?", tr="`{name}` mi demek istediniz?")
KNOWN_COLUMNS = Text(en="Its columns are: {names}.", tr="Sütunları: {names}.")
OTHER_DELIMITER = Text(
    en="Its columns seem to be told apart otherwise: write `format: {{delimiter: {name}}}`.",
    tr="Sütunlar başka bir işaretle ayrılmış görünüyor: `format: {{delimiter: {name}}}` yazın.",
)
NAMES_FILE_COLUMNS = Text(
    en="{file} needs the columns `name` and `id`.",
    tr="{file} içinde `name` ve `id` sütunları gerekir.",
)
NAMES_FILE_LONG = Text(
    en="{file} lists more than {limit} names.", tr="{file} {limit} addan fazlasını sıralıyor."
)
NAMES_FILE_UNREADABLE = Text(
    en="{file} cannot be read as CSV in UTF-8.",
    tr="{file} UTF-8 olarak yazılmış bir CSV gibi okunamıyor.",
)
NAMES_FILE_MISSING = Text(
    en="There is no regular file {file} inside the folder of the data.",
    tr="Veri klasörünün içinde {file} adlı sıradan bir dosya yok.",
)
NAMES_FILE_ID = Text(
    en="{file} gives a name the id `{id}`, which no journey of this source has.",
    tr="{file} bir ada `{id}` kimliğini veriyor; bu kaynağın hiçbir yolculuğunda böyle bir kimlik yok.",
)
NO_ZONE = Text(en="There is no time zone `{zone}`.", tr="`{zone}` diye bir saat dilimi yok.")
ZONE_HELP = Text(en="Write it as in Europe/Istanbul.", tr="Europe/Istanbul biçiminde yazın.")
BAD_TIME_FORM = Text(
    en="`{form}` does not say a time: it needs %Y, %m and %d, each part once.",
    tr="`{form}` bir zaman söylemiyor: %Y, %m ve %d gerekir, her parça bir kez.",
)
TIME_FORM_HELP = Text(en="Write for example `%d.%m.%Y %H:%M`.", tr="Örneğin `%d.%m.%Y %H:%M` yazın.")
NO_JOURNEY = Text(
    en="This source does not say which journey its rows belong to.",
    tr="Bu kaynak, satırlarının hangi yolculuğa ait olduğunu söylemiyor.",
)
NO_JOURNEY_HELP = Text(
    en="Give it a `journey`, or a column for it.", tr="Bir `journey` ya da bunun için bir sütun yazın."
)
NO_PERIOD = Text(
    en="This survey has neither a column `time` nor a `period`.",
    tr="Bu ankette ne `time` sütunu ne de `period` var.",
)
BAD_SCALE = Text(
    en="The scale of `{id}` must go from a lower to a higher whole number, in at most 20 steps.",
    tr="`{id}` ölçeği küçük bir tam sayıdan büyüğüne, en çok 20 basamakla gitmeli.",
)

BROKEN_ROWS = Text(
    en="{rows} that cannot be read: columns are missing, there are too many, a quotation mark does not close,"
    " or the encoding is another.",
    tr="Okunamayan {rows}: sütun eksik ya da fazla, bir tırnak kapanmıyor veya kodlama başka.",
)
BROKEN_HELP = Text(
    en="Compare the number of columns, the quotation marks and the encoding with the rows around it.",
    tr="Sütun sayısını, tırnakları ve kodlamayı çevresindeki satırlarla karşılaştırın.",
)
NO_CASE = Text(
    en="{rows} with nothing in the column `{column}`, which tells the cases apart.",
    tr="Vakaları ayıran `{column}` sütunu boş olan {rows}.",
)
BAD_TIME = Text(
    en="{rows} without a time in the column `{column}` that can be read and lies between 1970 and 2100.",
    tr="`{column}` sütununda okunabilen, 1970 ile 2100 arasında bir zaman bulunmayan {rows}.",
)
BAD_TIME_HELP = Text(
    en="Times are read as {form}; `format: {{time: …}}` says another form.",
    tr="Zamanlar {form} olarak okunuyor; başka bir biçimi `format: {{time: …}}` söyler.",
)
ISO = Text(en="ISO 8601 (2026-03-29 14:05:00)", tr="ISO 8601 (2026-03-29 14:05:00)")
UNKNOWN_NAME = Text(
    en="{rows} with `{name}` in the column `{column}`, which stands for nothing here.",
    tr="`{column}` sütununda `{name}` yazan {rows}; bunun burada bir karşılığı yok.",
)
UNKNOWN_NAME_HELP = Text(en="Add it under `{key}`.", tr="`{key}` altına ekleyin.")
UNKNOWN_OR_IGNORED = Text(
    en="Add it under `names`, or under `ignore`.", tr="`names` ya da `ignore` altına ekleyin."
)
RARE_NAMES = Text(
    en="{rows} with {names} in the column `{column}` without a meaning here, too rare to be shown.",
    tr="`{column}` sütununda burada karşılığı olmayan, gösterilemeyecek kadar seyrek {names} yazan {rows}.",
)
OTHER_NAMES = Text(
    en="{rows} with {names} more in the column `{column}` without a meaning here.",
    tr="`{column}` sütununda burada karşılığı olmayan {names} daha yazan {rows}.",
)
TOO_MANY_NAMES = Text(
    en="`{source}` has more than {limit}: one of its columns holds no names.",
    tr="`{source}` içinde {limit} addan fazlası var: sütunlarından biri ad taşımıyor.",
)
TOO_MANY_NAMES_HELP = Text(
    en="Look at what `name`, `channel`, `persona` and `journey` under `columns` stand for.",
    tr="`columns` altındaki `name`, `channel`, `persona` ve `journey` sütunlarına bakın.",
)
NO_PERSONA = Text(
    en="{rows} with {names} in the column `{column}` that mean no persona; counted for everyone only.",
    tr="`{column}` sütununda bir persona anlatmayan {names} yazan {rows}; yalnızca herkes içinde sayıldı.",
)
BAD_ANSWER = Text(
    en="{answers} in the column `{column}` off the scale {low} to {high}.",
    tr="`{column}` sütununda {low}–{high} ölçeğinin dışında {answers}.",
)
BAD_WORD = Text(
    en="{answers} in the column `{column}` that mean neither yes nor no.",
    tr="`{column}` sütununda ne evet ne hayır anlamına gelen {answers}.",
)
BAD_WORD_HELP = Text(
    en="Say under `yes` and `no` which answers are meant.",
    tr="Hangi yanıtların kastedildiğini `yes` ve `no` altında yazın.",
)
BAD_ANSWER_HELP = Text(
    en="Check the column, the scale, and `format: {{decimal: …}}`.",
    tr="Sütunu, ölçeği ve `format: {{decimal: …}}` ayarını denetleyin.",
)
TOO_MANY = Text(
    en="Of `{source}`, {unusable} of {total} rows are unusable, more than the share of {limit} that"
    " `max_unusable` allows; nothing was written.",
    tr="`{source}` kaynağının {total} satırından {unusable} tanesi kullanılamaz; bu, `max_unusable` ile"
    " izin verilen {limit} payından fazla. Hiçbir şey yazılmadı.",
)

METHOD_SURVEY = Text(
    en="One answer per row.",
    tr="Her satır bir yanıt.",
)
METHOD_RESPONDENTS = Text(
    en="One answer per row; groups are counted by respondent.",
    tr="Her satır bir yanıt; gruplar yanıtlayana göre sayılır.",
)
METHOD_EVENTS = Text(
    en="By the period in which a case begins. Events of one case with the same time, place and channel are"
    " one event; other events of the same time follow the order of the map. A case ends at its first outcome;"
    " without one it is lost.",
    tr="Vakanın başladığı döneme göre. Bir vakanın aynı zaman, yer ve kanaldaki olayları tek olaydır; aynı"
    " zamandaki öteki olaylar haritadaki sırayı izler. Vaka ilk sonucunda biter; sonucu yoksa kayıptır.",
)
METHOD_MERGED = Text(
    en=" Visits of one touchpoint that follow each other are one visit.",
    tr=" Aynı temas noktasına art arda yapılan ziyaretler tek ziyarettir.",
)
METHOD_COMPLETE_AT = Text(
    en=" A case is complete where it has visited {ids}.",
    tr=" {ids} ziyaret edildiyse vaka tamamlanmıştır.",
)
FILE_NOTE = Text(
    en="Counted by `journeymap measure`, which writes this file anew.",
    tr="`journeymap measure` saydı; bu dosyayı her çalışmada yeniden yazar.",
)
FILE_NOTE_PRIVACY = Text(
    en="Nothing here is about fewer than {min_group} people.",
    tr="Buradaki hiçbir rakam {min_group} kişiden azını anlatmaz.",
)
