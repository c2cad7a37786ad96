"""The edits of a scenario file, or every one of its problems told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from journeymap.atlas.scenario_file import ScenarioFile, read_scenario
from journeymap.cli import plan_texts as texts
from journeymap.cli.findings import tell_findings
from journeymap.cli.opening import FINDINGS, Opened
from journeymap.cli.refusal import WriteProblems
from journeymap.cli.streams import print_product
from journeymap.model import Edit, Journey
from journeymap.problem import Problem, Severity
from journeymap.score.edit_check import check_edits


def read_scenario_edits(
    opened: Opened, journey: Journey, path: Path | None, write: WriteProblems | None
) -> tuple[Edit, ...]:
    """Return the edits that the file ``path`` holds for ``journey``; none without a file.

    Its problems are told on standard error. Where one is an error, the run ends there, with what ``write``
    makes of the problems on standard output.
    """
    if path is None:
        return ()
    read = read_scenario(path)
    problems = [*read.problems]
    if not _has_error(problems):
        problems += map(read.show_line, _check_against(opened, journey, read))
    tell_findings(problems, opened.language, root=path.parent)
    if _has_error(problems):
        if write is not None:
            print_product(write(tuple(problems), opened.language))
        raise typer.Exit(FINDINGS)
    return () if read.scenario is None else read.scenario.edits


def _check_against(opened: Opened, journey: Journey, read: ScenarioFile) -> Iterator[Problem]:
    scenario = read.scenario
    if scenario is None:
        return
    meant = scenario.journey
    if meant is not None and meant.id != journey.id:
        message = texts.OTHER_JOURNEY(wanted=meant.id, id=journey.id)
        yield Problem(rule="other-journey", location=meant.origin, message=message)
    yield from check_edits(journey, scenario.edits, opened.atlas.workspace.emotion_scale)


def _has_error(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
