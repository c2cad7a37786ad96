"""What the rules about pain points and what is done about them say."""

from journeymap.language import Text

WITHOUT_OWNER = Text(
    en="Nobody answers for the pain point “{title}”.", tr="“{title}” acı noktasının sorumlusu yok."
)
WITHOUT_OWNER_HELP = Text(
    en="Name a team or a person in `owner`, of the pain point or of its touchpoint.",
    tr="Acı noktasına ya da temas noktasına `owner` ile bir ekip ya da kişi yazın.",
)
WITHOUT_FREQUENCY = Text(
    en="“{title}” does not say how many it hits, so it is left out of the score.",
    tr="“{title}” kaç kişiyi vurduğunu söylemiyor; bu yüzden puana girmiyor.",
)
WITHOUT_FREQUENCY_HELP = Text(
    en="Write the share in `frequency`: `0.2`, or counted, `{{k: 12, n: 60}}`.",
    tr="Payı `frequency` ile yazın: `0.2` ya da sayılmışsa `{{k: 12, n: 60}}`.",
)
NO_PROOF = Text(
    en="“{title}” is called resolved, and neither the day nor a source shows it.",
    tr="“{title}” çözüldü denmiş, ama ne günü ne de bir kaynak bunu gösteriyor.",
)
NO_DAY = Text(
    en="“{title}” is called resolved, and does not say since when.",
    tr="“{title}” çözüldü denmiş, ama ne zamandan beri olduğu yazmıyor.",
)
NO_SOURCE = Text(
    en="“{title}” is called resolved, and no source shows it.",
    tr="“{title}” çözüldü denmiş, ama bunu gösteren bir kaynak yok.",
)
NO_PROOF_HELP = Text(
    en="Write `resolved_on`, and cite under `evidence` what shows that it no longer hurts.",
    tr="`resolved_on` yazın, artık acıtmadığını gösteren kaynağı `evidence` ile gösterin.",
)
NO_ANSWER = Text(
    en="“{title}” has severity {severity}, and no opportunity resolves it.",
    tr="“{title}” acı noktasının şiddeti {severity}, ama onu gideren bir fırsat yok.",
)
NO_ANSWER_HELP = Text(
    en="Add an opportunity with `resolves: [{id}]`, or plan its mending with `status: planned`.",
    tr="`resolves: [{id}]` taşıyan bir fırsat ekleyin ya da işi `status: planned` ile planlayın.",
)
NO_PROBLEM = Text(
    en="The opportunity “{title}” resolves no pain point and moves no indicator.",
    tr="“{title}” fırsatı hiçbir acı noktasını gidermiyor, hiçbir göstergeyi oynatmıyor.",
)
NO_PROBLEM_HELP = Text(
    en="Say in `resolves` or `moves` what it is for; something that only delights has `kano: delight`.",
    tr="Ne işe yarayacağını `resolves` ya da `moves` ile yazın; yalnızca sevindirense `kano: delight` yazın.",
)
OVERDUE_PAIN = Text(
    en="The mending of “{title}” was due on {day}.", tr="“{title}” için son gün {day} idi ve geçti."
)
OVERDUE_OPPORTUNITY = Text(
    en="The opportunity “{title}” was due on {day}.", tr="“{title}” fırsatının son günü {day} idi ve geçti."
)
OVERDUE_HELP = Text(
    en="Set `status` if it is done, or agree on a new day in `due`.",
    tr="Bittiyse `status` değerini değiştirin, bitmediyse `due` için yeni bir gün kararlaştırın.",
)
TOO_HAPPY_PAIN = Text(
    en="Feelings in “{stage}” are told as high, while “{pain}” has severity {severity}.",
    tr="“{stage}” aşamasında duygu yüksek yazılmış, oysa “{pain}” acı noktasının şiddeti {severity}.",
)
TOO_HAPPY_SCORE = Text(
    en="Feelings in “{stage}” are told as high, while measurements there come to {score} of 100.",
    tr="“{stage}” aşamasında duygu yüksek yazılmış, oysa oradaki ölçümler 100 üzerinden {score}.",
)
TOO_SAD = Text(
    en="Feelings in “{stage}” are told as low; measurements say {score} of 100 and no pain point tells why.",
    tr="“{stage}” aşamasında duygu düşük; oysa ölçümler 100 üzerinden {score} ve acı noktası yok.",
)
EMOTION_HELP = Text(
    en="Ask customers again: one of the two is out of date, or tells of other customers.",
    tr="Müşterilere yeniden sorun: ikisinden biri eskimiş ya da başka müşterileri anlatıyor.",
)
UNMET = Text(
    en="A basic expectation is missed, and no pain point tells of it: “{text}”.",
    tr="Temel bir beklenti karşılanmamış, ama bunu söyleyen bir acı noktası yok: “{text}”.",
)
UNMET_HELP = Text(
    en="Add a pain point to “{touchpoint}”, so that somebody answers for it.",
    tr="“{touchpoint}” altına bir acı noktası ekleyin; böylece bir sorumlusu olur.",
)
DELIGHT_FIRST = Text(
    en="“{title}” shall delight, while nobody works on a basic expectation missed at “{touchpoint}”.",
    tr="“{title}” sevindirecek; “{touchpoint}” için karşılanmayan temel beklentiyle ilgilenen yok.",
)
DELIGHT_FIRST_HELP = Text(
    en="Plan an opportunity that resolves a pain point there first.",
    tr="Önce oradaki bir acı noktasını giderecek bir fırsat planlayın.",
)
NOT_MEASURED = Text(
    en="“{title}” is done; whether `{indicator}` moved to {expected} was not measured.",
    tr="“{title}” bitti; `{indicator}` göstergesinin {expected} olup olmadığı ölçülmedi.",
)
NOT_MEASURED_HELP = Text(
    en="Write what was found in `measured`, even where it disappoints.",
    tr="Bulunan değeri `measured` ile yazın; beklenenin altında olsa da.",
)
