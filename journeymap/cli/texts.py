"""What the command line says."""

from journeymap.language import Noun, Text

HELP = Text(en="help", tr="öneri")

ALL_WELL = Text(
    en="No problems in {journeys}, {personas}, {touchpoints}, {pain_points}, {evidence}.",
    tr="Sorun yok: {journeys}, {personas}, {touchpoints}, {pain_points}, {evidence}.",
)
SUMMARY = Text(en="{errors} and {warnings} in {files}.", tr="{files} içinde {errors} ve {warnings}.")
JOURNEYS = Noun("journey", "journeys", "yolculuk")
PERSONAS = Noun("persona", "personas", "persona")
SHARED_TOUCHPOINTS = Noun("shared touchpoint", "shared touchpoints", "ortak temas noktası")
SHARED_PAIN_POINTS = Noun("shared pain point", "shared pain points", "ortak acı noktası")
SOURCES = Noun("source", "sources", "kanıt")
PICTURES = Noun("picture", "pictures", "resim")
SCHEMAS = Noun("schema", "schemas", "şema")
THINGS = Noun("thing", "things", "şey")
LEFT_OUT = Text(
    en="What cannot be read is left out; `journeymap validate` shows the problems again.",
    tr="Okunamayan ne varsa dışarıda bırakıldı; `journeymap validate` sorunları yeniden gösterir.",
)

CANNOT_PRINT = Text(
    en="The output cannot be written: {reason}.",
    tr="Çıktı yazılamıyor: {reason}.",
)
NO_PERMISSION = Text(en="no permission", tr="izin yok")
FILE_FOR_A_FOLDER = Text(
    en="a file stands where a folder is needed", tr="klasör gereken yerde bir dosya duruyor"
)
FOLDER_FOR_A_FILE = Text(
    en="a folder stands where the file belongs", tr="dosyanın yerinde bir klasör duruyor"
)
NO_SUCH_PLACE = Text(en="there is no such place", tr="böyle bir yer yok")
DISK_FULL = Text(en="the disk is full", tr="disk dolu")
TOO_BIG = Text(
    en="the file would be larger than is allowed here", tr="dosya burada izin verilenden büyük olurdu"
)
NAME_TOO_LONG = Text(en="the name is too long", tr="ad çok uzun")
CANNOT_WRITE = Text(en="Cannot write {path}: {reason}.", tr="{path} yazılamıyor: {reason}.")
NO_JOURNEYS = Text(
    en="There is no journey in {folder}.",
    tr="{folder} içinde hiç yolculuk yok.",
)
NO_JOURNEYS_HELP = Text(
    en="Write one with `journeymap new journey ID`.",
    tr="`journeymap new journey KİMLİK` ile bir tane başlatın.",
)
KNOWN_JOURNEYS = Text(en="The journeys here: {ids}.", tr="Buradaki yolculuklar: {ids}.")
NOT_A_WORKSPACE = Text(
    en="{folder} is not a workspace: it has neither a journeymap.yaml nor a journeys folder.",
    tr="{folder} bir çalışma alanı değil: içinde ne journeymap.yaml ne de journeys klasörü var.",
)
NOT_A_WORKSPACE_HELP = Text(
    en="Name the folder that holds journeymap.yaml, or make a workspace with `journeymap init DIR`.",
    tr="journeymap.yaml dosyasının bulunduğu klasörü yazın ya da `journeymap init KLASÖR` ile bir çalışma"
    " alanı kurun.",
)
UNKNOWN_JOURNEY = Text(en="There is no journey `{id}`.", tr="`{id}` adlı bir yolculuk yok.")
BROKEN_JOURNEY = Text(
    en="The journey `{id}` has problems and cannot be used until they are mended.",
    tr="`{id}` yolculuğunda sorunlar var, giderilmeden kullanılamaz.",
)
DOT_NEEDS_FLOW = Text(
    en="DOT describes a graph: it is written for the flow view alone.",
    tr="DOT bir çizgedir: yalnızca akış görünümü için yazılır.",
)
DOT_NEEDS_FLOW_HELP = Text(
    en="Use `--view flow --format dot`, or svg and png for the others.",
    tr="`--view flow --format dot` kullanın; öteki görünümler için svg ve png var.",
)
SCALE_NOT_A_NUMBER = Text(
    en="`--scale` has to be a number from 0.25 to 8.",
    tr="`--scale` için 0,25 ile 8 arasında bir sayı gerekir.",
)
DRAWN = Text(en="Drew {pictures} in {folder}.", tr="{pictures} çizildi: {folder}.")
DRAWING = Text(en="Drawing", tr="Çiziliyor")
BUG = Text(
    en="This is a bug in journeymap, not in your files: {kind}: {detail}.",
    tr="Bu sizin dosyalarınızın değil journeymap'in hatası: {kind}: {detail}.",
)
BUG_HELP = Text(
    en="Please report it with the command you ran; JOURNEYMAP_DEBUG=1 shows where it happened.",
    tr="Lütfen çalıştırdığınız komutla birlikte bildirin; JOURNEYMAP_DEBUG=1 nerede olduğunu gösterir.",
)
STOPPED = Text(en="Stopped.", tr="Durduruldu.")

