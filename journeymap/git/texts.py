"""What is said where git cannot give what was asked for."""

from journeymap.language import Text

NO_GIT = Text(
    en="There is no git on this machine, so no revision can be read.",
    tr="Bu makinede git yok, bu yüzden hiçbir revizyon okunamaz.",
)
NO_GIT_HELP = Text(
    en="Install git, or name two folders or two files instead.",
    tr="git kurun ya da onun yerine iki klasör veya iki dosya verin.",
)
NO_REPOSITORY = Text(
    en="{folder} is in no git repository, so `{revision}` cannot be looked up.",
    tr="{folder} bir git deposunda değil, bu yüzden `{revision}` bulunamaz.",
)
NO_REPOSITORY_HELP = Text(
    en="Name two folders or two files instead; or begin a repository with `git init`.",
    tr="Onun yerine iki klasör veya iki dosya verin ya da `git init` ile bir depo başlatın.",
)
BEGIN_REPOSITORY = Text(
    en="Begin a repository with `git init`.",
    tr="`git init` ile bir depo başlatın.",
)
UNREADABLE = Text(
    en="git will not read the repository of {folder}.",
    tr="git, {folder} klasörünün deposunu okumuyor.",
)
UNREADABLE_HELP = Text(
    en="`git status` in that folder says why.",
    tr="Nedenini o klasörde `git status` söyler.",
)
NO_REVISION = Text(
    en="There is no revision `{revision}` here: no commit, branch or tag goes by that name.",
    tr="Burada `{revision}` diye bir revizyon yok: bu adla bir commit, dal ya da etiket bulunamadı.",
)
NO_REVISION_HELP = Text(
    en="`git log --oneline --all` lists what there is.",
    tr="Var olanları `git log --oneline --all` listeler.",
)
SHALLOW = Text(
    en="`{revision}` is not in this clone, whose history is cut (a shallow clone).",
    tr="`{revision}` bu kopyada yok; kopyanın geçmişi kesik (shallow clone).",
)
SHALLOW_HELP = Text(
    en="`git fetch --unshallow` fetches the rest; on GitHub Actions set `fetch-depth: 0` for the checkout.",
    tr="Gerisini `git fetch --unshallow` getirir; GitHub Actions'ta checkout için `fetch-depth: 0` yazın.",
)
NO_MERGE_BASE = Text(
    en="The two sides of `{revision}` have no commit in common.",
    tr="`{revision}` ifadesinin iki yanının ortak bir commit'i yok.",
)
NO_MERGE_BASE_HELP = Text(
    en="Name one revision for each side instead: BASE HEAD.",
    tr="Onun yerine her yan için bir revizyon verin: BASE HEAD.",
)
MISSING_BLOB = Text(
    en="Some files of `{revision}` are not in this clone (a partial or damaged one).",
    tr="`{revision}` revizyonunun bazı dosyaları bu kopyada yok (kısmi ya da bozuk bir kopya).",
)
BARE = Text(
    en="{folder} is a bare repository: it has no files of its own to compare with.",
    tr="{folder} çıplak bir depo: karşılaştırılacak kendi dosyaları yok.",
)
BARE_HELP = Text(
    en="Name a second revision: BASE HEAD.",
    tr="İkinci bir revizyon da verin: BASE HEAD.",
)
CANNOT_SET = Text(
    en="The repository's configuration cannot be written, so `{key}` stays as it is.",
    tr="Deponun yapılandırması yazılamıyor, bu yüzden `{key}` olduğu gibi kalıyor.",
)
