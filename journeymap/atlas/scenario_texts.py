"""What is said about scenario files."""

from journeymap.language import Text

SHARE_OR_COUNT = Text(
    en="Say how many move: either `share` or `count`.",
    tr="Ne kadarının geçtiğini yazın: ya `share` ya da `count`.",
)
NO_SCENARIO = Text(en="There is no file {path}.", tr="{path} adlı bir dosya yok.")
NOTHING_IN_IT = Text(
    en="The scenario changes nothing.",
    tr="Senaryo hiçbir şeyi değiştirmiyor.",
)
NOTHING_IN_IT_HELP = Text(
    en="Add `resolve`, `metrics`, `kpis`, `completion`, `move` or `meet`.",
    tr="`resolve`, `metrics`, `kpis`, `completion`, `move` ya da `meet` ekleyin.",
)
