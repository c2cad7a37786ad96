"""What the options of ``validate`` about formats say."""

from journeymap.language import Text

HELP_FORMAT = Text(
    en="How the problems are written; github makes annotations, gitlab a code quality report.",
    tr="Sorunların nasıl yazılacağı; github satır notları, gitlab kod kalitesi raporu yazar.",
)
HELP_STATISTICS = Text(
    en="Count the problems of each rule, in a table below.",
    tr="Her kuralın sorunlarını sayar, altta bir tabloda gösterir.",
)
AND_NOTES = Text(en="{sentence} Also {notes}.", tr="{sentence} Ayrıca {notes}.")
NO_STEP_SUMMARY = Text(
    en="The step summary cannot be written: {reason}.",
    tr="Adım özeti yazılamıyor: {reason}.",
)
