"""What reports and score tables say."""

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Text
from journeymap.model import Cause, OpportunityStatus, PainStatus, Pillar, Side, State, Status
from journeymap.report.content import Gap

STATES: Mapping[State, Text] = MappingProxyType(
    {
        State.CURRENT: Text(en="current state", tr="mevcut durum"),
        State.FUTURE: Text(en="future state", tr="gelecek durum"),
    }
)
STATUSES: Mapping[Status, Text] = MappingProxyType(
    {
        Status.DRAFT: Text(en="draft", tr="taslak"),
        Status.IN_REVIEW: Text(en="in review", tr="gözden geçiriliyor"),
        Status.APPROVED: Text(en="approved", tr="onaylandı"),
        Status.ARCHIVED: Text(en="archived", tr="arşivlendi"),
    }
)
PILLARS: Mapping[Pillar, Text] = MappingProxyType(
    {
        Pillar.EXPERIENCE: Text(en="Experience", tr="Deneyim"),
        Pillar.COMPLETION: Text(en="Completion", tr="Tamamlama"),
        Pillar.BUSINESS: Text(en="Business", tr="İş sonucu"),
    }
)
PILLARS_IN_SENTENCE: Mapping[Pillar, Text] = MappingProxyType(
    {
        Pillar.EXPERIENCE: Text(en="experience", tr="deneyim"),
        Pillar.COMPLETION: Text(en="completion", tr="tamamlama"),
        Pillar.BUSINESS: Text(en="business results", tr="iş sonucu"),
    }
)
PILLAR_QUESTIONS: Mapping[Pillar, Text] = MappingProxyType(
    {
        Pillar.EXPERIENCE: Text(en="how it felt to the customer", tr="müşteri nasıl hissetti"),
        Pillar.COMPLETION: Text(en="whether they got it done", tr="müşteri işini tamamlayabildi mi"),
        Pillar.BUSINESS: Text(en="what the company got from it", tr="şirket beklediği sonucu aldı mı"),
    }
)
GAPS: Mapping[Gap, Text] = MappingProxyType(
    {
        Gap.NO_METRIC: Text(
            en="no touchpoint, stage or survey has a figure yet",
            tr="henüz hiçbir temas noktası, aşama ya da anket için veri yok",
        ),
        Gap.NO_COMPLETION: Text(
            en="nobody counted how many get it done",
            tr="kaç müşterinin işini tamamladığı sayılmamış",
        ),
        Gap.INCOMPLETE_TRANSITIONS: Text(
            en="some transitions have neither count nor probability, or none leads to completion",
            tr="bazı geçişlerde ne sayı ne olasılık var ya da hiçbir geçiş tamamlamaya ulaşmıyor",
        ),
        Gap.CLOSED_LOOP: Text(
            en="the transitions run in a circle that nobody leaves",
            tr="geçişler, kimsenin çıkamadığı bir döngü oluşturuyor",
        ),
        Gap.NO_KPI: Text(en="no business KPI is declared", tr="şirket tarafında hiçbir KPI tanımlı değil"),
        Gap.KPI_WITHOUT_FIGURES: Text(
            en="no business KPI has both a value and a target",
            tr="hiçbir şirket KPI'ının hem değeri hem hedefi yok",
        ),
    }
)
ADVICE: Mapping[Gap, Text] = MappingProxyType(
    {
        Gap.NO_METRIC: Text(
            en="a metric at a touchpoint (`metrics`), or at least the team's own view of it (`emotion`)",
            tr="bir temas noktasına metrik (`metrics`), en azından ekibin kendi görüşü (`emotion`)",
        ),
        Gap.NO_COMPLETION: Text(
            en="how many of those who start get it done (`completion: {{k, n}}`)",
            tr="başlayanlardan kaçının işini tamamladığı (`completion: {{k, n}}`)",
        ),
        Gap.INCOMPLETE_TRANSITIONS: Text(
            en="a count or a probability on every transition, up to `complete`; or `completion: {{k, n}}`",
            tr="`complete` sonucuna kadar her geçiş için sayı ya da olasılık; veya `completion: {{k, n}}`",
        ),
        Gap.CLOSED_LOOP: Text(
            en="a transition that leads out of the circle",
            tr="döngüden çıkan bir geçiş",
        ),
        Gap.NO_KPI: Text(
            en="a business KPI with value and target (`kpis`)",
            tr="değeri ve hedefi olan bir şirket KPI'ı (`kpis`)",
        ),
        Gap.KPI_WITHOUT_FIGURES: Text(
            en="the value and the target of a business KPI",
            tr="bir şirket KPI'ının değeri ve hedefi",
        ),
    }
)
PAIN_STATUSES: Mapping[PainStatus, Text] = MappingProxyType(
    {
        PainStatus.OPEN: Text(en="open", tr="açık"),
        PainStatus.PLANNED: Text(en="planned", tr="planlandı"),
        PainStatus.RESOLVED: Text(en="resolved", tr="çözüldü"),
    }
)
CAUSES: Mapping[Cause, Text] = MappingProxyType(
    {
        Cause.TECHNOLOGY: Text(en="technology", tr="teknoloji"),
        Cause.PROCESS: Text(en="process", tr="süreç"),
        Cause.ORGANISATION: Text(en="organisation", tr="organizasyon"),
        Cause.PARTNER: Text(en="partner", tr="iş ortağı"),
        Cause.POLICY: Text(en="policy", tr="kural"),
    }
)
OPPORTUNITY_STATUSES: Mapping[OpportunityStatus, Text] = MappingProxyType(
    {
        OpportunityStatus.IDEA: Text(en="idea", tr="fikir"),
        OpportunityStatus.PLANNED: Text(en="planned", tr="planlandı"),
        OpportunityStatus.IN_PROGRESS: Text(en="in progress", tr="sürüyor"),
        OpportunityStatus.DONE: Text(en="done", tr="bitti"),
        OpportunityStatus.REJECTED: Text(en="rejected", tr="vazgeçildi"),
    }
)
SIDES: Mapping[Side, Text] = MappingProxyType(
    {
        Side.CUSTOMER: Text(en="customer", tr="müşteri"),
        Side.BUSINESS: Text(en="business", tr="şirket"),
    }
)
BASES: Mapping[str, Text] = MappingProxyType(
    {
        "counted": Text(en="counted", tr="sayıldı"),
        "chain-of-counts": Text(en="computed from counted transitions", tr="sayılan geçişlerden hesaplandı"),
        "chain-of-probabilities": Text(
            en="computed from the probabilities of the transitions",
            tr="geçiş olasılıklarından hesaplandı",
        ),
    }
)
UNITS: Mapping[str, tuple[Text, Text]] = MappingProxyType(
    {
        "seconds": (Text(en="second", tr="saniye"), Text(en="seconds", tr="saniye")),
        "minutes": (Text(en="minute", tr="dakika"), Text(en="minutes", tr="dakika")),
        "hours": (Text(en="hour", tr="saat"), Text(en="hours", tr="saat")),
        "days": (Text(en="day", tr="gün"), Text(en="days", tr="gün")),
        "weeks": (Text(en="week", tr="hafta"), Text(en="weeks", tr="hafta")),
        "months": (Text(en="month", tr="ay"), Text(en="months", tr="ay")),
        "years": (Text(en="year", tr="yıl"), Text(en="years", tr="yıl")),
    }
)
"""One and many of each unit of time."""

