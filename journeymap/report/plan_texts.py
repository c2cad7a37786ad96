"""What the commands ``whatif`` and ``prioritize`` say."""

from collections.abc import Mapping

from journeymap.language import Noun, Text
from journeymap.model import EditKind
from journeymap.score.candidate import CandidateKind
from journeymap.score.priority import Gap, Quadrant, Service

WHATIF_TITLE = Text(en="What if", tr="Ya böyle olsa")
COLUMN_CHANGE = Text(en="Change", tr="Değişiklik")
COLUMN_PORTFOLIO = Text(en="Portfolio", tr="Portföy")
TOGETHER = Text(en="All of it together", tr="Hepsi birlikte")
EDITS: Mapping[EditKind, Text] = {
    EditKind.RESOLVE_PAIN_POINT: Text(en="Resolve: {subject}", tr="Giderilen: {subject}"),
    EditKind.SET_METRIC: Text(en="{subject} becomes {amount}", tr="{subject}: yeni değer {amount}"),
    EditKind.MOVE_DROP_OFF: Text(
        en="{amount} of those lost go on ({subject})",
        tr="Kaybedilenlerden devam eden: {amount} ({subject})",
    ),
    EditKind.MEET_KPI: Text(en="{subject} meets its target, {amount}", tr="{subject}: hedef tutar, {amount}"),
    EditKind.SET_KPI: Text(en="{subject} becomes {amount}", tr="{subject}: yeni değer {amount}"),
    EditKind.SET_COMPLETION: Text(
        en="{amount} of those who start complete", tr="Başlayıp tamamlayanların payı: {amount}"
    ),
}
LEVELS_TITLE = Text(en="All of it together, level by level", tr="Hepsi birlikte, düzey düzey")
COLUMN_LEVEL = Text(en="Level", tr="Düzey")
COLUMN_NAME = Text(en="Name", tr="Ad")
COLUMN_NOW = Text(en="Now", tr="Şimdi")
COLUMN_THEN = Text(en="Then", tr="Sonra")
COLUMN_GAIN = Text(en="Gain", tr="Kazanç")
LEVEL_PILLAR = Text(en="Pillar", tr="Sütun")
LEVEL_OTHER_JOURNEY = Text(en="Other journey", tr="Başka yolculuk")
NOTHING_CHANGES = Text(en="No score changes.", tr="Hiçbir puan değişmiyor.")
DIRECT_GAIN = Text(
    en="This is the direct gain, computed exactly. That better surveys or more completion will follow is an"
    " assumption; enter it as a change of its own if you want it counted.",
    tr="Bu, doğrudan kazançtır ve tam olarak hesaplanmıştır. Anketlerin ya da tamamlama oranının da"
    " düzeleceği bir varsayımdır; sayılmasını istiyorsanız ayrı bir değişiklik olarak girin.",
)
NOTHING_BEFORE = Text(
    en="There was no score before, so there is no gain to speak of.",
    tr="Önceden bir puan olmadığından kazanç da söylenemez.",
)
SMALL_BY_NATURE = Text(
    en="A journey has many parts, so that one of them moves its score by little: read the touchpoint too."
    " Where a change touches several, the largest gain is shown.",
    tr="Yolculuğun çok parçası olduğundan tek bir parça puanı az oynatır: temas noktasına da bakın."
    " Değişiklik birden çok yere dokunuyorsa en büyük kazanç gösterilir.",
)
PORTFOLIO_BY_VOLUME = Text(
    en="Portfolio: {journeys}, weighted by volume x importance.",
    tr="Portföy: {journeys}; ağırlık hacim x önem.",
)
PORTFOLIO_BY_IMPORTANCE = Text(
    en="Portfolio: {journeys}, weighted by importance, since not every volume is known.",
    tr="Portföy: {journeys}; her yolculuğun hacmi bilinmediğinden ağırlık yalnızca önem.",
)
NOT_IN_PORTFOLIO = Text(
    en="A future state is not part of the portfolio.",
    tr="Gelecek durum portföye girmez.",
)
MOVED_COMPLETION = Text(
    en="Completion was counted outside the map; moved drop-off changes it by what the transitions show.",
    tr="Tamamlama harita dışında sayılmış; kayıptan dönenler onu geçişlerin gösterdiği kadar değiştirir.",
)
JOURNEYS = Noun("journey", "journeys", "yolculuk")

