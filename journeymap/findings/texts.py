"""What is said around problems: their severities, their sums, and the runs that could not be done."""

from journeymap.language import Noun, Text

ERROR = Text(en="error", tr="hata")
WARNING = Text(en="warning", tr="uyarı")
INFO = Text(en="note", tr="not")
HELP = Text(en="help", tr="öneri")

ERRORS = Noun("error", "errors", "hata")
WARNINGS = Noun("warning", "warnings", "uyarı")
NOTES = Noun("note", "notes", "not")
FILES = Noun("file", "files", "dosya")
SUM_IN_FILES = Text(
    en="{errors}, {warnings} and {notes} in {files}", tr="{files} içinde {errors}, {warnings} ve {notes}"
)
NOTHING_FOUND = Text(en="No problems", tr="Sorun yok")
NOT_SHOWN = Text(en="{problems} more are in the log.", tr="{problems} daha var; hepsi günlükte.")
PROBLEMS = Noun("problem", "problems", "sorun")

COLUMN_RULE = Text(en="Rule", tr="Kural")
COLUMN_ERRORS = Text(en="Errors", tr="Hata")
COLUMN_WARNINGS = Text(en="Warnings", tr="Uyarı")
COLUMN_NOTES = Text(en="Notes", tr="Not")
COLUMN_FILES = Text(en="Files", tr="Dosya")
COLUMN_SEVERITY = Text(en="Severity", tr="Önem")
COLUMN_PLACE = Text(en="Place", tr="Yer")
COLUMN_PROBLEM = Text(en="Problem", tr="Sorun")
ALL_RULES = Text(en="All", tr="Tümü")

SOURCE = Text(en="Source", tr="Kaynak")
WRONG = Text(en="Wrong", tr="Yanlış")
RIGHT = Text(en="Right", tr="Doğru")
ROOT_OF_REPOSITORY = Text(
    en="The top folder of the repository, else the workspace's.",
    tr="Deponun en üst klasörü, yoksa çalışma alanının klasörü.",
)
