"""The short way in: plain command lines of ``validate``, ``render`` and ``measure``, without a library.

Importing the library that reads options takes half of checking a small workspace or of drawing a journey,
and a tenth of doing so with a hundred; people, hooks and builds do both after each change. So the plain forms
of their options are read here, word by word. Whatever is not one of them, such as ``--help``, an option that
is written otherwise or that does not exist, goes the usual way, where it is explained. A test holds both ways
to the same reading.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from journeymap.value import NamedTuple

if TYPE_CHECKING:
    from journeymap.cli import counting, drawing, validating

    Asked: TypeAlias = counting.Asked | drawing.Asked | validating.Asked

_ODD = "*?[]$~%"
"""Signs that a shell, or the library in its place, may make something else of."""


class Task(NamedTuple):
    """What a command line asks for, and the function that does it and returns its exit code."""

    work: Callable[[Any], int]
    asked: Asked


class _Plain(NamedTuple):
    """The plain words of a command, and the names of what they say."""

    prepare: Callable[[Mapping[str, Any]], Task]
    """From what was said to what is to be done; a word that a choice does not know is a ``ValueError``."""
    flags: Mapping[str, str]
    values: Mapping[str, str]
    """Those with a value behind them."""
    several: Mapping[str, str] = {}
    """Those that may stand there again and again."""
    words: str | None = None
    """What words without an option are, if they may be there."""


def _prepare_validate(said: Mapping[str, Any]) -> Task:
    from journeymap.cli.choices import FindingFormat
    from journeymap.cli.validating import Asked, check_workspace

    return Task(check_workspace, Asked(**_read_values(said, form=FindingFormat)))


def _prepare_render(said: Mapping[str, Any]) -> Task:
    from journeymap.cli.choices import PageSize, PictureFormat, View
    from journeymap.cli.drawing import Asked, draw_pictures

    return Task(draw_pictures, Asked(**_read_values(said, form=PictureFormat, view=View, page=PageSize)))


def _prepare_measure(said: Mapping[str, Any]) -> Task:
    from journeymap.cli.choices import MeasureFormat
    from journeymap.cli.counting import Asked, count_data

    return Task(count_data, Asked(**_read_values(said, form=MeasureFormat)))


def _read_values(said: Mapping[str, Any], **kinds: Callable[[str], Any]) -> dict[str, Any]:
    from pathlib import Path

    from journeymap.cli.choices import LanguageChoice

    kinds |= {"workspace": Path, "output": Path, "data": Path, "language": LanguageChoice}
    return {name: _read_value(value, kinds.get(name, _keep)) for name, value in said.items()}


def _read_value(value: Any, kind: Callable[[str], Any]) -> Any:
    return tuple(map(kind, value)) if isinstance(value, tuple) else kind(value)


def _keep(value: Any) -> Any:
    return value


_WORKSPACE = {
    "--workspace": "workspace",
    "-w": "workspace",
    "--language": "language",
    "-l": "language",
}
_RUN = {"--no-cache": "no_cache", "--quiet": "quiet", "-q": "quiet"}
_COMMANDS = {
    "validate": _Plain(
        prepare=_prepare_validate,
        flags={"--strict": "strict", "--statistics": "statistics", **_RUN},
        values={"--today": "today", "--format": "form", "-f": "form", **_WORKSPACE},
    ),
    "render": _Plain(
        prepare=_prepare_render,
        flags={"--embed-font": "embed_font", "--dark": "dark", "--check": "check", **_RUN},
        values={"--output": "output", "-o": "output", "--page": "page", **_WORKSPACE},
        several={"--view": "view", "--format": "form", "-f": "form", "--persona": "persona"},
        words="journeys",
    ),
    "measure": _Plain(
        prepare=_prepare_measure,
        flags={"--dry-run": "dry_run", "--check": "check", "--quiet": "quiet", "-q": "quiet"},
        values={"--data": "data", "--memory": "memory", "--format": "form", "-f": "form", **_WORKSPACE},
        words="journeys",
    ),
}


def take_shortcut(words: list[str]) -> int | None:
    """Do what the command line ``words`` asks for, and return its exit code; ``None`` if it is not plain."""
    if "_JOURNEYMAP_COMPLETE" in os.environ:
        return None
    task = read_plainly(words)
    if task is None:
        return None
    from journeymap.cli.speech import settle_language
    from journeymap.cli.streams import prepare_streams

    prepare_streams()
    if task.asked.language is not None:
        settle_language(task.asked.language.value)
    return _see_through(task)


def read_plainly(words: list[str]) -> Task | None:
    """Return what a command line asks for, or ``None`` where it is not plain to the last word."""
    plain = _COMMANDS.get(words[0]) if words else None
    if plain is None:
        return None
    said: dict[str, Any] = {}
    left = iter(words[1:])
    for word in left:
        if word in plain.flags and plain.flags[word] not in said:
            said[plain.flags[word]] = True
            continue
        name = plain.values.get(word) or plain.several.get(word)
        value = word if name is None else next(left, "")
        name = name or plain.words
        if not value or value[0] == "-" or any(sign in value for sign in _ODD):
            return None
        if name is None or (name in said and word in plain.values):
            return None
        said[name] = value if word in plain.values else (*said.get(name, ()), value)
    try:
        return plain.prepare(said)
    except ValueError:  # a word that a choice does not know
        return None


def _see_through(task: Task) -> int:
    """Return the exit code of a command, whatever becomes of it."""
    from journeymap.cli.ending import answer_for, stop

    try:
        return task.work(task.asked)
    except KeyboardInterrupt:
        return stop()
    except BrokenPipeError:
        # Its reader has seen enough; what is left in the buffer would fail again at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001  # the last line of defence: no user sees a traceback
        return answer_for(error)
