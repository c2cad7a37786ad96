"""What the preview says in the browser."""

from journeymap.language import Text

ERRORS = Text(
    en="Not everything can be read; what is shown is the last that could",
    tr="Her şey okunamıyor; okunabilen son hâli gösteriliyor",
)
WARNINGS = Text(en="Worth a look", tr="Göz atmaya değer")
NOT_FOUND = Text(en="There is no such page.", tr="Böyle bir sayfa yok.")
NOT_MADE = Text(en="This page could not be made: {detail}", tr="Bu sayfa yapılamadı: {detail}")
TO_START = Text(en="All journeys", tr="Bütün yolculuklar")
