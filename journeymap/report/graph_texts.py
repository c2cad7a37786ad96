"""What the answers of ``graph`` say."""

from journeymap.graph.questions.bottlenecks import Sign
from journeymap.language import Noun, Text
from journeymap.report.graph_content import Question

TITLES = {
    Question.UNREACHABLE: Text(en="Unreachable touchpoints", tr="Ulaşılamayan temas noktaları"),
    Question.DEAD_ENDS: Text(en="Dead ends", tr="Çıkmazlar"),
    Question.CLOSED_LOOPS: Text(en="Loops without exit", tr="Çıkışı olmayan döngüler"),
    Question.OUTCOMES: Text(en="Outcomes", tr="Sonuçlar"),
    Question.SINGLE_POINTS: Text(en="Single points of failure", tr="Tek hata noktaları"),
    Question.BOTTLENECKS: Text(en="Bottlenecks", tr="Darboğazlar"),
    Question.FUNNEL: Text(en="Funnel", tr="Huni"),
    Question.EFFICIENCY: Text(en="Efficiency", tr="Verimlilik"),
    Question.LONGEST_PATH: Text(en="Longest path", tr="En uzun yol"),
    Question.PAINFUL_PATH: Text(en="Most painful path", tr="En acılı yol"),
    Question.LOOPS: Text(en="Loops", tr="Döngüler"),
    Question.CHANNEL_SWITCHES: Text(en="Channel switches", tr="Kanal geçişleri"),
    Question.FORCED_SWITCHES: Text(en="Forced channel switches", tr="Zorunlu kanal geçişleri"),
    Question.OWNER_HANDOFFS: Text(en="Hand-offs between owners", tr="Sorumlular arası devirler"),
    Question.CENTRALITY: Text(en="Centrality", tr="Merkezîlik"),
}
NOTHING = {
    Question.UNREACHABLE: Text(
        en="Every touchpoint can be reached from the start.",
        tr="Her temas noktasına başlangıçtan ulaşılıyor.",
    ),
    Question.DEAD_ENDS: Text(
        en="No way ends at a touchpoint that is no outcome.",
        tr="Hiçbir yol, sonuca varmadan bir temas noktasında bitmiyor.",
    ),
    Question.CLOSED_LOOPS: Text(
        en="Every loop has a way out, or there is none.", tr="Çıkışı olmayan döngü yok."
    ),
    Question.OUTCOMES: Text(
        en="No transition leads to an outcome, and the journey names none.",
        tr="Hiçbir geçiş bir sonuca varmıyor; yolculuk da sonuç tanımlamıyor.",
    ),
    Question.SINGLE_POINTS: Text(
        en="No touchpoint stands on every completing way.",
        tr="Tamamlanan bütün yolların geçtiği bir temas noktası yok.",
    ),
    Question.BOTTLENECKS: Text(
        en="No touchpoint shows a sign of being one.",
        tr="Hiçbir temas noktası darboğaz belirtisi göstermiyor.",
    ),
    Question.FUNNEL: Text(
        en="Not known: every transition that can be taken needs a count or a probability, and one must lead"
        " to `complete`.",
        tr="Bilinmiyor: yürünebilen her geçişte sayı ya da olasılık bulunmalı, biri de `complete` sonucuna"
        " varmalı.",
    ),
    Question.EFFICIENCY: Text(en="No way completes.", tr="Tamamlanan bir yol yok."),
    Question.LONGEST_PATH: Text(
        en="No way leads from the start to an outcome.", tr="Başlangıçtan bir sonuca giden yol yok."
    ),
    Question.PAINFUL_PATH: Text(
        en="No way to an outcome has an unresolved pain point with a frequency.",
        tr="Sonuca giden hiçbir yolda, sıklığı bilinen ve giderilmemiş bir acı noktası yok.",
    ),
    Question.LOOPS: Text(
        en="Nobody comes to the same touchpoint twice.", tr="Kimse aynı temas noktasına dönmüyor."
    ),
    Question.CHANNEL_SWITCHES: Text(en="No step changes channel.", tr="Hiçbir adım kanal değiştirmiyor."),
    Question.FORCED_SWITCHES: Text(
        en="From every touchpoint one can go on in its channel, or be done.",
        tr="Her temas noktasından aynı kanalda ilerlenebiliyor ya da yolculuk bitiyor.",
    ),
    Question.OWNER_HANDOFFS: Text(
        en="No step goes from one owner to another.", tr="Hiçbir adım bir sorumludan ötekine geçmiyor."
    ),
    Question.CENTRALITY: Text(en="There is no touchpoint.", tr="Temas noktası yok."),
}