FICTIONAL = Text(en="The data are made up.", tr="Veriler kurmacadır.")
OWNER = Text(en="owner: {owner}", tr="sorumlu: {owner}")
PERIOD = Text(en="period: {period}", tr="dönem: {period}")
VOLUME = Text(en="customers: {count}", tr="müşteri sayısı: {count}")
REVIEWED = Text(en="reviewed: {date}", tr="son gözden geçirme: {date}")
REVIEW_EVERY = Text(en="review every {duration}", tr="gözden geçirme aralığı: {duration}")
FUTURE_OF = Text(en="would replace: {title}", tr="yerine geçeceği yolculuk: {title}")
PERSONAS = Text(en="Personas: {names}", tr="Personalar: {names}")
NO_PERSONAS = Text(en="Personas: none named", tr="Personalar: belirtilmemiş")

SCORE_OF = Text(
    en="Journey success score: {score} of 100",
    tr="Yolculuk başarı puanı: 100 üzerinden {score}",
)
SCORE_AND_GRADE = Text(
    en="Journey success score: {score} of 100, grade {grade}",
    tr="Yolculuk başarı puanı: 100 üzerinden {score}, not: {grade}",
)
NO_SCORE = Text(
    en="No score yet: nothing in this journey has a figure that can be scored.",
    tr="Henüz puan yok: bu yolculukta puanlanabilecek hiçbir veri bulunmuyor.",
)
ADD_FIRST = Text(en="To get a score, add first:", tr="Puan için önce şunları ekleyin:")
MEASURED_SHARE = Text(
    en="{measured} of the weight is measured, {coverage} has any value at all.",
    tr="Ölçülen pay {measured}, kapsam (herhangi bir değeri olan pay) {coverage}.",
)
ALL_MEASURED = Text(
    en="Everything that counts is measured.",
    tr="Puana giren her şey ölçülmüş.",
)
PROVISIONAL = Text(
    en="The question mark says that too little is measured: read the grade as a first impression.",
    tr="Soru işareti, ölçülen payın düşük olduğunu gösterir: notu ilk izlenim olarak okuyun.",
)
INTERVAL = Text(
    en="95% interval: {lower} to {upper}, from the {covers} of the weight whose figures have a known n;"
    " it covers sampling error only.",
    tr="%95 güven aralığı: {lower} – {upper}; ağırlığın n değeri bilinen {covers} kadarından, yalnızca"
    " örnekleme hatası için.",
)
BOUNDS = Text(
    en="If everything not scored yet were terrible, the score would be {worst}; if it were perfect, {best}.",
    tr="Henüz puanlanmayan her şey çok kötü olsaydı puan {worst}, kusursuz olsaydı {best} olurdu.",
)
LARGEST_LOSS = Text(
    en="The largest loss is in {pillar}: {points} of the {total} points lost.",
    tr="En büyük kayıp {pillar} sütununda: toplam {total} puanlık kaybın {points} puanı buradan geliyor.",
)
WEAKEST_TOUCHPOINT = Text(
    en="The weakest touchpoint is {title} ({score}).",
    tr="En zayıf temas noktası: {title} ({score}).",
)
GRAVE_PAINS = Text(
    en="Pain points of severity 4: {count}. They come first, whatever their load.",
    tr="Şiddeti 4 olan acı noktası sayısı: {count}. Yükleri ne olursa olsun önce bunlar ele alınmalı.",
)
ROLL_UP_ABOVE_SURVEY = Text(
    en="The stages come to {roll_up} on average, but the survey of the whole journey says {survey}: the parts"
    " look better than the whole feels.",
    tr="Aşamaların ortalaması {roll_up}, yolculuğun bütününü soran anketin sonucu ise {survey}: parçalar,"
    " bütünün hissettirdiğinden daha iyi görünüyor.",
)
ROLL_UP_BELOW_SURVEY = Text(
    en="The stages come to {roll_up} on average, and the survey of the whole journey says {survey}: the"
    " whole feels better than its parts.",
    tr="Aşamaların ortalaması {roll_up}, yolculuğun bütününü soran anketin sonucu {survey}: bütün,"
    " parçalarından daha iyi hissettiriyor.",
)
SAMPLING_ONLY = Text(
    en="The score is about what was declared: a wrong map gives a precise wrong number.",
    tr="Puan yalnızca girilen bilgileri yansıtır: yanlış bir harita, kesin ama yanlış bir sayı verir.",
)

