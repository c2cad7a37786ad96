"""What the map says of figures that were measured in several periods."""

from journeymap.language import Text

TREND = Text(en="{mark} {change} ({before}), {verdict}", tr="{mark} {change} ({before}), {verdict}")
VERDICTS = {
    True: Text(en="significant", tr="anlamlı"),
    False: Text(en="may be chance", tr="rastlantı olabilir"),
    None: Text(en="cannot be told", tr="söylenemez"),
}
LEGEND = Text(
    en="Change since the period in brackets; 0 to 100, more is better",
    tr="Ayraçtaki dönemden beri değişim; 0 ile 100 arası, yukarısı daha iyi",
)
