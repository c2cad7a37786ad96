"""Does what ``measure`` does, for whoever has read its command line."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from journeymap.cli import conforming_texts
from journeymap.cli import measuring_texts as texts
from journeymap.cli.choices import LanguageChoice, MeasureFormat
from journeymap.cli.measuring import Request, choose_measured, run_measuring
from journeymap.cli.opening import choose_journeys, open_workspace, tell_problems
from journeymap.cli.refusal import answering
from journeymap.cli.streams import print_product
from journeymap.problem import JourneymapError
from journeymap.report.machine import write_value_json
from journeymap.value import NamedTuple

_WORDS = (MeasureFormat.TEXT, MeasureFormat.JSON)


class Asked(NamedTuple):
    """What the command line says."""

    journeys: tuple[str, ...] = ()
    engine: str | None = None
    data: Path | None = None
    memory: str | None = None
    dry_run: bool = False
    check: bool = False
    compare: bool = False
    period: str | None = None
    form: MeasureFormat = MeasureFormat.TEXT
    output: Path | None = None
    quiet: bool = False
    workspace: Path | None = None
    language: LanguageChoice | None = None


def count_data(asked: Asked) -> int:
    """Count the data of the journeys, or put what cases did beside the maps; return the exit code.

    Raises:
        JourneymapError: there is nothing to count, or something is asked that cannot be done.
    """
    if not asked.compare and (asked.form not in _WORDS or asked.output is not None):
        raise JourneymapError(conforming_texts.NEEDS_COMPARE(), exit_code=2)
    if asked.period is not None and not asked.compare:
        raise JourneymapError(conforming_texts.PERIOD_NEEDS_COMPARE(), exit_code=2)
    request = Request(
        engine=asked.engine,
        data=asked.data,
        memory=asked.memory,
        dry_run=asked.dry_run,
        check=asked.check,
        quiet=asked.quiet,
        as_json=asked.form is MeasureFormat.JSON,
    )
    return _compare(asked, request) if asked.compare else _count(asked, request)


def _count(asked: Asked, request: Request) -> int:
    """Count what the journeys' data hold."""
    with answering(partial(write_value_json, "run", None) if request.as_json else None):
        if request.dry_run and request.check:
            raise JourneymapError(texts.PLAN_OR_CHECK(), exit_code=2)
        # What was measured before is written anew: it is not read, and cannot stand in the way.
        opened = open_workspace(asked.workspace, asked.language, unread=frozenset({"measurement"}))
        tell_problems(opened)
        if opened.exit_code:
            if request.as_json:
                print_product(write_value_json("run", None, opened.problems, opened.language))
            return opened.exit_code
        chosen = choose_journeys(opened, asked.journeys)
        return run_measuring(opened, choose_measured(opened, chosen, named=bool(asked.journeys)), request)


def _compare(asked: Asked, request: Request) -> int:
    """Put what cases did beside the maps."""
    from journeymap.cli import conforming

    form, language = asked.form, asked.language
    with answering(partial(write_value_json, "conformances", ()) if request.as_json else None):
        if request.dry_run or request.check:
            raise JourneymapError(conforming_texts.COMPARE_ALONE(), exit_code=2)
        opened = open_workspace(asked.workspace, language)
        tell_problems(opened)
        if opened.exit_code and not request.as_json:
            return opened.exit_code
        chosen = choose_journeys(opened, asked.journeys)
        followed = conforming.choose_followed(opened, chosen, named=bool(asked.journeys))
        declared = conforming.read_declared(opened)
        compared = conforming.compare_maps(opened, declared, followed, request, asked.period)
    if form in _WORDS:
        return conforming.tell_compared(opened, declared, compared, language, as_json=request.as_json)
    folder = asked.output if asked.output is not None else opened.root / "pictures"
    return conforming.draw_compared(opened, declared, compared, language, form=form.value, folder=folder)
