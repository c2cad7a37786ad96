"""What is said of the settings of rules and of comments that waive them."""

from journeymap.language import Text

UNKNOWN_RULE = Text(en="There is no rule `{rule}`.", tr="`{rule}` adında bir kural yok.")
DID_YOU_MEAN = Text(en="Did you mean `{rule}`?", tr="`{rule}` mi demek istediniz?")
LIST_RULES = Text(en="`journeymap rules` lists them.", tr="`journeymap rules` hepsini sıralar.")
NOT_CHANGEABLE = Text(
    en="`{rule}` tells that something could not be read; it cannot be silenced.",
    tr="`{rule}` okunamayan bir şeyi bildirir; susturulamaz.",
)
NOT_CHANGEABLE_HELP = Text(
    en="Mend what it points at, and remove this.", tr="Gösterdiği yeri düzeltin, bunu kaldırın."
)
UNKNOWN_OPTION = Text(
    en="The rule `{rule}` has no option `{option}`.",
    tr="`{rule}` kuralının `{option}` diye bir seçeneği yok.",
)
KNOWN_OPTIONS = Text(en="It has: {options}.", tr="Seçenekleri: {options}.")
NO_OPTIONS = Text(en="It has none besides `severity`.", tr="`severity` dışında seçeneği yok.")
WRONG_OPTION = Text(
    en="The option `{option}` of `{rule}` cannot be this.",
    tr="`{rule}` kuralının `{option}` seçeneği bu değeri alamaz.",
)
OPTION_LIKE = Text(en="Write it like `{example}`.", tr="`{example}` gibi yazın.")
WAIVER_WITHOUT_RULE = Text(
    en="This comment does not say which rule to ignore.",
    tr="Bu açıklama hangi kuralın göz ardı edileceğini söylemiyor.",
)
WAIVER_WITHOUT_REASON = Text(
    en="This comment does not say why the rule is ignored.",
    tr="Bu açıklama kuralın neden göz ardı edildiğini söylemiyor.",
)
WAIVER_FORM = Text(
    en="Write `# journeymap: ignore[rule]: reason`.",
    tr="`# journeymap: ignore[kural]: neden` biçiminde yazın.",
)
UNUSED_WAIVER = Text(
    en="Nothing here needs to be ignored: {rules}.", tr="Burada göz ardı edilecek bir şey yok: {rules}."
)
UNUSED_WAIVER_HELP = Text(en="Remove the comment.", tr="Açıklamayı kaldırın.")
