"""What ``measure`` says."""

from journeymap.language import Noun, Text

FIGURES = Noun("figure", "figures", "rakam")
FILES = Noun("file", "files", "dosya")
ROWS = Noun("row", "rows", "satır")

HELP_MEASURE = Text(
    en="Count survey answers and events into metrics, transitions and completion, a file per journey.",
    tr="Anket yanıtlarını ve olayları sayar: metrikler, geçişler ve tamamlanma; her yolculuk için bir dosya.",
)
SHORT_MEASURE = Text(
    en="Count survey answers and event logs.",
    tr="Anket yanıtlarını ve olay kayıtlarını sayar.",
)
HELP_ENGINE = Text(
    en="Where to count: `spark`, `spark://MASTER` or a URL of Ibis. By default DuckDB, in this process.",
    tr="Sayımın yapılacağı yer: `spark`, `spark://MASTER` ya da bir Ibis adresi."
    " Verilmezse bu süreçteki DuckDB.",
)
HELP_DATA = Text(
    en="Folder that the files of the data are looked for in. By default the workspace.",
    tr="Veri dosyalarının aranacağı klasör. Verilmezse çalışma alanı.",
)
HELP_MEMORY = Text(
    en="What DuckDB may use before it writes to the disk, such as 1GB; else 1.5 GB, or half of a small"
    " machine's memory.",
    tr="DuckDB'nin diske yazmadan önce kullanabileceği bellek, örneğin 1GB; verilmezse 1,5 GB, küçük bir"
    " makinede belleğin yarısı.",
)
HELP_DRY_RUN = Text(
    en="Look at the sources and say what would be counted; write nothing.",
    tr="Kaynaklara bakar ve nelerin sayılacağını söyler; hiçbir şey yazmaz.",
)
HELP_CHECK = Text(
    en="Write nothing; leave with 1 where a file would change.",
    tr="Hiçbir şey yazmaz; bir dosya değişecekse 1 ile çıkar.",
)
METAVAR_URL = Text(en="URL", tr="ADRES")
METAVAR_FOLDER = Text(en="DIR", tr="KLASÖR")
METAVAR_MEMORY = Text(en="SIZE", tr="BOYUT")
PLAN_OR_CHECK = Text(
    en="`--dry-run` and `--check` cannot be asked for together.",
    tr="`--dry-run` ile `--check` birlikte istenemez.",
)
NOT_COUNTED = Text(
    en="No source speaks of these journeys: {ids}.",
    tr="Hiçbir kaynak bu yolculuklardan söz etmiyor: {ids}.",
)
COUNTING = Text(en="Counting", tr="Sayılıyor")
LOOKED = Text(
    en="{source}: {rows} in {files}, {unusable} unusable, {ignored} left out by name; journeys: {journeys}",
    tr="{source}: {files} içinde {rows}, {unusable} kullanılamaz, {ignored} adıyla dışarıda;"
    " yolculuklar: {journeys}",
)
LOOKED_TABLE = Text(
    en="{source}: {rows} in the table {table}, {unusable} unusable, {ignored} left out by name;"
    " journeys: {journeys}",
    tr="{source}: {table} tablosunda {rows}, {unusable} kullanılamaz, {ignored} adıyla dışarıda;"
    " yolculuklar: {journeys}",
)
NO_JOURNEYS = Text(en="none", tr="yok")
WOULD_WRITE = Text(en="Would write: {file}", tr="Yazılacak: {file}")
WRITTEN = Text(en="{file}: {figures}, written", tr="{file}: {figures}, yazıldı")
UNCHANGED = Text(en="{file}: {figures}, unchanged", tr="{file}: {figures}, değişmedi")
STALE = Text(en="{file}: {figures}, would change", tr="{file}: {figures}, değişecek")
MISSING = Text(en="{file}: {figures}, is missing", tr="{file}: {figures}, henüz yok")
LEFT_OUT = Text(
    en="  {figures} left out: about fewer than {min_group} people, or they would give such a figure away",
    tr="  {figures} dışarıda: {min_group} kişiden azını anlatıyor ya da böyle bir rakamı ele verirdi",
)
DOCTOR_DATA = Text(en="Engine for data", tr="Veri motoru")
DOCTOR_SPARK = Text(en="Spark for data", tr="Veri için Spark")
NOTHING_WRITTEN = Text(
    en="Nothing was written; the former results are whole.",
    tr="Hiçbir şey yazılmadı; önceki sonuçlar olduğu gibi duruyor.",
)
