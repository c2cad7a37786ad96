"""Prints problems in the format that was asked for.

A document stands alone on standard output. Where the stream cannot write every letter, the document says it
in its own escapes, so that it is whole in any encoding. What is said to GitHub is UTF-8 whatever the
machine's encoding is, since its runner reads nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from journeymap.cli import finding_texts as texts
from journeymap.cli.choices import FindingFormat
from journeymap.cli.findings import format_problem, summarise
from journeymap.cli.opening import Opened
from journeymap.cli.output import reason_of
from journeymap.cli.refusal import WriteProblems
from journeymap.cli.repository import find_folder
from journeymap.cli.streams import (
    can_write_all,
    print_note,
    print_product,
    speak_utf8,
    terminal_width,
    wants_colour,
)
from journeymap.findings.excerpt import COLUMNS
from journeymap.findings.relocation import place_file, relocate
from journeymap.language import Language
from journeymap.model import Atlas
from journeymap.problem import Problem

_SUMMARY_FILE = "GITHUB_STEP_SUMMARY"
_MARGIN = 12
"""Columns beside an excerpt: the line's number, a bar, and the signs of a cut."""


def choose_refusal(form: FindingFormat) -> WriteProblems | None:
    """Return what a run that cannot be done answers with in ``form``; as text it has no product."""
    if form is FindingFormat.TEXT:
        return None
    if form is FindingFormat.GITHUB:
        speak_utf8()
    return lambda problems, language: _write(form, problems, language)


def print_findings(opened: Opened, form: FindingFormat, *, statistics: bool, quiet: bool) -> None:
    """Print the problems of a reviewed workspace, the only product of ``validate``.

    With ``statistics`` a table follows: below the text, beside a document on standard error, and not at all
    with JSON, which has it inside.
    """
    table = _write_table(opened) if statistics else ""
    folder = find_folder(opened.root)
    problems = relocate(opened.problems, folder)
    match form:
        case FindingFormat.TEXT:
            print_product(_write_log(opened, table, quiet=quiet))
        case FindingFormat.GITHUB:
            _print_for_github(opened, problems, _write_log(opened, table, quiet=quiet))
        case FindingFormat.JSON:
            print_product(_write(form, opened.problems, opened.language))
        case _:
            files = [place_file(file, folder) for file in list_files_read(opened.atlas)]
            print_product(_write(form, problems, opened.language, files))
            if table:
                print_note(table)


def _write_table(opened: Opened) -> str:
    from journeymap.findings.statistics import write_statistics

    return write_statistics(opened.problems, opened.language)


def _write_log(opened: Opened, table: str, *, quiet: bool) -> str:
    """Return the problems with their table and sum, with a blank line between all of them.

    Where nothing was found the sum alone is left, and nothing where only what is wrong was asked for.
    """
    if quiet and not opened.problems:
        return ""
    colour = wants_colour(sys.stdout)
    width = terminal_width() if sys.stdout.isatty() else None
    columns = COLUMNS if width is None else min(COLUMNS, width - _MARGIN)
    parts = [
        format_problem(
            problem, opened.language, root=opened.root, colour=colour, columns=columns, width=width
        )
        for problem in opened.problems
    ]
    return "\n".join((*parts, *([table] if table else []), f"{_summarise(opened)}\n"))


def _summarise(opened: Opened) -> str:
    colour = wants_colour(sys.stdout)
    return summarise(opened.problems, opened.atlas, opened.language, colour=colour)


def _print_for_github(opened: Opened, problems: Sequence[Problem], log: str) -> None:
    from journeymap.findings.github import fence_log, write_annotations
    from journeymap.findings.step_summary import write_step_summary

    speak_utf8()
    print_product(write_annotations(problems, opened.language) + (fence_log(log) if problems else log))
    path = os.environ.get(_SUMMARY_FILE)
    if path:
        _append(Path(path), write_step_summary(problems, opened.language), opened.language)


def _append(path: Path, text: str, language: Language) -> None:
    """Add to the file that GitHub keeps for the step; a summary that fails spoils no verdict."""
    try:
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        print_note(texts.NO_STEP_SUMMARY.say(language, reason=reason_of(error)))


def _write(
    form: FindingFormat, problems: Sequence[Problem], language: Language, files: Sequence[str] = ()
) -> str:
    """Return the document, in the escapes of its format where standard output needs them."""
    text = _write_document(form, problems, language, files)
    if can_write_all(sys.stdout):
        return text
    from journeymap.findings.escape import escape_json, escape_xml

    return escape_xml(text) if form is FindingFormat.JUNIT else escape_json(text)


def _write_document(
    form: FindingFormat, problems: Sequence[Problem], language: Language, files: Sequence[str]
) -> str:
    # Imported here: a run pays for the format that it writes.
    match form:
        case FindingFormat.GITHUB:
            from journeymap.findings.github import write_annotations

            return write_annotations(problems, language)
        case FindingFormat.GITLAB:
            from journeymap.findings.gitlab import write_code_quality

            return write_code_quality(problems, language)
        case FindingFormat.SARIF:
            from journeymap.findings.rule_text import describe_rules
            from journeymap.findings.sarif import write_sarif

            return write_sarif(problems, language, describe_rules(language))
        case FindingFormat.JUNIT:
            from journeymap.findings.junit import write_junit

            return write_junit(problems, language, files)
        case FindingFormat.TEXT | FindingFormat.JSON:
            from journeymap.findings.json_document import write_problems_json

            return write_problems_json(problems, language)


def list_files_read(atlas: Atlas) -> tuple[str, ...]:
    """Return the files that what was read stands in, named from the workspace."""
    held = (atlas.journeys, atlas.personas, atlas.touchpoints, atlas.pain_points, atlas.evidence)
    return tuple(thing.origin.file for things in held for thing in things.values())
