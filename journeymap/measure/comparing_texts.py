"""What is said of the period that a comparison is asked for."""

from journeymap.language import Text

NO_PERIOD = Text(en="The event logs have no period {period}.", tr="Olay kayıtlarında {period} dönemi yok.")
KNOWN_PERIODS = Text(en="They have: {periods}.", tr="Kayıtlardaki dönemler: {periods}.")
REVERSED = Text(
    en="The period {first} is after {last}: write the earlier one first.",
    tr="{first} dönemi {last} döneminden sonra: önce gelen dönemi öne yazın.",
)
