"""``journeymap rules``."""

from __future__ import annotations

import enum
import sys
from typing import Annotated

import typer

from journeymap.cli import reviewing_texts as texts
from journeymap.cli.options import LanguageOption
from journeymap.cli.speech import own_language, say


class RulesFormat(enum.StrEnum):
    """How rules are written."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


def complete_rule(incomplete: str) -> list[str]:
    """Return the rules that begin as typed, for the shell."""
    from journeymap.rules.catalogue import CHANGEABLE

    return sorted(name for name in CHANGEABLE if name.startswith(incomplete))


def rules(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=f"[{say(texts.METAVAR_RULES)}]",
            help=say(texts.HELP_RULE),
            autocompletion=complete_rule,
            show_default=False,
        ),
    ] = None,
    *,
    form: Annotated[
        RulesFormat, typer.Option("--format", "-f", help=say(texts.HELP_RULES_FORMAT))
    ] = RulesFormat.TEXT,
    language: LanguageOption = None,
) -> None:
    """Show what is checked, and why."""
    from journeymap.cli.reviewing import refuse_unknown
    from journeymap.cli.streams import is_ascii_only, print_product, terminal_width, wants_colour
    from journeymap.report.rules_page import (
        write_rule,
        write_rule_list,
        write_rule_markdown,
        write_rules_json,
    )
    from journeymap.rules.catalogue import CHANGEABLE

    spoken = language.value if language is not None else own_language()
    if name is not None:
        refuse_unknown("rules", name)
    names = sorted(CHANGEABLE) if name is None else [name]
    if form is RulesFormat.JSON:
        print_product(write_rules_json(names, spoken))
    elif form is RulesFormat.MARKDOWN:
        print_product("\n".join(write_rule_markdown(each, spoken) for each in names))
    else:
        width, colour, ascii_only = terminal_width(), wants_colour(sys.stdout), is_ascii_only(sys.stdout)
        print_product(
            write_rule_list(spoken, width=width, colour=colour, ascii_only=ascii_only)
            if name is None
            else write_rule(name, spoken, width=width, colour=colour, ascii_only=ascii_only)
        )