PILLARS_TITLE = Text(en="Three pillars", tr="Üç sütun")
STAGES_TITLE = Text(en="Stages", tr="Aşamalar")
EMOTIONS_TITLE = Text(en="Emotion by stage", tr="Aşamalara göre duygu")
TOUCHPOINTS_TITLE = Text(en="Touchpoints, worst first", tr="Temas noktaları, en kötüden en iyiye")
PAINS_TITLE = Text(en="Pain points, heaviest first", tr="Acı noktaları, en ağırdan en hafife")
OPPORTUNITIES_TITLE = Text(en="Opportunities", tr="Fırsatlar")
GOALS_TITLE = Text(en="Goals", tr="Hedefler")
KPIS_TITLE = Text(en="KPIs against their targets", tr="Hedeflerine göre KPI'lar")
HANDOFFS_TITLE = Text(en="Handoffs between channels", tr="Kanallar arası geçişler")
COMPLETION_TITLE = Text(en="Completion", tr="Tamamlama")
GAPS_TITLE = Text(en="What is not measured", tr="Ölçülmeyenler")

EMOTION_SCALE = Text(
    en="The team's view on a scale from {low} to {high}; the numbers are those of the stages.",
    tr="Ekibin görüşü, ölçek: {low} ile {high} arası. Sütun numaraları aşamaların numaralarıdır.",
)
EVERYONE = Text(en="Everyone", tr="Herkes")
NO_EMOTION = Text(en="No emotion is noted yet.", tr="Henüz duygu kaydı girilmemiş.")
NO_TOUCHPOINTS = Text(en="No touchpoint is declared yet.", tr="Henüz temas noktası girilmemiş.")
NO_PAINS = Text(
    en="None is noted. That may mean that nobody asked.",
    tr="Acı noktası girilmemiş. Bu, kimsenin sormadığı anlamına da gelebilir.",
)
COMPLETED_SHARE = Text(
    en="{share} of those who start get it done ({basis}).",
    tr="Başlayanların işini tamamlama oranı {share} ({basis}).",
)
COMPLETION_TARGET = Text(
    en="The target is {target}; measured against it, completion is {score}.",
    tr="Hedef {target}; buna göre tamamlama puanı {score}.",
)
NO_COMPLETION = Text(en="Not known: {reason}.", tr="Bilinmiyor: {reason}.")
CLOSED_LOOP = Text(en="The circle: {titles}.", tr="Döngü: {titles}.")
NOT_APPLICABLE = Text(en="does not apply: {reason}", tr="kapsam dışı: {reason}")
NOT_APPLICABLE_SENTENCE = Text(
    en="Does not apply: {reason}",
    tr="Kapsam dışı: {reason}",
)
NO_VALUE = Text(en="no value: {reason}", tr="değer yok: {reason}")
CONTINUITY = Text(
    en="Continuity over all handoffs: {score}.",
    tr="Kanallar arası geçişlerde süreklilik puanı: {score}.",
)
ASSUMED_NOTE = Text(
    en="{mark} rests on the team's view only; nothing is measured there.",
    tr="{mark} yalnızca ekibin görüşüne dayanır; ölçüm yoktur.",
)
STAR_NOTE = Text(en="{mark} moment of truth", tr="{mark} kritik an")
LOAD_NOTE = Text(
    en="Load: severity and frequency together, 0 to 100. Taken: points it takes from its touchpoint.",
    tr="Yük: şiddet ile sıklığın bileşimi, 0 ile 100 arası. Puan kaybı: temas noktasından eksilttiği puan.",
)

