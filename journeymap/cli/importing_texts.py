"""What ``import`` says."""

from journeymap.language import Noun, Text

HELP_IMPORT = Text(
    en="Make a workspace, or more of one, from a spreadsheet, a Mermaid journey, CJML, or our own JSON. "
    "Nothing is written unless all of it is right. `import events` drafts a journey from an event log.",
    tr="Hesap tablosundan, Mermaid yolculuğundan, CJML'den ya da kendi JSON'umuzdan çalışma alanı kurar veya "
    "var olanı tamamlar. Hepsi doğru olmadıkça hiçbir şey yazılmaz. `import events` olay kaydından yolculuk "
    "taslağı çıkarır.",
)
SHORT_IMPORT = Text(
    en="Make a workspace from a spreadsheet or diagram.", tr="Hesap tablosundan ya da diyagramdan aktarır."
)
HELP_FILES = Text(
    en="A file to read: XLSX, CSV, Mermaid, CJML or JSON; several where all are tables as CSV.",
    tr="Okunacak dosya: XLSX, CSV, Mermaid, CJML ya da JSON; hepsi CSV tablosuysa birden çok.",
)
METAVAR_FILES = Text(en="FILE...", tr="DOSYA...")
METAVAR_FOLDER = Text(en="FOLDER", tr="KLASÖR")
HELP_OUTPUT = Text(
    en="Write into this folder, which may be new, instead of the current workspace.",
    tr="Geçerli çalışma alanı yerine, yeni de olabilen bu klasöre yazar.",
)
HELP_FORCE = Text(
    en="Overwrite files that say something else; comments in them are lost.",
    tr="Başka bir şey söyleyen dosyaların üzerine yazar; içlerindeki açıklamalar kaybolur.",
)
HELP_DRY_RUN = Text(
    en="Show what would be written, and write nothing.", tr="Ne yazılacağını gösterir, yazmaz."
)
ONE_PLACE = Text(en="Use either `--output` or `--workspace`.", tr="`--output` ya da `--workspace` kullanın.")
NOT_A_FOLDER = Text(en="{path} is not a folder.", tr="{path} bir klasör değil.")
SAY_WHERE = Text(
    en="Say where the new workspace goes: `--output FOLDER`.",
    tr="Yeni çalışma alanının yerini söyleyin: `--output KLASÖR`.",
)
NOT_A_FILE = Text(en="{path} is not a regular file.", tr="{path} normal bir dosya değil.")
FOLDER_TO_READ = Text(en="{path} is a folder.", tr="{path} bir klasör.")
FOLDER_TO_READ_HELP = Text(en="Name the file in it.", tr="İçindeki dosyayı yazın.")
NO_SUCH_FILE = Text(en="there is no such file", tr="böyle bir dosya yok")
CANNOT_READ = Text(en="Cannot read {path}: {reason}", tr="{path} okunamıyor: {reason}")
CANNOT_MAKE = Text(
    en="Cannot make the folder {path}: {reason}", tr="{path} klasörü oluşturulamıyor: {reason}"
)
NOTHING_WRITTEN = Text(
    en="Nothing was written. Mend what is named above and import again.",
    tr="Hiçbir şey yazılmadı. Yukarıdakileri düzeltip yeniden aktarın.",
)
NOT_CARRIED = Text(en="Not carried over:", tr="Aktarılmayanlar:")
WOULD_MAKE = Text(en="new: {path}", tr="yeni: {path}")
FILES = Noun("file", "files", "dosya")
NEW_FILES = Noun("new file", "new files", "yeni dosya")
IN_THE_WAY = Text(
    en="{files} would be overwritten: {names}.",
    tr="Üzerine yazılacak {files} var: {names}.",
)
IN_THE_WAY_HELP = Text(
    en="`--dry-run` shows the changes, `--force` makes them, `--output FOLDER` writes elsewhere.",
    tr="`--dry-run` değişiklikleri gösterir, `--force` yapar, `--output KLASÖR` başka yere yazar.",
)
IMPORTED = Text(
    en="Imported into {folder}: {new}, {changed} changed, {same} as before.",
    tr="{folder} içine aktarıldı: {new}, {changed} değişen, {same} aynı kalan.",
)
WOULD_IMPORT = Text(
    en="Would import into {folder}: {new}, {changed} changed, {same} as before.",
    tr="{folder} içine aktarılırdı: {new}, {changed} değişen, {same} aynı kalan.",
)
