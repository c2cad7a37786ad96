"""The words of the field as the site explains them, and what the glossary says around them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Text
from journeymap.model import ChannelSide, Medium

LEAD = Text(
    en="The words of these maps, each with the one meaning it has here.",
    tr="Bu haritalardaki terimler; her birinin buradaki tek anlamıyla.",
)
TERMS_TITLE = Text(en="Terms", tr="Terimler")
TO_METHOD = Text(en="How the score is computed", tr="Puan nasıl hesaplanıyor?")
CHANNELS = Text(en="Channels in use", tr="Kullanılan kanallar")
CHANNEL = Text(en="Channel", tr="Kanal")
MEDIUM = Text(en="Medium", tr="Ortam")
SIDE = Text(en="Whose it is", tr="Kimin kanalı")
LIFECYCLE = Text(en="Steps of the lifecycle", tr="Yaşam döngüsünün adımları")
STEP = Text(en="Step", tr="Adım")
TEAMS = Text(en="Teams", tr="Ekipler")
TEAM = Text(en="Team", tr="Ekip")
MEDIA: Mapping[Medium, Text] = MappingProxyType(
    {
        Medium.PHYSICAL: Text(en="physical", tr="fiziksel"),
        Medium.DIGITAL: Text(en="digital", tr="dijital"),
        Medium.HUMAN: Text(en="human", tr="insan"),
    }
)
SIDES: Mapping[ChannelSide, Text] = MappingProxyType(
    {
        ChannelSide.OWNED: Text(en="owned", tr="kendi kanalı"),
        ChannelSide.EARNED: Text(en="earned", tr="kazanılmış"),
        ChannelSide.THIRD_PARTY: Text(en="third party", tr="üçüncü taraf"),
    }
)

TERMS: Mapping[str, tuple[Text, Text]] = MappingProxyType(
    {
        "journey": (
            Text(en="Journey", tr="Yolculuk"),
            Text(
                en="One goal of the customer, from first contact to outcome.",
                tr="Müşterinin tek bir amacı; ilk temastan sonuca kadar.",
            ),
        ),
        "stage": (
            Text(en="Stage", tr="Aşama"),
            Text(
                en="A phase of a journey, with what the customer wants in it.",
                tr="Yolculuğun bir evresi ve müşterinin o evredeki amacı.",
            ),
        ),
        "touchpoint": (
            Text(en="Touchpoint", tr="Temas noktası"),
            Text(
                en="One interaction of a customer with the company or its surroundings.",
                tr="Müşterinin şirketle ya da çevresiyle tek bir etkileşimi.",
            ),
        ),
        "moment-of-truth": (
            Text(en="Moment of truth", tr="Kritik an"),
            Text(
                en="A touchpoint that decides how the journey is remembered; it counts more in the score.",
                tr="Yolculuğun nasıl hatırlanacağını belirleyen temas noktası; puanda daha çok sayılır.",
            ),
        ),
        "persona": (
            Text(en="Persona", tr="Persona"),
            Text(
                en="A type of customer who travels, made from research.",
                tr="Yolculuğa çıkan, araştırmadan çıkarılmış bir müşteri tipi.",
            ),
        ),
        "channel": (
            Text(en="Channel", tr="Kanal"),
            Text(
                en="A way customers and the company meet: a store, an app, a call.",
                tr="Müşteriyle şirketin buluştuğu yol: mağaza, uygulama, telefon.",
            ),
        ),
        "handoff": (
            Text(en="Hand-off", tr="Kanal geçişi"),
            Text(
                en="A step from one touchpoint to another that changes the channel.",
                tr="Bir temas noktasından ötekine, kanal değiştirerek geçiş.",
            ),
        ),
        "context-carried": (
            Text(en="Context carried", tr="Taşınan bağlam"),
            Text(
                en="The share of hand-offs in which the next channel knows what was said on the one before.",
                tr="Sonraki kanalın, önceki kanalda konuşulanları bildiği geçişlerin payı.",
            ),
        ),
        "repeat-rate": (
            Text(en="Repeat rate", tr="Tekrarlama oranı"),
            Text(
                en="The share of customers who have to say again what they have said before.",
                tr="Daha önce anlattığını yeniden anlatmak zorunda kalan müşterilerin payı.",
            ),
        ),
        "continuity": (
            Text(en="Continuity", tr="Süreklilik"),
            Text(
                en="How much of what a customer said reaches the next channel; it counts as one more stage.",
                tr="Müşterinin söylediklerinin ne kadarının sonraki kanala ulaştığı; bir aşama daha sayılır.",
            ),
        ),
        "pain-point": (
            Text(en="Pain point", tr="Acı noktası"),
            Text(
                en="What hurts at a touchpoint, with severity, frequency, cause and who answers for it.",
                tr="Bir temas noktasında müşteriyi zorlayan şey; şiddeti, sıklığı, nedeni ve sorumlusuyla.",
            ),
        ),
        "severity": (
            Text(en="Severity", tr="Şiddet"),
            Text(
                en="How much a pain point hurts whom it hits: 0 not at all, 4 the journey breaks off.",
                tr="Acı noktasının karşılaştığı kişiyi ne kadar zorladığı: 0 hiç, 4 yolculuk kopar.",
            ),
        ),
        "frequency": (
            Text(en="Frequency", tr="Sıklık"),
            Text(
                en="The share of visitors of a touchpoint whom a pain point hits.",
                tr="Temas noktasına gelenlerden acı noktasıyla karşılaşanların payı.",
            ),
        ),
        "load": (
            Text(en="Load", tr="Yük"),
            Text(
                en="Severity and frequency together: how much a pain point takes from its touchpoint.",
                tr="Şiddet ile sıklık birlikte: acı noktasının temas noktasından ne kadar götürdüğü.",
            ),
        ),
        "expectation": (
            Text(en="Expectation", tr="Beklenti"),
            Text(
                en="What the customer expects and what was found; basic, performance or delight (Kano).",
                tr="Müşterinin beklediği ve bulduğu; temel, performans ya da heyecan (Kano).",
            ),
        ),
        "gain": (
            Text(en="Gain", tr="Kazanım"),
            Text(en="What works well at a touchpoint.", tr="Bir temas noktasında iyi giden şey."),
        ),
        "opportunity": (
            Text(en="Opportunity", tr="Fırsat"),
            Text(
                en="A corrective action: what it resolves or moves, its effort, and who answers for it.",
                tr="Düzeltici bir adım: neyi çözdüğü ya da etkilediği, emeği ve sorumlusu.",
            ),
        ),
        "evidence": (
            Text(en="Evidence", tr="Kanıt"),
            Text(
                en="The source that a figure or a claim rests on: a survey, a log, an interview.",
                tr="Bir rakamın ya da iddianın dayandığı kaynak: anket, kayıt, görüşme.",
            ),
        ),
        "assumption": (
            Text(en="Assumption", tr="Varsayım"),
            Text(
                en="The team's own judgement, where nobody asked customers; it counts less in the score.",
                tr="Müşteriye sorulmayan yerde ekibin kendi kanısı; puanda daha az sayılır.",
            ),
        ),
        "score": (
            Text(en="Journey success score", tr="Yolculuk başarı puanı"),
            Text(
                en="A number from 0 to 100 made of experience, completion and business results.",
                tr="Deneyim, tamamlama ve iş sonucundan hesaplanan, 0 ile 100 arası bir sayı.",
            ),
        ),
        "interval": (
            Text(en="95% interval", tr="%95 güven aralığı"),
            Text(
                en="Where the score would lie if the same surveys were done again; it covers sampling only.",
                tr="Aynı anketler yeniden yapılsa puanın yer alacağı aralık; yalnızca örneklemeyi kapsar.",
            ),
        ),
        "coverage": (
            Text(en="Coverage", tr="Kapsam"),
            Text(
                en="The share of the score's weight for which there is any figure; measured is the part of it"
                " that customers gave.",
                tr="Puanın ağırlığından, bir rakamı olan pay; ölçülen pay bunun müşteriden gelen kısmıdır.",
            ),
        ),
        "grade": (
            Text(en="Grade", tr="Not"),
            Text(
                en="The letter of a score; with a question mark where too little is measured.",
                tr="Puanın harfi; ölçülen pay azsa soru işaretiyle.",
            ),
        ),
        "points-lost": (
            Text(en="Points lost", tr="Kayıp puan"),
            Text(
                en="What all journeys together would gain if this one were perfect.",
                tr="Bu yolculuk kusursuz olsaydı bütün yolculukların birlikte kazanacağı puan.",
            ),
        ),
        "csat": (
            Text(en="CSAT", tr="CSAT"),
            Text(
                en="Customer satisfaction: the share of those asked who are satisfied.",
                tr="Müşteri memnuniyeti: sorulanlardan memnun olanların payı.",
            ),
        ),
        "nps": (
            Text(en="NPS", tr="NPS"),
            Text(
                en="Net promoter score: the share of promoters less the share of detractors, -100 to 100.",
                tr="Net tavsiye skoru: tavsiye edenlerin payı eksi kötüleyenlerin payı, -100 ile 100 arası.",
            ),
        ),
        "ces": (
            Text(en="CES", tr="CES"),
            Text(
                en="Customer effort score: how easy customers found it.",
                tr="Müşteri eforu skoru: müşterilerin işi ne kadar kolay bulduğu.",
            ),
        ),
        "kpi": (
            Text(en="KPI", tr="KPI"),
            Text(
                en="A figure that follows a goal, between the worst tolerable value and the target.",
                tr="Bir hedefi izleyen gösterge; kabul edilebilir en kötü değerle hedef arasında.",
            ),
        ),
        "frontstage": (
            Text(en="Frontstage and backstage", tr="Sahne önü ve sahne arkası"),
            Text(
                en="What the company does where the customer sees it, and behind the line of visibility.",
                tr="Şirketin müşterinin gördüğü yerde ve görünürlük çizgisinin arkasında yaptıkları.",
            ),
        ),
        "future-state": (
            Text(en="Future state", tr="Gelecek durum"),
            Text(
                en="A plan: how a journey is meant to be. It is not counted in the portfolio.",
                tr="Bir plan: yolculuğun olması istenen hâli. Portföyde sayılmaz.",
            ),
        ),
    }
)