BY_TRANSITIONS = Text(en="{transitions} between {touchpoints}.", tr="{touchpoints} arasında {transitions}.")
TRANSITIONS = Noun("transition", "transitions", "geçiş")
BY_ORDER = Text(
    en="No transitions are declared: the declared order of the touchpoints is the path.",
    tr="Geçiş tanımlanmamış: temas noktalarının yazıldığı sıra yol sayılıyor.",
)

OUTCOME_TITLES = {
    "complete": Text(en="Completed", tr="Tamamlandı"),
    "lost": Text(en="Lost", tr="Kaybedildi"),
}
COLUMN_OUTCOME = Text(en="Outcome", tr="Sonuç")
COLUMN_KIND = Text(en="Counts as", tr="Sayıldığı")
COLUMN_REACHED = Text(en="Reached", tr="Varılıyor")
COUNTS_AS_COMPLETE = Text(en="completed", tr="tamamlanma")
COUNTS_AS_LOST = Text(en="lost", tr="kayıp")
YES = Text(en="yes", tr="evet")
NO = Text(en="no", tr="hayır")
NONE_COMPLETES = Text(
    en="No way completes: nothing that can be reached leads to `complete` or an outcome that counts as it.",
    tr="Tamamlanan yol yok: ulaşılabilen hiçbir adım `complete` ya da öyle sayılan bir sonuca varmıyor.",
)

COLUMN_WAYS = Text(en="Passed by", tr="Geçen yollar")
EVERY_WAY = Text(en="every completing way", tr="tamamlanan her yol")
MOST_WAYS = Text(en="most who complete", tr="tamamlayanların çoğu")
REMOVAL_NOTE = Text(
    en="Hangs on it: share of completions that would go if everyone who comes here were lost.",
    tr="Buna bağlı: buraya gelen herkes kaybedilse gidecek tamamlama payı.",
)
SEVERITY_NOTE = Text(
    en="Severity: of the worst unresolved pain point.",
    tr="Şiddet: giderilmemiş en ağır acı noktasının şiddeti.",
)
COLUMN_SIGNS = Text(en="Signs", tr="Belirtiler")
SIGNS = {
    Sign.DROP: Text(
        en="{here} of visits are lost here, {all} of all losses",
        tr="ziyaretlerde kayıp {here}, bütün kayıplardaki pay {all}",
    ),
    Sign.WAIT: Text(
        en="a wait of {wait}, {share} of the waiting that is known",
        tr="bekleme {wait}, bilinen toplam beklemedeki pay {share}",
    ),
    Sign.TRAFFIC: Text(
        en="{inbound} touchpoints lead here, and on to {outbound}",
        tr="{inbound} temas noktasından geliniyor, {outbound} temas noktasına gidiliyor",
    ),
    Sign.LEAK: Text(
        en="{counted_in} come in, but {counted_out} are counted going out",
        tr="gelen {counted_in}, çıktığı sayılan {counted_out}",
    ),
}

COLUMN_LOST_HERE = Text(en="Lost here", tr="Burada kayıp")
FUNNEL_NOTE = Text(
    en="Come here: share that ever does. Lost here: share of visits after which the customer is lost. Of all"
    " lost: share of the lost that leave here.",
    tr="Gelenler: buraya en az bir kez gelenlerin payı. Burada kayıp: ardından müşterinin kaybedildiği"
    " ziyaretlerin payı. Kaybın payı: kaybedilenlerin buradan ayrılan bölümü.",
)

