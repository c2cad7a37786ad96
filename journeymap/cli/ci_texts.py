"""What ``init --ci`` says."""

from journeymap.language import Text

HELP_CI = Text(
    en="Write what runs journeymap in CI; in a workspace that is there already, nothing else.",
    tr="journeymap'i CI'da çalıştıran dosyaları yaz; var olan bir çalışma alanında başka hiçbir şeye"
    " dokunma.",
)
HELP_FROM = Text(
    en="Where CI finds journeymap: OWNER/NAME@REVISION on GitHub, or https://HOST/PATH@REVISION."
    " Missing: where"
    " this installation came from.",
    tr="CI'ın journeymap'i bulacağı yer: GitHub'da SAHİP/AD@REVİZYON ya da https://SUNUCU/YOL@REVİZYON."
    " Verilmezse bu kurulumun geldiği yer.",
)
METAVAR_FROM = Text(en="REPOSITORY@REVISION", tr="DEPO@REVİZYON")
UNKNOWN_ORIGIN = Text(
    en="It is not known where CI finds journeymap: this installation does not say where it came from.",
    tr="CI'ın journeymap'i nerede bulacağı bilinmiyor: bu kurulum nereden geldiğini söylemiyor.",
)
UNKNOWN_ORIGIN_HELP = Text(
    en="Say it, such as `--from OWNER/journeymap@REVISION`; a full commit id is the safest revision.",
    tr="Yazın: örneğin `--from SAHİP/journeymap@REVİZYON`; en güvenli revizyon tam bir commit kimliğidir.",
)
BAD_ORIGIN = Text(
    en="`{given}` is not of the form OWNER/NAME@REVISION or https://HOST/PATH@REVISION.",
    tr="`{given}`, SAHİP/AD@REVİZYON ya da https://SUNUCU/YOL@REVİZYON biçiminde değil.",
)
FROM_ALONE = Text(
    en="`--from` says where CI finds journeymap, and needs `--ci`.",
    tr="`--from` CI'ın journeymap'i bulacağı yeri söyler ve `--ci` ister.",
)
CI_MADE = {
    "github": Text(
        en="Commit these files: from then on each pull request gets its comment. The second workflow"
        " comments on"
        " pull requests from forks.",
        tr="Bu dosyaları depoya kaydedin: bundan sonra her değişiklik isteğine yorum yazılır. İkinci iş akışı"
        " çatallardan (fork) gelenlere yorum yazar.",
    ),
    "gitlab": Text(
        en="Commit these files. For the note in each merge request give the project a variable"
        " GITLAB_TOKEN: a"
        " project access token with the scope `api` and the role Reporter, masked.",
        tr="Bu dosyaları depoya kaydedin. Her birleştirme isteğine not yazılması için projeye GITLAB_TOKEN"
        " değişkenini verin: `api` kapsamlı, Reporter rollü, maskelenmiş bir proje erişim anahtarı.",
    ),
}
CI_THERE = Text(en="Everything is there already.", tr="Her şey zaten yerinde.")
ADD_INCLUDE = Text(
    en="{path} is yours and was left as it is. Add to it:\n{lines}",
    tr="{path} sizin dosyanız, olduğu gibi bırakıldı. İçine ekleyin:\n{lines}",
)
