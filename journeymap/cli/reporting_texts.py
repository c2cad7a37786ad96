"""What ``report`` says about how it is used."""

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Text

HELP_REPORT_FORMAT = Text(en="How the report is written.", tr="Raporun yazılacağı biçim.")
HELP_SECTION = Text(
    en="Only this section; may be given several times. One of: {names}.",
    tr="Yalnızca bu bölüm; birkaç kez verilebilir. Şunlardan biri: {names}.",
)
HELP_REPORT_PERSONA = Text(
    en="The journeys as this persona meets them.",
    tr="Yolculuklar, bu personanın gözünden.",
)
HELP_OWNER = Text(
    en="What this team or person answers for, in all journeys.",
    tr="Bu ekibin ya da kişinin sorumlu oldukları, bütün yolculuklarda.",
)
HELP_CHANNEL = Text(
    en="What happens on this channel, in all journeys.",
    tr="Bu kanalda olanlar, bütün yolculuklarda.",
)
HELP_REPORT_OUTPUT = Text(
    en="Write to this file instead of standard output.",
    tr="Standart çıktı yerine bu dosyaya yazar.",
)
HELP_REPORT_AGAINST = Text(
    en="Also tell what changed since the scores in this file, which `score --record` keeps.",
    tr="`score --record` ile tutulan bu dosyadaki puanlardan bu yana nelerin değiştiğini de yazar.",
)
AGAINST_EVERYONE = Text(
    en="Recorded scores are those of everyone; `--against` does not go with `--persona`.",
    tr="Kaydedilen puanlar herkesin puanlarıdır; `--against`, `--persona` ile birlikte kullanılamaz.",
)
METAVAR_SECTION = Text(en="NAME", tr="AD")
METAVAR_ID = Text(en="ID", tr="KİMLİK")
HELP_TODAY = Text(
    en="The day that ages are reckoned to, such as 2026-10-01; without it no age is told.",
    tr="Yaşların hesaplanacağı gün, örneğin 2026-10-01; verilmezse yaş yazılmaz.",
)
METAVAR_DAY = Text(en="DAY", tr="GÜN")
METAVAR_FILE = Text(en="FILE", tr="DOSYA")
UNKNOWN_SECTION = Text(en="There is no section `{name}`.", tr="`{name}` adlı bir bölüm yok.")
KNOWN_SECTIONS = Text(en="The sections: {names}.", tr="Bölümler: {names}.")
UNKNOWN_OWNER = Text(
    en="Nothing here is owned by `{name}`.", tr="Burada `{name}` sorumluluğunda bir şey yok."
)
KNOWN_OWNERS = Text(en="Owners here: {names}.", tr="Buradaki sorumlular: {names}.")
UNKNOWN_CHANNEL = Text(
    en="No touchpoint here is on the channel `{name}`.",
    tr="Burada `{name}` kanalında bir temas noktası yok.",
)
KNOWN_CHANNELS = Text(en="Channels in use: {names}.", tr="Kullanılan kanallar: {names}.")
DID_YOU_MEAN = Text(en="Did you mean `{name}`?", tr="Şunu mu demek istediniz: `{name}`?")
XLSX_NEEDS_FILE = Text(
    en="A workbook cannot be shown here: name its file with `--output report.xlsx`.",
    tr="Çalışma kitabı burada gösterilemez: dosyasını `--output rapor.xlsx` ile verin.",
)
ONE_FOCUS = Text(
    en="`{one}` and `{other}` ask for different reports.",
    tr="`{one}` ile `{other}` farklı raporlar istiyor.",
)
ONE_FOCUS_HELP = Text(
    en="Run `journeymap report` once for each.",
    tr="`journeymap report` komutunu her biri için ayrı çalıştırın.",
)
LEFT_OUT_FOR_PUBLISHING = Text(
    en="Left out, as `redact` in journeymap.yaml asks: {what}.",
    tr="journeymap.yaml içindeki `redact` ayarı gereği dışarıda bırakılan: {what}.",
)
HOLDS_EVERYTHING = Text(
    en="`export {form}` has everything in it, also what `redact` in journeymap.yaml leaves out elsewhere:"
    " {what}.",
    tr="`export {form}` her şeyi içerir; journeymap.yaml içindeki `redact` ayarının başka yerde gizledikleri"
    " de buna dahildir: {what}.",
)
REDACTED: Mapping[str, Text] = MappingProxyType(
    {
        "quotes": Text(en="quotes", tr="alıntılar"),
        "owners": Text(en="owners", tr="sorumlular"),
        "evidence": Text(en="evidence", tr="kanıtlar"),
        "figures": Text(en="figures", tr="rakamlar"),
    }
)
