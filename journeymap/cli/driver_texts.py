"""What is said of the driver with which git itself shows what changed by meaning."""

from journeymap.language import Text

HELP_DRIVER = Text(
    en="Let `git diff` and `git log -p` of this repository show the files of the workspace by meaning, or"
    " take that back. What is written is said; nothing is overwritten.",
    tr="Bu deponun `git diff` ve `git log -p` komutları çalışma alanının dosyalarını anlamca göstersin ya da"
    " bu geri alınsın. Ne yazıldığı söylenir; hiçbir şeyin üzerine yazılmaz.",
)
HELP_TEXTCONV = Text(
    en="Print the file BASE as lines for git to compare.",
    tr="ESKİ dosyasını git'in karşılaştıracağı satırlar olarak yaz.",
)
WROTE = Text(
    en="{path}: the files of the workspace are shown by meaning.",
    tr="{path}: çalışma alanının dosyaları anlamca gösterilecek.",
)
SET = Text(en="git config {key} = {value}", tr="git config {key} = {value}")
ALREADY = Text(
    en="The driver is installed already; nothing was written.",
    tr="Sürücü zaten kurulu; hiçbir şey yazılmadı.",
)
REMOVED = Text(
    en="{path}: the lines of the driver are taken out.", tr="{path}: sürücünün satırları çıkarıldı."
)
UNSET = Text(en="git config {key} is taken out.", tr="git config {key} kaldırıldı.")
NOT_THERE = Text(
    en="No driver is installed; nothing was changed.", tr="Kurulu bir sürücü yok; hiçbir şey değişmedi."
)
TAKEN = Text(
    en="git config {key} is set to `{value}`, which journeymap did not write; it is left as it is.",
    tr="git config {key} ayarı `{value}`; bunu journeymap yazmadı, olduğu gibi bırakıldı.",
)
TAKEN_HELP = Text(
    en="`git config --unset {key}` takes it out; then run this again.",
    tr="`git config --unset {key}` onu kaldırır; sonra bu komutu yeniden çalıştırın.",
)
BASE_MISSING = Text(en="Name what to compare with: BASE.", tr="Neyle karşılaştırılacağını verin: ESKİ.")
NOT_TEXT = Text(
    en="{path} is not UTF-8 text, so nothing is added to it.",
    tr="{path} UTF-8 metni değil, bu yüzden ona bir şey eklenmiyor.",
)
CANNOT_READ = Text(en="{path} cannot be read: {reason}.", tr="{path} okunamıyor: {reason}.")
