"""What the command ``graph`` says about how it is used."""

from journeymap.language import Text

HELP_GRAPH = Text(
    en="Ask the path of a journey: dead ends, bottlenecks, single points of failure, loops, channel switches,"
    " hand-offs, the longest and the most painful way.",
    tr="Yolculuğun yolunu sorgular: çıkmazlar, darboğazlar, tek hata noktaları, döngüler, kanal geçişleri,"
    " devirler, en uzun ve en acılı yol.",
)
SHORT_GRAPH = Text(
    en="Ask the path for bottlenecks, dead ends and more.",
    tr="Yolda darboğaz, çıkmaz ve benzerlerini arar.",
)
HELP_QUESTION = Text(
    en="What to ask; may be given several times. By default everything.",
    tr="Ne sorulacağı; birkaç kez verilebilir. Verilmezse hepsi.",
)
CSV_NEEDS_A_QUESTION = Text(
    en="CSV is one table: it is written for one question, not for {count}.",
    tr="CSV tek tablodur: bir soru için yazılır, {count} soru için yazılmaz.",
)
CSV_NEEDS_A_QUESTION_HELP = Text(
    en="Add `--question NAME` once; for all questions in one file use `--format json`.",
    tr="`--question AD` seçeneğini bir kez ekleyin; bütün sorular tek dosyada istenirse"
    " `--format json` kullanın.",
)
