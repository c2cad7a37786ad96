"""typer's words: what frames the help of a command, and what is wrong with a command line.

The English is typer's own, to the letter: by it a sentence is recognized.
"""

from journeymap.language import Text

USAGE = Text(en="Usage: ", tr="Kullanım: ")
HINT = Text(en="Try '{command}' for help.", tr="Yardım için: {command}")
ERROR = Text(en="Error: {reason}", tr="Hata: {reason}")

ARGUMENTS = Text(en="Arguments", tr="Argümanlar")
OPTIONS = Text(en="Options", tr="Seçenekler")
COMMANDS = Text(en="Commands", tr="Komutlar")

METAVARS = (
    Text(en="[OPTIONS]", tr="[SEÇENEKLER]"),
    Text(en="COMMAND [ARGS]...", tr="KOMUT [ARGÜMANLAR]..."),
    Text(en="<path>", tr="<yol>"),
    Text(en="<str>", tr="<metin>"),
    Text(en="<int>", tr="<tam sayı>"),
    Text(en="<int range>", tr="<tam sayı>"),
    Text(en="<float>", tr="<sayı>"),
    Text(en="<float range>", tr="<sayı>"),
)
"""What stands for a value in a line of usage and before the help of an option."""

NOTES = (
    Text(en="[default: ", tr="[varsayılan: "),
    Text(en="[required]", tr="[gerekli]"),
    Text(en="; required]", tr="; gerekli]"),
)
"""What follows the help of an option."""

HELPS = (
    Text(en="Show this message and exit.", tr="Bu iletiyi gösterir ve çıkar."),
    Text(en="Install completion for the current shell.", tr="Kullandığınız kabuk için tamamlamayı kurar."),
    Text(
        en="Show completion for the current shell, to copy it or customize the installation.",
        tr="Kullandığınız kabuğun tamamlamasını gösterir: kopyalamak ya da kurulumu uyarlamak için.",
    ),
)

KINDS = (
    Text(en="int", tr="tam sayı"),
    Text(en="int range", tr="tam sayı"),
    Text(en="float", tr="sayı"),
    Text(en="float range", tr="sayı"),
)
"""What a value had to be."""

REFUSALS = (
    Text(
        en="No such option: {name} (Possible options: {near})",
        tr="{name} diye bir seçenek yok (olası seçenekler: {near})",
    ),
    Text(en="No such option: {name}", tr="{name} diye bir seçenek yok"),
    Text(
        en="No such command {name}. Did you mean {near}?",
        tr="{name} diye bir komut yok. Şunu mu demek istediniz: {near}?",
    ),
    Text(en="No such command {name}.", tr="{name} diye bir komut yok."),
    Text(en="Missing command.", tr="Komut eksik."),
    Text(en="Missing argument {name}.", tr="{name} eksik."),
    Text(en="Missing argument {name}. Choose from:{list}", tr="{name} eksik. Şunlardan birini seçin:{list}"),
    Text(en="Missing option {name}.", tr="{name} seçeneği eksik."),
    Text(
        en="Missing option {name}. Choose from:{list}",
        tr="{name} seçeneği eksik. Şunlardan birini seçin:{list}",
    ),
    Text(en="Option {name} requires an argument.", tr="{name} seçeneği bir değer ister."),
    Text(en="Option {name} does not take a value.", tr="{name} seçeneği değer almaz."),
    Text(en="Got unexpected extra argument(s) ({words})", tr="Beklenmeyen fazladan sözcük: {words}"),
    Text(en="Invalid value for {name}: {reason}", tr="{name} için geçersiz değer: {reason}"),
    Text(en="Invalid value: {reason}", tr="Geçersiz değer: {reason}"),
    Text(en="{value} is not one of {list}.", tr="{value} şunlardan biri değil: {list}."),
    Text(en="{value} is not in the range {range}.", tr="{value} şu aralıkta değil: {range}."),
    Text(en="{value} is not a valid {kind}.", tr="{value} geçerli bir {kind} değil."),
)
"""What may be wrong with a command line; where two fit, the first is meant."""
