"""What the gates and the record of ``score`` say on the command line."""

from journeymap.language import Noun, Text

HELP_RECORD = Text(
    en="Append each score to this file, a line of JSON per journey; a run with errors writes nothing.",
    tr="Her puanı bu dosyaya ekler, yolculuk başına bir JSON satırı; hatalı bir çalışma bir şey yazmaz.",
)
HELP_AGAINST = Text(
    en="Compare with the last score of each journey in this file.",
    tr="Bu dosyadaki her yolculuğun son puanıyla karşılaştırır.",
)
HELP_DATE = Text(
    en="The date to record, 2026-10-01; by default none.",
    tr="Kaydedilecek tarih, 2026-10-01; verilmezse yazılmaz.",
)
HELP_REVISION = Text(
    en="The revision to record, such as a commit; by default none.",
    tr="Kaydedilecek sürüm, örneğin bir commit; verilmezse yazılmaz.",
)
HELP_TODAY = Text(
    en="The day on which `--stale-after` is asked; by default the clock's, in UTC.",
    tr="`--stale-after` için bugünün tarihi; verilmezse saatin gösterdiği gün, UTC.",
)
HELP_GATES = Text(
    en="Ask the gates of journeymap.yaml, or not.",
    tr="journeymap.yaml içindeki kapıları sorar ya da sormaz.",
)
HELP_MIN_SCORE = Text(en="Gate: the lowest score.", tr="Kapı: en düşük puan.")
HELP_MIN_LOWER_BOUND = Text(
    en="Gate: the lowest beginning of the interval.", tr="Kapı: güven aralığının en düşük alt sınırı."
)
HELP_MAX_DROP = Text(
    en="Gate: the points that a score may fall.", tr="Kapı: bir puanın en çok kaç puan düşebileceği."
)
HELP_SIGNIFICANT_DROP = Text(en="Gate: no fall beyond chance.", tr="Kapı: rastlantıyı aşan düşüş olmasın.")
HELP_MIN_COVERAGE = Text(
    en="Gate: the lowest measured share, 0 to 1.", tr="Kapı: en düşük ölçülmüş pay, 0 ile 1 arası."
)
HELP_NEW_SEVERITY_4 = Text(
    en="Gate: no new pain point of severity 4.", tr="Kapı: şiddeti 4 olan yeni acı noktası olmasın."
)
HELP_SILENT_REMOVAL = Text(
    en="Gate: nothing that counted vanishes without `retired`.",
    tr="Kapı: sayılan hiçbir şey `retired` olmadan yok olmasın.",
)
HELP_STALE_AFTER = Text(
    en='Gate: the oldest review, such as "6 months".', tr='Kapı: en eski gözden geçirme, örneğin "6 months".'
)

NEEDS_AGAINST = Text(
    en="`{option}` compares with an older score: name its file with `--against FILE`.",
    tr="`{option}` eski bir puanla karşılaştırır: dosyasını `--against DOSYA` ile verin.",
)
NOT_A_DATE = Text(
    en="`{option}` has to be a date such as 2026-10-01, not `{given}`.",
    tr="`{option}` için 2026-10-01 gibi bir tarih gerekir, `{given}` olmaz.",
)
NOT_A_NUMBER = Text(en="`{option}` has to be a number.", tr="`{option}` için bir sayı gerekir.")
NOT_A_DURATION = Text(
    en="`{option}` has to be a length of time such as `6 months`, not `{given}`.",
    tr="`{option}` için `6 months` gibi bir süre gerekir, `{given}` olmaz.",
)
NOT_A_REVISION = Text(
    en="`{option}` has to be one line of at most 200 characters.",
    tr="`{option}` için en çok 200 karakterlik tek bir satır gerekir.",
)
NO_RECORD = Text(en="There is no file {file} to compare with.", tr="Karşılaştırılacak {file} dosyası yok.")
NO_RECORD_HELP = Text(
    en="Make one with `journeymap score --record {file}`.",
    tr="`journeymap score --record {file}` ile bir tane yazın.",
)
A_FOLDER = Text(
    en="{file} is a folder: name a file in it, such as `scores.jsonl`.",
    tr="{file} bir klasör: içinde bir dosya adı verin, örneğin `puanlar.jsonl`.",
)
NOT_A_RECORD = Text(
    en="{file} is no regular file of at most {limit} megabytes.",
    tr="{file} en çok {limit} megabaytlık sıradan bir dosya değil.",
)
CANNOT_READ = Text(en="Cannot read {file}: {reason}.", tr="{file} okunamıyor: {reason}.")
NOTHING_TO_COMPARE = Text(
    en="{file} holds no score of these journeys: nothing was compared.",
    tr="{file} içinde bu yolculukların puanı yok: hiçbir şey karşılaştırılmadı.",
)
NOT_COMPARED = Text(
    en="Not compared, since {file} holds no score of it yet: {ids}.",
    tr="{file} içinde henüz puanı olmadığı için karşılaştırılmadı: {ids}.",
)
GONE = Text(
    en="In {file} and not in this workspace: {ids}.",
    tr="{file} içinde olup bu çalışma alanında olmayanlar: {ids}.",
)
NOT_ASKED = Text(
    en="Not asked without `--against FILE`: {gates}.",
    tr="`--against DOSYA` verilmediği için sorulmadı: {gates}.",
)
NOT_RECORDED = Text(
    en="Nothing was recorded in {file}: the next run must not be compared with one that has errors.",
    tr="{file} dosyasına bir şey yazılmadı: sonraki çalışma, hatalı bir çalışmayla karşılaştırılmamalı.",
)
RECORDED = Text(en="Recorded {scores} in {file}.", tr="{scores} kaydedildi: {file}.")
SCORES = Noun("score", "scores", "puan")
