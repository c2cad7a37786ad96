"""What the rules about personas say."""

from journeymap.language import Text

INCOMPLETE = Text(en="{name} is told without {lacking}.", tr="{name} eksik anlatılmış: {lacking} yok.")
INCOMPLETE_HELP = Text(
    en="Write what research tells; `needed` of this rule lists what every persona shall have.",
    tr="Araştırmanın söylediğini yazın; her personada aranacakları kuralın `needed` seçeneği sıralar.",
)
UNUSED = Text(en="{name} travels in no journey.", tr="{name} hiçbir yolculukta yer almıyor.")
UNUSED_HELP = Text(
    en="Name `{id}` under `personas` of a journey, or remove the file.",
    tr="Bir yolculuğun `personas` listesine `{id}` yazın ya da dosyayı kaldırın.",
)
ONE_SOURCE = Text(
    en="{name} is made from one source, `{source}`.", tr="{name} tek bir kaynaktan çıkmış: `{source}`."
)
ONE_SOURCE_HELP = Text(
    en="Check it against a source of another kind, and cite both under `sources`.",
    tr="Başka türden bir kaynakla sınayın, ikisini de `sources` altında gösterin.",
)
FORCED = Text(
    en="{name} avoids the channel `{channel}`, and in “{stage}” there is no other way.",
    tr="{name} `{channel}` kanalından kaçınıyor, ama “{stage}” aşamasında başka yol yok.",
)
FORCED_HELP = Text(
    en="Offer another channel here, or say under `pain_points` of “{touchpoint}” what it does to them.",
    tr="Bu aşamada başka bir kanal açın ya da zorluğu “{touchpoint}” altında `pain_points` ile yazın.",
)
NOT_REVIEWED = Text(
    en="{name} was last reviewed on {day}; every {every} was agreed, so it is {late} late.",
    tr="{name} en son {day} günü gözden geçirilmiş; kararlaştırılan aralık {every}, {late} gecikmiş.",
)
NOT_REVIEWED_HELP = Text(
    en="Hold it against what is known today, then write `reviewed: {today}`.",
    tr="Bugün bilinenlerle karşılaştırın, sonra `reviewed: {today}` yazın.",
)
WITHOUT_PERSONA = Text(
    en="“{title}” does not say who travels.", tr="“{title}” kimin yolculuğu olduğunu söylemiyor."
)
WITHOUT_PERSONA_HELP = Text(
    en="Name one or more under `personas`.", tr="`personas` altına bir ya da birkaç persona yazın."
)
LACKING = {
    "goals": Text(en="goals", tr="hedefler"),
    "needs": Text(en="needs", tr="ihtiyaçlar"),
    "frustrations": Text(en="frustrations", tr="sıkıntılar"),
    "motivations": Text(en="motivations", tr="güdüler"),
    "channels": Text(en="preferred or avoided channels", tr="tercih edilen ya da kaçınılan kanallar"),
    "sources": Text(en="sources", tr="kaynaklar"),
    "segment": Text(en="a segment", tr="segment"),
    "quote": Text(en="a quote", tr="alıntı"),
    "owner": Text(en="an owner", tr="sorumlu"),
}
