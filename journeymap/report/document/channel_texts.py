"""What documents say about channels."""

from journeymap.language import Text

OMNICHANNEL = Text(en="Channels together", tr="Kanallar bir arada")
BY_STAGE = Text(en="Touchpoints by channel and stage", tr="Kanal ve aşamaya göre temas noktaları")
BY_LIFECYCLE = Text(
    en="Touchpoints by channel and lifecycle", tr="Kanal ve yaşam döngüsüne göre temas noktaları"
)
NO_LIFECYCLE = Text(en="no lifecycle named", tr="yaşam döngüsü belirtilmemiş")
SWITCHES = Text(en="From channel to channel", tr="Kanaldan kanala geçişler")
FORCED = Text(en="Forced changes of channel", tr="Zorunlu kanal değişiklikleri")
CHECK = Text(en="Many channels, or one experience?", tr="Çok kanal mı, tek deneyim mi?")
COLUMN_SHARE = Text(en="Share of all", tr="Bütün içindeki pay")
COLUMN_AHEAD = Text(en="Channels ahead", tr="Sonraki kanallar")
COLUMN_AVOIDED = Text(en="Avoided by", tr="Kaçınanlar")
COLUMN_QUESTION = Text(en="Question", tr="Soru")
COLUMN_ANSWER = Text(en="Answer", tr="Yanıt")
COLUMN_REASON = Text(en="Reason", tr="Gerekçe")
YES = Text(en="yes", tr="evet")
NO = Text(en="no", tr="hayır")
UNKNOWN = Text(en="not known", tr="bilinmiyor")
CONSISTENT = Text(
    en="Consistent: is the same step as good on every channel?",
    tr="Tutarlı: aynı adım her kanalda aynı ölçüde iyi mi?",
)
INTEGRATED = Text(
    en="Integrated: does the next channel know what was said?",
    tr="Bütünleşik: sonraki kanal söylenenleri biliyor mu?",
)
SEAMLESS = Text(
    en="Seamless: do customers not have to say it again?",
    tr="Kesintisiz: müşteri yeniden anlatmadan devam edebiliyor mu?",
)
PERSONALISED = Text(
    en="Personalised: is nobody forced onto a channel they avoid?",
    tr="Kişiye uygun: kimse kaçındığı kanala zorlanmıyor mu?",
)
OPTIMISED = Text(
    en="Optimised: is the effect of improvements measured?",
    tr="İyileştirilen: iyileştirmelerin etkisi ölçülüyor mu?",
)
NO_KIND = Text(
    en="no kind of touchpoint (`kind`) has a score on two channels",
    tr="iki kanalda puanı olan bir temas noktası türü (`kind`) yok",
)
SPREAD = Text(
    en="widest spread between channels: {points} points (limit {limit})",
    tr="kanallar arasındaki en büyük fark: {points} puan (sınır {limit})",
)
CARRIED = Text(
    en="worst handoff carries the context of {share} of cases (wanted {limit})",
    tr="en kötü geçişte bilginin aktarıldığı pay {share} (istenen {limit})",
)
REPEATED = Text(
    en="at the worst handoff {share} have to say it again (at most {limit})",
    tr="en kötü geçişte yeniden anlatmak zorunda kalanların payı {share} (en çok {limit})",
)
NO_SHARE = Text(en="no handoff has this figure", tr="hiçbir geçişte bu rakam yok")
NO_PREFERENCE = Text(
    en="no persona of the journey names channels it avoids",
    tr="yolculuğun hiçbir personası kaçındığı kanalları belirtmiyor",
)
NO_TRANSITIONS = Text(
    en="no transition says where customers must go on",
    tr="müşterinin nereye geçmek zorunda olduğunu söyleyen geçiş yok",
)
NOBODY_FORCED = Text(
    en="no persona meets only avoided channels ahead",
    tr="hiçbir persona yalnızca kaçındığı kanallarla kalmıyor",
)
SOMEBODY_FORCED = Text(en="forced: {names}", tr="zorlananlar: {names}")
NO_OPPORTUNITY = Text(en="no opportunity is declared", tr="hiçbir fırsat girilmemiş")
MEASURED_EFFECTS = Text(
    en="opportunities with a measured effect: {count} of {total}",
    tr="etkisi ölçülen fırsatlar: {total} fırsattan {count} tanesi",
)
CHECK_REMARK = Text(
    en="The answers come from declared figures alone; what has none is not known. One bad handoff makes a"
    " no.",
    tr="Yanıtlar yalnızca girilen rakamlardan gelir; rakamı olmayan bilinmez. Tek bir kötü geçiş yanıtı hayır"
    " yapar.",
)
