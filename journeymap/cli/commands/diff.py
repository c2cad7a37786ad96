"""``journeymap diff``."""

from __future__ import annotations

import enum
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import comparing_texts, driver_texts, texts
from journeymap.cli.options import LanguageOption, WorkspaceOption
from journeymap.cli.speech import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeymap.cli.sides import Sides
    from journeymap.language import Language
    from journeymap.problem import Problem
    from journeymap.report.diff_content import Comparison

_INCOMPLETE = 3
_CHANGED = 1


class DiffFormat(enum.StrEnum):
    """How a comparison is written."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"
    SVG = "svg"


def diff(  # noqa: PLR0913  # one for each thing that a user may say
    base: Annotated[
        str | None,
        typer.Argument(
            help=say(comparing_texts.HELP_BASE),
            metavar=f"[{say(comparing_texts.METAVAR_BASE)}]",
            show_default=False,
        ),
    ] = None,
    head: Annotated[
        str | None,
        typer.Argument(
            help=say(comparing_texts.HELP_HEAD),
            metavar=f"[{say(comparing_texts.METAVAR_HEAD)}]",
            show_default=False,
        ),
    ] = None,
    *,
    form: Annotated[
        DiffFormat, typer.Option("--format", "-f", help=say(texts.HELP_FORMAT))
    ] = DiffFormat.TEXT,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=say(comparing_texts.HELP_EXIT_CODE))] = False,
    journey: Annotated[
        str | None, typer.Option("--journey", help=say(comparing_texts.HELP_JOURNEY), show_default=False)
    ] = None,
    driver: Annotated[
        bool | None,
        typer.Option(
            "--install-driver/--uninstall-driver", help=say(driver_texts.HELP_DRIVER), show_default=False
        ),
    ] = None,
    textconv: Annotated[
        bool, typer.Option("--textconv", help=say(driver_texts.HELP_TEXTCONV), hidden=True)
    ] = False,
    workspace: WorkspaceOption = None,
    language: LanguageOption = None,
) -> None:
    """Print what changed, by meaning."""
    if driver is not None:
        _set_driver(workspace, language, install=driver)
    elif textconv:
        _convert(base)
    else:
        _compare(base, head, form, journey, workspace, language, exit_code=exit_code)


def _compare(
    base: str | None,
    head: str | None,
    form: DiffFormat,
    journey: str | None,
    workspace: Path | None,
    language: LanguageOption,
    *,
    exit_code: bool,
) -> None:
    from journeymap.cli.comparing import compare_sides
    from journeymap.cli.refusal import answering
    from journeymap.cli.sides import open_sides
    from journeymap.cli.speech import asked_language, settle_language
    from journeymap.cli.streams import print_product
    from journeymap.problem import JourneymapError
    from journeymap.report.diff_json import write_diff_json

    def refuse(problems: object, spoken: Language) -> str:
        return write_diff_json(None, problems, spoken)  # type: ignore[arg-type]

    with answering(refuse if form is DiffFormat.JSON else None):
        if base is None:
            raise JourneymapError(driver_texts.BASE_MISSING(), exit_code=2)
        sides = open_sides(workspace, base, head)
        spoken = (
            language.value if language is not None else asked_language() or sides.new.atlas.workspace.language
        )
        settle_language(spoken)
        names = (base, head if head is not None else comparing_texts.DISK.say(spoken))
        told = tuple(sides.list_problems(side) for side in (sides.old, sides.new))
        for problems, name in zip(told, names, strict=True):
            _tell_problems(problems, name, spoken)
        comparison = compare_sides(sides, journey, names)
    if form is DiffFormat.JSON:
        print_product(write_diff_json(comparison, (*told[0], *told[1]), spoken))
    else:
        print_product(_write(sides, comparison, form, spoken))
    if comparison.change.not_compared:
        raise typer.Exit(_INCOMPLETE)
    raise typer.Exit(_CHANGED if exit_code and not comparison.is_empty else 0)


def _write(sides: Sides, comparison: Comparison, form: DiffFormat, spoken: Language) -> str:
    if form is DiffFormat.HTML:
        from journeymap.cli.comparing_pictures import write_comparison_page

        return write_comparison_page(sides, comparison, spoken)
    if form is DiffFormat.SVG:
        from journeymap.cli.comparing_pictures import draw_comparison
        from journeymap.draw.svg import write_svg

        return write_svg(draw_comparison(sides, comparison, spoken), embed_font=True, dark=True)
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report.diff import write_diff, write_diff_markdown

    if form is DiffFormat.MARKDOWN:
        return write_diff_markdown(comparison, spoken)
    return write_diff(
        comparison,
        spoken,
        width=terminal_width(),
        colour=wants_colour(sys.stdout),
        ascii_only=is_ascii_only(sys.stdout),
    )


def _convert(base: str | None) -> None:
    from journeymap.cli.driver import convert_file
    from journeymap.cli.refusal import answering
    from journeymap.cli.streams import print_product

    with answering(None):
        print_product(convert_file(Path(base or "")))


def _set_driver(workspace: Path | None, language: LanguageOption, *, install: bool) -> None:
    from journeymap.cli.driver import install_driver, uninstall_driver
    from journeymap.cli.refusal import answering
    from journeymap.cli.speech import asked_language, settle_language
    from journeymap.cli.streams import print_product

    with answering(None):
        spoken = language.value if language is not None else asked_language() or "en"
        settle_language(spoken)
        for message in (install_driver if install else uninstall_driver)(workspace):
            print_product(f"{message.say(spoken)}\n")


def _tell_problems(problems: Sequence[Problem], name: str, language: Language) -> None:
    """Show on standard error what is wrong with one side, under its name."""
    from journeymap.cli.streams import print_note, wants_colour
    from journeymap.findings.text import write_problem
    from journeymap.language.cells import make_safe
    from journeymap.problem import Severity

    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    if wrong:
        print_note(comparing_texts.IN.say(language, name=make_safe(name)))
    for problem in wrong:
        print_note(write_problem(problem, language, colour=wants_colour(sys.stderr)))
