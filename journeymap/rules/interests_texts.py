"""What the rules about conflicting interests say."""

from journeymap.language import Text

CONFLICT = Text(
    en="The target of “{kpi}” is reached while {suffering}.", tr="“{kpi}” hedefi tutuyor, ama {suffering}."
)
OPEN_PAIN = Text(
    en="“{title}” (severity {severity}) still hurts customers",
    tr="“{title}” (şiddet {severity}) müşteriye hâlâ acı veriyor",
)
LOW_TOUCHPOINT = Text(en="“{title}” scores {score} of 100", tr="“{title}” 100 üzerinden {score} puanda")
CONFLICT_HELP = Text(
    en="Weigh the two together; the customer's view goes first. It is silent once the pain is resolved.",
    tr="İkisini birlikte tartın; müşterinin görüşü önce gelir. Acı giderilince susar.",
)
UNDECLARED = Text(
    en="“{kpi}” may pull against “{pain}” in the stage “{stage}”.",
    tr="“{kpi}” aynı aşamadaki (“{stage}”) “{pain}” acısını büyütüyor olabilir.",
)
PAIN_HERE = Text(en="the pain point", tr="acı noktası burada")
UNDECLARED_HELP = Text(
    en="If it does, write `conflicts_with: [{id}]` on the KPI.",
    tr="Öyleyse KPI'ya `conflicts_with: [{id}]` yazın.",
)
