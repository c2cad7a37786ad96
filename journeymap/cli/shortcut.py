"""The short way in: the command lines of ``validate`` that anyone can read, read without a library.

Importing the library that reads options takes half of checking a small workspace, and a tenth of checking
two hundred journeys; people and hooks check after each change. So the plain forms of its options are read
here, word by word. Whatever is not one of them, such as ``--help``, an option that is written otherwise or
that does not exist, goes the usual way, where it is explained. A test holds both ways to the same reading.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeymap.cli.validating import Asked

_FLAGS = {
    "--strict": "strict",
    "--statistics": "statistics",
    "--no-cache": "no_cache",
    "--quiet": "quiet",
    "-q": "quiet",
}
_VALUES = {
    "--today": "today",
    "--format": "form",
    "-f": "form",
    "--workspace": "workspace",
    "-w": "workspace",
    "--language": "language",
    "-l": "language",
}
_ODD = "*?[]$~%"
"""Signs that a shell, or the library in its place, may make something else of."""


def take_shortcut(words: list[str]) -> int | None:
    """Do what the command line ``words`` asks for, and return its exit code; ``None`` if it is not plain."""
    if words[:1] != ["validate"] or "_JOURNEYMAP_COMPLETE" in os.environ:
        return None
    asked = read_plainly(words[1:])
    if asked is None:
        return None
    from journeymap.cli.speech import settle_language
    from journeymap.cli.streams import prepare_streams
    from journeymap.cli.validating import check_workspace

    prepare_streams()
    if asked.language is not None:
        settle_language(asked.language.value)
    return _see_through(lambda: check_workspace(asked))


def read_plainly(words: list[str]) -> Asked | None:
    """Return what the options of ``validate`` say, or ``None`` where they are not all plain."""
    found: dict[str, Any] = {}
    left = iter(words)
    for word in left:
        name = _FLAGS.get(word) or _VALUES.get(word)
        if name is None or name in found:
            return None
        if word in _FLAGS:
            found[name] = True
            continue
        value = found[name] = next(left, "")
        if not value or value[0] == "-" or any(sign in value for sign in _ODD):
            return None
    return _make(found)


def _make(found: dict[str, Any]) -> Asked | None:
    from pathlib import Path

    from journeymap.cli.choices import FindingFormat, LanguageChoice
    from journeymap.cli.validating import Asked

    try:
        for name, kind in (("form", FindingFormat), ("language", LanguageChoice), ("workspace", Path)):
            if name in found:
                found[name] = kind(found[name])
    except ValueError:
        return None
    return Asked(**found)


def _see_through(command: Callable[[], int]) -> int:
    """Return the exit code of a command, whatever becomes of it."""
    from journeymap.cli.ending import answer_for, stop

    try:
        return command()
    except KeyboardInterrupt:
        return stop()
    except BrokenPipeError:
        # Its reader has seen enough; what is left in the buffer would fail again at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001  # the last line of defence: no user sees a traceback
        return answer_for(error)
