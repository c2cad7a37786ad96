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
AMBIGUOUS_ID_HELP = Text(
    en="Give one of them another id of its own first; in a scenario, say which `journey` it is for.",
    tr="Önce birine başka bir kimlik verin; senaryodaysa hangi yolculuk (`journey`) için olduğunu yazın.",
)
UNUSUAL_ID = Text(
    en="`{id}` is written here with escapes, as an alias or as a block text, and cannot be replaced safely.",
    tr="`{id}` burada kaçış dizisi, takma ad ya da blok metin olarak yazılmış; güvenle değiştirilemiyor.",
)
UNUSUAL_ID_HELP = Text(
    en="Write it here as plain `{id}`, then rename again.",
    tr="Burada düz olarak `{id}` yazın, sonra yeniden deneyin.",
)
STEP_VERSION = Text(
    en="the settings say their version (`schema_version`)",
    tr="ayarlar sürümünü söyler (`schema_version`)",
)
CANNOT_MIGRATE = Text(
    en="The version cannot be written here without changing something else.",
    tr="Sürüm, başka bir şeyi değiştirmeden buraya yazılamıyor.",
)
CANNOT_MIGRATE_HELP = Text(
    en="Write `schema_version: {version}` as a line of its own, then migrate again.",
    tr="`schema_version: {version}` satırını kendiniz yazın, sonra yeniden deneyin.",
)
