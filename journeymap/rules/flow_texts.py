"""What the rules about the flow of customers say."""

from journeymap.language import Text

DROP = Text(
    en="{here} percent of visits to `{id}` end in a loss, {all} percent of all losses, and nothing says why.",
    tr="`{id}` ziyaretlerinin yüzde {here} kadarı kayıpla bitiyor; bütün kayıplardaki payı yüzde {all}."
    " Nedeni yazılmamış.",
)
WAIT = Text(
    en="Of the waiting that is known of the journey {share} percent is done at `{id}`, and no pain point"
    " speaks of it.",
    tr="Yolculuğun bilinen beklemesinin yüzde {share} kadarı `{id}` temas noktasında; bunu anlatan bir acı"
    " noktası yok.",
)
LEAK = Text(
    en="{counted_in} come to `{id}`, but only {counted_out} are counted going on or leaving.",
    tr="`{id}` temas noktasına gelen {counted_in}, ama devam ettiği ya da ayrıldığı sayılan yalnızca"
    " {counted_out}.",
)
DROP_HELP = Text(
    en="A pain point there, a `trigger` on the transition to the loss, or limits in `rules` that fit the"
    " business would silence this.",
    tr="Orada bir acı noktası, kayba giden geçişte bir `trigger` ya da `rules` altında işinize uyan sınırlar"
    " bunu susturur.",
)
WAIT_HELP = Text(
    en="A pain point there, or a `wait_share` in `rules` that fits the business, would silence this.",
    tr="Orada bir acı noktası ya da `rules` altında işinize uyan bir `wait_share` bunu susturur.",
)
LEAK_HELP = Text(
    en="Say where the others go, such as `lost`; where some are still on their way, raise `leak` in `rules`.",
    tr="Ötekilerin nereye gittiğini yazın (örneğin `lost`); bir bölümü hâlâ yoldaysa `rules` altında `leak`"
    " sınırını yükseltin.",
)
HANDOFFS = Text(
    en="The owner changes {count} times in a row: {way}.", tr="Sorumlu art arda {count} kez değişiyor: {way}."
)
HANDOFFS_HELP = Text(
    en="One owner for the whole stretch would silence this; so would a higher `in_a_row` in `rules`.",
    tr="Bu bölümün tek bir sorumlusu olması bunu susturur; `rules` altında daha yüksek bir `in_a_row` da.",
)
LOSES_CONTEXT = Text(
    en="Only {share} percent of what was said reaches the next channel, and there is no pain point at"
    " `{source}` or `{target}`.",
    tr="Söylenenlerin yalnızca yüzde {share} kadarı sonraki kanala ulaşıyor; `{source}` ve `{target}` temas"
    " noktalarında acı noktası yok.",
)
SAID_AGAIN = Text(
    en="{share} percent have to say it again in the next channel, and there is no pain point at `{source}` or"
    " `{target}`.",
    tr="Sonraki kanalda baştan anlatmak zorunda kalanlar yüzde {share}; `{source}` ve `{target}` temas"
    " noktalarında acı noktası yok.",
)
LOSES_CONTEXT_HELP = Text(
    en="Add the pain point where it is felt, with who feels it and how often.",
    tr="Acı noktasını duyulduğu yere ekleyin: kim, ne sıklıkta duyuyor?",
)
FORCED = Text(
    en="From `{id}` every way on leads {persona} to a channel that they avoid: {channels}.",
    tr="`{id}` temas noktasından sonra {persona} için her yol kaçındığı bir kanala gidiyor: {channels}.",
)
FORCED_HELP = Text(
    en="Offer a way on in `{channel}` or in another channel, or say with `personas` whom these steps are"
    " for.",
    tr="`{channel}` kanalında ya da başka bir kanalda bir yol sunun veya adımların kimler için olduğunu"
    " `personas` ile yazın.",
)
