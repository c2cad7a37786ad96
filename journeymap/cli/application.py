"""The application: its commands, and what becomes of whatever they raise."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli import plan_texts, texts
from journeymap.cli.commands.doctor import doctor
from journeymap.cli.commands.init import init
from journeymap.cli.commands.new import new
from journeymap.cli.commands.prioritize import prioritize
from journeymap.cli.commands.render import render
from journeymap.cli.commands.report import report
from journeymap.cli.commands.schema import schema
from journeymap.cli.commands.score import score
from journeymap.cli.commands.validate import validate
from journeymap.cli.commands.whatif import whatif
from journeymap.cli.speech import own_language, say
from journeymap.cli.streams import prepare_streams, print_note
from journeymap.language import Language

if TYPE_CHECKING:
    from journeymap.problem import JourneymapError

OUR_BUG = 4
INTERRUPTED = 130

_PATIENT = 200_000
"""Values made before the garbage collector looks for cycles; Python's own default is 700."""

app = typer.Typer(
    name="journeymap",
    help=say(texts.HELP_APPLICATION),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001  # typer calls it with the option's value
    if asked:
        from journeymap import __version__

        print(f"journeymap {__version__}")
        raise typer.Exit


@app.callback()
def journeymap(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help=say(texts.HELP_VERSION)),
    ] = False,
) -> None:
    """Stand before every command; the texts are in ``texts``."""


for command, help_text, in_short in (
    (init, texts.HELP_INIT, texts.SHORT_INIT),
    (new, texts.HELP_NEW, texts.SHORT_NEW),
    (validate, texts.HELP_VALIDATE, texts.SHORT_VALIDATE),
    (score, texts.HELP_SCORE, texts.SHORT_SCORE),
    (whatif, plan_texts.HELP_WHATIF, plan_texts.SHORT_WHATIF),
    (prioritize, plan_texts.HELP_PRIORITIZE, plan_texts.SHORT_PRIORITIZE),
    (render, texts.HELP_RENDER, texts.SHORT_RENDER),
    (report, texts.HELP_REPORT, texts.SHORT_REPORT),
    (schema, texts.HELP_SCHEMA, texts.SHORT_SCHEMA),
    (doctor, texts.HELP_DOCTOR, texts.SHORT_DOCTOR),
):
    app.command(command.__name__, help=say(help_text), short_help=say(in_short))(command)


def run() -> int:
    """Run the command that the arguments name; return the exit code."""
    prepare_streams()
    # Loading and drawing make many small values and next to no cycles: waiting saves about a tenth.
    gc.set_threshold(_PATIENT)
    try:
        app()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        print_note(texts.STOPPED.say(own_language()))
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the last line of defence: no user sees a traceback
        return _answer_for(error)
    return 0


def _answer_for(error: Exception) -> int:
    # Imported here, since `--help` must not pay for what only a failure needs.
    from journeymap.problem import JourneymapError

    if isinstance(error, JourneymapError):
        _tell(error, own_language())
        return error.exit_code
    return _own_up(error)


def _tell(error: JourneymapError, language: Language) -> None:
    print_note(f"journeymap: {error.message.say(language)}")
    if error.help is not None:
        print_note(f"  {texts.HELP.say(language)}: {error.help.say(language)}")


def _own_up(error: Exception) -> int:
    if os.environ.get("JOURNEYMAP_DEBUG"):
        import traceback

        traceback.print_exc()
    language = own_language()
    message = texts.BUG.say(language, kind=type(error).__name__, detail=str(error))
    print_note(f"journeymap: {message}\n  {texts.HELP.say(language)}: {texts.BUG_HELP.say(language)}")
    return OUR_BUG
