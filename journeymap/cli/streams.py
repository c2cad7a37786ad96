"""Standard output carries the product, standard error what is said about it.

Text that a terminal's encoding does not have is replaced, never raised: a Windows console must be able to
show a Turkish map, if less well.
"""

from __future__ import annotations

import os
import sys
from typing import TextIO


def prepare_streams() -> None:
    """Make both streams write any text, whatever their encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def print_product(text: str) -> None:
    """Write ``text`` to standard output, ending in one line break."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def print_note(text: str) -> None:
    """Write ``text`` to standard error, ending in one line break."""
    sys.stderr.write(text if text.endswith("\n") else f"{text}\n")


def wants_colour(stream: TextIO) -> bool:
    """Whether ``stream`` is a terminal whose user did not ask for no colour."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


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
