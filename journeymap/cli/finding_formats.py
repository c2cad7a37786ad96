"""The options of ``validate`` that say how problems are written; ``finding_output`` does it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from journeymap.cli import finding_texts as texts
from journeymap.cli.choices import FindingFormat
from journeymap.cli.speech import say

FormatOption: TypeAlias = Annotated[
    FindingFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
]
StatisticsOption: TypeAlias = Annotated[bool, typer.Option("--statistics", help=say(texts.HELP_STATISTICS))]