FOLDER_IN_USE = Text(
    en="{folder} is already a workspace; nothing was written.",
    tr="{folder} zaten bir çalışma alanı; hiçbir şey yazılmadı.",
)
FILE_IN_THE_WAY = Text(
    en="{path} is already there; nothing was written.",
    tr="{path} zaten var; hiçbir şey yazılmadı.",
)
WORKSPACE_MADE = Text(
    en="Made a workspace in {folder}. Next:\n  cd {quoted}\n  journeymap render",
    tr="{folder} içinde bir çalışma alanı kuruldu. Sırada:\n  cd {quoted}\n  journeymap render",
)
WORKSPACE_MADE_HERE = Text(
    en="Made a workspace here. Next:\n  journeymap render",
    tr="Burada bir çalışma alanı kuruldu. Sırada:\n  journeymap render",
)
SKELETON_MADE = Text(
    en="Wrote {path}: fill it in, then run `journeymap validate`.",
    tr="{path} yazıldı: doldurun, sonra `journeymap validate` çalıştırın.",
)
BAD_ID = Text(
    en="`{id}` cannot be an id: a-z, 0-9, `-` and `_`, at most 64 characters.",
    tr="`{id}` kimlik olamaz: a-z, 0-9, `-` ve `_`, en çok 64 karakter.",
)
DID_YOU_MEAN = Text(en="Did you mean `{id}`?", tr="Şunu mu demek istediniz: `{id}`?")
RESERVED_ID = Text(
    en="`{id}` is a reserved word and cannot be an id.",
    tr="`{id}` ayrılmış bir sözcüktür, kimlik olamaz.",
)
SCHEMAS_WRITTEN = Text(en="Wrote {schemas} to {folder}.", tr="{schemas} yazıldı: {folder}.")

DOCTOR_FOUND = Text(en="found", tr="var")
DOCTOR_MISSING = Text(en="missing", tr="yok")
DOCTOR_OPTIONAL = Text(en="missing, not needed", tr="yok, gerekli değil")
DOCTOR_REMEDY = Text(en="run: {command}", tr="çalıştırın: {command}")
DOCTOR_LINE = Text(en="{state}: {detail}", tr="{state}: {detail}")
DOCTOR_MISSING_LINE = Text(en="{state}; {remedy}", tr="{state}; {remedy}")
DOCTOR_WELL = Text(en="Everything needed is here.", tr="Gereken her şey burada.")
DOCTOR_ILL = Text(en="Missing: {things}.", tr="Eksik: {things}.")
DOCTOR_PYTHON = Text(en="Python 3.11 or newer", tr="Python 3.11 ya da yenisi")
DOCTOR_LIBYAML = Text(en="fast YAML reader", tr="hızlı YAML okuyucu")
DOCTOR_PACKAGE = Text(en="package {name}", tr="{name} paketi")
DOCTOR_FONT = Text(en="font for pictures", tr="resimler için yazı tipi")
DOCTOR_GIT = Text(en="git", tr="git")
DOCTOR_WORKSPACE = Text(en="workspace", tr="çalışma alanı")

HELP_APPLICATION = Text(
    en="Customer journey maps as text: validated, scored, drawn, and reviewed in git.",
    tr="Metin olarak müşteri yolculuğu haritaları: denetlenir, puanlanır, çizilir, git ile gözden geçirilir.",
)
HELP_VERSION = Text(en="Show the version and leave.", tr="Sürümü gösterir ve çıkar.")
HELP_WORKSPACE = Text(
    en="The workspace's folder. By default the nearest one, from here upwards.",
    tr="Çalışma alanının klasörü. Verilmezse buradan yukarıya doğru en yakını.",
)
HELP_LANGUAGE = Text(
    en="Language of pictures, reports and messages. By default the workspace's.",
    tr="Resimlerin, raporların ve iletilerin dili. Verilmezse çalışma alanının dili.",
)
HELP_QUIET = Text(en="Say only what is wrong.", tr="Yalnızca yanlış olanı söyler.")
HELP_JOURNEYS = Text(
    en="Ids or files of journeys. None means all.",
    tr="Yolculukların kimlikleri ya da dosyaları. Verilmezse tümü.",
)
METAVAR_FOLDER = Text(en="[DIR]", tr="[KLASÖR]")
METAVAR_KIND = Text(en="KIND", tr="TÜR")
METAVAR_ID = Text(en="ID", tr="KİMLİK")
METAVAR_JOURNEYS = Text(en="[JOURNEY]...", tr="[YOLCULUK]...")

