"""What ``export`` says."""

from journeymap.language import Text

HELP_EXPORT = Text(
    en="Hand out the tables of the report, the atlas for another program, or a spreadsheet to fill in.",
    tr="Rapor tablolarını, başka programlar için atlası ya da doldurulacak hesap tablosunu dışa aktarır.",
)
SHORT_EXPORT = Text(en="Hand out tables, the atlas, or a template.", tr="Tablo, atlas ya da şablon verir.")
HELP_EXPORT_FORMAT = Text(
    en="csv: tables of the report; json: the whole atlas, to be imported again; graphml: its graph; cjml: "
    "journeys in CJML 2.0; xlsx-template: a workbook to fill in and import.",
    tr="csv: rapor tabloları; json: yeniden içe aktarılabilen bütün atlas; graphml: çizgesi; cjml: CJML 2.0 "
    "olarak yolculuklar; xlsx-template: doldurulup içe aktarılacak çalışma kitabı.",
)
HELP_FILLED = Text(
    en="With xlsx-template: filled in with everything the workspace declares.",
    tr="xlsx-template ile: çalışma alanındaki her şeyle doldurulmuş olarak.",
)
HELP_FORCE = Text(
    en="With xlsx-template: overwrite a workbook that is there and may have been filled in.",
    tr="xlsx-template ile: var olan, belki doldurulmuş çalışma kitabının üzerine yazar.",
)
WORKBOOK_IN_THE_WAY = Text(
    en="{path} is there already, and somebody may have filled it in.",
    tr="{path} zaten var; biri doldurmuş olabilir.",
)
WORKBOOK_IN_THE_WAY_HELP = Text(
    en="Name another file, or overwrite it with `--force`.",
    tr="Başka bir dosya adı yazın ya da `--force` ile üzerine yazın.",
)
HELP_TABLE = Text(
    en="Print this table, such as `touchpoints` or `pain-points`.",
    tr="Yalnızca bu tabloyu yazdırır; örneğin `touchpoints` ya da `pain-points`.",
)
HELP_EXPORT_OUTPUT = Text(
    en="Write to this file; with csv: every table into this folder, each to a file of its name.",
    tr="Bu dosyaya yazar; csv ile: her tabloyu bu klasöre kendi adıyla ayrı bir dosya olarak.",
)
METAVAR_TABLE = Text(en="NAME", tr="AD")
METAVAR_OUTPUT = Text(en="FILE|FOLDER", tr="DOSYA|KLASÖR")
TABLE_OR_FOLDER = Text(
    en="Say which table, or where all of them go.",
    tr="Hangi tablo, ya da bütün tablolar nereye, yazın.",
)
TABLE_OR_FOLDER_HELP = Text(
    en="Use either `--table touchpoints` or `--output FOLDER`.",
    tr="`--table touchpoints` ya da `--output KLASÖR` kullanın.",
)
UNKNOWN_TABLE = Text(
    en="There is no table `{name}` about these journeys.",
    tr="Bu yolculuklar için `{name}` adlı bir tablo yok.",
)
KNOWN_TABLES = Text(en="The tables here: {names}.", tr="Buradaki tablolar: {names}.")
DID_YOU_MEAN_TABLE = Text(en="Did you mean `{name}`?", tr="Şunu mu demek istediniz: `{name}`?")
WROTE_TABLES = Text(en="{tables} written to {folder}", tr="{tables}, {folder} klasörüne yazıldı")
NOT_FOR_FORM = Text(en="`export {form}` has no {option}.", tr="`export {form}` ile {option} kullanılmaz.")
JOURNEY_ARGUMENTS = Text(en="choice of journeys", tr="yolculuk seçimi")
NOT_IN_CJML = Text(en="cjml: {things} not representable", tr="cjml: gösterilemeyen: {things}")
NOT_MEASURED = Text(
    en="`export {form}` leaves out {files} under `{folder}`, counted by `measure`: copy them by hand.",
    tr="`export {form}`, `{folder}` altındaki {files} olmadan: `measure` saydı; elle kopyalayın.",
)
WROTE_TEMPLATE = Text(
    en="{path} written. Fill it in and run `journeymap import` with it.",
    tr="{path} yazıldı. Doldurun, sonra `journeymap import` ile içe aktarın.",
)
TEMPLATE_NEEDS_FILE = Text(
    en="A workbook cannot be printed; say which file to write.",
    tr="Çalışma kitabı ekrana yazılamaz; yazılacak dosyayı söyleyin.",
)
TEMPLATE_NEEDS_FILE_HELP = Text(en="Use `--output template.xlsx`.", tr="`--output sablon.xlsx` kullanın.")
