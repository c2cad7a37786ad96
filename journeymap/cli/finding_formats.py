"""The options of ``validate`` that say how problems are written; ``finding_output`` does it."""

from __future__ import annotations

import enum
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import finding_texts as texts
from journeymap.cli.speech import say


class FindingFormat(enum.StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


FormatOption: TypeAlias = Annotated[
    FindingFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
]
StatisticsOption: TypeAlias = Annotated[bool, typer.Option("--statistics", help=say(texts.HELP_STATISTICS))]
