"""What is said of a comparison."""

from journeymap.language import Noun, Text

TITLE = Text(en="{base} {arrow} {head}", tr="{base} {arrow} {head}")
NOTHING = Text(en="Nothing changed for the customer.", tr="Müşteri için hiçbir şey değişmedi.")
NOT_COMPARED = Text(
    en="Not compared, because one side could not be read: {files}.",
    tr="Bir yanı okunamadığı için karşılaştırılmadı: {files}.",
)
TOTAL = Text(
    en="{changed} changed: {added} added, {removed} removed, {other} changed or moved in all.",
    tr="{changed} değişti; toplam {added} ekleme, {removed} silme, {other} değişiklik ya da taşıma.",
)
JOURNEYS = Noun("journey", "journeys", "yolculuk")
PERSONAS = Text(en="Personas", tr="Personalar")
TOUCHPOINTS = Text(en="Shared touchpoints", tr="Ortak temas noktaları")
PAIN_POINTS = Text(en="Shared pain points", tr="Ortak acı noktaları")
EVIDENCE = Text(en="Evidence", tr="Kanıtlar")
SETTINGS = Text(en="Settings", tr="Ayarlar")
PROBLEMS = Text(en="Problems", tr="Sorunlar")
DETAILS = Text(en="What changed ({count})", tr="Değişenler ({count})")
RENAMED = Text(en="was `{id}`", tr="eski kimliği `{id}`")
MOVED_STAGE = Text(
    en="moved from “{source}” to “{target}”", tr="“{source}” aşamasından “{target}” aşamasına taşındı"
)
MOVED = Text(en="place {before} {arrow} {after}", tr="sıra {before} {arrow} {after}")
CHANGE = Text(en="{field}: {before} {arrow} {after}", tr="{field}: {before} {arrow} {after}")
FIELD = Text(en="{field}: {value}", tr="{field}: {value}")
YES = Text(en="yes", tr="evet")
NO = Text(en="no", tr="hayır")
ASSUMED = Text(en="{value} (assumed)", tr="{value} (varsayım)")
COUNTED = Text(en="{value} ({k} of {n})", tr="{value} ({n} içinde {k})")
SCALE = Text(en="{low} to {high}", tr="{low} ile {high} arası")
SCORE = Text(
    en="Score {before} {arrow} {after} ({difference})", tr="Puan {before} {arrow} {after} ({difference})"
)
PARTS = Text(
    en="figures {values}, pain points {pains}, came or went {composition}, method {method}",
    tr="rakamlar {values}, acı noktaları {pains}, gelen giden {composition}, yöntem {method}",
)
PARTS_BY_THE_SAME = Text(
    en="figures {values}, pain points {pains}, came or went {composition}, weights and targets {method}",
    tr="rakamlar {values}, acı noktaları {pains}, gelen giden {composition}, ağırlıklar ve hedefler {method}",
)
"""Where both were scored by the same method: a journey and its future set other targets, no other method."""
CLEAR = Text(en="beyond chance", tr="rastlantının ötesinde")
NOISE = Text(en="may be chance", tr="rastlantı olabilir")
UNKNOWN = Text(en="too few counted figures to tell chance", tr="rastlantı mı, söylemeye yetecek sayım yok")
STAGE_SCORE = Text(
    en="{title}: {before} {arrow} {after} ({difference})",
    tr="{title}: {before} {arrow} {after} ({difference})",
)
WITHIN = Text(en="{difference}; 95% {lower} to {upper}", tr="{difference}; %95 {lower} ile {upper}")
FOR_PERSONA = Text(en="for {name}", tr="{name} için")
PROBLEM_NEW = Text(en="new: {message} [{rule}] {place}", tr="yeni: {message} [{rule}] {place}")
PROBLEM_GONE = Text(en="gone: {message} [{rule}] {place}", tr="giderildi: {message} [{rule}] {place}")
AND_MORE = Text(
    en="… and {count} more lines; `journeymap diff --format html` or `json` has everything.",
    tr="… ve {count} satır daha; tümü `journeymap diff --format html` ya da `json` ile.",
)
MORE_HERE = Text(en="… {count} more lines here are left out.", tr="… burada {count} satır daha var, sığmadı.")
GAP = Text(en="The way to the future state", tr="Gelecek duruma giden yol")
CLOSES = Text(en="closed by {titles}", tr="kapatan: {titles}")
NO_CLOSER = Text(en="no opportunity closes this gap", tr="bu farkı kapatan bir fırsat yok")
SCORE_WORD = Text(en="Score", tr="Puan")
WHOLE_JOURNEY = Text(en="The journey as a whole", tr="Yolculuğun bütünü")
REST = Text(en="Shared, and found by the rules", tr="Ortak olanlar ve kuralların buldukları")
ADDED = Text(en="added", tr="eklendi")
REMOVED = Text(en="removed", tr="kaldırıldı")
CHANGED = Text(en="changed", tr="değişti")
CONTENTS = Text(en="Contents", tr="İçindekiler")
