"""What ``comment`` says."""

from journeymap.language import Text

HELP_COMMENT = Text(
    en="Write what a pull request has to hear, as Markdown for one comment: whether anything stands"
    " in the way,"
    " and what changed since BASE by meaning. With --post the comment is written, or the one that"
    " stands there"
    " is replaced. Exit codes: 0; 1 for errors, gates not met and steps that failed; 3 where"
    " something could not"
    " be compared or posted.",
    tr="Bir değişiklik isteğinde (pull request) duyulması gerekeni tek yorumluk Markdown olarak"
    " yazar: engel var"
    " mı, ESKİ'den bu yana anlamca ne değişti. --post ile yorum yazılır ya da yerindeki yenilenir. Çıkış"
    " kodları: 0; hata, sağlanmayan kapı ya da başarısız adım için 1; karşılaştırılamayan ya da"
    " gönderilemeyen"
    " bir şey varsa 3.",
)
SHORT_COMMENT = Text(
    en="Write what a pull request has to hear, and keep it up to date.",
    tr="Bir değişiklik isteğine yazılacak yorumu hazırlar ve güncel tutar.",
)
HELP_BASE_NAME = Text(
    en="What BASE is called in the comment, such as the name of a branch.",
    tr="Yorumda ESKİ'nin adı; örneğin bir dal adı.",
)
HELP_HEAD_NAME = Text(en="What HEAD is called in the comment.", tr="Yorumda YENİ'nin adı.")
HELP_FAILED = Text(
    en="A step of the run that did not do its work; may be given several times.",
    tr="Çalışmanın işini yapamayan bir adımı; birden çok kez verilebilir.",
)
HELP_COMMENT_OUTPUT = Text(en="Write the comment into this file too.", tr="Yorumu bu dosyaya da yaz.")
HELP_POST = Text(
    en="Post it to the pull or merge request of this CI job; the token is read from GITHUB_TOKEN or"
    " GITLAB_TOKEN.",
    tr="Bu CI işinin değişiklik isteğine gönder; anahtar GITHUB_TOKEN ya da GITLAB_TOKEN'dan okunur.",
)
HELP_ARTIFACT = Text(
    en="Post the comment that the run before this one left as an artifact of this name (GitHub's"
    " `workflow_run`), after a check that it is only text.",
    tr="Bundan önceki çalışmanın bu adla bıraktığı yapıttaki (artifact) yorumu, yalnızca metin olduğunu"
    " denetledikten sonra gönder (GitHub'ın `workflow_run` olayı).",
)
METAVAR_NAME = Text(en="NAME", tr="AD")
ARTIFACT_ALONE = Text(
    en="`--artifact` posts what is written already: it takes no BASE, and needs `--post github`.",
    tr="`--artifact` yazılmış olanı gönderir: ESKİ almaz ve `--post github` ister.",
)
HEAD_NAME_ONLY = Text(
    en="A name of BASE or HEAD was given, but no BASE.",
    tr="ESKİ ya da YENİ için bir ad verildi, ama ESKİ yok.",
)
POSTED = Text(en="The comment was written.", tr="Yorum yazıldı.")
REPLACED = Text(en="The comment that stood there was replaced.", tr="Yerindeki yorum yenilendi.")
STANDS = Text(en="The comment stands there already.", tr="Yorum zaten yerinde.")
NOT_NEEDED = Text(
    en="Nothing changed and nothing is wrong, so no comment was written.",
    tr="Hiçbir şey değişmedi ve sorun yok; bu yüzden yorum yazılmadı.",
)
FROM_FORK = Text(
    en="The pull request comes from a fork, so this run may not comment; the workflow after it does.",
    tr="Değişiklik isteği bir çataldan (fork) geliyor; bu çalışma yorum yazamaz, ardındaki iş akışı yazar.",
)
