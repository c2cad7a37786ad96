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
AMBIGUOUS_ID = Text(
    en="`{id}` could be one of several things here, and only one of them is to be renamed.",
    tr="`{id}` burada birden çok şeyi gösterebilir; yalnızca birinin adı değişecek.",
)
UNUSUAL_ID = Text(
    en="`{id}` is written here with escapes, as an alias or as a block text, and cannot be replaced safely.",
    tr="`{id}` burada kaçış dizisi, takma ad ya da blok metin olarak yazılmış; güvenle değiştirilemiyor.",
)
