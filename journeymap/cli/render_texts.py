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
    en="Size of a page of PDF or of a slide. By default the workspace's, else pages as large as the picture,"
    " slides of 16:9.",
    tr="PDF sayfasının ya da slaytın boyu. Verilmezse çalışma alanınınki, o da yoksa sayfa resim kadar, slayt"
    " 16:9.",
)
HELP_TEMPLATE = Text(
    en="PPTX: a PowerPoint file whose size, master and theme are kept.",
    tr="PPTX: boyu, ana slaydı ve teması korunacak PowerPoint dosyası.",
)
TEMPLATE_TOO_LARGE = Text(
    en="The template {path} is larger than 50 MB.",
    tr="{path} şablonu 50 MB’den büyük.",
)
UNUSABLE_TEMPLATE = Text(
    en="The template {path} is no PowerPoint file with a layout.",
    tr="{path} şablonu, düzeni olan bir PowerPoint dosyası değil.",
)
UNUSABLE_TEMPLATE_HELP = Text(
    en="Name a .pptx or .potx file; a .ppt file can be saved as one in PowerPoint.",
    tr="Bir .pptx ya da .potx dosyası verin; bir .ppt dosyası PowerPoint’te .pptx olarak kaydedilebilir.",
)
NAME_CLASH = Text(
    en="Two pictures would be called {name}: ids stand beside each other in it, with a hyphen between them.",
    tr="İki resmin adı {name} olurdu: adda kimlikler aralarında bir kısa çizgiyle yan yana durur.",
)
NAME_CLASH_HELP = Text(
    en="Draw them into two folders, or give one another id: `journeymap rename journey OLD NEW`.",
    tr="Onları iki klasöre çizin ya da birine başka bir kimlik verin: `journeymap rename journey ESKİ YENİ`.",
)
NO_STREAM = Text(
    en="Pictures are files in a folder: `--output -` has nowhere to put them.",
    tr="Resimler bir klasördeki dosyalardır: `--output -` onları koyacak yer değil.",
)
NO_STREAM_HELP = Text(
    en="Name a folder; `--format text` without `--output` writes to standard output.",
    tr="Bir klasör verin; `--output` olmadan `--format text` standart çıktıya yazar.",
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
