"""What the rules about words say."""

from journeymap.language import Text

JARGON = Text(
    en="`{word}` is on the workspace's list of internal words: “{text}”.",
    tr="`{word}` çalışma alanının iç dil listesinde: “{text}”.",
)
JARGON_HELP = Text(
    en="Say it as a customer would, or take the word out of `jargon`.",
    tr="Müşterinin diyeceği gibi söyleyin ya da sözü `jargon` listesinden çıkarın.",
)