SHORTEST = Text(en="Shortest way to completion ({count}):", tr="Tamamlamaya giden en kısa yol ({count}):")
TOUCHPOINTS = Noun("touchpoint", "touchpoints", "temas noktası")
LONGEST = Text(
    en="Most that one customer may pass without coming back ({count}):",
    tr="Bir müşterinin geri dönmeden geçebileceği en çok ({count}):",
)
PAINFUL = Text(en="Pain loads on it add up to {load}.", tr="Bu yoldaki acı yüklerinin toplamı {load}.")
NOT_EXACT = Text(
    en="The journey is too tangled to try every way: this is the best that was found; none has more than"
    " {at_most}.",
    tr="Yolculuk her yolu denemek için fazla dolaşık: bulunanların en iyisi bu; hiçbiri {at_most} değerini"
    " aşamaz.",
)
LOAD_NOTE = Text(
    en="Load: expected harm of the unresolved pain points, 0 to 1; those without a frequency are not in it.",
    tr="Yük: giderilmemiş acı noktalarının beklenen zararı, 0 ile 1 arası; sıklığı bilinmeyenler sayılmaz.",
)
MORE_LOOPS = Text(
    en="There are more; the shortest are shown.", tr="Daha fazlası var; en kısaları gösteriliyor."
)

COLUMN_FROM = Text(en="From", tr="Nereden")
COLUMN_TO = Text(en="To", tr="Nereye")
COLUMN_STEPS = Text(en="Steps", tr="Adım")
COLUMN_CASES = Text(en="Cases", tr="Vaka")
COLUMN_PER_JOURNEY = Text(en="Per journey", tr="Yolculuk başına")
COLUMN_OF_SWITCHES = Text(en="Of all", tr="Payı")
COLUMN_AHEAD = Text(en="Leads only to", tr="Yalnızca buraya")
COLUMN_AVOIDED_BY = Text(en="Avoided by", tr="Kaçınan persona")
MATRIX_NOTE = Text(
    en="Context carried and said again are means over the steps that say so, weighted by traffic where it is"
    " known.",
    tr="Bilgi aktarımı ve yeniden anlatma, bunu bildiren adımların ortalamasıdır; trafik biliniyorsa ona göre"
    " ağırlıklıdır.",
)
NOT_FORCED = Text(
    en="Not known: the declared order says what comes next, not what must.",
    tr="Bilinmiyor: yazıldığı sıra neyin ardından ne geldiğini söyler, neyin zorunlu olduğunu değil.",
)
FORCED_NOTE = Text(
    en="Forced: every way on changes channel, and none completes. That is {share} of all switches.",
    tr="Zorunlu: ilerleyen her yol kanal değiştiriyor ve hiçbiri tamamlanmıyor. Bütün geçişlerdeki pay:"
    " {share}.",
)
OWNER_SUM = Text(
    en="The owner changes {times} times in a journey on average.",
    tr="Sorumlu, bir yolculukta ortalama {times} kez değişiyor.",
)
WITHOUT_OWNER = Text(
    en="Without an owner, and so not counted ({count}): {titles}",
    tr="Sorumlusu olmayan, bu yüzden sayılmayan ({count}): {titles}",
)
COLUMN_INBOUND = Text(en="In", tr="Gelen")
COLUMN_OUTBOUND = Text(en="Out", tr="Giden")
COLUMN_BETWEEN = Text(en="Between", tr="Aradalık")
CENTRALITY_NOTE = Text(
    en="In and out: touchpoints that lead here and that it leads to. Between: share of the shortest ways"
    " between two others that pass here.",
    tr="Gelen ve giden: buraya gelinen ve buradan gidilen temas noktaları. Aradalık: öteki ikililer"
    " arasındaki en kısa yolların buradan geçen payı.",
)
