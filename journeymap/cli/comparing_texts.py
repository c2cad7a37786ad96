"""What the command ``diff`` says."""

from journeymap.language import Text

HELP_DIFF = Text(
    en="Tell what changed by meaning between two revisions, folders or files, or from a journey to its future"
    " state. Without HEAD, BASE is compared with the files as they are on disk. Exit codes: 0; 1 with"
    " --exit-code where anything changed; 3 where something could not be compared.",
    tr="İki revizyon, klasör ya da dosya arasında, ya da bir yolculuktan gelecek durumuna, anlamca neyin"
    " değiştiğini anlatır. HEAD verilmezse BASE, diskteki dosyalarla karşılaştırılır. Çıkış kodları: 0;"
    " --exit-code ile değişen bir şey varsa 1; karşılaştırılamayan bir şey varsa 3.",
)
SHORT_DIFF = Text(
    en="Tell what changed between two revisions, by meaning.",
    tr="İki revizyon arasında anlamca neyin değiştiğini anlatır.",
)
METAVAR_BASE = Text(en="BASE", tr="ESKİ")
METAVAR_HEAD = Text(en="HEAD", tr="YENİ")
HELP_BASE = Text(
    en="A revision (`main`, `HEAD~3`; `main...feature` is where the two parted), a folder, a file, or the id"
    " of a journey.",
    tr="Bir revizyon (`main`, `HEAD~3`; `main...feature` ikisinin ayrıldığı yerdir), klasör, dosya ya da"
    " yolculuk kimliği.",
)
HELP_HEAD = Text(
    en="The same; without it, the files as they are on disk.",
    tr="Aynı türden; verilmezse diskteki dosyalar.",
)
HELP_EXIT_CODE = Text(
    en="Exit with 1 where anything changed, as git does.",
    tr="Değişen bir şey varsa git gibi 1 ile çık.",
)
HELP_JOURNEY = Text(en="Compare this journey alone.", tr="Yalnızca bu yolculuğu karşılaştır.")
DISK = Text(en="the files on disk", tr="diskteki dosyalar")
NO_WORKSPACE_IN = Text(
    en="There is no workspace in `{name}`: neither journeymap.yaml nor journeys/.",
    tr="`{name}` içinde çalışma alanı yok: ne journeymap.yaml ne de journeys/ var.",
)
NO_WORKSPACE_IN_HELP = Text(
    en="Compare with a later revision, or give the workspace's folder with --workspace.",
    tr="Daha yeni bir revizyonla karşılaştırın ya da çalışma alanının klasörünü --workspace ile verin.",
)
IN = Text(en="In {name}:", tr="{name} içinde:")
NO_SUCH_JOURNEY = Text(
    en="Neither side has a journey with the id `{id}`.",
    tr="İki yanda da `{id}` kimlikli bir yolculuk yok.",
)
BROKEN_FILE = Text(
    en="{file} cannot be read as a journey, so it cannot be compared.",
    tr="{file} bir yolculuk olarak okunamıyor, bu yüzden karşılaştırılamaz.",
)
