"""What is said of files that cannot be read as what they are said to be."""

from journeymap.language import Text

NOT_PARQUET = Text(
    en="The file is no Parquet file, or a damaged one.", tr="Dosya Parquet değil ya da bozulmuş."
)
DAMAGED = Text(
    en="{file} is damaged: it cannot be read to its end.", tr="{file} bozulmuş: sonuna dek okunamıyor."
)
NOT_PARQUET_HELP = Text(
    en="Export it again; a file that is still being written is not whole either.",
    tr="Yeniden dışa aktarın; henüz yazılmakta olan bir dosya da tamam değildir.",
)
OTHER_ENCODING = Text(
    en="The file is not in UTF-8: say which encoding it has, as in `format: {{encoding: windows-1254}}`.",
    tr="Dosya UTF-8 değil; kodlamasını yazın, örneğin `format: {{encoding: windows-1254}}`.",
)
NO_HEADER = Text(
    en="Its first row looks like data, so it is not shown: the names of the columns belong there.",
    tr="İlk satırı veriye benziyor, bu yüzden gösterilmiyor; orada sütun adları olmalı.",
)
TOO_MANY_ANSWERS = Text(
    en="Of `{source}`, {unusable} of {total} answers are unusable, more than the share of {limit} that"
    " `max_unusable` allows; nothing was written.",
    tr="`{source}` kaynağının {total} yanıtından {unusable} tanesi kullanılamaz; bu, `max_unusable` ile"
    " izin verilen {limit} payından fazla. Hiçbir şey yazılmadı.",
)
