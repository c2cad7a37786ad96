"""What documents say about personas and owners."""

from journeymap.language import Text

PERSONAS = Text(en="Personas compared", tr="Personaların karşılaştırması")
COVERAGE = Text(en="Personas and lifecycle", tr="Personalar ve yaşam döngüsü")
COVERAGE_REMARK = Text(
    en="Touchpoints that a persona meets in each step; where there is none, the map says nothing.",
    tr="Personanın her adımda karşılaştığı temas noktaları; boş olan yerde harita bir şey söylemiyor.",
)
OWNERS = Text(en="Who answers for what", tr="Kim neden sorumlu")
OWNED = Text(en="What each owner has", tr="Her sorumlunun üzerindekiler")
OWNER_HANDOFFS = Text(en="Hand-offs between owners", tr="Sorumlular arası devirler")
COLUMN_KPIS = Text(en="KPIs", tr="KPI sayısı")
COLUMN_STEPS = Text(en="Steps", tr="Adım")
COLUMN_PER_JOURNEY = Text(en="Per journey", tr="Yolculuk başına")