ASSUMED_MARK = "~"
"""Beside a score that rests on the team's view only; ASCII, so that every stream can show it."""

COLUMN_STAGE = Text(en="Stage", tr="Aşama")
COLUMN_SCORE = Text(en="Score", tr="Puan")
COLUMN_TOUCHPOINTS = Text(en="Touchpoints", tr="Temas noktası")
COLUMN_PAINS = Text(en="Pain points", tr="Acı noktası")
COLUMN_MEASURED = Text(en="Measured", tr="Ölçülen pay")
COLUMN_PAINS_SHORT = Text(en="Pains", tr="Acı")
COLUMN_PILLAR = Text(en="Pillar", tr="Sütun")
COLUMN_LOST = Text(en="Lost", tr="Kayıp")
COLUMN_TOUCHPOINT = Text(en="Touchpoint", tr="Temas noktası")
COLUMN_CHANNEL = Text(en="Channel", tr="Kanal")
COLUMN_PAIN = Text(en="Pain point", tr="Acı noktası")
COLUMN_SEVERITY = Text(en="Severity", tr="Şiddet")
COLUMN_FREQUENCY = Text(en="Frequency", tr="Sıklık")
COLUMN_LOAD = Text(en="Load", tr="Yük")
COLUMN_TAKEN = Text(en="Taken", tr="Puan kaybı")
COLUMN_OPPORTUNITY = Text(en="Opportunity", tr="Fırsat")
COLUMN_DAYS = Text(en="Days", tr="İş günü")
COLUMN_CONFIDENCE = Text(en="Confidence", tr="Güven")
COLUMN_STATUS = Text(en="Status", tr="Durum")
COLUMN_GOAL = Text(en="Goal", tr="Hedef")
COLUMN_SIDE = Text(en="Side", tr="Taraf")
COLUMN_OWNER = Text(en="Owner", tr="Sorumlu")
COLUMN_KPI = Text(en="KPI", tr="KPI")
COLUMN_BASELINE = Text(en="Baseline", tr="Başlangıç")
COLUMN_VALUE = Text(en="Value", tr="Değer")
COLUMN_TARGET = Text(en="Target", tr="Hedef")
COLUMN_ATTAINED = Text(en="Attained", tr="Hedefe ulaşma")
COLUMN_HANDOFF = Text(en="From and to", tr="Nereden nereye")
COLUMN_CARRIED = Text(en="Context carried", tr="Bilgi aktarımı")
COLUMN_REPEATED = Text(en="Said again", tr="Yeniden anlatma")
COLUMN_JOURNEY = Text(en="Journey", tr="Yolculuk")
COLUMN_GRADE = Text(en="Grade", tr="Not")
COLUMN_COVERAGE = Text(en="Measured / coverage", tr="Ölçülen / kapsam")
COLUMN_INTERVAL = Text(en="95% interval", tr="%95 güven aralığı")
COLUMN_RANGE = Text(en="Could be", tr="Olası aralık")

