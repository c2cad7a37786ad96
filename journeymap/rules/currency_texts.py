"""What the rules about the age of a map say."""

from journeymap.language import Noun, Text

DAYS = Noun("day", "days", "gün")
STALE = Text(
    en="“{title}” was last reviewed on {day}; every {every} was agreed, so it is {late} late.",
    tr="“{title}” en son {day} günü gözden geçirilmiş; kararlaştırılan aralık {every}, {late} gecikmiş.",
)
STALE_HELP = Text(
    en="Look at the map with its owner, then write `reviewed: {today}`.",
    tr="Haritaya sorumlusuyla bakın, sonra `reviewed: {today}` yazın.",
)
CHANGED = Text(
    en="“{title}” was changed on {changed}, after its review on {day}.",
    tr="“{title}” {day} günkü gözden geçirmeden sonra, {changed} günü değiştirilmiş.",
)
CHANGED_HELP = Text(
    en="Review the change, then bring `reviewed` up to date.",
    tr="Değişikliği gözden geçirin, sonra `reviewed` gününü yenileyin.",
)
NEVER_REVIEWED = Text(
    en="“{title}” is approved, and does not say when it was reviewed.",
    tr="“{title}” onaylanmış, ama ne zaman gözden geçirildiği yazmıyor.",
)
NEVER_REVIEWED_HELP = Text(en="Write the day in `reviewed`.", tr="Günü `reviewed` ile yazın.")
