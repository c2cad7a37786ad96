"""What is said of personas, portfolio, method and settings beside the scores."""

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Noun, Text
from journeymap.score.configuration import Layer
from journeymap.score.method import Choice

JOURNEYS = Noun("journey", "journeys", "yolculuk")

SIGN_OF = Text(en="{title}: {sentence}", tr="{title}: {sentence}")
SIGN_TENSE = Text(
    en="Business stands at {business}, experience at {experience}: the company does well while the customer"
    " suffers.",
    tr="İş sonucu {business}, deneyim {experience}: şirketin işi iyi giderken müşteri sıkıntı çekiyor.",
)
SIGN_HELD = Text(
    en="The number alone would earn {alone}; {pillar} at {value} holds the grade at {grade}.",
    tr="Sayı tek başına {alone} notunu alırdı; {pillar} {value} olduğu için not {grade}.",
)
SIGN_LOPSIDED = Text(
    en="A strong pillar makes up for {pillar} ({value}); the geometric mean is {points} points lower.",
    tr="Güçlü bir sütun zayıf olanı örtüyor ({pillar} {value}); geometrik ortalama {points} puan daha düşük.",
)

PORTFOLIO_BY_VOLUME = Text(
    en="Together: {score} of 100 over {journeys}, weighed by volume and importance.",
    tr="Birlikte: 100 üzerinden {score}; {journeys}, hacim ve öneme göre ağırlıklı.",
)
PORTFOLIO_BY_IMPORTANCE = Text(
    en="Together: {score} of 100 over {journeys}, weighed by importance; not every journey has a volume.",
    tr="Birlikte: 100 üzerinden {score}; {journeys}, öneme göre ağırlıklı. Her yolculuğun hacmi belli değil.",
)
INVEST = Text(en="Where an investment brings most", tr="Yatırımın en çok getireceği yer")
LEGEND_LOST = Text(
    en="Lost: points that all journeys together would gain if this one were perfect.",
    tr="Kayıp: bu yolculuk kusursuz olsaydı hepsinin birlikte kazanacağı puan.",
)
COLUMN_WEIGHT = Text(en="Weight", tr="Ağırlık")
NOT_COUNTED = Text(en="Not counted by itself: {journeys}.", tr="Kendi başına sayılmayanlar: {journeys}.")
OUT_FUTURE = Text(en="{title} (future state)", tr="{title} (gelecek durum)")
OUT_UNSCORED = Text(en="{title} (no score)", tr="{title} (puanı yok)")
OUT_PART = Text(
    en="{title} (counts in {journey}, where its score stands for {touchpoint})",
    tr="{title} ({journey} içinde sayılıyor; puanı oradaki şu temas noktasının yerine geçiyor: {touchpoint})",
)

SEEN_BY = Text(
    en="The scores as {name} meets the journeys.",
    tr="Yolculukların {name} gözünden puanları.",
)
SEEN_OWN = Text(
    en="{title}: {share} of the weight rests on what this persona itself said.",
    tr="{title}: ağırlığın bu personanın kendi sözüne dayanan payı {share}.",
)
SEEN_NOT_OWN = Text(
    en="{title}: nothing is known of this persona alone; every figure is that of everyone.",
    tr="{title}: yalnız bu personaya ait bir bilgi yok; bütün rakamlar herkesin rakamları.",
)
COMPARED = Text(
    en="Everyone {value}; personas together {blended}, from {lowest} to {highest}.",
    tr="Herkes {value}; personalar birlikte {blended}, en düşük {lowest}, en yüksek {highest}.",
)
NO_SCORE = Text(en="There is no score yet.", tr="Henüz puan yok.")
NO_PERSONA = Text(
    en="This journey names no personas (`personas`), so there is nobody to compare.",
    tr="Bu yolculuk persona belirtmiyor (`personas`), karşılaştırılacak kimse yok.",
)
COLUMN_PERSONA = Text(en="Persona", tr="Persona")
COLUMN_INTERVAL = Text(en="95% interval", tr="%95 aralığı")
COLUMN_OWN = Text(en="Own share", tr="Kendi payı")
COLUMN_PAIR = Text(en="Two personas", tr="İki persona")
COLUMN_DIFFERENCE = Text(en="Difference", tr="Fark")
COLUMN_READING = Text(en="Reading", tr="Yorum")
PAIR = Text(en="{one} and {other}", tr="{one} ile {other}")
CLEAR = Text(en="clear difference", tr="belirgin fark")
NOT_CLEAR = Text(en="no clear difference", tr="belirgin fark yok")
UNKNOWN_GAP = Text(
    en="cannot be told: figures without a sample size", tr="söylenemez: örneklem sayısı olmayan rakamlar var"
)
LEGEND_OWN = Text(
    en="Own share: how much of the weight rests on what the persona itself said; the rest is inherited from"
    " everyone.",
    tr="Kendi payı: ağırlığın, personanın kendi sözüne dayanan bölümü; gerisi herkesten devralınır.",
)
LEGEND_GAP = Text(
    en="A difference is clear where its interval leaves out 0. What both inherit makes the interval rather"
    " too wide than too narrow.",
    tr="Aralığı 0 değerini dışarıda bırakan fark belirgindir. İkisinin de devraldıkları aralığı dar değil,"
    " olsa olsa fazla geniş gösterir.",
)

