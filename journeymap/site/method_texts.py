"""What the page on the method says: the score from its parts to the whole, its settings, and its limits."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Text

LEAD = Text(
    en="One number per journey, with its reasons. Every step below can be redone by hand.",
    tr="Her yolculuk için tek bir sayı ve nedenleri. Aşağıdaki her adım elle yeniden yapılabilir.",
)
STEPS_TITLE = Text(en="From a survey to the score", tr="Anketten puana")
STEPS: tuple[tuple[Text, Text, str], ...] = (
    (
        Text(en="Metric", tr="Metrik"),
        Text(
            en="Raw figures on a scale of 0 to 100, where more is better, with an interval from their own n."
            " CSAT: the share of the satisfied. NPS: half of (NPS + 100). Means: their place on the scale.",
            tr="0–100 ölçeğine çevrilmiş ham rakamlar (yüksek olan iyidir), kendi n sayılarından gelen"
            " aralıkla. CSAT: memnunların payı. NPS: (NPS + 100) ÷ 2. Ortalamalar: ölçekteki yerleri.",
        ),
        "x = 0 … 100",
    ),
    (
        Text(en="Touchpoint", tr="Temas noktası"),
        Text(
            en="The mean of its metrics, less what its pain points take: severity and frequency make a load,"
            " and together they take no more than the cap allows.",
            tr="Metriklerinin ortalaması, eksi acı noktalarının götürdüğü: şiddet ile sıklık bir yük"
            " oluşturur, hepsi birlikte en çok üst sınır kadar götürür.",
        ),
        "T = E × (1 − cap × L),  L = 1 − ∏ (1 − (severity ÷ 4)^exponent × frequency)",
    ),
    (
        Text(en="Stage and continuity", tr="Aşama ve süreklilik"),
        Text(
            en="A stage is the weighted mean of its touchpoints; a moment of truth counts more. Continuity,"
            " how much reaches the next channel, counts as one more stage.",
            tr="Aşama, temas noktalarının ağırlıklı ortalamasıdır; kritik an daha çok sayılır. Süreklilik,"
            " yani sonraki kanala ne kadarının ulaştığı, bir aşama daha sayılır.",
        ),
        "S = Σ w T ÷ Σ w",
    ),
    (
        Text(en="Experience", tr="Deneyim"),
        Text(
            en="The stages together; half of it is a survey of the whole journey, where there is one.",
            tr="Bütün aşamalar; varsa yarısını yolculuğun bütünü için yapılan anket oluşturur.",
        ),
        "X",
    ),
    (
        Text(en="Completion", tr="Tamamlama"),
        Text(
            en="How many get it done, counted or from the transitions, against the target.",
            tr="Kaç müşterinin işini tamamladığı; sayılarak ya da geçişlerden, hedefe göre.",
        ),
        "C = 100 × min(1, P ÷ target)",
    ),
    (
        Text(en="Business", tr="İş sonucu"),
        Text(
            en="The mean attainment of the business KPIs, between the worst tolerable value and the target.",
            tr="İş KPI'larının ortalama gerçekleşmesi; kabul edilebilir en kötü değerle hedef arasında.",
        ),
        "B = 100 × (value − floor) ÷ (target − floor)",
    ),
    (
        Text(en="Journey", tr="Yolculuk"),
        Text(
            en="The mean of experience, completion and business. A pillar without data drops out, and the"
            " coverage says so.",
            tr="Deneyim, tamamlama ve iş sonucunun ortalaması. Verisi olmayan sütun hesaba girmez, kapsam"
            " bunu gösterir.",
        ),
        "JSS = (X + C + B) ÷ 3",
    ),
)
PROMISES_TITLE = Text(en="What can be relied on", tr="Neye güvenilebilir?")
PROMISES: tuple[Text, ...] = (
    Text(
        en="It adds up: 100 less the score is exactly the sum of the listed losses.",
        tr="Toplamı tutar: 100 eksi puan, sayılan kayıpların toplamına tam olarak eşittir.",
    ),
    Text(
        en="Nothing is invented: what nobody measured is absent, and never counts as zero.",
        tr="Hiçbir şey uydurulmaz: ölçülmeyen yoktur, asla sıfır sayılmaz.",
    ),
    Text(
        en="The same data give the same score and the same interval on every machine.",
        tr="Aynı veri her makinede aynı puanı ve aynı aralığı verir.",
    ),
    Text(
        en="Every weight is either equal or declared, and stands in the table below.",
        tr="Her ağırlık ya eşittir ya da bildirilmiştir ve aşağıdaki tabloda yazar.",
    ),
)
LIMITS_TITLE = Text(en="What it cannot say", tr="Neyi söyleyemez?")
LIMITS: tuple[Text, ...] = (
    Text(
        en="It measures what the map says; a wrong map gives a precise wrong number.",
        tr="Haritada yazanı ölçer; yanlış harita kesin ama yanlış bir sayı verir.",
    ),
    Text(
        en="Weights are value judgements.",
        tr="Ağırlıklar değer yargısıdır.",
    ),
    Text(
        en="The interval covers sampling only, not who did not answer or how the question was put.",
        tr="Aralık yalnızca örneklemeyi kapsar; yanıt vermeyenleri ya da sorunun soruluşunu değil.",
    ),
    Text(
        en="Scores of different workspaces compare only under the same settings and kinds of metrics.",
        tr="Farklı çalışma alanlarının puanları ancak aynı ayarlar ve metrik türleriyle karşılaştırılabilir.",
    ),
)
TO_GLOSSARY = Text(en="What the words mean", tr="Terimlerin anlamları")
COLUMN_MEANING = Text(en="What it decides", tr="Neyi belirler")
SETTINGS: Mapping[str, Text] = MappingProxyType(
    {
        "pillar_weights": Text(
            en="weight of a pillar in the journey's score", tr="bir sütunun yolculuk puanındaki ağırlığı"
        ),
        "pillar_aggregation": Text(
            en="whether pillars are averaged or multiplied", tr="sütunların ortalamasının nasıl alındığı"
        ),
        "assumed_weight": Text(
            en="what an assumption counts against a measurement", tr="varsayımın ölçüme göre ağırlığı"
        ),
        "severity_exponent": Text(
            en="how much worse a severe pain point is than a slight one",
            tr="ağır bir acı noktasının hafif olandan ne kadar kötü olduğu",
        ),
        "pain_cap": Text(
            en="the most that pain points take from a touchpoint",
            tr="acı noktalarının bir temas noktasından götürebileceği en büyük pay",
        ),
        "moment_of_truth": Text(
            en="what a moment of truth counts against another touchpoint",
            tr="kritik anın başka bir temas noktasına göre ağırlığı",
        ),
        "continuity_weight": Text(
            en="weight of continuity among the stages", tr="sürekliliğin aşamalar arasındaki ağırlığı"
        ),
        "journey_survey_weight": Text(
            en="share of the whole-journey survey in the experience",
            tr="yolculuk anketinin deneyimdeki payı",
        ),
        "memory_weight": Text(
            en="share of peak and end in the experience", tr="zirve ve sonun deneyimdeki payı"
        ),
        "weights": Text(
            en="what weighs touchpoints in a stage", tr="temas noktalarının aşama içinde neye göre tartıldığı"
        ),
        "bands": Text(en="least score of a grade", tr="bir notun en düşük puanı"),
        "min_coverage": Text(
            en="coverage below which a grade is provisional", tr="altında notun geçici sayıldığı kapsam"
        ),
    }
)
