"""What is said of asking the rules."""

from journeymap.language import Noun, Text

HELP_SELECT = Text(
    en="Ask only these rules (repeat, or separate by commas).",
    tr="Yalnızca bu kurallara bakar (yineleyin ya da virgülle ayırın).",
)
HELP_IGNORE = Text(
    en="Do not ask these rules (repeat, or separate by commas).",
    tr="Bu kurallara bakmaz (yineleyin ya da virgülle ayırın).",
)
HELP_STRICT = Text(en="Take warnings for errors.", tr="Uyarıları hata sayar.")
HELP_TODAY = Text(
    en="The day that ages are counted to (2026-10-01); the clock's if not given.",
    tr="Yaşların hesaplanacağı gün (2026-10-01); verilmezse saatin günü.",
)
HELP_RULES = Text(
    en="Show what is checked and why: all rules, or one with an example of wrong and right.",
    tr="Nelere, neden bakıldığını gösterir: bütün kurallar ya da örneğiyle bir kural.",
)
SHORT_RULES = Text(en="Show what is checked, and why.", tr="Nelere, neden bakıldığını gösterir.")
HELP_RULE = Text(
    en="The rule to explain; all are listed without it.", tr="Açıklanacak kural; verilmezse hepsi sıralanır."
)
HELP_RULES_FORMAT = Text(en="Text, Markdown or JSON.", tr="Metin, Markdown ya da JSON.")
METAVAR_RULES = Text(en="RULE", tr="KURAL")
UNKNOWN_RULE = Text(en="{option}: there is no rule `{rule}`.", tr="{option}: `{rule}` adında bir kural yok.")
HELP_BASELINE = Text(
    en="Tell only what this file does not know; `--write-baseline` makes it.",
    tr="Yalnızca bu dosyanın bilmediklerini bildirir; dosyayı `--write-baseline` yapar.",
)
HELP_WRITE_BASELINE = Text(
    en="Write what is found to this file, to be known from now on.",
    tr="Bulunanları, bundan sonra bilinsin diye bu dosyaya yazar.",
)
FINDINGS = Noun("finding", "findings", "bulgu")
HELD_BACK = Text(
    en="{findings} known from {file} and not shown.", tr="{file} dosyasından bilinen {findings} gösterilmedi."
)
GONE = Text(
    en="{findings} of {file} gone: write it anew with `--write-baseline`.",
    tr="{file} içindeki {findings} artık yok: `--write-baseline` ile yeniden yazın.",
)
NO_BASELINE = Text(en="There is no file {file}.", tr="{file} diye bir dosya yok.")
NO_BASELINE_HELP = Text(
    en="`journeymap validate --write-baseline {file}` makes one.",
    tr="`journeymap validate --write-baseline {file}` bir tane yapar.",
)
NOT_A_BASELINE = Text(
    en="{file} is no baseline of this version.", tr="{file} bu sürümün bir taban dosyası değil."
)
CANNOT_READ_BASELINE = Text(en="{file} cannot be read: {reason}.", tr="{file} okunamıyor: {reason}.")
BOTH_BASELINES = Text(
    en="`--baseline` and `--write-baseline` go not together.",
    tr="`--baseline` ile `--write-baseline` birlikte kullanılmaz.",
)
