"""What a history says, in both languages."""

from __future__ import annotations

from journeymap.history import Meaning, Standing
from journeymap.language import Noun, Text
from journeymap.report.diff_texts import CLEAR, NOISE, UNKNOWN

COMMITS = Noun("commit", "commits", "commit")
TAGS = Noun("tag", "tags", "etiket")
MOVES = Noun("move", "moves", "hareket")
TITLE = Text(en="Scores over {commits}", tr="{commits} boyunca puanlar")
SPAN = Text(en="{first} to {last}", tr="{first} ile {last} arası")
COLUMN_JOURNEY = Text(en="Journey", tr="Yolculuk")
COLUMN_COURSE = Text(en="Course", tr="Gidişat")
COLUMN_NOW = Text(en="Now", tr="Şimdi")
COLUMN_INTERVAL = Text(en="95% interval", tr="%95 güven aralığı")
COLUMN_SINCE = Text(en="Since the first", tr="İlkinden beri")
COLUMN_MOVES = Text(en="Moves beyond chance", tr="Rastlantının ötesinde hareket")
COLUMN_DAY = Text(en="Day", tr="Gün")
COLUMN_COMMIT = Text(en="Commit", tr="Commit")
COLUMN_TAG = Text(en="Tag", tr="Etiket")
COLUMN_SCORE = Text(en="Score", tr="Puan")
COLUMN_MOVE = Text(en="Move", tr="Hareket")
COLUMN_MEANING = Text(en="Is it more than chance?", tr="Rastlantıdan fazla mı?")
COLUMN_SUBJECT = Text(en="Commit message", tr="Commit iletisi")
METHOD = Text(
    en="not comparable: the settings of the score changed too",
    tr="karşılaştırılamaz: puanın ayarları da değişti",
)
MEANINGS = {
    Meaning.RISE: CLEAR,
    Meaning.FALL: CLEAR,
    Meaning.NOISE: NOISE,
    Meaning.UNKNOWN: UNKNOWN,
    Meaning.METHOD: METHOD,
}
UNSCORED = Text(en="nothing measured", tr="hiçbir şey ölçülmemiş")
BROKEN = Text(en="cannot be read", tr="okunamıyor")
ABSENT = Text(en="not there", tr="yok")
STANDINGS = {Standing.UNSCORED: UNSCORED, Standing.BROKEN: BROKEN, Standing.ABSENT: ABSENT}
FORMER = Text(en="formerly {ids}", tr="önceki adı: {ids}")
RENAMED = Text(en="until then `{id}`", tr="o zamana dek `{id}`")
GONE = Text(en="no longer there", tr="artık yok")
LEGEND = Text(
    en="Only commits at which something of a journey changed have a line. A move is measured from the score"
    " before it, and its 95% interval says whether chance alone could have made it.",
    tr="Yalnızca yolculukta bir şeyin değiştiği commit'lerin satırı var. Hareket, bir önceki puana göredir;"
    " %95 güven aralığı, bunu yalnızca rastlantının yapıp yapamayacağını söyler.",
)
COURSE_LEGEND = Text(
    en="Each course is drawn on its own range. {broken} stands for a commit that cannot be read.",
    tr="Her gidişat kendi aralığında çizilir. {broken} okunamayan bir commit'i gösterir.",
)
MORE = Text(
    en="`journeymap history ID` lists the commits of one journey.",
    tr="`journeymap history KİMLİK` tek bir yolculuğun commit'lerini listeler.",
)
FAULTS = Text(
    en="Commits whose workspace cannot be read in full",
    tr="Çalışma alanı tam okunamayan commit'ler",
)
AND_MORE = Text(
    en="and {count} more; `--format json` has them all", tr="ve {count} tane daha; hepsi `--format json` ile"
)
NO_JOURNEYS = Text(en="No commit has a journey.", tr="Hiçbir commit'te yolculuk yok.")
