"""What the history's picture says, in both languages."""

from __future__ import annotations

from journeymap.history import Meaning, Standing
from journeymap.language import Noun, Text

HISTORY = Text("History of the scores", "Puanların geçmişi")
TITLE = Text("All journeys", "Bütün yolculuklar")
CONTINUED = Text("{title} (continued)", "{title} (devam)")
COMMITS = Noun("commit", "commits", "commit")
TAGS = Noun("tag", "tags", "etiket")
SPAN = Text("{first} to {last}", "{first} ile {last} arası")
NO_JOURNEYS = Text("No commit has a journey.", "Hiçbir commit'te yolculuk yok.")
WITHHELD = Text(
    "This workspace keeps its figures out of pictures.",
    "Bu çalışma alanı rakamlarını resimlerde göstermiyor.",
)
FORMER = Text("formerly {ids}", "önceki adı: {ids}")
GONE = Text("no longer there", "artık yok")
NO_SCORE = Text("no score", "puanı yok")
SINCE = Text("{points} since the first", "ilkinden beri {points}")
UNMOVED = Text("as at the first", "ilkindeki gibi")
SHALLOW = Text("the clone's history is cut", "kopyanın geçmişi kesik")

RISE = Text("rise beyond chance", "rastlantının ötesinde artış")
FALL = Text("fall beyond chance", "rastlantının ötesinde düşüş")
NOISE = Text("may be chance", "rastlantı olabilir")
UNKNOWN = Text("too few counted figures to tell chance", "rastlantı mı, söylemeye yetecek sayım yok")
METHOD = Text("the settings of the score changed too", "puanın ayarları da değişti")
MEANINGS = {
    Meaning.RISE: RISE,
    Meaning.FALL: FALL,
    Meaning.NOISE: NOISE,
    Meaning.UNKNOWN: UNKNOWN,
    Meaning.METHOD: METHOD,
}
UNSCORED = Text("nothing measured", "hiçbir şey ölçülmemiş")
BROKEN = Text("cannot be read", "okunamıyor")
ABSENT = Text("not there", "yok")
STANDINGS = {Standing.UNSCORED: UNSCORED, Standing.BROKEN: BROKEN, Standing.ABSENT: ABSENT}

KEY_LINE = Text("score, 0–100", "puan, 0–100")
KEY_BAND = Text("95% interval", "%95 güven aralığı")
KEY_BROKEN = Text("commit that cannot be read", "okunamayan commit")
KEY_STEPS = Text(
    "One step to the right is one commit that touched the workspace.",
    "Sağa her adım, çalışma alanına dokunan bir commit'tir.",
)
KEY_TAGS = Text("One step to the right is one tag.", "Sağa her adım bir etikettir.")

ALT_POINT = Text("{day}, {commit}: {what}", "{day}, {commit}: {what}")
ALT_INTERVAL = Text("{value} ({lower} to {upper})", "{value} ({lower} ile {upper} arası)")
ALT_MOVE = Text("{what}, {points}, {meaning}", "{what}, {points}, {meaning}")
ALT_JOURNEY = Text("{title}: {facts}.", "{title}: {facts}.")
