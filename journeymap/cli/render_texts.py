"""What ``render`` says."""

from journeymap.language import Text

HELP_CHECK = Text(
    en="Write nothing; fail where a picture in the folder is stale, missing or extra.",
    tr="Hiçbir şey yazmaz; klasördeki bir resim eskiyse, eksikse ya da fazlaysa başarısız olur.",
)
HELP_EMBED_FONT = Text(
    en="SVG: put the letters that are used into the file.",
    tr="SVG: kullanılan harfleri dosyaya koyar.",
)
HELP_DARK = Text(
    en="SVG: add the colours for readers whose system is dark.",
    tr="SVG: sistemi koyu olan okurlar için renkleri ekler.",
)
HELP_PAGE = Text(
    en="PDF: size of a page. By default the workspace's, else as large as the picture.",
    tr="PDF: sayfanın boyu. Verilmezse çalışma alanınınki, o da yoksa resim kadar.",
)
NOT_REPRESENTABLE = Text(en="{format}: {things} not representable", tr="{format}: {things} gösterilemiyor")
NO_SUCH_VIEW = Text(
    en="{format} is written for these views: {known}.",
    tr="{format} şu görünümler için yazılır: {known}.",
)
NO_SUCH_VIEW_HELP = Text(
    en="Ask for one of them with `--view`, or choose another format.",
    tr="Bunlardan birini `--view` ile isteyin ya da başka bir biçim seçin.",
)
STALE = Text(en="stale: {path}", tr="eski: {path}")
MISSING = Text(en="missing: {path}", tr="eksik: {path}")
EXTRA = Text(en="extra: {path}", tr="fazla: {path}")
ALL_FRESH = Text(en="{pictures} up to date in {folder}.", tr="{pictures} güncel: {folder}.")
NOT_FRESH = Text(
    en="{pictures} not up to date in {folder}; nothing was written.",
    tr="{pictures} güncel değil: {folder}; hiçbir şey yazılmadı.",
)
NOT_FRESH_HELP = Text(
    en="Run the same command without `--check`, and delete what is extra.",
    tr="Aynı komutu `--check` olmadan çalıştırın, fazla olanları silin.",
)
CANNOT_LOOK = Text(en="Cannot read {path}: {reason}.", tr="{path} okunamıyor: {reason}.")
