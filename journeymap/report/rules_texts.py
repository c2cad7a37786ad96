"""What is said around the rules."""

from journeymap.language import Text

ERROR = Text(en="error", tr="hata")
WARNING = Text(en="warning", tr="uyarı")
INFO = Text(en="note", tr="not")
RULE = Text(en="Rule", tr="Kural")
SEVERITY = Text(en="Severity", tr="Önem")
SAYS = Text(en="What it says", tr="Ne söyler")
REVIEWING = Text(en="What a reviewer asks", tr="Gözden geçirenin sordukları")
ABOUT_REVIEWING = Text(
    en="`rules` in journeymap.yaml sets how much each weighs, or turns it off; "
    "`# journeymap: ignore[rule]: reason` silences it on a line.",
    tr="journeymap.yaml içindeki `rules` her birinin önemini belirler ya da kapatır; "
    "`# journeymap: ignore[kural]: neden` onu bir satırda susturur.",
)
READING = Text(en="What reading asks", tr="Okumanın gerektirdikleri")
ABOUT_READING = Text(
    en="An error of these kept something from being read, so it cannot be silenced.",
    tr="Bunların hataları bir şeyin okunmasını engellediğinden susturulamaz.",
)
CHANGEABLE = Text(
    en="It can be weighed otherwise under `rules` in journeymap.yaml, and silenced on a line.",
    tr="journeymap.yaml içindeki `rules` ile önemi değiştirilebilir, bir satırda susturulabilir.",
)
HOW_TO_READ = Text(
    en="`journeymap rules RULE` shows why a rule exists, with an example of wrong and right.",
    tr="`journeymap rules KURAL` bir kuralın nedenini, yanlış ve doğru örneğiyle gösterir.",
)
WRONG = Text(en="Wrong", tr="Yanlış")
RIGHT = Text(en="Right", tr="Doğru")
SETTINGS = Text(en="Settings", tr="Ayarları")
SOURCE = Text(en="Source: {source}", tr="Kaynak: {source}")
