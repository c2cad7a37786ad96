"""What this room says, in both languages."""

from __future__ import annotations

from journeymap.language import Text

LAYOUT_UNCLEAR = Text(
    en="The file cannot be laid out without losing or moving something from here on; it stays as it is.",
    tr="Dosya buradan sonra bir şey kaybetmeden ya da kaydırmadan düzenlenemiyor; olduğu gibi bırakıldı.",
)
LAYOUT_UNCLEAR_HELP = Text(
    en="Write this place more simply: each key with its value on a line, each comment on a line of its own.",
    tr="Burayı daha yalın yazın: her anahtar değeriyle bir satırda, her açıklama kendi satırında olsun.",
)
