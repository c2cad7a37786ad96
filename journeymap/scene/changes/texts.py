"""What the picture of a comparison says itself, in both languages."""

from __future__ import annotations

from journeymap.language import Text

KIND = Text("What changed", "Neler değişti")
BEFORE = Text("Before: {name}", "Önce: {name}")
AFTER = Text("After: {name}", "Sonra: {name}")
ADDED = Text("added", "eklendi")
REMOVED = Text("removed", "kaldırıldı")
CHANGED = Text("changed or moved", "değişti ya da taşındı")
SAME = Text("unchanged", "değişmedi")
ABSENT_BEFORE = Text("not there yet", "henüz yok")
ABSENT_AFTER = Text("no longer there", "artık yok")
UNCHANGED = Text("{count} unchanged: {titles}", "{count} değişmeyen: {titles}")
MORE = Text("… and {count} more", "… ve {count} satır daha")
NOTHING = Text("Nothing changed for the customer.", "Müşteri için hiçbir şey değişmedi.")
