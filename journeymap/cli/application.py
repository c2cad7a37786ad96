"""The application: its commands, and what becomes of whatever they raise."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Annotated

import typer

from journeymap.cli import (
    asking_texts,
    code_owners_texts,
    commenting_texts,
    comparing_texts,
    exporting_texts,
    handoff_texts,
    importing_events_texts,
    importing_texts,
    measuring_texts,
    migrating_texts,
    past_texts,
    plan_texts,
    renaming_texts,
    reviewing_texts,
    revising_texts,
    serve_texts,
    site_texts,
    texts,
)
from journeymap.cli.ending import INTERRUPTED, answer_for, stop
from journeymap.cli.frame import SpeakingCommand, SpeakingGroup, is_refusal, say_refusal
from journeymap.cli.speech import hear_language, say
from journeymap.cli.streams import prepare_streams, print_note
from journeymap.language import Text
from journeymap.value import NamedTuple

WRONG_USAGE = 2

_COMPLETING = "_JOURNEYMAP_COMPLETE"
"""Set by the shell when it asks what may come next."""


class Command(NamedTuple):
    """A command by its name, and what help says of it.

    Its module and its function are called the same, but for ``import_``.
    """

    name: str
    help: Text
    short: Text


COMMANDS = (
    Command("init", texts.HELP_INIT, texts.SHORT_INIT),
    Command("new", texts.HELP_NEW, texts.SHORT_NEW),
    Command("validate", texts.HELP_VALIDATE, texts.SHORT_VALIDATE),
    Command("rules", reviewing_texts.HELP_RULES, reviewing_texts.SHORT_RULES),
    Command("score", texts.HELP_SCORE, texts.SHORT_SCORE),
    Command("whatif", plan_texts.HELP_WHATIF, plan_texts.SHORT_WHATIF),
    Command("prioritize", plan_texts.HELP_PRIORITIZE, plan_texts.SHORT_PRIORITIZE),
    Command("render", texts.HELP_RENDER, texts.SHORT_RENDER),
    Command("report", texts.HELP_REPORT, texts.SHORT_REPORT),
    Command("site", site_texts.HELP_SITE, site_texts.SHORT_SITE),
    Command("serve", serve_texts.HELP_SERVE, serve_texts.SHORT_SERVE),
    Command("export", exporting_texts.HELP_EXPORT, exporting_texts.SHORT_EXPORT),
    Command("import", importing_texts.HELP_IMPORT, importing_texts.SHORT_IMPORT),
    Command("graph", asking_texts.HELP_GRAPH, asking_texts.SHORT_GRAPH),
    Command("handoff", handoff_texts.HELP_HANDOFF, handoff_texts.SHORT_HANDOFF),
    Command("diff", comparing_texts.HELP_DIFF, comparing_texts.SHORT_DIFF),
    Command("history", past_texts.HELP_HISTORY, past_texts.SHORT_HISTORY),
    Command("comment", commenting_texts.HELP_COMMENT, commenting_texts.SHORT_COMMENT),
    Command("codeowners", code_owners_texts.HELP_CODEOWNERS, code_owners_texts.SHORT_CODEOWNERS),
    Command("fmt", revising_texts.HELP_FMT, revising_texts.SHORT_FMT),
    Command("rename", renaming_texts.HELP_RENAME, renaming_texts.SHORT_RENAME),
    Command("migrate", migrating_texts.HELP_MIGRATE, migrating_texts.SHORT_MIGRATE),
    Command("measure", measuring_texts.HELP_MEASURE, measuring_texts.SHORT_MEASURE),
    Command("schema", texts.HELP_SCHEMA, texts.SHORT_SCHEMA),
    Command("doctor", texts.HELP_DOCTOR, texts.SHORT_DOCTOR),
)


def build_application(words: Sequence[str], *, whole: bool = False) -> typer.Typer:
    """Return the application for a command line of ``words``.

    Only the command that is named is imported, and where one is, the application has no other: making them
    costs more than a repeated run does. Else ``--help`` shows a line of each, and for that their texts are
    enough. ``whole`` imports all of them, as shell completion needs.
    """
    app = typer.Typer(
        name="journeymap",
        cls=SpeakingGroup,
        help=say(texts.HELP_APPLICATION),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(journeymap)
    named = [command for command in COMMANDS if command.name in words[:1]]
    for command in COMMANDS if whole or not named else named:
        if list(words[:2]) == ["import", "events"] == [command.name, "events"]:
            app.add_typer(_group_import(), name=command.name)
            continue
        function = load_command(command.name) if whole or named else _stand_in
        app.command(command.name, cls=SpeakingCommand, help=say(command.help), short_help=say(command.short))(
            function
        )
    return app


def _group_import() -> typer.Typer:
    """Return ``import`` as a group, which it is where its first word is a command."""
    group = typer.Typer(
        cls=SpeakingGroup,
        help=say(importing_texts.HELP_IMPORT),
        rich_markup_mode=None,
        no_args_is_help=True,
    )
    group.callback()(_hold)
    events = group.command("events", cls=SpeakingCommand, help=say(importing_events_texts.HELP_EVENTS))
    events(load_command("import_events"))
    return group


def _hold() -> None:
    """Keep a group of one command a group."""


def load_command(name: str) -> Callable[..., None]:
    """Return the function of the command ``name``."""
    # `import` is Python's own word: neither a module that is imported nor a function can have it.
    own = f"{name}_" if iskeyword(name) else name
    function: Callable[..., None] = getattr(import_module(f"journeymap.cli.commands.{own}"), own)
    return function


def _stand_in() -> None:
    """Take the place of a command that is not called."""


def _show_version(asked: bool) -> None:  # noqa: FBT001  # typer calls it with the option's value
    if asked:
        from journeymap import __version__

        print(f"journeymap {__version__}")
        raise typer.Exit


def journeymap(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help=say(texts.HELP_VERSION)),
    ] = False,
) -> None:
    """Stand before every command; the texts are in ``texts``."""


def run() -> int:
    """Run the command that the arguments name; return the exit code."""
    prepare_streams()
    hear_language(sys.argv[1:])
    try:
        application = build_application(sys.argv[1:], whole=_COMPLETING in os.environ)
        code = application(standalone_mode=False) or 0
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return stop()
    except Exception as error:  # noqa: BLE001  # the last line of defence: no user sees a traceback
        if is_refusal(error):
            print_note(say_refusal(error))
            return WRONG_USAGE
        return answer_for(error)
    if code == INTERRUPTED:  # typer leaves so without a word
        return stop()
    return int(code)
