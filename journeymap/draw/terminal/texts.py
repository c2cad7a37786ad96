"""What the map in a terminal says of its own signs."""

from journeymap.language import Text

BAR = Text(
    en="Figure on the 0–100 scale, for a KPI attainment of its target",
    tr="0–100 ölçeğinde değer, KPI için hedefe ulaşma",
)
