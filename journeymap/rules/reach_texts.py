"""What the rules about reach say."""

from journeymap.language import Text

UNREACHABLE = Text(
    en="No way leads from the start to `{id}`, though the transitions describe the way to completion.",
    tr="Geçişler tamamlanmaya giden yolu anlatıyor, ama başlangıçtan `{id}` temas noktasına giden yol yok.",
)
UNREACHABLE_HELP = Text(
    en="Add a transition that leads here, from `start` or another touchpoint, or take the touchpoint out.",
    tr="Buraya gelen bir geçiş ekleyin (`start` ya da başka bir temas noktasından) veya temas noktasını"
    " çıkarın.",
)
DEAD_END = Text(
    en="Customers come to `{id}`, and no transition leads on, nor to an outcome.",
    tr="Müşteri `{id}` temas noktasına geliyor, ama ileriye ya da bir sonuca giden geçiş yok.",
)
DEAD_END_HELP = Text(
    en="Say what becomes of them: a transition to another touchpoint, to `complete`, to `lost` or to an"
    " outcome of the journey.",
    tr="Sonra ne olduğunu yazın: başka bir temas noktasına, `complete`, `lost` ya da yolculuğun bir sonucuna"
    " giden bir geçiş.",
)
GOES_ROUND = Text(
    en="Customers go round between these and no transition leads out: {ids}.",
    tr="Müşteri bunların arasında dönüp duruyor, dışarı giden geçiş yok: {ids}.",
)
MISSING_OUTCOME = Text(
    en="The transitions describe the way, but none leads to `complete` or to an outcome that counts as it.",
    tr="Geçişler yolu anlatıyor, ama hiçbiri `complete` ya da öyle sayılan bir sonuca varmıyor.",
)
MISSING_OUTCOME_HELP = Text(
    en="Add `{{from: ID, to: complete}}` at the touchpoint where customers are done.",
    tr="Müşterinin işini bitirdiği temas noktasına `{{from: KİMLİK, to: complete}}` ekleyin.",
)
SINGLE_POINT = Text(
    en="Every completing way passes `{id}`, and it hurts there: {pain} (severity {severity}).",
    tr="Tamamlanan her yol `{id}` temas noktasından geçiyor ve orada acı var: {pain} (şiddet {severity}).",
)
SINGLE_POINT_HELP = Text(
    en="A way around it, or the pain point resolved, would silence this; so would a higher `min_severity`.",
    tr="Buraya uğramayan bir yol ya da giderilen acı noktası bunu susturur; daha yüksek bir `min_severity`"
    " de.",
)
