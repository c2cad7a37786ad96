"""What the matrix of impact and effort says, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.language import Text
from journeymap.score.priority import Gap, Quadrant

MATRIX = Text("Impact and effort", "Etki ve emek")
MATRIX_OF = Text("{title}: what to do first", "{title}: önce ne yapmalı?")
MATRIX_TITLE = Text("What to do first", "Önce ne yapmalı?")
RANKED = Text("Ranked: {count}", "Sıralanan: {count}")
WITHOUT_RANK = Text("without rank: {count}", "sıralanamayan: {count}")
LEFT_OUT = Text("not shown: {count}", "gösterilmeyen: {count}")
JOURNEYS = Text("Journeys: {count}", "Yolculuk: {count}")
BY_VOLUME = Text("gains weighted by volume and importance", "kazançların ağırlığı hacim ve önem")
BY_IMPORTANCE = Text("gains weighted by importance", "kazançların ağırlığı önem")

AXIS_GAIN = Text("Gain in points of the score", "Kazanç, puan olarak")
AXIS_EFFORT = Text("Effort in person-days", "Emek, iş günü olarak")
AXIS_LOG = Text("{axis} (each step is a multiple)", "{axis} (her adım bir kat)")
CUTS = Text(
    "Quadrants are cut at the medians of the list: {gain} points, {days} days.",
    "Alanlar listenin ortancalarından bölünür: {gain} puan, {days} gün.",
)
NO_PLACE = Text(
    "Nothing has both a gain and an effort, so there is nothing to place.",
    "Hem kazancı hem emeği bilinen bir şey yok; yerleştirilecek bir şey bulunmuyor.",
)
NOTHING = Text(
    "There is neither an unresolved pain point nor an open opportunity.",
    "Ne çözülmemiş bir acı noktası ne de açık bir fırsat var.",
)
QUADRANTS: Mapping[Quadrant, Text] = {
    Quadrant.QUICK_WIN: Text("Quick wins", "Hızlı kazançlar"),
    Quadrant.BIG_BET: Text("Big bets", "Büyük işler"),
    Quadrant.FILL_IN: Text("Fill-ins", "Ara işler"),
    Quadrant.THINK_TWICE: Text("Think twice", "İki kez düşünün"),
}
QUADRANT_NOTES: Mapping[Quadrant, Text] = {
    Quadrant.QUICK_WIN: Text("much gain, little effort", "çok kazanç, az emek"),
    Quadrant.BIG_BET: Text("much gain, much effort", "çok kazanç, çok emek"),
    Quadrant.FILL_IN: Text("little gain, little effort", "az kazanç, az emek"),
    Quadrant.THINK_TWICE: Text("little gain, much effort", "az kazanç, çok emek"),
}

COLUMN_WORK = Text("Work", "İş")
COLUMN_GAIN = Text("Gain", "Kazanç")
COLUMN_DAYS = Text("Days", "Gün")
COLUMN_CONFIDENCE = Text("Confidence", "Güven")
COLUMN_PRIORITY = Text("Priority", "Öncelik")
PRIORITY_NOTE = Text(
    "Priority: gain x confidence / effort, in points per 100 person-days. The numbers are those of the whole "
    "list of priorities; a pain point that an opportunity resolves stands under it and not by itself.",
    "Öncelik: kazanç x güven / emek; 100 iş günü başına puan. Numaralar öncelik listesinin tümüne aittir; "
    "bir fırsatın çözdüğü acı noktası ayrı değil, o fırsatın altında durur.",
)
UNRANKED = Text("Without rank: what is missing", "Sıralanamayanlar: eksik olan")
MISSING = Text("missing: {gaps}", "eksik: {gaps}")
GAPS: Mapping[Gap, Text] = {
    Gap.EFFORT: Text("effort", "emek"),
    Gap.CONFIDENCE: Text("confidence", "güven"),
    Gap.FREQUENCY: Text("frequency of the pain", "acının sıklığı"),
    Gap.SCORE: Text("a score at its place", "yerinde bir puan"),
    Gap.EFFECT: Text("what it resolves or moves", "neyi çözdüğü ya da etkilediği"),
}
SIZE = Text("days from size {size}", "gün {size} büyüklüğünden")
NOT_DECLARED = Text("confidence set, not declared", "güven girilmemiş, varsayılmış")

KEY_OPPORTUNITY = Text("Opportunity", "Fırsat")
KEY_PAIN = Text("Pain point without an opportunity", "Fırsatı olmayan acı noktası")
KEY_URGENT = Text("Ends a pain point of severity 4", "Şiddeti 4 olan bir acı noktasını bitirir")
KEY_MOVED = Text("Moved aside; the dot is its place", "Yana çekildi; yeri noktadır")
ALT_ITEM = Text("{number}. {title} ({facts})", "{number}. {title} ({facts})")
ALT_FIGURES = Text("gain {gain}, days {days}", "kazanç {gain}, gün {days}")
