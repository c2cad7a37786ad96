"""What is said of an event log that becomes a journey."""

from journeymap.language import Noun, Text

NAMES = Noun("name", "names", "ad")
STEPS = Noun("step", "steps", "adım")
CASES = Noun("case", "cases", "vaka")
CHANNELS = Noun("channel", "channels", "kanal")
TITLE = Text(en="Journey from the log", tr="Kayıttan çıkan yolculuk")
STAGE = Text(en="All touchpoints", tr="Bütün temas noktaları")
NOT_IN_A_LOG = Text(
    en="Feelings, goals, pain points and personas: no log tells of them.",
    tr="Duygular, hedefler, acı noktaları ve personalar: bunları hiçbir kayıt anlatmaz.",
)
NO_STAGES = Text(
    en="Stages: the log names none, so that all touchpoints stand in one. `--stage COLUMN` names a column.",
    tr="Aşamalar: kayıt ad vermiyor; bütün temas noktaları tek aşamada. `--stage SÜTUN` bir sütun seçer.",
)
SEVERAL_STAGES = Text(
    en="{things} of events that stand in several stages: each was put into one.",
    tr="Birkaç aşamada geçen {things}: her biri tek aşamaya kondu.",
)
ASSUMED_END = Text(
    en="How a case ends: the log does not say it. Most cases end at `{name}`, which was taken for complete,"
    " and every other last event for lost. `--complete NAME` says it.",
    tr="Vakanın nasıl bittiği: kayıt söylemiyor. Vakaların çoğu `{name}` olayında bitiyor; bu tamamlanma,"
    " öteki son olaylar kayıp sayıldı. `--complete AD` bunu söyler.",
)
RARE_NAMES = Text(
    en="{things} of events that fewer than {min_group} cases have.",
    tr="{min_group} vakadan azında geçen {things}.",
)
RARE_STEPS = Text(
    en="{things} that fewer than {min_group} cases took.", tr="{min_group} vakadan azının attığı {things}."
)
UNCOUNTED_STEPS = Text(
    en="How often {things} were taken: it would give away how few took another.",
    tr="Kaç kez atıldığı söylenmeyen {things}: sayıları, bir başkasını atan birkaç kişiyi ele verirdi.",
)
DATA_ELSEWHERE = Text(
    en="Where the data are: the log is not in the new folder. For `measure`, say it under `data:` in"
    " journeymap.yaml.",
    tr="Verinin yeri: kayıt yeni klasörün içinde değil. `measure` için journeymap.yaml içinde, `data:`"
    " altında yazın.",
)
OPEN = Text(en="{things} still open at the end of the log.", tr="Kaydın sonunda hâlâ açık {things}.")
UNKNOWN_CHANNELS = Text(
    en="{things} that the workspace does not know; give them under `channels` in journeymap.yaml.",
    tr="Çalışma alanının bilmediği {things}; bunları journeymap.yaml içinde `channels` altında tanımlayın.",
)
SEVERAL_CHANNELS = Text(
    en="{things} of events on several channels: the most frequent one was taken.",
    tr="Birkaç kanalda geçen {things}: en sık olanı alındı.",
)
NO_PLACES = Text(
    en="No event has a name that at least {min_group} cases share: there is nothing to draft.",
    tr="En az {min_group} vakada geçen bir olay adı yok; taslak çıkarılamaz.",
)
TOO_MANY = Text(
    en="The column of names has more than 300 different ones: it holds no touchpoints.",
    tr="Ad sütununda 300 sayısından fazla farklı ad var; temas noktası taşımıyor.",
)
WHICH_COLUMN = Text(
    en="Look at what `--name` stands for, and at the number of cases.",
    tr="`--name` seçeneğine ve vaka sayısına bakın.",
)
