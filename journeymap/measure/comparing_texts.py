"""What is said of the period that a comparison is asked for."""

from journeymap.language import Text

NO_PERIOD = Text(en="No case began in the period {period}.", tr="{period} döneminde başlayan vaka yok.")
KNOWN_PERIODS = Text(en="Cases began in: {periods}.", tr="Vakaların başladığı dönemler: {periods}.")
REVERSED = Text(
    en="The period {first} is after {last}: write the earlier one first.",
    tr="{first} dönemi {last} döneminden sonra: önce gelen dönemi öne yazın.",
)
