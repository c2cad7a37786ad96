"""What the rules about touchpoints say."""

from journeymap.language import Text

DUPLICATE = Text(
    en="“{title}” on the same channel is in this stage already, as `{id}`.",
    tr="Aynı kanalda “{title}” bu aşamada zaten `{id}` olarak var.",
)
DUPLICATE_HELP = Text(
    en="Keep one, or say in the title, the channel or `personas` what differs.",
    tr="Birini bırakın ya da farkı başlıkta, kanalda ya da `personas` ile söyleyin.",
)
FIRST_OF_THEM = Text(en="the first of them", tr="ilki burada")
BEST_OF_THEM = Text(en="the best of them", tr="en iyisi burada")
NEAR_DUPLICATE = Text(
    en="“{title}” reads like “{other}” on the same channel.",
    tr="“{title}” aynı kanaldaki “{other}” ile neredeyse aynı.",
)
NEAR_DUPLICATE_HELP = Text(
    en="If they are two steps, let the titles say what differs.",
    tr="İki ayrı adımsa farkı başlıkta söyleyin.",
)
INCONSISTENT = Text(
    en="`{kind}` is not the same on every channel: “{worst}” scores {low}, “{best}” {high}.",
    tr="`{kind}` her kanalda aynı değil: “{worst}” {low} puan, “{best}” {high} puan.",
)
INCONSISTENT_HELP = Text(
    en="Look at what the better channel does, or raise the rule's `spread`.",
    tr="İyi giden kanalın ne yaptığına bakın ya da kuralın `spread` seçeneğini yükseltin.",
)
ONE_REACH = Text(
    en="Every touchpoint of “{title}” is `{reach}`.", tr="“{title}” içindeki bütün temas noktaları `{reach}`."
)
ONE_REACH_HELP = Text(
    en="Where customers also meet you elsewhere, add it with reach {others}.",
    tr="Müşteri sizinle başka yerde de karşılaşıyorsa {others} erişimiyle ekleyin.",
)
LIFECYCLE_GAP = Text(
    en="No journey covers “{step}” (`{id}`), which comes before this step.",
    tr="Bu evreden önce gelen “{step}” (`{id}`) evresi hiçbir yolculukta yok.",
)
LIFECYCLE_GAP_HELP = Text(
    en="Add a stage with `lifecycle: {id}` where customers go through it.",
    tr="Müşterinin o evreyi yaşadığı yere `lifecycle: {id}` olan bir aşama ekleyin.",
)
UNUSED_CHANNEL = Text(
    en="No touchpoint uses the channel `{id}`.", tr="`{id}` kanalını hiçbir temas noktası kullanmıyor."
)
UNUSED_CHANNEL_HELP = Text(
    en="Use it, or take it out of `channels`.", tr="Kullanın ya da `channels` altından çıkarın."
)
UNUSED_TOUCHPOINT = Text(
    en="No journey uses the shared touchpoint `{id}`.",
    tr="`{id}` ortak temas noktasını hiçbir yolculuk kullanmıyor.",
)
UNUSED_PAIN_POINT = Text(
    en="No touchpoint names the shared pain point `{id}`.",
    tr="`{id}` ortak acı noktasını hiçbir temas noktası anmıyor.",
)
UNUSED_HELP = Text(
    en="Name it where it belongs, or remove the file.", tr="Ait olduğu yerde anın ya da dosyayı kaldırın."
)