WHERE = Text(en="at {touchpoint} ({stage})", tr="yer: {touchpoint} ({stage})")
WHERE_TOUCHPOINT = Text(en="at {touchpoint}", tr="yer: {touchpoint}")
IN_STAGE = Text(en="stage: {stage}", tr="aşama: {stage}")
CAUSE = Text(en="cause: {cause}", tr="neden: {cause}")
DUE = Text(en="due: {date}", tr="son tarih: {date}")
NO_OWNER = Text(en="no owner", tr="sorumlusu yok")
EFFORT_DAYS = Text(en="effort: {days} days", tr="emek: {days} iş günü")
EFFORT_SIZE = Text(en="effort: {size}", tr="emek: {size}")
NO_FREQUENCY = Text(en="frequency unknown", tr="sıklığı bilinmiyor")
NO_EVIDENCE = Text(en="no evidence", tr="kanıtı yok")
ASSUMED = Text(en="assumed", tr="varsayım")
RESOLVES = Text(en="resolves: {titles}", tr="hedef aldığı: {titles}")
MOVES = Text(en="moves: {indicators}", tr="etkilediği: {indicators}")
MOVE_EXPECTED = Text(en="{indicator} to {expected}", tr="{indicator} (beklenen {expected})")
MOVE_MEASURED = Text(
    en="{indicator} to {expected}, measured {measured}",
    tr="{indicator} (beklenen {expected}, ölçülen {measured})",
)
MOVE_ONLY_MEASURED = Text(en="{indicator}, measured {measured}", tr="{indicator} (ölçülen {measured})")
RATINGS = Text(en="ratings: {ratings}", tr="değerlendirmeler: {ratings}")
FOLLOWED_BY = Text(en="followed by: {titles}", tr="izleyen KPI: {titles}")
NO_KPI = Text(en="followed by no KPI", tr="izleyen KPI yok")
STATUS = Text(en="status: {status}", tr="durum: {status}")
SIDE = Text(en="side: {side}", tr="taraf: {side}")
FLOOR = Text(en="worst tolerable: {floor}", tr="kabul edilebilir en kötü değer: {floor}")
CONFLICTS = Text(en="pulls against: {titles}", tr="çatıştığı: {titles}")
CASES = Text(en="cases: {count}", tr="geçiş sayısı: {count}")
SAMPLE = Text(en="n = {n}", tr="n = {n}")
SOURCE = Text(en="Source: {source}.", tr="Kaynak: {source}.")
LIMITS = Text(
    en="95% interval: {lower} to {upper}.",
    tr="%95 güven aralığı: {lower} ile {upper} arası.",
)

