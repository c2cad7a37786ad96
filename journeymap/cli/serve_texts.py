"""What ``serve`` says."""

from journeymap.language import Noun, Text

HELP_SERVE = Text(
    en="Show the site in a browser while you write: it is made anew on every save. Ctrl-C ends it.",
    tr="Siz yazarken siteyi tarayıcıda gösterir: her kayıtta yenilenir. Ctrl-C ile biter.",
)
SHORT_SERVE = Text(en="Show the site while you write.", tr="Siz yazarken siteyi gösterir.")
HELP_PORT = Text(
    en="Port on this machine; 0 takes a free one.", tr="Bu makinedeki port; 0 boş bir port seçer."
)
HELP_POLL = Text(
    en="Look at the files again and again, where saving is not noticed (network drives, containers).",
    tr="Kaydetmenin fark edilmediği yerlerde (ağ sürücüsü, kapsayıcı) dosyalara tekrar tekrar bakar.",
)
HELP_OPEN = Text(en="Open the browser.", tr="Tarayıcıyı açar.")
METAVAR_PORT = Text(en="PORT", tr="PORT")
SERVING = Text(
    en="Made from {journeys}; save a file and the page follows. Ctrl-C ends.",
    tr="{journeys} gösteriliyor; bir dosyayı kaydedin, sayfa yenilenir. Ctrl-C ile biter.",
)
JOURNEYS = Noun("journey", "journeys", "yolculuk")
ERRORS = Noun("error", "errors", "hata")
CHANGED = Text(en="Saved; made anew.", tr="Kaydedildi; yenilendi.")
CHANGED_WITH_ERRORS = Text(
    en="Saved, with {errors}; what cannot be read stays as it was.",
    tr="Kaydedildi, {errors} var; okunamayan olduğu gibi kalıyor.",
)
PORT_TAKEN = Text(
    en="Port {port} is taken, or may not be used.", tr="{port} numaralı port dolu ya da kullanılamıyor."
)
PORT_TAKEN_HELP = Text(
    en="Choose another with `--port`; `--port 0` takes a free one.",
    tr="`--port` ile başka bir port seçin; `--port 0` boş bir port alır.",
)
