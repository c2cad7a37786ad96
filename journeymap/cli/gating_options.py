"""The options of ``score`` that record and compare; ``gating_request`` says what they mean."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from journeymap.cli import gating_texts as texts
from journeymap.cli.speech import say

RecordOption: TypeAlias = Annotated[
    Path | None, typer.Option("--record", help=say(texts.HELP_RECORD), show_default=False)
]
AgainstOption: TypeAlias = Annotated[
    Path | None, typer.Option("--against", help=say(texts.HELP_AGAINST), show_default=False)
]
DateOption: TypeAlias = Annotated[
    str | None, typer.Option("--date", help=say(texts.HELP_DATE), show_default=False)
]
RevisionOption: TypeAlias = Annotated[
    str | None, typer.Option("--revision", help=say(texts.HELP_REVISION), show_default=False)
]
TodayOption: TypeAlias = Annotated[
    str | None, typer.Option("--today", help=say(texts.HELP_TODAY), show_default=False)
]
GatesOption: TypeAlias = Annotated[bool, typer.Option("--gates/--no-gates", help=say(texts.HELP_GATES))]
MinScoreOption: TypeAlias = Annotated[
    float | None,
    typer.Option("--min-score", min=0, max=100, help=say(texts.HELP_MIN_SCORE), show_default=False),
]
MinLowerBoundOption: TypeAlias = Annotated[
    float | None,
    typer.Option(
        "--min-lower-bound", min=0, max=100, help=say(texts.HELP_MIN_LOWER_BOUND), show_default=False
    ),
]
MaxDropOption: TypeAlias = Annotated[
    float | None,
    typer.Option("--max-drop", min=0, max=100, help=say(texts.HELP_MAX_DROP), show_default=False),
]
SignificantDropOption: TypeAlias = Annotated[
    bool | None,
    typer.Option("--significant-drop/--any-drop", help=say(texts.HELP_SIGNIFICANT_DROP), show_default=False),
]
MinCoverageOption: TypeAlias = Annotated[
    float | None,
    typer.Option("--min-coverage", min=0, max=1, help=say(texts.HELP_MIN_COVERAGE), show_default=False),
]
NewSeverity4Option: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--no-new-severity-4/--new-severity-4", help=say(texts.HELP_NEW_SEVERITY_4), show_default=False
    ),
]
SilentRemovalOption: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--no-silent-removal/--silent-removal", help=say(texts.HELP_SILENT_REMOVAL), show_default=False
    ),
]
StaleAfterOption: TypeAlias = Annotated[
    str | None, typer.Option("--stale-after", help=say(texts.HELP_STALE_AFTER), show_default=False)
]
