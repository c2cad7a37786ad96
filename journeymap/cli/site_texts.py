"""What ``site`` says."""

from journeymap.language import Noun, Text

HELP_SITE = Text(
    en="Make a website of the atlas: pages that open from a disk, in a folder or in one file.",
    tr="Atlasın sitesini yapar: diskten açılan sayfalar, bir klasörde ya da tek dosyada.",
)
SHORT_SITE = Text(en="Make a website of the atlas.", tr="Atlasın sitesini yapar.")
HELP_OUTPUT = Text(
    en="Folder for the site, made where it is missing. By default `site` in the workspace.",
    tr="Sitenin klasörü, yoksa açılır. Verilmezse çalışma alanındaki `site`.",
)
HELP_SINGLE_FILE = Text(
    en="Put the whole site into this one file instead.",
    tr="Klasör yerine bütün siteyi bu tek dosyaya koyar.",
)
HELP_CHECK = Text(
    en="Write nothing; fail where a file of the site is stale, missing or extra.",
    tr="Hiçbir şey yazmaz; sitenin bir dosyası eskiyse, eksikse ya da fazlaysa başarısız olur.",
)
HELP_HISTORY = Text(
    en="A record that `score --record` keeps; its scores are shown as a trend.",
    tr="`score --record` ile tutulan kayıt; puanları eğilim olarak gösterilir.",
)
METAVAR_FILE = Text(en="FILE", tr="DOSYA")
FOLDER_OR_FILE = Text(
    en="`--output` names a folder and `--single-file` a file: give one of them.",
    tr="`--output` bir klasör, `--single-file` bir dosya adıdır: birini verin.",
)
COMPOSING = Text(en="Making pages", tr="Sayfalar yapılıyor")
FILES = Noun("file", "files", "dosya")
PUBLISHED = Text(
    en="{files} in {folder}: {written} written, {kept} unchanged, {removed} removed.",
    tr="{folder} içinde {files}: {written} yazıldı, {kept} aynı kaldı, {removed} silindi.",
)
ALL_FRESH = Text(en="The site in {place} is up to date.", tr="{place} içindeki site güncel.")
NOT_FRESH = Text(
    en="{files} not up to date in {place}; nothing was written.",
    tr="{place} içinde {files} güncel değil; hiçbir şey yazılmadı.",
)
NOT_FRESH_HELP = Text(
    en="Run the same command without `--check`.", tr="Aynı komutu `--check` olmadan çalıştırın."
)
FOREIGN = Text(
    en="{path} is not a file of the site; it was left as it is, and nothing was written.",
    tr="{path} sitenin dosyası değil; olduğu gibi bırakıldı ve hiçbir şey yazılmadı.",
)
FOREIGN_HELP = Text(
    en="Choose another folder with `--output`, or move the file.",
    tr="`--output` ile başka bir klasör seçin ya da dosyayı taşıyın.",
)
NO_HISTORY = Text(en="There is no record {file}.", tr="{file} adlı bir kayıt yok.")
NO_HISTORY_HELP = Text(
    en="`journeymap score --record {file}` begins one.",
    tr="`journeymap score --record {file}` bir kayıt başlatır.",
)
"""Also said where the file cannot be read as one."""
