"""What ``codeowners`` says."""

from journeymap.language import Text

HELP_CODEOWNERS = Text(
    en="Write into CODEOWNERS who reviews which map, from the owners in the maps and `code_owners` in"
    " journeymap.yaml. Only the lines between `# journeymap: begin` and `# journeymap: end` are touched.",
    tr="Hangi haritayı kimin gözden geçireceğini, haritalardaki sahiplerden ve journeymap.yaml içindeki"
    " `code_owners` ayarından CODEOWNERS dosyasına yazar. Yalnızca `# journeymap: begin` ile"
    " `# journeymap: end` arasındaki satırlara dokunur.",
)
SHORT_CODEOWNERS = Text(
    en="Write into CODEOWNERS who reviews which map.",
    tr="Hangi haritayı kimin gözden geçireceğini CODEOWNERS dosyasına yazar.",
)
HELP_CHECK = Text(
    en="Write nothing; exit with 1 where the file is not as it would be written.",
    tr="Hiçbir şey yazma; dosya yazılacağı gibi değilse 1 ile çık.",
)
HELP_FILE = Text(
    en="The file; missing: the CODEOWNERS that is there, else .github/CODEOWNERS.",
    tr="Dosya; verilmezse var olan CODEOWNERS, yoksa .github/CODEOWNERS.",
)
NONE_DECLARED = Text(
    en="Nobody is known to review the files of any owner.",
    tr="Hiçbir sahibin dosyalarını kimin gözden geçireceği bilinmiyor.",
)
NONE_DECLARED_HELP = Text(
    en='Write into journeymap.yaml, such as: `code_owners: {{{owner}: ["@acme/{owner}"]}}`.',
    tr='journeymap.yaml dosyasına yazın; örneğin: `code_owners: {{{owner}: ["@acme/{owner}"]}}`.',
)
NO_REVIEWER = Text(
    en="No reviewer is declared under `code_owners` for: {owners}. Their files are left out.",
    tr="`code_owners` altında şunlar için gözden geçiren yok: {owners}. Dosyaları dışarıda bırakıldı.",
)
UNCLOSED = Text(
    en="{file}:{line}: the lines `# journeymap: begin` and `# journeymap: end` are not one"
    " pair; nothing was written.",
    tr="{file}:{line}: `# journeymap: begin` ve `# journeymap: end` satırları bir çift"
    " değil; hiçbir şey yazılmadı.",
)
UNCLOSED_HELP = Text(
    en="Leave one of each, in this order, or take both away.",
    tr="Her birinden bir tane, bu sırayla bırakın ya da ikisini de silin.",
)
STALE = Text(
    en="{file} is not as the maps say; run `journeymap codeowners`.",
    tr="{file} haritaların söylediği gibi değil; `journeymap codeowners` çalıştırın.",
)
FRESH = Text(en="{file} is as the maps say.", tr="{file} haritaların söylediği gibi.")
NOT_WHOLE = Text(
    en="Nothing is written until every file can be read.",
    tr="Bütün dosyalar okunabilene kadar hiçbir şey yazılmaz.",
)
UNREADABLE = Text(en="{file} cannot be read: {reason}.", tr="{file} okunamıyor: {reason}.")
NO_TEXT = Text(en="it is no text", tr="metin değil")
