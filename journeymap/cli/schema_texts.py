"""What ``schema`` says about how it is used."""

from journeymap.language import Text

HELP_KIND = Text(
    en="What is written: {written}; or what is printed: {printed}.",
    tr="Yazılan: {written}; ya da basılan: {printed}.",
)
