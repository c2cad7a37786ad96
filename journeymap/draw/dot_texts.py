"""What the DOT text says beside the user's own words."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.model import COMPLETE, LOST

HEADER_COMMENT = Text(
    en="Written by journeymap. Dashed: the channel changes. (n): severity of a pain point, 0 to 4.",
    tr="journeymap ile yazıldı. Kesikli: kanal değişiyor. (n): acı noktasının şiddeti, 0–4.",
)
START_TITLE = Text("Start", "Başlangıç")
MOMENT_OF_TRUTH = Text("moment of truth", "kritik an")
OUTCOMES: Mapping[str, Text] = {COMPLETE: Text("Completed", "Tamamlandı"), LOST: Text("Lost", "Kaybedildi")}
