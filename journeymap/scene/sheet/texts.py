"""What every sheet says, in both languages; words it shares with the map are the map's."""

from __future__ import annotations

from journeymap.language import Text

PAGE_OF = Text("Page {number} of {count}", "Sayfa {number} / {count}")
"""Stands in the footer of a picture that has several pages."""
NO_FEELING = Text("no emotion recorded", "duygu kaydı yok")
EMPTY_CHART = Text(
    "No emotions recorded: there is no curve to draw.", "Duygu kaydı yok: çizilecek bir eğri bulunmuyor."
)
