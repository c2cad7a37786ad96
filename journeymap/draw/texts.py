"""What the writers say: the kinds of things that a format may not show."""

from journeymap.language import Noun, Text

LINKS = Noun("link", "links", "bağlantı")
UNDRAWN = Noun(
    "letter without a form in the font", "letters without a form in the font", "yazı tipinde olmayan harf"
)
IN_WORDS = Text(en="In words", tr="Sözcüklerle")
