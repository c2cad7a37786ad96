"""What is said of figures that were measured in several periods."""

from journeymap.language import Text

TREND = Text(
    en="{place}, {id}: {old} in {before}, {new} in {after} ({change}, {verdict})",
    tr="{place}, {id}: {before} {old}, {after} {new} ({change}, {verdict})",
)
WHOLE = Text(en="whole journey", tr="yolculuğun tamamı")
COMPLETION = Text(en="completion", tr="tamamlama")
SIGNIFICANT = Text(en="significant", tr="anlamlı")
NOISE = Text(en="may be chance", tr="rastlantı olabilir")
NOT_TOLD = Text(en="cannot be told", tr="söylenemez")
TRENDS_OF = Text(
    en="{title}, measured from one period to the next (0 to 100, more is better):",
    tr="{title}, dönemden döneme ölçülen (0 ile 100 arası, yukarısı daha iyi):",
)