METHOD_SPAN = Text(
    en="The score is {value}; with one choice made otherwise it would be between {lowest} and {highest}.",
    tr="Puan {value}; tek bir seçim başka türlü yapılsaydı {lowest} ile {highest} arasında olurdu.",
)
COLUMN_CHOICE = Text(en="If", tr="Şöyle olsaydı")
COLUMN_SETTING = Text(en="Setting", tr="Ayar")
COLUMN_VALUE = Text(en="Value", tr="Değer")
COLUMN_FROM = Text(en="From", tr="Nereden")
METHOD = Text(
    en="Method {version}, fingerprint {fingerprint}. Scores compare only under the same fingerprint.",
    tr="Yöntem {version}, parmak izi {fingerprint}. Puanlar ancak parmak izi aynıysa karşılaştırılabilir.",
)
SETTINGS_OF = Text(en="Settings of: {journeys}", tr="Ayarların geçerli olduğu: {journeys}")
LAYERS: Mapping[Layer, Text] = MappingProxyType(
    {
        Layer.DEFAULT: Text(en="default", tr="varsayılan"),
        Layer.WORKSPACE: Text(en="workspace, {place}", tr="çalışma alanı, {place}"),
        Layer.JOURNEY: Text(en="journey, {place}", tr="yolculuk, {place}"),
        Layer.CODE: Text(en="a program", tr="bir program"),
    }
)
CHOICES: Mapping[Choice, Text] = MappingProxyType(
    {
        Choice.OTHER_AGGREGATION: Text(
            en="the pillars made up for each other in another way",
            tr="sütunlar birbirini başka türlü telafi etseydi",
        ),
        Choice.PAIN_IN_FULL: Text(
            en="pain could take all of a touchpoint", tr="acı bir temas noktasının tümünü götürebilseydi"
        ),
        Choice.PAIN_LEFT_OUT: Text(en="pain took nothing", tr="acı hiçbir şey götürmeseydi"),
        Choice.LINEAR_SEVERITY: Text(
            en="severity counted in a straight line", tr="şiddet doğrusal sayılsaydı"
        ),
        Choice.MOMENT_OF_TRUTH_ONCE: Text(
            en="moments of truth counted once", tr="kritik anlar bir kez sayılsaydı"
        ),
        Choice.MOMENT_OF_TRUTH_THRICE: Text(
            en="moments of truth counted three times", tr="kritik anlar üç kez sayılsaydı"
        ),
        Choice.WITHOUT_SURVEY: Text(
            en="the survey of the whole journey did not count", tr="tüm yolculuğun anketi sayılmasaydı"
        ),
        Choice.SURVEY_ONLY: Text(
            en="experience were the survey of the whole journey",
            tr="deneyim yalnız tüm yolculuğun anketi olsaydı",
        ),
        Choice.WITHOUT_CONTINUITY: Text(en="continuity did not count", tr="süreklilik sayılmasaydı"),
        Choice.CONTINUITY_TWICE: Text(en="continuity counted twice", tr="süreklilik iki kez sayılsaydı"),
        Choice.HALF_REMEMBERED: Text(
            en="peak and end were half of the stages", tr="zirve ve son, aşamaların yarısı sayılsaydı"
        ),
        Choice.EXPERIENCE_TWICE: Text(en="experience counted twice", tr="deneyim iki kez sayılsaydı"),
        Choice.WITHOUT_BUSINESS: Text(en="business results did not count", tr="iş sonucu sayılmasaydı"),
    }
)
