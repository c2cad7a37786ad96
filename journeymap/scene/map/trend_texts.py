"""What the map says of figures that were measured in several periods."""

from journeymap.language import Text

TREND = Text(en="{change} ({before}), {verdict}", tr="{change} ({before}), {verdict}")
VERDICTS = {
    True: Text(en="significant", tr="anlamlı"),
    False: Text(en="may be chance", tr="rastlantı olabilir"),
    None: Text(en="cannot be told", tr="söylenemez"),
}
LEGEND = Text(
    en="Significant change since the period before; 0 to 100, more is better",
    tr="Önceki dönemden beri anlamlı değişim; 0 ile 100 arası, yukarısı daha iyi",
)
LEGEND_CHANCE = Text(en="Change that may be chance", tr="Rastlantı olabilecek değişim")
LEGEND_LEVEL = Text(en="Unchanged", tr="Değişmedi")
ROW = Text(en="{persona}: {facts}", tr="{persona}: {facts}")
SINCE = Text(en="{change} since {before}, {verdict}", tr="{before} döneminden beri {change}, {verdict}")
