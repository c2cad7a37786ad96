"""What ``score`` says of personas, of the range of the method and of its settings."""

from journeymap.language import Text

HELP_PERSONA = Text(
    en="Score the journeys as this persona meets them.",
    tr="Yolculukları bu personanın gözünden puanlar.",
)
METAVAR_ID = Text(en="ID", tr="KİMLİK")
HELP_METHOD_RANGE = Text(
    en="Show what the score would be if the method had chosen otherwise.",
    tr="Yöntem başka seçimler yapsaydı puanın ne olacağını gösterir.",
)
HELP_CONFIG = Text(
    en="Show every setting of the score and where it was written.",
    tr="Puanın her ayarını ve nerede yazıldığını gösterir.",
)
ONE_AT_A_TIME = Text(
    en="`{one}` and `{other}` ask for different things.",
    tr="`{one}` ile `{other}` farklı şeyler soruyor.",
)
ONE_AT_A_TIME_HELP = Text(
    en="Run `journeymap score` once for each.",
    tr="`journeymap score` komutunu her biri için ayrı çalıştırın.",
)
UNKNOWN_PERSONA = Text(en="There is no persona `{id}`.", tr="`{id}` adlı bir persona yok.")
DID_YOU_MEAN = Text(en="Did you mean `{id}`?", tr="Şunu mu demek istediniz: `{id}`?")
KNOWN_PERSONAS = Text(en="The personas here: {ids}.", tr="Buradaki personalar: {ids}.")
NOT_TRAVELLED = Text(
    en="The persona `{id}` travels none of these journeys.",
    tr="`{id}` personası bu yolculukların hiçbirinde yok.",
)
TRAVELLED = Text(en="It travels: {ids}.", tr="Bulunduğu yolculuklar: {ids}.")
