"""What the rules about goals and KPIs say."""

from journeymap.language import Text

NO_CUSTOMER_GOAL = Text(
    en="“{title}” does not say what the customer wants to reach.",
    tr="“{title}” müşterinin neye varmak istediğini söylemiyor.",
)
NO_CUSTOMER_GOAL_HELP = Text(
    en="Add a goal with `side: customer` under `goals`.",
    tr="`goals` altına `side: customer` olan bir hedef ekleyin.",
)
ONLY_BUSINESS_GOALS = Text(
    en="Every goal of this journey is the company's; the customer's is missing.",
    tr="Bu yolculuktaki bütün hedefler işletmenin; müşterininki eksik.",
)
NOT_SMART = Text(
    en="The goal “{title}” is only a title: nobody can say later whether it was reached.",
    tr="“{title}” hedefi yalnızca bir başlık: ulaşılıp ulaşılmadığı sonradan söylenemez.",
)
NOT_SMART_HELP = Text(
    en="Write `specific`, `measurable` (or `kpis`), `achievable`, `relevant` and `due`.",
    tr="`specific`, `measurable` (ya da `kpis`), `achievable`, `relevant` ve `due` yazın.",
)
NOT_SPECIFIC = Text(
    en="The goal “{title}” is not specific: say in `specific` what exactly shall be true.",
    tr="“{title}” hedefi belirgin değil: tam olarak neyin doğru olacağını `specific` ile söyleyin.",
)
NOT_MEASURABLE = Text(
    en="The goal “{title}” is not measurable: cite a KPI under `kpis`, or say how in `measurable`.",
    tr="“{title}” hedefi ölçülebilir değil: `kpis` altında KPI anın ya da nasılını `measurable` ile yazın.",
)
NOT_ACHIEVABLE = Text(
    en="The goal “{title}” does not say in `achievable` why it can be reached.",
    tr="“{title}” hedefi neden ulaşılabilir olduğunu `achievable` ile söylemiyor.",
)
NOT_RELEVANT = Text(
    en="The goal “{title}” does not say in `relevant` why it matters.",
    tr="“{title}” hedefi neden önemli olduğunu `relevant` ile söylemiyor.",
)
NOT_TIME_BOUND = Text(
    en="The goal “{title}” has no date: say in `due` by when.",
    tr="“{title}” hedefinin tarihi yok: ne zamana kadar olduğunu `due` ile söyleyin.",
)
GOAL_WITHOUT_OWNER = Text(
    en="Nobody answers for the goal “{title}”.", tr="“{title}” hedefinin sorumlusu yok."
)
GOAL_WITHOUT_OWNER_HELP = Text(
    en="Name a team or a person in `owner`.", tr="`owner` ile bir ekip ya da kişi yazın."
)
GOAL_WITHOUT_KPI = Text(
    en="No KPI tells whether the goal “{title}” comes nearer.",
    tr="“{title}” hedefine yaklaşıldığını gösterecek bir KPI yok.",
)
GOAL_WITHOUT_KPI_HELP = Text(
    en="Cite one of the journey's KPIs under `kpis`.",
    tr="`kpis` altında yolculuğun KPI'larından birini anın.",
)
ORPHAN_KPI = Text(
    en="The KPI “{title}” serves no goal of this journey.",
    tr="“{title}” KPI'sı bu yolculuğun hiçbir hedefine hizmet etmiyor.",
)
ORPHAN_KPI_HELP = Text(
    en="Cite `{id}` under the `kpis` of a goal, or leave it out.",
    tr="Bir hedefin `kpis` listesinde `{id}` kimliğini anın ya da KPI'yı çıkarın.",
)
DUPLICATE_KPI = Text(
    en="The KPI “{title}” is declared already, as `{id}` on line {line}.",
    tr="“{title}” KPI'sı zaten {line}. satırda `{id}` olarak bildirilmiş.",
)
FIRST_DECLARED = Text(en="first declared here", tr="ilk kez burada bildirilmiş")
DUPLICATE_KPI_HELP = Text(
    en="Keep one and cite `{id}` where it counts.",
    tr="Birini bırakın, geçerli olduğu yerde `{id}` diye anın.",
)
STAGE_WITHOUT_KPI = Text(
    en="Nothing is measured in the stage “{title}”, though others are.",
    tr="Başka aşamalar ölçülürken “{title}” aşamasında hiçbir şey ölçülmüyor.",
)
STAGE_WITHOUT_KPI_HELP = Text(
    en="Add a KPI, a metric or a signal to it.",
    tr="Aşamaya bir KPI, ölçüm ya da erken uyarı göstergesi ekleyin.",
)
NO_LOYALTY_GOAL = Text(
    en="All goals of the workspace end at satisfaction; none is for loyalty or advocacy.",
    tr="Çalışma alanındaki bütün hedefler memnuniyette kalıyor; sadakat ya da tavsiye için olan yok.",
)
NO_LOYALTY_GOAL_HELP = Text(
    en="Where it is one, give a goal `kind: loyalty` or `kind: advocacy`.",
    tr="Öyle bir hedef varsa `kind: loyalty` ya da `kind: advocacy` yazın.",
)
SIGNAL_CROSSED = Text(
    en="“{title}” is at {value} and has crossed its threshold of {threshold}.",
    tr="“{title}” {value} değerinde, {threshold} eşiğini aşmış.",
)
SIGNAL_CROSSED_HELP = Text(
    en="Look into the stage; this is silent once the value is back on the good side.",
    tr="Aşamaya bakın; değer iyi tarafa dönünce bu ileti susar.",
)