# What stands beside a command in the list of commands, where long sentences are cut.
SHORT_INIT = Text(en="Make a workspace from a template.", tr="Şablondan bir çalışma alanı kurar.")
SHORT_NEW = Text(en="Write a commented skeleton to fill in.", tr="Doldurulacak açıklamalı bir iskelet yazar.")
SHORT_VALIDATE = Text(en="Show every problem with its place.", tr="Her sorunu yeriyle birlikte gösterir.")
SHORT_SCORE = Text(en="Compute the journey success scores.", tr="Yolculukların başarı puanlarını hesaplar.")
SHORT_RENDER = Text(en="Draw journeys as pictures.", tr="Yolculukların resmini çizer.")
SHORT_REPORT = Text(en="Tell the whole story of a journey.", tr="Bir yolculuğun tüm öyküsünü anlatır.")
SHORT_SCHEMA = Text(
    en="Print a JSON Schema, or write all of them.", tr="JSON şemasını basar ya da hepsini yazar."
)
SHORT_DOCTOR = Text(
    en="Show what is installed and what is missing.", tr="Nelerin kurulu, nelerin eksik olduğunu gösterir."
)

HELP_INIT = Text(
    en="Make a workspace from a template, ready to render.",
    tr="Şablondan, çizime hazır bir çalışma alanı kurar.",
)
HELP_INIT_FOLDER = Text(en="The folder to make it in.", tr="İçine kurulacağı klasör.")
HELP_INIT_LANGUAGE = Text(en="Language of the template.", tr="Şablonun dili.")
HELP_NEW = Text(
    en="Write a commented skeleton of a journey, persona, touchpoint, pain point or source.",
    tr="Yolculuk, persona, temas noktası, acı noktası ya da kanıt için açıklamalı bir iskelet yazar.",
)
HELP_NEW_KIND = Text(en="What to write: {kinds}.", tr="Ne yazılacağı: {kinds}.")
HELP_NEW_ID = Text(
    en="Its id, which is the file's name without the ending.",
    tr="Kimliği; dosyanın uzantısız adıdır.",
)
HELP_VALIDATE = Text(
    en="Check every file: form, references and figures, each problem with its place.",
    tr="Her dosyayı denetler: biçim, göndermeler ve rakamlar; her sorun yeriyle birlikte.",
)
HELP_SCORE = Text(
    en="Compute the journey success scores.",
    tr="Yolculukların başarı puanlarını hesaplar.",
)
HELP_SCORE_BY = Text(en="What a line stands for.", tr="Bir satırın neyi gösterdiği.")
HELP_EXPLAIN = Text(
    en="Say where the missing points went, to the last one, and how sure the score is.",
    tr="Eksik puanların nereye gittiğini sonuncusuna dek ve puanın ne kadar kesin olduğunu söyler.",
)
HELP_CORRELATED = Text(
    en="With --explain: take all sampling errors in one direction, the widest interval.",
    tr="--explain ile: bütün örnekleme hatalarını aynı yönde alır, en geniş aralık.",
)
MARKDOWN_NEEDS_EXPLAIN = Text(
    en="Markdown is written for explanations: add `--explain`.",
    tr="Markdown açıklamalar için yazılır: `--explain` ekleyin.",
)
HELP_FORMAT = Text(en="Form of the output.", tr="Çıktının biçimi.")
HELP_RENDER = Text(en="Draw journeys as pictures.", tr="Yolculukların resmini çizer.")
HELP_VIEW = Text(
    en="What to draw; may be given several times. By default map and flow.",
    tr="Ne çizileceği; birkaç kez verilebilir. Verilmezse map ve flow.",
)
HELP_PICTURE_FORMAT = Text(
    en="Kind of file; may be given several times.",
    tr="Dosya türü; birkaç kez verilebilir.",
)
HELP_OUTPUT = Text(
    en="Folder for the pictures, made where it is missing. By default `pictures` in the workspace.",
    tr="Resimlerin klasörü, yoksa açılır. Verilmezse çalışma alanındaki `pictures`.",
)
HELP_SCALE = Text(en="Pixels per unit in PNG.", tr="PNG için birim başına piksel.")
HELP_REPORT = Text(
    en="Tell the whole story of a journey: score, stages, pain points, what is not measured.",
    tr="Bir yolculuğun tüm öyküsünü anlatır: puan, aşamalar, acı noktaları, ölçülmeyenler.",
)
HELP_SCHEMA = Text(
    en="Print the JSON Schema of a kind of file or of an output, or write those of all files for an editor.",
    tr="Bir dosya türünün ya da çıktının JSON şemasını basar; tüm dosyalarınkini düzenleyici için yazar.",
)
HELP_SCHEMA_OUTPUT = Text(
    en="Write the schemas of all kinds of file into this folder instead.",
    tr="Bunun yerine tüm dosya türlerinin şemalarını bu klasöre yazar.",
)
HELP_DOCTOR = Text(
    en="Show what is installed, what is missing, and the command that mends it.",
    tr="Nelerin kurulu, nelerin eksik olduğunu ve eksiği gideren komutu gösterir.",
)
