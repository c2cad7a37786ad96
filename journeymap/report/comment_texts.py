"""What the comment of a pull request says around what changed."""

from journeymap.language import Noun, Text

WELL = Text(
    en="✅ Customer journeys: nothing stands in the way",
    tr="✅ Müşteri yolculukları: engel yok",
)
NOT_WELL = Text(
    en="❌ Customer journeys: {things} to put right",
    tr="❌ Müşteri yolculukları: {things} düzeltilmeli",
)
UNSURE = Text(
    en="⚠️ Customer journeys: not everything could be compared",
    tr="⚠️ Müşteri yolculukları: her şey karşılaştırılamadı",
)
THINGS = Noun("thing", "things", "şey")

FILES = Text(en="Files", tr="Dosyalar")
NO_PROBLEMS = Text(en="no problems", tr="sorun yok")
ONLY_WARNINGS = Text(en="no errors, {warnings}", tr="hata yok, {warnings}")
SOME_ERRORS = Text(en="{errors} and {warnings}", tr="{errors} ve {warnings}")
GATES = Text(en="Gates", tr="Eşikler")
ALL_MET = Text(en="all met", tr="hepsi sağlanıyor")
MET_SO_FAR = Text(en="met by what can be read", tr="okunabilenler sağlıyor")
UNASKED = Text(
    en="met, as far as they were asked; without older scores nothing was compared for {gates}",
    tr="sorulanlar sağlanıyor; eski puanlar olmadığından şunlar için karşılaştırma yapılmadı: {gates}",
)
CHANGED = Text(en="What changed:", tr="Neler değişti:")
NO_GATES = Text(en="none are set", tr="tanımlı eşik yok")
NOT_MET = Text(en="{count} not met", tr="{count} tanesi sağlanmıyor")
PICTURES = Text(en="Pictures", tr="Resimler")
STALE = Text(
    en="the committed ones no longer show what the files say; run `journeymap render` and commit them",
    tr="depodakiler dosyaların söylediğini artık göstermiyor; `journeymap render` çalıştırıp depoya kaydedin",
)
NOT_DRAWN = Text(en="not all could be drawn; the log says why", tr="hepsi çizilemedi; nedeni günlükte")
SITE = Text(en="Site", tr="Site")
NOT_BUILT = Text(en="it could not be built; the log says why", tr="kurulamadı; nedeni günlükte")
COMPARISON = Text(en="Comparison", tr="Karşılaştırma")
NOT_COMPARED = Text(en="could not be made: {reason}", tr="yapılamadı: {reason}")
WITH_HELP = Text(en="{message} {help}", tr="{message} {help}")
ALL_NEW = Text(
    en="{base} has no journeys yet, so all of them are new",
    tr="{base} içinde henüz yolculuk yok, bu yüzden hepsi yeni",
)
RUN = Text(en="Run", tr="Çalışma")
STOPPED = Text(en="it could not be finished: {reason}", tr="tamamlanamadı: {reason}")
MORE = Text(en="and {problems} more; the log has all of them", tr="ve {problems} daha; hepsi günlükte")
PAGE = Text(
    en="<sub>About commit {commit}. Pictures and log: [the run]({address})</sub>",
    tr="<sub>Commit {commit} için. Resimler ve günlük: [çalışma]({address})</sub>",
)
