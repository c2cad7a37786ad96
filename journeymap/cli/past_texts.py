"""What the command ``history`` says, and what others say of the past."""

from journeymap.language import Text

HELP_HISTORY = Text(
    en="Show how the scores went from commit to commit, read from git alone: nothing is checked out. A"
    " journey is followed through other names. Each move is told as more than chance or not. A commit"
    " that cannot be read is named, and is never a zero.",
    tr="Puanların commit'ten commit'e nasıl gittiğini gösterir; yalnızca git'ten okur, checkout yapmaz."
    " Yolculuk, adı değişse de izlenir. Her hareketin rastlantıdan fazla olup olmadığı söylenir. Okunamayan"
    " commit adıyla söylenir, hiçbir zaman sıfır sayılmaz.",
)
SHORT_HISTORY = Text(
    en="Show how the scores went over the git log.",
    tr="Puanların git geçmişi boyunca nasıl gittiğini gösterir.",
)
HELP_JOURNEYS = Text(
    en="Journeys by id, one that it had before too. None means all, with a line for each.",
    tr="Kimliğiyle yolculuklar; önceki kimliği de olur. Verilmezse hepsi, her biri bir satırda.",
)
HELP_HISTORY_FORMAT = Text(
    en="text, svg (a line chart with the interval as a band), md, json or csv.",
    tr="text, svg (aralığı bant olarak gösteren çizgi grafik), md, json ya da csv.",
)
HELP_TAGS = Text(en="Tags instead of commits.", tr="Commit'ler yerine etiketler.")
HELP_SINCE = Text(en="From this day on, such as 2026-10-01.", tr="Bu günden itibaren; örnek: 2026-10-01.")
HELP_UNTIL = Text(en="Up to this day, such as 2026-10-01.", tr="Bu güne kadar; örnek: 2026-10-01.")
HELP_LIMIT = Text(en="The newest so many.", tr="En yeni şu kadarı.")
HELP_REVISION = Text(en="The commit, branch or tag to begin at.", tr="Başlanacak commit, dal ya da etiket.")
HELP_FIRST_PARENT = Text(
    en="Take a merge as one step, or list the commits that it brought in too.",
    tr="Birleştirmeyi tek adım say ya da getirdiği commit'leri de listele.",
)
HELP_EVERY = Text(
    en="Also the commits that did not touch the workspace.",
    tr="Çalışma alanına dokunmayan commit'ler de.",
)
HELP_HISTORY_OUTPUT = Text(
    en="File to write to, in place of the terminal. A chart of many pages is as many files.",
    tr="Terminal yerine yazılacak dosya. Çok sayfalı grafik o kadar dosya olur.",
)
HELP_HISTORY_NO_CACHE = Text(
    en="Score every commit anew, and remember nothing.",
    tr="Her commit'i yeniden puanla, hiçbir şeyi hatırlama.",
)
HELP_TRENDS = Text(
    en="Portfolio: show each journey's trend over the git log.",
    tr="Portföy: her yolculuğun git geçmişindeki eğilimini göster.",
)
HELP_SITE_TRENDS = Text(
    en="Show each journey's trend over the git log.",
    tr="Her yolculuğun git geçmişindeki eğilimini göster.",
)
ONE_TREND = Text(
    en="`--history` takes the trend from a record and `--git-history` from git: give one of them.",
    tr="`--history` eğilimi bir kayıttan, `--git-history` git'ten alır: birini verin.",
)
TRENDS_NEED_PORTFOLIO = Text(
    en="--git-history is for --view portfolio: no other view shows a trend.",
    tr="--git-history, --view portfolio içindir: eğilimi başka görünüm göstermez.",
)
HELP_REPORT_HISTORY = Text(
    en="With the scores over the git log; `--section history` asks for nothing else.",
    tr="Git geçmişindeki puanlarla birlikte; `--section history` yalnızca onları ister.",
)
METAVAR_DAY = Text(en="DAY", tr="GÜN")
METAVAR_REVISION = Text(en="REVISION", tr="REVİZYON")
METAVAR_COUNT = Text(en="COUNT", tr="SAYI")
METAVAR_FILE = Text(en="FILE", tr="DOSYA")
READING = Text(en="Reading commits", tr="Commit'ler okunuyor")
SHALLOW = Text(
    en="The history of this clone is cut (a shallow clone): older commits are missing here.",
    tr="Bu kopyanın geçmişi kesik (shallow clone): eski commit'ler burada yok.",
)
UNKNOWN_IN_HISTORY = Text(
    en="No commit of this history has a journey `{id}`.",
    tr="Bu geçmişte `{id}` adlı yolculuğu olan bir commit yok.",
)
KNOWN_IN_HISTORY = Text(en="Known are: {ids}.", tr="Bilinenler: {ids}.")
MANY_PAGES = Text(
    en="The chart has several pages, each a file of its own: name the file with --output, or fewer journeys.",
    tr="Grafik, her biri ayrı dosya olan birkaç sayfadan oluşuyor: --output ile dosyayı ya da daha az"
    " yolculuk verin.",
)
DARK_NEEDS_SVG = Text(
    en="--dark is for --format svg: only a chart has colours of its own.",
    tr="--dark yalnızca --format svg içindir: kendi renkleri olan yalnız grafiktir.",
)
