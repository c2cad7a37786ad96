"""What is said about doing again only what has changed."""

from __future__ import annotations

from journeymap.language import Text

HELP_NO_CACHE = Text(
    "Draw everything anew, and remember nothing for the next run.",
    "Her şeyi yeniden çizer, sonraki çalıştırma için bir şey saklamaz.",
)
HELP_NO_CACHE_OF_REVIEW = Text(
    "Ask everything anew, and remember nothing for the next run.",
    "Her şeyi yeniden denetler, sonraki çalıştırma için bir şey saklamaz.",
)
