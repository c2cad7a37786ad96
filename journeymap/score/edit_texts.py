"""What is said about edits that cannot be made."""

from journeymap.language import Text

UNKNOWN_PAIN = Text(
    en="The journey has no pain point `{id}`.",
    tr="Yolculukta `{id}` adlı bir acı noktası yok.",
)
UNKNOWN_METRIC = Text(
    en="The journey has no metric `{id}`; a metric is named by its place, such as `checkout.csat`.",
    tr="Yolculukta `{id}` adlı bir ölçüt yok; ölçüt yeriyle birlikte yazılır, örneğin `odeme.csat`.",
)
UNKNOWN_KPI = Text(
    en="The journey has no KPI `{id}`.",
    tr="Yolculukta `{id}` adlı bir gösterge (KPI) yok.",
)
UNKNOWN_SOURCE = Text(
    en="The journey has no touchpoint `{id}`.",
    tr="Yolculukta `{id}` adlı bir temas noktası yok.",
)
UNKNOWN_TARGET = Text(
    en="The journey has nothing called `{id}` that people could go on to.",
    tr="Yolculukta `{id}` adlı, gidilebilecek bir yer yok.",
)
TARGET_IS_LOST = Text(
    en="Whoever goes to `{id}` is lost as well; name a touchpoint or `complete`.",
    tr="`{id}` yoluna gidenler de kaybedilir; bir temas noktası ya da `complete` yazın.",
)
DID_YOU_MEAN = Text(en="Did you mean `{id}`?", tr="Şunu mu demek istediniz: `{id}`?")
KNOWN = Text(en="There is: {ids}.", tr="Olanlar: {ids}.")
NOTHING_THERE = Text(en="The journey has none at all.", tr="Yolculukta hiç yok.")
OFF_SCALE = Text(
    en="`{id}` cannot be {value}: its figures go from {low} to {high}.",
    tr="`{id}` için {value} olamaz: rakamları {low} ile {high} arasındadır.",
)
NEGATIVE = Text(
    en="`{id}` cannot be {value}: a duration is not negative.",
    tr="`{id}` için {value} olamaz: süre eksi olmaz.",
)
NO_TARGET = Text(
    en="The KPI `{id}` has no target that it could meet.",
    tr="`{id}` göstergesinin ulaşabileceği bir hedefi yok.",
)
NO_TRANSITIONS = Text(
    en="The journey declares no transitions, so nobody is known to be lost on the way.",
    tr="Yolculukta geçiş tanımlı değil; yolda kimlerin kaybedildiği bilinmiyor.",
)
NO_FIGURES = Text(
    en="Not all transitions from `{id}` have a count or a probability.",
    tr="`{id}` noktasından çıkan geçişlerin hepsinde sayı ya da olasılık yok.",
)
NOBODY_LOST = Text(
    en="Nobody is lost at `{id}`.",
    tr="`{id}` noktasında kimse kaybedilmiyor.",
)
MORE_THAN_LOST = Text(
    en="Only {lost} are lost at `{id}`, not {count}.",
    tr="`{id}` noktasında kaybedilenlerin sayısı {lost}; {count} olamaz.",
)
NOT_COUNTED = Text(
    en="The transitions from `{id}` are not counted: give a share from 0 to 1.",
    tr="`{id}` noktasından çıkan geçişler sayılmamış: 0 ile 1 arasında bir pay verin.",
)
SHARE_OUT_OF_RANGE = Text(
    en="{value} is no share: a share goes from 0 to 1.",
    tr="{value} pay olamaz: pay 0 ile 1 arasındadır.",
)
