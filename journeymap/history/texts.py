"""What this room says, in both languages."""

from journeymap.language import Text

NO_WORKSPACE = Text(
    en="This commit has no workspace here: neither journeymap.yaml nor journeys/.",
    tr="Bu commit'te burada çalışma alanı yok: ne journeymap.yaml ne de journeys/ var.",
)
NOT_IN_CLONE = Text(
    en="This file is not in this clone (a partial or damaged one), so nothing can be said of it.",
    tr="Bu dosya bu kopyada yok (kısmi ya da bozuk bir kopya), bu yüzden hakkında bir şey söylenemez.",
)
NO_COMMIT = Text(
    en="The repository of {folder} has no commit yet.",
    tr="{folder} klasörünün deposunda henüz commit yok.",
)
NO_COMMIT_HELP = Text(
    en="Commit the workspace first: `git add .` and `git commit`.",
    tr="Önce çalışma alanını kaydedin: `git add .` ve `git commit`.",
)
NOTHING_LISTED = Text(
    en="No commit of `{revision}` touched the workspace in {folder}.",
    tr="`{revision}` geçmişinde {folder} çalışma alanına dokunan bir commit yok.",
)
NOTHING_LISTED_HELP = Text(
    en="Commit the workspace first, or ask for another revision, or for other days.",
    tr="Önce çalışma alanını kaydedin ya da başka bir revizyon veya başka günler isteyin.",
)
NO_TAG = Text(
    en="`{revision}` builds on no tag that stands for a commit.",
    tr="`{revision}` bir commit'i gösteren hiçbir etikete dayanmıyor.",
)
NO_TAG_HELP = Text(
    en="Leave --tags out to see the commits, or set a tag with `git tag`.",
    tr="Commit'leri görmek için --tags'i kaldırın ya da `git tag` ile bir etiket koyun.",
)