NOTHING_MISSING = Text(en="Everything declared has figures.", tr="Girilen her şey rakamla desteklenmiş.")
WITHOUT_METRIC = Text(
    en="Touchpoints without any metric ({count}): {titles}",
    tr="Hiç metriği olmayan temas noktaları ({count}): {titles}",
)
ONLY_ASSUMED = Text(
    en="Touchpoints with the team's view only ({count}): {titles}",
    tr="Yalnızca ekibin görüşü olan temas noktaları ({count}): {titles}",
)
WITHOUT_FREQUENCY = Text(
    en="Pain points without a frequency, listed and not scored ({count}): {titles}",
    tr="Sıklığı bilinmediği için puanlanmayan acı noktaları ({count}): {titles}",
)
HANDOFFS_WITHOUT = Text(
    en="Handoffs without context carried or repeat rate ({count}): {titles}",
    tr="Bilgi aktarımı ve yeniden anlatma oranı bilinmeyen geçişler ({count}): {titles}",
)
KPIS_WITHOUT_VALUE = Text(
    en="KPIs without a value ({count}): {titles}",
    tr="Değeri olmayan KPI'lar ({count}): {titles}",
)
KPIS_WITHOUT_TARGET = Text(
    en="KPIs without a target ({count}): {titles}",
    tr="Hedefi olmayan KPI'lar ({count}): {titles}",
)
PILLAR_WITHOUT = Text(en="{pillar}: {reason}", tr="{pillar}: {reason}")

LEGEND_COVERAGE = Text(
    en="Measured / coverage: share of the weight that is measured, and that has any value.",
    tr="Ölçülen / kapsam: ağırlığın ölçülen payı ve herhangi bir değeri olan payı.",
)
LEGEND_INTERVAL = Text(
    en="95% interval: sampling error only; shown where at least half of the weight has a known n.",
    tr="%95 güven aralığı: yalnızca örnekleme hatası; ağırlığın en az yarısında n biliniyorsa gösterilir.",
)
LEGEND_RANGE = Text(
    en="Could be: the score if everything not scored yet were terrible, or perfect.",
    tr="Olası aralık: henüz puanlanmayan her şey çok kötü ya da kusursuz olsaydı çıkacak puanlar.",
)
LEGEND_PROVISIONAL = Text(
    en="?: too little is measured; the grade is a first impression.",
    tr="?: ölçülen pay düşük; not bir ilk izlenimdir.",
)
NO_JOURNEYS = Text(en="There is no journey to score.", tr="Puanlanacak yolculuk yok.")
COUNT_JOURNEYS = Text(en="Journeys", tr="Yolculuk")
COUNT_PERSONAS = Text(en="Personas", tr="Persona")
COUNT_TOUCHPOINTS = Text(en="Touchpoints", tr="Temas noktası")
COUNT_PAINS = Text(en="Pain points", tr="Acı noktası")
COUNT_RESOLVED = Text(en="Resolved pain points", tr="Çözülen acı noktası")
COUNT_OPPORTUNITIES = Text(en="Opportunities", tr="Fırsat")
SEVERITY_COUNT = Text(en="severity {band}: {count}", tr="şiddet {band}: {count}")

CONVERSION_TITLE = Text(en="The way through", tr="Yol boyunca")
COLUMN_REACH = Text(en="Come here", tr="Gelenler")
COLUMN_VISITS = Text(en="Visits", tr="Ziyaret")
COLUMN_DROP = Text(en="Of all lost", tr="Kaybın payı")
COLUMN_REMOVAL = Text(en="Hangs on it", tr="Buna bağlı")
PATH_COMPLETION = Text(
    en="By the transitions {share} of those who start complete.",
    tr="Geçişlere göre başlayanların tamamlayan payı: {share}.",
)
PATH_DISAGREES = Text(
    en="The counted figure is {share}: the map and the analytics disagree.",
    tr="Sayılan rakam ise {share}: harita ile analitik uyuşmuyor.",
)
STEPS = Text(en="A journey takes {steps} steps on average.", tr="Bir yolculuk ortalama {steps} adım sürüyor.")
SWITCHES = Text(
    en="On the way it changes channel {switches} times on average.",
    tr="Yolda ortalama {switches} kez kanal değişiyor.",
)
STEPS_TO_COMPLETE = Text(
    en="Those that complete take {steps}; the shortest way is {efficiency} of that.",
    tr="Tamamlananlar {steps} adım; en kısa yolun buna oranı {efficiency}.",
)
LEGEND_CONVERSION = Text(
    en="Come here: share that ever does. Visits: expected number per journey. Of all lost: share of the lost"
    " that leave here. Hangs on it: share of completions that would go if everyone who comes here were lost.",
    tr="Gelenler: buraya en az bir kez gelenlerin payı. Ziyaret: yolculuk başına beklenen sayı. Kaybın payı:"
    " kaybedilenlerin buradan ayrılan bölümü. Buna bağlı: buraya gelen herkes kaybedilse gidecek tamamlama.",
)
