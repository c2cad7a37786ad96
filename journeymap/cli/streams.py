"""Standard output carries the product, standard error what is said about it.

A letter that a terminal's encoding does not have becomes its plain one (``s`` for ``ş``) or a question mark,
and never an error: a Windows console must be able to show a Turkish map, if less well.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable
from contextvars import ContextVar
from pathlib import Path
from typing import TextIO

from journeymap.cli import texts
from journeymap.value import dataclass, field


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a run has said so far, on each stream."""

    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)


_heard: ContextVar[Transcript | None] = ContextVar("heard", default=None)


def listen() -> Transcript:
    """Return a transcript of all that is printed from here on."""
    transcript = Transcript()
    _heard.set(transcript)
    return transcript


def prepare_streams() -> None:
    """Make both streams write any text, whatever their encoding."""
    # A stream that was closed before the run began (`>&-`) is None: what goes there goes nowhere.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    codecs.register_error(_PLAIN, _spell_plainly)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_PLAIN)


_PLAIN = "journeymap-plain"
_SPELLINGS = {"ı": "i", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."}


def _spell_plainly(error: UnicodeError) -> tuple[str, int]:
    """Return letters of ASCII for those that cannot be written, and where writing goes on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    import unicodedata

    lacking = error.object[error.start : error.end]
    plain = (_SPELLINGS.get(each) or unicodedata.normalize("NFKD", each)[0] for each in lacking)
    return "".join(each if each.isascii() else "?" for each in plain), error.end


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def print_product(text: str) -> None:
    """Write ``text`` to standard output, ending in one line break; nothing is written of nothing.

    It is flushed at once: a full disk has to be met here, where it can still be said, and not at the exit.

    Raises:
        JourneymapError: it cannot be written.
        BrokenPipeError: its reader, such as ``head``, has seen enough.
    """
    line = text if text.endswith("\n") or not text else f"{text}\n"
    if (transcript := _heard.get()) is not None:
        transcript.out.append(line)
    try:
        sys.stdout.write(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        from journeymap.cli.output import reason_of
        from journeymap.problem import JourneymapError

        # What is left in the buffer would fail again at the exit, with a message of Python's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise JourneymapError(texts.CANNOT_PRINT(reason=reason_of(error))) from error


_TOGETHER = 50_000
"""Letters that are printed at once, since what is printed is flushed."""


def print_pieces(pieces: Iterable[str]) -> None:
    """Write pieces of whole lines to standard output as :func:`print_product` does, small ones together."""
    held: list[str] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length > _TOGETHER:
            print_product("".join(held))
            held, length = [], 0
    print_product("".join(held))


def print_note(text: str) -> None:
    """Write ``text`` to standard error, ending in one line break."""
    line = text if text.endswith("\n") else f"{text}\n"
    if (transcript := _heard.get()) is not None:
        transcript.err.append(line)
    sys.stderr.write(line)


def wants_colour(stream: TextIO) -> bool:
    """Whether ``stream`` is a terminal whose user did not ask for no colour."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def can_write_all(stream: TextIO) -> bool:
    """Whether the stream's encoding has every letter."""
    return (stream.encoding or "ascii").lower().replace("-", "").startswith("utf")


def speak_utf8() -> None:
    """Write UTF-8 to standard output from here on, unless it is a terminal or the user chose an encoding."""
    chosen = os.environ.get("PYTHONIOENCODING") or sys.stdout.isatty()
    if not chosen and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def is_ascii_only(stream: TextIO) -> bool:
    """Whether the stream's encoding lacks the signs that bars and curves are drawn with."""
    try:
        "█▌●★→".encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def terminal_width() -> int:
    """Columns of the terminal, or 100 where there is none."""
    import shutil

    return max(60, shutil.get_terminal_size(fallback=(100, 40)).columns)
