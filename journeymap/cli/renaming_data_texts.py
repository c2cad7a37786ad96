"""What ``rename`` says of the data that ``measure`` counts."""

from journeymap.language import Text

NAMES_FILE_AWAY = Text(
    en="{file}, which `{source}` takes its names from, cannot be read here; ids in it are as they were.",
    tr="`{source}` kaynağının adlarını aldığı {file} buradan okunamıyor; içindeki kimlikler değişmedi.",
)
NAME_WAS_ID = Text(
    en="Where `{source}` has `{old}` itself in the column `{column}`, add `{key}: {{{old}: {new}}}` to it.",
    tr="`{source}` kaynağının `{column}` sütununda doğrudan `{old}` yazıyorsa oraya"
    " `{key}: {{{old}: {new}}}` ekleyin.",
)
