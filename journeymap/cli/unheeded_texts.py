"""What is said of options and colours that change no picture."""

from journeymap.language import Text

OPTION = Text(
    en="`{option}` changes nothing here: it is for {others}.",
    tr="`{option}` burada bir şey değiştirmez: {others} içindir.",
)
NO_ROLE = Text(
    en="{place}: no picture has a colour `{role}`, so it is left out. There is `{known}`, for example.",
    tr="{place}: hiçbir resimde `{role}` diye bir renk yok, dışarıda bırakıldı. Örneğin `{known}` var.",
)
HARD_TO_READ = Text(
    en="{place}: the colour {colour} of `{role}` is left out: words on it or in it would be hard to read"
    " (contrast below 4.5 to 1). Take a darker or a lighter one.",
    tr="{place}: `{role}` için {colour} rengi dışarıda bırakıldı: üstündeki ya da bu renkteki sözler zor"
    " okunurdu (karşıtlık 4,5’e 1’in altında). Daha koyu ya da daha açık bir renk seçin.",
)
