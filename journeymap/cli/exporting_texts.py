"""What ``export`` says."""

from journeymap.language import Text

HELP_EXPORT = Text(
    en="Hand out the tables of the report for a spreadsheet or another program.",
    tr="Rapor tablolarını hesap tablosu ya da başka bir program için dışa aktarır.",
)
SHORT_EXPORT = Text(en="Hand out the tables of the report.", tr="Rapor tablolarını dışa aktarır.")
HELP_EXPORT_FORMAT = Text(en="The form of the tables.", tr="Tabloların biçimi.")
HELP_TABLE = Text(
    en="Print this table, such as `touchpoints` or `pain-points`.",
    tr="Yalnızca bu tabloyu yazdırır; örneğin `touchpoints` ya da `pain-points`.",
)
HELP_EXPORT_OUTPUT = Text(
    en="Write every table into this folder, each to a file of its name.",
    tr="Her tabloyu bu klasöre kendi adıyla ayrı bir dosya olarak yazar.",
)
METAVAR_TABLE = Text(en="NAME", tr="AD")
METAVAR_FOLDER = Text(en="FOLDER", tr="KLASÖR")
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
