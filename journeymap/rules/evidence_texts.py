"""What the rules about evidence say."""

from journeymap.language import Text

BLIND_MOMENT = Text(
    en="“{title}” is a moment of truth, and nothing there was measured or observed.",
    tr="“{title}” bir kritik an, ama orada hiçbir şey ölçülmemiş ya da gözlenmemiş.",
)
BLIND_MOMENT_HELP = Text(
    en="Add a metric, or cite under `evidence` where its importance comes from.",
    tr="Bir ölçüm ekleyin ya da öneminin nereden bilindiğini `evidence` ile gösterin.",
)
PAIN_WITHOUT_EVIDENCE = Text(
    en="Nothing shows where the pain point “{title}” is known from.",
    tr="“{title}” acı noktasının nereden bilindiği yazmıyor.",
)
PAIN_WITHOUT_EVIDENCE_HELP = Text(
    en="Cite a source under `evidence`; where it is the team's judgement, write `evidence: assumed`.",
    tr="`evidence` ile bir kaynak gösterin; ekibin yargısıysa `evidence: assumed` yazın.",
)
ONLY_QUALITATIVE = Text(
    en="The {count} sources of “{title}” are all qualitative: they tell why, and not how many.",
    tr="“{title}” yolculuğunun {count} kaynağının hepsi nitel: nedenini söyler, ne kadarını söylemez.",
)
ONLY_QUANTITATIVE = Text(
    en="The {count} sources of “{title}” are all quantitative: they tell how many, and not why.",
    tr="“{title}” yolculuğunun {count} kaynağının hepsi nicel: ne kadarını söyler, nedenini söylemez.",
)
COUNT_SOMETHING = Text(
    en="Add a survey or a log, and cite it; a metric with `n` that is no estimate also silences this.",
    tr="Bir anket ya da kayıt ekleyip gösterin; tahmin olmayan, `n` taşıyan bir ölçüm de susturur.",
)
ASK_SOMEBODY = Text(
    en="Add interviews or an observation, and cite them.",
    tr="Görüşme ya da gözlem ekleyip gösterin.",
)
OLD_EVIDENCE = Text(
    en="“{title}” was gathered on {day}, more than {age} ago.",
    tr="“{title}” {day} günü toplanmış; üzerinden geçen süre {age} sınırını aşıyor.",
)
OLD_EVIDENCE_HELP = Text(
    en="Ask again; where it still holds, raise the rule's `max_age`.",
    tr="Yeniden sorun; hâlâ geçerliyse kuralın `max_age` seçeneğini yükseltin.",
)
WITHOUT_N = Text(
    en="“{title}” does not say how many answered, so nobody knows how sure it is.",
    tr="“{title}” kaç kişinin yanıtladığını söylemiyor; ne kadar kesin olduğu bilinmiyor.",
)
WITHOUT_N_HELP = Text(
    en="Add `n`; where it is an estimate, write `evidence: assumed`.",
    tr="`n` ekleyin; bir tahminse `evidence: assumed` yazın.",
)
SMALL_N = Text(
    en="“{title}” comes from {n} answers: it may be up to {points} points of 100 higher or lower.",
    tr="“{title}” {n} yanıta dayanıyor: 100 üzerinden {points} puan daha yüksek ya da düşük olabilir.",
)
SMALL_N_NO_SPREAD = Text(
    en="“{title}” comes from {n} answers only.", tr="“{title}” yalnızca {n} yanıta dayanıyor."
)
SMALL_N_HELP = Text(
    en="Read small differences as chance, or ask more; `least` of this rule is {least}.",
    tr="Küçük farkları rastlantı sayın ya da daha çok kişiye sorun; kuralın `least` seçeneği {least}.",
)
UNUSED_EVIDENCE = Text(
    en="Nothing in the workspace cites “{title}”.",
    tr="Çalışma alanında hiçbir şey “{title}” kaynağını göstermiyor.",
)
UNUSED_EVIDENCE_HELP = Text(
    en="Cite it as `{id}` where it was learned from, or remove the file.",
    tr="Öğrenildiği yerde `{id}` olarak gösterin ya da dosyayı kaldırın.",
)
ONLY_ASSUMED = Text(
    en="Everything that “{title}” judges is the team's own estimate.",
    tr="“{title}” içinde değerlendirilen her şey ekibin kendi tahmini.",
)
ONLY_ASSUMED_HELP = Text(
    en="Cite a source or add a measurement; until then `status: draft` says so and silences this.",
    tr="Kaynak gösterin ya da ölçüm ekleyin; o güne dek `status: draft` bunu söyler ve susturur.",
)