PRIORITIES_TITLE = Text(en="What to do first", tr="Önce ne yapmalı")
URGENT_TITLE = Text(en="Severity 4: look at these first", tr="Şiddeti 4: önce bunlara bakın")
UNRANKED_TITLE = Text(en="Not ranked", tr="Sıralanamayanlar")
MATRIX_TITLE = Text(en="Impact and effort", tr="Etki ve emek")
PLAN_TITLE = Text(en="The best set for {days} days", tr="{days} iş günü için en iyi küme")
COLUMN_NUMBER = Text(en="No.", tr="No")
COLUMN_WORK = Text(en="Work", tr="İş")
COLUMN_PRIORITY = Text(en="Priority", tr="Öncelik")
COLUMN_MISSING = Text(en="Missing", tr="Eksik olan")
KINDS: Mapping[CandidateKind, Text] = {
    CandidateKind.PAIN_POINT: Text(en="pain point", tr="acı noktası"),
    CandidateKind.OPPORTUNITY: Text(en="opportunity", tr="fırsat"),
}
GAPS: Mapping[Gap, Text] = {
    Gap.EFFORT: Text(en="effort", tr="emek"),
    Gap.CONFIDENCE: Text(en="confidence", tr="güven"),
    Gap.FREQUENCY: Text(en="frequency of the pain", tr="acının sıklığı"),
    Gap.SCORE: Text(en="a score at its place", tr="yerinde bir puan"),
    Gap.EFFECT: Text(en="what it resolves or moves", tr="neyi çözdüğü ya da etkilediği"),
}
SERVICES: Mapping[Service, Text] = {
    Service.CONCENTRATE: Text(en="concentrate here", tr="buraya yoğunlaşın"),
    Service.KEEP_UP: Text(en="keep up the good work", tr="böyle sürdürün"),
    Service.LOW_PRIORITY: Text(en="low priority", tr="düşük öncelik"),
    Service.OVERKILL: Text(en="possible overkill", tr="gereğinden çok olabilir"),
}
QUADRANTS: Mapping[Quadrant, Text] = {
    Quadrant.QUICK_WIN: Text(
        en="Quick wins: much gain, little effort", tr="Hızlı kazançlar: çok kazanç, az emek"
    ),
    Quadrant.BIG_BET: Text(en="Big bets: much gain, much effort", tr="Büyük işler: çok kazanç, çok emek"),
    Quadrant.FILL_IN: Text(en="Fill-ins: little gain, little effort", tr="Ara işler: az kazanç, az emek"),
    Quadrant.THINK_TWICE: Text(
        en="Think twice: little gain, much effort", tr="İki kez düşünün: az kazanç, çok emek"
    ),
}
SEVERITY_OF = Text(en="severity {severity}", tr="şiddet {severity}")
RESOLVES = Text(en="resolves: {titles}", tr="çözdüğü: {titles}")
AT = Text(en="at: {titles}", tr="yer: {titles}")
OF_WHICH_DIRECT = Text(
    en="{gain} by resolving, the rest is expected of what it moves",
    tr="acıyı gidererek {gain}, kalanı etkileyeceği göstergelerden beklenen",
)
UNCOUNTED = Text(en="not in the gain: {names}", tr="kazanca girmeyen: {names}")
OPPORTUNITY_SCORE = Text(en="opportunity score {score}", tr="fırsat puanı {score}")
KANO = Text(en="Kano: {kano}", tr="Kano: {kano}")
SIZE = Text(en="days from size {size}", tr="iş günü {size} büyüklüğünden alındı")
CONFIDENCE_SET = Text(en="confidence set, not declared", tr="güven girilmemiş, varsayılmış")
IN_JOURNEY = Text(en="{title}: {gain}", tr="{title}: {gain}")
IN_PART = Text(
    en="{title}: {gain} (counts only where it is a part of another journey)",
    tr="{title}: {gain} (yalnızca parçası olduğu yolculukta sayılır)",
)
NOTHING_TO_DO = Text(
    en="There is neither an unresolved pain point nor an open opportunity.",
    tr="Ne çözülmemiş bir acı noktası ne de açık bir fırsat var.",
)
PRIORITY_NOTE = Text(
    en="Gain: points of the score, by exact recomputation. Priority: gain x confidence / effort, in points"
    " per 100 person-days.",
    tr="Kazanç: puanın yeniden hesaplanmasıyla, puan olarak. Öncelik: kazanç x güven / emek; 100 iş günü"
    " başına puan.",
)
WEIGHTS_BY_VOLUME = Text(
    en="Points are those of the portfolio of {journeys}, weighted by volume x importance, whichever journeys"
    " were asked for.",
    tr="Puanlar, hangi yolculuk sorulursa sorulsun, portföyün puanlarıdır: {journeys}; ağırlık hacim x önem.",
)
WEIGHTS_BY_IMPORTANCE = Text(
    en="Points are those of the portfolio of {journeys}, weighted by importance, since not every volume is"
    " known, whichever journeys were asked for.",
    tr="Puanlar, hangi yolculuk sorulursa sorulsun, portföyün puanlarıdır: {journeys}; her hacim"
    " bilinmediğinden ağırlık yalnızca önem.",
)
UNRANKED_NOTE = Text(
    en="Nothing is put in place of what is missing, so these have no rank.",
    tr="Eksik olanın yerine bir şey konmadığından bunların sırası yok.",
)
EXPECTED_NOTE = Text(
    en="What an opportunity is expected to move is its owner's assumption, not a finding.",
    tr="Bir fırsatın etkileyeceği düşünülen rakamlar bir bulgu değil, onu yazanın varsayımıdır.",
)
MATRIX_NOTE = Text(
    en="Much gain: at least {gain} points. Little effort: at most {days} days. Both are the list's medians.",
    tr="Çok kazanç: en az {gain} puan. Az emek: en çok {days} iş günü. İkisi de listenin ortancası.",
)
PLAN_LINE = Text(
    en="{days} days; expected gain {expected} points, {gain} if all of it succeeds.",
    tr="{days} iş günü; beklenen kazanç {expected} puan, hepsi başarılırsa {gain}.",
)
PLAN_EMPTY = Text(
    en="Nothing that is ranked fits into this budget.",
    tr="Sıralananların hiçbiri bu bütçeye sığmıyor.",
)
PLAN_NOTE = Text(
    en="The best of all sets that fit, out of {items}. A pain point that two of them resolve counts once;"
    " a pain point and the opportunity that resolves it are never both chosen. Efforts are rounded up to"
    " half days.",
    tr="Bütçeye sığan bütün kümelerin en iyisi; seçenekler: {items}. İki işin çözdüğü acı bir kez sayılır;"
    " bir acı noktası ile onu çözen fırsat birlikte seçilmez. Emek yarım güne yukarı yuvarlanır.",
)
RANKED = Noun("ranked item", "ranked items", "sıralanmış iş")
PLAN_LIMIT = Text(
    en="Too many items touch each other to weigh them all together; left out of the search: {numbers}.",
    tr="Birbirine dokunan işler hepsi birlikte tartılamayacak kadar çok; aramaya girmeyenler: {numbers}.",
)
