"""The words that options may be given, for those who read them and for those who obey them.

Apart from the options: a run that needs no help to be read imports these and no library.
"""

from __future__ import annotations

import enum


class LanguageChoice(enum.StrEnum):
    """The languages that can be asked for."""

    EN = "en"
    TR = "tr"


class FindingFormat(enum.StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
