"""What ``migrate`` says."""

from journeymap.language import Noun, Text

HELP_MIGRATE = Text(
    en="Bring a workspace of an older format to the version that this journeymap reads; comments, order and"
    " layout stay. Exit codes: 0; 1 with --check where something would change, or where a file cannot be"
    " read; 3 where the workspace is newer than this journeymap.",
    tr="Eski biçimdeki bir çalışma alanını bu journeymap'in okuduğu sürüme getirir; açıklamalar, sıra ve"
    " düzen olduğu gibi kalır. Çıkış kodları: 0; --check ile değişecek bir şey varsa ya da okunamayan dosya"
    " varsa 1; çalışma alanı bu journeymap'ten yeniyse 3.",
)
SHORT_MIGRATE = Text(
    en="Bring a workspace to the current version of the format.",
    tr="Çalışma alanını biçimin güncel sürümüne getirir.",
)
HELP_DRY_RUN = Text(
    en="Write nothing; show what would change, as a unified diff.",
    tr="Hiçbir şey yazmaz; neyin değişeceğini fark (diff) olarak gösterir.",
)
HELP_CHECK = Text(
    en="Write nothing; list the files that would change, and exit with 1 if there are any.",
    tr="Hiçbir şey yazmaz; değişecek dosyaları listeler ve varsa 1 ile çıkar.",
)
FILES = Noun("file", "files", "dosya")
CURRENT = Text(
    en="The workspace is in version {version} of the format already.",
    tr="Çalışma alanı zaten biçimin {version}. sürümünde.",
)
NO_SETTINGS = Text(
    en="There is no journeymap.yaml, so the workspace is taken to be in version {version}: nothing to"
    " migrate.",
    tr="journeymap.yaml yok, bu yüzden çalışma alanı {version}. sürümde sayılır: taşınacak bir şey yok.",
)
MIGRATED = Text(
    en="Brought from version {old} to {new} of the format: {files} changed.",
    tr="Biçimin {old}. sürümünden {new}. sürümüne getirildi: {files} değişti.",
)
WOULD_MIGRATE = Text(
    en="Would be brought from version {old} to {new} of the format: {files} would change.",
    tr="Biçimin {old}. sürümünden {new}. sürümüne getirilecek: {files} değişecek.",
)
STEP = Text(en="  {old} to {new}: {what}", tr="  {old} -> {new}: {what}")
TOO_NEW = Text(
    en="The workspace is in version {found} of the format, and this journeymap knows versions up to {limit}.",
    tr="Çalışma alanı biçimin {found}. sürümünde, bu journeymap ise en çok {limit}. sürümü biliyor.",
)
UPDATE = Text(
    en="Update journeymap: pip install --upgrade journeymap",
    tr="journeymap'i güncelleyin: pip install --upgrade journeymap",
)
NO_NUMBER = Text(
    en="`schema_version` in journeymap.yaml is no whole number, so the version is not known.",
    tr="journeymap.yaml içindeki `schema_version` tam sayı değil, bu yüzden sürüm bilinmiyor.",
)
NO_NUMBER_HELP = Text(
    en="`journeymap validate` shows the place; mend it, then migrate.",
    tr="Yerini `journeymap validate` gösterir; düzeltip yeniden deneyin.",
)
NOT_ALL = Text(
    en="Not every file can be migrated; nothing was changed.",
    tr="Her dosya taşınamıyor; hiçbir şey değiştirilmedi.",
)
DOCTOR_FORMAT = Text(en="version of its format", tr="biçiminin sürümü")
DOCTOR_OTHER = Text(
    en="{version}, but this journeymap reads {limit}", tr="{version}, ama bu journeymap {limit} okur"
)
DOCTOR_UNKNOWN = Text(en="not readable", tr="okunamıyor")
