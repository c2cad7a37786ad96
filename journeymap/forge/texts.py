"""What is said where a comment cannot be read, checked or posted."""

from journeymap.language import Text

NO_VARIABLE = Text(
    en="The comment cannot be posted: the environment has no {name}.",
    tr="Yorum gönderilemez: ortamda {name} yok.",
)
NO_VARIABLE_HELP = Text(
    en="Run it in a CI job; give the job its token as {token}.",
    tr="Bir CI işinde çalıştırın; işe anahtarını {token} adıyla verin.",
)
BAD_VARIABLE = Text(
    en="{name} does not read as expected, so the comment cannot be posted.",
    tr="{name} beklendiği gibi değil, bu yüzden yorum gönderilemez.",
)
BAD_EVENT = Text(
    en="The event of this run cannot be read from {file}.",
    tr="Bu çalışmanın olayı {file} dosyasından okunamıyor.",
)
NO_REQUEST = Text(
    en="This run belongs to no pull request, so there is nowhere to comment.",
    tr="Bu çalışma bir değişiklik isteğine (pull request) ait değil; yorumun yazılacağı yer yok.",
)
NO_REQUEST_HELP = Text(
    en="Post only where the event is `pull_request`, or `workflow_run` after one.",
    tr="Yalnızca olay `pull_request` ya da onu izleyen `workflow_run` olduğunda gönderin.",
)
NOT_OPEN = Text(
    en="No open pull request stands at commit {commit} of `{branch}` any more: nothing to comment on.",
    tr="`{branch}` dalının {commit} commit'inde artık açık bir değişiklik isteği yok: yorumlanacak bir şey"
    " kalmadı.",
)
UNREACHABLE = Text(
    en="{host} cannot be reached: {reason}.",
    tr="{host} adresine ulaşılamıyor: {reason}.",
)
REFUSED = Text(
    en="{host} refused to {task}: it answered {status}.",
    tr="{host} şunu reddetti: {task}; yanıt {status}.",
)
FORBIDDEN_HELP = Text(
    en="The token lacks the right. On GitHub give the job `permissions: pull-requests: write`; on GitLab"
    " the token needs the scope `api` and the role Reporter.",
    tr="Anahtarın yetkisi yok. GitHub'da işe `permissions: pull-requests: write` verin; GitLab'da anahtar"
    " `api` kapsamı ve Reporter rolü ister.",
)
TRY_AGAIN_HELP = Text(
    en="Run the job again; the comment is also in the summary of the run.",
    tr="İşi yeniden çalıştırın; yorum çalışmanın özetinde de duruyor.",
)
BAD_ANSWER = Text(
    en="{host} answered something that is not of its API.",
    tr="{host} kendi API'sine uymayan bir yanıt verdi.",
)
LIST_COMMENTS = Text(en="list the comments", tr="yorumları listelemek")
WRITE_COMMENT = Text(en="write the comment", tr="yorumu yazmak")
CHANGE_COMMENT = Text(en="change the comment", tr="yorumu değiştirmek")
FIND_REQUEST = Text(en="find the pull request", tr="değişiklik isteğini bulmak")
WHO_AM_I = Text(en="tell whose the token is", tr="anahtarın kime ait olduğunu söylemek")
LIST_ARTIFACTS = Text(en="list the artifacts", tr="yapıtları (artifact) listelemek")
GET_ARTIFACT = Text(en="hand out the artifact", tr="yapıtı (artifact) vermek")

NO_ARTIFACT = Text(
    en="The run before left no artifact `{name}`, so there is nothing to post.",
    tr="Önceki çalışma `{name}` adlı bir yapıt (artifact) bırakmamış; gönderilecek bir şey yok.",
)
NO_ARTIFACT_HELP = Text(
    en="Its log says why; it may have failed before the comment was written.",
    tr="Nedenini günlüğü söyler; yorum yazılmadan önce durmuş olabilir.",
)
UNTRUSTED = Text(
    en="The artifact `{name}` is not posted: {reason}.",
    tr="`{name}` yapıtı (artifact) gönderilmedi: {reason}.",
)
UNTRUSTED_HELP = Text(
    en="It comes from a fork, where anyone can change what a run writes. Look at the pull request's changes"
    " to `.github/` before you go on.",
    tr="Yapıt bir çataldan (fork) geliyor; orada çalışmanın ne yazacağını herkes değiştirebilir. Devam"
    " etmeden önce değişiklik isteğinin `.github/` altında neyi değiştirdiğine bakın.",
)
TOO_LARGE = Text(en="it is larger than {limit} kB", tr="{limit} kB'den büyük")
NO_ZIP = Text(en="it is no ZIP file", tr="ZIP dosyası değil")
OTHER_FILES = Text(
    en="it holds other things than one file `{file}`", tr="içinde tek bir `{file}` dosyası yok"
)
NOT_TEXT = Text(
    en="it holds bytes or signs that are no text (line {line})",
    tr="içinde metin olmayan baytlar ya da işaretler var (satır {line})",
)
NOT_OURS = Text(
    en="its first line is not the mark that journeymap writes",
    tr="ilk satırı journeymap'in yazdığı işaret değil",
)
NOT_ONLY_TEXT = Text(
    en="line {line} holds markup that journeymap never writes",
    tr="{line}. satırda journeymap'in hiç yazmadığı bir biçim kodu var",
)
