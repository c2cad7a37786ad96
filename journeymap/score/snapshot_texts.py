"""What is said about recorded scores that cannot be read."""

from journeymap.language import Text

NOT_JSON = Text(
    en="This line is not JSON: it was cut off, or is not from `score --record`.",
    tr="Bu satır JSON değil: yarım kalmış ya da `score --record` ile yazılmamış.",
)
NOT_JSON_HELP = Text(
    en="Take the line out, or restore the file from git.",
    tr="Satırı silin ya da dosyayı git'ten geri alın.",
)
FOREIGN = Text(
    en="This line is not a recorded score.",
    tr="Bu satır kaydedilmiş bir puan değil.",
)
NEWER = Text(
    en="This score was recorded in a form that this version does not know; it is not comparable.",
    tr="Bu puan, bu sürümün bilmediği bir biçimde kaydedilmiş; karşılaştırılamaz.",
)
NEWER_HELP = Text(
    en="Use the version of journeymap that recorded it, or a later one.",
    tr="Kaydı yazan journeymap sürümünü ya da daha yenisini kullanın.",
)
INCOMPLETE = Text(
    en="This recorded score is incomplete or has been changed by hand; it is not comparable.",
    tr="Kaydedilmiş bu puan eksik ya da elle değiştirilmiş; karşılaştırılamaz.",
)
