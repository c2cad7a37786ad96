"""What ``measure`` says of cases that may still go on."""

from journeymap.language import Noun, Text

CASES = Noun("case", "cases", "vaka")
STILL_OPEN = Text(
    en="  {cases} still open at the end of the log, counted neither as complete nor as lost",
    tr="  kaydın sonunda hâlâ açık {cases}; ne tamamlandı ne de kaybedildi sayıldı",
)
