"""What the writers say: the kinds of things that a format may not show."""

from journeymap.language import Noun, Text

LINKS = Noun("link", "links", "bağlantı")
UNDRAWN = Noun(
    "letter without a form in the font", "letters without a form in the font", "yazı tipinde olmayan harf"
)
IN_WORDS = Text(en="In words", tr="Sözcüklerle")
PAIN_POINTS = Noun("pain point", "pain points", "acı noktası")
OPPORTUNITIES = Noun("opportunity", "opportunities", "fırsat")
EMOTIONS = Noun("emotion", "emotions", "duygu")
MIXED_EMOTIONS = Noun("emotion per persona", "emotions per persona", "personaya göre duygu")
CHANNELS = Noun("channel", "channels", "kanal")
THOUGHTS = Noun("thought", "thoughts", "düşünce")
QUOTES = Noun("quote", "quotes", "alıntı")
GAINS = Noun("gain", "gains", "kazanım")
EXPECTATIONS = Noun("expectation", "expectations", "beklenti")
METRICS = Noun("metric", "metrics", "metrik")
GOALS = Noun("goal", "goals", "hedef")
KPIS = Noun("KPI", "KPIs", "KPI")
COMPANY_ACTIONS = Noun("company action", "company actions", "şirket eylemi")
TRANSITIONS = Noun("transition", "transitions", "geçiş")
PERSONAS = Noun("persona", "personas", "persona")
OTHER_ENTRIES = Noun("other entry", "other entries", "başka bilgi")
IMAGES = Noun("image", "images", "görsel")
NO_EMOTION = Text(en="no emotion recorded", tr="duygu kaydedilmemiş")
