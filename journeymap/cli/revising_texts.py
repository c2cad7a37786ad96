"""What is said of changing files: by ``fmt``, ``rename`` and ``validate --fix``."""

from journeymap.language import Noun, Text

CHANGED_MEANWHILE = Text(
    en="{path} has changed since it was read; it was left as it is.",
    tr="{path} okunduktan sonra değişmiş; olduğu gibi bırakıldı.",
)
RUN_AGAIN = Text(en="Run the command again.", tr="Komutu yeniden çalıştırın.")
READ_ONLY = Text(
    en="{path} is read-only; it was left as it is.",
    tr="{path} salt okunur; olduğu gibi bırakıldı.",
)
CANNOT_CHANGE = Text(en="Cannot change {path}: {reason}.", tr="{path} değiştirilemiyor: {reason}.")
CANNOT_MOVE = Text(en="Cannot rename {path}: {reason}.", tr="{path} yeniden adlandırılamıyor: {reason}.")
IN_THE_WAY = Text(
    en="{path} is already there; nothing was written.",
    tr="{path} zaten var; hiçbir şey yazılmadı.",
)

HELP_FMT = Text(
    en="Put YAML files into their canonical layout; data and comments stay as they are.",
    tr="YAML dosyalarını ortak düzene sokar; veri ve açıklamalar olduğu gibi kalır.",
)
SHORT_FMT = Text(en="Put YAML files into their canonical layout.", tr="YAML dosyalarını ortak düzene sokar.")
HELP_FMT_FILES = Text(
    en="Files, or ids of anything in the workspace. None means all of it.",
    tr="Dosyalar ya da çalışma alanındaki herhangi bir şeyin kimliği. Verilmezse tümü.",
)
METAVAR_FMT_FILES = Text(en="[FILE|ID]...", tr="[DOSYA|KİMLİK]...")
HELP_CHECK = Text(
    en="Write nothing; list the files that would change, and leave with 1 if there are any.",
    tr="Hiçbir şey yazmaz; değişecek dosyaları sıralar, varsa 1 ile çıkar.",
)
HELP_DIFF = Text(
    en="Write nothing; show what would change, as a unified diff.",
    tr="Hiçbir şey yazmaz; neyin değişeceğini fark (diff) olarak gösterir.",
)
NO_SUCH_THING = Text(
    en="`{name}` is neither a file that a workspace has nor an id of this one.",
    tr="`{name}` ne bir çalışma alanı dosyası ne de buradaki bir kimlik.",
)
DID_YOU_MEAN = Text(en="Did you mean `{id}`?", tr="Şunu mu demek istediniz: `{id}`?")
FILES = Noun("file", "files", "dosya")
LAID_OUT = Text(
    en="Laid out {changed}; {same} needed no change.", tr="{changed} düzenlendi; {same} zaten düzenliydi."
)
WOULD_CHANGE = Text(
    en="{changed} would change; {same} would not.", tr="{changed} değişecek; {same} değişmeyecek."
)
NOTHING_HERE = Text(en="There is no YAML file in {folder}.", tr="{folder} içinde hiç YAML dosyası yok.")
HELP_FIX = Text(
    en="First mend what is safe: quotes around a text, case and signs of ids and words.",
    tr="Önce güvenle düzeltilebilenleri düzeltir: metnin tırnakları, kimliklerin ve sözcüklerin yazımı.",
)
FIXED = Text(en="{where}: fixed: {before} -> {after}", tr="{where}: düzeltildi: {before} -> {after}")
FIXED_SUM = Text(en="Fixed {fixes}; what is left follows.", tr="{fixes} düzeltildi; kalanlar aşağıda.")
FIXES = Noun("place", "places", "yer")
