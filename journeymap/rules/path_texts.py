"""What the rules about the path say."""

from journeymap.language import Text

CLOSED_LOOP = Text(
    en="Customers who come here never leave: {ids}. Completion cannot be computed.",
    tr="Buraya gelen müşteri bir daha çıkamıyor: {ids}. Tamamlama hesaplanamaz.",
)
CLOSED_LOOP_HELP = Text(
    en="Add a transition out of the loop: to another touchpoint, to `complete` or to `lost`.",
    tr="Döngüden çıkan bir geçiş ekleyin: başka bir temas noktasına, `complete` ya da `lost` sonucuna.",
)
DISAGREEMENT = Text(
    en="Counted completion is {counted} percent, but the transitions lead to {path} percent.",
    tr="Sayılan tamamlama yüzde {counted}, geçişler ise yüzde {path} veriyor.",
)
DISAGREEMENT_HELP = Text(
    en="Check that both are of the same customers and period; the score uses the counted figure.",
    tr="İkisinin de aynı müşterilere ve döneme ait olduğuna bakın; puan sayılan rakamı kullanır.",
)
