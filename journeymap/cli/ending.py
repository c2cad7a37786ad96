"""What becomes of whatever a command raises: the words, and the exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from journeymap.cli import texts
from journeymap.cli.speech import own_language
from journeymap.cli.streams import print_note
from journeymap.language import Language

if TYPE_CHECKING:
    from journeymap.problem import JourneymapError

OUR_BUG = 4
INTERRUPTED = 130


def answer_for(error: Exception) -> int:
    """Tell of what ended a run, and return its exit code; no user sees a traceback."""
    # Imported here, since `--help` must not pay for what only a failure needs.
    from journeymap.problem import JourneymapError

    if isinstance(error, JourneymapError):
        _tell(error, own_language())
        return error.exit_code
    return _own_up(error)


def stop() -> int:
    """Tell that the run was interrupted, and return its exit code."""
    print_note(texts.STOPPED.say(own_language()))
    return INTERRUPTED


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
