"""Does what ``validate`` does, for whoever has read its command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import reviewing_texts, texts
from journeymap.cli.choices import FindingFormat, LanguageChoice
from journeymap.cli.finding_output import choose_refusal, print_findings
from journeymap.cli.opening import open_workspace
from journeymap.cli.records import begin_record
from journeymap.cli.refusal import answering
from journeymap.cli.reviewing import Request, review
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple

if TYPE_CHECKING:
    import datetime as dt


class Asked(NamedTuple):
    """What the command line says."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    today: str | None = None
    baseline: Path | None = None
    write_baseline: Path | None = None
    fix: bool = False
    form: FindingFormat = FindingFormat.TEXT
    statistics: bool = False
    no_cache: bool = False
    workspace: Path | None = None
    language: LanguageChoice | None = None
    quiet: bool = False


def check_workspace(asked: Asked) -> int:
    """Check every file and print each problem; return the exit code.

    The problems are the product, so they go to standard output.

    Raises:
        JourneymapError: there is nothing to check, or something is asked that cannot be done.
    """
    # What writes or speaks to others than its caller has to run each time.
    repeats = asked.form in {FindingFormat.TEXT, FindingFormat.JSON}
    repeats = repeats and not asked.fix and asked.write_baseline is None
    record = begin_record(no_cache=asked.no_cache or not repeats)
    with answering(choose_refusal(asked.form)):
        request = _read_request(asked)
        opened = open_workspace(asked.workspace, asked.language)
        if asked.fix:
            from journeymap.cli.fixing import fix_workspace

            fix_workspace(opened)
            opened = open_workspace(asked.workspace, asked.language)
        if not opened.problems and not opened.atlas.journeys:
            # A misspelt folder must not read as a clean workspace.
            raise JourneymapError(texts.NO_JOURNEYS(folder=str(opened.root)), help=texts.NO_JOURNEYS_HELP())
        opened = review(opened, request)
    print_findings(opened, asked.form, statistics=asked.statistics, quiet=asked.quiet)
    if record is not None and not opened.exit_code:
        record.keep(opened)
    return opened.exit_code


def _read_request(asked: Asked) -> Request:
    request = Request(
        select=asked.select,
        ignore=asked.ignore,
        strict=asked.strict,
        today=None if asked.today is None else _read_day(asked.today),
        baseline=asked.baseline,
        write_baseline=asked.write_baseline,
    )
    if asked.baseline is not None and asked.write_baseline is not None:
        raise JourneymapError(reviewing_texts.BOTH_BASELINES(), exit_code=2)
    return request


def _read_day(given: str) -> dt.date:
    from journeymap.cli.dates import read_date

    return read_date("--today", given)
