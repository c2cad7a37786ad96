"""What a hand-off to an issue tracker says."""

from journeymap.language import Text

OPPORTUNITY = Text(en="Opportunity", tr="Fırsat")
PAIN_POINT = Text(en="Pain point", tr="Acı noktası")
TITLE = Text(en="Issues of {name}", tr="{name}: iş kayıtları")
NONE = Text(en="Nothing to hand off.", tr="Devredilecek bir şey yok.")
SEVERITY = Text(en="Severity {severity} of 4.", tr="Şiddeti 4 üzerinden {severity}.")
FREQUENCY = Text(
    en="Hits {share} of those who come there.", tr="Oraya gelenlerin {share} kadarına dokunuyor."
)
CAUSE = Text(en="Cause: {cause}.", tr="Neden: {cause}.")
RESOLVES = Text(en="Resolves: {titles}.", tr="Çözdükleri: {titles}.")
MOVES = Text(en="Expected: {moves}.", tr="Beklenen: {moves}.")
EVIDENCE = Text(en="Evidence: {sources}.", tr="Kanıt: {sources}.")
KEY = Text(en="Key", tr="Anahtar")
STATUS = Text(en="Status", tr="Durum")
PRIORITY = Text(en="Priority", tr="Öncelik")
ASSIGNEE = Text(en="Owner", tr="Sorumlu")
DUE = Text(en="Due", tr="Bitiş")
ESTIMATE = Text(en="Estimate, days", tr="Tahmin, gün")
PLACES = Text(en="Where", tr="Nerede")
RELATED = Text(en="Related", tr="İlgili")
"""Heads of the CSV stay as they are in every language: a tracker's import remembers them."""
