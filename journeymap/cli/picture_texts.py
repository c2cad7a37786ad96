"""What the views of several journeys and of personas say on the command line."""

from journeymap.language import Text

HELP_PERSONA = Text(
    en="View persona: whose card to draw. View compare: the two personas to compare (give it twice).",
    tr="persona görünümü: kimin kartı çizilecek. compare görünümü: karşılaştırılacak iki persona"
    " (iki kez verin).",
)
NOTHING_TO_COMPARE = Text(
    en="There is nothing to compare.",
    tr="Karşılaştırılacak bir şey yok.",
)
NOTHING_TO_COMPARE_HELP = Text(
    en="Give a future state `future_of: ID`, or name two personas: `--persona A --persona B`.",
    tr="Gelecek durum olan yolculuğa `future_of: ID` ekleyin ya da iki persona verin:"
    " `--persona A --persona B`.",
)
NO_SHARED_JOURNEY = Text(
    en="No journey that was asked for names both personas.",
    tr="İstenen yolculukların hiçbiri iki personayı birden anmıyor.",
)
TWO_PERSONAS = Text(
    en="Comparing personas takes two of them: `--persona A --persona B`.",
    tr="Persona karşılaştırması iki persona ister: `--persona A --persona B`.",
)
NO_PERSONAS = Text(
    en="There is no persona, so there is no card to draw.",
    tr="Hiç persona yok; bu yüzden çizilecek kart da yok.",
)
NO_PERSONAS_HELP = Text(
    en="Write one: `journeymap new persona ID`.",
    tr="Bir tane yazın: `journeymap new persona ID`.",
)
LEFT_OUT = Text(en="View {view} was left out. {why}", tr="{view} görünümü çizilmedi. {why}")
